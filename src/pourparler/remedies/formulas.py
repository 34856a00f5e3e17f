"""What is asked, as sums over those who could move: whether it would be so is then a matter of adding up.

Concepts
--------
sum
    So many of a group. Each member adds something in each position, and of those who have not spoken the worst is taken,
    exactly as in a ruling; so what a move changes is a number, the same whatever else is moved.
low, high
    The least and the greatest that a sum, less its bar, can be whatever the open members do. It is met if the least is
    not below 0, and failed if the greatest is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from ..language.lexicon import UNDOING
from ..language.propositions import Bar, Base, Position
from ..standing.counting import OPEN_TO_THE_SILENT
from ..vocabulary import Value
from .moves import POSITIONS, Matter, Move, Replay

YES: Final = frozenset({Position.FOR})
NO: Final = frozenset({Position.SILENT})
OPEN: Final = YES | NO
_UPON: Final = frozenset({"invites", "admits", "suspends", "excludes", "readmits"})


class Member(NamedTuple):
    """A member in a sum: whose matter moves it, if anybody's; its weight, and the positions open to it."""

    matter: Matter | None
    weight: Fraction
    may_be: frozenset[Position]
    present: bool = False


class Sum(Struct, frozen=True):
    """So many of a group.

    ``reads`` says what of a member is looked at: ``position``, ``vote``, or the verb of an act that it has done or not;
    ``negated`` that not having done it counts, ``unsettled`` that what is not done yet is open and not false.
    """

    bar: Bar
    base: Base
    wanted: frozenset[Position]
    members: tuple[Member, ...]
    total: Fraction | None = None
    reads: str = "position"
    negated: bool = False
    unsettled: bool = False


class Fixed(Struct, frozen=True):
    """A part that nobody's move changes."""

    value: Value


class Joint(Struct, frozen=True):
    """Parts of which all, or any one, must be so."""

    parts: tuple[Formula, ...]
    every: bool


class Contrary(Struct, frozen=True):
    """A part that must be false."""

    part: Formula


class Uncertain(Struct, frozen=True):
    """A part that must not be certainly so: a bar not lifted, an objection not sustained."""

    part: Formula


Formula = Sum | Fixed | Joint | Contrary | Uncertain


def all_of(parts: Iterable[Formula]) -> Formula:
    """Return the formula that is so when every part is."""
    found = tuple(parts)
    return found[0] if len(found) == 1 else Joint(found, every=True)


def any_of(parts: Iterable[Formula]) -> Formula:
    """Return the formula that is so when a part is; of no parts, never."""
    found = tuple(parts)
    return found[0] if len(found) == 1 else Joint(found, every=False)


def after(sum_: Sum, member: Member, move: Move) -> tuple[frozenset[Position], bool] | None:
    """Return the positions open to a member after its move, and whether it is present; none if the move is no matter."""
    if sum_.reads not in ("position", "vote"):
        done = _is_done(sum_, move)
        return None if done is None else (_state(sum_, done, move.end == "against"), member.present)
    if move.end == "present":
        return member.may_be, True
    if move.end in _UPON:
        return (YES, member.present) if sum_.reads == "position" else None
    if move.end == "silent" and move.replay is Replay.NO:
        return OPEN_TO_THE_SILENT, member.present
    return frozenset({POSITIONS[move.end]}), member.present


def _is_done(sum_: Sum, move: Move) -> bool | None:
    if move.end == sum_.reads:
        return True
    if move.matter.about == "position":
        return False if move.end in ("against", "silent") else None
    return None if sum_.reads in UNDOING and move.end not in UNDOING else False


def _state(sum_: Sum, done: bool, is_against: bool) -> frozenset[Position]:
    if done or not sum_.unsettled or is_against:
        return YES if done is not sum_.negated else NO
    return YES if sum_.negated else OPEN


# --- taken together --------------------------------------------------------------------------------------------------


def sums_in(formula: Formula) -> tuple[Sum, ...]:
    """Return the sums of a formula, from left to right."""
    match formula:
        case Sum():
            return (formula,)
        case Joint(parts=parts):
            return tuple(found for part in parts for found in sums_in(part))
        case Contrary(part=part) | Uncertain(part=part):
            return sums_in(part)
        case _:
            return ()


def with_matters(formula: Formula, into: Mapping[Matter, Matter]) -> Formula:
    """Return a formula with some matters taken for others."""
    match formula:
        case Sum():
            members = (
                member._replace(matter=into.get(member.matter, member.matter)) if member.matter is not None else member
                for member in formula.members
            )
            return replace(formula, members=tuple(members))
        case Joint(parts=parts):
            return replace(formula, parts=tuple(with_matters(part, into) for part in parts))
        case Contrary(part=part) | Uncertain(part=part):
            return replace(formula, part=with_matters(part, into))
        case _:
            return formula


def value_in(formula: Formula, of: Callable[[Sum], Value]) -> Value:
    """Return the value of a formula, given that of each of its sums."""
    match formula:
        case Sum():
            return of(formula)
        case Fixed(value=value):
            return value
        case Contrary(part=part):
            value = value_in(part, of)
            return None if value is None else not value
        case Uncertain(part=part):
            return value_in(part, of) is not True
        case Joint(parts=parts, every=every):
            values = {value_in(part, of) for part in parts}
            return (not every) if (not every) in values else None if None in values else every
