"""Acts outside the capacity in which the actor sits.

not-in-capacity
    Somebody who sits in a capacity does what that capacity does not grant, or denies, or what it was suspended from: an
    observer votes. Only powers that some capacity of the dossier grants or denies are looked at. An act takes the power
    of its name (``votes``: ``vote``, ``objects``: ``object``, ``mediates``: ``mediate``); a position takes ``decide``
    where the dossier speaks of that and not of the narrower power. Whoever is a member of the body concerned, or is
    named by the rule that decides, has a say there whatever its seat at the table, unless it was suspended from that.

    Way out: if the actor sits in another capacity too, or was given the power, record that act first.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, CapacityEntry, VoteEntry
from ..language.propositions import Position
from ..record import everyone
from ..standing import Kind, Ruling
from ..vocabulary import Moment, Seat
from .decisions import Decisions, body_in
from .places import place_of
from .rulings_in_order import RulingsInOrder
from .wording import line_of

CODES: Final = {"not-in-capacity": Weight.WARNING}

POWERS_OF: Final[dict[str, tuple[str, ...]]] = {
    "votes": ("vote", "decide"),
    "abstains": ("vote", "decide"),
    "objects": ("object", "decide"),
    "consents": ("consent", "decide"),
    "proposes": ("propose",),
    "puts": ("put", "preside"),
    "closes": ("close", "preside"),
    "defers": ("defer", "preside"),
    "refers": ("refer", "preside"),
    "requests": ("request",),
    "invites": ("invite",),
    "admits": ("admit",),
    "suspends": ("suspend",),
    "excludes": ("exclude",),
    "readmits": ("readmit",),
    "convenes": ("convene",),
    "hosts": ("host",),
    "mediates": ("mediate",),
    "guarantees": ("guarantee",),
}
"""Per verb, the powers one of which it takes; the first of which the dossier speaks is the one that counts."""

_CAST: Final = (Position.FOR, Position.AGAINST, Position.ABSTAIN)


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every act that the capacities of its actor do not allow."""
    known = {power for entry in capacities(dossier) for power in (*entry.may, *entry.may_not)}
    needed = {verb: next((p for p in powers if p in known), "") for verb, powers in POWERS_OF.items()}
    if not any(needed.values()):
        return
    seats = _Seats(dossier)
    for entry in dossier.counted:
        if isinstance(entry, Act):
            power = needed.get(entry.verb, "")
            actors = everyone(entry, dossier.charter.acting) if power else ()
        elif isinstance(entry, VoteEntry):
            power = needed["votes"]
            actors = tuple(name for side, names in entry.lists if side in _CAST for name in names) if power else ()
        else:
            continue
        for actor in actors:
            yield from seats.findings(entry, actor, power)


def capacities(dossier: Dossier) -> tuple[CapacityEntry, ...]:
    """Return every version of every capacity, in order of time."""
    return tuple(entry for entry in dossier.charter.entries if isinstance(entry, CapacityEntry))


class _Seats:
    """The seats of every actor, and what they may do in them."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._rulings = RulingsInOrder(dossier)
        self._decisions = Decisions(dossier)
        self._of: dict[str, list[Seat]] = {}
        for seat in dossier.seats:
            self._of.setdefault(seat.candidate, []).append(seat)

    def findings(self, entry: Act | VoteEntry, actor: str, power: str) -> Iterable[Finding]:
        """Return the finding that an actor does what no seat that it holds allows, if that is so."""
        held = self._held(actor, entry.moment) if actor in self._of else []
        lost = [seat for seat in held if power in seat[1].powers_lost]
        if lost and self._is_suspended_there(actor, power, entry):
            yield self._finding(entry, actor, power, *lost[0])
        elif held and not self._decisions.has_a_say(actor, entry):
            denying = [seat for seat in held if power in seat[0].may_not]
            if denying or not any(power in capacity.may for capacity, _ in held):
                yield self._finding(entry, actor, power, *(denying or held)[0])

    def _is_suspended_there(self, actor: str, power: str, entry: Act | VoteEntry) -> bool:
        """Return whether a suspension holds in the body concerned: one may vote in a board and not in its assembly."""
        body = body_in(entry, self._dossier)
        return not self._rulings.standing(entry.moment).may(actor, power, entry.moment, body)[0]

    def _held(self, actor: str, at: Moment) -> list[tuple[CapacityEntry, Ruling]]:
        found = []
        for seat in self._of[actor]:
            capacity = self._dossier.charter.capacity(seat.capacity, at)
            ruling = self._rulings.ruling(seat, at)
            if ruling is not None and ruling.kind is Kind.SEATED and capacity is not None:
                found.append((capacity, ruling))
        return found

    def _finding(
        self, entry: Act | VoteEntry, actor: str, power: str, capacity: CapacityEntry, ruling: Ruling
    ) -> Finding:
        verb = entry.verb if isinstance(entry, Act) else "votes"
        since = line_of(ruling.grounds[-1].entry.place, entry.place)
        sentence = f"{actor} {verb} but sits as {capacity.name} ({since}). {_powers(capacity, ruling)}"
        way_out = f"If {actor} sits in another capacity, or was given the power to {power}, record that act first."
        place = place_of(actor, entry, self._dossier)
        return Finding("not-in-capacity", place, sentence, way_out, Weight.WARNING, (capacity.place,))


def _powers(capacity: CapacityEntry, ruling: Ruling) -> str:
    clauses = [f"may {', '.join(capacity.may)}"] if capacity.may else []
    clauses += [f"may not {', '.join(capacity.may_not)}"] if capacity.may_not else []
    clauses += [f"is suspended from {', '.join(ruling.powers_lost)}"] if ruling.powers_lost else []
    return f"As {capacity.name} it {' and '.join(clauses) or 'may do nothing'}."
