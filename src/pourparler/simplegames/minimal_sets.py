"""The diagram of the minimal winning coalitions of a game: one path for each.

Concepts
--------
A winning coalition is *minimal* when it loses with any one member gone. Going down the decision diagram of an ordered
game it is enough to remember whether the coalition would win without its last, least member, if nobody else joined: two
states per node. In other games the state is a pair, the node and the node of "some member so far could be
missing"; the latter is the join (logical or) of the nodes reached by leaving out one member.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .decision_diagram import LOSING, WINNING, Diagram, Level, decision_diagram
from .errors import GameTooLargeError
from .games import SimpleGame
from .voter_classes import VoterClass

MOST_PAIRS = 400_000


@lru_cache(maxsize=4)
def minimal_sets(game: SimpleGame, classes: tuple[VoterClass, ...] | None = None) -> Diagram:
    """Return the diagram whose paths to WINNING are the minimal winning coalitions; `classes` as in `decision_diagram`.

    Raises
    ------
    GameTooLargeError
        If the game's diagram, or in a game that is not ordered the pairs, would be too many.
    """
    diagram = decision_diagram(game, classes)
    return _ordered(diagram) if diagram.ordered else Pairs(diagram).minimal()


def _ordered(diagram: Diagram) -> Diagram:
    """State 2u + s of a level: node u, and s = 1 if the coalition would win without its last member (as it stands)."""
    standing = _wins_as_it_stands(diagram)
    levels = []
    for level, wins in zip(diagram.levels, standing[1:], strict=True):
        nodes, width = level.children.shape
        states = np.empty((2 * nodes, width), np.intp)
        redundant = np.stack([wins[level.children[:, k - 1]] if k else np.zeros(nodes, bool) for k in range(width)], 1)
        states[0::2] = 2 * level.children + redundant
        states[1::2] = states[0::2]
        states[1::2, 0] = 2 * level.children[:, 0] + 1
        levels.append(states)
    # At the bottom 2 * WINNING + 0 is a minimal winning coalition and everything else is not.
    return _closed([level.voters for level in diagram.levels], levels, 2 * diagram.root)


def _wins_as_it_stands(diagram: Diagram) -> list[NDArray[np.bool_]]:
    """For each level and node: whether the coalition wins if nobody from the level on joins."""
    wins: list[NDArray[np.bool_]] = [np.array([False, True])]
    for level in reversed(diagram.levels):
        nobody: NDArray[np.intp] = level.children[:, 0]
        wins.append(np.atleast_1d(wins[-1][nobody]))
    return wins[::-1]


def _closed(voters: list[tuple[str, ...]], tables: list[NDArray[np.intp]], root: int) -> Diagram:
    """Number the states anew: 0 for those from which no set is reached, then only what the root leads to."""
    alive = [np.array([False, False, True, False])]
    for table in reversed(tables):
        reaching: NDArray[np.bool_] = np.any(alive[-1][table], axis=1)
        alive.append(reaching)
    alive.reverse()
    numbers = np.zeros(len(alive[0]), np.intp)
    numbers[root] = 2 if alive[0][root] else LOSING
    states = np.array([root]) if alive[0][root] else np.array([], np.intp)
    levels = []
    for place, table in enumerate(tables):
        targets = table[states]
        reached = np.unique(targets[alive[place + 1][targets]])
        numbers = np.full(len(alive[place + 1]), LOSING, np.intp)
        numbers[reached] = np.arange(2, len(reached) + 2) if place + 1 < len(tables) else WINNING
        children = np.zeros((len(states) + 2, table.shape[1]), np.intp)
        children[WINNING, 0] = WINNING
        children[2:] = numbers[targets]
        levels.append(Level(voters[place], children))
        states = reached
    return Diagram(2 if alive[0][root] else LOSING, tuple(levels), ordered=False)


class Pairs:
    """The states of a game that is not ordered, made as they are met.

    Nodes are tuples of child nodes, one table per level so that equal nodes are the same number.
    """

    def __init__(self, diagram: Diagram) -> None:
        self.sizes = [level.size for level in diagram.levels]
        self.voters = [level.voters for level in diagram.levels]
        self.numbers: list[dict[tuple[int, ...], int]] = [{} for _ in self.sizes]
        self.children: list[list[tuple[int, ...]]] = [[] for _ in self.sizes]
        self.joins: list[dict[tuple[int, int], int]] = [{} for _ in self.sizes]
        self.made = 0
        below = [LOSING, WINNING]
        for place in range(len(self.sizes) - 1, -1, -1):
            table = diagram.levels[place].children[2:].tolist()
            below = [LOSING, WINNING, *(self._node(place, tuple(below[child] for child in row)) for row in table)]
        self.root = below[diagram.root]

    def minimal(self) -> Diagram:
        """Return the diagram of the minimal winning coalitions."""
        states: dict[tuple[int, int], int] = {(self.root, LOSING): 0}
        tables = []
        for place in range(len(self.sizes)):
            below: dict[tuple[int, int], int] = {}
            tables.append(
                [[below.setdefault(pair, len(below)) for pair in self._steps(place, *state)] for state in states]
            )
            states = below
            self._count(len(below))
        accepted = [pair == (WINNING, LOSING) for pair in states]
        return _pruned(self.voters, tables, accepted)

    def _steps(self, place: int, node: int, avoid: int) -> list[tuple[int, int]]:
        """Return the pairs after 0, 1, ..., all of the level have joined; a hopeless pair is (LOSING, LOSING)."""
        nodes, avoided = self._children(place, node), self._children(place, avoid)
        steps = []
        for k, below in enumerate(nodes):
            without = self._join(place + 1, avoided[k], nodes[k - 1]) if k else avoided[0]
            steps.append((LOSING, LOSING) if below == without or without == WINNING else (below, without))
        return steps

    def _node(self, place: int, children: tuple[int, ...]) -> int:
        if children[0] == children[-1] and children[0] in (LOSING, WINNING):
            return children[0]
        known = self.numbers[place].get(children)
        if known is None:
            known = self.numbers[place][children] = len(self.children[place]) + 2
            self.children[place].append(children)
            self._count(1)
        return known

    def _children(self, place: int, node: int) -> tuple[int, ...]:
        if node in (LOSING, WINNING):
            return (node,) * (self.sizes[place] + 1)
        return self.children[place][node - 2]

    def _join(self, place: int, one: int, other: int) -> int:
        """Return the node that wins where one of the two does."""
        if one == other or other == LOSING:
            return one
        if one == LOSING:
            return other
        if WINNING in (one, other):
            return WINNING
        pair = (min(one, other), max(one, other))
        if pair not in self.joins[place]:
            columns = zip(self._children(place, one), self._children(place, other), strict=True)
            self.joins[place][pair] = self._node(place, tuple(self._join(place + 1, a, b) for a, b in columns))
        return self.joins[place][pair]

    def _count(self, made: int) -> None:
        self.made += made
        if self.made > MOST_PAIRS:
            raise GameTooLargeError(
                "Finding the minimal coalitions of this rule",
                "Its parts rank the voters differently and no voters are equal; a reduced game may be within reach.",
            )


def _pruned(voters: list[tuple[str, ...]], tables: list[list[list[int]]], accepted: list[bool]) -> Diagram:
    """Return the diagram of tables of states, with the states that lead to no set replaced by LOSING."""
    numbers = [WINNING if accept else LOSING for accept in accepted]
    levels = []
    for members, table in zip(reversed(voters), reversed(tables), strict=True):
        lost = [LOSING] * (len(members) + 1)
        rows = [lost, [WINNING, *lost[1:]]]
        above = []
        for row in table:
            children = [numbers[state] for state in row]
            above.append(len(rows) if any(children) else LOSING)
            if any(children):
                rows.append(children)
        levels.append(Level(members, np.array(rows, np.intp)))
        numbers = above
    return Diagram(numbers[0], tuple(reversed(levels)), ordered=False)
