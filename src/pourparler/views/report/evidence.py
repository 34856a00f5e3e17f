"""On what a brief rests: sources and the words used, lines of the dossier, rules applied, findings."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ...checks import check
from ...counted_lines import AnyEntry
from ...dossier import Dossier
from ...findings import Finding
from ...language.directives import RuleEntry
from ...standing.explain import CitedPassage, Step
from ...standing.lines_told import rule_words
from ...vocabulary import Moment, Place
from ..pictures import Picture, anchor
from ..pictures.shapes import hrefs_in
from .disputes import Dispute

_TOLD_ELSEWHERE: Final = frozenset({"contradictory-sources", "proposed-lines"})


class CitedSource(Struct, frozen=True):
    """A source on which the brief rests: what is known of it, and the words that were used."""

    name: str
    title: str
    outlet: str
    author: str
    date: str
    address: str
    passages: tuple[str, ...]


class CitedLine(Struct, frozen=True):
    """A line of the dossier that the brief cites: where it stands, and how it reads."""

    place: str
    text: tuple[str, ...]


class Rule(Struct, frozen=True):
    """A rule by which an answer was reached."""

    name: str
    words: str
    place: str


def findings_by(dossier: Dossier, at: Moment) -> tuple[Finding, ...]:
    """Return what the checks find in lines dated by a moment, departures first, then by weight."""
    later = {
        (entry.place.file, line)
        for entry in dossier.entries
        if entry.moment.start > at.end
        for line in range(entry.place.line, max(entry.end, entry.place.line) + 1)
    }
    found = [
        finding
        for finding in check(dossier)
        if finding.code not in _TOLD_ELSEWHERE and (finding.place.file, finding.place.line) not in later
    ]
    return tuple(sorted(found, key=lambda finding: (finding.code != "departure", -finding.weight)))


def sources_of(steps: list[Step], disputed: tuple[Dispute, ...]) -> tuple[CitedSource, ...]:
    """Return the sources cited, in order of their dates, each with the words that are used."""
    cited: dict[str, list[CitedPassage]] = {}
    for passage in (
        *(passage for step in steps for passage in step.passages),
        *(passage for dispute in disputed for value in dispute.values for passage in value.passages),
    ):
        cited.setdefault(passage.source, []).append(passage)
    found = [_source(name, passages) for name, passages in cited.items()]
    return tuple(sorted(found, key=lambda source: (source.date, source.name)))


def _source(name: str, passages: list[CitedPassage]) -> CitedSource:
    first = passages[0]
    words = tuple(dict.fromkeys(passage.words for passage in passages if passage.words))
    return CitedSource(name, first.title, first.outlet, "", first.date, first.address, words)


def lines_of(
    dossier: Dossier, steps: list[Step], disputed: tuple[Dispute, ...], pictures: tuple[Picture, ...]
) -> tuple[CitedLine, ...]:
    """Return the lines cited, in words or by a picture, in order of their places, as they stand in their files."""
    places = {step.place for step in steps} | {value.place for dispute in disputed for value in dispute.values}
    drawn = {href for picture in pictures for href in hrefs_in(picture.shapes)}
    found: dict[Place, AnyEntry] = {
        entry.place: entry
        for entry in dossier.entries
        if str(entry.place) in places or f"#{anchor(entry.place)}" in drawn
    }
    return tuple(CitedLine(str(place), dossier.text(entry)) for place, entry in sorted(found.items()))


def rules_of(dossier: Dossier, steps: list[Step]) -> tuple[Rule, ...]:
    """Return the rules among some grounds, in order of time."""
    places = {step.place for step in steps if step.role == "rule"}
    rules = [entry for entry in dossier.charter.entries if isinstance(entry, RuleEntry) and str(entry.place) in places]
    return tuple(Rule(rule.title or rule.name, rule_words(rule).partition(": ")[2], str(rule.place)) for rule in rules)
