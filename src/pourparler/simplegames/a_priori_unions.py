"""Power when voters have joined in unions beforehand: Owen, Banzhaf-Owen, symmetric coalitional Banzhaf.

Concepts
--------
*A priori unions*: a partition of the voters. The other unions act as blocs; inside a voter's own union anybody may have
joined already. A swing then has two sizes, of the unions outside and of the members inside, and the three values
weigh the same swings differently: by orderings outside and inside (Owen), by coin tosses in both (Banzhaf-Owen), by
coin tosses outside and orderings inside (symmetric coalitional Banzhaf). With every voter alone they are
Shapley-Shubik, absolute Banzhaf and absolute Banzhaf again.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from math import comb
from typing import TypeAlias

from .derived_games import renamed_game
from .errors import NotAPartitionError
from .games import SimpleGame
from .power_index import PowerIndex, exact_index
from .rules import Voter
from .voter_classes import heaviest_first

Unions: TypeAlias = tuple[tuple[Voter, ...], ...]
Weigh: TypeAlias = Callable[[int, int], Fraction]


def owen(game: SimpleGame, unions: Sequence[Sequence[Voter]]) -> PowerIndex:
    """Return the Owen value: the pivotal voter in orderings that keep every union together.

    Parameters
    ----------
    game
        Any game whose reductions to one union and blocs have decision diagrams.
    unions
        A partition of ``game.voters``; a voter alone is a union of one.

    Returns
    -------
    PowerIndex
        Exact fractions in the order of ``game.voters``, summing to 1 unless nobody swings.

    Raises
    ------
    NotAPartitionError
        If a voter is in no union or in two.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> council = weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "N": 2, "B": 2, "L": 1})
    >>> dict(owen(council, ["D", "F", "I", "NBL"]))["N"]
    Fraction(1, 8)

    References
    ----------
    [Owen1977]_.
    """
    return _value(game, unions, "Owen value (orderings that keep unions together)", _orderings, _orderings)


def banzhaf_owen(game: SimpleGame, unions: Sequence[Sequence[Voter]]) -> PowerIndex:
    """Return the Banzhaf-Owen value: the probability of a swing when other unions and own fellows toss coins.

    Parameters, result (which does not sum to 1) and errors are as for `owen`.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> council = weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "N": 2, "B": 2, "L": 1})
    >>> dict(banzhaf_owen(council, ["D", "F", "I", "NBL"]))["N"]
    Fraction(3, 16)

    References
    ----------
    [Owen1982]_.
    """
    return _value(game, unions, "Banzhaf-Owen value (coins outside and inside the union)", _coins, _coins)


def symmetric_coalitional_banzhaf(game: SimpleGame, unions: Sequence[Sequence[Voter]]) -> PowerIndex:
    """Return the symmetric coalitional Banzhaf value: other unions toss coins, own fellows come in random order.

    The values of a union sum to the absolute Banzhaf index of its bloc. Parameters and errors are as for `owen`.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> council = weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "N": 2, "B": 2, "L": 1})
    >>> dict(symmetric_coalitional_banzhaf(council, ["D", "F", "I", "NBL"]))["N"]
    Fraction(3, 16)

    References
    ----------
    [AlonsoMeijideFiestras2002]_; computation by generating functions in [AlonsoMeijideBowles2005]_.
    """
    return _value(
        game, unions, "symmetric coalitional Banzhaf value (coins outside, orderings inside)", _coins, _orderings
    )


def _orderings(others: int, before: int) -> Fraction:
    return Fraction(1, (others + 1) * comb(others, before))


def _coins(others: int, before: int) -> Fraction:
    return Fraction(1, 2**others)


def _value(game: SimpleGame, unions: Sequence[Sequence[Voter]], name: str, outside: Weigh, inside: Weigh) -> PowerIndex:
    partition = tuple(tuple(union) for union in unions)
    _refuse_other_than_partitions(game, partition)
    found: dict[Voter, Fraction] = {}
    for at, union in enumerate(partition):
        for voter, table in _swings_by_sizes(game, partition, at).items():
            found[voter] = sum(
                (
                    count * outside(len(partition) - 1, blocs) * inside(len(union) - 1, fellows)
                    for blocs, row in enumerate(table)
                    for fellows, count in enumerate(row)
                    if count
                ),
                Fraction(0),
            )
    method = "exact count on one decision diagram per union"
    return exact_index(name, method, ((voter, found[voter]) for voter in game.voters))


def _refuse_other_than_partitions(game: SimpleGame, unions: Unions) -> None:
    members = [voter for union in unions for voter in union]
    game.refuse_strangers(members)
    for voter in game.voters:
        if (times := members.count(voter)) != 1:
            raise NotAPartitionError(f"{voter!r} is in {times} of them")
    if not all(unions):
        raise NotAPartitionError("one of them is empty")


@lru_cache(maxsize=64)
def _swings_by_sizes(game: SimpleGame, unions: Unions, at: int) -> dict[Voter, tuple[tuple[int, ...], ...]]:
    """For each voter of one union: swings by number of other unions (rows) and of fellows (columns) that are in."""
    from .counting import by_size, counts, digit
    from .decision_diagram import decision_diagram

    own = unions[at]
    blocs = {voter: f"\0{number}" for number, union in enumerate(unions) if number != at for voter in union}
    among_blocs = renamed_game(game, lambda voter: blocs.get(voter, voter))
    kinds = {voter: int(voter in own) for voter in among_blocs.voters}
    diagram = decision_diagram(among_blocs, heaviest_first(among_blocs, kinds))
    inner = digit(diagram)
    outer = inner * (len(own) + 1)
    digits = [inner if kinds[level.voters[0]] else outer for level in diagram.levels]
    swings = counts(diagram, digits).swings
    return {
        voter: tuple(by_size(row, inner, len(own) - 1) for row in by_size(swings[voter], outer, len(unions) - 1))
        for voter in own
    }
