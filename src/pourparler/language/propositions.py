"""The one language of propositions, as values: rules, expectations, what-ifs, queries and preferences speak it.

A proposition is either put together (`AllOf`, `AnyOf`, `Not`, `Then`, `FailingThat`, `InBody`), or says something of
a subject (`Holds`), of a seat or a motion (`Stands`), of time (`After`, `During`), of the table (`TableIs`) or of a
reported figure (`FactIs`). Each is frozen, and `proposition_text.text_of` writes it back in the words of the language.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from ..vocabulary import Moment, Question, Seat

CANDIDATE = "candidate"
"""The word by which a rule names the actor whose seat is in question."""


DISPUTED = "disputed"
"""The word by which a proposition says that the sources give a fact more than one value."""


class Position(StrEnum):
    """Where a member of a body stands on a question: seven different things."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    SPOILT = "spoilt"
    ABSENT = "absent"
    NOT_ENTITLED = "not entitled"
    SILENT = "silent"


class Base(StrEnum):
    """Of whom a share is taken; the words are those of the language."""

    MEMBERS = "members"
    ENTITLED = "entitled"
    PRESENT = "present"
    VOTING = "present and voting"
    BALLOTS = "casting ballots"
    VALID = "casting valid ballots"


class Sign(StrEnum):
    """How a count is held against its bar."""

    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    FEWER_THAN = "fewer than"
    EXACTLY = "exactly"


# --- who -------------------------------------------------------------------------------------------------------------


class Bar(Struct, frozen=True, gc=False):
    """What a count is measured against: ``sign (share x base + number)``.

    ``at least 2/3`` has share 2/3 and number 0; ``at least 9`` share 0 and number 9; ``all`` is at least 1 of the
    base; ``half plus one`` has share 1/2 and number 1.
    """

    sign: Sign
    share: Fraction
    number: Fraction
    words: str


class Group(Struct, frozen=True):
    """A set of actors as a proposition names it.

    Attributes
    ----------
    name
        A group, a body or an actor with members; empty where ``seated_as`` says who is meant, and ``members`` for the
        members of the body in which a part of the rule is decided.
    seated_as
        A capacity: those who hold it at the time.
    besides
        Names left out, among them ``candidate`` and ``those concerned``.
    base
        Which of them the share is taken of.
    weight
        The table of weights by which they are counted; empty for one each.
    """

    name: str
    seated_as: str = ""
    besides: tuple[str, ...] = ()
    base: Base = Base.MEMBERS
    weight: str = ""


class Many(Struct, frozen=True):
    """A subject that is so many of a group."""

    bar: Bar
    group: Group


class One(Struct, frozen=True, gc=False):
    """A subject that is one actor, by name or as ``candidate``."""

    name: str


Subject = Many | One


# --- what of them ----------------------------------------------------------------------------------------------------


class Takes(Struct, frozen=True):
    """Taking one of some positions on a question; formal votes only where ``votes_only`` says so.

    ``question`` is empty for the question at hand.
    """

    positions: frozenset[Position]
    negated: bool = False
    votes_only: bool = False
    question: Question | None = None


class Says(Struct, frozen=True):
    """Favouring or opposing a question in public, whatever acts say."""

    favours: bool
    question: Question | None = None


class Has(Struct, frozen=True, gc=False):
    """Having done a lasting thing: signed an instrument, applied, accepted, attended; ``object`` may be empty."""

    done: str
    object: str = ""
    negated: bool = False
    publicly: bool = False
    capacity: str = ""


class Does(Struct, frozen=True, gc=False):
    """Having done, and not taken back, an act upon somebody: inviting, admitting, excluding, finding."""

    verb: str
    object: str = ""
    quality: str = ""
    negated: bool = False


class IsIn(Struct, frozen=True, gc=False):
    """Belonging to a group at the time."""

    group: str
    negated: bool = False


class RanksIn(Struct, frozen=True, gc=False):
    """Being among the first ``number`` of a group by a table of weights."""

    number: int
    group: str
    weight: str


class Requests(Struct, frozen=True, gc=False):
    """Having proposed the question at hand (``proposes``), or asked for a vote on it (``requests``)."""

    verb: str = "requests"
    negated: bool = False


Predicate = Takes | Says | Has | Does | IsIn | RanksIn | Requests


# --- propositions ----------------------------------------------------------------------------------------------------


class Holds(Struct, frozen=True):
    """That a predicate is true of a subject."""

    subject: Subject
    predicate: Predicate


class AllOf(Struct, frozen=True):
    """That every part is true."""

    parts: tuple[Proposition, ...]


class AnyOf(Struct, frozen=True):
    """That at least one part is true."""

    parts: tuple[Proposition, ...]


class Not(Struct, frozen=True):
    """That the part is false."""

    part: Proposition


class Then(Struct, frozen=True):
    """A sequence: each stage counts only what is done after the one before it has succeeded."""

    stages: tuple[Proposition, ...]


class FailingThat(Struct, frozen=True):
    """A fallback: the next is asked only when the one before it has failed."""

    choices: tuple[Proposition, ...]


class InBody(Struct, frozen=True):
    """A part decided in one body, whose ``members`` are meant and whose votes alone count."""

    body: str
    part: Proposition


class Stands(Struct, frozen=True):
    """That a seat or a motion stands so: ``USA as participant blocked by IRN``.

    Attributes
    ----------
    question
        A seat, whose candidate may be ``candidate``, or a motion.
    status
        A ruling, in the words of the language (``not permitted``), or ``adopted`` and its like.
    by, carried_by
        Exactly these actors, where given: blockers, issuers; carriers.
    on
        The rule that gives the route.
    level
        The level of representation.
    count, total, needed
        The sum on which it turns, where given.
    until
        When it ends.
    body
        The body whose decision gave it: of a sequence, the stage that was reached last.
    """

    question: Question
    status: str
    by: tuple[str, ...] = ()
    on: str = ""
    carried_by: tuple[str, ...] = ()
    level: str = ""
    count: Fraction | None = None
    total: Fraction | None = None
    needed: Fraction | None = None
    until: Moment | None = None
    body: str = ""


class May(Struct, frozen=True):
    """That an actor may, or may not, do each of these things in the capacities it holds."""

    actor: str
    powers: tuple[str, ...]
    negated: bool = False


class After(Struct, frozen=True):
    """That so many days have passed since something became true."""

    days: int
    part: Proposition
    words: str


class During(Struct, frozen=True, gc=False):
    """That the time is from a moment on, or before it."""

    start: Moment | None = None
    end: Moment | None = None


class TableIs(Struct, frozen=True):
    """That exactly these actors are seated, in whatever capacity."""

    actors: tuple[str, ...]


class IsTaken(Struct, frozen=True, gc=False):
    """That an option is taken, or is not."""

    option: str
    negated: bool = False


class FactIs(Struct, frozen=True, gc=False):
    """That a reported particular has this value."""

    fact: str
    value: str


Proposition = (
    Holds
    | AllOf
    | AnyOf
    | Not
    | Then
    | FailingThat
    | InBody
    | Stands
    | May
    | After
    | During
    | TableIs
    | IsTaken
    | FactIs
)

SEAT_STATUSES: tuple[str, ...] = (
    "seated",
    "invited",
    "forbidden",
    "blocked",
    "not permitted",
    "not yet",
    "not asked",
    "declined",
    "deferred",
    "lapsed",
    "suspended",
    "withdrawn",
    "excluded",
    "undetermined",
)
MOTION_STATUSES: tuple[str, ...] = ("adopted", "rejected", "open", "undetermined")


def parts_of(proposition: Proposition) -> tuple[Proposition, ...]:
    """Return the propositions directly inside a proposition, in order; empty for one that has none.

    Examples
    --------
    >>> parts_of(Not(FactIs("host", "KAZ")))
    (FactIs(fact='host', value='KAZ'),)
    """
    match proposition:
        case AllOf(parts=parts) | AnyOf(parts=parts) | Then(stages=parts) | FailingThat(choices=parts):
            return parts
        case Not(part=part) | InBody(part=part) | After(part=part):
            return (part,)
        case _:
            return ()


def walk(proposition: Proposition) -> tuple[Proposition, ...]:
    """Return a proposition and all inside it, outermost first, without recursion."""
    found: list[Proposition] = []
    waiting = [proposition]
    while waiting:
        each = waiting.pop()
        found.append(each)
        waiting.extend(reversed(parts_of(each)))
    return tuple(found)


def seats_named(proposition: Proposition) -> tuple[Seat, ...]:
    """Return the seats that a proposition speaks of, in order of appearance, ``candidate`` left out."""
    seats: dict[Seat, None] = {}
    for each in walk(proposition):
        question = each.question if isinstance(each, Stands) else None
        if isinstance(each, Holds) and isinstance(each.predicate, Takes | Says):
            question = each.predicate.question
        if isinstance(question, Seat) and question.candidate != CANDIDATE:
            seats[question] = None
    return tuple(seats)
