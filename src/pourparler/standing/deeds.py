"""What one actor has said, done or become: statements, signatures, invitations, findings, membership, rank."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from ..language.directives import Act
from ..language.lexicon import OVER_INSTRUMENTS, UNDOING
from ..language.propositions import CANDIDATE, Does, Has, Holds, IsIn, Position, RanksIn, Says
from ..record import everyone, finding_key, instrument_key, question_key
from ..vocabulary import Change, Question, Seat
from .rulings import Ground, Judged, Named, Role, turned
from .scene import Context, Scene, resolved
from .tallies import Round, effect_of

_NONE: Final = Fraction(0)


def says(proposition: Holds, name: str, predicate: Says, context: Context, scene: Scene) -> Judged:
    """Return ``ACTOR says that it is for or against in public`` judged."""
    question = resolved(predicate.question, context.candidate) if predicate.question is not None else context.question
    said = None
    for entry in scene.about(question_key(question)):
        if isinstance(entry, Act) and entry.verb in ("favours", "opposes") and entry.moment.end <= context.at.end:
            said = entry if name in everyone(entry, scene.charter.acting) else said
    if said is None:
        return Judged(proposition, False)
    value = (said.verb == "favours") is predicate.favours
    return Judged(proposition, value, said.moment, grounds=(Ground(said, Role.EVENT, name),))


def has(proposition: Holds, name: str, predicate: Has, context: Context, scene: Scene) -> Judged:
    """Return ``ACTOR has done a lasting thing`` judged."""
    if predicate.done not in OVER_INSTRUMENTS and predicate.done != "joins":
        return turned(_has_of_seat(proposition, name, predicate, context, scene), predicate.negated)
    if predicate.done == "joins":
        value = scene.charter.is_member(name, predicate.object, context.at)
        return turned(Judged(proposition, value, pending=() if value else (name,)), predicate.negated)
    telling: Act | None = None
    for actor in scene.charter.attributed_to(name, context.at):
        for entry in scene.about(instrument_key(actor, predicate.object)):
            if not isinstance(entry, Act) or entry.moment.end > context.at.end:
                continue
            if predicate.publicly and entry.details.medium == "private":
                continue
            if entry.verb == predicate.done or (entry.verb in UNDOING and predicate.done not in UNDOING):
                telling = entry
    if telling is None:
        return turned(Judged(proposition, False, pending=(name,)), predicate.negated)
    value = telling.verb == predicate.done
    ground = (Ground(telling, Role.CONDITION, name),)
    judged = Judged(proposition, value, telling.moment, pending=() if value else (name,), grounds=ground)
    return turned(judged, predicate.negated)


_UNDONE_BY: Final = {
    "accepts": ("declines", "withdraws"),
    "attends": ("withdraws",),
    "applies": ("withdraws",),
    "declines": ("accepts", "attends", "returns"),
    "withdraws": ("attends", "returns"),
}


def _has_of_seat(proposition: Holds, name: str, predicate: Has, context: Context, scene: Scene) -> Judged:
    question = context.question
    capacity = predicate.capacity or (question.capacity if isinstance(question, Seat) else "")
    telling: Act | None = None
    for entry in scene.about(question_key(Seat(name, capacity))):
        if not isinstance(entry, Act) or entry.question is not None or entry.moment.end > context.at.end:
            continue
        if entry.verb == predicate.done or entry.verb in _UNDONE_BY.get(predicate.done, ()):
            telling = entry
    value = telling is not None and telling.verb == predicate.done
    grounds = (Ground(telling, Role.EVENT, name),) if telling is not None else ()
    return Judged(
        proposition,
        value,
        telling.moment if telling is not None else None,
        pending=() if value else (name,),
        grounds=grounds,
    )


_CHANGE_BY: Final = {"suspends": Change.SUSPENSION, "excludes": Change.EXCLUSION, "readmits": Change.RETURN}


def does(proposition: Holds, name: str, predicate: Does, context: Context, scene: Scene) -> Judged:
    """Return ``ACTOR does something to somebody`` judged."""
    whom = context.candidate if predicate.object == CANDIDATE else predicate.object
    if predicate.verb == "finds":
        return turned(_finds(proposition, name, whom, predicate, context, scene), predicate.negated)
    capacity = context.question.capacity if isinstance(context.question, Seat) else ""
    question: Question = Seat(whom, capacity, _CHANGE_BY.get(predicate.verb, Change.ADMISSION))
    tally = scene.tally(Round(question, context.at, context.body, context.since, verb=predicate.verb))
    stood = tally.stood.get(name)
    if stood is not None and stood.position is Position.FOR:
        judged = Judged(
            proposition,
            True,
            effect_of(stood.entry),
            supporters=((name, stood.entry),),
            grounds=(Ground(stood.entry, Role.FOR, name), *tally.conditions.get(name, ())),
            is_decision=True,
        )
        return turned(judged, predicate.negated)
    if stood is not None:
        named: tuple[Named, ...] = ((name, stood.entry),)
        judged = Judged(
            proposition, False, adverse=named, grounds=(Ground(stood.entry, Role.AGAINST, name),), is_decision=True
        )
        return turned(judged, predicate.negated)
    conditional = tally.conditional.get(name)
    asked = (Ground(conditional, Role.FOR, name),) if conditional is not None else ()
    grounds = (*asked, *tally.conditions.get(name, ()))
    if predicate.negated:
        return Judged(proposition, True, grounds=grounds, is_decision=True)
    return Judged(proposition, None, pending=(name,), grounds=grounds, is_decision=True)


def _finds(proposition: Holds, name: str, whom: str, predicate: Does, context: Context, scene: Scene) -> Judged:
    telling: Act | None = None
    for subject in scene.charter.attributed_to(whom, context.at):
        for entry in scene.about(finding_key(name, subject, predicate.quality)):
            if isinstance(entry, Act) and entry.moment.end <= context.at.end:
                telling = entry
    value = telling is not None and telling.verb == "finds"
    grounds = (Ground(telling, Role.CONDITION, name),) if telling is not None else ()
    return Judged(
        proposition,
        value,
        telling.moment if telling is not None else None,
        pending=() if value else (name,),
        grounds=grounds,
    )


def is_in(proposition: Holds, name: str, predicate: IsIn, context: Context, scene: Scene) -> Judged:
    """Return ``ACTOR in GROUP`` judged."""
    return turned(Judged(proposition, scene.charter.is_member(name, predicate.group, context.at)), predicate.negated)


def ranks(proposition: Holds, name: str, predicate: RanksIn, context: Context, scene: Scene) -> Judged:
    """Return ``ACTOR among the top n of GROUP by WEIGHTS`` judged."""
    table, _ = scene.charter.weights(predicate.weight, context.at)
    members = scene.charter.members(predicate.group, context.at)
    mine = table.get(name)
    if mine is None or name not in members:
        return Judged(proposition, False)
    ahead = sum(1 for other in members if table.get(other, _NONE) > mine)
    tied = sum(1 for other in members if table.get(other, _NONE) == mine)
    if ahead < predicate.number < ahead + tied:
        return Judged(proposition, None, unknown=f"a tie at place {predicate.number} by {predicate.weight}")
    return Judged(proposition, ahead < predicate.number)
