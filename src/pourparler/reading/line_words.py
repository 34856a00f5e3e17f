"""The text of a proposed entry, laid out as the formatter lays it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import category

from ..language.formatter import INDENT, KEY_WIDTH
from ..language.tokens import escaped
from ..vocabulary import Passage

LONGEST_PASSAGE: Final = 400
"""Characters that are quoted in a dossier; a longer passage is cut at a blank, and what stands is exact."""
LONGEST_SAYING: Final = 90
"""Characters after ``states``, where words only tell which passage is meant."""

_ENDS: Final = " \n\t,;"
_OPENING: Final = '“„"'
_CLOSING: Final = '”"'

_BLANKS: Final = re.compile(r"\s+")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS: Final = "\u200c\u200d"


def one_line(text: str) -> str:
    r"""Return a text on one line, without characters that a terminal or a reader's eye would obey.

    Examples
    --------
    >>> one_line(" will\n come\x1b[2J ")
    'will come[2J'
    """
    line = _BLANKS.sub(" ", text)
    if not (line.isascii() and line.isprintable()):
        kept = (letter for letter in line if letter in _JOINERS or category(letter) not in _UNSEEN)
        line = _BLANKS.sub(" ", "".join(kept))
    return line.strip()


def without_marks(text: str) -> str:
    """Return a passage without blanks and commas at its ends, and without a quotation mark that has no other inside.

    Examples
    --------
    >>> without_marks("“We shall come,”"), without_marks("“talks” on Monday, "), without_marks("we shall come”")
    ('We shall come', '“talks” on Monday', 'we shall come')
    """
    kept = text.strip(_ENDS)
    while kept and kept[0] in _OPENING and not any(mark in kept[1:-1] for mark in _CLOSING):
        kept = kept[1:].strip(_ENDS)
    while kept and kept[-1] in _CLOSING and not any(mark in kept[1:-1] for mark in _OPENING):
        kept = kept[:-1].strip(_ENDS)
    return kept


def cut(text: str, longest: int = LONGEST_PASSAGE) -> str:
    """Return a text, or its beginning up to a blank: words that do stand in it, with nothing added."""
    line = one_line(text)
    if len(line) <= longest:
        return line
    kept = line[: longest + 1]
    return kept[: kept.rfind(" ")] if " " in kept[longest // 2 :] else line[:longest]


def saying(text: str) -> str:
    """Return the words by which a statement is told from others, with an ellipsis if they are not all."""
    line = one_line(text).strip("“”\"‘’' ,;")
    short = cut(line, LONGEST_SAYING)
    return quoted(short if short == line else f"{short.rstrip(',;:')} …")


def quoted(text: str) -> str:
    r"""Return a text between quotation marks.

    Examples
    --------
    >>> print(quoted('the "joint invitation"'))
    "the \"joint invitation\""
    """
    return f'"{escaped(one_line(text))}"'


def passage(found: Passage) -> str:
    """Return a source with its words, as it stands after ``source``."""
    return f"{found.source} {quoted(found.words)}" if found.words else found.source


def entry_text(moment: str, words: str, particulars: Iterable[tuple[str, str]] = (), proposed: bool = True) -> str:
    """Return the lines of an entry: its head, then each particular with its value in the common column.

    Examples
    --------
    >>> print(entry_text("2020-02-01", "A favours G as observer", [("by", "Ruiz"), ("source", "note")]))
    2020-02-01 ! A favours G as observer
      by       Ruiz
      source   note
    """
    head = f"{moment} ! {words}" if proposed else f"{moment} {words}"
    return "\n".join([head, *(f"{' ' * INDENT}{key.ljust(KEY_WIDTH)}{value}" for key, value in particulars)])


def commented(text: str, mark: str = "; ") -> str:
    """Return lines as comments."""
    return "\n".join(f"{mark}{line}".rstrip() for line in text.split("\n"))
