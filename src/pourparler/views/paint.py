"""Colour for a person at a terminal; in a pipe the same words without it."""

from __future__ import annotations

from typing import Final

_CODES: Final = {"strong": "1", "faint": "2", "yes": "32", "no": "31", "open": "33", "link": "36"}

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
        return f"\x1b[{_CODES[code]}m{text}\x1b[0m" if self._colour and text else text

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


PLAIN: Final = Paint()
