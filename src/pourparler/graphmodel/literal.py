"""The definitions read literally: slow, and independent of every solver, so that each can be checked.

`reached` follows the inductive definition of [FangHipelKilgour1993]_, section 3.2: what is reached, and who may have
moved last, grow together until nothing is new.
"""

from collections.abc import Collection
from itertools import permutations

from .conflict import Conflict
from .errors import UnknownWordError
from .sequences import check_response
from .stability import DEFINITIONS


def is_stable(model: Conflict, definition: str, name: str, state: int, *, response: str = "textbook") -> bool:
    """Say whether the state is stable for the decision maker, by the words of the definition.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> is_stable(chicken, "Nash", "A", 4), is_stable(chicken, "GMR", "A", 4)
    (False, True)
    """
    if definition not in DEFINITIONS:
        raise UnknownWordError("definition", definition, DEFINITIONS)
    check_response(response)
    focal = model.position(name)
    improvements = model.improvements(name, state)
    if definition == "Nash":
        return not improvements
    others = tuple(other for other in model.names if other != name)
    credible, symmetric = definition in ("SEQ", "SSEQ"), definition in ("SMR", "SSEQ")
    for improvement in improvements:
        answers = reached(model, others, improvement, improving=credible, response=response)
        if not any(_deters(model, focal, name, state, answer, symmetric) for answer in answers):
            return False
    return True


def is_equilibrium(model: Conflict, definition: str, state: int, *, response: str = "textbook") -> bool:
    """Say whether the state is stable for every decision maker, by the words of the definition."""
    return all(is_stable(model, definition, name, state, response=response) for name in model.names)


def reached(
    model: Conflict, movers: Collection[str], start: int, *, improving: bool = False, response: str = "textbook"
) -> frozenset[int]:
    """Return the states that legal sequences of the movers lead to from the start."""
    if response == "each-once":
        return _reached_once(model, movers, start, improving)
    last_movers: dict[int, set[str]] = {}
    grows = True
    while grows:
        grows = False
        for mover in movers:
            sources = [start] + [at for at, last in list(last_movers.items()) if last != {mover}]
            for source in sources:
                for target in _steps(model, mover, source, improving):
                    if mover not in last_movers.setdefault(target, set()):
                        last_movers[target].add(mover)
                        grows = True
    return frozenset(last_movers)


def _reached_once(model: Conflict, movers: Collection[str], start: int, improving: bool) -> frozenset[int]:
    found: set[int] = set()
    for turns in permutations(movers):
        places = {start}
        for mover in turns:
            new = {target for place in places for target in _steps(model, mover, place, improving)}
            found |= new
            places |= new
    return frozenset(found)


def _steps(model: Conflict, mover: str, state: int, improving: bool) -> tuple[int, ...]:
    return model.improvements(mover, state) if improving else model.moves(mover, state)


def _deters(model: Conflict, focal: int, name: str, state: int, answer: int, symmetric: bool) -> bool:
    if model.prefers(focal, answer - 1, state - 1):
        return False
    escapes = model.moves(name, answer) if symmetric else ()
    return not any(model.prefers(focal, escape - 1, state - 1) for escape in escapes)
