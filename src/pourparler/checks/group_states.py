"""The groups of a dossier from one change to the next: who was in them at any time between two dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language.directives import Act, ActorEntry, BodyEntry, GroupEntry
from ..vocabulary import Moment

FOREVER: Final = 10**12
"""A second after all that is ever recorded."""


class GroupStates:
    """The membership of every named set between two seconds.

    A set without sets inside is followed event by event, however many there are; one with sets inside is looked at
    anew after each change to any of them.

    Parameters
    ----------
    dossier
        The dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._charter = dossier.charter
        found: dict[str, list[tuple[int, int, AnyEntry]]] = {}
        for entry in dossier.charter.entries:
            if isinstance(entry, GroupEntry | BodyEntry) or (isinstance(entry, ActorEntry) and entry.members):
                found.setdefault(entry.name, []).append((entry.moment.start, 0, entry))
        for act in dossier.charter.changes:
            found.setdefault(act.object, []).append((act.moment.end, 1 + (act.verb == "leaves"), act))
        self._events = {
            name: tuple((second, entry) for second, _, entry in sorted(events, key=lambda event: event[:2]))
            for name, events in found.items()
        }
        self._inside = {name: self._sets_in(events) for name, events in self._events.items()}

    def _sets_in(self, events: Iterable[tuple[int, AnyEntry]]) -> tuple[str, ...]:
        named = (name for _, entry in events for name in _brought_in(entry))
        return tuple(dict.fromkeys(name for name in named if name in self._events))

    @property
    def names(self) -> tuple[str, ...]:
        """Every named set, in order of appearance."""
        return tuple(self._events)

    def events(self, name: str) -> tuple[tuple[int, AnyEntry], ...]:
        """Return the lines that change a set itself, each with its second, in order."""
        return self._events.get(name, ())

    def inside(self, name: str) -> tuple[str, ...]:
        """Return the sets that are ever directly inside a set, in order of appearance."""
        return self._inside.get(name, ())

    def inhabited(self) -> frozenset[str]:
        """Return the sets that have an actor in them at some time, directly or in a set inside."""
        around: dict[str, list[str]] = {}
        for name, sets in self._inside.items():
            for each in sets:
                around.setdefault(each, []).append(name)
        waiting = [name for name, events in self._events.items() if self._names_an_actor(events)]
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += around.get(name, ())
        return frozenset(found)

    def _names_an_actor(self, events: Iterable[tuple[int, AnyEntry]]) -> bool:
        actors = self._charter.actors
        return any(name in actors or name not in self._events for _, entry in events for name in _brought_in(entry))

    def everybody(self, name: str, start: int = 0, end: int = FOREVER) -> tuple[str, ...]:
        """Return who is in a set at any time from one second on and before another, each once."""
        found = dict.fromkeys(self._charter.memberships.members(name, start))
        if self.inside(name):
            states = (self._charter.memberships.members(name, second) for second in self._seconds(name, start, end))
            found.update((member, None) for state in states for member in state)
        else:
            named = (_brought_in(entry) for second, entry in self.events(name) if start < second < end)
            found.update((member, None) for names in named for member in names)
        return tuple(found)

    def largest(self, name: str, start: int = 0, end: int = FOREVER) -> int:
        """Return the number of members that a set had at most between two seconds, unnamed seats of a body included."""
        body = self._charter.bodies.get(name)
        seats = body.seats if body is not None else 0
        return max(seats, *self._sizes(name, start, end))

    def _sizes(self, name: str, start: int, end: int) -> Iterable[int]:
        members = dict.fromkeys(self._charter.memberships.members(name, start))
        yield len(members)
        if self.inside(name):
            for second in self._seconds(name, start, end):
                yield len(self._charter.memberships.members(name, second))
            return
        for second, entry in self.events(name):
            if start < second < end:
                _change(members, entry)
                yield len(members)

    def _seconds(self, name: str, start: int, end: int) -> list[int]:
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                waiting += self.inside(each)
        return sorted({second for each in seen for second, _ in self.events(each) if start < second < end})


def _brought_in(entry: AnyEntry) -> tuple[str, ...]:
    if isinstance(entry, Act):
        return entry.actors if entry.verb == "joins" else ()
    return entry.members if isinstance(entry, GroupEntry | BodyEntry | ActorEntry) else ()


def _change(members: dict[str, None], entry: AnyEntry) -> None:
    if not isinstance(entry, Act):
        members.clear()
    elif entry.verb == "leaves":
        for name in entry.actors:
            members.pop(name, None)
    members.update(dict.fromkeys(_brought_in(entry)))


def life(moment: Moment, ends: int | None) -> tuple[int, int]:
    """Return the seconds from which and before which a version of something holds."""
    return moment.start, ends if ends is not None else FOREVER
