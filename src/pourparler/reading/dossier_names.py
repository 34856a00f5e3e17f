"""The names of a dossier as a gazetteer: its actors, officials, questions and talks, before the names that hold anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from ..dossier import Dossier
from ..language.directives import ActorEntry, OfficialEntry
from ..vocabulary import Moment, Seat
from .gazetteer import Gazetteer, Official, Question, base_gazetteer, layered

EVENTS: Final = (
    "talks",
    "meeting",
    "conference",
    "negotiations",
    "summit",
    "gathering",
    "round",
    "dialogue",
    "congress",
    "process",
)
"""Words by which talks are known in general."""

_RULE: Final = re.compile(r"^(?:the )?(?:government|state|republic|kingdom|delegation) of (?:the )?", re.IGNORECASE)
_SHORT: Final = re.compile(r"\(([\w.-]{2,12})\)")
_SEVERAL: Final = re.compile(r" and its | \(|, ")


def gazetteer_of(dossier: Dossier) -> Gazetteer:
    """Return the names by which a report is read against a dossier.

    A party goes by its actor's title. A state of the dossier is known by all its names: ``Government of Syria`` by
    ``Damascus`` too.
    """
    charter = dossier.charter
    titles = {name: each.title or name for name, each in charter.actors.items()}
    spellings = {titles[name]: tuple(_spellings(each)) for name, each in charter.actors.items()}
    names = {title: name for name, title in titles.items()}
    officials = [official for each in charter.officials.values() for official in _official(each, titles)]
    talks = charter.talks
    events = (*_events(talks.title), *EVENTS) if talks is not None else EVENTS
    host = titles.get(talks.host, "") if talks is not None else ""
    return layered(
        base_gazetteer(),
        actors=spellings,
        names=names,
        officials=officials,
        questions=tuple(_questions(dossier, titles, events)),
        event=events,
        host=host,
    )


def _spellings(actor: ActorEntry) -> Iterator[str]:
    """Return the spellings of an actor; a single letter is none, for it begins too many sentences."""
    texts = (actor.title, *actor.aliases)
    yield from (each for each in (actor.name, *texts) if len(each) > 1)
    for text in texts:
        if _RULE.match(text):
            yield _RULE.sub("", text)
        yield from _SHORT.findall(text)
        if _SEVERAL.search(text):
            yield _SEVERAL.split(text, maxsplit=1)[0]


def _official(entry: OfficialEntry, titles: dict[str, str]) -> Iterator[Official]:
    party = titles.get(entry.actor, entry.actor)
    until = _day(entry.until) if entry.until is not None else None
    for name in dict.fromkeys((entry.title or entry.name, *entry.aliases)):
        yield Official(name, party, entry.office, entry.name, None, until)


def _day(moment: Moment) -> date | None:
    text = moment.text[:10]
    return date.fromisoformat(text) if len(text) == len("2017-01-18") else None


def _questions(dossier: Dossier, titles: dict[str, str], events: tuple[str, ...]) -> Iterator[Question]:
    for seat in dossier.seats:
        title = titles.get(seat.candidate, seat.candidate)
        yield Question(str(Seat(seat.candidate, seat.capacity)), f"{title} as {seat.capacity}", title, events)
    for name, motion in dossier.charter.motions.items():
        yield Question(name, motion.title or name, "", events)


def _events(title: str) -> Iterator[str]:
    """Return the names under which talks appear: their title, and each proper name in it with a word for talks."""
    yield title
    lower = title.casefold()
    places = [word for word in re.findall(r"[A-ZÀ-Þ][\w-]+", title) if word.casefold() not in EVENTS]
    yield from (
        f"{place} {event}" for place in places for event in EVENTS if event in lower or event in ("talks", "meeting")
    )
