"""Games made from a game: its dual, what is left after some votes, blocs; and who are equals in it.

Concepts
--------
*Dual*: the game of blocking, in which a coalition wins when the others cannot. *Reduced game*: what is left to decide
once some votes are known. *Bloc*: voters who vote as one, with the votes of all.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from .errors import ContradictoryVotesError
from .games import SimpleGame, refuse_duplicates
from .rules import Voter, Weighted, dual_rule, leaves, with_leaves


def dual(game: SimpleGame) -> SimpleGame:
    """Return the game of blocking: a coalition wins when the voters outside it cannot pass the rule.

    Examples
    --------
    >>> from pourparler.simplegames import unanimity_game
    >>> dual(unanimity_game(["A", "B", "C"])).wins(["B"])
    True

    References
    ----------
    [FelsenthalMachover1998]_, definition 2.1.3.
    """
    return SimpleGame(game.voters, dual_rule(game.rule))


def reduced_game(game: SimpleGame, *, yes: Iterable[Voter] = (), no: Iterable[Voter] = ()) -> SimpleGame:
    """Return the game left to the other voters once some have said yes and some have said no.

    Raises
    ------
    ContradictoryVotesError, UnknownVoterError
        For a voter on both sides, and for one who is not in the game.
    EmptyGameError
        If nobody is left.

    Examples
    --------
    >>> from pourparler.simplegames import count_game
    >>> reduced_game(count_game(needed=3, voters="ABCDE"), yes=["A", "B"], no=["C"]) == count_game(
    ...     needed=1, voters="DE"
    ... )
    True
    """
    in_favour, against = frozenset(yes), frozenset(no)
    game.refuse_strangers(in_favour | against)
    for voter in game.voters:
        if voter in in_favour and voter in against:
            raise ContradictoryVotesError(voter, "yes", "no")

    def rest(leaf: Weighted) -> Weighted:
        cast = sum(weight for voter, weight in leaf.weights if voter in in_favour)
        left = tuple((voter, weight) for voter, weight in leaf.weights if voter not in in_favour | against)
        return Weighted(leaf.quota - cast, left)

    remaining = tuple(voter for voter in game.voters if voter not in in_favour | against)
    return SimpleGame(remaining, with_leaves(game.rule, rest))


def bloc_game(game: SimpleGame, blocs: Mapping[Voter, Sequence[Voter]]) -> SimpleGame:
    """Return the game among blocs that vote as one and the voters outside them.

    Parameters
    ----------
    blocs
        Name of each bloc and its members. A bloc takes the place of its first member, with the votes of all.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> council = weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "N": 2, "B": 2, "L": 1})
    >>> bloc_game(council, {"Benelux": ["N", "B", "L"]}).voters
    ('D', 'F', 'I', 'Benelux')
    """
    members = [member for bloc in blocs.values() for member in bloc]
    game.refuse_strangers(members)
    refuse_duplicates(members)
    name = {member: bloc for bloc, its in blocs.items() for member in its}
    outside = [voter for voter in game.voters if voter not in name]
    refuse_duplicates([*outside, *blocs])
    return renamed_game(game, lambda voter: name.get(voter, voter))


def renamed_game(game: SimpleGame, name: Callable[[Voter], Voter]) -> SimpleGame:
    """Return the game under other names; voters who receive the same name become one, with the votes of all."""

    def renamed(leaf: Weighted) -> Weighted:
        sums: dict[Voter, int] = {}
        for voter, weight in leaf.weights:
            sums[name(voter)] = sums.get(name(voter), 0) + weight
        return Weighted(leaf.quota, tuple(sums.items()))

    return SimpleGame(tuple(dict.fromkeys(name(voter) for voter in game.voters)), with_leaves(game.rule, renamed))


def equal_voters(game: SimpleGame) -> tuple[tuple[Voter, ...], ...]:
    """Return the classes of voters with the same weight in every sub-rule, who are therefore equals in the game.

    Classes and voters come in the order of ``game.voters``. Voters may be equals in fact without being so on paper
    (their weights differ and it never matters); those are not put together.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> equal_voters(weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "N": 2, "B": 2, "L": 1}))
    (('D', 'F', 'I'), ('N', 'B'), ('L',))
    """
    vectors: dict[Voter, list[tuple[int, int]]] = {voter: [] for voter in game.voters}
    for place, leaf in enumerate(leaves(game.rule)):
        for voter, weight in leaf.weights:
            vectors[voter].append((place, weight))
    classes: dict[tuple[tuple[int, int], ...], list[Voter]] = {}
    for voter, vector in vectors.items():
        classes.setdefault(tuple(vector), []).append(voter)
    return tuple(tuple(members) for members in classes.values())
