"""What one rule gives for one question: conditions first, then the decision, then what undoes or delays it."""

from __future__ import annotations

from ..charter import RuleVersion
from ..language.directives import MotionEntry, RuleEntry
from ..language.propositions import Proposition
from ..vocabulary import Moment, Motion, Question, Seat
from .judging import Context, Scene, judge
from .rulings import Ground, Judged, Kind, Role, RouteRuling


def moment_of(version: RuleVersion, at: Moment, scene: Scene) -> Moment | None:
    """Return the moment at which a rule is applied: the present one, or its last if it has ended; none before it begins.

    A rule that another has replaced still holds for what was decided under it.
    """
    entry = version.entry
    if entry.moment.start > at.end or (entry.adopted_by and not _is_adopted(entry.adopted_by, at, scene)):
        return None
    if version.ends is None or version.ends > at.end:
        return at
    if version.ended_by and not _is_adopted(version.ended_by, at, scene):
        return at
    return Moment(version.ends - 1, version.ends - 1, at.text)


def _is_adopted(motion: str, at: Moment, scene: Scene) -> bool:
    return scene.ruling_at(Motion(motion), at).kind is Kind.ADOPTED


def context_of(
    rule: RuleEntry, question: Question, at: Moment, motion: MotionEntry | None = None, body: str = ""
) -> Context:
    """Return the context in which a rule is judged for a question."""
    candidate = question.candidate if isinstance(question, Seat) else ""
    concerned = motion.concerns if motion is not None else ()
    return Context(at, candidate, question, body or rule.body, 0, rule.counts_statements, rule.deadline, concerned)


def route_ruling(
    version: RuleVersion,
    question: Question,
    at: Moment,
    scene: Scene,
    motion: MotionEntry | None = None,
    body: str = "",
) -> RouteRuling | None:
    """Return what a rule gives for a question at a moment, or none if it is not in force.

    The kind is ``invited`` (admitted, adopted, decided: the rule is satisfied), ``forbidden``, ``blocked``, ``not-yet``,
    ``not-asked`` or ``undetermined``.
    """
    applied = moment_of(version, at, scene)
    if applied is None:
        return None
    rule = version.entry
    context = context_of(rule, question, applied, motion, body)
    required = judge(rule.requires, context, scene) if rule.requires is not None else None
    decided = judge(rule.when, context, scene) if rule.when is not None else None
    if required is not None and required.value is not True:
        kind = Kind.UNDETERMINED if required.unknown else Kind.FORBIDDEN if required.value is False else Kind.NOT_YET
        return RouteRuling(rule, version, kind, required, decided, (), None, required.pending, required.clock)
    undone = judge(rule.unless, context, scene) if rule.unless is not None else None
    if undone is not None and undone.value is True:
        by = tuple(dict.fromkeys(name for name, _ in undone.supporters))
        return RouteRuling(rule, version, Kind.BLOCKED, required, undone, by)
    if decided is None:
        since = required.since if required is not None and required.since is not None else rule.moment
        return RouteRuling(rule, version, Kind.INVITED, required, None, (), since)
    if decided.value is True:
        return _satisfied(version, context, required, decided, undone, scene)
    return _unsatisfied(version, question, required, decided, scene)


def _satisfied(
    version: RuleVersion,
    context: Context,
    required: Judged | None,
    decided: Judged,
    undone: Judged | None,
    scene: Scene,
) -> RouteRuling:
    rule = version.entry
    quorum = rule.quorum or _quorum_of(decided, scene)
    if quorum is not None:
        there = judge(
            quorum,
            Context(context.at, context.candidate, context.question, decided.body or context.body, context.since),
            scene,
        )
        if there.value is not True:
            return RouteRuling(
                rule, version, Kind.NOT_YET, required, there, (), None, there.pending, note="There is no quorum."
            )
    if undone is not None and undone.value is None and undone.clock is not None:
        return RouteRuling(rule, version, Kind.NOT_YET, required, decided, (), None, undone.pending, undone.clock)
    since = decided.since or rule.moment
    if rule.delay is not None:
        due = since.later(rule.delay)
        if due.start > context.at.end:
            return RouteRuling(
                rule, version, Kind.NOT_YET, required, decided, (), None, (), due, "It has not taken effect."
            )
        since = due
    return RouteRuling(rule, version, Kind.INVITED, required, decided, on_whose_say(decided, scene), since)


def _quorum_of(decided: Judged, scene: Scene) -> Proposition | None:
    body = scene.charter.bodies.get(decided.body)
    return body.quorum if body is not None else None


def on_whose_say(decided: Judged, scene: Scene) -> tuple[str, ...]:
    """Return who made a decision: the body that voted, or else those whose acts count for it."""
    if decided.value is not True:
        return ()
    bodies = _deciding_bodies(decided)
    if bodies:
        return bodies[-1:]
    return tuple(dict.fromkeys(name for name, _ in decided.supporters))


def _deciding_bodies(decided: Judged) -> tuple[str, ...]:
    if decided.body:
        return (decided.body,)
    return tuple(body for part in decided.parts if part.value is True for body in _deciding_bodies(part))


def _unsatisfied(
    version: RuleVersion, question: Question, required: Judged | None, decided: Judged, scene: Scene
) -> RouteRuling:
    rule = version.entry
    blockers = tuple(dict.fromkeys(name for name, _ in decided.adverse))
    if decided.unknown and decided.value is None:
        return RouteRuling(
            rule, version, Kind.UNDETERMINED, required, decided, (), None, decided.pending, note=decided.unknown
        )
    if decided.value is False and (blockers or decided.closed is not None):
        return RouteRuling(rule, version, Kind.BLOCKED, required, decided, blockers, decided.closed)
    moved = (
        decided.supporters
        or decided.closed is not None
        or decided.clock is not None
        or any(ground.role in (Role.FOR, Role.VOTE) for ground in decided.grounds)
    )
    kind = Kind.NOT_YET if moved or not decided.is_decision else Kind.NOT_ASKED
    return RouteRuling(rule, version, kind, required, decided, (), None, decided.pending, decided.clock)


def grounds_of(route: RouteRuling) -> tuple[Ground, ...]:
    """Return the lines on which what a rule gives rests: the rule first, then conditions, then positions."""
    found = [Ground(route.rule, Role.RULE)]
    for judged in (route.required, route.decided):
        if judged is not None:
            found.extend(judged.grounds)
    return tuple(dict.fromkeys(found))
