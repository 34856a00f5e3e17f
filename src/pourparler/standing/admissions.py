"""What became of an admission: a seat, an invitation still open, or one that has lapsed."""

from __future__ import annotations

from typing import Final

from ..language.directives import Act, Does
from ..vocabulary import Moment, Seat
from .judging import judge
from .routes import context_of
from .rulings import Ground, Kind, Role, RouteRuling, Ruling
from .seat_grounds import ruling_on
from .seat_life import SeatLife
from .seat_routes import Seats

_BEST_TAKEN: Final = (Kind.SEATED, Kind.INVITED, Kind.LAPSED)


def best_admitted(seat: Seat, at: Moment, routes: tuple[RouteRuling, ...], life: SeatLife, scene: Seats) -> Ruling:
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
        return ruling_on(seat, at, Kind.LAPSED, routes, life, route.by, (), since=until)
    if seated_since is not None:
        ends = seated_since.later(rule.lasts) if rule.lasts is not None else None
        if ends is not None and ends.start <= at.end:
            return ruling_on(seat, at, Kind.LAPSED, routes, life, (), more, since=ends)
        return ruling_on(seat, at, Kind.SEATED, routes, life, route.by, more, since=seated_since, until=ends)
    accepted = (Ground(life.accepted, Role.EVENT),) if life.accepted is not None else ()
    return ruling_on(
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
