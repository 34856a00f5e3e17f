from pourparler.checks import powers
from tests.checks.found import found, sentences

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor G (state)
2020-01-01 capacity participant
  may attend, propose, decide
2020-01-01 capacity observer
  may attend
  may not lead
2020-01-01 rule parties
  admits A, B as participant
2020-01-01 rule guests
  admits G as observer
2020-01-01 rule suspension
  suspends participant
  when A suspends candidate
2020-01-01 body council
  members A, B
2020-01-01 rule majority
  decides any in council
  when more than half of council vote for
2020-01-01 motion budget in council
2020-01-01 motion agenda
2020-04-01 G attends as observer
2020-04-01 A, B attend as participant
"""


def test_act_within_the_capacity_is_no_finding(dossier):
    """
    2020-05-01 A proposes agenda
    2020-05-02 B objects to G as participant
    """
    assert found(powers, dossier) == []


def test_act_outside_the_capacity_names_seat_line_and_powers(dossier):
    """
    2020-05-01 G proposes agenda
    """
    assert found(powers, dossier) == [("not-in-capacity", 1)]
    assert sentences(powers, dossier) == [
        "G proposes but sits as observer (charter.talks:23). As observer it may attend and may not lead."
    ]


def test_position_takes_the_power_to_decide(dossier):
    """
    2020-05-01 G objects to A as observer
    2020-05-02 vote on agenda
      for A, G
    """
    assert found(powers, dossier) == [("not-in-capacity", 1), ("not-in-capacity", 3)]


def test_before_it_sits_nothing_is_asked_of_an_actor(dossier):
    """
    2020-03-01 G proposes agenda
    """
    assert found(powers, dossier) == []


def test_power_that_no_capacity_speaks_of_is_free(dossier):
    """
    2020-05-01 G mediates "between A and B"
    """
    assert found(powers, dossier) == []


def test_suspended_power_is_lost_and_said_so(dossier):
    """
    2020-05-01 A suspends B as participant
      from propose
    2020-05-02 B proposes agenda
    """
    assert found(powers, dossier) == [("not-in-capacity", 3)]
    assert "is suspended from propose" in sentences(powers, dossier)[0]


def test_member_of_the_body_concerned_has_a_say_whatever_its_seat(dossier):
    """
    2020-04-15 G joins council
    2020-05-01 G votes for budget
    """
    assert found(powers, dossier) == []


def test_whom_the_rule_names_has_a_say_whatever_its_seat(dossier):
    """
    2020-01-01 rule by-the-guest
      admits B as observer
      when G consents
    2020-05-01 G consents to B as observer
    """
    assert found(powers, dossier) == []


def test_member_of_the_body_that_was_suspended_from_voting_has_none(dossier):
    """
    2020-05-01 A suspends B as participant
      from decide
    2020-05-02 B votes for budget
    """
    assert found(powers, dossier) == [("not-in-capacity", 3)]


def test_suspension_in_one_body_leaves_the_vote_in_another(dossier):
    """
    2020-01-01 body board
      members A, B
    2020-01-01 motion plan in board
    2020-05-01 A suspends B as participant in council
      from decide
    2020-05-02 B votes for plan in board
    2020-05-02 B votes for budget in council
    """
    assert found(powers, dossier) == [("not-in-capacity", 7)]


def test_act_without_a_question_is_judged_by_the_seat_alone(dossier):
    """
    2020-05-01 capacity participant
      may attend, mediate
    2020-05-01 G mediates "between A and B"
    """
    assert found(powers, dossier) == [("not-in-capacity", 3)]
