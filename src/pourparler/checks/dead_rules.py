"""Rules that cannot do anything.

dead-rule
    A rule admits whom another one bars whatever happens, or leads to no capacity; its conditions contradict each other,
    or name a time that is over when it begins; or a ``repeal`` ends nothing. It can be taken out without changing any
    answer, which is seldom what was meant.

    Way out: the sentence names what stands in its way. If it is as intended (a bar that overrides an older admission),
    repeal the rule that it overrides.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from ..charter import RuleVersion
from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Does, RepealEntry, RuleEntry
from ..language.proposition_text import text_of
from ..language.propositions import (
    AllOf,
    AnyOf,
    During,
    Has,
    Holds,
    IsIn,
    May,
    Not,
    One,
    Proposition,
    Requests,
    Takes,
)
from ..language.propositions import Does as HasDone
from .group_states import life
from .places import place_of
from .wording import line_of

CODES: Final = {"dead-rule": Weight.WARNING}

Literal = tuple[Proposition, bool]
"""A statement, and whether it is asked to be true."""


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every rule that can be taken out without changing any answer."""
    bars: dict[str, list[RuleVersion]] = {}
    for version in dossier.charter.rules:
        for name in version.entry.whom if _is_absolute_bar(version.entry) else ():
            bars.setdefault(name, []).append(version)
    for version in dossier.charter.rules:
        rule = version.entry
        for why, way_out in _troubles(rule):
            yield Finding("dead-rule", rule.place, f"Rule {rule.name} {why}.", way_out, Weight.WARNING)
        if rule.does is Does.ADMITS:
            yield from _barred(version, bars, dossier)
    yield from _idle_repeals(dossier)


def _troubles(rule: RuleEntry) -> Iterable[tuple[str, str]]:
    if rule.does is Does.ADMITS and not rule.capacity:
        yield "admits to no capacity", "Add it: `admits state as observer`."
    asked = [literal for part in (rule.requires, rule.when) if part is not None for literal in _all(part)]
    undoing = [(part, not wanted) for part, wanted in _any(rule.unless)]
    for statement in _contradicted([*asked, *undoing]):
        yield f"asks both for `{text_of(statement)}` and for its opposite", "Take one of them out."
    for statement, wanted in asked:
        if wanted and _is_over(statement, rule):
            yield f"holds only {text_of(statement)}, and begins on {rule.moment}", "Correct one of the dates."


def _is_over(statement: Proposition, rule: RuleEntry) -> bool:
    end = statement.end if isinstance(statement, During) else None
    return end is not None and end.start <= rule.moment.start


def _all(proposition: Proposition) -> list[Literal]:
    """Return what must all be so for a proposition to be true."""
    parts = proposition.parts if isinstance(proposition, AllOf) else (proposition,)
    return [_literal(part) for part in parts]


def _any(proposition: Proposition | None) -> list[Literal]:
    """Return what each by itself makes a proposition true."""
    if proposition is None:
        return []
    parts = proposition.parts if isinstance(proposition, AnyOf) else (proposition,)
    return [_literal(part) for part in parts]


def _literal(proposition: Proposition) -> Literal:
    if isinstance(proposition, Not):
        part, wanted = _literal(proposition.part)
        return part, not wanted
    if isinstance(proposition, May) and proposition.negated:
        return replace(proposition, negated=False), False
    if isinstance(proposition, Holds) and isinstance(proposition.subject, One):
        predicate = proposition.predicate
        if isinstance(predicate, Takes | Has | HasDone | IsIn | Requests) and predicate.negated:
            return Holds(proposition.subject, replace(predicate, negated=False)), False
    return proposition, True


def _contradicted(literals: list[Literal]) -> list[Proposition]:
    found = set(literals)
    return [part for part, wanted in dict.fromkeys(literals) if wanted and (part, False) in found]


def _is_absolute_bar(rule: RuleEntry) -> bool:
    return rule.does is Does.BARS and rule.when is None and rule.unless is None and rule.requires is None


def _barred(version: RuleVersion, bars: dict[str, list[RuleVersion]], dossier: Dossier) -> Iterable[Finding]:
    for name in version.entry.whom:
        bar = next((bar for bar in bars.get(name, ()) if _covers(bar, version)), None)
        if bar is not None:
            rule = version.entry
            where = line_of(bar.entry.place, rule.place)
            sentence = f"Rule {rule.name} admits {name}, whom rule {bar.name} ({where}) bars whatever else holds."
            place = place_of(name, rule, dossier)
            yield Finding("dead-rule", place, sentence, "Take one of them out.", Weight.WARNING, (bar.entry.place,))


def _covers(bar: RuleVersion, version: RuleVersion) -> bool:
    start, end = life(version.entry.moment, version.ends)
    since, until = life(bar.entry.moment, bar.ends)
    return bar.entry.capacity in ("", version.entry.capacity) and since <= start and until >= end


def _idle_repeals(dossier: Dossier) -> Iterable[Finding]:
    begun: dict[str, int] = {}
    for version in dossier.charter.rules:
        start = version.entry.moment.start
        begun[version.name] = min(start, begun.get(version.name, start))
    for entry in dossier.charter.entries:
        if isinstance(entry, RepealEntry) and begun.get(entry.name, -1) >= entry.moment.start:
            sentence = f"This repeal ends nothing: rule {entry.name} is not in force before {entry.moment}."
            yield Finding("dead-rule", entry.place, sentence, "Correct one of the dates.", Weight.WARNING)
