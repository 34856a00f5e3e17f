"""Stability against coalitions: no group of decision makers can and wants to leave the state together.

Concepts
--------
*Coalition*: some of the decision makers, in order. *Coalitional improvement*: a state the members reach by a legal
sequence of their moves and that every one of them prefers; on the way some may be worse off.
"""

from dataclasses import dataclass
from itertools import combinations

from .conflict import Conflict
from .errors import UnknownWordError
from .sequences import legal_paths

COALITIONAL_DEFINITIONS = ("CNash", "CGMR", "CSMR", "CSEQ")
Coalition = tuple[str, ...]


@dataclass(frozen=True)
class CoalitionalStability:
    """Which states are stable for which coalition under which definition; coalitions by size, then in order."""

    coalitions: tuple[Coalition, ...]
    state_count: int
    by_coalition: tuple[tuple[frozenset[int], ...], ...]

    def stable(self, definition: str, coalition: Coalition) -> tuple[int, ...]:
        """Return the states that are stable for the coalition, ascending."""
        return tuple(sorted(self._of(definition)[self.coalitions.index(coalition)]))

    def equilibria(self, definition: str) -> tuple[int, ...]:
        """Return the states that are stable for every coalition, single decision makers included, ascending."""
        return tuple(sorted(frozenset.intersection(*self._of(definition))))

    def falls_to(self, definition: str, state: int) -> tuple[Coalition, ...]:
        """Return the coalitions for which the state is not stable."""
        stable = zip(self.coalitions, self._of(definition), strict=True)
        return tuple(coalition for coalition, states in stable if state not in states)

    def _of(self, definition: str) -> tuple[frozenset[int], ...]:
        if definition not in COALITIONAL_DEFINITIONS:
            raise UnknownWordError("coalitional definition", definition, COALITIONAL_DEFINITIONS)
        return self.by_coalition[COALITIONAL_DEFINITIONS.index(definition)]


def coalitional_stability(model: Conflict) -> CoalitionalStability:
    """Return the stability of every state for every coalition under CNash, CGMR, CSMR and CSEQ.

    Quadratic in the states and exponential in the decision makers: for models of some hundred states.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> dilemma = option_model({"A": ["yield"], "B": ["cede"]}, {"A": ranking(3, 4, 1, 2), "B": ranking(2, 4, 1, 3)})
    >>> coalitional_stability(dilemma).falls_to("CNash", 1)
    (('A', 'B'),)

    References
    ----------
    [InoharaHipel2008]_.
    """
    makers, states = range(len(model.names)), range(model.state_count)
    coalitions = [members for size in makers for members in combinations(makers, size + 1)]
    reach = {members: [_reach(model, members, state) for state in states] for members in coalitions}
    gains = {
        members: [[at for at in reach[members][state] if _all_prefer(model, members, at, state)] for state in states]
        for members in coalitions
    }
    verdicts: list[list[frozenset[int]]] = [[] for _ in COALITIONAL_DEFINITIONS]
    for members in coalitions:
        for found, stable in zip(verdicts, _verdicts(model, members, coalitions, reach, gains), strict=True):
            found.append(stable)
    names = tuple(tuple(model.names[mover] for mover in members) for members in coalitions)
    return CoalitionalStability(names, model.state_count, tuple(map(tuple, verdicts)))


_Members = tuple[int, ...]
_Sets = dict[_Members, list[frozenset[int]]]
_Lists = dict[_Members, list[list[int]]]


def _reach(model: Conflict, members: _Members, state: int) -> frozenset[int]:
    return frozenset(at for at, _ in legal_paths(members, state, model.arcs))


def _all_prefer(model: Conflict, members: _Members, one: int, other: int) -> bool:
    return all(model.prefers(mover, one, other) for mover in members)


def _verdicts(
    model: Conflict, members: _Members, coalitions: list[_Members], reach: _Sets, gains: _Lists
) -> list[frozenset[int]]:
    """Return the stable states of one coalition under each definition."""
    states = range(model.state_count)
    outside = tuple(mover for mover in range(len(model.names)) if mover not in members)
    rivals = [group for group in coalitions if set(group) <= set(outside)]
    answers = reach.get(outside, [frozenset()] * model.state_count)
    credible = [
        frozenset(at for at, _ in legal_paths(range(len(rivals)), state, lambda group, at: gains[rivals[group]][at]))
        for state in states
    ]
    bad = [frozenset(at for at in states if not _all_prefer(model, members, at, state)) for state in states]
    held = [frozenset(at for at in bad[state] if reach[members][at] <= bad[state]) for state in states]
    improvements = gains[members]
    every = (
        (answers, [frozenset[int]()] * model.state_count),
        (answers, bad),
        (answers, held),
        (credible, bad),
    )
    return [
        frozenset(state + 1 for state in states if all(reply[at] & sanctions[state] for at in improvements[state]))
        for reply, sanctions in every
    ]
