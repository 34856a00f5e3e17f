"""The Deegan-Packel index: every minimal winning coalition counts once, shared equally by its members."""

from fractions import Fraction

from .errors import NobodySwingsError
from .games import SimpleGame
from .minimal_coalitions import minimal_membership
from .power_index import PowerIndex, exact_index


def deegan_packel(game: SimpleGame) -> PowerIndex:
    """Return each voter's share of the minimal winning coalitions, each divided equally among its members.

    Returns
    -------
    PowerIndex
        Exact fractions in the order of ``game.voters``, summing to 1.

    Raises
    ------
    NobodySwingsError
        If there is no minimal winning coalition with members.
    GameTooLargeError
        If the diagram of the minimal winning coalitions would be too large.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(deegan_packel(weighted_game(quota=4, weights={"A": 3, "B": 2, "C": 1, "D": 1})))
    {'A': Fraction(3, 8), 'B': Fraction(5, 24), 'C': Fraction(5, 24), 'D': Fraction(5, 24)}

    References
    ----------
    [DeeganPackel1978]_.
    """
    membership = minimal_membership(game)
    if not any(map(any, membership.by_size.values())):
        raise NobodySwingsError
    shares = {row: _share(row) for row in set(membership.by_size.values())}
    values = ((voter, shares[row] / membership.coalitions) for voter, row in membership.by_size.items())
    return exact_index(
        "Deegan-Packel index (minimal winning coalitions shared by their members)", membership.method, values
    )


def _share(by_size: tuple[int, ...]) -> Fraction:
    return sum((Fraction(count, size) for size, count in enumerate(by_size) if count), Fraction(0))
