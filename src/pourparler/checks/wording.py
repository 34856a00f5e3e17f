"""How findings put things: lists of names, acts, and one line seen from another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..language.directives import Act
from ..language.lexicon import VERB_OF, Object
from ..vocabulary import Place, Seat

LISTED: Final = 6
"""How many names a sentence lists before it says how many more there are."""


def some(names: Iterable[str]) -> str:
    """Return names as a sentence lists them: the first few, and how many more.

    Examples
    --------
    >>> some(["A", "B"]), some("ABCDEFGHI")
    ('A, B', 'A, B, C, D, E, F and 3 more')
    """
    every = tuple(names)
    more = f" and {len(every) - LISTED:,} more" if len(every) > LISTED else ""
    return ", ".join(every[:LISTED]) + more


def line_of(place: Place, seen_from: Place) -> str:
    """Return how a line is referred to from another one.

    Examples
    --------
    >>> line_of(Place("a.talks", 7), Place("a.talks", 9)), line_of(Place("b.talks", 7), Place("a.talks", 9))
    ('line 7', 'b.talks:7')
    """
    return f"line {place.line}" if place.file == seen_from.file else str(place)


def deed(act: Act, actors: Iterable[str] = ()) -> str:
    """Return an act in the words of the language: ``A, B consent to G as observer``.

    Parameters
    ----------
    act
        The act.
    actors
        Those of whom it is said, where they are not all who did it.
    """
    named = tuple(actors) or act.actors
    verb = VERB_OF[act.verb]
    word = verb.name if len(named) == 1 else verb.plural
    if verb.is_vote and act.position is not None:
        word = f"{word} {act.position.value}"
    return " ".join(part for part in (some(named), word, *_object(act)) if part)


def _object(act: Act) -> tuple[str, ...]:
    verb = VERB_OF[act.verb]
    if act.question is None:
        is_own = verb.object is Object.OWN_SEAT and act.quality
        return (act.object, "as" if is_own else "", act.quality)
    if act.verb == "withdraws":
        return (act.object, "to", str(act.question))
    if verb.object is Object.SEAT and isinstance(act.question, Seat):
        return (str(Seat(act.question.candidate, act.question.capacity)),)
    article = ("a",) if "vote" in verb.prepositions else ()
    return (*article, *(() if verb.is_vote else verb.prepositions), str(act.question))
