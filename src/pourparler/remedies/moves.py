"""What somebody could still do, or could have done otherwise: one move of one actor, and where it leads.

Concepts
--------
move
    One thing that one actor can put on record at the date asked. A change of position by an act is one move (``withdraws
    its objection and consents``), for the latest act counts.
matter
    What a move decides: where somebody stands on a question in a body, or whether somebody has signed a text. An actor
    makes one move to a matter.
replayed
    A round that is closed is history. A move in it says what somebody *had* done instead, and takes the place of what
    the record has.
wait
    Nobody's move: time alone, until a moment that the ruling names.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct

from ..language.propositions import Position
from ..vocabulary import Moment, Question


class Matter(Struct, frozen=True, order=True, gc=False):
    """What a move decides.

    Attributes
    ----------
    actor
        Whose move it is; of a vote reported without names, ``unnamed member 7 (against)``.
    about
        ``position`` on a question; ``instrument``, ``seat``, ``group``, ``judgement``, ``request`` or ``statement``.
    what
        The question, the instrument, the capacity, the group, or whom and what is judged, as it is written.
    body
        Where a position is taken; empty for anywhere.
    """

    actor: str
    about: str
    what: str
    body: str = ""

    @property
    def is_unnamed(self) -> bool:
        """Whether it is that of a member whom the report of a vote counts and does not name."""
        return self.actor.startswith(UNNAMED)


UNNAMED: Final = "unnamed member"


class Replay(StrEnum):
    """How a move takes the place of what the record has."""

    NO = ""
    VOTE = "vote"
    ROUND = "round"


class Move(Struct, frozen=True, gc=False):
    """One thing that one actor could put on record.

    Attributes
    ----------
    matter
        What it decides.
    end
        Where it leads: a position (``for``), ``silent`` for a position taken back, ``present``, or the verb of the act.
    deed
        The act in the words of the language, without its date; empty where a vote reported without names would be
        another.
    start
        Where the actor stands now, if that is a position.
    stated
        Whether it stands there only by a statement.
    replay
        Whether it takes the place of what the record has: in a vote, or in a round closed otherwise.
    question
        The question concerned, if one is.
    """

    matter: Matter
    end: str
    deed: str = ""
    start: Position | None = None
    stated: bool = False
    replay: Replay = Replay.NO
    question: Question | None = None

    @property
    def actor(self) -> str:
        """Whose move it is."""
        return self.matter.actor

    @property
    def kind(self) -> tuple[str, ...]:
        """What moves have in common that differ only in whose they are."""
        what = self.deed.partition(" ")[2] if not self.start else ""
        start = self.start.value if self.start is not None else ""
        return (self.matter.about, self.matter.what, self.matter.body, start, self.end, self.replay.value, what)


POSITIONS: Final = {position.value: position for position in Position}
"""The positions by the word that a move's end has for them."""


class Wait(Struct, frozen=True, gc=False):
    """Time alone, until a moment."""

    until: Moment
