"""Simple games: who can block, who matters, and the cheapest way to yes.

A pure package for voting power: it knows voters and rules and nothing of where they come from. Everything is exact
unless a result says otherwise. NumPy is loaded when something is counted, SciPy only for the largest unblocking
questions.

>>> from pourparler.simplegames import all_of, banzhaf, count_game, unanimity_game, vetoers
>>> permanent, elected = ["CHN", "FRA", "GBR", "RUS", "USA"], [f"E{seat}" for seat in range(1, 11)]
>>> council = all_of(count_game(needed=9, voters=permanent + elected), unanimity_game(permanent))
>>> banzhaf(council)["FRA"], banzhaf(council)["E1"], vetoers(council)
(Fraction(106, 635), Fraction(21, 1270), ('CHN', 'FRA', 'GBR', 'RUS', 'USA'))
"""

from .a_priori_unions import banzhaf_owen, owen, symmetric_coalitional_banzhaf
from .abstention import (
    ALL_MEMBERS,
    PRESENT,
    PRESENT_AND_VOTING,
    VALID_VOTES,
    VOTES_CAST,
    Ballot,
    Position,
    Threshold,
    ballot,
    is_adopted,
    margin,
)
from .banzhaf import banzhaf, banzhaf_absolute, penrose
from .coleman import coleman_act, coleman_initiate, coleman_prevent, power_to_act
from .deegan_packel import deegan_packel
from .derived_games import bloc_game, dual, equal_voters, reduced_game
from .errors import (
    ContradictoryVotesError,
    CountOutOfRangeError,
    DuplicateVoterError,
    EmptyGameError,
    GameError,
    GameTooLargeError,
    InexactNumberError,
    NegativeCostError,
    NegativeWeightError,
    NobodySwingsError,
    NotAPartitionError,
    NothingToDivideError,
    ShareOutOfRangeError,
    SolverGaveUpError,
    SolverMissingError,
    UnknownVoterError,
)
from .games import (
    SimpleGame,
    all_of,
    any_of,
    at_least,
    count_game,
    majority_game,
    share_game,
    unanimity_game,
    weighted_game,
)
from .holler_packel import holler_packel, public_good
from .johnston import johnston
from .koenig_braeuninger import koenig_braeuninger
from .minimal_coalitions import (
    MinimalCoalitions,
    is_minimal_blocking,
    is_minimal_winning,
    minimal_blocking,
    minimal_blocking_containing,
    minimal_winning,
    minimal_winning_containing,
)
from .moves import (
    Move,
    MoveSet,
    cheapest_moves,
    fewest_members,
    gain,
    is_move_set,
    moves_needed,
)
from .power_index import PowerIndex
from .properties import dictator, dummies, is_proper, is_strong, vetoers
from .rae import rae
from .rules import AtLeast, Rule, Voter, Weighted
from .shapley_shubik import shapley_shubik
from .swings import (
    losing_coalitions,
    swings,
    swings_by_size,
    winning_by_size,
    winning_coalitions,
    winning_containing,
)
from .unblocking import Unblocking, is_unblocking, unblocking

__all__ = [
    "ALL_MEMBERS",
    "PRESENT",
    "PRESENT_AND_VOTING",
    "VALID_VOTES",
    "VOTES_CAST",
    "AtLeast",
    "Ballot",
    "ContradictoryVotesError",
    "CountOutOfRangeError",
    "DuplicateVoterError",
    "EmptyGameError",
    "GameError",
    "GameTooLargeError",
    "InexactNumberError",
    "MinimalCoalitions",
    "Move",
    "MoveSet",
    "NegativeCostError",
    "NegativeWeightError",
    "NobodySwingsError",
    "NotAPartitionError",
    "NothingToDivideError",
    "Position",
    "PowerIndex",
    "Rule",
    "ShareOutOfRangeError",
    "SimpleGame",
    "SolverGaveUpError",
    "SolverMissingError",
    "Threshold",
    "Unblocking",
    "UnknownVoterError",
    "Voter",
    "Weighted",
    "all_of",
    "any_of",
    "at_least",
    "ballot",
    "banzhaf",
    "banzhaf_absolute",
    "banzhaf_owen",
    "bloc_game",
    "cheapest_moves",
    "coleman_act",
    "coleman_initiate",
    "coleman_prevent",
    "count_game",
    "deegan_packel",
    "dictator",
    "dual",
    "dummies",
    "equal_voters",
    "fewest_members",
    "gain",
    "holler_packel",
    "is_adopted",
    "is_minimal_blocking",
    "is_minimal_winning",
    "is_move_set",
    "is_proper",
    "is_strong",
    "is_unblocking",
    "johnston",
    "koenig_braeuninger",
    "losing_coalitions",
    "majority_game",
    "margin",
    "minimal_blocking",
    "minimal_blocking_containing",
    "minimal_winning",
    "minimal_winning_containing",
    "moves_needed",
    "owen",
    "penrose",
    "power_to_act",
    "public_good",
    "rae",
    "reduced_game",
    "shapley_shubik",
    "share_game",
    "swings",
    "swings_by_size",
    "symmetric_coalitional_banzhaf",
    "unanimity_game",
    "unblocking",
    "vetoers",
    "weighted_game",
    "winning_by_size",
    "winning_coalitions",
    "winning_containing",
]
