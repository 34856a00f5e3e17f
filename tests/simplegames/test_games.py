from fractions import Fraction

import pytest

from pourparler import simplegames as sg


def test_fractions_are_scaled_to_the_smallest_whole_weights():
    game = sg.weighted_game(
        quota=Fraction(2, 3), weights={"A": Fraction(1, 2), "B": Fraction(1, 3), "C": Fraction(1, 6)}
    )

    assert game.rule == sg.Weighted(4, (("A", 3), ("B", 2), ("C", 1)))


def test_a_common_factor_of_the_weights_rounds_the_quota_up():
    assert sg.weighted_game(quota=62, weights={"A": 50, "B": 30}).rule == sg.Weighted(7, (("A", 5), ("B", 3)))


@pytest.mark.parametrize(("quota", "whole"), [(Fraction(5, 2), 3), (2, 3), (Fraction(14, 10), 2)])
def test_more_than_is_not_at_least(quota, whole):
    assert sg.count_game(needed=quota, voters="ABCDE", strict=True) == sg.count_game(needed=whole, voters="ABCDE")


def test_half_of_an_even_body_is_not_a_majority():
    assert not sg.majority_game("ABCD").wins("AB")
    assert sg.majority_game("ABCD").wins("ABC")
    assert sg.count_game(needed=2, voters="ABCD").wins("AB")


def test_share_of_all_weights_is_exact():
    populations = {"A": 82_038, "B": 59_247, "C": 37_578}

    reached = sg.share_game(share=Fraction(82_038, 178_863), weights=populations)

    assert reached.wins("A")
    assert not sg.share_game(share=Fraction(82_038, 178_863), weights=populations, strict=True).wins("A")


def test_members_outside_a_sub_rule_are_dummies_there():
    game = sg.all_of(sg.majority_game("ABC"), sg.unanimity_game("D"), voters="EDCBA")

    assert game.voters == ("E", "D", "C", "B", "A")
    assert game.wins("DAB")
    assert sg.dummies(game) == ("E",)


def test_k_of_several_sub_rules():
    game = sg.at_least(2, [sg.unanimity_game("A"), sg.unanimity_game("BC"), sg.majority_game("DEF")])

    assert [game.wins(coalition) for coalition in ("ABC", "ADE", "BCEF", "AB", "BC")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_games_written_alike_are_equal_and_hash_alike():
    one, other = (sg.weighted_game(quota=3, weights={"A": 2, "B": 1, "C": 1}) for _ in range(2))

    assert one == other
    assert hash(one) == hash(other)


def test_rule_that_needs_nothing_passes_without_votes():
    game = sg.weighted_game(quota=0, weights={"A": 1})

    assert game.wins([])
    assert sg.winning_coalitions(game) == 2


def test_weights_of_numpy_are_taken_as_python_integers():
    numpy = pytest.importorskip("numpy")

    game = sg.weighted_game(quota=numpy.int64(2**62), weights={"A": numpy.int64(2**62), "B": numpy.int64(2**62)})

    assert game.rule == sg.Weighted(1, (("A", 1), ("B", 1)))
