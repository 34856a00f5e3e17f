"""One rule with a large table of votes: against the diagram where both can, and at full size."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler import simplegames as sg
from pourparler.simplegames import vote_table
from pourparler.simplegames.quadrature import gauss_legendre, nodes_needed

WEIGHTS = st.lists(st.integers(0, 60), min_size=2, max_size=14).filter(any)


def weighted(weights: list[int], quota: int) -> sg.SimpleGame:
    return sg.weighted_game(quota=quota, weights={f"V{at}": weight for at, weight in enumerate(weights)})


def governors(members: int = 190) -> dict[str, int]:
    """A made-up board of the IMF's shape, in units of ten votes: a few with a tenth, many with a thousandth."""
    heavy = [83_140, 30_966, 30_629, 26_780, 20_301, 20_302, 15_253, 13_523, 13_014, 11_306]
    light = [150 + 7 * (number * number % 613) for number in range(members - len(heavy))]
    return {f"G{at}": votes for at, votes in enumerate(heavy + light)}


@settings(max_examples=100, deadline=None)
@given(WEIGHTS, st.data())
def test_table_and_diagram_count_the_same(weights, data):
    game = weighted(weights, data.draw(st.integers(1, sum(weights))))
    rule = game.rule

    winning, swings = vote_table.exact_swings(game)

    assert isinstance(rule, sg.Weighted)
    assert winning == sg.winning_coalitions(game)
    assert swings == sg.swings(game)


@settings(max_examples=100, deadline=None)
@given(WEIGHTS, st.data())
def test_table_and_diagram_integrate_the_same(weights, data):
    game = weighted(weights, data.draw(st.integers(1, sum(weights))))
    nodes = gauss_legendre(nodes_needed(len(weights)))

    values, rounding = vote_table.swing_integrals(game, *nodes)

    true = sg.shapley_shubik(game)
    assert rounding < 1e-12
    assert all(abs(values[voter] - true[voter]) <= rounding + 1e-14 for voter in game.voters)


def test_190_governors_are_counted_exactly_in_floats_and_fractions():
    weights = governors()
    game = sg.weighted_game(quota=sum(weights.values()) // 2 + 1, weights=weights)

    banzhaf, shapley_shubik = sg.banzhaf(game), sg.shapley_shubik(game)

    assert banzhaf.exact
    assert "table of votes" in banzhaf.method
    assert sum(banzhaf.values()) == 1
    assert not shapley_shubik.exact
    assert shapley_shubik.error < 1e-12
    assert abs(sum(shapley_shubik.values()) - 1) < 1e-12
    assert list(banzhaf) == list(weights)
    with pytest.raises(sg.GameTooLargeError):
        sg.shapley_shubik(game, exact=True)


def test_table_without_skew_meets_the_closed_form(monkeypatch):
    """101 voters of one vote each, through the table: swings are a binomial coefficient."""
    game = sg.majority_game([f"V{at}" for at in range(101)])
    monkeypatch.setattr(vote_table, "MOST_DIAGRAM_EDGES", 10)
    monkeypatch.setattr(vote_table, "RESCALED_AFTER", 16)
    monkeypatch.setattr(vote_table, "BLOCK", 8)

    winning, swings = vote_table.exact_swings(game)
    index = sg.shapley_shubik(game, exact=None)

    assert winning == 2**100
    assert set(swings.values()) == {comb(100, 50)}
    assert all(abs(value - Fraction(1, 101)) <= index.error for value in index.values())


def test_voters_without_votes_are_dummies_in_the_table(monkeypatch):
    monkeypatch.setattr(vote_table, "MOST_DIAGRAM_EDGES", 0)
    game = sg.weighted_game(quota=3, weights={"A": 2, "B": 1, "C": 0, "D": 1})

    assert sg.swings(game) == {"A": 6, "B": 2, "C": 0, "D": 2}
    assert sg.dummies(game) == ("C",)
    assert sg.winning_coalitions(game) == 6
    assert sg.shapley_shubik(game)["C"] == 0


def test_dual_of_a_high_quota_counts_over_the_short_table():
    weights = governors(40)
    high = sg.weighted_game(quota=sum(weights.values()) * 85 // 100, weights=weights)

    assert vote_table.is_preferable(high)
    assert sg.swings(high) == sg.swings(sg.dual(high))
    assert sg.winning_coalitions(high) == sg.losing_coalitions(sg.dual(high))
    assert sg.vetoers(high) == ("G0",)


def test_primes_are_primes():
    primes = vote_table.primes()
    first = [next(primes) for _ in range(3)]

    assert first == [2**48 - 59, 2**48 - 65, 2**48 - 89]
