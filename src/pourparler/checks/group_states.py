"""The groups of a dossier from one change to the next: who was in them at any time between two dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import AnyEntry, Dossier
from ..language.directives import Act, ActorEntry, BodyEntry, GroupEntry
from ..vocabulary import Moment

FOREVER: Final = 10**12
"""A second after all that is ever recorded."""


class GroupStates:
    """The membership of every named set at the seconds at which it changes.

    Parameters
    ----------
    dossier
        The dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._charter = dossier.charter
        self._changes: dict[str, dict[int, AnyEntry]] = {}
        self._known: dict[tuple[str, int, int], tuple[tuple[int, tuple[str, ...]], ...]] = {}
        for entry in dossier.charter.entries:
            if isinstance(entry, GroupEntry | BodyEntry) or (isinstance(entry, ActorEntry) and entry.members):
                self._changes.setdefault(entry.name, {})[entry.moment.start] = entry
        for act in dossier.counted:
            if isinstance(act, Act) and act.verb in ("joins", "leaves"):
                self._changes.setdefault(act.object, {})[act.moment.end] = act

    @property
    def names(self) -> tuple[str, ...]:
        """Every named set, in order of appearance."""
        return tuple(self._changes)

    def changes(self, name: str) -> dict[int, AnyEntry]:
        """Return the lines that change a set itself, by second."""
        return self._changes.get(name, {})

    def states(self, name: str, start: int = 0, end: int = FOREVER) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Return the members of a set, sets inside it opened, at ``start`` and after every change before ``end``."""
        key = (name, start, end)
        found = self._known.get(key)
        if found is None:
            seconds = sorted({start, *(second for second in self._seconds(name) if start < second < end)})
            members = self._charter.memberships.members
            found = self._known[key] = tuple((second, members(name, second)) for second in seconds)
        return found

    def _seconds(self, name: str) -> Iterable[int]:
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                yield from self._changes.get(each, ())
                waiting += self.inside(each)

    def inside(self, name: str) -> tuple[str, ...]:
        """Return the sets that are ever directly inside a set, in order of appearance."""
        direct = self._charter.memberships.direct
        every = (member for second in (0, *self._changes.get(name, ())) for member in direct(name, second))
        return tuple(dict.fromkeys(member for member in every if member in self._changes))

    def largest(self, name: str, start: int = 0, end: int = FOREVER) -> int:
        """Return the number of members that a set had at most between two seconds, unnamed seats of a body included."""
        body = self._charter.bodies.get(name)
        named = max(len(members) for _, members in self.states(name, start, end))
        return max(named, body.seats if body is not None else 0)


def life(moment: Moment, ends: int | None) -> tuple[int, int]:
    """Return the seconds from which and before which a version of something holds."""
    return moment.start, ends if ends is not None else FOREVER
