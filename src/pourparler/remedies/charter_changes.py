"""What would have to be another rule: the smallest changes of the charter that would make it so on the record as it is.

Concepts
--------
change
    One rule in another version from the day asked about: a bar lowered to what there is, a condition dropped, statements
    counted, a quorum given up, a bar lifted, more admitted. Each has been verified by deriving with that version added.
"""

from __future__ import annotations

from itertools import combinations, islice
from typing import Final

from msgspec.structs import replace

from ..dossier import Dossier
from ..standing.readings import standing_of
from ..vocabulary import Moment, Place
from .aims import Aim
from .rule_changes import CharterChange, changes_of_reach, changes_of_rules

_MOST: Final = 60
_MOST_PAIRED: Final = 10


def charter_changes(dossier: Dossier, aim: Aim, at: Moment, limit: int = 3) -> tuple[tuple[CharterChange, ...], ...]:
    """Return changes of the charter that would make it so on the record as it is, the smallest first.

    Parameters
    ----------
    dossier, aim, at
        The dossier, what is wanted of a seat or a motion, and when.
    limit
        How many to return at most.

    Returns
    -------
    tuple
        Changes of one rule that leads there: a lower bar first, then statements counted, a condition, a quorum or a bar
        given up. If no single one would do, pairs of them; if none of those, other rules that would admit more. Empty
        where nothing of this would do, and for other propositions than a question.
    """
    standing = standing_of(dossier, at)
    if aim.question is None or aim.contrary or aim.value(standing) is True:
        return ()
    found: list[tuple[CharterChange, ...]] = []
    for changes in (changes_of_rules(aim.question, standing), changes_of_reach(aim.question, standing)):
        told = [_dated(change, at, number) for number, change in enumerate(islice(changes, _MOST))]
        alone = ((change,) for change in told)
        pairs = (pair for pair in combinations(told[:_MOST_PAIRED], 2) if pair[0].rule != pair[1].rule)
        for several in (alone, pairs):
            if not found:
                found += islice((each for each in several if _works(dossier, aim, at, each)), limit)
    return tuple(found)


def _works(dossier: Dossier, aim: Aim, at: Moment, changes: tuple[CharterChange, ...]) -> bool:
    return aim.value(standing_of(dossier.with_entries(change.entry for change in changes), at)) is True


def _dated(change: CharterChange, at: Moment, number: int) -> CharterChange:
    """Return a change as of the day asked about."""
    place = Place("(supposed)", number + 1)
    return replace(change, entry=replace(change.entry, moment=at, place=place, label="", more=None, sources=()))
