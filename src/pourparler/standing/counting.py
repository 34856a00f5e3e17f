"""One sum: who counts on which side, what the base is, and whether the bar is reached whatever the silent do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from ..language.propositions import Bar, Base, Position, Sign
from ..vocabulary import Value

IN_BASE: Final[dict[Base, frozenset[Position]]] = {
    Base.MEMBERS: frozenset(Position),
    Base.ENTITLED: frozenset(Position) - {Position.NOT_ENTITLED},
    Base.PRESENT: frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.SPOILT}),
    Base.VOTING: frozenset({Position.FOR, Position.AGAINST}),
    Base.BALLOTS: frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.SPOILT}),
    Base.VALID: frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN}),
}
"""Per base, the positions whose holders belong to it."""

OPEN_TO_THE_SILENT: Final = frozenset(
    {Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.ABSENT, Position.SILENT}
)
"""What somebody who has not spoken may still turn out to be."""


class Member(NamedTuple):
    """One member in a sum: its weight, and the positions it holds or may turn out to hold (one when it is settled)."""

    weight: Fraction
    may_be: frozenset[Position]
    present: bool = False


def in_base(base: Base, position: Position, present: bool) -> bool:
    """Return whether a member in this position belongs to the base; who is known to be present does so if present counts."""
    return position in IN_BASE[base] or (present and base is Base.PRESENT)


def value_of(
    bar: Bar, base: Base, wanted: frozenset[Position], members: Iterable[Member], total: Fraction | None = None
) -> Value:
    """Return whether the bar is met: true or false if it is so whatever the unsettled members do, else none.

    Parameters
    ----------
    bar
        ``sign (share x base + number)``.
    base, wanted
        Whose weight is the base; holders of which positions are counted.
    members
        The members with the positions open to them; for each, in the extreme cases, the worst and the best is taken.
        The difference of count and bar is linear in each member, so the two extremes are exact.
    total
        The declared total of the weights, where it stands in for the sum over all members.

    Examples
    --------
    >>> two_thirds = Bar(Sign.AT_LEAST, Fraction(2, 3), Fraction(0), "at least 2/3")
    >>> settled = [Member(Fraction(1), frozenset({p})) for p in [Position.FOR] * 92 + [Position.AGAINST] * 50]
    >>> value_of(two_thirds, Base.VOTING, frozenset({Position.FOR}), settled)
    False
    """
    low = high = -bar.number
    use_total = total is not None and base is Base.MEMBERS
    if use_total and total is not None:
        low = high = low - bar.share * total
    for member in members:
        steps = [_step(bar, base, wanted, member, position, use_total) for position in member.may_be]
        low += min(steps)
        high += max(steps)
    return _settled(bar.sign, low, high)


def _step(
    bar: Bar, base: Base, wanted: frozenset[Position], member: Member, position: Position, use_total: bool
) -> Fraction:
    step = member.weight if position in wanted else Fraction(0)
    if not use_total and in_base(base, position, member.present):
        step -= bar.share * member.weight
    return step


def _settled(sign: Sign, low: Fraction, high: Fraction) -> Value:
    if sign is Sign.EXACTLY:
        return True if low == high == 0 else None if low <= 0 <= high else False
    certain, impossible = _TESTS[sign]
    return True if certain(low, high) else False if impossible(low, high) else None


_Test = Callable[[Fraction, Fraction], bool]
_TESTS: Final[dict[Sign, tuple[_Test, _Test]]] = {
    Sign.AT_LEAST: (lambda low, high: low >= 0, lambda low, high: high < 0),
    Sign.MORE_THAN: (lambda low, high: low > 0, lambda low, high: high <= 0),
    Sign.AT_MOST: (lambda low, high: high <= 0, lambda low, high: low > 0),
    Sign.FEWER_THAN: (lambda low, high: high < 0, lambda low, high: low >= 0),
}


def needed(bar: Bar, base: Fraction, whole: bool) -> Fraction:
    """Return the smallest count that reaches the bar, or for ``at most`` and ``fewer than`` the largest that keeps to it.

    Parameters
    ----------
    bar, base
        The quantifier and the weight of the base.
    whole
        Whether weights are whole numbers, so that the answer can be rounded to the next one that serves.

    Examples
    --------
    >>> str(needed(Bar(Sign.AT_LEAST, Fraction(2, 3), Fraction(0), ""), Fraction(142), whole=True))
    '95'
    """
    bound = bar.share * base + bar.number
    if not whole:
        return bound
    floor = Fraction(bound.numerator // bound.denominator)
    match bar.sign:
        case Sign.AT_LEAST:
            return floor if floor == bound else floor + 1
        case Sign.MORE_THAN:
            return floor + 1
        case Sign.FEWER_THAN:
            return floor - 1 if floor == bound else floor
        case _:
            return floor if bar.sign is Sign.AT_MOST else bound


def weight_of(sides: Mapping[Position, Fraction], base: Base) -> Fraction:
    """Return the weight of a base, given the weight of each position."""
    return sum((weight for position, weight in sides.items() if position in IN_BASE[base]), Fraction(0))
