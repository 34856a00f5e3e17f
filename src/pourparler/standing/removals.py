"""How a seat is lost or regained: the acts and motions that count, and the ruling on each such question."""

from __future__ import annotations

from typing import Final

from ..language.directives import Act, Does
from ..record import Recorded, question_key
from ..vocabulary import Change, Moment, Motion, Place, Seat
from .judging import judge
from .routes import grounds_of, leads_on, precedence, route_ruling
from .rulings import Kind, RouteRuling, Ruling
from .scene import Context, Scene
from .seat_life import Loss, SeatLife, seat_life
from .seat_routes import BEST_FIRST, Seats

_REMOVAL: Final = {
    "suspends": (Does.SUSPENDS, Change.SUSPENSION),
    "excludes": (Does.EXCLUDES, Change.EXCLUSION),
    "readmits": (Does.READMITS, Change.RETURN),
}


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


def _holds_good(entry: Recorded, seat: Seat, at: Moment, scene: Scene) -> bool:
    if not isinstance(entry, Act) or entry.question is not None or entry.details.only_if is None:
        return True
    return judge(entry.details.only_if, Context(at, seat.candidate, seat), scene).value is True


def removal_ruling(seat: Seat, at: Moment, scene: Seats) -> Ruling:
    """Return the ruling on the suspension, exclusion or return of a seat: adopted, rejected, open, or no rule for it."""
    does = {Change.SUSPENSION: Does.SUSPENDS, Change.EXCLUSION: Does.EXCLUDES, Change.RETURN: Does.READMITS}[
        seat.change
    ]
    found = [
        route_ruling(version, seat, at, scene) for version in scene.charter.routes(does, seat.candidate, seat.capacity)
    ]
    live = (route for route in found if route is not None and leads_on(route, at, scene))
    routes = tuple(sorted(live, key=lambda route: (BEST_FIRST.index(route.kind), *precedence(route))))
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
        unknown=unknown_of(first) if kind is Kind.UNDETERMINED else "",
        note=first.note,
    )


_DECISIONS: Final = {
    Kind.INVITED: Kind.ADOPTED,
    Kind.BLOCKED: Kind.REJECTED,
    Kind.FORBIDDEN: Kind.REJECTED,
    Kind.UNDETERMINED: Kind.UNDETERMINED,
}
"""What a rule gives, in the words for a decision."""


def unknown_of(route: RouteRuling) -> str:
    """Return the missing or disputed fact for want of which a route is open, if one is named."""
    return next(
        (judged.unknown for judged in (route.required, route.decided) if judged is not None and judged.unknown), ""
    )
