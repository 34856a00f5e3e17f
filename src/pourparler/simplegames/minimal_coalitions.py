"""Minimal winning and minimal blocking coalitions: how many there are, and the smallest of them.

Concepts
--------
*Minimal winning*: wins, and loses with any one member gone. *Blocking*: the others cannot win without it; the minimal
blocking coalitions are the minimal winning ones of the dual game, and the smallest sets that meet every winning one.
There may be millions (EU-28 under Lisbon: 8,227,062 and 7,152,490), so they are counted, and only a few are listed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from .derived_games import dual
from .games import SimpleGame
from .rules import Voter, passes


@dataclass(frozen=True)
class MinimalCoalitions:
    """The smallest coalitions of a kind, and the number of all of them.

    Attributes
    ----------
    total
        How many there are, exactly.
    smallest
        As many as were asked for: by size, then those with the heavier voters first. Members are in the order of
        ``game.voters``.
    """

    total: int
    smallest: tuple[tuple[Voter, ...], ...]


@dataclass(frozen=True, eq=False)
class Membership:
    """The number of minimal winning coalitions, and of those with each voter: ``by_size[voter][s]`` have s members."""

    coalitions: int
    by_size: MappingProxyType[Voter, tuple[int, ...]]
    method: str


def minimal_winning(game: SimpleGame, k: int = 10) -> MinimalCoalitions:
    """Return the k smallest minimal winning coalitions and the number of all of them.

    Raises
    ------
    GameTooLargeError
        If the diagram of the minimal winning coalitions would be too large.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> minimal_winning(weighted_game(quota=4, weights={"A": 3, "B": 2, "C": 1, "D": 1}), k=2)
    MinimalCoalitions(total=4, smallest=(('A', 'B'), ('A', 'C')))
    """
    from .cheapest_paths import cheapest_profiles, chosen_sets
    from .counting import completions
    from .minimal_sets import minimal_sets

    family = minimal_sets(game)
    total = completions(family, [0] * len(family.levels))[0][family.root]
    place = {voter: at for at, voter in enumerate(game.voters)}
    profiles = cheapest_profiles(family, [1] * len(family.levels))
    found = islice(chosen_sets([level.voters for level in family.levels], profiles), k)
    return MinimalCoalitions(total, tuple(tuple(sorted(members, key=place.__getitem__)) for members in found))


def minimal_blocking(game: SimpleGame, k: int = 10) -> MinimalCoalitions:
    """Return the k smallest minimal blocking coalitions and the number of all of them.

    Examples
    --------
    >>> from pourparler.simplegames import any_of, unanimity_game
    >>> conveners_or_host = any_of(unanimity_game(["Iran", "Russia", "Turkey"]), unanimity_game(["Host"]))
    >>> minimal_blocking(conveners_or_host, k=1)
    MinimalCoalitions(total=3, smallest=(('Iran', 'Host'),))
    """
    return minimal_winning(dual(game), k)


def is_minimal_winning(game: SimpleGame, coalition: Iterable[Voter]) -> bool:
    """Say whether the coalition wins and loses with any one member gone; asks the rule itself, not the diagram."""
    members = frozenset(coalition)
    return game.wins(members) and not any(passes(game.rule, members - {member}) for member in members)


def is_minimal_blocking(game: SimpleGame, coalition: Iterable[Voter]) -> bool:
    """Say whether the others lose, and would win with any one member of the coalition; asks the rule itself."""
    members = frozenset(coalition)
    others = frozenset(game.voters) - members
    game.refuse_strangers(members)
    return not passes(game.rule, others) and all(passes(game.rule, others | {member}) for member in members)


def minimal_winning_containing(game: SimpleGame) -> dict[Voter, int]:
    """Return the number of minimal winning coalitions that each voter belongs to."""
    return {voter: sum(row) for voter, row in minimal_membership(game).by_size.items()}


def minimal_blocking_containing(game: SimpleGame) -> dict[Voter, int]:
    """Return the number of minimal blocking coalitions that each voter belongs to."""
    return minimal_winning_containing(dual(game))


@lru_cache(maxsize=8)
def minimal_membership(game: SimpleGame) -> Membership:
    """Return how many minimal winning coalitions of each size have each voter, exactly."""
    from .counting import by_size, digit, members
    from .minimal_sets import minimal_sets

    family = minimal_sets(game)
    width, voters = digit(family), len(game.voters)
    packed = members(family, [width] * len(family.levels))
    rows = {value: (0, *by_size(value, width, voters - 1)) for value in set(packed.swings.values())}
    found = MappingProxyType({voter: rows[packed.swings[voter]] for voter in game.voters})
    return Membership(sum(by_size(packed.winning, width, voters)), found, "exact count on the diagram of minimal sets")
