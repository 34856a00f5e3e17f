"""The inverse question: which preferences of one decision maker would make a wanted state stable for it.

Concepts
--------
*Requirement*: for each state the decision maker could move to, sets of states; one set must contain only states that
are not better than the wanted one. Nothing else about the ranking matters, so no ranking is enumerated.
"""

from dataclasses import dataclass

from .conflict import Conflict
from .errors import NotARankingError, UnknownWordError
from .preferences import Pairwise, Ranking
from .sequences import legal_paths

INVERSE_DEFINITIONS = ("Nash", "GMR", "SMR")


@dataclass(frozen=True)
class Requirement:
    """What the decision maker's preference must satisfy for the state to be stable for it.

    For every move some one of its `alternatives` must hold: all its states no better than the wanted one. An empty
    alternative always holds.
    """

    definition: str
    name: str
    state: int
    alternatives: tuple[tuple[int, tuple[frozenset[int], ...]], ...]


def requirement(model: Conflict, definition: str, name: str, state: int) -> Requirement:
    """Return what makes the state stable for the decision maker, whatever its present preference.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> [(move, [sorted(one) for one in sets]) for move, sets in requirement(chicken, "GMR", "A", 4).alternatives]
    [(3, [[1], [3]])]
    """
    if definition not in INVERSE_DEFINITIONS:
        raise UnknownWordError("definition of the inverse question", definition, INVERSE_DEFINITIONS)
    focal, place = model.position(name), model.state_position(state)
    others = [mover for mover in range(len(model.names)) if mover != focal]
    alternatives = []
    for move in model.arcs(focal, place):
        ends = {move, *(end for end, _ in legal_paths(others, move, model.arcs) if definition != "Nash")}
        sets = {frozenset({move})} | {_held(model, definition, focal, end) - {place} for end in ends - {move}}
        least = [one for one in sets if not any(other < one for other in sets)]
        alternatives.append(
            (move + 1, tuple(sorted((_numbered(one) for one in least), key=lambda one: (len(one), sorted(one)))))
        )
    return Requirement(definition, name, state, tuple(alternatives))


def meets(model: Conflict, wanted: Requirement) -> bool:
    """Say whether the decision maker's present preference meets the requirement."""
    better = _better(model, wanted)
    return all(any(not one & better for one in sets) for _, sets in wanted.alternatives)


def smallest_change(model: Conflict, wanted: Requirement) -> Ranking:
    """Return the ranking, closest to the present one, under which the requirement is met.

    The fewest states are moved: those that are too good go into a tie with the wanted state, the lowest numbers first
    among equally small choices, and all others keep their order.

    Raises
    ------
    NotARankingError
        If the present preference is given pair by pair.
    """
    if isinstance(model.preferences[model.position(wanted.name)], Pairwise):
        raise NotARankingError(wanted.name, "it compares pair by pair, so there is no ranking to change")
    better = _better(model, wanted)
    choices = [[one & better for one in sets] for _, sets in wanted.alternatives]
    moved = _fewest([sets for sets in choices if frozenset() not in sets])
    ranks = model.ranks(model.position(wanted.name))
    own = ranks[wanted.state - 1]
    groups: dict[int, list[int]] = {}
    for at in range(1, model.state_count + 1):
        groups.setdefault(own if at in moved else ranks[at - 1], []).append(at)
    return Ranking(tuple(tuple(groups[rank]) for rank in sorted(groups, reverse=True)))


def _held(model: Conflict, definition: str, focal: int, end: int) -> frozenset[int]:
    return frozenset({end, *(model.arcs(focal, end) if definition == "SMR" else ())})


def _numbered(places: frozenset[int]) -> frozenset[int]:
    return frozenset(place + 1 for place in places)


def _better(model: Conflict, wanted: Requirement) -> frozenset[int]:
    focal, place = model.position(wanted.name), model.state_position(wanted.state)
    return frozenset(at + 1 for at in range(model.state_count) if model.prefers(focal, at, place))


def _fewest(choices: list[list[frozenset[int]]]) -> frozenset[int]:
    """Return the smallest union of one set from each choice: depth first, cut where a smaller union is known."""
    best = frozenset[int]().union(*(min(sets, key=lambda one: (len(one), sorted(one))) for sets in choices))
    stack = [(0, frozenset[int]())]
    while stack:
        at, union = stack.pop()
        if at == len(choices):
            best = min(best, union, key=lambda one: (len(one), sorted(one)))
            continue
        for one in reversed(choices[at]):
            if len(union | one) <= len(best):
                stack.append((at + 1, union | one))
    return best
