"""The smallest sets of moves by rising cost: by adding up where that tells, by deriving anew where it does not.

Concepts
--------
smallest
    It works, and no proper part of it does. Sets are met by rising cost, and every move costs something, so that all
    parts of a set have been met before it.
profile
    A set in which only the number counts: so many of a pool making one move.
budget
    A count of steps, never a clock, so that the same question has the same answer everywhere. Where it runs out, the
    search says up to which cost it is whole.
"""

from __future__ import annotations

from typing import Final

from .bounds import DEPTH, Bounds, Option
from .found import Found, Outcome, Part, Verify, in_order
from .moves import Move, Wait
from .puzzles import Puzzle

MOST_STEPS: Final = 120_000
"""Profiles that a search visits."""
MOST_REFUTED: Final = 50
"""Sets that add up and yet do not work when derived: then adding up does not tell, and the search gives up."""
_SHARE: Final = 8
"""Of one kind of move at most this share of all sets is looked for, so that there is room for the others."""


class Adding:
    """The search by adding up.

    Parameters
    ----------
    puzzle
        What is asked.
    verify
        Derives a set again.
    limit
        How many sets to find at most.
    """

    def __init__(self, puzzle: Puzzle, verify: Verify, limit: int, is_awaited: bool = False) -> None:
        self.puzzle, self.verify, self.limit, self.is_awaited = puzzle, verify, limit, is_awaited
        self.found: list[Found] = []
        self.steps = 0
        self.refuted = 0
        self._room = limit
        self._profiles: list[frozenset[tuple[int, int, int]]] = []

    def outcome(self, by_kind: bool = True, most: int = MOST_STEPS, to: int | None = None) -> Outcome:
        """Return the smallest sets: of a single kind first, then all by rising cost."""
        every = self._options()
        if by_kind and len(every) > 1:
            for kind in dict.fromkeys(self._kind(option) for option in every):
                self._first_of([option for option in every if self._kind(option) == kind], most // 10, to)
        bounds = Bounds(self.puzzle, every)
        if not bounds.may_be_so(0, [0] * len(self.puzzle.active), DEPTH * 4):
            return Outcome(in_order(self.found), None, bool(self.found), self.steps)
        dearest = sum(pool_size(self.puzzle, pool) for pool in range(len(self.puzzle.pools)))
        self.steps, whole, self._room = 0, 0, self.limit
        for cost in range(1, min(dearest, to or dearest) + 1):
            self._level(bounds, every, cost, most)
            if self.steps > most or len(self.found) >= self.limit or self.refuted > MOST_REFUTED:
                return Outcome(in_order(self.found), whole, True, self.steps)
            whole = cost
        whole_to = to if to is not None and to < dearest else None
        return Outcome(in_order(self.found), whole_to, bool(self.found), self.steps)

    def may_be_so(self) -> bool:
        """Return whether all moves together could do it, as far as adding up tells."""
        return Bounds(self.puzzle, self._options()).may_be_so(0, [0] * len(self.puzzle.active), DEPTH * 4)

    def _options(self) -> list[Option]:
        return [
            Option(number, place, len(pool.matters), pool.costs[place], ways[0][0])
            for number, pool in enumerate(self.puzzle.pools)
            for place, ways in enumerate(pool.options)
        ]

    def _kind(self, option: Option) -> tuple[str, ...]:
        return self.puzzle.moves[option.first].kind

    def _first_of(self, options: list[Option], most: int, to: int | None) -> None:
        """Look for the fewest moves of one kind."""
        bounds = Bounds(self.puzzle, options)
        if not bounds.may_be_so(0, [0] * len(self.puzzle.active), DEPTH * 4):
            return
        self.steps, before = 0, len(self.found)
        self._room = min(self.limit, before + max(1, self.limit // _SHARE))
        dearest = sum(option.size * option.cost for option in options)
        for cost in range(1, min(dearest, to or dearest) + 1):
            self._level(bounds, options, cost, most)
            if self.steps > most or len(self.found) > before or self.refuted > MOST_REFUTED:
                return

    # --- one cost ----------------------------------------------------------------------------------------------------

    def _level(self, bounds: Bounds, options: list[Option], cost: int, most: int) -> None:
        """Visit every profile of one cost."""
        if not bounds.may_be_so(0, [0] * len(self.puzzle.active), cost):
            self.steps += 1
            return
        self._visit(bounds, options, 0, cost, [0] * len(self.puzzle.active), {}, most)

    def _visit(
        self,
        bounds: Bounds,
        options: list[Option],
        at: int,
        left: int,
        gained: list[int],
        profile: dict[tuple[int, int], int],
        most: int,
    ) -> None:
        self.steps += 1
        if self.steps > most or len(self.found) >= self._room or self.refuted > MOST_REFUTED:
            return
        if left == 0:
            self._complete(profile, options)
            return
        if at == len(options) or not bounds.may_be_so(at, gained, left):
            return
        option = options[at]
        free = option.size - sum(number for (pool, _), number in profile.items() if pool == option.pool)
        for number in range(min(free, left // option.cost), -1, -1):
            more = bounds.plus(at, gained, number)
            if number:
                profile[option.pool, option.place] = number
            rest = left - number * option.cost
            if rest == 0 or number == 0 or not bounds.is_so(more):
                self._visit(bounds, options, at + 1, rest, more, profile, most)
            profile.pop((option.pool, option.place), None)

    def _complete(self, profile: dict[tuple[int, int], int], options: list[Option]) -> None:
        counted = frozenset((*key, one) for key, number in profile.items() for one in range(number))
        if any(known <= counted for known in self._profiles):
            return
        numbers = self._numbers(profile)
        if not self.puzzle.is_so(numbers):
            return
        chosen = tuple(self.puzzle.moves[number] for number in numbers)
        works = self.verify(chosen)
        if works is False:
            self.refuted += 1
        if works is False or (self.is_awaited and works is not True):
            return
        self._profiles.append(counted)
        parts = tuple(self._part(pool, place, number, chosen, works) for (pool, place), number in profile.items())
        cost = sum(self.puzzle.pools[pool].costs[place] * number for (pool, place), number in profile.items())
        self.found.append(Found(parts, chosen, cost, works if isinstance(works, Wait) else None))

    def _part(self, pool: int, place: int, number: int, chosen: tuple[Move, ...], works: Wait | bool) -> Part:
        """Return a part of a set with those of its ways that were derived again and do the same."""
        rows = [tuple(self.puzzle.moves[n] for n in way) for way in self.puzzle.pools[pool].options[place]]
        first, *others = rows
        index = {move: at for at, move in enumerate(first)}
        kept = [first]
        for row in others:
            turned = tuple(row[index[move]] if move in index else move for move in chosen)
            if self.verify(turned) == works:
                kept.append(row)
        return Part(tuple(kept), number)

    def _numbers(self, profile: dict[tuple[int, int], int]) -> list[int]:
        taken: dict[int, int] = {}
        numbers: list[int] = []
        for (pool, place), number in profile.items():
            start = taken.get(pool, 0)
            numbers += self.puzzle.pools[pool].options[place][0][start : start + number]
            taken[pool] = start + number
        return numbers


def pool_size(puzzle: Puzzle, pool: int) -> int:
    """Return what it costs if everybody in a pool makes its dearest move."""
    return len(puzzle.pools[pool].matters) * max(puzzle.pools[pool].costs)
