"""What no rule leads to.

unreachable-seat
    The record speaks of a seat to which no rule can ever admit that actor, whatever anybody does. The ruling on it is
    ``not permitted``.

    Way out: none is needed if that is the answer. Otherwise a rule is missing, or the actor's kind.

unreachable-capacity
    No rule and no motion admits anybody to a capacity.

    Way out: add the rule that does, or take the capacity out.

undecidable-motion
    No rule decides motions of that kind in the body before which the motion lies. Its fate is undetermined.

    Way out: add the rule (``decides KIND``), or correct the motion's kind or body.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, Does, MotionEntry, RuleEntry
from ..language.entry_reader import did_you_mean
from ..language.lexicon import VERB_OF, Object
from ..record import everyone, question_key
from ..vocabulary import Change, Seat

CODES: Final = {
    "unreachable-seat": Weight.NOTE,
    "unreachable-capacity": Weight.NOTE,
    "undecidable-motion": Weight.WARNING,
}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a finding for every seat, capacity and motion that no rule leads to."""
    by_motion = {
        Seat(effect.candidate, effect.capacity)
        for motion in dossier.charter.motions.values()
        for effect in motion.effects
        if effect.change is Change.ADMISSION
    }
    yield from _seats(dossier, by_motion)
    yield from _capacities(dossier, {seat.capacity for seat in by_motion})
    yield from _motions(dossier)


def _seats(dossier: Dossier, by_motion: set[Seat]) -> Iterable[Finding]:
    seen: set[Seat] = set()
    for act in dossier.counted:
        if not isinstance(act, Act):
            continue
        for seat in _asked_for(act, dossier):
            if seat not in seen:
                seen.add(seat)
                routes = dossier.charter.routes(Does.ADMITS, seat.candidate, seat.capacity)
                if not routes and seat not in by_motion and seat.candidate in dossier.charter.actors:
                    kind = dossier.charter.kind(seat.candidate)
                    whom = f"{seat.candidate} or {kind}" if kind else seat.candidate
                    sentence = f"No rule ever admits {seat}; whatever is done, it is not permitted."
                    way_out = f"If there is such a rule, add it: one that `admits` {whom} `as {seat.capacity}`."
                    yield Finding("unreachable-seat", act.place, sentence, way_out, Weight.NOTE)


def _asked_for(act: Act, dossier: Dossier) -> tuple[Seat, ...]:
    if isinstance(act.question, Seat) and act.question.change is Change.ADMISSION:
        return (act.question,)
    if act.question is None and act.quality and VERB_OF[act.verb].object is Object.OWN_SEAT:
        return tuple(Seat(actor, act.quality) for actor in everyone(act, dossier.charter.acting))
    return ()


def _capacities(dossier: Dossier, by_motion: set[str]) -> Iterable[Finding]:
    led_to = {version.entry.capacity for version in dossier.charter.rules if version.entry.does is Does.ADMITS}
    for name, capacity in dossier.charter.capacities.items():
        if name not in led_to and name not in by_motion:
            sentence = f"No rule admits anybody as {name}."
            way_out = f"Add the rule that does: `admits ... as {name}`."
            yield Finding("unreachable-capacity", capacity.place, sentence, way_out, Weight.NOTE)


def _motions(dossier: Dossier) -> Iterable[Finding]:
    kinds = [
        name for version in dossier.charter.rules if version.entry.does is Does.DECIDES for name in version.entry.whom
    ]
    for motion in dossier.charter.motions.values():
        bodies = {motion.body, *_referred_to(motion, dossier)}
        rules = [version.entry for version in dossier.charter.rules_deciding(motion)]
        if not any(not rule.body or rule.body in bodies for rule in rules):
            sentence = f"No rule decides {_described(motion, rules)}."
            nearest = did_you_mean(motion.kind, kinds) if motion.kind and motion.kind not in kinds else ""
            way_out = nearest or f"Add the rule that does: `decides {motion.kind or 'any'}`."
            yield Finding("undecidable-motion", motion.place, sentence, way_out, Weight.WARNING)


def _described(motion: MotionEntry, elsewhere: list[RuleEntry]) -> str:
    kind = f"a motion of kind {motion.kind}" if motion.kind else "a motion of no kind"
    if elsewhere:
        return f"{kind} in {motion.body or 'no body'}; rule {elsewhere[0].name} does so in {elsewhere[0].body}"
    return kind


def _referred_to(motion: MotionEntry, dossier: Dossier) -> set[str]:
    entries = dossier.record.about(question_key(motion.name))
    return {entry.details.body for entry in entries if isinstance(entry, Act) and entry.verb == "refers"}
