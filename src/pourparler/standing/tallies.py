"""Where everybody stands on a question in a body: one round of it, from its opening to its closing.

Concepts
--------
round
    ``puts`` and ``refers`` open a question anew: what was said before does not count in the new round.
closing
    A vote, ``closes`` and a deadline close it. Who has not spoken by then stays silent; later acts come too late.
statement and act
    An act beats a statement. Statements count only under a rule that says so.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..charter import Charter
from ..language.directives import Act, VoteEntry
from ..language.lexicon import VERB_OF
from ..language.propositions import Position, Proposition
from ..record import Recorded, everyone, presence_key, question_key
from ..vocabulary import DAY, Moment, Question
from .rulings import Ground, Judged

_TAKEN: Final = (Act, VoteEntry)
About = Callable[[tuple[str, ...]], tuple[Recorded, ...]]
Holds = Callable[[Proposition, str], Judged]

_ASKING: Final = frozenset({"requests", "proposes"})
_TAKES_BACK: Final = {
    "objection": frozenset({Position.AGAINST}),
    "consent": frozenset({Position.FOR}),
    "invitation": frozenset({Position.FOR}),
    "abstention": frozenset({Position.ABSTAIN}),
    "vote": frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN}),
}


class Stood(Struct, frozen=True, gc=False):
    """A position that somebody holds, the line that shows it, whether it is only a statement, and whether a vote.

    ``since`` is when it was first taken; saying it again does not make it later.
    """

    position: Position
    entry: Act | VoteEntry
    since: Moment
    stated: bool = False
    is_vote: bool = False


class Tally(Struct, frozen=True):
    """Where everybody stands in one round.

    Attributes
    ----------
    stood
        Per actor its position; groups that acted as such stand beside their members.
    closed, deadline
        When the round closed, if it has; the deadline, if it has one.
    opened, closing
        The acts that opened and closed the round, where acts did.
    vote
        The vote that closed it, if one did.
    unnamed
        Per position, how many more a tally reports than are named.
    present
        Those recorded as present, with the line.
    asked
        By verb and actor: who asked for a vote (``requests``), who proposed the question (``proposes``).
    conditional
        Acts whose condition is not met, by actor.
    conditions
        The lines on which conditions of acts rest, met or not, by actor.
    late
        Acts that came after the round had closed.
    """

    stood: dict[str, Stood]
    closed: Moment | None = None
    deadline: Moment | None = None
    opened: Act | None = None
    closing: Act | None = None
    vote: VoteEntry | None = None
    unnamed: dict[Position, int] = {}
    present: dict[str, Act] = {}
    asked: dict[tuple[str, str], Act] = {}
    conditional: dict[str, Act] = {}
    conditions: dict[str, tuple[Ground, ...]] = {}
    late: tuple[Act, ...] = ()

    def position(self, actor: str) -> Position:
        """Return where an actor stands; silent if it has not spoken."""
        stood = self.stood.get(actor)
        return Position.SILENT if stood is None else stood.position


class Round(Struct, frozen=True):
    """What a tally is taken of: a question in a body (empty for any), at a moment, from a second on, by a rule's lights.

    With a ``verb`` it is no round at all: who has done this and has not taken it back, whoever puts or closes what.
    """

    question: Question
    at: Moment
    body: str = ""
    since: int = 0
    counts_statements: bool = False
    deadline_days: int | None = None
    verb: str = ""


_LONGEST: Final = 366 * DAY
"""Seconds in the longest moment: a year."""


def tally(round_: Round, about: About, charter: Charter, holds: Holds) -> Tally:
    """Return where everybody stands.

    Parameters
    ----------
    round_
        The question, the body, the moment.
    about
        The record by key.
    charter
        For groups and for limits on proxies.
    holds
        Judges the condition of a conditional act: a proposition, and the actor it is about.
    """
    found = about(question_key(round_.question))
    counted = [e for e in found if isinstance(e, _TAKEN) and _counts(e, round_)]
    if round_.verb:
        done = [act for act in counted if isinstance(act, Act) and _bears_on(act, round_.verb)]
        return _of_acts(done, round_, charter, holds, Tally({}), {})
    opened = _opening(counted)
    if opened is not None:
        counted = [entry for entry in counted if entry.moment.end >= opened.moment.start]
    votes = [entry for entry in counted if isinstance(entry, VoteEntry)]
    deadline = _deadline(opened, round_)
    if votes:
        return _of_vote(votes[-1], opened, deadline, charter, counted)
    acts = [entry for entry in counted if isinstance(entry, Act)]
    closing = next((act for act in acts if act.verb == "closes"), None)
    closed = closing.moment if closing is not None else None
    if deadline is not None and deadline.is_by(round_.at) and (closed is None or deadline.end < closed.end):
        closed, closing = deadline, None
    late = tuple(
        act for act in acts if closed is not None and act.moment.start > closed.end and act.position is not None
    )
    if closed is not None:
        acts = [act for act in acts if act.moment.start <= closed.end]
    present, absent = _presence(about, charter, round_, opened, closed)
    frame = Tally({}, closed, deadline, opened, closing, present=present, late=late)
    return _of_acts(acts, round_, charter, holds, frame, absent)


def effect_of(entry: Act | VoteEntry) -> Moment:
    """Return when an act or a vote takes effect."""
    return entry.details.effective or entry.moment if isinstance(entry, Act) else entry.moment


def _counts(entry: Act | VoteEntry, round_: Round) -> bool:
    body = entry.body if isinstance(entry, VoteEntry) else entry.details.body
    return (
        round_.since <= effect_of(entry).end <= round_.at.end
        and (not body or not round_.body or body == round_.body)
        and entry.question == round_.question
    )


def _bears_on(act: Act, verb: str) -> bool:
    return act.verb in (verb, "withdraws") or act.position is Position.AGAINST


def _opening(counted: list[Act | VoteEntry]) -> Act | None:
    found = [entry for entry in counted if isinstance(entry, Act) and entry.verb in ("puts", "refers")]
    return found[-1] if found else None


def _deadline(opened: Act | None, round_: Round) -> Moment | None:
    if opened is None:
        return None
    if opened.details.until is not None:
        return opened.details.until
    return opened.moment.later(round_.deadline_days) if round_.deadline_days is not None else None


def _presence(
    about: About, charter: Charter, round_: Round, opened: Act | None, closed: Moment | None
) -> tuple[dict[str, Act], dict[str, Act]]:
    present: dict[str, Act] = {}
    absent: dict[str, Act] = {}
    first = max(round_.since, opened.moment.start if opened is not None else 0)
    for key in dict.fromkeys((presence_key(""), presence_key(round_.body))):
        for entry in _stretch(about(key), first, round_.at.end):
            if not isinstance(entry, Act) or not round_.since <= entry.moment.end <= round_.at.end:
                continue
            if closed is not None and entry.moment.start > closed.end:
                continue
            if opened is not None and entry.moment.end < opened.moment.start:
                continue
            for actor in everyone(entry, charter.acting):
                if entry.quality == "present":
                    present[actor] = entry
                    absent.pop(actor, None)
                else:
                    absent[actor] = entry
                    present.pop(actor, None)
    return present, absent


def _stretch(entries: tuple[Recorded, ...], first: int, last: int) -> tuple[Recorded, ...]:
    """Return the entries that may lie between two seconds; some may still lie outside, for not all days are known."""
    low = bisect_left(entries, first - _LONGEST, key=lambda entry: entry.moment.start)
    return entries[low : bisect_right(entries, last, low, key=lambda entry: entry.moment.start)]


def _of_acts(
    acts: list[Act],
    round_: Round,
    charter: Charter,
    holds: Holds,
    frame: Tally,
    absent: dict[str, Act],
) -> Tally:
    """Return a round with the positions that acts gave in it."""
    stood: dict[str, Stood] = {}
    stated: dict[str, Stood] = {}
    asked: dict[tuple[str, str], Act] = {}
    conditional: dict[str, Act] = {}
    conditions: dict[str, tuple[Ground, ...]] = {}
    cast_for_others: dict[str, int] = {}
    for act in acts:
        names = (
            (*act.actors, *everyone(act, charter.acting)) if not act.details.behalf else everyone(act, charter.acting)
        )
        if act.verb in _ASKING:
            asked.update({(act.verb, name): act for name in names})
        elif act.verb == "withdraws":
            _take_back(act, names, stood, asked)
            _take_back(act, names, stated, asked)
        elif act.position is not None:
            if VERB_OF[act.verb].is_statement:
                stated.update({actor: _stood(act, stated.get(actor), stated=True) for actor in names})
                continue
            if act.details.behalf and act.verb == "votes" and not _may_cast(act, charter, cast_for_others, len(names)):
                continue
            for actor in names:
                condition = holds(act.details.only_if, actor) if act.details.only_if is not None else None
                conditions[actor] = condition.grounds if condition is not None else ()
                if condition is not None and condition.value is not True:
                    conditional[actor] = act
                    stood.pop(actor, None)
                else:
                    conditional.pop(actor, None)
                    stood[actor] = _stood(act, stood.get(actor))
                stated.pop(actor, None)
    if round_.counts_statements:
        for actor, position in stated.items():
            stood.setdefault(actor, position)
    for actor, act in absent.items():
        stood.setdefault(actor, Stood(Position.ABSENT, act, act.moment))
    return replace(frame, stood=stood, asked=asked, conditional=conditional, conditions=conditions)


def _stood(act: Act, before: Stood | None, stated: bool = False) -> Stood:
    assert act.position is not None
    kept = before is not None and before.position is act.position
    since = before.since if before is not None and kept else effect_of(act)
    is_vote = act.verb in ("votes", "abstains") or (before is not None and kept and before.is_vote)
    return Stood(act.position, act, since, stated, is_vote)


def _take_back(act: Act, names: tuple[str, ...], stood: dict[str, Stood], asked: dict[tuple[str, str], Act]) -> None:
    for actor in names:
        if act.object == "request":
            asked.pop(("requests", actor), None)
        elif actor in stood and stood[actor].position in _TAKES_BACK.get(act.object, ()):
            del stood[actor]


def _may_cast(act: Act, charter: Charter, cast: dict[str, int], number: int) -> bool:
    body = charter.body(act.details.body, act.moment)
    limit = body.proxies if body is not None else 0
    holder = act.actors[0]
    cast[holder] = cast.get(holder, 0) + number
    return cast[holder] <= limit


def _of_vote(
    vote: VoteEntry, opened: Act | None, deadline: Moment | None, charter: Charter, counted: list[Act | VoteEntry]
) -> Tally:
    stood: dict[str, Stood] = {}
    named: dict[Position, int] = {}
    void = _void_proxies(vote, charter)
    for position, names in vote.lists:
        for name in names:
            inside = charter.members(name, vote.moment)
            for actor in inside or (name,):
                if actor not in stood:
                    named[position] = named.get(position, 0) + 1
                side = Position.ABSENT if actor in void else position
                stood[actor] = Stood(side, vote, vote.moment, is_vote=True)
    unnamed = {position: number - named.get(position, 0) for position, number in vote.tally}
    late = tuple(
        entry
        for entry in counted
        if isinstance(entry, Act)
        and entry.position is not None
        and entry.moment.start > vote.moment.end
        and not VERB_OF[entry.verb].is_statement
    )
    asked = {
        (act.verb, actor): act
        for act in counted
        if isinstance(act, Act) and act.verb in _ASKING
        for actor in act.actors
    }
    missing = {position: number for position, number in unnamed.items() if number > 0}
    return Tally(stood, vote.moment, deadline, opened, None, vote, missing, {}, asked, late=late)


def _void_proxies(vote: VoteEntry, charter: Charter) -> frozenset[str]:
    body = charter.body(vote.body, vote.moment)
    limit = body.proxies if body is not None else 0
    cast: dict[str, int] = {}
    void = []
    for holder, principal in vote.proxies:
        cast[holder] = cast.get(holder, 0) + 1
        if cast[holder] > limit:
            void.append(principal)
    return frozenset(void)
