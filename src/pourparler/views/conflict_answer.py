"""The analysis of a conflict as a Python user gets it: its fields, its text, its picture, its model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..analysis.conflict_analysis import Analysis
from ..analysis.conflict_games import Game, game_of_dossier
from ..analysis.resting_places import analysed
from ..conflicts import conflict_model
from ..dossier import Dossier
from ..graphmodel import DEFINITIONS, OptionModel
from ..vocabulary import Moment, Question
from .conflict_picture import conflict_svg
from .conflict_state_view import StateView, state_view
from .conflict_text import conflict_text
from .conflict_view import ConflictView, conflict_view


class Analysed:
    """A conflict analysed: prints as text, shows its text in a notebook.

    Attributes
    ----------
    view
        What can last and why, how it gets there, what cannot.
    analysis
        The same with the stability of every state for every decision maker.
    """

    def __init__(self, analysis: Analysis, answer: str) -> None:
        self.analysis = analysis
        self.view: ConflictView = conflict_view(analysis, answer)

    def __repr__(self) -> str:
        return conflict_text(self.view)

    def _repr_html_(self) -> str:
        from html import escape

        return f"<pre>{escape(repr(self))}</pre>"

    @property
    def model(self) -> OptionModel:
        """The graph model, for everything that `pourparler.graphmodel` can be asked."""
        return self.analysis.game.model

    @property
    def svg(self) -> str:
        """The graph of states as SVG."""
        return conflict_svg(self.analysis)

    def equilibria(self, definition: str) -> tuple[int, ...]:
        """Return the states that are equilibria under a definition, by number."""
        return self.analysis.stable.equilibria(definition)

    def state(self, number: int) -> StateView:
        """Return one state with its verdicts, by number."""
        return state_view(self.analysis, number, self.view.answer)


def analysis_of(
    dossier: Dossier, at: Moment, about: Iterable[Question] = (), definitions: Sequence[str] = DEFINITIONS
) -> Analysed:
    """Return the conflict of a dossier at a date, analysed."""
    questions = tuple(about)
    game: Game = game_of_dossier(conflict_model(dossier, at, questions))
    return Analysed(analysed(game, definitions), dossier.answer_id(at, "analyse", *map(str, questions)))
