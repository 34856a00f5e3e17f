"""Answers derived once each, and those that rest on each other derived again until they agree.

Concepts
--------
loop
    Answers that refer back to themselves: a seat whose rule asks for another seat whose rule asks for the first. While
    one of them is being derived it is taken as not known; then all are derived again with what was found, until nothing
    changes. The result does not depend on which was asked first. Answers that never come to rest are not known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from ..record import Key

Answer = tuple[Any, frozenset[Key]]
"""An answer, and the keys of the record on which it rests."""

Store = dict[Any, Answer]

MOST_TIMES: Final = 30
"""How often answers in a loop are derived before they are taken as unsettled."""


class Asked(Struct, frozen=True):
    """What is asked: a key, for a second; where its answer is kept; how it is derived, and what stands in for one.

    ``unknown`` is told why there is none.
    """

    key: Any
    second: int
    store: Store
    derived: Callable[[], Answer]
    unknown: Callable[[str], Any]


_BACK: Final = "refer back to themselves"
_DEEP: Final = "refer to others and those to more, too many in a row to follow"


class Loop:
    """What is being derived, for all moments of a dossier together."""

    def __init__(self) -> None:
        self._underway: set[tuple[Any, int]] = set()
        self._before: dict[tuple[Any, int], Any] = {}
        self._found: dict[tuple[Any, int], tuple[Asked, Answer]] = {}
        self._is_circular = False

    def answer(self, asked: Asked) -> Answer:
        """Return the answer to what is asked; it is put into its store once it is certain."""
        mark = (asked.key, asked.second)
        if mark in self._found:
            self._is_circular = True
            return self._found[mark][1]
        if mark in self._underway:
            self._is_circular = True
            return (self._before[mark] if mark in self._before else asked.unknown(_BACK)), frozenset()
        return self._once(asked, mark) if self._underway else self._until_steady(asked, mark)

    def _once(self, asked: Asked, mark: tuple[Any, int]) -> Answer:
        outside, self._is_circular = self._is_circular, False
        self._underway.add(mark)
        try:
            answer = asked.derived()
        finally:
            self._underway.discard(mark)
        if self._is_circular:
            self._found[mark] = (asked, answer)
        else:
            asked.store[asked.key] = answer
        self._is_circular = self._is_circular or outside
        return answer

    def _until_steady(self, asked: Asked, mark: tuple[Any, int]) -> Answer:
        try:
            for _ in range(MOST_TIMES):
                self._found = {}
                self._once(asked, mark)
                now = {each: answer[0] for each, (_, answer) in self._found.items()}
                if now == self._before:
                    break
                last, self._before = self._before, now
            else:
                self._before = {each: value for each, value in now.items() if last.get(each) == value}
            self._keep()
            return asked.store[asked.key]
        except RecursionError:
            return asked.unknown(_DEEP), frozenset()
        finally:
            self._before, self._found, self._is_circular = {}, {}, False

    def _keep(self) -> None:
        """Put what was found in a loop into its stores; each answer rests on all that any of them rests on."""
        reads = frozenset(key for _, answer in self._found.values() for key in answer[1])
        for mark, (asked, _) in self._found.items():
            asked.store[asked.key] = (self._before[mark] if mark in self._before else asked.unknown(_BACK), reads)
