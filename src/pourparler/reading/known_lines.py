"""What a dossier has already of what a report says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language import SourceText, parse
from ..language.directives import Act, ActorEntry, FactEntry, OfficialEntry, RuleEntry, SourceEntry
from .draft import Line

Sort = tuple[object, ...]


class KnownLines:
    """The lines of a dossier, by what they say.

    Parameters
    ----------
    dossier
        The dossier; its proposed lines are known too, so that a report read twice proposes nothing new.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._acting = dossier.charter.acting
        self._entries: dict[Sort, list[AnyEntry]] = {}
        proposed = (entry for entry in dossier.entries if entry.proposed)
        for entry in (*dossier.counted, *proposed):
            self._entries.setdefault(_sort(entry), []).append(entry)
            if isinstance(entry, Act):
                self._entries.setdefault(_sort(entry, without_capacity=True), []).append(entry)

    def same(self, line: Line) -> AnyEntry | None:
        """Return the entry that says the same as a line: the same act, on the same date, of the same actors; or none.

        Where no report says in which capacity, any is the same.
        """
        return next((other for entry, other in self._alike(line) if _same_date(entry, other)), None)

    def on_another_date(self, line: Line) -> AnyEntry | None:
        """Return the entry that tells the act of a line on another date, or none."""
        return next((other for entry, other in self._alike(line) if not _same_date(entry, other)), None)

    def _alike(self, line: Line) -> Iterator[tuple[AnyEntry, AnyEntry]]:
        """Return the line as an entry beside each entry that says the same of the same actors, whenever."""
        for entry in parse(SourceText("proposed", tuple(line.text.split("\n")))).entries:
            for other in self._entries.get(_sort(entry, without_capacity=line.leaves_capacity_out), ()):
                if self._same_actors(entry, other):
                    yield entry, other

    def _same_actors(self, entry: AnyEntry, other: AnyEntry) -> bool:
        if not isinstance(entry, Act) or not isinstance(other, Act):
            return True
        others = {name for each in other.actors for name in (each, *self._acting(each, other.moment))}
        return set(entry.actors) <= others


def _same_date(entry: AnyEntry, other: AnyEntry) -> bool:
    if isinstance(entry, ActorEntry | OfficialEntry | RuleEntry):
        return True
    return entry.moment.start <= other.moment.end and other.moment.start <= entry.moment.end


def _sort(entry: AnyEntry, without_capacity: bool = False) -> Sort:
    """Return what an entry says, without who and when."""
    if isinstance(entry, Act):
        question: object = entry.question
        quality = entry.quality
        if without_capacity:
            question, quality = getattr(question, "candidate", question), ""
        return "act", entry.verb, entry.position, question, entry.object, quality, repr(entry.claim), without_capacity
    if isinstance(entry, FactEntry):
        return "fact", entry.name, entry.value
    if isinstance(entry, SourceEntry):
        return "source", entry.name, entry.title
    return (type(entry).__name__, *_named(entry))


def _named(entry: AnyEntry) -> Iterable[object]:
    return (getattr(entry, "name", ""),)
