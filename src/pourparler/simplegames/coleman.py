"""Coleman's three powers: of the body to act, of a voter to prevent action, of a voter to initiate it."""

from fractions import Fraction

from .errors import NothingToDivideError
from .games import SimpleGame
from .power_index import PowerIndex, exact_index
from .swings import swing_count


def coleman_act(game: SimpleGame) -> Fraction:
    """Return the power of the body to act: the share of all 2**n coalitions that win.

    Examples
    --------
    >>> from pourparler.simplegames import unanimity_game
    >>> coleman_act(unanimity_game(["A", "B", "C"]))
    Fraction(1, 8)

    References
    ----------
    [Coleman1971]_.
    """
    return Fraction(swing_count(game).winning, 2 ** len(game.voters))


power_to_act = coleman_act


def coleman_prevent(game: SimpleGame) -> PowerIndex:
    """Return each voter's power to prevent action: swings divided by the number of winning coalitions.

    1 for a voter with a veto, 0 for a dummy.

    Raises
    ------
    NothingToDivideError
        If no coalition wins.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(coleman_prevent(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})))
    {'A': Fraction(1, 1), 'B': Fraction(1, 3), 'C': Fraction(1, 3)}

    References
    ----------
    [Coleman1971]_.
    """
    count = swing_count(game)
    if not count.winning:
        raise NothingToDivideError("Coleman's power to prevent action", "winning")
    values = ((voter, Fraction(swing, count.winning)) for voter, swing in count.swings.items())
    return exact_index("Coleman's power to prevent action (swings / winning coalitions)", count.method, values)


def coleman_initiate(game: SimpleGame) -> PowerIndex:
    """Return each voter's power to initiate action: swings divided by the number of losing coalitions.

    Raises
    ------
    NothingToDivideError
        If no coalition loses.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dict(coleman_initiate(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1})))
    {'A': Fraction(3, 5), 'B': Fraction(1, 5), 'C': Fraction(1, 5)}

    References
    ----------
    [Coleman1971]_.
    """
    count = swing_count(game)
    losing = 2 ** len(game.voters) - count.winning
    if not losing:
        raise NothingToDivideError("Coleman's power to initiate action", "losing")
    values = ((voter, Fraction(swing, losing)) for voter, swing in count.swings.items())
    return exact_index("Coleman's power to initiate action (swings / losing coalitions)", count.method, values)
