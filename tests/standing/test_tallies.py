"""Rounds: when they open and close, what counts in them, what comes too late, and who only spoke."""

from tests.dossiers import holds, judged, ruling, told

CHARTER = """
2020 group conveners = A, B, C
2020 body D
  members D1, D2, D3, D4
2020 body E
  members E1, E2
2020 motion budget (money) in D
2020 motion agenda (procedure) in D
2020 instrument accord
2020 rule unanimity
  admits any as observer
  when all of conveners consent
2020 rule silence
  admits any as guest
  when none of conveners object
2020 rule in-words
  admits any as adviser
  when all of conveners consent
  counts statements
2020 rule simple
  decides money, procedure
  when more than half of D vote for
"""


# --- statements and acts ---------------------------------------------------------------------------------------------


def test_statement_is_no_act(dossier):
    """
    2020-05-01 A, B, C favour G as observer
    2020-05-02 C opposes G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not asked on unanimity; 0 of 3, needed 3"
    assert told(dossier, "G as observer", "2020-05-02") == "not asked on unanimity; 0 of 3, needed 3"


def test_statement_counts_where_the_rule_says_so(dossier):
    """
    2020-05-01 A, B favour G as adviser
    2020-05-02 C opposes G as adviser
    """
    assert told(dossier, "G as adviser", "2020-05-01") == "not yet on in-words; 2 of 3, needed 3; line 1"
    assert told(dossier, "G as adviser", "2020-05-02") == "blocked by C on in-words; 2 of 3, needed 3; lines 1, 2"


def test_act_beats_a_statement_whichever_came_first(dossier):
    """
    2020-05-01 A, B consent to G as adviser
    2020-05-02 C opposes G as adviser
    2020-05-03 C consents to G as adviser
    2020-05-04 C opposes G as adviser
    """
    assert told(dossier, "G as adviser", "2020-05-02") == "blocked by C on in-words; 2 of 3, needed 3; lines 1, 2"
    assert told(dossier, "G as adviser", "2020-05-04") == (
        "invited by A, B, C on in-words; 3 of 3, needed 3; lines 1, 3"
    )


def test_withdrawn_objection_takes_the_earlier_words_with_it(dossier):
    """
    2020-05-01 A, B consent to G as adviser
    2020-05-01 C opposes G as adviser
    2020-05-02 C objects to G as adviser
    2020-05-03 C withdraws objection to G as adviser
    2020-05-04 C opposes G as adviser
    """
    assert told(dossier, "G as adviser", "2020-05-02") == "blocked by C on in-words; 2 of 3, needed 3; lines 1, 3"
    assert told(dossier, "G as adviser", "2020-05-03") == "not yet on in-words; 2 of 3, needed 3; line 1"
    assert told(dossier, "G as adviser", "2020-05-04") == "blocked by C on in-words; 2 of 3, needed 3; lines 1, 5"


def test_consent_in_another_form_is_no_vote(dossier):
    """
    2020-05-01 D1, D2, D3 consent to budget in D
    2020-05-02 D1, D2, D3 vote for budget in D
    """
    assert told(dossier, "budget", "2020-05-01") == "open on simple; 0 of 4, needed 3"
    assert told(dossier, "budget", "2020-05-02") == "adopted by D on simple; 3 of 4, needed 3; line 2"


def test_invitation_and_vote_count_as_consent(dossier):
    """
    2020-05-01 A invites G as observer
    2020-05-01 B votes for G as observer
    2020-05-01 C admits G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == (
        "invited by A, B, C on unanimity; 3 of 3, needed 3; lines 1, 2, 3"
    )


def test_suspending_somebody_is_no_consent_to_their_seat(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-02 C suspends G as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "not yet on unanimity; 2 of 3, needed 3; line 1"


# --- taking back -----------------------------------------------------------------------------------------------------


def test_consent_taken_back_is_silence(dossier):
    """
    2020-05-01 A, B, C consent to G as observer
    2020-05-02 B withdraws consent to G as observer
    2020-05-03 C withdraws objection to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "not yet on unanimity; 2 of 3, needed 3; line 1"
    assert told(dossier, "G as observer", "2020-05-03") == "not yet on unanimity; 2 of 3, needed 3; line 1"


def test_vote_and_abstention_can_be_taken_back(dossier):
    """
    2020-05-01 D1, D2 vote for budget in D
    2020-05-01 D3 abstains on budget in D
    2020-05-02 D2 withdraws vote on budget
    2020-05-02 D3 withdraws abstention on budget
    """
    assert holds(dossier, "in D (D2 votes for budget)", "2020-05-01") == "true; line 1"
    assert holds(dossier, "in D (D2 votes for budget)", "2020-05-02") == "open"
    assert judged(dossier, "more than half of D vote for budget", "2020-05-02").pending == ("D2", "D3", "D4")


def test_changed_mind_counts_from_its_day(dossier):
    """
    2020-05-01 A, B, C consent to G as observer
    2020-05-02 B objects to G as observer
    2020-05-03 B abstains on G as observer
    2020-05-04 B consents to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "blocked by B on unanimity; 2 of 3, needed 3; lines 1, 2"
    assert told(dossier, "G as observer", "2020-05-03") == "blocked by B on unanimity; 2 of 3, needed 3; lines 1, 3"
    assert ruling(dossier, "G as observer", "2020-05-04").since.text == "2020-05-04"


def test_saying_it_again_does_not_make_it_later(dossier):
    """
    2020-05-01 A, B, C consent to G as observer
    2020-05-09 B consents to G as observer
    """
    assert ruling(dossier, "G as observer", "2020-05-09").since.text == "2020-05-01"


# --- opening and closing ---------------------------------------------------------------------------------------------


def test_question_put_anew_clears_what_was_said_before(dossier):
    """
    2020-05-01 C objects to G as guest
    2020-05-02 H puts G as guest
      until 2020-05-04
    """
    assert told(dossier, "G as guest", "2020-05-01") == "blocked by C on silence; 1 of 3, needed 0; line 1"
    assert told(dossier, "G as guest", "2020-05-02") == "not yet on silence; 0 of 3, needed 0; line 2"
    assert told(dossier, "G as guest", "2020-05-04") == "invited on silence; 0 of 3, needed 0; line 2"


def test_what_is_said_on_the_day_of_the_putting_is_said_after_it(dossier):
    """
    2020-05-02 C objects to G as guest
    2020-05-02 H puts G as guest
    """
    assert told(dossier, "G as guest", "2020-05-02") == "blocked by C on silence; 1 of 3, needed 0; lines 1, 2"


def test_act_after_the_deadline_is_late_and_changes_nothing(dossier):
    """
    2020-05-01 H puts G as guest
      until 2020-05-03
    2020-05-04 C objects to G as guest
    """
    assert told(dossier, "G as guest", "2020-05-04") == "invited on silence; 0 of 3, needed 0; line 1"


def test_act_on_the_last_day_is_in_time(dossier):
    """
    2020-05-01 H puts G as guest
      until 2020-05-03
    2020-05-03 C objects to G as guest
    """
    assert told(dossier, "G as guest", "2020-05-03") == "blocked by C on silence; 1 of 3, needed 0; lines 1, 3"


def test_closing_before_the_deadline_closes(dossier):
    """
    2020-05-01 H puts G as observer
      until 2020-05-05
    2020-05-01 A, B consent to G as observer
    2020-05-02 H closes G as observer
    2020-05-03 C consents to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-03") == "blocked on unanimity; 2 of 3, needed 3; lines 1, 3, 4"


def test_deadline_before_a_closing_closes(dossier):
    """
    2020-05-01 H puts G as observer
      until 2020-05-02
    2020-05-01 A, B consent to G as observer
    2020-05-03 C consents to G as observer
    2020-05-04 H closes G as observer
    """
    assert told(dossier, "G as observer", "2020-05-04") == "blocked on unanimity; 2 of 3, needed 3; lines 1, 3"


def test_vote_closes_and_leaves_the_unnamed_absent(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
    2020-05-02 D3 votes for budget in D
    """
    assert told(dossier, "budget", "2020-05-02") == "rejected on simple; 2 of 4, needed 3; line 1"
    assert holds(dossier, "in D (exactly 2 of members are absent on budget)", "2020-05-02") == (
        "true; 2 of 4, needed 2; line 1"
    )


def test_second_vote_in_one_round_takes_the_place_of_the_first(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
      against D3, D4
    2020-05-02 vote on budget in D
      for D1, D2, D3
      against D4
    """
    assert told(dossier, "budget", "2020-05-01") == "rejected by D3, D4 on simple; 2 of 4, needed 3; line 1"
    assert told(dossier, "budget", "2020-05-02") == "adopted by D on simple; 3 of 4, needed 3; line 4"


def test_question_sent_to_another_body_starts_there_from_nothing(dossier):
    """
    2020 motion plan (works) in D
    2020 rule in-d
      decides works in D
      when more than half of D vote for
    2020 rule in-e
      decides works in E
      when all of E vote for
    2020-05-01 D1, D2 vote for plan in D
    2020-05-01 E1 votes for plan in E
    2020-05-02 D refers plan to E
    2020-05-03 D3 votes for plan in D
    2020-05-03 E1, E2 vote for plan in E
    """
    assert told(dossier, "plan", "2020-05-01") == "open on in-d; 2 of 4, needed 3; lines 2, 8"
    assert told(dossier, "plan", "2020-05-02") == "open on in-e; 0 of 2, needed 2; lines 5, 10"
    assert told(dossier, "plan", "2020-05-03") == "adopted by E on in-e; 2 of 2, needed 2; lines 5, 10, 12"


def test_act_with_a_later_effect_counts_from_then(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-01 C consents to G as observer
      effective 2020-06-01
    """
    assert told(dossier, "G as observer", "2020-05-31") == "not yet on unanimity; 2 of 3, needed 3; line 1"
    assert told(dossier, "G as observer", "2020-06-01") == (
        "invited by A, B, C on unanimity; 3 of 3, needed 3; lines 1, 2"
    )


# --- conditions, groups, delegations ---------------------------------------------------------------------------------


def test_conditional_consent_counts_while_its_condition_holds(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-01 C consents to G as observer
      only if G has signed accord
    2020-05-03 G signs accord
    2020-05-05 G denounces accord
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not yet on unanimity; 2 of 3, needed 3; lines 1, 2"
    assert told(dossier, "G as observer", "2020-05-03") == (
        "invited by A, B, C on unanimity; 3 of 3, needed 3; lines 1, 2, 4"
    )
    assert told(dossier, "G as observer", "2020-05-05") == "not yet on unanimity; 2 of 3, needed 3; lines 1, 2, 5"


def test_consent_that_waits_for_another_follows_it(dossier):
    """
    2020-05-01 A consents to G as observer
      only if B consents
    2020-05-01 B consents to G as observer
      only if C consents
    2020-05-02 C consents to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not asked on unanimity; 0 of 3, needed 3; lines 1, 3"
    assert told(dossier, "G as observer", "2020-05-02") == (
        "invited by A, B, C on unanimity; 3 of 3, needed 3; lines 1, 3, 5"
    )


def test_consents_that_wait_for_each_other_never_come(dossier):
    """
    2020-05-01 A consents to G as observer
      only if B consents
    2020-05-01 B consents to G as observer
      only if A consents
    2020-05-02 C consents to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "not yet on unanimity; 1 of 3, needed 3; lines 1, 3, 5"


def test_consent_that_undoes_its_own_condition_leaves_the_question_undetermined(dossier):
    """
    2020-05-01 A consents to G as observer
      only if B is silent
    2020-05-01 B consents to G as observer
      only if A consents
    2020-05-02 C consents to G as observer
    2020-05-03 H closes G as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "not yet on unanimity; 1 of 3, needed 3; lines 1, 3, 5"
    assert told(dossier, "G as observer", "2020-05-03") == (
        "undetermined; (the rules on G as observer refer back to themselves)"
    )


def test_invitation_only_if_another_invites_too(dossier):
    """
    2020 rule two-hosts
      admits any as delegate
      when H invites candidate
    2020-05-01 H invites G as delegate
      only if A invites G
    2020-05-02 A invites G as delegate
    """
    assert told(dossier, "G as delegate", "2020-05-01") == "not yet on two-hosts; lines 1, 4"
    assert told(dossier, "G as delegate", "2020-05-02") == "invited by H on two-hosts; lines 1, 4, 6"


def test_group_acts_as_its_members_of_the_day(dossier):
    """
    2020-04-01 K joins conveners
    2020-05-01 conveners consent to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == (
        "invited by A, B, C, K on unanimity; 4 of 4, needed 4; line 2"
    )


def test_delegation_acts_as_one(dossier):
    """
    2020 actor C (delegation)
      members C1, C2
    2020-05-01 A, B, C1, C2 consent to G as observer
    2020-05-02 C consents to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not yet on unanimity; 2 of 3, needed 3; line 3"
    assert told(dossier, "G as observer", "2020-05-02") == (
        "invited by A, B, C on unanimity; 3 of 3, needed 3; lines 3, 4"
    )


def test_consent_on_behalf_of_another_is_that_of_the_other(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-01 H consents to G as observer
      on behalf of C
    """
    assert told(dossier, "G as observer", "2020-05-01") == (
        "invited by A, B, C on unanimity; 3 of 3, needed 3; lines 1, 2"
    )


# --- votes held ------------------------------------------------------------------------------------------------------


def test_group_in_a_vote_is_read_as_its_members(dossier):
    """
    2020 group bloc = D1, D2, D3
    2020-05-01 vote on budget in D
      for bloc
      against D4
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on simple; 3 of 4, needed 3; line 2"


def test_bare_tally_of_the_whole_body_decides(dossier):
    """
    2020-05-01 vote on budget in D
      tally for 3, against 1
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on simple; 3 of 4, needed 3; line 1"


def test_bare_tally_does_not_tell_what_a_part_of_the_body_did(dossier):
    """
    2020 group pair = D1, D2
    2020-05-01 vote on budget in D
      tally for 2, against 1, abstain 1
    """
    assert holds(dossier, "in D (all of pair vote for budget)", "2020-05-01") == (
        "open; (the reported vote does not name who of pair took which side); 0 of 2, needed 2; line 2"
    )


def test_tally_with_some_names_is_read_with_the_names_it_has(dossier):
    """
    2020 body F
      members F1, F2
      seats 10
    2020 motion plan (works) in F
    2020 rule most
      decides works
      when at least 2/3 of F present and voting vote for and none of F1 vote against
    2020-05-01 vote on plan in F
      for F1
      against F2
      tally for 5, against 2, abstain 1, absent 2
    """
    assert holds(dossier, "at least 2/3 of F present and voting vote for plan", "2020-05-01") == (
        "true; 5 of 7, needed 5; line 8"
    )
    assert holds(dossier, "more than half of F vote for plan", "2020-05-01") == "false; 5 of 10, needed 6; line 8"
    assert holds(dossier, "exactly 3 of F are absent on plan", "2020-05-01") == "false; 2 of 10, needed 3; line 8"


def test_seats_that_nobody_fills_by_name_stay_open_until_the_round_closes(dossier):
    """
    2020 body F
      members F1, F2
      seats 4
    2020 motion plan (works) in F
    2020 rule most
      decides works
      when at least 2 of F vote for
    2020-05-01 F1 votes for plan in F
    2020-05-02 F2 votes against plan in F
    2020-05-03 H closes plan in F
    """
    assert told(dossier, "plan", "2020-05-02") == "open on most; 1 of 4, needed 2; lines 5, 8, 9"
    assert told(dossier, "plan", "2020-05-03") == "rejected by F2 on most; 1 of 4, needed 2; lines 5, 8, 9, 10"


def test_request_for_a_vote_can_be_taken_back(dossier):
    """
    2020 motion plan (works) in D
    2020 rule acclamation
      decides works
      when none of D request a vote
      deadline 3 days
    2020-05-01 H puts plan in D
    2020-05-01 D1 requests a vote on plan
    2020-05-02 D1 withdraws request to plan
    """
    assert told(dossier, "plan", "2020-05-01") == "rejected by D1 on acclamation; 1 of 4, needed 0; lines 2, 6, 7"
    assert told(dossier, "plan", "2020-05-02") == "open on acclamation; 0 of 4, needed 0; lines 2, 6"
    assert told(dossier, "plan", "2020-05-04") == "adopted on acclamation; 0 of 4, needed 0; lines 2, 6"


def test_membership_is_that_of_the_day_of_the_vote(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
      against D3
    2020-06-01 D4 leaves D
    2020-06-02 vote on agenda in D
      for D1, D2
      against D3
    """
    assert told(dossier, "budget", "2020-07-01") == "rejected by D3 on simple; 2 of 4, needed 3; line 1"
    assert told(dossier, "agenda", "2020-07-01") == "adopted by D on simple; 2 of 3, needed 2; line 5"


def test_tally_is_open_where_one_of_the_unnamed_is_left_out(dossier):
    """
    2020-05-01 vote on budget in D
      for D1
      tally for 2, against 1, abstain 1
    """
    assert holds(dossier, "at least 2 of D other than D1 vote for budget", "2020-05-01") == (
        "open; (the reported vote does not name who of D took which side); 0 of 3, needed 2; line 1"
    )
    assert holds(dossier, "all of D other than D1 vote for budget", "2020-05-01") == (
        "open; (the reported vote does not name who of D took which side); 0 of 3, needed 3; line 1"
    )


def test_member_named_on_two_sides_counts_once(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2, D3
      against D3
      tally for 3, against 1
    """
    assert holds(dossier, "at least 3 of D vote for budget", "2020-05-01") == "false; 2 of 4, needed 3; line 1"


def test_presence_of_which_only_the_month_is_known_counts_when_it_is_over(dossier):
    """
    2020-05 D1 is present in D
    """
    assert holds(dossier, "in D (D1 is present on budget)", "2020-05-10") == "open"
    assert holds(dossier, "in D (D1 is present on budget)", "2020-05-31") == "true; line 1"


def test_delegation_in_a_vote_is_one_vote(dossier):
    """
    2020 actor D1 (delegation)
      members X, Y
    2020-05-01 vote on budget in D
      for D1, D2, D3
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on simple; 3 of 4, needed 3; line 3"
