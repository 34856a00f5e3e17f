"""The record told in order of time, and everything that a dossier says of one name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language.directives import Act, ExpectEntry, FactEntry, OutcomeEntry, RuleEntry, VoteEntry
from ..language.proposition_text import text_of
from ..standing.explain import CitedPassage, cited
from ..standing.lines_told import act_words, rule_words
from ..standing.names_told import Telling
from ..vocabulary import Moment
from .as_json import as_json
from .paint import PLAIN, Paint
from .why_view import passage_text


class LogLine(Struct, frozen=True):
    """One entry told in a sentence, with its place, its passages, and whether it is only proposed."""

    date: str
    sentence: str
    place: str
    kind: str
    passages: tuple[CitedPassage, ...] = ()
    proposed: bool = False
    text: tuple[str, ...] = ()


def log_lines(dossier: Dossier, start: Moment | None = None, end: Moment | None = None) -> tuple[LogLine, ...]:
    """Return acts, votes, facts and outcomes in order of time, from one date to another, both included."""
    told = [entry for entry in dossier.entries if isinstance(entry, Act | VoteEntry | FactEntry | OutcomeEntry)]
    return tuple(
        line_of(entry, dossier)
        for entry in told
        if (start is None or entry.moment.end >= start.start) and (end is None or entry.moment.start <= end.end)
    )


def lines_about(dossier: Dossier, name: str) -> tuple[LogLine, ...]:
    """Return every entry in which a name stands as a word, in order of time."""
    return tuple(line_of(entry, dossier) for entry in dossier.entries if name in _words(dossier.text(entry)))


def _words(lines: Iterable[str]) -> set[str]:
    return {word.strip(',()="') for line in lines for word in line.split()}


def line_of(entry: AnyEntry, dossier: Dossier) -> LogLine:
    """Return an entry told in a sentence."""
    passages = tuple(cited(passage.source, passage.words, dossier) for passage in entry.sources)
    kind = type(entry).__name__.removesuffix("Entry").lower()
    return LogLine(
        entry.moment.text,
        _sentence(entry, dossier),
        str(entry.place),
        kind,
        passages,
        entry.proposed,
        dossier.text(entry),
    )


def _sentence(entry: AnyEntry, dossier: Dossier) -> str:
    told = Telling(dossier.charter, entry.moment)
    match entry:
        case Act():
            return act_words(entry, told).partition(": ")[2]
        case VoteEntry():
            where = f" in {told.name(entry.body)}" if entry.body else ""
            return f"vote on {told.question(entry.question)}{where}: {_vote_words(entry)}"
        case RuleEntry():
            return rule_words(entry)
        case FactEntry():
            return f"reported: {entry.name} is {entry.value}"
        case ExpectEntry():
            return f"expected: {text_of(entry.claim)}"
        case OutcomeEntry():
            by = f", declared by {told.names(entry.declared_by)}" if entry.declared_by else ""
            return f"officially: {text_of(entry.claim)}{by}"
        case _:
            head = " ".join(dossier.text(entry)[:1]).split(" ", 1)
            return head[-1].strip()


def _vote_words(vote: VoteEntry) -> str:
    counts = dict(vote.tally)
    for position, names in vote.lists:
        counts[position] = max(counts.get(position, 0), len(names))
    return ", ".join(f"{number} {position.value}" for position, number in counts.items()) or "no result given"


def log_text(lines: Iterable[LogLine], paint: Paint = PLAIN) -> str:
    """Return log lines as text, two or more lines each: date and sentence, then place and passages."""
    told = []
    for line in lines:
        mark = " ! proposed," if line.proposed else ""
        told.append(f"{paint.strong(line.date)}{mark} {line.sentence}")
        sources = "; ".join(passage_text(passage) for passage in line.passages)
        told.append(f"    {paint.link(line.place)}{'  ' + sources if sources else ''}")
    return paint.page(told or ["Nothing is on record."])


def log_json(lines: Iterable[LogLine]) -> str:
    """Return log lines as JSON; the schema is ``docs/reference/schema/log.json``."""
    data: list[Any] = list(lines)
    return as_json(data)
