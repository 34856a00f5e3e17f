"""What is said of a subject, judged: positions counted in a body, and lasting facts about one actor or many."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, Final

from ..language.directives import Act, VoteEntry
from ..language.lexicon import OVER_INSTRUMENTS, UNDOING
from ..language.proposition_text import text_of
from ..language.propositions import (
    CANDIDATE,
    Bar,
    Base,
    Does,
    Group,
    Has,
    Holds,
    IsIn,
    Many,
    One,
    Position,
    Predicate,
    RanksIn,
    Requests,
    Says,
    Sign,
    Takes,
)
from ..record import everyone, finding_key, instrument_key, loss_key, question_key
from ..vocabulary import Change, Moment, Question, Seat, Value
from .counting import IN_BASE, OPEN_TO_THE_SILENT, Member, is_wanted, needed, value_of, weight_of
from .judging import Context, Scene, earliest, latest, resolved
from .rulings import Count, Ground, Judged, Named, Role
from .tallies import Round, Tally, effect_of

_ONE: Final = Fraction(1)
_NONE: Final = Fraction(0)
_EVERY: Final = frozenset(Position)
_ROLES: Final = {
    Position.FOR: Role.FOR,
    Position.AGAINST: Role.AGAINST,
    Position.ABSTAIN: Role.ABSTAINS,
}
_ASKING_PRESENCE: Final = (IN_BASE[Base.PRESENT], _EVERY - IN_BASE[Base.PRESENT])
_RISING: Final = (Sign.AT_LEAST, Sign.MORE_THAN, Sign.EXACTLY)
_SPOKEN: Final = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN})
_OPPOSITE: Final = {Position.FOR: Position.AGAINST, Position.AGAINST: Position.FOR}


def holds(proposition: Holds, context: Context, scene: Scene) -> Judged:
    """Return ``SUBJECT PREDICATE`` judged."""
    subject, predicate = proposition.subject, proposition.predicate
    if isinstance(subject, One):
        name = context.candidate if subject.name == CANDIDATE else subject.name
        return _of_one(proposition, name, predicate, context, scene)
    if isinstance(predicate, Takes):
        return _positions(proposition, subject, predicate, context, scene)
    return _many(proposition, subject, predicate, context, scene)


# --- positions counted -----------------------------------------------------------------------------------------------


def _round(predicate: Takes, group: str, context: Context, scene: Scene) -> Round | None:
    question = resolved(predicate.question, context.candidate) if predicate.question is not None else context.question
    if question is None:
        return None
    body = group if group in scene.charter.bodies else context.body
    return Round(question, context.at, body, context.since, context.counts_statements, context.deadline_days)


def members_of(group: Group, context: Context, scene: Scene, at: Moment) -> tuple[str, ...]:
    """Return the actors that a group names at a moment, those left out excepted, in order."""
    if group.seated_as:
        found = _seated_others(group.seated_as, context, scene, at)
    else:
        found = scene.charter.members(context.body if group.name == "members" else group.name, at)
    besides: set[str] = set()
    for name in group.besides:
        if name == "those concerned":
            besides.update(context.concerned or (context.candidate,))
        else:
            besides.add(context.candidate if name == CANDIDATE else name)
    return tuple(name for name in found if name not in besides) if besides else found


def _seated_others(capacity: str, context: Context, scene: Scene, at: Moment) -> tuple[str, ...]:
    """Return who sits in a capacity; on its own admission there nobody has a say."""
    seat = context.question
    own = isinstance(seat, Seat) and seat.change is Change.ADMISSION and seat.capacity == capacity
    return tuple(name for name in scene.seated(capacity, at) if not own or name != context.candidate)


def _electors(group: Group, context: Context, scene: Scene, tally: Tally) -> tuple[str, ...]:
    """Return the members at the closing, if the round has closed: who took part that day was there that day."""
    if tally.closed is None:
        return members_of(group, context, scene, context.at)
    found = members_of(group, context, scene, tally.closed)
    if not group.seated_as:
        return found
    before = Moment(tally.closed.start - 1, tally.closed.start - 1, "")
    there = [name for name in members_of(group, context, scene, before) if name in tally.stood and name not in found]
    return (*found, *there)


def _positions(proposition: Holds, subject: Many, predicate: Takes, context: Context, scene: Scene) -> Judged:
    group = subject.group
    round_ = _round(predicate, "" if group.name == "members" else group.name, context, scene)
    if round_ is None:
        return Judged(proposition, None, unknown="no question is at hand", is_decision=True)
    tally = scene.tally(round_)
    electors = _electors(group, context, scene, tally)
    at = tally.closed or context.at
    seats = _unnamed_seats(group, context, scene, electors, at)
    if not electors and not seats:
        return Judged(proposition, None, unknown=f"{_group_words(group)} has no members", is_decision=True)
    wanted = _EVERY - predicate.positions if predicate.negated else predicate.positions
    weights, total = _weights(group, context, scene, at, electors)
    covered = _tally_covers(group, context, scene, tally)
    names = _Sides(electors, tally, predicate, scene, at, round_.body, covered)
    seats += names.unnamed
    open_to = _open_to(tally)
    anonymous = _anonymous(tally, seats, names, scene, group, context)
    unnamed = [Member(_ONE, may_be) for may_be in anonymous]

    def value_by(second: int) -> Value:
        named = names.members(weights, open_to, second)
        return value_of(subject.bar, group.base, wanted, [*named, *unnamed], total)

    value = value_by(context.at.end)
    since = tally.closed if tally.closed is not None else names.first(value, value_by)
    count = _count(proposition, subject, wanted, names, anonymous, weights, total)
    unknown = ""
    if value is None and tally.closed is not None:
        unknown = f"the reported vote does not name who of {_group_words(group)} took which side"
    return _judged(proposition, subject, value, since, wanted, names, tally, count, unknown, round_.body)


def _group_words(group: Group) -> str:
    return f"those seated as {group.seated_as}" if group.seated_as else group.name


def _unnamed_seats(group: Group, context: Context, scene: Scene, electors: tuple[str, ...], at: Moment) -> int:
    body = scene.charter.body(context.body if group.name == "members" else group.name, at)
    return max(0, body.seats - len(electors) - len(group.besides)) if body is not None and not group.weight else 0


def _weights(
    group: Group, context: Context, scene: Scene, at: Moment, electors: tuple[str, ...]
) -> tuple[dict[str, Fraction], Fraction | None]:
    if not group.weight:
        return dict.fromkeys(electors, _ONE), None
    table, total = scene.charter.weights(group.weight, at, context.body if group.name == "members" else group.name)
    return {name: table.get(name, _NONE) for name in electors}, total


class _Sides:
    """On which side each member of a group is, under one predicate; none for one who may still take any.

    ``unnamed`` counts members whom a tally covers without naming them.
    """

    def __init__(
        self,
        electors: tuple[str, ...],
        tally: Tally,
        predicate: Takes,
        scene: Scene,
        at: Moment,
        body: str,
        covered: bool,
    ) -> None:
        self.unnamed = 0
        self.side_of: dict[str, Position | None] = {}
        self.stated: list[str] = []
        self.entries: dict[str, Act | VoteEntry] = {}
        self.present: dict[str, Act] = {}
        self.resting: list[Ground] = []
        self._since: dict[str, Moment] = {}
        for name in electors:
            self.resting += _conditions(name, tally)
            if name in tally.present:
                self.present[name] = tally.present[name]
            stood = (tally.votes if predicate.votes_only else tally.stood).get(name)
            if stood is None:
                lost = _lost_vote(name, scene, at, body)
                self.resting += lost
                side = _unspoken(tally, bool(lost))
                if covered and side is None:
                    self.unnamed += 1
                else:
                    self.side_of[name] = side
                continue
            self.side_of[name] = stood.position
            self.entries[name] = stood.entry
            self._since[name] = stood.since
            if stood.stated:
                self.stated.append(name)

    def members(self, weights: dict[str, Fraction], open_to: frozenset[Position], second: int) -> list[Member]:
        """Return the members as far as they had spoken by a second."""
        found = []
        for name, side in self.side_of.items():
            spoke = side is not None and (name not in self._since or self._since[name].end <= second)
            there = name in self.present and self.present[name].moment.end <= second
            found.append(Member(weights[name], frozenset({side}) if spoke and side is not None else open_to, there))
        return found

    def first(self, value: Value, value_by: Callable[[int], Value]) -> Moment | None:
        """Return the first moment at which what was said settled a value; what is settled stays so."""
        told = [*self._since.values(), *(act.moment for act in self.present.values())]
        moments = sorted(set(told), key=lambda moment: (moment.end, moment.start, moment.text))
        if value is None or not moments:
            return None
        return moments[bisect_left(moments, True, key=lambda moment: value_by(moment.end) is value)]

    def holding(self, wanted: frozenset[Position]) -> tuple[str, ...]:
        """Return who is on one of some sides, in order."""
        return tuple(name for name, side in self.side_of.items() if side in wanted)

    def open(self) -> tuple[str, ...]:
        """Return who may still take any side, in order."""
        return tuple(name for name, side in self.side_of.items() if side is None)


def _tally_covers(group: Group, context: Context, scene: Scene, tally: Tally) -> bool:
    """Return whether a reported tally gives the sum by itself: it is of the whole body, each member counting one."""
    name = context.body if group.name == "members" else group.name
    whole = name in scene.charter.bodies and not group.weight and not group.besides
    return whole and tally.vote is not None and bool(tally.unnamed)


def _unspoken(tally: Tally, has_lost_vote: bool) -> Position | None:
    if has_lost_vote:
        return Position.NOT_ENTITLED
    if tally.vote is not None:
        return None if tally.unnamed else Position.ABSENT
    return Position.SILENT if tally.closed is not None else None


def _lost_vote(name: str, scene: Scene, at: Moment, body: str) -> tuple[Ground, ...]:
    return scene.losses(name, "vote", at, body) if scene.about(loss_key(name)) else ()


def _open_to(tally: Tally) -> frozenset[Position]:
    if tally.closed is None:
        return OPEN_TO_THE_SILENT
    if Position.ABSENT in dict(tally.vote.tally if tally.vote is not None else ()):
        return frozenset(tally.unnamed) or frozenset({Position.ABSENT})
    return frozenset({*tally.unnamed, Position.ABSENT})


def _anonymous(
    tally: Tally, seats: int, names: _Sides, scene: Scene, group: Group, context: Context
) -> list[frozenset[Position]]:
    """Return the positions of members whom nobody names: as many as the tally reports, the rest of the seats absent."""
    if tally.vote is None:
        return [OPEN_TO_THE_SILENT if tally.closed is None else frozenset({Position.SILENT})] * seats
    body = context.body if group.name == "members" else group.name
    if body not in scene.charter.bodies or group.weight:
        return []
    if names.open():
        spread = sum(tally.unnamed.values()) - len(names.open())
        return [_open_to(tally)] * max(0, min(spread, seats))
    settled = [frozenset({position}) for position, number in tally.unnamed.items() for _ in range(number)]
    return settled + [frozenset({Position.ABSENT})] * max(0, seats - len(settled))


def _count(
    proposition: Holds,
    subject: Many,
    wanted: frozenset[Position],
    names: _Sides,
    anonymous: list[frozenset[Position]],
    weights: dict[str, Fraction],
    total: Fraction | None,
) -> Count:
    group = subject.group
    holders: dict[Position, list[str]] = {}
    for name, side in names.side_of.items():
        holders.setdefault(side if side is not None else Position.SILENT, []).append(name)
    held = [(name, side, name in names.present) for side, every in holders.items() for name in every]

    def weight(some: Iterable[str]) -> Fraction:
        return sum((weights[name] for name in some), _NONE) if group.weight else Fraction(len(tuple(some)))

    sides = {side: weight(every) for side, every in holders.items()}
    silent = weight(names.open())
    have = weight(name for name, side, is_there in held if is_wanted(wanted, side, is_there))
    quiet = weight(name for name, side, is_there in held if is_there and side not in IN_BASE[Base.PRESENT])
    for may_be in anonymous:
        settled = len(may_be) == 1
        shown = next(iter(may_be)) if settled else Position.SILENT
        sides[shown] = sides.get(shown, _NONE) + 1
        have += 1 if shown in wanted else 0
        silent += 0 if settled else 1
    base = weight_of(sides, group.base) + (quiet if group.base is Base.PRESENT else _NONE)
    whole_total = sum(sides.values(), _NONE)
    if total is not None and group.base is Base.MEMBERS:
        base = whole_total = total
    is_whole = all(weight.denominator == 1 for weight in weights.values())
    return Count(
        subject.bar,
        text_of(proposition),
        have,
        base,
        needed(subject.bar, base, is_whole),
        silent,
        tuple((p, sides[p], tuple(holders.get(p, ()))) for p in Position if p in sides),
        group.base,
        whole_total,
        tuple(names.stated),
        group.weight,
    )


def _judged(
    proposition: Holds,
    subject: Many,
    value: Value,
    since: Moment | None,
    wanted: frozenset[Position],
    names: _Sides,
    tally: Tally,
    count: Count,
    unknown: str,
    body: str,
) -> Judged:
    rising = subject.bar.sign in _RISING
    holders = names.holding(wanted)
    others = _opposed(names, wanted, IN_BASE[subject.group.base]) if rising else holders
    helpers = holders if rising else _opposed(names, wanted, _SPOKEN)
    grounds = tuple(
        dict.fromkeys(
            Ground(
                entry,
                Role.VOTE if isinstance(entry, VoteEntry) else _ROLES.get(side, Role.EVENT),
                "" if isinstance(entry, VoteEntry) else name,
            )
            for name, side in names.side_of.items()
            if side is not None and (entry := names.entries.get(name)) is not None
        )
    )
    if not grounds and tally.vote is not None:
        grounds = (Ground(tally.vote, Role.VOTE),)
    if subject.group.base is Base.PRESENT or wanted in _ASKING_PRESENCE:
        grounds += tuple(Ground(act, Role.EVENT, name) for name, act in names.present.items())
    return Judged(
        proposition,
        value,
        since,
        count=count,
        supporters=tuple((name, names.entries[name]) for name in helpers if name in names.entries),
        adverse=tuple((name, names.entries[name]) for name in others if name in names.entries)
        if value is not True
        else (),
        pending=() if value is True or tally.closed is not None else names.open(),
        grounds=tuple(dict.fromkeys((*_frame(tally), *grounds, *names.resting))),
        is_decision=True,
        clock=tally.deadline if tally.closed is None else None,
        unknown=unknown,
        body=body,
        closed=tally.closed,
    )


def _conditions(name: str, tally: Tally) -> tuple[Ground, ...]:
    """Return the lines on which somebody's act rests, if it was conditional: the act where it does not count, and theirs."""
    act = tally.conditional.get(name)
    return (*((Ground(act, Role.CONDITION, name),) if act is not None else ()), *tally.conditions.get(name, ()))


def _frame(tally: Tally) -> tuple[Ground, ...]:
    """Return the lines that opened and closed a round."""
    return tuple(Ground(act, Role.EVENT) for act in (tally.opened, tally.closing) if act is not None)


def _opposed(names: _Sides, wanted: frozenset[Position], among: frozenset[Position]) -> tuple[str, ...]:
    """Return who is not on the sides that are counted: those on the opposite one; if nobody is, those on any other."""
    opposite = frozenset(_OPPOSITE[side] for side in wanted if side in _OPPOSITE) - wanted
    return names.holding(opposite) or names.holding(among - wanted - {Position.NOT_ENTITLED})


# --- one actor, and many of them -------------------------------------------------------------------------------------


def _many(proposition: Holds, subject: Many, predicate: Predicate, context: Context, scene: Scene) -> Judged:
    """Return how many of a group meet a predicate that is judged one by one."""
    group = subject.group
    members = members_of(group, context, scene, context.at)
    if not members:
        return Judged(proposition, None, unknown=f"{_group_words(group)} has no members")
    weights, total = _weights(group, context, scene, context.at, members)
    judged = {name: _of_one(proposition, name, predicate, context, scene) for name in members}
    options = {
        True: frozenset({Position.FOR}),
        False: frozenset({Position.SILENT}),
        None: frozenset({Position.FOR, Position.SILENT}),
    }
    sums = [Member(weights[name], options[each.value]) for name, each in judged.items()]
    value = value_of(subject.bar, Base.MEMBERS, frozenset({Position.FOR}), sums, total)
    yes = tuple(name for name, each in judged.items() if each.value is True)
    rest = tuple(name for name in members if name not in yes)
    have = sum((weights[name] for name in yes), _NONE)
    whole = total if total is not None else sum(weights.values(), _NONE)
    count = Count(
        subject.bar,
        text_of(proposition),
        have,
        whole,
        needed(subject.bar, whole, all(weight.denominator == 1 for weight in weights.values())),
        _NONE,
        tuple(side for side in ((Position.FOR, have, yes), (Position.SILENT, whole - have, rest)) if side[2]),
        Base.MEMBERS,
        whole,
        weight=group.weight,
    )
    rising = subject.bar.sign in _RISING
    done = tuple(named for each in judged.values() for named in each.supporters)
    undone = tuple(named for each in judged.values() for named in each.adverse)
    open_ = tuple(name for name, each in judged.items() if each.value is None)
    return Judged(
        proposition,
        value,
        _many_since(value, subject.bar, judged, weights, total),
        count=count,
        supporters=done if rising else undone,
        adverse=() if value is True else undone if rising else done,
        pending=() if value is True else rest if rising else open_,
        grounds=tuple(dict.fromkeys(ground for each in judged.values() for ground in each.grounds)),
        is_decision=isinstance(predicate, Does | Requests) or any(each.is_decision for each in judged.values()),
        clock=earliest(each.clock for each in judged.values() if each.value is None),
        unknown=next((each.unknown for each in judged.values() if each.unknown), "") if value is None else "",
        closed=latest(each.closed for each in judged.values()),
    )


def _many_since(
    value: Value, bar: Bar, judged: dict[str, Judged], weights: dict[str, Fraction], total: Fraction | None
) -> Moment | None:
    """Return since when enough of many have done a thing, or since when it is too late for others to do it."""
    if value is not True:
        return None
    if bar.sign not in _RISING:
        return latest(each.since for each in judged.values() if each.value is False)
    told = {each.since for each in judged.values() if each.value is True and each.since is not None}
    moments = sorted(told, key=lambda moment: (moment.end, moment.start, moment.text))

    def is_met(moment: Moment) -> bool:
        sums = [
            Member(weights[name], frozenset({Position.FOR if _is_since(each, moment) else Position.SILENT}))
            for name, each in judged.items()
        ]
        return value_of(bar, Base.MEMBERS, frozenset({Position.FOR}), sums, total) is True

    return moments[min(bisect_left(moments, True, key=is_met), len(moments) - 1)] if moments else None


def _is_since(judged: Judged, moment: Moment) -> bool:
    return judged.value is True and (judged.since is None or judged.since.end <= moment.end)


def _of_one(proposition: Holds, name: str, predicate: Predicate, context: Context, scene: Scene) -> Judged:
    return _PREDICATES[type(predicate)](proposition, name, predicate, context, scene)


def _turned(judged: Judged, negated: bool) -> Judged:
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


def _takes(proposition: Holds, name: str, predicate: Takes, context: Context, scene: Scene) -> Judged:
    round_ = _round(predicate, "", context, scene)
    if round_ is None:
        return Judged(proposition, None, unknown="no question is at hand", is_decision=True)
    tally = scene.tally(round_)
    stood = (tally.votes if predicate.votes_only else tally.stood).get(name)
    wanted = _EVERY - predicate.positions if predicate.negated else predicate.positions
    frame = (*_frame(tally), *_conditions(name, tally))
    if stood is None:
        lost = _lost_vote(name, scene, context.at, round_.body)
        return _of_silence(proposition, name, wanted, tally, _unspoken(tally, bool(lost)), (*frame, *lost))
    value = stood.position in wanted
    named: tuple[Named, ...] = ((name, stood.entry),)
    role = Role.VOTE if isinstance(stood.entry, VoteEntry) else _ROLES.get(stood.position, Role.EVENT)
    return Judged(
        proposition,
        value,
        tally.closed or stood.since,
        supporters=named if value else (),
        adverse=() if value else named,
        grounds=(*frame, Ground(stood.entry, role, name)),
        is_decision=True,
        closed=tally.closed,
    )


def _of_silence(
    proposition: Holds,
    name: str,
    wanted: frozenset[Position],
    tally: Tally,
    side: Position | None,
    frame: tuple[Ground, ...],
) -> Judged:
    """Return what is said of somebody who has taken no position, judged."""
    there = tally.present.get(name)
    value: Value = None if side is None else side in wanted
    if there is not None and wanted in _ASKING_PRESENCE:
        value = wanted == IN_BASE[Base.PRESENT]
        frame = (*frame, Ground(there, Role.EVENT, name))
    elif tally.vote is not None:
        frame = (*frame, Ground(tally.vote, Role.VOTE))
    return Judged(
        proposition,
        value,
        tally.closed,
        pending=(name,) if value is None else (),
        grounds=frame,
        is_decision=True,
        clock=tally.deadline if tally.closed is None else None,
        closed=tally.closed,
    )


def _says(proposition: Holds, name: str, predicate: Says, context: Context, scene: Scene) -> Judged:
    question = resolved(predicate.question, context.candidate) if predicate.question is not None else context.question
    said = None
    for entry in scene.about(question_key(question)):
        if isinstance(entry, Act) and entry.verb in ("favours", "opposes") and entry.moment.end <= context.at.end:
            said = entry if name in everyone(entry, scene.charter.acting) else said
    if said is None:
        return Judged(proposition, False)
    value = (said.verb == "favours") is predicate.favours
    return Judged(proposition, value, said.moment, grounds=(Ground(said, Role.EVENT, name),))


def _has(proposition: Holds, name: str, predicate: Has, context: Context, scene: Scene) -> Judged:
    if predicate.done not in OVER_INSTRUMENTS and predicate.done != "joins":
        return _turned(_has_of_seat(proposition, name, predicate, context, scene), predicate.negated)
    if predicate.done == "joins":
        value = scene.charter.is_member(name, predicate.object, context.at)
        return _turned(Judged(proposition, value, pending=() if value else (name,)), predicate.negated)
    telling: Act | None = None
    for actor in scene.charter.attributed_to(name, context.at):
        for entry in scene.about(instrument_key(actor, predicate.object)):
            if not isinstance(entry, Act) or entry.moment.end > context.at.end:
                continue
            if predicate.publicly and entry.details.medium == "private":
                continue
            if entry.verb == predicate.done or (entry.verb in UNDOING and predicate.done not in UNDOING):
                telling = entry
    if telling is None:
        return _turned(Judged(proposition, False, pending=(name,)), predicate.negated)
    value = telling.verb == predicate.done
    ground = (Ground(telling, Role.CONDITION, name),)
    judged = Judged(proposition, value, telling.moment, pending=() if value else (name,), grounds=ground)
    return _turned(judged, predicate.negated)


_UNDONE_BY: Final = {
    "accepts": ("declines", "withdraws"),
    "attends": ("withdraws",),
    "applies": ("withdraws",),
    "declines": ("accepts", "attends", "returns"),
    "withdraws": ("attends", "returns"),
}


def _has_of_seat(proposition: Holds, name: str, predicate: Has, context: Context, scene: Scene) -> Judged:
    question = context.question
    capacity = predicate.capacity or (question.capacity if isinstance(question, Seat) else "")
    telling: Act | None = None
    for entry in scene.about(question_key(Seat(name, capacity))):
        if not isinstance(entry, Act) or entry.question is not None or entry.moment.end > context.at.end:
            continue
        if entry.verb == predicate.done or entry.verb in _UNDONE_BY.get(predicate.done, ()):
            telling = entry
    value = telling is not None and telling.verb == predicate.done
    grounds = (Ground(telling, Role.EVENT, name),) if telling is not None else ()
    return Judged(
        proposition,
        value,
        telling.moment if telling is not None else None,
        pending=() if value else (name,),
        grounds=grounds,
    )


_CHANGE_BY: Final = {"suspends": Change.SUSPENSION, "excludes": Change.EXCLUSION, "readmits": Change.RETURN}


def _does(proposition: Holds, name: str, predicate: Does, context: Context, scene: Scene) -> Judged:
    whom = context.candidate if predicate.object == CANDIDATE else predicate.object
    if predicate.verb == "finds":
        return _turned(_finds(proposition, name, whom, predicate, context, scene), predicate.negated)
    capacity = context.question.capacity if isinstance(context.question, Seat) else ""
    question: Question = Seat(whom, capacity, _CHANGE_BY.get(predicate.verb, Change.ADMISSION))
    tally = scene.tally(Round(question, context.at, context.body, context.since, verb=predicate.verb))
    stood = tally.stood.get(name)
    if stood is not None and stood.position is Position.FOR:
        judged = Judged(
            proposition,
            True,
            effect_of(stood.entry),
            supporters=((name, stood.entry),),
            grounds=(Ground(stood.entry, Role.FOR, name), *tally.conditions.get(name, ())),
            is_decision=True,
        )
        return _turned(judged, predicate.negated)
    if stood is not None:
        named: tuple[Named, ...] = ((name, stood.entry),)
        judged = Judged(
            proposition, False, adverse=named, grounds=(Ground(stood.entry, Role.AGAINST, name),), is_decision=True
        )
        return _turned(judged, predicate.negated)
    conditional = tally.conditional.get(name)
    asked = (Ground(conditional, Role.FOR, name),) if conditional is not None else ()
    grounds = (*asked, *tally.conditions.get(name, ()))
    if predicate.negated:
        return Judged(proposition, True, grounds=grounds, is_decision=True)
    return Judged(proposition, None, pending=(name,), grounds=grounds, is_decision=True)


def _finds(proposition: Holds, name: str, whom: str, predicate: Does, context: Context, scene: Scene) -> Judged:
    telling: Act | None = None
    for subject in scene.charter.attributed_to(whom, context.at):
        for entry in scene.about(finding_key(name, subject, predicate.quality)):
            if isinstance(entry, Act) and entry.moment.end <= context.at.end:
                telling = entry
    value = telling is not None and telling.verb == "finds"
    grounds = (Ground(telling, Role.CONDITION, name),) if telling is not None else ()
    return Judged(
        proposition,
        value,
        telling.moment if telling is not None else None,
        pending=() if value else (name,),
        grounds=grounds,
    )


def _is_in(proposition: Holds, name: str, predicate: IsIn, context: Context, scene: Scene) -> Judged:
    return _turned(Judged(proposition, scene.charter.is_member(name, predicate.group, context.at)), predicate.negated)


def _ranks(proposition: Holds, name: str, predicate: RanksIn, context: Context, scene: Scene) -> Judged:
    table, _ = scene.charter.weights(predicate.weight, context.at)
    members = scene.charter.members(predicate.group, context.at)
    mine = table.get(name)
    if mine is None or name not in members:
        return Judged(proposition, False)
    ahead = sum(1 for other in members if table.get(other, _NONE) > mine)
    tied = sum(1 for other in members if table.get(other, _NONE) == mine)
    if ahead < predicate.number < ahead + tied:
        return Judged(proposition, None, unknown=f"a tie at place {predicate.number} by {predicate.weight}")
    return Judged(proposition, ahead < predicate.number)


def _requests(proposition: Holds, name: str, predicate: Requests, context: Context, scene: Scene) -> Judged:
    if context.question is None:
        return Judged(proposition, None, unknown="no question is at hand", is_decision=True)
    round_ = Round(context.question, context.at, context.body, context.since, False, context.deadline_days)
    tally = scene.tally(round_)
    act = tally.asked.get((predicate.verb, name))
    if act is not None:
        judged = Judged(
            proposition,
            True,
            act.moment,
            supporters=((name, act),),
            grounds=(Ground(act, Role.EVENT, name),),
            is_decision=True,
        )
        return _turned(judged, predicate.negated)
    side = Position.SILENT if tally.closed is not None else None
    return _turned(_of_silence(proposition, name, frozenset(), tally, side, _frame(tally)), predicate.negated)


_PREDICATES: Final[dict[type, Callable[[Holds, str, Any, Context, Scene], Judged]]] = {
    Takes: _takes,
    Says: _says,
    Has: _has,
    Does: _does,
    IsIn: _is_in,
    RanksIn: _ranks,
    Requests: _requests,
}
