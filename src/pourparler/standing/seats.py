"""The ruling on a seat: what the rules give, put together with what became of the seat since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from ..language.directives import Act, Does, MotionEntry
from ..record import Recorded, question_key
from ..vocabulary import Change, Moment, Motion, Place, Seat
from .judging import Context, Scene, judge
from .routes import context_of, grounds_of, is_in_force, leads_on, precedence, route_ruling
from .rulings import Ground, Kind, Role, RouteRuling, Ruling
from .seat_life import Loss, SeatLife, is_over, seat_life
from .tallies import effect_of

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
    routes = _taken_before(_routes(seat, at, scene), seat, at, life, scene)
    bar = _bar(seat, at, scene)
    if bar is not None:
        return _ruling(seat, at, bar.kind, (bar, *routes), life)
    invited = routes[0] if routes and routes[0].kind is Kind.INVITED else None
    fate = _fate(seat, at, life, invited, scene)
    if fate is not None:
        ruling = _ruling(seat, at, fate.kind, routes, life, fate.by, fate.lines, fate.since, fate.until)
        return replace(ruling, route=fate.route)
    if not routes:
        return _ruling(seat, at, Kind.NOT_PERMITTED, (), life)
    if invited is not None:
        return _best_admitted(seat, at, routes, life, scene)
    if life.deferred is not None and not is_over(life.deferred.details.until, at):
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
    supported: dict[Place, RouteRuling] = {}
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
                    supported.setdefault(entry.place, route)
    return seat_life(entries, at, supported, scene.charter.acting, _effects(seat, at, scene))


def _effects(seat: Seat, at: Moment, scene: Seats) -> list[Loss]:
    losses: list[Loss] = []
    for motion in scene.motions_with_effect_on(seat):
        ruling = scene.ruling_at(Motion(motion.name), at)
        if ruling.kind is not Kind.ADOPTED:
            continue
        since = ruling.since or motion.moment
        losses += [
            Loss(
                effect.change,
                since,
                ruling.by,
                motion,
                effect.powers,
                effect.until,
                "",
                ruling.routes[0].rule,
                ruling.grounds,
            )
            for effect in motion.effects
            if effect.change is not Change.ADMISSION
            and (effect.candidate, effect.capacity) == (seat.candidate, seat.capacity)
        ]
    return losses


def _routes(seat: Seat, at: Moment, scene: Seats) -> tuple[RouteRuling, ...]:
    found = [
        route_ruling(version, seat, at, scene)
        for version in scene.charter.routes(Does.ADMITS, seat.candidate, seat.capacity, at)
    ]
    routes = [route for route in found if route is not None and leads_on(route, at, scene)]
    routes += _routes_by_motion(seat, at, scene)

    def rank(route: RouteRuling) -> tuple[int, bool, bool, int, str]:
        has_ended = route.version is not None and not is_in_force(route.version, at, scene)
        return _BEST_FIRST.index(route.kind), not route.by, has_ended, *precedence(route)

    return tuple(sorted(routes, key=rank))


def _taken_before(
    routes: tuple[RouteRuling, ...], seat: Seat, at: Moment, life: SeatLife, scene: Seats
) -> tuple[RouteRuling, ...]:
    """Return the routes with the first as it stood before anybody blocked it, if the seat was taken by then.

    An admission that has been decided and taken up stands; who objects later does not unseat.
    """
    first = routes[0] if routes else None
    if first is None or first.kind is not Kind.BLOCKED or first.decided is None or not first.decided.adverse:
        return routes
    second = min(entry.moment.start for _, entry in first.decided.adverse) - 1
    taken = first.rule.at_once or (life.attending is not None and life.attending.moment.start <= second)
    if first.version is None or not taken:
        return routes
    earlier = route_ruling(first.version, seat, Moment(second, second, at.text), scene)
    return (earlier, *routes[1:]) if earlier is not None and earlier.kind is Kind.INVITED else routes


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
    """Return the rule that bars a seat, if one does: one that certainly does before one that may."""
    bars = sorted(_bars(seat, at, scene), key=lambda bar: (bar.kind is not Kind.FORBIDDEN, *precedence(bar)))
    return bars[0] if bars else None


def _bars(seat: Seat, at: Moment, scene: Seats) -> Iterator[RouteRuling]:
    for version in scene.charter.routes(Does.BARS, seat.candidate, seat.capacity, at):
        rule = version.entry
        if not is_in_force(version, at, scene):
            continue
        context = context_of(rule, seat, at)
        condition = judge(rule.when, context, scene) if rule.when is not None else None
        lifted = judge(rule.unless, context, scene) if rule.unless is not None else None
        unknown = next((each.unknown for each in (condition, lifted) if each is not None and each.unknown), "")
        bars = condition is None or condition.value is True
        if unknown and (bars or (condition is not None and condition.value is None)):
            yield RouteRuling(rule, version, Kind.UNDETERMINED, lifted, condition, note=unknown)
        elif bars and (lifted is None or lifted.value is not True):
            pending = lifted.pending if lifted else ()
            yield RouteRuling(rule, version, Kind.FORBIDDEN, lifted, condition, (), rule.moment, pending)


class _Fate(Struct, frozen=True):
    """What became of a seat, whatever the rules give: on whose say, from when until when, by which lines and which rule."""

    kind: Kind
    by: tuple[str, ...]
    since: Moment
    until: Moment | None
    lines: tuple[Ground, ...]
    route: str = ""


def _fate(seat: Seat, at: Moment, life: SeatLife, invited: RouteRuling | None, scene: Scene) -> _Fate | None:
    for loss in reversed(life.losses):
        if loss.powers or loss.is_over(at):
            continue
        kind = Kind.EXCLUDED if loss.change is Change.EXCLUSION else Kind.SUSPENDED
        lines = (*loss.grounds, Ground(loss.entry, Role.EVENT))
        return _Fate(kind, loss.by, loss.since, loss.until, lines, loss.rule.name if loss.rule is not None else "")
    if life.own_suspension is not None and not is_over(life.own_suspension.details.until, at):
        return _of_act(Kind.SUSPENDED, life.own_suspension, seat, at, scene)
    if life.uninvited is not None and invited is None:
        fate = _of_act(Kind.WITHDRAWN, life.uninvited, seat, at, scene)
        return replace(fate, lines=(*(Ground(act, Role.FOR) for act in life.taken_back), *fate.lines))
    if life.withdrawn is not None and not _is_later(invited, life.withdrawn):
        return _of_act(Kind.WITHDRAWN, life.withdrawn, seat, at, scene)
    if life.declined is not None and not _is_later(invited, life.declined):
        return _of_act(Kind.DECLINED, life.declined, seat, at, scene)
    return None


def _of_act(kind: Kind, act: Act, seat: Seat, at: Moment, scene: Scene) -> _Fate:
    by = act.actors if act.question is not None else (seat.candidate,)
    only_if = act.details.only_if
    condition = judge(only_if, Context(at, seat.candidate, seat), scene).grounds if only_if is not None else ()
    return _Fate(kind, by, effect_of(act), act.details.until, (*condition, Ground(act, Role.EVENT)))


def _is_later(invited: RouteRuling | None, act: Act) -> bool:
    """Return whether a seat was offered anew after its candidate had declined or left."""
    return invited is not None and invited.since is not None and invited.since.start > effect_of(act).end


_BEST_TAKEN: Final = (Kind.SEATED, Kind.INVITED, Kind.LAPSED)


def _best_admitted(seat: Seat, at: Moment, routes: tuple[RouteRuling, ...], life: SeatLife, scene: Seats) -> Ruling:
    """Return the ruling on the route that leads furthest: to a seat, to an invitation still open, to one that has lapsed."""
    rulings = []
    for index, route in enumerate(routes):
        if route.kind is Kind.INVITED:
            others = (*routes[:index], *routes[index + 1 :])
            rulings.append(_admitted(seat, at, (route, *others), life, scene))
    return min(rulings, key=lambda ruling: _BEST_TAKEN.index(ruling.kind))


def _admitted(seat: Seat, at: Moment, routes: tuple[RouteRuling, ...], life: SeatLife, scene: Seats) -> Ruling:
    route = routes[0]
    rule = route.rule
    seated_since, more = _seated_since(seat, at, route, life, scene)
    until = _answer_by(route, life)
    if until is not None and until.end < at.end and not _is_in_time(until, route, life, seated_since):
        return _ruling(seat, at, Kind.LAPSED, routes, life, route.by, (), since=until)
    if seated_since is not None:
        ends = seated_since.later(rule.lasts) if rule.lasts is not None else None
        if ends is not None and ends.start <= at.end:
            return _ruling(seat, at, Kind.LAPSED, routes, life, (), more, since=ends)
        return _ruling(seat, at, Kind.SEATED, routes, life, route.by, more, since=seated_since, until=ends)
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
        pending=(seat.candidate,),
    )


def _answer_by(route: RouteRuling, life: SeatLife) -> Moment | None:
    if route.rule.at_once or route.rule.does is Does.DECIDES:
        return None
    if life.invited is not None and life.invited.details.until is not None:
        return life.invited.details.until
    if route.rule.accept_within is not None and route.since is not None:
        return route.since.later(route.rule.accept_within)
    return None


def _is_in_time(until: Moment, route: RouteRuling, life: SeatLife, seated_since: Moment | None) -> bool:
    accepted = life.accepted.moment if life.accepted is not None else None
    return any(answered is not None and answered.start <= until.end for answered in (accepted, seated_since))


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
    taken = [act for act in life.attended if rule.lasts is None or _is_under(act, route)]
    if not taken:
        return None, ()
    told = dict.fromkeys(act for act in (life.accepted, taken[0], taken[-1]) if act is not None)
    return taken[0].moment, tuple(Ground(act, Role.EVENT) for act in told)


def _is_under(act: Act, route: RouteRuling) -> bool:
    """Return whether a seat was taken under the invitation at hand, and not under an earlier one."""
    return route.since is None or act.moment.end >= route.since.start


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
    in_part = [loss for loss in life.losses if loss.powers and not loss.is_over(at)]
    partial = tuple(ground for loss in in_part for ground in (*loss.grounds, Ground(loss.entry, Role.EVENT)))
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
    return next(
        (judged.unknown for judged in (route.required, route.decided) if judged is not None and judged.unknown), ""
    )


def _removal_ruling(seat: Seat, at: Moment, scene: Seats) -> Ruling:
    """Return the ruling on the suspension, exclusion or return of a seat: adopted, rejected, open, or no rule for it."""
    does = {Change.SUSPENSION: Does.SUSPENDS, Change.EXCLUSION: Does.EXCLUDES, Change.RETURN: Does.READMITS}[
        seat.change
    ]
    found = [
        route_ruling(version, seat, at, scene) for version in scene.charter.routes(does, seat.candidate, seat.capacity)
    ]
    live = (route for route in found if route is not None and leads_on(route, at, scene))
    routes = tuple(sorted(live, key=lambda route: (_BEST_FIRST.index(route.kind), *precedence(route))))
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
