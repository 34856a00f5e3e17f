"""What a report is found to say: its zones, statements, acts, dates and loaded words, each with its place in the text.

All offsets count Unicode code points of ``Report.text``; ends are exclusive.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Report(Struct, frozen=True):
    """A report as it was taken in: the text to which all offsets refer, and what is known of its origin."""

    text: str
    sha256: str
    title: str = ""
    published: date | None = None
    outlet: str = ""


class Zone(Struct, frozen=True):
    """A stretch of the text: ``title``, ``meta``, ``body`` or ``boilerplate``."""

    kind: str
    start: int
    end: int


class Statement(Struct, frozen=True):
    """A passage that a report attributes to somebody."""

    id: str
    start: int
    end: int
    source: str
    source_span: tuple[int, int] | None
    office: str
    party: tuple[str, ...]
    cue: str
    cue_span: tuple[int, int] | None
    mode: str
    question: str
    stance: str
    capacity: str
    condition: str
    continues: bool
    pattern: str
    confidence: float
    official: str = ""
    date: str = ""


class Act(Struct, frozen=True):
    """Something that somebody did, plans to do, or did not do."""

    type: str
    actor: str
    object: str
    status: str
    date: str
    start: int
    end: int
    pattern: str
    confidence: float
    capacity: str = ""


class DateMention(Struct, frozen=True):
    """Words that point at a day, a month, a year or an interval, and which one."""

    start: int
    end: int
    value: str


class LoadedWord(Struct, frozen=True):
    """A word by which the outlet itself judges."""

    start: int
    end: int


class Reading(Struct, frozen=True):
    """Everything that was found in a report, in order of place."""

    report: Report
    zones: tuple[Zone, ...] = ()
    statements: tuple[Statement, ...] = ()
    acts: tuple[Act, ...] = ()
    dates: tuple[DateMention, ...] = ()
    loaded: tuple[LoadedWord, ...] = ()
    notes: tuple[str, ...] = ()
