"""The entries of a dossier as frozen values: what each dated line says, once it is understood."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from ..vocabulary import Change, Moment, Passage, Place, Question
from .propositions import Position, Proposition, Stands


class More(Struct, frozen=True):
    """What any entry may add and few do.

    Attributes
    ----------
    reported
        When it became known, where that is not the date of the entry or of its earliest source.
    corrects, disputes
        The label of an entry that this one supersedes, or rivals.
    disputed_by
        Sources that deny this entry.
    note
        A remark for the reader.
    """

    reported: Moment | None = None
    corrects: str = ""
    disputes: str = ""
    disputed_by: tuple[Passage, ...] = ()
    note: str = ""


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """What every entry has: a moment, a place, its last line, sources, and perhaps a label and a ``!``."""

    moment: Moment
    place: Place
    end: int = 0
    sources: tuple[Passage, ...] = ()
    label: str = ""
    proposed: bool = False
    more: More | None = None


# --- charter ---------------------------------------------------------------------------------------------------------


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


class SourceEntry(Entry, frozen=True, kw_only=True):
    """A text that others rest on: its outlet, title, address; the date is that of publication."""

    name: str
    title: str = ""
    outlet: str = ""
    address: str = ""
    author: str = ""
    seen: bool = True


# --- record ----------------------------------------------------------------------------------------------------------


class Details(Struct, frozen=True):
    """The rarer particulars of an act.

    Attributes
    ----------
    by
        The official who spoke or acted.
    carried_by, announced_by, named_by
        Who handed it over, made it known, chose the delegate, where that was another.
    behalf
        For whom it was done: a proxy, or many through one.
    level
        Level of representation.
    until, review, effective
        When it ends, when it comes up again, when it takes effect.
    only_if
        The condition on which it was done.
    powers
        Of a suspension: only these powers.
    medium, text, body
        Private or public; the version of the text; the body in which it was done.
    """

    by: str = ""
    carried_by: tuple[str, ...] = ()
    announced_by: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()
    behalf: tuple[str, ...] = ()
    level: str = ""
    until: Moment | None = None
    review: Moment | None = None
    effective: Moment | None = None
    only_if: Proposition | None = None
    powers: tuple[str, ...] = ()
    medium: str = ""
    text: str = ""
    body: str = ""


PLAIN = Details()


class Act(Entry, frozen=True, kw_only=True, gc=False):
    """What somebody did or said.

    Attributes
    ----------
    verb
        The verb in its form for one.
    actors
        Who; a group stands for its members.
    position
        The position that it takes on ``question``, if any.
    question
        The seat or motion concerned. For an act about one's own seat with no capacity named, empty here and found
        when the dossier is put together.
    object, quality
        The instrument, group, body or thing withdrawn; the quality found.
    claim
        Of ``states`` and ``prefers``: the proposition, or none for words only.
    """

    verb: str
    actors: tuple[str, ...]
    position: Position | None = None
    question: Question | None = None
    object: str = ""
    quality: str = ""
    claim: Proposition | None = None
    details: Details = PLAIN


class VoteEntry(Entry, frozen=True, kw_only=True):
    """A vote held at one moment, with its lists; it closes the question in that body.

    ``lists`` gives the names per position, ``tally`` the reported count per position, ``proxies`` pairs of the member
    who cast a vote and the one for whom.
    """

    question: Question
    body: str = ""
    lists: tuple[tuple[Position, tuple[str, ...]], ...] = ()
    tally: tuple[tuple[Position, int], ...] = ()
    proxies: tuple[tuple[str, str], ...] = ()
    text: str = ""


class FactEntry(Entry, frozen=True, kw_only=True):
    """A particular as a source reports it."""

    name: str
    value: str


class ExpectEntry(Entry, frozen=True, kw_only=True):
    """What must follow from the dossier on that date."""

    claim: Proposition


class OutcomeEntry(Entry, frozen=True, kw_only=True):
    """What was officially declared, whatever the rules give."""

    claim: Stands
    declared_by: tuple[str, ...] = ()


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
    | SourceEntry
)
RecordEntry = Act | VoteEntry | FactEntry | ExpectEntry | OutcomeEntry
