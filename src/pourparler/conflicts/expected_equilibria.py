"""What a dossier expects of the places where its conflict can come to rest, held against what follows."""

from __future__ import annotations

from collections.abc import Iterable

from ..dossier import Dossier
from ..graphmodel import COALITIONAL_DEFINITIONS, ConflictError, coalitional_stability, stability
from ..language.directives import EquilibriumEntry
from ..vocabulary import Moment
from .conflict_models import ConflictModel, conflict_model
from .errors import NoModelError


def expected_instead(dossier: Dossier, at: Moment, expected: Iterable[EquilibriumEntry]) -> list[str]:
    """Return for each expectation what follows instead, in words; nothing where it is borne out.

    Parameters
    ----------
    dossier, at
        The dossier, and the date of the expectations.
    expected
        The expectations of that date.
    """
    try:
        conflict = conflict_model(dossier, at)
    except (NoModelError, ConflictError) as error:
        return [f"there is no model to go by: {error}" for _ in expected]
    known: dict[str, tuple[int, ...]] = {}
    return [_instead(entry, conflict, known) for entry in expected]


def _instead(entry: EquilibriumEntry, conflict: ConflictModel, known: dict[str, tuple[int, ...]]) -> str:
    for definition in entry.definitions:
        found = _equilibria(definition, conflict, known)
        if entry.states is not None:
            if found != tuple(sorted(set(entry.states))):
                return f"the equilibria under {definition} are {_numbers(found)}"
            continue
        where = [state for state in found if entry.where is None or conflict.holds(entry.where, state)]
        if where and entry.is_denied:
            return f"under {definition} there is one ({_numbers(where)})"
        if not where and not entry.is_denied:
            return f"the equilibria under {definition} are {_numbers(found)}, and it holds in none of them"
    return ""


def _equilibria(definition: str, conflict: ConflictModel, known: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    if definition not in known:
        coalitional = definition in COALITIONAL_DEFINITIONS
        found = coalitional_stability(conflict.model) if coalitional else stability(conflict.model)
        known[definition] = found.equilibria(definition)
    return known[definition]


def _numbers(states: Iterable[int]) -> str:
    return ", ".join(map(str, states)) or "none"
