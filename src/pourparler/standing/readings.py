"""Disputed lines: every way to read them, what each gives, and whether the answer depends on it.

Concepts
--------
rivals
    Entries that dispute each other, or one that a source denies. Of rivals one is true, or of a denied entry perhaps none.
uncertain date
    An entry dated only by month or year, asked about within that month or year, may or may not have happened yet.
reading
    One choice for each of these. If every reading gives the same ruling, the dispute does not matter and is mentioned;
    otherwise the ruling is undetermined and the readings are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..counted_lines import AnyEntry, Rivals
from ..dossier import Dossier
from ..language.directives import Act, FactEntry, OutcomeEntry, VoteEntry
from ..record import Key, is_about_own_seat, keys_of
from ..vocabulary import DAY, Moment, Place, Question
from .derive import Standing, derive
from .rulings import Kind, Reading, Ruling

MOST_COMBINED: Final = 6
"""Disputes that are combined in every way; beyond that each is varied by itself."""


class _Choice(Struct, frozen=True):
    """One way to settle one dispute: the entries to leave out, those to add, and its words."""

    without: tuple[AnyEntry, ...]
    added: tuple[AnyEntry, ...]
    words: str


class DisputedStanding(Standing):
    """The standing of a dossier in which lines are disputed: its rulings hold for every reading, or say that they do not."""

    def __init__(self, dossier: Dossier, at: Moment) -> None:
        super().__init__(dossier.charter, dossier.record, at, dossier.seats)
        self._dossier = dossier

    def _derived(self, question: Question) -> Ruling:
        ruling = super()._derived(question)
        return with_readings(ruling, self._dossier, frozenset(self._reads[-1]), question, self.at)

    def _elsewhen(self, at: Moment) -> Standing:
        return DisputedStanding(self._dossier, at)


def standing_of(dossier: Dossier, at: Moment) -> Standing:
    """Return the standing of a dossier at a moment, its disputed and vaguely dated lines read in every way.

    Parameters
    ----------
    dossier
        The dossier.
    at
        The moment.

    Returns
    -------
    Standing
        The plain standing where nothing is disputed; otherwise one whose rulings say whether the dispute matters.
    """
    if not dossier.rivals and not dossier.vague:
        return derive(dossier.charter, dossier.record, at, dossier.seats)
    return DisputedStanding(dossier, at)


def with_readings(ruling: Ruling, dossier: Dossier, reads: frozenset[Key], question: Question, at: Moment) -> Ruling:
    """Return a ruling with what each reading of the disputed lines that it looked at gives."""
    disputes = list(_disputes(dossier, reads, at))
    if not disputes:
        return ruling
    readings: list[Reading] = []
    for choices in _combinations(disputes):
        without = [entry for choice in choices for entry in choice.without]
        added = [entry for choice in choices for entry in choice.added]
        read = dossier.without(without).with_entries(added) if added else dossier.without(without)
        given = derive(read.charter, read.record, at, read.seats).ruling(question)
        readings.append(Reading("; ".join(choice.words for choice in choices), given.kind, given.by))
    if len({(reading.kind, reading.by) for reading in readings}) == 1:
        return replace(ruling, readings=tuple(readings), disputed=True)
    unknown = (
        _OF_SOURCES if any(_is_read(e, dossier, reads, at) for r in dossier.rivals for e in r.entries) else _OF_DATES
    )
    return replace(
        ruling, kind=Kind.UNDETERMINED, by=(), blockers=(), unknown=unknown, readings=tuple(readings), disputed=True
    )


_OF_SOURCES: Final = "the sources disagree, and the answer depends on which is right"
_OF_DATES: Final = "the date is not known exactly, and the answer depends on it"


def _disputes(dossier: Dossier, reads: frozenset[Key], at: Moment) -> Iterator[tuple[_Choice, ...]]:
    rivals_seen: set[Place] = set()
    for rivals in dossier.rivals:
        if not any(_is_read(entry, dossier, reads, at) for entry in rivals.entries):
            continue
        rivals_seen.update(entry.place for entry in rivals.entries)
        choices = [choice for entry in rivals.entries for choice in _as_it_has_it(entry, rivals, at)]
        if rivals.may_be_none:
            choices.append(_Choice(rivals.entries, (), f"without {rivals.entries[0].place}"))
        yield tuple(choices)
    for entry in dossier.vague:
        if _straddles(entry, at) and entry.place not in rivals_seen and _is_read(entry, dossier, reads, at):
            yield (
                _Choice((entry,), (), f"{entry.place} not yet done"),
                _Choice((entry,), (replace(entry, moment=at),), f"{entry.place} done by then"),
            )


def _as_it_has_it(entry: AnyEntry, rivals: Rivals, at: Moment) -> tuple[_Choice, ...]:
    """Return the ways to read one of some rivals as true: two, if it is dated so vaguely that it may not have happened."""
    others = tuple(each for each in rivals.entries if each is not entry)
    words = f"as {entry.place} has it"
    if not isinstance(entry, Act | VoteEntry) or not _straddles(entry, at):
        return (_Choice(others, (), words),)
    done = replace(entry, moment=at)
    return (
        _Choice(others, (), f"{words}, not yet done"),
        _Choice((*others, entry), (done,), f"{words}, done by then"),
    )


def _straddles(entry: Act | VoteEntry, at: Moment) -> bool:
    return entry.moment.end - entry.moment.start >= DAY and entry.moment.start <= at.end < entry.moment.end


def _is_read(entry: AnyEntry, dossier: Dossier, reads: frozenset[Key], at: Moment) -> bool:
    if entry.moment.start > at.end:
        return False
    if isinstance(entry, Act | VoteEntry | FactEntry | OutcomeEntry):
        keys = keys_of(_settled(entry, dossier), dossier.charter.acting)
        return any(key in reads for key in keys) or (isinstance(entry, Act) and entry.verb in ("joins", "leaves"))
    return True


def _settled(
    entry: Act | VoteEntry | FactEntry | OutcomeEntry, dossier: Dossier
) -> Act | VoteEntry | FactEntry | OutcomeEntry:
    """Return the entry as it counts, with the capacity that was found for it."""
    if not isinstance(entry, Act) or entry.quality or not is_about_own_seat(entry):
        return entry
    return next(each for each in dossier.counted if isinstance(each, Act) and each.place == entry.place)


def _combinations(disputes: list[tuple[_Choice, ...]]) -> Iterator[tuple[_Choice, ...]]:
    if len(disputes) <= MOST_COMBINED:
        yield from product(*disputes)
        return
    for index, choices in enumerate(disputes):
        for choice in choices:
            yield tuple(choice if at == index else others[0] for at, others in enumerate(disputes))
