"""Findings as text with the line and the place underlined, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import Finding, Weight
from ..language import SourceText
from .as_json import as_json
from .paint import PLAIN, Paint, printable, width

_WIDEST = 110


def findings_text(findings: Sequence[Finding], files: dict[str, SourceText], paint: Paint = PLAIN) -> str:
    """Return findings one after the other: place, weight, code, sentence, the line underlined, the way out."""
    return "\n\n".join(paint.page(_finding(finding, files, paint)) for finding in findings)


def _finding(finding: Finding, files: dict[str, SourceText], paint: Paint) -> list[str]:
    place = finding.place
    column = f":{place.column}" if place.column else ""
    head = (
        f"{paint.link(f'{place}{column}')}: {_weight(finding, paint)} {paint.strong(finding.code)}: {finding.sentence}"
    )
    lines = [head, *_excerpt(finding, files, paint)]
    if finding.way_out:
        lines.append(f"    {finding.way_out}")
    return [*lines, *(f"    see {also}" for also in finding.also)]


def _weight(finding: Finding, paint: Paint) -> str:
    word = finding.weight.name.lower()
    return paint.bad(word) if finding.weight is Weight.ERROR else word


def _excerpt(finding: Finding, files: dict[str, SourceText], paint: Paint) -> list[str]:
    source = files.get(finding.place.file)
    number, column = finding.place.line, finding.place.column
    if source is None or not 0 < number <= len(source.lines):
        return []
    line = source.lines[number - 1].replace("\t", " ")
    start = max(0, column - 1 - _WIDEST // 2) if column > _WIDEST - 20 else 0
    shown = printable(line[start : start + _WIDEST])
    if not column:
        return [f"    {shown}"]
    before = width(printable(line[start : column - 1]))
    marked = printable(line[column - 1 : min(column - 1 + max(1, finding.place.length), start + _WIDEST)])
    return [f"    {shown}", f"    {' ' * before}{paint.bad('^' * max(1, width(marked)))}"]


def count_line(findings: Sequence[Finding], subject: str) -> str:
    """Return ``2 errors, 1 warning and 3 notes in SUBJECT``, or that it is clean."""
    counts = []
    for weight, word in ((Weight.ERROR, "error"), (Weight.WARNING, "warning"), (Weight.NOTE, "note")):
        number = sum(finding.weight is weight for finding in findings)
        if number:
            counts.append(f"{number} {word}{'' if number == 1 else 's'}")
    if not counts:
        return f"{subject}: clean"
    return f"{subject}: {' and '.join([', '.join(counts[:-1]), counts[-1]]) if len(counts) > 1 else counts[0]}"


def findings_json(findings: Sequence[Finding]) -> str:
    """Return findings as JSON; the schema is ``docs/reference/schema/check.json``."""
    return as_json(
        [
            {
                "code": finding.code,
                "weight": finding.weight.name.lower(),
                "file": finding.place.file,
                "line": finding.place.line,
                "column": finding.place.column,
                "length": finding.place.length,
                "sentence": finding.sentence,
                "way_out": finding.way_out,
                "also": [str(place) for place in finding.also],
            }
            for finding in findings
        ]
    )
