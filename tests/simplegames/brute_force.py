"""Every definition read aloud: all coalitions, one by one, from a description of the rule. Shares no code with ours.

A description is ("votes", quota, {voter: weight}, strict) or ("at least", k, [descriptions]).
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, combinations
from math import factorial
from typing import Any

Description = tuple[Any, ...]
Coalition = frozenset[str]


def passes(rule: Description, coalition: Coalition) -> bool:
    if rule[0] == "votes":
        _, quota, weights, strict = rule
        votes = sum(weight for voter, weight in weights.items() if voter in coalition)
        return votes > quota if strict else votes >= quota
    return sum(passes(part, coalition) for part in rule[2]) >= rule[1]


def subsets(voters: Any) -> Iterator[Coalition]:
    members = list(voters)
    return map(frozenset, chain.from_iterable(combinations(members, size) for size in range(len(members) + 1)))


class BruteForce:
    """All winning coalitions of a rule, and what the definitions make of them."""

    def __init__(self, rule: Description, voters: tuple[str, ...]) -> None:
        self.rule, self.voters = rule, voters
        self.winning = {coalition for coalition in subsets(voters) if passes(rule, coalition)}
        self.critical = {
            coalition: {voter for voter in coalition if coalition - {voter} not in self.winning}
            for coalition in self.winning
        }

    def swings(self) -> dict[str, int]:
        return {voter: sum(voter in members for members in self.critical.values()) for voter in self.voters}

    def swings_by_size(self, voter: str) -> list[int]:
        sizes = [len(coalition) - 1 for coalition, members in self.critical.items() if voter in members]
        return [sizes.count(size) for size in range(len(self.voters))]

    def shapley_shubik(self) -> dict[str, Fraction]:
        n = len(self.voters)
        return {
            voter: sum(
                (
                    Fraction(count * factorial(size) * factorial(n - 1 - size), factorial(n))
                    for size, count in enumerate(self.swings_by_size(voter))
                ),
                Fraction(0),
            )
            for voter in self.voters
        }

    def containing(self) -> dict[str, int]:
        return {voter: sum(voter in coalition for coalition in self.winning) for voter in self.voters}

    def johnston(self) -> dict[str, Fraction]:
        vulnerable = [members for members in self.critical.values() if members]
        return {
            voter: sum((Fraction(1, len(members)) for members in vulnerable if voter in members), Fraction(0))
            / len(vulnerable)
            for voter in self.voters
        }

    def minimal_winning(self) -> list[Coalition]:
        return [coalition for coalition, members in self.critical.items() if len(members) == len(coalition)]

    def minimal_blocking(self) -> list[Coalition]:
        everybody = frozenset(self.voters)
        blocking = {c for c in subsets(self.voters) if everybody - c not in self.winning}
        return [c for c in blocking if not any(c - {voter} in blocking for voter in c)]

    def deegan_packel(self) -> dict[str, Fraction]:
        minimal = self.minimal_winning()
        return {
            voter: sum((Fraction(1, len(c)) for c in minimal if voter in c), Fraction(0)) / len(minimal)
            for voter in self.voters
        }

    def is_proper(self) -> bool:
        everybody = frozenset(self.voters)
        return not any(everybody - coalition in self.winning for coalition in self.winning)

    def is_strong(self) -> bool:
        everybody = frozenset(self.voters)
        return all(c in self.winning or everybody - c in self.winning for c in subsets(self.voters))

    def with_unions(self, unions: list[list[str]], outside: str, inside: str) -> dict[str, Fraction]:
        """Sum over the sets of other unions and of fellows; weigh each set by "orderings" or "coins"."""
        values = {}
        for union in unions:
            others = [frozenset(other) for other in unions if other is not union]
            for voter in union:
                fellows = [fellow for fellow in union if fellow != voter]
                total = Fraction(0)
                for chosen in subsets(range(len(others))):
                    blocs = frozenset().union(*(others[int(at)] for at in chosen))
                    for joined in subsets(fellows):
                        before = blocs | joined
                        if before not in self.winning and before | {voter} in self.winning:
                            total += _weight(outside, len(others), len(chosen)) * _weight(
                                inside, len(fellows), len(joined)
                            )
                values[voter] = total
        return values

    def unblockings(self, yes: Coalition, locked: Coalition) -> list[Coalition]:
        able = [c for c in subsets(set(self.voters) - yes - locked) if yes | c in self.winning]
        return [c for c in able if not any(other < c for other in able)]


def _weight(kind: str, others: int, before: int) -> Fraction:
    if kind == "coins":
        return Fraction(1, 2**others)
    return Fraction(factorial(before) * factorial(others - before), factorial(others + 1))
