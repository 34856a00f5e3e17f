"""Strong and weak stability, when preferences are mild or strong.

Concepts
--------
*Strongly preferred*: the ranking has a band limit in between. A state is *strongly* stable when every improvement is
deterred by something much worse than the state, and *weakly* stable when it is stable and not strongly so.
"""

from .conflict import Conflict
from .errors import NotARankingError, UnknownWordError
from .preferences import Ranking, band_limits
from .sequences import Moves, improving_moves, legal_paths
from .stability import stability

STRENGTH_DEFINITIONS = ("GMR", "SMR", "SEQ")


def strongly_stable(model: Conflict, definition: str, name: str) -> tuple[int, ...]:
    """Return the states that are strongly stable for the decision maker, ascending.

    For SMR every escape from the sanction must end much worse as well. A state without improvements is strongly stable.

    Raises
    ------
    NotARankingError
        If the preference of the decision maker is not a `Ranking`, which alone can say where it is strong.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> preferences = {"A": ranking(3, 4, 2, 1, bands=[3]), "B": ranking(2, 4, 3, 1)}
    >>> strongly_stable(option_model({"A": ["swerve"], "B": ["give way"]}, preferences), "GMR", "A")
    (2, 3, 4)

    References
    ----------
    [Hamouda2004]_ for two decision makers, [Hamouda2006]_ for more.
    """
    if definition not in STRENGTH_DEFINITIONS:
        raise UnknownWordError("definition under strength of preference", definition, STRENGTH_DEFINITIONS)
    focal = model.position(name)
    preference = model.preferences[focal]
    if not isinstance(preference, Ranking):
        raise NotARankingError(name, "only a ranking says with its bands where preference is strong")
    bands = band_limits(preference, model.state_count)
    worst_after = [
        max([bands[state], *(bands[at] for at in model.arcs(focal, state))]) if definition == "SMR" else bands[state]
        for state in range(model.state_count)
    ]
    others = [mover for mover in range(len(model.names)) if mover != focal]
    moves: Moves = improving_moves(model) if definition == "SEQ" else model.arcs
    found = []
    for state in range(model.state_count):
        improvements = [at for at in model.arcs(focal, state) if model.prefers(focal, at, state)]
        if all(
            any(worst_after[end] < bands[state] for end, _ in legal_paths(others, at, moves)) for at in improvements
        ):
            found.append(state + 1)
    return tuple(found)


def weakly_stable(model: Conflict, definition: str, name: str) -> tuple[int, ...]:
    """Return the states that are stable for the decision maker and not strongly so, ascending."""
    strong = set(strongly_stable(model, definition, name))
    return tuple(state for state in stability(model).stable(definition, name) if state not in strong)
