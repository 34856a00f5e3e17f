"""Reports that contradict each other, as pairs of proposed lines for a person to weigh.

- *stance*: the same actor favours and opposes the same question, at most two days apart. Further apart it may have
  changed its mind.
- *status*: a report tells an act, and another, of the same day or later, that it was not done; or one side claims what
  another denies, at most two days apart.
- *date*: the same act on different days.

A pair never makes a line ``disputes`` another: which of the two is wrong, or whether both are right, is for a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from msgspec import Struct

from ..language import SourceText, parse
from ..language.directives import Act, FactEntry
from ..language.propositions import Not
from ..vocabulary import DAY, Moment
from .act_lines import noun_of
from .draft import Line

NEAR: Final = 2
"""Days within which opposite statements contradict each other."""

_STANCES: Final = frozenset({"favours", "opposes"})


class Contradiction(Struct, frozen=True):
    """Two proposed lines that cannot both be right as they stand: the kind of it, and the lines in order of place."""

    kind: str
    first: Line
    second: Line


class _Read(Struct, frozen=True):
    """A line, and what it says."""

    line: Line
    entry: Act | FactEntry


def contradictions(lines: Sequence[Line]) -> tuple[Contradiction, ...]:
    """Return the pairs of lines from different reports that contradict each other, in the order of the lines."""
    read = [each for line in lines for each in _read(line)]
    order = {id(each.line): at for at, each in enumerate(read)}
    found = [*_opposed(read), *_denied(read), *_disputed_dates(read)]
    apart = [each for each in found if _sources(each.first) != _sources(each.second)]
    return tuple(sorted(apart, key=lambda each: (order[id(each.first)], order[id(each.second)], each.kind)))


def _read(line: Line) -> Iterator[_Read]:
    if line.kind in ("statement", "act", "fact"):
        for entry in parse(SourceText("proposed", tuple(line.text.split("\n")))).entries:
            if isinstance(entry, Act | FactEntry):
                yield _Read(line, entry)


def _sources(line: Line) -> frozenset[str]:
    return frozenset(passage.source for passage in line.passages)


def _pairs(groups: Iterable[list[_Read]]) -> Iterator[tuple[_Read, _Read]]:
    for group in groups:
        yield from combinations(group, 2)


def _grouped(keyed: Iterable[tuple[object, _Read]]) -> list[list[_Read]]:
    groups: dict[object, list[_Read]] = {}
    for key, each in keyed:
        groups.setdefault(key, []).append(each)
    return [group for group in groups.values() if len(group) > 1]


def _opposed(read: Iterable[_Read]) -> Iterator[Contradiction]:
    acts = [(each, each.entry) for each in read if isinstance(each.entry, Act)]
    stances = [((act.actors, act.question), each) for each, act in acts if act.verb in _STANCES]
    for one, other in _pairs(_grouped(stances)):
        if _verb(one) != _verb(other) and _are_near(one.entry.moment, other.entry.moment):
            yield Contradiction("stance", one.line, other.line)
    claims = [(_affirmed(act), each) for each, act in acts if act.verb == "states" and act.claim is not None]
    for one, other in _pairs(_grouped(claims)):
        if _is_denial(one) != _is_denial(other) and _are_near(one.entry.moment, other.entry.moment):
            yield Contradiction("status", one.line, other.line)


def _verb(read: _Read) -> str:
    return read.entry.verb if isinstance(read.entry, Act) else ""


def _affirmed(act: Act) -> str:
    return repr(act.claim.part if isinstance(act.claim, Not) else act.claim)


def _is_denial(read: _Read) -> bool:
    return isinstance(read.entry, Act) and isinstance(read.entry.claim, Not)


def _are_near(one: Moment, other: Moment) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= NEAR * DAY


def _denied(read: Sequence[_Read]) -> Iterator[Contradiction]:
    told: list[tuple[object, _Read]] = []
    for each in read:
        if isinstance(each.entry, FactEntry) and each.entry.value == "not done":
            told.append((each.entry.name, each))
        elif isinstance(each.entry, Act) and noun_of(each.entry):
            told.append((noun_of(each.entry), each))
    for one, other in _pairs(_grouped(told)):
        act, denial = (one, other) if isinstance(one.entry, Act) else (other, one)
        if type(act.entry) is not type(denial.entry) and act.entry.moment.start <= denial.entry.moment.end:
            yield Contradiction("status", one.line, other.line)


def _disputed_dates(read: Iterable[_Read]) -> Iterator[Contradiction]:
    acts = [(each.line.words, each) for each in read if each.line.kind == "act"]
    for one, other in _pairs(_grouped(acts)):
        first, second = one.entry.moment, other.entry.moment
        if first.end < second.start or second.end < first.start:
            yield Contradiction("date", one.line, other.line)
