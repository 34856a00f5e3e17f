"""What the picture of a timeline shows: a lane for each actor, acts as marks, clocks as bars, changes of rule on top."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from ...dossier import Dossier
from ...language.directives import Act, Does, RepealEntry, RuleEntry, VoteEntry
from ...language.lexicon import VERB_OF, Object
from ...language.propositions import Position
from ...record import everyone
from ...standing.names_told import Telling
from ...vocabulary import Moment, Place, Question, Seat
from ..log_view import line_of
from .links import Link, question_words
from .stamps import Stamp

MOST_LANES: Final = 10
_MOST_NAMED: Final = 8


class Mark(Struct, frozen=True):
    """One line of the record on a lane: when, its stamp, whether it is a statement, the sentence, where it leads."""

    start: int
    end: int
    stamp: Stamp
    is_statement: bool
    sentence: str
    href: str = ""


class Clock(Struct, frozen=True):
    """Something that runs from a second to another, and what it is."""

    start: int
    end: int
    words: str
    href: str = ""


class Lane(Struct, frozen=True):
    """All marks and clocks of one actor, or of several that are folded into one lane."""

    title: str
    marks: tuple[Mark, ...]
    clocks: tuple[Clock, ...] = ()


class Timeline(Struct, frozen=True):
    """Everything that the picture of a timeline shows; ``events`` are its sentences in order of time."""

    title: str
    at: Moment
    subject: str
    lanes: tuple[Lane, ...]
    events: tuple[Mark, ...]
    answer: str


def timeline(dossier: Dossier, at: Moment, link: Link, question: Question | None = None) -> Timeline:
    """Return what the picture of a timeline shows: the record up to a moment, all of it or that of one question.

    The busiest actors come first; beyond ten they share a lane.
    """
    told = Telling(dossier.charter, at)
    entries = [entry for entry in _recorded(dossier, at) if question is None or entry.question == question]
    talks = dossier.charter.talks
    marks = {entry.place: _mark(entry, dossier, link) for entry in entries}
    lanes = [_talks_lane(dossier, at), _rules_lane(dossier, at, link, question)]
    lanes += _actor_lanes(entries, marks, dossier, told, link)
    asked = ("timeline",) if question is None else ("timeline", str(question))
    return Timeline(
        talks.title if talks is not None else dossier.name,
        at,
        question_words(question, told) if question is not None else "",
        tuple(lane for lane in lanes if lane.marks or lane.clocks),
        tuple(marks[entry.place] for entry in entries),
        dossier.answer_id(at, *asked),
    )


def _recorded(dossier: Dossier, at: Moment) -> list[Act | VoteEntry]:
    return [e for e in dossier.counted if isinstance(e, Act | VoteEntry) and e.moment.start <= at.end]


def _mark(entry: Act | VoteEntry, dossier: Dossier, link: Link) -> Mark:
    sentence = line_of(entry, dossier).sentence
    stamp = _stamp_of(entry) if isinstance(entry, Act) else Stamp.VOTE
    is_statement = isinstance(entry, Act) and VERB_OF[entry.verb].is_statement
    told = f"{entry.moment}: {sentence}"
    return Mark(entry.moment.start, entry.moment.end, stamp, is_statement, told, link(entry))


_OF_POSITIONS: Final = {
    Position.FOR: Stamp.FOR,
    Position.AGAINST: Stamp.AGAINST,
    Position.ABSTAIN: Stamp.ABSTAINS,
}
_OF_VERBS: Final = {
    **dict.fromkeys(("invites", "admits", "readmits"), Stamp.INVITES),
    **dict.fromkeys(("suspends", "excludes"), Stamp.SHUTS_OUT),
    **dict.fromkeys(("accepts", "attends", "returns", "applies", "joins"), Stamp.COMES),
    **dict.fromkeys(("declines", "leaves"), Stamp.STAYS_AWAY),
    **dict.fromkeys(("signs", "ratifies", "deposits", "adopts", "affirms", "declares"), Stamp.SIGNS),
    **dict.fromkeys(("rejects", "denounces"), Stamp.REJECTS),
    **dict.fromkeys(("states", "prefers"), Stamp.SAYS),
}


def _stamp_of(act: Act) -> Stamp:
    if act.verb == "withdraws":
        return Stamp.TAKES_BACK if act.object else Stamp.STAYS_AWAY
    if act.object == "participation":
        return Stamp.STAYS_AWAY
    if act.verb in _OF_VERBS:
        return _OF_VERBS[act.verb]
    return Stamp.MOVES if act.position is None else _OF_POSITIONS.get(act.position, Stamp.MOVES)


# --- lanes -----------------------------------------------------------------------------------------------------------


def _talks_lane(dossier: Dossier, at: Moment) -> Lane:
    talks = dossier.charter.talks
    if talks is None or talks.opens is None:
        return Lane("", ())
    closes = talks.closes or talks.opens
    words = f"the talks, {talks.opens} to {closes}" if talks.closes is not None else f"the talks open, {talks.opens}"
    return Lane("The talks", (), (Clock(talks.opens.start, closes.end, words),))


def _rules_lane(dossier: Dossier, at: Moment, link: Link, question: Question | None) -> Lane:
    """Return the changes of rule: every rule and repeal after the day of the first."""
    rules = [e for e in dossier.charter.entries if isinstance(e, RuleEntry | RepealEntry) and e.moment.start <= at.end]
    first = min((rule.moment.start for rule in rules), default=0)
    if question is not None:
        rules = [rule for rule in rules if _bears_on(rule, question)]
    later = [rule for rule in rules if rule.moment.start > first]
    return Lane("Rules", tuple(_rule_mark(rule, link) for rule in later))


def _bears_on(rule: RuleEntry | RepealEntry, question: Question) -> bool:
    return isinstance(question, Seat) and isinstance(rule, RuleEntry) and rule.capacity == question.capacity


def _rule_mark(rule: RuleEntry | RepealEntry, link: Link) -> Mark:
    is_rule = isinstance(rule, RuleEntry)
    told = f"{rule.moment}: {'the rule' if is_rule else 'the end of the rule'} {rule.name}"
    stamp = Stamp.RULE if is_rule else Stamp.REPEAL
    return Mark(rule.moment.start, rule.moment.end, stamp, False, told, link(rule))


def _actor_lanes(
    entries: Iterable[Act | VoteEntry], marks: dict[Place, Mark], dossier: Dossier, told: Telling, link: Link
) -> list[Lane]:
    by_actor: dict[str, list[Act | VoteEntry]] = {}
    for entry in entries:
        who = everyone(entry, dossier.charter.acting) if isinstance(entry, Act) else (entry.body or "vote",)
        for actor in who:
            by_actor.setdefault(actor, []).append(entry)
    busiest = sorted(by_actor, key=lambda actor: -len(by_actor[actor]))
    shown, folded = busiest[:MOST_LANES], busiest[MOST_LANES:]
    if len(folded) == 1:
        shown, folded = busiest, []
    lanes = [_lane(told.name(actor), by_actor[actor], marks, dossier, link) for actor in shown]
    if folded:
        together = {entry.place: entry for actor in folded for entry in by_actor[actor]}
        in_time = sorted(together.values(), key=lambda entry: (entry.moment.start, entry.place))
        lanes.append(_lane(_folded_title(folded, told), in_time, marks, dossier, link))
    return lanes


def _folded_title(actors: list[str], told: Telling) -> str:
    names = ", ".join(told.name(actor) for actor in actors[:_MOST_NAMED])
    more = f" and {len(actors) - _MOST_NAMED} more" if len(actors) > _MOST_NAMED else ""
    return f"{len(actors)} others: {names}{more}"


def _lane(title: str, entries: list[Act | VoteEntry], marks: dict[Place, Mark], dossier: Dossier, link: Link) -> Lane:
    clocks = [clock for entry in entries if isinstance(entry, Act) for clock in _clocks(entry, dossier, link)]
    return Lane(title, tuple(marks[entry.place] for entry in entries), tuple(clocks))


_CLOCKS: Final = {
    "puts": "time to object",
    "invites": "invitation",
    "admits": "invitation",
    "suspends": "suspension",
    "excludes": "exclusion",
}


def _clocks(act: Act, dossier: Dossier, link: Link) -> tuple[Clock, ...]:
    """Return the clock that an act starts: one that it names, else one that a rule sets for it."""
    if act.verb not in _CLOCKS or VERB_OF[act.verb].object is Object.OWN_SEAT:
        return ()
    end = act.details.until or _set_by_rule(act, dossier)
    if end is None or end.end <= act.moment.start:
        return ()
    told = Telling(dossier.charter, act.moment)
    whom = question_words(act.question, told) if act.question is not None else ""
    words = f"{_CLOCKS[act.verb]} until {end}: {whom}".removesuffix(": ")
    return (Clock(act.moment.start, end.end, words, link(act)),)


def _set_by_rule(act: Act, dossier: Dossier) -> Moment | None:
    charter = dossier.charter
    if isinstance(act.question, Seat):
        routes = charter.routes(Does.ADMITS, act.question.candidate, act.question.capacity)
    else:
        motion = charter.motions.get(act.question.name) if act.question is not None else None
        routes = charter.rules_deciding(motion) if motion is not None else ()
    for version in routes:
        days = version.entry.deadline if act.verb == "puts" else version.entry.accept_within
        if days is not None and act.verb in ("puts", "invites", "admits"):
            return act.moment.later(days)
    return None
