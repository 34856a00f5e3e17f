import pytest

from pourparler import simplegames as sg
from pourparler.simplegames import minimal_sets
from tests.simplegames.bodies import game_of


def test_millions_are_counted_and_only_a_few_listed():
    council = game_of("lisbon_eu28_2014")

    winning, blocking = sg.minimal_winning(council, k=4), sg.minimal_blocking(council, k=4)

    assert (winning.total, blocking.total) == (8_227_062, 7_152_490)
    assert blocking.smallest[0] == ("Germany", "France", "United Kingdom", "Italy")
    assert all(sg.is_minimal_winning(council, coalition) for coalition in winning.smallest)
    assert all(sg.is_minimal_blocking(council, coalition) for coalition in blocking.smallest)


def test_smallest_come_first_and_the_heaviest_first_among_equals():
    game = sg.weighted_game(quota=5, weights={"E": 1, "D": 1, "C": 2, "B": 3, "A": 4})

    assert sg.minimal_winning(game, k=4).smallest == (
        *(("B", "A"), ("D", "A"), ("E", "A"), ("C", "B"))[:1],
        ("C", "A"),
        ("E", "A"),
        ("D", "A"),
    )


def test_rule_whose_parts_rank_voters_differently_is_listed_too():
    game = sg.all_of(
        sg.weighted_game(quota=5, weights={"A": 4, "B": 2, "C": 1, "D": 1}),
        sg.weighted_game(quota=5, weights={"A": 1, "B": 1, "C": 2, "D": 4}),
    )

    assert sg.minimal_winning(game) == sg.MinimalCoalitions(1, (("A", "D"),))


def test_minimal_sets_out_of_reach_are_one_clear_error(monkeypatch):
    monkeypatch.setattr(minimal_sets, "MOST_PAIRS", 3)
    minimal_sets.minimal_sets.cache_clear()
    game = sg.any_of(sg.majority_game("ABC"), sg.all_of(sg.majority_game("CDE"), sg.majority_game("EFG")))

    with pytest.raises(sg.GameTooLargeError, match="rank the voters differently"):
        sg.minimal_winning(game)


def test_checkers_refuse_what_is_not_minimal():
    game = sg.majority_game("ABC")

    assert sg.is_minimal_winning(game, "AB")
    assert not sg.is_minimal_winning(game, "ABC")
    assert not sg.is_minimal_winning(game, "A")
    assert sg.is_minimal_blocking(game, "AB")
    assert not sg.is_minimal_blocking(game, "ABC")
    assert not sg.is_minimal_blocking(game, "A")
