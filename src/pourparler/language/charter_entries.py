"""The entries of the charter as frozen values: who is who, what can be held and decided, and by which rules."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Final

from msgspec import Struct

from ..vocabulary import Change, Moment, Question
from .conflict_entries import InfeasibleEntry, OptionEntry, RankingEntry
from .entry import Entry
from .propositions import Proposition


class TalksEntry(Entry, frozen=True, kw_only=True):
    """What the dossier is about."""

    title: str
    host: str = ""
    chair: str = ""
    opens: Moment | None = None
    closes: Moment | None = None


class ActorEntry(Entry, frozen=True, kw_only=True):
    """A state, a group, an organisation, a person in their own capacity; ``members`` makes it a delegation of many."""

    name: str
    title: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    head: str = ""


class OfficialEntry(Entry, frozen=True, kw_only=True):
    """A person whose word is that of an actor, from the entry's date until another."""

    name: str
    title: str = ""
    actor: str = ""
    office: str = ""
    until: Moment | None = None
    aliases: tuple[str, ...] = ()


class GroupEntry(Entry, frozen=True, kw_only=True):
    """A named set of actors, or of groups, from its date on; ``joins`` and ``leaves`` change it."""

    name: str
    title: str = ""
    members: tuple[str, ...] = ()


class BodyEntry(Entry, frozen=True, kw_only=True):
    """A group that meets and decides.

    ``seats`` is the number of members where not all are named; ``proxies`` how many votes a member may cast for others.
    """

    name: str
    title: str = ""
    members: tuple[str, ...] = ()
    seats: int = 0
    quorum: Proposition | None = None
    proxies: int = 0
    chair: str = ""


class WeightsEntry(Entry, frozen=True, kw_only=True):
    """A table of weights of a group's members from its date on, exact; ``total`` where it exceeds their sum."""

    name: str
    group: str = ""
    values: tuple[tuple[str, Fraction], ...] = ()
    total: Fraction | None = None


class CapacityEntry(Entry, frozen=True, kw_only=True):
    """A position that one can hold, and what one may do in it."""

    name: str
    title: str = ""
    may: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()


class InstrumentEntry(Entry, frozen=True, kw_only=True):
    """A text that can be signed, ratified, affirmed, declared."""

    name: str
    title: str = ""


class QualityEntry(Entry, frozen=True, kw_only=True):
    """Something that somebody can find another to be: in arrears, on ceasefire."""

    name: str
    title: str = ""


class Effect(Struct, frozen=True):
    """What a motion does to a seat once it is adopted."""

    change: Change
    candidate: str
    capacity: str
    powers: tuple[str, ...] = ()
    until: Moment | None = None


class MotionEntry(Entry, frozen=True, kw_only=True):
    """A motion: its kind chooses the rule, ``body`` is where it lies, ``concerns`` who is a party to it."""

    name: str
    title: str = ""
    kind: str = ""
    body: str = ""
    moved_by: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    text: str = ""


class Does(StrEnum):
    """What a rule does."""

    ADMITS = "admits"
    BARS = "bars"
    SUSPENDS = "suspends"
    EXCLUDES = "excludes"
    READMITS = "readmits"
    DECIDES = "decides"


class RuleEntry(Entry, frozen=True, kw_only=True):
    """A rule of procedure from its date on.

    Attributes
    ----------
    does
        Whether it admits to a seat, bars from one, suspends, excludes, readmits, or decides motions.
    whom
        Actors or kinds of actor (``any`` for all) whom it admits or bars, or the kinds of motion that it decides.
    capacity, body
        The capacity it leads to; the body in which it decides.
    requires
        What the candidate must satisfy; as long as it is false the seat is forbidden.
    when
        The decision; none means by right.
    unless
        What undoes the decision.
    seats
        What turns the invitation into a seat; none means attendance. ``at_once`` means that nothing more is needed.
    counts_statements
        Whether public statements count as positions.
    deadline, accept_within, lasts, delay
        Days from being put to closing; from invitation to lapse; from being seated to lapse; from decision to effect.
    adopted_by
        The motion by which the rule itself was adopted; it is not in force before.
    """

    name: str
    title: str = ""
    does: Does | None = None
    whom: tuple[str, ...] = ()
    capacity: str = ""
    body: str = ""
    requires: Proposition | None = None
    when: Proposition | None = None
    unless: Proposition | None = None
    seats: Proposition | None = None
    at_once: bool = False
    counts_statements: bool = False
    stated_by: tuple[str, ...] = ()
    deadline: int | None = None
    accept_within: int | None = None
    lasts: int | None = None
    delay: int | None = None
    quorum: Proposition | None = None
    adopted_by: str = ""


class RepealEntry(Entry, frozen=True, kw_only=True):
    """The end of a rule."""

    name: str
    adopted_by: str = ""


class AttributionEntry(Entry, frozen=True, kw_only=True):
    """That what one actor does about instruments counts as done by another."""

    actor: str
    to: str


class LockedEntry(Entry, frozen=True, kw_only=True):
    """That somebody will not move, on a question or on any, until a moment or for good: a judgement, with its source."""

    actor: str
    question: Question | None = None
    until: Moment | None = None


UNLIKELY: Final = 10
"""What an unlikely move costs if nothing else is said; every other move costs 1."""


class UnlikelyEntry(Entry, frozen=True, kw_only=True):
    """That somebody will hardly move, on a question or on any; ``cost`` is that of so many likely moves."""

    actor: str
    question: Question | None = None
    until: Moment | None = None
    cost: int = UNLIKELY


class SourceEntry(Entry, frozen=True, kw_only=True):
    """A text that others rest on: its outlet, title, address; the date is that of publication."""

    name: str
    title: str = ""
    outlet: str = ""
    address: str = ""
    author: str = ""
    seen: bool = True


CharterEntry = (
    TalksEntry
    | ActorEntry
    | OfficialEntry
    | GroupEntry
    | BodyEntry
    | WeightsEntry
    | CapacityEntry
    | InstrumentEntry
    | QualityEntry
    | MotionEntry
    | RuleEntry
    | RepealEntry
    | AttributionEntry
    | LockedEntry
    | UnlikelyEntry
    | OptionEntry
    | InfeasibleEntry
    | RankingEntry
    | SourceEntry
)
