"""What is derived, as values: what was judged, by which sum, on which grounds, and the ruling that follows."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Final

from msgspec import Struct

from ..charter import RuleVersion
from ..language.directives import CharterEntry, RecordEntry, RuleEntry
from ..language.propositions import Bar, Base, FailingThat, Position, Proposition
from ..vocabulary import Moment, Question, Value

AnyEntry = CharterEntry | RecordEntry


class Kind(StrEnum):
    """The kinds of ruling: on a seat, and the last three with ``undetermined`` on a motion."""

    SEATED = "seated"
    INVITED = "invited"
    FORBIDDEN = "forbidden"
    BLOCKED = "blocked"
    NOT_PERMITTED = "not-permitted"
    NOT_YET = "not-yet"
    NOT_ASKED = "not-asked"
    DECLINED = "declined"
    DEFERRED = "deferred"
    LAPSED = "lapsed"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    EXCLUDED = "excluded"
    UNDETERMINED = "undetermined"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    OPEN = "open"

    @property
    def words(self) -> str:
        """The kind as it is said and written in a dossier: ``not asked``."""
        return self.value.replace("-", " ")


LET_IN: Final = frozenset({Kind.SEATED, Kind.INVITED, Kind.ADOPTED})
"""The kinds that answer yes to a question by itself: somebody let in, a motion or a measure adopted."""


class Role(StrEnum):
    """What a line does for a ruling."""

    RULE = "rule"
    FOR = "for"
    AGAINST = "against"
    ABSTAINS = "abstains"
    CONDITION = "condition"
    EVENT = "event"
    VOTE = "vote"


class Ground(Struct, frozen=True):
    """A line on which a ruling rests, and what it does for it; ``actor`` is whose position it shows, if one's."""

    entry: AnyEntry
    role: Role
    actor: str = ""


class Count(Struct, frozen=True):
    """A sum done exactly.

    Attributes
    ----------
    bar
        The quantifier.
    words
        What was counted, in the words of the rule.
    have, base
        The weight of those who meet the predicate, and of the base.
    needed
        What ``have`` must reach (``at least``, ``more than``) or must not exceed; for whole weights a whole number.
    silent
        The weight of those who have not spoken and still may.
    sides
        Per position the weight and the names, in a fixed order; names of tallies that give none are missing.
    base_kind
        Of whom the share is taken.
    total
        The weight of all members.
    by_statement
        Those whose position here is a public statement.
    weight
        The table of weights by which members count; empty where each counts one.
    """

    bar: Bar
    words: str
    have: Fraction
    base: Fraction
    needed: Fraction
    silent: Fraction
    sides: tuple[tuple[Position, Fraction, tuple[str, ...]], ...]
    base_kind: Base
    total: Fraction
    by_statement: tuple[str, ...] = ()
    weight: str = ""


Named = tuple[str, AnyEntry]
"""Somebody, and the line that shows what they did."""


class Judged(Struct, frozen=True):
    """A proposition with its value at a moment, and why.

    Attributes
    ----------
    proposition, value
        What was judged; true, false, or none for open.
    since
        When it became what it is, where that is known.
    parts
        The parts, judged, in order; of a sequence only the stages that were reached.
    count
        The sum, where there is one.
    supporters, adverse
        Who made it true or would, and who keeps it from being true, each with the line.
    pending
        Who could still move it.
    grounds
        Other lines it rests on.
    is_decision
        Whether it asks for positions and not for facts.
    clock
        The moment at which time alone will change it.
    unknown
        The missing or disputed fact, named, where the value is open for want of it.
    reached
        Of a sequence: how many stages were opened.
    """

    proposition: Proposition
    value: Value
    since: Moment | None = None
    parts: tuple[Judged, ...] = ()
    count: Count | None = None
    supporters: tuple[Named, ...] = ()
    adverse: tuple[Named, ...] = ()
    pending: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    is_decision: bool = False
    clock: Moment | None = None
    unknown: str = ""
    body: str = ""
    closed: Moment | None = None


class RouteRuling(Struct, frozen=True):
    """What one rule gives for a question.

    Attributes
    ----------
    rule
        The rule, in the version that was applied.
    kind
        What it gives.
    required, decided
        Its conditions and its decision, judged; none where the rule has none.
    by
        Who let in, or who blocks.
    since
        When it was decided.
    pending, clock
        Who must still act, and when time alone will tell.
    also
        What undoes the decision and the quorum, judged, where the rule has them.
    """

    rule: RuleEntry
    version: RuleVersion | None
    kind: Kind
    required: Judged | None = None
    decided: Judged | None = None
    by: tuple[str, ...] = ()
    since: Moment | None = None
    pending: tuple[str, ...] = ()
    clock: Moment | None = None
    note: str = ""
    also: tuple[Judged, ...] = ()


class Reading(Struct, frozen=True):
    """One way to read disputed lines, and the ruling it gives."""

    words: str
    kind: Kind
    by: tuple[str, ...] = ()


class Ruling(Struct, frozen=True):
    """The answer to a question at a date, with its grounds.

    Attributes
    ----------
    question, at
        What was asked, and for which moment.
    kind
        The verdict.
    route
        The name of the rule that gives it; empty where none does.
    by
        On whose say: those who invited or admitted, those who block, those who declined or excluded.
    blockers
        Of a blocked seat or a rejected motion, those whose acts keep it so; otherwise empty.
    carried_by, level, until, since
        As recorded and derived.
    pending, clock
        Who must still act; when time alone will change it.
    routes
        What every rule gives, the one that decides first.
    grounds
        The lines it rests on: the rule, then the acts, in order.
    unknown
        The missing or disputed fact of an undetermined ruling.
    note
        A further remark in one sentence.
    readings
        Where lines are disputed: what each reading gives.
    disputed
        Whether a disputed line was looked at, whether or not it matters.
    powers_lost
        Powers suspended while the seat is kept.
    """

    question: Question
    at: Moment
    kind: Kind
    route: str = ""
    by: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()
    carried_by: tuple[str, ...] = ()
    level: str = ""
    since: Moment | None = None
    until: Moment | None = None
    pending: tuple[str, ...] = ()
    clock: Moment | None = None
    routes: tuple[RouteRuling, ...] = ()
    grounds: tuple[Ground, ...] = ()
    unknown: str = ""
    note: str = ""
    readings: tuple[Reading, ...] = ()
    disputed: bool = False
    powers_lost: tuple[str, ...] = ()


def counts_of(judged: Judged | None) -> tuple[Count, ...]:
    """Return every sum inside a judged proposition, outermost first."""
    if judged is None:
        return ()
    mine = (judged.count,) if judged.count is not None else ()
    return mine + tuple(count for part in judged.parts for count in counts_of(part))


def deciding_body(judged: Judged | None) -> str:
    """Return the body in which a judged proposition was decided: of a sequence, that of the stage reached last."""
    if judged is None or judged.body:
        return judged.body if judged is not None else ""
    same = [part for part in judged.parts if part.value is judged.value] or list(judged.parts)
    found = [body for part in same if (body := deciding_body(part))]
    return found[-1] if found else ""


def decisive_count(judged: Judged | None) -> Count | None:
    """Return the sum on which a judged proposition turns.

    That of the first part with the same value as the whole; of a fallback, of the choice that was asked last.
    """
    if judged is None:
        return None
    if judged.count is not None:
        return judged.count
    same = [part for part in judged.parts if part.value is judged.value]
    asked = same or list(judged.parts)
    for part in reversed(asked) if isinstance(judged.proposition, FailingThat) else asked:
        found = decisive_count(part)
        if found is not None:
            return found
    return None


def turned(judged: Judged, negated: bool) -> Judged:
    """Return a judgement of the opposite, if it was negated."""
    if not negated or judged.value is None:
        return judged
    return Judged(
        judged.proposition,
        not judged.value,
        judged.since,
        supporters=judged.adverse,
        adverse=judged.supporters,
        grounds=judged.grounds,
        is_decision=judged.is_decision,
    )
