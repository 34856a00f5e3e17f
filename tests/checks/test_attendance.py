from pourparler.checks import attendance
from tests.checks.found import TABLE, findings, found, sentences

CHARTER = TABLE


def test_attendance_of_the_invited_is_no_finding(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-02 G attends as observer
    """
    assert found(attendance, dossier) == []


def test_attendance_without_a_seat_is_found_once_with_its_other_times(dossier):
    """
    2020-05-01 B objects to G as observer
    2020-05-02 G attends as observer
    2020-05-03 G attends as observer
    """
    (finding,) = findings(attendance, dossier)
    assert (finding.code, finding.place.line) == ("sat-without-seat", 2)
    assert [place.line for place in finding.also] == [3]
    assert finding.sentence == (
        "G attends as observer; the rules give `G as observer blocked by B on consensus with 0 of 2 needing 2`."
    )


def test_those_who_sat_without_a_seat_for_one_reason_make_one_finding(dossier):
    """
    2020-05-01 A, B, G attend as observer
    """
    assert sentences(attendance, dossier) == [
        "A, B, G attend as observer; the rules give `A as observer not asked on consensus`, and the like of B, G."
    ]


def test_attendance_on_the_day_of_leaving_is_no_finding(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-02 G attends as observer
    2020-05-02 G withdraws as observer
    """
    assert found(attendance, dossier) == []


def test_attendance_after_a_consent_was_taken_back_is_found(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-02 G attends as observer
    2020-05-03 G attends as observer
    2020-05-04 B objects to G as observer
    2020-05-05 G attends as observer
    """
    assert found(attendance, dossier) == [("sat-without-seat", 5)]


def test_attendance_after_the_rule_has_changed_is_judged_by_the_new_rule(dossier):
    """
    2020-05-01 A, B consent to A as observer
    2020-05-02 A attends as observer
    2020-06-01 rule closed
      bars A as observer
    2020-06-02 A attends as observer
    """
    assert found(attendance, dossier) == [("sat-without-seat", 5)]
