"""What is asked, read: a seat, a motion, a status of either, or any proposition; and whether the dossier knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import dossier as core
from ..findings import Finding
from ..language import parse_proposition
from ..language.proposition_parser import Reader, Unreadable
from ..language.propositions import Proposition, Stands
from ..language.tokens import Segment, tokens
from ..vocabulary import Motion, Place, Question, Seat

if TYPE_CHECKING:
    from ..remedies.aims import Aim


class NotAQuestionError(ValueError):
    """A text that is neither a question nor a proposition."""

    def __init__(self, text: str, finding: Finding) -> None:
        self.finding = finding
        way_out = f" {finding.way_out}" if finding.way_out else ""
        super().__init__(
            f"{text!r} cannot be read: {finding.sentence}{way_out} Ask for a seat (`USA as observer`), a motion, or "
            "any proposition."
        )


class UnknownNameError(LookupError):
    """A question about somebody or something that the dossier does not know."""

    def __init__(self, what: str, name: str, hint: str = "") -> None:
        super().__init__(f"The dossier has no {what} `{name}`.{' ' + hint if hint else ''}")


def asked_in(text: str) -> tuple[Question, Stands | None]:
    """Return the question that a text asks, and the status it asks about, if it names one.

    Raises
    ------
    NotAQuestionError
        If the text is no question and no statement about one.
    """
    reader = Reader(tokens([Segment(text.replace("\n", " "), 1, 1)]))
    try:
        question = reader.question()
        reader.end()
    except Unreadable:
        pass
    else:
        return question, None
    claim = proposition_in(text)
    if isinstance(claim, Stands):
        return claim.question, claim
    raise NotAQuestionError(text, Finding("not-a-question", Place("question", 1), "It asks about no seat or motion."))


def aim_in(text: str, dossier: core.Dossier) -> Aim:
    """Return what a text wants: a seat or a motion by itself (let in, adopted), or any proposition.

    Raises
    ------
    NotAQuestionError
        If the text cannot be read.
    UnknownNameError
        If the dossier does not know the actor, the capacity or the motion.
    """
    from ..remedies.aims import Aim

    try:
        question, claim = asked_in(text)
    except NotAQuestionError:
        return Aim(claim=proposition_in(text))
    asked = known(question, dossier)
    return Aim(asked) if claim is None else Aim(claim=claim)


def proposition_in(text: str) -> Proposition:
    """Return the proposition that a text says."""
    read = parse_proposition(text, "question")
    if isinstance(read, Finding):
        raise NotAQuestionError(text, read)
    return read


def known(question: Question, dossier: core.Dossier) -> Question:
    """Return a question whose names the dossier knows.

    Raises
    ------
    UnknownNameError
        If it does not know one of them.
    """
    from ..language.entry_reader import did_you_mean

    charter = dossier.charter
    if isinstance(question, Motion):
        if question.name not in charter.motions:
            raise UnknownNameError("motion", question.name, did_you_mean(question.name, list(charter.motions)))
        return question
    if question.candidate not in charter.actors and question not in dossier.seats:
        raise UnknownNameError("actor", question.candidate, did_you_mean(question.candidate, list(charter.actors)))
    capacities = {*charter.capacities, *(rule.entry.capacity for rule in charter.rules)}
    if question.capacity not in capacities and Seat(question.candidate, question.capacity) not in dossier.seats:
        raise UnknownNameError("capacity", question.capacity, did_you_mean(question.capacity, list(capacities)))
    return question
