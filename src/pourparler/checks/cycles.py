"""Groups and rules that refer back to themselves.

cyclic-group
    A group contains itself, directly or through others, at one time. It is read without the inner one.

    Way out: take one of the memberships out.

cyclic-rules
    Whether a seat is held depends, by the rules, on another seat or motion, and that one in the end on the first. The
    rulings are undetermined. That those already seated decide on further seats is not meant; that is no cycle.

    Way out: let one of the rules rest on acts instead of rulings: ``G has accepted as observer`` instead of
    ``G as observer seated``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from .circles import circles
from .group_states import GroupStates
from .places import place_of
from .references import References
from .wording import some

CODES: Final = {"cyclic-group": Weight.ERROR, "cyclic-rules": Weight.ERROR}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return an error for every circle of groups, and of questions by the rules that decide them."""
    yield from _of_groups(dossier)
    yield from _of_rules(dossier)


def _of_groups(dossier: Dossier) -> Iterable[Finding]:
    groups = GroupStates(dossier)
    ever = {name: groups.inside(name) for name in groups.names}
    for circle in circles(ever):
        seconds = sorted({second for name in circle for second, _ in groups.events(name)})
        direct = dossier.charter.memberships.direct
        for second in seconds:
            at_once = {name: tuple(n for n in direct(name, second) if n in circle) for name in circle}
            if found := circles(at_once):
                yield _group_finding(found[0], second, groups, dossier)
                break


def _group_finding(circle: tuple[str, ...], second: int, groups: GroupStates, dossier: Dossier) -> Finding:
    first, entry = next((n, entry) for n in circle for when, entry in groups.events(n) if when == second)
    others = [name for name in circle if name != first]
    sentence = f"{first} contains itself" + (f", through {some(others)}." if others else ".")
    way_out = "Take one of the memberships out; until then it is read without the inner one."
    return Finding("cyclic-group", place_of(first, entry, dossier), sentence, way_out)


def _of_rules(dossier: Dossier) -> Iterable[Finding]:
    references = References(dossier)
    for circle in circles(references.by_question):
        rules = references.rules_along(circle)
        first, *others = dict.fromkeys(rule.place for rule in rules)
        names = tuple(dict.fromkeys(rule.name for rule in rules))
        circle_of = f"Rule {names[0]} goes" if len(names) == 1 else f"Rules {some(names)} go"
        asked = some(str(question) for question in circle)
        each = asked if len(circle) == 1 else f"each of {asked}"
        sentence = f"{circle_of} in a circle: {each} depends on itself."
        way_out = "Let one of them rest on acts: `G has accepted as observer` instead of `G as observer seated`."
        yield Finding("cyclic-rules", first, sentence, way_out, also=tuple(others))
