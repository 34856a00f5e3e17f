"""The frame of an act: a pattern, and how its actor and its object are found; and the words that many frames share.

Concepts
--------
frame
    A pattern with the type of the act, and how its actor and its object are found: the subject before the verb, the
    agent behind *by*, the owner of a noun (``the invitation of B``); the talks, a party, or an instrument.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from .actors import TALKS

_FILL: Final = r"(?:[\w'’.,$%-]+\s){0,7}?"
EVENT: Final = rf"{_FILL}{TALKS}\b"
THE_TALKS: Final = rf"(?:(?:at|in|to|for|of|from)\s)?{EVENT}"
OWN: Final = r"(?:its|their|his|her|the|any|an?)"
ATTEND: Final = (
    r"(?:attend|take\spart|participate|join|be\srepresented|be\spresent|come\sto|travel\sto|go\sto|"
    r"be\s(?:attending|taking\spart|participating|joining|travell?ing\sto|going\sto|coming\sto)|"
    r"(?:be\ssending|dispatch|be\sdispatching)\s(?:an?|its|their|the|any)\s(?:[\w-]+\s){0,3}"
    r"(?:delegation|representatives?|envoy|team|minister|officials?)|come\sback\sto|show\sup|"
    r"send\s(?:an?|its|their|the|his)\s(?:[\w-]+\s){0,3}"
    r"(?:delegation|representatives?|envoy|team|minister|officials?)|return\sto|sit\sdown|be\sthere)"
)
ATTENDING: Final = (
    r"(?:attending|taking\spart|participating|joining|going\sto|returning\sto|being\srepresented|"
    r"sending\s(?:an?|its|their|any)\s(?:[\w-]+\s){0,3}(?:delegation|representatives?|envoy|team))"
)
INVITATION: Final = (
    r"(?:(?:[\"“‘](?=joint|formal|official))?(?:an|any|a|the|its|their|his|her|formal|official|joint|no|"
    r"personal|written|"
    r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)?['’]s?)\s){0,3}[\"“‘]?invitations?[\"”’]?"
)
SEAT: Final = (
    r"(?:participation|presence|attendance|inclusion|involvement|role|seat|membership|bid|"
    r"invitation|representation|taking\spart)"
)
BE: Final = r"(?:is|are|was|were|been|be|being|gets?|got)"
PACT: Final = (
    r"(?:agreements?|accords?|deal|treaty|communiqu[eé]|declaration|memorandum|document|protocol|pact|truce|"
    r"ceasefire|charter|"
    r"convention|statement|roadmap|road\smap|text|resolution|plan)(?:\s(?:agreement|accord|deal|treaty|pact|"
    r"plan|document|declaration))?"
)


class Frame(Struct, frozen=True):
    """One way of telling an act.

    Attributes
    ----------
    id, type
        Its name, and the type of the act.
    stems
        Letters of which a sentence has some if the pattern matches: a quick look before a slow one.
    pattern
        Where it matches the verb (or the noun) is the act; groups ``agent``, ``party`` and ``text`` bound what they name.
    actor
        ``subject``, ``agent`` or ``none``.
    object
        ``event``, ``party`` (behind the match), ``patient`` (before the verb), or ``instrument``.
    confidence
        How far its finds are trusted: an estimate until more annotated reports hold enough of them to measure it.
    """

    id: str
    type: str
    stems: tuple[str, ...]
    pattern: re.Pattern[str]
    actor: str = "subject"
    object: str = "event"
    confidence: float = 0.6

    def is_possible(self, words: str) -> bool:
        """Return whether a sentence has any of the letters without which the pattern cannot match."""
        return any(stem in words for stem in self.stems)


def frame(name: str, stems: str, pattern: str, actor: str = "subject", object: str = "event", c: float = 0.6) -> Frame:
    """Return a frame whose type is the first word of its name; stems are separated by strokes."""
    return Frame(name, name.partition("-")[0], tuple(stems.split("|")), re.compile(pattern), actor, object, c)
