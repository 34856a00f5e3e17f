"""What the picture of a ruling shows: the verdict, each route as a tree of clauses with its sums, the grounds."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import Final

from msgspec import Struct

from ...dossier import Dossier
from ...language.bars import decimal
from ...language.directives import Does
from ...language.proposition_text import text_of
from ...language.propositions import AllOf, AnyOf, Base, FailingThat, InBody, Not, Position, Proposition, Takes, Then
from ...standing import Count, Judged, Kind, RouteRuling, Standing
from ...standing.explain import CitedPassage, Explanation, Step, explain
from ...standing.names_told import Telling
from ...standing.sums_told import sum_words
from ...vocabulary import Motion, Question, Value
from .drawing import anchor, safe_address


class Part(Struct, frozen=True):
    """Those in one position: their weight, as a figure, the titles that are known, whether others have no name.

    ``stated`` is true where all of them took it by statement only.
    """

    position: Position
    weight: Fraction
    figure: str
    titles: tuple[str, ...]
    stated: bool = False
    has_others: bool = False


class Sum(Struct, frozen=True):
    """A sum as a bar: its parts, those that are counted first; where the mark stands; the sum in words."""

    parts: tuple[Part, ...]
    needed: Fraction
    words: str


class Clause(Struct, frozen=True):
    """A condition with its value; who made it so; its sum; its parts."""

    words: str
    value: Value
    who: str = ""
    sum: Sum | None = None
    parts: tuple[Clause, ...] = ()


class Route(Struct, frozen=True):
    """A rule with what it gives, and what it requires and how it decides, as trees."""

    name: str
    kind: Kind
    required: Clause | None
    decided: Clause | None
    remark: str = ""


class Reason(Struct, frozen=True):
    """A numbered ground: the sentence, where it leads, and its passages with their addresses."""

    sentence: str
    href: str
    passages: tuple[tuple[str, str, str], ...]


class Argument(Struct, frozen=True):
    """Everything that the picture of a ruling shows."""

    question: str
    at: str
    kind: Kind
    verdict: str
    routes: tuple[Route, ...]
    reasons: tuple[Reason, ...]
    ways: tuple[tuple[Kind, str], ...]
    remarks: tuple[str, ...]
    answer: str


_JOINTS: Final[dict[type, str]] = {
    AllOf: "all of these",
    AnyOf: "at least one of these",
    Then: "one after the other",
    FailingThat: "the first, failing that the next",
    Not: "not this",
}
_MOST_NAMED: Final = 6
_LEFT_OUT: Final = (Position.ABSTAIN, Position.SPOILT, Position.ABSENT, Position.NOT_ENTITLED, Position.SILENT)
_OUTSIDE: Final[dict[Base, tuple[Position, ...]]] = {
    Base.ENTITLED: (Position.NOT_ENTITLED,),
    Base.PRESENT: (Position.ABSENT, Position.NOT_ENTITLED, Position.SILENT),
    Base.VOTING: _LEFT_OUT,
    Base.BALLOTS: (Position.ABSENT, Position.NOT_ENTITLED, Position.SILENT),
    Base.VALID: (Position.SPOILT, Position.ABSENT, Position.NOT_ENTITLED, Position.SILENT),
}
"""Positions that are no part of what a share is taken of."""


def argument(question: Question, dossier: Dossier, standing: Standing, within_page: bool = False) -> Argument:
    """Return what the picture of a ruling shows.

    Parameters
    ----------
    question
        A seat or a motion.
    dossier, standing
        What it is derived from.
    within_page
        Whether the picture stands in a page that shows the lines; then grounds lead there, and otherwise to their source.
    """
    told = Telling(dossier.charter, standing.at)
    explanation = explain(dossier, standing, question)
    head, _, verdict = explanation.verdict.partition(": ")
    motion = dossier.charter.motions.get(question.name) if isinstance(question, Motion) else None
    return Argument(
        motion.title if motion is not None and motion.title else head,
        explanation.at,
        explanation.ruling,
        verdict,
        tuple(_route(route, told) for route in standing.ruling(question).routes[:1]),
        tuple(_reason(step, within_page) for step in explanation.steps),
        tuple((way.kind, way.words) for way in explanation.ways),
        _remarks(explanation),
        explanation.answer,
    )


def _remarks(explanation: Explanation) -> tuple[str, ...]:
    readings = explanation.readings
    found = [explanation.note] if explanation.note else []
    if len({reading.kind for reading in readings}) == 1:
        found.append("The sources disagree, but every reading gives the same answer.")
    else:
        found += [f"{reading.words}: {reading.kind.words}" for reading in readings]
    return tuple(found)


def _route(route: RouteRuling, told: Telling) -> Route:
    rule = route.rule
    stated = f", as stated by {told.names(rule.stated_by)}" if rule.stated_by else ""
    by_right = rule.when is None and rule.does is not Does.BARS and not stated
    return Route(
        f"{rule.title or rule.name}{stated}",
        route.kind,
        _clause(route.required, told) if route.required is not None else None,
        _clause(route.decided, told) if route.decided is not None and rule.when is not None else None,
        "It gives by right: nobody is asked." if by_right else "",
    )


def _clause(judged: Judged, told: Telling) -> Clause:
    count = judged.count
    return Clause(
        _words(judged, told),
        judged.value,
        "" if count is not None or judged.parts else _who(judged, told),
        _sum(judged, count, told) if count is not None else None,
        tuple(_clause(part, told) for part in judged.parts),
    )


def _words(judged: Judged, told: Telling) -> str:
    """Return a condition in the words of the rule; of one whose parts stand below it, only how they are joined."""
    if isinstance(judged.proposition, InBody):
        return f"in {told.name(judged.proposition.body)}"
    joint = _JOINTS.get(type(judged.proposition), "") if judged.parts else ""
    return joint or text_of(judged.proposition)


def _who(judged: Judged, told: Telling) -> str:
    """Return who made a plain condition what it is, or who still could."""
    if judged.unknown:
        return judged.unknown
    decided = judged.supporters if judged.value is True else judged.adverse
    named = decided or tuple((ground.actor, ground.entry) for ground in judged.grounds if ground.actor)
    if named:
        return "; ".join(f"{told.name(name)}, {entry.moment}" for name, entry in named[:_MOST_NAMED])
    return f"{told.names(judged.pending)} could" if judged.pending and judged.value is None else ""


def _sum(judged: Judged, count: Count, told: Telling) -> Sum:
    parts = [_part(position, weight, names, count, told) for position, weight, names in count.sides if weight]
    left_out = _OUTSIDE.get(count.base_kind, ())
    base = [part for part in parts if part.position not in left_out]
    counted = _counted(base, judged.proposition, count.have)
    inside = [part for part in base if part not in counted]
    outside = [part for part in parts if part.position in left_out]
    return Sum((*counted, *inside, *outside), count.needed, sum_words(count, told).rpartition("; ")[2])


def _part(position: Position, weight: Fraction, names: tuple[str, ...], count: Count, told: Telling) -> Part:
    return Part(
        position,
        weight,
        decimal(weight),
        tuple(told.name(name) for name in names),
        bool(names) and all(name in count.by_statement for name in names),
        not count.weight and 0 < len(names) < weight,
    )


def _counted(parts: list[Part], proposition: Proposition, have: Fraction) -> tuple[Part, ...]:
    """Return the parts that make up what was counted: those that the rule names, else the fewest that do."""
    predicate = getattr(proposition, "predicate", None)
    if isinstance(predicate, Takes):
        named = [part for part in parts if (part.position in predicate.positions) is not predicate.negated]
        if sum((part.weight for part in named), Fraction(0)) == have:
            return tuple(named)
    for number in range(1, len(parts) + 1 if have else 1):
        for some in combinations(parts, number):
            if sum((part.weight for part in some), Fraction(0)) == have:
                return some
    return ()


def _reason(step: Step, within_page: bool) -> Reason:
    addresses = [safe_address(passage.address) for passage in step.passages]
    href = f"#{anchor(step.place)}" if within_page else next((each for each in addresses if each), "")
    told = tuple((*_origin(passage), address) for passage, address in zip(step.passages, addresses, strict=True))
    return Reason(step.sentence, href, told)


def _origin(passage: CitedPassage) -> tuple[str, str]:
    known = passage.outlet or passage.title
    return (f"{known}, {passage.date}" if known else passage.source), passage.words
