from pourparler.checks import same_day
from tests.checks.found import TABLE, found, sentences

CHARTER = TABLE + "2020-01-01 instrument treaty\n2020-01-01 quality in-arrears"


def test_two_positions_on_one_day_are_found(dossier):
    """
    2020-05-01 B objects to G as observer
    2020-05-01 B consents to G as observer
    """
    assert found(same_day, dossier) == [("same-day", 1)]
    assert sentences(same_day, dossier) == [
        "B consents to G as observer (line 2), and B objects to G as observer on 2020-05-01; "
        "which came first cannot be told."
    ]


def test_hours_put_them_in_order(dossier):
    """
    2020-05-01T10:00Z B objects to G as observer
    2020-05-01T11:00Z B consents to G as observer
    """
    assert found(same_day, dossier) == []


def test_month_overlaps_its_days(dossier):
    """
    2020-05 B objects to G as observer
    2020-05-07 B consents to G as observer
    """
    assert found(same_day, dossier) == [("same-day", 2)]


def test_same_position_twice_or_taken_back_is_no_finding(dossier):
    """
    2020-05-01 B objects to G as observer
    2020-05-01 B withdraws objection to G as observer
    2020-05-01 A consents to G as observer
    2020-05-01 A consents to G as observer
    """
    assert found(same_day, dossier) == []


def test_statement_and_act_do_not_contradict_but_two_statements_do(dossier):
    """
    2020-05-01 A favours G as observer
    2020-05-01 A objects to G as observer
    2020-05-02 B favours G as observer
    2020-05-02 B opposes G as observer
    """
    assert found(same_day, dossier) == [("same-day", 4)]


def test_group_and_member_on_different_sides_are_found(dossier):
    """
    2020-05-01 conveners consent to G as observer
    2020-05-01 B objects to G as observer
    """
    assert found(same_day, dossier) == [("same-day", 2)]


def test_positions_on_different_questions_do_not_contradict(dossier):
    """
    2020-05-01 A suspends G as observer
    2020-05-01 A objects to G as observer
    """
    assert found(same_day, dossier) == []


def test_answers_signatures_and_judgements_are_looked_at_too(dossier):
    """
    2020-05-01 G accepts as observer
    2020-05-01 G declines as observer
    2020-05-01 A signs treaty
    2020-05-01 A denounces treaty
    2020-05-01 B finds G in-arrears
    2020-05-01 B clears G of in-arrears
    2020-05-01 A is present
    2020-05-01 A is absent
    """
    assert [code for code, _ in found(same_day, dossier)] == ["same-day"] * 4


def test_lines_that_dispute_each_other_are_no_finding(dossier):
    """
    2020-05-01 B consents to G as observer ^consent
    2020-05-01 B objects to G as observer
      disputes ^consent
    """
    assert found(same_day, dossier) == []
