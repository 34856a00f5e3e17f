"""Stability when a decision maker's preference between some states is unknown: four attitudes to what is not known.

Concepts
--------
*Attitude*: whether the focal decision maker moves to states it may or may not prefer, and whether such states deter
it. ``a`` moves and is not deterred, ``b`` neither moves nor is deterred, ``c`` moves and is deterred, ``d`` does not
move and is deterred. Under ``a`` and ``b`` an escape to such a state undoes a sanction; under ``c`` and ``d`` it does
not.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .conflict import Conflict
from .errors import UnknownWordError
from .preferences import Pairwise
from .sequences import Moves, legal_paths

UNKNOWN_DEFINITIONS = ("Nash", "GMR", "SMR", "SEQ")


@dataclass(frozen=True)
class Attitude:
    """The relations of a state to the present one for which it is moved to, deters, and is escaped to."""

    moved_to: frozenset[str]
    deters: frozenset[str]
    escaped_to: frozenset[str]


_BETTER, _NOT_BETTER = frozenset({"better"}), frozenset({"worse", "equal"})
_UNKNOWN = frozenset({"unknown"})
ATTITUDES = ("a", "b", "c", "d")
_MEANING = {
    "a": Attitude(_BETTER | _UNKNOWN, _NOT_BETTER, _BETTER | _UNKNOWN),
    "b": Attitude(_BETTER, _NOT_BETTER, _BETTER | _UNKNOWN),
    "c": Attitude(_BETTER | _UNKNOWN, _NOT_BETTER | _UNKNOWN, _BETTER),
    "d": Attitude(_BETTER, _NOT_BETTER | _UNKNOWN, _BETTER),
}


def unknown_stability(model: Conflict, definition: str, name: str, *, attitude: str = "a") -> tuple[int, ...]:
    """Return the states that are stable for the decision maker under an attitude to unknown preference.

    Parameters
    ----------
    model
        Preferences may be `Pairwise`, with pairs that are unknown, or cycles, or both; rankings are relations too.
    definition
        Nash, GMR, SMR or SEQ. The others' credible moves in SEQ are those to states they prefer or may prefer.
    attitude
        ``"a"``, ``"b"``, ``"c"`` or ``"d"``. Without unknown pairs all four say the same.

    Examples
    --------
    >>> from pourparler.graphmodel import graph_model, pairwise, ranking
    >>> doubt = graph_model(2, {"A": [(1, 2)], "B": []}, {"A": pairwise([]), "B": ranking(1, 2)})
    >>> [unknown_stability(doubt, "Nash", "A", attitude=attitude) for attitude in "abcd"]
    [(2,), (1, 2), (2,), (1, 2)]

    References
    ----------
    [Li2004]_, definitions 1 to 16.
    """
    if definition not in UNKNOWN_DEFINITIONS:
        raise UnknownWordError("definition under unknown preference", definition, UNKNOWN_DEFINITIONS)
    if attitude not in ATTITUDES:
        raise UnknownWordError("attitude", attitude, ATTITUDES)
    focal, meaning = model.position(name), _MEANING[attitude]
    others = [mover for mover in range(len(model.names)) if mover != focal]
    moves: Moves = _credible(model) if definition == "SEQ" else model.arcs
    states = range(model.state_count)
    answers = [[at for at, _ in legal_paths(others, state, moves)] if definition != "Nash" else [] for state in states]
    return tuple(
        state + 1
        for state in states
        if all(
            any(_deters(model, focal, state, answer, definition, meaning) for answer in answers[at])
            for at in model.arcs(focal, state)
            if relation(model, focal, at, state) in meaning.moved_to
        )
    )


def unknown_equilibria(model: Conflict, definition: str, *, attitude: str = "a") -> tuple[int, ...]:
    """Return the states that are stable for every decision maker, all taking the same attitude."""
    stable = [set(unknown_stability(model, definition, name, attitude=attitude)) for name in model.names]
    return tuple(sorted(set.intersection(*stable)))


def relation(model: Conflict, mover: int, one: int, other: int) -> str:
    """Return how one state compares to the other for a decision maker, all by position."""
    preference = model.preferences[mover]
    if isinstance(preference, Pairwise):
        return preference.relation(one + 1, other + 1)
    mine, theirs = model.ranks(mover)[one], model.ranks(mover)[other]
    return "better" if mine > theirs else "worse" if mine < theirs else "equal"


def _credible(model: Conflict) -> Moves:
    def moves(mover: int, state: int) -> Iterable[int]:
        return [at for at in model.arcs(mover, state) if relation(model, mover, at, state) in ("better", "unknown")]

    return moves


def _deters(model: Conflict, focal: int, state: int, answer: int, definition: str, meaning: Attitude) -> bool:
    if relation(model, focal, answer, state) not in meaning.deters:
        return False
    escapes = model.arcs(focal, answer) if definition == "SMR" else ()
    return not any(relation(model, focal, at, state) in meaning.escaped_to for at in escapes)
