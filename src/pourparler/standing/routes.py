"""What one rule gives for one question: conditions first, then the decision, then what undoes or delays it."""

from __future__ import annotations

from ..charter import RuleVersion
from ..language.directives import Act, MotionEntry, RuleEntry
from ..language.propositions import Then
from ..vocabulary import Moment, Motion, Question, Seat
from .judging import judge
from .rulings import Ground, Judged, Kind, Role, RouteRuling
from .scene import Context, Scene, latest


def moment_of(version: RuleVersion, at: Moment, scene: Scene) -> Moment | None:
    """Return the moment at which a rule is applied: the present one, or its last if it has ended; none before it begins.

    A rule that another has replaced still holds for what was decided under it.
    """
    entry = version.entry
    if entry.moment.start > at.end or (entry.adopted_by and not _is_adopted(entry.adopted_by, at, scene)):
        return None
    ends = _end_of(version, at, scene)
    return at if ends is None or ends > at.end else Moment(ends - 1, ends - 1, at.text)


def _end_of(version: RuleVersion, at: Moment, scene: Scene) -> int | None:
    """Return the second at which a rule ends: of an end that hangs on a motion, not before its adoption."""
    if version.ends is None or not version.ended_by:
        return version.ends
    ruling = scene.ruling_at(Motion(version.ended_by), at)
    if ruling.kind is not Kind.ADOPTED:
        return None
    return max(version.ends, ruling.since.start) if ruling.since is not None else version.ends


def is_in_force(version: RuleVersion, at: Moment, scene: Scene) -> bool:
    """Return whether a rule has begun and has not ended at a moment."""
    return moment_of(version, at, scene) == at


def leads_on(route: RouteRuling, at: Moment, scene: Scene) -> bool:
    """Return whether what a rule gives still matters: a rule that has ended does only for what was decided under it."""
    return route.kind is Kind.INVITED or route.version is None or is_in_force(route.version, at, scene)


def precedence(route: RouteRuling) -> tuple[int, str]:
    """Return the place of a route among others that give the same: that of the older rule, then that of the first name."""
    return route.rule.moment.start, route.rule.name


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
    if decided is not None and decided.value is not True:
        return _unsatisfied(version, required, decided)
    return _satisfied(version, context, required, decided, undone, scene)


def _satisfied(
    version: RuleVersion,
    context: Context,
    required: Judged | None,
    decided: Judged | None,
    undone: Judged | None,
    scene: Scene,
) -> RouteRuling:
    rule = version.entry
    there = _quorum(rule, context, decided, scene)
    if there is not None and there.value is not True:
        failed = there.value is False and decided is not None and decided.closed is not None
        kind, note = (Kind.BLOCKED, "There was no quorum.") if failed else (Kind.NOT_YET, "There is no quorum.")
        return RouteRuling(rule, version, kind, required, there, (), None, there.pending, note=note)
    also = tuple(judged for judged in (undone, there) if judged is not None)
    if undone is not None and undone.value is None and undone.clock is not None:
        return RouteRuling(
            rule, version, Kind.NOT_YET, required, decided, (), None, undone.pending, undone.clock, also=also
        )
    since = _decided_since(required, decided, undone) or rule.moment
    if rule.delay is not None:
        due = since.later(rule.delay)
        if due.start > context.at.end:
            note = "It has not taken effect."
            return RouteRuling(rule, version, Kind.NOT_YET, required, decided, (), None, (), due, note, also)
        since = due
    by = on_whose_say(decided) if decided is not None else ()
    return RouteRuling(rule, version, Kind.INVITED, required, decided, by, since, also=also)


def _quorum(rule: RuleEntry, context: Context, decided: Judged | None, scene: Scene) -> Judged | None:
    """Return the quorum that was asked for, judged: that of the rule, else of each body that decided; the first not there."""
    bodies = (_deciding_bodies(decided) if decided is not None else ()) or (context.body,)
    there = None
    for body in bodies:
        found = scene.charter.body(body, context.at)
        quorum = rule.quorum or (found.quorum if found is not None else None)
        if quorum is not None and (there is None or there.value is True):
            there = judge(quorum, Context(context.at, context.candidate, context.question, body, context.since), scene)
    return there


def _decided_since(required: Judged | None, decided: Judged | None, undone: Judged | None) -> Moment | None:
    """Return when the last of what a rule asks for was there: its conditions, its decision, the end of the objections."""
    moments = [judged.since for judged in (required, decided) if judged is not None]
    return latest([*moments, undone.closed if undone is not None else None])


def on_whose_say(decided: Judged) -> tuple[str, ...]:
    """Return who made a decision: the bodies that voted (of a sequence the last), or else those whose acts count for it."""
    bodies = tuple(dict.fromkeys(_deciding_bodies(decided)))
    if bodies:
        return bodies
    return tuple(dict.fromkeys(name for name, _ in decided.supporters))


def _deciding_bodies(decided: Judged) -> tuple[str, ...]:
    if decided.body:
        return (decided.body,)
    parts = decided.parts[-1:] if isinstance(decided.proposition, Then) else decided.parts
    return tuple(body for part in parts if part.value is True for body in _deciding_bodies(part))


def _unsatisfied(version: RuleVersion, required: Judged | None, decided: Judged) -> RouteRuling:
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
        or any(ground.role in (Role.FOR, Role.VOTE) or _opens(ground) for ground in decided.grounds)
    )
    kind = Kind.NOT_YET if moved or not decided.is_decision else Kind.NOT_ASKED
    return RouteRuling(rule, version, kind, required, decided, (), None, decided.pending, decided.clock)


def _opens(ground: Ground) -> bool:
    return isinstance(ground.entry, Act) and ground.entry.verb in ("puts", "refers")


def grounds_of(route: RouteRuling) -> tuple[Ground, ...]:
    """Return the lines on which what a rule gives rests: the rule first, then conditions, then positions."""
    found = [Ground(route.rule, Role.RULE)]
    for judged in (route.required, route.decided, *route.also):
        if judged is not None:
            found.extend(judged.grounds)
    if route.kind is Kind.NOT_YET and route.decided is not None:
        found.extend(Ground(entry, Role.FOR, name) for name, entry in route.decided.supporters)
    return tuple(dict.fromkeys(found))
