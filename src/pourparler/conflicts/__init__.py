"""The conflict of a dossier: the charter makes the game, the preferences on record rank its outcomes."""

from .choices import Choice
from .conflict_models import MOST_STATES, ConflictModel, bare_model, conflict_model, declared_choices
from .errors import (
    MissingRankingError,
    NoModelError,
    NoMoveError,
    NoPreferenceError,
    NotAmongThemError,
    NotOverOptionsError,
    TooManyOutcomesError,
    TooManyStatesError,
    UnrankedPreferencesError,
)
from .expected_equilibria import expected_instead
from .preferences_of_record import Preference, preferences_of_record, rankings_of_record

__all__ = [
    "MOST_STATES",
    "Choice",
    "ConflictModel",
    "MissingRankingError",
    "NoModelError",
    "NoMoveError",
    "NoPreferenceError",
    "NotAmongThemError",
    "NotOverOptionsError",
    "Preference",
    "TooManyOutcomesError",
    "TooManyStatesError",
    "UnrankedPreferencesError",
    "bare_model",
    "conflict_model",
    "declared_choices",
    "expected_instead",
    "preferences_of_record",
    "rankings_of_record",
]
