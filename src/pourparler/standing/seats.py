"""The ruling on a seat: what the rules give, put together with what became of the seat since."""

from __future__ import annotations

from typing import Final, Protocol

from msgspec.structs import replace

from ..language.directives import Act, Does, MotionEntry, RuleEntry
from ..record import Recorded, question_key
from ..vocabulary import Change, Moment, Motion, Place, Seat
from .judging import Context, Scene, judge
from .routes import context_of, grounds_of, route_ruling
from .rulings import Ground, Kind, Role, RouteRuling, Ruling
from .seat_life import Loss, SeatLife, seat_life

_BEST_FIRST: Final = (
    Kind.INVITED,
    Kind.NOT_YET,
    Kind.UNDETERMINED,
    Kind.BLOCKED,
    Kind.NOT_ASKED,
    Kind.FORBIDDEN,
)
"""Of several routes to one seat the first in this order gives the ruling: one that was tried before one that was not."""

_REMOVAL: Final = {
    "suspends": (Does.SUSPENDS, Change.SUSPENSION),
    "excludes": (Does.EXCLUDES, Change.EXCLUSION),
    "readmits": (Does.READMITS, Change.RETURN),
}


class Seats(Scene, Protocol):
    """What rulings on seats need to know of a standing."""

    def motions_with_effect_on(self, seat: Seat) -> tuple[MotionEntry, ...]:
        """Return the motions that would change a seat."""


def seat_ruling(seat: Seat, at: Moment, scene: Seats) -> Ruling:
    """Return the ruling on a seat at a moment.

    What became of the seat comes first (excluded, suspended, withdrawn, declined), then what the rules give; a bar
    forbids whatever else they say.
    """
    if seat.change is not Change.ADMISSION:
        return _removal_ruling(seat, at, scene)
    life = life_of(seat, at, scene)
    routes = _routes(seat, at, scene)
    bar = _bar(seat, at, scene)
    if bar is not None:
        return _ruling(seat, at, bar.kind, (bar, *routes), life)
    fate = _fate(seat, at, life)
    if fate is not None:
        kind, act, by, until, rule = fate
        under = (Ground(rule, Role.RULE),) if rule is not None else ()
        events = (*under, Ground(act, Role.EVENT))
        ruling = _ruling(seat, at, kind, routes, life, by, events, until=until)
        return ruling if rule is None else replace(ruling, route=rule.name)
    if not routes:
        return _ruling(seat, at, Kind.NOT_PERMITTED, (), life)
    if routes[0].kind is Kind.INVITED:
        return _admitted(seat, at, routes, life, scene)
    if life.deferred is not None:
        event = Ground(life.deferred, Role.EVENT)
        return _ruling(
            seat, at, Kind.DEFERRED, routes, life, life.deferred.actors, (event,), since=life.deferred.moment
        )
    if routes[0].kind is Kind.NOT_ASKED and life.applied is not None:
        first = routes[0]
        asked = RouteRuling(
            first.rule,
            first.version,
            Kind.NOT_YET,
            first.required,
            first.decided,
            first.by,
            first.since,
            first.pending,
            first.clock,
        )
        return _ruling(seat, at, Kind.NOT_YET, (asked, *routes[1:]), life, (), (Ground(life.applied, Role.EVENT),))
    return _ruling(seat, at, routes[0].kind, routes, life)


def life_of(seat: Seat, at: Moment, scene: Seats) -> SeatLife:
    """Return the life of a seat up to a moment.

    Of suspensions and the like only those count that a rule supports, of conditional acts (``only if``) about one's own
    seat those whose condition holds at the moment asked about.
    """
    entries = [entry for entry in scene.about(question_key(seat)) if _holds_good(entry, seat, at, scene)]
    supported: dict[Place, RuleEntry] = {}
    for entry in entries:
        if (
            isinstance(entry, Act)
            and entry.verb in _REMOVAL
            and entry.question is not None
            and entry.moment.end <= at.end
        ):
            does, change = _REMOVAL[entry.verb]
            question = Seat(seat.candidate, seat.capacity, change)
            when = entry.details.effective or entry.moment
            for version in scene.charter.routes(does, seat.candidate, seat.capacity):
                route = route_ruling(version, question, when, scene)
                if route is not None and route.kind is Kind.INVITED:
                    supported[entry.place] = version.entry
    return seat_life(entries, at, supported, _effects(seat, at, scene))


def _effects(seat: Seat, at: Moment, scene: Seats) -> list[Loss]:
    losses: list[Loss] = []
    for motion in scene.motions_with_effect_on(seat):
        ruling = scene.ruling_at(Motion(motion.name), at)
        if ruling.kind is not Kind.ADOPTED:
            continue
        since = ruling.since or motion.moment
        losses += [
            Loss(effect.change, since, ruling.by, motion, effect.powers, effect.until, "", ruling.routes[0].rule)
            for effect in motion.effects
            if effect.change is not Change.ADMISSION
            and (effect.candidate, effect.capacity) == (seat.candidate, seat.capacity)
        ]
    return losses


def _routes(seat: Seat, at: Moment, scene: Seats) -> tuple[RouteRuling, ...]:
    found = [
        route_ruling(version, seat, at, scene)
        for version in scene.charter.routes(Does.ADMITS, seat.candidate, seat.capacity)
    ]
    routes = [route for route in found if route is not None and not _is_past(route, at, found)]
    routes += _routes_by_motion(seat, at, scene)
    return tuple(sorted(routes, key=lambda route: (_BEST_FIRST.index(route.kind), not route.by, route.rule.place)))


def _is_past(route: RouteRuling, at: Moment, found: list[RouteRuling | None]) -> bool:
    """Return whether a rule has ended without having let in: then it leads nowhere any more."""
    ends = route.version.ends if route.version is not None else None
    return ends is not None and ends <= at.end and route.kind is not Kind.INVITED


def _routes_by_motion(seat: Seat, at: Moment, scene: Seats) -> list[RouteRuling]:
    routes = []
    for motion in scene.motions_with_effect_on(seat):
        if not any(effect.change is Change.ADMISSION for effect in motion.effects) or motion.moment.start > at.end:
            continue
        ruling = scene.ruling_at(Motion(motion.name), at)
        if not ruling.routes:
            continue
        route = ruling.routes[0]
        routes.append(route)
    return routes


def _bar(seat: Seat, at: Moment, scene: Seats) -> RouteRuling | None:
    for version in scene.charter.routes(Does.BARS, seat.candidate, seat.capacity):
        rule = version.entry
        if rule.moment.start > at.end or (version.ends is not None and version.ends <= at.end):
            continue
        context = context_of(rule, seat, at)
        condition = judge(rule.when, context, scene) if rule.when is not None else None
        lifted = judge(rule.unless, context, scene) if rule.unless is not None else None
        unknown = next((each.unknown for each in (condition, lifted) if each is not None and each.unknown), "")
        bars = condition is None or condition.value is True
        if unknown and (bars or (condition is not None and condition.value is None)):
            return RouteRuling(rule, version, Kind.UNDETERMINED, lifted, condition, note=unknown)
        if bars and (lifted is None or lifted.value is not True):
            return RouteRuling(
                rule, version, Kind.FORBIDDEN, lifted, condition, (), rule.moment, lifted.pending if lifted else ()
            )
    return None


Fate = tuple[Kind, Act | MotionEntry, tuple[str, ...], Moment | None, RuleEntry | None]


def _fate(seat: Seat, at: Moment, life: SeatLife) -> Fate | None:
    for loss in reversed(life.losses):
        if loss.powers or loss.is_over(at):
            continue
        kind = Kind.EXCLUDED if loss.change is Change.EXCLUSION else Kind.SUSPENDED
        return kind, loss.entry, loss.by, loss.until, loss.rule
    if life.own_suspension is not None:
        return Kind.SUSPENDED, life.own_suspension, (seat.candidate,), life.own_suspension.details.until, None
    if life.uninvited is not None:
        return Kind.WITHDRAWN, life.uninvited, life.uninvited.actors, None, None
    if life.withdrawn is not None:
        return Kind.WITHDRAWN, life.withdrawn, (seat.candidate,), None, None
    if life.declined is not None:
        return Kind.DECLINED, life.declined, (seat.candidate,), None, None
    return None


def _admitted(seat: Seat, at: Moment, routes: tuple[RouteRuling, ...], life: SeatLife, scene: Seats) -> Ruling:
    route = routes[0]
    rule = route.rule
    seated_since, more = _seated_since(seat, at, route, life, scene)
    if seated_since is not None:
        ends = seated_since.later(rule.lasts) if rule.lasts is not None else None
        if ends is not None and ends.start <= at.end:
            return _ruling(seat, at, Kind.LAPSED, routes, life, (), more, since=ends)
        return _ruling(seat, at, Kind.SEATED, routes, life, route.by, more, since=seated_since, until=ends)
    until = _answer_by(route, life)
    if until is not None and life.accepted is None and until.end < at.end:
        return _ruling(seat, at, Kind.LAPSED, routes, life, route.by, (), since=until)
    accepted = (Ground(life.accepted, Role.EVENT),) if life.accepted is not None else ()
    return _ruling(
        seat,
        at,
        Kind.INVITED,
        routes,
        life,
        route.by,
        accepted,
        since=route.since,
        until=until,
        pending=_still_to_act(seat, life),
    )


def _still_to_act(seat: Seat, life: SeatLife) -> tuple[str, ...]:
    return (seat.candidate,)


def _answer_by(route: RouteRuling, life: SeatLife) -> Moment | None:
    if life.invited is not None and life.invited.details.until is not None:
        return life.invited.details.until
    if route.rule.accept_within is not None and route.since is not None:
        return route.since.later(route.rule.accept_within)
    return None


def _seated_since(
    seat: Seat, at: Moment, route: RouteRuling, life: SeatLife, scene: Seats
) -> tuple[Moment | None, tuple[Ground, ...]]:
    """Return since when the seat is taken, if it is, and the lines that show it."""
    rule = route.rule
    if rule.does is Does.DECIDES or rule.at_once:
        return route.since, ()
    if rule.seats is not None:
        judged = judge(rule.seats, context_of(rule, seat, at), scene)
        attended = (Ground(life.attending, Role.EVENT),) if life.attending is not None else ()
        return (judged.since or route.since, (*judged.grounds, *attended)) if judged.value is True else (None, ())
    if life.attending is None:
        return None, ()
    accepted = (Ground(life.accepted, Role.EVENT),) if life.accepted is not None else ()
    return life.attending.moment, (*accepted, Ground(life.attending, Role.EVENT))


def _holds_good(entry: Recorded, seat: Seat, at: Moment, scene: Scene) -> bool:
    if not isinstance(entry, Act) or entry.question is not None or entry.details.only_if is None:
        return True
    return judge(entry.details.only_if, Context(at, seat.candidate, seat), scene).value is True


def _ruling(
    seat: Seat,
    at: Moment,
    kind: Kind,
    routes: tuple[RouteRuling, ...],
    life: SeatLife,
    by: tuple[str, ...] = (),
    events: tuple[Ground, ...] = (),
    since: Moment | None = None,
    until: Moment | None = None,
    pending: tuple[str, ...] = (),
) -> Ruling:
    first = routes[0] if routes else None
    decided = kind in (
        Kind.SEATED,
        Kind.INVITED,
        Kind.FORBIDDEN,
        Kind.BLOCKED,
        Kind.NOT_YET,
        Kind.NOT_ASKED,
        Kind.UNDETERMINED,
        Kind.LAPSED,
    )
    grounds = grounds_of(first) if first is not None and decided else ()
    invitation = life.invited if kind in (Kind.SEATED, Kind.INVITED) else None
    blockers = first.by if first is not None and kind is Kind.BLOCKED else ()
    lost = tuple(dict.fromkeys(power for loss in life.losses if not loss.is_over(at) for power in loss.powers))
    partial = tuple(Ground(loss.entry, Role.EVENT) for loss in life.losses if loss.powers and not loss.is_over(at))
    return Ruling(
        seat,
        at,
        kind,
        route=first.rule.name if first is not None and decided else "",
        by=by or blockers,
        blockers=blockers,
        carried_by=invitation.details.carried_by if invitation is not None else (),
        level=life.attending.details.level if life.attending is not None and kind is Kind.SEATED else "",
        since=since or (events[-1].entry.moment if events else first.since if first is not None and decided else None),
        until=until,
        pending=pending
        or (first.pending if first is not None and kind in (Kind.NOT_YET, Kind.NOT_ASKED, Kind.FORBIDDEN) else ()),
        clock=first.clock if first is not None and kind is Kind.NOT_YET else None,
        routes=routes,
        grounds=tuple(dict.fromkeys((*grounds, *events, *partial))),
        unknown=_unknown(first) if first is not None and kind is Kind.UNDETERMINED else "",
        note=first.note if first is not None and decided else "",
        powers_lost=lost if kind is Kind.SEATED else (),
    )


def _unknown(route: RouteRuling) -> str:
    for judged in (route.required, route.decided):
        if judged is not None and judged.unknown:
            return judged.unknown
    return route.note


def _removal_ruling(seat: Seat, at: Moment, scene: Seats) -> Ruling:
    """Return the ruling on the suspension, exclusion or return of a seat: adopted, rejected, open, or no rule for it."""
    does = {Change.SUSPENSION: Does.SUSPENDS, Change.EXCLUSION: Does.EXCLUDES, Change.RETURN: Does.READMITS}[
        seat.change
    ]
    found = [
        route_ruling(version, seat, at, scene) for version in scene.charter.routes(does, seat.candidate, seat.capacity)
    ]
    routes = tuple(sorted((r for r in found if r is not None), key=lambda r: _BEST_FIRST.index(r.kind)))
    return decision_ruling(seat, at, routes)


def decision_ruling(question: Seat | Motion, at: Moment, routes: tuple[RouteRuling, ...]) -> Ruling:
    """Return the ruling on a question that is decided once: adopted, rejected, open or undetermined."""
    if not routes:
        kind = Kind.NOT_PERMITTED if isinstance(question, Seat) else Kind.UNDETERMINED
        unknown = "" if isinstance(question, Seat) else "no rule decides a motion of this kind"
        return Ruling(question, at, kind, unknown=unknown)
    first = routes[0]
    kind = _DECISIONS.get(first.kind, Kind.OPEN)
    rejected = kind is Kind.REJECTED
    return Ruling(
        question,
        at,
        kind,
        route=first.rule.name,
        by=first.by,
        blockers=first.by if rejected else (),
        since=first.since,
        pending=first.pending,
        clock=first.clock,
        routes=routes,
        grounds=grounds_of(first),
        unknown=_unknown(first) if kind is Kind.UNDETERMINED else "",
        note=first.note,
    )


_DECISIONS: Final = {
    Kind.INVITED: Kind.ADOPTED,
    Kind.BLOCKED: Kind.REJECTED,
    Kind.FORBIDDEN: Kind.REJECTED,
    Kind.UNDETERMINED: Kind.UNDETERMINED,
}
"""What a rule gives, in the words for a decision."""
