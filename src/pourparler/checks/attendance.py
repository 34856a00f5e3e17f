"""Attendance without a seat that the rules give.

sat-without-seat
    Somebody ``attends`` in a capacity in which, by the rules on file, no seat was theirs on that day. It is on record,
    so it happened; the rules do not explain it. Of a seat that changes without end, a hundred changes are looked at.

    Way out: none is needed if history departed from the rules. Otherwise an invitation, a consent or the rule by which
    they sat is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act
from ..record import everyone
from ..standing import Kind, Ruling
from ..vocabulary import Place, Seat
from .places import places_of
from .rulings_in_order import RulingsInOrder
from .verdicts import verdict
from .wording import deed, some

CODES: Final = {"sat-without-seat": Weight.NOTE}

_LEFT: Final = frozenset({Kind.WITHDRAWN, Kind.SUSPENDED, Kind.EXCLUDED, Kind.LAPSED, Kind.DECLINED})


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a note for those who first sat without a seat by the same act and for the same reason."""
    times: dict[Seat, list[Act]] = {}
    together: dict[tuple[Place, str, Kind, str], list[Ruling]] = {}
    for act, seat, ruling in _unseated(dossier):
        times.setdefault(seat, []).append(act)
        if len(times[seat]) == 1:
            together.setdefault((act.place, seat.capacity, ruling.kind, ruling.route), []).append(ruling)
    for rulings in together.values():
        seats = [ruling.question for ruling in rulings if isinstance(ruling.question, Seat)]
        acts = [act for seat in seats for act in times[seat]]
        yield _finding(acts, [seat.candidate for seat in seats], rulings[0])


def _unseated(dossier: Dossier) -> Iterable[tuple[Act, Seat, Ruling]]:
    rulings = RulingsInOrder(dossier)
    for act in dossier.counted:
        if isinstance(act, Act) and act.verb in ("attends", "returns") and act.quality:
            for actor in everyone(act, dossier.charter.acting):
                ruling = rulings.ruling(Seat(actor, act.quality), act.details.effective or act.moment)
                if ruling is not None and ruling.kind is not Kind.SEATED and not _left_that_day(ruling, act):
                    yield act, Seat(actor, act.quality), ruling


def _finding(acts: list[Act], actors: list[str], ruling: Ruling) -> Finding:
    first = acts[0]
    of_each = f", and the like of {some(actors[1:])}" if len(actors) > 1 else ""
    sentence = f"{deed(first, actors)}; the rules give {verdict(ruling)}{of_each}."
    way_out = "If an invitation, an admission or a rule is missing, add it; if not, history departed from the rules."
    also = tuple(place for place in places_of(acts) if place != first.place)
    return Finding("sat-without-seat", first.place, sentence, way_out, Weight.NOTE, also)


def _left_that_day(ruling: Ruling, act: Act) -> bool:
    return ruling.kind in _LEFT and ruling.since is not None and ruling.since.end >= act.moment.start
