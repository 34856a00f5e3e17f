"""A stamp for each kind of act, told apart by shape: filled for an act, hollow for a statement."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from .shapes import Box, Disc, Shape, Stroke

STAMP: Final = 13
"""The side of the square that a stamp fills."""

_Points = tuple[tuple[int, int], ...]


class Stamp(StrEnum):
    """A kind of act, by the words that explain its stamp."""

    INVITES = "invites, admits"
    FOR = "for: favours, consents, votes for"
    AGAINST = "against: opposes, objects, votes against"
    ABSTAINS = "abstains"
    COMES = "accepts, attends, joins"
    STAYS_AWAY = "declines, leaves"
    TAKES_BACK = "takes something back"
    SHUTS_OUT = "suspends, excludes"
    SIGNS = "signs, adopts, declares"
    REJECTS = "rejects a text"
    VOTE = "a vote is held"
    MOVES = "puts, refers, closes, other acts"
    SAYS = "says something"
    RULE = "a new rule"
    REPEAL = "the end of a rule"


def _polygon(points: _Points) -> Callable[[int, int, str], tuple[Shape, ...]]:
    return lambda x, y, look: (Stroke(tuple((x + dx, y + dy) for dx, dy in points), look, closed=True),)


def _disc(radius: int) -> Callable[[int, int, str], tuple[Shape, ...]]:
    return lambda x, y, look: (Disc(x, y, radius, look),)


def _slashed(x: int, y: int, look: str) -> tuple[Shape, ...]:
    return Disc(x, y, 5, "hollow"), Stroke(((x - 4, y + 4), (x + 4, y - 4)), "outline")


def _back(x: int, y: int, look: str) -> tuple[Shape, ...]:
    return Stroke(((x + 5, y + 4), (x + 5, y - 2), (x - 5, y - 2)), "outline"), Stroke(
        ((x - 1, y - 6), (x - 5, y - 2), (x - 1, y + 2)), "outline"
    )


def _barred(x: int, y: int, look: str) -> tuple[Shape, ...]:
    return Box(x - 6, y - 3, 12, 6, "solid"), Box(x - 5, y + 3, 2, 3, "solid"), Box(x + 3, y + 3, 2, 3, "solid")


def _crossed(x: int, y: int, look: str) -> tuple[Shape, ...]:
    return (
        Stroke(((x - 4, y - 4), (x + 4, y + 4)), "outline heavy"),
        Stroke(((x - 4, y + 4), (x + 4, y - 4)), "outline heavy"),
    )


def _ballot(x: int, y: int, look: str) -> tuple[Shape, ...]:
    return Box(x - 6, y - 6, 12, 12, "hollow"), Stroke(((x - 4, y), (x - 1, y + 3), (x + 4, y - 3)), "outline")


def _paper(x: int, y: int, look: str) -> tuple[Shape, ...]:
    lines = (Stroke(((x - 2, y + dy), (x + 2, y + dy)), "outline") for dy in (-3, 0, 3))
    return Box(x - 5, y - 6, 10, 12, "hollow"), *lines


def _torn(x: int, y: int, look: str) -> tuple[Shape, ...]:
    return Box(x - 5, y - 6, 10, 12, "hollow dashed"), Stroke(((x - 5, y + 6), (x + 5, y - 6)), "outline")


_DRAWN: Final[dict[Stamp, Callable[[int, int, str], tuple[Shape, ...]]]] = {
    Stamp.INVITES: lambda x, y, look: (Box(x - 5, y - 5, 10, 10, look),),
    Stamp.FOR: _polygon(((0, -6), (6, 5), (-6, 5))),
    Stamp.AGAINST: _polygon(((0, 6), (6, -5), (-6, -5))),
    Stamp.ABSTAINS: _polygon(((0, -6), (6, 0), (0, 6), (-6, 0))),
    Stamp.COMES: _disc(5),
    Stamp.STAYS_AWAY: _slashed,
    Stamp.TAKES_BACK: _back,
    Stamp.SHUTS_OUT: _barred,
    Stamp.SIGNS: _polygon(
        ((-2, -6), (2, -6), (2, -2), (6, -2), (6, 2), (2, 2), (2, 6), (-2, 6), (-2, 2), (-6, 2), (-6, -2), (-2, -2))
    ),
    Stamp.REJECTS: _crossed,
    Stamp.VOTE: _ballot,
    Stamp.MOVES: _polygon(((-5, -5), (2, -5), (6, 0), (2, 5), (-5, 5))),
    Stamp.SAYS: _disc(3),
    Stamp.RULE: _paper,
    Stamp.REPEAL: _torn,
}


def stamped(stamp: Stamp, x: int, y: int, is_statement: bool = False) -> tuple[Shape, ...]:
    """Return a stamp with its middle at a point."""
    return _DRAWN[stamp](x, y, "hollow" if is_statement else "solid")
