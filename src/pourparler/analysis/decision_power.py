"""Who can block and who matters under a decision rule, and who would tip a question as it stands now."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from msgspec import Struct

from ..language.propositions import Base, Position, Then
from ..simplegames import (
    PRESENT,
    PRESENT_AND_VOTING,
    VALID_VOTES,
    VOTES_CAST,
    GameError,
    NobodySwingsError,
    PowerIndex,
    SimpleGame,
    Threshold,
    Unblocking,
    banzhaf,
    banzhaf_absolute,
    coleman_initiate,
    coleman_prevent,
    dictator,
    dummies,
    equal_voters,
    is_proper,
    minimal_blocking,
    minimal_winning,
    moves_needed,
    power_to_act,
    shapley_shubik,
    unblocking,
    vetoers,
)
from ..simplegames import Position as VotePosition
from ..standing import Count, Kind, Standing, decisive_count
from ..vocabulary import Question
from .decision_games import DecisionGame

INDICES: Final = {
    "banzhaf": banzhaf,
    "banzhaf_absolute": banzhaf_absolute,
    "shapley_shubik": shapley_shubik,
    "coleman_prevent": coleman_prevent,
    "coleman_initiate": coleman_initiate,
}
"""The indices shown, by the field's names."""


class Coalitions(Struct, frozen=True):
    """How many minimal coalitions there are, exactly, and the smallest of them; none known where they are too many."""

    total: int | None
    smallest: tuple[tuple[str, ...], ...]


class DecisionPower(Struct, frozen=True):
    """What a rule gives whom.

    Attributes
    ----------
    game
        The rule as a game.
    vetoers, dummies, dictator
        Who alone can keep it from passing; who never matters; whose yes is needed and enough.
    is_proper
        False if two coalitions with no member in common could both win; none if that could not be told.
    power_to_act
        The share of all coalitions that win.
    indices
        Per index the shares in the order of voters; empty if nobody swings.
    winning, blocking
        The smallest minimal coalitions.
    classes
        The voters by what they can do: those in one class could stand in for each other in every coalition.
    remark
        What to know of it, in one sentence; empty where there is nothing.
    """

    game: DecisionGame
    vetoers: tuple[str, ...]
    dummies: tuple[str, ...]
    dictator: str
    is_proper: bool | None
    power_to_act: Fraction | float
    indices: dict[str, PowerIndex]
    winning: Coalitions
    blocking: Coalitions
    classes: tuple[tuple[str, ...], ...]
    remark: str = ""


def decision_power(game: DecisionGame, k: int = 5) -> DecisionPower:
    """Return who can block and who matters under a rule; the k smallest coalitions of each kind."""
    played = game.game
    indices: dict[str, PowerIndex] = {}
    remark = ""
    try:
        for name, index in INDICES.items():
            indices[name] = index(played)
    except NobodySwingsError:
        indices = {}
        wins = played.wins(played.voters)
        remark = "It passes whoever says yes." if wins else "It cannot pass even if everybody says yes."
    return DecisionPower(
        game,
        tuple(map(str, vetoers(played))),
        tuple(map(str, dummies(played))),
        str(dictator(played) or ""),
        is_proper(played),
        power_to_act(played),
        indices,
        _coalitions(played, k, winning=True),
        _coalitions(played, k, winning=False),
        tuple(tuple(map(str, alike)) for alike in equal_voters(played)),
        remark,
    )


def _coalitions(game: SimpleGame, k: int, winning: bool) -> Coalitions:
    try:
        found = minimal_winning(game, k) if winning else minimal_blocking(game, k)
    except GameError:
        return Coalitions(None, ())
    return Coalitions(found.total, tuple(tuple(map(str, coalition)) for coalition in found.smallest))


class PresentPositions(Struct, frozen=True):
    """A question under a rule as it stands now.

    Attributes
    ----------
    question, passes
        What is asked, and whether the yes there are is enough.
    yes
        Who is for it now.
    pivotal
        Whose change alone would turn the result: yes to no if it passes, no to yes if it does not.
    unblockings
        The cheapest sets of further yes that make it pass, each change costing one; none where ``moves`` tell better.
    moves
        Where abstention and absence change the base: how many of each single kind of move it takes, as pairs of a
        kind (``against to for``) and a number, none where even all would not do.
    """

    question: str
    passes: bool
    yes: tuple[str, ...]
    pivotal: tuple[str, ...]
    unblockings: tuple[Unblocking, ...]
    moves: tuple[tuple[str, int | None], ...] = ()


def present_positions(game: DecisionGame, question: Question, standing: Standing, k: int = 10) -> PresentPositions:
    """Return how a question stands under a rule's game at the moment of a standing, and who would tip it."""
    ruling = standing.ruling(question)
    decided = ruling.routes[0].decided if ruling.routes else None
    if decided is not None and isinstance(decided.proposition, Then):
        decided = decided.parts[-1]
    support = {name for name, _ in decided.supporters} if decided is not None else set()
    played = game.game
    yes = tuple(str(voter) for voter in played.voters if voter in support)
    passes = played.wins(yes)
    others = [str(voter) for voter in played.voters if voter not in support]
    if passes:
        pivotal = tuple(voter for voter in yes if not played.wins(set(yes) - {voter}))
    else:
        pivotal = tuple(voter for voter in others if played.wins({*yes, voter}))
    count = decisive_count(decided)
    moves = _moves(count) if count is not None and ruling.kind in (Kind.BLOCKED, Kind.REJECTED) else ()
    sets = () if passes or moves else unblocking(played, yes=yes, k=k)
    return PresentPositions(str(question), passes, yes, pivotal, sets, moves)


_BASES: Final = {
    Base.VOTING: PRESENT_AND_VOTING,
    Base.VALID: VALID_VOTES,
    Base.BALLOTS: VOTES_CAST,
    Base.PRESENT: PRESENT,
}
_SIDES: Final = {
    Position.FOR: VotePosition.FOR,
    Position.AGAINST: VotePosition.AGAINST,
    Position.ABSTAIN: VotePosition.ABSTAINING,
    Position.SPOILT: VotePosition.INVALID,
    Position.ABSENT: VotePosition.ABSENT,
}
_MOVES_SHOWN: Final = (
    (VotePosition.AGAINST, VotePosition.FOR, "from no to yes"),
    (VotePosition.AGAINST, VotePosition.ABSTAINING, "from no to abstention"),
    (VotePosition.AGAINST, VotePosition.ABSENT, "from no to staying away"),
    (VotePosition.ABSTAINING, VotePosition.FOR, "from abstention to yes"),
    (VotePosition.ABSENT, VotePosition.FOR, "from absence to yes"),
)


def _moves(count: Count) -> tuple[tuple[str, int | None], ...]:
    base = _BASES.get(count.base_kind)
    whole = all(weight.denominator == 1 for _, weight, _ in count.sides)
    if base is None or not whole or count.bar.number or not 0 < count.bar.share <= 1:
        return ()
    tally = {_SIDES[side]: int(weight) for side, weight, _ in count.sides if side in _SIDES}
    needed = moves_needed(Threshold(count.bar.share, base, strict=count.bar.sign.value == "more than"), tally)
    return tuple(
        (words, number) for start, end, words in _MOVES_SHOWN for move, number in needed.items() if move == (start, end)
    )
