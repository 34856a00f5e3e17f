"""A sign for each kind of ruling and each position, told apart by its shape alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...language.propositions import Position
from ...standing import Kind
from ...vocabulary import Value
from .shapes import Box, Disc, Shape, Stroke

SIGN: Final = 14
"""The side of the square that a sign fills."""

_Sign = Callable[[int, int], tuple[Shape, ...]]


def _disc(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 6, "solid"),)


def _ring(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 6, "hollow"),)


def _dashed_ring(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 6, "hollow dashed"),)


def _no_entry(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 6, "solid"), Box(x - 4, y - 1, 8, 3, "gap"))


def _barrier(x: int, y: int) -> tuple[Shape, ...]:
    return (Box(x - 7, y - 3, 14, 6, "solid"), Box(x - 6, y + 3, 2, 4, "solid"), Box(x + 4, y + 3, 2, 4, "solid"))


def _no_door(x: int, y: int) -> tuple[Shape, ...]:
    return (Box(x - 6, y - 6, 12, 12, "hollow dashed"),)


def _hourglass(x: int, y: int) -> tuple[Shape, ...]:
    return (
        Stroke(((x - 5, y - 6), (x + 5, y - 6), (x - 5, y + 6), (x + 5, y + 6)), "hollow", closed=True),
        Stroke(((x - 3, y + 6), (x + 3, y + 6), (x, y + 2)), "solid", closed=True),
    )


def _open_door(x: int, y: int) -> tuple[Shape, ...]:
    return (
        Stroke(((x - 6, y + 6), (x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6)), "outline"),
        Stroke(((x - 6, y - 6), (x, y - 3), (x, y + 7), (x - 6, y + 6)), "solid", closed=True),
    )


def _turned_away(x: int, y: int) -> tuple[Shape, ...]:
    return (
        Stroke(((x + 6, y), (x - 5, y)), "outline"),
        Stroke(((x - 1, y - 5), (x - 6, y), (x - 1, y + 5)), "outline"),
    )


def _paused(x: int, y: int) -> tuple[Shape, ...]:
    return (Box(x - 5, y - 6, 4, 12, "solid"), Box(x + 1, y - 6, 4, 12, "solid"))


def _clock(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 6, "hollow"), Stroke(((x, y - 4), (x, y), (x + 3, y + 2)), "outline"))


def _out(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 6, "hollow"), Stroke(((x - 4, y + 4), (x + 4, y - 4)), "outline"))


def _cross(x: int, y: int) -> tuple[Shape, ...]:
    return (
        Stroke(((x - 5, y - 5), (x + 5, y + 5)), "outline heavy"),
        Stroke(((x - 5, y + 5), (x + 5, y - 5)), "outline heavy"),
    )


def _tick(x: int, y: int) -> tuple[Shape, ...]:
    return (Stroke(((x - 6, y), (x - 2, y + 5), (x + 6, y - 5)), "outline heavy"),)


def _question(x: int, y: int) -> tuple[Shape, ...]:
    return (
        Stroke(((x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)), "hollow", closed=True),
        Stroke(((x - 2, y - 2), (x - 1, y - 3), (x + 1, y - 3), (x + 2, y - 1), (x, y + 1)), "outline"),
        Disc(x, y + 4, 1, "solid"),
    )


def _dot(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 2, "solid"),)


def _half(x: int, y: int) -> tuple[Shape, ...]:
    return (Disc(x, y, 6, "hollow"), Box(x - 4, y - 1, 8, 2, "solid"))


_OF_KINDS: Final[dict[Kind, _Sign]] = {
    Kind.SEATED: _disc,
    Kind.INVITED: _dashed_ring,
    Kind.FORBIDDEN: _no_entry,
    Kind.BLOCKED: _barrier,
    Kind.NOT_PERMITTED: _no_door,
    Kind.NOT_YET: _hourglass,
    Kind.NOT_ASKED: _open_door,
    Kind.DECLINED: _turned_away,
    Kind.DEFERRED: _paused,
    Kind.LAPSED: _clock,
    Kind.SUSPENDED: _half,
    Kind.WITHDRAWN: _out,
    Kind.EXCLUDED: _cross,
    Kind.UNDETERMINED: _question,
    Kind.ADOPTED: _tick,
    Kind.REJECTED: _cross,
    Kind.OPEN: _ring,
}
_OF_POSITIONS: Final[dict[Position, _Sign]] = {
    Position.FOR: _tick,
    Position.AGAINST: _cross,
    Position.ABSTAIN: _half,
    Position.SPOILT: _out,
    Position.ABSENT: _dashed_ring,
    Position.NOT_ENTITLED: _no_door,
    Position.SILENT: _dot,
}
_OF_VALUES: Final[dict[Value, _Sign]] = {True: _tick, False: _cross, None: _ring}


def sign_of_kind(kind: Kind, x: int, y: int) -> tuple[Shape, ...]:
    """Return the sign of a kind of ruling, with its middle at a point."""
    return _OF_KINDS[kind](x, y)


def sign_of_position(position: Position, x: int, y: int) -> tuple[Shape, ...]:
    """Return the sign of a position, with its middle at a point."""
    return _OF_POSITIONS[position](x, y)


def sign_of_value(value: Value, x: int, y: int) -> tuple[Shape, ...]:
    """Return the sign of yes, no or open, with its middle at a point."""
    return _OF_VALUES[value](x, y)
