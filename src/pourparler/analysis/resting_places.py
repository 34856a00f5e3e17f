"""Where a conflict can come to rest, why it would stay there, how it gets there from today, and what cannot last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ..graphmodel import (
    COALITIONAL_DEFINITIONS,
    DEFINITIONS,
    Stability,
    coalitional_stability,
    reason,
    response_differences,
    stability,
)
from ..standing.names_told import joined
from .conflict_analysis import Analysis, JointMove, RestingPlace, Step, Unrest
from .conflict_games import Game, Outcome
from .conflict_routes import Way, joint_ways, shortest_ways, way_to
from .conflict_words import move_words, options_taken, why_not, why_stable

STRONGEST_FIRST: Final = ("Nash", "SSEQ", "SEQ", "SMR", "GMR")
"""The definitions, those that fewer states meet before those that more meet."""
MOST_FOR_COALITIONS: Final = 400
"""States times coalitions up to which every state is asked for every coalition."""
MOST_FOR_RESPONSES: Final = 256
MOST_TOGETHER: Final = 6
"""Decision makers up to whose number all coalitions are asked."""


def analysed(game: Game, definitions: Sequence[str] = DEFINITIONS) -> Analysis:
    """Return a conflict analysed.

    Parameters
    ----------
    game
        The conflict.
    definitions
        The definitions of stability to go by; what is stable under none of these cannot last.
    """
    stable = stability(game.model)
    wanted = tuple(each for each in STRONGEST_FIRST if each in definitions)
    ways = _ways(game)
    equilibria = {definition: frozenset(stable.equilibria(definition)) for definition in wanted}
    places, unrests = [], []
    for outcome in game.outcomes:
        met = [each for each in wanted if not equilibria[each].isdisjoint(outcome.states)]
        if met:
            places.append(_place(game, outcome, met, wanted, equilibria, ways))
        else:
            unrests.append(_unrest(game, outcome, wanted, stable, ways))
    places.sort(
        key=lambda place: (-len(place.definitions), wanted.index(place.definition), _distance(place), place.state)
    )
    asked = tuple(each for each in DEFINITIONS if each in wanted)
    return Analysis(game, asked, tuple(places), tuple(unrests), stable, _coalitional(game), _missed(game))


def _distance(place: RestingPlace) -> int:
    return len(place.route) if place.route is not None else 1 << 30


# --- one outcome -----------------------------------------------------------------------------------------------------

_Ways = dict[int, Way]


def _ways(game: Game) -> tuple[_Ways, _Ways]:
    """Return the shortest ways from today by improvements alone, and by any moves."""
    if game.today is None:
        return {}, {}
    better = shortest_ways(game.model, game.today, improvements_only=True)
    return _told(game, game.today, better), _told(game, game.today, shortest_ways(game.model, game.today))


def _told(game: Game, today: int, ways: dict[int, tuple[int, int]]) -> _Ways:
    found = {at + 1: way_to(game.model, ways, today, at + 1) for at in ways}
    return {today: (), **{state: way for state, way in found.items() if way is not None}}


def _nearest(states: Iterable[int], ways: tuple[_Ways, _Ways]) -> int:
    better, every = ways
    far = 1 << 30
    return min(
        states, key=lambda at: (len(every[at]) if at in every else far, at not in better, at)
    )  # of equally near ones first those to which each step is a gain


def _place(
    game: Game,
    outcome: Outcome,
    met: Sequence[str],
    wanted: Sequence[str],
    equilibria: dict[str, frozenset[int]],
    ways: tuple[_Ways, _Ways],
) -> RestingPlace:
    state = _nearest(equilibria[met[0]].intersection(outcome.states), ways)
    mine = tuple(each for each in DEFINITIONS if each in met)
    every = tuple(at for at in outcome.states if any(at in equilibria[each] for each in met))
    route = _route(game, state, ways)
    return RestingPlace(
        outcome.words,
        every,
        mine,
        state,
        _acts(game, state, route),
        met[0],
        tuple(why_stable(game, met[0], name, state) for name in game.model.names),
        _weak_spot(game, state, [each for each in reversed(wanted) if state not in equilibria[each]]),
        route,
        joint_moves(game, state),
    )


def _acts(game: Game, state: int, route: tuple[Step, ...] | None) -> str:
    """Return what has changed since today, in the order in which it comes about; without a today, all that is taken."""
    if game.today is None:
        return "; ".join(options_taken(game, state)) or "nobody takes anything"
    if state == game.today:
        return "as on record"
    movers = [step.mover for step in route or ()]
    if route and len(set(movers)) == len(movers):
        return joined([step.words for step in route])
    return move_words(game, game.today, state)


def _weak_spot(game: Game, state: int, failed: Sequence[str]) -> str:
    for definition in failed[-1:]:
        for name in game.model.names:
            found = reason(game.model, definition, name, state)
            if found.undeterred is not None:
                return f"Not under {definition}: {why_not(game, found)}"
    return ""


def _route(game: Game, state: int, ways: tuple[_Ways, _Ways]) -> tuple[Step, ...] | None:
    better, every = ways
    path = better.get(state, every.get(state))
    if path is None or game.today is None:
        return None
    return _steps(game, game.today, path)


def _steps(game: Game, start: int, path: Iterable[tuple[str, int]]) -> tuple[Step, ...]:
    steps, at = [], start
    for name, target in path:
        is_better = game.model.prefers(game.model.position(name), target - 1, at - 1)
        steps.append(Step(name, move_words(game, at, target), target, is_better))
        at = target
    return tuple(steps)


def _unrest(
    game: Game, outcome: Outcome, wanted: Sequence[str], stable: Stability, ways: tuple[_Ways, _Ways]
) -> Unrest:
    is_today = game.today in outcome.states
    state = game.today if is_today and game.today is not None else _nearest(outcome.states, ways)
    weakest = wanted[-1]
    name = next(name for name in game.model.names if not stable.is_stable(weakest, name, state))
    found = reason(game.model, weakest, name, state)
    return Unrest(outcome.words, outcome.states, state, why_not(game, found), is_today)


# --- together --------------------------------------------------------------------------------------------------------


def joint_moves(game: Game, state: int) -> tuple[JointMove, ...]:
    """Return the smallest coalitions of two or more that could leave a state together for one that each prefers.

    A coalition with a smaller one in it that could do so is not told, nor with somebody who could alone; nor is any of
    more than `MOST_TOGETHER` names.
    """
    ways = joint_ways(game.model, state, MOST_TOGETHER)
    return tuple(JointMove(members, _steps(game, state, way)) for members, way in ways)


def _coalitional(game: Game) -> dict[str, tuple[int, ...]]:
    if game.model.state_count * ((1 << len(game.model.names)) - 1) > MOST_FOR_COALITIONS:
        return {}
    found = coalitional_stability(game.model)
    return {definition: found.equilibria(definition) for definition in COALITIONAL_DEFINITIONS}


# --- another reading -------------------------------------------------------------------------------------------------


def _missed(game: Game) -> tuple[str, ...]:
    """Return in words what differs if each opponent may answer only once in all, as GMCR+ has it."""
    if len(game.model.names) < 3 or game.model.state_count > MOST_FOR_RESPONSES:
        return ()
    found = []
    for each in response_differences(game.model):
        for states, verb in ((each.textbook_only, "stable"), (each.each_once_only, "unstable")):
            if states:
                numbers = f"{'state' if len(states) == 1 else 'states'} {', '.join(map(str, states))}"
                found.append(f"{numbers}: {verb} for {game.titles[each.name]} under {each.definition} as defined")
    return tuple(found)
