"""For whom, on what, when and where something is judged, and what judging needs to know of a standing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from ..charter import Charter
from ..language.propositions import CANDIDATE
from ..record import Recorded
from ..vocabulary import Moment, Question, Seat
from .rulings import Ground, Ruling
from .tallies import Round, Tally


class Scene(Protocol):
    """What judging needs to know of a standing."""

    charter: Charter

    def about(self, key: tuple[str, ...]) -> tuple[Recorded, ...]:
        """Return the entries under a key."""

    def tally(self, round_: Round) -> Tally:
        """Return where everybody stands."""

    def ruling_at(self, question: Question, at: Moment) -> Ruling:
        """Return the ruling on a question at a moment."""

    def seated(self, capacity: str, at: Moment) -> tuple[str, ...]:
        """Return who sits in a capacity at a moment; all who sit for an empty capacity."""

    def delegations(self, at: Moment) -> tuple[str, ...]:
        """Return who sits at the table at a moment, members of a seated delegation not counted apart."""

    def losses(self, actor: str, power: str, at: Moment, body: str) -> tuple[Ground, ...]:
        """Return the lines by which a suspension takes a power from an actor in a body."""

    def may(self, actor: str, power: str, at: Moment, body: str = "") -> tuple[bool, tuple[Ground, ...]]:
        """Return whether an actor may do a thing in a body, and the lines that say so."""


class Context(Struct, frozen=True):
    """For whom, on what, when and where a proposition is judged.

    Attributes
    ----------
    candidate, question
        Whom ``candidate`` means, and the question at hand.
    at
        The moment.
    body, since
        The body in which positions count, and the second from which they do.
    counts_statements, deadline_days
        As the rule says.
    concerned
        Whom ``those concerned`` means.
    """

    at: Moment
    candidate: str = ""
    question: Question | None = None
    body: str = ""
    since: int = 0
    counts_statements: bool = False
    deadline_days: int | None = None
    concerned: tuple[str, ...] = ()


def resolved(question: Question, candidate: str) -> Question:
    """Return a question with ``candidate`` replaced by who that is."""
    if isinstance(question, Seat) and question.candidate == CANDIDATE and candidate:
        return Seat(candidate, question.capacity, question.change)
    return question


def latest(moments: Iterable[Moment | None]) -> Moment | None:
    """Return the last of the moments that are known, or none."""
    known = [moment for moment in moments if moment is not None]
    return max(known, key=lambda moment: (moment.end, moment.start)) if known else None


def earliest(moments: Iterable[Moment | None]) -> Moment | None:
    """Return the first of the moments that are known, or none."""
    known = [moment for moment in moments if moment is not None]
    return min(known, key=lambda moment: (moment.end, moment.start)) if known else None
