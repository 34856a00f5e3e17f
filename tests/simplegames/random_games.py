"""Random rules for Hypothesis: descriptions as in `brute_force`, and the same rule built with our constructors."""

from fractions import Fraction
from random import Random

from hypothesis import strategies as st

from pourparler.simplegames import SimpleGame, at_least, weighted_game
from tests.simplegames.brute_force import Description

NAMES = "ABCDEFGHIJKL"


def build(rule: Description, voters: tuple[str, ...]) -> SimpleGame:
    if rule[0] == "votes":
        _, quota, weights, strict = rule
        game = weighted_game(quota=quota, weights=weights, strict=strict)
        return at_least(1, [game], voters=voters)
    return at_least(rule[1], [build(part, ()) for part in rule[2]], voters=voters)


@st.composite
def weighted(draw: st.DrawFn, voters: tuple[str, ...]) -> Description:
    """A weighted rule for some of the voters; quotas now and then out of reach, weights equal, zero or fractional."""
    members = draw(st.lists(st.sampled_from(voters), unique=True, min_size=1))
    largest = draw(st.sampled_from([1, 4, 30]))
    unit = draw(st.sampled_from([Fraction(1), Fraction(1), Fraction(1, 3), Fraction(5, 2)]))
    weights = {voter: unit * draw(st.integers(0, largest)) for voter in members}
    quota = unit * draw(st.integers(0, largest * len(members) + 1)) / draw(st.sampled_from([1, 2]))
    return ("votes", quota, weights, draw(st.booleans()))


@st.composite
def compound(draw: st.DrawFn, voters: tuple[str, ...], depth: int = 2) -> Description:
    if depth == 0 or draw(st.booleans()):
        return draw(weighted(voters))
    parts = draw(st.lists(compound(voters, depth - 1), min_size=1, max_size=3))
    return ("at least", draw(st.integers(1, len(parts))), parts)


def seeded(random: Random, voters: tuple[str, ...], depth: int) -> Description:
    """A rule in which most voters take part and whose quotas mostly matter; Hypothesis alone prefers the trivial."""
    if depth == 0 or random.random() < 0.3:
        members = [voter for voter in voters if random.random() < 0.85] or list(voters)
        largest = random.choice([1, 3, 9, 50, 10**6])
        weights = {voter: random.randint(random.choice([0, 1]), largest) for voter in members}
        quota = Fraction(sum(weights.values()) * random.randint(30, 90), 100)
        return ("votes", quota, weights, random.random() < 0.3)
    parts = [seeded(random, voters, depth - 1) for _ in range(random.randint(2, 3))]
    return ("at least", random.randint(1, len(parts)), parts)


@st.composite
def rules(draw: st.DrawFn, most: int = 8) -> tuple[Description, tuple[str, ...]]:
    """A compound rule and its voters, some of whom may be outside every part."""
    if draw(st.integers(0, 9)) < 3:
        size = draw(st.integers(1, most))
        voters = tuple(draw(st.permutations(NAMES[:size])))
        return draw(compound(voters)), voters
    random = Random(draw(st.integers(0, 2**32)))
    voters = tuple(random.sample(NAMES, random.randint(min(3, most), most)))
    return seeded(random, voters, depth=2), voters
