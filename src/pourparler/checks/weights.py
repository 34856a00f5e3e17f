"""Tables of weights that do not fit their group.

missing-weight
    A member of the group has no weight in the table that holds while it is a member. It counts as nothing.

    Way out: add it; for a new member, a new table from that date on. Somebody without a vote has weight 0.

weight-of-stranger
    The table gives a weight to somebody who is not in the group as long as the table holds.

    Way out: add the member to the group, or take the line out.

no-weight
    All weights of a table together are nothing, so that every share of them is reached by nobody.

    Way out: write the weights, with digits: ``DEU 18.49``.

weights-above-total
    The weights together exceed the ``total`` that the table declares.

    Way out: correct one of the weights, or the total.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.bars import decimal
from ..language.directives import WeightsEntry
from .group_states import FOREVER, GroupStates
from .places import place_of
from .wording import some

CODES: Final = {
    "missing-weight": Weight.WARNING,
    "weight-of-stranger": Weight.WARNING,
    "no-weight": Weight.WARNING,
    "weights-above-total": Weight.WARNING,
}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every table with members missing, strangers in it, or sums that cannot be."""
    groups = GroupStates(dossier)
    tables = [entry for entry in dossier.charter.entries if isinstance(entry, WeightsEntry)]
    starts: dict[str, list[int]] = {}
    for table in tables:
        starts.setdefault(table.name, []).append(table.moment.start)
    for table in tables:
        yield from _sums(table)
        if table.group in groups.names:
            later = [start for start in starts[table.name] if start > table.moment.start]
            yield from _names(table, min(later, default=FOREVER), groups, dossier)


def _sums(table: WeightsEntry) -> Iterable[Finding]:
    total = sum((value for _, value in table.values), Fraction(0))
    if total == 0:
        sentence = f"The weights of {table.name} are nothing all together."
        yield Finding("no-weight", table.place, sentence, "Write them with digits: `DEU 18.49`.", Weight.WARNING)
    elif table.total is not None and total > table.total:
        sentence = (
            f"The weights of {table.name} are {decimal(total)} together, above the total of {decimal(table.total)}."
        )
        way_out = "Correct one of the weights, or the total."
        yield Finding("weights-above-total", table.place, sentence, way_out, Weight.WARNING)


def _names(table: WeightsEntry, end: int, groups: GroupStates, dossier: Dossier) -> Iterable[Finding]:
    members = groups.everybody(table.group, table.moment.start, end)
    given = dict.fromkeys(name for name, _ in table.values)
    missing = [name for name in members if name not in given]
    strangers = [name for name in given if name not in members and name in dossier.charter.actors]
    if missing and given:
        has = "has" if len(missing) == 1 else "have"
        sentence = f"{some(missing)} in {table.group} {has} no weight in {table.name}."
        way_out = "Add what is missing; for new members, a new table from the date on which they joined."
        yield Finding("missing-weight", table.place, sentence, way_out, Weight.WARNING)
    if strangers and members:
        is_not = "is not" if len(strangers) == 1 else "are not"
        sentence = f"{some(strangers)} {is_not} in {table.group} while {table.name} holds."
        place = place_of(strangers[0], table, dossier)
        way_out = "Add to the group who belongs to it, or take the line out."
        yield Finding("weight-of-stranger", place, sentence, way_out, Weight.WARNING)
