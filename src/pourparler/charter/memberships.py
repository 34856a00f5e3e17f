"""Who belongs to a group, a body or a delegation at a date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..language.directives import Act, ActorEntry, BodyEntry, GroupEntry
from .timeline import Timeline

Sets = GroupEntry | BodyEntry | ActorEntry


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
    """

    def __init__(self, sets: Iterable[Sets], changes: Iterable[Act]) -> None:
        events: dict[str, list[tuple[int, int, Sets | Act]]] = {}
        for each in sets:
            events.setdefault(each.name, []).append((each.moment.start, 0, each))
        for act in changes:
            events.setdefault(act.object, []).append((act.moment.end, 1 + (act.verb == "leaves"), act))
        self._direct = {name: Timeline(_states(sorted(found, key=_order))) for name, found in events.items()}
        self._known: dict[tuple[str, int], tuple[str, ...]] = {}

    @property
    def names(self) -> Mapping[str, Timeline[tuple[str, ...]]]:
        """Every named set with its direct members over time."""
        return self._direct

    def is_set(self, name: str) -> bool:
        """Return whether a name stands for a set."""
        return name in self._direct

    def direct(self, name: str, second: int) -> tuple[str, ...]:
        """Return the direct members of a set at a second, in the order in which they were named."""
        line = self._direct.get(name)
        return (line.at(second) or ()) if line is not None else ()

    def members(self, name: str, second: int) -> tuple[str, ...]:
        """Return the actors in a set at a second, sets inside it opened, each once, in order."""
        line = self._direct.get(name)
        if line is None:
            return ()
        key = (name, second)
        known = self._known.get(key)
        if known is None:
            found: dict[str, None] = {}
            self._collect(name, second, found, set())
            known = tuple(found)
            if len(self._known) > 50_000:
                self._known.clear()
            self._known[key] = known
        return known

    def _collect(self, name: str, second: int, found: dict[str, None], inside: set[str]) -> None:
        inside.add(name)
        for member in self.direct(name, second):
            if member in inside:
                continue
            if self.is_set(member) and self.direct(member, second) and not self._is_delegation(member):
                self._collect(member, second, found, inside)
            else:
                found[member] = None
        inside.discard(name)

    def _is_delegation(self, name: str) -> bool:
        return name in self.delegations

    delegations: frozenset[str] = frozenset()
    """Actors with members: as members of a group they count as one."""


def _order(event: tuple[int, int, Sets | Act]) -> tuple[int, int, str]:
    second, rank, what = event
    return second, rank, ",".join(what.actors if isinstance(what, Act) else what.members)


def _states(events: list[tuple[int, int, Sets | Act]]) -> list[tuple[int, tuple[str, ...]]]:
    members: dict[str, None] = {}
    states: list[tuple[int, tuple[str, ...]]] = []
    for second, _, what in events:
        if isinstance(what, Act):
            for actor in what.actors:
                if what.verb == "joins":
                    members[actor] = None
                else:
                    members.pop(actor, None)
        else:
            members = dict.fromkeys(what.members)
        states.append((second, tuple(members)))
    return states
