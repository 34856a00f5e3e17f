"""The zones of a report: headline, what stands about it (byline, outlet, date), the body, and boilerplate.

A body is never dropped: a line is taken away only if its words are known as those of a page around articles, or if it
stands among such lines at the end.
"""

from __future__ import annotations

import re
from typing import Final

from .dates import DATED_LINE
from .furniture import is_furniture
from .intake import Intake
from .report import Zone

_BYLINE: Final = re.compile(
    r"^(?:by|from|written by|author:?|published|updated|posted|last (?:updated|modified)|date:|source:|outlet:)\b.{0,90}$|"
    r"^\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|gmt|utc|msk|h))*.{0,20}$",
    re.IGNORECASE,
)
_AGENCY: Final = re.compile(
    r"^\W*(?:reuters|afp|ap|associated press|tass|itar-tass|dpa|ians|pti|ani|upi|xinhua|interfax|anadolu(?: agency)?|agencies|"
    r"bbc news|al jazeera)\W*$",
    re.IGNORECASE,
)
"""Who sent a report, in a line of its own; before the first paragraph it is no boilerplate."""

_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’')\]]*\s*$")


def zones(intake: Intake) -> tuple[Zone, ...]:
    """Return the zones of a text in order; blanks between them belong to none."""
    lines = _lines(intake.text)
    kinds = ["body"] * len(lines)
    for at, (start, end) in enumerate(lines):
        words = intake.text[start:end]
        if is_furniture(words) or (intake.article is not None and at > 0 and not _is_in(words, intake.article)):
            kinds[at] = "boilerplate"
    _mark_head(intake, lines, kinds)
    _mark_tail(intake.text, lines, kinds)
    return _joined(lines, kinds)


def _lines(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped[0])
            found.append((start, start + len(stripped)))
        at += len(line) + 1
    return found


def _is_in(words: str, article: frozenset[str]) -> bool:
    return (
        words in article or any(words in line for line in article) or any(len(x) > 40 and x in words for x in article)
    )


def _mark_head(intake: Intake, lines: list[tuple[int, int]], kinds: list[str]) -> None:
    """Mark the headline, and the lines on who wrote it and when that stand before the first paragraph."""
    text = intake.text
    if not lines:
        return
    title = next((at for at, (s, e) in enumerate(lines) if intake.title and text[s:e] == intake.title), None)
    if title is None:
        is_headline = len(text[slice(*lines[0])].split()) >= 4 and intake.article is None
        title = 0 if is_headline else next((at for at, kind in enumerate(kinds) if kind == "body"), 0)
    words = text[slice(*lines[title])]
    if len(words) < 250 and len(lines) > 1:
        kinds[title] = "title"
    for at in range(title + 1, min(title + 8, len(lines))):
        words = text[slice(*lines[at])]
        is_origin = bool(_BYLINE.match(words) or _AGENCY.match(words) or (len(words) < 90 and DATED_LINE.match(words)))
        is_about = is_origin or _is_bare(words)
        if kinds[at] == "boilerplate" and not is_origin:
            continue
        if not is_about:
            break
        kinds[at] = "meta"
    if all(kind != "body" for kind in kinds[title:]):
        for at in range(title, len(kinds)):
            kinds[at] = "body" if kinds[at] == "meta" and len(text[slice(*lines[at])]) > 90 else kinds[at]


def _is_bare(words: str) -> bool:
    """Return whether a line is no sentence but a name, as that of an outlet or an author."""
    return len(words) < 45 and not _SENTENCE_END.search(words) and len(words.split()) <= 5 and '"' not in words


def _mark_tail(text: str, lines: list[tuple[int, int]], kinds: list[str]) -> None:
    """Mark lines that are no sentences after the first line of boilerplate that follows the last paragraph."""
    last = max(
        (at for at, kind in enumerate(kinds) if kind == "body" and _is_prose(text[slice(*lines[at])])), default=-1
    )
    around = [at for at in range(last + 1, len(kinds)) if kinds[at] == "boilerplate"]
    if last < 0 or not around:
        return
    for at in range(around[0], len(kinds)):
        kinds[at] = "boilerplate"


def _is_prose(words: str) -> bool:
    return len(words) > 60 and bool(_SENTENCE_END.search(words))


def _joined(lines: list[tuple[int, int]], kinds: list[str]) -> tuple[Zone, ...]:
    found: list[Zone] = []
    for (start, end), kind in zip(lines, kinds, strict=True):
        if found and found[-1].kind == kind and kind == "body":
            found[-1] = Zone(kind, found[-1].start, end)
        else:
            found.append(Zone(kind, start, end))
    return tuple(found)
