"""Preferences of one decision maker over the states of a conflict.

Concepts
--------
*Ranking*: states from best to worst, with ties. *Option prioritising*: propositions in order, each worth more than all
after it together. *Option weighting*: what each option taken, or proposition true, is worth. *Scores*: a number for
each state. *Pairwise*: better, equal or unknown, pair by pair, neither complete nor transitive. *Rank*: a number from
0, larger is better, equal for ties.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from .errors import (
    ContradictoryPreferenceError,
    CyclicPreferenceError,
    IncompleteRankingError,
    NotARankingError,
    UnknownStateError,
)
from .feasible_states import NUMPY_FROM
from .propositions import OptionName, Proposition, Taken

Holding: TypeAlias = Callable[[Proposition], Sequence[int]]


@dataclass(frozen=True)
class Ranking:
    """States from best to worst, each group a tie; `bands` says after which groups the preference is strong.

    With ``bands=(2,)`` every state of the first two groups is *strongly* preferred to every state after them.
    """

    groups: tuple[tuple[int, ...], ...]
    bands: tuple[int, ...] = ()


@dataclass(frozen=True)
class Prioritising:
    """Propositions from the most to the least important; statement k of K weighs 2**(K - k)."""

    statements: tuple[Proposition, ...]


@dataclass(frozen=True)
class Weighting:
    """What each proposition adds to a state when it holds."""

    weights: tuple[tuple[Proposition, int], ...]


@dataclass(frozen=True, eq=False)
class Scores:
    """One number per state, in the order of the states; larger is better, equal numbers are ties."""

    values: Sequence[int]


@dataclass(frozen=True)
class Pairwise:
    """Which of two states is better, pair by pair.

    `better` and `equal` hold pairs (one, other). A pair in neither is unknown, or equal when `otherwise` says so.
    """

    better: frozenset[tuple[int, int]]
    equal: frozenset[tuple[int, int]] = frozenset()
    otherwise: str = "unknown"

    def __post_init__(self) -> None:
        for one, other in sorted(self.better):
            if (other, one) in self.better or (one, other) in self._equals or one == other:
                raise ContradictoryPreferenceError(one, other)

    @cached_property
    def _equals(self) -> frozenset[tuple[int, int]]:
        return self.equal | {(other, one) for one, other in self.equal}

    def relation(self, one: int, other: int) -> str:
        """Return ``"better"``, ``"worse"``, ``"equal"`` or ``"unknown"``: the first state against the second."""
        if (one, other) in self.better:
            return "better"
        if (other, one) in self.better:
            return "worse"
        return "equal" if one == other or (one, other) in self._equals else self.otherwise


Preference: TypeAlias = Ranking | Prioritising | Weighting | Scores | Pairwise


def ranking(*groups: int | Iterable[int], bands: Iterable[int] = ()) -> Ranking:
    """Return the ranking with the given states or ties, best first.

    Examples
    --------
    >>> ranking(3, (1, 2), 4)
    Ranking(groups=((3,), (1, 2), (4,)), bands=())
    """
    listed = tuple((group,) if isinstance(group, int) else tuple(group) for group in groups)
    return Ranking(listed, tuple(sorted(bands)))


def weighting(weights: Mapping[OptionName, int]) -> Weighting:
    """Return the option weighting in which each option taken adds its weight."""
    return Weighting(tuple((Taken(option), weight) for option, weight in weights.items()))


def pairwise(
    better: Iterable[tuple[int, int]],
    equal: Iterable[tuple[int, int]] = (),
    *,
    otherwise: str = "unknown",
    allow_cycles: bool = False,
) -> Pairwise:
    """Return a relation between pairs of states.

    Raises
    ------
    CyclicPreferenceError
        If strict preference runs in a circle and `allow_cycles` does not say that this is meant.
    ContradictoryPreferenceError
        If a pair is related in two ways.
    """
    relation = Pairwise(frozenset(better), frozenset(equal), otherwise)
    if not allow_cycles:
        _refuse_cycles(relation.better)
    return relation


def ranks(preference: Preference, count: int, holding: Holding) -> Sequence[int]:
    """Return the rank of every state, dense from 0; `holding` says 1 or 0 for every state."""
    match preference:
        case Ranking(groups):
            return _ranks_of_groups(groups, count)
        case Scores(values):
            if len(values) != count:
                raise IncompleteRankingError(f"has {len(values)} scores for states up to", [count])
            found: Sequence[int] = dense(values)
            return found
        case Prioritising(statements):
            last = len(statements) - 1
            weights = [(statement, 1 << (last - at)) for at, statement in enumerate(statements)]
        case Weighting(given):
            weights = list(given)
        case Pairwise():
            raise NotARankingError("this decision maker", "it compares pair by pair")
    scored: Sequence[int] = dense(_scores(weights, count, holding))
    return scored


def dense(scores: Any) -> Any:
    """Return the scores as ranks from 0 without gaps."""
    if len(scores) >= NUMPY_FROM:
        import numpy as np

        values = np.asarray(scores)
        if values.dtype.kind in "iu":
            return _dense_array(values)
    position = {score: at for at, score in enumerate(sorted(set(scores)))}
    return [position[score] for score in scores]


def _dense_array(values: Any) -> Any:
    import numpy as np

    low, high = int(values.min()), int(values.max())
    if high - low <= 2 * len(values):
        present = np.zeros(high - low + 1, np.int32)
        present[values - low] = 1
        return (np.cumsum(present, dtype=np.int32) - np.int32(1))[values - low]
    return np.unique(values, return_inverse=True)[1].astype(np.int32)


def _ranks_of_groups(groups: tuple[tuple[int, ...], ...], count: int) -> list[int]:
    found: list[int | None] = [None] * count
    for at, group in enumerate(groups):
        for state in group:
            if not 1 <= state <= count:
                raise UnknownStateError(state, count)
            if found[state - 1] is not None:
                raise IncompleteRankingError("repeats", [state])
            found[state - 1] = len(groups) - 1 - at
    missing = [at + 1 for at, rank in enumerate(found) if rank is None]
    if missing:
        raise IncompleteRankingError("omits", missing)
    return list(dense([rank for rank in found if rank is not None]))


def _scores(weights: list[tuple[Proposition, int]], count: int, holding: Holding) -> Any:
    if count >= NUMPY_FROM and sum(abs(weight) for _, weight in weights) < 1 << 62:
        import numpy as np

        total = np.zeros(count, np.int64)
        for statement, weight in weights:
            total += weight * np.asarray(holding(statement), np.int64)
        return total
    scores = [0] * count
    for statement, weight in weights:
        scores = [score + weight * int(yes) for score, yes in zip(scores, holding(statement), strict=True)]
    return scores


def _refuse_cycles(better: frozenset[tuple[int, int]]) -> None:
    from graphlib import CycleError, TopologicalSorter

    worse: dict[int, list[int]] = {}
    for one, other in sorted(better):
        worse.setdefault(one, []).append(other)
    try:
        TopologicalSorter(worse).prepare()
    except CycleError as found:
        raise CyclicPreferenceError(list(reversed(found.args[1]))) from None


def band_limits(preference: Ranking, count: int) -> list[int]:
    """Return the band of every state, larger is better: a state is strongly preferred to all of lower bands."""
    bands = [0] * count
    for at, group in enumerate(preference.groups):
        for state in group:
            bands[state - 1] = sum(at < limit for limit in preference.bands)
    return bands
