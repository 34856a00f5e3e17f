from pourparler.checks import officials
from tests.checks.found import TABLE, found, sentences

CHARTER = TABLE + '2020-01-01 official Roth "Ida Roth" of A\n  until 2020-06-30'


def test_official_of_the_actor_in_office_is_no_finding(dossier):
    """
    2020-05-01 A consents to G as observer
      by Roth
    2020-05-02 conveners consent to G as observer
      by Roth
    2020-05-03 B consents to G as observer
      on behalf of A
      by Roth
    """
    assert found(officials, dossier) == []


def test_official_of_another_is_found_at_the_name(dossier):
    """
    2020-05-01 B consents to G as observer
      by Roth
    """
    assert found(officials, dossier) == [("official-of-another", 2)]
    assert sentences(officials, dossier) == ["Roth speaks for A (charter.talks:10), not for B."]


def test_official_out_of_office_is_found_before_and_after(dossier):
    """
    2019-05-01 A consents to G as observer
      by Roth
    2020-07-01 A consents to G as observer
      by Roth
    """
    assert found(officials, dossier) == [("out-of-office", 2), ("out-of-office", 4)]


def test_official_who_changes_sides_speaks_for_each_in_turn(dossier):
    """
    2020-07-01 official Roth "Ida Roth" of B
    2020-05-01 A consents to G as observer
      by Roth
    2020-08-01 B consents to G as observer
      by Roth
    """
    assert found(officials, dossier) == []
