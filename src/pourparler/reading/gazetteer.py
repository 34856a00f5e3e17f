"""The names by which a report is read: parties, officials, outlets, and the questions on which stances are sought.

Concepts
--------
layer
    What a dossier knows comes first, then the base list of states and organisations; names that a report itself explains
    come on top of both (see `speakers`).
party
    The canonical name of whom a source speaks for: an actor's title as the dossier has it, else the name in the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from msgspec import Struct, field

from .bodies import BODIES, OUTLETS
from .people import PEOPLE
from .states import STATES

_TOKEN: Final = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’‑-][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


class Official(Struct, frozen=True):
    """A person and the party for which he or she speaks, from a day to a day if the office is dated."""

    name: str
    party: str
    office: str = ""
    dossier_name: str = ""
    since: date | None = None
    until: date | None = None


class Question(Struct, frozen=True):
    """A question on which stances are sought: whose taking part it is about, and the words by which it is known.

    Attributes
    ----------
    id
        As a reader of the result wants it back: ``USA as participant``, or a motion's name.
    words
        The question in words.
    subject
        The party whose taking part is in question, or nothing for a motion.
    event
        The names under which the talks go.
    """

    id: str
    words: str
    subject: str = ""
    event: tuple[str, ...] = ()


class Named(Struct, frozen=True):
    """A party named in a text; ``is_adjective`` where the word is one (``Turkish``), which may speak of something else."""

    start: int
    end: int
    party: str
    is_adjective: bool = False


class Gazetteer(Struct, frozen=True):
    """Names in layers; build it with `base_gazetteer` or `gazetteer_of`.

    Attributes
    ----------
    forms
        Canonical party by the words of a name, joined with blanks.
    adjectives
        Those of the forms that are adjectives or peoples.
    officials
        Persons by full name and by last name.
    outlets
        Names of newspapers and agencies.
    codes
        Code of three letters by the canonical name of a state.
    actors
        The dossier's name by the canonical name of an actor of the dossier.
    questions
        On which stances are sought.
    event
        Words for the talks.
    host
        The party that hosts them.
    people
        Party and years of persons who go without introduction.
    firsts
        Made from the forms: the words of the longest name that begins with a word.
    """

    forms: dict[str, str]
    adjectives: frozenset[str] = frozenset()
    officials: dict[str, tuple[Official, ...]] = field(default_factory=dict)
    outlets: frozenset[str] = frozenset()
    codes: dict[str, str] = field(default_factory=dict)
    actors: dict[str, str] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    event: tuple[str, ...] = ()
    host: str = ""
    people: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    firsts: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note for each first word of a name how many words the longest name has that it begins."""
        for form in self.forms:
            words = form.split(" ")
            self.firsts[words[0]] = max(len(words), self.firsts.get(words[0], 0))

    def famous(self, name: str, day: date | None) -> str:
        """Return the party of a person known without introduction, by full name and year, or nothing."""
        found = self.people.get(spelled(name)) or self.people.get(f"* {spelled(name)}")
        if found is None:
            return ""
        party, first, last = found
        is_then = day is None or (first <= day.year + 1 and day.year - 1 <= last)
        return self.forms.get(party, party) if is_then else ""

    def actor(self, party: str) -> str:
        """Return the dossier's name of a party, or nothing if the dossier has no such actor."""
        return self.actors.get(party, "")

    def code(self, party: str) -> str:
        """Return the code of three letters of a state, or nothing."""
        return self.codes.get(party, "")

    def party(self, words: str) -> str:
        """Return the canonical name of a party from exactly these words, or nothing."""
        return self.forms.get(spelled(words), "")

    def adjective(self, party: str) -> str:
        """Return the adjective of a state, ``Turkish``, or its own name."""
        return next((form for form, each in self.forms.items() if each == party and form in self.adjectives), party)

    def official(self, name: str, day: date | None = None) -> Official | None:
        """Return the person of a name who was in office on a day, or none."""
        for each in self.officials.get(spelled(name), ()):
            is_past = day is not None and each.until is not None and day > each.until
            is_to_come = day is not None and each.since is not None and day < each.since
            if not is_past and not is_to_come:
                return each
        return None

    def named(self, text: str, start: int = 0, end: int | None = None) -> tuple[Named, ...]:
        """Return the parties named in a stretch of a text, in order, the longest name first where several begin."""
        stop = len(text) if end is None else end
        tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text, start, stop)]
        found: list[Named] = []
        at, firsts = 0, self.firsts
        while at < len(tokens):
            word = tokens[at][2]
            longest = firsts.get(word, 0)
            if not longest and ("'" in word or "’" in word or "-" in word):
                longest = firsts.get(_POSSESSIVE.sub("", word), 0)
                if not longest and _RUN_BY.search(word):
                    self._run_by(tokens[at], found)
            at += self._longest(tokens, at, longest, text, found) if longest else 1
        return tuple(found)

    def _longest(self, tokens: list[tuple[int, int, str]], at: int, longest: int, text: str, found: list[Named]) -> int:
        """Take in the longest name that begins with a word; return how many words are done with."""
        for size in range(min(longest, len(tokens) - at), 0, -1):
            last = tokens[at + size - 1]
            if size > 1 and "\n" in text[tokens[at][1] : last[0]]:
                continue
            whole = _joined(tokens[at : at + size])
            words = whole if whole in self.forms else _POSSESSIVE.sub("", whole)
            if words in self.forms:
                end = last[1] - (len(whole) - len(words))
                found.append(Named(tokens[at][0], end, self.forms[words], words in self.adjectives))
                return size
        return 1

    def _run_by(self, token: tuple[int, int, str], found: list[Named]) -> None:
        """Take in who runs a body, as in ``A-run``."""
        word = token[2].partition("-")[0]
        if word in self.forms:
            found.append(Named(token[0], token[0] + len(word), self.forms[word], is_adjective=True))


_RUN_BY: Final = re.compile(r"-(?:run|controlled|held)$")


def _joined(tokens: list[tuple[int, int, str]]) -> str:
    return " ".join(each[2] for each in tokens).replace("’", "'")


def spelled(words: str) -> str:
    """Return a name as it is looked up: words joined with one blank, straight apostrophes, no article."""
    found = " ".join(match[0] for match in _TOKEN.finditer(words)).replace("’", "'")
    return found[4:] if found[:4] in ("the ", "The ") else found


@lru_cache(maxsize=1)
def base_gazetteer() -> Gazetteer:
    """Return the names that hold without a dossier: states, their peoples, capitals and seats of power; bodies; outlets."""
    forms: dict[str, str] = {}
    adjectives: set[str] = set()
    codes: dict[str, str] = {}
    for line in STATES.splitlines():
        code, name, peoples, capital, others = line.split("|")
        codes[name] = code
        for form in (name, capital, *others.split(",")):
            if form:
                forms.setdefault(spelled(form), name)
        for form in filter(None, peoples.split(",")):
            forms.setdefault(spelled(form), name)
            adjectives.add(spelled(form))
    for line in BODIES.splitlines():
        name, others = line.split("|")
        for form in (name, *others.split(",")):
            if form:
                forms[spelled(form)] = name
    adjectives |= {"European", "Kurdish", "Houthi", "Palestinian"}
    outlets = frozenset(spelled(each) for each in OUTLETS.split(","))
    return Gazetteer(forms, frozenset(adjectives), {}, outlets, codes, people=_people())


def _people() -> dict[str, tuple[str, int, int]]:
    found: dict[str, tuple[str, int, int]] = {}
    families: dict[str, list[tuple[str, int, int]]] = {}
    for line in PEOPLE.splitlines():
        name, party, years = line.split("|")
        first, _, last = years.partition("-")
        found[spelled(name)] = (party, int(first), int(last or 9999))
        family = spelled(name).split(" ")[-1].removeprefix("al-")
        if len(family) > 3:
            families.setdefault(family, []).append(found[spelled(name)])
    for family, each in families.items():
        if len({party for party, _, _ in each}) == 1:
            found[f"* {family}"] = (each[0][0], min(one for _, one, _ in each), max(other for _, _, other in each))
    return found


def layered(
    base: Gazetteer,
    *,
    actors: Mapping[str, Iterable[str]] | None = None,
    names: Mapping[str, str] | None = None,
    officials: Iterable[Official] = (),
    questions: Iterable[Question] = (),
    event: Iterable[str] = (),
    host: str = "",
) -> Gazetteer:
    """Return a gazetteer with a dossier's layer on top.

    Parameters
    ----------
    base
        The names below.
    actors
        Spellings by canonical party name. A party that the base has under another name takes over all its spellings.
    names
        The dossier's name by canonical party name.
    officials
        Persons in office.
    questions
        On which stances are sought.
    event
        Words for the talks.
    host
        The party that hosts them.
    """
    forms = dict(base.forms)
    codes = dict(base.codes)
    for party, spellings in (actors or {}).items():
        known = [spelled(each) for each in (party, *spellings)]
        olds = {base.forms[each] for each in known if each in base.forms and each not in base.adjectives}
        for form, old in base.forms.items():
            if old in olds and base.forms.get(spelled(party), old) == old:
                forms[form] = party
        for old in olds & set(codes):
            codes.setdefault(party, codes[old])
        for form in known:
            if form:
                forms[form] = party
    people: dict[str, tuple[Official, ...]] = dict(base.officials)
    for each in officials:
        for form in {spelled(each.name), spelled(each.name).split(" ")[-1]}:
            people[form] = (*people.get(form, ()), each)
    return Gazetteer(
        forms,
        base.adjectives,
        people,
        base.outlets,
        codes,
        dict(names or {}),
        tuple(questions),
        tuple(event),
        host,
        base.people,
    )
