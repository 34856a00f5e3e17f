"""What goes to a terminal: text that is nothing but text, and colour for a person; in a pipe the same words without it.

Colour is put in at the very end. Until then places to colour are marked with noncharacters, so that what a dossier
quotes can be made harmless without harming the colour.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_CODES: Final = {"strong": "1", "faint": "2", "yes": "32", "no": "31", "open": "33", "link": "36"}
_MARKS: Final = {code: chr(0xFDD0 + number) for number, code in enumerate(_CODES)}
_END: Final = "\ufdef"
_ESCAPES: Final = {**{_MARKS[code]: f"\x1b[{number}m" for code, number in _CODES.items()}, _END: "\x1b[0m"}
_MARKED: Final = re.compile("[\ufdd0-\ufdef]")
_HARMFUL: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")
_JOINERS: Final = "\u200c\u200d"

_GROUPS: Final = {
    "yes": ("seated", "invited", "adopted"),
    "no": (
        "forbidden",
        "blocked",
        "not-permitted",
        "excluded",
        "rejected",
        "withdrawn",
        "declined",
        "suspended",
        "lapsed",
    ),
}


class Paint:
    """Marks words strong, faint, or with the colour of a ruling; does nothing where colour is off."""

    def __init__(self, colour: bool = False) -> None:
        self._colour = colour

    def _marked(self, text: str, code: str) -> str:
        return f"{_MARKS[code]}{text}{_END}" if self._colour and text else text

    def page(self, lines: Iterable[str]) -> str:
        """Return lines as they are printed: harmless characters, and colour where it is on."""
        text = "\n".join(map(printable, lines))
        return _MARKED.sub(lambda mark: _ESCAPES.get(mark[0], "�") if self._colour else "�", text)

    def strong(self, text: str) -> str:
        """Return a text that stands out."""
        return self._marked(text, "strong")

    def faint(self, text: str) -> str:
        """Return a text that stands back."""
        return self._marked(text, "faint")

    def link(self, text: str) -> str:
        """Return a text as a place or a source."""
        return self._marked(text, "link")

    def bad(self, text: str) -> str:
        """Return a text as something wrong."""
        return self._marked(text, "no")

    def ruling(self, kind: str, text: str) -> str:
        """Return a text in the colour of a kind of ruling: green for yes, red for no, yellow for open."""
        for code, kinds in _GROUPS.items():
            if kind in kinds:
                return self._marked(text, code)
        return self._marked(text, "open")


def printable(text: str) -> str:
    """Return a text in which a terminal finds nothing to obey: control and direction-changing characters are replaced.

    Joiners stay, for Persian and other scripts need them.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join("�" if is_harmful(letter) else letter for letter in text)


def is_harmful(letter: str) -> bool:
    """Return whether a character would do something to a terminal, or to the order of the letters around it."""
    if ord(letter) & 0xFFFE == 0xFFFE:
        return True
    return unicodedata.category(letter) in _HARMFUL and letter not in _JOINERS


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.category(letter) in ("Mn", "Me") or letter in _JOINERS for letter in text)


def padded(text: str, columns: int) -> str:
    """Return a text with blanks after it, so that it takes so many columns."""
    return text + " " * (columns - width(text))


def shortened(text: str, columns: int) -> str:
    """Return a text, or as much of it as fits into so many columns, with an ellipsis at the end.

    Examples
    --------
    >>> shortened("Fiji", 4), shortened("Federated States of Micronesia", 12)
    ('Fiji', 'Federated S…')
    """
    if width(text) <= columns:
        return text
    kept = text[: columns - 1]
    while width(kept) > columns - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


PLAIN: Final = Paint()
