"""What weight is missing where members weigh differently: how much, and among whom it would have to be found."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from ..language.bars import decimal
from ..language.propositions import Base, Position, Sign
from ..standing import Count, Ruling, counts_of
from ..standing.names_told import Telling

_RISING: Final = {Sign.AT_LEAST: "no less than", Sign.MORE_THAN: "more than"}
_MOST: Final = 3
_UNMOVED: Final = (Position.FOR, Position.NOT_ENTITLED)


def missing_weight(ruling: Ruling, told: Telling) -> tuple[str, ...]:
    """Return, for each sum by weights that is not reached under the rule that decides, how much is missing and with whom.

    Only sums of which the base is fixed are told: with another base the missing weight depends on how it is found.
    """
    decided = ruling.routes[0].decided if ruling.routes else None
    found = (words for count in counts_of(decided) for words in _of_sum(count, told))
    return tuple(dict.fromkeys(found))[:_MOST]


def _of_sum(count: Count, told: Telling) -> Iterator[str]:
    least = _RISING.get(count.bar.sign)
    if count.needed > count.bar.share * count.base + count.bar.number:
        least = _RISING[Sign.AT_LEAST]  # whole weights: the next number that serves
    missing = count.needed - count.have
    if not count.weight or count.base_kind is not Base.MEMBERS or count.bar.sign not in _RISING:
        return
    if missing < 0 or (missing == 0 and least == _RISING[Sign.AT_LEAST]):
        return
    others = [(weight, names) for side, weight, names in count.sides if side not in _UNMOVED]
    names = [name for _, each in others for name in each]
    whole = sum((weight for weight, _ in others), Fraction(0))
    words = f"{least} {decimal(missing)} by {count.weight} among {told.names(names)} ({decimal(whole)} together)"
    yield f"{words}: {count.words}" if names else f"{least} {decimal(missing)} by {count.weight}, and nobody has it"
