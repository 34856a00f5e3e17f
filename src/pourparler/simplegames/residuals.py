"""What each sub-rule still needs after some votes, with needs that can no longer be told apart made equal.

Concepts
--------
*Residual*: the votes a weighted rule still needs. With the remaining voters' possible sums 0 = s0 < s1 < ..., all
residuals in an interval (s_k, s_k+1] ask the same of them, and are written as s_k+1. A sub-rule that has passed reads
0; one that cannot pass any more reads LOST. Where one part decides a branch, the other parts of it no longer matter.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .rules import AtLeast, Rule, Weighted

Residuals: TypeAlias = NDArray[np.int64] | NDArray[np.object_]
Status: TypeAlias = NDArray[np.int8]

LOST = -1
WORD = 2**62
MOST_SUMS = 2**15


class Leaf:
    """One weighted rule along the levels of a diagram: the sums that the voters from each level on can reach."""

    def __init__(self, quota: int, weights: Sequence[int], sizes: Sequence[int]) -> None:
        self.weights = weights
        self.totals = _totals_from(weights, sizes)
        self.quota = min(max(quota, 0), self.totals[0] + 1)
        self.dtype = np.dtype(np.int64 if self.totals[0] < WORD else object)
        self.sums = self._sums_from(sizes)

    def _sums_from(self, sizes: Sequence[int]) -> list[Residuals | None]:
        sums: list[Residuals | None] = [np.zeros(1, self.dtype)]
        for weight, size in zip(reversed(self.weights), reversed(sizes), strict=True):
            below = sums[-1]
            if below is None or len(below) * (size + 1 if weight else 1) > 4 * MOST_SUMS:
                sums.append(None)
                continue
            steps = np.arange(size + 1 if weight else 1).astype(self.dtype) * weight
            reached = np.unique(np.add.outer(steps, below))
            sums.append(reached if len(reached) <= MOST_SUMS else None)
        return sums[::-1]

    def canonical(self, residuals: Residuals, level: int) -> Residuals:
        """Return the residuals as the voters from `level` on see them."""
        sums, total = self.sums[level], self.totals[level]
        lost = (residuals > total) | (residuals == LOST)
        inside = np.where(lost | (residuals < 0), 0, residuals)
        rounded = inside if sums is None else sums[np.searchsorted(sums, inside)]
        return np.where(lost, LOST, rounded)


def settle(rule: Rule, columns: list[Residuals], place: int = 0) -> tuple[Status, int]:
    """Return whether the rule has passed (1), cannot pass (-1) or is open (0) in each row; even out what is decided.

    Parameters
    ----------
    rule
        The (sub-)rule whose leaves are the columns from `place` on.
    columns
        Canonical residuals, one array per leaf. In rows where a branch is decided all its columns are overwritten with
        0 or LOST, so that rows which differ only in what no longer matters become equal.

    Returns
    -------
    tuple
        The status of every row, and the place of the first column after this rule's.
    """
    if isinstance(rule, Weighted):
        column = columns[place]
        return ((column == 0).astype(np.int8) - (column == LOST)).astype(np.int8), place + 1
    status, end = _status(rule, columns, place)
    for at in range(place, end):
        columns[at] = np.where(status == 0, columns[at], np.where(status > 0, 0, LOST))
    return status, end


def _status(rule: AtLeast, columns: list[Residuals], place: int) -> tuple[Status, int]:
    passed = np.zeros(len(columns[0]), np.int32)
    failed = np.zeros(len(columns[0]), np.int32)
    for part in rule.parts:
        status, place = settle(part, columns, place)
        passed += status > 0
        failed += status < 0
    won = (passed >= rule.needed).astype(np.int8)
    return (won - (len(rule.parts) - failed < rule.needed)).astype(np.int8), place


def _totals_from(weights: Sequence[int], sizes: Sequence[int]) -> list[int]:
    totals = [0]
    for weight, size in zip(reversed(weights), reversed(sizes), strict=True):
        totals.append(totals[-1] + weight * size)
    return totals[::-1]
