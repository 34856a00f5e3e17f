"""Rules and capacities that contradict each other.

clashing-rules
    Two rules for one kind of motion in one body give different results on the same motion, the one adopted and the
    other rejected; or two rules of one name begin on the same date. Of two results the one in favour is taken.

    Way out: say in which body or for which kind of motion each holds, or repeal the older; give rules that both hold
    names of their own.

clashing-powers
    A capacity grants and denies the same power. The denial holds.

    Way out: take one of them out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import RuleEntry
from ..standing import Kind, RouteRuling, standing_of
from ..vocabulary import Motion
from .places import place_of
from .powers import capacities
from .wording import line_of, some

CODES: Final = {"clashing-rules": Weight.WARNING, "clashing-powers": Weight.WARNING}

_SPLIT: Final = {Kind.INVITED, Kind.BLOCKED}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every two rules that disagree, and every capacity at odds with itself."""
    yield from _of_capacities(dossier)
    yield from _of_one_name(dossier)
    yield from _on_motions(dossier)


def _of_capacities(dossier: Dossier) -> Iterable[Finding]:
    for capacity in capacities(dossier):
        both = [power for power in dict.fromkeys(capacity.may) if power in capacity.may_not]
        if both:
            sentence = f"{capacity.name} may and may not {some(both)}. The denial holds."
            place = place_of(both[0], capacity, dossier)
            yield Finding("clashing-powers", place, sentence, "Take one of them out.", Weight.WARNING)


def _of_one_name(dossier: Dossier) -> Iterable[Finding]:
    first: dict[tuple[str, int], RuleEntry] = {}
    for version in dossier.charter.rules:
        rule = version.entry
        before = first.setdefault((rule.name, rule.moment.start), rule)
        if before is not rule:
            where = line_of(before.place, rule.place)
            sentence = f"Another rule {rule.name} begins on {rule.moment} too ({where}). Both hold."
            way_out = "Give them names of their own, or the later one its own date."
            yield Finding("clashing-rules", rule.place, sentence, way_out, Weight.WARNING, (before.place,))


def _on_motions(dossier: Dossier) -> Iterable[Finding]:
    standing = standing_of(dossier, dossier.last)
    for motion in dossier.charter.motions.values():
        rules = (version.entry for version in dossier.charter.rules_deciding(motion))
        if len({rule.name for rule in rules if not (motion.body and rule.body) or rule.body == motion.body}) < 2:
            continue
        routes = [route for route in standing.ruling(Motion(motion.name)).routes if route.kind in _SPLIT]
        if {route.kind for route in routes} == _SPLIT:
            for_it = next(route for route in routes if route.kind is Kind.INVITED)
            against = next(route for route in routes if route.kind is Kind.BLOCKED)
            yield _split(motion.name, for_it, against)


def _split(motion: str, for_it: RouteRuling, against: RouteRuling) -> Finding:
    later, earlier = sorted((for_it.rule, against.rule), key=lambda rule: (rule.moment.start, rule.place), reverse=True)
    results = f"By rule {for_it.rule.name} {motion} is adopted, by rule {against.rule.name} rejected"
    sentence = f"{results}; both decide it. It is taken as adopted."
    way_out = f"Say for which kind of motion or body each holds, or repeal {earlier.name}."
    return Finding("clashing-rules", later.place, sentence, way_out, Weight.WARNING, (earlier.place,))
