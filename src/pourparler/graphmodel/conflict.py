"""What both forms of a model share: named decision makers, numbered states, moves and preferences."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, Self

from .errors import (
    DuplicateNameError,
    NoDecisionMakerError,
    NotARankingError,
    PreferenceCountError,
    UnknownDecisionMakerError,
    UnknownStateError,
)
from .preferences import Pairwise, Preference, ranks
from .propositions import Proposition


class Conflict(ABC):
    """A conflict model in option form or in graph form.

    States are numbered from 1, as in the literature; a few methods that serve the solvers speak of *positions*, which
    count decision makers and states from 0, and say so.
    """

    preferences: tuple[Preference, ...]

    @property
    @abstractmethod
    def names(self) -> tuple[str, ...]:
        """The decision makers, in order."""

    @property
    @abstractmethod
    def state_count(self) -> int:
        """How many states there are."""

    @abstractmethod
    def label(self, state: int) -> str:
        """Return how the state is written."""

    @abstractmethod
    def arcs(self, mover: int, state: int) -> tuple[int, ...]:
        """Return the positions the decision maker at a position can move to in one move, ascending."""

    @abstractmethod
    def holding(self, proposition: Proposition) -> Sequence[int]:
        """Return 1 or 0 for every state: whether the proposition holds there."""

    def moves(self, name: str, state: int) -> tuple[int, ...]:
        """Return the states the decision maker can reach from the state in one move."""
        return tuple(at + 1 for at in self.arcs(self.position(name), self.state_position(state)))

    def improvements(self, name: str, state: int) -> tuple[int, ...]:
        """Return the states the decision maker can reach in one move and prefers: its unilateral improvements."""
        mover = self.position(name)
        return tuple(at for at in self.moves(name, state) if self.prefers(mover, at - 1, state - 1))

    def position(self, name: str) -> int:
        """Return the place of a decision maker, from 0."""
        if name not in self.names:
            raise UnknownDecisionMakerError(name, self.names)
        return self.names.index(name)

    def state_position(self, state: int) -> int:
        """Return the place of a state, from 0."""
        if not 1 <= state <= self.state_count:
            raise UnknownStateError(state, self.state_count)
        return state - 1

    def ranks(self, mover: int) -> Sequence[int]:
        """Return the rank of every state for the decision maker at a position; larger is better."""
        if isinstance(self.preferences[mover], Pairwise):
            raise NotARankingError(self.names[mover], "it compares pair by pair; ask unknown_stability instead")
        return self._ranks[mover]

    def prefers(self, mover: int, one: int, other: int) -> bool:
        """Say whether the decision maker at a position strictly prefers one state, by position, to the other."""
        preference = self.preferences[mover]
        if isinstance(preference, Pairwise):
            return preference.relation(one + 1, other + 1) == "better"
        return bool(self._ranks[mover][one] > self._ranks[mover][other])

    def with_preferences(self, preferences: Mapping[str, Preference]) -> Self:
        """Return the same conflict with some preferences replaced."""
        for name in preferences:
            self.position(name)
        kept = (preferences.get(name, old) for name, old in zip(self.names, self.preferences, strict=True))
        changed: Any = self
        return replace(changed, preferences=tuple(kept))  # type: ignore[no-any-return]

    @cached_property
    def _ranks(self) -> tuple[Sequence[int], ...]:
        count = self.state_count
        return tuple(
            () if isinstance(preference, Pairwise) else ranks(preference, count, self.holding)
            for preference in self.preferences
        )

    def check_preferences(self) -> None:
        """Refuse preferences that speak of states or options the conflict does not have."""
        for preference in self.preferences:
            if isinstance(preference, Pairwise):
                self._check_pairs(preference)
        self._ranks  # noqa: B018

    def _check_pairs(self, preference: Pairwise) -> None:
        for one, other in sorted(preference.better | preference.equal):
            self.state_position(one)
            self.state_position(other)


def in_order(names: Iterable[str], preferences: Mapping[str, Preference]) -> tuple[Preference, ...]:
    """Return the preferences in the order of the names."""
    known = tuple(names)
    for name in preferences:
        if name not in known:
            raise UnknownDecisionMakerError(name, known)
    missing = [name for name in known if name not in preferences]
    if missing:
        raise PreferenceCountError(missing)
    return tuple(preferences[name] for name in known)


def refuse_duplicates(kind: str, names: Sequence[str]) -> None:
    """Raise for the first name that is given twice, and for no decision maker at all."""
    if not names:
        raise NoDecisionMakerError
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise DuplicateNameError(kind, name)
        seen.add(name)
