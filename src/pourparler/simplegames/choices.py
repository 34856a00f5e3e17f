"""The cheapest ways to gain enough when everybody may choose one of several offers, or none.

Concepts
--------
Like the search of `best_first`, for one sum: whoever is still to choose can at best gain most at their best rate, so
that what is missing costs at least so much (A*). Ways in which an offer is superfluous are found too; the caller leaves
them out.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from itertools import accumulate, count
from math import ceil
from typing import Generic, TypeVar

from .errors import GameTooLargeError

Name = TypeVar("Name")
MOST_STEPS = 100_000


@dataclass(frozen=True)
class Offer(Generic[Name]):
    """A gain and its cost, both 0 or more; `is_key` if it is of the kind that may be needed once in any case."""

    gain: int
    cost: int
    is_key: bool
    name: Name


def cheapest_choices(
    offers: Sequence[Sequence[Offer[Name]]], need: int, *, needs_key: bool
) -> Iterator[tuple[Name, ...]]:
    """Iterate by rising cost over the choices that gain at least `need`, as the names of the offers taken.

    Parameters
    ----------
    offers
        The offers of each chooser, best gain first; choosers by falling best gain.
    need
        What has to be gained; it may be 0 or less.
    needs_key
        Whether an offer with `is_key` has to be among those taken.

    Raises
    ------
    GameTooLargeError
        When `MOST_STEPS` have not been enough.
    """
    prices = _Prices(offers)
    tie = count()
    queue: list[tuple[int, tuple[int, ...], int, int, int, tuple[Offer[Name], ...]]] = []
    if (least := prices.least(need, 0)) is not None:
        queue.append((least, (), next(tie), need, 0, ()))
    for _ in range(MOST_STEPS):
        if not queue:
            return
        _, path, _, missing, spent, taken = heappop(queue)
        if missing <= 0 and (not needs_key or any(offer.is_key for offer in taken)):
            yield tuple(offer.name for offer in taken)
            continue
        if len(path) == len(offers):
            continue
        for at, offer in enumerate([*offers[len(path)], None]):
            left, paid = (missing - offer.gain, spent + offer.cost) if offer else (missing, spent)
            rest = prices.least(left, len(path) + 1)
            if rest is not None:
                heappush(queue, (paid + rest, (*path, at), next(tie), left, paid, (*taken, offer) if offer else taken))
    raise GameTooLargeError("Listing so many sets of moves", "Fewer kinds of move, or fewer sets, are within reach.")


class _Prices(Generic[Name]):
    """The least that a gain can cost from a chooser on."""

    def __init__(self, offers: Sequence[Sequence[Offer[Name]]]) -> None:
        useful = [(place, [offer for offer in own if offer.gain]) for place, own in enumerate(offers)]
        self.rows = sorted(
            (min(Fraction(offer.cost, offer.gain) for offer in own), place, own[0].gain) for place, own in useful if own
        )
        self.tables: dict[int, tuple[list[int], list[Fraction], list[Fraction]]] = {}

    def least(self, need: int, place: int) -> int | None:
        """Return the bound, or None where so much cannot be gained any more."""
        if need <= 0:
            return 0
        gains, spent, rates = self.tables.get(place) or self._table(place)
        at = bisect_left(gains, need)
        return None if at == len(gains) else ceil(spent[at - 1] + (need - gains[at - 1]) * rates[at - 1])

    def _table(self, place: int) -> tuple[list[int], list[Fraction], list[Fraction]]:
        rows = [(rate, gain) for rate, own, gain in self.rows if own >= place]
        gains = [0, *accumulate(gain for _, gain in rows)]
        spent = [Fraction(0), *accumulate(rate * gain for rate, gain in rows)]
        self.tables[place] = gains, spent, [rate for rate, _ in rows]
        return self.tables[place]
