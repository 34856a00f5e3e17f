"""Who acts, and on whom: the parties in the words before and after a verb, pronouns and *the three countries* included.

Concepts
--------
group
    Parties named together: ``A, B and C``. The first group of a clause that no preposition governs is its subject.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from .gazetteer import Gazetteer, Named

TALKS: Final = (
    r"(?:talks?|negotiations?|conferences?|meetings?|summits?|gatherings?|rounds?|dialogues?|congress|"
    r"consultations|discussions|"
    r"negotiating table|peace process|sessions?|forum)"
)
"""Words for an occasion of talking."""

_PREPOSITION: Final = re.compile(
    r"\b(?:in|on|at|for|against|about|with|to|over|into|near|around|towards?|between|outside|inside|across|"
    r"through|under|than|on behalf of)"
    r"\s(?:the\s|a\s|an\s|its\s|their\s|his\s|both\s)?$",
    re.IGNORECASE,
)
_TALKS_NEXT: Final = re.compile(rf"(?:['’]s?)?[\s-](?:peace\s|crisis\s|war\s|conflict\s)?{TALKS}\b")
_JOINT: Final = re.compile(r"^(?:['’]s)?(?:,\s|\sand\s|,\sand\s|\sor\s)(?:the\s|both\s)?$")
_MANY: Final = re.compile(
    r"\b(?:[Tt]he\s|[Aa]ll\s)?(?P<count>two|three|four|five|both)\s(?:\w+\s)?(?:countries|states|sides|powers|"
    r"sponsors|guarantors|conveners|"
    r"governments|nations|parties|neighbou?rs|capitals)\b|\b(?:[Tt]he\s)(?:guarantors?|sponsors?|conveners?|"
    r"guarantor (?:states|countries|powers))\b"
)
_COUNT: Final = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_PRONOUN: Final = re.compile(
    r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|I|[Hh]is (?:country|side|government|group|delegation)|"
    r"[Hh]er (?:country|side|government)|"
    r"[Oo]ur (?:delegation|side|country|government)|[Tt]he (?:group|delegation|movement|country|government|"
    r"party|ministry|minister|president|envoy|official|"
    r"spokesman|spokeswoman|bloc|coalition|committee|kingdom|republic|organi[sz]ation))\b"
)

Loose = Callable[[str], tuple[str, ...]]
"""A function from words that name no party to the parties they mean in this report."""


class Actors:
    """Finds parties in the words around a verb; remembers whom it has found, sentence after sentence.

    Parameters
    ----------
    text
        The text.
    gazetteer
        The names.
    persons
        Parties by the last names of persons.
    loose
        The parties of words without a name, such as *the opposition*.
    """

    def __init__(self, text: str, gazetteer: Gazetteer, persons: Mapping[str, str], loose: Loose) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._persons = dict(persons)
        self._loose = loose
        self._groups: list[tuple[str, ...]] = []
        self.last: tuple[str, ...] = ()

    def mentions(self, start: int, end: int) -> list[Named]:
        """Return the parties and known persons named in a stretch, in order."""
        found = list(self._gazetteer.named(self._text, start, end))
        if self._persons:
            for match in _CAPITAL.finditer(self._text, start, end):
                word = re.sub(r"['’]s?$", "", match[0])
                if word in self._persons and not any(each.start <= match.start() < each.end for each in found):
                    found.append(Named(match.start(), match.start() + len(word), self._persons[word]))
        return sorted(found, key=lambda each: each.start)

    def groups(self, start: int, end: int) -> list[list[Named]]:
        """Return the mentions of a stretch in groups: those joined by commas and *and*."""
        grouped: list[list[Named]] = []
        for each in self.mentions(start, end):
            if _TALKS_NEXT.match(self._text, each.end):
                continue
            if grouped and (self._is_joined(grouped[-1][-1].end, each.start) or self._is_same(grouped[-1][-1], each)):
                grouped[-1].append(each)
            else:
                grouped.append([each])
        return grouped

    def _is_same(self, one: Named, other: Named) -> bool:
        """Return whether a person is named behind his party: ``UN envoy B``."""
        between = self._text[one.end : other.start]
        return one.party == other.party and len(between) < 60 and not _BROKEN.search(between)

    def _is_joined(self, end: int, start: int) -> bool:
        return start - end < 90 and bool(
            _JOINT.match(self._text[end:start]) or _LISTED.fullmatch(self._text[end:start])
        )

    def subject(self, start: int, verb: int, speaker: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the parties that are the subject of a verb: the first group of its clause that no preposition governs.

        Parameters
        ----------
        start, verb
            The beginning of the clause, and of the verb.
        speaker
            For whom *it* and *we* stand inside a statement.
        """
        for group in self.groups(start, verb):
            before = self._text[max(start, group[0].start - 30) : group[0].start]
            if not _PREPOSITION.search(before):
                return self.remembered(tuple(dict.fromkeys(each.party for each in group)))
        words = self._text[start:verb]
        many = _MANY.search(words)
        if many is not None:
            return self._of_size(_COUNT.get(many["count"] or "", 0))
        loose = self.meant(words[-70:])
        if loose:
            return self.remembered(loose)
        pronoun = _PRONOUN.search(words)
        if pronoun is None:
            return ()
        is_first = not words[: pronoun.start()].strip(' ,"“')
        return (speaker if is_first or pronoun[0] not in ("they", "They") else ()) or self.last

    def meant(self, words: str) -> tuple[str, ...]:
        """Return the parties that words without a name mean: *the opposition*."""
        found = self._loose(words) if _KINDS.search(words) else ()
        return tuple(party for party in found if self._gazetteer.party(party))

    def remembered(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        """Return parties, which are remembered as the last ones."""
        self.last = parties
        if len(parties) > 1:
            self._groups.append(parties)
        return parties

    def notice(self, start: int, end: int) -> None:
        """Remember the groups of a sentence."""
        for group in self.groups(start, end):
            parties = tuple(dict.fromkeys(each.party for each in group))
            if len(parties) > 1:
                self._groups.append(parties)

    def _of_size(self, size: int) -> tuple[str, ...]:
        return next((each for each in reversed(self._groups[-50:]) if not size or len(each) == size), ())

    def objects(self, start: int, end: int, but: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the first group of parties after a verb; for *them* or *their presence* the last one named before it.

        Parameters
        ----------
        start, end
            Where the object stands.
        but
            The parties that act.
        """
        groups = self.groups(start, end)
        if groups:
            return tuple(dict.fromkeys(each.party for each in groups[0] if each.party not in but))
        loose = tuple(each for each in self.meant(self._text[start:end]) if each not in but)
        if loose:
            return loose
        if _THEM.search(self._text, start, end):
            before = [each.party for each in self.mentions(max(0, start - 400), start) if each.party not in but]
            return tuple(before[-1:])
        return ()


_KINDS: Final = re.compile(
    r"\b(?:opposition|rebels?|insurgents|government|regime|coalition|council|committee|movement|party|alliance|"
    r"bloc|commission|union|groups?|"
    r"delegation|side|organi[sz]ation)\b"
)
_THEM: Final = re.compile(r"\b(?:them|their|its|it|him|her|his)\b(?!\s(?:own|country|side))")
_BROKEN: Final = re.compile(r"[,;.:]\s|\b(?:and|but|that|which|said|has|have|had|is|are|was|were|will)\b")
_CAPITAL: Final = re.compile(r"[A-Z][\w'’-]+")
_LISTED: Final = re.compile(
    r"(?:['’]s)?\s(?:[\w'’-]+\s){0,3}?(?:and|,)\s(?:the\s)?(?:deputy\s|foreign\s|ministers?\sof\s|"
    r"a\sdelegation\sof\s|delegations?\s(?:of|from)\s|representatives\sof\s)*"
)
