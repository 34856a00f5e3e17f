from pourparler.checks import late_acts
from tests.checks.found import COUNCIL, TABLE, dossier_of, found, sentences

CHARTER = COUNCIL


def test_act_after_the_vote_is_late(dossier):
    """
    2020-05-01 vote on budget in council
      for A, B
    2020-05-02 C objects to budget
    """
    assert found(late_acts, dossier) == [("late-act", 3)]
    assert sentences(late_acts, dossier) == ["C objects to budget after the round had closed on 2020-05-01 (line 1)."]


def test_act_on_the_day_of_closing_is_not_late(dossier):
    """
    2020-05-01 A closes budget
    2020-05-01 C objects to budget
    """
    assert found(late_acts, dossier) == []


def test_act_after_the_deadline_is_late_to_the_minute(dossier):
    """
    2020-05-01 A puts budget
      until 2020-05-04T12:00Z
    2020-05-04T11:59Z B objects to budget
    2020-05-04T12:01Z C objects to budget
    2020-05-05 B withdraws objection to budget
    """
    assert found(late_acts, dossier) == [("late-act", 4), ("late-act", 5)]


def test_statement_after_the_closing_is_not_late(dossier):
    """
    2020-05-01 A closes budget
    2020-05-02 C opposes budget
    """
    assert found(late_acts, dossier) == []


def test_question_put_again_is_open_again(dossier):
    """
    2020-05-01 A closes budget
    2020-05-02 A puts budget
    2020-05-03 C objects to budget
    """
    assert found(late_acts, dossier) == []


def test_question_referred_to_another_body_is_open_there(dossier):
    """
    2020-01-01 body assembly
      members A, B, C
    2020-05-01 A closes budget in council
    2020-05-02 A refers budget to assembly
    2020-05-03 B consents to budget in assembly
    2020-05-03 B consents to budget
    2020-05-03 B consents to budget in council
    """
    assert found(late_acts, dossier) == [("late-act", 7)]


def test_deadline_of_the_rule_closes_a_seat():
    charter = f"{TABLE}  deadline 7 days"
    record = (
        "2020-05-01 A puts G as observer\n2020-05-08 B consents to G as observer\n2020-05-09 B objects to G as observer"
    )
    assert found(late_acts, dossier_of(record, charter)) == [("late-act", 3)]
