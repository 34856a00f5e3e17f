"""Small dossiers for tests: text in, rulings and the lines they rest on out."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

from pourparler.dossier import Dossier, assemble
from pourparler.language import SourceText, parse, parse_proposition
from pourparler.language.bars import decimal
from pourparler.language.propositions import Proposition
from pourparler.standing import Ground, Judged, Ruling, Standing, counts_of, derive, standing_of
from pourparler.standing.explain import explain
from pourparler.standing.verdicts import verdict as sentence
from pourparler.vocabulary import Change, Moment, Motion, Question, Seat, moment

FILE = "test.talks"
CHARTER_FILE = "charter.talks"


def read(text: str, charter: str = "") -> Dossier:
    """Return the dossier that a text makes; ``charter`` stands in a file of its own, so that it shifts no line."""
    texts = {CHARTER_FILE: cleandoc(f"\n{charter}")} if charter else {}
    texts[FILE] = cleandoc(f"\n{text}")
    sources = {name: SourceText(name, tuple(words.split("\n"))) for name, words in texts.items()}
    parsed = [parse(source) for source in sources.values()]
    entries = [entry for each in parsed for entry in each.entries]
    return assemble(FILE, sources, entries, [finding for each in parsed for finding in each.findings])


def question(text: str) -> Question:
    """Return the question that a text asks: ``G as observer``, ``exclusion of G as observer``, ``budget``."""
    change, of, rest = text.partition(" of ")
    if of:
        return seat(rest, Change(change))
    return seat(text) if " as " in text else Motion(text)


def seat(text: str, change: Change = Change.ADMISSION) -> Seat:
    """Return the seat that a text names."""
    candidate, _, capacity = text.partition(" as ")
    return Seat(candidate, capacity, change)


def when(at: str | Moment) -> Moment:
    """Return a moment, given as such or as text."""
    return moment(at) if isinstance(at, str) else at


def standing(dossier: Dossier, at: str | Moment) -> Standing:
    """Return the standing of a dossier at a moment, disputes read in every way."""
    return standing_of(dossier, when(at))


def plain_standing(dossier: Dossier, at: str | Moment) -> Standing:
    """Return the standing of a dossier at a moment, disputes left alone."""
    return derive(dossier.charter, dossier.record, when(at), dossier.seats)


def ruling(dossier: Dossier, asked: str, at: str | Moment) -> Ruling:
    """Return the ruling on a question at a moment."""
    return standing(dossier, at).ruling(question(asked))


def judged(dossier: Dossier, text: str, at: str | Moment) -> Judged:
    """Return a proposition judged at a moment."""
    return standing(dossier, at).judged(proposition(text))


def proposition(text: str) -> Proposition:
    """Return the proposition that a text says."""
    read_ = parse_proposition(text)
    assert isinstance(read_, Proposition), read_
    return read_


def lines(of: Ruling | Judged | tuple[Ground, ...]) -> tuple[int, ...]:
    """Return the lines of the test's own text on which a ruling rests, in order, each once."""
    grounds = of if isinstance(of, tuple) else of.grounds
    return tuple(sorted({ground.entry.place.line for ground in grounds if ground.entry.place.file == FILE}))


def verdict(of: Ruling) -> str:
    """Return a ruling in a few words: ``blocked by B on consensus``."""
    by = f" by {', '.join(of.by)}" if of.by else ""
    on = f" on {of.route}" if of.route else ""
    return f"{of.kind.words}{by}{on}"


def told(dossier: Dossier, asked: str, at: str | Moment) -> str:
    """Return a ruling with its reasons: ``blocked by B on consensus; 1 of 3, needed 3; lines 1, 5, 6``."""
    found = ruling(dossier, asked, at)
    unknown = [f"({found.unknown})"] if found.unknown else []
    return "; ".join([verdict(found), *unknown, *_reasons(found if found.routes else None, lines(found))])


def said(dossier: Dossier, asked: str, at: str | Moment) -> str:
    """Return the verdict on a question as a sentence."""
    return sentence(ruling(dossier, asked, at), dossier.charter)


def summed(dossier: Dossier, asked: str, at: str | Moment) -> str:
    """Return the sums on which the ruling on a question turns, in words, a line each."""
    return "\n".join(explain(dossier, standing(dossier, at), question(asked)).sums)


def holds(dossier: Dossier, text: str, at: str | Moment) -> str:
    """Return whether a proposition holds, with its reasons: ``open; 1 of 3, needed 3; lines 5, 6``."""
    found = judged(dossier, text, at)
    unknown = [f"({found.unknown})"] if found.unknown else []
    value = {True: "true", False: "false", None: "open"}[found.value]
    return "; ".join([value, *unknown, *_reasons(found, lines(found))])


def _reasons(of: Ruling | Judged | None, at_lines: tuple[int, ...]) -> list[str]:
    found = [f"{have} of {base}, needed {needed}" for have, base, needed in sums(of)] if of is not None else []
    on = f"line{'s' if len(at_lines) > 1 else ''} {', '.join(str(line) for line in at_lines)}"
    return found + ([on] if at_lines else [])


def sums(of: Ruling | Judged) -> tuple[tuple[str, str, str], ...]:
    """Return the sums of a ruling's first route, or of a judgement: what there is, of how much, how much it takes."""
    judged = (of,) if isinstance(of, Judged) else (of.routes[0].required, of.routes[0].decided)
    counts = [count for each in judged for count in counts_of(each)]
    return tuple((decimal(count.have), decimal(count.base), decimal(count.needed)) for count in counts)


def written(folder: Path, text: str, name: str = FILE) -> Path:
    """Write a text into a folder as a dossier, and return its path."""
    path = folder / name
    path.write_text(cleandoc(f"\n{text}") + "\n", encoding="utf-8")
    return path
