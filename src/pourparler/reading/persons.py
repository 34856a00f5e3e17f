"""Persons that a report names: their full names, offices and parties, as the report itself explains them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from msgspec import Struct

from .gazetteer import Gazetteer, Named, spelled
from .offices import BODY_WORDS, ENVOY, NOBODY, OFFICE_PHRASE, TITLE_WORDS

_PARTICLE: Final = (
    r"(?:de|da|di|du|del|della|der|den|van|von|bin|bint|ibn|al|el|ul|ur|la|le|dos|ter|ten|zu|abu|ben|of-)"
)
_CAPITAL: Final = r"(?:[A-ZÀ-ÖØ-ÞŒŞŠİÇŽ][\w.'’‑-]*|al-[A-Z][\w'’-]*|el-[A-Z][\w'’-]*|ash-[A-Z]\w+|as-[A-Z]\w+)"
RUN: Final = re.compile(rf"(?<![\w.-]){_CAPITAL}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+){{0,2}}{_CAPITAL}){{0,6}}")
"""Words with capitals in a row, particles between them included."""

_POSSESSIVE: Final = re.compile(r"['’]s?$")
_NEVER: Final = frozenset(
    """The A An In On At He She It They We But And However Asked According Speaking Earlier Last This That These Those Both
    Meanwhile Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Western Eastern Northern Southern Middle Arab Islamic Christian Muslim Jewish God
    Reporting Editing Additional Writing By Tuesday's If While When As For From With After Before Since""".split()  # noqa: SIM905
)


ARTICLE: Final = re.compile(r"^(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]n|[Aa]r|[Aa]z|[Aa]t)-(?=[A-Z])")
"""The Arabic article that a second mention leaves out: *al-Assad*, *Assad*."""


_SMALL: Final = frozenset(("The", "A", "An", "Of", "And", "For"))


class Person(Struct, frozen=True):
    """A person as a report introduces him or her."""

    name: str
    office: str = ""
    party: tuple[str, ...] = ()
    official: str = ""

    @property
    def last(self) -> str:
        """The name by which a second mention goes."""
        return self.name.split(" ")[-1]


def person_in(words: str, gazetteer: Gazetteer, known: dict[str, Person]) -> tuple[int, int] | None:
    """Return where a person is named in some words, or none: two capitals or more, or a last name that is known."""
    parties = [
        (each.start, each.end)
        for each in gazetteer.named(words)
        if not each.is_adjective and each.end - each.start > 12
    ]
    for run in RUN.finditer(words):
        if any(
            start < run.end() and run.start() < end for start, end in parties if " " in words[start:end]
        ) and not _is_before(parties, run):
            continue
        for found in _within(run[0], gazetteer, known):
            start, end = run.start() + found[0], run.start() + found[1]
            if re.match(r"['’]s?\s+\w", words[end:]) and not words[end:].strip("'’s ").startswith(","):
                continue
            return start, end
    return None


def _within(run: str, gazetteer: Gazetteer, known: dict[str, Person]) -> list[tuple[int, int]]:
    """Return the names inside a run of capitals: titles, parties and peoples before them left out."""
    tokens = [(m.start(), m.end(), m[0]) for m in re.finditer(r"\S+", run)]
    parties = gazetteer.named(run)
    free = [t for t in tokens if not any(p.start < t[1] and t[0] < p.end for p in parties)]
    had_title = False
    while free and (_is_title(free[0][2]) or free[0][2] in _NEVER):
        had_title = had_title or (_is_title(free[0][2]) and free[0][2] not in _SMALL)
        free.pop(0)
    while len(free) > 1 and len(free[0][2]) > 1 and free[0][2].isupper():
        free.pop(0)
    titles = [at for at, token in enumerate(free[:-1]) if _is_title(token[2]) and token[2] not in _SMALL]
    if titles:
        free, had_title = free[titles[-1] + 1 :], True
    kept: list[tuple[int, int, str]] = []
    for token in free:
        if kept and run[kept[-1][1] : token[0]].strip():
            break
        kept.append(token)
        if token[2].endswith(("'s", "’s", "s’", ".’")) or (token[2].endswith(".") and len(token[2]) > 3):
            break
    if not kept:
        return []
    start, end = kept[0][0], kept[-1][1]
    words = _POSSESSIVE.sub("", run[start:end].rstrip("."))
    end = start + len(words)
    if BODY_WORDS.search(words) or spelled(words) in gazetteer.outlets or spelled(words) in gazetteer.forms:
        return []
    is_known = words in known or gazetteer.official(words) is not None or bool(gazetteer.famous(words, None))
    if len(words.split()) >= 2 or is_known or (had_title and len(words) > 2 and not words.isupper()):
        return [(start, end)] if re.search(r"[a-z]", words) else []
    return []


def _is_before(parties: list[tuple[int, int]], run: re.Match[str]) -> bool:
    """Return whether a party stands only at the beginning of a run of capitals, with more to come."""
    return all(end < run.end() for start, end in parties if start < run.end() and run.start() < end)


def _is_title(word: str) -> bool:
    return _POSSESSIVE.sub("", word).rstrip(".").casefold() in TITLE_WORDS or word.casefold().startswith(
        ("vice-", "deputy", "ex-", "president-")
    )


_BEFORE: Final = re.compile(
    r"(?:^|[,;:\"”.]\s|\b(?:said|by|with|of|and|to|that|met|from|told|but|while|as|when|where|which)\s)((?:[\w.'’-]+\s){0,12})$"
)
_AFTER: Final = re.compile(
    r"(?:,\s|\s\()(?P<what>(?:the\s|a\s|an\s|who\s|[A-Z]|\w+\s(?:of|for|to|minister|envoy|spokes))[^.;\"“]{3,140}?)(?:,\s|\)|\.\s|\.$|$|\s[–—]\s|\s(?:said|told|says|added)\b)"
)
_OF: Final = re.compile(r"\s(?:of|from)\s(?:the\s)?(?P<what>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3})")


def persons(text: str, mask: str, sentences: tuple[tuple[int, int], ...], gazetteer: Gazetteer) -> dict[str, Person]:
    """Return the persons of a report by full name and by last name.

    A person's office and party are taken from what stands about the name wherever it is explained: ``Foreign Minister B
    of A``, ``B, the A envoy``, ``A's spokesman B``.
    """
    known: dict[str, Person] = {}
    for start, end in sentences:
        sentence = mask[start:end]
        for run in RUN.finditer(sentence):
            for first, last in _within(run[0], gazetteer, known):
                at, stop = run.start() + first, run.start() + last
                name = sentence[at:stop].replace("\u00a0", " ")
                _learn(known, name, _explained(sentence, run.start(), at, stop, gazetteer, known))
    return known


def _learn(known: dict[str, Person], name: str, found: Person) -> None:
    old = known.get(name) or (known.get(name.split(" ")[-1]) if " " not in name else None)
    if old is None:
        old = next(
            (
                each
                for each in (known.get(name.split(" ")[-1]),)
                if each is not None and (" " not in each.name or each.name.split()[0] == name.split()[0])
            ),
            None,
        )
    if old is None:
        old = next((each for full, each in known.items() if " " in name and full.endswith(f" {name}")), None)
    if old is None:
        merged = found
    else:
        full = old.name if " " in old.name or " " not in name else name
        merged = Person(full, old.office or found.office, old.party or found.party, old.official or found.official)
    known[merged.name] = merged
    last = merged.last
    known.setdefault(merged.name.split(" ")[0], merged)
    bare = ARTICLE.sub("", last)
    if bare != last and (bare not in known or known[bare].name in (merged.name, last, bare)):
        known[bare] = merged
    if last not in known or known[last].name in (merged.name, last):
        known[last] = merged


def _explained(
    sentence: str, run_start: int, at: int, stop: int, gazetteer: Gazetteer, known: dict[str, Person]
) -> Person:
    """Return what stands about a name: the words before it, an apposition after it."""
    name = sentence[at:stop].replace("\u00a0", " ")
    official = gazetteer.official(name)
    if official is not None:
        return Person(official.name, official.office, (official.party,), official.dossier_name)
    before = _title_before(sentence, at)
    after = _AFTER.match(sentence, stop)
    of = _OF.match(sentence, stop)
    where = [words for words in (before, after["what"] if after else "", of["what"] if of else "") if words]
    office = next((found[0] for words in where for found in [OFFICE_PHRASE.search(words)] if found), "")
    party: tuple[str, ...] = ()
    for words in where:
        if NOBODY.search(words) and not OFFICE_PHRASE.search(words):
            break
        party = party or party_of(words, gazetteer, known)
    return Person(name, office, party if office or of else ())


_BACKWARD: Final = re.compile(
    r"(?:[A-Z][\w.'’-]*|of|for|the|and|to|on|prime|foreign|deputy|acting|assistant|special|chief|senior|first|interior|defen[cs]e|finance|state|"
    r"national|security|vice|lead|press|top|presidential|general|permanent|high|former|secretary|minister|spokesman|spokeswoman|"
    r"spokesperson|envoy|ambassador|president|premier|chancellor|leader|head|negotiator|mediator|coordinator|adviser|advisor|"
    r"representative|commissioner|director|chairman|chairwoman|chair|speaker|senator|lawmaker|governor|king|prince|commander|member|"
    r"delegate|diplomat|official|aide|opposition|rebel|council|coalition|government|ministry|delegation|country['’]s|group['’]s)$"
)


def _title_before(sentence: str, at: int) -> str:
    """Return the title before a name: the words back to the first that belongs to no title."""
    words = sentence[max(0, at - 120) : at].split()
    kept: list[str] = []
    for word in reversed(words):
        if not _BACKWARD.match(word) or word.endswith((",", ";", ":")):
            break
        kept.insert(0, word)
    while kept and kept[0] in ("of", "for", "the", "and", "to", "on"):
        kept.pop(0)
    return " ".join(kept)


_TO: Final = re.compile(r"\b(?:to|for|in|at|on|against|about|with|over|near|from|into)\s(?:the\s)?$")


def party_of(words: str, gazetteer: Gazetteer, known: dict[str, Person]) -> tuple[str, ...]:
    """Return the party for which the holder of an office speaks, from the words of the office; nothing if they name none.

    The first party counts; for an envoy, one who is sent *to* a place or *for* it speaks for another.
    """
    mentions = gazetteer.named(words)
    for each in mentions:
        before = words[: each.start]
        if (
            _TO.search(before)
            and (ENVOY.search(before) or not re.search(r"\bfor\s(?:the\s)?$", before))
            and not _is_sent_by(before)
        ):
            continue
        return (opposed(words, each, gazetteer),)
    for run in RUN.finditer(words):
        owner = known.get(_POSSESSIVE.sub("", run[0])) or known.get(_POSSESSIVE.sub("", run[0].split(" ")[-1]))
        famous = gazetteer.famous(owner.name, None) if owner is not None and not owner.party else ""
        if (
            owner is not None
            and (owner.party or famous)
            and re.match(r"['’]s?\s", words[run.end() - (len(run[0]) - len(_POSSESSIVE.sub("", run[0]))) :])
        ):
            return owner.party or (famous,)
    return ()


_OPPOSED: Final = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?P<word>opposition|rebel|rebels|insurgent)\b", re.IGNORECASE
)


def opposed(words: str, named: Named, gazetteer: Gazetteer) -> str:
    """Return a party, or the opposition of a state where the words go on so: ``A's rebel leader``."""
    found = _OPPOSED.match(words, named.end)
    if found is None or not gazetteer.code(named.party):
        return named.party
    nearer = [each.party for each in gazetteer.named(words, named.end, found.end()) if not gazetteer.code(each.party)]
    if nearer:
        return nearer[-1]
    kind = "opposition" if found["word"].casefold() == "opposition" else "rebels"
    name = f"{gazetteer.adjective(named.party)} {kind}"
    return gazetteer.party(name) or gazetteer.party(f"{gazetteer.adjective(named.party)} opposition") or name


def _is_sent_by(before: str) -> bool:
    """Return whether *for* names whom somebody speaks for: a spokesman, a negotiator for a movement."""
    return bool(
        re.search(
            r"\b(?:spokes\w+|negotiator|coordinator|delegate|spokespeople)\s(?:for|of)\s(?:the\s)?(?:[\w-]+\s)?$",
            before,
        )
    )


def list_of(mentions: tuple[Named, ...], text: str) -> tuple[str, ...]:
    """Return the parties that stand in a list from the first mention on: ``A, B and C``."""
    found = [mentions[0].party] if mentions else []
    for one, other in pairwise(mentions):
        if not re.fullmatch(r"(?:['’]s)?(?:\s\w+)?\s*(?:,|,?\s*and|&|/)\s*(?:the\s)?", text[one.end : other.start]):
            break
        found.append(other.party)
    return tuple(dict.fromkeys(found))
