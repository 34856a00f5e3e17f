"""What would change the table, and what it hangs on, as a brief says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from ...dossier import Dossier
from ...remedies import Aim
from ...standing import Kind
from ...vocabulary import Moment, Question
from ..fragility_view import FragileShown, fragility_view
from ..remedies_shown import PartShown, RemediesView, SetShown
from ..remedies_view import remedies_view

MOST_ASKED: Final = 10
"""Questions of which a brief says what would change them; `unblock` answers for any."""
_MOST_SETS: Final = 8
_SEVERAL: Final = "By several kinds of move"
_MOST_CHARTER: Final = 3
_MOST_FRAGILE: Final = 40
_HOPEFUL: Final = (Kind.BLOCKED, Kind.REJECTED, Kind.NOT_YET, Kind.OPEN, Kind.NOT_ASKED, Kind.FORBIDDEN)


class Change(Struct, frozen=True):
    """What would bring a question about: how it stands, and each way in a sentence; none where nothing would."""

    question: str
    ways: tuple[str, ...]


def changes(dossier: Dossier, at: Moment, asked: Sequence[tuple[Question, Kind]]) -> tuple[Change, ...]:
    """Return what would seat those at the door and carry the motions that are not carried, the blocked first.

    Whoever declined, left or was shut out is not asked after: what is wanting there is no rule's doing. A motion that was
    rejected is asked after where nobody stands at the door; otherwise it is history.
    """
    hopeful = [(question, kind) for question, kind in asked if kind in _HOPEFUL]
    still = [(question, kind) for question, kind in hopeful if kind is not Kind.REJECTED] or hopeful
    first = sorted(still, key=lambda pair: _HOPEFUL.index(pair[1]))[:MOST_ASKED]
    views = [remedies_view(dossier, Aim(question), at, _MOST_SETS) for question, _ in first]
    return tuple(Change(view.title, tuple(_ways(view)) or (_NOTHING,)) for view in views if view.value is not True)


_NOTHING: Final = "Nothing that anybody could put on record, and no single change of a rule."


def _ways(view: RemediesView) -> Iterable[str]:
    """Yield each way in a sentence; sets by several kinds of move only where there is none by one."""
    named: set[str] = set()
    simple = [group for group in view.groups if group.title != _SEVERAL]
    shown = [group for group in simple if group.sets] or [group for group in view.groups if group.sets]
    told = [_sentence("", each, named) for group in shown for each in group.sets]
    yield from told
    if view.total > len(told):
        yield f"And {view.total - len(told):,} more ways, by several kinds of move; `unblock` lists them."
    for other in view.instead:
        if other.is_so:
            yield f"As {other.capacity} instead: it is so already."
        for each in other.sets[:2]:
            yield _sentence(f"As {other.capacity} instead: ", each, named)
    for change in view.charter[:_MOST_CHARTER]:
        yield f"By a change of the charter: {change.words}."


def _sentence(head: str, found: SetShown, named: set[str]) -> str:
    """Return a set of moves as a sentence; names that stood before are not told again."""
    words = [_part_words(part, named) for part in found.parts]
    words += [f"wait until {found.until}"] if found.until else []
    then = f", then {' and '.join(found.then)}" if found.then else ""
    on = f" (on {found.rule})" if found.rule else ""
    told = f"{' and '.join(words)}{then}{on}."
    return f"{head}{told}" if head else f"{told[0].upper()}{told[1:]}"


def _part_words(part: PartShown, named: set[str]) -> str:
    if not part.names or part.names in named:
        return part.words
    named.add(part.names)
    return f"{part.words} ({part.names})"


def fragile_points(dossier: Dossier, at: Moment) -> tuple[str, ...]:
    """Return the single acts and dates on which a seat or a decision hangs, a sentence each."""
    view = fragility_view(dossier, at)
    found = [point for each in (*view.seats, *view.decisions) for point in _points(each)]
    more = [f"And {len(found) - _MOST_FRAGILE} more."] if len(found) > _MOST_FRAGILE else []
    return (*found[:_MOST_FRAGILE], *more)


def _points(each: FragileShown) -> Iterable[str]:
    now = each.ruling.replace("-", " ")
    for move in each.moves:
        named = f" ({move.part.names})" if move.part.names else ""
        yield f"{each.title}, {now}: if {move.part.words}{named}, it is {move.becomes.replace('-', ' ')}."
    for end in each.ends:
        yield f"{each.title}, {now}: on {end.at} it is {end.becomes.replace('-', ' ')} by itself."
