"""Docstrings in the form of numpydoc, taken apart."""

from __future__ import annotations

import inspect
import re
from typing import Any, NamedTuple

_SECTION = re.compile(r"^(\w[\w ]*)\n-{3,}\n", re.MULTILINE)


class Said(NamedTuple):
    """A docstring: its first line, the rest of what it says, and its sections by name."""

    first: str
    more: str
    sections: dict[str, str]

    def entries(self, name: str) -> list[tuple[tuple[str, ...], str]]:
        """Return the entries of a section: the names on a line, and what is said of them."""
        found: list[tuple[tuple[str, ...], list[str]]] = []
        for line in self.sections.get(name, "").splitlines():
            if line and not line.startswith(" "):
                found.append((tuple(each.strip() for each in line.split(",")), []))
            elif found:
                found[-1][1].append(line.strip())
        return [(names, markdown(" ".join(lines).strip())) for names, lines in found]


def said(thing: Any) -> Said:
    """Return the docstring of a thing, taken apart."""
    text = inspect.cleandoc(thing.__doc__ or "")
    head, *rest = _SECTION.split(text)
    first, _, more = head.strip().partition("\n\n")
    return Said(
        markdown(" ".join(first.split())), markdown(more.strip()), dict(zip(rest[::2], rest[1::2], strict=True))
    )


def markdown(text: str) -> str:
    """Return a text with literals and names marked as Markdown does it."""
    return re.sub(r"``(.+?)``", r"`\1`", text)
