"""Propositions surveyed: as sums, with the moves that bear on them; what a question comes to is left to `survey`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

from msgspec.structs import replace

from ..language.propositions import (
    After,
    AllOf,
    AnyOf,
    During,
    FailingThat,
    Holds,
    InBody,
    Many,
    Not,
    Proposition,
    Stands,
    TableIs,
    Takes,
    Then,
    walk,
)
from ..standing import Judged, Standing
from ..standing.judging import judge
from ..standing.scene import Context, resolved
from ..vocabulary import Change, Moment, Question, Seat
from .formulas import Contrary, Fixed, Formula, Uncertain, all_of, any_of
from .leaves import deeds_sum, positions_sum
from .lines import Line
from .open_moves import OpenMoves


class PropositionSurvey(ABC):
    """The part of a survey that goes through propositions.

    Attributes
    ----------
    standing
        What is the case.
    open_moves
        Everybody's moves, as far as they have been met.
    is_exact
        Whether the sums tell all; if not, every set of moves has to be derived.
    """

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.open_moves = OpenMoves()
        self.is_exact = True
        self._clocks: list[Moment] = []
        self._counts_seats = False

    @abstractmethod
    def question(self, question: Question, seated: bool = False) -> Formula:
        """Return as sums that a question is decided: somebody let in, or seated; a motion adopted."""

    def proposition(self, proposition: Proposition, context: Context) -> Formula:
        """Return a proposition as sums, noting the moves that bear on it."""
        match proposition:
            case AllOf(parts=parts):
                return all_of(self.proposition(part, context) for part in parts)
            case AnyOf(parts=parts):
                return any_of(self.proposition(part, context) for part in parts)
            case Not(part=part):
                return Contrary(self.proposition(part, context))
            case InBody(body=body, part=part):
                return self.proposition(part, replace(context, body=body))
            case Then(stages=stages):
                return self._in_turn(stages, context)
            case FailingThat(choices=choices):
                return self._fallback([self.proposition(choice, context) for choice in choices])
            case Stands():
                return self._stands(proposition, context)
            case Holds():
                return self._holds(proposition, context)
            case After(part=part):
                self.proposition(part, context)
        return self._fixed(proposition, context)

    def _fixed(self, proposition: Proposition, context: Context) -> Formula:
        judged = self._judged(proposition, context)
        if isinstance(proposition, After | TableIs):
            self.is_exact = False
        return Fixed(judged.value)

    def _judged(self, proposition: Proposition, context: Context) -> Judged:
        judged = judge(proposition, context, self.standing)
        if judged.clock is not None:
            self._clocks.append(judged.clock)
        for each in walk(proposition):
            if isinstance(each, During):
                self._clocks += [moment for moment in (each.start, each.end) if moment is not None]
        return judged

    def _in_turn(self, stages: Iterable[Proposition], context: Context) -> Formula:
        found = []
        for stage in stages:
            found.append(self.proposition(stage, context))
            judged = judge(stage, context, self.standing)
            since = judged.since if judged.value is True else (judged.closed or self.standing.at)
            if since is not None:
                context = replace(context, since=max(context.since, since.start))
        return all_of(found)

    def _fallback(self, choices: list[Formula]) -> Formula:
        first, *others = choices
        return any_of((first, all_of((Contrary(first), self._fallback(others))))) if others else first

    def _stands(self, stands: Stands, context: Context) -> Formula:
        question = resolved(stands.question, context.candidate)
        plain = stands == Stands(stands.question, stands.status)
        is_seat = isinstance(question, Seat) and question.change is Change.ADMISSION
        if plain and stands.status == ("seated" if is_seat else "adopted"):
            return Contrary(Uncertain(self.question(question, seated=is_seat)))
        self.is_exact = False
        self.question(question, seated=is_seat)
        return Fixed(judge(stands, context, self.standing).value)

    def _holds(self, holds: Holds, context: Context) -> Formula:
        if isinstance(holds.predicate, Takes):
            found = positions_sum(holds, context, self.standing, self.open_moves)
        else:
            found = deeds_sum(holds, context, self.standing, self.open_moves)
        judged = self._judged(holds, context)
        if found is None:
            return Fixed(judged.value)
        if isinstance(holds.subject, Many) and holds.subject.group.seated_as:
            self._counts_seats = True
        if Line(found, ()).value((), ()) is not judged.value:
            self.is_exact = False
        return found
