"""A smallest record on which two charters disagree: small sets of acts, fewest first, derived under both.

Concepts
--------
record
    Some acts, all of one day on which every line of both charters has begun, with nothing else said or done; who joined
    or left a group stays.
to disagree
    A seat is let in, or taken, under one charter and not under the other, or a motion or the loss or return of a seat is
    adopted under one only: on that day, or once a clock of a rule has run out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..charter import Charter
from ..dossier import Dossier
from ..language import SourceText, parse
from ..standing import LET_IN, Kind, Ruling, standing_of
from ..vocabulary import Moment, Question
from .charter_pairs import FILE, clocks, first_common_day, questions, rules_on, sides, sorts
from .possible_acts import Possible, possible_acts

MOST_LINES: Final = 3
MOST_ACTS: Final = 100
MOST_TRIED: Final = 3_000
"""Bounds of the search: lines in a record, acts on one question, records in all."""


class Disagreement(Struct, frozen=True):
    """A record on which two charters disagree: its lines, the question, when, and the two rulings."""

    lines: tuple[str, ...]
    question: Question
    at: Moment
    first: Ruling
    second: Ruling


class Search(Struct, frozen=True):
    """What was found, and within what bounds.

    Attributes
    ----------
    found
        A smallest record on which the two disagree, if one was found: no line of it and no actor of a line can be spared.
    lines
        The number of lines up to which every record was tried; of the acts considered.
    tried
        How many records were derived under both.
    questions
        The seats and motions asked about.
    actors
        Whose acts were considered.
    is_cut_off
        Whether the search ended for having tried the most it may.
    """

    found: Disagreement | None
    lines: int
    tried: int
    questions: tuple[Question, ...]
    actors: tuple[str, ...]
    is_cut_off: bool = False


def smallest_disagreement(
    first: Dossier, second: Dossier, most_lines: int = MOST_LINES, most_tried: int = MOST_TRIED
) -> Search:
    """Return a smallest record on which the charters of two dossiers disagree, or what was tried in vain.

    Parameters
    ----------
    first, second
        The dossiers; of their records only who joined and left is kept.
    most_lines
        Lines in a record.
    most_tried
        Records derived in all.

    Returns
    -------
    Search
        Records are tried by number of lines, of equals those of fewer actors first, breadth first over the questions of
        the rules that differ; where groups, bodies, weights or kinds differ too, then over all others. What is found is
        derived under both charters; a record that needs an act outside `possible_acts` is not found.
    """
    return _Searching(first, second, most_lines, most_tried).search()


class _Searching:
    def __init__(self, first: Dossier, second: Dossier, most_lines: int, most_tried: int) -> None:
        self._day = first_common_day(first, second)
        self._sides = sides(first, second, self._day)
        self._most_lines, self._most_tried = most_lines, most_tried
        self._sorts = sorts(*self._charters)
        self._questions = tuple(questions(*self._charters, self._day, self._sorts))

    @property
    def _charters(self) -> tuple[Charter, Charter]:
        return self._sides[0].charter, self._sides[1].charter

    def search(self) -> Search:
        """Return the first record on which the two disagree, with as few actors as will do, or what was tried."""
        acts = {question: self._acts(question) for question in self._questions}
        actors = tuple(sorted({name for every in acts.values() for act in every for name in act.actors}))
        tried = 0
        for lines, question, chosen in self._candidates(acts):
            if tried >= self._most_tried:
                return Search(None, max(0, lines - 1), tried, self._questions, actors, True)
            tried += 1
            moments = self._moments(question)
            found = self._disagreement(question, chosen, moments)
            if found is not None:
                least = self._with_fewer_actors(found, chosen, moments)
                return Search(least, lines, tried, self._questions, actors)
        return Search(None, self._most_lines, tried, self._questions, actors)

    def _candidates(
        self, acts: Mapping[Question, Sequence[Possible]]
    ) -> Iterator[tuple[int, Question, tuple[Possible, ...]]]:
        for lines in range(self._most_lines + 1):
            for question, every in acts.items():
                yield from ((lines, question, chosen) for chosen in _records(every, lines))

    def _acts(self, question: Question) -> tuple[Possible, ...]:
        found: dict[Possible, None] = {}
        for charter in self._charters:
            rules = rules_on(charter, question)
            found.update(dict.fromkeys(possible_acts(charter, rules, question, self._day, self._sorts)))
        return tuple(sorted(found, key=lambda act: (act.size, act.text)))[:MOST_ACTS]

    def _moments(self, question: Question) -> tuple[Moment, ...]:
        """Return the day itself, and the day after each clock of the rules has run out."""
        ends = {days for charter in self._charters for rule in rules_on(charter, question) for days in clocks(rule)}
        return (self._day, *(self._day.later(days + 1) for days in sorted(ends)))

    def _disagreement(
        self, question: Question, acts: Sequence[Possible], moments: Sequence[Moment]
    ) -> Disagreement | None:
        lines = tuple(f"{self._day} {act.text}" for act in acts)
        entries = parse(SourceText(FILE, tuple("\n".join(lines).split("\n")))).entries if lines else ()
        first, second = (side.with_entries(entries) if entries else side for side in self._sides)
        for at in moments:
            one, other = standing_of(first, at).ruling(question), standing_of(second, at).ruling(question)
            if _verdict(one) != _verdict(other):
                return Disagreement(lines, question, at, one, other)
        return None

    def _with_fewer_actors(
        self, found: Disagreement, acts: tuple[Possible, ...], moments: Sequence[Moment]
    ) -> Disagreement:
        """Return the disagreement with every actor left out of a joint act who can be."""
        for number, act in enumerate(acts):
            for name in act.actors if len(act.actors) > 1 and "\n" not in act.text else ():
                fewer = tuple(each for each in act.actors if each != name)
                shorter = replace(act, text=act.text.replace(", ".join(act.actors), ", ".join(fewer), 1), actors=fewer)
                tried = (*acts[:number], shorter, *acts[number + 1 :])
                less = self._disagreement(found.question, tried, moments) if fewer else None
                if less is not None:
                    return self._with_fewer_actors(less, tried, moments)
        return found


def _records(acts: Sequence[Possible], lines: int) -> Iterator[tuple[Possible, ...]]:
    """Return the records of so many of some acts, those of fewer actors first."""
    fitting = [
        chosen
        for chosen in combinations(acts, lines)
        if all(one.goes_with(other) for one, other in combinations(chosen, 2))
    ]
    yield from sorted(fitting, key=lambda chosen: sum(act.size for act in chosen))


def _verdict(ruling: Ruling) -> tuple[bool, bool]:
    return ruling.kind in LET_IN, ruling.kind is Kind.SEATED
