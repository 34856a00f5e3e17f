import pytest

from pourparler import simplegames as sg
from pourparler.simplegames import opposites, properties
from tests.simplegames.bodies import BODIES, game_of


@pytest.mark.parametrize("body", BODIES)
def test_bodies_with_a_qualified_majority_are_proper(body):
    # At Astana the host alone, and the conveners without it, could both invite.
    assert sg.is_proper(game_of(body)) == (body != "astana_2017_observer_invite")


def test_two_of_whom_either_may_veto():
    game = sg.all_of(sg.majority_game("ABCDE"), sg.unanimity_game("AB"))

    assert sg.vetoers(game) == ("A", "B")
    assert sg.minimal_blocking(game, k=2).smallest == (("A",), ("B",))


def test_dictator_is_found_and_everybody_else_is_a_dummy():
    game = sg.weighted_game(quota=5, weights={"A": 1, "B": 6, "C": 3})

    assert sg.dictator(game) == "B"
    assert sg.dummies(game) == ("A", "C")
    assert sg.dictator(sg.majority_game("ABC")) is None


def test_opposites_are_sought_in_the_votes_and_in_the_diagram(monkeypatch):
    game = sg.weighted_game(quota=5, weights={"A": 4, "B": 3, "C": 2, "D": 1})
    assert not sg.is_proper(game)

    monkeypatch.setattr(properties, "MOST_VOTES_IN_BITS", 1)

    assert not sg.is_proper(game)
    assert sg.is_proper(sg.weighted_game(quota=5, weights={"A": 8, "B": 2, "C": 2}))


def test_opposites_out_of_reach_are_one_clear_error(monkeypatch):
    monkeypatch.setattr(opposites, "MOST_PAIRS", 1)
    game = sg.any_of(sg.majority_game("ABC"), sg.majority_game("CDE"))

    with pytest.raises(sg.GameTooLargeError, match="opposites"):
        sg.is_proper(game)
