"""Facts on which the sources of a dossier disagree, and lines that deny each other, each value with its source."""

from __future__ import annotations

from msgspec import Struct

from ...dossier import Dossier
from ...language.directives import FactEntry
from ...standing.explain import CitedPassage, cited
from ...vocabulary import Moment
from ..log_view import line_of


class Told(Struct, frozen=True):
    """One value or one line, as some sources tell it."""

    words: str
    place: str
    passages: tuple[CitedPassage, ...]


class Dispute(Struct, frozen=True):
    """Something on which sources disagree, and what each of them says."""

    name: str
    values: tuple[Told, ...]


def disputes(dossier: Dossier, at: Moment) -> tuple[Dispute, ...]:
    """Return what is disputed by a moment: facts with several values in order of name, then rival lines."""
    facts: dict[str, list[FactEntry]] = {}
    for entry in dossier.counted:
        if isinstance(entry, FactEntry) and entry.moment.start <= at.end:
            facts.setdefault(entry.name, []).append(entry)
    found = [
        Dispute(name.replace("-", " "), tuple(_told_fact(entry, dossier) for entry in entries))
        for name, entries in sorted(facts.items())
        if len({entry.value for entry in entries}) > 1
    ]
    return (*found, *_rivals(dossier, at))


def _told_fact(entry: FactEntry, dossier: Dossier) -> Told:
    return Told(entry.value, str(entry.place), _passages(entry, dossier))


def _passages(entry: object, dossier: Dossier) -> tuple[CitedPassage, ...]:
    return tuple(cited(passage.source, passage.words, dossier) for passage in getattr(entry, "sources", ()))


def _rivals(dossier: Dossier, at: Moment) -> tuple[Dispute, ...]:
    found = []
    for rivals in dossier.rivals:
        if any(entry.moment.start <= at.end for entry in rivals.entries):
            told = [line_of(entry, dossier) for entry in rivals.entries]
            values = [Told(f"{line.date}: {line.sentence}", line.place, line.passages) for line in told]
            denied = [Told("a source denies it", told[0].place, _deniers(rivals.entries[0], dossier))]
            name = "what happened" if len(values) > 1 else "whether this happened"
            found.append(Dispute(name, tuple(values + (denied if rivals.may_be_none else []))))
    return tuple(found)


def _deniers(entry: object, dossier: Dossier) -> tuple[CitedPassage, ...]:
    more = getattr(entry, "more", None)
    return tuple(cited(p.source, p.words, dossier) for p in more.disputed_by) if more is not None else ()
