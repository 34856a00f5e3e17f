"""Whom and what a report speaks of, in the names of a dossier; what the dossier lacks is declared, as proposed lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from ..dossier import Dossier
from ..language.directives import Act, ActorEntry, CapacityEntry, InstrumentEntry, OfficialEntry, SourceEntry
from ..language.proposition_text import text_of
from ..vocabulary import Passage
from .draft import Line
from .line_words import one_line, quoted
from .names import actor_name, free, hyphened, near_name, official_name, plain, source_name
from .report import Report

PARTICIPANT: Final = "participant"
"""The capacity that is meant if a report names none and the dossier leaves a choice."""

_BLANKS: Final = re.compile(r"[\s_-]+")
_ARTICLE: Final = re.compile(r"^the ")


def key(text: str) -> str:
    """Return a name in the form in which two spellings are compared."""
    return _ARTICLE.sub("", _BLANKS.sub(" ", plain(one_line(text)).casefold()).strip())


class Cast:
    """The names of a dossier as a report uses them, and those that it adds.

    Parameters
    ----------
    dossier
        The dossier; an empty one if there is none.
    codes
        Codes for the titles of actors that are not in it, as of states.

    Attributes
    ----------
    added
        Lines that declare what the dossier lacks, in the order in which it was met.
    """

    def __init__(self, dossier: Dossier, codes: Mapping[str, str] | None = None) -> None:
        self.dossier = dossier
        self.added: list[Line] = []
        self._codes = {key(title): code for title, code in (codes or {}).items()}
        charter = dossier.charter
        proposed = [entry for entry in dossier.entries if entry.proposed]
        actors = {**{each.name: each for each in proposed if isinstance(each, ActorEntry)}, **charter.actors}
        officials = {**{each.name: each for each in proposed if isinstance(each, OfficialEntry)}, **charter.officials}
        texts = {**{each.name: each for each in proposed if isinstance(each, InstrumentEntry)}, **charter.instruments}
        sources = {**{each.name: each for each in proposed if isinstance(each, SourceEntry)}, **charter.sources}
        capacities = [each.name for each in proposed if isinstance(each, CapacityEntry)]
        self._titles = {name: (name, each.title, *each.aliases) for name, each in actors.items()}
        self._actors = _spellings((name, spellings) for name, spellings in self._titles.items())
        self._officials = {
            (key(spelling), each.actor): name
            for name, each in officials.items()
            for spelling in (name, each.title, *each.aliases)
            if spelling
        }
        self.instruments: dict[str, str] = {name: each.title for name, each in texts.items()}
        self._capacities = dict.fromkeys((*charter.capacities, *capacities))
        groups = (*charter.groups, *charter.bodies, *charter.motions)
        self._taken = {*actors, *officials, *texts, *sources, *groups, *self._capacities}
        self._known_sources: dict[tuple[str, str], dict[str, str]] = {}
        for name, each in sources.items():
            self._known_sources.setdefault((each.moment.text, key(each.title)), {})[key(each.outlet)] = name

    def _declare(self, line: Line, name: str) -> str:
        self.added.append(line)
        self._taken.add(name)
        return name

    # --- sources -----------------------------------------------------------------------------------------------------

    def source(self, report: Report, day: str) -> str:
        """Return the name of a report as a source; one of the same day, title and outlet is the same."""
        same = self._known_sources.setdefault((day, key(report.title)), {})
        outlet = key(report.outlet)
        known = same.get(outlet) or same.get("") or (next(iter(same.values()), "") if not outlet else "")
        if known and report.title.strip():
            return known
        name = source_name(report.outlet, day, self._taken)
        particulars = (("outlet", quoted(report.outlet)),) if report.outlet.strip() else ()
        title = f" {quoted(report.title)}" if report.title.strip() else ""
        same[outlet] = name
        return self._declare(Line("source", day, f"source {name}{title}", particulars), name)

    # --- who ---------------------------------------------------------------------------------------------------------

    def known_actor(self, title: str) -> str:
        """Return the name of an actor that the dossier or this reading has, or nothing."""
        return title if title in self._titles else self._actors.get(key(title), "")

    def actor(self, title: str, day: str, passage: Passage) -> str:
        """Return the name of an actor, declaring one that is not known; a near spelling is told in a note."""
        known = self.known_actor(title)
        if known:
            return known
        code = self._codes.get(key(title), "")
        near = near_name(title, self._titles)
        note = f"Perhaps {near[0]} ({near[1]}, {near[2]} % alike): then an alias there." if near is not None else ""
        name = actor_name(title, code, self._taken)
        kind = " (state)" if code else ""
        self._actors[key(title)] = name
        self._titles[name] = (name, title)
        words = f"actor {name} {quoted(title)}{kind}"
        return self._declare(Line("actor", day, words, (), (passage,), (note,) if note else ()), name)

    def official(self, full: str, office: str, actor: str, day: str, passage: Passage) -> str:
        """Return the name of an official of an actor, declaring a person who is not known; nothing for anybody else."""
        known = self._officials.get((key(full), actor), "")
        if known or not is_person(full) or key(full) in self._actors:
            return known
        name = official_name(full, self._taken)
        self._officials[key(full), actor] = name
        what = f", {quoted(office[:1].upper() + office[1:])}" if office.strip() else ""
        return self._declare(
            Line("official", day, f"official {name} {quoted(full)} of {actor}{what}", (), (passage,)), name
        )

    # --- what --------------------------------------------------------------------------------------------------------

    def known_instrument(self, words: str) -> str:
        """Return the instrument that some words name: its own name, its title, or most of its title; else nothing."""
        asked = set(key(words).split()) - _SMALL
        best, found = 0, ""
        for name, title in self.instruments.items():
            mine = set(key(f"{title}").split()) - _SMALL or {key(name)}
            if asked and (asked <= mine | {key(name)} or mine <= asked) and len(asked & mine) >= best:
                best, found = len(asked & mine), name
        return found

    def instrument(self, title: str, day: str, passage: Passage) -> str:
        """Return the name of an instrument, declaring one that is not known."""
        known = self.known_instrument(title)
        if known:
            return known
        name = free(hyphened(title).casefold(), self._taken)
        self.instruments[name] = title
        return self._declare(Line("instrument", day, f"instrument {name} {quoted(title)}", (), (passage,)), name)

    def capacity(self, candidate: str, said: str, day: str, act: str = "", by: str = "") -> tuple[str, bool]:
        """Return in which capacity a seat is meant, and whether that is a guess.

        What the report says comes first. Else it is, if there is only one: for an invitation the capacity to which the
        inviter can invite, or that several decide on together; for an objection one of these; for the guest's own acts
        the one to which it was invited; failing that, one to which any rule admits it. A guess is ``participant``, or the
        first that there is.
        """
        if said:
            return self._declared_capacity(said, day), False
        open_to = self.dossier.charter.capacities_open_to(candidate) if candidate else ()
        together = self._decided_together(open_to)
        chain = {"invites": (self._within_the_power_of(by), together), "objects": (together,)}
        for choices in (*chain.get(act, (self._invited_to(candidate),)), open_to, tuple(self._capacities)):
            if len(choices) == 1:
                return choices[0], False
        every = [*open_to, *self._capacities]
        guess = PARTICIPANT if PARTICIPANT in every or not every else every[0]
        return self._declared_capacity(guess, day), True

    @property
    def capacity_names(self) -> tuple[str, ...]:
        """The capacities that there are by now."""
        return tuple(self._capacities)

    def _declared_capacity(self, name: str, day: str) -> str:
        if name in self._capacities:
            return name
        known = next((each for each in self._capacities if key(each) == key(name)), "")
        if known:
            return known
        word = free(hyphened(name).casefold(), self._taken)
        self._capacities[word] = None
        return self._declare(Line("capacity", day, f"capacity {word}"), word)

    def _within_the_power_of(self, actor: str) -> tuple[str, ...]:
        """Return the capacities that some rule gives on this actor's invitation."""
        found = (capacity for capacity, when in self._decisions() if actor and f" {actor} invites " in when)
        return tuple(dict.fromkeys(found))

    def _decided_together(self, capacities: Iterable[str]) -> tuple[str, ...]:
        """Return those of some capacities on which more than one inviter decides."""
        together = {capacity for capacity, when in self._decisions() if " invites " not in when}
        return tuple(capacity for capacity in capacities if capacity in together)

    def _decisions(self) -> list[tuple[str, str]]:
        """Return for each rule that admits by a decision the capacity and the words of the decision."""
        rules = [rule.entry for rule in self.dossier.charter.rules]
        return [(rule.capacity, f" {text_of(rule.when)} ") for rule in rules if rule.capacity and rule.when is not None]

    def _invited_to(self, candidate: str) -> tuple[str, ...]:
        record = self.dossier.record
        seats = record.seats_of(candidate) if candidate else ()
        invited = [text for text in seats if any(_invites(each) for each in record.about(("question", text)))]
        return tuple(dict.fromkeys(text.removeprefix(f"{candidate} as ") for text in invited))


def _invites(entry: object) -> bool:
    return isinstance(entry, Act) and entry.verb == "invites"


_SMALL: Final = frozenset("the a an of on for to in and their its his her all".split())  # noqa: SIM905 - a list of words
_INSTITUTIONS: Final = frozenset(
    # a line of words is read more easily than a column of strings
    """ministry department council committee office government embassy house kremlin palace agency army command forces
    parliament congress senate party movement coalition group delegation mission commission union organisation
    organization secretariat spokesman spokeswoman spokesperson official officials minister president envoy ambassador
    source sources diplomat diplomats statement state team side rebels opposition administration""".split()  # noqa: SIM905
)
_PARTICLES: Final = frozenset(
    "de da di du del della der den van von bin ibn al el la le dos ten ter zu abu ben".split()  # noqa: SIM905
)


def is_person(name: str) -> bool:
    """Return whether some words are the name of a person: two to five of them, each with a capital or a small particle.

    Examples
    --------
    >>> [is_person(each) for each in ("Ana Ruiz", "Staffan de Mistura", "the official", "Foreign Ministry", "Ruiz")]
    [True, True, False, False, False]
    """
    words = name.replace(".", ". ").split()
    capitals = [word for word in words if word[:1].isupper()]
    particles = [word for word in words if not word[:1].isupper()]
    is_named = 2 <= len(words) <= 5 and len(capitals) >= 2 and all(word.casefold() in _PARTICLES for word in particles)
    return is_named and words[0][:1].isupper() and not any(word.casefold() in _INSTITUTIONS for word in words)


def _spellings(names: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, spellings in names:
        for spelling in spellings:
            if spelling:
                found.setdefault(key(spelling), name)
    return found
