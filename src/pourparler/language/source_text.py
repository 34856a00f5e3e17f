"""A file as lines, and the lines as raw entries: one dated line each, with its indented particulars.

Nothing is understood here but indentation, comments and encoding; whatever is odd becomes a finding and reading goes on.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ..findings import Finding, Weight
from ..vocabulary import Place
from .tokens import Segment

LONGEST_LINE: Final = 20_000
"""Characters in a line; a longer one is reported and not read."""


class SourceText(Struct, frozen=True):
    """The text of one file.

    Attributes
    ----------
    file
        The name by which places refer to it.
    lines
        Its lines without their ends; a byte order mark is taken off.
    """

    file: str
    lines: tuple[str, ...]


class Particular(Struct, frozen=True, gc=False):
    """An indented line: its first word and the rest, with the lines that continue it."""

    key: str
    line: int
    column: int
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The value in one line."""
        return self.segments[0].text if len(self.segments) == 1 else " ".join(s.text for s in self.segments)


class RawEntry(Struct, frozen=True, gc=False):
    """A line that begins at the margin, and what is indented under it; ``end`` is its last line that says something."""

    line: int
    text: str
    particulars: tuple[Particular, ...]
    end: int


def decoded(file: str, data: bytes) -> tuple[SourceText, list[Finding]]:
    """Return the text of a file's bytes, and a finding for each line that is not UTF-8.

    A byte order mark and carriage returns at line ends are dropped. In a line that is not UTF-8 the bad bytes show as
    U+FFFD; the rest of the file is read as it stands.
    """
    findings: list[Finding] = []
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        for number, raw in enumerate(data.split(b"\n"), start=1):
            try:
                raw.decode("utf-8")
            except UnicodeDecodeError as error:
                column = len(raw[: error.start].decode("utf-8")) + 1
                sentence = f"Byte {error.start + 1} of this line is not UTF-8."
                findings.append(
                    Finding("not-utf-8", Place(file, number, column, 1), sentence, "Save the file as UTF-8.")
                )
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    return SourceText(file, tuple(line[:-1] if line.endswith("\r") else line for line in lines)), findings


def without_comment(line: str) -> str:
    """Return a line up to its comment: a semicolon at the start or after a blank, outside quotation marks."""
    at = line.find(";")
    if at < 0:
        return line.rstrip()
    quoted = False
    for index, letter in enumerate(line):
        if letter == '"' and not (index and line[index - 1] == "\\"):
            quoted = not quoted
        elif letter == ";" and not quoted and (index == 0 or line[index - 1] in " \t"):
            return line[:index].rstrip()
    return line.rstrip()


class _Reading:
    """The entry being put together."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.entries: list[RawEntry] = []
        self.findings: list[Finding] = []
        self._head: tuple[int, str] | None = None
        self._indent = 0
        self._particulars: list[Particular] = []
        self._end = 0

    def close(self) -> None:
        if self._head is not None:
            line, text = self._head
            self.entries.append(RawEntry(line, text, tuple(self._particulars), self._end))
        self._head = None
        self._particulars = []

    def head(self, number: int, line: str) -> None:
        self.close()
        self._head = (number, line)
        self._indent = 0
        self._end = number

    def indented(self, number: int, line: str) -> None:
        text = line.lstrip(" \t")
        indent = len(line) - len(text)
        if self._head is None:
            place = Place(self.file, number, indent + 1, len(text))
            way_out = "Put it under a dated line, or begin it at the margin with a date."
            self.findings.append(Finding("stray-particular", place, "This indented line belongs to no entry.", way_out))
            return
        self._end = number
        if self._particulars and indent > self._indent:
            last = self._particulars[-1]
            more = Segment(text, number, indent + 1)
            self._particulars[-1] = Particular(last.key, last.line, last.column, (*last.segments, more))
            return
        self._indent = indent
        key, _, rest = text.partition(" ")
        value = rest.lstrip(" ")
        column = indent + 1 + len(text) - len(value)
        self._particulars.append(Particular(key, number, indent + 1, (Segment(value, number, column),)))


def raw_entries(source: SourceText) -> tuple[list[RawEntry], list[Finding]]:
    """Return the raw entries of a text in the order of the file, and findings about lines that belong to none.

    A line indented deeper than the particulars of its entry continues the one before it.
    """
    reading = _Reading(source.file)
    for number, line in enumerate(source.lines, start=1):
        if len(line) > LONGEST_LINE:
            sentence = f"This line has {len(line):,} characters and was not read."
            way_out = f"Break it into lines of at most {LONGEST_LINE:,}."
            reading.findings.append(Finding("line-too-long", Place(source.file, number, 1, 1), sentence, way_out))
            reading.close()
            continue
        text = without_comment(line) if ";" in line else line.rstrip()
        if not text:
            continue
        if text[0] in " \t":
            text = text.replace("\t", " ")
            if text.strip():
                reading.indented(number, text)
        else:
            reading.head(number, text.replace("\t", " "))
    reading.close()
    return reading.entries, reading.findings


def unclear(code: str, file: str, segment: Segment, sentence: str, way_out: str = "") -> Finding:
    """Return an error finding whose place is a segment."""
    return Finding(code, Place(file, segment.line, segment.column, len(segment.text)), sentence, way_out, Weight.ERROR)
