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

_STATEMENTS: Final = frozenset(form for form, verb in VERB_OF.items() if verb.is_statement)
_TAKEN: Final = (Act, VoteEntry)
About = Callable[[tuple[str, ...]], tuple[Recorded, ...]]
Holds = Callable[[Proposition, str], Judged]

_ASKING: Final = frozenset({"requests", "proposes"})
_BALLOTS: Final = ("votes", "abstains")
_TAKES_BACK: Final = {
    "objection": frozenset({Position.AGAINST}),
    "consent": frozenset({Position.FOR}),
    "invitation": frozenset({Position.FOR}),
    "abstention": frozenset({Position.ABSTAIN}),
    "vote": frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN}),
}


class Stood(Struct, frozen=True, gc=False):
    """A position that somebody holds, the line that shows it, and whether it is only a statement.

    ``since`` is when it was first taken; saying it again does not make it later.
    """

    position: Position
    entry: Act | VoteEntry
    since: Moment
    stated: bool = False


class Tally(Struct, frozen=True):
    """Where everybody stands in one round.

    Attributes
    ----------
    stood
        Per actor its position; groups that acted as such stand beside their members.
    votes
        Per actor the position taken by its last formal vote, whatever it did besides.
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
    votes: dict[str, Stood]
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
        return _of_acts(done, round_, charter, holds, Tally({}, {}), {})
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
    frame = Tally({}, {}, closed, deadline, opened, closing, present=present, late=late)
    return _of_acts(acts, round_, charter, holds, frame, absent)


def effect_of(entry: Act | VoteEntry) -> Moment:
    """Return when an act or a vote takes effect."""
    return entry.details.effective or entry.moment if isinstance(entry, Act) else entry.moment


def _counts(entry: Act | VoteEntry, round_: Round) -> bool:
    if entry.question is None or not round_.since <= effect_of(entry).end <= round_.at.end:
        return False
    body = entry.body if isinstance(entry, VoteEntry) else entry.details.body
    return (not body or not round_.body or body == round_.body) and entry.question == round_.question


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
    acts: list[Act], round_: Round, charter: Charter, holds: Holds, frame: Tally, absent: dict[str, Act]
) -> Tally:
    """Return a round with the positions that acts gave in it."""
    told = _Told(round_.counts_statements, charter, holds)
    for act in acts:
        told.take(act)
    return told.tally(frame, absent)


class _Told:
    """Who stands where, as a round is told act by act."""

    def __init__(self, counts_statements: bool, charter: Charter, holds: Holds) -> None:
        self._counts_statements = counts_statements
        self._charter = charter
        self._holds = holds
        self._stood: dict[str, Stood] = {}
        self._votes: dict[str, Stood] = {}
        self._stated: dict[str, Stood] = {}
        self._asked: dict[tuple[str, str], Act] = {}
        self._conditional: dict[str, Act] = {}
        self._conditions: dict[str, tuple[Ground, ...]] = {}
        self._cast: dict[str, int] = {}

    def take(self, act: Act) -> None:
        """Tell one act more."""
        names = _names(act, self._charter)
        if act.verb in _ASKING:
            self._asked.update({(act.verb, name): act for name in names})
        elif act.verb == "withdraws":
            self._take_back(act, names)
        elif act.verb in _STATEMENTS:
            if self._counts_statements and act.position is not None:
                self._stated.update({name: _stood(act, self._stated.get(name), stated=True) for name in names})
        elif act.position is not None and self._may_cast(act, len(names)):
            for name in names:
                self._stand(act, name)

    def _stand(self, act: Act, name: str) -> None:
        condition = self._holds(act.details.only_if, name) if act.details.only_if is not None else None
        is_met = condition is None or condition.value is True
        self._conditions[name] = condition.grounds if condition is not None else ()
        self._stated.pop(name, None)
        self._conditional.pop(name, None)
        if not is_met:
            self._conditional[name] = act
        for held in (self._stood, self._votes) if act.verb in _BALLOTS else (self._stood,):
            before = held.pop(name, None)
            if is_met:
                held[name] = _stood(act, before)

    def _take_back(self, act: Act, names: tuple[str, ...]) -> None:
        for name in names:
            if act.object == "request":
                self._asked.pop(("requests", name), None)
            for held in (self._stood, self._votes, self._stated):
                if name in held and held[name].position in _TAKES_BACK.get(act.object, ()):
                    del held[name]

    def _may_cast(self, act: Act, number: int) -> bool:
        """Return whether a vote cast for others keeps to the limit on proxies."""
        if not act.details.behalf or act.verb != "votes":
            return True
        body = self._charter.body(act.details.body, act.moment)
        holder = act.actors[0]
        self._cast[holder] = self._cast.get(holder, 0) + number
        return self._cast[holder] <= (body.proxies if body is not None else 0)

    def tally(self, frame: Tally, absent: dict[str, Act]) -> Tally:
        """Return the round as it stands now."""
        away = {name: Stood(Position.ABSENT, act, act.moment) for name, act in absent.items()}
        return replace(
            frame,
            stood={**away, **self._stated, **self._stood},
            votes={**away, **self._votes},
            asked=self._asked,
            conditional=self._conditional,
            conditions=self._conditions,
        )


def _names(act: Act, charter: Charter) -> tuple[str, ...]:
    """Return whose position an act shows: the actors as such and the members of groups among them."""
    inside = everyone(act, charter.acting)
    return inside if act.details.behalf or inside == act.actors else (*act.actors, *inside)


def _stood(act: Act, before: Stood | None, stated: bool = False) -> Stood:
    assert act.position is not None
    kept = before is not None and before.position is act.position
    since = before.since if before is not None and kept else effect_of(act)
    return Stood(act.position, act, since, stated)


def _of_vote(
    vote: VoteEntry, opened: Act | None, deadline: Moment | None, charter: Charter, counted: list[Act | VoteEntry]
) -> Tally:
    stood: dict[str, Stood] = {}
    named: dict[Position, int] = {}
    void = _void_proxies(vote, charter)
    for position, names in vote.lists:
        for name in names:
            inside = charter.acting(name, vote.moment)
            for actor in inside or (name,):
                if actor not in stood:
                    named[position] = named.get(position, 0) + 1
                side = Position.ABSENT if actor in void else position
                stood[actor] = Stood(side, vote, vote.moment)
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
    return Tally(stood, stood, vote.moment, deadline, opened, None, vote, missing, {}, asked, late=late)


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
