from pourparler.checks import departures
from tests.checks.found import COUNCIL, found, sentences

CHARTER = COUNCIL


def test_outcome_that_the_rules_give_is_no_departure(dossier):
    """
    2020-05-01 vote on budget in council
      for A, B
      against C
    2020-05-01 outcome budget adopted by council with 2 of 3
    """
    assert found(departures, dossier) == []


def test_outcome_against_the_vote_is_a_departure(dossier):
    """
    2020-05-01 vote on budget in council
      for A
      against B, C
    2020-05-01 outcome budget adopted
    """
    assert found(departures, dossier) == [("departure", 4)]
    assert sentences(departures, dossier) == [
        "Declared: `budget adopted`. The rules give `budget rejected by B, C on majority with 1 of 3 needing 2`."
    ]


def test_outcome_with_another_sum_is_a_departure(dossier):
    """
    2020-05-01 vote on budget in council
      for A, B
      against C
    2020-05-01 outcome budget adopted with 3 of 3
    """
    assert found(departures, dossier) == [("departure", 4)]


def test_outcome_that_the_rules_leave_open_is_a_departure(dossier):
    """
    2020-05-01 outcome budget adopted
    """
    assert found(departures, dossier) == [("departure", 1)]
