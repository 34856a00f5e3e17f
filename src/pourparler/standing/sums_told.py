"""A sum in words: each side, the base, the bar."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from ..language.bars import decimal
from ..language.propositions import Position
from .names_told import Telling, joined
from .rulings import Count, Ruling, decisive_count

_SIDES: Final = {
    Position.FOR: "for",
    Position.AGAINST: "against",
    Position.ABSTAIN: "abstaining",
    Position.SPOILT: "spoilt",
    Position.ABSENT: "absent",
    Position.NOT_ENTITLED: "not entitled",
    Position.SILENT: "silent",
}


def sum_words(count: Count, told: Telling) -> str:
    """Return a sum in words: what was counted, each side, the base, the bar, and whether it is reached."""
    sides = [_side_words(position, weight, names, count, told) for position, weight, names in count.sides]
    share = f" ({_percent(count.have, count.base)})" if count.base and count.have and 0 < count.bar.share < 1 else ""
    reached = f"{decimal(count.have)} of {decimal(count.base)} {_base_words(count)}{share}, {_bound(count)}"
    return f"{count.words}: {', '.join(sides)}; {reached}"


def _base_words(count: Count) -> str:
    kind = count.base_kind.value
    if not count.weight:
        return kind
    return f"by {count.weight}" if kind == "members" else f"{kind} by {count.weight}"


def _side_words(position: Position, weight: Fraction, names: tuple[str, ...], count: Count, told: Telling) -> str:
    shown = ""
    if names and len(names) <= 5 and (count.weight or len(names) == weight):
        stated = [name for name in names if name in count.by_statement]
        if len(stated) == len(names):
            every = (
                ", both by statement"
                if len(names) == 2
                else ", all by statement"
                if len(names) > 2
                else " by statement"
            )
            shown = f" ({told.names(names)}{every})"
        else:
            titles = [f"{told.name(name)} by statement" if name in stated else told.name(name) for name in names]
            shown = f" ({joined(titles)})"
    return f"{decimal(weight)} {_SIDES[position]}{shown}"


def _percent(part: Fraction, whole: Fraction) -> str:
    return f"{float(100 * part / whole):.2f} %"


def _bound(count: Count) -> str:
    figure = decimal(count.needed)
    if count.bar.words == "none":
        return "none may be"
    match count.bar.sign.value:
        case "at most" | "fewer than":
            return f"at most {figure} may be"
        case "exactly":
            return f"exactly {figure} needed"
        case "more than" if count.needed == count.bar.share * count.base + count.bar.number:
            return f"more than {figure} needed"
        case _:
            return f"{figure} needed"


def short_sum(ruling: Ruling) -> str:
    """Return the sum on which a ruling turns as a clause, empty where none does or where it is only that nobody objects."""
    count = decisive_count(ruling.routes[0].decided) if ruling.routes else None
    if count is None or count.bar.sign.value in ("at most", "fewer than"):
        return ""
    return f" with {decimal(count.have)} of {decimal(count.base)} {_base_words(count)}, {_bound(count)}"
