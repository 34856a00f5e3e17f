"""Names that nothing declares.

unknown-name
    An actor, group, body, capacity, motion, instrument, quality, table of weights, source, official or rule is used and
    declared nowhere; a rule is for a kind of actor that nobody is; or a power is spoken of that no capacity grants or
    denies. Mostly a slip of the pen. A name used in several lines gives one finding, at the first of them.

    Way out: correct the name (the nearest known one is suggested), or declare it. The date of a declaration does not
    matter here, nor does the order of the lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..charter.charter import ANY
from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.entry_reader import did_you_mean
from .names_in_use import STAND_INS, Part, Use, Used, parts_in_use
from .places import place_of, places_of
from .powers import capacities

CODES: Final = {"unknown-name": Weight.ERROR}

SUGGESTIONS: Final = 50
"""How many names get a suggestion in one run, and `NEAR` among how many names one is sought."""
NEAR: Final = 2_000

_DECLARED: Final[dict[Use, str]] = {
    Use.ACTOR: 'actor {} "Title"',
    Use.GROUP: "group {} = A, B",
    Use.BODY: 'body {} "Title"',
    Use.CAPACITY: "capacity {}",
    Use.MOTION: 'motion {} "Title"',
    Use.INSTRUMENT: 'instrument {} "Title"',
    Use.QUALITY: 'quality {} "Title"',
    Use.WEIGHTS: "weights {} of GROUP",
    Use.SOURCE: 'source {} "Title"',
    Use.OFFICIAL: "official {} of ACTOR",
    Use.RULE: 'rule {} "Title"',
    Use.OPTION: 'option {} of A "Title"',
}


def findings(dossier: Dossier) -> list[Finding]:
    """Return an error for every name that is used and not declared, at its first use, with the others."""
    known = _known(dossier)
    unknown: dict[Used, list[AnyEntry]] = {}
    declared: set[Part] = set()
    for entry in dossier.counted:
        for part in parts_in_use(entry):
            if part not in declared:
                missing = [used for used in part[0](part[1]) if not _is_known(used, known)]
                for used in missing:
                    unknown.setdefault(used, []).append(entry)
                if not missing:
                    declared.add(part)
    return [
        _finding(use, name, entries, known if number < SUGGESTIONS else {}, dossier)
        for number, ((use, name), entries) in enumerate(unknown.items())
    ]


def _is_known(used: Used, known: Mapping[Use, frozenset[str]]) -> bool:
    use, name = used
    return name in STAND_INS or use not in known or name in known[use]


def _known(dossier: Dossier) -> dict[Use, frozenset[str]]:
    """Return what is declared, by use; powers only if capacities list any, for others can be suspended all the same."""
    charter = dossier.charter
    sets = {*charter.groups, *charter.bodies}
    actors = {*charter.actors, *sets}
    powers = {power for entry in capacities(dossier) for power in (*entry.may, *entry.may_not)}
    known: dict[Use, set[str]] = {
        Use.ACTOR: actors,
        Use.WHOM: {*actors, ANY, *(entry.kind for entry in charter.actors.values())},
        Use.GROUP: {*sets, *(name for name in charter.actors if charter.memberships.is_set(name))},
        Use.BODY: sets,
        Use.CAPACITY: set(charter.capacities),
        Use.MOTION: set(charter.motions),
        Use.INSTRUMENT: set(charter.instruments),
        Use.QUALITY: set(charter.qualities),
        Use.WEIGHTS: set(charter.tables_of_weights),
        Use.SOURCE: set(charter.sources),
        Use.OFFICIAL: {*charter.officials, *actors},
        Use.RULE: {rule.name for rule in charter.rules},
        Use.POWER: powers,
        Use.OPTION: set(charter.options),
    }
    if not powers:
        del known[Use.POWER]
    return {use: frozenset(names) for use, names in known.items()}


def _finding(
    use: Use, name: str, entries: list[AnyEntry], known: Mapping[Use, frozenset[str]], dossier: Dossier
) -> Finding:
    way_out = _nearest(name, known.get(use, frozenset())) or _declaration(use, name, entries[0])
    place = place_of(name, entries[0], dossier)
    also = tuple(other for other in places_of(entries) if other != entries[0].place)
    return Finding("unknown-name", place, _sentence(use, name), way_out, Weight.ERROR, also)


def _sentence(use: Use, name: str) -> str:
    if use is Use.POWER:
        return f"No capacity grants or denies the power `{name}`."
    return f"No {use.value} `{name}` is declared."


def _nearest(name: str, known: frozenset[str]) -> str:
    if len(known) > NEAR:
        known = frozenset(other for other in known if other[:1].casefold() == name[:1].casefold())
    return did_you_mean(name, known) if len(known) <= NEAR else ""


def _declaration(use: Use, name: str, entry: AnyEntry) -> str:
    if use is Use.POWER:
        return f"Correct it, or let a capacity grant it: `may {name}`."
    form = _DECLARED.get(use, 'actor A "Title" ({})').format(name)
    return f"Declare it: `{entry.moment} {form}`."
