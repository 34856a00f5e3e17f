"""Officials who speak for an actor that is not theirs, or when they held no office.

official-of-another
    An act is ``by`` somebody who, by the ``official`` lines, speaks for another actor. Nothing is derived from ``by``,
    but one of the two lines is wrong.

    Way out: correct the name, or declare the official for that actor from that date on.

out-of-office
    An act is ``by`` an official before the date of the ``official`` line, or after its ``until``.

    Way out: correct one of the dates, or declare the office held at the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, OfficialEntry
from .places import place_of
from .wording import line_of, some

CODES: Final = {"official-of-another": Weight.WARNING, "out-of-office": Weight.WARNING}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every act by an official of somebody else, or out of office."""
    offices: dict[str, list[OfficialEntry]] = {}
    for entry in dossier.charter.entries:
        if isinstance(entry, OfficialEntry):
            offices.setdefault(entry.name, []).append(entry)
    for act in dossier.counted:
        if isinstance(act, Act) and act.details.by in offices:
            yield from _of_act(act, offices[act.details.by], dossier)


def _of_act(act: Act, offices: list[OfficialEntry], dossier: Dossier) -> Iterable[Finding]:
    own = [office for office in offices if _speaks_for(office.actor, act, dossier)]
    if not own:
        yield _of_another(act, offices[-1], dossier)
    elif not any(_is_in_office(office, act) for office in own):
        yield _out_of_office(act, own[-1], dossier)


def _of_another(act: Act, office: OfficialEntry, dossier: Dossier) -> Finding:
    where = line_of(office.place, act.place)
    sentence = f"{office.name} speaks for {office.actor} ({where}), not for {some(act.actors)}."
    way_out = f"Correct `by`, or declare {office.name} as an official of {act.actors[0]}."
    place = place_of(office.name, act, dossier)
    return Finding("official-of-another", place, sentence, way_out, Weight.WARNING, (office.place,))


def _out_of_office(act: Act, office: OfficialEntry, dossier: Dossier) -> Finding:
    until = f" until {office.until}" if office.until is not None else ""
    where = line_of(office.place, act.place)
    sentence = f"{office.name} was in office from {office.moment}{until} ({where}), not on {act.moment}."
    way_out = "Correct one of the dates, or declare the office held at the time."
    place = place_of(office.name, act, dossier)
    return Finding("out-of-office", place, sentence, way_out, Weight.WARNING, (office.place,))


def _speaks_for(actor: str, act: Act, dossier: Dossier) -> bool:
    named = (*act.actors, *act.details.behalf)
    return actor in named or any(dossier.charter.is_member(actor, name, act.moment) for name in named)


def _is_in_office(office: OfficialEntry, act: Act) -> bool:
    return office.moment.start <= act.moment.end and (office.until is None or act.moment.start <= office.until.end)
