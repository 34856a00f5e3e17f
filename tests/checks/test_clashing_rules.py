from pourparler.checks import clashing_rules
from tests.checks.found import COUNCIL, found, sentences

CHARTER = COUNCIL


def test_two_rules_that_agree_on_a_motion_are_no_finding(dossier):
    """
    2020-02-01 rule unanimity
      decides any in council
      when all of council vote for
    2020-05-01 vote on budget in council
      for A, B, C
    """
    assert found(clashing_rules, dossier) == []


def test_two_rules_that_disagree_on_a_motion_are_found(dossier):
    """
    2020-02-01 rule unanimity
      decides any in council
      when all of council vote for
    2020-05-01 vote on budget in council
      for A, B
      against C
    """
    assert found(clashing_rules, dossier) == [("clashing-rules", 1)]
    assert sentences(clashing_rules, dossier) == [
        "By rule majority budget is adopted, by rule unanimity rejected; both decide it. It is taken as adopted."
    ]


def test_rule_of_another_body_does_not_clash(dossier):
    """
    2020-02-01 body assembly
      members A, B, C, G
    2020-02-01 rule unanimity
      decides any in assembly
      when all of assembly vote for
    2020-05-01 vote on budget in council
      for A, B
      against C
    """
    assert found(clashing_rules, dossier) == []


def test_two_rules_of_one_name_and_date_are_found(dossier):
    """
    2020-02-01 rule r
      decides grave
    2020-02-01 rule r
      decides other
    """
    assert found(clashing_rules, dossier) == [("clashing-rules", 3)]
    assert sentences(clashing_rules, dossier) == ["Another rule r begins on 2020-02-01 too (line 1). Both hold."]


def test_capacity_at_odds_with_itself_is_found(dossier):
    """
    2020-01-01 capacity observer
      may attend, speak
      may not speak, vote
    """
    assert found(clashing_rules, dossier) == [("clashing-powers", 2)]
    assert sentences(clashing_rules, dossier) == ["observer may and may not speak. The denial holds."]
