"""The ruling on a motion: adopted, rejected or open, by the rule for its kind in the body where it lies."""

from __future__ import annotations

from msgspec.structs import replace

from ..charter import ANY, RuleVersion
from ..language.directives import Act, MotionEntry
from ..record import question_key
from ..vocabulary import Moment, Motion
from .removals import decision_ruling
from .routes import is_in_force, leads_on, precedence, route_ruling
from .rulings import Ground, Kind, Role, Ruling
from .scene import Scene


def motion_ruling(question: Motion, at: Moment, scene: Scene) -> Ruling:
    """Return the ruling on a motion at a moment.

    The rule is that for the motion's kind (or for any kind) whose body is the one before which the motion lies; a rule
    that names no body serves for all.
    """
    motion = scene.charter.motions.get(question.name)
    if motion is None or motion.moment.start > at.end:
        return Ruling(question, at, Kind.UNDETERMINED, unknown=f"no motion {question.name} is on record at this date")
    body, referral = body_of(motion, at, scene)
    versions = _rules(motion, body, at, scene)
    rulings = [route_ruling(version, question, at, scene, motion, body) for version in versions]
    live = [route for route in rulings if route is not None and leads_on(route, at, scene)]
    routes = tuple(sorted(live, key=lambda route: (_ORDER.get(route.kind, 3), *precedence(route))))
    ruling = decision_ruling(question, at, routes)
    if referral is None:
        return ruling
    grounds = (*ruling.grounds, Ground(referral, Role.EVENT))
    return _with_grounds(ruling, tuple(dict.fromkeys(grounds)))


def _rules(motion: MotionEntry, body: str, at: Moment, scene: Scene) -> list[RuleVersion]:
    """Return the rules for a motion in a body: where one names its kind, those for any kind end with its beginning."""
    here = [
        rule
        for rule in dict.fromkeys((*scene.charter.rules_naming(motion.kind), *scene.charter.rules_naming(ANY)))
        if not rule.entry.body or rule.entry.body == body
    ]
    named = [rule for rule in here if motion.kind in rule.entry.whom]
    general = [rule for rule in here if motion.kind not in rule.entry.whom]
    begun = [rule.entry for rule in named if is_in_force(rule, at, scene)]
    if not begun:
        return [*named, *general]
    first = min(begun, key=lambda rule: rule.moment.start)
    end = first.moment.start
    return [
        *named,
        *(
            RuleVersion(rule.entry, end, first.adopted_by) if rule.ends is None or end < rule.ends else rule
            for rule in general
        ),
    ]


_ORDER = {Kind.INVITED: 0, Kind.BLOCKED: 1, Kind.FORBIDDEN: 1, Kind.UNDETERMINED: 2}


def _with_grounds(ruling: Ruling, grounds: tuple[Ground, ...]) -> Ruling:
    return replace(ruling, grounds=grounds)


def body_of(motion: MotionEntry, at: Moment, scene: Scene) -> tuple[str, Act | None]:
    """Return the body before which a motion lies at a moment, and the act that referred it there, if one did."""
    found = None
    for entry in scene.about(question_key(motion.name)):
        if isinstance(entry, Act) and entry.verb == "refers" and entry.moment.end <= at.end:
            found = entry
    return (motion.body, None) if found is None else (found.details.body, found)
