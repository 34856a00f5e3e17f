"""What a picture is made of: a handful of shapes at whole coordinates, each with a class that the stylesheet knows."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from .advance_widths import text_width

SIZES: Final = {"head": 19, "strong": 15, "plain": 14, "note": 13, "code": 13, "small": 13}
"""Sizes of text by class. At 320 pixels a picture of 360 units shows the smallest at eleven and a half."""
BOLD: Final = frozenset({"head", "strong", "code"})


class Box(Struct, frozen=True, tag=True):
    """A rectangle, its corners perhaps rounded."""

    x: int
    y: int
    wide: int
    high: int
    look: str
    round: int = 0


class Disc(Struct, frozen=True, tag=True):
    """A circle."""

    x: int
    y: int
    radius: int
    look: str


class Stroke(Struct, frozen=True, tag=True):
    """A line through points; closed it bounds an area."""

    points: tuple[tuple[int, int], ...]
    look: str
    closed: bool = False


class Curve(Struct, frozen=True, tag=True):
    """A smooth line from a point to another, leaving and arriving level."""

    start: tuple[int, int]
    end: tuple[int, int]
    look: str


class Words(Struct, frozen=True, tag=True):
    """One line of text: the left end, middle or right end of its baseline, by ``anchor``."""

    x: int
    y: int
    text: str
    look: str = "plain"
    anchor: str = "start"

    @property
    def size(self) -> int:
        """The size of its letters."""
        return SIZES[self.look.split()[0]]

    @property
    def is_bold(self) -> bool:
        """Whether it is set in bold."""
        return self.look.split()[0] in BOLD


class Cluster(Struct, frozen=True, tag=True):
    """Shapes that belong together, with a title that a pointer shows, and perhaps an address to go to."""

    parts: tuple[Shape, ...]
    title: str = ""
    href: str = ""
    look: str = ""


Shape = Box | Disc | Stroke | Curve | Words | Cluster


class Extent(Struct, frozen=True):
    """The room that a shape takes: left, top, right, bottom."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Extent) -> bool:
        """Return whether two extents have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def is_inside(self, other: Extent) -> bool:
        """Return whether this extent lies wholly in another."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


def extent(shape: Shape) -> Extent:
    """Return the room that a shape takes; of a text that of its letters, with what hangs below the line."""
    match shape:
        case Box(x=x, y=y, wide=wide, high=high):
            return Extent(x, y, x + wide, y + high)
        case Disc(x=x, y=y, radius=radius):
            return Extent(x - radius, y - radius, x + radius, y + radius)
        case Words(x=x, y=y, text=text, anchor=anchor):
            wide = text_width(text, shape.size, shape.is_bold)
            left = x if anchor == "start" else x - wide if anchor == "end" else x - wide // 2
            return Extent(left, y - shape.size + 3, left + wide, y + 3)
        case Stroke(points=points):
            return _around(points)
        case Curve(start=start, end=end):
            return _around((start, end))
        case Cluster(parts=parts):
            inside = [extent(part) for part in parts]
            corners = [(each.left, each.top) for each in inside] + [(each.right, each.bottom) for each in inside]
            return _around(tuple(corners))


def _around(points: tuple[tuple[int, int], ...]) -> Extent:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Extent(min(across), min(down), max(across), max(down))


def texts_in(shapes: tuple[Shape, ...]) -> tuple[Words, ...]:
    """Return every line of text among some shapes, in order."""
    found: list[Words] = []
    for shape in shapes:
        if isinstance(shape, Words):
            found.append(shape)
        elif isinstance(shape, Cluster):
            found += texts_in(shape.parts)
    return tuple(found)


def hrefs_in(shapes: tuple[Shape, ...]) -> tuple[str, ...]:
    """Return every address to which some shapes lead, in order."""
    found: list[str] = []
    for shape in shapes:
        if isinstance(shape, Cluster):
            found += [shape.href] if shape.href else []
            found += hrefs_in(shape.parts)
    return tuple(found)
