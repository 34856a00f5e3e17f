"""Single statements as sums: who counts in them, where each stands, and what each could do about it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from ..language.lexicon import OVER_INSTRUMENTS, UNDOING
from ..language.propositions import (
    CANDIDATE,
    Bar,
    Base,
    Does,
    Has,
    Holds,
    Many,
    One,
    Position,
    Requests,
    Says,
    Sign,
    Takes,
)
from ..standing import Count, Standing
from ..standing.counting import IN_BASE, OPEN_TO_THE_SILENT
from ..standing.electors import members_of
from ..standing.judging import judge
from ..standing.scene import Context, resolved
from ..standing.tallies import Round, Tally
from ..vocabulary import Change, Question, Seat
from .formulas import NO, OPEN, YES, Member, Sum
from .moves import UNNAMED, Matter
from .open_moves import OpenMoves

ONE: Final = Fraction(1)
ALL: Final = Bar(Sign.AT_LEAST, ONE, Fraction(0), "all")
ALL_BASE: Final = Base.MEMBERS
_EVERY: Final = frozenset(Position)
_PRESENT: Final = IN_BASE[Base.PRESENT]
_ASKING_PRESENCE: Final = (_PRESENT, _EVERY - _PRESENT)
_OF_ALL: Final = (Base.MEMBERS, Base.ENTITLED)
_CHANGE_BY: Final = {"suspends": Change.SUSPENSION, "excludes": Change.EXCLUSION, "readmits": Change.RETURN}


# --- positions -------------------------------------------------------------------------------------------------------


def positions_sum(holds: Holds, context: Context, standing: Standing, open_moves: OpenMoves) -> Sum | None:
    """Return positions counted as a sum, noting who could take another; none where there is nothing to count."""
    takes, subject = holds.predicate, holds.subject
    assert isinstance(takes, Takes)
    question = resolved(takes.question, context.candidate) if takes.question is not None else context.question
    if question is None:
        return None
    group = "" if isinstance(subject, One) or subject.group.name == "members" else subject.group.name
    body = group if group in standing.charter.bodies else context.body
    round_ = Round(question, context.at, body, context.since, context.counts_statements, context.deadline_days)
    tally = standing.tally(round_)
    wanted = _EVERY - takes.positions if takes.negated else takes.positions
    reads = "vote" if takes.votes_only else "position"
    base = Base.MEMBERS if isinstance(subject, One) else subject.group.base
    asks = _asked(wanted, base)
    if isinstance(subject, One):
        name = context.candidate if subject.name == CANDIDATE else subject.name
        side = _side(name, takes, tally)
        member = _member(name, ONE, side, tally, Matter(name, "position", str(question), body))
        open_moves.position(member.matter, question, tally, takes.votes_only, asks)  # type: ignore[arg-type]
        return Sum(ALL, ALL_BASE, wanted, (member,), reads=reads)
    count = judge(holds, context, standing).count
    if count is None:
        return None
    weights = _table(subject, count, standing, tally.closed or context.at)
    members = tuple(_members(count, tally, question, body, weights, open_moves, takes.votes_only, asks))
    return Sum(subject.bar, base, wanted, members, _total(count, base, members), reads)


def _asked(wanted: frozenset[Position], base: Base) -> tuple[str, ...]:
    if wanted in _ASKING_PRESENCE:
        return ("present", "absent")
    return ("absent",) if base not in _OF_ALL or Position.ABSENT in wanted else ()


def _side(name: str, takes: Takes, tally: Tally) -> Position:
    stood = (tally.votes if takes.votes_only else tally.stood).get(name)
    if stood is not None:
        return stood.position
    return Position.ABSENT if tally.vote is not None else Position.SILENT


def _member(name: str, weight: Fraction, side: Position, tally: Tally, matter: Matter | None) -> Member:
    is_open = side is Position.SILENT and tally.closed is None
    return Member(matter, weight, OPEN_TO_THE_SILENT if is_open else frozenset({side}), name in tally.present)


def _members(
    count: Count,
    tally: Tally,
    question: Question,
    body: str,
    weights: dict[str, Fraction],
    open_moves: OpenMoves,
    is_vote: bool,
    asks: tuple[str, ...],
) -> Iterator[Member]:
    """Return the members of a sum, those without a name after the others on their side."""
    for side, weight, names in count.sides:
        for name in names:
            matter = Matter(name, "position", str(question), body)
            can_move = side is not Position.NOT_ENTITLED
            if can_move:
                open_moves.position(matter, question, tally, is_vote, asks)
            mine = weights.get(name, Fraction(0)) if weights else ONE
            yield _member(name, mine, side, tally, matter if can_move else None)
        for number in range(1, (0 if weights else int(weight) - len(names)) + 1):
            if tally.vote is None or side not in _CAST:
                yield _member("", ONE, side, tally, None)
                continue
            matter = Matter(f"{UNNAMED} {number} ({side.value})", "position", str(question), body)
            open_moves.unnamed(matter, question, side)
            yield _member("", ONE, side, tally, matter)


_CAST: Final = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.ABSENT})


def _table(subject: Many, count: Count, standing: Standing, at: object) -> dict[str, Fraction]:
    return standing.charter.weights(subject.group.weight, at)[0] if subject.group.weight else {}  # type: ignore[arg-type]


def _total(count: Count, base: Base, members: tuple[Member, ...]) -> Fraction | None:
    summed = sum((member.weight for member in members), Fraction(0))
    return count.base if base is Base.MEMBERS and count.base != summed else None


# --- deeds -----------------------------------------------------------------------------------------------------------


def deeds_sum(holds: Holds, context: Context, standing: Standing, open_moves: OpenMoves) -> Sum | None:
    """Return things done counted as a sum, noting who could do them; none for what nobody does, such as belonging."""
    predicate, subject = holds.predicate, holds.subject
    if not isinstance(predicate, Has | Does | Requests | Says):
        return None
    if isinstance(subject, One):
        names: tuple[str, ...] = (context.candidate if subject.name == CANDIDATE else subject.name,)
        weights, total, bar = {names[0]: ONE}, None, ALL
    else:
        names = members_of(subject.group, context, standing, context.at)
        weights, total = _weights(subject, context, standing, names)
        bar = subject.bar
    if not names:
        return None
    values = {name: judge(Holds(One(name), predicate), context, standing).value for name in names}
    members = []
    for name in names:
        matter = _noted(name, predicate, context, open_moves, values[name] is True)
        may_be = YES if values[name] is True else NO if values[name] is False else OPEN
        members.append(Member(matter, weights[name], may_be))
    negated = not isinstance(predicate, Says) and predicate.negated
    unsettled = isinstance(predicate, Requests) or (isinstance(predicate, Does) and predicate.verb != "finds")
    return Sum(bar, Base.MEMBERS, YES, tuple(members), total, _verb(predicate), negated, unsettled)


def _weights(
    subject: Many, context: Context, standing: Standing, names: tuple[str, ...]
) -> tuple[dict[str, Fraction], Fraction | None]:
    group = subject.group
    if not group.weight:
        return dict.fromkeys(names, ONE), None
    whole = context.body if group.name == "members" else group.name
    table, total = standing.charter.weights(group.weight, context.at, whole)
    return {name: table.get(name, Fraction(0)) for name in names}, total


def _verb(predicate: Has | Does | Requests | Says) -> str:
    if isinstance(predicate, Has):
        return predicate.done
    if isinstance(predicate, Says):
        return "favours" if predicate.favours else "opposes"
    return predicate.verb


def _noted(
    name: str, predicate: Has | Does | Requests | Says, context: Context, open_moves: OpenMoves, is_met: bool
) -> Matter | None:
    """Note what somebody could do to make a predicate true of it, or false, and return the matter."""
    if isinstance(predicate, Does):
        return _of_deed(name, predicate, context, open_moves, is_met)
    if isinstance(predicate, Has):
        return _of_having(name, predicate, context, open_moves)
    asked = predicate.question if isinstance(predicate, Says) else context.question
    question = resolved(asked, context.candidate) if asked is not None else context.question
    if question is None:
        return None
    if isinstance(predicate, Says):
        matter = Matter(name, "statement", str(question))
        for verb in ("favours", "opposes"):
            open_moves.deed(matter, verb, f"{name} {verb} {question}", question)
        return matter
    where = f" in {context.body}" if context.body else ""
    matter = Matter(name, "request", f"{predicate.verb} {question}", context.body)
    what = "a vote on " if predicate.verb == "requests" else ""
    open_moves.deed(matter, predicate.verb, f"{name} {predicate.verb} {what}{question}{where}", question)
    if predicate.verb == "requests":
        open_moves.deed(matter, "withdraws", f"{name} withdraws request to {question}{where}", question)
    return matter


def _of_deed(name: str, does: Does, context: Context, open_moves: OpenMoves, is_met: bool) -> Matter | None:
    whom = context.candidate if does.object == CANDIDATE else does.object
    if does.verb == "finds":
        matter = Matter(name, "judgement", f"{whom} {does.quality}")
        open_moves.deed(matter, "finds", f"{name} finds {whom} {does.quality}")
        open_moves.deed(matter, "clears", f"{name} clears {whom} of {does.quality}")
        return matter
    capacity = context.question.capacity if isinstance(context.question, Seat) else ""
    if not capacity:
        return None  # a rule on a motion that speaks of an invitation to no seat in particular
    question = Seat(whom, capacity, _CHANGE_BY.get(does.verb, Change.ADMISSION))
    matter = Matter(name, "position", str(question), context.body)
    where = f" in {context.body}" if context.body else ""
    open_moves.deed(matter, does.verb, f"{name} {does.verb} {Seat(whom, capacity)}{where}", question)
    what = "invitation" if does.verb == "invites" else "consent"
    if is_met is not does.negated:
        open_moves.deed(matter, "silent", f"{name} withdraws {what} to {question}{where}", question)
    return matter


_UNDONE_BY: Final = {
    "applies": "withdraws",
    "accepts": "declines",
    "attends": "withdraws",
    "declines": "accepts",
    "withdraws": "returns",
}


def _of_having(name: str, has: Has, context: Context, open_moves: OpenMoves) -> Matter | None:
    if has.done == "joins":
        matter = Matter(name, "group", has.object)
        for verb in ("joins", "leaves"):
            open_moves.deed(matter, verb, f"{name} {verb} {has.object}")
        return matter
    if has.done in OVER_INSTRUMENTS:
        matter = Matter(name, "instrument", f"{has.done} {has.object}")
        open_moves.deed(matter, has.done, f"{name} {has.done} {has.object}")
        if has.done not in UNDOING:
            open_moves.deed(matter, "denounces", f"{name} denounces {has.object}")
        return matter
    question = context.question
    capacity = has.capacity or (question.capacity if isinstance(question, Seat) else "")
    if not capacity:
        return None
    matter = Matter(name, "seat", f"{has.done} as {capacity}")
    seat = Seat(name, capacity)
    for verb in (has.done, _UNDONE_BY[has.done]):
        open_moves.deed(matter, verb, f"{name} {verb} as {capacity}", seat)
    return matter
