"""Models in graph form: named states and, for each decision maker, the moves between them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from .conflict import Conflict, in_order, refuse_duplicates
from .errors import NoStateError, NotAMoveError, UnknownDecisionMakerError, UnknownOptionError
from .preferences import Preference
from .propositions import OptionName, Proposition, options_of, truth


@dataclass(frozen=True)
class GraphModel(Conflict):
    """A conflict in graph form; make one with `graph_model`."""

    decision_makers: tuple[str, ...]
    states: tuple[str, ...]
    moves_of: tuple[frozenset[tuple[int, int]], ...]
    preferences: tuple[Preference, ...]

    def __post_init__(self) -> None:
        refuse_duplicates("decision maker", self.decision_makers)
        if not self.states:
            raise NoStateError
        refuse_duplicates("state", self.states)
        for name, moves in zip(self.decision_makers, self.moves_of, strict=True):
            for start, end in sorted(moves):
                if self.state_position(start) == self.state_position(end):
                    raise NotAMoveError(name, start)
        self.check_preferences()

    @property
    def names(self) -> tuple[str, ...]:
        """The decision makers, in order."""
        return self.decision_makers

    @property
    def state_count(self) -> int:
        """How many states there are."""
        return len(self.states)

    def label(self, state: int) -> str:
        """Return the name of the state."""
        return self.states[self.state_position(state)]

    def arcs(self, mover: int, state: int) -> tuple[int, ...]:
        """Return the positions the decision maker at a position can move to in one move, ascending."""
        return self._arcs[mover][state]

    def holding(self, proposition: Proposition) -> Sequence[int]:
        """Return 1 or 0 for every state: propositions here may only speak of states by name."""
        for option in options_of(proposition):
            if option not in self.states:
                raise UnknownOptionError(option, self.states)
        return [int(truth(proposition, partial(_is_named, name))) for name in self.states]

    @cached_property
    def _arcs(self) -> tuple[tuple[tuple[int, ...], ...], ...]:
        found = []
        for moves in self.moves_of:
            ends: list[list[int]] = [[] for _ in self.states]
            for start, end in sorted(moves):
                ends[start - 1].append(end - 1)
            found.append(tuple(map(tuple, ends)))
        return tuple(found)


def _is_named(name: str, option: OptionName) -> int:
    return int(option == name)


def graph_model(
    states: int | Iterable[str],
    moves: Mapping[str, Iterable[tuple[int, int]]],
    preferences: Mapping[str, Preference],
) -> GraphModel:
    """Return a conflict in graph form.

    Parameters
    ----------
    states
        The names of the states, or how many there are; they are numbered from 1 in this order.
    moves
        For each decision maker the pairs (from, to). A pair that several have is a common move; one without its reverse
        is irreversible.
    preferences
        One for each decision maker.

    Examples
    --------
    >>> from pourparler.graphmodel import ranking
    >>> brink = graph_model(
    ...     ["talks", "crisis", "war"],
    ...     {"A": [(1, 2), (2, 1), (2, 3)], "B": [(2, 3)]},
    ...     {"A": ranking(2, 1, 3), "B": ranking(1, 2, 3)},
    ... )
    >>> brink.moves("A", 2)
    (1, 3)
    """
    labels = tuple(f"s{at + 1}" for at in range(states)) if isinstance(states, int) else tuple(states)
    for name in preferences:
        if name not in moves:
            raise UnknownDecisionMakerError(name, moves)
    arcs = tuple(frozenset(pairs) for pairs in moves.values())
    return GraphModel(tuple(moves), labels, arcs, in_order(moves, preferences))
