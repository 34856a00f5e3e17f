"""Feasible states, found by solving and not by scanning: what is forbidden prunes the search.

Concepts
--------
*Code* of a state: the sum of 2**position over the options taken. *Cube*: options that are settled, and options left
free.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from .errors import NoStateError, TooManyStatesError
from .propositions import Conjunction

MOST_STATES = 1 << 26
WIDEST = 62
NUMPY_FROM = 1 << 12


def feasible_codes(width: int, forbidden: Iterable[Conjunction]) -> Sequence[int]:
    """Return the codes, ascending, of all states of `width` options that match no forbidden conjunction.

    Returns
    -------
    Sequence
        A `range` when everything is feasible, otherwise a compact array (a tuple above 62 options).

    Raises
    ------
    NoStateError, TooManyStatesError
        If no state is left, and if more than 2**26 are.

    Examples
    --------
    >>> list(feasible_codes(2, [(0b11, 0b11)]))
    [0, 1, 2]
    """
    cubes, count = [], 0
    for base, free in _cubes(width, sorted(forbidden)):
        cubes.append((base, free))
        count += 1 << free.bit_count()
        if len(cubes) > MOST_STATES:
            break
    if not cubes:
        raise NoStateError
    if count > MOST_STATES:
        raise TooManyStatesError(count, MOST_STATES)
    if count == 1 << width:
        return range(count)
    if width > WIDEST:
        return tuple(sorted(code for base, free in cubes for code in _members(base, free)))
    return _compact(cubes, count)


def _cubes(width: int, forbidden: list[Conjunction]) -> Iterator[tuple[int, int]]:
    """Yield disjoint cubes that cover the feasible states, branching on the shortest conjunction left."""
    everything = (1 << width) - 1
    stack = [(0, 0, forbidden)]
    while stack:
        settled, values, rules = stack.pop()
        propagated = _propagate(settled, values, rules)
        if propagated is None:
            continue
        settled, values, rules = propagated
        if not rules:
            yield values, everything & ~settled
            continue
        bits, _ = min(rules, key=lambda rule: ((rule[0] & ~settled).bit_count(), rule))
        branch = bits & ~settled
        branch &= -branch
        stack += [(settled | branch, values, rules), (settled | branch, values | branch, rules)]


def _propagate(settled: int, values: int, rules: list[Conjunction]) -> tuple[int, int, list[Conjunction]] | None:
    """Settle options that have one value left; None when a forbidden conjunction holds."""
    again = True
    while again:
        again, left = False, []
        for bits, wanted in rules:
            if (values ^ wanted) & bits & settled:
                continue
            rest = bits & ~settled
            if not rest:
                return None
            if rest & (rest - 1):
                left.append((bits, wanted))
            else:
                settled, values, again = settled | rest, values | (rest & ~wanted), True
        rules = left
    return settled, values, rules


def _members(base: int, free: int) -> Iterator[int]:
    subset = 0
    while True:
        yield base | subset
        subset = (subset - free) & free
        if not subset:
            return


def _compact(cubes: list[tuple[int, int]], count: int) -> Sequence[int]:
    if count < NUMPY_FROM:
        return array("q", sorted(code for base, free in cubes for code in _members(base, free)))
    import numpy as np

    codes = np.empty(count, np.int64)
    filled = 0
    for base, free in cubes:
        end = filled + (1 << free.bit_count())
        codes[filled] = base
        have = 1
        while free:
            bit = free & -free
            codes[filled + have : filled + 2 * have] = codes[filled : filled + have] | bit
            have, free = 2 * have, free ^ bit
        filled = end
    codes.sort()
    return array("q", codes.tobytes())
