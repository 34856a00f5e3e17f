"""Reports with what was found marked in their text: as a page of its own without scripts, and for a terminal.

Statements, acts and dates are marked where they stand, by colour and underlining and with a letter, so that nothing rests
on colour alone; loaded words of the outlet and what was taken away as boilerplate are grey. Whatever a report contains
is text here and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ..reading.report import Reading
from .paint import PLAIN, Paint, printable

_STANCES: Final = {"supports": "for", "opposes": "against", "conditional": "if", "neutral": "neutral"}


class Mark(Struct, frozen=True, order=True):
    """A stretch of a report's text: what kind it is of, its letter and number, and what is said of it."""

    start: int
    end: int
    kind: str
    name: str
    words: str


class Piece(Struct, frozen=True):
    """Some letters of a report under the same marks, with the marks that begin and end there."""

    text: str
    kinds: tuple[str, ...]
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()


class MarkedReport(Struct, frozen=True):
    """A report cut into pieces, and everything that was found in it."""

    name: str
    title: str
    origin: str
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]


def marked_report(name: str, reading: Reading) -> MarkedReport:
    """Return a report with its marks; the pieces together are its text, letter by letter."""
    marks = tuple(sorted((*_named_marks(reading), *_plain_marks(reading))))
    report = reading.report
    origin = ", ".join(
        each for each in (report.outlet, report.published.isoformat() if report.published else "") if each
    )
    return MarkedReport(name, report.title, origin, _pieces(report.text, marks), marks)


def _named_marks(reading: Reading) -> Iterable[Mark]:
    for said in reading.statements:
        who = f"{said.source} ({', '.join(said.party)})" if said.party and said.party != (said.source,) else said.source
        stance = f" · {said.stance} {said.question}" if said.stance else ""
        condition = f" · {said.condition}" if said.condition else ""
        kind = f"statement {_STANCES[said.stance]}" if said.stance in _STANCES else "statement"
        yield Mark(
            said.start, said.end, kind, said.id, f"{who or 'nobody in particular'}: {said.cue}{stance}{condition}"
        )
    for number, act in enumerate(reading.acts, start=1):
        date = f" · {act.date}" if act.date else ""
        words = f"{act.actor or 'somebody'} {act.type} {act.object} · {act.status}{date}"
        yield Mark(act.start, act.end, f"act {act.status}", f"a{number}", words)


def _plain_marks(reading: Reading) -> Iterable[Mark]:
    for date in reading.dates:
        yield Mark(date.start, date.end, "date", "", date.value)
    for word in reading.loaded:
        yield Mark(word.start, word.end, "loaded", "", "a word of the outlet that judges")
    for zone in reading.zones:
        if zone.kind != "body":
            yield Mark(zone.start, zone.end, zone.kind, "", zone.kind)


def _pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return a text cut wherever a mark begins or ends."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.start < mark.end:
            opening.setdefault(mark.start, []).append(mark)
            closing.setdefault(mark.end, []).append(mark)
    cuts = sorted({0, len(text), *opening, *closing})
    pieces: list[Piece] = []
    active: dict[Mark, None] = {}
    for start, end in pairwise(cuts):
        for mark in closing.get(start, ()):
            active.pop(mark, None)
        active.update(dict.fromkeys(opening.get(start, ())))
        kinds = tuple(dict.fromkeys(mark.kind for mark in active))
        named = tuple(mark for mark in opening.get(start, ()) if mark.name)
        ending = tuple(mark for mark in closing.get(end, ()) if mark.name)
        pieces.append(Piece(text[start:end], kinds, named, ending))
    return tuple(pieces)


# --- for a terminal --------------------------------------------------------------------------------------------------


def marked_text(report: MarkedReport, paint: Paint = PLAIN) -> str:
    """Return a marked report for a terminal: ``[s1: ...]`` around a statement, ``{a1: ...}`` around an act, then a list."""
    text = "".join(_piece_text(piece, paint) for piece in report.pieces)
    head = f"{report.name}: {report.title}" + (f" ({report.origin})" if report.origin else "")
    lines = [paint.strong(head), "", *text.split("\n"), ""]
    lines += [f"  {mark.name}  {mark.words}" for mark in report.marks if mark.name]
    return paint.page(lines)


def _piece_text(piece: Piece, paint: Paint) -> str:
    before = "".join(paint.faint(f"{_bracket(mark)[0]}{mark.name}: ") for mark in piece.opening)
    after = "".join(paint.faint(_bracket(mark)[1]) for mark in piece.closing)
    return before + "\n".join(_coloured(line, piece.kinds, paint) for line in piece.text.split("\n")) + after


def _bracket(mark: Mark) -> str:
    return "{}" if mark.kind.startswith("act") else "[]"


def _coloured(text: str, kinds: Sequence[str], paint: Paint) -> str:
    if not kinds or not text:
        return text
    if any(kind in ("boilerplate", "meta", "loaded") for kind in kinds):
        return paint.faint(text)
    if any(kind.startswith("act") for kind in kinds):
        return paint.link(text)
    for stance, ruling in (("against", "blocked"), ("if", "not-yet"), ("for", "seated")):
        if f"statement {stance}" in kinds:
            return paint.ruling(ruling, text)
    return paint.strong(text) if "date" not in kinds else text


# --- as a page -------------------------------------------------------------------------------------------------------


def marked_html(readings: Mapping[str, Reading], lines: str = "") -> str:
    """Return marked reports as one page that needs nothing else and runs nothing.

    Parameters
    ----------
    readings
        What was found in each report, by the name under which the reader knows it.
    lines
        The proposed lines, shown below the reports.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("pourparler.views", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["shown"] = _shown
    reports = [marked_report(name, reading) for name, reading in readings.items()]
    page: str = environment.get_template("marked_report.html.jinja").render(reports=reports, lines=lines)
    return page


def _shown(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))
