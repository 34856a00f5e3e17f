"""One report from its bytes to what was found in it, or to a sentence on why nothing was: the form in which many are read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePath
from typing import Final

from msgspec.structs import replace

from ..dossier import Dossier
from .batches import Outcome, Read, Unread
from .intake import UnreadableReportError, taken_in
from .report import Reading, Report

_DAY_IN_NAME: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")
_LONGEST_OUTLET: Final = 5
"""Words of an outlet's name."""

_LABEL: Final = re.compile(r"^(?:source|outlet|published by):\s*", re.IGNORECASE)
_BYLINE: Final = re.compile(r"(?:by|from|written by|author|published|updated|posted|last)\b|[\d:. ]+$", re.IGNORECASE)
_DATE_AND_MORE: Final = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\b[0-3]?\d(?:st|nd|rd|th)?\s+)?(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)[a-z]*\.?\s+(?:[0-3]?\d(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d|\b(?:19|20)\d\d-\d\d-\d\d|"
    r"\b\d\d?[./]\d\d?[./](?:19|20)\d\d).*$",
    re.IGNORECASE,
)
_AGENCY: Final = re.compile(r"[A-Z][\w ,./]{1,60}?\((?P<agency>[A-Z][\w .]{1,20})\)")


class Press:
    """Reads reports against the names of a dossier; a value that can be sent to another process.

    Parameters
    ----------
    dossier
        The dossier whose names come first; without one the general names are all there is.
    published
        The day of publication as ISO text; without it the report says so itself, or the name of its file.
    outlet
        Who published it; without it the report says so itself.
    """

    def __init__(self, dossier: Dossier | None = None, published: str = "", outlet: str = "") -> None:
        from .dossier_names import gazetteer_of
        from .gazetteer import base_gazetteer

        self._gazetteer = gazetteer_of(dossier) if dossier is not None else base_gazetteer()
        self._published = date.fromisoformat(published) if published else None
        self._outlet = outlet

    @property
    def codes(self) -> Mapping[str, str]:
        """Codes for the titles of states and organisations."""
        return self._gazetteer.codes

    def __call__(self, name: str, data: bytes) -> Outcome:
        """Return what was found in a report, or why it cannot be read."""
        try:
            reading = self._reading(name, data)
        except UnreadableReportError as error:
            return Unread(name, str(error))
        return Unread(name, " ".join(reading.notes)) if _says_nothing(reading) else Read(name, reading)

    def _reading(self, name: str, data: bytes) -> Reading:
        from .engine import read_report

        intake = taken_in(data)
        given = self._published
        reading = read_report(intake, published=given, outlet=self._outlet, gazetteer=self._gazetteer)
        in_name = _day_in(name)
        if reading.report.published is None and in_name is not None:
            reading = read_report(intake, published=in_name, outlet=self._outlet, gazetteer=self._gazetteer)
        report = reading.report
        return reading if report.outlet else replace(reading, report=replace(report, outlet=_outlet_in(reading)))


def _outlet_in(reading: Reading) -> str:
    """Return the outlet that a report names about itself: on a line before its body, or in brackets after the place."""
    text = reading.report.text
    for zone in reading.zones:
        if zone.kind == "meta":
            line = _DATE_AND_MORE.sub("", _LABEL.sub("", text[zone.start : zone.end])).strip(" ,|-–—·")
            if line and not _BYLINE.match(line) and len(line.split()) <= _LONGEST_OUTLET and line[0].isupper():
                return line
        elif zone.kind == "body":
            agency = _AGENCY.match(text, zone.start, min(zone.end, zone.start + 80))
            return agency["agency"] if agency is not None else ""
    return ""


def _says_nothing(reading: Reading) -> bool:
    """Return whether a report was not read, for a reason that the reading gives: it is in another language."""
    return bool(reading.notes) and not (reading.statements or reading.acts or reading.dates)


def _day_in(name: str) -> date | None:
    """Return the day that stands in the name of a file: ``2017-01-18`` or ``20170118``."""
    found = _DAY_IN_NAME.search(PurePath(name).name)
    try:
        return date(*map(int, found.groups())) if found is not None else None
    except ValueError:
        return None


def plain_text(name: str, data: bytes) -> Outcome:
    """Return a report of which only the text is wanted, or why it cannot be read."""
    try:
        intake = taken_in(data)
    except UnreadableReportError as error:
        return Unread(name, str(error))
    return Read(name, Reading(Report(intake.text, "", intake.title)))
