"""The rulings of a dossier asked in order of time, each derived again only where something can have changed it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from ..dossier import Dossier
from ..language.directives import (
    Act,
    InstrumentEntry,
    MotionEntry,
    OfficialEntry,
    QualityEntry,
    RuleEntry,
    SourceEntry,
    TalksEntry,
)
from ..language.propositions import During, Proposition, Stands, walk
from ..record import Key, Recorded
from ..standing import Kind, Ruling, Standing, standing_of
from ..vocabulary import Moment, Motion, Seat

OFTEN: Final = 100
"""How often the ruling on one seat is derived, so that one seat with no end of changes does not take all the time."""


class RulingsInOrder:
    """Rulings at one moment after another.

    A ruling stands until a line under one of the keys that it read, a line of the charter, or a date that it names lies
    between then and now. A seat once taken is not lost by attending again, so attendance does not count as a change to
    it. Asked in order of time, all rulings together cost about as much as the changes there are.

    Parameters
    ----------
    dossier
        The dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._standing: Standing | None = None
        self._known: dict[Seat, tuple[Ruling, frozenset[Key]]] = {}
        self._derived: Counter[Seat] = Counter()
        self._seconds: dict[tuple[Key, bool], list[int]] = {}

    def standing(self, at: Moment) -> Standing:
        """Return the standing at a moment; asking for the same moment again gives the same one."""
        if self._standing is None or self._standing.at != at:
            self._standing = standing_of(self._dossier, at)
        return self._standing

    def ruling(self, seat: Seat, at: Moment) -> Ruling | None:
        """Return the ruling on a seat at a moment; none for one that has been derived `OFTEN` times.

        Of a ruling taken over from before, ``at`` is the earlier moment.
        """
        known = self._known.get(seat)
        if known is not None and self._still_holds(*known, at):
            return known[0]
        if self._derived[seat] == OFTEN:
            return None
        self._derived[seat] += 1
        standing = self.standing(at)
        ruling = standing.ruling(seat)
        self._known[seat] = (ruling, standing.reads(seat))
        return ruling

    @cached_property
    def _charter(self) -> list[int]:
        return sorted(_charter_seconds(self._dossier))

    def _still_holds(self, ruling: Ruling, reads: frozenset[Key], at: Moment) -> bool:
        after, by = ruling.at.end, at.end
        if after == by:
            return True
        if after > by or _any_within(self._charter, after, by):
            return False
        if any(date is not None and date.start <= by for date in (ruling.until, ruling.clock)):
            return False
        is_seated = ruling.kind is Kind.SEATED
        return not any(_any_within(self._changes(key, is_seated), after, by) for key in reads)

    def _changes(self, key: Key, is_seated: bool) -> list[int]:
        seconds = self._seconds.get((key, is_seated))
        if seconds is None:
            entries = self._dossier.record.about(key)
            seconds = sorted(s for e in entries if not (is_seated and _is_attendance(e)) for s in _entry_seconds(e))
            self._seconds[key, is_seated] = seconds
        return seconds


def _any_within(seconds: list[int], after: int, by: int) -> bool:
    return bisect_right(seconds, by) > bisect_right(seconds, after)


def _is_attendance(entry: Recorded) -> bool:
    return isinstance(entry, Act) and entry.verb == "attends"


def _entry_seconds(entry: Recorded) -> Iterable[int]:
    yield from (entry.moment.start, entry.moment.end)
    if isinstance(entry, Act):
        for date in (entry.details.effective, entry.details.until):
            if date is not None:
                yield from (date.start, date.end, date.end + 1)


_NEVER_MATTER: Final = (SourceEntry, OfficialEntry, InstrumentEntry, QualityEntry, TalksEntry)


def _charter_seconds(dossier: Dossier) -> Iterable[int]:
    """Return the seconds at which the charter changes in a way that can matter to a seat."""
    motions = _motions_that_matter(dossier)
    for entry in dossier.charter.entries:
        if isinstance(entry, _NEVER_MATTER) or (isinstance(entry, MotionEntry) and entry.name not in motions):
            continue
        yield entry.moment.start
        if isinstance(entry, MotionEntry):
            yield from (effect.until.start for effect in entry.effects if effect.until is not None)
        if isinstance(entry, RuleEntry):
            dates = (each for each in _parts(entry) if isinstance(each, During))
            yield from (date.start for each in dates for date in (each.start, each.end) if date is not None)
    yield from (act.moment.end for act in dossier.charter.changes)


def _motions_that_matter(dossier: Dossier) -> frozenset[str]:
    """Return the motions that change a seat or a rule, or of which a rule speaks."""
    found = {motion.name for motion in dossier.charter.motions.values() if motion.effects}
    for version in dossier.charter.rules:
        found.update((version.entry.adopted_by, version.ended_by))
        asked = (each.question for each in _parts(version.entry) if isinstance(each, Stands))
        found.update(question.name for question in asked if isinstance(question, Motion))
    return frozenset(found)


def _parts(rule: RuleEntry) -> Iterable[Proposition]:
    for proposition in (rule.requires, rule.when, rule.unless, rule.seats):
        yield from walk(proposition) if proposition is not None else ()
