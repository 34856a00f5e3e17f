"""What so many moves more can add at best, so that a search leaves aside what cannot succeed."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from .puzzles import Puzzle

DEPTH: Final = 256
"""Moves whose gains are added up exactly; more are taken to add more than enough."""
_BEYOND: Final = (2**200,)


class Option(NamedTuple):
    """One move open to a pool."""

    pool: int
    place: int
    size: int
    cost: int
    first: int


class Bounds:
    """What so many moves more can add at best to each inequality, from an option on."""

    def __init__(self, puzzle: Puzzle, options: Sequence[Option]) -> None:
        self.puzzle = puzzle
        self.rate = min((option.cost for option in options), default=1)
        places = puzzle.active
        self.starts = [puzzle.inequalities[place].start for place in places]
        self.bounded = [puzzle.inequalities[place].is_bounded for place in places]
        self.loose = [puzzle.inequalities[place].is_loose for place in places]
        self.gains = [[puzzle.inequalities[place].gains.get(option.first, 0) for place in places] for option in options]
        self._order = {place: index for index, place in enumerate(places)}
        self.tables = self._tables(options)

    def _tables(self, options: Sequence[Option]) -> list[list[list[int]]]:
        """Return per option and inequality the most that 0, 1, 2 ... moves from there on can add."""
        best: list[list[int]] = [[] for _ in self.starts]
        tables = [[[0] for _ in self.starts]]
        for option, gains in zip(reversed(options), reversed(self.gains), strict=True):
            for mine, gain in zip(best, gains, strict=True):
                for _ in range(min(option.size, DEPTH) if gain > 0 else 0):
                    insort(mine, -gain)
                del mine[DEPTH:]
            tables.append([[0, *accumulate(-gain for gain in mine), *_BEYOND[: len(mine) == DEPTH]] for mine in best])
        return tables[::-1]

    def plus(self, at: int, gained: list[int], number: int) -> list[int]:
        """Return what has been gained, with so many moves of one option more."""
        return [have + number * gain for have, gain in zip(gained, self.gains[at], strict=True)] if number else gained

    def may_be_so(self, at: int, gained: list[int], left: int) -> bool:
        """Return whether it may still be so with what is left to spend; it may be found later that it cannot."""
        number = left // self.rate
        tables = self.tables[at]

        def may_be_met(place: int) -> bool:
            index = self._order.get(place)
            if index is None or not self.bounded[index]:
                return True
            table = tables[index]
            return self.starts[index] + gained[index] + table[min(number, len(table) - 1)] >= 0

        return self.puzzle.holds(self.puzzle.root, may_be_met)

    def is_so(self, gained: list[int]) -> bool:
        """Return whether it is so already, as far as adding up tells."""

        def is_met(place: int) -> bool:
            index = self._order.get(place)
            if index is None:
                return True
            return not self.loose[index] and self.starts[index] + gained[index] >= 0

        return self.puzzle.holds(self.puzzle.root, is_met)
