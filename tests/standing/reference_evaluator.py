"""Decision rules judged from their definitions alone, by brute force; written without a look at the engine.

A body is a list of members, each in one of nine states. Who has not spoken in a round that is open may still do any of
several things. A sum is true if it is true whatever they do, false if it is false whatever they do, else open. Sums put
together follow Kleene's three-valued logic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

FOR, AGAINST, ABSTAIN = "votes for", "votes against", "abstains"
CONSENT, OBJECT = "consents", "objects"
SPOILT, ABSENT, BARRED = "spoilt", "absent", "not entitled"
QUIET, HERE = "quiet", "present and quiet"

IN_THE_ROOM = (FOR, AGAINST, ABSTAIN, SPOILT, CONSENT, OBJECT, HERE)
"""States of somebody who is present."""

BASES = {
    "": lambda state: True,
    "entitled": lambda state: state != BARRED,
    "present": lambda state: state in IN_THE_ROOM,
    "casting ballots": lambda state: state in (FOR, AGAINST, ABSTAIN, SPOILT, CONSENT, OBJECT),
    "casting valid ballots": lambda state: state in (FOR, AGAINST, ABSTAIN, CONSENT, OBJECT),
    "present and voting": lambda state: state in (FOR, AGAINST, CONSENT, OBJECT),
}

PREDICATES = {
    "vote for": lambda state: state == FOR,
    "vote against": lambda state: state == AGAINST,
    "consent to": lambda state: state in (FOR, CONSENT),
    "object to": lambda state: state in (AGAINST, OBJECT),
    "vote for or abstain on": lambda state: state in (FOR, ABSTAIN),
    "do not vote for": lambda state: state != FOR,
    "do not object to": lambda state: state not in (AGAINST, OBJECT),
    "are absent on": lambda state: state == ABSENT,
    "are not absent on": lambda state: state != ABSENT,
    "are silent on": lambda state: state in (QUIET, HERE),
    "are not silent on": lambda state: state not in (QUIET, HERE),
    "are present on": lambda state: state in IN_THE_ROOM,
    "are not present on": lambda state: state not in IN_THE_ROOM,
    "are entitled on": lambda state: state != BARRED,
    "are not entitled on": lambda state: state == BARRED,
}
OF_VOTES = ("vote for", "vote against", "vote for or abstain on", "do not vote for")
"""Predicates under which only a formal vote counts; who has consented or objected otherwise has not voted."""


@dataclass(frozen=True)
class Sum:
    """``SIGN AMOUNT of D BASE by shares PREDICATE``; the amount a share of the base, a number, or both."""

    sign: str
    share: Fraction
    number: Fraction
    words: str
    base: str
    weighted: bool
    predicate: str


@dataclass(frozen=True)
class Whole:
    """Parts joined by ``and`` or ``or``, or one of them denied by ``not``."""

    joint: str
    parts: tuple[Sum | Whole, ...]


@dataclass(frozen=True)
class Body:
    """The state of each member, its weight, a declared total of the weights if there is one, and whether the round is open."""

    states: tuple[str, ...]
    weights: tuple[Fraction, ...]
    total: Fraction | None
    is_open: bool


def value(proposition: Sum | Whole, body: Body) -> bool | None:
    """Return whether a proposition is true of a body, false, or open."""
    if isinstance(proposition, Sum):
        return of_all({is_met(proposition, states, body) for states in outcomes(body, proposition.predicate)})
    values = [value(part, body) for part in proposition.parts]
    if proposition.joint == "not":
        return None if values[0] is None else not values[0]
    ruling = proposition.joint == "or"
    if ruling in values:
        return ruling
    return None if None in values else not ruling


def of_all(values: set[bool]) -> bool | None:
    """Return what is so in every case, or none."""
    return values.pop() if len(values) == 1 else None


def outcomes(body: Body, predicate: str) -> Iterator[tuple[str, ...]]:
    """Yield every way in which the round may still end."""
    return product(*(futures(state, body.is_open, predicate) for state in body.states))


def futures(state: str, is_open: bool, predicate: str) -> tuple[str, ...]:
    """Return what a member may turn out to be."""
    if predicate in OF_VOTES and state in (CONSENT, OBJECT):
        state = QUIET
    if not is_open or state not in (QUIET, HERE):
        return (state,)
    return (FOR, AGAINST, ABSTAIN, HERE) if state == HERE else (FOR, AGAINST, ABSTAIN, ABSENT, QUIET)


def is_met(sum_: Sum, states: tuple[str, ...], body: Body) -> bool:
    """Return whether a sum is met when every state is known; a share of nobody is not reached."""
    weights = body.weights if sum_.weighted else tuple(Fraction(1) for _ in states)
    have = sum((w for w, state in zip(weights, states, strict=True) if PREDICATES[sum_.predicate](state)), Fraction(0))
    inside = [w for w, state in zip(weights, states, strict=True) if BASES[sum_.base](state)]
    declared = body.total if sum_.weighted and not sum_.base else None
    base = sum(inside, Fraction(0)) if declared is None else declared
    bar = sum_.share * base + sum_.number
    nobody = not inside and sum_.share > 0 and declared is None
    if sum_.sign == "at least":
        return have >= bar and not nobody
    if sum_.sign == "fewer than":
        return have < bar or nobody
    if sum_.sign == "exactly":
        return have == bar and not nobody
    return have > bar if sum_.sign == "more than" else have <= bar
