"""Moves as a simple game: which members, all going to one position, would bring a decision about.

A member's weight in it is what its move adds to each sum; what is still missing is the quota.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from ..language.propositions import Position, Sign
from ..simplegames import AtLeast, Rule, Weighted, weighted_game
from ..standing.counting import IN_BASE
from .open_sums import Holder, Joint, Opposite, Part, Settled, Sum, Undoing, may_be


class NotMonotoneError(ValueError):
    """A move in one direction would count against the decision elsewhere, so that it is no game."""

    def __init__(self) -> None:
        super().__init__("a move towards yes would count against it")


class Aim(NamedTuple):
    """What a rule of moves is to bring about: a part met, or not met; certainly, or only not certainly the contrary."""

    end: Position
    is_met: bool = True
    is_certain: bool = True


def rule_of_moves(part: Part, movers: frozenset[str], aim: Aim) -> Rule:
    """Return the rule that says which movers, all going to one position, bring about what is aimed at.

    Raises
    ------
    NotMonotoneError
        If somebody's move would count against it.
    """
    match part:
        case Settled(value=value):
            return Weighted(0 if value is aim.is_met or (value is None and not aim.is_certain) else 1, ())
        case Opposite(part=inner):
            return rule_of_moves(inner, movers, aim._replace(is_met=not aim.is_met))
        case Undoing(part=inner):
            return rule_of_moves(inner, movers, aim._replace(is_met=not aim.is_met, is_certain=not aim.is_met))
        case Joint(parts=parts, every=every):
            rules = tuple(rule_of_moves(each, movers, aim) for each in parts)
            return AtLeast(len(rules) if every is aim.is_met else 1, rules)
        case Sum():
            return _of_somebody(_rule_of_sum(part, movers, aim), part, movers, aim)


def _rule_of_sum(part: Sum, movers: frozenset[str], aim: Aim) -> Rule:
    if part.bar.sign is Sign.EXACTLY:
        raise NotMonotoneError
    rising = part.bar.sign in (Sign.AT_LEAST, Sign.MORE_THAN)
    up = 1 if rising is aim.is_met else -1
    strict = (part.bar.sign in (Sign.MORE_THAN, Sign.FEWER_THAN)) is aim.is_met
    have = up * (-part.bar.number - part.bar.share * (part.total or 0))
    gains: dict[str, Fraction] = {}
    for holder in part.holders:
        worths = [up * _worth(part, holder, side) for side in may_be(holder, {})]
        now = min(worths) if aim.is_certain else max(worths)
        have += now
        if holder.name in movers:
            gains[holder.name] = up * _worth(part, holder, aim.end) - now
    if any(gain < 0 for gain in gains.values()):
        raise NotMonotoneError
    useful = {name: gain for name, gain in gains.items() if gain}
    met = have > 0 or (have == 0 and not strict)
    return weighted_game(quota=-have, weights=useful, strict=strict).rule if useful else Weighted(0 if met else 1, ())


def _worth(part: Sum, holder: Holder, side: Position) -> Fraction:
    """Return what a member in a position adds to the count, less its share of the base."""
    inside = part.total is None and side in IN_BASE[part.base]
    return holder.weight * (int(side in part.wanted) - (part.bar.share if inside else 0))


def _of_somebody(rule: Rule, part: Sum, movers: frozenset[str], aim: Aim) -> Rule:
    """Return the rule with what holds of an empty base: a share of nobody is not reached, as in `value_of`."""
    if not part.bar.share or part.total is not None or part.bar.sign not in (Sign.AT_LEAST, Sign.FEWER_THAN):
        return rule
    base = IN_BASE[part.base]
    inside = [holder.name for holder in part.holders if may_be(holder, {}) & base]
    if (part.bar.sign is Sign.AT_LEAST) is aim.is_met:
        if any(may_be(holder, {}) <= base for holder in part.holders):
            return rule
        coming = tuple((holder.name, 1) for holder in part.holders if holder.name in movers and aim.end in base)
        return AtLeast(2, (rule, Weighted(1, coming)))
    if aim.end in base or not movers.issuperset(inside):
        return rule
    return AtLeast(1, (rule, Weighted(len(inside), tuple((name, 1) for name in inside))))
