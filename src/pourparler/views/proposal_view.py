"""A proposed line as it is laid before a person: its words, its passages in their context, and what it would change."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..reading.acceptance import comes_with, with_accepted
from ..reading.shelf import Excerpt, Shelf
from ..standing import standing_of
from ..standing.verdicts import verdict
from ..vocabulary import Moment, Motion, Question
from .entry_view import Changed
from .paint import PLAIN, Paint, shortened

_WIDEST: Final = 400
_MOST_CHANGES: Final = 12
"""Changed rulings that are listed; beyond that their number is given."""


class TableChange(Struct, frozen=True):
    """What a proposed line would change on a day: every question whose ruling would be another."""

    at: str
    changed: tuple[Changed, ...]


class ProposalView(Struct, frozen=True):
    """A proposed line before the decision.

    Attributes
    ----------
    place, text
        Where it stands, and its lines.
    with_it
        The lines of other proposed entries that declare names it uses, and would be accepted with it.
    excerpts
        Its passages in the reports that are at hand.
    missing
        Sources whose passage stands in none of them.
    changes
        What the table would become: on the day of the line, and on the day asked about where that differs.
    note
        What the proposal says of itself.
    """

    place: str
    text: tuple[str, ...]
    with_it: tuple[tuple[str, ...], ...]
    excerpts: tuple[Excerpt, ...]
    missing: tuple[str, ...]
    changes: tuple[TableChange, ...]
    note: str = ""


def proposal_view(entry: AnyEntry, dossier: Dossier, at: Moment, shelf: Shelf | None = None) -> ProposalView:
    """Return a proposed entry with its consequences on its own day and at a moment."""
    with_it = comes_with(entry, dossier)
    accepted = with_accepted(dossier, [entry, *with_it])
    found = [(passage.source, shelf.excerpt(passage.words)) for passage in entry.sources if shelf and passage.words]
    return ProposalView(
        str(entry.place),
        dossier.text(entry),
        tuple(dossier.text(each) for each in with_it),
        tuple(excerpt for _, excerpt in found if excerpt is not None),
        tuple(source for source, excerpt in found if excerpt is None),
        _table_changes(dossier, accepted, entry.moment, at),
        entry.more.note if entry.more is not None else "",
    )


def _table_changes(dossier: Dossier, accepted: Dossier, day: Moment, at: Moment) -> tuple[TableChange, ...]:
    changes = [TableChange(each.text, changed_rulings(dossier, accepted, each)) for each in (day, at)]
    if changes[0].changed == changes[1].changed:
        return tuple(change for change in changes[1:] if change.changed)
    return tuple(change for change in changes if change.changed or change.at == at.text)


def changed_rulings(before: Dossier, after: Dossier, at: Moment) -> tuple[Changed, ...]:
    """Return every question whose ruling differs between two states of a dossier at a moment."""
    was, will = standing_of(before, at), standing_of(after, at)
    motions = dict.fromkeys((*before.charter.motions, *after.charter.motions))
    questions: list[Question] = [*dict.fromkeys((*before.seats, *after.seats)), *map(Motion, motions)]
    changed = []
    for question in questions:
        first = verdict(was.ruling(question), before.charter).partition(": ")[2].rstrip(".")
        second = verdict(will.ruling(question), after.charter).partition(": ")[2].rstrip(".")
        if first != second:
            changed.append(Changed(str(question), first, second))
    return tuple(changed)


def proposal_text(view: ProposalView, number: int, of: int, paint: Paint = PLAIN) -> str:
    """Return a proposed line as text, the ``number``-th of so many."""
    lines = [f"{paint.faint(f'[{number} of {of}]')} {paint.link(view.place)}"]
    lines += [f"  {paint.strong(shortened(line, _WIDEST))}" for line in view.text]
    for text in view.with_it:
        lines += [f"  {paint.faint('with it:')} {shortened(text[0], _WIDEST)}"]
    for excerpt in view.excerpts:
        lines += ["", f"  {paint.link(excerpt.report)}", f"  {_context(excerpt, paint)}"]
    for source in view.missing:
        lines += ["", f"  {paint.bad('The passage stands in none of the reports at hand')} ({source})."]
    lines += ["", *_changes_text(view, paint)]
    return paint.page(lines)


def _context(excerpt: Excerpt, paint: Paint) -> str:
    before = f"… {excerpt.before}" if excerpt.before.strip() else ""
    after = f"{excerpt.after} …" if excerpt.after.strip() else ""
    return f"{paint.faint(before)}[{paint.strong(excerpt.words)}]{paint.faint(after)}"


def _changes_text(view: ProposalView, paint: Paint) -> list[str]:
    changes = [change for change in view.changes if change.changed]
    if not changes:
        return ["  Accepting it changes no ruling."]
    lines: list[str] = []
    for change in changes:
        lines.append(f"  On {change.at} it would change")
        for each in change.changed[:_MOST_CHANGES]:
            lines += [f"    {each.question}", f"      - {each.before}", f"      + {each.after}"]
        more = len(change.changed) - _MOST_CHANGES
        lines += [f"    and {more} rulings more"] if more > 0 else []
    return lines
