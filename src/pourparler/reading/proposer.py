"""A language model of the user's choice beside the rules: what it proposes is taken only where the report says so.

Pourparler ships no model and calls none. Whoever has one wraps it as a `Proposer`: a text in, candidates out, each with
the exact words on which it rests. The words are sought in the report (`anchors`); what does not stand there is dropped
and counted, so that nothing invented gets as far as a proposed line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from .anchors import Anchoring
from .report import Act, Reading, Report, Statement

PATTERN: Final = "proposer"
"""The pattern under which candidates stand among what the rules found."""


class CandidateStatement(Struct, frozen=True):
    """A statement that a proposer has seen: the quoted words, who said them, for whom, and perhaps a stance."""

    quote: str
    source: str
    party: tuple[str, ...] = ()
    office: str = ""
    question: str = ""
    stance: str = ""
    capacity: str = ""
    condition: str = ""


class CandidateAct(Struct, frozen=True):
    """An act that a proposer has seen: the quoted words that tell it, and what they tell."""

    quote: str
    type: str
    actor: str
    object: str = "event"
    status: str = "done"
    date: str = ""
    capacity: str = ""


Candidate = CandidateStatement | CandidateAct


class Proposer(Protocol):
    """Whatever makes candidates of a report's text."""

    def __call__(self, report: Report) -> Iterable[Candidate]:
        """Return candidates, each with words that stand in the report."""


class Proposed(Struct, frozen=True):
    """A reading with a proposer's candidates in it, and the candidates dropped because the report does not say so."""

    reading: Reading
    dropped: tuple[Candidate, ...]


STATUSES: Final = frozenset({"done", "planned", "negated", "conditional"})
STANCES: Final = frozenset({"", "supports", "opposes", "conditional", "neutral"})


def with_proposer(reading: Reading, proposer: Proposer) -> Proposed:
    """Return a reading with what a proposer adds to it.

    A candidate is dropped if its words stand nowhere in the text, or if its status or stance is none that we know. One
    that the rules have found at the same place already is left out without being counted.

    Parameters
    ----------
    reading
        What the rules found.
    proposer
        Called once, with the report.
    """
    anchoring = Anchoring(reading.report.text)
    statements, acts, dropped = list(reading.statements), list(reading.acts), []
    for candidate in proposer(reading.report):
        span = anchoring.find(candidate.quote)
        if span is None or not _is_sound(candidate):
            dropped.append(candidate)
        elif isinstance(candidate, CandidateAct):
            act = _act(candidate, span)
            acts += [] if any(_same_act(act, other) for other in acts) else [act]
        else:
            statement = _statement(candidate, span, len(statements) + 1)
            statements += [] if any(_overlap(statement, other) for other in statements) else [statement]
    found = replace(reading, statements=_in_order(statements), acts=_in_order(acts))
    return Proposed(found, tuple(dropped))


def _is_sound(candidate: Candidate) -> bool:
    if isinstance(candidate, CandidateAct):
        return candidate.status in STATUSES
    return candidate.stance in STANCES


def _in_order(found: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _same_act(one: Act, other: Act) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return overlap and (one.type, one.actor) == (other.type, other.actor)


def _overlap(one: Statement, other: Statement) -> bool:
    return one.start < other.end and other.start < one.end


def _act(candidate: CandidateAct, span: tuple[int, int]) -> Act:
    return Act(
        type=candidate.type,
        actor=candidate.actor,
        object=candidate.object,
        status=candidate.status,
        date=candidate.date,
        start=span[0],
        end=span[1],
        pattern=PATTERN,
        confidence=0.0,
        capacity=candidate.capacity,
    )


def _statement(candidate: CandidateStatement, span: tuple[int, int], number: int) -> Statement:
    return Statement(
        id=f"p{number}",
        start=span[0],
        end=span[1],
        source=candidate.source,
        source_span=None,
        office=candidate.office,
        party=candidate.party,
        cue="",
        cue_span=None,
        mode="indirect",
        question=candidate.question,
        stance=candidate.stance,
        capacity=candidate.capacity,
        condition=candidate.condition,
        continues=False,
        pattern=PATTERN,
        confidence=0.0,
    )
