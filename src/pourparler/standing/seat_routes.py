"""The routes to a seat, what each gives, and the rule that bars it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from ..language.directives import Does, MotionEntry
from ..vocabulary import Change, Moment, Motion, Seat
from .judging import judge
from .routes import context_of, is_in_force, leads_on, precedence, route_ruling
from .rulings import Kind, RouteRuling
from .scene import Scene
from .seat_life import SeatLife


class Seats(Scene, Protocol):
    """What rulings on seats need to know of a standing."""

    def motions_with_effect_on(self, seat: Seat) -> tuple[MotionEntry, ...]:
        """Return the motions that would change a seat."""


BEST_FIRST: Final = (
    Kind.INVITED,
    Kind.NOT_YET,
    Kind.UNDETERMINED,
    Kind.BLOCKED,
    Kind.NOT_ASKED,
    Kind.FORBIDDEN,
)
"""Of several routes to one seat the first in this order gives the ruling: one that was tried before one that was not."""


def routes_to(seat: Seat, at: Moment, scene: Seats) -> tuple[RouteRuling, ...]:
    """Return what every rule and motion gives for a seat, the one that decides first."""
    found = [
        route_ruling(version, seat, at, scene)
        for version in scene.charter.routes(Does.ADMITS, seat.candidate, seat.capacity, at)
    ]
    routes = [route for route in found if route is not None and leads_on(route, at, scene)]
    routes += _routes_by_motion(seat, at, scene)

    def rank(route: RouteRuling) -> tuple[int, bool, bool, int, str]:
        has_ended = route.version is not None and not is_in_force(route.version, at, scene)
        return BEST_FIRST.index(route.kind), not route.by, has_ended, *precedence(route)

    return tuple(sorted(routes, key=rank))


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


def taken_before(
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


def bar_on(seat: Seat, at: Moment, scene: Seats) -> RouteRuling | None:
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
