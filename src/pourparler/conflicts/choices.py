"""The acts that are open to an actor, as choices: each can be made or not, and has a line of the record for either.

Concepts
--------
choice
    Something that an actor can do or leave, or, where it is done, undo: an option of the conflict model.
deed
    A line of the language, without its date, that makes or unmakes a choice.
position
    Choices of which one actor can make only one at a time: to consent, to object, to abstain.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ..language.propositions import Position
from ..vocabulary import Question, Seat


class Choice(Struct, frozen=True):
    """Something that an actor can do or leave.

    Attributes
    ----------
    owner, words
        Whose it is; what it is, in words that can follow the owner's name: ``consents to USA as participant``.
    is_made
        Whether it is so on the record.
    make, unmake
        The deeds; both empty for an option that the dossier declares, one empty where there is no way back.
    group
        Choices of one owner with the same group exclude each other.
    question
        The seat or motion that it is about, if it is about one.
    """

    owner: str
    words: str
    is_made: bool = False
    make: str = ""
    unmake: str = ""
    group: str = ""
    question: Question | None = None
    option: str = ""
    is_reversible: bool = True

    @property
    def direction(self) -> str:
        """Which way it can change: ``both``, ``fwd`` (only to be made) or ``back`` (only to be given up)."""
        if self.is_reversible:
            return "both"
        return "back" if self.is_made else "fwd"


_TAKING: Final = {
    Position.FOR: "consents to",
    Position.AGAINST: "objects to",
    Position.ABSTAIN: "abstains on",
}
_VOTING: Final = {
    Position.FOR: "votes for",
    Position.AGAINST: "votes against",
    Position.ABSTAIN: "abstains on",
}
_TAKEN_BACK: Final = {
    Position.FOR: "withdraws consent to",
    Position.AGAINST: "withdraws objection to",
    Position.ABSTAIN: "withdraws abstention on",
}


def position_choice(
    actor: str, position: Position, question: Question, body: str, *, now: Position, stated: bool, is_vote: bool
) -> Choice:
    """Return the choice to take a position on a question, or to give it up.

    Parameters
    ----------
    now, stated
        Where the actor stands on the record, and whether only by a statement. A statement cannot be taken back; it is
        given up by the contrary act.
    is_vote
        Whether only formal votes count.
    """
    where = f" in {body}" if body else ""
    verbs = _VOTING if is_vote else _TAKING
    if is_vote:
        unmake = f"{actor} withdraws vote on {question}{where}"
    elif stated:
        contrary = Position.AGAINST if position is Position.FOR else Position.FOR
        unmake = f"{actor} {_TAKING[contrary]} {question}{where}"
    else:
        unmake = f"{actor} {_TAKEN_BACK[position]} {question}{where}"
    words = f"{verbs[position]} {question}{where}"
    group = f"position on {question}{where}"
    return Choice(actor, words, now is position, f"{actor} {words}", unmake, group, question)


def invitation_choice(actor: str, verb: str, seat: Seat, *, is_made: bool) -> Choice:
    """Return the choice to invite or admit somebody to a seat; an admission cannot be taken back."""
    place = f"{seat.candidate} as {seat.capacity}"
    unmake = f"{actor} withdraws invitation to {place}" if verb == "invites" else ""
    words = f"{verb} {place}"
    return Choice(actor, words, is_made, f"{actor} {words}", unmake, "", seat, is_reversible=bool(unmake))


def attendance_choice(seat: Seat, *, is_made: bool) -> Choice:
    """Return a guest's choice to come, which takes the seat as soon as, and as long as, the way to it is open."""
    who, capacity = seat.candidate, seat.capacity
    return Choice(
        who, f"attends as {capacity}", is_made, f"{who} attends as {capacity}", f"{who} withdraws as {capacity}",
        "one seat", seat,
    )  # fmt: skip


def instrument_choice(actor: str, verb: str, instrument: str) -> Choice:
    """Return the choice to sign an instrument, ratify it or the like, which has not been done and cannot be undone."""
    words = f"{verb} {instrument}"
    return Choice(actor, words, False, f"{actor} {words}", is_reversible=False)


def judgement_choice(actor: str, whom: str, quality: str, *, is_made: bool) -> Choice:
    """Return the choice to find somebody to be something, or to clear it of that."""
    words = f"finds {whom} {quality}"
    return Choice(actor, words, is_made, f"{actor} {words}", f"{actor} clears {whom} of {quality}")
