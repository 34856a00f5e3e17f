"""Sets of moves folded for a reader: those that differ only in whose they are as one, under a heading that says who moves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..remedies import Found, Move, Part
from ..standing.names_told import Telling
from .moves_told import part_names, part_words
from .remedies_shown import MoveShown, PartShown

_ALONE: Final = "One actor alone"
ONE_KIND: Final = "By one kind of move"
MIXED: Final = "By several kinds of move"
_WAITING: Final = "By waiting"
_NUMBERS: Final = (
    "No",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
)


def merged(found: Iterable[Found]) -> list[Found]:
    """Return sets with those of one actor and of one and the same kind as one: any one of these actors.

    What one and the same actor could do in several ways stands together too.
    """
    rows: dict[object, list[Found]] = {}
    for each in found:
        alone = len(each.parts) == 1 and len(each.parts[0].actors) == 1 and each.wait is None
        key = (each.cost, tuple(row[0].kind for row in each.parts[0].ways)) if alone else len(rows)
        rows.setdefault(key, []).append(each)
    folded = [_one_of(alike) if len(alike) > 1 else alike[0] for alike in rows.values()]
    ways: dict[object, list[Found]] = {}
    for each in folded:
        alone = len(each.parts) == 1 and each.parts[0].number == 1 and each.wait is None
        ways.setdefault((each.cost, each.parts[0].actors) if alone else len(ways), []).append(each)
    return [_either_way(alike) if len(alike) > 1 else alike[0] for alike in ways.values()]


def _either_way(alike: list[Found]) -> Found:
    """Return sets of one move by the same actors as one, with every way to make it."""
    ways = tuple(row for each in alike for row in each.parts[0].ways)
    return Found((Part(ways, 1),), alike[0].chosen, alike[0].cost)


def _one_of(alike: list[Found]) -> Found:
    """Return sets of one move each, all of one kind, as one set."""
    ways = tuple(tuple(each.parts[0].ways[way][0] for each in alike) for way in range(len(alike[0].parts[0].ways)))
    return Found((Part(ways, 1),), alike[0].chosen, alike[0].cost)


def together(parts: Iterable[Part]) -> list[Part]:
    """Return the parts of a set with those that differ only in whose they are as one: all of these actors."""
    rows: dict[object, list[Part]] = {}
    for part in parts:
        whole = part.number == len(part.actors)
        key = tuple(row[0].kind for row in part.ways) if whole else len(rows)
        rows.setdefault(key, []).append(part)
    return [_joint(alike) if len(alike) > 1 else alike[0] for alike in rows.values()]


def _joint(alike: list[Part]) -> Part:
    ways = tuple(tuple(move for part in alike for move in part.ways[way]) for way in range(len(alike[0].ways)))
    return Part(ways, sum(part.number for part in alike))


def title_of(found: Found) -> str:
    """Return the heading under which a set stands: who must move, or by how many kinds of move."""
    if not found.chosen:
        return _WAITING
    actors = len({move.actor for move in found.chosen})
    if actors == 1:
        return _ALONE
    if any(part.number < len(part.actors) for part in found.parts):
        return ONE_KIND if len(found.parts) == 1 else MIXED
    number = _NUMBERS[actors] if actors < len(_NUMBERS) else str(actors)
    return f"{number} actors together"


def rank_of(found: list[Found]) -> tuple[bool, int, int]:
    """Return the place of sets under one heading among others: waiting first, then by rising cost."""
    first = found[0]
    return bool(first.chosen), first.cost, len(first.chosen)


def part_shown(part: Part, told: Telling) -> PartShown:
    """Return a part of a set as it is shown."""
    ways = tuple(_move_shown(row[0]) for row in part.ways)
    words, names = part_words(part, told), part_names(part, told)
    return PartShown(part.number, len(part.actors), part.actors, ways, words, names)


def _move_shown(move: Move) -> MoveShown:
    start = move.start.value if move.start is not None else ""
    question = str(move.question) if move.question is not None else ""
    return MoveShown(move.actor, move.deed, start, move.end, question, move.matter.body, bool(move.replay))
