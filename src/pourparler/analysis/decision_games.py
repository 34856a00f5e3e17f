"""A decision rule of a charter as a simple game: whose yes is enough, the present positions set aside.

Concepts
--------
yes and no
    In a simple game everybody says yes or no. ``consent`` and ``vote for`` are yes; objecting and voting against are
    no; so ``none of G object`` needs the yes of all of G, and every base is all members who have a vote.
conditions
    What a rule asks of the candidate, of facts and of time is not for the voters: it is taken to be met, and said.
either-or
    Several rules that lead to one seat are one game: any of them will do.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from ..charter import RuleVersion
from ..language.directives import Does, MotionEntry, RuleEntry
from ..language.proposition_text import text_of
from ..language.propositions import AllOf, Not, Position, Proposition, Then
from ..simplegames import SimpleGame, all_of, any_of
from ..standing import Kind, RouteRuling, Standing
from ..standing.motions import body_of
from ..vocabulary import Change, Motion, Question, Seat
from .yes_and_no import NoGameError, Scene, game_in


class Decision(NamedTuple):
    """A rule, and the motion that it decides if it is not asked about a seat itself."""

    rule: RuleEntry
    motion: MotionEntry | None = None


class DecisionGame(Struct, frozen=True):
    """A rule as a game.

    Attributes
    ----------
    name, words
        The rule, or the seat to which several rules lead; and the decision in the words of the charter.
    game
        Voters are actors by name, in the order in which the rule names them.
    assumed
        What is taken to be so, in the words of the charter, in order.
    decisions
        The rules that it is made of.
    """

    name: str
    words: str
    game: SimpleGame
    assumed: tuple[str, ...]
    decisions: tuple[Decision, ...]


def game_of_rule(
    rule: RuleEntry, standing: Standing, candidate: str = "", motion: MotionEntry | None = None
) -> DecisionGame:
    """Return a rule as a game at the moment of a standing.

    Parameters
    ----------
    rule
        The rule.
    standing
        For members, weights, votes lost and seats at its moment.
    candidate
        Whom ``candidate`` means; left empty, nobody is left out for being the candidate.
    motion
        The motion, for ``those concerned`` and for the body where it lies.

    Raises
    ------
    NoGameError
        If nobody decides (a rule by right, or one with conditions only), more support would count against, or a group
        has no members.
    """
    body = body_of(motion, standing.at, standing)[0] if motion is not None else ""
    concerned = motion.concerns if motion is not None else ()
    scene = Scene(standing, rule.name, body or rule.body, candidate, concerned, {})
    if rule.requires is not None:
        scene.assume(rule.requires)
    games = [game_in(condition, Position.FOR, scene) for condition in _decided(rule)]
    played = [game for game in games if game is not None]
    if not played:
        raise NoGameError(rule.name, "nobody decides under it")
    for condition, game in zip(_decided(rule), games, strict=True):
        if game is None:
            scene.assume(condition)
    return DecisionGame(rule.name, _words(rule), all_of(*played), tuple(scene.assumed), (Decision(rule, motion),))


def _decided(rule: RuleEntry) -> list[Proposition]:
    """Return what has to be so under a rule, apart from what it requires of the candidate."""
    return [each for each in (rule.when, Not(rule.unless) if rule.unless is not None else None) if each is not None]


def _words(rule: RuleEntry) -> str:
    when = text_of(rule.when) if rule.when is not None else ""
    return f"{when} unless {text_of(rule.unless)}".strip() if rule.unless is not None else when


def game_of_seat(seat: Seat, standing: Standing) -> DecisionGame:
    """Return the game of everything that leads to a seat, any of which will do.

    Raises
    ------
    NoGameError
        If no rule leads there by anybody's decision, or one does by right.
    """
    found, assumed = [], []
    for rule, motion in _leading_to(seat, standing):
        try:
            found.append(game_of_rule(rule, standing, seat.candidate, motion))
        except NoGameError:
            condition = _condition(rule)
            if condition is None:
                raise NoGameError(str(seat), f"the rule {rule.name} lets in by right") from None
            assumed.append(text_of(Not(condition)))
    if not found:
        raise NoGameError(str(seat), "nobody decides on it")
    taken = dict.fromkeys((*(words for each in found for words in each.assumed), *assumed))
    if len(found) == 1:
        return replace(found[0], name=str(seat), words=f"{found[0].name} ({found[0].words})", assumed=tuple(taken))
    words = " or ".join(f"{each.name} ({each.words})" for each in found)
    decisions = tuple(decision for each in found for decision in each.decisions)
    return DecisionGame(str(seat), words, any_of(*(each.game for each in found)), tuple(taken), decisions)


def _leading_to(seat: Seat, standing: Standing) -> list[tuple[RuleEntry, MotionEntry | None]]:
    routes: list[tuple[RuleEntry, MotionEntry | None]] = [
        (version.entry, None)
        for version in standing.charter.routes(Does.ADMITS, seat.candidate, seat.capacity, standing.at)
        if is_in_force(version, standing)
    ]
    for motion in standing.motions_with_effect_on(seat):
        if any(effect.change is Change.ADMISSION for effect in motion.effects):
            routes += [Decision(route.rule, motion) for route in standing.ruling(Motion(motion.name)).routes[:1]]
    return routes


def _condition(rule: RuleEntry) -> Proposition | None:
    parts = [*([rule.requires] if rule.requires is not None else []), *_decided(rule)]
    return None if not parts else parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def game_at_hand(question: Question, standing: Standing) -> DecisionGame:
    """Return the game that decides a question as it stands: of a sequence only the stage that it has reached.

    Raises
    ------
    NoGameError
        If nobody decides on it.
    """
    routes = standing.ruling(question).routes
    motion = standing.charter.motions.get(question.name) if isinstance(question, Motion) else None
    candidate = question.candidate if isinstance(question, Seat) else ""
    if routes and _is_sequence(routes[0]):
        rule, reached = routes[0].rule, stages_of(routes[0])
        stage = game_of_rule(replace(rule, when=reached[-1]), standing, candidate, motion)
        name = f"{question}, stage {len(reached)} of {rule.name}"
        return replace(stage, name=name, decisions=(Decision(rule, motion),))
    if isinstance(question, Seat) and question.change is Change.ADMISSION:
        return game_of_seat(question, standing)
    if not routes:
        raise NoGameError(str(question), "no rule decides it")
    return game_of_rule(routes[0].rule, standing, candidate, motion)


def _is_sequence(route: RouteRuling) -> bool:
    return route.decided is not None and isinstance(route.decided.proposition, Then)


def stages_of(route: RouteRuling) -> tuple[Proposition, ...]:
    """Return the stages that a sequence has reached, in order."""
    return tuple(part.proposition for part in route.decided.parts) if route.decided is not None else ()


def is_in_force(version: RuleVersion, standing: Standing) -> bool:
    """Return whether a rule is in force at the moment of a standing: begun, adopted, and not ended."""
    entry, end = version.entry, standing.at.end
    if entry.moment.start > end or not _is_adopted(entry.adopted_by, standing):
        return False
    return version.ends is None or version.ends > end or not _is_adopted(version.ended_by, standing)


def _is_adopted(motion: str, standing: Standing) -> bool:
    return not motion or standing.ruling(Motion(motion)).kind is Kind.ADOPTED


def games_of(standing: Standing) -> tuple[DecisionGame, ...]:
    """Return every rule in force in which somebody decides, as a game, in the order of the charter."""
    found = []
    for version in standing.charter.rules:
        if version.entry.does is Does.BARS or not is_in_force(version, standing):
            continue
        try:
            found.append(game_of_rule(version.entry, standing))
        except NoGameError:
            continue
    return tuple(found)
