from fractions import Fraction

from pourparler import simplegames as sg

GAME = sg.weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})


def test_result_behaves_like_the_mapping_it_is():
    index = sg.banzhaf(GAME)

    assert index == {"A": Fraction(3, 5), "B": Fraction(1, 5), "C": Fraction(1, 5)}
    assert (len(index), list(index), "B" in index, "Z" in index) == (3, ["A", "B", "C"], True, False)


def test_result_says_what_it_is_and_how_it_was_found():
    exact, floating = sg.shapley_shubik(GAME), sg.shapley_shubik(GAME, exact=False)

    assert (exact.exact, exact.error) == (True, 0)
    assert exact.method == "exact count on the decision diagram"
    assert "Gauss-Legendre" in floating.method
    assert 0 < floating.error < 1e-12
    assert repr(exact).startswith(
        "<Shapley-Shubik index (share of orderings in which the voter is pivotal), exact: {'A'"
    )
    assert "error at most" in repr(floating)


def test_normalised_and_absolute_banzhaf_are_told_apart_by_name():
    assert "normalised" in sg.banzhaf(GAME).name
    assert "swings / 2^(n-1)" in sg.banzhaf_absolute(GAME).name
    assert sg.penrose is sg.banzhaf_absolute
