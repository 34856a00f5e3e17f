"""Before, the line, after: one entry in its context, and what it changed."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language.directives import Act, OutcomeEntry, VoteEntry
from ..standing import standing_of
from ..standing.verdicts import verdict
from ..vocabulary import DAY, Moment, Motion, Question
from .as_json import as_json
from .log_view import LogLine, line_of
from .paint import PLAIN, Paint, shortened
from .why_view import passage_text

_WIDEST: Final = 400
"""Columns of a line as it stands in its file; --json has all of it."""


class Changed(Struct, frozen=True):
    """How a question stood before a line, and how it stands with it."""

    question: str
    before: str
    after: str


class EntryView(Struct, frozen=True):
    """One entry in its context.

    Attributes
    ----------
    line
        The entry, told.
    earlier, later
        The entries of the record just before and after it that concern the same question or actor.
    changed
        Every question whose ruling on that day is another without this line.
    """

    line: LogLine
    earlier: tuple[LogLine, ...]
    later: tuple[LogLine, ...]
    changed: tuple[Changed, ...]


def entry_at(dossier: Dossier, file: str, line: int) -> AnyEntry | None:
    """Return the entry that stands on a line of a file (given by its whole name or the end of it), or none."""
    for entry in dossier.entries:
        named = entry.place.file == file or entry.place.file.endswith(f"/{file}")
        if named and entry.place.line <= line <= max(entry.end, entry.place.line):
            return entry
    return None


def entry_view(dossier: Dossier, entry: AnyEntry) -> EntryView:
    """Return an entry in its context."""
    near = [other for other in dossier.entries if _is_near(other, entry)]
    index = near.index(entry) if entry in near else 0
    return EntryView(
        line_of(entry, dossier),
        tuple(line_of(other, dossier) for other in near[max(0, index - 2) : index]),
        tuple(line_of(other, dossier) for other in near[index + 1 : index + 3]),
        _changes(dossier, entry),
    )


def _is_near(other: AnyEntry, entry: AnyEntry) -> bool:
    if other is entry:
        return True
    if not isinstance(other, Act | VoteEntry | OutcomeEntry):
        return False
    if isinstance(entry, Act | VoteEntry) and entry.question is not None and isinstance(other, Act | VoteEntry):
        return other.question == entry.question
    return isinstance(entry, Act) and isinstance(other, Act) and bool(set(entry.actors) & set(other.actors))


def _changes(dossier: Dossier, entry: AnyEntry) -> tuple[Changed, ...]:
    at = entry.moment
    whole = Moment(at.start, max(at.end, at.start // DAY * DAY + DAY - 1), at.text)
    with_it, without = standing_of(dossier, whole), standing_of(dossier.without([entry]), whole)
    questions: list[Question] = [*dossier.seats, *(Motion(name) for name in dossier.charter.motions)]
    changed = []
    for question in questions:
        after = verdict(with_it.ruling(question), dossier.charter).partition(": ")[2]
        before = verdict(without.ruling(question), dossier.charter).partition(": ")[2]
        if before != after:
            changed.append(Changed(str(question), before.rstrip("."), after.rstrip(".")))
    return tuple(changed)


def entry_text(view: EntryView, paint: Paint = PLAIN) -> str:
    """Return an entry in its context as text."""
    lines = [f"{paint.faint(line.date)}  {paint.faint(line.sentence)}" for line in view.earlier]
    lines += [paint.strong(f"{view.line.date}  {view.line.sentence}"), f"  {paint.link(view.line.place)}"]
    lines += [f"  | {shortened(text, _WIDEST)}" for text in view.line.text]
    lines += [f"  {passage_text(passage)}" for passage in view.line.passages]
    lines += [f"{paint.faint(line.date)}  {paint.faint(line.sentence)}" for line in view.later]
    lines += ["", "Because of it" if view.changed else "On its day it changes no ruling."]
    for change in view.changed:
        lines += [f"  {change.question}", f"    - {change.before}", f"    + {change.after}"]
    return paint.page(lines)


def entry_json(view: EntryView) -> str:
    """Return an entry in its context as JSON; the schema is ``docs/reference/schema/explain.json``."""
    return as_json(view)
