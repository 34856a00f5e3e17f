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

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from ..charter import Charter
from ..language.directives import Act, VoteEntry
from ..language.lexicon import VERB_OF
from ..language.propositions import Position, Proposition
from ..record import Recorded, everyone, presence_key, question_key
from ..vocabulary import Moment, Question

About = Callable[[tuple[str, ...]], tuple[Recorded, ...]]
Holds = Callable[[Proposition, str], bool]

_ASKING: Final = frozenset({"requests", "proposes"})
_TAKES_BACK: Final = {
    "objection": frozenset({Position.AGAINST}),
    "consent": frozenset({Position.FOR}),
    "invitation": frozenset({Position.FOR}),
    "abstention": frozenset({Position.ABSTAIN}),
    "vote": frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN}),
}


class Stood(Struct, frozen=True, gc=False):
    """A position that somebody holds, the line that shows it, whether it is only a statement, and whether a vote."""

    position: Position
    entry: Act | VoteEntry
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
    opened
        The act that opened the round, if one did.
    vote
        The vote that closed it, if one did.
    unnamed
        Per position, how many more a tally reports than are named.
    present
        Those recorded as present without a position.
    asked
        By verb and actor: who asked for a vote (``requests``), who proposed the question (``proposes``).
    conditional
        Acts whose condition is not met, by actor.
    late
        Acts that came after the round had closed.
    """

    stood: dict[str, Stood]
    closed: Moment | None = None
    deadline: Moment | None = None
    opened: Act | None = None
    vote: VoteEntry | None = None
    unnamed: dict[Position, int] = {}
    present: frozenset[str] = frozenset()
    asked: dict[tuple[str, str], Act] = {}
    conditional: dict[str, Act] = {}
    late: tuple[Act, ...] = ()

    def position(self, actor: str) -> Position:
        """Return where an actor stands; silent if it has not spoken."""
        stood = self.stood.get(actor)
        return Position.SILENT if stood is None else stood.position


class Round(Struct, frozen=True):
    """What a tally is taken of: a question in a body (empty for any), at a moment, from a second on, by a rule's lights."""

    question: Question
    at: Moment
    body: str = ""
    since: int = 0
    counts_statements: bool = False
    deadline_days: int | None = None


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
        Tells whether the condition of a conditional act is met: a proposition, and the actor it is about.
    """
    found = about(question_key(round_.question))
    counted = [e for e in found if isinstance(e, Act | VoteEntry) and _counts(e, round_)]
    opened = _opening(counted)
    if opened is not None:
        counted = [entry for entry in counted if entry.moment.end >= opened.moment.start]
    votes = [entry for entry in counted if isinstance(entry, VoteEntry)]
    deadline = _deadline(opened, round_)
    if votes:
        return _of_vote(votes[-1], opened, deadline, charter, counted)
    acts = [entry for entry in counted if isinstance(entry, Act)]
    closings = [act.moment for act in acts if act.verb == "closes"]
    if deadline is not None and deadline.is_by(round_.at):
        closings.append(deadline)
    closed = min(closings, key=lambda moment: moment.end) if closings else None
    late = tuple(
        act for act in acts if closed is not None and act.moment.start > closed.end and act.position is not None
    )
    if closed is not None:
        acts = [act for act in acts if act.moment.start <= closed.end]
    present, absent = _presence(about, charter, round_, opened)
    return _of_acts(acts, round_, charter, holds, opened, closed, deadline, late, present, absent)


def _counts(entry: Act | VoteEntry, round_: Round) -> bool:
    if isinstance(entry, VoteEntry):
        body, moment = entry.body, entry.moment
    else:
        body, moment = entry.details.body, entry.details.effective or entry.moment
    return (
        moment.end <= round_.at.end
        and moment.end >= round_.since
        and (not body or not round_.body or body == round_.body)
    )


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
    about: About, charter: Charter, round_: Round, opened: Act | None
) -> tuple[frozenset[str], dict[str, Act]]:
    present: dict[str, None] = {}
    absent: dict[str, Act] = {}
    for key in {presence_key(round_.body), presence_key("")}:
        for entry in about(key):
            if not isinstance(entry, Act) or entry.moment.end > round_.at.end or entry.moment.end < round_.since:
                continue
            if opened is not None and entry.moment.end < opened.moment.start:
                continue
            for actor in everyone(entry, charter.acting):
                if entry.quality == "present":
                    present[actor] = None
                    absent.pop(actor, None)
                else:
                    absent[actor] = entry
                    present.pop(actor, None)
    return frozenset(present), absent


def _of_acts(
    acts: list[Act],
    round_: Round,
    charter: Charter,
    holds: Holds,
    opened: Act | None,
    closed: Moment | None,
    deadline: Moment | None,
    late: tuple[Act, ...],
    present: frozenset[str],
    absent: dict[str, Act],
) -> Tally:
    stood: dict[str, Stood] = {}
    stated: dict[str, Stood] = {}
    asked: dict[tuple[str, str], Act] = {}
    conditional: dict[str, Act] = {}
    cast_for_others: dict[str, int] = {}
    for act in acts:
        names = (
            (*act.actors, *everyone(act, charter.acting)) if not act.details.behalf else everyone(act, charter.acting)
        )
        if act.verb in _ASKING:
            asked.update({(act.verb, name): act for name in names})
        elif act.verb == "withdraws":
            _take_back(act, names, stood, asked)
        elif act.position is not None:
            if VERB_OF[act.verb].is_statement:
                stated.update(dict.fromkeys(names, Stood(act.position, act, stated=True)))
                continue
            if act.details.behalf and act.verb == "votes" and not _may_cast(act, charter, cast_for_others, len(names)):
                continue
            for actor in names:
                if act.details.only_if is not None and not holds(act.details.only_if, actor):
                    conditional[actor] = act
                    stood.pop(actor, None)
                else:
                    conditional.pop(actor, None)
                    stood[actor] = Stood(act.position, act, is_vote=act.verb in ("votes", "abstains"))
    if round_.counts_statements:
        for actor, position in stated.items():
            stood.setdefault(actor, position)
    for actor, act in absent.items():
        stood.setdefault(actor, Stood(Position.ABSENT, act))
    return Tally(stood, closed, deadline, opened, None, {}, present, asked, conditional, late)


def _take_back(act: Act, names: tuple[str, ...], stood: dict[str, Stood], asked: dict[tuple[str, str], Act]) -> None:
    for actor in names:
        if act.object == "request":
            asked.pop(("requests", actor), None)
        elif actor in stood and stood[actor].position in _TAKES_BACK.get(act.object, ()):
            del stood[actor]


def _may_cast(act: Act, charter: Charter, cast: dict[str, int], number: int) -> bool:
    body = charter.bodies.get(act.details.body)
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
                stood[actor] = Stood(Position.ABSENT if actor in void else position, vote, is_vote=True)
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
    return Tally(stood, vote.moment, deadline, opened, vote, missing, frozenset(), asked, {}, late)


def _void_proxies(vote: VoteEntry, charter: Charter) -> frozenset[str]:
    body = charter.bodies.get(vote.body)
    limit = body.proxies if body is not None else 0
    cast: dict[str, int] = {}
    void = []
    for holder, principal in vote.proxies:
        cast[holder] = cast.get(holder, 0) + 1
        if cast[holder] > limit:
            void.append(principal)
    return frozenset(void)
