"""Acts in the words of the language: written from what somebody could do, and back from an act."""

from __future__ import annotations

from typing import Final

from ..language.directives import Act
from ..language.lexicon import VERB_OF, Object
from ..language.propositions import Position
from ..vocabulary import Change, Question, Seat

_TAKING: Final = {"for": "consents to", "against": "objects to", "abstain": "abstains on"}
_VOTING: Final = {"for": "votes for", "against": "votes against", "abstain": "abstains on"}
_TAKEN_BACK: Final = {
    Position.FOR: "consent",
    Position.AGAINST: "objection",
    Position.ABSTAIN: "abstention",
}
_UPON: Final = ("invites", "admits", "suspends", "excludes", "readmits")


def position_deed(actor: str, end: str, question: Question, body: str, start: Position | None, is_vote: bool) -> str:
    """Return the act by which somebody takes a position, or takes one back, as it is written without its date.

    Examples
    --------
    >>> position_deed("B", "silent", Seat("G", "guest"), "", Position.AGAINST, is_vote=False)
    'B withdraws objection to G as guest'
    """
    where = f" in {body}" if body else ""
    if end in _UPON:
        assert isinstance(question, Seat)
        return f"{actor} {end} {Seat(question.candidate, question.capacity)}{where}"
    if end == "silent":
        what = "vote" if is_vote else _TAKEN_BACK[start or Position.FOR]
        return f"{actor} withdraws {what} to {question}{where}"
    if end in ("absent", "present"):
        preposition = "from" if end == "absent" else "in"
        return f"{actor} is {end}{f' {preposition} {body}' if body else ''}"
    return f"{actor} {(_VOTING if is_vote else _TAKING)[end]} {question}{where}"


def text_of_act(act: Act) -> str:
    """Return an act as it is written, without its date and its particulars."""
    many = len(act.actors) > 1
    verb = VERB_OF[act.verb]
    words = [", ".join(act.actors), verb.plural if many else verb.name, *_after(act, verb.object)]
    where = f"in {act.details.body}" if act.details.body and verb.object is not Object.REFERRAL else ""
    if verb.object is Object.PRESENCE and act.quality == "absent" and act.details.body:
        where = f"from {act.details.body}"
    return " ".join(word for word in (*words, where) if word)


def _after(act: Act, kind: Object) -> list[str]:
    question = act.question
    if act.verb == "withdraws" and act.object:
        return [act.object, "to" if question is not None else "", str(question or ""), _as(act.quality)]
    if question is not None:
        return [*_before_question(act), _of_question(act, question)]
    match kind:
        case Object.OWN_SEAT | Object.SEAT:
            return [act.object, _as(act.quality)]
        case Object.JUDGEMENT:
            return [act.object, "of" if act.verb == "clears" else "", act.quality]
        case Object.PRESENCE:
            return [act.quality]
        case _:
            return [act.object]


def _of_question(act: Act, question: Question) -> str:
    if act.verb in _UPON and isinstance(question, Seat):
        return str(Seat(question.candidate, question.capacity, Change.ADMISSION))
    return f"{question} to {act.details.body}" if act.verb == "refers" else str(question)


def _before_question(act: Act) -> list[str]:
    if act.verb == "votes":
        return [act.position.value if act.position is not None else ""]
    prepositions = {"consents": "to", "objects": "to", "abstains": "on", "requests": "a vote on"}
    return [prepositions.get(act.verb, "")]


def _as(capacity: str) -> str:
    return f"as {capacity}" if capacity else ""
