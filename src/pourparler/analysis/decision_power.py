"""Who can block and who matters under a decision rule, the present positions set aside."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final, TypeVar

from msgspec import Struct

from ..simplegames import (
    GameError,
    GameTooLargeError,
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

T = TypeVar("T")

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
        The share of all coalitions that win; none if that could not be counted.
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
    power_to_act: Fraction | float | None
    indices: dict[str, PowerIndex]
    winning: Coalitions
    blocking: Coalitions
    classes: tuple[tuple[str, ...], ...]
    remark: str = ""


def decision_power(game: DecisionGame, k: int = 5) -> DecisionPower:
    """Return who can block and who matters under a rule; the k smallest coalitions of each kind.

    What is beyond the memory of every method is left out, and the remark says so.
    """
    played = game.game
    indices, remark = _indices(played)
    return DecisionPower(
        game,
        vetoers(played),
        _within_reach(dummies, played) or (),
        str(dictator(played) or ""),
        _within_reach(is_proper, played),
        _within_reach(power_to_act, played),
        indices,
        _coalitions(played, k, winning=True),
        _coalitions(played, k, winning=False),
        equal_voters(played),
        remark,
    )


def _indices(game: SimpleGame) -> tuple[dict[str, PowerIndex], str]:
    """Return the indices, or why there are none."""
    try:
        return {name: index(game) for name, index in INDICES.items()}, ""
    except NobodySwingsError:
        wins = game.wins(game.voters)
        return {}, "It passes whoever says yes." if wins else "It cannot pass even if everybody says yes."
    except GameTooLargeError as error:
        return {}, f"No figures: {error}"


def _within_reach(measure: Callable[[SimpleGame], T], game: SimpleGame) -> T | None:
    try:
        return measure(game)
    except GameTooLargeError:
        return None


def _coalitions(game: SimpleGame, k: int, winning: bool) -> Coalitions:
    try:
        found = minimal_winning(game, k) if winning else minimal_blocking(game, k)
    except GameError:
        return Coalitions(None, ())
    return Coalitions(found.total, found.smallest)
