"""Which lines of a dossier count, in which capacity they are meant, since when they were known, and which seats they make up.

Concepts
--------
*Rivals* dispute each other, and one of them is true. An entry is *vague* if it is dated by a month or a year only, and
*unsettled* if it is about somebody's own seat and does not say in which capacity.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from .charter import Charter
from .findings import Finding, Weight
from .language.directives import (
    Act,
    CharterEntry,
    EquilibriumEntry,
    ExpectEntry,
    OutcomeEntry,
    RecordEntry,
    RuleEntry,
    SourceEntry,
    VoteEntry,
)
from .language.propositions import seats_named
from .record import Record, Recorded, everyone, is_about_own_seat
from .vocabulary import DAY, Moment, Place, Question, Seat

AnyEntry = CharterEntry | RecordEntry


class Rivals(Struct, frozen=True):
    """Lines of which not all can be true: an entry and those that dispute it, or one that a source denies.

    ``may_be_none`` is true where a source denies the entry without offering another.
    """

    entries: tuple[AnyEntry, ...]
    may_be_none: bool


TOLD: Final = frozenset({Act, VoteEntry, ExpectEntry, EquilibriumEntry, OutcomeEntry})
"""Kinds of entry that show how far a dossier goes."""


def counted_among(
    entries: tuple[AnyEntry, ...], findings: list[Finding]
) -> tuple[tuple[AnyEntry, ...], tuple[Rivals, ...]]:
    """Return the entries that count, with those that dispute each other; what is wrong with labels is added to findings."""
    labels: dict[str, AnyEntry] = {}
    for entry in entries:
        if entry.label:
            if entry.label in labels:
                sentence = f"The label ^{entry.label} stands at {labels[entry.label].place} already."
                findings.append(Finding("repeated-label", entry.place, sentence, "Give one of them another label."))
            labels.setdefault(entry.label, entry)
    gone: set[Place] = set()
    disputing: dict[str, list[AnyEntry]] = {}
    denied: list[AnyEntry] = []
    for entry in entries:
        more = entry.more
        if entry.proposed:
            gone.add(entry.place)
        elif more is not None:
            for label in (more.corrects, more.disputes):
                if label and label not in labels:
                    sentence = f"No entry bears the label ^{label}."
                    findings.append(
                        Finding("unknown-label", entry.place, sentence, "Write ^label at the end of its first line.")
                    )
            if more.corrects in labels:
                gone.add(labels[more.corrects].place)
            if more.disputes in labels:
                disputing.setdefault(more.disputes, []).append(entry)
            if more.disputed_by:
                denied.append(entry)
    counted = tuple(entry for entry in entries if entry.place not in gone) if gone else entries
    live = {entry.place for entry in counted} if disputing or denied else set()
    rivals = [
        Rivals(tuple(entry for entry in (labels[label], *others) if entry.place in live), may_be_none=False)
        for label, others in disputing.items()
    ]
    rivals += [Rivals((entry,), may_be_none=True) for entry in denied if entry.place in live]
    return counted, tuple(rival for rival in rivals if len(rival.entries) + rival.may_be_none > 1)


def vague_among(entries: Iterable[AnyEntry]) -> tuple[Act | VoteEntry, ...]:
    """Return the acts and votes that are dated by a month or a year only."""
    acts = (entry for entry in entries if isinstance(entry, Act | VoteEntry))
    return tuple(entry for entry in acts if entry.moment.end - entry.moment.start >= DAY)


def known_since(entry: AnyEntry, sources: dict[str, SourceEntry]) -> Moment:
    """Return when an entry became known: as it says itself, else with its earliest source, but not before it happened."""
    if entry.more is not None and entry.more.reported is not None:
        return entry.more.reported
    dates = [sources[passage.source].moment for passage in entry.sources if passage.source in sources]
    first = min(dates, key=lambda moment: moment.start) if dates else entry.moment
    return max(first, entry.moment, key=lambda moment: moment.start)


def unsettled_among(entries: Iterable[AnyEntry]) -> tuple[Act, ...]:
    """Return the acts about one's own seat that do not say in which capacity."""
    return tuple(entry for entry in entries if type(entry) is Act and lacks_capacity(entry))


def lacks_capacity(act: Act) -> bool:
    """Return whether an act is about one's own seat and does not say in which capacity."""
    return not act.quality and is_about_own_seat(act)


def with_seat(entry: AnyEntry, record: Record, charter: Charter, findings: list[Finding]) -> Act | VoteEntry:
    """Return an act about one's own seat with the capacity that it leaves out: the one to which the actor was invited."""
    if not isinstance(entry, Act) or not lacks_capacity(entry):
        return entry  # type: ignore[return-value]
    actors = everyone(entry, charter.acting)
    capacities = {_capacity_open_to(actor, record, charter) for actor in actors}
    if len(capacities) == 1 and "" not in capacities:
        return replace(entry, quality=capacities.pop())
    unclear = next((actor for actor in actors if not _capacity_open_to(actor, record, charter)), actors[0])
    about = {text.partition(" as ")[2] for text in record.seats_of(unclear)}
    choices = ", ".join(sorted({*about, *charter.capacities_open_to(unclear)})) or "a capacity"
    sentence = f"It is not clear in which capacity {unclear} {entry.verb}."
    findings.append(Finding("ambiguous-seat", entry.place, sentence, f"Add `as` and one of: {choices}.", Weight.ERROR))
    return entry


def _capacity_open_to(actor: str, record: Record, charter: Charter) -> str:
    """Return the one capacity to which an actor was invited, or of which the record or the rules speak; none if unclear."""
    about = record.seats_of(actor)
    invited = [text for text in about if any(_lets_in(entry) for entry in record.about(("question", text)))]
    for seats in (invited, about, [f"{actor} as {capacity}" for capacity in charter.capacities_open_to(actor)]):
        if len(seats) == 1:
            return seats[0].removeprefix(f"{actor} as ")
    return ""


def _lets_in(entry: Recorded) -> bool:
    return isinstance(entry, Act) and entry.verb in ("invites", "attends", "accepts")


def table_seats(charter: Charter, counted: tuple[AnyEntry, ...]) -> tuple[Seat, ...]:
    """Return the seats that make up the table: those that rules, motions and lines of the record speak of."""
    seats: dict[Seat, None] = {}
    for entry in counted:
        if isinstance(entry, RuleEntry) and entry.capacity and entry.does in ("admits",):
            for name in entry.whom:
                if name in charter.actors:
                    seats[Seat(name, entry.capacity)] = None
                    continue
                now = charter.memberships.members(name, entry.moment.end)
                for member in (*now, *sorted(charter.memberships.ever(name))):
                    seats[Seat(member, entry.capacity)] = None
    for motion in charter.motions.values():
        seats.update({Seat(effect.candidate, effect.capacity): None for effect in motion.effects})
    asked: set[Question] = set()
    for entry in counted:
        if type(entry) is Act and entry.question is not None:
            if entry.question in asked:
                continue
            asked.add(entry.question)
        if type(entry) in TOLD:
            seats.update(dict.fromkeys(seats_of(entry, charter)))
    return tuple(seats)


def seats_of(entry: AnyEntry, charter: Charter) -> tuple[Seat, ...]:
    """Return the seats of which an entry of the record speaks."""
    if isinstance(entry, Act | VoteEntry):
        if isinstance(entry.question, Seat):
            return (Seat(entry.question.candidate, entry.question.capacity),)
        if isinstance(entry, Act) and entry.quality and is_about_own_seat(entry):
            return tuple(Seat(actor, entry.quality) for actor in everyone(entry, charter.acting))
        if isinstance(entry, Act) and entry.claim is not None:
            return seats_named(entry.claim)
    if isinstance(entry, ExpectEntry | OutcomeEntry):
        return tuple(Seat(seat.candidate, seat.capacity) for seat in seats_named(entry.claim))
    return ()
