"""Status quo analysis: how the conflict can get from today's state to another.

Concepts
--------
*Route*: a shortest legal sequence of moves, as (who moves, state reached).
"""

from .conflict import Conflict
from .sequences import Moves, improving_moves, legal_paths

Route = tuple[tuple[str, int], ...]


def routes(
    model: Conflict, start: int, *, improvements_only: bool = False, at_most: int | None = None
) -> dict[int, Route]:
    """Return a shortest route from the start to every state that can be reached, ascending by state.

    Parameters
    ----------
    start
        Today's state. It is among the results only if it can be left and returned to.
    improvements_only
        Whether everybody moves only to states it prefers.
    at_most
        The most moves to look ahead; None for any number.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> routes(chicken, 1, improvements_only=True)
    {2: (('A', 2),), 3: (('B', 3),)}

    References
    ----------
    [LiKilgourHipel2005]_.
    """
    moves: Moves = improving_moves(model) if improvements_only else model.arcs
    found = legal_paths(range(len(model.names)), model.state_position(start), moves, longest=at_most)
    return {end + 1: tuple((model.names[mover], at + 1) for mover, at in path) for end, path in sorted(found)}


def route(model: Conflict, start: int, end: int, *, improvements_only: bool = False) -> Route | None:
    """Return a shortest route from one state to the other, empty if they are the same, or None if there is none."""
    model.state_position(end)
    if start == end:
        return ()
    return routes(model, start, improvements_only=improvements_only).get(end)
