"""Names that stand for two things.

repeated-name
    One thing is declared twice on the same date, so that the order of the lines would decide which holds; or one name
    is given to an actor and a group, to two bodies, to an actor and a kind of actor, or to two sources. Declaring a
    thing again on a later date is not meant: that is how it changes.

    Way out: give one of them another name, or the later one its own date.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import (
    ActorEntry,
    BodyEntry,
    CapacityEntry,
    CharterEntry,
    GroupEntry,
    InstrumentEntry,
    MotionEntry,
    OfficialEntry,
    OptionEntry,
    QualityEntry,
    SourceEntry,
    TalksEntry,
    WeightsEntry,
)
from .places import place_of
from .wording import line_of

CODES: Final = {"repeated-name": Weight.ERROR}

_NOUNS: Final[dict[type, str]] = {
    TalksEntry: "talks",
    ActorEntry: "actor",
    GroupEntry: "group",
    BodyEntry: "body",
    OfficialEntry: "official",
    CapacityEntry: "capacity",
    WeightsEntry: "table of weights",
    InstrumentEntry: "instrument",
    QualityEntry: "quality",
    MotionEntry: "motion",
    OptionEntry: "option",
    SourceEntry: "source",
}
_WHO: Final = (ActorEntry, GroupEntry, BodyEntry)


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return an error for every name declared twice on one date, or for two things."""
    first: dict[tuple[str, str, int], CharterEntry] = {}
    who: dict[str, CharterEntry] = {}
    for entry in dossier.charter.entries:
        noun = _NOUNS.get(type(entry))
        if noun is None:
            continue
        name = getattr(entry, "name", "")
        when = 0 if isinstance(entry, SourceEntry) else entry.moment.start
        before = first.setdefault((noun, name, when), entry)
        if before is not entry:
            yield _twice(entry, noun, name, before, dossier)
        elif isinstance(entry, _WHO):
            other = who.setdefault(name, entry)
            if type(other) is not type(entry):
                yield _two_things(entry, noun, name, _NOUNS[type(other)], other, dossier)
    yield from _named_like_kinds(dossier)


def _twice(entry: CharterEntry, noun: str, name: str, before: CharterEntry, dossier: Dossier) -> Finding:
    same_day = "on the same date" if before.moment.start == entry.moment.start else "already"
    what = f"The {noun} {name}".rstrip()
    sentence = f"{what} is declared {same_day} at {line_of(before.place, entry.place)}."
    way_out = "Give one of them another name, or the later one its own date."
    return Finding("repeated-name", place_of(name or noun, entry, dossier), sentence, way_out, also=(before.place,))


def _two_things(
    entry: CharterEntry, noun: str, name: str, other_noun: str, other: CharterEntry, dossier: Dossier
) -> Finding:
    sentence = f"{name} is the name of this {noun} and of the {other_noun} at {line_of(other.place, entry.place)}."
    place = place_of(name, entry, dossier)
    return Finding("repeated-name", place, sentence, "Give one of them another name.", also=(other.place,))


def _named_like_kinds(dossier: Dossier) -> Iterable[Finding]:
    """Return an error for every actor whom a rule names by a word that is also the kind of another."""
    spoken_of = {name for version in dossier.charter.rules for name in version.entry.whom}
    kinds = {entry.kind: entry for entry in reversed(dossier.charter.entries) if isinstance(entry, ActorEntry)}
    for name, entry in dossier.charter.actors.items():
        if name in kinds and name in spoken_of and kinds[name].name != name:
            yield _two_things(entry, "actor", name, "kind of actor", kinds[name], dossier)
