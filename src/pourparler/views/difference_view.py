"""What is otherwise: seats, motions, powers and findings added, removed and changed, as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from ..analysis.differences import Mark
from ..standing import Kind
from .as_json import as_json


class Line(Struct, frozen=True):
    """A line that comes or goes.

    Attributes
    ----------
    mark
        ``+`` if it comes, ``-`` if it goes.
    date, sentence, place
        When, what it says, where it stands.
    """

    mark: str
    date: str
    sentence: str
    place: str


class Stand(Struct, frozen=True):
    """How a question stands on one side.

    Attributes
    ----------
    ruling, by, blockers, route, level, since, until
        As derived.
    sum
        The sum on which it turns, empty where none does: ``2 of 3, needing 3``.
    words, brief
        The verdict without its subject, and the same in a few words.
    """

    ruling: Kind
    by: tuple[str, ...]
    blockers: tuple[str, ...]
    route: str
    level: str
    since: str
    until: str
    sum: str
    words: str
    brief: str


class ChangeView(Struct, frozen=True):
    """A seat or a motion that stands otherwise.

    Attributes
    ----------
    mark
        ``+`` added or let in, ``-`` removed or no longer let in, ``~`` changed.
    question, title
        As it is asked, and in the names that a reader knows.
    before, after
        How it stands on either side; null where nobody speaks of it.
    fields
        What of it is another, in the terms of the ruling.
    because
        The lines that made it.
    by_time
        Whether time alone did it, in whole or in part.
    is_minimal
        Whether each of those lines was shown to be needed.
    """

    mark: Mark
    question: str
    title: str
    before: Stand | None
    after: Stand | None
    fields: tuple[str, ...]
    because: tuple[Line, ...] = ()
    by_time: bool = False
    is_minimal: bool = True


class PowersView(Struct, frozen=True):
    """What an actor may do only on one side, by a capacity that it holds."""

    mark: Mark
    actor: str
    title: str
    powers: tuple[str, ...]


class FindingView(Struct, frozen=True):
    """A finding that is there only on one side."""

    mark: Mark
    code: str
    weight: str
    place: str
    sentence: str
    way_out: str


class DifferenceView(Struct, frozen=True):
    """Everything in which two sides differ.

    Attributes
    ----------
    title
        Of the talks.
    name
        Of the scenario, empty without one.
    before, after
        What the sides are: two dates, two dossiers, a dossier and what is supposed.
    at
        The date of the second side.
    supposed
        Lines that are supposed or taken away.
    seats, motions, powers, findings
        What is otherwise.
    count
        All of it in one line.
    notes
        What a reader should know besides, a sentence each.
    answers
        The answer ids of the two sides.
    """

    title: str
    name: str
    before: str
    after: str
    at: str
    supposed: tuple[Line, ...]
    seats: tuple[ChangeView, ...]
    motions: tuple[ChangeView, ...]
    powers: tuple[PowersView, ...]
    findings: tuple[FindingView, ...]
    count: str
    notes: tuple[str, ...]
    answers: tuple[str, str]

    def __bool__(self) -> bool:
        return bool(self.seats or self.motions or self.powers or self.findings)


# --- in one line -----------------------------------------------------------------------------------------------------

AS_IT_IS: Final = "as it is"
NO_DIFFERENCE: Final = "No difference."


def count_line(marks: Mapping[str, Sequence[Mark]]) -> str:
    """Return how much is otherwise of each kind in one line.

    Examples
    --------
    >>> count_line({"seat": [Mark.ADDED, Mark.CHANGED, Mark.CHANGED], "motion": [], "finding": [Mark.REMOVED]})
    '1 seat more, 2 changed; 1 finding fewer.'
    """
    told = [_counted(noun, of_kind) for noun, of_kind in marks.items() if of_kind]
    return f"{'; '.join(told)}." if told else NO_DIFFERENCE


_NOUNS: Final = {
    "capacity": ("capacity", "capacities"),
    "body": ("body", "bodies"),
    "quality": ("quality", "qualities"),
    "weights": ("table of weights", "tables of weights"),
    "attribute": ("attribution", "attributions"),
}


def _counted(noun: str, marks: Sequence[Mark]) -> str:
    words: list[str] = []
    for mark, word in ((Mark.ADDED, "more"), (Mark.REMOVED, "fewer"), (Mark.CHANGED, "changed")):
        number = sum(each is mark for each in marks)
        if number:
            one, many = _NOUNS.get(noun, (noun, f"{noun}s"))
            of = "" if words else f" {one if number == 1 else many}"
            words.append(f"{number}{of} {word}")
    return ", ".join(words)


def difference_json(view: DifferenceView) -> str:
    """Return a difference as JSON; the schema is ``docs/reference/schema/difference.json``."""
    return as_json(view)
