"""In what two charters differ: which rules, capacities, groups, bodies and weights only one has, and clause by clause.

Concepts
--------
clause
    One particular of a charter line as it is written: ``when all of conveners consent``.
version
    A line of the charter replaces an earlier one of the same kind and name; versions are compared in their order.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

from msgspec import Struct

from ..charter import Charter
from ..language.directives import (
    ActorEntry,
    AttributionEntry,
    BodyEntry,
    CapacityEntry,
    CharterEntry,
    GroupEntry,
    InstrumentEntry,
    MotionEntry,
    QualityEntry,
    RepealEntry,
    RuleEntry,
    WeightsEntry,
)
from ..language.proposition_text import text_of
from ..language.propositions import AllOf, AnyOf, Proposition
from .clauses import clauses_of
from .differences import Mark

KINDS: Final[dict[type[CharterEntry], str]] = {
    RuleEntry: "rule",
    RepealEntry: "repeal",
    CapacityEntry: "capacity",
    GroupEntry: "group",
    BodyEntry: "body",
    WeightsEntry: "weights",
    AttributionEntry: "attribute",
    MotionEntry: "motion",
    ActorEntry: "actor",
    InstrumentEntry: "instrument",
    QualityEntry: "quality",
}
"""What of a charter is compared, in this order, and the word by which each is declared."""


_CAST: Final = (ActorEntry, InstrumentEntry, QualityEntry, MotionEntry)
_ORDER: Final = (Mark.CHANGED, Mark.ADDED, Mark.REMOVED)


class ClauseChange(Struct, frozen=True):
    """A clause that is otherwise: its words on either side, empty where it is missing."""

    clause: str
    before: str
    after: str

    def mirrored(self) -> ClauseChange:
        """Return the same change seen from the other side."""
        return ClauseChange(self.clause, self.after, self.before)


class EntryChange(Struct, frozen=True):
    """A line of the charter that only one side has, or that says something else there.

    ``before`` and ``after`` are the lines, ``clauses`` what of them is otherwise: of a line that only one side has, all.
    """

    mark: Mark
    kind: str
    name: str
    before: CharterEntry | None
    after: CharterEntry | None
    clauses: tuple[ClauseChange, ...]


def charter_difference(first: Charter, second: Charter) -> tuple[EntryChange, ...]:
    """Return in what two charters differ, by kind; what is changed, then what comes, then what goes; by name.

    Titles, places, sources and notes are not compared, and dates only of what is in force from a day on: rules,
    capacities, groups, bodies, weights, attributions.

    Examples
    --------
    >>> from pourparler.dossier import load
    >>> astana, _ = load("cases/astana-2017.talks")
    >>> charter_difference(astana.charter, astana.charter)
    ()
    """
    return tuple(change for kind in KINDS for change in _of_kind(kind, first, second))


def _of_kind(kind: type[CharterEntry], first: Charter, second: Charter) -> Iterable[EntryChange]:
    ones, others = _by_name(kind, first), _by_name(kind, second)
    found = [
        change
        for name in sorted({*ones, *others})
        for change in _of_name(kind, name, ones.get(name, []), others.get(name, []))
    ]
    yield from sorted(found, key=lambda change: _ORDER.index(change.mark))


def _by_name(kind: type[CharterEntry], charter: Charter) -> dict[str, list[CharterEntry]]:
    found: dict[str, list[CharterEntry]] = {}
    for entry in charter.entries:
        if type(entry) is kind:
            name = f"{entry.actor} to {entry.to}" if isinstance(entry, AttributionEntry) else _name(entry)
            found.setdefault(name, []).append(entry)
    return found


def _name(entry: CharterEntry) -> str:
    return str(getattr(entry, "name", ""))


def _of_name(
    kind: type[CharterEntry], name: str, ones: list[CharterEntry], others: list[CharterEntry]
) -> Iterable[EntryChange]:
    """Compare the versions of one name in their order; a further version is held against the last of the other side."""
    if not ones or not others:
        mark = Mark.ADDED if others else Mark.REMOVED
        for entry in ones or others:
            before, after = (None, entry) if others else (entry, None)
            yield EntryChange(mark, KINDS[kind], name, before, after, _clause_changes(before, after))
        return
    for one, other in zip_longest(ones, others):
        before, after = one or ones[-1], other or others[-1]
        clauses = _clause_changes(before, after)
        if clauses:
            yield EntryChange(Mark.CHANGED, KINDS[kind], name, before, after, clauses)


def _clause_changes(before: CharterEntry | None, after: CharterEntry | None) -> tuple[ClauseChange, ...]:
    ones = clauses_of(before) if before is not None else {}
    others = clauses_of(after) if after is not None else {}
    every = dict.fromkeys((*ones, *others))
    both = before is not None and after is not None
    unimportant = ("title", "from") if isinstance(before, _CAST) else ("title",)
    return tuple(
        ClauseChange(clause, ones.get(clause, ""), others.get(clause, ""))
        for clause in every
        if ones.get(clause) != others.get(clause) and not (both and clause in unimportant)
    )


def parts_changed(before: Proposition | None, after: Proposition | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the conditions that only the one and only the other of two propositions names, put together alike.

    Two that are not both ``and``, or both ``or``, are compared whole.
    """
    if type(before) is type(after) and isinstance(before, AllOf | AnyOf) and isinstance(after, AllOf | AnyOf):
        ones, others = [text_of(part) for part in before.parts], [text_of(part) for part in after.parts]
        return tuple(t for t in ones if t not in others), tuple(t for t in others if t not in ones)
    return (
        (text_of(before),) if before is not None else (),
        (text_of(after),) if after is not None else (),
    )
