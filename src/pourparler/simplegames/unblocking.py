"""Unblocking: given who says yes now, the cheapest changes that make the rule pass.

Concepts
--------
*Unblocking*: a set of voters who do not say yes now and, if all of them did, would make the rule pass, while no proper
part of them would. These are the minimal winning coalitions of the game left to those who can move. Each change
has a cost, 1 unless told otherwise, so that by default the fewest changes come first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from math import lcm, prod

from .best_first import SearchTooLongError, cheapest_winning_profiles
from .cheapest_paths import cheapest_profiles, chosen_sets
from .derived_games import reduced_game
from .errors import GameTooLargeError, NegativeCostError
from .exactness import exact_number
from .games import SimpleGame
from .integer_programme import cheapest_winning_sets
from .rules import Voter, passes
from .voter_classes import are_ordered, heaviest_first

MOST_PROFILES = 2**24


@dataclass(frozen=True)
class Unblocking:
    """Voters whose yes would unblock the rule, in the order of ``game.voters``, and what that costs."""

    voters: tuple[Voter, ...]
    cost: int | Fraction


def unblocking(
    game: SimpleGame,
    *,
    yes: Iterable[Voter],
    costs: Mapping[Voter, int] | Mapping[Voter, Fraction] | None = None,
    locked: Iterable[Voter] = (),
    k: int = 10,
) -> tuple[Unblocking, ...]:
    """Return the k cheapest subset-minimal sets of changes from no to yes that make the rule pass.

    Parameters
    ----------
    game
        The decision rule.
    yes
        Who says yes now. Everybody else is taken to say no.
    costs
        What the change of each voter costs, 0 or more; 1 for those not named.
    locked
        Who will not move. Members of `yes` may be listed.
    k
        How many sets to return at most.

    Returns
    -------
    tuple
        By rising cost; of equal cost, those with the heavier voters first as far as the method allows. Just the empty
        set if the rule passes now, nothing at all if it cannot pass while the locked stay where they are. Each answer
        has been put to `is_unblocking`.

    Raises
    ------
    GameTooLargeError, SolverMissingError
        If a rule is too large for the diagram and SciPy is not there to solve it.

    Examples
    --------
    >>> from pourparler.simplegames import any_of, unanimity_game
    >>> conveners_or_host = any_of(unanimity_game(["Iran", "Russia", "Turkey"]), unanimity_game(["Host"]))
    >>> [found.voters for found in unblocking(conveners_or_host, yes=["Russia", "Turkey"])]
    [('Iran',), ('Host',)]

    References
    ----------
    Minimal sets by shortest paths on a decision diagram: [Bolus2011]_.
    """
    in_favour = frozenset(yes)
    fixed = frozenset(locked) - in_favour
    game.refuse_strangers(in_favour | fixed)
    price = _prices(game, costs or {})
    if passes(game.rule, in_favour):
        return (Unblocking((), 0),)
    movable = [voter for voter in game.voters if voter not in in_favour | fixed]
    if not passes(game.rule, in_favour.union(movable)):
        return ()
    found = _cheapest(reduced_game(game, yes=in_favour, no=fixed), price, k)
    answers = tuple(_answer(movable, frozenset(voters), price) for voters in found)
    for answer in answers:
        if not is_unblocking(game, answer.voters, yes=in_favour, locked=fixed):
            raise AssertionError(f"{answer.voters} was found and does not unblock the rule")
    return answers


def is_unblocking(
    game: SimpleGame, changes: Iterable[Voter], *, yes: Iterable[Voter], locked: Iterable[Voter] = ()
) -> bool:
    """Say whether the changes make the rule pass, no proper part of them does, and nobody locked is among them.

    Asks the rule itself about the coalition, and about it without each one of the changes.

    Examples
    --------
    >>> from pourparler.simplegames import majority_game
    >>> is_unblocking(majority_game("ABCDE"), ["C"], yes=["A", "B"])
    True
    >>> is_unblocking(majority_game("ABCDE"), ["C", "D"], yes=["A", "B"])
    False
    """
    changed, now = frozenset(changes), frozenset(yes)
    game.refuse_strangers(changed | now)
    if changed & (now | frozenset(locked)) or not passes(game.rule, now | changed):
        return False
    return not any(passes(game.rule, now | changed - {voter}) for voter in changed)


def _answer(movable: list[Voter], voters: frozenset[Voter], price: Mapping[Voter, int | Fraction]) -> Unblocking:
    changed = tuple(voter for voter in movable if voter in voters)
    return Unblocking(changed, sum(price[voter] for voter in changed))


def _prices(game: SimpleGame, costs: Mapping[Voter, int] | Mapping[Voter, Fraction]) -> dict[Voter, int | Fraction]:
    game.refuse_strangers(costs)
    price: dict[Voter, int | Fraction] = dict.fromkeys(game.voters, 1)
    for voter, cost in costs.items():
        exact = exact_number(f"The cost of {voter!r}", cost)
        if exact < 0:
            raise NegativeCostError(voter, exact)
        price[voter] = int(exact) if exact.denominator == 1 else exact
    return price


def _cheapest(game: SimpleGame, price: Mapping[Voter, int | Fraction], k: int) -> list[tuple[Voter, ...]]:
    """Search best first; if that takes too long, over the diagram of the minimal sets, or by integer programming."""
    scale = lcm(*(Fraction(price[voter]).denominator for voter in game.voters))
    costs = {voter: int(price[voter] * scale) for voter in game.voters}
    classes = heaviest_first(game, costs)
    groups, rates = [group.voters for group in classes], [costs[group.voters[0]] for group in classes]
    if are_ordered(classes):
        try:
            return list(islice(chosen_sets(groups, cheapest_winning_profiles(game.rule, classes, rates)), k))
        except SearchTooLongError:
            pass
    if prod(group.size + 1 for group in classes) <= MOST_PROFILES:
        from .minimal_sets import minimal_sets

        try:
            return list(islice(chosen_sets(groups, cheapest_profiles(minimal_sets(game, classes), rates)), k))
        except GameTooLargeError:
            pass
    return list(islice(cheapest_winning_sets(game, costs), k))
