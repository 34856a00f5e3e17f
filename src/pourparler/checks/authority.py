"""Suspensions, exclusions and readmissions that no rule supports.

without-authority
    Somebody suspends, excludes or readmits another, and no rule on file makes that act take effect: there is none for
    it, or the rule that there is was not satisfied. The act stays on record and changes nothing at the table.

    Way out: add the rule (``suspends observer`` and its ``when``) or the decision that is missing. If nobody had the
    power, it is as it should be.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act
from ..standing import Kind, Ruling, standing_of
from ..vocabulary import Change, Seat
from .rulings_in_order import RulingsInOrder
from .verdicts import verdict
from .wording import deed

CODES: Final = {"without-authority": Weight.NOTE}

_VERBS: Final = {"suspends": Change.SUSPENSION, "excludes": Change.EXCLUSION, "readmits": Change.RETURN}
_LOST: Final = frozenset({Kind.SUSPENDED, Kind.EXCLUDED})


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a note for every act upon a seat that the rules do not support: that day or, if then open, by the end."""
    rulings = RulingsInOrder(dossier)
    last = standing_of(dossier, dossier.last)
    for act in dossier.counted:
        if isinstance(act, Act) and act.verb in _VERBS and isinstance(act.question, Seat):
            question = act.question
            ruling = rulings.ruling(question, act.details.effective or act.moment)
            if ruling is not None and ruling.kind is Kind.OPEN:
                ruling = last.ruling(question)
            if ruling is not None and ruling.kind is not Kind.ADOPTED and not _is_so(act, question, rulings):
                yield _finding(act, question, ruling)


def _is_so(act: Act, question: Seat, rulings: RulingsInOrder) -> bool:
    """Return whether the seat is as the act makes it, by a motion that it carries out."""
    seat = rulings.ruling(Seat(question.candidate, question.capacity), act.details.effective or act.moment)
    if seat is None or question.change is Change.RETURN:
        return seat is None or seat.kind is Kind.SEATED
    return seat.kind in _LOST or bool(seat.powers_lost)


def _finding(act: Act, question: Seat, ruling: Ruling) -> Finding:
    change = f"the {question.change}" if question.change is not Change.RETURN else "a return"
    why = (
        f"no rule provides for {change} of a seat as {question.capacity}"
        if ruling.kind is Kind.NOT_PERMITTED
        else f"the rules give {verdict(ruling)}"
    )
    sentence = f"{deed(act)}; {why}."
    way_out = f"If there is such a rule, add it: `rule ... {act.verb} {question.capacity}`, and when."
    return Finding("without-authority", act.place, sentence, way_out, Weight.NOTE)
