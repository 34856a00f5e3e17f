"""A proposition as a simple game: which coalitions make it true when everybody says yes or no.

Concepts
--------
side
    Whose doing a coalition is: of those who say yes or, inside `not` and `unless`, of those who say no.
nobody decides
    What yes and no leave as it is (a fact, a date, what the candidate has done, `none of G abstain`) is no game; it is
    taken to be such that the voters matter: met beside `and`, not met beside `or`; and that is said.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from ..charter import Charter
from ..language.proposition_text import text_of
from ..language.propositions import (
    CANDIDATE,
    After,
    AllOf,
    AnyOf,
    Base,
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
    Predicate,
    Proposition,
    Requests,
    Sign,
    Takes,
    Then,
)
from ..record import loss_key
from ..simplegames import SimpleGame, all_of, any_of, dual, weighted_game
from ..standing import Standing


class NoGameError(ValueError):
    """A rule in which nobody decides, or that cannot be put as a game of yes and no."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(f"The rule {rule} is no game of yes and no: {reason}.")


class Scene(Struct):
    """Where a rule is read: the standing, the rule's name, the body at hand, who is left out, and what is assumed."""

    standing: Standing
    rule: str
    body: str
    candidate: str
    concerned: tuple[str, ...]
    assumed: dict[str, None]

    @property
    def charter(self) -> Charter:
        """The charter."""
        return self.standing.charter

    def assume(self, proposition: Proposition) -> None:
        """Note what is taken to be true."""
        self.assumed[text_of(proposition)] = None


def game_in(proposition: Proposition, side: Position, scene: Scene) -> SimpleGame | None:
    """Return the game in which those who take a side make a proposition true, or none for what nobody decides.

    Raises
    ------
    NoGameError
        If more support would count against, or a group has no members.
    """
    read = _GAMES.get(type(proposition))
    return read(proposition, side, scene) if read is not None else None


# --- put together ----------------------------------------------------------------------------------------------------


def _all(proposition: AllOf | Then, side: Position, scene: Scene) -> SimpleGame | None:
    parts = proposition.parts if isinstance(proposition, AllOf) else proposition.stages
    return _together(parts, side, scene, all_of, lambda part: part)


def _any(proposition: AnyOf | FailingThat, side: Position, scene: Scene) -> SimpleGame | None:
    parts = proposition.parts if isinstance(proposition, AnyOf) else proposition.choices
    return _together(parts, side, scene, any_of, Not)


def _together(
    parts: tuple[Proposition, ...],
    side: Position,
    scene: Scene,
    joint: Callable[..., SimpleGame],
    taken: Callable[[Proposition], Proposition],
) -> SimpleGame | None:
    games = [game_in(part, side, scene) for part in parts]
    played = [game for game in games if game is not None]
    if not played:
        return None
    for part, game in zip(parts, games, strict=True):
        if game is None:
            scene.assume(taken(part))
    return joint(*played)


def _not(proposition: Not, side: Position, scene: Scene) -> SimpleGame | None:
    other = Position.AGAINST if side is Position.FOR else Position.FOR
    inner = game_in(proposition.part, other, scene)
    return None if inner is None else dual(inner)


def _in_body(proposition: InBody, side: Position, scene: Scene) -> SimpleGame | None:
    return game_in(proposition.part, side, replace(scene, body=proposition.body))


def _after(proposition: After, side: Position, scene: Scene) -> SimpleGame | None:
    game = game_in(proposition.part, side, scene)
    if game is not None:
        scene.assumed[f"{proposition.words} pass"] = None
    return game


# --- single statements -----------------------------------------------------------------------------------------------


def _holds(proposition: Holds, side: Position, scene: Scene) -> SimpleGame | None:
    subject, moved = proposition.subject, moved_by(proposition.predicate)
    if not moved or (isinstance(subject, One) and _is_condition(subject, proposition.predicate)):
        return None
    helps = moved > 0 if side is Position.FOR else moved < 0
    if isinstance(subject, Many):
        return _counted(proposition, subject, helps, scene)
    if not helps:
        raise NoGameError(scene.rule, f"in `{text_of(proposition)}` more support would count against")
    return weighted_game(quota=1, weights={subject.name: 1})


def _is_condition(subject: One, predicate: Predicate) -> bool:
    return subject.name == CANDIDATE or isinstance(predicate, Has)


def moved_by(predicate: Predicate) -> int:
    """Return what a yes in the place of a no does to a predicate: 1 makes it true, -1 false, 0 leaves it."""
    if isinstance(predicate, Takes):
        return int(_is_met(predicate, Position.FOR)) - int(_is_met(predicate, Position.AGAINST))
    if not isinstance(predicate, Does | Requests | Has) or (isinstance(predicate, Does) and predicate.verb == "finds"):
        return 0
    return -1 if predicate.negated else 1


def _is_met(predicate: Predicate, position: Position) -> bool:
    return isinstance(predicate, Takes) and (position in predicate.positions) is not predicate.negated


def _counted(proposition: Holds, subject: Many, helps: bool, scene: Scene) -> SimpleGame:
    """Return the sum as a weighted game; who has lost the vote has no part in it, but in a base of all members."""
    group, bar = subject.group, subject.bar
    if bar.sign is Sign.EXACTLY:
        raise NoGameError(scene.rule, f"`{text_of(proposition)}` can be lost by one yes more")
    rising = bar.sign in (Sign.AT_LEAST, Sign.MORE_THAN)
    if rising is not helps:
        raise NoGameError(scene.rule, f"in `{text_of(proposition)}` more support would count against")
    members, declared = _weights(group, scene)
    without = {name for name in members if isinstance(proposition.predicate, Takes) and _has_no_vote(name, scene)}
    voters = {name: weight for name, weight in members.items() if name not in without}
    if not voters:
        raise NoGameError(scene.rule, f"{_group_words(group, scene)} has no members")
    out = sum((members[name] for name in without), Fraction(0))
    free = sum(voters.values(), Fraction(0))
    base = free if group.base is not Base.MEMBERS else declared if declared is not None else free + out
    bound = bar.share * base + bar.number - (out if _is_met(proposition.predicate, Position.NOT_ENTITLED) else 0)
    strict = bar.sign in (Sign.MORE_THAN, Sign.FEWER_THAN)
    return weighted_game(quota=bound if rising else free - bound, weights=voters, strict=strict)


def _weights(group: Group, scene: Scene) -> tuple[dict[str, Fraction], Fraction | None]:
    """Return the weight of each member, unnamed seats among them, and the declared total if there is one."""
    at = scene.standing.at
    name = scene.body if group.name == "members" else group.name
    everyone = scene.standing.seated(group.seated_as, at) if group.seated_as else scene.charter.members(name, at)
    members = [member for member in everyone if member not in _left_out(group, scene)]
    if group.weight:
        table, declared = scene.charter.weights(group.weight, at, name)
        return {member: table.get(member, Fraction(0)) for member in members}, declared
    body = scene.charter.bodies.get(name)
    unnamed = range(len(everyone) + 1, body.seats + 1) if body is not None else ()
    return dict.fromkeys((*members, *(f"{name} member {number}" for number in unnamed)), Fraction(1)), None


def _left_out(group: Group, scene: Scene) -> set[str]:
    named = {"those concerned": scene.concerned or (scene.candidate,), CANDIDATE: (scene.candidate,)}
    return {name for besides in group.besides for name in named.get(besides, (besides,))}


def _has_no_vote(name: str, scene: Scene) -> bool:
    standing = scene.standing
    return bool(standing.about(loss_key(name))) and standing.has_lost(name, "vote", standing.at, scene.body)


def _group_words(group: Group, scene: Scene) -> str:
    if group.seated_as:
        return f"the group of those seated as {group.seated_as}"
    return (scene.body or "the body at hand") if group.name == "members" else group.name


_GAMES: Final[dict[type, Callable[[Any, Position, Scene], SimpleGame | None]]] = {
    AllOf: _all,
    Then: _all,
    AnyOf: _any,
    FailingThat: _any,
    Not: _not,
    InBody: _in_body,
    After: _after,
    Holds: _holds,
}
