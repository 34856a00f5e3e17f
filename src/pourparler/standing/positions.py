"""So many of a group take a position: the sum done exactly, its value whatever the silent do, and who made it so."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from ..language.directives import VoteEntry
from ..language.proposition_text import text_of
from ..language.propositions import Base, Holds, Many, Position, Takes
from ..vocabulary import Moment, Value
from .counting import IN_BASE, Member, is_wanted, needed, value_of, weight_of
from .electors import RISING, electors_of, group_words, round_of, unnamed_seats, weights_of
from .rulings import Count, Ground, Judged, Role
from .scene import Context, Scene
from .sides import ASKING_PRESENCE, EVERY, ROLES, Sides, anonymous_sides, frame_of, open_to_all, tally_covers
from .tallies import Tally

_NONE: Final = Fraction(0)

_SPOKEN: Final = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN})
_OPPOSITE: Final = {Position.FOR: Position.AGAINST, Position.AGAINST: Position.FOR}


def positions(proposition: Holds, subject: Many, predicate: Takes, context: Context, scene: Scene) -> Judged:
    """Return ``so many of a group take a position`` judged."""
    group = subject.group
    round_ = round_of(predicate, "" if group.name == "members" else group.name, context, scene)
    if round_ is None:
        return Judged(proposition, None, unknown="no question is at hand", is_decision=True)
    tally = scene.tally(round_)
    electors = electors_of(group, context, scene, tally)
    at = tally.closed or context.at
    seats = unnamed_seats(group, context, scene, electors, at)
    if not electors and not seats:
        return Judged(proposition, None, unknown=f"{group_words(group)} has no members", is_decision=True)
    wanted = EVERY - predicate.positions if predicate.negated else predicate.positions
    weights, total = weights_of(group, context, scene, at, electors)
    covered = tally_covers(group, context, scene, tally)
    names = Sides(electors, tally, predicate, scene, at, round_.body, covered)
    seats += names.unnamed
    open_to = open_to_all(tally)
    anonymous = anonymous_sides(tally, seats, names, scene, group, context)
    unnamed = [member for may_be, number in anonymous for member in _unnamed(may_be, number)]

    def value_by(second: int) -> Value:
        named = names.members(weights, open_to, second)
        return value_of(subject.bar, group.base, wanted, [*named, *unnamed], total)

    value = value_by(context.at.end)
    since = tally.closed if tally.closed is not None else names.first(value, value_by)
    count = _count(proposition, subject, wanted, names, anonymous, weights, total)
    unknown = ""
    if value is None and tally.closed is not None:
        unknown = f"the reported vote does not name who of {group_words(group)} took which side"
    return _judged(proposition, subject, value, since, wanted, names, tally, count, unknown, round_.body)


def _unnamed(may_be: frozenset[Position], number: int) -> list[Member]:
    """Return members whom nobody names: those on one settled side weigh together."""
    if len(may_be) == 1:
        return [Member(Fraction(number), may_be)] if number else []
    return [Member(Fraction(1), may_be)] * number


def _count(
    proposition: Holds,
    subject: Many,
    wanted: frozenset[Position],
    names: Sides,
    anonymous: tuple[tuple[frozenset[Position], int], ...],
    weights: dict[str, Fraction],
    total: Fraction | None,
) -> Count:
    group = subject.group
    holders: dict[Position, list[str]] = {}
    for name, side in names.side_of.items():
        holders.setdefault(side if side is not None else Position.SILENT, []).append(name)
    held = [(name, side, name in names.present) for side, every in holders.items() for name in every]

    def weight(some: Iterable[str]) -> Fraction:
        return sum((weights[name] for name in some), _NONE) if group.weight else Fraction(len(tuple(some)))

    sides = {side: weight(every) for side, every in holders.items()}
    silent = weight(names.open())
    have = weight(name for name, side, is_there in held if is_wanted(wanted, side, is_there))
    quiet = weight(name for name, side, is_there in held if is_there and side not in IN_BASE[Base.PRESENT])
    for may_be, number in anonymous:
        if not number:
            continue
        settled = len(may_be) == 1
        shown = next(iter(may_be)) if settled else Position.SILENT
        sides[shown] = sides.get(shown, _NONE) + number
        have += number if shown in wanted else 0
        silent += 0 if settled else number
    base = weight_of(sides, group.base) + (quiet if group.base is Base.PRESENT else _NONE)
    whole_total = sum(sides.values(), _NONE)
    if total is not None and group.base is Base.MEMBERS:
        base = whole_total = total
    is_whole = all(weight.denominator == 1 for weight in weights.values())
    return Count(
        subject.bar,
        text_of(proposition),
        have,
        base,
        needed(subject.bar, base, is_whole),
        silent,
        tuple((p, sides[p], tuple(holders.get(p, ()))) for p in Position if p in sides),
        group.base,
        whole_total,
        tuple(names.stated),
        group.weight,
    )


def _judged(
    proposition: Holds,
    subject: Many,
    value: Value,
    since: Moment | None,
    wanted: frozenset[Position],
    names: Sides,
    tally: Tally,
    count: Count,
    unknown: str,
    body: str,
) -> Judged:
    rising = subject.bar.sign in RISING
    holders = names.holding(wanted)
    others = _opposed(names, wanted, IN_BASE[subject.group.base]) if rising else holders
    helpers = holders if rising else _opposed(names, wanted, _SPOKEN)
    grounds = tuple(
        dict.fromkeys(
            Ground(
                entry,
                Role.VOTE if isinstance(entry, VoteEntry) else ROLES.get(side, Role.EVENT),
                "" if isinstance(entry, VoteEntry) else name,
            )
            for name, side in names.side_of.items()
            if side is not None and (entry := names.entries.get(name)) is not None
        )
    )
    if not grounds and tally.vote is not None:
        grounds = (Ground(tally.vote, Role.VOTE),)
    if subject.group.base is Base.PRESENT or wanted in ASKING_PRESENCE:
        grounds += tuple(Ground(act, Role.EVENT, name) for name, act in names.present.items())
    return Judged(
        proposition,
        value,
        since,
        count=count,
        supporters=tuple((name, names.entries[name]) for name in helpers if name in names.entries),
        adverse=tuple((name, names.entries[name]) for name in others if name in names.entries)
        if value is not True
        else (),
        pending=() if value is True or tally.closed is not None else names.open(),
        grounds=tuple(dict.fromkeys((*frame_of(tally), *grounds, *names.resting))),
        is_decision=True,
        clock=tally.deadline if tally.closed is None else None,
        unknown=unknown,
        body=body,
        closed=tally.closed,
    )


def _opposed(names: Sides, wanted: frozenset[Position], among: frozenset[Position]) -> tuple[str, ...]:
    """Return who is not on the sides that are counted: those on the opposite one; if nobody is, those on any other."""
    opposite = frozenset(_OPPOSITE[side] for side in wanted if side in _OPPOSITE) - wanted
    return names.holding(opposite) or names.holding(among - wanted - {Position.NOT_ENTITLED})
