"""Statements that the standing of the day contradicts.

contradiction
    Somebody ``states`` what, by rules and record of that date, is not so: a minister says that the invitation is joint,
    and only the host has invited. Both are kept: a statement is on record because it was made, not because it is true.

    Way out: none is needed. If the statement is right, an act or a rule is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act
from ..language.proposition_text import text_of
from .rulings_in_order import RulingsInOrder
from .verdicts import instead
from .wording import some

CODES: Final = {"contradiction": Weight.NOTE}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a note for every claim that was false on the day on which it was made."""
    rulings = RulingsInOrder(dossier)
    for act in dossier.counted:
        if isinstance(act, Act) and act.verb == "states" and act.claim is not None:
            standing = rulings.standing(act.moment)
            judged = standing.judged(act.claim)
            if judged.value is False:
                given = instead(judged, standing)
                sentence = (
                    f"{some(act.actors)} {act.verb} `{text_of(act.claim)}`; the dossier gives otherwise: {given}."
                )
                way_out = "If the statement is right, an act or a rule is missing; if not, it is kept as it was made."
                yield Finding("contradiction", act.place, sentence, way_out, Weight.NOTE)
