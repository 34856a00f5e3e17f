"""Every voting body with known answers: integers exactly, indices to 1e-9 and the last digit printed."""

from fractions import Fraction

import pytest

from pourparler import simplegames as sg
from tests.simplegames.bodies import BODIES, facts, game_of, is_close


@pytest.mark.parametrize("body", BODIES)
def test_counts_are_exact(body):
    known, game = facts(body), game_of(body)

    assert sg.winning_coalitions(game) == int(known["game"]["n_winning"])
    assert sg.power_to_act(game) == Fraction(known["game"]["power_to_act"])
    assert list(sg.swings(game).values()) == [int(count) for count in known["swings"]]


@pytest.mark.parametrize("body", [body for body in BODIES if "winning_by_size" in facts(body)])
def test_coalitions_by_size_voters_and_minimality_are_exact(body):
    known, game = facts(body), game_of(body)

    assert list(sg.winning_by_size(game)) == known["winning_by_size"]
    assert list(sg.winning_containing(game).values()) == known["winning_containing"]
    assert list(sg.minimal_winning_containing(game).values()) == known["minimal_winning_membership"]
    assert list(sg.minimal_blocking_containing(game).values()) == known["minimal_blocking_membership"]
    assert sg.minimal_winning(game, k=3).total == known["game"]["n_minimal_winning"]
    assert sg.minimal_blocking(game, k=3).total == known["game"]["n_minimal_blocking"]
    assert list(sg.vetoers(game)) == known["vetoers"]
    assert list(sg.dummies(game)) == known["dummies"]


@pytest.mark.parametrize("body", [body for body in BODIES if "swings_by_size" in facts(body)])
def test_swings_by_size_are_exact(body):
    counted = sg.swings_by_size(game_of(body)).values()

    # The files count the size of the winning coalition, we that of the coalition joined.
    assert [[0, *row] for row in counted] == facts(body)["swings_by_size"]


@pytest.mark.parametrize("body", BODIES)
def test_indices_agree_with_the_decimals(body):
    known, game = facts(body), game_of(body)

    for name, decimals in known["indices"].items():
        index = getattr(sg, name)(game)
        assert index.exact
        assert list(index) == known["members"]
        assert all(is_close(value, printed) for value, printed in zip(index.values(), decimals, strict=True)), name


@pytest.mark.parametrize("body", BODIES)
def test_quadrature_agrees_with_the_decimals(body):
    known, index = facts(body), sg.shapley_shubik(game_of(body), exact=False)

    assert index.error < 1e-11
    printed = known["indices"]["shapley_shubik"]
    assert all(is_close(value, decimal) for value, decimal in zip(index.values(), printed, strict=True))


@pytest.mark.parametrize("body", [body for body in BODIES if "a_priori_unions" in facts(body)])
def test_values_with_unions_are_exact(body):
    known, game = facts(body)["a_priori_unions"], game_of(body)
    labels = dict(zip(game.voters, known["partition"], strict=True))
    unions = [[v for v in game.voters if labels[v] == label] for label in sorted(set(labels.values()))]

    for name in ("owen", "banzhaf_owen", "symmetric_coalitional_banzhaf"):
        assert list(getattr(sg, name)(game, unions).values()) == [Fraction(value) for value in known[name]]
