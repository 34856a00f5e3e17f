"""Thresholds with a base: where abstention and absence change what is needed.

Concepts
--------
*Position* of a member: for, against, abstaining, invalid (a spoilt paper), silent (present, not voting) or absent.
*Base*: the members whose votes the share is taken of. "Two thirds of the members present and voting" is a share of
2/3 with the base PRESENT_AND_VOTING. *Margin*: votes for, less the share of the base; the rule passes at 0 or
above, or above 0 if it asks for more than the share, and in any case not without a vote for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from .errors import InexactNumberError, NegativeWeightError, ShareOutOfRangeError
from .exactness import exact_number
from .rules import Voter


class Position(StrEnum):
    """What a member does at the vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    INVALID = "invalid"
    SILENT = "silent"
    ABSENT = "absent"


PRESENT_AND_VOTING = frozenset({Position.FOR, Position.AGAINST})
VALID_VOTES = PRESENT_AND_VOTING | {Position.ABSTAINING}
VOTES_CAST = VALID_VOTES | {Position.INVALID}
PRESENT = VOTES_CAST | {Position.SILENT}
ALL_MEMBERS = PRESENT | {Position.ABSENT}


@dataclass(frozen=True)
class Threshold:
    """A share of a base.

    Attributes
    ----------
    share
        An exact fraction above 0 and at most 1.
    base
        The positions that count. The named ones are PRESENT_AND_VOTING (for and against), VALID_VOTES (with
        abstentions), VOTES_CAST (with invalid papers), PRESENT (with the silent) and ALL_MEMBERS; where a rule reads
        these words differently, give the set.
    strict
        "More than" the share instead of "at least".
    """

    share: Fraction
    base: frozenset[Position] = ALL_MEMBERS
    strict: bool = False

    def __post_init__(self) -> None:
        if not 0 < exact_number("The share", self.share) <= 1:
            raise ShareOutOfRangeError(self.share)

    def worth(self, position: Position) -> Fraction:
        """Return what one vote in this position adds to the margin."""
        return Fraction(position is Position.FOR) - (self.share if position in self.base else 0)


@dataclass(frozen=True)
class Ballot:
    """Everybody's position and weight; a member without a weight has 1."""

    positions: Mapping[Voter, Position]
    weights: Mapping[Voter, int]

    def tally(self) -> dict[Position, int]:
        """Return the votes in each position."""
        votes = dict.fromkeys(Position, 0)
        for voter, position in self.positions.items():
            votes[position] += self.weights[voter]
        return votes


def ballot(positions: Mapping[Voter, Position], weights: Mapping[Voter, int] | None = None) -> Ballot:
    """Return a ballot; members without a weight get 1.

    Raises
    ------
    InexactNumberError, NegativeWeightError
        For weights that are not whole, or below 0.

    Examples
    --------
    >>> ballot({"A": Position.FOR, "B": Position.AGAINST}, {"A": 3}).tally()[Position.FOR]
    3
    """
    own = {voter: (weights or {}).get(voter, 1) for voter in positions}
    for voter, weight in own.items():
        if exact_number(f"The weight of {voter!r}", weight).denominator != 1:
            raise InexactNumberError(f"The weight of {voter!r}", weight)
        if weight < 0:
            raise NegativeWeightError(voter, weight)
    return Ballot(dict(positions), own)


def margin(threshold: Threshold, tally: Mapping[Position, int]) -> Fraction:
    """Return the votes for, less the share of the base: exactly, in votes.

    Examples
    --------
    >>> two_thirds = Threshold(Fraction(2, 3), PRESENT_AND_VOTING)
    >>> margin(two_thirds, {Position.FOR: 92, Position.AGAINST: 50, Position.ABSTAINING: 29})
    Fraction(-8, 3)
    """
    return sum((threshold.worth(position) * votes for position, votes in tally.items()), Fraction(0))


def is_adopted(threshold: Threshold, tally: Mapping[Position, int]) -> bool:
    """Say whether the threshold is reached, with at least one vote for."""
    excess = margin(threshold, tally)
    return tally.get(Position.FOR, 0) > 0 and (excess > 0 if threshold.strict else excess >= 0)
