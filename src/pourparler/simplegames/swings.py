"""Winning coalitions and swings, counted exactly.

Concepts
--------
*Swing* of a voter: a losing coalition that the voter turns into a winning one by joining; equivalently a winning
coalition in which the voter is *critical*. All counts are whole numbers without limit, whatever the number of voters.
"""

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from .games import SimpleGame
from .rules import Voter

DIAGRAM = "exact count on the decision diagram"
SIZES_AT_ONCE = 64
"""Up to so many voters a count by size costs hardly more than a count, and serves Shapley-Shubik as well."""
VOTES = "exact count over the table of votes, modulo several primes"


@dataclass(frozen=True, eq=False)
class SwingCount:
    """The number of winning coalitions and the swings of each voter, in the order of ``game.voters``."""

    winning: int
    swings: MappingProxyType[Voter, int]
    method: str

    @property
    def total(self) -> int:
        """The swings of all voters together."""
        return sum(self.swings.values())


@dataclass(frozen=True, eq=False)
class SizeCount:
    """The same, by size: entry s counts the winning coalitions of s members, or the swings joining s others."""

    winning: tuple[int, ...]
    swings: MappingProxyType[Voter, tuple[int, ...]]


@lru_cache(maxsize=16)
def swing_count(game: SimpleGame) -> SwingCount:
    """Return the number of winning coalitions and every voter's swings, exactly.

    Compound rules are counted on their decision diagram; one rule with a large table of votes over that table, in
    memory of 8 bytes per vote and time proportional to votes times voters.

    Raises
    ------
    GameTooLargeError
        If neither fits.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> swing_count(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})).swings["A"]
    3
    """
    from . import vote_table  # NumPy is only loaded when something is counted
    from .counting import counts
    from .decision_diagram import decision_diagram

    if vote_table.is_preferable(game):
        winning, found = vote_table.exact_swings(game)
        return SwingCount(winning, _in_order(game, found), VOTES)
    if len(game.voters) <= SIZES_AT_ONCE:
        sizes = size_count(game)
        found = {voter: sum(row) for voter, row in sizes.swings.items()}
        return SwingCount(sum(sizes.winning), MappingProxyType(found), DIAGRAM)
    diagram = decision_diagram(game)
    totals = counts(diagram, [0] * len(diagram.levels))
    return SwingCount(totals.winning, _in_order(game, totals.swings), DIAGRAM)


@lru_cache(maxsize=16)
def size_count(game: SimpleGame) -> SizeCount:
    """Return winning coalitions and swings by size, exactly, from the decision diagram.

    Raises
    ------
    GameTooLargeError
        If the diagram would be too large.

    Examples
    --------
    >>> from pourparler.simplegames import majority_game
    >>> count = size_count(majority_game(["A", "B", "C"]))
    >>> count.winning, count.swings["A"]
    ((0, 0, 3, 1), (0, 2, 0))
    """
    from .counting import by_size, counts, digit
    from .decision_diagram import decision_diagram

    diagram = decision_diagram(game)
    width, voters = digit(diagram), len(game.voters)
    packed = counts(diagram, [width] * len(diagram.levels))
    unpacked = {value: by_size(value, width, voters - 1) for value in set(packed.swings.values())}
    swings = {voter: unpacked[packed.swings[voter]] for voter in game.voters}
    return SizeCount(by_size(packed.winning, width, voters), MappingProxyType(swings))


def winning_coalitions(game: SimpleGame) -> int:
    """Return the number of winning coalitions, of the 2**n there are."""
    return swing_count(game).winning


def losing_coalitions(game: SimpleGame) -> int:
    """Return the number of losing coalitions, the empty one included."""
    return (1 << len(game.voters)) - winning_coalitions(game)


def swings(game: SimpleGame) -> dict[Voter, int]:
    """Return each voter's number of swings (the raw Banzhaf count), in the order of ``game.voters``.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> swings(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1}))
    {'A': 3, 'B': 1, 'C': 1}
    """
    return dict(swing_count(game).swings)


def winning_containing(game: SimpleGame) -> dict[Voter, int]:
    """Return the number of winning coalitions that each voter belongs to.

    With a voter there are as many more winning coalitions than without as the voter has swings.
    """
    count = swing_count(game)
    return {voter: (count.winning + swing) // 2 for voter, swing in count.swings.items()}


def winning_by_size(game: SimpleGame) -> tuple[int, ...]:
    """Return the number of winning coalitions of 0, 1, ..., n members."""
    return size_count(game).winning


def swings_by_size(game: SimpleGame) -> dict[Voter, tuple[int, ...]]:
    """Return each voter's swings that join 0, 1, ..., n-1 others."""
    return dict(size_count(game).swings)


def _in_order(game: SimpleGame, found: dict[Voter, int]) -> MappingProxyType[Voter, int]:
    return MappingProxyType({voter: found[voter] for voter in game.voters})
