"""The texts of reports that are at hand, and the passages found in them with what stands before and after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from .anchors import Anchoring
from .line_words import one_line

AROUND: Final = 160
"""Characters of context on either side of a passage."""


class Excerpt(Struct, frozen=True):
    """A passage as it stands in a report, with the words around it and the blank between, if there is one."""

    report: str
    before: str
    words: str
    after: str


class Shelf:
    """Reports in which passages can be looked up.

    Parameters
    ----------
    texts
        The text of each report by the name under which it is known to the reader.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = {name: (text, Anchoring(text)) for name, text in texts.items()}

    def __len__(self) -> int:
        return len(self._texts)

    def excerpt(self, words: str) -> Excerpt | None:
        """Return a passage in the first report in which it stands, or none if it stands in no report."""
        for name, (text, anchoring) in self._texts.items():
            found = anchoring.find(words)
            if found is not None:
                start, end = found
                before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
                return Excerpt(name, _from_a_blank(before), one_line(text[start:end]), _to_a_blank(after))
        return None


def _from_a_blank(text: str) -> str:
    kept = text.partition(" ")[2] if len(text) == AROUND else text
    return one_line(kept) + (" " if kept[-1:].isspace() else "")


def _to_a_blank(text: str) -> str:
    kept = text.rpartition(" ")[0] if len(text) == AROUND else text
    return (" " if kept[:1].isspace() else "") + one_line(kept)
