"""What is said of one actor or of many: positions, lasting acts, findings, membership, rank."""

import pytest

from tests.dossiers import holds, judged, told

CHARTER = """
2020 group conveners = A, B, C
2020 group parties = P, Q, R
2020 body D
  members D1, D2, D3
2020 motion budget (money) in D
2020 instrument accord
2020 quality violent
2020 actor A
2020 actor B
2020 rule named
  admits any as member
"""


# --- lasting acts about instruments ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "participle"),
    [
        ("signs", "signed"),
        ("ratifies", "ratified"),
        ("deposits", "deposited"),
        ("adopts", "adopted"),
        ("affirms", "affirmed"),
        ("declares", "declared"),
        ("rejects", "rejected"),
        ("denounces", "denounced"),
    ],
)
def test_each_act_on_an_instrument_has_its_participle(verb, participle):
    from tests.dossiers import read

    dossier = read(f"2020-05-01 G {verb} accord", CHARTER)
    assert holds(dossier, f"G has {participle} accord", "2020-05-01") == "true; line 1"
    assert holds(dossier, f"G has not {participle} accord", "2020-05-01") == "false; line 1"
    assert holds(dossier, f"G has {participle} accord", "2020-04-30") == "false"


def test_denouncing_undoes_a_signature_and_signing_again_restores_it(dossier):
    """
    2020-05-01 G signs accord
    2020-05-02 G denounces accord
    2020-05-03 G signs accord
    """
    assert holds(dossier, "G has signed accord", "2020-05-01") == "true; line 1"
    assert holds(dossier, "G has signed accord", "2020-05-02") == "false; line 2"
    assert holds(dossier, "G has signed accord", "2020-05-03") == "true; line 3"
    assert holds(dossier, "G has denounced accord", "2020-05-03") == "true; line 2"


def test_private_affirmation_is_not_a_public_one(dossier):
    """
    2020-05-01 G affirms accord
      medium private
    2020-05-02 K affirms accord
    """
    assert holds(dossier, "G has affirmed accord", "2020-05-02") == "true; line 1"
    assert holds(dossier, "G has publicly affirmed accord", "2020-05-02") == "false"
    assert holds(dossier, "K has publicly affirmed accord", "2020-05-02") == "true; line 3"


def test_deeds_of_an_armed_wing_are_those_of_its_party_once_attributed(dossier):
    """
    2020-04-01 G signs accord
    2020-04-15 attribute IRA to G
    2020-05-01 IRA denounces accord
    2020-05-02 H finds IRA violent
    """
    assert holds(dossier, "G has signed accord", "2020-04-30") == "true; line 1"
    assert holds(dossier, "G has signed accord", "2020-05-01") == "false; line 3"
    assert holds(dossier, "H finds G violent", "2020-05-02") == "true; line 4"
    assert holds(dossier, "IRA has signed accord", "2020-05-02") == "false; line 3"


def test_attribution_does_not_run_backwards(dossier):
    """
    2020-04-15 attribute IRA to G
    2020-05-01 G signs accord
    """
    assert holds(dossier, "IRA has signed accord", "2020-05-01") == "false"


def test_group_signs_for_its_members(dossier):
    """
    2020-05-01 parties sign accord
    """
    assert holds(dossier, "all of parties have signed accord", "2020-05-01") == "true; 3 of 3, needed 3; line 1"
    assert holds(dossier, "Q has signed accord", "2020-05-01") == "true; line 1"


def test_enough_of_many_is_true_from_the_day_on_which_enough_had(dossier):
    """
    2020-05-01 P signs accord
    2020-05-02 Q signs accord
    2020-05-09 R signs accord
    """
    assert holds(dossier, "at least 2 of parties have signed accord", "2020-05-01") == (
        "false; 1 of 3, needed 2; line 1"
    )
    assert judged(dossier, "at least 2 of parties have signed accord", "2020-05-09").since.text == "2020-05-02"
    assert judged(dossier, "at least 2 of parties have signed accord", "2020-05-01").pending == ("Q", "R")


def test_none_of_many_and_most_of_many_by_weight(dossier):
    """
    2020 weights strength of parties
      P 1
      Q 2
      R 5
    2020-05-01 P, Q sign accord
    """
    assert holds(dossier, "none of parties have rejected accord", "2020-05-01") == "true; 0 of 3, needed 0"
    assert holds(dossier, "none of parties have signed accord", "2020-05-01") == "false; 2 of 3, needed 0; line 5"
    assert holds(dossier, "more than half of parties by strength have signed accord", "2020-05-01") == (
        "false; 3 of 8, needed 5; line 5"
    )
    assert holds(dossier, "any of parties other than P, Q have signed accord", "2020-05-01") == (
        "false; 0 of 1, needed 1"
    )


# --- seats -----------------------------------------------------------------------------------------------------------


def test_having_applied_accepted_declined_attended_left(dossier):
    """
    2020-05-01 G applies as member
    2020-05-02 G accepts as member
    2020-05-03 G attends as member
    2020-05-04 G withdraws as member
    2020-05-05 G declines as member
    """
    asked = ("applied", "accepted", "attended", "withdrawn", "declined")
    told_ = {
        at: [judged(dossier, f"G has {what} as member", f"2020-05-0{at}").value for what in asked] for at in range(1, 6)
    }
    assert told_ == {
        1: [True, False, False, False, False],
        2: [True, True, False, False, False],
        3: [True, True, True, False, False],
        4: [False, False, False, True, False],
        5: [False, False, False, True, True],
    }


def test_having_joined_a_group_is_being_in_it(dossier):
    """
    2020-05-01 G joins conveners
    2020-05-02 G leaves conveners
    """
    assert holds(dossier, "G has joined conveners", "2020-05-01") == "true"
    assert holds(dossier, "G in conveners", "2020-05-01") == "true"
    assert holds(dossier, "G not in conveners", "2020-05-02") == "true"
    assert holds(dossier, "G has not joined conveners", "2020-05-02") == "true"
    assert holds(dossier, "at least 3 of conveners in conveners", "2020-05-02") == "true; 3 of 3, needed 3"


# --- acts upon somebody, and findings --------------------------------------------------------------------------------


def test_invitation_stands_until_it_is_taken_back_or_its_maker_objects(dossier):
    """
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-01 H invites G as observer
    2020-05-02 H consents to G as observer
    2020-05-02 A puts G as observer
    2020-05-03 H withdraws invitation to G as observer
    2020-05-04 H invites G as observer
    2020-05-05 H objects to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "invited by H on by-host; lines 1, 4"
    assert told(dossier, "G as observer", "2020-05-02") == "invited by H on by-host; lines 1, 4"
    assert told(dossier, "G as observer", "2020-05-03") == "withdrawn by H; lines 5, 7"
    assert told(dossier, "G as observer", "2020-05-04") == "invited by H on by-host; lines 1, 8"
    assert told(dossier, "G as observer", "2020-05-05") == "blocked by H on by-host; lines 1, 9"


def test_each_of_many_may_invite_and_one_may_refuse(dossier):
    """
    2020 rule together
      admits any as observer
      when all of conveners invite candidate
    2020-05-01 A, B invite G as observer
    2020-05-02 C objects to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not yet on together; 2 of 3, needed 3; lines 1, 4"
    assert told(dossier, "G as observer", "2020-05-02") == "blocked by C on together; 2 of 3, needed 3; lines 1, 4, 5"


def test_not_inviting_holds_until_one_does(dossier):
    """
    2020 rule shunned
      admits any as observer
      when H does not invite candidate
    2020-05-02 H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "invited on shunned; line 1"
    assert told(dossier, "G as observer", "2020-05-02") == "blocked by H on shunned; lines 1, 4"


def test_finding_stands_until_it_is_cleared(dossier):
    """
    2020-05-01 H finds G violent
    2020-05-03 H clears G of violent
    """
    assert holds(dossier, "H finds G violent", "2020-04-30") == "false"
    assert holds(dossier, "H finds G violent", "2020-05-01") == "true; line 1"
    assert holds(dossier, "H finds G violent", "2020-05-03") == "false; line 2"
    assert holds(dossier, "H does not find G violent", "2020-05-03") == "true; line 2"
    assert holds(dossier, "any of conveners find G violent", "2020-05-01") == "false; 0 of 3, needed 1"


# --- one actor's position, words, rank, requests ---------------------------------------------------------------------


def test_position_of_one(dossier):
    """
    2020-05-01 H puts budget
      until 2020-05-03
    2020-05-01 D1 votes for budget in D
    2020-05-01 D2 is present in D
    """
    assert holds(dossier, "D1 votes for budget", "2020-05-02") == "true; lines 1, 3"
    assert holds(dossier, "D1 does not vote for budget", "2020-05-02") == "false; lines 1, 3"
    assert holds(dossier, "D2 votes for budget", "2020-05-02") == "open; line 1"
    assert holds(dossier, "D3 votes for budget", "2020-05-03") == "false; line 1"
    assert holds(dossier, "D3 is silent on budget", "2020-05-03") == "true; line 1"
    assert holds(dossier, "in D (D2 is present on budget)", "2020-05-02") == "true; lines 1, 4"
    assert holds(dossier, "in D (D2 is not present on budget)", "2020-05-02") == "false; lines 1, 4"
    assert holds(dossier, "in D (D3 is present on budget)", "2020-05-03") == "false; line 1"


def test_position_of_one_in_a_vote_held(dossier):
    """
    2020-05-01 vote on budget in D
      for D1
      abstain D2
    """
    assert holds(dossier, "D1 votes for budget", "2020-05-01") == "true; line 1"
    assert holds(dossier, "D2 abstains on budget", "2020-05-01") == "true; line 1"
    assert holds(dossier, "D2 votes for budget", "2020-05-01") == "false; line 1"
    assert holds(dossier, "D3 is absent on budget", "2020-05-01") == "true; line 1"
    assert holds(dossier, "H consents to budget", "2020-05-01") == "false; line 1"


def test_nobody_stands_anywhere_on_no_question(dossier):
    """
    2020-05-01 A consents to G as member
    """
    assert holds(dossier, "A consents", "2020-05-01") == "open; (no question is at hand)"
    assert holds(dossier, "all of conveners consent", "2020-05-01") == "open; (no question is at hand)"
    assert holds(dossier, "any of conveners request a vote", "2020-05-01") == (
        "open; (no question is at hand); 0 of 3, needed 1"
    )


def test_words_are_the_last_ones_spoken(dossier):
    """
    2020-05-01 A favours G as member
    2020-05-02 A opposes G as member
    2020-05-02 conveners favour K as member
    """
    assert holds(dossier, "A favours G as member", "2020-04-30") == "false"
    assert holds(dossier, "A favours G as member", "2020-05-01") == "true; line 1"
    assert holds(dossier, "A favours G as member", "2020-05-02") == "false; line 2"
    assert holds(dossier, "A opposes G as member", "2020-05-02") == "true; line 2"
    assert holds(dossier, "all of conveners favour K as member", "2020-05-02") == "true; 3 of 3, needed 3; line 3"


def test_rank_among_the_first_of_a_group(dossier):
    """
    2020 weights ballot of parties
      P 50
      Q 30
      R 30
      S 99
    """
    assert holds(dossier, "P among the top 1 of parties by ballot", "2020-05-01") == "true"
    assert holds(dossier, "Q among the top 1 of parties by ballot", "2020-05-01") == "false"
    assert holds(dossier, "Q among the top 2 of parties by ballot", "2020-05-01") == (
        "open; (a tie at place 2 by ballot)"
    )
    assert holds(dossier, "Q among the top 3 of parties by ballot", "2020-05-01") == "true"
    assert holds(dossier, "S among the top 3 of parties by ballot", "2020-05-01") == "false"
    assert holds(dossier, "T among the top 3 of parties by ballot", "2020-05-01") == "false"


def test_proposing_is_the_right_of_one(dossier):
    """
    2020 rule any-may
      decides money
      when any of D propose
    2020-05-01 D2 proposes budget
    """
    assert told(dossier, "budget", "2020-04-30") == "open on any-may; 0 of 3, needed 1; line 1"
    assert told(dossier, "budget", "2020-05-01") == "adopted by D2 on any-may; 1 of 3, needed 1; lines 1, 4"


# --- groups ----------------------------------------------------------------------------------------------------------


def test_group_without_members_leaves_the_answer_open(dossier):
    """
    2020 group nobody =
    2020 rule of-nobody
      admits any as observer
      when all of nobody consent
    2020 rule signed-by-nobody
      admits any as guest
      when all of nobody have signed accord
    """
    assert told(dossier, "G as observer", "2020-05-01") == (
        "undetermined on of-nobody; (nobody has no members); line 2"
    )
    assert told(dossier, "G as guest", "2020-05-01") == (
        "undetermined on signed-by-nobody; (nobody has no members); line 5"
    )
    assert holds(dossier, "all of those seated as observer have signed accord", "2020-05-01") == (
        "open; (those seated as observer has no members)"
    )


def test_those_seated_are_a_group_of_the_day(dossier):
    """
    2020 rule enlargement
      admits any as associate
      when all of those seated as member consent
    2020-05-01 A, B attend as member
    2020-05-02 A, B consent to G as associate
    2020-05-03 C attends as member
    """
    assert told(dossier, "G as associate", "2020-05-02") == (
        "invited by A, B on enlargement; 2 of 2, needed 2; lines 1, 5"
    )
    assert told(dossier, "G as associate", "2020-05-03") == "not yet on enlargement; 2 of 3, needed 3; lines 1, 5"


def test_who_leaves_on_the_day_of_a_vote_still_voted(dossier):
    """
    2020 motion plan (works)
    2020 rule seated-majority
      decides works
      when more than half of those seated as member vote for
    2020-05-01 A, B, C attend as member
    2020-05-02 vote on plan
      for A, B
      against C
    2020-05-02 C withdraws as member
    """
    assert told(dossier, "plan", "2020-05-02") == "adopted by A, B on seated-majority; 2 of 3, needed 2; lines 2, 6"


def test_nobody_has_a_say_on_their_own_seat_among_those_seated(dossier):
    """
    2020 rule coopted
      admits K as associate
      when all of those seated as associate consent
      seats at once
    2020 rule founding
      admits A, B as associate
      seats at once
    2020-05-02 A, B consent to K as associate
    """
    assert told(dossier, "K as associate", "2020-05-02") == "seated by A, B on coopted; 2 of 2, needed 2; lines 1, 8"


def test_named_others_are_left_out_of_the_group_and_the_base(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
      against D3
    """
    assert holds(dossier, "all of D other than D3 vote for budget", "2020-05-01") == "true; 2 of 2, needed 2; line 1"
