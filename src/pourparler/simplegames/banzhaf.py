"""The Banzhaf index: normalised, and absolute (the Penrose measure).

Concepts
--------
Authors and packages mean two things by "Banzhaf". *Normalised*: a voter's share of all swings, summing to 1.
*Absolute*: the probability that the voter is decisive when everybody else votes yes or no by the toss of a coin; these
do not sum to 1. Penrose had the absolute measure in 1946, Banzhaf the count in 1965 and Coleman in 1971.
"""

from fractions import Fraction

from .errors import NobodySwingsError
from .games import SimpleGame
from .power_index import PowerIndex, exact_index
from .swings import swing_count


def banzhaf(game: SimpleGame) -> PowerIndex:
    """Return each voter's share of all swings (the normalised Banzhaf index).

    A swing is a losing coalition that a voter turns into a winning one by joining.

    Returns
    -------
    PowerIndex
        One exact fraction per voter, in the order of ``game.voters``, summing to 1.

    Raises
    ------
    NobodySwingsError
        If no voter has a swing, so that no share is defined.
    GameTooLargeError
        If the game can be counted neither on its diagram nor over its table of votes.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(banzhaf(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})))
    {'A': Fraction(3, 5), 'B': Fraction(1, 5), 'C': Fraction(1, 5)}

    References
    ----------
    [Banzhaf1965]_, with the normalisation of [FelsenthalMachover1998]_.
    """
    count = swing_count(game)
    total = count.total
    if not total:
        raise NobodySwingsError
    values = ((voter, Fraction(swing, total)) for voter, swing in count.swings.items())
    return exact_index("Banzhaf index (normalised: share of all swings)", count.method, values)


def banzhaf_absolute(game: SimpleGame) -> PowerIndex:
    """Return the probability that each voter is decisive when the others toss coins (absolute Banzhaf, Penrose).

    Returns
    -------
    PowerIndex
        Swings divided by 2**(n-1): exact fractions in the order of ``game.voters``; they do not sum to 1.

    Raises
    ------
    GameTooLargeError
        As for `banzhaf`.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(banzhaf_absolute(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})))
    {'A': Fraction(3, 4), 'B': Fraction(1, 4), 'C': Fraction(1, 4)}

    References
    ----------
    [Penrose1946]_, [DubeyShapley1979]_, [FelsenthalMachover1998]_.
    """
    count = swing_count(game)
    coalitions = 2 ** (len(game.voters) - 1)
    values = ((voter, Fraction(swing, coalitions)) for voter, swing in count.swings.items())
    return exact_index("absolute Banzhaf index (Penrose measure: swings / 2^(n-1))", count.method, values)


penrose = banzhaf_absolute
