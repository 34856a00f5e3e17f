from pourparler.checks import authority
from tests.checks.found import TABLE, found, sentences

CHARTER = TABLE


def test_exclusion_without_a_rule_is_found(dossier):
    """
    2020-05-01 A excludes G as observer
    """
    assert found(authority, dossier) == [("without-authority", 1)]
    assert sentences(authority, dossier) == [
        "A excludes G as observer; no rule provides for the exclusion of a seat as observer."
    ]


def test_exclusion_by_a_rule_is_no_finding(dossier):
    """
    2020-01-01 rule expulsion
      excludes observer
      when all of conveners exclude candidate
    2020-05-01 A excludes G as observer
    2020-05-02 B excludes G as observer
    """
    assert found(authority, dossier) == []


def test_suspension_that_falls_short_of_its_rule_is_found(dossier):
    """
    2020-01-01 rule suspension
      suspends observer
      when all of conveners suspend candidate
    2020-05-01 A suspends G as observer
    """
    assert found(authority, dossier) == [("without-authority", 3 + 1)]
    assert "suspension of G as observer open on suspension" in sentences(authority, dossier)[0]


def test_return_by_a_rule_is_no_finding_and_without_one_is(dossier):
    """
    2020-01-01 rule expulsion
      excludes observer
      when A excludes candidate
    2020-05-01 A excludes G as observer
    2020-05-02 A readmits G as observer
    """
    assert found(authority, dossier) == [("without-authority", 5)]


def test_act_that_carries_out_a_motion_is_no_finding(dossier):
    """
    2020-01-01 body council
      members A, B
    2020-01-01 rule majority
      decides any in council
      when all of council vote for
    2020-04-01 motion expulsion in council
      effect excludes G as observer
    2020-05-01 vote on expulsion in council
      for A, B
    2020-05-02 A excludes G as observer
    """
    assert found(authority, dossier) == []
