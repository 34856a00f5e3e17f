"""A proposed line while it is being written: its words, its particulars, and the passages on which it rests."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from ..vocabulary import Passage
from .line_words import entry_text, passage, quoted

Said = tuple[str, str, tuple[tuple[str, str], ...]]
"""What makes two lines the same: date, words and particulars."""


class Line(Struct, frozen=True):
    """A proposed line.

    Attributes
    ----------
    kind
        ``source``, ``actor``, ``official``, ``instrument``, ``capacity``, ``rule``, or ``statement``, ``act``, ``fact``.
    moment, words
        Its date, and what follows the date and the mark.
    particulars
        Those before the sources: keys with their values.
    passages
        The sources with the words quoted from each.
    notes
        Remarks for the person who decides.
    found
        What in the reports it was made of: ``herald-0206#s1``.
    leaves_capacity_out
        Whether no report says in which capacity.
    """

    kind: str
    moment: str
    words: str
    particulars: tuple[tuple[str, str], ...] = ()
    passages: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    leaves_capacity_out: bool = False

    @property
    def text(self) -> str:
        """The line as it stands in a dossier."""
        sources = (("source", passage(each)) for each in self.passages)
        notes = (("note", quoted(note)) for note in self.notes)
        return entry_text(self.moment, self.words, (*self.particulars, *sources, *notes))

    @property
    def said(self) -> Said:
        """What makes two lines the same: date, words and particulars."""
        return self.moment, self.words, self.particulars


def joined_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines each once, in the order of their first: the same words with the passages of all."""
    groups: dict[Said, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.said, []).append(line)
    return tuple(group[0] if len(group) == 1 else _joined(group) for group in groups.values())


def _joined(group: list[Line]) -> Line:
    return replace(
        group[0],
        passages=tuple(dict.fromkeys(each for line in group for each in line.passages)),
        notes=tuple(dict.fromkeys(each for line in group for each in line.notes)),
        found=tuple(dict.fromkeys(each for line in group for each in line.found)),
    )
