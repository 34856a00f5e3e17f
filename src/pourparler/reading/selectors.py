"""Where a passage stands in a report, as the Web Annotation Data Model of the W3C says it: by position and by quotation.

The position counts Unicode code points of the report's text, whose hash stands beside it. The quotation, with the words
before and after it, finds the passage again in a copy that is not the same letter by letter.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

AROUND: Final = 32
"""Characters of prefix and suffix."""


class TextPositionSelector(Struct, frozen=True, tag_field="type", tag="TextPositionSelector"):
    """The first character of a passage and the one after its last, counted from 0."""

    start: int
    end: int


class TextQuoteSelector(Struct, frozen=True, tag_field="type", tag="TextQuoteSelector"):
    """The words of a passage, and those just before and after it."""

    exact: str
    prefix: str
    suffix: str


Selectors = tuple[TextPositionSelector, TextQuoteSelector]


def selectors(text: str, start: int, end: int) -> Selectors:
    """Return both selectors of a passage.

    Examples
    --------
    >>> selectors("No, said B. Not now.", 4, 8)[1]
    TextQuoteSelector(exact='said', prefix='No, ', suffix=' B. Not now.')
    """
    return (
        TextPositionSelector(start, end),
        TextQuoteSelector(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND]),
    )


def selected(text: str, position: TextPositionSelector, quote: TextQuoteSelector) -> tuple[int, int] | None:
    """Return where a passage stands in a text, or none if it is not there.

    At its position if its words are, else where its words stand with those around them, else where they stand alone.
    """
    if text[position.start : position.end] == quote.exact:
        return position.start, position.end
    for prefix, suffix in ((quote.prefix, quote.suffix), (quote.prefix, ""), ("", quote.suffix), ("", "")):
        at = text.find(prefix + quote.exact + suffix)
        if at >= 0 and quote.exact:
            return at + len(prefix), at + len(prefix) + len(quote.exact)
    return None
