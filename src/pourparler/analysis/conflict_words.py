"""Moves and reasons of a conflict in the words of its dossier: who does what, and what keeps anybody from doing it."""

from __future__ import annotations

from typing import Final

from ..graphmodel import Deterrent, Reason, reason
from ..standing.names_told import joined
from .conflict_games import Game, Phrase

_MOST_DETERRED: Final = 3
_KEPT: Final = {
    "Nash": "",
    "GMR": "; nothing that the others can do takes that away",
    "SMR": "; nothing that the others can do takes that away for good",
    "SEQ": "; nothing by which the others would gain takes that away",
    "SSEQ": "; nothing by which the others would gain takes that away for good",
}
"""Why an improvement counts under a definition: what the others could answer to it."""


def move_words(game: Game, before: int, after: int) -> str:
    """Return what changes from one state to another, by number: who takes what and gives up what.

    A position that takes the place of another of the same actor says enough: what it replaces is not told.
    """
    gained, lost = changes(game, before, after)
    instead = {(phrase.owner, phrase.group) for phrase in gained if phrase.group}
    told: dict[str, list[str]] = {}
    for phrase in gained:
        told.setdefault(phrase.owner, []).append(phrase.taken)
    for phrase in lost:
        if (phrase.owner, phrase.group) not in instead:
            told.setdefault(phrase.owner, []).append(phrase.given_up)
    clauses = [_clause(words, game.titles.get(owner, owner)) for owner, words in told.items()]
    return "; ".join(clauses) if clauses else "nothing changes"


def _clause(words: list[str], who: str) -> str:
    """Return what one actor does as one clause that names it once."""
    first, *others = words
    return joined([first, *(each.removeprefix(f"{who} ") for each in others)])


def changes(game: Game, before: int, after: int) -> tuple[list[Phrase], list[Phrase]]:
    """Return the options that are taken from one state to another, and those that are given up."""
    one, other = game.model.codes[before - 1], game.model.codes[after - 1]
    gained = [phrase for place, phrase in enumerate(game.phrases) if other >> place & 1 and not one >> place & 1]
    lost = [phrase for place, phrase in enumerate(game.phrases) if one >> place & 1 and not other >> place & 1]
    return gained, lost


def options_taken(game: Game, state: int) -> tuple[str, ...]:
    """Return what is done in a state, a clause for each option that is taken."""
    code = game.model.codes[state - 1]
    return tuple(phrase.taken for place, phrase in enumerate(game.phrases) if code >> place & 1)


def why_stable(game: Game, definition: str, name: str, state: int) -> str:
    """Return in words why a state is stable for a decision maker, or why not."""
    found = reason(game.model, definition, name, state)
    if found.undeterred is not None:
        return why_not(game, found)
    if not found.deterrents:
        return _content(game, name, state)
    told = [_deterred(game, found, deterrent) for deterrent in found.deterrents[:_MOST_DETERRED]]
    more = len(found.deterrents) - len(told)
    return " ".join([*told, *([f"{more} more of its moves are deterred likewise."] if more else [])])


def why_not(game: Game, found: Reason) -> str:
    """Return in words what somebody can gain by leaving a state."""
    assert found.undeterred is not None
    move = move_words(game, found.state, found.undeterred)
    gain = _gain(game, found.name, found.state, found.undeterred)
    return f"{move}, {gain}{_KEPT[found.definition]}."


def _gain(game: Game, name: str, state: int, after: int) -> str:
    for wish in game.wishes.get(name, ()):
        if wish.holds[after - 1] and not wish.holds[state - 1]:
            return f"and gains `{wish.words}`"
        if wish.holds[after - 1] != wish.holds[state - 1]:
            break
    return "and is better off"


def _content(game: Game, name: str, state: int) -> str:
    """Return why somebody has no improvement: it has what it asks for, or cannot bring it about alone."""
    who = game.titles[name]
    wishes = game.wishes.get(name, ())
    unmet = next((wish for wish in wishes if not wish.holds[state - 1]), None)
    if not wishes:
        return f"{who} has no better move."
    if unmet is None:
        return f"{who} has all that it asks for."
    if any(unmet.holds[at - 1] for at in game.model.moves(name, state)):
        return f"{who} would rather have `{unmet.words}`, but would lose by it what it wants more."
    return f"{who} would rather have `{unmet.words}`, but no move of its own brings that about."


def _deterred(game: Game, found: Reason, deterrent: Deterrent) -> str:
    at, answers = deterrent.improvement, []
    for _, target in deterrent.answers:
        answers.append(move_words(game, at, target))
        at = target
    gain = _gain(game, found.name, found.state, deterrent.improvement).removeprefix("and ")
    move = move_words(game, found.state, deterrent.improvement)
    escape = ", whatever it does next" if found.definition in ("SMR", "SSEQ") else ""
    return f"If {move}, it {gain}; but then {', then '.join(answers)}, and it is no better off than before{escape}."
