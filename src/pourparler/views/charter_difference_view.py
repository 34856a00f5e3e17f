"""Two charters held against each other: rules clause by clause, and a smallest record on which they disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from ..analysis.charter_differences import EntryChange, charter_difference, parts_changed
from ..analysis.differences import Mark
from ..analysis.disagreements import MOST_LINES, Search, smallest_disagreement
from ..dossier import Dossier
from ..language.directives import RuleEntry
from ..standing.names_told import MOST_NAMES, joined
from ..standing.verdicts import verdict
from .as_json import as_json
from .difference_text import marked
from .difference_view import NO_DIFFERENCE, count_line
from .paint import PLAIN, Paint

_FOLDED: Final = ("actor", "instrument", "quality", "motion")
_MOST_APART: Final = 8
_LIST: Final = re.compile(r"[^\s,]+(?:, [^\s,]+)+")


class ClauseView(Struct, frozen=True):
    """A clause that is otherwise.

    Attributes
    ----------
    clause
        Its first words, as in a dossier.
    before, after
        Its words on either side, empty where it is missing.
    removed, added
        Of conditions joined by ``and`` or ``or``: those that only the first has, and only the second.
    """

    clause: str
    before: str
    after: str
    removed: tuple[str, ...]
    added: tuple[str, ...]


class CharterLineView(Struct, frozen=True):
    """A line of the charter that only one side has, or that says something else there.

    Attributes
    ----------
    mark
        ``+`` only in the second, ``-`` only in the first, ``~`` in both.
    kind, name
        ``rule`` and its name.
    places
        Where it stands on either side, empty where it is missing.
    clauses
        What is otherwise; of a line that only one side has, all of it.
    """

    mark: Mark
    kind: str
    name: str
    places: tuple[str, str]
    clauses: tuple[ClauseView, ...]


class DisagreementView(Struct, frozen=True):
    """A record on which the two charters disagree.

    Attributes
    ----------
    lines
        The record.
    question, at
        On which question, and when.
    first, second
        The verdict under each, without its subject.
    """

    lines: tuple[str, ...]
    question: str
    at: str
    first: str
    second: str


class CharterDifferenceView(Struct, frozen=True):
    """In what two charters differ.

    Attributes
    ----------
    first, second
        Their names.
    changes
        What is otherwise, line by line.
    count
        All of it in one line.
    disagreement
        A smallest record on which they disagree; null if none was found.
    searched
        Within what bounds it was sought, in one sentence; empty if there was nothing to seek.
    """

    first: str
    second: str
    changes: tuple[CharterLineView, ...]
    count: str
    disagreement: DisagreementView | None
    searched: str

    def __bool__(self) -> bool:
        return bool(self.changes)


def charter_difference_view(first: Dossier, second: Dossier, most_lines: int = MOST_LINES) -> CharterDifferenceView:
    """Return in what the charters of two dossiers differ, and a smallest record on which they disagree."""
    changes = charter_difference(first.charter, second.charter)
    marks: dict[str, list[Mark]] = {}
    for change in changes:
        marks.setdefault(change.kind, []).append(change.mark)
    search = smallest_disagreement(first, second, most_lines) if changes else None
    return CharterDifferenceView(
        first.name,
        second.name,
        tuple(_entry(change) for change in changes),
        count_line(marks),
        _disagreement(search, first, second) if search is not None else None,
        _searched(search) if search is not None else "",
    )


def _entry(change: EntryChange) -> CharterLineView:
    places = tuple(str(entry.place) if entry is not None else "" for entry in (change.before, change.after))
    clauses = tuple(
        ClauseView(each.clause, each.before, each.after, *_parts(change, each.clause)) for each in change.clauses
    )
    return CharterLineView(change.mark, change.kind, change.name, (places[0], places[1]), clauses)


def _parts(change: EntryChange, clause: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what of a rule's condition comes and goes, where both sides have one."""
    before, after = change.before, change.after
    if clause not in ("requires", "when", "unless", "quorum") or change.mark is not Mark.CHANGED:
        return (), ()
    assert isinstance(before, RuleEntry) or clause == "quorum"
    one, other = getattr(before, clause), getattr(after, clause)
    return parts_changed(one, other) if one is not None and other is not None else ((), ())


def _disagreement(search: Search, first: Dossier, second: Dossier) -> DisagreementView | None:
    found = search.found
    if found is None:
        return None
    told = [
        verdict(ruling, dossier.charter).partition(": ")[2].rstrip(".")
        for ruling, dossier in ((found.first, first), (found.second, second))
    ]
    return DisagreementView(found.lines, str(found.question), found.at.text, told[0], told[1])


def _searched(search: Search) -> str:
    tried = f"{search.tried:,} record{'' if search.tried == 1 else 's'} {'was' if search.tried == 1 else 'were'} tried"
    if search.found is not None:
        return f"{tried}, those of fewer lines first."
    if not search.questions:
        return "What differs bears on no seat and no motion, so that no record was tried."
    names = list(search.actors)
    more = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    by = f", by {joined(names[:MOST_NAMES] + more)}," if names else ""
    lines = f"{search.lines} line{'' if search.lines == 1 else 's'}"
    cut = " The search was cut off there." if search.is_cut_off else ""
    return f"No record of up to {lines}{by} was found on which they disagree; {tried}.{cut}"


# --- as text ---------------------------------------------------------------------------------------------------------


def charter_difference_text(view: CharterDifferenceView, paint: Paint = PLAIN) -> str:
    """Return a difference of two charters as text: line by line, the count, then the record."""
    lines = [paint.strong(f"The charter from {view.first} to {view.second}")]
    for (kind, mark), group in groupby(view.changes, lambda entry: (entry.kind, entry.mark)):
        entries = list(group)
        if kind in _FOLDED and mark is not Mark.CHANGED and len(entries) > _MOST_APART:
            lines += ["", f"  {marked(mark, f'{len(entries)} {kind}s: {folded([e.name for e in entries])}', paint)}"]
        else:
            lines += [line for entry in entries for line in ("", *_entry_lines(entry, paint))]
    lines += ["", paint.strong(view.count if view.changes else NO_DIFFERENCE)]
    lines += ["", *_record_lines(view, paint)] if view.searched else []
    return paint.page(lines)


def _entry_lines(entry: CharterLineView, paint: Paint) -> Iterable[str]:
    places = " and ".join(place for place in entry.places if place)
    name = paint.strong(f"{entry.kind} {entry.name}")
    yield f"  {marked(entry.mark, f'{name}  {paint.link(places)}', paint)}"
    wide = max((len(each.clause) for each in entry.clauses), default=0)
    for each in entry.clauses:
        yield from _clause_lines(entry, each, wide, paint)


def _clause_lines(entry: CharterLineView, clause: ClauseView, wide: int, paint: Paint) -> Iterable[str]:
    head = f"      {clause.clause:<{wide}}  "
    if entry.mark is not Mark.CHANGED:
        yield f"{head}{_with_folded_names(clause.after or clause.before)}"
        return
    is_in_parts = bool(clause.removed or clause.added) and (clause.before,) != clause.removed
    sides: tuple[tuple[str, Sequence[str]], ...] = (
        ("-", clause.removed if is_in_parts else (clause.before,)),
        ("+", clause.added if is_in_parts else (clause.after,)),
    )
    for mark, texts in sides:
        for text in texts:
            if text:
                yield f"{head}{marked(mark, _with_folded_names(text), paint)}"
                head = " " * len(head)


def folded(names: Sequence[str]) -> str:
    """Return the first few of many names, and how many there are.

    Examples
    --------
    >>> folded(list("ABCDEFGHIJKL"))
    'A, B, C, D, E, F and 6 more'
    """
    return ", ".join(names) if len(names) <= _MOST_APART else f"{', '.join(names[:6])} and {len(names) - 6} more"


_NOTHING: Final = "Nothing on record"


def _record_lines(view: CharterDifferenceView, paint: Paint) -> Iterable[str]:
    found = view.disagreement
    if found is None:
        yield view.searched
        return
    yield paint.strong("A smallest record on which they disagree")
    yield from (f"  {_with_folded_names(line)}" for text in found.lines for line in text.split("\n"))
    if not found.lines:
        yield f"  {_NOTHING}"
    yield f"{found.question}, on {found.at}"
    wide = max(len(view.first), len(view.second))
    yield f"  {view.first:<{wide}}  {found.first}"
    yield f"  {view.second:<{wide}}  {found.second}"
    yield view.searched


def _with_folded_names(line: str) -> str:
    """Return a line with its list of names folded, if it has a long one; --json has all."""
    return _LIST.sub(lambda found: folded(found[0].split(", ")), line)


def charter_difference_json(view: CharterDifferenceView) -> str:
    """Return a difference of two charters as JSON; the schema is ``docs/reference/schema/charter-difference.json``."""
    return as_json(view)
