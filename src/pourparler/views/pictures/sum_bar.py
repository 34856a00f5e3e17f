"""A sum as a bar: who is counted, who is not, and the mark that must be reached."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from ...language.propositions import Position
from .advance_widths import text_width
from .argument import Part, Sum
from .shapes import Box, Shape, Stroke, Words
from .sheet import LEADING, Sheet
from .signs import SIGN, sign_of_position

BAR: Final = 22
"""How high a bar is."""
_MOST_NAMED: Final = 6
_LOOKS: Final = {
    Position.FOR: "solid",
    Position.AGAINST: "hollow",
    Position.ABSTAIN: "half",
    Position.SPOILT: "half dashed",
    Position.ABSENT: "hollow dashed",
    Position.NOT_ENTITLED: "hollow dotted",
    Position.SILENT: "hollow dotted",
}
SIDES: Final = {
    Position.FOR: "for",
    Position.AGAINST: "against",
    Position.ABSTAIN: "abstaining",
    Position.SPOILT: "spoilt",
    Position.ABSENT: "absent",
    Position.NOT_ENTITLED: "not entitled",
    Position.SILENT: "silent",
}
"""Each position as it is said of some members."""


def sum_bar(total: Sum, sheet: Sheet, left: int, room: int) -> None:
    """Draw a sum below what is on a sheet: the bar, the mark, the sum in words, and each side with its names."""
    whole = max(sum((part.weight for part in total.parts), Fraction(0)), total.needed)
    if whole:
        sheet.gap(6)
        _bar(total, whole, sheet, left, room)
    sheet.write(total.words, "note", left)
    sheet.gap(3)
    for part in total.parts:
        _side(part, sheet, left)


def _bar(total: Sum, whole: Fraction, sheet: Sheet, left: int, room: int) -> None:
    top, done = sheet.y, Fraction(0)
    for part in total.parts:
        start, end = left + int(done / whole * room), left + int((done + part.weight) / whole * room)
        sheet.add(Box(start, top, end - start, BAR, _LOOKS[part.position]))
        if part.position is Position.AGAINST:
            sheet.add(*_hatched(start, top, end - start))
        else:
            sheet.add(*_figure(part, start, top, end - start))
        done += part.weight
    if total.needed:
        mark = left + int(total.needed / whole * (room - 3))
        sheet.add(Box(mark, top - 5, 3, BAR + 10, "mark"))
    sheet.y += BAR + 8


def _figure(part: Part, start: int, top: int, wide: int) -> list[Shape]:
    look = "code bright" if part.position is Position.FOR else "code"
    if text_width(part.figure, 13, True) + 8 > wide:
        return []
    return [Words(start + wide // 2, top + 16, part.figure, look, "middle")]


def _hatched(x: int, y: int, wide: int) -> list[Shape]:
    """Return strokes across a box, falling to the left, cut off at its edges."""
    found: list[Shape] = []
    for foot in range(x - BAR + 6, x + wide, 6):
        low, high = max(foot, x), min(foot + BAR, x + wide)
        if low < high:
            found.append(Stroke(((low, y + BAR - (low - foot)), (high, y + BAR - (high - foot))), "hatch"))
    return found


def _side(part: Part, sheet: Sheet, left: int) -> None:
    sheet.add(*sign_of_position(part.position, left + SIGN // 2, sheet.y + 10))
    statement = " by statement" if part.stated else ""
    among = ", among them " if part.has_others else ": "
    named = f"{among}{_several(part.titles)}" if part.titles else ""
    sheet.write(f"{part.figure} {SIDES[part.position]}{statement}{named}", "note", left + SIGN + 6)
    sheet.gap(LEADING["note"] // 6)


def _several(titles: tuple[str, ...]) -> str:
    more = f" and {len(titles) - _MOST_NAMED} more" if len(titles) > _MOST_NAMED else ""
    return f"{', '.join(titles[:_MOST_NAMED])}{more}"
