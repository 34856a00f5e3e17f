import pytest

from pourparler.checks import dead_rules
from tests.checks.found import TABLE, dossier_of, found, sentences

CHARTER = TABLE


def test_rules_that_can_do_something_are_no_finding(dossier):
    """
    2020-02-01 rule guests
      admits G as observer
      requires candidate in conveners and not candidate has applied
      when A consents
      unless B objects
    2020-02-01 rule bar
      bars G
      unless A invites candidate
    2020-03-01 repeal guests
    """
    assert found(dead_rules, dossier) == []


def test_admission_of_the_barred_is_found_at_the_name(dossier):
    """
    2020-02-01 rule guests
      admits A, G as observer
    2020-02-01 rule bar
      bars G as observer
    """
    assert found(dead_rules, dossier) == [("dead-rule", 2)]
    assert sentences(dead_rules, dossier) == ["Rule guests admits G, whom rule bar (line 3) bars whatever else holds."]


def test_bar_that_came_later_or_was_repealed_leaves_the_admission_something(dossier):
    """
    2020-02-01 rule guests
      admits G as observer
    2020-03-01 rule bar
      bars G
    2020-02-01 rule more-guests
      admits B as observer
    2020-01-01 rule other-bar
      bars B
    2020-05-01 repeal other-bar
    """
    assert found(dead_rules, dossier) == []


def test_bar_from_another_capacity_leaves_the_admission_alone(dossier):
    """
    2020-01-01 capacity participant
    2020-02-01 rule guests
      admits G as observer
    2020-02-01 rule bar
      bars G as participant
    """
    assert found(dead_rules, dossier) == []


@pytest.mark.parametrize(
    "conditions",
    [
        "requires candidate in conveners and candidate not in conveners",
        "requires candidate has signed treaty and candidate has not signed treaty",
        "requires G may attend\n  requires G may not attend",
        "requires A has applied\n  when not A has applied",
        "when A consents\n  unless A consents",
    ],
)
def test_conditions_that_contradict_each_other_are_found(conditions):
    dossier = dossier_of(f"2020-02-01 rule r\n  admits state as observer\n  {conditions}", TABLE)
    assert found(dead_rules, dossier) == [("dead-rule", 1)]
    assert "and for its opposite" in sentences(dead_rules, dossier)[0]


@pytest.mark.parametrize(
    "conditions",
    [
        "requires candidate in conveners or candidate not in conveners",
        "when all of conveners consent and not all of conveners object",
        "when A consents\n  unless A objects",
        "requires before 2021 and from 2020-06",
    ],
)
def test_conditions_that_can_both_hold_are_no_finding(conditions):
    dossier = dossier_of(f"2020-02-01 rule r\n  admits state as observer\n  {conditions}", TABLE)
    assert found(dead_rules, dossier) == []


def test_rule_whose_time_is_over_when_it_begins_is_found(dossier):
    """
    2020-02-01 rule r
      admits state as observer
      requires before 2020-01-15
    """
    assert sentences(dead_rules, dossier) == ["Rule r holds only before 2020-01-15, and begins on 2020-02-01."]


def test_admission_to_no_capacity_is_found(dossier):
    """
    2020-02-01 rule r
      admits state
    """
    assert sentences(dead_rules, dossier) == ["Rule r admits to no capacity."]


def test_repeal_before_the_rule_is_found(dossier):
    """
    2019-01-01 repeal consensus
    """
    assert sentences(dead_rules, dossier) == [
        "This repeal ends nothing: rule consensus is not in force before 2019-01-01."
    ]
