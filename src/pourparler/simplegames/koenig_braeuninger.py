"""The Koenig-Braeuninger inclusiveness index: how often a winning coalition has the voter in it."""

from fractions import Fraction

from .errors import NothingToDivideError
from .games import SimpleGame
from .power_index import PowerIndex, exact_index
from .swings import swing_count


def koenig_braeuninger(game: SimpleGame) -> PowerIndex:
    """Return the share of the winning coalitions that each voter belongs to.

    1 for a voter with a veto, 1/2 for a dummy. [Nevison1979]_ has the same index as the Z index.

    Raises
    ------
    NothingToDivideError
        If no coalition wins.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(koenig_braeuninger(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})))
    {'A': Fraction(1, 1), 'B': Fraction(2, 3), 'C': Fraction(2, 3)}

    References
    ----------
    [KoenigBraeuninger1998]_.
    """
    count = swing_count(game)
    if not count.winning:
        raise NothingToDivideError("The Koenig-Braeuninger index", "winning")
    values = ((voter, Fraction(count.winning + swing, 2 * count.winning)) for voter, swing in count.swings.items())
    return exact_index("Koenig-Braeuninger index (share of winning coalitions with the voter)", count.method, values)
