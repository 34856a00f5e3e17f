"""Lines that wait to be accepted.

proposed-lines
    Entries with a ``!`` after their date were proposed, as a rule by a machine that read a report. They count for
    nothing until somebody accepts them.

    Way out: read each against its source; take out the ``!`` to accept it, or the entry to reject it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from .places import places_of

CODES: Final = {"proposed-lines": Weight.NOTE}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return one note with the number of proposed lines, at the first of them."""
    places = places_of(entry for entry in dossier.entries if entry.proposed)
    if places:
        number = f"{len(places):,} proposed lines wait" if len(places) > 1 else "One proposed line waits"
        sentence = f"{number} for a decision and {'count' if len(places) > 1 else 'counts'} for nothing until then."
        way_out = "Take out the `!` to accept a line, or the line to reject it."
        yield Finding("proposed-lines", places[0], sentence, way_out, Weight.NOTE, places[1:])
