"""A ruling on a seat put together: from its routes, the life of the seat, and the lines that show it."""

from __future__ import annotations

from ..vocabulary import Moment, Seat
from .removals import unknown_of
from .routes import grounds_of
from .rulings import Ground, Kind, Role, RouteRuling, Ruling
from .seat_life import SeatLife


def ruling_on(
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
    """Return a ruling on a seat, with its grounds, its level and the powers it has lost.

    Whatever is not given (on whose say, since when, who must act) is that of the first route, where it decides.
    """
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
        unknown=unknown_of(first) if first is not None and kind is Kind.UNDETERMINED else "",
        note=first.note if first is not None and decided else "",
        powers_lost=lost if kind is Kind.SEATED else (),
    )
