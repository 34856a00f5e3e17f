"""The picture of a ruling: the verdict, the rule as a tree of clauses marked yes, no or open, the sum, the grounds."""

from __future__ import annotations

from typing import Final

from ...vocabulary import Value
from .argument import Argument, Clause, Reason, Route
from .drawing import NARROW, Picture
from .shapes import Box, Cluster, Stroke
from .sheet import LEADING, MARGIN, Sheet, lines, placed
from .signs import SIGN, sign_of_kind, sign_of_value
from .sum_bar import sum_bar

_STEP: Final = 18
_DEEPEST: Final = 6
_MOST_PARTS: Final = 12
_MOST_REASONS: Final = 8
_MOST_PASSAGES: Final = 2
_VALUES: Final[dict[Value, str]] = {True: "yes", False: "no", None: "open"}


def why_picture(view: Argument, wide: int = NARROW) -> Picture:
    """Return the picture of a ruling."""
    sheet = Sheet(wide)
    sheet.write(view.question, "head", most=5)
    sheet.write(f"on {view.at}", "plain quiet")
    _verdict(view, sheet)
    for remark in view.remarks:
        sheet.write(remark, "plain")
    for route in view.routes:
        _route(route, sheet)
    if view.reasons:
        _reasons(view.reasons, sheet)
    if view.ways:
        sheet.heading("The other way in" if len(view.ways) == 1 else "Other ways in")
        for kind, words in view.ways:
            sheet.add(*sign_of_kind(kind, MARGIN + SIGN // 2, sheet.y + 10))
            sheet.write(words, "plain", MARGIN + SIGN + 8)
            sheet.gap(4)
    sheet.gap(8)
    sheet.write(f"answer {view.answer}", "note quiet")
    sheet.gap(MARGIN - 4)
    return Picture("why", wide, sheet.y, f"Why: {view.question} on {view.at}", described(view), tuple(sheet.shapes))


def _verdict(view: Argument, sheet: Sheet) -> None:
    sheet.gap(8)
    left = MARGIN + SIGN + 18
    words = lines(view.verdict, "strong", sheet.wide - MARGIN - left - 6)
    high = LEADING["strong"] * len(words) + 14
    sheet.add(Box(MARGIN, sheet.y, sheet.room, high, "panel", 4))
    sheet.add(*sign_of_kind(view.kind, MARGIN + 16, sheet.y + 18), *placed(words, left, sheet.y + 6, "strong"))
    sheet.y += high + 4


def _route(route: Route, sheet: Sheet) -> None:
    sheet.heading(f"The rule: {route.name}")
    if route.remark:
        sheet.write(route.remark)
    for head, clause in (("It requires", route.required), ("It is met when", route.decided)):
        if clause is not None:
            sheet.write(head, "plain quiet")
            sheet.gap(2)
            _clause(clause, sheet, 0)


def _clause(clause: Clause, sheet: Sheet, depth: int) -> None:
    left = MARGIN + min(depth, _DEEPEST) * _STEP
    top, inner = sheet.y, left + SIGN + 8
    sheet.add(*sign_of_value(clause.value, left + SIGN // 2, top + 10))
    sheet.write(f"{_VALUES[clause.value]}: {clause.words}", "plain", inner, most=8)
    if clause.who:
        sheet.write(clause.who, "note quiet", inner, most=4)
    if clause.sum is not None:
        sum_bar(clause.sum, sheet, inner, sheet.wide - MARGIN - inner)
    sheet.gap(4)
    below = sheet.y
    for part in clause.parts[:_MOST_PARTS]:
        _clause(part, sheet, depth + 1)
    if len(clause.parts) > _MOST_PARTS:
        sheet.write(f"and {len(clause.parts) - _MOST_PARTS} more conditions", "note quiet", inner)
    if clause.parts and depth < _DEEPEST:
        x = left + SIGN // 2
        sheet.add(Stroke(((x, min(top + 20, below)), (x, sheet.y - 6)), "rule"))


def _reasons(reasons: tuple[Reason, ...], sheet: Sheet) -> None:
    sheet.heading("The grounds")
    left = MARGIN + 22
    for number, reason in enumerate(reasons[:_MOST_REASONS], start=1):
        found = lines(reason.sentence, "plain", sheet.wide - MARGIN - left, 9)
        numbered = (*placed([f"{number}"], MARGIN, sheet.y, "code"), *placed(found, left, sheet.y, "plain"))
        sheet.add(Cluster(numbered, "", reason.href))
        sheet.y += LEADING["plain"] * len(found)
        for origin, words, address in sorted(reason.passages, key=lambda passage: not passage[1])[:_MOST_PASSAGES]:
            _passage(origin, words, address, sheet, left)
        sheet.gap(6)
    if len(reasons) > _MOST_REASONS:
        sheet.write(f"and {len(reasons) - _MOST_REASONS} more lines", "note quiet", left)


def _passage(origin: str, words: str, address: str, sheet: Sheet, left: int) -> None:
    found = lines(f"{origin}: “{words}”" if words else origin, "note", sheet.wide - MARGIN - left - 12, 5)
    top = sheet.y
    sheet.add(Box(left, top + 3, 2, LEADING["note"] * len(found), "quote"))
    sheet.add(Cluster(tuple(placed(found, left + 10, top, "note quiet")), "", address))
    sheet.y += LEADING["note"] * len(found) + 3


def described(view: Argument) -> str:
    """Return the picture told in sentences."""
    told = [f"{view.question}, on {view.at}: {view.verdict}"]
    for route in view.routes:
        told.append(f"The rule {route.name}.")
        told += [_told(clause) for clause in (route.required, route.decided) if clause is not None]
    told += [f"{number}. {reason.sentence}." for number, reason in enumerate(view.reasons[:_MOST_REASONS], start=1)]
    told += [f"Another way: {words}." for _, words in view.ways]
    return " ".join(told)


def _told(clause: Clause) -> str:
    summed = f" ({clause.sum.words})" if clause.sum is not None else ""
    who = f" ({clause.who})" if clause.who else ""
    inside = " ".join(_told(part) for part in clause.parts[:_MOST_PARTS])
    return f"{_VALUES[clause.value].capitalize()}: {clause.words}{summed}{who}. {inside}".rstrip()
