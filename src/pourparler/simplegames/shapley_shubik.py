"""The Shapley-Shubik index: who tips the balance when the voters say yes one after another."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb

from .errors import NobodySwingsError
from .games import SimpleGame
from .power_index import PowerIndex, approximate_index, exact_index
from .swings import DIAGRAM, size_count

NAME = "Shapley-Shubik index (share of orderings in which the voter is pivotal)"
MOST_WORK = 2_000_000_000


def shapley_shubik(game: SimpleGame, *, exact: bool | None = None) -> PowerIndex:
    """Return the share of the n! orderings of the voters in which each voter is pivotal.

    The voters say yes one by one in random order; the pivotal one turns the coalition so far into a winning one.

    Parameters
    ----------
    game
        Any simple game.
    exact
        True insists on fractions, counted on the decision diagram; False asks for floating-point numbers, by
        Gauss-Legendre quadrature of the multilinear extension. By default fractions wherever that takes no longer
        than a second or so, and otherwise numbers with their error bound.

    Returns
    -------
    PowerIndex
        Values in the order of ``game.voters``, summing to 1; see its `exact`, `method` and `error`.

    Raises
    ------
    NobodySwingsError
        If nobody is ever pivotal.
    GameTooLargeError
        If the game is too large for the method asked for.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(shapley_shubik(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})))
    {'A': Fraction(2, 3), 'B': Fraction(1, 6), 'C': Fraction(1, 6)}

    References
    ----------
    [ShapleyShubik1954]_; the integral is due to [Owen1972]_.
    """
    if exact or (exact is None and _is_counted_soon(game)):
        return _counted(game)
    from .multilinear_extension import swing_integrals

    integrals = swing_integrals(game)
    if not any(integrals.values.values()):
        raise NobodySwingsError
    values = ((voter, integrals.values[voter]) for voter in game.voters)
    return approximate_index(NAME, integrals.method, integrals.error, values)


def _counted(game: SimpleGame) -> PowerIndex:
    swings = size_count(game).swings
    share = {row: _share_of_orderings(row) for row in set(swings.values())}
    if not any(share.values()):
        raise NobodySwingsError
    return exact_index(NAME, DIAGRAM, ((voter, share[row]) for voter, row in swings.items()))


def _share_of_orderings(swings: Sequence[int]) -> Fraction:
    """Weigh a swing that joins s of n-1 others by s! (n-1-s)! / n!, the orderings in which it happens."""
    others = len(swings) - 1
    orderings = sum((Fraction(count, comb(others, size)) for size, count in enumerate(swings) if count), Fraction(0))
    return orderings / len(swings)


def _is_counted_soon(game: SimpleGame) -> bool:
    from . import vote_table
    from .decision_diagram import decision_diagram

    if vote_table.is_preferable(game):
        return False
    # A count by size has about n * n bits; the constant is what an edge costs besides.
    return decision_diagram(game).edges * (len(game.voters) ** 2 + 4_000) <= MOST_WORK
