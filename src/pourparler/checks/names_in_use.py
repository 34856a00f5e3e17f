"""Every name that an entry uses, and what it is used for: the one place that knows where names can stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Final

from ..counted_lines import AnyEntry
from ..language.directives import (
    PLAIN,
    Act,
    ActorEntry,
    AttributionEntry,
    BodyEntry,
    Details,
    EquilibriumEntry,
    ExpectEntry,
    GroupEntry,
    InfeasibleEntry,
    LockedEntry,
    MotionEntry,
    OfficialEntry,
    OptionEntry,
    OutcomeEntry,
    RankingEntry,
    RepealEntry,
    RuleEntry,
    TalksEntry,
    UnlikelyEntry,
    VoteEntry,
    WeightsEntry,
)
from ..language.directives import Does as Effect
from ..language.lexicon import OVER_INSTRUMENTS, VERB_OF, Object
from ..language.propositions import (
    CANDIDATE,
    Does,
    Has,
    Holds,
    InBody,
    IsIn,
    IsTaken,
    Many,
    May,
    Predicate,
    Proposition,
    RanksIn,
    Says,
    Stands,
    TableIs,
    Takes,
    walk,
)
from ..vocabulary import Question, Seat


class Use(StrEnum):
    """What a name is used for; the value says it in a sentence."""

    ACTOR = "actor"
    WHOM = "actor, group or kind of actor"
    GROUP = "group"
    BODY = "body"
    CAPACITY = "capacity"
    MOTION = "motion"
    INSTRUMENT = "instrument"
    QUALITY = "quality"
    WEIGHTS = "table of weights"
    SOURCE = "source"
    OFFICIAL = "official"
    RULE = "rule"
    POWER = "power"
    OPTION = "option"


Used = tuple[Use, str]

STAND_INS: Final = frozenset({"", CANDIDATE, "members", "those concerned"})
"""What stands for a name and is none."""


Part = tuple[Callable[[Any], Iterable[Used]], Any]
"""A part of an entry, and what reads its names: equal parts use equal names, so that each need be read but once."""


def parts_in_use(entry: AnyEntry) -> list[Part]:
    """Return the parts of an entry that use names, in order; what reads them gives `STAND_INS` too."""
    parts: list[Part]
    if type(entry) is Act:
        parts = _parts_of_act(entry)
    else:
        names = _NAMES.get(type(entry))
        parts = [(names, entry)] if names is not None else []
    parts += [(_of_source, passage.source) for passage in entry.sources]
    if entry.more is not None:
        parts += [(_of_source, passage.source) for passage in entry.more.disputed_by]
    return parts


def _all(use: Use, names: Iterable[str]) -> list[Used]:
    return [(use, name) for name in names]


# --- the charter -----------------------------------------------------------------------------------------------------


def _of_talks(entry: TalksEntry) -> Iterable[Used]:
    return [(Use.ACTOR, entry.host), (Use.OFFICIAL, entry.chair)]


def _of_set(entry: ActorEntry | GroupEntry) -> Iterable[Used]:
    return _all(Use.ACTOR, entry.members)


def _of_body(entry: BodyEntry) -> Iterable[Used]:
    yield from _all(Use.ACTOR, entry.members)
    yield Use.OFFICIAL, entry.chair
    yield from _of_proposition(entry.quorum)


def _of_weights(entry: WeightsEntry) -> Iterable[Used]:
    yield Use.GROUP, entry.group
    yield from _all(Use.ACTOR, (name for name, _ in entry.values))


def _of_motion(entry: MotionEntry) -> Iterable[Used]:
    yield Use.BODY, entry.body
    yield from _all(Use.ACTOR, (*entry.moved_by, *entry.concerns))
    for effect in entry.effects:
        yield Use.ACTOR, effect.candidate
        yield Use.CAPACITY, effect.capacity
        yield from _all(Use.POWER, effect.powers)


def _of_rule(entry: RuleEntry) -> Iterable[Used]:
    if entry.does is not Effect.DECIDES:
        yield from _all(Use.WHOM, entry.whom)
    yield from ((Use.CAPACITY, entry.capacity), (Use.BODY, entry.body), (Use.MOTION, entry.adopted_by))
    yield from _all(Use.OFFICIAL, entry.stated_by)
    for part in (entry.requires, entry.when, entry.unless, entry.seats, entry.quorum):
        yield from _of_proposition(part)


def _of_repeal(entry: RepealEntry) -> Iterable[Used]:
    return [(Use.RULE, entry.name), (Use.MOTION, entry.adopted_by)]


def _of_attribution(entry: AttributionEntry) -> Iterable[Used]:
    return [(Use.ACTOR, entry.actor), (Use.ACTOR, entry.to)]


def _of_outlook(entry: LockedEntry | UnlikelyEntry) -> Iterable[Used]:
    return [(Use.ACTOR, entry.actor), *_of_question(entry.question)]


# --- the record ------------------------------------------------------------------------------------------------------

_OBJECTS: Final = {
    Object.GROUP: (Use.GROUP, None),
    Object.JUDGEMENT: (Use.ACTOR, Use.QUALITY),
    Object.OWN_SEAT: (None, Use.CAPACITY),
    Object.SEAT: (None, Use.CAPACITY),
    Object.INSTRUMENT: (Use.INSTRUMENT, None),
}
"""Per kind of object, what an act's ``object`` and ``quality`` name."""


def _parts_of_act(act: Act) -> list[Part]:
    parts: list[Part] = [(_of_actors, act.actors)]
    if act.question is not None:
        parts.append((_of_question, act.question))
    else:
        parts.append((_of_object, (act.verb, act.object, act.quality)))
    if act.claim is not None:
        parts.append((_of_proposition, act.claim))
    if act.details is not PLAIN:
        parts += [(_of_official, act.details.by), (_of_place, act.details.body)]
        if _names_more(act.details):
            parts.append((_of_details, act.details))
    return parts


def _names_more(details: Details) -> bool:
    """Return whether the details of an act name others than the official and the body."""
    handed = details.carried_by or details.announced_by or details.named_by
    return bool(handed or details.behalf or details.powers) or details.only_if is not None


def _of_actors(names: tuple[str, ...]) -> list[Used]:
    return _all(Use.ACTOR, names)


def _of_official(name: str) -> list[Used]:
    return [(Use.OFFICIAL, name)]


def _of_place(body: str) -> list[Used]:
    return [(Use.BODY, body)]


def _of_source(name: str) -> list[Used]:
    return [(Use.SOURCE, name)]


def _of_object(said: tuple[str, str, str]) -> list[Used]:
    verb, object_, quality = said
    whom, what = _OBJECTS.get(VERB_OF[verb].object, (None, None))
    return [(use, name) for use, name in ((whom, object_), (what, quality)) if use is not None]


def _of_details(details: Details) -> Iterable[Used]:
    yield from _all(Use.ACTOR, details.behalf)
    yield from _all(Use.POWER, details.powers)
    yield from _of_proposition(details.only_if)
    yield from _all(Use.OFFICIAL, (*details.carried_by, *details.announced_by, *details.named_by))


def _of_vote(entry: VoteEntry) -> Iterable[Used]:
    yield from _of_question(entry.question)
    yield Use.BODY, entry.body
    for _, names in entry.lists:
        yield from _all(Use.ACTOR, names)
    for pair in entry.proxies:
        yield from _all(Use.ACTOR, pair)


def _of_expectation(entry: ExpectEntry) -> Iterable[Used]:
    yield from _of_proposition(entry.claim)
    for once in entry.once:
        for act in once.acts:
            for names, part in _parts_of_act(act):
                yield from names(part)


def _of_outcome(entry: OutcomeEntry) -> Iterable[Used]:
    yield from _of_proposition(entry.claim)
    yield from _all(Use.OFFICIAL, entry.declared_by)


# --- questions and propositions --------------------------------------------------------------------------------------


def _of_question(question: Question | None) -> Iterable[Used]:
    if isinstance(question, Seat):
        return ((Use.ACTOR, question.candidate), (Use.CAPACITY, question.capacity))
    return () if question is None else ((Use.MOTION, question.name),)


def _of_proposition(proposition: Proposition | None) -> Iterable[Used]:
    for each in walk(proposition) if proposition is not None else ():
        match each:
            case Holds():
                yield from _of_subject(each)
                yield from _of_predicate(each.predicate)
            case Stands():
                yield from _of_question(each.question)
                yield from _all(Use.ACTOR, (*each.by, *each.carried_by))
                yield Use.RULE, each.on
            case InBody():
                yield Use.BODY, each.body
            case May():
                yield Use.ACTOR, each.actor
                yield from _all(Use.POWER, each.powers)
            case IsTaken():
                yield Use.OPTION, each.option
            case TableIs():
                yield from _all(Use.ACTOR, each.actors)
            case _:
                pass


def _of_subject(holds: Holds) -> Iterable[Used]:
    if not isinstance(holds.subject, Many):
        return [(Use.ACTOR, holds.subject.name)]
    group = holds.subject.group
    named = [(Use.GROUP, group.name), (Use.CAPACITY, group.seated_as), (Use.WEIGHTS, group.weight)]
    return [*named, *_all(Use.ACTOR, group.besides)]


def _of_predicate(predicate: Predicate) -> Iterable[Used]:
    match predicate:
        case Takes(question=question) | Says(question=question):
            return _of_question(question)
        case Has():
            use = Use.INSTRUMENT if predicate.done in OVER_INSTRUMENTS else Use.GROUP
            return [(use, predicate.object), (Use.CAPACITY, predicate.capacity)]
        case Does():
            return [(Use.ACTOR, predicate.object), (Use.QUALITY, predicate.quality)]
        case IsIn():
            return [(Use.GROUP, predicate.group)]
        case RanksIn():
            return [(Use.GROUP, predicate.group), (Use.WEIGHTS, predicate.weight)]
        case _:
            return ()


_NAMES: Final[dict[type, Callable[[Any], Iterable[Used]]]] = {
    TalksEntry: _of_talks,
    ActorEntry: _of_set,
    GroupEntry: _of_set,
    OfficialEntry: lambda entry: [(Use.ACTOR, entry.actor)],
    BodyEntry: _of_body,
    WeightsEntry: _of_weights,
    MotionEntry: _of_motion,
    RuleEntry: _of_rule,
    RepealEntry: _of_repeal,
    AttributionEntry: _of_attribution,
    LockedEntry: _of_outlook,
    UnlikelyEntry: _of_outlook,
    OptionEntry: lambda entry: [(Use.ACTOR, entry.actor)],
    RankingEntry: lambda entry: [(Use.ACTOR, entry.actor)],
    InfeasibleEntry: lambda entry: _of_proposition(entry.what),
    EquilibriumEntry: lambda entry: _of_proposition(entry.where),
    VoteEntry: _of_vote,
    ExpectEntry: _of_expectation,
    OutcomeEntry: _of_outcome,
}
