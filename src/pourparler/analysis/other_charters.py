"""A dossier under the charter of another: its own record, judged by other rules."""

from __future__ import annotations

from typing import Final

from ..counted_lines import AnyEntry
from ..dossier import Dossier, assemble
from ..language.directives import (
    AttributionEntry,
    BodyEntry,
    CapacityEntry,
    CharterEntry,
    GroupEntry,
    RepealEntry,
    RuleEntry,
    TalksEntry,
    WeightsEntry,
)
from .named_entries import stands_in

_ALWAYS_REPLACED: Final = frozenset({RuleEntry, RepealEntry})
_REPLACED: Final = _ALWAYS_REPLACED | {CapacityEntry, GroupEntry, BodyEntry, WeightsEntry, AttributionEntry}


class NoRulesError(ValueError):
    """A file that is to give other rules, and has none."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} has no rule, so it cannot take the place of the charter: name a file with `rule` lines."
        )


def other_charter(dossier: Dossier, other: Dossier) -> Dossier:
    """Return a dossier with the charter of another in the place of its own.

    All rules and repeals are those of the other. Capacities, groups, bodies, weights and attributions are, kind by kind,
    if it has any of that kind. Whoever and whatever else it names (actors, officials, instruments, motions, sources)
    comes in beside what the dossier has, or in the place of what bears the same name. Its record is left aside.

    Raises
    ------
    NoRulesError
        If the other has no rule.
    """
    brought = [e for e in other.counted if isinstance(e, CharterEntry) and not isinstance(e, TalksEntry)]
    kinds = {type(entry) for entry in brought}
    if RuleEntry not in kinds:
        raise NoRulesError(other.name)
    replaced = _ALWAYS_REPLACED | (kinds & _REPLACED)
    names = {_name(entry) for entry in brought}
    kept = [entry for entry in dossier.entries if type(entry) not in replaced and _name(entry) not in names]
    gone = [entry for entry in dossier.entries if type(entry) in replaced or _name(entry) in names]
    findings = [finding for finding in dossier.findings if not stands_in(finding.place, gone)]
    return assemble(dossier.name, {**dossier.files, **other.files}, (*kept, *brought), findings)


def _name(entry: AnyEntry) -> tuple[type, str]:
    """Return the kind and the name of a charter entry; nothing that two lines of a record could share."""
    if isinstance(entry, CharterEntry):
        return type(entry), str(getattr(entry, "name", ""))
    return type(entry), str(entry.place)
