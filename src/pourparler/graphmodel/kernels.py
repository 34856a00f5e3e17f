"""The loops of the linear method, in plain Python that Numba can compile as it stands.

Every loop takes flat sequences of integers and writes into those it is given, so that lists and arrays, interpreted
and compiled, give the same results. `blocks.Layout` says what the sequences hold; docs/explanation/stability.md says
why this suffices.
"""

from typing import Any


def sort_by(keys: Any, values: Any, counts: Any, found: Any) -> None:
    """Write the values in ascending order of their keys, equal keys in the order given; `counts` must be zero."""
    for value in values:
        counts[keys[value] + 1] += 1
    for key in range(1, len(counts)):
        counts[key] += counts[key - 1]
    for value in values:
        key = keys[value]
        found[counts[key]] = value
        counts[key] += 1


def best_escapes(begin: int, end: int, layout: Any, found: Any) -> None:
    """Write for each state the best rank its decision maker can be at after at most one move."""
    _, rungs, spans, keys, firsts, lasts = layout
    for group in range(begin, end):
        best = -1
        for other in range(firsts[group], lasts[group] + 1):
            if keys[group] & ~keys[other] == 0:
                best = max(best, rungs[2 * spans[2 * other + 1] - 1])
        for at in range(spans[2 * group], spans[2 * group + 1]):
            found[rungs[2 * at]] = best


def least_reached(
    values: Any,
    ascending: Any,
    makers: int,
    focal: int,
    improving: bool,
    layout: Any,
    cursor: Any,
    stack: Any,
    found: Any,
) -> None:
    """Write for each state the least value the others can bring about from it, each state being labelled once.

    States are visited by ascending value; from each the moves of all but the focal decision maker are searched
    backwards. `cursor` begins as a copy of `spans`, `found` as -1 everywhere; a group all of whose states are labelled
    begins at -1.
    """
    spots, rungs, _, keys, firsts, lasts = layout
    for seed in ascending:
        if found[seed] >= 0:
            continue
        value = values[seed]
        found[seed] = value
        stack[0] = seed
        depth = 1
        while depth > 0:
            depth -= 1
            spot = 2 * makers * stack[depth]
            for mover in range(makers):
                if mover == focal:
                    continue
                group = spots[spot + 2 * mover]
                rank = spots[spot + 2 * mover + 1]
                first, last = group, group
                if group < 0:
                    group = ~group
                    first, last = firsts[group], lasts[group]
                for other in range(first, last + 1):
                    at = cursor[2 * other]
                    if at < 0 or (first != last and keys[other] & ~keys[group] != 0):
                        continue
                    end = cursor[2 * other + 1]
                    while at < end and not (improving and rungs[2 * at + 1] >= rank):
                        source = rungs[2 * at]
                        at += 1
                        if found[source] < 0:
                            found[source] = value
                            stack[depth] = source
                            depth += 1
                    cursor[2 * other] = at if at < end else -1


def least_together(values: Any, parts: Any, least: Any, found: Any) -> None:
    """Write for each state the least value in its part; `least` is by part and begins above every value."""
    for state in range(len(parts)):
        part = parts[state]
        least[part] = min(least[part], values[state])
    for state in range(len(parts)):
        found[state] = least[parts[state]]


def refuse_undeterred(begin: int, end: int, layout: Any, worst: Any, bit: int, flags: Any) -> None:
    """Clear the bit of every state with an improvement after which nothing as bad as the state itself can follow."""
    _, rungs, spans, keys, firsts, lasts = layout
    for group in range(begin, end):
        for other in range(firsts[group], lasts[group] + 1):
            if keys[group] & ~keys[other] != 0:
                continue
            target = spans[2 * other + 1] - 1
            best = -1
            for at in range(spans[2 * group + 1] - 1, spans[2 * group] - 1, -1):
                while target >= spans[2 * other] and rungs[2 * target + 1] > rungs[2 * at + 1]:
                    best = max(best, worst[rungs[2 * target]])
                    target -= 1
                if best > rungs[2 * at + 1]:
                    flags[rungs[2 * at]] &= 255 - bit
