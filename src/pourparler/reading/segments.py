"""Quotations and sentences of a text: a sentence is never cut inside a quotation.

Concepts
--------
quotation
    The words between two quotation marks of one paragraph, marks left out. An opening mark without its partner is
    closed by the end of the paragraph, as in a quotation that goes on in the next one.
mask
    The text, letter by letter, with the inside of every quotation blotted out but for a mark at its end, so that a rule
    looking for a verb of saying does not find one that somebody else used.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from msgspec import Struct

BLOT: Final = "\x02"
"""Stands for a letter inside a quotation."""

_MARK: Final = re.compile("[\"“”„«»]|(?<![\\w])[‘'](?=\\w)|(?<=[\\w.,!?…])[’'](?!\\w)")
_OPENERS: Final = frozenset("“„«")
_CLOSERS: Final = frozenset("”»")
_END: Final = re.compile('[.!?…]+["”’»\')\\]]*(?=\\s+["“‘«(\\[]*[A-Z0-9ÀÁÂÄÅÆÇÈÉÊËÎÏÔÖØŒŞŠÙÛÜÝŽİ])')
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Maj|Brig|Adm|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|vs|No|Nos|Art|Inc|Ltd|Co|Corp|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|al|approx|ca|cf|Amb|Sec|Dep|Min|Pres)|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_INITIALS_END: Final = re.compile(r"\b(?:[A-Z]\.){2,}$")
_NEW_SENTENCE: Final = re.compile(
    r"\s+(?:The|A|An|In|On|He|She|It|They|But|And|However|This|That|These|Those|We|At|For|As|If)\b"
)


class Quotation(Struct, frozen=True):
    """The words between quotation marks; ``is_closed`` is false where the end of the paragraph closes them."""

    start: int
    end: int
    is_closed: bool = True


class Segments(Struct, frozen=True):
    """The quotations and sentences of some stretches of a text, in order, and the text with quotations blotted out."""

    quotations: tuple[Quotation, ...]
    sentences: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...]
    mask: str

    def inside(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Return the quotations that touch a stretch."""
        first = max(0, bisect_right(self.quotations, start, key=lambda each: each.start) - 1)
        found = []
        for quotation in self.quotations[first:]:
            if quotation.start >= end:
                break
            if quotation.end > start:
                found.append(quotation)
        return tuple(found)


def segments(text: str, spans: list[tuple[int, int]]) -> Segments:
    """Return the quotations and sentences of the paragraphs in some stretches of a text.

    Examples
    --------
    >>> found = segments('A said "No. Never." B left.', [(0, 27)])
    >>> found.sentences, found.quotations
    (((0, 19), (20, 27)), (Quotation(start=8, end=18, is_closed=True),))
    """
    paragraphs = [each for start, end in spans for each in _paragraphs(text, start, end)]
    quotations: list[Quotation] = []
    sentences: list[tuple[int, int]] = []
    mask: list[str] = []
    done = 0
    for start, end in paragraphs:
        found = _quotations(text, start, end)
        for each in found:
            kept = text[each.end - 1] if text[each.end - 1] in ",.!?…" else BLOT
            mask += (text[done : each.start], BLOT * (each.end - each.start - 1), kept)
            done = each.end
        quotations += found
        sentences += _sentences(text, start, end, found)
    mask.append(text[done:])
    return Segments(tuple(quotations), tuple(sentences), tuple(paragraphs), "".join(mask))


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found, at = [], start
    for line in text[start:end].split("\n"):
        stripped = line.strip()
        if stripped:
            first = at + line.index(stripped[0])
            found.append((first, first + len(stripped)))
        at += len(line) + 1
    return found


def _quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Return the outermost quotations of a paragraph; a single mark counts only outside double ones."""
    found: list[Quotation] = []
    opened, kind = -1, ""
    for match in _MARK.finditer(text, start, end):
        mark = match[0]
        is_single = mark in "‘’'"
        if opened < 0:
            if mark in _CLOSERS or mark == "’" or (mark == "'" and not _opens_single(text, match.start(), end)):
                continue
            opened, kind = match.end(), "single" if is_single else "double"
        elif is_single == (kind == "single") and mark not in "‘„«“":
            if mark == '"' and _opens_again(text, match.start(), opened):
                continue
            found.append(Quotation(opened, match.start()))
            opened = -1
        elif mark in "“„«" and kind == "double":
            found.append(Quotation(opened, _trimmed(text, opened, match.start())))
            opened = match.end()
    if opened >= 0 and kind == "double" and opened < end:
        found.append(Quotation(opened, end, is_closed=False))
    return [each for each in found if each.end > each.start]


def _opens_single(text: str, at: int, end: int) -> bool:
    """Return whether a straight single mark opens a quotation: a closing one follows in the paragraph."""
    closing = re.compile(r"(?<=[\w.,!?…])'(?!\w)").search(text, at + 1, min(end, at + 600))
    return closing is not None and closing.start() - at > 3


def _opens_again(text: str, at: int, opened: int) -> bool:
    """Return whether a straight mark stands where one opens, so that the one before it was never closed."""
    return False if at + 1 >= len(text) else text[at - 1].isspace() and text[at + 1].isalnum() and at - opened > 400


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _sentences(text: str, start: int, end: int, quotations: list[Quotation]) -> list[tuple[int, int]]:
    starts = [each.start for each in quotations]
    found, first = [], start
    for match in _END.finditer(text, start, end):
        at = match.end()
        nearest = bisect_right(starts, match.start()) - 1
        if nearest >= 0 and quotations[nearest].start <= match.start() and at <= quotations[nearest].end:
            continue
        if match[0] == "." and not _ends(text, first, match.end(), end):
            continue
        if _goes_on(text, at, match[0]):
            continue
        found.append((first, at))
        first = at + len(text[at:end]) - len(text[at:end].lstrip())
    if first < end:
        found.append((first, end))
    return found


def _ends(text: str, first: int, at: int, end: int) -> bool:
    """Return whether a full stop ends a sentence and not an abbreviation."""
    before = text[max(first, at - 14) : at]
    if _INITIALS_END.search(before):
        return bool(_NEW_SENTENCE.match(text, at, end))
    return not _ABBREVIATION.search(before)


def _goes_on(text: str, at: int, mark: str) -> bool:
    """Return whether the words after a quotation that ends like a sentence name its speaker: ``"No!" B said``."""
    return mark[0] in "!?" and len(mark) > 1 and bool(_SPEAKER_NEXT.match(text, at))


_SPEAKER_NEXT: Final = re.compile(
    r"\s+(?:[A-Z][\w.'’-]+\s){1,5}(?:said|says|asked|told|added|wrote|replied|demanded)\b|\s+(?:He|She|They)\s(?:said|asked|added)\b"
)
