"""Owen's multilinear extension in floating point: swing probabilities on the diagram, integrated over [0, 1].

Concepts
--------
*Multilinear extension*: the probability f(t) that the rule passes when every voter says yes with probability t. The
Shapley-Shubik index is the integral over t of the probability that a voter swings [Owen1972]_. Below t = 1/2
probabilities of passing are followed through the diagram and above it those of failing, so that the numbers
subtracted stay small and no digits are lost.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import vote_table
from .decision_diagram import LOSING, WINNING, Diagram, Level, decision_diagram
from .games import SimpleGame
from .quadrature import gauss_legendre, nodes_needed, truncation_bound
from .rules import Voter

MEMORY = 2**26
UNIT = 2.0**-52


@dataclass(frozen=True, eq=False)
class SwingIntegrals:
    """For each voter the integral of the swing probability, none further than `error` from the truth."""

    values: dict[Voter, float]
    error: float
    method: str


def swing_integrals(game: SimpleGame) -> SwingIntegrals:
    """Return the Shapley-Shubik integrals in double precision, with an error bound.

    The bound adds what the nodes leave out (see `quadrature`) and a running bound on rounding; typical errors are a
    hundred times smaller.
    """
    degree = len(game.voters) - 1
    count = nodes_needed(degree)
    t, weights = gauss_legendre(count)
    left_out = truncation_bound(degree, count)
    if vote_table.is_preferable(game):
        values, rounding = vote_table.swing_integrals(game, t, weights)
        return SwingIntegrals(values, rounding + left_out, f"Gauss-Legendre, {count} nodes, over the table of votes")
    diagram = decision_diagram(game)
    values, rounding = _integrate(diagram, t, weights)
    return SwingIntegrals(values, rounding + left_out, f"Gauss-Legendre, {count} nodes, on the decision diagram")


def _integrate(
    diagram: Diagram, t: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[dict[Voter, float], float]:
    batch = max(1, int(MEMORY / 8 / (diagram.nodes + 1)))
    totals = np.zeros(len(diagram.levels))
    for start in range(0, len(t), batch):
        part = slice(start, start + batch)
        totals += swing_probabilities(diagram, t[part]) @ weights[part]
    values = {voter: float(x) for level, x in zip(diagram.levels, totals, strict=True) for voter in level.voters}
    return values, _rounding(diagram)


def swing_probabilities(diagram: Diagram, t: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return, for each level (row) and each t (column), the probability that a voter of the level swings."""
    factors = [_binomial(level.size, t) for level in diagram.levels]
    values = _completions(diagram, t, factors)
    sign = np.where(t < 0.5, 1.0, -1.0)
    reach = np.zeros((len(t), max(2, diagram.root + 1)))
    reach[:, diagram.root] = 1.0
    rows = []
    for place, level in enumerate(diagram.levels):
        reach[:, [LOSING, WINNING]] = 0.0
        rows.append(sign * _swing(level, reach, values[place + 1], t))
        reach = _arrivals(level, reach, factors[place], values[place + 1].shape[1])
    return np.array(rows)


def _binomial(size: int, t: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability (one row per t) that 0, 1, ..., `size` of the voters say yes; nothing is subtracted."""
    mass = np.zeros((len(t), size + 1))
    mass[:, 0] = 1.0
    for _ in range(size):
        mass[:, 1:] = mass[:, 1:] * (1 - t)[:, None] + mass[:, :-1] * t[:, None]
        mass[:, 0] *= 1 - t
    return mass


def _completions(
    diagram: Diagram, t: NDArray[np.float64], factors: list[NDArray[np.float64]]
) -> list[NDArray[np.float64]]:
    """For each level the probability of passing (t < 1/2) or failing from each node, one row per t."""
    values = [np.where((t < 0.5)[:, None], [0.0, 1.0], [1.0, 0.0])]
    for level, factor in zip(reversed(diagram.levels), reversed(factors), strict=True):
        below = values[-1]
        column = np.zeros((len(t), len(level.children)))
        for k in range(level.size + 1):
            column += below[:, level.children[:, k]] * factor[:, k, None]
        values.append(column)
    return values[::-1]


def _swing(
    level: Level, reach: NDArray[np.float64], below: NDArray[np.float64], t: NDArray[np.float64]
) -> NDArray[np.float64]:
    factor = _binomial(level.size - 1, t)
    total = np.zeros(len(t))
    for k in range(level.size):
        change = below[:, level.children[:, k + 1]] - below[:, level.children[:, k]]
        total += factor[:, k] * np.einsum("tn,tn->t", reach, change)
    return total


def _arrivals(level: Level, reach: NDArray[np.float64], factor: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    target = level.children.T.ravel()
    below = np.empty((len(reach), width))
    for row in range(len(reach)):
        below[row] = np.bincount(target, np.multiply.outer(factor[row], reach[row]).ravel(), width)
    return below


def _rounding(diagram: Diagram) -> float:
    """Bound the rounding of one swing probability: a unit for every operation on the longest way to it."""
    steps = 0
    for level in diagram.levels:
        busiest = int(np.bincount(level.children[2:].ravel(), minlength=3)[2:].max(initial=0))
        steps += 6 * level.size + 4 + busiest + len(level.children).bit_length()
    return 2 * steps * UNIT
