"""An axis of time on which long silences are cut short, so that what happened within days can be told apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from ...vocabulary import DAY
from .advance_widths import text_width

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG: Final = 540 * DAY
_CUT: Final = 3
"""A silence is cut short to so many times the usual one: the mean of the shorter three quarters."""


class Tick(NamedTuple):
    """A date beside the axis: where it lies, where the middle of its label is, the label."""

    x: int
    middle: int
    label: str


class TimeAxis:
    """Places in time as places on a line.

    Parameters
    ----------
    seconds
        The seconds at which something happens, in any order.
    left, room
        Where the line begins and how long it is.
    """

    def __init__(self, seconds: Iterable[int], left: int, room: int) -> None:
        self.moments = sorted(set(seconds)) or [0]
        self.left, self.room = left, room
        gaps = [after - before for before, after in zip(self.moments, self.moments[1:], strict=False)]
        longest = _longest(gaps)
        self._lengths = [min(gap, longest) for gap in gaps]
        self._starts = [sum(self._lengths[:number]) for number in range(len(gaps) + 1)]
        self.cuts = [number for number, gap in enumerate(gaps) if gap > longest]

    def x(self, second: int) -> int:
        """Return where a second lies."""
        total = self._starts[-1]
        if not total:
            return self.left + self.room // 2
        place = max(0, bisect_right(self.moments, second) - 1)
        if place == len(self.moments) - 1:
            return self.left + self.room
        gap = self.moments[place + 1] - self.moments[place]
        inside = max(0, second - self.moments[place]) * self._lengths[place] // gap
        return self.left + (self._starts[place] + inside) * self.room // total

    def breaks(self) -> tuple[int, ...]:
        """Return where a silence was cut short: the middle of each."""
        return tuple((self.x(self.moments[n]) + self.x(self.moments[n + 1])) // 2 for n in self.cuts)

    def ticks(self, weights: dict[int, int]) -> tuple[Tick, ...]:
        """Return dates to write beside the axis: the first and the last, then the busiest, as many as have room.

        Parameters
        ----------
        weights
            For a second, how much happens then.
        """
        ends = (self.moments[0], self.moments[-1])
        chosen: list[tuple[Tick, int]] = []
        for second in sorted(self.moments, key=lambda second: (second not in ends, -weights.get(second, 0), second)):
            label = self.label(second)
            half = text_width(label, 13) // 2 + 4
            x = self.x(second)
            middle = min(max(x, self.left + half - 12), self.left + self.room - half + 12)
            taken = any(abs(middle - tick.middle) < half + room or label == tick.label for tick, room in chosen)
            if not taken:
                chosen.append((Tick(x, middle, label), half))
        return tuple(sorted(tick for tick, _ in chosen))

    def label(self, second: int) -> str:
        """Return the date of a second: day and month where all happens within a year and a half, else month and year."""
        day = date.fromordinal(max(1, second // DAY))
        month = _MONTHS[day.month - 1]
        is_long = self.moments[-1] - self.moments[0] > _LONG
        return f"{month} {day.year:04d}" if is_long else f"{day.day} {month}"

    @property
    def years(self) -> str:
        """The year in which all happens, or the first and the last."""
        first, last = _year(self.moments[0]), _year(self.moments[-1])
        return str(first) if first == last else f"{first} to {last}"


def _year(second: int) -> int:
    return date.fromordinal(max(1, second // DAY)).year


def _longest(gaps: list[int]) -> int:
    """Return how long a silence may be before it is cut short; a day at the least."""
    usual = sorted(gaps)[: max(1, len(gaps) * 3 // 4)]
    return max(DAY, _CUT * sum(usual) // len(usual)) if usual else 0
