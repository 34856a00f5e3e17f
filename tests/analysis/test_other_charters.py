"""A dossier under the charter of another."""

from __future__ import annotations

import pytest

from pourparler.analysis.other_charters import NoRulesError, other_charter
from pourparler.vocabulary import moment
from tests.dossiers import read, ruling, verdict

AT = moment("2020-02-10")
CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor G (state)
2020-01-01 group conveners = A, B
2020-01-01 rule joint
  admits   state as participant
  when     all of conveners consent
"""


def test_other_charter_brings_its_rules_and_keeps_the_record(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    other = read("2020-01-01 rule either\n  admits  state as participant\n  when    any of conveners consent")
    amended = other_charter(dossier, other)
    assert verdict(ruling(amended, "G as participant", AT)) == "invited by A on either"
    assert [version.name for version in amended.charter.rules] == ["either"]


def test_other_charter_replaces_groups_only_if_it_has_some(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    rule = "2020-01-01 rule joint\n  admits  state as participant\n  when    all of conveners consent"
    with_groups = other_charter(dossier, read(f"{rule}\n2020-01-01 group conveners = A"))
    assert verdict(ruling(with_groups, "G as participant", AT)) == "invited by A on joint"
    assert verdict(ruling(other_charter(dossier, read(rule)), "G as participant", AT)) == "not yet on joint"


def test_other_charter_leaves_the_record_and_the_talks_of_the_other_aside(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    other = read(
        '2020-01-01 talks "Other"\n2020-01-01 rule joint\n  admits  state as participant\n'
        "  when    all of conveners consent\n2020-02-01 B consents to G as participant\n2020-01-01 actor C (state)"
    )
    amended = other_charter(dossier, other)
    assert verdict(ruling(amended, "G as participant", AT)) == "not yet on joint"
    assert (amended.charter.talks, "C" in amended.charter.actors) == (None, True)


def test_other_charter_without_a_rule_is_refused(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    with pytest.raises(NoRulesError, match=r"^test.talks has no rule, so it cannot take the place of the charter"):
        other_charter(dossier, read("2020-01-01 actor C (state)"))
