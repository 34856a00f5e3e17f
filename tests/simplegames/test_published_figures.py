"""Figures printed in the literature, with the page or the place where they were read.

Where a figure was remembered rather than read the test says so; each was computed independently as well.
"""

from fractions import Fraction

import pytest

from pourparler import simplegames as sg
from tests.simplegames.bodies import facts, game_of


def percent(value: object, digits: int) -> float:
    return round(100 * float(value), digits)  # type: ignore[arg-type]


def test_security_council_has_the_textbook_fractions():
    """Shapley-Shubik 421/2145 and 4/2145; Banzhaf 106/635 and 21/1270; power to act 848/2^15.

    4/2145 is printed at gonitsora.com/veto-starting-to-sound-really-good; 0.19627 and 0.00186 in most textbooks.
    """
    council = game_of("unsc_1966")
    shapley_shubik, banzhaf = sg.shapley_shubik(council), sg.banzhaf(council)

    assert (shapley_shubik["France"], shapley_shubik["NP1"]) == (Fraction(421, 2145), Fraction(4, 2145))
    assert (banzhaf["France"], banzhaf["NP1"]) == (Fraction(106, 635), Fraction(21, 1270))
    assert sg.power_to_act(council) == Fraction(848, 2**15)


def test_eec_council_of_1958_leaves_luxembourg_without_power():
    """5/21, 1/7 and 0: package page of powerindex 0.2.0; swings 10, 6 and 0: README of votingpower.r."""
    council = game_of("eec_1958")

    assert list(sg.swings(council).values()) == [10, 10, 10, 6, 6, 0]
    assert list(sg.banzhaf(council).values()) == [Fraction(5, 21)] * 3 + [Fraction(1, 7)] * 2 + [0]
    assert sg.dummies(council) == ("Luxembourg",)


def test_nassau_county_of_1958_has_three_dummies():
    """Swings 16, 16, 16, 0, 0, 0: the example of votingpower.r, after [Banzhaf1965]_, table 1."""
    board = game_of("nassau_1958")

    assert list(sg.swings(board).values()) == [16, 16, 16, 0, 0, 0]
    assert sg.dummies(board) == ("Oyster Bay", "Glen Cove", "Long Beach")


@pytest.mark.parametrize(("body", "winning"), [("nice_eu27", 2_718_751), ("nice_eu27_weights_only", 2_718_774)])
def test_nice_council_counts_winning_coalitions(body, winning):
    """2,718,774 for the weights alone: Felsenthal and Machover 2001, remembered."""
    assert sg.winning_coalitions(game_of(body)) == winning


def test_nice_council_has_the_printed_banzhaf_percentages():
    """Felsenthal and Machover 2001, the EU of 27, in percent; remembered, and every figure as computed."""
    banzhaf = sg.banzhaf(game_of("nice_eu27"))
    printed = {"Germany": 7.78, "Spain": 7.42, "Romania": 4.26, "Netherlands": 3.97, "Greece": 3.68, "Sweden": 3.09}

    assert {voter: percent(banzhaf[voter], 2) for voter in printed} == printed
    assert percent(banzhaf["Malta"], 2) == 0.94


def test_lisbon_clause_of_four_moves_shapley_shubik_and_not_banzhaf():
    """Germany's Shapley-Shubik index falls by 0.09 points; Banzhaf is the same to six digits.

    With these populations there are ten trios of more than 35 % of the population, so ten more coalitions win.
    """
    known = facts("lisbon_eu28_2014")
    members, population, _ = (
        sg.weighted_game(quota=part["quota"], weights=dict(zip(known["members"], part["weights"], strict=True)))
        for part in known["rule"]["constraints"]
    )
    without, council = sg.all_of(members, population), game_of("lisbon_eu28_2014")

    assert sg.winning_coalitions(council) - sg.winning_coalitions(without) == 10
    assert percent(sg.shapley_shubik(council)["Germany"], 3) == 14.426
    assert percent(sg.shapley_shubik(without)["Germany"], 3) == 14.516
    one, other = sg.banzhaf(council), sg.banzhaf(without)
    assert all(abs(one[voter] - other[voter]) < Fraction(1, 10**6) for voter in known["members"])


def test_example_of_shapley_shubik_with_weights_3_2_1_1():
    """1/2, 1/6, 1/6, 1/6: tests of the package powerindex, after Wikipedia."""
    assert list(sg.shapley_shubik(game_of("wvg_4_3211")).values()) == [Fraction(1, 2), *[Fraction(1, 6)] * 3]


def test_astana_conveners_or_host():
    conveners = sg.unanimity_game(["Iran", "Russia", "Turkey"])
    either = sg.any_of(conveners, sg.unanimity_game(["Kazakhstan"]))

    assert [found.voters for found in sg.unblocking(either, yes=["Russia", "Turkey"])] == [("Iran",), ("Kazakhstan",)]
    assert [found.voters for found in sg.unblocking(conveners, yes=["Russia", "Turkey"])] == [("Iran",)]
    assert sg.minimal_blocking(either, k=5).smallest == (
        ("Iran", "Kazakhstan"),
        ("Russia", "Kazakhstan"),
        ("Turkey", "Kazakhstan"),
    )
