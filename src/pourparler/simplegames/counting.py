"""Exact counts on a decision diagram, all sizes at once, in whole numbers without limit.

Concepts
--------
A count by size is a polynomial whose coefficient of x^s counts the coalitions of size s. It is kept as one Python
integer, its value at x = 2^digit with digits wide enough that no coefficient spills over (Kronecker substitution): sums
and products of polynomials are then sums and products of integers. With digit 0 only the totals are counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb

from .decision_diagram import LOSING, WINNING, Diagram, Level
from .rules import Voter


@dataclass(frozen=True)
class Counts:
    """Winning sets and swings of a diagram, packed with `digits`; see `by_size`."""

    winning: int
    swings: dict[Voter, int]


def counts(diagram: Diagram, digits: Sequence[int]) -> Counts:
    """Count the winning sets, and for each voter the losing sets of others that the voter turns into winning ones.

    Parameters
    ----------
    diagram
        The diagram of a game, or of a family of sets such as the minimal winning coalitions.
    digits
        For each level the exponent of two that a yes of its voters multiplies by. With `digit(diagram)` for all levels
        the counts are by size, with 0 they are totals.

    Returns
    -------
    Counts
        Exact packed integers. In a family that is not monotonic a swing is a difference of counts and may be negative.
    """
    return _counts(diagram, digits, critical=True)


def members(diagram: Diagram, digits: Sequence[int]) -> Counts:
    """Count the winning sets, and for each voter those the voter belongs to (packed by the size of the others)."""
    return _counts(diagram, digits, critical=False)


def digit(diagram: Diagram) -> int:
    """Return how many bits a coefficient may need: one more than there are voters."""
    return sum(level.size for level in diagram.levels) + 1


def by_size(packed: int, width: int, largest: int) -> tuple[int, ...]:
    """Unpack a count: how many sets of size 0, 1, ..., `largest`."""
    mask = (1 << width) - 1
    return tuple(packed >> (size * width) & mask for size in range(largest + 1))


def completions(diagram: Diagram, digits: Sequence[int]) -> list[list[int]]:
    """For each level and node: the sets of voters from there on that win."""
    wins = [[0, 1]]
    for level, shift in zip(reversed(diagram.levels), reversed(digits), strict=True):
        below, rows = wins[-1], level.children.tolist()
        if level.size == 1:
            column = [below[no] + (below[yes] << shift) for no, yes in rows]
        else:
            steps = _steps(level.size, shift)
            column = [sum((ways * below[to]) << by for (ways, by), to in zip(steps, row, strict=True)) for row in rows]
        wins.append(column)
    return wins[::-1]


def arrivals(diagram: Diagram, digits: Sequence[int], *, everywhere: bool = False) -> Iterator[list[int]]:
    """For each level: the sets of voters above that lead to each node; LOSING and WINNING only if asked for."""
    widths = [len(level.children) for level in diagram.levels]
    reach = [0] * widths[0]
    reach[diagram.root] = 1
    for level, shift, width in zip(diagram.levels, digits, [*widths[1:], 2], strict=True):
        if not everywhere:
            reach[LOSING] = reach[WINNING] = 0
        yield reach
        below, steps = [0] * width, _steps(level.size, shift)
        for count, row in zip(reach, level.children.tolist(), strict=True):
            if count:
                for (ways, by), to in zip(steps, row, strict=True):
                    below[to] += (count * ways) << by
        reach = below


def _counts(diagram: Diagram, digits: Sequence[int], *, critical: bool) -> Counts:
    wins = completions(diagram, digits)
    found: dict[Voter, int] = {}
    reaches = arrivals(diagram, digits, everywhere=not critical)
    for level, reach, below, shift in zip(diagram.levels, reaches, wins[1:], digits, strict=True):
        found.update(dict.fromkeys(level.voters, _joining(level, reach, below, shift, critical)))
    return Counts(wins[0][diagram.root], found)


def _joining(level: Level, reach: list[int], below: list[int], shift: int, critical: bool) -> int:
    """Count the sets that win when one voter of the level joins; if `critical`, less those that win without."""
    steps = _steps(level.size - 1, shift)
    total = 0
    for count, row in zip(reach, level.children.tolist(), strict=True):
        if count:
            wins = [below[to] for to in row]
            gains = [one - other for one, other in zip(wins[1:], wins, strict=False)] if critical else wins[1:]
            total += count * sum((ways * gain) << by for (ways, by), gain in zip(steps, gains, strict=True))
    return total


def _steps(size: int, shift: int) -> list[tuple[int, int]]:
    """For 0, 1, ..., `size` of equal voters: in how many ways they are chosen, and the shift that counts them."""
    return [(comb(size, k), k * shift) for k in range(size + 1)]
