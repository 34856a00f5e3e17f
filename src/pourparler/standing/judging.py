"""Propositions judged: true, false or open at a moment, with everything that makes them so.

`judge` takes a proposition apart; single statements about subjects are judged in `predicates`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from ..language.directives import FactEntry
from ..language.propositions import (
    CANDIDATE,
    DISPUTED,
    After,
    AllOf,
    AnyOf,
    During,
    FactIs,
    FailingThat,
    Holds,
    InBody,
    IsTaken,
    May,
    Not,
    Proposition,
    Stands,
    TableIs,
    Then,
)
from ..record import fact_key
from ..vocabulary import Moment, Value
from .predicates import holds
from .rulings import Ground, Judged, Named, Role, Ruling, deciding_body, decisive_count
from .scene import Context, Scene, earliest, latest, resolved


def judge(proposition: Proposition, context: Context, scene: Scene) -> Judged:
    """Return a proposition judged.

    Parameters
    ----------
    proposition
        Any proposition of the language.
    context
        For whom, on what, when and where.
    scene
        The charter, the record, and the rulings on other questions.
    """
    return _JUDGES[type(proposition)](proposition, context, scene)


def _named(groups: Iterable[tuple[Named, ...]]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(named for group in groups for named in group))


def _gathered(
    proposition: Proposition, value: Value, parts: list[Judged], since: Moment | None, in_turn: bool = False
) -> Judged:
    """Return parts put together: what made a true whole true, or what keeps it from being so.

    Where the parts were judged in turn, the whole rests on every one that was reached.
    """
    telling = (
        [part for part in parts if part.value is value]
        if value is not None
        else [p for p in parts if p.value is not True]
    )
    resting = parts if in_turn else telling
    return Judged(
        proposition,
        value,
        since,
        tuple(parts),
        supporters=_named(part.supporters for part in parts),
        adverse=_named(part.adverse for part in telling) if value is not True else (),
        pending=tuple(dict.fromkeys(name for part in parts if part.value is not True for name in part.pending)),
        grounds=tuple(dict.fromkeys(ground for part in resting for ground in part.grounds)),
        is_decision=any(part.is_decision for part in parts),
        clock=earliest(part.clock for part in parts if part.value is None),
        unknown=next((part.unknown for part in parts if part.unknown and part.value is None), "")
        if value is None
        else "",
        closed=latest(part.closed for part in parts),
    )


def _all_of(proposition: AllOf, context: Context, scene: Scene) -> Judged:
    parts = [judge(part, context, scene) for part in proposition.parts]
    values = [part.value for part in parts]
    value: Value = False if False in values else None if None in values else True
    return _gathered(proposition, value, parts, latest(part.since for part in parts) if value else None)


def _any_of(proposition: AnyOf, context: Context, scene: Scene) -> Judged:
    parts = [judge(part, context, scene) for part in proposition.parts]
    return _one_suffices(proposition, parts)


def _one_suffices(proposition: Proposition, parts: list[Judged]) -> Judged:
    values = [part.value for part in parts]
    value: Value = True if True in values else None if None in values else False
    since = earliest(part.since for part in parts if part.value is True) if value else None
    return _gathered(proposition, value, parts, since)


def _not(proposition: Not, context: Context, scene: Scene) -> Judged:
    part = judge(proposition.part, context, scene)
    value: Value = None if part.value is None else not part.value
    return Judged(
        proposition,
        value,
        part.since or part.closed,
        (part,),
        supporters=part.adverse,
        adverse=part.supporters,
        pending=part.pending if value is None else (),
        grounds=part.grounds,
        is_decision=part.is_decision,
        clock=part.clock,
        unknown=part.unknown,
        closed=part.closed,
    )


def _then(proposition: Then, context: Context, scene: Scene) -> Judged:
    reached: list[Judged] = []
    for stage in proposition.stages:
        judged = judge(stage, context, scene)
        reached.append(judged)
        if judged.value is not True:
            return _gathered(proposition, judged.value, reached, None, in_turn=True)
        if judged.since is not None:
            context = _later(context, judged.since)
    return _gathered(proposition, True, reached, reached[-1].since, in_turn=True)


def _later(context: Context, since: Moment) -> Context:
    return Context(
        context.at,
        context.candidate,
        context.question,
        context.body,
        max(context.since, since.start),
        context.counts_statements,
        context.deadline_days,
        context.concerned,
    )


def _failing_that(proposition: FailingThat, context: Context, scene: Scene) -> Judged:
    tried: list[Judged] = []
    for choice in proposition.choices:
        tried.append(judge(choice, context, scene))
        if tried[-1].value is not False:
            break
    return _gathered(proposition, tried[-1].value, tried, tried[-1].since, in_turn=True)


def _in_body(proposition: InBody, context: Context, scene: Scene) -> Judged:
    inside = Context(
        context.at,
        context.candidate,
        context.question,
        proposition.body,
        context.since,
        context.counts_statements,
        context.deadline_days,
        context.concerned,
    )
    judged = judge(proposition.part, inside, scene)
    return _gathered(proposition, judged.value, [judged], judged.since)


def _stands(proposition: Stands, context: Context, scene: Scene) -> Judged:
    question = resolved(proposition.question, context.candidate)
    ruling = scene.ruling_at(question, context.at)
    value = matches(proposition, ruling)
    return Judged(
        proposition,
        value,
        ruling.since if value else None,
        adverse=tuple(
            (name, ground.entry) for ground in ruling.grounds for name in (ground.actor,) if name in ruling.blockers
        ),
        pending=ruling.pending,
        grounds=ruling.grounds,
        clock=ruling.clock,
        unknown=ruling.unknown if value is None else "",
    )


def matches(stands: Stands, ruling: Ruling) -> Value:
    """Return whether a ruling is as a proposition says; open if it is undetermined and the proposition says otherwise."""
    if stands.status != ruling.kind.words:
        return None if ruling.kind.value == "undetermined" else False
    count = decisive_count(ruling.routes[0].decided) if ruling.routes else None
    agrees = (
        (not stands.by or set(stands.by) == set(ruling.by))
        and (not stands.carried_by or set(stands.carried_by) == set(ruling.carried_by))
        and (not stands.on or stands.on == ruling.route)
        and (not stands.level or stands.level == ruling.level)
        and (stands.until is None or stands.until == ruling.until)
        and (not stands.body or stands.body == (deciding_body(ruling.routes[0].decided) if ruling.routes else ""))
        and (stands.count is None or (count is not None and stands.count == count.have))
        and (stands.total is None or (count is not None and stands.total == count.base))
        and (stands.needed is None or (count is not None and stands.needed == count.needed))
    )
    return agrees


def _may(proposition: May, context: Context, scene: Scene) -> Judged:
    actor = context.candidate if proposition.actor == CANDIDATE else proposition.actor
    answers = [scene.may(actor, power, context.at, context.body) for power in proposition.powers]
    value = not any(yes for yes, _ in answers) if proposition.negated else all(yes for yes, _ in answers)
    return Judged(
        proposition, value, grounds=tuple(dict.fromkeys(ground for _, grounds in answers for ground in grounds))
    )


def _after(proposition: After, context: Context, scene: Scene) -> Judged:
    part = judge(proposition.part, context, scene)
    if part.value is not True or part.since is None:
        return _gathered(proposition, part.value, [part], None)
    due = part.since.later(proposition.days)
    if due.start <= context.at.end:
        return _gathered(proposition, True, [part], due)
    return Judged(proposition, None, None, (part,), supporters=part.supporters, grounds=part.grounds, clock=due)


def _during(proposition: During, context: Context, scene: Scene) -> Judged:
    if proposition.start is not None:
        begun = proposition.start.start <= context.at.end
        return Judged(
            proposition, begun, proposition.start if begun else None, clock=None if begun else proposition.start
        )
    assert proposition.end is not None
    before = context.at.end < proposition.end.start
    return Judged(proposition, before, clock=proposition.end if before else None)


def _table_is(proposition: TableIs, context: Context, scene: Scene) -> Judged:
    seated = scene.delegations(context.at)
    return Judged(proposition, set(seated) == set(proposition.actors), pending=seated)


def _is_taken(proposition: IsTaken, context: Context, scene: Scene) -> Judged:
    """Return whether an option is taken as long as nobody moves."""
    option = scene.charter.options.get(proposition.option)
    if option is None or option.moment.start > context.at.end:
        return Judged(proposition, None, unknown=f"nobody has an option {proposition.option}")
    grounds = (Ground(option, Role.CONDITION, option.actor),)
    return Judged(proposition, option.is_taken is not proposition.negated, option.moment, grounds=grounds)


def _fact_is(proposition: FactIs, context: Context, scene: Scene) -> Judged:
    reported = [
        entry
        for entry in scene.about(fact_key(proposition.fact))
        if isinstance(entry, FactEntry) and entry.moment.end <= context.at.end
    ]
    grounds = tuple(Ground(entry, Role.CONDITION) for entry in reported)
    values = {entry.value for entry in reported}
    if proposition.value == DISPUTED:
        return Judged(proposition, len(values) > 1, grounds=grounds)
    if len(values) == 1:
        since = reported[0].moment
        return Judged(proposition, proposition.value in values, since, grounds=grounds)
    unknown = (
        f"the sources disagree about {proposition.fact}" if values else f"nothing is reported of {proposition.fact}"
    )
    return Judged(proposition, None, grounds=grounds, unknown=unknown)


_JUDGES: Final[dict[type, Callable[[Any, Context, Scene], Judged]]] = {
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
    Then: _then,
    FailingThat: _failing_that,
    InBody: _in_body,
    Stands: _stands,
    May: _may,
    After: _after,
    During: _during,
    TableIs: _table_is,
    IsTaken: _is_taken,
    FactIs: _fact_is,
    Holds: holds,
}
