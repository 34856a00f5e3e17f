"""A difference as text, plan-style: ``+`` for what comes, ``-`` for what goes, ``~`` for what changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ..analysis.differences import Mark
from ..standing.names_told import joined
from .difference_view import AS_IT_IS, ChangeView, DifferenceView, FindingView, Line, PowersView, Stand
from .paint import PLAIN, Paint, shortened

_WIDEST: Final = 100
_MOST_LINES: Final = 6
_MOST_SUPPOSED: Final = 20
_MOST_FINDINGS: Final = 12
_FAILED: Final = "failed-"
_WEIGHTS: Final = ("error", "warning", "note")


def difference_text(view: DifferenceView, paint: Paint = PLAIN) -> str:
    """Return a difference as text: what is supposed, then what is otherwise by kind, then the count."""
    lines = [paint.strong(_head(view))]
    lines += [f"  {_line(line, paint)}" for line in view.supposed[:_MOST_SUPPOSED]]
    more = len(view.supposed) - _MOST_SUPPOSED
    lines += [f"  and {more} more; --json lists all"] if more > 0 else []
    for head, changes in (("Seats", view.seats), ("Motions", view.motions)):
        lines += ["", paint.strong(head)] if changes else []
        lines += [line for change in changes for line in _change(change, paint)]
    lines += ["", paint.strong("Powers"), *_powers(view.powers, paint)] if view.powers else []
    lines += ["", paint.strong("Findings"), *_findings(view.findings, paint)] if view.findings else []
    lines += ["", paint.strong(view.count), *view.notes]
    lines += ["", paint.faint(f"answers {view.answers[0]} and {view.answers[1]}")]
    return paint.page(lines)


def _head(view: DifferenceView) -> str:
    if view.name:
        return f"{view.title}, on {view.at}: {view.name}"
    if view.supposed:
        return f"{view.title}, on {view.at}, if"
    if view.before == AS_IT_IS:
        return f"{view.title}, on {view.at}, with nothing supposed"
    on = f", on {view.at}" if view.after != view.at else ""
    return f"{view.title}{on}, from {view.before} to {view.after}"


def marked(mark: str, text: str, paint: Paint) -> str:
    """Return a text with its mark in front, in the mark's colour."""
    kind = {"+": "seated", "-": "blocked"}.get(mark, "open")
    return f"{paint.ruling(kind, mark)} {text}"


def _line(line: Line, paint: Paint) -> str:
    date = f"{line.date} " if line.date else ""
    return marked(line.mark, f"{date}{shortened(line.sentence, _WIDEST)}  {paint.link(line.place)}", paint)


def _change(change: ChangeView, paint: Paint) -> Iterable[str]:
    yield f"  {marked(change.mark, paint.strong(change.title), paint)}"
    if change.before is not None and change.after is not None and change.before.words == change.after.words:
        yield f"      still    {_words(change.after, paint)}"
        yield f"      but      {_rest(change, change.before, change.after)}"
    else:
        if change.before is not None:
            yield f"      was      {_words(change.before, paint)}"
        if change.after is not None:
            yield f"      {'now' if change.before is not None else 'is '}      {_words(change.after, paint)}"
    yield from _because(change, paint)


_FIELDS: Final = {"carried_by": "carriers", "powers_lost": "powers lost", "since": "date", "pending": "who has to act"}


def _rest(change: ChangeView, before: Stand, after: Stand) -> str:
    """Return what is otherwise where the verdict reads the same."""
    others = [_FIELDS.get(name, name) for name in change.fields if name != "sum"]
    told = [f"other {joined(others)}"] if others else []
    if before.sum != after.sum:
        told.append(f"with {after.sum or 'no sum'} (was {before.sum or 'none'})")
    return "; ".join(told)


def _words(stand: Stand, paint: Paint) -> str:
    first, blank, rest = stand.words.partition(" ")
    return paint.ruling(stand.ruling, first) + blank + rest


def _because(change: ChangeView, paint: Paint) -> Iterable[str]:
    word = "because" if change.is_minimal else "rests on"
    for line in change.because[:_MOST_LINES]:
        gone = "without " if line.mark == Mark.REMOVED else ""
        yield f"      {word:<8} {gone}{line.date}: {shortened(line.sentence, _WIDEST)}  {paint.link(line.place)}"
        word = "and"
    if len(change.because) > _MOST_LINES:
        yield f"      and      {len(change.because) - _MOST_LINES} more lines; --json lists all"
    if change.by_time:
        yield f"      {'and' if change.because else 'because':<8} time has passed"


def _powers(powers: Iterable[PowersView], paint: Paint) -> Iterable[str]:
    for each in powers:
        may = "may" if each.mark is Mark.ADDED else "may no longer"
        yield f"  {marked(each.mark, f'{each.title} {may} {joined(list(each.powers))}', paint)}"


def _findings(findings: Sequence[FindingView], paint: Paint) -> Iterable[str]:
    expected = [each for each in findings if each.code.startswith(_FAILED)]
    for mark, words in ((Mark.ADDED, "do not hold any more"), (Mark.REMOVED, "failed and hold now")):
        places = [each.place for each in expected if each.mark is mark]
        if len(places) > 1:
            told = f"{len(places)} expectations {words}: {', '.join(_places(places))}"
            yield f"  {marked(mark, shortened(told, _WIDEST), paint)}"
            findings = [each for each in findings if each not in expected or each.mark is not mark]
    gravest = sorted(findings, key=lambda each: _WEIGHTS.index(each.weight))[:_MOST_FINDINGS]
    for each in (each for each in findings if each in gravest):
        weight = paint.bad(each.weight) if each.weight == "error" else each.weight
        yield f"  {marked(each.mark, f'{weight} {each.code}: {each.sentence}  {paint.link(each.place)}', paint)}"
        if each.mark is Mark.ADDED and each.way_out and each.weight != "note":
            yield f"      {each.way_out}"
    if len(findings) > len(gravest):
        yield f"    and {len(findings) - len(gravest)} more; --json lists all"


def _places(places: Sequence[str]) -> Iterable[str]:
    """Yield places, the file only where it is another than that of the place before."""
    last = ""
    for place in places:
        file, _, line = place.rpartition(":")
        yield line if file == last else place
        last = file


class Compared(str):
    """A difference: prints as text, has every field as ``.view``, and is false where there is none.

    Attributes
    ----------
    view
        Every field of the difference.
    """

    view: DifferenceView

    def __new__(cls, view: DifferenceView) -> Compared:
        """Return a difference as it is handed to a Python user."""
        self = super().__new__(cls, difference_text(view))
        self.view = view
        return self

    def __bool__(self) -> bool:
        return bool(self.view)

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        from html import escape

        return f"<pre>{escape(str(self))}</pre>"
