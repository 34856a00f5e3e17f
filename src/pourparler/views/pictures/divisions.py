"""A body as it divided: side by side, a token for each member and the names below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...language.propositions import Position
from .seating import Chamber, Side
from .shapes import Box, Cluster, Disc, Shape, Stroke
from .sheet import LEADING, MARGIN, Sheet, lines, placed
from .signs import SIGN, sign_of_kind, sign_of_position
from .sum_bar import SIDES

INDENT: Final = MARGIN + SIGN + 10
"""Where the text beside a sign begins."""
_MOST_NAMES: Final = 60
_MOST_SILENT: Final = 14
_MOST_TOKENS: Final = 1000
_PITCH: Final = 11
_SHORT: Final = 6


def division(chamber: Chamber, sheet: Sheet) -> None:
    """Draw a body as it divided below what is on a sheet: the question, how it fares, then side by side."""
    sheet.heading(chamber.title)
    top = sheet.y
    words = lines(f"{chamber.question}: {chamber.verdict}", "plain", sheet.room - SIGN - 10)
    sheet.add(*sign_of_kind(chamber.kind, MARGIN + SIGN // 2, top + 10))
    sheet.add(Cluster(tuple(placed(words, INDENT, top, "plain")), "", chamber.href))
    sheet.y += LEADING["plain"] * len(words) + 4
    if [side.position for side in chamber.sides] == [Position.SILENT] and chamber.sides[0].number > _MOST_SILENT:
        sheet.write(f"None of the {chamber.sides[0].number} members has spoken.", "note", INDENT)
        return
    for side in chamber.sides:
        _side(side, sheet)
    if chamber.others:
        sheet.write(f"and {chamber.others} members whom the dossier does not name", "note quiet", INDENT)


def _side(side: Side, sheet: Sheet) -> None:
    x = MARGIN + SIGN // 2
    sheet.add(*sign_of_position(side.position, x, sheet.y + 10))
    unnamed = side.number - len(side.members)
    told = f"{side.number} {SIDES[side.position]}"
    told += f", {unnamed} of them without a name" if unnamed and side.members else ""
    sheet.write(told, "code", INDENT)
    rows_of(_TOKENS[side.position], side.number, sheet, INDENT)
    if side.members:
        members_named(side.members, sheet, INDENT)
    sheet.gap(6)


def rows_of(token: Callable[[int, int], Shape], number: int, sheet: Sheet, left: int) -> None:
    """Draw a token for each of a number, in rows as wide as the sheet, so that quantities can be compared by eye.

    Of more than a thousand none are drawn: the figure beside them says how many.
    """
    if number > _MOST_TOKENS:
        return
    columns = (sheet.wide - MARGIN - left) // _PITCH
    for each in range(number):
        sheet.add(token(left + each % columns * _PITCH, sheet.y + 4 + each // columns * _PITCH))
    sheet.y += -(-number // columns) * _PITCH + 6


def disc_of(is_taken: bool) -> Callable[[int, int], Shape]:
    """Return the token of somebody who sits, or who may come in."""
    look = "solid" if is_taken else "hollow dashed"
    return lambda x, y: Disc(x + 4, y + 4, 4, look)


def _square(look: str) -> Callable[[int, int], Shape]:
    return lambda x, y: Box(x, y, 8, 8, look)


def _crossed(x: int, y: int) -> Shape:
    return Stroke(((x, y), (x + 8, y + 8), (x + 4, y + 4), (x + 8, y), (x, y + 8)), "outline")


_TOKENS: Final[dict[Position, Callable[[int, int], Shape]]] = {
    Position.FOR: _square("solid"),
    Position.AGAINST: _crossed,
    Position.ABSTAIN: _square("half"),
    Position.SPOILT: _square("hollow"),
    Position.ABSENT: _square("hollow dashed"),
    Position.NOT_ENTITLED: _square("hollow dotted"),
    Position.SILENT: lambda x, y: Disc(x + 4, y + 4, 2, "solid"),
}


def members_named(members: tuple[tuple[str, str], ...], sheet: Sheet, left: int) -> None:
    """Write the titles of some members one after the other; beyond sixty their short names, where these are short."""
    is_short = len(members) > _MOST_NAMES and all(len(name) <= _SHORT for name, _ in members)
    sheet.write("  ".join(name for name, _ in members) if is_short else _listed(members), "note", left)


def _listed(members: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(title for _, title in members)
