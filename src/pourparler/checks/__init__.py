"""The named checks: each a module with its codes, its page (the docstring) and ``findings(dossier)``.

Concepts
--------
check
    A function from a dossier to findings. It never stops at the first, and never changes anything.
code
    The name of one kind of finding, with one weight. Each has one failing example in ``tests/findings``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from ..dossier import Dossier
from ..findings import Finding, Weight, in_order
from . import (
    attendance,
    authority,
    claims,
    clashing_rules,
    conflicts,
    cycles,
    dead_rules,
    departures,
    empty_groups,
    expectations,
    late_acts,
    officials,
    powers,
    proposals,
    proxies,
    repeated_names,
    same_day,
    sourcing,
    text,
    thresholds,
    unknown_names,
    unreachable,
    votes,
    weights,
)

__all__ = ["CHECKS", "Check", "check"]


class Check(Protocol):
    """A module of this package that looks for one kind of trouble."""

    CODES: Final[Mapping[str, Weight]]  # type: ignore[misc]

    def findings(self, dossier: Dossier, /) -> Iterable[Finding]:
        """Return what this check finds in a dossier, in any order."""


CHECKS: Final[tuple[Check, ...]] = (
    text,
    unknown_names,
    repeated_names,
    expectations,
    conflicts,
    departures,
    attendance,
    authority,
    claims,
    sourcing,
    officials,
    powers,
    votes,
    proxies,
    late_acts,
    same_day,
    empty_groups,
    thresholds,
    weights,
    dead_rules,
    clashing_rules,
    cycles,
    unreachable,
    proposals,
)
"""Every check: first what can be read, then the record against the rules, then the rules by themselves."""


def check(dossier: Dossier) -> tuple[Finding, ...]:
    """Return everything that the checks find in a dossier, what was found in reading it included.

    Parameters
    ----------
    dossier
        The dossier.

    Returns
    -------
    tuple
        The findings in order of place, then code, each once. The check as a whole fails if one is an error.
    """
    return in_order(finding for each in CHECKS for finding in each.findings(dossier))
