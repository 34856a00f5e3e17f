"""Who can block and who matters under a decision rule, the present positions set aside."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from msgspec import Struct

from ..simplegames import (
    GameError,
    NobodySwingsError,
    PowerIndex,
    SimpleGame,
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
    power_to_act,
    shapley_shubik,
    vetoers,
)
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
