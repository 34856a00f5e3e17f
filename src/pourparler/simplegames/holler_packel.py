"""The Holler-Packel index, also called the Public Good index: in how many minimal winning coalitions a voter sits."""

from fractions import Fraction

from .errors import NobodySwingsError
from .games import SimpleGame
from .minimal_coalitions import minimal_membership
from .power_index import PowerIndex, exact_index


def holler_packel(game: SimpleGame) -> PowerIndex:
    """Return each voter's share of all seats in minimal winning coalitions (the Public Good index).

    Returns
    -------
    PowerIndex
        Exact fractions in the order of ``game.voters``, summing to 1.

    Raises
    ------
    NobodySwingsError, GameTooLargeError
        As for `deegan_packel`.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(holler_packel(weighted_game(quota=4, weights={"A": 3, "B": 2, "C": 1, "D": 1})))
    {'A': Fraction(1, 3), 'B': Fraction(2, 9), 'C': Fraction(2, 9), 'D': Fraction(2, 9)}

    References
    ----------
    [Holler1982]_, [HollerPackel1983]_.
    """
    membership = minimal_membership(game)
    seats = sum(map(sum, membership.by_size.values()))
    if not seats:
        raise NobodySwingsError
    values = ((voter, Fraction(sum(row), seats)) for voter, row in membership.by_size.items())
    return exact_index(
        "Holler-Packel (Public Good) index (share of seats in minimal winning coalitions)", membership.method, values
    )


public_good = holler_packel
