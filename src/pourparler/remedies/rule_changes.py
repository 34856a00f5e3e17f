"""Rules as they might be: a lower bar, a condition less, statements counted, a bar lifted, more admitted."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..charter import ANY, RuleVersion
from ..language.bars import decimal
from ..language.directives import Does, RepealEntry, RuleEntry
from ..language.proposition_text import group_text, text_of
from ..language.propositions import (
    AllOf,
    Bar,
    Base,
    FailingThat,
    Group,
    Holds,
    InBody,
    Many,
    Proposition,
    Sign,
    Then,
    parts_of,
)
from ..standing import Count, Judged, Ruling, Standing
from ..standing.judging import judge
from ..standing.motions import body_of
from ..standing.routes import context_of, moment_of
from ..vocabulary import Change, Question, Seat

_RISING: Final = (Sign.AT_LEAST, Sign.MORE_THAN)
_LONGEST: Final = 90


class CharterChange(Struct, frozen=True):
    """One rule as it would have to be.

    Attributes
    ----------
    rule
        Its name.
    words
        What would be another in it, as the end of a sentence that begins with ``if``.
    entry
        The rule in that version, or its repeal.
    """

    rule: str
    words: str
    entry: RuleEntry | RepealEntry


def changes_of_rules(question: Question, standing: Standing) -> Iterator[CharterChange]:
    """Yield changes of the rules that lead there, the smaller before the larger."""
    ruling = standing.ruling(question)
    routes = [route.rule for route in ruling.routes if _is_now(route.version, standing)]
    motion = standing.charter.motions.get(str(question)) if not isinstance(question, Seat) else None
    body = ""
    if motion is not None:
        body = body_of(motion, standing.at, standing)[0]
    for rule in routes:
        if rule.does is not Does.BARS:
            context = context_of(rule, question, standing.at, motion, body)
            judged = judge(rule.when, context, standing) if rule.when is not None else None
            yield from (_lowered(rule, judged) if judged is not None else ())
    for rule in routes:
        yield from _given_up(rule)


def changes_of_reach(question: Question, standing: Standing) -> Iterator[CharterChange]:
    """Yield changes by which other rules would lead there too."""
    if isinstance(question, Seat) and question.change is Change.ADMISSION:
        yield from _widened(question, standing.ruling(question), standing)


def _is_now(version: RuleVersion | None, standing: Standing) -> bool:
    return version is not None and moment_of(version, standing.at, standing) == standing.at


# --- a lower bar -----------------------------------------------------------------------------------------------------


def _lowered(rule: RuleEntry, judged: Judged) -> Iterator[CharterChange]:
    """Yield the rule with one of its sums asking for no more than there is, and with one of its parts left out."""
    assert rule.when is not None
    for path, part in _sums(judged, ()):
        count, holds = part.count, part.proposition
        if part.value is True or count is None or not isinstance(holds, Holds):
            continue
        bar = _reached(count)
        many = holds.subject
        assert isinstance(many, Many)
        if bar is None:
            continue
        lower = Holds(Many(bar, many.group), holds.predicate)
        words = f"{rule.name} asked for {_asked(bar, count, many.group)} instead of {count.bar.words}"
        if bar.sign is Sign.AT_MOST:
            words = f"{rule.name} asked only that `{text_of(lower)}`"
        yield CharterChange(rule.name, words, replace(rule, when=_put(rule.when, path, lower)))


def _sums(judged: Judged, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Judged]]:
    if judged.count is not None and isinstance(judged.proposition, Holds):
        yield path, judged
    if isinstance(judged.proposition, AllOf | InBody | Then | FailingThat) or judged.parts:
        for place, part in enumerate(judged.parts):
            yield from _sums(part, (*path, place))


def _reached(count: Count) -> Bar | None:
    """Return the highest bar that is reached as it is, as a plain number; of ``none``, what there is at most."""
    have = count.have
    if count.bar.sign in _RISING:
        return Bar(Sign.AT_LEAST, Fraction(0), have, f"at least {decimal(have)}") if have > 0 else None
    if count.bar.sign in (Sign.AT_MOST, Sign.FEWER_THAN):
        most = have + count.silent
        if most >= count.base:
            return None
        return Bar(Sign.AT_MOST, Fraction(0), most, f"at most {decimal(most)}")
    return None


def _asked(bar: Bar, count: Count, group: Group) -> str:
    """Return a lower bar in words: ``2 of the 3 conveners``, ``92 of the 142 members present and voting``."""
    named = group_text(replace(group, weight="")).removeprefix("those ")
    by = f" by {count.weight}" if count.weight else ""
    if count.silent and count.base_kind is not Base.MEMBERS:
        return f"{decimal(bar.number)} of {named}{by}"
    return f"{decimal(bar.number)} of the {decimal(count.base)}{by} {f'of {named}' if by else named}".strip()


def _put(whole: Proposition, path: tuple[int, ...], part: Proposition) -> Proposition:
    """Return a proposition with the part at a place replaced."""
    if not path:
        return part
    parts = list(parts_of(whole))
    parts[path[0]] = _put(parts[path[0]], path[1:], part)
    return _with_parts(whole, tuple(parts))


def _with_parts(whole: Proposition, parts: tuple[Proposition, ...]) -> Proposition:
    name = next(name for name in ("parts", "stages", "choices", "part") if name in whole.__struct_fields__)
    return replace(whole, **{name: parts[0] if name == "part" else parts})


# --- a condition given up --------------------------------------------------------------------------------------------


def _given_up(rule: RuleEntry) -> Iterator[CharterChange]:
    """Yield the rule without a condition, a quorum or what undoes it, with statements counted, or not at all."""
    name = rule.name
    if rule.does is Does.BARS:
        yield CharterChange(name, f"the bar {name} were lifted", _repealed(rule))
        return
    if not rule.counts_statements:
        yield CharterChange(name, f"{name} counted public statements", replace(rule, counts_statements=True))
    if rule.requires is not None:
        for words, fewer in _without_one(rule.requires):
            yield CharterChange(name, f"{name} did not require that {words}", replace(rule, requires=fewer))
    if rule.quorum is not None:
        yield CharterChange(name, f"{name} had no quorum", replace(rule, quorum=None))
    if rule.unless is not None:
        words = f"{name} held even where `{text_of(rule.unless)}`"
        yield CharterChange(name, words, replace(rule, unless=None))
    for words, fewer in _without_one(rule.when) if rule.when is not None else ():
        if fewer is not None:
            yield CharterChange(name, f"{name} did not ask that {words}", replace(rule, when=fewer))


def _without_one(whole: Proposition) -> Iterator[tuple[str, Proposition | None]]:
    """Yield a proposition with one of its parts left out, and the words of the part; none where nothing is left."""
    if not isinstance(whole, AllOf | Then):
        if isinstance(whole, InBody):
            for words, fewer in _without_one(whole.part):
                yield words, None if fewer is None else replace(whole, part=fewer)
            return
        yield _short(whole), None
        return
    parts = parts_of(whole)
    for place, part in enumerate(parts):
        rest = (*parts[:place], *parts[place + 1 :])
        yield _short(part), rest[0] if len(rest) == 1 else _with_parts(whole, rest)
        for words, fewer in _without_one(part) if isinstance(part, InBody | AllOf) else ():
            if fewer is not None:
                yield words, _with_parts(whole, (*parts[:place], fewer, *parts[place + 1 :]))


def _short(part: Proposition) -> str:
    words = text_of(part)
    return f"`{words}`" if len(words) <= _LONGEST else f"`{words[: _LONGEST - 1]}…`"


def _repealed(rule: RuleEntry) -> RepealEntry:
    return RepealEntry(name=rule.name, moment=rule.moment, place=rule.place)


# --- more admitted ---------------------------------------------------------------------------------------------------


def _widened(seat: Seat, ruling: Ruling, standing: Standing) -> Iterator[CharterChange]:
    """Yield rules that would admit this actor too, or to this capacity too."""
    leading = {route.rule.name for route in ruling.routes}
    kind = standing.charter.kind(seat.candidate)
    for version in standing.charter.rules:
        rule = version.entry
        by_right = rule.when is None and rule.requires is None
        if rule.does is not Does.ADMITS or by_right or rule.name in leading or not _is_now(version, standing):
            continue
        whom = (*rule.whom, kind or seat.candidate) if ANY not in rule.whom else rule.whom
        if rule.capacity == seat.capacity:
            words = f"{rule.name} admitted {kind or seat.candidate} as {seat.capacity} too"
            yield CharterChange(rule.name, words, replace(rule, whom=whom))
        elif set(rule.whom) & {kind, ANY, seat.candidate}:
            words = f"{rule.name} admitted as {seat.capacity} and not only as {rule.capacity}"
            yield CharterChange(rule.name, words, replace(rule, capacity=seat.capacity))
