"""Stability of every state for every decision maker, in time linear in the number of states.

Concepts
--------
*Unilateral improvement*: a move to a state the mover prefers. A state is *stable* for a decision maker when it has no
improvement (Nash), or when every improvement is deterred: the others can answer with a sequence of moves to a state no
better than the first for it (GMR), from which it cannot escape to a better one either (SMR). SEQ and SSEQ are the same
with answers that are improvements for whoever makes them. *Equilibrium*: stable for everybody.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce
from typing import Any

from . import kernels
from .blocks import Layout, fits_arrays, layout, parts_by_others
from .compiled import COMPILE_FROM, compiled, is_available
from .conflict import Conflict
from .errors import UnknownWordError
from .option_form import OptionModel
from .sequences import check_response, least_reached

DEFINITIONS = ("Nash", "GMR", "SMR", "SEQ", "SSEQ")
ALL_STABLE = (1 << len(DEFINITIONS)) - 1


@dataclass(frozen=True, eq=False)
class Stability:
    """Which states are stable for whom under which definition, and how that was found out.

    `method` is ``"blocks"`` or ``"pairs"`` (of states and last movers), `loops` is ``"plain"`` or ``"compiled"``. The
    results are exact and the same in every case.
    """

    names: tuple[str, ...]
    response: str
    method: str
    loops: str
    flags: tuple[Any, ...]

    def is_stable(self, definition: str, name: str, state: int) -> bool:
        """Say whether the state is stable for the decision maker."""
        return bool(self.flags[self.names.index(name)][state - 1] & _bit(definition))

    def stable(self, definition: str, name: str) -> tuple[int, ...]:
        """Return the states that are stable for the decision maker, ascending."""
        return _where(self.flags[self.names.index(name)], _bit(definition))

    def equilibria(self, definition: str) -> tuple[int, ...]:
        """Return the states that are stable for everybody, ascending."""
        return _where(_everybody(self.flags), _bit(definition))

    def equilibrium_count(self, definition: str) -> int:
        """Return how many states are stable for everybody."""
        return _count(_everybody(self.flags), _bit(definition))


def stability(model: Conflict, *, response: str = "textbook") -> Stability:
    """Return the stability of every state for every decision maker under Nash, GMR, SMR, SEQ and SSEQ.

    Parameters
    ----------
    model
        A conflict whose preferences are rankings, in whatever way they were given.
    response
        ``"textbook"``: in a sequence of answers nobody moves twice in a row. ``"each-once"``: each opponent moves at
        most once in all, as GMCR+ has it; exponential in the number of opponents.

    Returns
    -------
    Stability
        Exact for every size. From some thousand states on the loops run as machine code if Numba is installed.

    Raises
    ------
    NotARankingError
        For a preference given pair by pair; see `unknown_stability`.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> stability(chicken).equilibria("Nash"), stability(chicken).equilibria("GMR")
    ((2, 3), (2, 3, 4))

    References
    ----------
    [FangHipelKilgour1993]_, chapters 3 and 4; SSEQ is symmetric sequential stability, [RegoVieira2017]_.
    """
    check_response(response)
    if isinstance(model, OptionModel) and not model.common_moves and response == "textbook":
        return _by_blocks(model)
    return _by_pairs(model, response)


def _by_blocks(model: OptionModel) -> Stability:
    compile_loops = fits_arrays(model) and model.state_count >= COMPILE_FROM and is_available()
    arranged = layout(model, compile_loops=compile_loops)
    makers = range(len(model.names))
    if not compile_loops:
        flags = [_plain_flags(arranged, focal, len(makers), model.state_count) for focal in makers]
        return Stability(model.names, "textbook", "blocks", "plain", tuple(flags))
    with ThreadPoolExecutor(2) as threads:
        found = threads.map(lambda focal: _array_flags(model, arranged, focal), makers)
        return Stability(model.names, "textbook", "blocks", "compiled", tuple(found))


def _plain_flags(arranged: Layout, focal: int, makers: int, size: int) -> bytearray:
    flags, stack, escapes = bytearray([ALL_STABLE]) * size, [0] * size, [0] * size
    begin, end = arranged.bounds[focal]
    own, sequences = arranged.ranks[focal], arranged.sequences
    kernels.refuse_undeterred(begin, end, sequences, own, 1, flags)
    kernels.best_escapes(begin, end, sequences, escapes)
    for values, searches in _searches(own, escapes):
        ascending = sorted(range(size), key=values.__getitem__)
        for bit, improving in searches:
            cursor, worst = list(arranged.spans), [-1] * size
            kernels.least_reached(values, ascending, makers, focal, improving, sequences, cursor, stack, worst)
            kernels.refuse_undeterred(begin, end, sequences, worst, bit, flags)
    return flags


def _searches(own: Any, escapes: Any) -> tuple[tuple[Any, tuple[tuple[int, bool], ...]], ...]:
    """Return how bad sanctions are and, for the definitions, their bits and whether sanctions are improvements."""
    return (own, ((2, False), (8, True))), (escapes, ((4, False), (16, True)))


def _array_flags(model: OptionModel, arranged: Layout, focal: int) -> Any:
    import numpy as np

    escape, search, together, refuse, sort = (
        compiled(kernel)
        for kernel in (
            kernels.best_escapes,
            kernels.least_reached,
            kernels.least_together,
            kernels.refuse_undeterred,
            kernels.sort_by,
        )
    )
    size, makers, parts = model.state_count, len(model.names), parts_by_others(model, focal)
    flags = np.full(size, ALL_STABLE, np.uint8)
    begin, end = arranged.bounds[focal]
    own, sequences = arranged.ranks[focal], arranged.sequences
    refuse(begin, end, sequences, own, 1, flags)
    escapes, ascending, worst, stack = (np.empty(size, np.int32) for _ in range(4))
    escape(begin, end, sequences, escapes)
    for values, searches in _searches(own, escapes):
        sort(values, np.arange(size, dtype=np.int32), np.zeros(int(own.max()) + 2, np.int32), ascending)
        for bit, improving in searches:
            if improving or parts is None:
                worst.fill(-1)
                search(values, ascending, makers, focal, improving, sequences, arranged.spans.copy(), stack, worst)
            else:
                together(values, parts, np.full(int(parts.max()) + 1, int(own.max()) + 1, np.int32), worst)
            refuse(begin, end, sequences, worst, bit, flags)
    return flags


def _by_pairs(model: Conflict, response: str) -> Stability:
    size, makers = model.state_count, range(len(model.names))
    ranks = [list(model.ranks(mover)) for mover in makers]
    arcs = [[model.arcs(mover, state) for state in range(size)] for mover in makers]
    better = [
        [[at for at in arcs[mover][state] if ranks[mover][at] > ranks[mover][state]] for state in range(size)]
        for mover in makers
    ]
    flags = []
    for focal in makers:
        own = ranks[focal]
        escapes = [max([own[state], *(own[at] for at in arcs[focal][state])]) for state in range(size)]
        opponents = [mover for mover in makers if mover != focal]
        worst = [(1, own)] + [
            (bit, least_reached(values, opponents, better if improving else arcs, response))
            for values, searches in _searches(own, escapes)
            for bit, improving in searches
        ]
        flags.append(_undeterred(own, better[focal], worst))
    return Stability(model.names, response, "pairs", "plain", tuple(flags))


def _undeterred(
    own: Sequence[int], better: Sequence[Sequence[int]], worst: Sequence[tuple[int, Sequence[int]]]
) -> bytearray:
    flags = bytearray([ALL_STABLE]) * len(own)
    for state, targets in enumerate(better):
        for bit, least in worst:
            if any(least[target] > own[state] for target in targets):
                flags[state] &= ~bit
    return flags


def _bit(definition: str) -> int:
    if definition not in DEFINITIONS:
        raise UnknownWordError("definition", definition, DEFINITIONS)
    return 1 << DEFINITIONS.index(definition)


def _everybody(flags: tuple[Any, ...]) -> Any:
    if isinstance(flags[0], bytearray):
        return bytes(reduce(int.__and__, column) for column in zip(*flags, strict=True))
    return reduce(lambda some, other: some & other, flags)


def _where(flags: Any, bit: int) -> tuple[int, ...]:
    return tuple(at + 1 for at, flag in enumerate(flags.tolist() if hasattr(flags, "tolist") else flags) if flag & bit)


def _count(flags: Any, bit: int) -> int:
    if isinstance(flags, bytes):
        return sum(1 for flag in flags if flag & bit)
    return int(((flags & bit) != 0).sum())
