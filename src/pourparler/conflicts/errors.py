"""What can be wrong with a dossier that is to become a conflict model: one small class per kind of trouble."""

from __future__ import annotations

from collections.abc import Iterable

from ..vocabulary import Moment, Place


class NoModelError(ValueError):
    """A dossier from which no conflict model follows; the message names what is missing and the way out."""


class NoPreferenceError(NoModelError):
    """Nobody's preferences are on record."""

    def __init__(self, at: Moment) -> None:
        super().__init__(
            f"No preference is on record by {at}, so that nothing can be said of what would last. "
            "Write what a source shows that somebody wants: `A prefers G as observer seated`."
        )


class NoMoveError(NoModelError):
    """Nobody who states a preference has a move left."""

    def __init__(self, at: Moment, about: Iterable[str], left: Iterable[str]) -> None:
        asked, others = ", ".join(about), ", ".join(left)
        on = f" on {asked}" if asked else ""
        moved = f" Moves are open to {others}, who state no preference." if others else ""
        super().__init__(
            f"Nobody who states a preference can still move{on} on {at}.{moved} "
            "Record what those want who can move, or name another question with --about."
        )


class NotAmongThemError(NoModelError):
    """Somebody is to decide who states no preference."""

    def __init__(self, actor: str, known: Iterable[str]) -> None:
        super().__init__(f"{actor} states no preference by that date; those who do are {', '.join(known)}.")


class TooManyStatesError(NoModelError):
    """More combinations of acts than are worked through."""

    def __init__(self, acts: int, states: int, most: int) -> None:
        super().__init__(
            f"{acts} acts are open, which makes {states:,} states; at most {most:,} are worked through. "
            "Narrow it with --about QUESTION, or with --among A,B to those who matter most."
        )


class UnrankedPreferencesError(NoModelError):
    """Several preferences of one actor without an order among them."""

    def __init__(self, actor: str, places: Iterable[Place]) -> None:
        self.actor, self.places = actor, tuple(places)
        where = ", ".join(map(str, self.places))
        super().__init__(
            f"{actor} prefers several things, and not every line says which comes first ({where}). "
            "Add `rank 1`, `rank 2` and so on: what has a lower rank is worth more than all that comes after it."
        )


class NotOverOptionsError(NoModelError):
    """An infeasible line that speaks of more than options."""

    def __init__(self, words: str, place: Place) -> None:
        self.words, self.place = words, place
        super().__init__(
            f"{place}: `infeasible {words}` speaks of more than options. "
            "Write it with `X is taken`, `and`, `or` and `not`; what the rules forbid need not be said."
        )


class MissingRankingError(NoModelError):
    """States are ranked by number, and an owner of options ranks nothing."""

    def __init__(self, actors: Iterable[str]) -> None:
        names = list(actors)
        super().__init__(
            f"States are ranked by number, and {', '.join(names)} own{'s' if len(names) == 1 else ''} options and "
            f"state{'s' if len(names) == 1 else ''} no preference. Add `ranking of {names[0]} = ...`, or `prefers` lines."
        )


class TooManyOutcomesError(NoModelError):
    """More states with an outcome of their own than can be told one by one."""

    def __init__(self, states: int, most: int) -> None:
        super().__init__(
            f"{states:,} states have each an outcome of its own; at most {most:,} are told. Declare as infeasible what "
            "cannot be, or ask pourparler.graphmodel.stability from Python, which takes tens of millions."
        )
