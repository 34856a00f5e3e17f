"""The difference between two standings: every seat, motion and power in effect that is added, removed or changed.

Concepts
--------
mark
    ``+`` for what is only in the second standing, or let in only there; ``-`` for what is only in the first, or let in
    only there; ``~`` for what is in both and stands otherwise.
let in
    A seat that is seated or invited, a motion that is adopted.
power in effect
    What a capacity lets an actor do who is seated in it, denials and suspensions taken off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from msgspec import Struct

from ..findings import Finding
from ..standing import LET_IN, Kind, Ruling, Standing, decisive_count
from ..standing.on_record import is_on_record
from ..vocabulary import Motion, Question

COMPARED: Final = (
    "kind",
    "by",
    "blockers",
    "route",
    "carried_by",
    "level",
    "since",
    "until",
    "pending",
    "clock",
    "powers_lost",
    "unknown",
)
"""The fields of a ruling in which two can differ; with the sum on which they turn."""


class Mark(StrEnum):
    """What happened to a seat, a motion, a power or a finding."""

    ADDED = "+"
    REMOVED = "-"
    CHANGED = "~"


_OPPOSITE: Final = {Mark.ADDED: Mark.REMOVED, Mark.REMOVED: Mark.ADDED, Mark.CHANGED: Mark.CHANGED}


class RulingChange(Struct, frozen=True):
    """A question that stands otherwise: before, after, and in which fields; a ruling is none where nobody speaks of it."""

    mark: Mark
    question: Question
    before: Ruling | None
    after: Ruling | None
    fields: tuple[str, ...]

    def mirrored(self) -> RulingChange:
        """Return the same change seen from the other side."""
        return RulingChange(_OPPOSITE[self.mark], self.question, self.after, self.before, self.fields)


class PowerChange(Struct, frozen=True, order=True):
    """A power that an actor has only after, or had only before."""

    actor: str
    power: str
    mark: Mark

    def mirrored(self) -> PowerChange:
        """Return the same change seen from the other side."""
        return PowerChange(self.actor, self.power, _OPPOSITE[self.mark])


class FindingChange(Struct, frozen=True):
    """A finding that is there only after, or was only before."""

    mark: Mark
    finding: Finding

    def mirrored(self) -> FindingChange:
        """Return the same change seen from the other side."""
        return FindingChange(_OPPOSITE[self.mark], self.finding)


class Difference(Struct, frozen=True):
    """Everything in which two standings differ.

    Attributes
    ----------
    seats, motions
        Questions that stand otherwise, in the order of the table; those that only the first knows come last.
    powers
        Powers gained and lost, by actor.
    findings
        Findings that come and go, those that come first.
    """

    seats: tuple[RulingChange, ...] = ()
    motions: tuple[RulingChange, ...] = ()
    powers: tuple[PowerChange, ...] = ()
    findings: tuple[FindingChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.seats or self.motions or self.powers or self.findings)

    @property
    def rulings(self) -> tuple[RulingChange, ...]:
        """The seats, then the motions."""
        return (*self.seats, *self.motions)


def difference(
    before: Standing,
    after: Standing,
    findings_before: Iterable[Finding] = (),
    findings_after: Iterable[Finding] = (),
) -> Difference:
    """Return in what two standings differ.

    Parameters
    ----------
    before, after
        The standings: of two dossiers, of two dates, of a dossier and of the same with some lines more.
    findings_before, findings_after
        What the checks find on either side.

    Returns
    -------
    Difference
        Each question, power and finding of which the two sides do not say the same. Grounds are not compared, so that
        a line that only supports what held anyway makes no difference.

    Examples
    --------
    >>> from pourparler.dossier import load
    >>> from pourparler.standing import standing_of
    >>> from pourparler.vocabulary import moment
    >>> astana, _ = load("cases/astana-2017.talks")
    >>> one, other = (standing_of(astana, moment(day)) for day in ("2017-01-18", "2017-01-19"))
    >>> [(c.mark.value, str(c.question), c.before.kind.value, c.after.kind.value) for c in difference(one, other).seats]
    [('+', 'USA as observer', 'not-asked', 'invited')]
    """
    return Difference(
        tuple(_changes(before, after, before.seats, after.seats)),
        tuple(_changes(before, after, _motions(before), _motions(after))),
        _power_changes(before, after),
        (*_finding_changes(findings_before, findings_after),),
    )


def _motions(standing: Standing) -> tuple[Motion, ...]:
    return tuple(Motion(name) for name in standing.charter.motions)


def _changes(
    before: Standing, after: Standing, first: Iterable[Question], second: Iterable[Question]
) -> Iterable[RulingChange]:
    for question in dict.fromkeys((*second, *first)):
        change = ruling_change(question, _on_record(before, question), _on_record(after, question))
        if change is not None:
            yield change


def _on_record(standing: Standing, question: Question) -> Ruling | None:
    ruling = standing.ruling(question)
    return ruling if is_on_record(ruling, standing) else None


def ruling_change(question: Question, before: Ruling | None, after: Ruling | None) -> RulingChange | None:
    """Return in what two rulings on a question differ, or none."""
    if before is None or after is None:
        if before is after:
            return None
        return RulingChange(Mark.REMOVED if after is None else Mark.ADDED, question, before, after, ())
    fields = tuple(name for name, one in stand(before).items() if one != stand(after)[name])
    if not fields:
        return None
    was_in, is_in = before.kind in LET_IN, after.kind in LET_IN
    mark = Mark.CHANGED if was_in == is_in else Mark.ADDED if is_in else Mark.REMOVED
    return RulingChange(mark, question, before, after, fields)


def stand(ruling: Ruling) -> dict[str, object]:
    """Return how a question stands, without the lines that say so: every field that a reader is told, and the sum."""
    told = {name: getattr(ruling, name) for name in COMPARED}
    count = decisive_count(ruling.routes[0].decided) if ruling.routes else None
    told["sum"] = (count.have, count.base, count.needed) if count is not None else ()
    return {
        name: value.text if name in ("since", "until", "clock") and value else value for name, value in told.items()
    }


def _power_changes(before: Standing, after: Standing) -> tuple[PowerChange, ...]:
    had, has = powers_in_effect(before), powers_in_effect(after)
    lost = (PowerChange(*power, Mark.REMOVED) for power in had - has)
    return tuple(sorted((*(PowerChange(*power, Mark.ADDED) for power in has - had), *lost)))


def powers_in_effect(standing: Standing) -> frozenset[tuple[str, str]]:
    """Return who may do what, by a capacity in which they are seated: pairs of actor and power."""
    granted: set[tuple[str, str]] = set()
    for ruling in standing.table():
        if ruling.kind is Kind.SEATED and not isinstance(ruling.question, Motion):
            capacity = standing.charter.capacity(ruling.question.capacity, standing.at)
            powers = capacity.may if capacity is not None else ()
            granted.update((ruling.question.candidate, power) for power in powers)
    return frozenset(pair for pair in granted if standing.may(*pair, standing.at)[0])


def _finding_changes(before: Iterable[Finding], after: Iterable[Finding]) -> Iterable[FindingChange]:
    """Return what comes and what goes; a finding that only stands on another line is the same."""
    for mark, here, there in ((Mark.ADDED, after, before), (Mark.REMOVED, before, after)):
        left = Counter(map(_says, there))
        for finding in here:
            if left[_says(finding)]:
                left[_says(finding)] -= 1
            else:
                yield FindingChange(mark, finding)


def _says(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.sentence
