"""Uncertain preferences: in which share of sampled preference profiles a state is an equilibrium.

Concepts
--------
*Profile*: one preference for each decision maker. *Completion* of a ranking with ties: a strict ranking in which each
group has some order, all orders being equally likely; one group of all states says that nothing is known.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Any, Protocol

from .conflict import Conflict
from .errors import IncompleteRankingError, UnknownWordError
from .option_form import OptionModel
from .preferences import Ranking, Scores, ranks
from .sequences import legal_paths
from .stability import DEFINITIONS, stability

CHUNK = 1000
Z95 = 1.959963984540054


class Future(Protocol):
    """What an executor's `submit` returns."""

    def result(self) -> Any:
        """Return what was computed."""


class Executor(Protocol):
    """Anything with `submit`: of concurrent.futures, or a Dask client."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future:
        """Have the function computed somewhere."""


@dataclass(frozen=True)
class Acceptability:
    """How often each state was an equilibrium in the sample; `counts` by state, in order."""

    definition: str
    samples: int
    seed: int
    counts: tuple[int, ...]

    def share(self, state: int) -> float:
        """Return the share of profiles in which the state is an equilibrium."""
        return self.counts[state - 1] / self.samples

    def interval(self, state: int, z: float = Z95) -> tuple[float, float]:
        """Return Wilson's interval for the share, of 95 % unless `z` says otherwise."""
        share, n = self.share(state), self.samples
        centre, spread = share + z * z / (2 * n), z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        return max(0.0, (centre - spread) / (1 + z * z / n)), min(1.0, (centre + spread) / (1 + z * z / n))


def acceptability(
    model: Conflict,
    definition: str,
    uncertain: Mapping[str, Ranking],
    *,
    samples: int,
    seed: int,
    executor: Executor | None = None,
) -> Acceptability:
    """Return the share of sampled preference profiles in which each state is an equilibrium.

    Parameters
    ----------
    uncertain
        For some decision makers what is known of their ranking: the order within a group is drawn at random. The others
        keep their preference.
    samples, seed
        How many profiles; the same seed gives the same counts with any executor and any number of workers.
    executor
        Takes chunks of 1000 profiles; None computes them here, one after the other.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> acceptability(chicken, "Nash", {"A": ranking((1, 2, 3, 4))}, samples=2000, seed=1).share(1)
    0.0
    """
    if definition not in DEFINITIONS:
        raise UnknownWordError("definition", definition, DEFINITIONS)
    if samples < 1:
        raise UnknownWordError("number of samples", samples, ["1, 2, 3 and so on"])
    completed = model.with_preferences(uncertain)
    names = frozenset(uncertain)
    chunks = [(seed, at, min(CHUNK, samples - at)) for at in range(0, samples, CHUNK)]
    if executor is None:
        found = [_counts(completed, definition, names, chunk) for chunk in chunks]
    else:
        futures = [executor.submit(_counts, completed, definition, names, chunk) for chunk in chunks]
        found = [future.result() for future in futures]
    return Acceptability(definition, samples, seed, tuple(map(sum, zip(*found, strict=True))))


def equilibrium_table(model: Conflict, definition: str, scores: Mapping[str, Any]) -> Any:
    """Return, for many preference profiles at once, which states are equilibria: an array of states by profiles.

    Parameters
    ----------
    model
        Its moves count; its preferences for those without scores.
    scores
        For decision makers an array of states by profiles, larger is better, equal is a tie.
    """
    import numpy as np

    profiles = {np.asarray(given).shape for given in scores.values()}
    if len(profiles) != 1 or next(iter(profiles))[0] != model.state_count:
        raise IncompleteRankingError("has scores of shape", sorted(profiles))
    width = next(iter(profiles))[1]
    columns = [
        np.asarray(scores[name]) if name in scores else np.repeat(np.asarray(model.ranks(at))[:, None], width, axis=1)
        for at, name in enumerate(model.names)
    ]
    if isinstance(model, OptionModel) and not model.common_moves:
        return _Table(model, columns).equilibria(definition)
    return _one_by_one(model, definition, columns)


def _counts(
    model: Conflict, definition: str, uncertain: frozenset[str], chunk: tuple[int, int, int]
) -> tuple[int, ...]:
    import numpy as np

    seed, begin, width = chunk
    random = np.random.default_rng([seed, begin])
    scores = {}
    for at, name in enumerate(model.names):
        if name in uncertain:
            own = np.asarray(ranks(model.preferences[at], model.state_count, model.holding))
            scores[name] = own[:, None] + random.random((model.state_count, width))
    if not scores:
        scores[model.names[0]] = np.repeat(np.asarray(model.ranks(0))[:, None], width, axis=1)
    return tuple(equilibrium_table(model, definition, scores).sum(axis=1).tolist())


def _one_by_one(model: Conflict, definition: str, columns: list[Any]) -> Any:
    import numpy as np

    table = np.zeros(columns[0].shape, bool)
    for at in range(table.shape[1]):
        profile = {name: Scores(own[:, at].tolist()) for name, own in zip(model.names, columns, strict=True)}
        found = stability(model.with_preferences(profile)).equilibria(definition)
        table[[state - 1 for state in found], at] = True
    return table


@dataclass(frozen=True, eq=False)
class _Table:
    """Many profiles of one option-form model, whose moves are transitive; every step handles all profiles at once."""

    model: OptionModel
    columns: list[Any]

    @cached_property
    def arcs(self) -> list[list[tuple[int, ...]]]:
        states = range(self.model.state_count)
        return [[self.model.arcs(mover, state) for state in states] for mover in range(len(self.columns))]

    def equilibria(self, definition: str) -> Any:
        import numpy as np

        stable = np.ones(self.columns[0].shape, bool)
        for focal, own in enumerate(self.columns):
            worst = own if definition == "Nash" else self._least(focal, definition)
            for state, targets in enumerate(self.arcs[focal]):
                for target in targets:
                    better = own[target] > own[state]
                    stable[state] &= ~(better if definition == "Nash" else better & (worst[target] > own[state]))
        return stable

    def _least(self, focal: int, definition: str) -> Any:
        """Return the least value the others can bring about, spread backwards until nothing changes."""
        import numpy as np

        least = self._values(focal, definition)
        others = [mover for mover in range(len(self.columns)) if mover != focal]
        if definition in ("GMR", "SMR"):
            reach = [[end for end, _ in legal_paths(others, at, self.model.arcs)] for at in range(len(least))]
            return np.array(
                [np.minimum(least[at], least[ends].min(axis=0)) if ends else least[at] for at, ends in enumerate(reach)]
            )
        steps = [
            (at, target, self.columns[mover][target] > self.columns[mover][at])
            for mover in others
            for at, targets in enumerate(self.arcs[mover])
            for target in targets
        ]
        changed = True
        while changed:
            changed = False
            for at, target, improves in steps:
                lower = improves & (least[target] < least[at])
                if lower.any():
                    least[at] = np.where(lower, least[target], least[at])
                    changed = True
        return least

    def _values(self, focal: int, definition: str) -> Any:
        own = self.columns[focal]
        values = own.copy()
        if definition in ("SMR", "SSEQ"):
            for state, targets in enumerate(self.arcs[focal]):
                if targets:
                    values[state] = own[[state, *targets]].max(axis=0)
        return values
