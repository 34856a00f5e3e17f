"""One actor's position on a question, or its silence, judged."""

from __future__ import annotations

from ..language.directives import VoteEntry
from ..language.propositions import Base, Holds, Position, Requests, Takes
from ..vocabulary import Value
from .counting import IN_BASE
from .electors import round_of
from .rulings import Ground, Judged, Named, Role, turned
from .scene import Context, Scene
from .sides import ASKING_PRESENCE, EVERY, ROLES, conditions_of, frame_of, lost_vote, unspoken
from .tallies import Round, Tally


def takes(proposition: Holds, name: str, predicate: Takes, context: Context, scene: Scene) -> Judged:
    """Return ``ACTOR takes a position`` judged."""
    round_ = round_of(predicate, "", context, scene)
    if round_ is None:
        return Judged(proposition, None, unknown="no question is at hand", is_decision=True)
    tally = scene.tally(round_)
    stood = (tally.votes if predicate.votes_only else tally.stood).get(name)
    wanted = EVERY - predicate.positions if predicate.negated else predicate.positions
    frame = (*frame_of(tally), *conditions_of(name, tally))
    if stood is None:
        lost = lost_vote(name, scene, context.at, round_.body)
        return _of_silence(proposition, name, wanted, tally, unspoken(tally, bool(lost)), (*frame, *lost))
    value = stood.position in wanted
    named: tuple[Named, ...] = ((name, stood.entry),)
    role = Role.VOTE if isinstance(stood.entry, VoteEntry) else ROLES.get(stood.position, Role.EVENT)
    return Judged(
        proposition,
        value,
        tally.closed or stood.since,
        supporters=named if value else (),
        adverse=() if value else named,
        grounds=(*frame, Ground(stood.entry, role, name)),
        is_decision=True,
        closed=tally.closed,
    )


def _of_silence(
    proposition: Holds,
    name: str,
    wanted: frozenset[Position],
    tally: Tally,
    side: Position | None,
    frame: tuple[Ground, ...],
) -> Judged:
    """Return what is said of somebody who has taken no position, judged."""
    there = tally.present.get(name)
    value: Value = None if side is None else side in wanted
    if there is not None and wanted in ASKING_PRESENCE:
        value = wanted == IN_BASE[Base.PRESENT]
        frame = (*frame, Ground(there, Role.EVENT, name))
    elif tally.vote is not None:
        frame = (*frame, Ground(tally.vote, Role.VOTE))
    return Judged(
        proposition,
        value,
        tally.closed,
        pending=(name,) if value is None else (),
        grounds=frame,
        is_decision=True,
        clock=tally.deadline if tally.closed is None else None,
        closed=tally.closed,
    )


def requests(proposition: Holds, name: str, predicate: Requests, context: Context, scene: Scene) -> Judged:
    """Return ``ACTOR proposes``, or ``requests a vote``, judged."""
    if context.question is None:
        return Judged(proposition, None, unknown="no question is at hand", is_decision=True)
    round_ = Round(context.question, context.at, context.body, context.since, False, context.deadline_days)
    tally = scene.tally(round_)
    act = tally.asked.get((predicate.verb, name))
    if act is not None:
        judged = Judged(
            proposition,
            True,
            act.moment,
            supporters=((name, act),),
            grounds=(Ground(act, Role.EVENT, name),),
            is_decision=True,
        )
        return turned(judged, predicate.negated)
    side = Position.SILENT if tally.closed is not None else None
    return turned(_of_silence(proposition, name, frozenset(), tally, side, frame_of(tally)), predicate.negated)
