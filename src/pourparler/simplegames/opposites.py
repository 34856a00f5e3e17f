"""Whether a coalition and its opposite can both win, on the decision diagram."""

import numpy as np

from .decision_diagram import LOSING, WINNING, decision_diagram
from .errors import GameTooLargeError
from .games import SimpleGame

MOST_PAIRS = 4_000_000


def have_winning_opposites(game: SimpleGame) -> bool:
    """Say whether some coalition wins and so do all the others together.

    Goes down the diagram twice at once, with the yes votes of one walk as the no votes of the other, and keeps each
    pair of nodes once.
    """
    diagram = decision_diagram(game)
    ones, others = np.array([diagram.root]), np.array([diagram.root])
    for level in diagram.levels:
        one, other = level.children[ones].ravel(), level.children[others][:, ::-1].ravel()
        alive = (one != LOSING) & (other != LOSING)
        one, other = one[alive], other[alive]
        base = int(max(one.max(initial=0), other.max(initial=0))) + 1
        keys = np.unique(np.minimum(one, other) * base + np.maximum(one, other))
        if len(keys) > MOST_PAIRS:
            raise GameTooLargeError("Comparing coalitions with their opposites", "Try a reduced game, or equal voters.")
        ones, others = keys // base, keys % base
    return bool(np.any((ones == WINNING) & (others == WINNING)))
