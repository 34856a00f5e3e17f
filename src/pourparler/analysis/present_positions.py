"""A question as it stands under a rule: who would tip it, and what it would take, position by position.

Abstention, absence and silence are what they are in a ruling: a permanent member that abstains is no missing yes, and
who stays away is not in the base of those present and voting. Of a sequence the stage counts that has been reached.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from ..language.bars import decimal
from ..language.propositions import Position, Then
from ..simplegames import GameError, SimpleGame, Unblocking, unblocking
from ..simplegames.rules import leaves
from ..standing import Count, Judged, Standing, decisive_count
from ..standing.judging import judge
from ..standing.motions import body_of
from ..standing.routes import context_of, moment_of
from ..vocabulary import Motion, Question
from .decision_games import Decision, DecisionGame
from .open_sums import Joint, Opposite, Part, Undoing, sums_in, taken_apart, value_after
from .rules_of_moves import Aim, NotMonotoneError, rule_of_moves


class PresentPositions(Struct, frozen=True):
    """A question under a rule as it stands now.

    Attributes
    ----------
    question, passes
        What is asked, and whether it passes whatever those do who have not spoken.
    tally
        The sum on which it turns: per position its weight, exact; empty where there is no sum.
    yes
        Who is for it now.
    pivotal
        Whose change alone would turn the result: to no if it passes, to yes if it does not.
    unblockings
        The cheapest sets of members whose yes would make it pass, each change costing one.
    moves
        How many of each single kind of move it takes, as pairs of a kind (``from no to yes``) and a number, none where
        even all would not do; empty where nothing but a yes helps.
    classes
        The members by where they stand and what they weigh, each with its position: those in one class could stand in
        for each other.
    """

    question: str
    passes: bool
    tally: tuple[tuple[str, str], ...]
    yes: tuple[str, ...]
    pivotal: tuple[str, ...]
    unblockings: tuple[Unblocking, ...]
    moves: tuple[tuple[str, int | None], ...] = ()
    classes: tuple[tuple[str, tuple[str, ...]], ...] = ()


_KINDS: Final = (
    (Position.AGAINST, Position.FOR, "from no to yes"),
    (Position.AGAINST, Position.ABSTAIN, "from no to abstention"),
    (Position.AGAINST, Position.ABSENT, "from no to staying away"),
    (Position.ABSTAIN, Position.FOR, "from abstention to yes"),
    (Position.ABSENT, Position.FOR, "from absence to yes"),
    (Position.SILENT, Position.FOR, "from silence to yes"),
)
_FIXED: Final = frozenset({Position.NOT_ENTITLED})


def present_positions(game: DecisionGame, question: Question, standing: Standing, k: int = 10) -> PresentPositions:
    """Return how a question stands under the rules of a game at the moment of a standing, and who would tip it.

    Parameters
    ----------
    game
        For the rules.
    question, standing
        What is asked, and where its positions stand.
    k
        How many sets of further yes to name at most.
    """
    judged = [each for decision in game.decisions for each in _judged(decision, question, standing)]
    whole = Joint(tuple(part for _, part in judged), every=False)
    sides = _sides(whole, game)
    passes = value_after(whole, {}) is True
    counts = [count for each, _ in judged if (count := _turning(each)) is not None]
    kinds = () if passes else _kinds(whole, sides)
    return PresentPositions(
        str(question),
        passes,
        tuple((side.value, decimal(weight)) for side, weight, _ in counts[0].sides) if counts else (),
        tuple(name for name, side in sides.items() if side is Position.FOR),
        _pivotal(whole, sides, passes),
        () if passes else _cheapest(whole, _movers(sides, frozenset(Position) - {Position.FOR}), Position.FOR, k),
        kinds if any(words != _KINDS[0][2] for words, _ in kinds) else (),
        tuple((sides[alike[0]].value, alike) for alike in _classes(whole, sides)),
    )


def _judged(decision: Decision, question: Question, standing: Standing) -> list[tuple[Judged, Part]]:
    """Return what a rule decides for a question, judged, and taken apart together with what would undo it."""
    rule, motion = decision
    if motion is not None:
        question = Motion(motion.name)
    version = next((each for each in standing.charter.rules if each.entry is rule), None)
    at = (moment_of(version, standing.at, standing) if version is not None else None) or standing.at
    body = body_of(motion, standing.at, standing)[0] if motion is not None else ""
    context = context_of(rule, question, at, motion, body)
    decided = judge(rule.when, context, standing) if rule.when is not None else None
    undone = judge(rule.unless, context, standing) if rule.unless is not None else None
    parts: list[Part] = [taken_apart(decided, standing)] if decided is not None else []
    if undone is not None:
        against = taken_apart(undone, standing)
        parts.append(Opposite(against) if undone.clock is not None else Undoing(against))
    turning = undone if undone is not None and (decided is None or undone.value is True) else decided
    return [(turning, Joint(tuple(parts), every=True))] if turning is not None else []


def _turning(judged: Judged) -> Count | None:
    return decisive_count(judged.parts[-1] if isinstance(judged.proposition, Then) else judged)


def _sides(whole: Part, game: DecisionGame) -> dict[str, Position]:
    """Return where each member stands, in the order of the game, those without a part in it last."""
    sides: dict[str, Position] = {}
    for each in sums_in(whole):
        for holder in each.holders:
            sides.setdefault(holder.name, holder.side)
    return {name: sides[name] for name in dict.fromkeys((*game.game.voters, *sides)) if name in sides}


def _movers(sides: dict[str, Position], starts: Iterable[Position]) -> tuple[str, ...]:
    wanted = frozenset(starts) - _FIXED
    return tuple(name for name, side in sides.items() if side in wanted)


def _pivotal(whole: Part, sides: dict[str, Position], passes: bool) -> tuple[str, ...]:
    end = Position.AGAINST if passes else Position.FOR
    movers = _movers(sides, frozenset(Position) - {end})
    telling: dict[str, bool] = {}
    for alike in _classes(whole, sides):
        turned = alike[0] in movers and (value_after(whole, {alike[0]: end}) is True) is not passes
        telling.update(dict.fromkeys(alike, turned))
    return tuple(name for name in sides if telling[name])


def _classes(whole: Part, sides: dict[str, Position]) -> tuple[tuple[str, ...], ...]:
    seen: dict[str, list[tuple[object, ...]]] = {name: [] for name in sides}
    for place, each in enumerate(sums_in(whole)):
        for holder in each.holders:
            seen[holder.name].append((place, *holder[1:]))
    classes: dict[tuple[tuple[object, ...], ...], list[str]] = {}
    for name, where in seen.items():
        classes.setdefault(tuple(where), []).append(name)
    return tuple(tuple(names) for names in classes.values())


def _kinds(whole: Part, sides: dict[str, Position]) -> tuple[tuple[str, int | None], ...]:
    found: list[tuple[str, int | None]] = []
    for start, end, words in _KINDS:
        movers = _movers(sides, (start,))
        if not movers or not _helps(whole, movers, end):
            continue
        cheapest = _cheapest(whole, movers, end, 1)
        found.append((words, len(cheapest[0].voters) if cheapest else None))
    return tuple(found)


def _helps(whole: Part, movers: tuple[str, ...], end: Position) -> bool:
    """Return whether a kind of move counts for something, and never against."""
    try:
        return any(leaf.weights for leaf in leaves(rule_of_moves(whole, frozenset(movers), Aim(end))))
    except NotMonotoneError:
        return False


def _cheapest(whole: Part, movers: tuple[str, ...], end: Position, k: int) -> tuple[Unblocking, ...]:
    """Return the cheapest sets of movers, each put to the sums themselves before it is given."""
    try:
        game = SimpleGame(tuple(movers), rule_of_moves(whole, frozenset(movers), Aim(end)))
        found = unblocking(game, yes=(), k=k)
    except (NotMonotoneError, GameError):
        return ()
    return tuple(each for each in found if value_after(whole, dict.fromkeys(each.voters, end)) is True)
