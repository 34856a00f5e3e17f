"""Where in an entry a word stands, and where entries stand."""

from __future__ import annotations

from collections.abc import Iterable

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language.source_text import without_comment
from ..language.tokens import WORD, Segment, tokens
from ..vocabulary import Place


def place_of(word: str, entry: AnyEntry, dossier: Dossier, particular: str = "") -> Place:
    """Return the place of a word in the text of an entry; that of the entry where it does not stand there as a word.

    With a ``particular``, only lines that begin with that word are looked at.
    """
    file = entry.place.file
    for number, line in enumerate(dossier.text(entry), start=entry.place.line):
        if word in line and line.lstrip().startswith(particular):
            for token in tokens([Segment(without_comment(line), number, 1)]):
                if token.text == word and token.kind == WORD:
                    return Place(file, number, token.column, token.length)
    return entry.place


def places_of(entries: Iterable[AnyEntry]) -> tuple[Place, ...]:
    """Return the places of entries, each once, in order of file and line."""
    return tuple(sorted({entry.place for entry in entries}))
