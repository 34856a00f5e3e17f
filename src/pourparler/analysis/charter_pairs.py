"""Two charters without a record: on what day both are in force, whom and what they know, and what can be asked of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from ..charter import ANY, Charter
from ..dossier import Dossier, assemble
from ..language.directives import (
    Act,
    ActorEntry,
    CharterEntry,
    Does,
    InstrumentEntry,
    MotionEntry,
    QualityEntry,
    RuleEntry,
    SourceEntry,
)
from ..language.propositions import After, Holds, One, walk
from ..vocabulary import DAY, Change, Moment, Motion, Place, Question, Seat
from .possible_acts import Sorts

FILE: Final = "smallest-record"
"""The file in which lines stand that no dossier has."""


def first_common_day(first: Dossier, second: Dossier) -> Moment:
    """Return the day after every line of both charters has begun."""
    every = (*first.charter.entries, *second.charter.entries)
    ends = [entry.moment.end for entry in every if not isinstance(entry, SourceEntry)]
    day = max(ends, default=0) // DAY * DAY
    return Moment(day, day + DAY - 1, "").later(1)


_CAST: Final = (ActorEntry, InstrumentEntry, QualityEntry, MotionEntry)


def sides(first: Dossier, second: Dossier, day: Moment) -> tuple[Dossier, Dossier]:
    """Return the two charters as dossiers without a record; whom and what only one of them names is known to both."""
    return _side(first, second, day), _side(second, first, day)


def _side(mine: Dossier, other: Dossier, day: Moment) -> Dossier:
    kept = [e for e in mine.counted if isinstance(e, CharterEntry) or (isinstance(e, Act) and e.verb in _MEMBERSHIP)]
    names = {(type(entry), _name(entry)) for entry in kept}
    cast = [e for e in other.counted if isinstance(e, _CAST) and (type(e), _name(e)) not in names]
    kinds = {kind for each in (mine, other) for rule in each.charter.rules for kind in _kinds(rule.entry)}
    motions = {(entry.kind, entry.body) for entry in (*kept, *cast) if isinstance(entry, MotionEntry)}
    made = [
        MotionEntry(
            moment=Moment(0, 0, day.text),
            place=Place(FILE, 0, number),
            name=f"a-motion-of-{kind}",
            kind=kind,
            body=body,
        )
        for number, (kind, body) in enumerate(sorted(kinds))
        if not any(kind in (ANY, k) and body in ("", b) for k, b in motions)
    ]
    return assemble(mine.name, {}, (*kept, *cast, *made))


_MEMBERSHIP: Final = ("joins", "leaves")


def _kinds(rule: RuleEntry) -> Iterable[tuple[str, str]]:
    return ((kind, rule.body) for kind in rule.whom) if rule.does is Does.DECIDES else ()


def _name(entry: object) -> str:
    return str(getattr(entry, "name", ""))


_DECIDING: Final = {
    Change.ADMISSION: (Does.ADMITS, Does.BARS),
    Change.SUSPENSION: (Does.SUSPENDS,),
    Change.EXCLUSION: (Does.EXCLUDES,),
    Change.RETURN: (Does.READMITS,),
}
_CHANGE_BY: Final = {does: change for change, every in _DECIDING.items() for does in every}


def rules_on(charter: Charter, question: Question) -> list[RuleEntry]:
    """Return the rules that bear on a question."""
    if isinstance(question, Motion):
        motion = charter.motions.get(question.name)
        versions = charter.rules_deciding(motion) if motion is not None else ()
    else:
        asked = (question.candidate, question.capacity)
        versions = tuple(rule for does in _DECIDING[question.change] for rule in charter.routes(does, *asked))
    return [version.entry for version in versions if version.ends is None]


def clocks(rule: RuleEntry) -> Iterator[int]:
    """Return after how many days time alone may change what a rule gives."""
    for days in (rule.deadline, rule.accept_within, rule.lasts, rule.delay):
        if days is not None:
            yield days
    for whole in (rule.requires, rule.when, rule.unless, rule.seats):
        if whole is not None:
            yield from (part.days for part in walk(whole) if isinstance(part, After))


def questions(first: Charter, second: Charter, day: Moment, of_sort: Sorts) -> list[Question]:
    """Return a seat, its loss and its return for each capacity and sort of candidate, and every motion.

    Where who is in which group, or the like, differs, these are all; otherwise those of which a rule differs.

    Of a sort, and among sorts, whom no rule names comes first.
    """
    seats: dict[object, Question] = {}
    named = _all_named(first, second)
    actors = sorted(dict.fromkeys((*first.actors, *second.actors)), key=lambda actor: actor in named)
    for charter in (first, second):
        for rule in charter.rules:
            does, capacity = rule.entry.does, rule.entry.capacity
            change = _CHANGE_BY.get(does) if does is not None else None
            if change is not None and capacity:
                for actor in actors:
                    if charter.routes(Does.ADMITS, actor, capacity, day):
                        seats.setdefault((of_sort[actor], capacity, change), Seat(actor, capacity, change))
    motions = [Motion(name) for name in dict.fromkeys((*first.motions, *second.motions))]
    every = (*seats.values(), *motions)
    differing = [question for question in every if _as_said(first, question) != _as_said(second, question)]
    if _surroundings(first, day) == _surroundings(second, day):
        return differing
    return list(dict.fromkeys((*differing, *every)))


def _surroundings(charter: Charter, day: Moment) -> object:
    """Return what rules refer to: who is in which group, by what weight, whose deeds count as whose, who is what."""
    groups = {name: charter.members(name, day) for name in sorted((*charter.groups, *charter.bodies))}
    weights = {name: charter.weights(name, day) for name in sorted(charter.tables_of_weights)}
    quorums = {name: (body.quorum, body.seats, body.proxies) for name, body in sorted(charter.bodies.items())}
    attributions = sorted((each.actor, each.to) for each in charter.attributions)
    return groups, weights, quorums, attributions, {name: charter.kind(name) for name in sorted(charter.actors)}


def _as_said(charter: Charter, question: Question) -> object:
    return sorted(repr(_without_place(rule)) for rule in rules_on(charter, question))


def _without_place(rule: RuleEntry) -> RuleEntry:
    return replace(rule, place=Place("", 0), end=0, sources=(), more=None, label="", moment=Moment(0, 0, ""))


def sorts(first: Charter, second: Charter) -> dict[str, object]:
    """Return of what sort each actor is: its kind, its groups, its weights, and itself if a rule names it."""
    named = _all_named(first, second)
    every = dict.fromkeys((*first.actors, *second.actors))
    return {
        actor: (actor if actor in named else "", *(_sort(actor, charter) for charter in (first, second)))
        for actor in every
    }


def _all_named(first: Charter, second: Charter) -> frozenset[str]:
    return frozenset(n for charter in (first, second) for rule in charter.rules for n in _named(rule.entry))


def _sort(actor: str, charter: Charter) -> tuple[object, ...]:
    groups = tuple(name for name in (*charter.groups, *charter.bodies) if actor in charter.memberships.ever(name))
    weights = tuple(str(dict(table.values).get(actor, "")) for table in charter.tables_of_weights.values())
    return charter.kind(actor), groups, weights


def _named(rule: RuleEntry) -> Iterator[str]:
    yield from rule.whom
    for whole in (rule.requires, rule.when, rule.unless, rule.seats, rule.quorum):
        for part in walk(whole) if whole is not None else ():
            if isinstance(part, Holds):
                subject = part.subject
                yield from (subject.name,) if isinstance(subject, One) else subject.group.besides
                yield from (value for value in (getattr(part.predicate, "object", ""),) if value)
