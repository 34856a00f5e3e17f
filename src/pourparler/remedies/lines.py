"""A sum of a formula as whole numbers: what it is now, and what each move adds to it."""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm
from typing import Final

from ..language.propositions import Base, Position, Sign
from ..standing.counting import Member as Counted
from ..standing.counting import in_base, is_wanted, value_of
from ..vocabulary import Value
from .formulas import Member, Sum, after
from .moves import Move

_FLIPPED: Final = (Sign.AT_MOST, Sign.FEWER_THAN)
_STRICT: Final = (Sign.MORE_THAN, Sign.FEWER_THAN)


class Line:
    """A sum as whole numbers: what it is now, and what each move adds to its least and its greatest.

    ``is_exact`` is false where adding up does not tell, and the sum has to be taken anew: for ``exactly``, and where it
    might be that nobody is left in the base.
    """

    def __init__(self, sum_: Sum, moves: Sequence[Move]) -> None:
        self.sum = sum_
        self._places = {member.matter: place for place, member in enumerate(sum_.members) if member.matter is not None}
        unit = self._unit = _unit(sum_)
        sides = [self._range(member, member.may_be, member.present, unit) for member in sum_.members]
        self.inside = sum(1 for each in sum_.members if _is_inside(sum_, each.may_be, each.present))
        start = -(sum_.bar.number + (sum_.bar.share * sum_.total if sum_.total is not None else 0)) * unit
        sign = -1 if sum_.bar.sign in _FLIPPED else 1
        low, high = int(start) + sum(side[0] for side in sides), int(start) + sum(side[1] for side in sides)
        strict = int(sum_.bar.sign in _STRICT)
        self.low, self.high = (low - strict, high - strict) if sign > 0 else (-high - strict, -low - strict)
        self.gains: dict[int, tuple[int, int]] = {}
        for number, move in enumerate(moves):
            place = self._places.get(move.matter)
            changed = after(sum_, sum_.members[place], move) if place is not None else None
            if place is None or changed is None:
                continue
            to = self._range(sum_.members[place], *changed, unit)
            least, most = to[0] - sides[place][0], to[1] - sides[place][1]
            self.gains[number] = (least, most) if sign > 0 else (-most, -least)

    @property
    def is_exact(self) -> bool:
        """Whether adding up tells the value whatever is moved."""
        return self.sum.bar.sign is not Sign.EXACTLY and not self.needs_somebody

    @property
    def needs_somebody(self) -> bool:
        """Whether a share is taken of those who are there, so that somebody must be."""
        bar, base = self.sum.bar, self.sum.base
        return bool(bar.share) and base is not Base.MEMBERS and bar.sign in (Sign.AT_LEAST, Sign.FEWER_THAN)

    def _range(self, member: Member, may_be: frozenset[Position], present: bool, unit: int) -> tuple[int, int]:
        sum_ = self.sum
        found = []
        for position in may_be:
            worth = member.weight * int(is_wanted(sum_.wanted, position, present))
            if sum_.total is None and in_base(sum_.base, position, present):
                worth -= sum_.bar.share * member.weight
            found.append(int(worth * unit))
        return min(found), max(found)

    def value(self, chosen: Sequence[int], moves: Sequence[Move]) -> Value:
        """Return the value had some moves been made, by number."""
        if self.is_exact or (self.sum.bar.sign is not Sign.EXACTLY and len(chosen) < self.inside):
            low, high = self.low, self.high
            for number in chosen:
                gain = self.gains.get(number)
                if gain is not None:
                    low += gain[0]
                    high += gain[1]
            return True if low >= 0 else False if high < 0 else None
        return self._anew([moves[number] for number in chosen])

    def seen(self, move: Move) -> object:
        """Return what the sum sees of whose move it is: what it adds now, and whether it belongs to the base."""
        place = self._places.get(move.matter)
        return self._seen(self.sum.members[place], *self.sum.members[place][2:]) if place is not None else None

    def _seen(self, member: Member, may_be: frozenset[Position], present: bool) -> object:
        return (
            self._range(member, may_be, present, self._unit),
            _is_inside(self.sum, may_be, present),
            any(in_base(self.sum.base, position, present) for position in may_be),
        )

    def leads(self, number: int, moves: Sequence[Move]) -> object:
        """Return what the sum sees of a move: what the member adds then; none if it is no matter to the sum."""
        place = self._places.get(moves[number].matter)
        to = after(self.sum, self.sum.members[place], moves[number]) if place is not None else None
        return self._seen(self.sum.members[place], *to) if place is not None and to is not None else None

    def _anew(self, chosen: list[Move]) -> Value:
        sum_ = self.sum
        told = list(sum_.members)
        for move in chosen:
            place = self._places.get(move.matter)
            changed = after(sum_, told[place], move) if place is not None else None
            if place is not None and changed is not None:
                told[place] = told[place]._replace(may_be=changed[0], present=changed[1])
        return value_of(sum_.bar, sum_.base, sum_.wanted, [Counted(*each[1:]) for each in told], sum_.total)


def _is_inside(sum_: Sum, may_be: frozenset[Position], present: bool) -> bool:
    return all(in_base(sum_.base, position, present) for position in may_be)


def _unit(sum_: Sum) -> int:
    parts = {member.weight.denominator for member in sum_.members}
    parts.add(sum_.total.denominator if sum_.total is not None else 1)
    return lcm(sum_.bar.number.denominator, sum_.bar.share.denominator * lcm(*parts))
