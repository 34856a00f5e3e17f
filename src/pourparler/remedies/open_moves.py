"""Every move that bears on what is asked, matter by matter: gathered while a question is surveyed."""

from __future__ import annotations

from typing import Final

from ..language.directives import VoteEntry
from ..language.propositions import Position
from ..standing.tallies import Tally
from ..vocabulary import Question
from .deeds import position_deed
from .moves import Matter, Move, Replay

_IN_A_VOTE: Final = ("for", "against", "abstain", "absent")
_IN_A_ROUND: Final = ("for", "abstain", "silent", "against")


class _Stand(dict[str, str]):
    """Of one matter: the moves it has, each end with its deed, and where the actor stands now."""

    start: Position | None = None
    stated: bool = False
    replay: Replay = Replay.NO
    question: Question | None = None
    is_vote: bool = False
    is_invitation: bool = False


class OpenMoves:
    """The open_moves of everybody who has a part in what is asked, in the order in which they were met."""

    def __init__(self) -> None:
        self._stands: dict[Matter, _Stand] = {}

    def deed(self, matter: Matter, end: str, deed: str, question: Question | None = None) -> None:
        """Note that somebody could do an act."""
        stand = self._stands.setdefault(matter, _Stand())
        stand.setdefault(end, deed)
        stand.question = stand.question or question

    def position(
        self, matter: Matter, question: Question, tally: Tally, is_vote: bool, asks: tuple[str, ...] = ()
    ) -> None:
        """Note that somebody could stand elsewhere on a question.

        Parameters
        ----------
        matter, question
            Whose matter, and on what.
        tally
            Where everybody stands in the round.
        is_vote
            Whether only a formal vote will do.
        asks
            ``absent`` and ``present``, where that matters.
        """
        stand = self._stands.setdefault(matter, _Stand())
        stood = (tally.votes if is_vote else tally.stood).get(matter.actor)
        stand.question, stand.replay = question, replay_of(tally)
        stand.is_vote = stand.is_vote or is_vote
        if stood is not None:
            stand.start, stand.stated = stood.position, stood.stated
            stand.is_invitation = not isinstance(stood.entry, VoteEntry) and stood.entry.verb == "invites"
        elif stand.replay is not Replay.NO:
            stand.start = Position.ABSENT if stand.replay is Replay.VOTE else Position.SILENT
        ends = _IN_A_VOTE if stand.replay is Replay.VOTE else _IN_A_ROUND
        spoken = stand.start is not None and stand.start is not Position.ABSENT and not stand.stated
        for end in (*ends, *(asks if stand.replay is Replay.NO and not spoken else ())):
            now = stand.start.value if stand.start is not None else "silent"
            if end != now and not (end == "silent" and stand.replay is Replay.NO and not spoken):
                stand.setdefault(end, "")

    def unnamed(self, matter: Matter, question: Question, start: Position) -> None:
        """Note that a member whom a reported vote does not name could have voted otherwise."""
        stand = self._stands.setdefault(matter, _Stand())
        stand.question, stand.replay, stand.start = question, Replay.VOTE, start
        for end in _IN_A_VOTE:
            if end != start.value:
                stand.setdefault(end, "")

    def as_one(self, matter: Matter, into: Matter) -> None:
        """Take two matters of one actor, in which every act bears on both, for one."""
        first, second = self._stands.pop(matter), self._stands[into]
        for end, deed in first.items():
            second.setdefault(end, deed)
        second.is_vote = second.is_vote or first.is_vote

    @property
    def matters(self) -> tuple[Matter, ...]:
        """Every matter, in the order in which they were met."""
        return tuple(self._stands)

    @property
    def moves(self) -> tuple[Move, ...]:
        """Every move, in the order in which the open_moves were met."""
        return tuple(
            Move(
                matter,
                end,
                self._text(matter, end, deed, stand),
                stand.start,
                stand.stated,
                stand.replay,
                stand.question,
            )
            for matter, stand in self._stands.items()
            for end, deed in stand.items()
        )

    @staticmethod
    def _text(matter: Matter, end: str, deed: str, stand: _Stand) -> str:
        if deed or stand.question is None or matter.about != "position":
            return deed
        if end == "silent" and stand.is_invitation:
            where = f" in {matter.body}" if matter.body else ""
            return f"{matter.actor} withdraws invitation to {stand.question}{where}"
        return position_deed(matter.actor, end, stand.question, matter.body, stand.start, stand.is_vote)


def replay_of(tally: Tally) -> Replay:
    """Return how a move in a round would count: as a line more while it is open, else as what had been done instead."""
    if tally.closed is None:
        return Replay.NO
    return Replay.VOTE if tally.vote is not None else Replay.ROUND
