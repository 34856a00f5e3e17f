import numpy as np
import pytest

from pourparler.simplegames.quadrature import gauss_legendre, nodes_needed, truncation_bound


@pytest.mark.parametrize("count", [1, 2, 7, 60, 268])
def test_nodes_integrate_powers_exactly(count):
    t, weights = gauss_legendre(count)

    for degree in {0, 1, count, 2 * count - 1}:
        assert weights @ t**degree == pytest.approx(1 / (degree + 1), rel=1e-13)
    assert np.all(np.diff(t) > 0)
    assert np.allclose(t + t[::-1], 1, rtol=0, atol=1e-16)


@pytest.mark.parametrize("degree", [1, 13, 40, 189, 536])
def test_fewer_nodes_stay_within_their_bound(degree):
    for count in {max(1, degree // 8), max(1, degree // 4), nodes_needed(degree)}:
        t, weights = gauss_legendre(count)
        for size in (0, degree // 3, degree // 2):
            swing = t**size * (1 - t) ** (degree - size)
            exact, whole = gauss_legendre(degree)
            true = whole @ (exact**size * (1 - exact) ** (degree - size))
            assert abs(weights @ swing - true) <= truncation_bound(degree, count) + 1e-15


def test_bound_is_zero_where_the_rule_is_exact_and_one_at_the_edge():
    assert truncation_bound(9, 5) == 0
    assert truncation_bound(10, 5) == 1
    assert nodes_needed(0) == 1
    assert nodes_needed(536) < 120
