"""Thresholds that no vote can reach, or that none can miss.

threshold-above-group
    A rule asks for more members than the group ever has while the rule is in force (``at least 20 of`` a group of 15),
    or for at most so many that all of them together keep to it. The rule decides nothing that way.

    Way out: correct the number, or name the members that are missing.

quorum-above-group
    A quorum is larger than the body. Nothing can be decided in it.

    Way out: correct the quorum, or name the members that are missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from ..charter.charter import ANY
from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.bars import decimal
from ..language.directives import BodyEntry
from ..language.propositions import Bar, Group, Holds, InBody, Many, Proposition, Sign, parts_of
from .group_states import FOREVER, GroupStates, life

CODES: Final = {"threshold-above-group": Weight.WARNING, "quorum-above-group": Weight.WARNING}

_RISING: Final = frozenset({Sign.AT_LEAST, Sign.MORE_THAN, Sign.EXACTLY})


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every threshold or quorum that the size of its group makes idle."""
    sizes = _Sizes(dossier)
    bodies_of = _bodies_by_kind(dossier)
    for version in dossier.charter.rules:
        rule = version.entry
        span = life(rule.moment, version.ends)
        found = dict.fromkeys(body for kind in rule.whom for body in bodies_of.get(kind, ()))
        bodies = (rule.body,) if rule.body else tuple(found)
        for part in (rule.requires, rule.when, rule.unless, rule.seats):
            yield from _idle(part, "threshold-above-group", rule, bodies, span, sizes)
        yield from _idle(rule.quorum, "quorum-above-group", rule, bodies, span, sizes)
    for entry in dossier.charter.entries:
        if isinstance(entry, BodyEntry):
            span = (entry.moment.start, FOREVER)
            yield from _idle(entry.quorum, "quorum-above-group", entry, (entry.name,), span, sizes)


def _bodies_by_kind(dossier: Dossier) -> dict[str, dict[str, None]]:
    """Return the bodies in which motions lie, by kind of motion and for any kind."""
    found: dict[str, dict[str, None]] = {}
    for motion in dossier.charter.motions.values():
        if motion.body:
            found.setdefault(motion.kind, {})[motion.body] = None
            found.setdefault(ANY, {})[motion.body] = None
    return found


class _Sizes:
    """The size of every group over a span of time, by number or by weight; none where it cannot be told."""

    def __init__(self, dossier: Dossier) -> None:
        self._groups = GroupStates(dossier)
        self._tables = dossier.charter.tables_of_weights
        self._names = frozenset(self._groups.names)

    def size(self, group: Group, bodies: tuple[str, ...], span: tuple[int, int]) -> Fraction | None:
        """Return the largest weight of a group in a span; of ``members``, that of the largest body concerned."""
        if group.weight:
            table = self._tables.get(group.weight)
            return None if table is None else table.total or sum((value for _, value in table.values), Fraction(0))
        names = bodies if group.name == "members" else (group.name,)
        if group.seated_as or not names or any(name not in self._names for name in names):
            return None
        return Fraction(max(self._groups.largest(name, *span) for name in names))


def _idle(
    proposition: Proposition | None,
    code: str,
    entry: AnyEntry,
    bodies: tuple[str, ...],
    span: tuple[int, int],
    sizes: _Sizes,
) -> Iterable[Finding]:
    waiting = [(proposition, bodies)] if proposition is not None else []
    while waiting:
        each, inside = waiting.pop()
        if isinstance(each, Holds) and isinstance(each.subject, Many):
            yield from _measured(each.subject, code, entry, inside, sizes.size(each.subject.group, inside, span))
        here = (each.body,) if isinstance(each, InBody) else inside
        waiting += [(part, here) for part in reversed(parts_of(each))]


def _measured(
    subject: Many, code: str, entry: AnyEntry, bodies: tuple[str, ...], size: Fraction | None
) -> Iterable[Finding]:
    bar = subject.bar
    if not size or not is_idle(bar, size):
        return
    name = subject.group.name if subject.group.name != "members" else " or ".join(bodies)
    weight = f" by {subject.group.weight}" if subject.group.weight else ""
    never = "can never be reached" if bar.sign in _RISING else "is always kept to"
    sentence = f"`{bar.words}` of {name}{weight} {never}: it has {decimal(size)} in all."
    way_out = "Correct the number, or name the members that are missing."
    yield Finding(code, entry.place, sentence, way_out, Weight.WARNING)


def is_idle(bar: Bar, size: Fraction) -> bool:
    """Return whether a bar is out of reach for a group of a size, or within reach whatever its members do.

    Examples
    --------
    >>> is_idle(Bar(Sign.AT_LEAST, Fraction(0), Fraction(20), "at least 20"), Fraction(15))
    True
    """
    bound = bar.share * size + bar.number
    match bar.sign:
        case Sign.AT_LEAST | Sign.EXACTLY:
            return bound > size
        case Sign.MORE_THAN:
            return bound >= size
        case Sign.FEWER_THAN:
            return bound > size or bound <= 0
        case _:
            return bound >= size
