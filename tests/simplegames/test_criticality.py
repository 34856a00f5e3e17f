import pytest

from pourparler import simplegames as sg
from pourparler.simplegames import criticality
from pourparler.simplegames.decision_diagram import decision_diagram
from tests.simplegames.bodies import game_of
from tests.simplegames.test_multilinear_extension import federal_rule


def test_blocks_of_any_size_give_the_same(monkeypatch):
    diagram = decision_diagram(game_of("canada_7_50"))
    whole = criticality.by_profiles(diagram)
    monkeypatch.setattr(criticality, "BLOCK", 8)

    in_blocks = criticality.by_profiles(diagram)

    assert (in_blocks.vulnerable, in_blocks.shares) == (whole.vulnerable, whole.shares)
    assert whole.vulnerable == 130


def test_537_voters_of_four_kinds_are_within_reach_of_all_profiles():
    johnston = sg.johnston(federal_rule())

    assert johnston.exact
    assert "profiles" in johnston.method
    assert sum(johnston.values()) == 1


def test_games_out_of_reach_are_one_clear_error(monkeypatch):
    monkeypatch.setattr(criticality, "MOST_PROFILES", 10)
    game = sg.any_of(sg.unanimity_game("ABC"), sg.unanimity_game("CDE"))

    with pytest.raises(sg.GameTooLargeError, match="rank the voters differently"):
        sg.johnston(game)
