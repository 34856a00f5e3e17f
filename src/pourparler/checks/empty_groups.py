"""Groups with nobody in them.

empty-group
    A group or a body has no members at any time; or all have left it while a rule in force still counts them. Whatever
    is said of all, any or none of them is undetermined. A body of which only the number of ``seats`` is known is not
    empty.

    Way out: name the members, record who ``joins``, or repeal the rule that counts them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..findings import Finding, Weight
from ..vocabulary import Place
from .decisions import named_by
from .group_states import FOREVER, GroupStates
from .wording import line_of

CODES: Final = {"empty-group": Weight.WARNING}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every set that never has members, or has lost them all under a rule that counts them."""
    groups = GroupStates(dossier)
    inhabited = groups.inhabited()
    counting = _rules_by_group(dossier)
    declared = {*dossier.charter.groups, *dossier.charter.bodies}
    for name in groups.names:
        if name not in declared or _has_unnamed_seats(name, dossier):
            continue
        if name not in inhabited:
            place = groups.events(name)[0][1].place
            sentence = f"{name} has no members at any time; nothing can be said of all, any or none of them."
            yield Finding("empty-group", place, sentence, "Name its members, or record who joins.", Weight.WARNING)
        elif name in counting and not dossier.charter.memberships.members(name, FOREVER):
            yield from _emptied(name, *groups.events(name)[-1], counting[name])


def _has_unnamed_seats(name: str, dossier: Dossier) -> bool:
    body = dossier.charter.bodies.get(name)
    return body is not None and body.seats > 0


def _rules_by_group(dossier: Dossier) -> dict[str, list[tuple[int | None, str, Place]]]:
    found: dict[str, list[tuple[int | None, str, Place]]] = {}
    for version in dossier.charter.rules:
        for name in named_by(version.entry):
            found.setdefault(name, []).append((version.ends, version.name, version.entry.place))
    return found


def _emptied(name: str, since: int, last: AnyEntry, counting: list[tuple[int | None, str, Place]]) -> Iterable[Finding]:
    still = [(rule, place) for ends, rule, place in counting if ends is None or ends > since]
    if still:
        rule, place = still[0]
        sentence = f"{name} has no members left, and rule {rule} ({line_of(place, last.place)}) still counts them."
        way_out = "Repeal the rule, or record who joins."
        yield Finding("empty-group", last.place, sentence, way_out, Weight.WARNING, (place,))
