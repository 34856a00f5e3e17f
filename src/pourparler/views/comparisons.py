"""Two sides held against each other: a dossier and what is supposed, two dates, two dossiers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from ..analysis.causes import Causes, Step, dated_within, steps, steps_between, steps_within
from ..analysis.differences import Difference, FindingChange, Mark, PowerChange, RulingChange, difference
from ..analysis.hypotheses import Hypothesis, is_beside_the_point, supposed
from ..analysis.other_charters import other_charter
from ..checks import check
from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language.bars import decimal
from ..standing import Ruling, Standing, decisive_count, derive, standing_of
from ..standing.names_told import Telling
from ..standing.verdicts import verdict
from ..vocabulary import Moment, Motion
from .difference_view import AS_IT_IS, ChangeView, DifferenceView, FindingView, Line, PowersView, Stand, count_line
from .log_view import line_of


class DatesReversedError(ValueError):
    """The first of two dates is the later one."""

    def __init__(self, start: Moment, end: Moment) -> None:
        super().__init__(f"{start} ends later than {end}: name the earlier date first.")


class Side(Struct, frozen=True):
    """One side of a comparison: what it is called, its dossier, its standing."""

    name: str
    dossier: Dossier
    standing: Standing


def what_if_view(
    dossier: Dossier, hypothesis: Hypothesis, at: Moment, charter: Dossier | None = None
) -> DifferenceView:
    """Return what would be otherwise under a hypothesis on a date; nothing is written.

    Parameters
    ----------
    dossier
        The dossier.
    hypothesis
        The lines that come and go.
    at
        The date.
    charter
        A dossier whose charter stands in the place of this one's, if any.
    """
    ruled = dossier if charter is None else other_charter(dossier, charter)
    other = supposed(ruled, hypothesis)
    before = standing_of(dossier, at)
    after = _standing_again(dossier, other, before)
    amended = steps_between(dossier, ruled) if charter is not None else ()
    causes = Causes(dossier, (*amended, *steps(hypothesis.gone, hypothesis.new)), after, before)
    found = [finding for finding in check(other) if not is_beside_the_point(finding, hypothesis)]
    return _view(
        Side(AS_IT_IS, dossier, before),
        Side("as supposed", other, after),
        difference(before, after, check(dossier), found),
        causes,
        name=hypothesis.name,
        supposed=_supposed(dossier, other, hypothesis, charter),
        notes=_of_later_days(hypothesis, at),
    )


def _standing_again(dossier: Dossier, other: Dossier, before: Standing) -> Standing:
    """Return the standing of another dossier, taking over from one that is derived whatever rests on no other line."""
    if any((dossier.rivals, dossier.vague, other.rivals, other.vague)):
        return standing_of(other, before.at)
    before.table()
    for name in dossier.charter.motions:
        before.ruling(Motion(name))
    return derive(other.charter, other.record, before.at, other.seats, before)


def _supposed(dossier: Dossier, other: Dossier, hypothesis: Hypothesis, charter: Dossier | None) -> tuple[Line, ...]:
    amended = charter is not None and (Line("~", "", "the charter is that of", charter.name),)
    return (
        *(amended or ()),
        *(line_with_mark("-", entry, dossier) for entry in hypothesis.gone),
        *(line_with_mark("+", entry, other) for entry in hypothesis.new),
    )


def _of_later_days(hypothesis: Hypothesis, at: Moment) -> tuple[str, ...]:
    return tuple(
        f"{entry.place} is dated {entry.moment}, after {at}, and changes nothing yet."
        for entry in hypothesis.new
        if entry.moment.start > at.end
    )


def dates_view(dossier: Dossier, start: Moment, end: Moment) -> DifferenceView:
    """Return what is otherwise between two dates, and which lines made it.

    Findings are those on the lines of the days between.

    Raises
    ------
    DatesReversedError
        If the first date is the later one.
    """
    if start.end > end.end:
        raise DatesReversedError(start, end)
    before, after = standing_of(dossier, start), standing_of(dossier, end)
    between = dated_within(dossier, start, end)
    made = steps_within(between)
    lines = {(entry.place.file, entry.place.line) for entry in between}
    found = [finding for finding in check(dossier) if (finding.place.file, finding.place.line) in lines]
    return _view(
        Side(start.text, dossier, before),
        Side(end.text, dossier, after),
        difference(before, after, (), found),
        Causes(dossier.without(entry for step in made for entry in step.new), made, after),
    )


def dossiers_view(first: Dossier, second: Dossier, at: Moment) -> DifferenceView:
    """Return in what two dossiers differ on a date, and which lines, that only one of them has, make it."""
    before, after = standing_of(first, at), standing_of(second, at)
    return _view(
        Side(first.name, first, before),
        Side(second.name, second, after),
        difference(before, after, check(first), check(second)),
        Causes(first, steps_between(first, second), after, before),
    )


# --- as a view -------------------------------------------------------------------------------------------------------


def _view(
    first: Side,
    second: Side,
    found: Difference,
    causes: Causes,
    name: str = "",
    supposed: tuple[Line, ...] = (),
    notes: tuple[str, ...] = (),
) -> DifferenceView:
    powers = _powers(found.powers, first, second)
    talks = second.dossier.charter.talks or first.dossier.charter.talks
    marks = {
        "seat": [change.mark for change in found.seats],
        "motion": [change.mark for change in found.motions],
        "power": [change.mark for change in found.powers],
        "finding": [change.mark for change in found.findings],
    }
    return DifferenceView(
        title=talks.title if talks is not None else second.dossier.name,
        name=name,
        before=first.name,
        after=second.name,
        at=second.standing.at.text,
        supposed=supposed,
        seats=tuple(_change(change, first, second, causes) for change in found.seats),
        motions=tuple(_change(change, first, second, causes) for change in found.motions),
        powers=powers,
        findings=tuple(_finding(change) for change in found.findings),
        count=count_line(marks),
        notes=notes,
        answers=(_answer(first), _answer(second)),
    )


def _answer(side: Side) -> str:
    return side.dossier.answer_id(side.standing.at, "table", "")


def _change(change: RulingChange, first: Side, second: Side, causes: Causes) -> ChangeView:
    cause = causes.of(change.question, change.before, change.after)
    told = Telling(second.dossier.charter if change.after is not None else first.dossier.charter, second.standing.at)
    return ChangeView(
        mark=change.mark,
        question=str(change.question),
        title=told.question(change.question),
        before=_stand(change.before, first),
        after=_stand(change.after, second),
        fields=change.fields,
        because=tuple(line for step in cause.steps for line in _lines(step, first, second)),
        by_time=cause.by_time,
        is_minimal=cause.is_minimal,
    )


def _lines(step: Step, first: Side, second: Side) -> Iterable[Line]:
    yield from (line_with_mark("-", entry, first.dossier) for entry in step.gone if not step.new)
    yield from (line_with_mark("+", entry, second.dossier) for entry in step.new)


def line_with_mark(mark: str, entry: AnyEntry, dossier: Dossier) -> Line:
    """Return a line told in a sentence, with its place and a mark."""
    told = line_of(entry, dossier)
    return Line(mark, told.date, told.sentence, told.place)


def _stand(ruling: Ruling | None, side: Side) -> Stand | None:
    if ruling is None:
        return None
    return Stand(
        ruling.kind,
        ruling.by,
        ruling.blockers,
        ruling.route,
        ruling.level,
        ruling.since.text if ruling.since is not None else "",
        ruling.until.text if ruling.until is not None else "",
        _sum(ruling),
        verdict(ruling, side.dossier.charter).partition(": ")[2].rstrip("."),
        _brief(ruling, Telling(side.dossier.charter, ruling.at)),
    )


def _sum(ruling: Ruling) -> str:
    count = decisive_count(ruling.routes[0].decided) if ruling.routes else None
    if count is None:
        return ""
    return f"{decimal(count.have)} of {decimal(count.base)}, needing {decimal(count.needed)}"


def _brief(ruling: Ruling, told: Telling) -> str:
    by = f" by {told.names(ruling.by)}" if ruling.by else ""
    level = f" at level {ruling.level}" if ruling.level else ""
    return f"{ruling.kind.words}{level}{by}"


def _powers(changes: Iterable[PowerChange], first: Side, second: Side) -> tuple[PowersView, ...]:
    told = {
        Mark.ADDED: Telling(second.dossier.charter, second.standing.at),
        Mark.REMOVED: Telling(first.dossier.charter, first.standing.at),
    }
    grouped = groupby(sorted(changes, key=lambda each: (each.actor, each.mark)), lambda each: (each.mark, each.actor))
    return tuple(
        PowersView(mark, actor, told[mark].name(actor), tuple(each.power for each in group))
        for (mark, actor), group in grouped
    )


def _finding(change: FindingChange) -> FindingView:
    finding = change.finding
    weight = finding.weight.name.lower()
    return FindingView(change.mark, finding.code, weight, str(finding.place), finding.sentence, finding.way_out)
