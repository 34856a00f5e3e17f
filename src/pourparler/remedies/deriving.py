"""The smallest sets of moves by rising cost, where adding up does not tell: each is derived anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from .found import Found, Outcome, Part, Verify
from .moves import Move, Wait

MOST_DERIVED: Final = 1_000
"""Standings that a search derives."""
MOST_LOOKED_AT: Final = 100_000
"""Sets that a search looks at, those left aside because a part of them works among them."""


class Deriving:
    """The search by deriving anew.

    Two moves to one matter never stand together. A set that works only after a wait does not keep larger ones from being
    found that work at once.

    Parameters
    ----------
    moves
        Every move that bears on it.
    verify
        Derives a set.
    cost
        What a move costs, 1 or more.
    spent
        How many standings have been derived so far.
    limit
        How many sets to find at most.
    is_awaited
        Whether waiting alone would do, so that no set that waits is a smallest one.
    """

    def __init__(
        self,
        moves: Sequence[Move],
        verify: Verify,
        cost: Callable[[Move], int],
        spent: Callable[[], int],
        limit: int,
        is_awaited: bool = False,
    ) -> None:
        self.moves, self.verify, self.spent, self.limit = tuple(moves), verify, spent, limit
        self.costs = [cost(move) for move in moves]
        self.found: list[Found] = []
        self.looked_at = 0
        self._at_once: list[frozenset[int]] = []
        self._later: list[frozenset[int]] = [frozenset()] if is_awaited else []

    def outcome(self, most: int = MOST_DERIVED, to: int | None = None) -> Outcome:
        """Return the smallest sets by rising cost, as far as so many derived standings go, or to a cost."""
        begun, whole = self.spent(), 0
        top = sum(sorted(self.costs, reverse=True)[: len({move.matter for move in self.moves})])
        for level in range(1, min(top, to or top) + 1):
            for chosen in self._sets(level, ()):
                if self.spent() - begun >= most or self.looked_at > MOST_LOOKED_AT or len(self.found) >= self.limit:
                    return Outcome(tuple(self.found), whole, True, self.looked_at)
                self._ask(chosen, level)
            if self.looked_at > MOST_LOOKED_AT:
                return Outcome(tuple(self.found), whole, True, self.looked_at)
            whole = level
        whole_to = to if to is not None and to < top else None
        return Outcome(tuple(self.found), whole_to, bool(self.found), self.looked_at)

    def _ask(self, chosen: tuple[int, ...], level: int) -> None:
        told = tuple(self.moves[number] for number in chosen)
        works = self.verify(told)
        waits = isinstance(works, Wait)
        if works is False or (waits and any(known.issubset(chosen) for known in self._later)):
            return
        (self._later if waits else self._at_once).append(frozenset(chosen))
        parts = tuple(Part(((move,),), 1) for move in told)
        self.found.append(Found(parts, told, level, works if isinstance(works, Wait) else None))

    def _sets(self, rest: int, chosen: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        """Yield the sets of moves of one cost, by number, no part of which works at once, no two moves to one matter."""
        for number in range(chosen[-1] + 1 if chosen else 0, len(self.moves)):
            left = rest - self.costs[number]
            if left < 0 or any(self.moves[other].matter == self.moves[number].matter for other in chosen):
                continue
            self.looked_at += 1
            if self.looked_at > MOST_LOOKED_AT:
                return
            more = (*chosen, number)
            if any(known.issubset(more) for known in self._at_once):
                continue
            if left == 0:
                yield more
            else:
                yield from self._sets(left, more)
