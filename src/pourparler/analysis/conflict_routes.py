"""How a conflict in option form gets from one state to others: by any moves, by gains alone, or by those of a coalition.

Without common moves a decision maker that moves twice in a row could have moved at once, so that shortest ways are found
state by state, without remembering who moved last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from ..graphmodel import OptionModel

Way = tuple[tuple[str, int], ...]
"""A way: who moves, and the state that is reached, by number, for each move."""


def shortest_ways(
    model: OptionModel, start: int, *, improvements_only: bool = False, movers: Sequence[int] | None = None
) -> dict[int, tuple[int, int]]:
    """Return for each state that can be reached the mover and the state, both by position, of the last move to it.

    Of ways of one length it is that on which the first decision makers move first.

    Parameters
    ----------
    start
        The state from which it is reached, by number; it is not among the results.
    improvements_only
        Whether everybody moves only to states that it prefers.
    movers
        Who may move, by position; everybody if nobody is named.
    """
    every = range(len(model.names)) if movers is None else movers
    found: dict[int, tuple[int, int]] = {}
    met, layer = {start - 1}, [start - 1]
    while layer:
        reached: list[int] = []
        for state in layer:
            for mover in every:
                for target in model.arcs(mover, state):
                    if target not in met and (not improvements_only or model.prefers(mover, target, state)):
                        met.add(target)
                        found[target] = (mover, state)
                        reached.append(target)
        layer = reached
    return found


def way_to(model: OptionModel, ways: dict[int, tuple[int, int]], start: int, end: int) -> Way | None:
    """Return the way from the start of some shortest ways to a state, by number; none if there is none."""
    at, steps = end - 1, []
    while at != start - 1:
        if at not in ways:
            return None
        mover, before = ways[at]
        steps.append((model.names[mover], at + 1))
        at = before
    return tuple(reversed(steps))


def joint_ways(model: OptionModel, state: int, most: int) -> tuple[tuple[tuple[str, ...], Way], ...]:
    """Return the smallest coalitions that can leave a state together for one that each member prefers, with a way.

    Coalitions of one are not among them, nor any with a smaller one in it that could do so, nor with somebody who could
    alone; none has more than ``most`` members.
    """
    better = [_better(model, mover, state - 1) for mover in range(len(model.names))]
    found: list[tuple[tuple[int, ...], Way]] = []
    for members in _coalitions(range(len(model.names)), most):
        if any(set(smaller) <= set(members) for smaller, _ in found):
            continue
        ends = _within_reach(model, members, state - 1, frozenset.intersection(*(better[mover] for mover in members)))
        way = _first_way(model, members, state, ends) if ends else None
        if way is not None:
            found.append((members, way))
    return tuple((tuple(model.names[mover] for mover in members), way) for members, way in found if len(members) > 1)


def _coalitions(makers: Iterable[int], most: int) -> Iterable[tuple[int, ...]]:
    known = tuple(makers)
    return (members for size in range(1, min(len(known), most) + 1) for members in combinations(known, size))


def _better(model: OptionModel, mover: int, state: int) -> frozenset[int]:
    ranks = model.ranks(mover)
    return frozenset(at for at in range(model.state_count) if ranks[at] > ranks[state])


def _within_reach(model: OptionModel, members: Sequence[int], state: int, wanted: Iterable[int]) -> list[int]:
    """Return the states of those wanted that differ from a state in options of the members alone."""
    others = ~sum(model.own_bits(mover) for mover in members)
    code = model.codes[state]
    return sorted(at for at in wanted if not (model.codes[at] ^ code) & others)


def _first_way(model: OptionModel, members: Sequence[int], state: int, ends: Sequence[int]) -> Way | None:
    ways = shortest_ways(model, state, movers=members)
    reached = [way for at in ends if at in ways and (way := way_to(model, ways, state, at + 1)) is not None]
    length: Callable[[Way], int] = len
    return min(reached, key=length) if reached else None
