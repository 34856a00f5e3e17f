"""A sheet that is filled from the top: headings, paragraphs and rows, each below the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .advance_widths import wrapped
from .shapes import BOLD, SIZES, Shape, Words

MARGIN: Final = 12
LEADING: Final = {"head": 23, "strong": 19, "plain": 18, "note": 17, "code": 17, "small": 17}
"""From one line of text to the next, by class."""


class Sheet:
    """Shapes laid from the top down.

    Parameters
    ----------
    wide
        The width of the sheet.
    """

    def __init__(self, wide: int) -> None:
        self.wide = wide
        self.y = MARGIN
        self.shapes: list[Shape] = []

    @property
    def room(self) -> int:
        """The width between the margins."""
        return self.wide - 2 * MARGIN

    def add(self, *shapes: Shape) -> None:
        """Put shapes where they say."""
        self.shapes += shapes

    def gap(self, high: int) -> None:
        """Leave some room."""
        self.y += high

    def write(self, text: str, look: str = "plain", x: int = MARGIN, room: int | None = None, most: int = 0) -> None:
        """Write a paragraph below what is there."""
        found = lines(text, look, self.wide - MARGIN - x if room is None else room, most)
        self.add(*placed(found, x, self.y, look))
        self.y += LEADING[look.split()[0]] * len(found)

    def heading(self, text: str) -> None:
        """Write the heading of a section."""
        self.gap(12)
        self.write(text, "strong")
        self.gap(3)


def lines(text: str, look: str, room: int, most: int = 0) -> list[str]:
    """Return a text in lines that fit into a width in its class."""
    kind = look.split()[0]
    return wrapped(text, SIZES[kind], room, kind in BOLD, most)


def placed(texts: Iterable[str], x: int, top: int, look: str, anchor: str = "start") -> list[Words]:
    """Return lines of text one below the other, the first with its head at ``top``."""
    kind = look.split()[0]
    return [
        Words(x, top + SIZES[kind] + LEADING[kind] * number, text, look, anchor) for number, text in enumerate(texts)
    ]
