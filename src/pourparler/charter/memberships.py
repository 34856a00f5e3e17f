"""Who belongs to a group, a body or a delegation at a date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from ..language.directives import Act, ActorEntry, BodyEntry, GroupEntry

Sets = GroupEntry | BodyEntry | ActorEntry

_MOST_KEPT: Final = 256
"""States of one set that are kept once they have been asked for."""


class _History:
    """The direct members of one set over time: directives that name them all, and joinings and leavings in between.

    A state is put together when it is asked for, from the nearest earlier one that is known, so that ten thousand
    joinings cost ten thousand steps and not ten thousand lists.
    """

    __slots__ = ("_events", "_known", "_seconds")

    def __init__(self, events: Iterable[tuple[int, int, Sets | Act]]) -> None:
        ordered = sorted(events, key=_order)
        self._seconds = [second for second, _, _ in ordered]
        self._events = [what for _, _, what in ordered]
        self._known: dict[int, tuple[str, ...]] = {0: ()}

    def at(self, second: int) -> tuple[str, ...]:
        """Return the members at a second, in the order in which they came."""
        index = bisect_right(self._seconds, second)
        found = self._known.get(index)
        if found is None:
            start = max(known for known in self._known if known < index)
            members = dict.fromkeys(self._known[start])
            for what in self._events[start:index]:
                members = _changed(members, what)
            found = tuple(members)
            if len(self._known) >= _MOST_KEPT:
                self._known = {0: ()}
            self._known[index] = found
        return found

    def ever(self) -> frozenset[str]:
        """Return everybody who was a member at any time."""
        return frozenset(
            name
            for what in self._events
            for name in (() if isinstance(what, Act) and what.verb == "leaves" else _names(what))
        )


def _order(event: tuple[int, int, Sets | Act]) -> tuple[int, int, str]:
    second, rank, what = event
    return second, rank, ",".join(_names(what))


def _names(what: Sets | Act) -> tuple[str, ...]:
    return what.actors if isinstance(what, Act) else what.members


def _changed(members: dict[str, None], what: Sets | Act) -> dict[str, None]:
    if not isinstance(what, Act):
        return dict.fromkeys(what.members)
    for actor in what.actors:
        if what.verb == "joins":
            members[actor] = None
        else:
            members.pop(actor, None)
    return members


class Memberships:
    """The membership of every named set over time.

    A set is as its last directive says, changed by each ``joins`` and ``leaves`` since. Sets may contain sets; one that
    contains itself is read without the inner one.

    Parameters
    ----------
    sets
        The groups, the bodies, and the actors with members.
    changes
        The acts ``joins`` and ``leaves``, in any order.
    delegations
        Actors with members: as members of a group they count as one.
    """

    def __init__(self, sets: Iterable[Sets], changes: Iterable[Act], delegations: Iterable[str] = ()) -> None:
        events: dict[str, list[tuple[int, int, Sets | Act]]] = {}
        for each in sets:
            events.setdefault(each.name, []).append((each.moment.start, 0, each))
        for act in changes:
            events.setdefault(act.object, []).append((act.moment.end, 1 + (act.verb == "leaves"), act))
        self._histories = {name: _History(found) for name, found in events.items()}
        self._changes = sorted({second for found in events.values() for second, _, _ in found})
        self._delegations = frozenset(delegations)
        self._known: dict[tuple[str, int], tuple[str, ...]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Every named set, in the order in which they were first named."""
        return tuple(self._histories)

    def is_set(self, name: str) -> bool:
        """Return whether a name stands for a set."""
        return name in self._histories

    def direct(self, name: str, second: int) -> tuple[str, ...]:
        """Return the direct members of a set at a second, in the order in which they were named."""
        history = self._histories.get(name)
        return history.at(second) if history is not None else ()

    def members(self, name: str, second: int) -> tuple[str, ...]:
        """Return the actors in a set at a second, sets inside it opened, each once, in order."""
        if name not in self._histories:
            return ()
        key = (name, bisect_right(self._changes, second))
        known = self._known.get(key)
        if known is None:
            known = tuple(dict.fromkeys(self._opened(name, second)))
            if len(self._known) > 10_000:
                self._known.clear()
            self._known[key] = known
        return known

    def ever(self, name: str) -> frozenset[str]:
        """Return everybody who was at any time in a set, sets inside it opened."""
        found: set[str] = set()
        waiting, seen = [name], {name}
        while waiting:
            history = self._histories.get(waiting.pop())
            for member in history.ever() if history is not None else ():
                if self._is_opened(member):
                    if member not in seen:
                        seen.add(member)
                        waiting.append(member)
                else:
                    found.add(member)
        return frozenset(found)

    def _is_opened(self, member: str) -> bool:
        return member in self._histories and member not in self._delegations

    def _opened(self, name: str, second: int) -> Iterator[str]:
        """Yield the members of a set, depth first; the sets that are being opened are left out inside themselves."""
        inside = {name}
        stack: list[tuple[str, Iterator[str]]] = [(name, iter(self.direct(name, second)))]
        while stack:
            opened, members = stack[-1]
            member = next(members, None)
            if member is None:
                stack.pop()
                inside.discard(opened)
            elif member not in inside:
                if self._is_opened(member):
                    inside.add(member)
                    stack.append((member, iter(self.direct(member, second))))
                else:
                    yield member
