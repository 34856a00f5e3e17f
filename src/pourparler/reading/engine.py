"""A report read: zones, statements with their speakers, stances, acts, dates, loaded words; one pure function."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import Final

from .dates import dates, full_date
from .event_acts import event_acts
from .gazetteer import Gazetteer
from .intake import Intake
from .languages import other_language
from .loaded_words import loaded_words
from .persons import persons
from .report import Reading, Report, Zone
from .segments import Segments, segments
from .speakers import Memory
from .stances import with_stances
from .statements import statements, topic_of
from .zones import zones

_DATELINE: Final = re.compile(r"(?P<place>[A-Z][A-Za-z'-]*(?:[ ][A-Z][A-Za-z'-]*)?)(?:,|\.|\s[–—(-]|\s(?=[A-Z][a-z]))")


def read_report(text: str | Intake, *, published: date | None, outlet: str = "", gazetteer: Gazetteer) -> Reading:
    """Return what a report is found to say.

    Parameters
    ----------
    text
        The report's text, or what `intake.taken_in` made of a file.
    published
        The day of publication; without it, the one that the text names about itself.
    outlet
        Who published it.
    gazetteer
        The names by which it is read.
    """
    intake = text if isinstance(text, Intake) else Intake(text)
    body = intake.text
    found = zones(intake)
    day = published or _published(intake, found)
    title = next((body[zone.start : zone.end] for zone in found if zone.kind == "title"), intake.title)
    report = Report(body, hashlib.sha256(body.encode()).hexdigest(), title, day, outlet or intake.outlet)
    other = other_language(body)
    if other:
        return Reading(report, found, notes=(other,))
    read = [(zone.start, zone.end) for zone in found if zone.kind in ("title", "body")]
    parts = segments(body, read)
    titles = tuple((zone.start, zone.end) for zone in found if zone.kind == "title")
    known = persons(body, parts.mask, parts.sentences, gazetteer)
    memory = Memory(body, gazetteer, known, _topic(body, read, gazetteer), _home(body, parts, titles, gazetteer), day)
    said = with_stances(statements(body, parts, gazetteer, memory, titles), body, parts, gazetteer, memory.loose)
    spans = [(zone.start, zone.end) for zone in found if zone.kind != "boilerplate"]
    days = dates(body, day, iter(spans)) if day is not None else ()
    acts = event_acts(body, parts, said, days, gazetteer, known, memory.loose)
    return Reading(report, found, said, acts, days, loaded_words(body, parts, said))


def _published(intake: Intake, found: tuple[Zone, ...]) -> date | None:
    if intake.published:
        return date.fromisoformat(intake.published)
    head = [intake.text[zone.start : zone.end] for zone in found if zone.kind == "meta"]
    body = next((intake.text[zone.start : min(zone.end, zone.start + 60)] for zone in found if zone.kind == "body"), "")
    return next((day for day in map(full_date, [*head, body]) if day is not None), None)


def _topic(text: str, spans: list[tuple[int, int]], gazetteer: Gazetteer) -> str:
    return topic_of("\n".join(text[start : min(end, start + 6_000)] for start, end in spans[:40]), gazetteer)


def _home(text: str, parts: Segments, titles: tuple[tuple[int, int], ...], gazetteer: Gazetteer) -> str:
    """Return the state in whose capital a report was written, from its dateline, or nothing."""
    for start, end in parts.paragraphs:
        if not any(first <= start < last for first, last in titles):
            place = _DATELINE.match(text, start, min(end, start + 40))
            party = gazetteer.party(place["place"].title()) if place is not None and place["place"].isupper() else ""
            is_local = (
                sum(each.party == party for each in gazetteer.named(text, start + 12, min(len(text), 8_000))) >= 2
            )
            return party if gazetteer.code(party) and is_local else ""
    return ""
