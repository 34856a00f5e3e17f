"""The cheapest paths of a diagram, best first.

Concepts
--------
From every node the cheapest way to WINNING is known before the search begins, so that the search never takes a step
that is not part of a path it will return: each path costs a few steps per level (A* with an exact estimate).
Paths of equal cost come in the order of the levels, with more members of the higher ones first.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import combinations
from typing import TYPE_CHECKING

from .rules import Voter

if TYPE_CHECKING:
    from .decision_diagram import Diagram


def cheapest_profiles(diagram: "Diagram", costs: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Iterate over the paths to WINNING by rising cost, as the number of yes votes of each level.

    Parameters
    ----------
    diagram
        A family of sets, for instance of the minimal winning coalitions.
    costs
        Cost of one voter of each level, 0 or more.
    """
    ahead = _costs_to_win(diagram, costs)
    start = ahead[0][diagram.root]
    queue: list[tuple[int, tuple[int, ...], int, int]] = []
    if start is not None:
        queue.append((start, (), diagram.root, 0))
    while queue:
        _, path, node, spent = heappop(queue)
        place = len(path)
        if place == len(diagram.levels):
            yield tuple(-k for k in path)
            continue
        for k, child in enumerate(diagram.levels[place].children[node].tolist()):
            rest = ahead[place + 1][child]
            if rest is not None:
                cost = spent + k * costs[place]
                heappush(queue, (cost + rest, (*path, -k), child, cost))


def chosen_sets(classes: Sequence[Sequence[Voter]], profiles: Iterable[Sequence[int]]) -> Iterator[tuple[Voter, ...]]:
    """Iterate over the sets behind profiles: every choice of so many voters from each class, made one at a time."""
    for profile in profiles:
        pairs = [(members, k) for members, k in zip(classes, profile, strict=True) if k]
        fixed = tuple(voter for members, k in pairs if k == len(members) for voter in members)
        for chosen in _choices([(members, k) for members, k in pairs if k < len(members)]):
            yield fixed + chosen


def _choices(pairs: Sequence[tuple[Sequence[Voter], int]]) -> Iterator[tuple[Voter, ...]]:
    if not pairs:
        yield ()
        return
    members, k = pairs[0]
    for first in combinations(members, k):
        for rest in _choices(pairs[1:]):
            yield first + rest


def _costs_to_win(diagram: "Diagram", costs: Sequence[int]) -> list[list[int | None]]:
    """For each level and node: the least cost with which WINNING is reached, if it is."""
    ahead: list[list[int | None]] = [[None, 0]]
    for level, cost in zip(reversed(diagram.levels), reversed(costs), strict=True):
        below = ahead[-1]
        column: list[int | None] = []
        for row in level.children.tolist():
            ways = [k * cost + rest for k, child in enumerate(row) if (rest := below[child]) is not None]
            column.append(min(ways, default=None))
        ahead.append(column)
    return ahead[::-1]
