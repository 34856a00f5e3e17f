"""The day on which something was said, where the report gives it beside the cue: ``said on Wednesday that``."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from .report import DateMention, Reading, Statement

NEAR: Final = 60
"""Characters between the cue or the speaker and the date."""


class Days:
    """The days that a report names, ready to be found near a place.

    Parameters
    ----------
    reading
        What was found in the report.
    """

    def __init__(self, reading: Reading) -> None:
        published = reading.report.published
        last = published.isoformat() if published is not None else "9999-12-31"
        self._text = reading.report.text
        self._days = sorted(
            (each for each in reading.dates if is_past_day(each.value, last)), key=lambda each: each.start
        )
        self._starts = [each.start for each in self._days]

    def said_on(self, statement: Statement) -> str:
        """Return the day of a statement as an ISO date, or nothing if the report does not give it.

        The date stands outside the passage, near its cue or its speaker, in the same paragraph, and is no day after the
        publication.
        """
        near: list[tuple[int, str]] = []
        for span in (statement.cue_span, statement.source_span):
            for day in self._near(span) if span is not None else ():
                gap = _gap(span, day.start, day.end, self._text) if span is not None else None
                if gap is not None and not statement.start <= day.start < statement.end:
                    near.append((gap, day.value))
        return min(near)[1] if near else ""

    def _near(self, span: tuple[int, int]) -> list[DateMention]:
        first = bisect_left(self._starts, span[0] - 2 * NEAR)
        return self._days[first : bisect_right(self._starts, span[1] + NEAR)]


def is_past_day(value: str, last: str) -> bool:
    """Return whether a value is a single day, and none after the last."""
    return len(value) == len("2017-01-18") and value[4] == value[7] == "-" and value <= last


def _gap(span: tuple[int, int], start: int, end: int, text: str) -> int | None:
    """Return how many characters stand between two stretches, none if too many or a paragraph or sentence ends there."""
    between = text[span[1] : start] if start >= span[1] else text[end : span[0]]
    is_far = len(between) > NEAR or "\n" in between or ". " in between
    return None if is_far else len(between)
