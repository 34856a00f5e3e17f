"""Where quoted words stand in a text: exactly, or but for blanks, quotation marks and hyphens.

Whoever quotes a report (a dossier, a language model) may have another kind of quotation mark or a line break less. Such
words are found all the same; words that do not stand there are not.
"""

from __future__ import annotations

from typing import Final
from unicodedata import category

_ALIKE: Final = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs"})


class Anchoring:
    r"""A text in which quoted words are sought.

    Parameters
    ----------
    text
        The text to which all offsets refer.

    Examples
    --------
    >>> Anchoring("He said: “We are\nready” and left.").find('"We are ready"')
    (9, 23)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain: tuple[str, list[int]] | None = None

    def find(self, quote: str) -> tuple[int, int] | None:
        """Return where words begin and end, or none if they do not stand in the text or say nothing."""
        quote = quote.strip()
        start = self._text.find(quote)
        if not quote or start >= 0:
            return (start, start + len(quote)) if quote else None
        words, _ = _plain(quote)
        if not words.strip():
            return None
        if self._plain is None:
            self._plain = _plain(self._text)
        text, offsets = self._plain
        words = words.strip()
        start = text.find(words)
        return (offsets[start], offsets[start + len(words) - 1] + 1) if start >= 0 else None


def _plain(text: str) -> tuple[str, list[int]]:
    """Return a text with one kind of mark and single blanks, and from where in the text each letter of it comes."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, letter in enumerate(text):
        if letter.isspace():
            if letters and letters[-1] == " ":
                continue
            letter = " "
        elif not letter.isascii():
            if category(letter) in _UNSEEN:
                continue
            letter = _ALIKE.get(letter, letter)
        for each in letter:
            letters.append("'" if each == "`" else each)
            offsets.append(offset)
    return "".join(letters), offsets
