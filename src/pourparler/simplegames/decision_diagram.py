"""The decision diagram of a compound rule: all coalitions at once, equals put together.

Concepts
--------
*Level*: a class of equal voters, heaviest first; what matters at a level is how many of the class say yes. *Node*: what
the rule still asks of the voters from its level on. Every level has the nodes LOSING and WINNING, from which nothing
changes any more; the diagram is quasi-reduced, so that no path skips a level [Bolus2011]_. Paths from the root to
WINNING are the winning coalitions.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .errors import GameTooLargeError
from .games import SimpleGame
from .residuals import Leaf, Residuals, settle
from .rules import Rule, Voter, leaves
from .voter_classes import VoterClass, are_ordered, heaviest_first

LOSING, WINNING = 0, 1
MOST_NODES = 2_000_000
WORD = 2**62


@dataclass(frozen=True, eq=False)
class Level:
    """A class of equal voters, and where each node of the level leads.

    ``children[node, k]`` is the node of the next level when k voters of the class say yes. Nodes 0 and 1 of every
    level are LOSING and WINNING and lead to themselves.
    """

    voters: tuple[Voter, ...]
    children: NDArray[np.intp]

    @property
    def size(self) -> int:
        """The number of voters."""
        return len(self.voters)


@dataclass(frozen=True, eq=False)
class Diagram:
    """Levels from the top down; below the last one only LOSING and WINNING are left.

    `ordered` says that in every sub-rule the weights fall from level to level: then a voter can always be replaced by
    one of a higher level, and in a winning coalition the critical voters are the highest ones.
    """

    root: int
    levels: tuple[Level, ...]
    ordered: bool

    @property
    def nodes(self) -> int:
        """The number of nodes, LOSING and WINNING aside."""
        return sum(len(level.children) - 2 for level in self.levels)

    @property
    def edges(self) -> int:
        """The number of edges from these nodes."""
        return sum((len(level.children) - 2) * (level.size + 1) for level in self.levels)


@lru_cache(maxsize=4)
def decision_diagram(game: SimpleGame, classes: tuple[VoterClass, ...] | None = None) -> Diagram:
    """Return the decision diagram of the game; the last four are remembered.

    Parameters
    ----------
    game
        Any simple game.
    classes
        The levels, if other than `heaviest_first` has them.

    Raises
    ------
    GameTooLargeError
        If more than two million nodes would be needed.
    """
    levels = classes or heaviest_first(game)
    rules = list(leaves(game.rule))
    sizes = [group.size for group in levels]
    columns = [Leaf(leaf.quota, [group.weights[at] for group in levels], sizes) for at, leaf in enumerate(rules)]
    root, made = _grown(game.rule, columns, levels)
    return Diagram(root, made, are_ordered(levels))


def _grown(rule: Rule, columns: list[Leaf], classes: tuple[VoterClass, ...]) -> tuple[int, tuple[Level, ...]]:
    """Return the number of the root and the levels, made from the top down."""
    start = [leaf.canonical(np.array([leaf.quota], leaf.dtype), 0) for leaf in columns]
    numbers, state = _numbered(rule, start)
    root, levels, nodes = int(numbers[0]), [], 0
    for depth, group in enumerate(classes):
        nodes += len(state[0])
        if nodes > MOST_NODES:
            raise GameTooLargeError(
                f"A decision diagram of over {MOST_NODES} nodes",
                "Within reach are rules of fewer voters, with more equal voters, or with a single table of votes.",
            )
        after = [_after(leaf, column, depth, group.size) for leaf, column in zip(columns, state, strict=True)]
        numbers, below = _numbered(rule, after)
        levels.append(Level(group.voters, _children(numbers, len(state[0]), group.size)))
        state = below
    return root, tuple(levels)


def _children(numbers: NDArray[np.intp], nodes: int, size: int) -> NDArray[np.intp]:
    children = np.empty((nodes + 2, size + 1), np.intp)
    children[LOSING], children[WINNING] = LOSING, WINNING
    children[2:] = numbers.reshape(size + 1, nodes).T
    return children


def _after(leaf: Leaf, column: Residuals, depth: int, size: int) -> Residuals:
    """Return the residuals after 0, 1, ..., size of the level's voters have said yes, one block per number."""
    weight = leaf.weights[depth]
    taken = [np.where(column > 0, np.maximum(column - k * weight, 0), column) for k in range(size + 1)]
    return leaf.canonical(np.concatenate(taken), depth + 1)


def _numbered(rule: Rule, state: list[Residuals]) -> tuple[NDArray[np.intp], list[Residuals]]:
    """Return the node number of every row, and the rows of the nodes that are still open, from number 2 on."""
    status, _ = settle(rule, state)
    numbers = np.where(status > 0, WINNING, LOSING).astype(np.intp)
    is_open = np.flatnonzero(status == 0)
    rows = [column[is_open] for column in state]
    _, first, inverse = np.unique(_key(rows), return_index=True, return_inverse=True)
    numbers[is_open] = inverse + 2
    return numbers, [column[first] for column in rows]


def _key(rows: list[Residuals]) -> Residuals:
    """Return one number per row, equal exactly for equal rows."""
    key = rows[0] + 1
    for column in rows[1:]:
        base = column + 1
        if _span(key) * _span(base) >= WORD:
            key, base = _ranks(key), _ranks(base)
        key = key * _span(base) + base
    return key


def _span(column: Residuals) -> int:
    return int(column.max(initial=0)) + 1


def _ranks(key: Residuals) -> Residuals:
    ranks: NDArray[np.intp] = np.unique(key, return_inverse=True)[1]
    return ranks.astype(np.int64)
