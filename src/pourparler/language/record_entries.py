"""The entries of the record as frozen values: acts and statements, votes, facts, expectations, outcomes."""

from __future__ import annotations

from msgspec import Struct

from ..vocabulary import Moment, Question
from .conflict_entries import EquilibriumEntry
from .entry import Entry
from .propositions import Position, Proposition, Stands


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
    rank
        Of a preference: its place among those of its actor, from 1; 0 where none is given.
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
    rank: int = 0


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


class Switch(Struct, frozen=True):
    """So many of those who stand somewhere on a question, standing elsewhere: ``3 of those against vote for``.

    ``end`` is the position to which they go: ``for``, ``against``, ``abstain``, ``absent`` or ``silent``.
    """

    number: int
    start: Position
    end: str


class Once(Struct, frozen=True):
    """Moves that would bring about what is expected, all of them together."""

    acts: tuple[Act, ...] = ()
    switches: tuple[Switch, ...] = ()


class ExpectEntry(Entry, frozen=True, kw_only=True):
    """What must follow from the dossier on that date.

    With ``once`` it does not hold yet, and would with these moves, and with no proper part of them; ``only`` that no other
    set of so many moves would do.
    """

    claim: Proposition
    once: tuple[Once, ...] = ()
    only: bool = False


class OutcomeEntry(Entry, frozen=True, kw_only=True):
    """What was officially declared, whatever the rules give."""

    claim: Stands
    declared_by: tuple[str, ...] = ()


RecordEntry = Act | VoteEntry | FactEntry | ExpectEntry | EquilibriumEntry | OutcomeEntry
