"""A conflict analysed, as it is shown: what can last and why, how it gets there, what cannot, as values and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ..analysis.conflict_analysis import Analysis, RestingPlace, Unrest
from ..analysis.conflict_games import Game
from ..graphmodel import DEFINITIONS
from ..standing.names_told import joined
from .as_json import as_json

MOST_ROWS: Final = 64
"""States up to which all stand in the table; of more, those that are equilibria."""


class WishView(Struct, frozen=True):
    """Something that a decision maker is on record to prefer."""

    words: str
    place: str
    sources: tuple[str, ...]


class MakerView(Struct, frozen=True):
    """A decision maker: what it can do, and what it would rather have, most important first, or how it ranks the states.

    The ``ranking`` has groups of equal states by number, best first; it is empty where there are wishes, and in a large
    model.
    """

    name: str
    title: str
    options: tuple[str, ...]
    wishes: tuple[WishView, ...]
    ranking: tuple[tuple[int, ...], ...]


class StateRow(Struct, frozen=True):
    """A state: its number, its options as letters, its outcome by place, the definitions under which it can last."""

    number: int
    letters: str
    outcome: int
    definitions: tuple[str, ...]


class ConflictView(Struct, frozen=True):
    """A conflict analysed.

    Attributes
    ----------
    title, at
        What it is about, and the date.
    headline
        The answer in sentences.
    makers
        Who decides.
    state_count, today
        How many states there are, and the number of today's.
    places, unrests
        What can last, the surest first, and what cannot.
    outcomes
        What can follow at all; rows refer to it by place, from 0.
    rows
        The states by definitions: all of them, or in a large model those that can last.
    remarks
        What was assumed or left out.
    missed
        Where the program GMCR+ reports otherwise.
    answer
        The answer id.
    """

    title: str
    at: str
    headline: tuple[str, ...]
    makers: tuple[MakerView, ...]
    state_count: int
    today: int | None
    places: tuple[RestingPlace, ...]
    unrests: tuple[Unrest, ...]
    outcomes: tuple[tuple[str, ...], ...]
    rows: tuple[StateRow, ...]
    remarks: tuple[str, ...]
    missed: tuple[str, ...]
    answer: str


def conflict_view(analysis: Analysis, answer: str = "") -> ConflictView:
    """Return an analysed conflict as it is shown."""
    game = analysis.game
    return ConflictView(
        game.title,
        game.at,
        tuple(_headline(analysis)),
        tuple(_maker(game, name) for name in game.model.names),
        game.model.state_count,
        game.today,
        analysis.places,
        analysis.unrests,
        tuple(outcome.words for outcome in game.outcomes),
        _rows(analysis),
        game.remarks,
        analysis.missed,
        answer,
    )


def _maker(game: Game, name: str) -> MakerView:
    options = tuple(phrase.name for phrase in game.phrases if phrase.owner == name)
    wishes = tuple(WishView(wish.words, wish.place, wish.sources) for wish in game.wishes.get(name, ()))
    return MakerView(name, game.titles[name], options, wishes, () if wishes else _ranking(game, name))


def _ranking(game: Game, name: str) -> tuple[tuple[int, ...], ...]:
    if game.model.state_count > MOST_ROWS:
        return ()
    groups: dict[int, list[int]] = {}
    for state, rank in enumerate(game.model.ranks(game.model.position(name)), start=1):
        groups.setdefault(-int(rank), []).append(state)
    return tuple(tuple(groups[rank]) for rank in sorted(groups))


def _rows(analysis: Analysis) -> tuple[StateRow, ...]:
    model = analysis.game.model
    single = {definition: frozenset(analysis.stable.equilibria(definition)) for definition in DEFINITIONS}
    every = {**single, **{name: frozenset(states) for name, states in analysis.coalitional.items()}}
    outcome = {state: place for place, each in enumerate(analysis.game.outcomes) for state in each.states}
    rows = (
        StateRow(state, model.label(state), outcome[state], tuple(name for name in every if state in every[name]))
        for state in range(1, model.state_count + 1)
    )
    return tuple(row for row in rows if model.state_count <= MOST_ROWS or row.definitions)


# --- the answer in sentences -----------------------------------------------------------------------------------------


def _headline(analysis: Analysis) -> list[str]:
    by_definitions: dict[tuple[str, ...], list[RestingPlace]] = {}
    for place in analysis.places:
        by_definitions.setdefault(place.definitions, []).append(place)
    sentences = [_lasting(definitions, places, analysis) for definitions, places in by_definitions.items()]
    if not sentences:
        sentences.append("Nothing can last: from every state somebody has a gain that nobody can answer.")
    return [*sentences, *_about_today(analysis)]


def _lasting(definitions: tuple[str, ...], places: list[RestingPlace], analysis: Analysis) -> str:
    only = "" if definitions == analysis.definitions else " only"
    under = "under every definition" if definitions == DEFINITIONS else f"under {joined(list(definitions))}{only}"
    if _is_by_states(analysis):
        numbers = sorted(state for place in places for state in place.states)
        noun, verb = ("State", "lasts") if len(numbers) == 1 else ("States", "last")
        return f"{noun} {joined([str(number) for number in numbers])} {verb} {under}."
    if len(places) == 1:
        return f"{in_line(places[0].outcome)}: this lasts {under}."
    return f"{len(places)} outcomes last {under}."


def _is_by_states(analysis: Analysis) -> bool:
    return all(len(outcome.states) == 1 for outcome in analysis.game.outcomes)


def _about_today(analysis: Analysis) -> list[str]:
    today = analysis.game.today
    if today is None:
        return []
    lasting = next((place for place in analysis.places if today in place.states), None)
    if lasting is not None:
        return [f"What is on record can last{_under(lasting, analysis)}."]
    why = next((each.why for each in analysis.unrests if each.is_today), "")
    return [f"What is on record cannot last. {why}".strip()]


def _under(lasting: RestingPlace, analysis: Analysis) -> str:
    today = analysis.game.today
    met = [each for each in lasting.definitions if today in analysis.stable.equilibria(each)]
    return f" under {joined(met)}" if len(met) < len(DEFINITIONS) else ""


def in_line(outcome: Sequence[str]) -> str:
    """Return an outcome in one line."""
    return "; ".join(outcome)


def conflict_json(view: ConflictView) -> str:
    """Return an analysed conflict as JSON; the schema is ``docs/reference/schema/analyse.json``."""
    return as_json(view)
