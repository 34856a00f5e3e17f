"""Votes whose lists do not add up.

voted-twice
    One name stands twice in the lists of a vote: on two sides, twice on one, or by itself and within a group. It is
    counted once, on the side that is read last. Two members with like names are a frequent cause.

    Way out: take one out, or write the other member's name.

not-a-member
    Somebody votes in a body of which they are no member on that day. They are not counted. A body of which not all
    members are named (``seats`` is larger) is not looked at.

    Way out: add the member to the body, or record when it ``joins``.

tally-mismatch
    A vote names more members on a side than its ``tally`` reports, or the tally has more votes than the body has seats.

    Way out: one of them is wrong; look at the source again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, VoteEntry
from ..language.propositions import Position
from ..record import everyone
from ..vocabulary import Moment
from .decisions import body_in
from .places import place_of
from .wording import some

CODES: Final = {"voted-twice": Weight.WARNING, "not-a-member": Weight.WARNING, "tally-mismatch": Weight.WARNING}

_VOTING: Final = frozenset({"votes", "abstains"})


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every name that stands twice, every stranger, and every sum that cannot be."""
    members = _Members(dossier)
    acting = dossier.charter.acting
    for entry in dossier.counted:
        if isinstance(entry, VoteEntry):
            sides = [(side, acting(name, entry.moment) or (name,), name) for side, ns in entry.lists for name in ns]
            yield from _twice(entry, sides, dossier)
            yield from _strangers(entry, [(actor, name) for _, actors, name in sides for actor in actors], members)
            yield from _sums(entry, sides, dossier)
        elif isinstance(entry, Act) and entry.verb in _VOTING:
            actors = everyone(entry, acting)
            if not members.of(body_in(entry, dossier), entry.moment).issuperset(actors):
                yield from _strangers(entry, [(actor, actor) for actor in actors], members)


class _Members:
    """Who is in a body during a day."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._known: dict[tuple[str, int], frozenset[str]] = {}

    def of(self, body: str, at: Moment) -> frozenset[str]:
        """Return the members of a body at the beginning and the end of a day; none if not all of them are named."""
        key = (body, at.end)
        if key not in self._known:
            self._known[key] = self._of(body, at)
        return self._known[key]

    def _of(self, body: str, at: Moment) -> frozenset[str]:
        charter = self.dossier.charter
        if body not in charter.bodies:
            return frozenset()
        members = charter.members(body, at)
        before = charter.memberships.members(body, at.start - 1)
        return frozenset((*members, *before)) if len(members) >= charter.bodies[body].seats else frozenset()


_Side = tuple[Position, tuple[str, ...], str]


def _twice(vote: VoteEntry, sides: list[_Side], dossier: Dossier) -> Iterable[Finding]:
    stands: dict[str, list[Position]] = {}
    for position, actors, _ in sides:
        for actor in actors:
            stands.setdefault(actor, []).append(position)
    for actor, positions in stands.items():
        if len(positions) > 1:
            where = " and ".join(dict.fromkeys(f"`{position.value}`" for position in positions))
            times = "twice" if len(positions) == 2 else f"{len(positions)} times"
            sentence = f"{actor} stands {times} in this vote, under {where}. It is counted once."
            way_out = "Take one out; if another member with a like name is meant, write that name."
            yield Finding("voted-twice", place_of(actor, vote, dossier), sentence, way_out, Weight.WARNING)


def _strangers(entry: Act | VoteEntry, named: list[tuple[str, str]], everybody: _Members) -> Iterable[Finding]:
    body = body_in(entry, everybody.dossier)
    members = everybody.of(body, entry.moment)
    strangers = {actor: name for actor, name in named if actor not in members} if members else {}
    if strangers:
        are = "is no member" if len(strangers) == 1 else "are no members"
        sentence = f"{some(strangers)} {are} of {body} on {entry.moment}; what they cast is not counted."
        way_out = f"Name every member of {body}, or record who joins it."
        place = place_of(next(iter(strangers.values())), entry, everybody.dossier)
        yield Finding("not-a-member", place, sentence, way_out, Weight.WARNING)


def _sums(vote: VoteEntry, sides: list[_Side], dossier: Dossier) -> Iterable[Finding]:
    named = Counter(position for position, actors, _ in sides for _ in actors)
    way_out = "One of them is wrong; look at the source again."
    for position, reported in vote.tally:
        if named[position] > reported:
            sentence = f"The tally reports {reported:,} `{position.value}`, and {named[position]:,} are named."
            yield Finding("tally-mismatch", place_of("tally", vote, dossier), sentence, way_out, Weight.WARNING)
    body = dossier.charter.bodies.get(body_in(vote, dossier))
    seats = max(body.seats, len(dossier.charter.members(body.name, vote.moment))) if body is not None else 0
    total = sum(reported for _, reported in vote.tally)
    if body is not None and 0 < seats < total:
        sentence = f"The tally has {total:,} votes, and {body.name} has {seats:,} seats."
        yield Finding("tally-mismatch", place_of("tally", vote, dossier), sentence, way_out, Weight.WARNING)
