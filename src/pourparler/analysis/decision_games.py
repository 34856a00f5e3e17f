"""A decision rule of a charter as a simple game: whose yes is enough, the present positions set aside.

Concepts
--------
yes and no
    In a simple game everybody says yes or no. ``consent`` and ``vote for`` are yes; objecting and voting against are no;
    so ``none of G objects`` needs the yes of all of G, and every base is all members.
conditions
    What a rule asks of the candidate, of facts and of time is not for the voters: it is taken to be met, and said.
either-or
    Several rules that lead to one seat are one game: any of them will do.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from ..charter import Charter
from ..language.directives import Does as What
from ..language.directives import MotionEntry, RuleEntry
from ..language.proposition_text import text_of
from ..language.propositions import (
    CANDIDATE,
    After,
    AllOf,
    AnyOf,
    Does,
    FailingThat,
    Group,
    Has,
    Holds,
    InBody,
    Many,
    Not,
    One,
    Position,
    Proposition,
    Requests,
    Sign,
    Takes,
    Then,
)
from ..simplegames import SimpleGame, all_of, any_of, dual, weighted_game
from ..standing import Standing
from ..vocabulary import Moment, Motion, Question, Seat


class NoGameError(ValueError):
    """A rule in which nobody decides, or that cannot be put as a game of yes and no."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(f"The rule {rule} is no game of yes and no: {reason}.")


class DecisionGame(Struct, frozen=True):
    """A rule as a game.

    Attributes
    ----------
    name, words
        The rule, or the seat to which several rules lead; and the decision in the words of the charter.
    game
        Voters are actors by name, in the order in which the rule names them.
    assumed
        What is taken to be met, in the words of the charter, in order.
    """

    name: str
    words: str
    game: SimpleGame
    assumed: tuple[str, ...]


class _Scene(Struct):
    """Where a rule is read: the charter at a moment, the body at hand, who is left out, and what is assumed."""

    standing: Standing
    at: Moment
    body: str
    concerned: tuple[str, ...]
    assumed: dict[str, None]

    @property
    def charter(self) -> Charter:
        return self.standing.charter


def game_of_rule(
    rule: RuleEntry, standing: Standing, candidate: str = "", motion: MotionEntry | None = None
) -> DecisionGame:
    """Return a rule as a game at the moment of a standing.

    Parameters
    ----------
    rule
        The rule.
    standing
        For members, weights and seats at its moment.
    candidate
        Whom ``candidate`` means; left empty, nobody is left out for being the candidate.
    motion
        The motion, for ``those concerned``.

    Raises
    ------
    NoGameError
        If nobody decides (a rule by right, or one with conditions only), or a group has no members.
    """
    concerned = motion.concerns if motion is not None else (candidate,) if candidate else ()
    scene = _Scene(standing, standing.at, rule.body, concerned, {})
    if rule.requires is not None:
        scene.assumed[text_of(rule.requires)] = None
    parts = [] if rule.when is None else [_game(rule.when, Position.FOR, scene, rule.name)]
    if rule.unless is not None:
        undone = _game(rule.unless, Position.AGAINST, scene, rule.name)
        parts.append(dual(undone) if undone is not None else None)
    games = [part for part in parts if part is not None]
    if not games:
        raise NoGameError(rule.name, "nobody decides under it")
    words = text_of(rule.when) if rule.when is not None else f"unless {text_of(rule.unless)}" if rule.unless else ""
    game = games[0] if len(games) == 1 else all_of(*games)
    return DecisionGame(rule.name, words, game, tuple(scene.assumed))


def game_of_seat(seat: Seat, standing: Standing) -> DecisionGame:
    """Return the game of all rules that lead to a seat, any of which will do.

    Raises
    ------
    NoGameError
        If no rule leads there by anybody's decision.
    """
    found = []
    for version in standing.charter.routes(What.ADMITS, seat.candidate, seat.capacity):
        if version.entry.moment.start > standing.at.end or (
            version.ends is not None and version.ends <= standing.at.end
        ):
            continue
        try:
            found.append(game_of_rule(version.entry, standing, seat.candidate))
        except NoGameError:
            continue
    if not found:
        raise NoGameError(str(seat), "nobody decides on it")
    game = found[0].game if len(found) == 1 else any_of(*(each.game for each in found))
    assumed = tuple(dict.fromkeys(words for each in found for words in each.assumed))
    return DecisionGame(str(seat), " or ".join(f"{each.name} ({each.words})" for each in found), game, assumed)


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
    if routes and routes[0].decided is not None and isinstance(routes[0].decided.proposition, Then):
        rule, reached = routes[0].rule, routes[0].decided.parts
        stage = game_of_rule(replace(rule, when=reached[-1].proposition), standing, candidate, motion)
        return replace(stage, name=f"{question}, stage {len(reached)} of {rule.name}")
    if isinstance(question, Seat):
        return game_of_seat(question, standing)
    if not routes:
        raise NoGameError(str(question), "no rule decides it")
    return game_of_rule(routes[0].rule, standing, candidate, motion)


def games_of(standing: Standing) -> tuple[DecisionGame, ...]:
    """Return every rule in force in which somebody decides, as a game, in the order of the charter."""
    found = []
    for version in standing.charter.rules:
        ended = version.ends is not None and version.ends <= standing.at.end
        if version.entry.moment.start > standing.at.end or ended or version.entry.does is What.BARS:
            continue
        try:
            found.append(game_of_rule(version.entry, standing))
        except NoGameError:
            continue
    return tuple(found)


# --- propositions as games -------------------------------------------------------------------------------------------


def _game(proposition: Proposition, side: Position, scene: _Scene, rule: str) -> SimpleGame | None:
    """Return the game in which the members of a coalition take a side, or none for what nobody decides."""
    read = _GAMES.get(type(proposition))
    if read is None:
        scene.assumed[text_of(proposition)] = None
        return None
    return read(proposition, side, scene, rule)


def _together(parts: tuple[Proposition, ...], side: Position, scene: _Scene, rule: str) -> list[SimpleGame]:
    found = [_game(part, side, scene, rule) for part in parts]
    return [game for game in found if game is not None]


def _all(proposition: AllOf | Then, side: Position, scene: _Scene, rule: str) -> SimpleGame | None:
    parts = proposition.parts if isinstance(proposition, AllOf) else proposition.stages
    games = _together(parts, side, scene, rule)
    return None if not games else games[0] if len(games) == 1 else all_of(*games)


def _any(proposition: AnyOf | FailingThat, side: Position, scene: _Scene, rule: str) -> SimpleGame | None:
    parts = proposition.parts if isinstance(proposition, AnyOf) else proposition.choices
    games = _together(parts, side, scene, rule)
    return None if not games else games[0] if len(games) == 1 else any_of(*games)


def _not(proposition: Not, side: Position, scene: _Scene, rule: str) -> SimpleGame | None:
    other = Position.AGAINST if side is Position.FOR else Position.FOR
    inner = _game(proposition.part, other, scene, rule)
    return None if inner is None else dual(inner)


def _in_body(proposition: InBody, side: Position, scene: _Scene, rule: str) -> SimpleGame | None:
    inside = _Scene(scene.standing, scene.at, proposition.body, scene.concerned, scene.assumed)
    return _game(proposition.part, side, inside, rule)


def _after(proposition: After, side: Position, scene: _Scene, rule: str) -> SimpleGame | None:
    scene.assumed[f"{proposition.words} pass"] = None
    return _game(proposition.part, side, scene, rule)


def _holds(proposition: Holds, side: Position, scene: _Scene, rule: str) -> SimpleGame | None:
    predicate = proposition.predicate
    if not isinstance(predicate, Takes | Does | Requests | Has):
        scene.assumed[text_of(proposition)] = None
        return None
    if isinstance(predicate, Does) and predicate.verb == "finds":
        scene.assumed[text_of(proposition)] = None
        return None
    subject = proposition.subject
    if isinstance(subject, One):
        if subject.name == CANDIDATE or isinstance(predicate, Has):
            scene.assumed[text_of(proposition)] = None
            return None
        return weighted_game(quota=1, weights={subject.name: 1})
    return _counted(proposition, subject, predicate, side, scene, rule)


def _counted(
    proposition: Holds, subject: Many, predicate: Any, side: Position, scene: _Scene, rule: str
) -> SimpleGame | None:
    weights = _weights(subject.group, scene, rule)
    total = _total(subject.group, scene, sum(weights.values(), Fraction(0)))
    bar = subject.bar
    bound = bar.share * total + bar.number
    with_us = _is_with(predicate, side)
    if bar.sign is Sign.EXACTLY:
        raise NoGameError(rule, f"`{text_of(proposition)}` can be lost by one yes more")
    rising = bar.sign in (Sign.AT_LEAST, Sign.MORE_THAN)
    if rising is not with_us:
        raise NoGameError(rule, f"in `{text_of(proposition)}` more support would count against")
    quota = bound if rising else sum(weights.values(), Fraction(0)) - bound
    return weighted_game(quota=quota, weights=weights, strict=bar.sign in (Sign.MORE_THAN, Sign.FEWER_THAN))


def _is_with(predicate: Any, side: Position) -> bool:
    """Return whether taking a side makes a predicate true rather than false."""
    if not isinstance(predicate, Takes):
        negated: bool = getattr(predicate, "negated", False)
        return (side is Position.FOR) is not negated
    has = side in predicate.positions
    return has is not predicate.negated


def _weights(group: Group, scene: _Scene, rule: str) -> dict[str, Fraction]:
    name = scene.body if group.name == "members" else group.name
    members = (
        scene.standing.seated(group.seated_as, scene.at) if group.seated_as else scene.charter.members(name, scene.at)
    )
    left_out = set(scene.concerned) if {"candidate", "those concerned"} & set(group.besides) else set()
    members = tuple(member for member in members if member not in left_out and member not in group.besides)
    if group.weight:
        table, _ = scene.charter.weights(group.weight, scene.at)
        return {member: table.get(member, Fraction(0)) for member in members} or _nobody(name, rule)
    body = scene.charter.bodies.get(name)
    unnamed = max(0, body.seats - len(members)) if body is not None else 0
    others = (f"{name} member {number}" for number in range(len(members) + 1, len(members) + unnamed + 1))
    return dict.fromkeys((*members, *others), Fraction(1)) or _nobody(name, rule)


def _nobody(group: str, rule: str) -> dict[str, Fraction]:
    raise NoGameError(rule, f"{group or 'the group'} has no members")


def _total(group: Group, scene: _Scene, summed: Fraction) -> Fraction:
    if not group.weight:
        return summed
    name = scene.body if group.name == "members" else group.name
    declared = scene.charter.weights(group.weight, scene.at, name)[1]
    return summed if declared is None else declared


_GAMES: Final[dict[type, Callable[[Any, Position, _Scene, str], SimpleGame | None]]] = {
    AllOf: _all,
    Then: _all,
    AnyOf: _any,
    FailingThat: _any,
    Not: _not,
    InBody: _in_body,
    After: _after,
    Holds: _holds,
}
