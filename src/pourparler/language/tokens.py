"""A line cut into words, quoted texts and marks, each with its column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|([(),=])|([^\s(),="]+)|(")')

QUOTED: Final = "quoted"
MARK: Final = "mark"
WORD: Final = "word"
UNCLOSED: Final = "unclosed"


class Token(NamedTuple):
    """A word, a quoted text (without its quotes) or a mark, with line and column from 1 and its length as written."""

    text: str
    kind: str
    line: int
    column: int
    length: int


class Segment(NamedTuple):
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
    for text, line, column in segments:
        for match in _TOKEN.finditer(text):
            start = match.start()
            length = match.end() - start
            quoted, mark, word, unclosed = match.groups()
            if word is not None:
                found.append(Token(word, WORD, line, column + start, length))
            elif mark is not None:
                found.append(Token(mark, MARK, line, column + start, length))
            elif unclosed is not None:
                found.append(Token(text[start + 1 :], UNCLOSED, line, column + start, len(text) - start))
                break
            else:
                found.append(Token(unescaped(quoted), QUOTED, line, column + start, length))
    return found


def unescaped(quoted: str) -> str:
    r"""Return the text between quotation marks with ``\"`` and ``\\`` read as ``"`` and ``\``."""
    return re.sub(r"\\(.)", r"\1", quoted) if "\\" in quoted else quoted


def escaped(text: str) -> str:
    r"""Return a text as it is written between quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
