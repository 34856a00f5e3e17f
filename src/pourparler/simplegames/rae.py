"""Rae's index: how often the outcome is the one a voter voted for."""

from fractions import Fraction

from .games import SimpleGame
from .power_index import PowerIndex, exact_index
from .swings import swing_count


def rae(game: SimpleGame) -> PowerIndex:
    """Return the share of all 2**n divisions of the voters in which each voter is on the winning side.

    A voter agrees with the outcome when saying yes and the rule passes, or no and it does not. It is one half plus half
    the absolute Banzhaf index, so that a dummy has 1/2.

    Returns
    -------
    PowerIndex
        Exact fractions in the order of ``game.voters``, from 1/2 to 1.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(rae(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})))
    {'A': Fraction(7, 8), 'B': Fraction(5, 8), 'C': Fraction(5, 8)}

    References
    ----------
    [Rae1969]_; the relation to Banzhaf is due to [DubeyShapley1979]_.
    """
    count = swing_count(game)
    divisions = 2 ** len(game.voters)
    values = ((voter, Fraction(divisions + 2 * swing, 2 * divisions)) for voter, swing in count.swings.items())
    return exact_index("Rae index (share of divisions that end as the voter voted)", count.method, values)
