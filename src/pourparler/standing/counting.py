"""One sum: who counts on which side, what the base is, and whether the bar is reached whatever the silent do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import lcm
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


def is_wanted(wanted: frozenset[Position], position: Position, present: bool) -> bool:
    """Return whether a member is on one of the sides that are counted.

    Who is known to be present and has not spoken is counted where presence is asked for, and as silent elsewhere.
    """
    if not present or position in IN_BASE[Base.PRESENT]:
        return position in wanted
    asks_presence = wanted >= IN_BASE[Base.PRESENT] and wanted != _NOT_SILENT
    return asks_presence or (Position.SILENT in wanted and wanted != _NOT_PRESENT)


_NOT_PRESENT: Final = frozenset(Position) - IN_BASE[Base.PRESENT]
_NOT_SILENT: Final = frozenset(Position) - {Position.SILENT}


def value_of(
    bar: Bar, base: Base, wanted: frozenset[Position], members: Iterable[Member], total: Fraction | None = None
) -> Value:
    """Return whether the bar is met: true or false if it is so whatever the unsettled members do, else none.

    A share of nobody is not reached: where the base is empty, ``at least 2/3`` and ``exactly 2/3`` are false and
    ``fewer than 2/3`` is true.

    Parameters
    ----------
    bar
        ``sign (share x base + number)``.
    base, wanted
        Whose weight is the base; holders of which positions are counted.
    members
        The members with the positions open to them. The difference of count and bar is a sum over the members, so it is
        enough to look at the least and the greatest it can be; only for ``exactly`` every sum counts.
    total
        The declared total of the weights, where it stands in for the sum over all members.

    Examples
    --------
    >>> two_thirds = Bar(Sign.AT_LEAST, Fraction(2, 3), Fraction(0), "at least 2/3")
    >>> settled = [Member(Fraction(1), frozenset({p})) for p in [Position.FOR] * 92 + [Position.AGAINST] * 50]
    >>> value_of(two_thirds, Base.VOTING, frozenset({Position.FOR}), settled)
    False
    """
    declared = total if base is Base.MEMBERS else None
    start, choices = _in_units(bar, base, wanted, list(members), declared)
    needs_somebody = bool(bar.share) and declared is None
    if bar.sign is Sign.EXACTLY:
        return _exactly(choices, start, needs_somebody)
    if needs_somebody and bar.sign in _OF_SOMEBODY and not any(_is_inside(each) for each in choices):
        return _of_perhaps_nobody(bar.sign, choices, start)
    low = start + sum(min(each)[0] for each in choices)
    high = start + sum(max(each)[0] for each in choices)
    certain, impossible = _TESTS[bar.sign]
    return True if certain(low, high) else False if impossible(low, high) else None


_Step = tuple[int, bool]
"""What a member adds to the difference of count and bar in one position, and whether it belongs to the base there."""
_Choice = frozenset[_Step]
"""What a member may turn out to add."""
_OF_SOMEBODY: Final = (Sign.AT_LEAST, Sign.FEWER_THAN)
_MOST_SUMS: Final = 10_000
_ONE: Final = Fraction(1)


def _in_units(
    bar: Bar, base: Base, wanted: frozenset[Position], members: list[Member], declared: Fraction | None
) -> tuple[int, list[_Choice]]:
    """Return the bar without its members, and what each may add, in the largest unit that makes all of it whole."""
    parts = {member.weight.denominator for member in members} | {declared.denominator if declared is not None else 1}
    unit = lcm(bar.number.denominator, bar.share.denominator * lcm(*parts))
    fixed = _whole(unit, bar.number) + (_whole(unit, bar.share, declared) if declared is not None else 0)
    known: dict[tuple[int, int, frozenset[Position], bool], _Choice] = {}
    choices = []
    for weight, may_be, present in members:
        key = (weight.numerator, weight.denominator, may_be, present)
        if key not in known:
            whole = _whole(unit, weight)
            share = _whole(unit, bar.share, weight) if declared is None else 0
            known[key] = frozenset(
                (whole * is_wanted(wanted, position, present) - share * inside, inside)
                for position in may_be
                for inside in (in_base(base, position, present),)
            )
        choices.append(known[key])
    return -fixed, choices


def _whole(unit: int, number: Fraction, factor: Fraction = _ONE) -> int:
    """Return a product in a unit that makes it whole; in whole numbers throughout, for this is done for every count."""
    return unit * number.numerator * factor.numerator // (number.denominator * factor.denominator)


def _is_inside(steps: _Choice) -> bool:
    return all(inside for _, inside in steps)


def _of_perhaps_nobody(sign: Sign, choices: list[_Choice], start: int) -> Value:
    """Return whether ``at least`` or ``fewer than`` holds where it may be that nobody belongs to the base."""
    most = sum(max(each)[0] for each in choices)
    losses = [max(each)[0] - max(step for step, inside in each if inside) for each in choices if _may_be_inside(each)]
    reached = None if losses and start + most - min(losses) >= 0 else False
    return reached if sign is Sign.AT_LEAST or reached is None else True


def _may_be_inside(steps: _Choice) -> bool:
    return any(inside for _, inside in steps)


def _exactly(choices: list[_Choice], start: int, needs_somebody: bool) -> Value:
    """Return whether the sum is exactly reached, from every sum that is possible; of too many, it is not known."""
    sums = {(start, False)}
    for each in choices:
        sums = {(sum_ + step, somebody or inside) for sum_, somebody in sums for step, inside in each}
        if len(sums) > _MOST_SUMS:
            return None
    met = {sum_ == 0 and (somebody or not needs_somebody) for sum_, somebody in sums}
    return None if len(met) > 1 else met.pop()


_Test = Callable[[int, int], bool]
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
    if not base and bar.share and bar.sign is Sign.AT_LEAST:
        return bound + 1  # a share of nobody is not reached by nobody
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
