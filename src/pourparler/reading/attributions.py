# ruff: noqa: E501 - words belong on a line together
"""Passages that a sentence attributes to somebody, found by patterns in a fixed order.

Concepts
--------
pattern
    A way in which English news prose ties a passage to its speaker; each has an id, by which its precision is measured:
    ``speaker-first`` (B said that ...), ``content-first`` (..., B said), ``quote-first``, ``inverted`` (..., said B),
    ``aside`` (..., B said, ...), ``according``, ``addressed`` (B urged A to ...), ``attitude`` (B rejected ...),
    ``participle`` (..., adding that ...), ``second-cue`` (... and warned that ...), ``headline``, ``continued`` (a
    quotation that goes on).
"""

from __future__ import annotations

import re
from typing import Final

from .clauses import Sentence
from .headlines import headline
from .passages import Attribution

__all__ = ["Attribution", "attributions"]

LONGEST: Final = 3_000
"""Letters of a sentence that is read; a longer one is no sentence of a report."""

_DATELINE: Final = re.compile(
    r"(?:[A-Z]{3,}[A-Z .'/-]{0,28})(?:,\s(?:[A-Z][\w.]*\s?){1,3}(?:\d{1,2})?(?:,\s\d{4})?)?\s?(?:\([^)]{2,30}\)\s?)?(?:\s?[–—-]{1,2}\s|:\s|\.\s)"
    r"|(?:[A-Z][A-Za-z.'/-]+(?:,?\s[A-Z][A-Za-z.'/-]+){0,3}),?\s?(?:\([^)]{2,30}\)|[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?)\s?[–—-]{1,2}\s"
    r"|[A-Z]{3,}(?:\s[A-Z]{3,})?(?:/[A-Z]{3,}(?:\s[A-Z]{3,})?)?(?:\s\([A-Za-z. ]{2,20}\))?\s(?=(?:The|A|An|[A-Z][a-z])[\w.’'-]*\s)"
)


def attributions(mask: str, start: int, end: int, is_title: bool = False) -> tuple[Attribution, ...]:
    """Return the passages that a sentence attributes, in order of their cues.

    Parameters
    ----------
    mask
        The text with quotations blotted out (see `segments`).
    start, end
        The sentence.
    is_title
        Whether it is a headline, where a colon may stand for a cue.
    """
    dateline = _DATELINE.match(mask, start, end)
    first = dateline.end() if dateline is not None and not is_title else start
    last = end
    while last > first and mask[last - 1] in " .!?":
        last -= 1
    if last - first > LONGEST:
        return ()
    if is_title:
        last = _without_outlet(mask, first, last)
        found = headline(mask, first, last)
        if found is not None:
            return (found,)
    return tuple(Sentence(mask, first, last).passages())


def _without_outlet(mask: str, first: int, last: int) -> int:
    """Return where a headline ends that the name of its outlet follows: ``... | Outlet``."""
    bar = mask.find(" | ", first + 20, last)
    return bar if bar >= 0 else last
