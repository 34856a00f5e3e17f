"""Where a conflict can come to rest, as a brief says it."""

from __future__ import annotations

from typing import Final

from ...analysis.conflict_analysis import RestingPlace
from ...analysis.conflict_games import game_of_dossier
from ...analysis.resting_places import analysed
from ...conflicts import NoModelError, conflict_model
from ...dossier import Dossier
from ...graphmodel import DEFINITIONS, ConflictError
from ...standing.names_told import joined
from ...vocabulary import Moment
from ..conflict_view import conflict_view

_MOST_STATES: Final = 4096
"""States beyond which a brief leaves the conflict to `analyse`."""
_MOST_PLACES: Final = 5


def resting_places(dossier: Dossier, at: Moment) -> tuple[str, ...]:
    """Return where the conflict of a dossier can come to rest, a sentence each, the surest first.

    Empty for a dossier that says of nobody what it would rather have, or whose conflict is too large for a brief.
    """
    try:
        game = game_of_dossier(conflict_model(dossier, at, ()))
        if game.model.state_count > _MOST_STATES:
            return ()
        view = conflict_view(analysed(game, DEFINITIONS))
    except (NoModelError, ConflictError):
        return ()
    told = [_sentence(place) for place in view.places[:_MOST_PLACES]]
    more = len(view.places) - len(told)
    by_number = ("State ", "States ")  # a brief shows no table of states to look a number up in
    heads = [words for words in view.headline if not words.startswith(by_number)]
    return (*heads, *told, *([f"And {more} more; `analyse` tells them."] if more > 0 else []))


def _sentence(place: RestingPlace) -> str:
    words = joined(list(place.outcome))
    return f"{words[:1].upper()}{words[1:]}, under {joined(list(place.definitions))}."
