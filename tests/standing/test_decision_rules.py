"""Every way of deciding that real bodies use (D1 to D29), with the neighbouring case that another reading gets wrong."""

from tests.dossiers import holds, judged, ruling, told

CHARTER = """
2020 group conveners = A, B, C
2020 body D "The council"
  members D1, D2, D3, D4, D5, D6
2020 body E "The assembly"
  members E1, E2, E3, E4
2020 group permanent = D1, D2
2020 group north = D1, D2, D3
2020 group south = D4, D5, D6
2020 motion budget (money) in D
2020 motion agenda (procedure) in D
2020 motion sanctions (enforcement) in D
  concerns D6
2020 instrument accord
"""


# --- D1, D2, D3: consensus, a sole right, and rules put together -----------------------------------------------------


def test_consensus_is_that_nobody_objects_by_the_time_it_closes(dossier):
    """
    2020 rule consensus
      admits any as observer
      when none of conveners object
    2020-05-01 H puts G as observer
    2020-05-02 A consents to G as observer
    2020-05-04 H closes G as observer
    """
    assert told(dossier, "G as observer", "2020-04-30") == "not asked on consensus; 0 of 3, needed 0; line 1"
    assert told(dossier, "G as observer", "2020-05-01") == "not yet on consensus; 0 of 3, needed 0; lines 1, 4"
    assert told(dossier, "G as observer", "2020-05-02") == "not yet on consensus; 0 of 3, needed 0; lines 1, 4, 5"
    assert told(dossier, "G as observer", "2020-05-04") == (
        "invited by A on consensus; 0 of 3, needed 0; lines 1, 4, 5, 6"
    )


def test_consensus_is_broken_by_one_objection_and_not_by_absence_or_abstention(dossier):
    """
    2020 rule consensus
      admits any as observer
      when none of conveners object
    2020-05-01 A abstains on G as observer
    2020-05-01 B is absent
    2020-05-02 C consents to G as observer
    2020-05-03 H puts X as observer
    2020-05-03 C objects to X as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == (
        "invited by C on consensus; 0 of 3, needed 0; lines 1, 4, 5, 6"
    )
    assert told(dossier, "X as observer", "2020-05-03") == (
        "blocked by C on consensus; 1 of 3, needed 0; lines 1, 7, 8"
    )


def test_express_consent_of_all_waits_for_the_last(dossier):
    """
    2020 rule unanimity
      admits any as observer
      when all of conveners consent
    2020-05-01 A, B consent to G as observer
    2020-05-03 C consents to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not yet on unanimity; 2 of 3, needed 3; lines 1, 4"
    assert told(dossier, "G as observer", "2020-05-03") == (
        "invited by A, B, C on unanimity; 3 of 3, needed 3; lines 1, 4, 5"
    )


def test_sole_right_is_used_by_one_and_nobody_else(dossier):
    """
    2020 rule prerogative
      admits any as observer
      when H invites candidate
    2020-05-01 A, B, C invite G as observer
    2020-05-02 H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not asked on prerogative; line 1"
    assert told(dossier, "G as observer", "2020-05-02") == "invited by H on prerogative; lines 1, 5"


def test_all_of_several_conditions_waits_for_each(dossier):
    """
    2020 rule both
      admits any as member
      when candidate has signed accord and all of conveners consent
    2020-05-01 A, B, C consent to G as member
    2020-05-02 G signs accord
    """
    assert told(dossier, "G as member", "2020-05-01") == "not yet on both; 3 of 3, needed 3; lines 1, 4"
    assert told(dossier, "G as member", "2020-05-02") == "invited by A, B, C on both; 3 of 3, needed 3; lines 1, 4, 5"


def test_any_of_several_routes_in_one_rule_suffices(dossier):
    """
    2020 rule either
      admits any as member
      when H invites candidate or all of conveners consent
    2020-05-01 B objects to G as member
    2020-05-02 H invites G as member
    """
    assert told(dossier, "G as member", "2020-05-01") == "not asked on either; 0 of 3, needed 3; lines 1, 4"
    assert told(dossier, "G as member", "2020-05-02") == "invited by H on either; 0 of 3, needed 3; lines 1, 5"


# --- D4: unanimity with abstention and absence -----------------------------------------------------------------------


def test_unanimity_that_lets_abstention_pass(dossier):
    """
    2020 rule unanimous
      decides money
      when all of D vote for or abstain
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4
      abstain D5, D6
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on unanimous; 6 of 6, needed 6; lines 1, 4"


def test_unanimity_that_abstention_breaks(dossier):
    """
    2020 rule unanimous
      decides money
      when all of D vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4
      abstain D5, D6
    """
    assert told(dossier, "budget", "2020-05-01") == "rejected by D5, D6 on unanimous; 4 of 6, needed 6; lines 1, 4"


def test_unanimity_of_those_present_lets_absence_pass_and_not_abstention(dossier):
    """
    2020 rule unanimous
      decides money, procedure
      when all of D present vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4
      absent D5, D6
    2020-05-01 vote on agenda in D
      for D1, D2, D3, D4
      abstain D5
      absent D6
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on unanimous; 4 of 4, needed 4; lines 1, 4"
    assert told(dossier, "agenda", "2020-05-01") == "rejected by D5 on unanimous; 4 of 5, needed 5; lines 1, 7"


# --- D5: silence procedure -------------------------------------------------------------------------------------------


def test_silence_until_the_deadline_adopts(dossier):
    """
    2020 rule silence
      decides money
      when none of D object
    2020-05-01T10:00Z H puts budget
      until 2020-05-04T18:00Z
    """
    assert told(dossier, "budget", "2020-05-01T09:59Z") == "open on silence; 0 of 6, needed 0; line 1"
    assert told(dossier, "budget", "2020-05-04T17:59Z") == "open on silence; 0 of 6, needed 0; lines 1, 4"
    assert told(dossier, "budget", "2020-05-04T18:00Z") == "adopted by D on silence; 0 of 6, needed 0; lines 1, 4"
    assert ruling(dossier, "budget", "2020-05-04T17:59Z").clock.text == "2020-05-04T18:00Z"


def test_silence_broken_before_the_deadline_by_a_clock_elsewhere(dossier):
    """
    2020 rule silence
      decides money
      when none of D object
    2020-05-01 H puts budget in D
      until 2020-05-04T18:00Z
    2020-05-04T19:30+02:00 D3 objects to budget
    """
    assert told(dossier, "budget", "2020-05-04T17:30Z") == (
        "rejected by D3 on silence; 1 of 6, needed 0; lines 1, 4, 6"
    )
    assert told(dossier, "budget", "2020-05-05") == "rejected by D3 on silence; 1 of 6, needed 0; lines 1, 4, 6"


def test_silence_broken_too_late_by_the_clock_of_the_deadline(dossier):
    """
    2020 rule silence
      decides money
      when none of D object
    2020-05-01 H puts budget in D
      until 2020-05-04T18:00Z
    2020-05-04T17:30-02:00 D3 objects to budget
    """
    assert told(dossier, "budget", "2020-05-05") == "adopted by D on silence; 0 of 6, needed 0; lines 1, 4"


def test_silence_with_a_deadline_in_the_rule_counts_from_the_putting(dossier):
    """
    2020 rule silence
      decides money
      when none of D object
      deadline 3 days
    2020-05-01 H puts budget
    2020-05-05 D3 objects to budget
    """
    assert told(dossier, "budget", "2020-05-03") == "open on silence; 0 of 6, needed 0; lines 1, 5"
    assert told(dossier, "budget", "2020-05-04") == "adopted by D on silence; 0 of 6, needed 0; lines 1, 5"
    assert told(dossier, "budget", "2020-05-05") == "adopted by D on silence; 0 of 6, needed 0; lines 1, 5"


# --- D6, D27: without the one concerned ------------------------------------------------------------------------------


def test_consensus_minus_the_party_concerned(dossier):
    """
    2020 rule minus-one
      suspends member
      when all of D other than candidate vote for
    2020 rule named
      admits D6 as member
      seats at once
    2020-05-01 D1, D2, D3, D4, D5 vote for suspension of D6 as member in D
    2020-05-01 D6 votes against suspension of D6 as member in D
    """
    assert told(dossier, "suspension of D6 as member", "2020-05-01") == (
        "adopted by D on minus-one; 5 of 5, needed 5; lines 1, 7"
    )


def test_recusal_of_those_concerned_by_a_motion(dossier):
    """
    2020 rule recused
      decides enforcement
      when more than half of D other than those concerned vote for
    2020 rule plain
      decides money
      when more than half of D vote for
    2020-05-01 D1, D2, D3 vote for sanctions in D
    2020-05-01 D1, D2, D3 vote for budget in D
    """
    assert told(dossier, "sanctions", "2020-05-01") == "adopted by D on recused; 3 of 5, needed 3; lines 1, 7"
    assert told(dossier, "budget", "2020-05-01") == "open on plain; 3 of 6, needed 4; lines 4, 8"


# --- D7, D8: fixed numbers and majorities ----------------------------------------------------------------------------


def test_fixed_number_of_votes_does_not_care_who_is_there(dossier):
    """
    2020 rule four-of-six
      decides money
      when at least 4 of D vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4
      against D5
      absent D6
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on four-of-six; 4 of 6, needed 4; lines 1, 4"


def test_fixed_number_is_settled_as_soon_as_it_cannot_be_reached(dossier):
    """
    2020 rule four-of-six
      decides money
      when at least 4 of D vote for
    2020-05-01 D1, D2 vote against budget in D
    2020-05-02 D3 abstains on budget in D
    """
    assert told(dossier, "budget", "2020-05-01") == "open on four-of-six; 0 of 6, needed 4; lines 1, 4"
    assert told(dossier, "budget", "2020-05-02") == (
        "rejected by D1, D2 on four-of-six; 0 of 6, needed 4; lines 1, 4, 5"
    )


def test_one_vote_under_every_base(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
      against D3
      abstain D4
      spoilt D5
      absent D6
    """
    at = "2020-05-01"
    assert holds(dossier, "more than half of D vote for budget", at) == "false; 2 of 6, needed 4; line 1"
    assert holds(dossier, "more than half of D entitled vote for budget", at) == "false; 2 of 6, needed 4; line 1"
    assert holds(dossier, "more than half of D present vote for budget", at) == "false; 2 of 5, needed 3; line 1"
    assert holds(dossier, "more than half of D casting ballots vote for budget", at) == (
        "false; 2 of 5, needed 3; line 1"
    )
    assert holds(dossier, "more than half of D casting valid ballots vote for budget", at) == (
        "false; 2 of 4, needed 3; line 1"
    )
    assert holds(dossier, "more than half of D present and voting vote for budget", at) == (
        "true; 2 of 3, needed 2; line 1"
    )


def test_at_least_more_than_and_half_plus_one_are_three_operators(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2, D3
      against D4, D5, D6
    2020-05-01 vote on agenda in D
      for D1, D2, D3
      against D4, D5
    """
    at = "2020-05-01"
    assert holds(dossier, "at least 1/2 of D vote for budget", at) == "true; 3 of 6, needed 3; line 1"
    assert holds(dossier, "more than half of D vote for budget", at) == "false; 3 of 6, needed 4; line 1"
    assert holds(dossier, "half plus one of D vote for budget", at) == "false; 3 of 6, needed 4; line 1"
    assert holds(dossier, "more than half of D present and voting vote for agenda", at) == (
        "true; 3 of 5, needed 3; line 4"
    )
    assert holds(dossier, "half plus one of D present and voting vote for agenda", at) == (
        "false; 3 of 5, needed 4; line 4"
    )


def test_every_sign_at_its_edge(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
      against D3, D4, D5, D6
    """
    at = "2020-05-01"
    assert holds(dossier, "at most 1/3 of D vote for budget", at) == "true; 2 of 6, needed 2; line 1"
    assert holds(dossier, "fewer than 1/3 of D vote for budget", at) == "false; 2 of 6, needed 1; line 1"
    assert holds(dossier, "exactly 2 of D vote for budget", at) == "true; 2 of 6, needed 2; line 1"
    assert holds(dossier, "exactly 3 of D vote for budget", at) == "false; 2 of 6, needed 3; line 1"
    assert holds(dossier, "none of D vote for budget", at) == "false; 2 of 6, needed 0; line 1"
    assert holds(dossier, "any of D vote for budget", at) == "true; 2 of 6, needed 1; line 1"
    assert holds(dossier, "all of D vote for or vote against budget", at) == "true; 6 of 6, needed 6; line 1"


def test_share_of_nobody_is_not_reached(dossier):
    """
    2020 rule two-thirds
      decides money
      when at least 2/3 of D present and voting vote for
    2020-05-01 H puts budget in D
      until 2020-05-03
    """
    assert told(dossier, "budget", "2020-05-02") == "open on two-thirds; 0 of 0, needed 1; lines 1, 4"
    assert told(dossier, "budget", "2020-05-03") == "rejected on two-thirds; 0 of 0, needed 1; lines 1, 4"


# --- D9: quorum ------------------------------------------------------------------------------------------------------


def test_quorum_of_a_body_counts_those_present_with_and_without_a_position(dossier):
    """
    2020 body F
      members F1, F2, F3, F4
      quorum at least 3 of F are present
    2020 motion plan (works) in F
    2020 rule simple
      decides works
      when more than half of F present and voting vote for
    2020-05-01 F1 is present in F
    2020-05-01 F2, F3 vote for plan in F
    2020-05-01 H closes plan in F
    2020-05-02 F1 is absent from F
    """
    assert told(dossier, "plan", "2020-05-01") == "adopted by F on simple; 2 of 2, needed 2; lines 5, 8, 9, 10"


def test_decision_without_a_quorum_has_failed(dossier):
    """
    2020 body F
      members F1, F2, F3, F4
      quorum at least 3 of F are present
    2020 motion plan (works) in F
    2020 rule simple
      decides works
      when more than half of F present and voting vote for
    2020-05-01 vote on plan in F
      for F1, F2
      absent F3, F4
    """
    assert told(dossier, "plan", "2020-05-01") == "rejected on simple; 2 of 4, needed 3; lines 5, 8"
    assert ruling(dossier, "plan", "2020-05-01").note == "There was no quorum."


def test_quorum_of_a_rule_goes_before_that_of_the_body(dossier):
    """
    2020 body F
      members F1, F2, F3, F4
      quorum at least 3 of F are present
    2020 motion plan (works) in F
    2020 rule simple
      decides works
      when more than half of F present and voting vote for
      quorum at least 2 of F are present
    2020-05-01 vote on plan in F
      for F1, F2
      absent F3, F4
    """
    assert told(dossier, "plan", "2020-05-01") == "adopted by F on simple; 2 of 2, needed 2; lines 5, 9"


def test_late_presence_does_not_make_a_quorum_for_a_closed_question(dossier):
    """
    2020 body F
      members F1, F2, F3
      quorum at least 2 of F are present
    2020 motion plan (works) in F
    2020 rule simple
      decides works
      when more than half of F present and voting vote for
    2020-05-01 F1 votes for plan in F
    2020-05-02 H closes plan in F
    2020-05-03 F2 is present in F
    """
    assert told(dossier, "plan", "2020-05-03") == "rejected on simple; 1 of 3, needed 2; lines 5, 8, 9"


# --- D10: veto -------------------------------------------------------------------------------------------------------


def test_veto_is_a_cast_no_of_a_permanent_member(dossier):
    """
    2020 rule with-veto
      decides money, procedure
      when at least 4 of D vote for and none of permanent vote against
    2020-05-01 vote on budget in D
      for D2, D3, D4, D5, D6
      against D1
    2020-05-01 vote on agenda in D
      for D3, D4, D5, D6
      abstain D1
      absent D2
    """
    assert told(dossier, "budget", "2020-05-01") == (
        "rejected by D1 on with-veto; 5 of 6, needed 4; 1 of 2, needed 0; lines 1, 4"
    )
    assert told(dossier, "agenda", "2020-05-01") == (
        "adopted by D on with-veto; 4 of 6, needed 4; 0 of 2, needed 0; lines 1, 7"
    )


def test_no_of_an_ordinary_member_is_no_veto(dossier):
    """
    2020 rule with-veto
      decides money
      when at least 4 of D vote for and none of permanent vote against
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4
      against D5, D6
    """
    assert told(dossier, "budget", "2020-05-01") == (
        "adopted by D on with-veto; 4 of 6, needed 4; 0 of 2, needed 0; lines 1, 4"
    )


# --- D11, D12, D13: weights, several thresholds, blocking minority ---------------------------------------------------


def test_weights_are_exact_and_those_of_the_day(dossier):
    """
    2020 weights shares of D
      D1 33.34
      D2 33.33
      D3 33.33
    2020 rule weighted
      decides money
      when at least 2/3 of D by shares vote for
    2020-05-01 D1, D2 vote for budget in D
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D on weighted; 66.67 of 100, needed 200/3; lines 5, 8"


def test_past_vote_keeps_its_weights_when_they_change(dossier):
    """
    2020 weights shares of D
      D1 60
      D2 40
    2021 weights shares of D
      D1 40
      D2 60
    2020 motion plan (money) in D
    2020 rule weighted
      decides money
      when more than half of D by shares vote for
    2020-05-01 vote on budget in D
      for D1
      against D2
    2021-05-01 vote on plan in D
      for D1
      against D2
    """
    assert told(dossier, "budget", "2021-06-01") == "adopted by D on weighted; 60 of 100, needed 51; lines 8, 11"
    assert told(dossier, "plan", "2021-06-01") == "rejected by D2 on weighted; 40 of 100, needed 51; lines 8, 14"


def test_weights_may_be_fewer_than_their_declared_total(dossier):
    """
    2020 weights shares of D
      total 100
      D1 50
      D2 20
    2020-05-01 vote on budget in D
      for D1
      against D2
    """
    assert holds(dossier, "more than half of D by shares vote for budget", "2020-05-01") == (
        "false; 50 of 100, needed 51; line 5"
    )
    assert holds(dossier, "more than half of D present and voting by shares vote for budget", "2020-05-01") == (
        "true; 50 of 70, needed 36; line 5"
    )


def test_double_majority_needs_both(dossier):
    """
    2020 weights people of D
      D1 10
      D2 10
      D3 10
      D4 10
      D5 30
      D6 30
    2020 rule double
      decides money, procedure
      when at least 55% of D vote for and at least 65% of D by people vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4
      against D5, D6
    2020-05-01 vote on agenda in D
      for D1, D2, D5, D6
      against D3, D4
    """
    assert told(dossier, "budget", "2020-05-01") == (
        "rejected by D5, D6 on double; 4 of 6, needed 4; 40 of 100, needed 65; lines 8, 11"
    )
    assert told(dossier, "agenda", "2020-05-01") == (
        "adopted by D on double; 4 of 6, needed 4; 80 of 100, needed 65; lines 8, 14"
    )


def test_blocking_minority_needs_enough_members(dossier):
    """
    2020 weights people of D
      D1 10
      D2 10
      D3 10
      D4 10
      D5 10
      D6 50
    2020 rule qualified
      decides money, procedure
      when at least 65% of D by people vote for or fewer than 2 of D do not vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4, D5
      against D6
    2020-05-01 vote on agenda in D
      for D1, D2, D3, D4
      against D6
      abstain D5
    """
    assert told(dossier, "budget", "2020-05-01") == (
        "adopted by D on qualified; 50 of 100, needed 65; 1 of 6, needed 1; lines 8, 11"
    )
    assert told(dossier, "agenda", "2020-05-01") == (
        "rejected by D6, D5 on qualified; 40 of 100, needed 65; 2 of 6, needed 1; lines 8, 14"
    )


# --- D14, D15, D16: what stands unless it is stopped -----------------------------------------------------------------


def test_admission_unless_one_third_of_those_present_object(dossier):
    """
    2020 rule accreditation
      admits any as observer
      unless at least 1/3 of D present object
      deadline 3 days
    2020-05-01 D1, D2, D3, D4, D5 are present in D
    2020-05-01 H puts G as observer
    2020-05-02 D1 objects to G as observer
    2020-05-01 H puts X as observer
    2020-05-02 D1, D2 object to X as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "not yet on accreditation; lines 1, 5, 6, 7"
    assert told(dossier, "G as observer", "2020-05-04") == "invited on accreditation; lines 1, 5, 6, 7"
    assert told(dossier, "X as observer", "2020-05-02") == (
        "blocked by D1, D2 on accreditation; 2 of 5, needed 2; lines 1, 5, 8, 9"
    )


def test_one_third_of_those_present_is_not_one_third_of_all(dossier):
    """
    2020 rule accreditation
      admits any as observer
      unless at least 1/3 of D object
    2020-05-01 D1, D2, D3 are present in D
    2020-05-02 D1 objects to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "invited on accreditation; lines 1, 5"


def test_negative_majority_stops_what_would_stand(dossier):
    """
    2020 rule unless-against
      decides money, procedure
      when D1 proposes
      unless more than half of D vote against
    2020-04-30 D1 proposes budget
    2020-04-30 D1 proposes agenda
    2020-05-01 vote on budget in D
      for D1
      against D2, D3, D4
      abstain D5, D6
    2020-05-01 vote on agenda in D
      for D1
      against D2, D3, D4, D5
      abstain D6
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by D1 on unless-against; lines 1, 5, 7"
    assert told(dossier, "agenda", "2020-05-01") == (
        "rejected by D2, D3, D4, D5 on unless-against; 4 of 6, needed 4; lines 1, 11"
    )


def test_reversed_default_falls_in_at_its_date_unless_a_decision_stops_it(dossier):
    """
    2020 motion relief (money) in D
    2020 rule simple
      decides money
      when at least 4 of D vote for
    2020 rule snapback
      decides enforcement
      when from 2020-06-01
      unless relief adopted
    2020-05-20 D1, D2, D3 vote for relief in D
    """
    assert told(dossier, "sanctions", "2020-05-31") == "open on snapback; line 5"
    assert told(dossier, "sanctions", "2020-06-01") == "adopted on snapback; lines 2, 5, 9"


def test_reversed_default_is_stopped_by_a_decision_in_time(dossier):
    """
    2020 motion relief (money) in D
    2020 rule simple
      decides money
      when at least 4 of D vote for
    2020 rule snapback
      decides enforcement
      when from 2020-06-01
      unless relief adopted
    2020-05-20 D1, D2, D3, D4 vote for relief in D
    """
    assert told(dossier, "sanctions", "2020-06-01") == "rejected on snapback; lines 2, 5, 9"


# --- D17, D18: one after the other -----------------------------------------------------------------------------------


def test_second_stage_counts_only_what_is_done_after_the_first(dossier):
    """
    2020 rule recommended
      admits any as member
      when at least 4 of D vote for then at least 2/3 of E present and voting vote for
    2020-05-01 E1, E2, E3, E4 vote for G as member in E
    2020-05-02 vote on G as member in D
      for D1, D2, D3, D4
      against D5, D6
    2020-05-03 vote on G as member in E
      for E1, E2
      against E3
    """
    assert told(dossier, "G as member", "2020-05-01") == "not asked on recommended; 0 of 6, needed 4; line 1"
    assert told(dossier, "G as member", "2020-05-02") == (
        "not yet on recommended; 4 of 6, needed 4; 0 of 0, needed 1; lines 1, 5"
    )
    assert told(dossier, "G as member", "2020-05-03") == (
        "invited by E on recommended; 4 of 6, needed 4; 2 of 3, needed 2; lines 1, 5, 8"
    )


def test_second_stage_does_not_move_when_the_first_gains_a_late_supporter(dossier):
    """
    2020 rule in-turn
      admits any as member
      when at least 2 of conveners consent then any of E vote for
    2020-05-01 A, B consent to G as member
    2020-05-02 E1 votes for G as member in E
    2020-05-03 C consents to G as member
    2020-05-04 A consents to G as member
    """
    assert told(dossier, "G as member", "2020-05-04") == (
        "invited by E on in-turn; 3 of 3, needed 2; 1 of 4, needed 1; lines 1, 4, 5, 6, 7"
    )


def test_second_stage_never_opens_where_the_first_is_vetoed(dossier):
    """
    2020 rule recommended
      admits any as member
      when (at least 4 of D vote for and none of permanent vote against) then all of E vote for
    2020-05-02 vote on G as member in D
      for D2, D3, D4, D5, D6
      against D1
    2020-05-03 E1, E2, E3, E4 vote for G as member in E
    """
    assert told(dossier, "G as member", "2020-05-03") == (
        "blocked by D1 on recommended; 5 of 6, needed 4; 1 of 2, needed 0; lines 1, 4"
    )
    assert len(ruling(dossier, "G as member", "2020-05-03").routes[0].decided.parts) == 1


def test_fallback_is_asked_only_when_the_first_choice_has_failed(dossier):
    """
    2020 rule consensus-else
      decides money
      when all of D vote for failing that at least 4 of D vote for
    2020-05-01 D1, D2, D3, D4, D5 vote for budget in D
    2020-05-02 D6 abstains on budget in D
    """
    assert told(dossier, "budget", "2020-05-01") == "open on consensus-else; 5 of 6, needed 6; lines 1, 4"
    assert told(dossier, "budget", "2020-05-02") == (
        "adopted by D on consensus-else; 5 of 6, needed 6; 5 of 6, needed 4; lines 1, 4, 5"
    )


def test_fallback_that_fails_too_is_blocked_by_both(dossier):
    """
    2020 rule consensus-else
      decides money
      when all of D vote for failing that at least 4 of D vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3
      against D4
      abstain D5, D6
    """
    assert told(dossier, "budget", "2020-05-01") == (
        "rejected by D4 on consensus-else; 3 of 6, needed 6; 3 of 6, needed 4; lines 1, 4"
    )


# --- D20, D22, D24, D28, D29 -----------------------------------------------------------------------------------------


def test_parallel_consent_needs_a_majority_in_each_group(dossier):
    """
    2020 rule parallel
      decides money, procedure in D
      when more than half of north vote for and more than half of south vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3, D4
      against D5, D6
    2020-05-01 vote on agenda in D
      for D1, D2, D4, D5
      against D3, D6
    """
    assert told(dossier, "budget", "2020-05-01") == (
        "rejected by D5, D6 on parallel; 3 of 3, needed 2; 1 of 3, needed 2; lines 1, 4"
    )
    assert told(dossier, "agenda", "2020-05-01") == (
        "adopted by D on parallel; 2 of 3, needed 2; 2 of 3, needed 2; lines 1, 7"
    )


def test_rule_is_chosen_by_the_kind_of_question(dossier):
    """
    2020 rule substantive
      decides money
      when at least 2/3 of D vote for
    2020 rule procedural
      decides procedure
      when more than half of D present and voting vote for
    2020 rule anything-else
      decides any
      when all of D vote for
    2020-05-01 vote on budget in D
      for D1, D2, D3
      against D4, D5
    2020-05-01 vote on agenda in D
      for D1, D2, D3
      against D4, D5
    2020-05-01 vote on sanctions in D
      for D1, D2, D3
      against D4, D5
    """
    assert told(dossier, "budget", "2020-05-01") == "rejected by D4, D5 on substantive; 3 of 6, needed 4; lines 1, 10"
    assert told(dossier, "agenda", "2020-05-01") == "adopted by D on procedural; 3 of 5, needed 3; lines 4, 13"
    assert told(dossier, "sanctions", "2020-05-01") == (
        "rejected by D4, D5 on anything-else; 3 of 6, needed 6; lines 7, 16"
    )


def test_without_a_vote_unless_somebody_asks_for_one(dossier):
    """
    2020 rule acclamation
      decides money, procedure
      when none of D request a vote or more than half of D present and voting vote for
      deadline 1 day
    2020-05-01 H puts budget in D
    2020-05-01 H puts agenda in D
    2020-05-01 D3 requests a vote on agenda
    2020-05-02 vote on agenda in D
      for D1
      against D3
    """
    assert told(dossier, "budget", "2020-05-01") == (
        "open on acclamation; 0 of 6, needed 0; 0 of 0, needed 1; lines 1, 5"
    )
    assert told(dossier, "budget", "2020-05-02") == (
        "adopted on acclamation; 0 of 6, needed 0; 0 of 0, needed 1; lines 1, 5"
    )
    assert told(dossier, "agenda", "2020-05-01") == (
        "open on acclamation; 1 of 6, needed 0; 0 of 0, needed 1; lines 1, 6, 7"
    )
    assert told(dossier, "agenda", "2020-05-02") == (
        "rejected by D3 on acclamation; 1 of 6, needed 0; 1 of 2, needed 2; lines 1, 6, 7, 8"
    )


def test_proxy_votes_count_up_to_the_limit(dossier):
    """
    2020 body F
      members F1, F2, F3, F4
      proxies 1
    2020 motion plan (works) in F
    2020 rule all-four
      decides works
      when at least 3 of F vote for
    2020-05-01 vote on plan in F
      for F1, F2, F3
      against F4
      proxy F1 for F2
    2020-05-02 vote on plan in F
      for F1, F2, F3
      against F4
      proxy F1 for F2
      proxy F1 for F3
    """
    assert told(dossier, "plan", "2020-05-01") == "adopted by F on all-four; 3 of 4, needed 3; lines 5, 8"
    assert told(dossier, "plan", "2020-05-02") == "rejected by F4 on all-four; 2 of 4, needed 3; lines 5, 12"


def test_proxy_acts_count_up_to_the_limit(dossier):
    """
    2020 body F
      members F1, F2, F3
      proxies 1
    2020 motion plan (works) in F
    2020 rule all-three
      decides works
      when all of F vote for
    2020-05-01 F1 votes for plan in F
    2020-05-01 F1 votes for plan in F
      on behalf of F2
    2020-05-02 F1 votes for plan in F
      on behalf of F3
    """
    assert told(dossier, "plan", "2020-05-01") == "open on all-three; 2 of 3, needed 3; lines 5, 8, 9"
    assert told(dossier, "plan", "2020-05-02") == "open on all-three; 2 of 3, needed 3; lines 5, 8, 9"


def test_member_not_entitled_leaves_the_base_of_those_entitled_only(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2, D3
      against D4, D5
      not entitled D6
    """
    at = "2020-05-01"
    assert holds(dossier, "more than half of D entitled vote for budget", at) == "true; 3 of 5, needed 3; line 1"
    assert holds(dossier, "more than half of D vote for budget", at) == "false; 3 of 6, needed 4; line 1"
    assert holds(dossier, "in D (exactly 1 of members are not entitled on budget)", at) == (
        "true; 1 of 6, needed 1; line 1"
    )


def test_vote_lost_by_suspension_is_not_entitled_and_not_absent(dossier):
    """
    2020 rule sitting
      admits D1, D2, D3, D4, D5, D6 as member
      seats at once
    2020 rule arrears
      suspends member
      when H suspends candidate
    2020-04-01 H suspends D6 as member
      from vote
    2020-05-01 D1, D2, D3 vote for budget in D
    2020-05-01 H closes budget
    """
    at = "2020-05-01"
    assert holds(dossier, "in D (D6 is not entitled on budget)", at) == "true; lines 7, 10"
    assert holds(dossier, "more than half of D entitled vote for budget", at) == (
        "true; 3 of 5, needed 3; lines 7, 9, 10"
    )
    assert holds(dossier, "more than half of D vote for budget", at) == "false; 3 of 6, needed 4; lines 7, 9, 10"


def test_pending_names_who_could_still_act():
    from tests.dossiers import read

    dossier = read(
        """
        2020 rule unanimity
          admits any as observer
          when all of conveners consent
        2020-05-01 A consents to G as observer
        """,
        CHARTER,
    )
    assert ruling(dossier, "G as observer", "2020-05-01").pending == ("B", "C")
    assert judged(dossier, "all of conveners consent to G as observer", "2020-05-01").pending == ("B", "C")
