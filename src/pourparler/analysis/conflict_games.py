"""A conflict as it is analysed and told: the graph model, what its moves are called, and what follows in each state.

Concepts
--------
outcome
    What follows in a state for the questions at stake. States with the same outcome differ only in acts on which nothing
    turns; they are told together, and how many they are is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ..conflicts import Choice, ConflictModel, TooManyOutcomesError
from ..graphmodel import OptionModel
from ..language.proposition_text import text_of
from ..standing import Kind, Ruling
from ..standing.names_told import Telling
from ..vocabulary import Question

MOST_OUTCOMES: Final = 1 << 12
"""Outcomes up to which each is told."""


class Phrase(Struct, frozen=True):
    """How an option is said: its short name, and what it is to take it, to give it up, and to leave it."""

    owner: str
    name: str
    taken: str
    given_up: str
    group: str = ""


class Wish(Struct, frozen=True):
    """What a decision maker would rather have, where that is on record, and in which states it is so."""

    words: str
    place: str
    sources: tuple[str, ...]
    holds: tuple[bool, ...]


class Outcome(Struct, frozen=True):
    """What follows in some states: a line for each question at stake; ``states`` by number, ascending."""

    words: tuple[str, ...]
    states: tuple[int, ...]


class Game(Struct, frozen=True, eq=False):
    """A conflict ready to be analysed.

    Attributes
    ----------
    title, at
        What it is about; the date, empty for a file that has none.
    model
        The graph model.
    phrases
        How each of its options is said.
    titles
        How each decision maker is called.
    outcomes
        The states by what follows in them, each state in one, in the order of their first states.
    today
        The number of today's state, if it is one.
    wishes
        By decision maker, what it prefers, most important first; none for one whose ranking is given.
    remarks
        What was assumed or left out, a sentence each.
    """

    title: str
    at: str
    model: OptionModel
    phrases: tuple[Phrase, ...]
    titles: dict[str, str]
    outcomes: tuple[Outcome, ...]
    today: int | None
    wishes: dict[str, tuple[Wish, ...]]
    remarks: tuple[str, ...] = ()


def game_of_model(model: OptionModel, title: str) -> Game:
    """Return a model by itself as a game: its states are its outcomes, and its words are those it brings.

    Raises
    ------
    TooManyOutcomesError
        If it has more states than can be told one by one.
    """
    _refuse_too_many(model)
    owners = [model.names[owner] for owner in model.owners]
    phrases = tuple(
        Phrase(owner, option.name, f'{owner} takes "{option.name}"', f'{owner} gives up "{option.name}"')
        for owner, option in zip(owners, model.options, strict=True)
    )
    outcomes = tuple(
        Outcome((_taken_words(phrases, model.codes[state - 1]),), (state,)) for state in range(1, model.state_count + 1)
    )
    return Game(title, "", model, phrases, {name: name for name in model.names}, outcomes, None, {})


def game_of_dossier(conflict: ConflictModel) -> Game:
    """Return the conflict of a dossier as a game.

    Raises
    ------
    TooManyOutcomesError
        If it has more outcomes than can be told one by one; only where options are declared can there be so many.
    """
    if all(choice.option for choice in conflict.choices):
        _refuse_too_many(conflict.model)
    dossier, at = conflict.states.dossier, conflict.states.at
    told = Telling(dossier.charter, at)
    phrases = tuple(_phrase(choice, told) for choice in conflict.choices)
    talks = dossier.charter.talks
    return Game(
        talks.title if talks is not None else dossier.name,
        at.text,
        conflict.model,
        phrases,
        {name: told.name(name) for name in conflict.model.names},
        _outcomes(conflict, phrases, told),
        conflict.today,
        {name: _wishes(conflict, name) for name in conflict.model.names},
        tuple(_remarks(conflict, told)),
    )


def _refuse_too_many(model: OptionModel) -> None:
    if model.state_count > MOST_OUTCOMES:
        raise TooManyOutcomesError(model.state_count, MOST_OUTCOMES)


def _phrase(choice: Choice, told: Telling) -> Phrase:
    who = told.name(choice.owner)
    if choice.option:
        return Phrase(choice.owner, choice.option, f'{who} takes "{choice.words}"', f'{who} gives up "{choice.words}"')
    words = choice.words
    if choice.question is not None:
        words = words.replace(str(choice.question), told.question(choice.question))
    return Phrase(choice.owner, choice.words, f"{who} {words}", f"{who} no longer {words}", _position(choice))


def _position(choice: Choice) -> str:
    """Return what tells positions that take each other's place; nothing for a seat, which does not take another's."""
    return choice.group if choice.group.startswith("position") else ""


def _wishes(conflict: ConflictModel, name: str) -> tuple[Wish, ...]:
    return tuple(
        Wish(
            text_of(each.claim),
            str(each.line.place),
            tuple(passage.source for passage in each.line.sources),
            conflict.states.column(each.claim, conflict.model.codes),
        )
        for each in conflict.preferences[name]
    )


# --- outcomes --------------------------------------------------------------------------------------------------------


def _outcomes(conflict: ConflictModel, phrases: Sequence[Phrase], told: Telling) -> tuple[Outcome, ...]:
    """Return the states by the kinds of ruling that follow in them, and by the declared options that are taken."""
    declared = sum(1 << place for place, choice in enumerate(conflict.choices) if choice.option)
    found: dict[tuple[int, tuple[Kind, ...]], list[int]] = {}
    for state, code in enumerate(conflict.model.codes, start=1):
        kinds = tuple(_ruling(conflict, question, code).kind for question in conflict.questions)
        found.setdefault((code & declared, kinds), []).append(state)
    return tuple(
        Outcome(_outcome_words(conflict, states[0], phrases, told, declared), tuple(states))
        for states in found.values()
    )


def _ruling(conflict: ConflictModel, question: Question, code: int) -> Ruling:
    return conflict.states.standing(code).ruling(question)


def _outcome_words(
    conflict: ConflictModel, state: int, phrases: Sequence[Phrase], told: Telling, declared: int
) -> tuple[str, ...]:
    code = conflict.model.codes[state - 1]
    words = [
        f"{told.question(question)}: {_ruling(conflict, question, code).kind.words}" for question in conflict.questions
    ]
    return (*words, *((_taken_words(phrases, code & declared),) if declared else ()))


def _taken_words(phrases: Sequence[Phrase], code: int) -> str:
    taken = [phrase.taken for place, phrase in enumerate(phrases) if code >> place & 1]
    return "; ".join(taken) if taken else "nobody takes anything"


# --- what was assumed ------------------------------------------------------------------------------------------------

_COMES: Final = (
    "A guest that attends sits as soon as, and as long as, the way to the seat is open; it takes one seat at a time."
)


def _remarks(conflict: ConflictModel, told: Telling) -> list[str]:
    found = []
    if conflict.left_as_they_stand:
        who, many = told.names(conflict.left_as_they_stand), len(conflict.left_as_they_stand) > 1
        found.append(f"{who} could move and state{'' if many else 's'} no preference: left as on record.")
    if conflict.without_a_move:
        who, many = told.names(conflict.without_a_move), len(conflict.without_a_move) > 1
        found.append(f"{who} {'have' if many else 'has'} preferences and no move that bears on this.")
    if conflict.set_aside:
        found.append(f"Left as on record, as asked: {told.names(conflict.set_aside)}.")
    found += [f"On {told.question(question)} nobody can take a position any more." for question in conflict.closed]
    if any(choice.group == "one seat" for choice in conflict.choices):
        found.append(_COMES)
    if any(choice.make.split(" ")[1:2] == ["signs"] for choice in conflict.choices if choice.make):
        found.append("What is signed cannot be unsigned.")
    if conflict.today is None:
        found.append("What is on record is no state of this model: a line declares it infeasible.")
    return found
