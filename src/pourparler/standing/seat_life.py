"""The life of a seat as the record tells it: applied, accepted, attended, suspended, withdrawn, come back.

Whether it was rightly invited, suspended or excluded is for the rules to say; here only what was done is put in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from ..language.directives import Act, MotionEntry, RuleEntry
from ..language.lexicon import VERB_OF
from ..language.propositions import Position
from ..record import Expand, Recorded, everyone
from ..vocabulary import Change, Moment, Place
from .routes import grounds_of
from .rulings import Ground, RouteRuling


class Loss(Struct, frozen=True):
    """A suspension or exclusion, by an act or by the effect of a motion.

    ``powers`` empty means the whole seat, ``body`` empty everywhere. ``rule`` is the one that supports it, ``grounds`` the
    lines by which it does. ``until`` is when it ends by itself.
    """

    change: Change
    since: Moment
    by: tuple[str, ...]
    entry: Act | MotionEntry
    powers: tuple[str, ...] = ()
    until: Moment | None = None
    body: str = ""
    rule: RuleEntry | None = None
    grounds: tuple[Ground, ...] = ()

    def takes(self, power: str, body: str) -> bool:
        """Return whether it takes a power away in a body; asked of no body, anywhere."""
        return (not self.powers or power in self.powers) and (not self.body or not body or self.body == body)

    def is_over(self, at: Moment) -> bool:
        """Return whether it has ended by itself at a moment."""
        return is_over(self.until, at)


def is_over(until: Moment | None, at: Moment) -> bool:
    """Return whether what lasts until a moment, if until any, has ended."""
    return until is not None and until.start <= at.end


class SeatLife(Struct, frozen=True):
    """The latest act of each kind in the life of a seat, up to a moment; what a later act undoes is none.

    ``accepted`` is the first since; ``attended`` has every attendance since the seat was last taken, ``taken_back`` what
    the one who ``uninvited`` had done to invite.
    """

    applied: Act | None = None
    accepted: Act | None = None
    declined: Act | None = None
    attending: Act | None = None
    withdrawn: Act | None = None
    own_suspension: Act | None = None
    uninvited: Act | None = None
    invited: Act | None = None
    deferred: Act | None = None
    taken_back: tuple[Act, ...] = ()
    attended: tuple[Act, ...] = ()
    losses: tuple[Loss, ...] = ()


def seat_life(
    entries: Iterable[Recorded],
    at: Moment,
    supported: Mapping[Place, RouteRuling],
    expand: Expand,
    effects: Iterable[Loss] = (),
) -> SeatLife:
    """Return the life of a seat up to a moment.

    Parameters
    ----------
    entries
        Everything about the seat, in order of time.
    at
        The moment.
    supported
        The acts of suspension, exclusion and return that a rule supports, by place, with what it gives; others are on record
        but change nothing.
    expand
        Gives the members of a group at a moment; for an actor, nothing.
    effects
        Losses and returns that follow from motions.
    """
    life: dict[str, Act | None] = {}
    attended: list[Act] = []
    losses: list[Loss] = []
    hosts: dict[str, Act] = {}
    taken_back: tuple[Act, ...] = ()
    events: list[Act | Loss] = [entry for entry in entries if isinstance(entry, Act) and _since(entry).end <= at.end]
    for event in sorted((*events, *effects), key=lambda each: _since(each).end):
        if isinstance(event, Loss):
            _lose(event, life, losses)
        elif event.verb in _CHANGES and event.object != "participation":
            if event.place in supported:
                _lose(_loss_of(event, supported[event.place]), life, losses)
        elif _lets_in(event):
            hosts.update(dict.fromkeys((*event.actors, *everyone(event, expand)), event))
            _let_in(event, life)
        elif _is_shut_out(event, losses):
            continue
        elif event.object != "invitation":
            _live(event, life)
        elif theirs := [hosts[name] for name in (*event.actors, *everyone(event, expand)) if name in hosts]:
            taken_back = tuple(dict.fromkeys(theirs))
            _live(event, life)
        _attend(event, life, attended)
    return SeatLife(**life, taken_back=taken_back, attended=tuple(attended), losses=tuple(losses))


def _since(event: Act | Loss) -> Moment:
    """Return when something takes effect: after a notice, where notice was given."""
    return event.since if isinstance(event, Loss) else event.details.effective or event.moment


def _is_shut_out(act: Act, losses: list[Loss]) -> bool:
    """Return whether somebody takes a seat from which it is excluded: that takes none."""
    excluded = (loss for loss in losses if loss.change is Change.EXCLUSION and not loss.is_over(_since(act)))
    return _NAMES.get(act.verb) == "attending" and any(excluded)


def _attend(event: Act | Loss, life: dict[str, Act | None], attended: list[Act]) -> None:
    if life.get("attending") is None:
        attended.clear()
    if life.get("attending") is event and isinstance(event, Act):
        attended.append(event)


_CHANGES = {"suspends": Change.SUSPENSION, "excludes": Change.EXCLUSION, "readmits": Change.RETURN}


def _loss_of(act: Act, route: RouteRuling) -> Loss:
    change, details = _CHANGES[act.verb], act.details
    until, body, lines = details.until, details.body, grounds_of(route)
    return Loss(change, _since(act), act.actors, act, details.powers, until, body, route.rule, lines)


def _lose(loss: Loss, life: dict[str, Act | None], losses: list[Loss]) -> None:
    if loss.change is Change.RETURN:
        losses.clear()
        return
    losses.append(loss)
    if loss.change is Change.EXCLUSION:
        life["attending"] = life["accepted"] = None


def _lets_in(act: Act) -> bool:
    return act.question is not None and act.position is Position.FOR and not VERB_OF[act.verb].is_statement


def _let_in(act: Act, life: dict[str, Act | None]) -> None:
    if act.verb == "invites":
        life["invited"], life["uninvited"], life["deferred"] = act, None, None


def _live(act: Act, life: dict[str, Act | None]) -> None:
    verb = "suspends-participation" if act.object == "participation" else act.verb
    mine = act.question is None
    if act.verb == "withdraws" and act.object:
        if act.object == "invitation":
            life["uninvited"], life["invited"] = act, None
        elif act.object == "application" and mine:
            life["applied"] = None
    elif act.verb == "defers":
        life["deferred"] = act
    elif act.verb == "puts":
        life["deferred"] = None
    elif mine and verb in _STEPS:
        for name in _STEPS[verb]:
            life[name] = None
        name = _NAMES[verb]
        life[name] = life.get(name) or act if name == "accepted" else act


_NAMES = {
    "applies": "applied",
    "accepts": "accepted",
    "declines": "declined",
    "attends": "attending",
    "returns": "attending",
    "withdraws": "withdrawn",
    "suspends-participation": "own_suspension",
}
_STEPS = {
    "applies": ("withdrawn",),
    "accepts": ("declined", "withdrawn"),
    "declines": ("accepted", "attending"),
    "attends": ("declined", "withdrawn", "own_suspension"),
    "returns": ("declined", "withdrawn", "own_suspension"),
    "withdraws": ("accepted", "attending"),
    "suspends-participation": (),
}
"""For each act about one's own seat, the earlier ones that it undoes."""
