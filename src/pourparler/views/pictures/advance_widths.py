"""How wide a text is, and a text broken into lines, without asking any font.

The figures are advance widths of DejaVu Sans, in thousandths of its size. It is the widest of the faces that a reader's
``sans-serif`` is likely to be, so that what is laid out by it has room in Arial, Helvetica and Source Sans too.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from ..paint import printable

_MEASURED: Final = {
    275: "'",
    278: "ijl",
    295: "IJ",
    318: " ,.·‘’",
    337: "/:;\\|",
    352: "f",
    361: "-",
    390: "()[]",
    392: "t",
    401: "!",
    411: "r",
    460: '"',
    500: "*_`–",
    521: "s“”",
    531: "?z",
    550: "c",
    557: "L",
    575: "F",
    579: "k",
    592: "vxy",
    603: "P",
    612: "TYo",
    615: "ae",
    635: "EhnuSbdgpq",
    636: "$0123456789{}",
    656: "K",
    685: "AVXZ",
    695: "BR",
    698: "C",
    732: "U",
    752: "NH",
    775: "DG",
    780: "&",
    787: "OQ",
    818: "w",
    838: "#+<=>^~",
    863: "M",
    950: "%",
    974: "m",
    1000: "@W—…",
}
_ADVANCES: Final = {letter: width for width, letters in _MEASURED.items() for letter in letters}
_UNMEASURED: Final = 1000
_NEAR: Final = 760
_WIDE: Final = 1300
"""Of a letter that we have not measured; of a Greek, Cyrillic, Hebrew or Arabic one, which are seldom wider; of one that
East Asian typography sets in a full square, or an emoji."""


@lru_cache(maxsize=4096)
def _advance(letter: str) -> int:
    known = _ADVANCES.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter) or letter in "\u200c\u200d":
        return 0
    if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF:
        return _WIDE
    plain = _ADVANCES.get(unicodedata.normalize("NFD", letter)[0])
    if plain is not None:
        return plain
    return _NEAR if "\u0370" <= letter <= "\u06ff" else _UNMEASURED


def text_width(text: str, size: int, bold: bool = False) -> int:
    """Return the width of a text at a size, in the units of the size, rounded up.

    Examples
    --------
    >>> text_width("Iran", 14), text_width("Iran", 14, bold=True), text_width("日本", 14)
    (28, 32, 37)
    """
    total = sum(map(_advance, text)) * size
    return -(-total * 23 // 20_000) if bold else -(-total // 1000)


def wrapped(text: str, size: int, room: int, bold: bool = False, most: int = 0) -> list[str]:
    """Return a text as lines that fit into a width: broken between words, inside a word only where it must be.

    Parameters
    ----------
    text
        What is written. Characters that would change the order of others are replaced first.
    size, room, bold
        Its size, the width, and whether it is set in bold.
    most
        The most lines; what is left out is shown by an ellipsis. None for as many as it takes.

    Examples
    --------
    >>> wrapped("Federated States of Micronesia", 14, 120)
    ['Federated', 'States of', 'Micronesia']
    >>> wrapped("Federated States of Micronesia", 14, 120, most=2)
    ['Federated', 'States of…']
    """
    lines: list[str] = []
    line = ""
    for word in printable(" ".join(text.split())).split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, size, room, bold)
        lines += whole
        if most and len(lines) > most:
            break
    lines += [line] if line else []
    return (
        lines
        if not most or len(lines) <= most
        else [*lines[: most - 1], _with_ellipsis(lines[most - 1], size, room, bold)]
    )


def _cut(word: str, size: int, room: int, bold: bool) -> list[str]:
    """Return a word in pieces that fit."""
    pieces, piece = [], ""
    for letter in word:
        if piece and text_width(piece + letter, size, bold) > room:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _with_ellipsis(line: str, size: int, room: int, bold: bool) -> str:
    while line and text_width(f"{line}…", size, bold) > room:
        line = line[:-1]
    return f"{line.rstrip(' ,;:')}…"


def fitted(text: str, size: int, room: int, bold: bool = False) -> str:
    """Return a text, or as much of it as fits into one line of a width, with an ellipsis at its end."""
    found = wrapped(text, size, room, bold, most=1)
    return found[0] if found else ""
