"""The cheapest minimal winning coalitions of an ordered game, searched for without building its diagram.

Concepts
--------
Voters say yes or no in turn, heavier before lighter, and whoever makes the rule pass is the last of the coalition.
In an ordered game every coalition found like this is minimal: its last member is critical, and so are all the
heavier ones. What is still needed costs at least the *fractional* price of each weighted rule, which buys votes
where they are cheapest and pays for part of the last voter; the search goes on where the sum is least (A*).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from heapq import heappop, heappush
from itertools import accumulate

from .rules import Rule, Weighted, leaves
from .voter_classes import VoterClass

MOST_STEPS = 6_000


class SearchTooLongError(Exception):
    """The estimates were too weak for this game; another method has to find the answer."""


def cheapest_winning_profiles(
    rule: Rule, classes: Sequence[VoterClass], costs: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """Iterate over the minimal winning coalitions of an ordered game by rising cost, as numbers from each class.

    Parameters
    ----------
    rule
        A rule that does not pass without votes.
    classes, costs
        Classes with falling weights in every weighted rule, and the cost, 0 or more, of one voter of each.

    Raises
    ------
    SearchTooLongError
        When `MOST_STEPS` have not been enough.
    """
    estimate = _Estimate(rule, classes, costs)
    needs = tuple(leaf.quota for leaf in leaves(rule))
    least = estimate.least_cost(needs, 0)
    queue: list[tuple[int, tuple[int, ...], tuple[int, ...], int]] = []
    if least is not None:
        queue.append((least, (), needs, 0))
    for _ in range(MOST_STEPS):
        if not queue:
            return
        _, path, needs, spent = heappop(queue)
        place = len(path)
        if estimate.passes(needs):
            yield tuple(-k for k in path) + (0,) * (len(classes) - place)
            continue
        for k in range(classes[place].size + 1):
            after = tuple(need - k * weight for need, weight in zip(needs, classes[place].weights, strict=True))
            rest = estimate.least_cost(after, place + 1)
            if rest is not None:
                cost = spent + k * costs[place]
                heappush(queue, (cost + rest, (*path, -k), after, cost))
            if estimate.passes(after):
                break
    raise SearchTooLongError


class _Estimate:
    """A lower bound on what it costs to pass the rule from a level on."""

    def __init__(self, rule: Rule, classes: Sequence[VoterClass], costs: Sequence[int]) -> None:
        self.rule, self.classes, self.costs = rule, classes, costs
        self.rates: dict[int, list[tuple[int, int, int, int]]] = {}
        self.tables: dict[tuple[int, int], tuple[list[int], list[int], list[tuple[int, int]]]] = {}

    def passes(self, needs: Sequence[int]) -> bool:
        """Say whether the rule passes with what it has."""
        return self.least_cost(needs, len(self.classes)) == 0

    def least_cost(self, needs: Sequence[int], level: int) -> int | None:
        """Return the bound, or None where the rule cannot pass any more."""
        return self._branch(self.rule, iter(enumerate(needs)), level)

    def _branch(self, rule: Rule, needs: Iterator[tuple[int, int]], level: int) -> int | None:
        if isinstance(rule, Weighted):
            place, need = next(needs)
            return self._price(place, need, level)
        parts = [self._branch(part, needs, level) for part in rule.parts]
        possible = sorted(part for part in parts if part is not None)
        return possible[rule.needed - 1] if len(possible) >= rule.needed else None

    def _price(self, place: int, need: int, level: int) -> int | None:
        if need <= 0:
            return 0
        votes, spent, offers = self.tables.get((place, level)) or self._table(place, level)
        at = bisect_left(votes, need)
        if at == len(votes):
            return None
        weight, cost = offers[at - 1]
        return spent[at - 1] + -(-(need - votes[at - 1]) * cost // weight)

    def _table(self, place: int, level: int) -> tuple[list[int], list[int], list[tuple[int, int]]]:
        """Votes and costs from the cheapest vote on: running sums, and weight and cost of one voter at each step."""
        rows = [row[1:] for row in self._by_rate(place) if row[0] >= level]
        votes = [0, *accumulate(weight * size for weight, _, size in rows)]
        spent = [0, *accumulate(cost * size for _, cost, size in rows)]
        self.tables[place, level] = votes, spent, [(weight, cost) for weight, cost, _ in rows]
        return self.tables[place, level]

    def _by_rate(self, place: int) -> list[tuple[int, int, int, int]]:
        """Return level, weight, cost and size of the classes with a weight in one rule, the cheapest votes first."""
        if place not in self.rates:
            rows = [
                (level, group.weights[place], cost, group.size)
                for level, (group, cost) in enumerate(zip(self.classes, self.costs, strict=True))
                if group.weights[place]
            ]
            self.rates[place] = sorted(rows, key=lambda row: (Fraction(row[2], row[1]), row[0]))
        return self.rates[place]
