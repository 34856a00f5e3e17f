"""Johnston's index: a swing counts for less the more members of the coalition have one."""

from .errors import NobodySwingsError
from .games import SimpleGame
from .power_index import PowerIndex, exact_index


def johnston(game: SimpleGame) -> PowerIndex:
    """Return each voter's share of the vulnerable coalitions, each divided equally among its critical members.

    A winning coalition is vulnerable when it has a critical member, one without whom it loses.

    Parameters
    ----------
    game
        Where all sub-rules rank the voters alike, any game with a decision diagram; otherwise up to 2**28 profiles,
        which is 28 different voters (about a minute) or many more if there are classes of equals.

    Returns
    -------
    PowerIndex
        Exact fractions in the order of ``game.voters``, summing to 1.

    Raises
    ------
    NobodySwingsError, GameTooLargeError

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(johnston(weighted_game(quota=4, weights={"A": 3, "B": 2, "C": 1, "D": 1})))
    {'A': Fraction(9, 14), 'B': Fraction(5, 42), 'C': Fraction(5, 42), 'D': Fraction(5, 42)}

    References
    ----------
    [Johnston1978]_.
    """
    from .criticality import criticality
    from .decision_diagram import decision_diagram

    found = criticality(decision_diagram(game))
    if not found.vulnerable:
        raise NobodySwingsError
    values = ((voter, found.shares[voter] / found.vulnerable) for voter in game.voters)
    return exact_index("Johnston index (vulnerable coalitions shared by their critical members)", found.method, values)
