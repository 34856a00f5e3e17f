"""The nouns every other module speaks in: moments, places, questions, and the three values.

Concepts
--------
moment
    A point in time as precisely as a source gives it: a year, a month, a day, or an instant with its zone.
question
    Something that can be decided: a seat (``USA as participant``), the loss or return of a seat
    (``exclusion of SF as participant``), or a motion (``postponement``).
three values
    A proposition is true, false, or open; in code ``True``, ``False`` and ``None``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

VERSION: Final = "0.1.0"
"""The version of the engine; it goes into every answer id."""

Value = bool | None
"""True, False, or None for open: not settled by what is on record."""

DAY: Final = 86_400
"""Seconds in a day; moments are counted in seconds since the first day of the year 1."""


class Moment(Struct, frozen=True, order=True, gc=False):
    """A stretch of time known only as precisely as written: from its first second to its last.

    Attributes
    ----------
    start, end
        First and last second (proleptic Gregorian, UTC), counted from the first day of the year 1.
        Equal for an instant.
    text
        The moment as it was written, normalised (``2017-01-18``, ``2017-01``, ``2003-02-10T06:00-05:00``).
    """

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return self.text

    def is_by(self, other: Moment) -> bool:
        """Return whether this moment has certainly passed when ``other`` ends."""
        return self.end <= other.end

    def may_be_by(self, other: Moment) -> bool:
        """Return whether this moment may have passed when ``other`` ends."""
        return self.start <= other.end

    def later(self, days: int) -> Moment:
        """Return the moment ``days`` days later: a day for a day, else the instant that long after the last second.

        The calendar ends with the year 9999, and so does every clock.
        """
        if self.end - self.start == DAY - 1:
            return _day(min(self.start // DAY + days, _LAST_DAY))
        return _instant(min(self.end + days * DAY, _LAST_DAY * DAY + DAY - 1))


_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:T(?P<hour>[0-9]{2}:[0-9]{2})(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
)
_LAST_DAY: Final = date.max.toordinal()

_moments: dict[str, Moment] = {}
_MOST_MOMENTS: Final = 100_000


class NotAMomentError(ValueError):
    """A text that is no date, or a date that no calendar has; with the reason and perhaps the way out."""

    def __init__(self, text: str, reason: str = "", way_out: str = "") -> None:
        self.text = text
        self.reason = reason or "write a year, 2017-01, 2017-01-18, or 2017-01-18T19:00Z"
        self.way_out = way_out
        super().__init__(f"{text!r} is not a date: {self.reason}")


def moment(text: str) -> Moment:
    """Return the moment that a text names.

    Parameters
    ----------
    text
        ``2017``, ``2017-01``, ``2017-01-18`` or an instant with its zone, ``2003-02-10T06:00-05:00`` or ``...T19:00Z``.

    Raises
    ------
    NotAMomentError
        If the text is no date, or one that the calendar does not have, or an instant without a zone.

    Examples
    --------
    >>> moment("2017-01").end - moment("2017-01").start
    2678399
    """
    known = _moments.get(text)
    if known is None:
        known = _read_moment(text)
        if len(_moments) < _MOST_MOMENTS:
            _moments[text] = known
    return known


def _read_moment(text: str) -> Moment:
    match = _DATE.fullmatch(text)
    if match is None:
        raise NotAMomentError(text)
    year, month, day, hour, zone = match.groups()
    if hour and not zone:
        raise NotAMomentError(text, f"an hour needs its zone, as in {text}Z or {text}+01:00")
    try:
        return _moment_of(text, int(year), month, day, hour)
    except (ValueError, OverflowError) as error:
        finest = "hour" if hour else "day" if day else "month" if month else "year"
        way_out = "If it is not known so precisely, write only the month or the year."
        raise NotAMomentError(text, f"no calendar has that {finest}", way_out) from error


def _moment_of(text: str, year: int, month: str | None, day: str | None, hour: str | None) -> Moment:
    if month is None:
        return _span(date(year, 1, 1), date(year, 12, 31), text)
    first = date(year, int(month), int(day or 1))
    if hour is not None:
        return _instant_from(datetime.strptime(text, "%Y-%m-%dT%H:%M%z"), text)
    return _span(first, first if day else first.replace(day=monthrange(year, first.month)[1]), text)


def _span(first: date, last: date, text: str) -> Moment:
    return Moment(first.toordinal() * DAY, last.toordinal() * DAY + DAY - 1, text)


def _day(ordinal: int) -> Moment:
    day = date.fromordinal(ordinal)
    return _span(day, day, day.isoformat())


def _instant_from(when: datetime, text: str) -> Moment:
    utc = when.astimezone(UTC)
    second = utc.toordinal() * DAY + utc.hour * 3600 + utc.minute * 60
    return Moment(second, second, text)


def _instant(second: int) -> Moment:
    day, rest = divmod(second, DAY)
    return Moment(second, second, f"{date.fromordinal(day).isoformat()}T{rest // 3600:02d}:{rest // 60 % 60:02d}Z")


class Place(Struct, frozen=True, order=True, gc=False):
    """Where an entry stands: a file, a line (from 1) and, where it helps, a column (from 1) and a length."""

    file: str
    line: int
    column: int = 0
    length: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Change(StrEnum):
    """What is asked of a seat."""

    ADMISSION = "admission"
    SUSPENSION = "suspension"
    EXCLUSION = "exclusion"
    RETURN = "return"


class Seat(Struct, frozen=True, order=True, gc=False):
    """The question whether an actor sits in a capacity, or loses or regains that seat."""

    candidate: str
    capacity: str
    change: Change = Change.ADMISSION

    def __str__(self) -> str:
        seat = f"{self.candidate} as {self.capacity}"
        return seat if self.change is Change.ADMISSION else f"{self.change} of {seat}"


class Motion(Struct, frozen=True, order=True, gc=False):
    """The question whether a motion is adopted."""

    name: str

    def __str__(self) -> str:
        return self.name


Question = Seat | Motion


class Passage(Struct, frozen=True, order=True, gc=False):
    """A source by name and, where one was seen, the few words quoted from it."""

    source: str
    words: str = ""

    def __str__(self) -> str:
        return f'{self.source} "{self.words}"' if self.words else self.source
