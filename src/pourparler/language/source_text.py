"""A file as lines, and the lines as raw entries: one dated line each, with its indented particulars.

Nothing is understood here but indentation, comments and encoding; what is odd becomes a finding and reading goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..findings import Finding
from ..vocabulary import Place
from .tokens import Segment

LONGEST_LINE: Final = 20_000
"""Characters in a line; a longer one is reported and not read."""

_COMMENT: Final = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|(?:^|(?<=[ \t]));')


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
        return " ".join(segment.text for segment in self.segments if segment.text)


class RawEntry(Struct, frozen=True, gc=False):
    """A line that begins at the margin, and what is indented under it; ``end`` is its last line that says something."""

    line: int
    text: str
    particulars: tuple[Particular, ...]
    end: int


def decoded(file: str, data: bytes) -> tuple[SourceText, list[Finding]]:
    r"""Return the text of a file's bytes, and a finding for each line that is not UTF-8.

    A byte order mark and carriage returns at line ends are dropped. In a line that is not UTF-8 the bad bytes show as
    U+FFFD; the rest of the file is read as it stands.

    Examples
    --------
    >>> source, findings = decoded("a.talks", "2020-05-01 A joins G\r\n".encode())
    >>> source.lines, findings
    (('2020-05-01 A joins G',), [])
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    findings: list[Finding] = []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        findings = _not_utf_8(file, data)
    lines = text.removesuffix("\n").split("\n") if text else []
    if "\r" in text:
        lines = [line.removesuffix("\r") for line in lines]
    return SourceText(file, tuple(lines)), findings


def _not_utf_8(file: str, data: bytes) -> list[Finding]:
    findings = []
    for number, raw in enumerate(data.split(b"\n"), start=1):
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError as error:
            column = len(raw[: error.start].decode("utf-8")) + 1
            sentence = f"Byte {error.start + 1} of this line is not UTF-8."
            findings.append(Finding("not-utf-8", Place(file, number, column, 1), sentence, "Save the file as UTF-8."))
    return findings


def comment_at(line: str) -> int:
    """Return where the comment of a line begins, counted from 0; the length of the line if it has none.

    A comment is a semicolon at the start or after a blank, outside quotation marks, and all that follows it.

    Examples
    --------
    >>> comment_at('note "a ; b" ; c')
    13
    """
    if ";" in line:
        for match in _COMMENT.finditer(line):
            if match[0] == ";":
                return match.start()
    return len(line)


def without_comment(line: str) -> str:
    """Return a line up to its comment, without blanks at the end."""
    return line[: comment_at(line)].rstrip()


class _Draft:
    """An entry while its lines come in; one whose head was not read has no text, and swallows what is under it."""

    __slots__ = ("_indent", "_more", "_particulars", "end", "line", "text")

    def __init__(self, line: int, text: str) -> None:
        self.line = self.end = line
        self.text = text
        self._particulars: list[Particular] = []
        self._indent = 0
        self._more: list[Segment] = []

    def add(self, number: int, line: str) -> None:
        """Add an indented line: a particular, or more of the one before it where it is indented deeper."""
        self.end = number
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if self._particulars and indent > self._indent:
            self._more.append(Segment(text, number, indent + 1))
            return
        self._join()
        self._indent = indent
        key, _, rest = text.partition(" ")
        value = rest.lstrip(" ")
        segment = Segment(value, number, indent + 1 + len(text) - len(value))
        self._particulars.append(Particular(key, number, indent + 1, (segment,)))

    def _join(self) -> None:
        if self._more:
            last = self._particulars[-1]
            self._particulars[-1] = replace(last, segments=(*last.segments, *self._more))
            self._more = []

    def entry(self) -> RawEntry:
        """Return the entry as far as it has come."""
        self._join()
        return RawEntry(self.line, self.text, tuple(self._particulars), self.end)


def raw_entries(source: SourceText, findings: list[Finding]) -> Iterator[RawEntry]:
    """Return the raw entries of a text one after another, adding a finding for each line that belongs to none.

    A line indented deeper than the particulars of its entry continues the one before it.
    """
    draft: _Draft | None = None
    for number, line in enumerate(source.lines, start=1):
        if len(line) > LONGEST_LINE:
            findings.append(_too_long(source.file, number, line))
            if line[0] in " \t;":
                continue
            text = ""
        else:
            text = line.rstrip() if ";" not in line else without_comment(line)
            if "\t" in text:
                text = text.replace("\t", " ")
            if not text:
                continue
            if text[0] == " ":
                if draft is None:
                    findings.append(_stray(source.file, number, text))
                else:
                    draft.add(number, text)
                continue
        if draft is not None and draft.text:
            yield draft.entry()
        draft = _Draft(number, text)
    if draft is not None and draft.text:
        yield draft.entry()


def _too_long(file: str, number: int, line: str) -> Finding:
    sentence = f"This line has {len(line):,} characters and was not read."
    way_out = f"Break it into lines of at most {LONGEST_LINE:,}."
    return Finding("line-too-long", Place(file, number, 1, len(line)), sentence, way_out)


def _stray(file: str, number: int, line: str) -> Finding:
    text = line.lstrip(" ")
    place = Place(file, number, len(line) - len(text) + 1, len(text))
    way_out = "Put it under a dated line, or begin it at the margin with a date."
    return Finding("stray-particular", place, "This indented line belongs to no entry.", way_out)
