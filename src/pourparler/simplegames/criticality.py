"""How many members of a winning coalition are critical at once, which is what Johnston's index divides by.

Concepts
--------
*Vulnerable*: a winning coalition with a critical member. In an ordered game the critical members are the highest ones,
down to a *last critical class*; that needs one pass over the diagram. Otherwise all profiles (how many of each class of
equal voters say yes) are visited, in blocks.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import comb, lcm, prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .counting import arrivals, by_size, completions, digit
from .decision_diagram import LOSING, WINNING, Diagram, Level
from .errors import GameTooLargeError
from .rules import Voter

MOST_PROFILES = 2**28
BLOCK = 2**18
Pair: TypeAlias = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Criticality:
    """The number of vulnerable coalitions, and for each voter the sum of 1 / (critical members) over the swings."""

    vulnerable: int
    shares: dict[Voter, Fraction]
    method: str


def criticality(diagram: Diagram) -> Criticality:
    """Return what Johnston's index is made of, exactly.

    Raises
    ------
    GameTooLargeError
        If the game is not ordered and has more than 2**28 profiles, as 29 different voters have.
    """
    return _ordered(diagram) if diagram.ordered else by_profiles(diagram)


def _ordered(diagram: Diagram) -> Criticality:
    width, largest = digit(diagram), sum(level.size for level in diagram.levels)
    endings = _endings(diagram)
    rest = [[0, 0]]
    for level, ending in zip(reversed(diagram.levels), reversed(endings), strict=True):
        terms = [comb(level.size, k) << (k * width) for k in range(level.size + 1)]
        rest.append([_value(row, terms, ending, rest[-1]) for row in level.children.tolist()])
    rest.reverse()
    shares: dict[Voter, Fraction] = {}
    for place, reach in enumerate(arrivals(diagram, [width] * len(diagram.levels))):
        level = diagram.levels[place]
        terms = [0, *(comb(level.size - 1, k - 1) << (k * width) for k in range(1, level.size + 1))]
        packed = 0
        for ways, row in zip(reach, level.children.tolist(), strict=True):
            if ways:
                packed += ways * _value(row, terms, endings[place], rest[place + 1])
        counts = by_size(packed, width, largest)
        share = sum((Fraction(count, k) for k, count in enumerate(counts) if count), Fraction(0))
        shares.update(dict.fromkeys(level.voters, share))
    vulnerable = sum(by_size(rest[0][diagram.root], width, largest))
    return Criticality(vulnerable, shares, "exact count on the decision diagram")


def _value(row: list[int], terms: list[int], ending: dict[Pair, int], rest: list[int]) -> int:
    """Count the vulnerable coalitions from a node on, by critical members: the last are of this level, or below it."""
    total = terms[0] * rest[row[0]]
    for k in range(1, len(row)):
        total += terms[k] * (ending.get((row[k], row[k - 1]), 0) + rest[row[k]])
    return total


def _endings(diagram: Diagram) -> list[dict[Pair, int]]:
    """For each level and pair of nodes (with one critical member of the level, without): the ways to go on.

    Going on, the coalition must win, lose without the member, and still win without any one of those who join.
    """
    wanted: list[dict[Pair, int]] = []
    pairs: dict[Pair, int] = {}
    for level in diagram.levels:
        for row in level.children[2:].tolist():
            pairs.update(dict.fromkeys(zip(row[1:], row, strict=False), 0))
        pairs = {pair: 0 for pair in pairs if pair[0] != pair[1]}
        wanted.append(pairs)
        below = diagram.levels[len(wanted)].children[:, 0].tolist() if len(wanted) < len(diagram.levels) else None
        pairs = {(below[a], below[b]): 0 for a, b in pairs} if below else {}
    wins = completions(diagram, [0] * len(diagram.levels))
    known = {(WINNING, LOSING): 1}
    for place in range(len(diagram.levels) - 1, -1, -1):
        if place + 1 < len(diagram.levels):
            known = _extended(diagram.levels[place + 1], wanted[place], known, wins[place + 2])
        wanted[place] = known
    return wanted


def _extended(level: Level, pairs: dict[Pair, int], known: dict[Pair, int], wins: list[int]) -> dict[Pair, int]:
    children = level.children.tolist()
    terms = [comb(level.size, k) for k in range(level.size + 1)]
    found = {}
    for one, other in pairs:
        a, b = children[one], children[other]
        joined = sum(terms[k] * (wins[a[k - 1]] - wins[b[k]]) for k in range(1, level.size + 1))
        found[one, other] = known.get((a[0], b[0]), 0) + joined
    return found


def by_profiles(diagram: Diagram) -> Criticality:
    """Return the same for any game, from all profiles of yes votes."""
    sizes = [level.size for level in diagram.levels]
    if prod(size + 1 for size in sizes) > MOST_PROFILES:
        raise GameTooLargeError(
            "Johnston's index of this rule",
            "Its parts rank the voters differently, and then at most 28 different voters are within reach.",
        )
    split = next(at for at in range(len(sizes) + 1) if prod(size + 1 for size in sizes[at:]) <= BLOCK)
    block = _Block(diagram, split)
    vulnerable, sums = 0, [0] * len(sizes)
    for profile in product(*(range(size + 1) for size in sizes[:split])):
        coalitions, shares = block.shares(profile)
        ways = prod(comb(size, k) for size, k in zip(sizes[:split], profile, strict=True))
        vulnerable += ways * coalitions
        sums = [total + ways * share for total, share in zip(sums, shares, strict=True)]
    shares_of = {
        voter: Fraction(total, block.unit * level.size)
        for level, total in zip(diagram.levels, sums, strict=True)
        for voter in level.voters
    }
    return Criticality(vulnerable, shares_of, "exact count over all profiles of yes votes")


class _Block:
    """The profiles of the levels from `split` on, as one array per question."""

    def __init__(self, diagram: Diagram, split: int) -> None:
        self.diagram, self.split = diagram, split
        sizes = [level.size for level in diagram.levels]
        self.unit = lcm(*range(1, sum(sizes) + 1))
        below = sizes[split:]
        fits = self.unit * 2 ** sum(below) * max(sizes) < 2**62
        self.inverse = np.array([0, *(self.unit // k for k in range(1, sum(sizes) + 1))], np.int64 if fits else object)
        self.ways = np.ones((1,) * len(below), np.int64 if fits else object)
        self.chosen = []
        for axis, size in enumerate(below):
            shape = [1] * len(below)
            shape[axis] = size + 1
            ways = np.array([comb(size, k) for k in range(size + 1)], self.ways.dtype)
            self.ways = self.ways * ways.reshape(shape)
            self.chosen.append(np.arange(size + 1).reshape(shape))
        self.wins: Callable[[int], NDArray[np.bool_]] = lru_cache(maxsize=256)(self._wins)

    def _wins(self, node: int) -> NDArray[np.bool_]:
        nodes = np.array(node)
        for level in self.diagram.levels[self.split :]:
            nodes = level.children[nodes]
        wins: NDArray[np.bool_] = np.equal(nodes, WINNING)
        return wins

    def shares(self, profile: tuple[int, ...]) -> tuple[int, list[int]]:
        """Return the vulnerable coalitions with this profile above; per level, the sum of unit / critical members."""
        wins = self.wins(self._node(profile))
        critical = np.zeros(wins.shape, np.int64)
        for chosen, losing in self._losing(profile):
            critical += chosen * (wins & losing)
        share = self.ways * self.inverse[critical]
        sums = [int((share * chosen * (wins & losing)).sum()) for chosen, losing in self._losing(profile)]
        return int((self.ways * (critical > 0)).sum()), sums

    def _losing(self, profile: tuple[int, ...]) -> Iterator[tuple[int | NDArray[np.int64], NDArray[np.bool_]]]:
        """For each level: how many of its voters are in, and whether the coalition loses with one of them gone."""
        wins = self.wins(self._node(profile))
        for place, chosen in enumerate(profile):
            if chosen:
                without = (*profile[:place], chosen - 1, *profile[place + 1 :])
                yield chosen, ~self.wins(self._node(without))
            else:
                yield 0, np.zeros_like(wins)
        for axis, column in enumerate(self.chosen):
            losing = np.zeros_like(wins)
            ahead = np.moveaxis(losing, axis, 0)
            ahead[1:] = ~np.moveaxis(wins, axis, 0)[:-1]
            yield column, losing

    def _node(self, profile: tuple[int, ...]) -> int:
        node = self.diagram.root
        for level, chosen in zip(self.diagram.levels, profile, strict=False):
            node = int(level.children[node, chosen])
        return node
