"""Trouble in a dossier, as values: what is wrong, where, and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from msgspec import Struct

from .vocabulary import Place


class Weight(IntEnum):
    """How much a finding matters: a note informs, a warning asks for a look, an error fails the check."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


class Finding(Struct, frozen=True, gc=False):
    """One problem, at one place, in one sentence.

    Attributes
    ----------
    code
        Its kind, in kebab case; every code has a page in ``docs/reference/findings.md``.
    place
        File, line, column and length of what is wrong.
    sentence
        What is wrong.
    way_out
        What a person can do about it; empty where there is nothing to do.
    weight
        Note, warning or error.
    also
        Other places that belong to it, in order.
    """

    code: str
    place: Place
    sentence: str
    way_out: str = ""
    weight: Weight = Weight.ERROR
    also: tuple[Place, ...] = ()

    def __str__(self) -> str:
        way_out = f" {self.way_out}" if self.way_out else ""
        return f"{self.place}: {self.code}: {self.sentence}{way_out}"


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings by place, then code, then sentence, each once."""
    return tuple(sorted(set(findings), key=lambda f: (f.place, f.code, f.sentence, f.way_out, f.weight, f.also)))
