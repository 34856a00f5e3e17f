"""Legal sequences of moves: nobody moves twice in a row, or, for comparison, each at most once in all.

Concepts
--------
*Legal sequence*: moves one after the other, each possible where it is made, in which nobody moves twice in a row.
*Memory*: what must be remembered of a sequence to say who may move next: the last mover, or who has moved already.
*Moves*: a function from a mover's and a state's position to the positions reached.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from .conflict import Conflict
from .errors import UnknownWordError

Moves: TypeAlias = Callable[[int, int], Iterable[int]]
Path: TypeAlias = tuple[tuple[int, int], ...]

RESPONSES = ("textbook", "each-once")


def check_response(response: str) -> None:
    """Raise for a response rule that is not one."""
    if response not in RESPONSES:
        raise UnknownWordError("response rule", response, RESPONSES)


def remembered(memory: int, mover: int, response: str) -> int | None:
    """Return the memory after the mover moved, or None if it may not move; 0 remembers nothing."""
    bit = 1 << mover
    if memory & bit:
        return None
    return memory | bit if response == "each-once" else bit


def legal_paths(
    movers: Sequence[int], start: int, moves: Moves, response: str = "textbook", longest: int | None = None
) -> Iterator[tuple[int, Path]]:
    """Yield each state the movers can reach together with a shortest legal sequence to it, as (mover, state reached).

    The shortest come first, and among those the ones with the first movers in order and the lowest states. The start is
    yielded only when it is returned to.
    """
    met: set[int] = set()
    seen = {(start, 0)}
    queue: deque[tuple[int, int, Path]] = deque([(start, 0, ())])
    while queue:
        state, memory, path = queue.popleft()
        if len(path) == longest:
            return
        for mover in movers:
            after = remembered(memory, mover, response)
            for target in () if after is None else moves(mover, state):
                if after is not None and (target, after) not in seen:
                    seen.add((target, after))
                    queue.append((target, after, (*path, (mover, target))))
                    if target not in met:
                        met.add(target)
                        yield target, (*path, (mover, target))


def improving_moves(model: Conflict) -> Moves:
    """Return the unilateral improvements of a conflict."""
    return lambda mover, state: (at for at in model.arcs(mover, state) if model.prefers(mover, at, state))


def least_reached(
    values: Sequence[int], movers: Sequence[int], arcs: Sequence[Sequence[Sequence[int]]], response: str
) -> list[int]:
    """Return for each state the least value the movers can bring about from it by a legal sequence, or leave as it is.

    `arcs` lists by mover and state where a move leads. States are visited by ascending value and the pairs (state,
    memory) searched backwards, each labelled once: linear in moves times memories.
    """
    arrivals = _arrivals(movers, response)
    sources = {mover: _reversed(arcs[mover]) for mover in movers}
    label: dict[tuple[int, int], int] = {}
    for seed in sorted(range(len(values)), key=values.__getitem__):
        stack = [(seed, memory) for memory in arrivals if (seed, memory) not in label]
        label.update(dict.fromkeys(stack, values[seed]))
        while stack:
            state, memory = stack.pop()
            for mover, before in arrivals[memory]:
                for source in sources[mover][state]:
                    if (source, before) not in label:
                        label[source, before] = values[seed]
                        stack.append((source, before))
    return [label[state, 0] for state in range(len(values))]


def _arrivals(movers: Sequence[int], response: str) -> dict[int, list[tuple[int, int]]]:
    """Return for each memory the (mover, memory before) it can come from."""
    found: dict[int, list[tuple[int, int]]] = {0: []}
    todo = [0]
    while todo:
        before = todo.pop()
        for mover in movers:
            after = remembered(before, mover, response)
            if after is not None:
                if after not in found:
                    found[after] = []
                    todo.append(after)
                found[after].append((mover, before))
    return found


def _reversed(ends: Sequence[Sequence[int]]) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in ends]
    for start, targets in enumerate(ends):
        for target in targets:
            found[target].append(start)
    return found
