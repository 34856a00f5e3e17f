"""What a search finds: the smallest sets of moves, and how far it went."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from .moves import Move, Wait


class Part(Struct, frozen=True):
    """So many of some actors who could stand in for each other.

    ``ways`` has the moves that would do, each as a row with the move of every one of them.
    """

    ways: tuple[tuple[Move, ...], ...]
    number: int

    @property
    def actors(self) -> tuple[str, ...]:
        """Whose moves would do."""
        return tuple(move.actor for move in self.ways[0])


class Found(Struct, frozen=True):
    """A smallest set of moves; ``chosen`` is one choice of who moves, and any other as ``parts`` allow does as well."""

    parts: tuple[Part, ...]
    chosen: tuple[Move, ...]
    cost: int
    wait: Wait | None = None


class Outcome(Struct, frozen=True):
    """What a search found.

    Attributes
    ----------
    found
        The smallest sets, by rising cost.
    whole_to
        The cost up to which no set is missing; none if none is missing at all.
    is_possible
        Whether all moves together could do it at all, as far as adding up tells.
    steps
        What the search took.
    """

    found: tuple[Found, ...]
    whole_to: int | None = None
    is_possible: bool = True
    steps: int = 0


Verify = Callable[[tuple[Move, ...]], "Wait | bool"]
"""Whether a set of moves works when all is derived again: yes, no, or after a wait."""


def in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    """Return sets as they are listed: by cost, then by how many move, then those of one kind before mixtures."""
    return tuple(sorted(found, key=lambda each: (each.cost, len(each.chosen), len(each.parts))))
