"""The ruling on a seat: what the rules give, put together with what became of the seat since."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from ..language.directives import Act
from ..vocabulary import Change, Moment, Seat
from .admissions import best_admitted
from .judging import judge
from .removals import life_of, removal_ruling
from .rulings import Ground, Kind, Role, RouteRuling, Ruling
from .scene import Context, Scene
from .seat_grounds import ruling_on
from .seat_life import SeatLife, is_over
from .seat_routes import Seats, bar_on, routes_to, taken_before
from .tallies import effect_of


def seat_ruling(seat: Seat, at: Moment, scene: Seats) -> Ruling:
    """Return the ruling on a seat at a moment.

    What became of the seat comes first (excluded, suspended, withdrawn, declined), then what the rules give; a bar
    forbids whatever else they say.
    """
    if seat.change is not Change.ADMISSION:
        return removal_ruling(seat, at, scene)
    life = life_of(seat, at, scene)
    routes = taken_before(routes_to(seat, at, scene), seat, at, life, scene)
    bar = bar_on(seat, at, scene)
    if bar is not None:
        return ruling_on(seat, at, bar.kind, (bar, *routes), life)
    invited = routes[0] if routes and routes[0].kind is Kind.INVITED else None
    fate = _fate(seat, at, life, invited, scene)
    if fate is not None:
        ruling = ruling_on(seat, at, fate.kind, routes, life, fate.by, fate.lines, fate.since, fate.until)
        return replace(ruling, route=fate.route)
    if not routes:
        return ruling_on(seat, at, Kind.NOT_PERMITTED, (), life)
    if invited is not None:
        return best_admitted(seat, at, routes, life, scene)
    if life.deferred is not None and not is_over(life.deferred.details.until, at):
        event = Ground(life.deferred, Role.EVENT)
        return ruling_on(
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
        return ruling_on(seat, at, Kind.NOT_YET, (asked, *routes[1:]), life, (), (Ground(life.applied, Role.EVENT),))
    return ruling_on(seat, at, routes[0].kind, routes, life)


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
