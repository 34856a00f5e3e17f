"""Headlines in which a colon stands for a verb of saying."""

from __future__ import annotations

import re
from typing import Final

from .passages import Attribution
from .subjects import Subject

_SPEAKER_WORD: Final = re.compile(
    r"\b(?:minister|envoy|official|officials|president|spokesman|spokeswoman|spokesperson|sources?|media|diplomats?|agency|ministry|analysts?|"
    r"leaders?|chief|ambassador|report|reports|paper|premier|PM|FM|UN|U\.N\.|EU|experts?|negotiator|mediator|minister|secretary|general|king|"
    r"newspaper|monitor|adviser|lawmaker|senator|opposition|rebels|TV|survey|poll|study)\b",
    re.IGNORECASE,
)
_CAPITALISED: Final = re.compile(r"^(?:[A-Z][\w.'’-]*|of|the|al|de|and)(?:\s(?:[A-Z][\w.'’-]*|of|the|al|de|and)){0,4}$")


def headline(mask: str, first: int, last: int) -> Attribution | None:
    """Return ``B: ...`` or ``...: B`` of a headline, or none."""
    colon = re.compile(r":\s").search(mask, first, last)
    if colon is None:
        return None
    left, right = mask[first : colon.start()], mask[colon.end() : last]
    if (
        len(right.split()) <= 6
        and len(left.split()) > len(right.split())
        and (_SPEAKER_WORD.search(right) or _CAPITALISED.match(right))
    ):
        return Attribution(
            first, colon.start(), Subject(colon.end(), last, last), ":", colon.start(), colon.start() + 1, "headline"
        )
    if len(left.split()) <= 6 and (_SPEAKER_WORD.search(left) or _CAPITALISED.match(left)):
        return Attribution(
            colon.end(), last, Subject(first, colon.start(), first), ":", colon.start(), colon.start() + 1, "headline"
        )
    return None
