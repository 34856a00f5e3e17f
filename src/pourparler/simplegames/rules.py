"""Decision rules as trees: weighted thresholds at the leaves, "at least k of these" at the branches.

Concepts
--------
*Weighted rule*: passes when the weights of those who say yes sum to at least the quota, all whole numbers.
*At least k of*: passes when k of its parts pass. All of them is "and", one of them is "or"; so any monotonic rule
can be written, to any depth. Both kinds are closed under the dual, which is why there are no others.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TypeAlias

Voter: TypeAlias = str


@dataclass(frozen=True)
class Weighted:
    """At least `quota` of the votes; a voter without a weight here is outside this rule."""

    quota: int
    weights: tuple[tuple[Voter, int], ...]

    @property
    def total(self) -> int:
        """All the votes."""
        return sum(weight for _, weight in self.weights)


@dataclass(frozen=True)
class AtLeast:
    """At least `needed` of the parts."""

    needed: int
    parts: tuple["Rule", ...]


Rule: TypeAlias = Weighted | AtLeast


def passes(rule: Rule, coalition: Collection[Voter]) -> bool:
    """Say whether the rule passes when exactly the coalition says yes."""
    if isinstance(rule, Weighted):
        return sum(weight for voter, weight in rule.weights if voter in coalition) >= rule.quota
    return sum(passes(part, coalition) for part in rule.parts) >= rule.needed


def leaves(rule: Rule) -> Iterator[Weighted]:
    """Iterate over the weighted rules of a tree, from left to right, repeats included."""
    if isinstance(rule, Weighted):
        yield rule
    else:
        for part in rule.parts:
            yield from leaves(part)


def with_leaves(rule: Rule, change: Callable[[Weighted], Weighted]) -> Rule:
    """Return the tree with every weighted rule replaced by what `change` makes of it."""
    if isinstance(rule, Weighted):
        return change(rule)
    return AtLeast(rule.needed, tuple(with_leaves(part, change) for part in rule.parts))


def dual_rule(rule: Rule) -> Rule:
    """Return the rule that passes exactly when the others could not pass `rule`: it counts who can block."""
    if isinstance(rule, Weighted):
        return Weighted(rule.total - rule.quota + 1, rule.weights)
    return AtLeast(len(rule.parts) - rule.needed + 1, tuple(dual_rule(part) for part in rule.parts))
