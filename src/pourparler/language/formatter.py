"""A text laid out in the one way: every word, comment and line stays where it is, and only white space changes.

The layout, which is that of the files in ``cases/``:

- the head of an entry stands at the margin, with single blanks; commas have one blank after them and none before;
- particulars are set in by two blanks, and their values begin in one column, nine further on, so that all values of a
  file stand under each other and a new particular never moves the others. A key too long for that is followed by one
  blank; ``stated by``, ``may not`` and the like count as one key. In a table of weights the column moves right for the
  longest name;
- a line that continues a particular stands under its value, two blanks further in for each bracket that is open;
- a comment keeps its column, at least two blanks from the words; where the comments of neighbouring lines stand under
  each other, they move together;
- there are no tabs, no blanks at the end of a line, and never two empty lines together.

An entry of which anything cannot be understood is left exactly as it stands, and so is a line that belongs to none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from msgspec import Struct

from ..findings import Finding
from .charter_entries import WeightsEntry
from .entry_reader import OVER_LINES
from .lexicon import PHRASES
from .parser import read_entry
from .source_text import Particular, RawEntry, SourceText, comment_at, raw_entries
from .tokens import WORD, Segment, tokens

INDENT: Final = 2
KEY_WIDTH: Final = 9
LONGEST_LAID_OUT: Final = 2_000
"""Characters in a line; an entry with a longer one is left as it stands."""

_LONGEST_NAME: Final = 22
_PHRASES: Final = {phrase[0]: " ".join(phrase[1:]) for phrase in PHRASES}


class _Row(Struct, frozen=True):
    """What a line of an entry says, laid out.

    ``column`` is where comments below it stand that are set in deeper than ``indent``.
    """

    words: str
    column: int = INDENT
    indent: int = 0


class _Line(Struct, frozen=True):
    """A line laid out but for the blanks before its comment; ``at`` is where the comment stood, 0 if it has none."""

    words: str
    comment: str = ""
    at: int = 0


def formatted(source: SourceText) -> str:
    r"""Return a text in the one layout.

    Parameters
    ----------
    source
        The text. Bytes that were not UTF-8 are lost in it, so that a file in which `decoded` found some should not be
        overwritten with the result.

    Returns
    -------
    str
        The text with a line end after every line. Reading it gives the same entries, and laying it out again changes
        nothing.

    Examples
    --------
    >>> untidy = "2020-05-02  A,B  object to G as observer", " by\tMinister"
    >>> print(formatted(SourceText("a.talks", untidy)), end="")
    2020-05-02 A, B object to G as observer
      by       Minister
    """
    lines = _without_repeated_blanks(_lines(source))
    return "".join(f"{line}\n" for line in _with_comments(lines))


# --- entries ---------------------------------------------------------------------------------------------------------


def _rows(source: SourceText) -> dict[int, _Row]:
    """Return the lines of all entries that can be understood, laid out, by their number."""
    rows: dict[int, _Row] = {}
    for raw in raw_entries(source, []):
        findings: list[Finding] = []
        entry = read_entry(source.file, raw, findings)
        longest = max(len(line) for line in source.lines[raw.line - 1 : raw.end])
        if not findings and longest <= LONGEST_LAID_OUT and _is_safe(raw):
            rows[raw.line] = _Row(_spaced(raw.text)[0])
            width = _name_width(raw) if isinstance(entry, WeightsEntry) else KEY_WIDTH
            for particular in raw.particulars:
                rows.update(_particular_rows(particular, width))
    return rows


def _is_safe(raw: RawEntry) -> bool:
    """Return whether no word begins with a semicolon, which after a blank would begin a comment."""
    segments = [Segment(raw.text, raw.line, 1)]
    segments += [s for particular in raw.particulars if particular.key not in OVER_LINES for s in particular.segments]
    return not any(token.kind == WORD and token.text[0] == ";" for token in tokens(segments))


def _name_width(raw: RawEntry) -> int:
    """Return how wide the names in a table of weights are, one very long name left out, with two blanks."""
    lengths = [len(particular.key) for particular in raw.particulars]
    return max([KEY_WIDTH, *(length + 2 for length in lengths if length <= _LONGEST_NAME)])


def _particular_rows(particular: Particular, width: int) -> Iterator[tuple[int, _Row]]:
    key, first = particular.key, particular.segments[0]
    spaced = _as_written if key in OVER_LINES else _spaced
    value, depth = spaced(first.text)
    phrase = _PHRASES.get(key, "")
    if phrase and f"{value} ".startswith(f"{phrase} "):
        key, value = f"{key} {phrase}", value[len(phrase) + 1 :]
    column = INDENT + max(width, len(key) + 1)
    indent = particular.column - 1
    yield first.line, _Row((" " * INDENT + key.ljust(column - INDENT) + value).rstrip(" "), column, indent)
    for segment in particular.segments[1:]:
        value, opened = spaced(segment.text)
        closing = len(value) - len(value.lstrip(")"))
        yield segment.line, _Row(" " * (column + INDENT * (depth - closing)) + value, column, indent)
        depth += opened


def _spaced(text: str) -> tuple[str, int]:
    """Return the words of a text with single blanks, and how many more brackets it opens than it closes."""
    spaced: list[str] = []
    opened = 0
    before = "("
    for token in tokens((Segment(text, 1, 0),)):
        word = text[token.column : token.column + token.length]
        spaced.append(word if before == "(" or word in (",", ")") else f" {word}")
        opened += (word == "(") - (word == ")")
        before = word
    return "".join(spaced), opened


def _as_written(text: str) -> tuple[str, int]:
    return text, 0


# --- lines -----------------------------------------------------------------------------------------------------------


def _lines(source: SourceText) -> Iterator[_Line]:
    """Return the lines of a text laid out, but for the blanks before comments."""
    rows = _rows(source)
    above: _Row | None = None
    for number, line in enumerate(source.lines, start=1):
        at = comment_at(line)
        words, comment = line[:at].rstrip(), line[at:].replace("\t", " ").rstrip()
        if words:
            above = rows.get(number)
            yield _Line(line.rstrip("\r")) if above is None else _Line(above.words, comment, at)
        elif not comment:
            yield _Line("")
        elif at == 0 or above is None:
            yield _Line(comment if at == 0 else line.rstrip("\r"))
        else:
            yield _Line(" " * (above.column if at > above.indent > 0 else INDENT) + comment)


def _without_repeated_blanks(lines: Iterable[_Line]) -> Iterator[_Line]:
    """Return lines without empty ones at the beginning and the end, and without the second of two empty ones."""
    is_due = is_begun = False
    for line in lines:
        if line.words:
            if is_due and is_begun:
                yield _Line("")
            yield line
            is_begun = True
        is_due = not line.words


def _with_comments(lines: Iterable[_Line]) -> Iterator[str]:
    """Return lines with their comments, those that stood under each other in neighbouring lines in one column."""
    for at, neighbours in groupby(lines, key=lambda line: line.at if line.comment else 0):
        group = list(neighbours)
        column = max([at, *(len(line.words) + INDENT for line in group)]) if at else 0
        for line in group:
            yield line.words.ljust(column) + line.comment
