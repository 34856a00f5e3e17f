"""A picture as PNG, through resvg and with a font of its own, so that it looks alike on every machine."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final

_FACES: Final = ("SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf", "SourceSansPro-It.ttf")
_COVERED: Final = ((0x20, 0x17E), (0x384, 0x3CE), (0x400, 0x45F), (0x1EA0, 0x1EF9), (0x2010, 0x2027), (0xFFFD, 0xFFFD))
"""Stretches of letters that the font has: Latin, Greek, Cyrillic, and their punctuation."""
DENSITY: Final = 2
"""Pixels of a PNG to a unit of its picture, so that it stays sharp in print."""


class NoPicturesError(RuntimeError):
    """What draws PNG is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "A PNG needs the extra `pictures`: pip install 'pourparler[pictures]'. SVG needs nothing: name a file that "
            "ends in .svg."
        )


def font_folder() -> Path | None:
    """Return the folder of the font that comes with the extra, none where it is not installed."""
    spec = find_spec("font_source_sans_pro")
    return Path(spec.origin).parent / "files" if spec is not None and spec.origin is not None else None


def font_files() -> list[str]:
    """Return the files of the font's faces that pictures use."""
    folder = font_folder()
    return [str(folder / name) for name in _FACES] if folder is not None else []


def png(svg: str, wide: int) -> bytes:
    """Return an SVG as PNG, so many pixels wide.

    The fonts of the system are asked only for letters that ours does not have.

    Raises
    ------
    NoPicturesError
        If the extra is not installed.
    """
    if find_spec("resvg_py") is None:
        raise NoPicturesError
    from resvg_py import svg_to_bytes

    fonts = font_files()
    drawn = svg_to_bytes(
        svg_string=svg,
        width=wide,
        skip_system_fonts=bool(fonts) and not letters_beyond(svg),
        font_files=fonts or None,
        sans_serif_family="Source Sans Pro" if fonts else None,
    )
    return bytes(drawn)


def letters_beyond(text: str) -> tuple[str, ...]:
    """Return the letters of a text that the font does not have, in order, each once."""
    found = (letter for letter in text if not letter.isspace() and not _is_covered(ord(letter)))
    return tuple(sorted(set(found)))


def _is_covered(code: int) -> bool:
    return any(first <= code <= last for first, last in _COVERED)
