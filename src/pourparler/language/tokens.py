"""A line cut into words, quoted texts and marks, each with its column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

QUOTED: Final = "quoted"
MARK: Final = "mark"
WORD: Final = "word"
UNCLOSED: Final = "unclosed"

_TOKEN: Final = re.compile(r'([^\s(),="]+)|([(),=])|"((?:[^"\\]|\\.)*+)"|"(.*)', re.DOTALL)
_KINDS: Final = ("", WORD, MARK, QUOTED, UNCLOSED)


class Token(Struct, frozen=True, gc=False):
    """A word, a quoted text (without its quotes) or a mark, with line and column from 1 and its length as written."""

    text: str
    kind: str
    line: int
    column: int
    length: int


class Segment(Struct, frozen=True, gc=False):
    """A piece of a line: its text, the line it stands on, and the column at which it begins, both from 1."""

    text: str
    line: int
    column: int


def tokens(segments: Iterable[Segment]) -> list[Token]:
    """Return the tokens of the segments in order.

    A quotation mark that is never closed comes as one token of kind ``unclosed`` that holds the rest of its segment.

    Examples
    --------
    >>> [t.text for t in tokens([Segment("USA as participant blocked by IRN, TUR", 1, 1)])]
    ['USA', 'as', 'participant', 'blocked', 'by', 'IRN', ',', 'TUR']
    """
    found: list[Token] = []
    for segment in segments:
        line, column = segment.line, segment.column
        for match in _TOKEN.finditer(segment.text):
            group = match.lastindex or 0
            kind = _KINDS[group]
            start, end = match.span()
            text = unescaped(match[group]) if kind is QUOTED else match[group]
            found.append(Token(text, kind, line, column + start, end - start))
    return found


def is_word(text: str) -> bool:
    """Return whether a text is a single word."""
    match = _TOKEN.fullmatch(text)
    return match is not None and match.lastindex == 1


def unescaped(quoted: str) -> str:
    r"""Return the text between quotation marks with ``\"`` and ``\\`` read as ``"`` and ``\``."""
    return re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) if "\\" in quoted else quoted


def escaped(text: str) -> str:
    r"""Return a text as it is written between quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
