"""On which side each member stands in a round, named or reported by number only, and the lines that say so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from ..language.directives import Act, VoteEntry
from ..language.propositions import Base, Group, Position, Takes
from ..record import loss_key
from ..vocabulary import Moment, Value
from .counting import IN_BASE, OPEN_TO_THE_SILENT, Member
from .rulings import Ground, Role
from .scene import Context, Scene
from .tallies import Tally

EVERY: Final = frozenset(Position)
ROLES: Final = {
    Position.FOR: Role.FOR,
    Position.AGAINST: Role.AGAINST,
    Position.ABSTAIN: Role.ABSTAINS,
}


ASKING_PRESENCE: Final = (IN_BASE[Base.PRESENT], EVERY - IN_BASE[Base.PRESENT])


class Sides:
    """On which side each member of a group is, under one predicate; none for one who may still take any.

    ``unnamed`` counts members whom a tally covers without naming them.
    """

    def __init__(
        self,
        electors: tuple[str, ...],
        tally: Tally,
        predicate: Takes,
        scene: Scene,
        at: Moment,
        body: str,
        covered: bool,
    ) -> None:
        self.unnamed = 0
        self.side_of: dict[str, Position | None] = {}
        self.stated: list[str] = []
        self.entries: dict[str, Act | VoteEntry] = {}
        self.present: dict[str, Act] = {}
        self.resting: list[Ground] = []
        self._since: dict[str, Moment] = {}
        for name in electors:
            self.resting += conditions_of(name, tally)
            if name in tally.present:
                self.present[name] = tally.present[name]
            stood = (tally.votes if predicate.votes_only else tally.stood).get(name)
            if stood is None:
                lost = lost_vote(name, scene, at, body)
                self.resting += lost
                side = unspoken(tally, bool(lost))
                if covered and side is None:
                    self.unnamed += 1
                else:
                    self.side_of[name] = side
                continue
            self.side_of[name] = stood.position
            self.entries[name] = stood.entry
            self._since[name] = stood.since
            if stood.stated:
                self.stated.append(name)

    def members(self, weights: dict[str, Fraction], open_to: frozenset[Position], second: int) -> list[Member]:
        """Return the members as far as they had spoken by a second."""
        found = []
        for name, side in self.side_of.items():
            spoke = side is not None and (name not in self._since or self._since[name].end <= second)
            there = name in self.present and self.present[name].moment.end <= second
            found.append(Member(weights[name], frozenset({side}) if spoke and side is not None else open_to, there))
        return found

    def first(self, value: Value, value_by: Callable[[int], Value]) -> Moment | None:
        """Return the first moment at which what was said settled a value; what is settled stays so."""
        told = [*self._since.values(), *(act.moment for act in self.present.values())]
        moments = sorted(set(told), key=lambda moment: (moment.end, moment.start, moment.text))
        if value is None or not moments:
            return None
        return moments[bisect_left(moments, True, key=lambda moment: value_by(moment.end) is value)]

    def holding(self, wanted: frozenset[Position]) -> tuple[str, ...]:
        """Return who is on one of some sides, in order."""
        return tuple(name for name, side in self.side_of.items() if side in wanted)

    def open(self) -> tuple[str, ...]:
        """Return who may still take any side, in order."""
        return tuple(name for name, side in self.side_of.items() if side is None)


def tally_covers(group: Group, context: Context, scene: Scene, tally: Tally) -> bool:
    """Return whether a reported tally gives the sum by itself: it is of the whole body, each member counting one."""
    name = context.body if group.name == "members" else group.name
    whole = name in scene.charter.bodies and not group.weight and not group.besides
    return whole and tally.vote is not None and bool(tally.unnamed)


def unspoken(tally: Tally, has_lost_vote: bool) -> Position | None:
    """Return the side of a member of whom no position is on record; none if it may still take any."""
    if has_lost_vote:
        return Position.NOT_ENTITLED
    if tally.vote is not None:
        return None if tally.unnamed else Position.ABSENT
    return Position.SILENT if tally.closed is not None else None


def lost_vote(name: str, scene: Scene, at: Moment, body: str) -> tuple[Ground, ...]:
    """Return the lines by which a member has lost its vote in a body."""
    return scene.losses(name, "vote", at, body) if scene.about(loss_key(name)) else ()


def open_to_all(tally: Tally) -> frozenset[Position]:
    """Return the sides on which those may turn out to be whom nobody names."""
    if tally.closed is None:
        return OPEN_TO_THE_SILENT
    if Position.ABSENT in dict(tally.vote.tally if tally.vote is not None else ()):
        return frozenset(tally.unnamed) or frozenset({Position.ABSENT})
    return frozenset({*tally.unnamed, Position.ABSENT})


def anonymous_sides(
    tally: Tally, seats: int, names: Sides, scene: Scene, group: Group, context: Context
) -> tuple[tuple[frozenset[Position], int], ...]:
    """Return the positions open to members whom nobody names, and to how many of them.

    They are as many as the tally reports; the rest of the seats are absent.
    """
    if tally.vote is None:
        return ((OPEN_TO_THE_SILENT if tally.closed is None else frozenset({Position.SILENT}), seats),)
    body = context.body if group.name == "members" else group.name
    if body not in scene.charter.bodies or group.weight:
        return ()
    if names.open():
        spread = sum(tally.unnamed.values()) - len(names.open())
        return ((open_to_all(tally), max(0, min(spread, seats))),)
    absent = max(0, seats - sum(tally.unnamed.values()))
    settled = ((frozenset({position}), number) for position, number in tally.unnamed.items())
    return (*settled, (frozenset({Position.ABSENT}), absent))


def conditions_of(name: str, tally: Tally) -> tuple[Ground, ...]:
    """Return the lines on which somebody's act rests, if it was conditional: the act where it does not count, and theirs."""
    act = tally.conditional.get(name)
    return (*((Ground(act, Role.CONDITION, name),) if act is not None else ()), *tally.conditions.get(name, ()))


def frame_of(tally: Tally) -> tuple[Ground, ...]:
    """Return the lines that opened and closed a round."""
    return tuple(Ground(act, Role.EVENT) for act in (tally.opened, tally.closing) if act is not None)
