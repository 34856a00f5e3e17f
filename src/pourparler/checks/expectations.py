"""Expectations that the dossier does not bear out.

failed-expect
    An ``expect`` line says what must follow on its date, as a balance assertion does in a ledger. What follows is
    something else, or cannot be told; the sentence says what the dossier gives instead: the ruling, by whom, on which
    sum, or the fact that is missing or disputed.

    Way out: ask ``why`` the same question on the same date. Either a line of the dossier is wrong or missing, or the
    expectation is.

failed-once
    An ``expect`` line with ``once`` says what it would take. It holds already; or it would not hold with these moves; or
    it would with fewer of them; or, where the line says ``once nothing else``, it would with others too.

    Way out: ask ``unblock`` the same question on the same date.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import ExpectEntry
from ..language.proposition_text import text_of
from ..standing import Standing, standing_of
from ..vocabulary import Moment
from .verdicts import instead

CODES: Final = {"failed-expect": Weight.ERROR, "failed-once": Weight.ERROR}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a finding for every expectation that is false or open on its own date."""
    by_moment: dict[Moment, list[ExpectEntry]] = {}
    for entry in dossier.counted:
        if isinstance(entry, ExpectEntry):
            by_moment.setdefault(entry.moment, []).append(entry)
    for moment, expected in by_moment.items():
        standing = standing_of(dossier, moment)
        for entry in expected:
            if entry.once or entry.only:
                yield from _awaited(entry, dossier)
            else:
                yield from _judged(entry, standing)


def _awaited(entry: ExpectEntry, dossier: Dossier) -> Iterable[Finding]:
    from ..remedies.expected import shortfall  # only now: most dossiers have no such line

    wrong = shortfall(dossier, entry)
    if wrong:
        sentence = f"Expected `{text_of(entry.claim)}` once something is done: {wrong}."
        way_out = f"Ask `unblock` on {entry.moment}; either a line is wrong or missing, or the expectation is."
        yield Finding("failed-once", entry.place, sentence, way_out, Weight.ERROR)


def _judged(entry: ExpectEntry, standing: Standing) -> Iterable[Finding]:
    judged = standing.judged(entry.claim)
    if judged.value is True:
        return
    how = "is open" if judged.value is None else "does not hold"
    sentence = f"Expected `{text_of(entry.claim)}`. It {how}: {instead(judged, standing)}."
    way_out = f"Ask `why` on {standing.at}; either a line is wrong or missing, or the expectation is."
    yield Finding("failed-expect", entry.place, sentence, way_out, Weight.ERROR)
