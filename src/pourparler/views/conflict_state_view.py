"""One state of a conflict: whether it would last, for each decision maker and under each definition, and why."""

from __future__ import annotations

import textwrap

from msgspec import Struct

from ..analysis.conflict_analysis import Analysis
from ..analysis.conflict_games import Game
from ..analysis.conflict_words import options_taken, why_stable
from ..graphmodel import DEFINITIONS, UnknownStateError
from .as_json import as_json
from .paint import PLAIN, Paint

_WIDE = 96


class VerdictView(Struct, frozen=True):
    """Whether a state is stable for a decision maker under a definition, and why."""

    definition: str
    maker: str
    title: str
    is_stable: bool
    why: str


class StateView(Struct, frozen=True):
    """One state of a conflict, with its verdicts.

    Attributes
    ----------
    title, at
        Of the conflict, and the date.
    number, letters
        The state.
    outcome
        What follows in it.
    taken
        What is done in it.
    verdicts
        By definition, then by decision maker.
    answer
        The answer id.
    """

    title: str
    at: str
    number: int
    letters: str
    outcome: tuple[str, ...]
    taken: tuple[str, ...]
    verdicts: tuple[VerdictView, ...]
    answer: str


def state_view(analysis: Analysis, number: int, answer: str = "") -> StateView:
    """Return one state of an analysed conflict as it is shown.

    Raises
    ------
    UnknownStateError
        If there is no state of that number.
    """
    game = analysis.game
    if not 1 <= number <= game.model.state_count:
        raise UnknownStateError(number, game.model.state_count)
    outcome = next(each.words for each in game.outcomes if number in each.states)
    verdicts = tuple(
        _verdict(analysis, game, definition, name, number) for definition in DEFINITIONS for name in game.model.names
    )
    letters = game.model.label(number)
    return StateView(game.title, game.at, number, letters, outcome, options_taken(game, number), verdicts, answer)


def _verdict(analysis: Analysis, game: Game, definition: str, name: str, number: int) -> VerdictView:
    is_stable = analysis.stable.is_stable(definition, name, number)
    return VerdictView(definition, name, game.titles[name], is_stable, why_stable(game, definition, name, number))


def state_text(view: StateView, paint: Paint = PLAIN) -> str:
    """Return one state as text: what it is, then definition by definition who would leave it and who would not."""
    when = f", on {view.at}" if view.at else ""
    lines = [f"{paint.strong(view.title)}: state {view.number} ({view.letters}){when}", ""]
    taken = "; ".join(view.taken)
    for words in view.outcome if taken in view.outcome else (*view.outcome, *view.taken):
        lines += _wrapped(words, "  ", "    ")
    for definition in DEFINITIONS:
        mine = [verdict for verdict in view.verdicts if verdict.definition == definition]
        lasts = all(verdict.is_stable for verdict in mine)
        lines += ["", f"{paint.strong(definition)}: {'an equilibrium' if lasts else 'no equilibrium'}"]
        for verdict in mine:
            stable = "stable" if verdict.is_stable else "unstable"
            why = _as_it(verdict)
            lines += _wrapped(f"{verdict.title}: {stable}. {why}", "  ", "    ")
    lines += ["", paint.faint(f"answer {view.answer}")] if view.answer else []
    return paint.page(lines)


def _as_it(verdict: VerdictView) -> str:
    """Return a reason that begins with the decision maker's name with a pronoun in its place: the name stands before it."""
    who = f"{verdict.title} "
    says_what_it_has = verdict.why.startswith((f"{who}has ", f"{who}would rather "))
    return f"It {verdict.why.removeprefix(who)}" if says_what_it_has else verdict.why


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, _WIDE, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def state_json(view: StateView) -> str:
    """Return one state as JSON; the schema is ``docs/reference/schema/state.json``."""
    return as_json(view)
