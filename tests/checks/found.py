"""What a check finds in a small dossier: codes, lines, sentences."""

from __future__ import annotations

from collections.abc import Iterable

from pourparler.checks import Check
from pourparler.dossier import Dossier
from pourparler.findings import Finding, in_order
from tests.dossiers import read


def found(check: Check, dossier: Dossier) -> list[tuple[str, int]]:
    """Return code and line of each finding, in order."""
    return [(finding.code, finding.place.line) for finding in findings(check, dossier)]


def sentences(check: Check, dossier: Dossier) -> list[str]:
    """Return the sentence of each finding, in order."""
    return [finding.sentence for finding in findings(check, dossier)]


def findings(check: Check, dossier: Dossier) -> tuple[Finding, ...]:
    """Return the findings in order; each has a code and a weight that the check declares."""
    every = in_order(_all(check, dossier))
    assert all(check.CODES[finding.code] is finding.weight for finding in every)
    return every


def dossier_of(text: str, charter: str = "") -> Dossier:
    """Return the dossier that a text makes, however its first line is indented."""
    return read(f"\n{text}", charter)


def _all(check: Check, dossier: Dossier) -> Iterable[Finding]:
    return check.findings(dossier)


TABLE = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor G (state)
2020-01-01 group conveners = A, B
2020-01-01 capacity observer
  may attend
2020-01-01 rule consensus
  admits state as observer
  when all of conveners consent
"""
"""A and B convene, G is the guest; both have to agree before it may observe."""

COUNCIL = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor G (state)
2020-01-01 body council
  members A, B, C
2020-01-01 rule majority
  decides any in council
  when more than half of council vote for
2020-01-01 motion budget in council
"""
"""A, B and C sit in a council that decides on a budget; G does not."""
