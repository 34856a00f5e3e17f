"""Dates in a report, resolved against the day of its publication."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from .date_direction import is_ahead
from .date_patterns import DATED_LINE, DAYS, MONTHS, NUMBERS, PATTERNS
from .report import DateMention

_MONTH_OF: Final = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_NEAR: Final = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_MONTH_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s(?:and|to|or)\s$", re.IGNORECASE)
_WEEK_AFTER: Final = re.compile(r"\s(?:of\s)?(?P<week>last|this|next)\sweek\b")
_WEEK_BEFORE: Final = re.compile(r"\b(?P<week>[Ll]ast|[Tt]his|[Nn]ext)\sweek,?\son\s$")
_PIECE: Final = 10_000
"""Letters that are searched at once."""


def dates(text: str, published: date, spans: Iterator[tuple[int, int]] | None = None) -> tuple[DateMention, ...]:
    """Return the dates that a text names, in order; where two readings overlap the longer counts.

    Parameters
    ----------
    text
        The text.
    published
        Against which day ``Wednesday`` and ``last month`` are resolved.
    spans
        The stretches in which dates are sought; without them the whole text.
    """
    found: list[DateMention] = []
    for start, end in spans or iter([(0, len(text))]):
        for first, last in _pieces(text, start, end):
            found += _in_stretch(text, first, last, published)
    return tuple(sorted(found, key=lambda each: each.start))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a stretch, long ones cut at a blank, so that a long text takes no longer per letter."""
    while start < end:
        if text[start] == "\n":  # an empty line is no piece
            start += 1
            continue
        stop = text.find("\n", start, min(end, start + _PIECE))
        if stop < 0 and end - start > _PIECE:
            stop = text.rfind(" ", start, start + _PIECE)
        stop = end if stop < 0 and end - start <= _PIECE else min(end, start + _PIECE) if stop <= start else stop
        yield start, stop
        start = stop + (text[stop : stop + 1] in ("\n", " "))


def _in_stretch(text: str, start: int, end: int, published: date) -> list[DateMention]:
    """Return the dates of a stretch; of two that overlap the one whose pattern comes first."""
    found: list[DateMention] = []
    taken: list[int] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            at = bisect_right(taken, match.start())
            is_free = (at == 0 or found[at - 1].end <= match.start()) and (at == len(taken) or taken[at] >= match.end())
            value = _VALUES[kind](match, published, text) if is_free else ""
            if value:
                found.insert(at, DateMention(match.start(), match.end(), value))
                taken.insert(at, match.start())
    return found


def _month(name: str) -> int:
    return int(name) if name.isdigit() else _MONTH_OF[name[:3].casefold()]


def _of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full(match: re.Match[str], published: date, text: str) -> str:
    year, month, day = (int(match[each]) for each in ("year", "month", "day"))
    found = _of(year, month, day) or _of(year, day, month)  # 1/23/2017 is American
    return found.isoformat() if found else ""


def _day(match: re.Match[str], published: date, text: str) -> str:
    month, day = _month(match["month"]), int(match["day"])
    year = int(match["year"]) if match["year"] else _nearest_year(month, day, published)
    first = _of(year, month, day)
    last = _of(year, month, int(match["last"])) if match["last"] else None
    if first is None:
        return ""
    return f"{first.isoformat()}/{last.isoformat()}" if last is not None and last > first else first.isoformat()


def _nearest_year(month: int, day: int, published: date) -> int:
    years = [each for each in (published.year - 1, published.year, published.year + 1) if _of(each, month, day)]
    return min(years, key=lambda year: abs((date(year, month, day) - published).days)) if years else published.year


def _span(match: re.Match[str], published: date, text: str) -> str:
    """Return an interval from a day of one month to a day of another."""
    first_month, last_month = _month(match["month"]), _month(match["month2"])
    year = int(match["year"]) if match["year"] else _nearest_year(first_month, int(match["day"]), published)
    first = _of(year - (match["year"] is not None and first_month > last_month), first_month, int(match["day"]))
    last = _of(year + (match["year"] is None and first_month > last_month), last_month, int(match["last"]))
    return f"{first.isoformat()}/{last.isoformat()}" if first is not None and last is not None and first < last else ""


def _month_value(match: re.Match[str], published: date, text: str) -> str:
    """Return a month; a bare one, and *may* and *march* that could be verbs or names, are left out."""
    words, month = match[0], _month(match["month"])
    if match["year"]:
        return f"{match['year']}-{month:02}"
    if match["turn"]:
        return f"{published.year + {'last': -1, 'this': 0, 'next': 1}[match['turn']]}-{month:02}"
    before = words[: match.start("month") - match.start()].strip().casefold()
    if (not before and _is_no_month(match, text)) or (
        before in ("the", "of", "from") and match["month"] in ("May", "March", "Mar", "Jan")
    ):
        return ""
    if before == "next" or (before not in ("last", "since", "after") and is_ahead(text, match.start(), match.end())):
        return f"{published.year + (month < published.month or (before == 'next' and month == published.month))}-{month:02}"
    is_this_year = month < published.month or (month == published.month and before != "last")
    return f"{published.year - (not is_this_year)}-{month:02}"


def _is_no_month(match: re.Match[str], text: str) -> bool:
    """Return whether a bare month may be a verb or a name, or part of one."""
    if _MONTH_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return False
    is_plain = match["month"].isalpha() and len(match["month"]) > 3 and match["month"] != "March"
    return not is_plain or bool(re.match(r"\s[A-Z]", text[match.end() : match.end() + 2]))


def _weekday(match: re.Match[str], published: date, text: str) -> str:
    turn = (match["turn"] or "").casefold()
    number = DAYS.index(match["weekday"].casefold())
    ahead = (number - published.weekday()) % 7
    week = _WEEK_AFTER.match(text, match.end()) or _WEEK_BEFORE.search(text, max(0, match.start() - 16), match.start())
    if week is not None and not turn:
        weeks = {"last": -1, "this": 0, "next": 1}[week["week"].casefold()]
        return (published + timedelta(days=number - published.weekday() + 7 * weeks)).isoformat()
    if turn in ("last", "the previous", "past", "this past"):
        return (published + timedelta(days=ahead - 7)).isoformat()
    if turn in ("next", "the following", "coming", "this coming"):
        return (published + timedelta(days=ahead or 7)).isoformat()
    if ahead == 0:
        return published.isoformat()
    is_to_come = turn == "this" or is_ahead(text, match.start(), match.end())
    return (published + timedelta(days=ahead if is_to_come else ahead - 7)).isoformat()


def _weekend(match: re.Match[str], published: date, text: str) -> str:
    """Return Saturday and Sunday: the last ones before the publication, or the next ones."""
    turn = match["turn"].casefold()
    saturday = published + timedelta(days=(5 - published.weekday()) % 7)
    is_back = turn in ("last", "this past", "the past") or (
        turn not in ("this", "next", "this coming", "the coming") and not is_ahead(text, match.start(), match.end())
    )
    first = saturday - timedelta(days=7) if is_back and published.weekday() != 6 else saturday
    if published.weekday() == 6 and "coming" not in turn:
        first = published - timedelta(days=1 if turn != "last" else 8)
    first += timedelta(days=7 if turn == "next" else 0)
    return f"{first.isoformat()}/{(first + timedelta(days=1)).isoformat()}"


def _near(match: re.Match[str], published: date, text: str) -> str:
    days = _NEAR.get(match["word"].casefold(), 0)
    return (published + timedelta(days=days)).isoformat()


def _turn(match: re.Match[str], published: date, text: str) -> str:
    way = {"last": -1, "the previous": -1, "this": 0, "next": 1, "the following": 1}[match["turn"].casefold()]
    if match["unit"] == "year":
        return str(published.year + way)
    if match["unit"] == "month":
        months = published.year * 12 + published.month - 1 + way
        return f"{months // 12}-{months % 12 + 1:02}"
    year, week, _ = (published + timedelta(weeks=way)).isocalendar()
    return f"{year}-W{week:02}"


def _ago(match: re.Match[str], published: date, text: str) -> str:
    words = match["count"].casefold()
    count = NUMBERS[words] if words in NUMBERS else int(words)
    if match["unit"] == "year":
        return str(published.year - count)
    if match["unit"] == "month":
        months = published.year * 12 + published.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02}"
    if match["unit"] == "week":
        year, week, _ = (published - timedelta(weeks=count)).isocalendar()
        return f"{year}-W{week:02}"
    return (published - timedelta(days=count)).isoformat()


def _years(match: re.Match[str], published: date, text: str) -> str:
    return f"{match['year']}/{match['last']}" if match["year"] < match["last"] else ""


def _year(match: re.Match[str], published: date, text: str) -> str:
    return match["year"]


_VALUES: Final[dict[str, Callable[[re.Match[str], date, str], str]]] = {
    "iso": _full,
    "numbers": _full,
    "span": _span,
    "day": _day,
    "month": _month_value,
    "weekday": _weekday,
    "near": _near,
    "weekend": _weekend,
    "turn": _turn,
    "ago": _ago,
    "years": _years,
    "year": _year,
}


def full_date(text: str) -> date | None:
    """Return the first full date, with its year, that a text names; none if it names none."""
    found: list[tuple[int, date]] = []
    for kind, pattern in PATTERNS[:6]:
        for match in pattern.finditer(text):
            if match["year"]:
                value = _VALUES[kind](match, date(2000, 1, 1), text)[:10]
                if value:
                    found.append((match.start(), date.fromisoformat(value)))
    return min(found)[1] if found else None


__all__ = ["DATED_LINE", "dates", "full_date"]
