"""What is said of a subject, judged: so many of a group, or one actor."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

from ..language.proposition_text import text_of
from ..language.propositions import (
    CANDIDATE,
    Bar,
    Base,
    Does,
    Has,
    Holds,
    IsIn,
    Many,
    One,
    Position,
    Predicate,
    RanksIn,
    Requests,
    Says,
    Takes,
)
from ..vocabulary import Moment, Value
from .counting import Member, needed, value_of
from .deeds import does, has, is_in, ranks, says
from .electors import RISING, group_words, members_of, weights_of
from .own_positions import requests, takes
from .positions import positions
from .rulings import Count, Judged
from .scene import Context, Scene, earliest, latest

_NONE: Final = Fraction(0)


def holds(proposition: Holds, context: Context, scene: Scene) -> Judged:
    """Return ``SUBJECT PREDICATE`` judged."""
    subject, predicate = proposition.subject, proposition.predicate
    if isinstance(subject, One):
        name = context.candidate if subject.name == CANDIDATE else subject.name
        return _of_one(proposition, name, predicate, context, scene)
    if isinstance(predicate, Takes):
        return positions(proposition, subject, predicate, context, scene)
    return _many(proposition, subject, predicate, context, scene)


def _many(proposition: Holds, subject: Many, predicate: Predicate, context: Context, scene: Scene) -> Judged:
    """Return how many of a group meet a predicate that is judged one by one."""
    group = subject.group
    members = members_of(group, context, scene, context.at)
    if not members:
        return Judged(proposition, None, unknown=f"{group_words(group)} has no members")
    weights, total = weights_of(group, context, scene, context.at, members)
    judged = {name: _of_one(proposition, name, predicate, context, scene) for name in members}
    options = {
        True: frozenset({Position.FOR}),
        False: frozenset({Position.SILENT}),
        None: frozenset({Position.FOR, Position.SILENT}),
    }
    sums = [Member(weights[name], options[each.value]) for name, each in judged.items()]
    value = value_of(subject.bar, Base.MEMBERS, frozenset({Position.FOR}), sums, total)
    yes = tuple(name for name, each in judged.items() if each.value is True)
    rest = tuple(name for name in members if name not in yes)
    have = sum((weights[name] for name in yes), _NONE)
    whole = total if total is not None else sum(weights.values(), _NONE)
    count = Count(
        subject.bar,
        text_of(proposition),
        have,
        whole,
        needed(subject.bar, whole, all(weight.denominator == 1 for weight in weights.values())),
        _NONE,
        tuple(side for side in ((Position.FOR, have, yes), (Position.SILENT, whole - have, rest)) if side[2]),
        Base.MEMBERS,
        whole,
        weight=group.weight,
    )
    rising = subject.bar.sign in RISING
    done = tuple(named for each in judged.values() for named in each.supporters)
    undone = tuple(named for each in judged.values() for named in each.adverse)
    open_ = tuple(name for name, each in judged.items() if each.value is None)
    return Judged(
        proposition,
        value,
        _many_since(value, subject.bar, judged, weights, total),
        count=count,
        supporters=done if rising else undone,
        adverse=() if value is True else undone if rising else done,
        pending=() if value is True else rest if rising else open_,
        grounds=tuple(dict.fromkeys(ground for each in judged.values() for ground in each.grounds)),
        is_decision=isinstance(predicate, Does | Requests) or any(each.is_decision for each in judged.values()),
        clock=earliest(each.clock for each in judged.values() if each.value is None),
        unknown=next((each.unknown for each in judged.values() if each.unknown), "") if value is None else "",
        closed=latest(each.closed for each in judged.values()),
    )


def _many_since(
    value: Value, bar: Bar, judged: dict[str, Judged], weights: dict[str, Fraction], total: Fraction | None
) -> Moment | None:
    """Return since when enough of many have done a thing, or since when it is too late for others to do it."""
    if value is not True:
        return None
    if bar.sign not in RISING:
        return latest(each.since for each in judged.values() if each.value is False)
    told = {each.since for each in judged.values() if each.value is True and each.since is not None}
    moments = sorted(told, key=lambda moment: (moment.end, moment.start, moment.text))

    def is_met(moment: Moment) -> bool:
        sums = [
            Member(weights[name], frozenset({Position.FOR if _is_since(each, moment) else Position.SILENT}))
            for name, each in judged.items()
        ]
        return value_of(bar, Base.MEMBERS, frozenset({Position.FOR}), sums, total) is True

    return moments[min(bisect_left(moments, True, key=is_met), len(moments) - 1)] if moments else None


def _is_since(judged: Judged, moment: Moment) -> bool:
    return judged.value is True and (judged.since is None or judged.since.end <= moment.end)


def _of_one(proposition: Holds, name: str, predicate: Predicate, context: Context, scene: Scene) -> Judged:
    return _PREDICATES[type(predicate)](proposition, name, predicate, context, scene)


_PREDICATES: Final[dict[type, Callable[[Holds, str, Any, Context, Scene], Judged]]] = {
    Takes: takes,
    Says: says,
    Has: has,
    Does: does,
    IsIn: is_in,
    RanksIn: ranks,
    Requests: requests,
}
