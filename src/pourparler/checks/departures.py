"""Official outcomes that are not what the rules give.

departure
    An ``outcome`` line records what was officially declared; the rules on file give another answer, or none. History is
    not obliged to follow the charter, so this is a note and never an error: the chair gavelled consensus over an
    objection, or a vote was declared carried that fell short.

    Way out: none is needed if it happened so. If the rule on file is not the one that was applied, add that rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import OutcomeEntry
from ..language.proposition_text import text_of
from .rulings_in_order import RulingsInOrder
from .verdicts import verdict

CODES: Final = {"departure": Weight.NOTE}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a note for every declared outcome that the rules do not give."""
    rulings = RulingsInOrder(dossier)
    for entry in dossier.counted:
        if isinstance(entry, OutcomeEntry):
            standing = rulings.standing(entry.moment)
            if standing.judged(entry.claim).value is not True:
                given = verdict(standing.ruling(entry.claim.question))
                sentence = f"Declared: `{text_of(entry.claim)}`. The rules give {given}."
                way_out = "If another rule was applied, add it; if not, history departed from the rules here."
                yield Finding("departure", entry.place, sentence, way_out, Weight.NOTE)
