"""Motions: the rule for their kind, the body where they lie, and what became of them."""

from tests.dossiers import ruling, told

CHARTER = """
2020 body D
  members D1, D2, D3
2020 body E
  members E1, E2
2020-03-01 motion budget (money) in D
2020 motion plan (works)
"""


def test_motion_is_on_record_from_its_date_and_needs_a_rule(dossier):
    """
    2020 rule simple
      decides money
      when more than half of D vote for
    """
    assert told(dossier, "budget", "2020-02-29") == "undetermined; (no motion budget is on record at this date)"
    assert told(dossier, "budget", "2020-03-01") == "open on simple; 0 of 3, needed 2; line 1"
    assert told(dossier, "nothing", "2020-03-01") == "undetermined; (no motion nothing is on record at this date)"
    assert told(dossier, "plan", "2020-03-01") == "undetermined; (no rule decides a motion of this kind)"


def test_motion_is_decided_by_the_rule_of_its_body(dossier):
    """
    2020 rule in-d
      decides money in D
      when more than half of members vote for
    2020 rule in-e
      decides money in E
      when all of members vote for
    2020-05-01 D1, D2 vote for budget in D
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on in-d; 2 of 3, needed 2; lines 1, 7"
    assert [route.rule.name for route in ruling(dossier, "budget", "2020-05-01").routes] == ["in-d"]


def test_motion_moves_with_each_referral_and_says_which_act_moved_it(dossier):
    """
    2020 rule in-d
      decides money in D
      when more than half of members vote for
    2020 rule in-e
      decides money in E
      when all of members vote for
    2020-05-01 D refers budget to E
    2020-05-02 E1, E2 vote for budget in E
    2020-05-03 E refers budget to D
    """
    assert told(dossier, "budget", "2020-05-01") == "open on in-e; 0 of 2, needed 2; lines 4, 7"
    assert told(dossier, "budget", "2020-05-02") == "adopted by E on in-e; 2 of 2, needed 2; lines 4, 7, 8"
    assert told(dossier, "budget", "2020-05-03") == "open on in-d; 0 of 3, needed 2; lines 1, 9"


def test_motion_referred_to_a_body_without_a_rule_is_undetermined(dossier):
    """
    2020 rule in-d
      decides money in D
      when more than half of members vote for
    2020-05-01 D refers budget to E
    """
    assert told(dossier, "budget", "2020-05-01") == "undetermined; (no rule decides a motion of this kind); line 4"


def test_of_two_rules_for_a_motion_the_one_that_adopts_decides(dossier):
    """
    2020 rule strict
      decides money
      when all of D vote for
    2020 rule lenient
      decides money
      when any of D vote for
    2020-05-01 vote on budget in D
      for D1
      against D2, D3
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on lenient; 1 of 3, needed 1; lines 4, 7"


def test_condition_on_a_motion_rejects_it_while_it_is_unmet(dossier):
    """
    2020 rule moved
      decides money
      requires D1 favours budget
      when any of D vote for
    2020-05-01 D2 votes for budget in D
    2020-05-02 D1 favours budget
    """
    assert told(dossier, "budget", "2020-05-01") == "rejected on moved; 1 of 3, needed 1; lines 1, 5"
    assert told(dossier, "budget", "2020-05-02") == "adopted by D on moved; 1 of 3, needed 1; lines 1, 5, 6"


def test_motion_decided_under_a_rule_since_repealed_stays_decided(dossier):
    """
    2020 rule simple
      decides money, works
      when any of D vote for
    2020-05-01 D1 votes for budget in D
    2020-06-01 repeal simple
    2020-06-02 D1 votes for plan in D
    """
    assert told(dossier, "budget", "2020-06-02") == "adopted by D on simple; 1 of 3, needed 1; lines 1, 4"
    assert told(dossier, "plan", "2020-06-02") == "undetermined; (no rule decides a motion of this kind)"


def test_motion_by_right_is_adopted_on_nobodys_say(dossier):
    """
    2020-04-01 rule automatic
      decides money
    """
    assert told(dossier, "budget", "2020-04-01") == "adopted on automatic; line 1"


def test_rule_for_the_kind_takes_over_from_the_rule_for_any_when_it_begins(dossier):
    """
    2020 rule any-kind
      decides any
      when any of D vote for
    2020-06-01 rule strict
      decides money
      when all of D vote for
    2020-09-01 repeal strict
    2020-04-01 motion earlier (money) in D
    2020-04-02 D1 votes for earlier in D
    2020-05-31 D1 votes against budget in D
    2020-06-02 D2 votes for budget in D
    """
    assert told(dossier, "budget", "2020-05-31") == "open on any-kind; 0 of 3, needed 1; lines 1, 10"
    assert told(dossier, "budget", "2020-06-02") == "rejected by D1 on strict; 1 of 3, needed 3; lines 4, 10, 11"
    assert told(dossier, "earlier", "2020-06-02") == "adopted by D on any-kind; 1 of 3, needed 1; lines 1, 9"
    assert told(dossier, "budget", "2020-09-01") == "adopted by D on any-kind; 1 of 3, needed 1; lines 1, 10, 11"
