"""Gauss-Legendre quadrature on [0, 1] for the swing polynomials, with a bound on what too few nodes leave out.

Concepts
--------
The probability that a voter swings when each of the d others says yes with probability t is a polynomial
sum of t^s (1-t)^(d-s) over the swings. With K nodes the rule is exact for degrees below 2K. For fewer nodes: inside the
Bernstein ellipse with parameter r the polynomial is at most a^d in size, a = (r + 1/r) / 2, because there
|t| + |1-t| <= a. Its Chebyshev series then falls like r^-k and the rule, which is exact below degree 2K and
has positive weights summing to 1, errs by at most 4 a^d r^(-2K) / (1 - 1/r). About 4.5 sqrt(d) nodes do.
"""

from math import atanh, cosh, exp, log

import numpy as np
from numpy.typing import NDArray

NEGLIGIBLE = 1e-13
NEWTON_STEPS = 6


def gauss_legendre(count: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the nodes, rising, and weights of the rule with `count` nodes on [0, 1]; the weights sum to 1.

    Nodes are symmetric: node k and node count-1-k sum to 1. Newton's method on the Legendre recurrence, good to a few
    units in the last place.
    """
    x = np.cos(np.pi * (np.arange(count, 0, -1) - 0.25) / (count + 0.5))
    for _ in range(NEWTON_STEPS):
        value, slope = _legendre(count, x)
        x = x - value / slope
    x = (x - x[::-1]) / 2
    _, slope = _legendre(count, x)
    weights = 1 / ((1 - x * x) * slope * slope)
    return (1 + x) / 2, weights / weights.sum()


def truncation_bound(degree: int, count: int) -> float:
    """Return a bound on the error of `count` nodes for a swing polynomial of this degree; 0 if they are exact."""
    if 2 * count > degree:
        return 0.0
    if 2 * count == degree:
        return 1.0
    rate = atanh(2 * count / degree)
    return min(1.0, exp(log(4) + degree * log(cosh(rate)) - 2 * count * rate) / (1 - exp(-rate)))


def nodes_needed(degree: int) -> int:
    """Return the smallest number of nodes that leaves out less than one part in 10^13."""
    count = 1
    while truncation_bound(degree, count) > NEGLIGIBLE:
        count += 1
    return count


def _legendre(count: int, x: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    before, value = np.ones_like(x), x
    for k in range(2, count + 1):
        before, value = value, ((2 * k - 1) * x * value - (k - 1) * before) / k
    return value, count * (before - x * value) / (1 - x * x)
