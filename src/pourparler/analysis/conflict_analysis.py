"""What there is to say of a conflict once it is analysed: what can last, what cannot, and how one gets there."""

from __future__ import annotations

from msgspec import Struct

from ..graphmodel import Stability
from .conflict_games import Game


class Step(Struct, frozen=True):
    """One move on the way: whose, in words, to which state, and whether the mover is better off at once."""

    mover: str
    words: str
    state: int
    is_improvement: bool


class JointMove(Struct, frozen=True):
    """A coalition that would leave a state together, and how; every member is better off at the end."""

    members: tuple[str, ...]
    steps: tuple[Step, ...]


class RestingPlace(Struct, frozen=True):
    """An outcome that can last.

    Attributes
    ----------
    outcome
        What it is: a line for each question at stake.
    states
        The states with this outcome that are equilibria under some definition, by number.
    definitions
        Under which definitions any of them is.
    state
        The one told here: of those stable under the strongest definition the nearest to today.
    acts
        What has changed in it since today, in words.
    definition
        The strongest definition under which it is one; the reasons are those of this definition.
    reasons
        For each decision maker, why it would not leave.
    weak_spot
        Under the strongest definition that it does not meet, what somebody would gain; empty if it meets all.
    route
        A shortest way there from today; none if there is no way.
    falls_to
        Coalitions that could leave it together for something better for each, smallest first.
    """

    outcome: tuple[str, ...]
    states: tuple[int, ...]
    definitions: tuple[str, ...]
    state: int
    acts: str
    definition: str
    reasons: tuple[str, ...]
    weak_spot: str
    route: tuple[Step, ...] | None
    falls_to: tuple[JointMove, ...]


class Unrest(Struct, frozen=True):
    """An outcome that cannot last under any definition, with who would leave it; ``is_today`` if it is today's."""

    outcome: tuple[str, ...]
    states: tuple[int, ...]
    state: int
    why: str
    is_today: bool


class Analysis(Struct, frozen=True, eq=False):
    """A conflict analysed.

    Attributes
    ----------
    definitions
        The definitions gone by.
    places, unrests
        What can last, the surest first; what cannot.
    stable
        The stability of every state.
    coalitional
        The equilibria under each coalitional definition; empty where the model is too large to ask.
    missed
        What GMCR+ reports otherwise, a sentence each.
    """

    game: Game
    definitions: tuple[str, ...]
    places: tuple[RestingPlace, ...]
    unrests: tuple[Unrest, ...]
    stable: Stability
    coalitional: dict[str, tuple[int, ...]]
    missed: tuple[str, ...]

    def lasts(self, definition: str, state: int) -> bool:
        """Return whether a state is an equilibrium under a definition, by number."""
        return all(self.stable.is_stable(definition, name, state) for name in self.game.model.names)
