"""Sets of moves told in the shortest way, for tests: ``3 of 50: abstain or absent, B votes for ...; until 2020-03-01``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from pourparler.dossier import Dossier
from pourparler.language import parse_proposition
from pourparler.language.propositions import Proposition
from pourparler.remedies import Aim, Found, Move, Part, Remedies, Wait, remedies
from pourparler.remedies.searched import Searched
from pourparler.vocabulary import moment
from tests.dossiers import question


def aim(text: str) -> Aim:
    """Return what a text wants: a seat or a motion by itself, or any proposition."""
    if len(text.split()) in (1, 3, 5) and not text.startswith(("not ", "any ", "all ")):
        words = text.split()
        if len(words) == 1 or words[-2] == "as":
            return Aim(question(text))
    claim = parse_proposition(text)
    assert isinstance(claim, Proposition), claim
    return Aim(claim=claim)


def asked(dossier: Dossier, text: str, at: str, size: int | None = None) -> Remedies:
    """Return what would bring about what a text wants."""
    return remedies(dossier, aim(text), moment(at), size=size)


def sets(dossier: Dossier, text: str, at: str, size: int | None = None) -> list[str]:
    """Return the sets of moves that would bring about what a text wants, each in words, by rising cost."""
    return [told(each) for each in asked(dossier, text, at, size).found]


def told(found: Found) -> str:
    """Return a set in words."""
    wait = f"; until {found.wait.until}" if isinstance(found.wait, Wait) else ""
    return ", ".join(_part(part) for part in found.parts) + wait


def _part(part: Part) -> str:
    whose = ", ".join(part.actors)
    ways = " or ".join(_deed(row[0]) for row in part.ways)
    if len(part.actors) == 1:
        return f"{whose} {ways}"
    return f"{part.number} of {whose}: {ways}"


def _deed(move: Move) -> str:
    past = f"had gone from {move.start} to " if move.replay else ""
    return f"{past}{move.end}" if move.start is not None or not move.deed else move.deed.partition(" ")[2]


def expanded(found: Found) -> Iterator[frozenset[Move]]:
    """Yield every set of moves that a folded set stands for."""
    rows = [
        [
            tuple(part.ways[way][at] for way, at in zip(ways, who, strict=True))
            for who in combinations(range(len(part.actors)), part.number)
            for ways in product(range(len(part.ways)), repeat=part.number)
        ]
        for part in found.parts
    ]
    for chosen in product(*rows):
        moves = frozenset(move for part in chosen for move in part)
        if len({move.matter for move in moves}) == len(moves):
            yield moves


def by_brute_force(searched: Searched, size: int) -> set[tuple[frozenset[Move], str]]:
    """Return the smallest sets of up to so many moves, every set derived, with what is waited for."""
    good: list[tuple[frozenset[Move], str]] = []
    for number in range(size + 1):
        for chosen in combinations(searched.survey.moves, number):
            told_ = frozenset(chosen)
            inside = [until for each, until in good if each <= told_]
            if len({move.matter for move in chosen}) < number or "" in inside:
                continue
            works = searched.verify(chosen)
            if works is True:
                good.append((told_, ""))
            elif isinstance(works, Wait) and not inside:
                good.append((told_, works.until.text))
    return set(good)
