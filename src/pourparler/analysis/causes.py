"""Which lines made a difference: of those in which two dossiers differ, the few without which it would not be there.

Concepts
--------
step
    What is done or undone as one: a line that comes in, one that goes, or a line of the charter in the place of another
    of the same name.
cause
    Steps that by themselves, the others left undone, make a question stand as it does, and of which none can be spared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language.directives import CharterEntry, ExpectEntry, OutcomeEntry, SourceEntry, TalksEntry
from ..language.source_text import without_comment
from ..standing import Ruling, Standing, standing_of
from ..standing.on_record import is_on_record
from ..vocabulary import Moment, Place, Question
from .differences import stand

MOST_TRIALS: Final = 400
MOST_ENTRIES: Final = 2_000_000
"""Standings derived in search of causes, and entries put together for them.

Once either is used up, the lines on which a ruling newly rests are named as they are.
"""


class Step(Struct, frozen=True):
    """Lines that go and lines that come, as one."""

    gone: tuple[AnyEntry, ...] = ()
    new: tuple[AnyEntry, ...] = ()

    @property
    def lines(self) -> tuple[AnyEntry, ...]:
        """The lines that come; for a step that only takes away, those that go."""
        return self.new or self.gone


class Cause(Struct, frozen=True):
    """Why a question stands otherwise.

    Attributes
    ----------
    steps
        The steps that made it, in order of time; none where only time has passed.
    by_time
        Whether time alone changed it, in whole or in part: a clock ran out, a date came.
    is_minimal
        Whether each step was shown to be needed; otherwise they are only what the ruling newly rests on.
    """

    steps: tuple[Step, ...] = ()
    by_time: bool = False
    is_minimal: bool = True


class Causes:
    """The search for what made a dossier's rulings others than they were.

    Parameters
    ----------
    base
        The dossier before any step.
    steps
        The steps that lead to the other dossier.
    after
        The standing after all steps.
    before
        That of the base at the same moment, if it is at hand.
    most
        Standings derived at most.
    """

    def __init__(
        self,
        base: Dossier,
        steps: Iterable[Step],
        after: Standing,
        before: Standing | None = None,
        most: int = MOST_TRIALS,
    ) -> None:
        self._base = base
        self._steps = tuple(steps)
        self._at = after.at
        self._left = min(most, MOST_ENTRIES // max(1, len(base.entries)))
        self._standings = {frozenset(range(len(self._steps))): after}
        if before is not None:
            self._standings[frozenset()] = before

    def of(self, question: Question, before: Ruling | None, after: Ruling | None) -> Cause:
        """Return what made a question stand as it does after all steps.

        Parameters
        ----------
        question
            The question.
        before, after
            Its rulings, where it was on record.
        """
        wanted = _stand(after)
        by_time = self._stand(question, frozenset()) != _stand(before)
        if self._stand(question, frozenset()) == wanted:
            return Cause((), by_time)
        every = tuple(range(len(self._steps)))
        grounds = self._grounded(before, after)
        is_enough = self._stand(question, frozenset(grounds)) == wanted
        kept = self._reduced(question, grounds if is_enough else every, wanted)
        if kept is None:
            return Cause(tuple(self._steps[each] for each in grounds), by_time, False)
        return Cause(tuple(self._steps[each] for each in kept), by_time)

    def _stand(self, question: Question, taken: frozenset[int]) -> object:
        standing = self._standings.get(taken)
        if standing is None:
            self._left -= 1
            standing = self._standings[taken] = standing_of(self._after(taken), self._at)
        ruling = standing.ruling(question)
        return _stand(ruling if is_on_record(ruling, standing) else None)

    def _after(self, taken: frozenset[int]) -> Dossier:
        chosen = [self._steps[each] for each in sorted(taken)]
        gone = [entry for step in chosen for entry in step.gone]
        new = [entry for step in chosen for entry in step.new]
        read = self._base.without(gone) if gone else self._base
        return read.with_entries(new) if new else read

    def _grounded(self, before: Ruling | None, after: Ruling | None) -> tuple[int, ...]:
        """Return the steps that bring a line on which the ruling rests now, or take one on which it rested."""
        now, then = _places(after), _places(before)
        return tuple(
            number
            for number, step in enumerate(self._steps)
            if any(entry.place in now for entry in step.new) or any(entry.place in then for entry in step.gone)
        )

    def _reduced(self, question: Question, steps: Sequence[int], wanted: object) -> tuple[int, ...] | None:
        """Return steps of which none can be spared, latest dropped first, many at once before one by one."""
        kept, size, is_shorter = list(steps), max(1, len(steps) // 2), True
        while size > 1 or is_shorter:
            is_shorter = False
            for start in range(len(kept) - size, -size, -size):
                if self._left <= 0:
                    return None
                fewer = kept[: max(0, start)] + kept[start + size :]
                if self._stand(question, frozenset(fewer)) == wanted:
                    kept, is_shorter = fewer, True
            is_shorter = is_shorter or size > 1
            size = max(1, size // 2)
        return tuple(kept)


def _stand(ruling: Ruling | None) -> object:
    return stand(ruling) if ruling is not None else None


def _places(ruling: Ruling | None) -> frozenset[Place]:
    return frozenset(ground.entry.place for ground in ruling.grounds) if ruling is not None else frozenset()


# --- the steps from one dossier to another ---------------------------------------------------------------------------


def steps_between(first: Dossier, second: Dossier) -> tuple[Step, ...]:
    """Return the steps from one dossier to another, in order of time: lines of the same words are the same lines.

    A line of the charter that comes in for one of the same kind and name is one step with it.
    """
    words = {content(entry, second): entry for entry in second.entries}
    kept = {content(entry, first) for entry in first.entries}
    gone = [entry for entry in first.entries if content(entry, first) not in words and _matters(entry)]
    new = [entry for said, entry in words.items() if said not in kept and _matters(entry)]
    return steps(gone, new)


def steps(gone: Iterable[AnyEntry], new: Iterable[AnyEntry]) -> tuple[Step, ...]:
    """Return lines that go and lines that come as steps, in order of time."""
    found: dict[object, Step] = {}
    for entry in gone:
        known = found.get(_as_one(entry), Step())
        found[_as_one(entry)] = Step((*known.gone, entry), known.new)
    for entry in new:
        known = found.get(_as_one(entry), Step())
        found[_as_one(entry)] = Step(known.gone, (*known.new, entry))
    return tuple(sorted(found.values(), key=_order))


def _order(step: Step) -> tuple[int, bool, Place]:
    """Return the place of a step in time; of one day, what goes before what comes."""
    first = step.lines[0]
    return first.moment.start, bool(step.new), first.place


def _as_one(entry: AnyEntry) -> object:
    """Return what lines have in common that come and go together: the kind and name of a charter line."""
    name = getattr(entry, "name", "") if isinstance(entry, CharterEntry) else ""
    return (type(entry), name) if name else entry.place


def _matters(entry: AnyEntry) -> bool:
    return not isinstance(entry, ExpectEntry | OutcomeEntry | SourceEntry | TalksEntry)


def content(entry: AnyEntry, dossier: Dossier) -> str:
    """Return the words of an entry, without comments and blanks, by which it is the same on another line."""
    words = (" ".join(without_comment(line).split()) for line in dossier.text(entry))
    return "\n".join(line for line in words if line) or str(entry.place)


# --- the steps from one date to another ------------------------------------------------------------------------------


def dated_within(dossier: Dossier, start: Moment, end: Moment) -> tuple[AnyEntry, ...]:
    """Return the lines that were not yet done on one date and may be by another, in order of time."""
    return tuple(e for e in dossier.entries if e.moment.end > start.end and e.moment.start <= end.end)


def steps_within(entries: Iterable[AnyEntry]) -> tuple[Step, ...]:
    """Return the lines of some days as steps, those left out that bear on no ruling."""
    return steps((), [entry for entry in entries if _matters(entry) and not entry.proposed])
