"""The picture of a timeline: a lane for each actor, a stamp for each act, a bar for each clock, one axis for all."""

from __future__ import annotations

from collections import Counter
from typing import Final

from ...vocabulary import DAY
from .drawing import NARROW, Picture
from .shapes import Box, Cluster, Disc, Stroke, Words
from .sheet import LEADING, MARGIN, Sheet, lines, placed
from .stamps import STAMP, Stamp, stamped
from .time_axis import Tick, TimeAxis
from .timeline import Clock, Lane, Mark, Timeline

_PITCH: Final = 16
_CLOCK: Final = 14
_MOST_LISTED: Final = 12
_MOST_LISTED_OF_ONE: Final = 24
_MOST_ROWS: Final = 10
_MOST_CLOCKS: Final = 4
_MOST_TOLD: Final = 60


def timeline_picture(view: Timeline, wide: int = NARROW) -> Picture:
    """Return the picture of a timeline; up to a dozen events, of one question two, are also told below it."""
    sheet = Sheet(wide)
    sheet.write(view.title, "head", most=5)
    if view.subject:
        sheet.write(view.subject, "strong", most=4)
    if view.lanes:
        _lanes(view, sheet)
        _legend(view, sheet)
    else:
        sheet.gap(8)
        sheet.write(f"Nothing is on record by {view.at}.")
    if 0 < len(view.events) <= (_MOST_LISTED_OF_ONE if view.subject else _MOST_LISTED):
        _listed(view.events, sheet)
    sheet.gap(8)
    sheet.write(f"answer {view.answer}", "note quiet")
    sheet.gap(MARGIN - 4)
    title = f"{view.subject or view.title}: what happened when, up to {view.at}"
    return Picture("timeline", wide, sheet.y, title, described(view), tuple(sheet.shapes))


# --- lanes -----------------------------------------------------------------------------------------------------------


def _lanes(view: Timeline, sheet: Sheet) -> None:
    axis = _axis(view, sheet)
    sheet.write(f"{axis.years}; asked about {view.at}", "plain quiet")
    sheet.gap(10)
    busy = Counter(mark.start for lane in view.lanes for mark in lane.marks)
    ticks = axis.ticks(busy)
    now = axis.x(_second_of(view))
    _dates(ticks, sheet)
    for lane in view.lanes:
        _lane(lane, axis, ticks, now, sheet)
    _dates(ticks, sheet)
    if axis.cuts:
        sheet.gap(2)
        sheet.write("Grey bands: a long time without an event is cut short there.", "note quiet")
    sheet.write("Dashed line: the date asked about.", "note quiet")


def _second_of(view: Timeline) -> int:
    return view.at.start


def _axis(view: Timeline, sheet: Sheet) -> TimeAxis:
    seconds = [_second_of(view)]
    for lane in view.lanes:
        seconds += [mark.start for mark in lane.marks]
        seconds += [second for clock in lane.clocks for second in (clock.start, _end(clock))]
    return TimeAxis(seconds, MARGIN + 8, sheet.room - 16)


def _end(clock: Clock) -> int:
    """Return when a clock ends, as the beginning of its last day: the axis knows days by their beginning."""
    return max(clock.start, clock.end - DAY + 1 if (clock.end + 1) % DAY == 0 else clock.end)


def _dates(ticks: tuple[Tick, ...], sheet: Sheet) -> None:
    for tick in ticks:
        sheet.add(Words(tick.middle, sheet.y + 13, tick.label, "note", "middle"))
    sheet.y += LEADING["note"] + 2


def _lane(lane: Lane, axis: TimeAxis, ticks: tuple[Tick, ...], now: int, sheet: Sheet) -> None:
    sheet.add(Stroke(((MARGIN, sheet.y), (sheet.wide - MARGIN, sheet.y)), "rule"))
    sheet.gap(3)
    sheet.write(lane.title, "code", most=3)
    sheet.gap(2)
    for clock in lane.clocks[-_MOST_CLOCKS:]:
        top, number = sheet.y, len(sheet.shapes)
        _clock(clock, axis, sheet)
        sheet.shapes[number:number] = _grid(top, top + _CLOCK, axis, ticks, now)
    earlier = len(lane.clocks) - _MOST_CLOCKS
    if earlier > 0:
        sheet.write(f"and {earlier} earlier clock{'s' if earlier > 1 else ''}", "note quiet")
    if lane.marks:
        top, number = sheet.y, len(sheet.shapes)
        _marks(lane.marks, axis, sheet)
        sheet.shapes[number:number] = _grid(top, sheet.y, axis, ticks, now)
    sheet.gap(3)


def _grid(top: int, bottom: int, axis: TimeAxis, ticks: tuple[Tick, ...], now: int) -> list[Stroke]:
    """Return what lies behind the marks of a lane: bands where time is cut short, dates, the date asked about."""
    bands = [Stroke(((x, top), (x, bottom)), "break") for x in axis.breaks()]
    dates = [Stroke(((tick.x, top), (tick.x, bottom)), "rule dotted") for tick in ticks]
    return [*bands, *dates, Stroke(((now, top), (now, bottom)), "outline dashed")]


def _clock(clock: Clock, axis: TimeAxis, sheet: Sheet) -> None:
    start, y = axis.x(clock.start), sheet.y + 2
    end = max(axis.x(_end(clock)), start + 3)
    sheet.add(
        Box(start, y + 2, end - start, 6, "half"), Box(start - 1, y, 2, 10, "solid"), Box(end - 1, y, 2, 10, "solid")
    )
    sheet.gap(_CLOCK)
    words = lines(clock.words, "note", sheet.room, 3)
    sheet.add(Cluster(tuple(placed(words, MARGIN, sheet.y, "note quiet")), "", clock.href))
    sheet.y += LEADING["note"] * len(words) + 2


def _marks(marks: tuple[Mark, ...], axis: TimeAxis, sheet: Sheet) -> None:
    """Draw marks at their dates; where they would cover each other they are stacked."""
    ends: list[int] = []
    hidden = 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        x = axis.x(mark.start)
        row = next((number for number, end in enumerate(ends) if end <= x), len(ends))
        if row == _MOST_ROWS:
            hidden += 1
            continue
        ends[row : row + 1] = [x + STAMP + 2]
        y = sheet.y + STAMP // 2 + 1 + row * _PITCH
        sheet.add(Cluster(stamped(mark.stamp, x, y, mark.is_statement), mark.sentence, mark.href))
    sheet.y += len(ends) * _PITCH
    if hidden:
        sheet.write(f"and {hidden} more for which there is no room", "note quiet")


# --- legend and list -------------------------------------------------------------------------------------------------


def _legend(view: Timeline, sheet: Sheet) -> None:
    used = {mark.stamp for lane in view.lanes for mark in lane.marks}
    if not used:
        return
    sheet.heading("The marks")
    for stamp in Stamp:
        if stamp in used:
            sheet.add(*stamped(stamp, MARGIN + 7, sheet.y + 10))
            sheet.write(stamp.value, "note", MARGIN + 22)
    if any(mark.is_statement for lane in view.lanes for mark in lane.marks):
        sheet.add(Disc(MARGIN + 7, sheet.y + 10, 5, "hollow"))
        sheet.write("hollow: a statement, not an act", "note", MARGIN + 22)


def _listed(events: tuple[Mark, ...], sheet: Sheet) -> None:
    """Tell events one by one, under the dates on which they happened."""
    sheet.heading("What happened")
    last = ""
    for event in events:
        when, _, sentence = event.sentence.partition(": ")
        if when != last:
            sheet.write(when, "code")
            last = when
        found = lines(sentence, "note", sheet.room - 22, 6)
        sheet.add(*stamped(event.stamp, MARGIN + 7, sheet.y + 10, event.is_statement))
        sheet.add(Cluster(tuple(placed(found, MARGIN + 22, sheet.y, "note")), "", event.href))
        sheet.y += LEADING["note"] * len(found) + 3


def described(view: Timeline) -> str:
    """Return the picture told in sentences: the latest sixty events."""
    if not view.events:
        return f"Nothing is on record by {view.at}."
    told = [f"{event.sentence}." for event in view.events[-_MOST_TOLD:]]
    left_out = len(view.events) - len(told)
    clocks = [f"{lane.title}: {clock.words}." for lane in view.lanes for clock in lane.clocks]
    before = [f"{left_out} earlier events are left out."] if left_out > 0 else []
    return " ".join([*before, *told, *clocks])
