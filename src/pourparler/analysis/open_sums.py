"""A judged decision taken apart into its sums, so that one can ask what it would be if some members moved.

Concepts
--------
move
    A member gives up one position for another: from no to yes, from abstention to yes, from no to staying away.
certain
    A decision passes if it is met whatever those do who have not spoken and still may, exactly as a ruling has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from msgspec import Struct

from ..language.directives import VoteEntry
from ..language.propositions import (
    AllOf,
    AnyOf,
    Bar,
    Base,
    FailingThat,
    Holds,
    InBody,
    Many,
    Not,
    One,
    Position,
    Predicate,
    Sign,
    Takes,
    Then,
)
from ..standing import Count, Judged, Role, Standing
from ..standing.counting import OPEN_TO_THE_SILENT, Member, value_of
from ..vocabulary import Value
from .yes_and_no import moved_by


class Holder(NamedTuple):
    """A member in a sum: its weight, its side, and whether it can still take another of its own accord."""

    name: str
    weight: Fraction
    side: Position
    is_open: bool


class Sum(Struct, frozen=True):
    """One sum: who stands where, and the bar; ``total`` is the declared total of the weights, if that is the base."""

    bar: Bar
    base: Base
    wanted: frozenset[Position]
    holders: tuple[Holder, ...]
    total: Fraction | None = None


class Settled(Struct, frozen=True):
    """A part that no member's move changes."""

    value: Value


class Joint(Struct, frozen=True):
    """Parts of which all, or any one, must be met."""

    parts: tuple[Part, ...]
    every: bool


class Opposite(Struct, frozen=True):
    """A part that must not be met."""

    part: Part


class Undoing(Struct, frozen=True):
    """A part that undoes what is decided as soon as it is certainly met, and not before."""

    part: Part


Part = Sum | Settled | Joint | Opposite | Undoing

_EVERY: Final = frozenset(Position)
_YES: Final = frozenset({Position.FOR})


# --- taken apart -----------------------------------------------------------------------------------------------------


def taken_apart(judged: Judged, standing: Standing) -> Part:
    """Return a judged decision as its sums; of a sequence, the stage that it has reached."""
    parts = judged.parts
    match judged.proposition:
        case AllOf():
            return Joint(tuple(taken_apart(part, standing) for part in parts), every=True)
        case AnyOf() | FailingThat():
            return Joint(tuple(taken_apart(part, standing) for part in parts), every=False)
        case Not():
            return Opposite(taken_apart(parts[0], standing))
        case Then() | InBody():
            return taken_apart(parts[-1], standing)
        case Holds(subject=Many() as many, predicate=predicate) if judged.count is not None:
            return _sum(judged, judged.count, many, predicate, standing)
        case Holds(subject=One() as one, predicate=predicate) if moved_by(predicate):
            return _of_one(judged, one, predicate)
        case _:
            return Settled(judged.value)


def _sum(judged: Judged, count: Count, many: Many, predicate: Predicate, standing: Standing) -> Part:
    if not isinstance(predicate, Takes):
        return _of_doers(judged, count, many, predicate, standing)
    is_open = bool(count.silent)
    holders: list[Holder] = []
    table = _table(many, judged, standing)
    for side, weight, names in count.sides:
        mine = is_open and side is Position.SILENT
        holders += [Holder(name, table.get(name, Fraction(0)) if table else Fraction(1), side, mine) for name in names]
        unnamed = 0 if table else int(weight) - len(names)
        holders += [
            Holder(f"unnamed member {n} ({side.value})", Fraction(1), side, mine) for n in range(1, unnamed + 1)
        ]
    summed = sum((holder.weight for holder in holders), Fraction(0))
    total = count.base if many.group.base is Base.MEMBERS and count.base != summed else None
    return Sum(count.bar, many.group.base, _wanted(predicate), tuple(holders), total)


def _table(many: Many, judged: Judged, standing: Standing) -> dict[str, Fraction]:
    if not many.group.weight:
        return {}
    return standing.charter.weights(many.group.weight, judged.closed or standing.at)[0]


def _wanted(predicate: Takes) -> frozenset[Position]:
    return _EVERY - predicate.positions if predicate.negated else predicate.positions


def _of_doers(judged: Judged, count: Count, many: Many, predicate: Predicate, standing: Standing) -> Part:
    moved = moved_by(predicate)
    if not moved:
        return Settled(judged.value)
    table = _table(many, judged, standing)
    met = {name for side, _, names in count.sides if side is Position.FOR for name in names}
    holders = tuple(
        Holder(
            name,
            table.get(name, Fraction(0)) if table else Fraction(1),
            Position.FOR if (name in met) is (moved > 0) else Position.SILENT,
            is_open=False,
        )
        for _, _, names in count.sides
        for name in names
    )
    return Sum(count.bar, Base.MEMBERS, _YES if moved > 0 else _EVERY - _YES, holders, count.base if table else None)


_ALL: Final = Bar(Sign.AT_LEAST, Fraction(1), Fraction(0), "all")


def _of_one(judged: Judged, one: One, predicate: Predicate) -> Part:
    if isinstance(predicate, Takes):
        wanted, side = _wanted(predicate), _side_of(one.name, judged)
        is_open = judged.value is None
    else:
        is_done = judged.value is (moved_by(predicate) > 0)
        wanted = _YES if moved_by(predicate) > 0 else _EVERY - _YES
        side, is_open = Position.FOR if is_done else Position.SILENT, False
    return Sum(_ALL, Base.MEMBERS, wanted, (Holder(one.name, Fraction(1), side, is_open),))


_SIDE_BY_ROLE: Final = {
    Role.FOR: Position.FOR,
    Role.AGAINST: Position.AGAINST,
    Role.ABSTAINS: Position.ABSTAIN,
}


def _side_of(name: str, judged: Judged) -> Position:
    for ground in judged.grounds:
        if isinstance(ground.entry, VoteEntry):
            return next((side for side, names in ground.entry.lists if name in names), Position.ABSENT)
        if ground.role in _SIDE_BY_ROLE:
            return _SIDE_BY_ROLE[ground.role]
    return Position.SILENT


# --- asked -----------------------------------------------------------------------------------------------------------


def sums_in(part: Part) -> tuple[Sum, ...]:
    """Return the sums of a decision, from left to right."""
    match part:
        case Sum():
            return (part,)
        case Joint(parts=parts):
            return tuple(found for each in parts for found in sums_in(each))
        case Opposite(part=inner) | Undoing(part=inner):
            return sums_in(inner)
        case _:
            return ()


def value_after(part: Part, moves: Mapping[str, Position]) -> Value:
    """Return what a decision would be if these members took these positions: true, false, or none for not certain."""
    match part:
        case Settled(value=value):
            return value
        case Opposite(part=inner):
            value = value_after(inner, moves)
            return None if value is None else not value
        case Undoing(part=inner):
            return value_after(inner, moves) is not True
        case Joint(parts=parts, every=every):
            values = {value_after(each, moves) for each in parts}
            return (not every) if (not every) in values else None if None in values else every
        case Sum():
            members = [Member(holder.weight, may_be(holder, moves)) for holder in part.holders]
            return value_of(part.bar, part.base, part.wanted, members, part.total)


def may_be(holder: Holder, moves: Mapping[str, Position]) -> frozenset[Position]:
    """Return the positions that a member may turn out to hold, if these members moved."""
    if holder.name in moves:
        return frozenset({moves[holder.name]})
    return OPEN_TO_THE_SILENT if holder.is_open else frozenset({holder.side})
