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

from ..record import Key

Answer = tuple[Any, frozenset[Key]]
"""An answer, and the keys of the record on which it rests."""

MOST_TIMES: Final = 30
"""How often answers in a loop are derived before they are taken as unsettled."""


class Loop:
    """What is being derived: one for all moments of a dossier."""

    def __init__(self) -> None:
        self._underway: dict[object, None] = {}
        self._before: dict[object, Answer] = {}
        self._found: dict[object, tuple[dict[Any, Answer], Any, Answer]] = {}
        self._is_circular = False

    def answer(
        self,
        store: dict[Any, Answer],
        key: Any,
        second: int,
        derived: Callable[[], Answer],
        unknown: Callable[[], Any],
    ) -> Answer:
        """Return the answer to a key at a second, and put it into a store once it is certain.

        Parameters
        ----------
        store
            Where answers at that second are kept.
        key, second
            What is asked, and for when.
        derived, unknown
            Derive the answer; give what stands in for it while it is being derived.
        """
        mark = (key, second)
        if mark in self._found:
            self._is_circular = True
            return self._found[mark][2]
        if mark in self._underway:
            self._is_circular = True
            return self._before[mark] if mark in self._before else (unknown(), frozenset())
        if self._underway:
            return self._once(store, key, mark, derived)
        return self._until_steady(store, key, mark, derived, unknown)

    def _once(self, store: dict[Any, Answer], key: Any, mark: object, derived: Callable[[], Answer]) -> Answer:
        outside, self._is_circular = self._is_circular, False
        self._underway[mark] = None
        try:
            answer = derived()
        finally:
            del self._underway[mark]
        if self._is_circular:
            self._found[mark] = (store, key, answer)
        else:
            store[key] = answer
        self._is_circular = self._is_circular or outside
        return answer

    def _until_steady(
        self,
        store: dict[Any, Answer],
        key: Any,
        mark: object,
        derived: Callable[[], Answer],
        unknown: Callable[[], Any],
    ) -> Answer:
        try:
            for _ in range(MOST_TIMES):
                self._found = {}
                self._once(store, key, mark, derived)
                now = {each: found[2] for each, found in self._found.items()}
                if now == self._before:
                    break
                self._before = now
            else:
                self._found[mark] = (store, key, (unknown(), self._found[mark][2][1]))
            reads = frozenset(read for _, _, found in self._found.values() for read in found[1])
            for kept, each, found in self._found.values():
                kept[each] = (found[0], reads)
            return store[key]
        finally:
            self._before, self._found, self._is_circular = {}, {}, False
