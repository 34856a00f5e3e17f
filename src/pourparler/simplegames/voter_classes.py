"""Classes of equal voters with their weights, heaviest first: the levels of every diagram and search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from .derived_games import equal_voters
from .games import SimpleGame
from .rules import Voter, leaves


@dataclass(frozen=True)
class VoterClass:
    """Equal voters, and the weight each of them has in every weighted rule of the game, from left to right."""

    voters: tuple[Voter, ...]
    weights: tuple[int, ...]

    @property
    def size(self) -> int:
        """The number of voters."""
        return len(self.voters)


def heaviest_first(game: SimpleGame, costs: Mapping[Voter, int] | None = None) -> tuple[VoterClass, ...]:
    """Return the classes of equal voters by falling sum of their shares of the rules' totals.

    With `costs`, voters of different cost are kept apart, the cheaper first among equals.
    """
    rules = [dict(leaf.weights) for leaf in leaves(game.rule)]
    totals = [max(1, leaf.total) for leaf in leaves(game.rule)]
    price = costs or dict.fromkeys(game.voters, 1)

    def rank(group: VoterClass) -> tuple[Fraction, tuple[int, ...], int]:
        shares = (Fraction(weight, total) for weight, total in zip(group.weights, totals, strict=True))
        return -sum(shares, Fraction(0)), tuple(-weight for weight in group.weights), price[group.voters[0]]

    groups = []
    for members in equal_voters(game):
        weights = tuple(rule.get(members[0], 0) for rule in rules)
        apart: dict[int, list[Voter]] = {}
        for voter in members:
            apart.setdefault(price[voter], []).append(voter)
        groups += [VoterClass(tuple(voters), weights) for voters in apart.values()]
    return tuple(sorted(groups, key=rank))


def are_ordered(classes: Sequence[VoterClass]) -> bool:
    """Say whether in every weighted rule the weights fall from class to class, as the classes come."""
    pairs = pairwise(classes)
    return all(one >= other for above, below in pairs for one, other in zip(above.weights, below.weights, strict=True))
