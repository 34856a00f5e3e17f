"""The graph model for conflict resolution: where a conflict can come to rest, and why.

A pure package: it knows decision makers, options and states and nothing of where they come from. Every verdict is
exact. NumPy is loaded for large models and for sampling; Numba, if it is installed, for large models only.

>>> from pourparler.graphmodel import in_words, option_model, ranking, reason, stability
>>> chicken = option_model({"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)})
>>> stability(chicken).equilibria("SMR")
(2, 3, 4)
>>> print(in_words(chicken, reason(chicken, "Nash", "A", 1)))
State 1 (NN) is not Nash stable for A. A can improve to 2 (YN).
"""

from .acceptability import Acceptability, acceptability, equilibrium_table
from .coalitions import COALITIONAL_DEFINITIONS, CoalitionalStability, coalitional_stability
from .conflict import Conflict
from .errors import (
    AmbiguousOptionError,
    ConflictError,
    ContradictoryPreferenceError,
    CyclicPreferenceError,
    DuplicateNameError,
    IncompleteRankingError,
    NoDecisionMakerError,
    NoStateError,
    NotAMoveError,
    NotARankingError,
    PreferenceCountError,
    SharedOptionError,
    TooManyConjunctionsError,
    TooManyStatesError,
    UnknownDecisionMakerError,
    UnknownOptionError,
    UnknownStateError,
    UnknownWordError,
)
from .graph_form import GraphModel, graph_model
from .interchange import Imported, NotAGmcrFileError, NotExportableError, PickleRefusedError, read_gmcr, write_gmcr
from .inverse import INVERSE_DEFINITIONS, Requirement, meets, requirement, smallest_change
from .literal import is_equilibrium, is_stable
from .option_form import CommonMove, DecisionMaker, Option, OptionModel, option_model
from .preferences import Pairwise, Preference, Prioritising, Ranking, Scores, Weighting, pairwise, ranking, weighting
from .propositions import AllOf, AnyOf, Not, Proposition, Taken, pattern
from .reasons import Deterrent, Reason, in_words, is_reason, reason, reasons
from .response_rules import Difference, response_differences
from .stability import DEFINITIONS, Stability, stability
from .status_quo import route, routes
from .strength import STRENGTH_DEFINITIONS, strongly_stable, weakly_stable
from .unknown import ATTITUDES, UNKNOWN_DEFINITIONS, unknown_equilibria, unknown_stability

__all__ = [
    "ATTITUDES",
    "COALITIONAL_DEFINITIONS",
    "DEFINITIONS",
    "INVERSE_DEFINITIONS",
    "STRENGTH_DEFINITIONS",
    "UNKNOWN_DEFINITIONS",
    "Acceptability",
    "AllOf",
    "AmbiguousOptionError",
    "AnyOf",
    "CoalitionalStability",
    "CommonMove",
    "Conflict",
    "ConflictError",
    "ContradictoryPreferenceError",
    "CyclicPreferenceError",
    "DecisionMaker",
    "Deterrent",
    "Difference",
    "DuplicateNameError",
    "GraphModel",
    "Imported",
    "IncompleteRankingError",
    "NoDecisionMakerError",
    "NoStateError",
    "Not",
    "NotAGmcrFileError",
    "NotAMoveError",
    "NotARankingError",
    "NotExportableError",
    "Option",
    "OptionModel",
    "Pairwise",
    "PickleRefusedError",
    "Preference",
    "PreferenceCountError",
    "Prioritising",
    "Proposition",
    "Ranking",
    "Reason",
    "Requirement",
    "Scores",
    "SharedOptionError",
    "Stability",
    "Taken",
    "TooManyConjunctionsError",
    "TooManyStatesError",
    "UnknownDecisionMakerError",
    "UnknownOptionError",
    "UnknownStateError",
    "UnknownWordError",
    "Weighting",
    "acceptability",
    "coalitional_stability",
    "equilibrium_table",
    "graph_model",
    "in_words",
    "is_equilibrium",
    "is_reason",
    "is_stable",
    "meets",
    "option_model",
    "pairwise",
    "pattern",
    "ranking",
    "read_gmcr",
    "reason",
    "reasons",
    "requirement",
    "response_differences",
    "route",
    "routes",
    "smallest_change",
    "stability",
    "strongly_stable",
    "unknown_equilibria",
    "unknown_stability",
    "weakly_stable",
    "weighting",
    "write_gmcr",
]
