from importlib import import_module

from pourparler import simplegames as sg
from pourparler.simplegames import multilinear_extension
from tests.simplegames.bodies import game_of


def federal_rule() -> sg.SimpleGame:
    """537 voters: the President with both chambers, or two thirds of each chamber without."""
    house, senate = [f"H{seat}" for seat in range(435)], [f"S{seat}" for seat in range(100)]
    signed = sg.all_of(
        sg.unanimity_game(["President"]),
        sg.majority_game(house),
        sg.count_game(needed=51, voters=[*senate, "Vice President"]),
    )
    overridden = sg.all_of(sg.count_game(needed=290, voters=house), sg.count_game(needed=67, voters=senate))
    return sg.any_of(signed, overridden)


def test_537_voters_in_floats_are_within_their_error_of_the_fractions():
    game = federal_rule()

    exact, floating = sg.shapley_shubik(game), sg.shapley_shubik(game, exact=False)

    assert exact.exact
    assert sum(exact.values()) == 1
    assert floating.error < 1e-10
    assert all(abs(floating[voter] - exact[voter]) <= floating.error for voter in game.voters)


def test_large_diagrams_are_integrated_unless_fractions_are_insisted_on(monkeypatch):
    monkeypatch.setattr(import_module("pourparler.simplegames.shapley_shubik"), "MOST_WORK", 10)
    council = game_of("nice_eu27")

    assert not sg.shapley_shubik(council).exact
    assert sg.shapley_shubik(council, exact=True).exact


def test_small_memory_takes_the_nodes_in_batches(monkeypatch):
    council = game_of("nice_eu27")
    whole = sg.shapley_shubik(council, exact=False)
    monkeypatch.setattr(multilinear_extension, "MEMORY", 1)

    batched = sg.shapley_shubik(council, exact=False)

    assert all(abs(batched[voter] - whole[voter]) < 1e-15 for voter in council.voters)
