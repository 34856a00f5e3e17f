"""Simple games as values: who votes, and which coalitions win.

Concepts
--------
*Simple game*: voters and a monotonic decision rule; a coalition *wins* when the rule passes with exactly its members
saying yes. *Quota*: the votes needed. *Veto*: a voter whose yes is always needed, written as a unanimity game of one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, gcd, lcm

from .errors import (
    CountOutOfRangeError,
    DuplicateVoterError,
    EmptyGameError,
    NegativeWeightError,
    UnknownVoterError,
)
from .exactness import exact_number
from .rules import AtLeast, Rule, Voter, Weighted, passes


@dataclass(frozen=True)
class SimpleGame:
    """Voters in a fixed order and the rule that says which coalitions win.

    Make one with `weighted_game`, `count_game`, `unanimity_game`, `all_of`, `any_of` or `at_least`. Two games are equal
    when voters, order and rule are written alike; games that merely have the same winning coalitions may differ.
    """

    voters: tuple[Voter, ...]
    rule: Rule

    def __post_init__(self) -> None:
        if not self.voters:
            raise EmptyGameError
        refuse_duplicates(self.voters)

    def wins(self, coalition: Iterable[Voter]) -> bool:
        """Say whether the coalition wins: whether the rule passes when exactly its members say yes."""
        members = frozenset(coalition)
        self.refuse_strangers(members)
        return passes(self.rule, members)

    def refuse_strangers(self, members: Iterable[Voter]) -> None:
        """Raise `UnknownVoterError` for the first member that is not a voter of the game."""
        known = frozenset(self.voters)
        for member in members:
            if member not in known:
                raise UnknownVoterError(member, self.voters)


def weighted_game(
    *, quota: int | Fraction, weights: Mapping[Voter, int] | Mapping[Voter, Fraction], strict: bool = False
) -> SimpleGame:
    """Return the game in which a coalition wins when its weights sum to at least the quota.

    Parameters
    ----------
    quota
        What is needed, in votes. Above the total nobody can win and at 0 everybody does: both are kept, since a
        charter may say so, and the indices then answer that nobody swings.
    weights
        Votes of each voter, 0 or more, in the order the game will have. Fractions are scaled to whole numbers.
    strict
        "More than the quota" instead of "at least the quota".

    Raises
    ------
    InexactNumberError
        For a float: 0.62 of a population is not 62 %.
    NegativeWeightError, EmptyGameError
        For a weight below 0, and for no voters at all.

    Examples
    --------
    >>> game = weighted_game(
    ...     quota=Fraction(1, 2), weights={"A": Fraction(1, 3), "B": Fraction(1, 6), "C": Fraction(1, 2)}
    ... )
    >>> game.wins(["A", "B"]), game.wins(["A"])
    (True, False)
    """
    exact = _exact_weights(weights)
    return SimpleGame(tuple(exact), _whole_numbers(exact_number("The quota", quota), exact, strict))


def share_game(
    *, share: Fraction, weights: Mapping[Voter, int] | Mapping[Voter, Fraction], strict: bool = False
) -> SimpleGame:
    """Return the game in which a coalition wins with at least (or, if strict, more than) a share of all the weights.

    Examples
    --------
    >>> share_game(share=Fraction(62, 100), weights={"A": 60, "B": 39, "C": 1}).wins(["A", "C"])
    False
    """
    exact = _exact_weights(weights)
    total = sum(exact.values(), Fraction(0))
    return weighted_game(quota=exact_number("The share", share) * total, weights=exact, strict=strict)


def count_game(*, needed: int | Fraction, voters: Sequence[Voter], strict: bool = False) -> SimpleGame:
    """Return the game in which at least (or, if strict, more than) `needed` of the voters must say yes."""
    refuse_duplicates(voters)
    return weighted_game(quota=needed, weights=dict.fromkeys(voters, 1), strict=strict)


def majority_game(voters: Sequence[Voter]) -> SimpleGame:
    """Return the game in which more than half of the voters must say yes."""
    return count_game(needed=Fraction(len(voters), 2), voters=voters, strict=True)


def unanimity_game(voters: Sequence[Voter]) -> SimpleGame:
    """Return the game in which every one of the voters must say yes: each of them has a veto.

    Examples
    --------
    >>> council = all_of(count_game(needed=3, voters="ABCDE"), unanimity_game(["A", "B"]))
    >>> council.wins(["A", "B", "E"]), council.wins(["A", "C", "D", "E"])
    (True, False)
    """
    return count_game(needed=len(voters), voters=voters)


def at_least(needed: int, games: Sequence[SimpleGame], *, voters: Sequence[Voter] = ()) -> SimpleGame:
    """Return the game that passes when at least `needed` of the given games pass.

    Parameters
    ----------
    needed
        From 1 to the number of games.
    games
        The parts, compound or not. A voter may sit in one part, in several or in all.
    voters
        The order wanted, or voters outside every part. The others follow in order of appearance.

    Examples
    --------
    >>> chambers = [majority_game(["A", "B", "C"]), majority_game(["D", "E", "F"]), unanimity_game(["G"])]
    >>> at_least(2, chambers).wins(["A", "B", "G"])
    True
    """
    if exact_number("The number of sub-rules needed", needed).denominator != 1 or not 1 <= needed <= len(games):
        raise CountOutOfRangeError("The number of sub-rules needed", needed, len(games))
    refuse_duplicates(voters)
    everyone = dict.fromkeys((*voters, *(voter for game in games for voter in game.voters)))
    if len(games) == 1:
        return SimpleGame(tuple(everyone), games[0].rule)
    return SimpleGame(tuple(everyone), AtLeast(needed, tuple(game.rule for game in games)))


def all_of(*games: SimpleGame, voters: Sequence[Voter] = ()) -> SimpleGame:
    """Return the game that passes when every one of the given games passes; `voters` as in `at_least`."""
    return at_least(len(games), games, voters=voters)


def any_of(*games: SimpleGame, voters: Sequence[Voter] = ()) -> SimpleGame:
    """Return the game that passes when one of the given games passes; `voters` as in `at_least`."""
    return at_least(1, games, voters=voters)


def refuse_duplicates(voters: Iterable[Voter]) -> None:
    """Raise `DuplicateVoterError` for the first voter named twice."""
    seen: set[Voter] = set()
    for voter in voters:
        if voter in seen:
            raise DuplicateVoterError(voter)
        seen.add(voter)


def _exact_weights(weights: Mapping[Voter, int] | Mapping[Voter, Fraction]) -> dict[Voter, Fraction]:
    exact = {voter: exact_number(f"The weight of {voter!r}", weight) for voter, weight in weights.items()}
    for voter, weight in exact.items():
        if weight < 0:
            raise NegativeWeightError(voter, weight)
    return exact


def _whole_numbers(quota: Fraction, weights: Mapping[Voter, Fraction], strict: bool) -> Weighted:
    """Scale to the smallest whole weights; the quota then rounds up without changing who wins."""
    positive = {voter: weight for voter, weight in weights.items() if weight}
    scale = lcm(*(weight.denominator for weight in positive.values()))
    whole = {voter: int(weight * scale) for voter, weight in positive.items()}
    unit = gcd(*whole.values()) or 1
    needed = quota * scale / unit
    smallest = floor(needed) + 1 if strict else ceil(needed)
    return Weighted(smallest, tuple((voter, weight // unit) for voter, weight in whole.items()))
