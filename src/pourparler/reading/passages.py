"""Stretches of a text that are attributed to somebody, before it is known to whom."""

from __future__ import annotations

from msgspec import Struct

from .subjects import Subject


class Attribution(Struct, frozen=True):
    """A passage and what ties it to its speaker; without a subject it shares that of the sentence before it."""

    start: int
    end: int
    subject: Subject | None
    cue: str
    cue_start: int
    cue_end: int
    pattern: str


def ending(mask: str, start: int, end: int) -> int:
    """Return where a passage ends that is followed by a comma, a dash or blanks."""
    while end > start and mask[end - 1] in " ,;:–—-\n":
        end -= 1
    return end
