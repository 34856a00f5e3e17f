"""Names for what a report brings in: sources, actors, officials, instruments; made by a rule, so that they stay the same.

- A *source* is its outlet and its day, ``newarab-0121``; a second one of that day is ``newarab-0121-2``.
- A *state* goes by its code of three letters where one is known; any other *actor* by the words of its title joined
  with hyphens.
- An *official* goes by the family name, with the given name before it where two have the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping
from typing import Final

from ..language.lexicon import RESERVED

LONGEST: Final = 32
"""Letters of a name before it is cut short at a hyphen."""

_NO_LETTER: Final = re.compile(r"[^\w]+|_+")
_ARTICLE: Final = re.compile(r"^the\s+", re.IGNORECASE)
_APOSTROPHES: Final = re.compile(r"['’`ʼ]s?\b")
_PLAINER: Final = str.maketrans(
    {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"}
)


def plain(text: str) -> str:
    """Return a text without accents, letters of other scripts as they are.

    Examples
    --------
    >>> plain("Çavuşoğlu")
    'Cavusoglu'
    """
    letters = unicodedata.normalize("NFKD", text.translate(_PLAINER))
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def hyphened(title: str) -> str:
    """Return a title as one word.

    Examples
    --------
    >>> hyphened("the High Negotiations Committee")
    'High-Negotiations-Committee'
    """
    words = [word for word in _NO_LETTER.split(_APOSTROPHES.sub("", plain(_ARTICLE.sub("", title.strip())))) if word]
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        name = longer
    return name


def free(name: str, taken: Container[str]) -> str:
    """Return a name that is not taken and no word of the language: the name itself, or with a number after it."""
    if not name or name in RESERVED or name[0].isdigit():
        name = f"X-{name}" if name else "X"
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found


def source_name(outlet: str, day: str, taken: Container[str]) -> str:
    """Return the name of a source from its outlet and the day of publication.

    Examples
    --------
    >>> source_name("The New Arab", "2017-01-21", ())
    'newarab-0121'
    >>> source_name("", "2017-01", {"report-01"})
    'report-01-2'
    """
    word = "".join(_NO_LETTER.split(plain(_ARTICLE.sub("", outlet.strip())).lower()))[:20]
    return free(f"{word or 'report'}-{''.join(day.split('-')[1:])[:4] or day}", taken)


def actor_name(title: str, code: str, taken: Container[str]) -> str:
    """Return the name of an actor: its code if it has one, else its title as one word."""
    return free(code or hyphened(title), taken)


def official_name(full: str, taken: Container[str]) -> str:
    """Return the name of an official: the family name; if that is taken, the given name before it.

    Examples
    --------
    >>> official_name("Mevlüt Çavuşoğlu", ()), official_name("Ana Ruiz", {"Ruiz"})
    ('Cavusoglu', 'Ana-Ruiz')
    """
    whole = hyphened(full)
    family = whole.rpartition("-")[2]
    is_free = family and not family[0].isdigit() and family not in taken and family not in RESERVED
    return family if is_free else free(whole, taken)


def near_name(name: str, known: Mapping[str, Iterable[str]], least: int = 85) -> tuple[str, str, int] | None:
    """Return whose spelling an unknown name comes nearest to: the name here, that spelling, and how near in percent.

    It is a suggestion for a person, never a merge. None if nothing is near, or if RapidFuzz (the extra ``reading``) is
    not installed.
    """
    try:
        from rapidfuzz import fuzz
    except ImportError:
        return None
    asked = hyphened(name).casefold().replace("-", " ")
    best: tuple[int, str, str] | None = None
    for actor, spellings in known.items():
        for spelling in spellings:
            score = int(fuzz.ratio(asked, hyphened(spelling).casefold().replace("-", " ")))
            if score >= least and (best is None or score > best[0]):
                best = (score, actor, spelling)
    return (best[1], best[2], best[0]) if best is not None else None
