"""Who has a say in a sum: the members of a group at a moment, the seats nobody is named for, their weights, the round."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from ..language.propositions import CANDIDATE, Group, Sign, Takes
from ..vocabulary import Change, Moment, Seat
from .scene import Context, Scene, resolved
from .tallies import Round, Tally

_NONE: Final = Fraction(0)

RISING: Final = (Sign.AT_LEAST, Sign.MORE_THAN, Sign.EXACTLY)
"""Bars that more of those counted help to reach."""


def members_of(group: Group, context: Context, scene: Scene, at: Moment) -> tuple[str, ...]:
    """Return the actors that a group names at a moment, those left out excepted, in order."""
    if group.seated_as:
        found = _seated_others(group.seated_as, context, scene, at)
    else:
        found = scene.charter.members(context.body if group.name == "members" else group.name, at)
    besides: set[str] = set()
    for name in group.besides:
        if name == "those concerned":
            besides.update(context.concerned or (context.candidate,))
        else:
            besides.add(context.candidate if name == CANDIDATE else name)
    return tuple(name for name in found if name not in besides) if besides else found


def _seated_others(capacity: str, context: Context, scene: Scene, at: Moment) -> tuple[str, ...]:
    """Return who sits in a capacity; on its own admission there nobody has a say."""
    seat = context.question
    own = isinstance(seat, Seat) and seat.change is Change.ADMISSION and seat.capacity == capacity
    return tuple(name for name in scene.seated(capacity, at) if not own or name != context.candidate)


def electors_of(group: Group, context: Context, scene: Scene, tally: Tally) -> tuple[str, ...]:
    """Return the members at the closing, if the round has closed: who took part that day was there that day."""
    if tally.closed is None:
        return members_of(group, context, scene, context.at)
    found = members_of(group, context, scene, tally.closed)
    if not group.seated_as:
        return found
    before = Moment(tally.closed.start - 1, tally.closed.start - 1, "")
    there = [name for name in members_of(group, context, scene, before) if name in tally.stood and name not in found]
    return (*found, *there)


def group_words(group: Group) -> str:
    """Return a group in words, for a sentence."""
    return f"those seated as {group.seated_as}" if group.seated_as else group.name


def unnamed_seats(group: Group, context: Context, scene: Scene, electors: tuple[str, ...], at: Moment) -> int:
    """Return how many seats of a body nobody is named for; none where members count by weight."""
    body = scene.charter.body(context.body if group.name == "members" else group.name, at)
    return max(0, body.seats - len(electors) - len(group.besides)) if body is not None and not group.weight else 0


def weights_of(
    group: Group, context: Context, scene: Scene, at: Moment, electors: tuple[str, ...]
) -> tuple[dict[str, Fraction], Fraction | None]:
    """Return what each elector counts, and the declared total of the table, if there is one."""
    if not group.weight:
        return dict.fromkeys(electors, Fraction(1)), None
    table, total = scene.charter.weights(group.weight, at, context.body if group.name == "members" else group.name)
    return {name: table.get(name, _NONE) for name in electors}, total


def round_of(predicate: Takes, group: str, context: Context, scene: Scene) -> Round | None:
    """Return the round in which positions are counted, or none if no question is at hand."""
    question = resolved(predicate.question, context.candidate) if predicate.question is not None else context.question
    if question is None:
        return None
    body = group if group in scene.charter.bodies else context.body
    return Round(question, context.at, body, context.since, context.counts_statements, context.deadline_days)
