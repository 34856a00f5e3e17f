"""The life of a seat: every arrow from not asked to excluded and back."""

from tests.dossiers import holds, ruling, told

CHARTER = """
2020 group conveners = A, B, C
2020 body D
  members D1, D2, D3
2020 motion purge (measure) in D
  effect suspends K as member until 2020-07-01
  effect excludes L as member
  effect suspends M as member from speak
2020 motion welcome (measure) in D
  effect admits N as member
2020 instrument accord
2020 capacity member
  may attend, speak, vote
2020 rule by-host
  admits any as member
  when H invites candidate
2020 rule together
  admits any as observer
  when all of conveners consent
2020 rule suspending
  suspends member
  when more than half of D vote for
2020 rule excluding
  excludes member
  when all of D vote for
2020 rule readmitting
  readmits member
  when any of D vote for
2020 rule measures
  decides measure
  when more than half of D vote for
"""


# --- coming in -------------------------------------------------------------------------------------------------------


def test_seat_is_not_asked_invited_accepted_taken(dossier):
    """
    2020-05-01 H invites G as member
      carried by K
    2020-05-02 G accepts as member
    2020-05-03 G attends as member
      level minister
    """
    assert told(dossier, "G as member", "2020-04-30") == "not asked on by-host"
    assert told(dossier, "G as member", "2020-05-01") == "invited by H on by-host; line 1"
    assert told(dossier, "G as member", "2020-05-02") == "invited by H on by-host; lines 1, 3"
    assert told(dossier, "G as member", "2020-05-03") == "seated by H on by-host; lines 1, 3, 4"
    found = ruling(dossier, "G as member", "2020-05-03")
    assert (found.carried_by, found.level, found.since.text) == (("K",), "minister", "2020-05-03")


def test_application_is_asked_and_not_yet_answered(dossier):
    """
    2020-05-01 G applies as member
    2020-05-02 G withdraws application as member
    """
    assert told(dossier, "G as member", "2020-05-01") == "not yet on by-host; line 1"
    assert told(dossier, "G as member", "2020-05-02") == "not asked on by-host"


def test_seat_taken_uninvited_is_none(dossier):
    """
    2020-05-01 G attends as member
    """
    assert told(dossier, "G as member", "2020-05-01") == "not asked on by-host"


def test_repeated_attendance_does_not_make_the_seat_younger(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-02 G attends as member
      level expert
    2020-06-02 G attends as member
      level minister
    """
    found = ruling(dossier, "G as member", "2020-06-02")
    assert told(dossier, "G as member", "2020-06-02") == "seated by H on by-host; lines 1, 2, 4"
    assert (found.since.text, found.level) == ("2020-05-02", "minister")


def test_seat_once_taken_outlives_a_later_objection(dossier):
    """
    2020-05-01 A, B, C consent to G as observer
    2020-05-02 G attends as observer
    2020-05-03 B objects to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-03") == (
        "seated by A, B, C on together; 3 of 3, needed 3; lines 1, 2"
    )


def test_objection_before_the_seat_is_taken_blocks(dossier):
    """
    2020-05-01 A, B, C consent to G as observer
    2020-05-02 B objects to G as observer
    2020-05-03 G attends as observer
    """
    assert told(dossier, "G as observer", "2020-05-03") == "blocked by B on together; 2 of 3, needed 3; lines 1, 2"


def test_seat_that_needs_more_than_attendance(dossier):
    """
    2020 rule strict
      admits any as party
      when H invites candidate
      seats when candidate has signed accord
    2020-05-01 H invites G as party
    2020-05-02 G attends as party
    2020-05-03 G signs accord
    """
    assert told(dossier, "G as party", "2020-05-02") == "invited by H on strict; lines 1, 5"
    assert told(dossier, "G as party", "2020-05-03") == "seated by H on strict; lines 1, 5, 6, 7"
    assert ruling(dossier, "G as party", "2020-05-03").since.text == "2020-05-03"


def test_capacity_left_out_is_the_one_invited_to(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-02 G accepts
    2020-05-03 G attends
    """
    assert told(dossier, "G as member", "2020-05-03") == "seated by H on by-host; lines 1, 2, 3"


# --- deferred, lapsed, declined, withdrawn ---------------------------------------------------------------------------


def test_deferred_question_waits_until_its_date_or_a_new_putting(dossier):
    """
    2020-05-01 A defers G as member
      until 2020-06-01
    2020-05-01 A defers K as member
    2020-05-02 H puts K as member
    """
    assert told(dossier, "G as member", "2020-05-01") == "deferred by A; line 1"
    assert told(dossier, "G as member", "2020-06-01") == "not asked on by-host"
    assert told(dossier, "K as member", "2020-05-01") == "deferred by A; line 3"
    assert told(dossier, "K as member", "2020-05-02") == "not asked on by-host"


def test_decision_ends_a_deferral(dossier):
    """
    2020-05-01 A defers G as member
    2020-05-02 H invites G as member
    """
    assert told(dossier, "G as member", "2020-05-02") == "invited by H on by-host; line 2"


def test_invitation_lapses_when_it_is_not_answered_in_time(dossier):
    """
    2020-05-01 H invites G as member
      until 2020-05-10
    2020-05-01 H invites K as member
      until 2020-05-10
    2020-05-10 K accepts as member
    2020-05-11 G accepts as member
    2020-05-12 G attends as member
    """
    assert told(dossier, "G as member", "2020-05-10") == "invited by H on by-host; line 1"
    assert ruling(dossier, "G as member", "2020-05-10").until.text == "2020-05-10"
    assert told(dossier, "G as member", "2020-05-12") == "lapsed by H on by-host; line 1"
    assert told(dossier, "K as member", "2020-05-12") == "invited by H on by-host; lines 3, 5"


def test_rule_may_set_the_time_for_an_answer(dossier):
    """
    2020 rule prompt
      admits any as guest
      when H invites candidate
      accept within 10 days
    2020-05-01 H invites G as guest
    2020-05-01 H invites K as guest
    2020-05-05 K attends as guest
    2020-06-01 H invites G as guest
    """
    assert told(dossier, "G as guest", "2020-05-11") == "invited by H on prompt; lines 1, 5"
    assert told(dossier, "G as guest", "2020-05-12") == "lapsed by H on prompt; lines 1, 5"
    assert told(dossier, "K as guest", "2020-05-12") == "seated by H on prompt; lines 1, 6, 7"
    assert told(dossier, "G as guest", "2020-06-01") == "invited by H on prompt; lines 1, 8"


def test_seat_for_a_session_ends_with_it_and_comes_back_by_invitation_only(dossier):
    """
    2020 rule sessional
      admits any as guest
      when H invites candidate
      lasts 10 days
    2020-05-01 H invites G as guest
    2020-05-02 G attends as guest
    2020-05-04 G attends as guest
    2021-05-02 G attends as guest
    2022-05-01 H invites G as guest
    2022-05-02 G attends as guest
    """
    assert told(dossier, "G as guest", "2020-05-11") == "seated by H on sessional; lines 1, 5, 6, 7"
    assert ruling(dossier, "G as guest", "2020-05-11").until.text == "2020-05-12"
    assert told(dossier, "G as guest", "2020-05-12") == "lapsed on sessional; lines 1, 5, 6, 7"
    assert told(dossier, "G as guest", "2021-05-02") == "lapsed on sessional; lines 1, 5, 6, 8"
    assert told(dossier, "G as guest", "2022-05-01") == "invited by H on sessional; lines 1, 9"
    assert told(dossier, "G as guest", "2022-05-02") == "seated by H on sessional; lines 1, 9, 10"


def test_declined_invitation_stays_open_for_a_change_of_mind(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-02 G declines as member
    2020-05-03 G accepts as member
    """
    assert told(dossier, "G as member", "2020-05-02") == "declined by G; line 2"
    assert told(dossier, "G as member", "2020-05-03") == "invited by H on by-host; lines 1, 3"


def test_new_invitation_opens_what_was_declined_or_left(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-02 G declines as member
    2020-05-03 H invites G as member
    2020-05-04 G attends as member
    2020-05-05 G withdraws as member
    2020-05-06 H invites G as member
    """
    assert told(dossier, "G as member", "2020-05-03") == "invited by H on by-host; line 3"
    assert told(dossier, "G as member", "2020-05-05") == "withdrawn by G; line 5"
    assert told(dossier, "G as member", "2020-05-06") == "invited by H on by-host; line 6"


def test_withdrawn_invitation_is_withdrawn_by_whoever_made_it(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-02 A withdraws invitation to G as member
    2020-05-03 H withdraws invitation to G as member
    """
    assert told(dossier, "G as member", "2020-05-02") == "invited by H on by-host; line 1"
    assert told(dossier, "G as member", "2020-05-03") == "withdrawn by H; lines 1, 3"


def test_one_of_the_conveners_withdraws_the_joint_invitation(dossier):
    """
    2020-05-01 conveners consent to G as observer
    2020-05-02 B withdraws invitation to G as observer
    """
    assert told(dossier, "G as observer", "2020-05-02") == "withdrawn by B; 2 of 3, needed 3; lines 1, 2"


def test_who_leaves_with_notice_sits_until_it_ends(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 G withdraws as member
      effective 2021-06-01
    2020-07-01 G attends as member
    """
    assert told(dossier, "G as member", "2020-07-01") == "seated by H on by-host; lines 1, 2, 5"
    assert told(dossier, "G as member", "2021-05-31") == "seated by H on by-host; lines 1, 2, 5"
    assert told(dossier, "G as member", "2021-06-01") == "withdrawn by G; line 3"
    assert ruling(dossier, "G as member", "2021-07-01").since.text == "2021-06-01"


def test_who_left_may_come_back_by_attending(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 G withdraws as member
    2020-07-01 G returns as member
    """
    assert told(dossier, "G as member", "2020-06-01") == "withdrawn by G; line 3"
    assert told(dossier, "G as member", "2020-07-01") == "seated by H on by-host; lines 1, 4"


# --- suspended, excluded, readmitted ---------------------------------------------------------------------------------


def test_own_suspension_ends_by_return_or_at_its_date(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 G suspends participation as member
    2020-06-10 G returns as member
    2020-07-01 G suspends participation as member
      until 2020-08-01
    """
    assert told(dossier, "G as member", "2020-06-01") == "suspended by G; line 3"
    assert told(dossier, "G as member", "2020-06-10") == "seated by H on by-host; lines 1, 2, 4"
    assert told(dossier, "G as member", "2020-07-31") == "suspended by G; line 5"
    assert ruling(dossier, "G as member", "2020-07-31").until.text == "2020-08-01"
    assert told(dossier, "G as member", "2020-08-01") == "seated by H on by-host; lines 1, 2, 4"


def test_ultimatum_bites_while_its_condition_holds(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 G suspends participation as member
      only if H invites K
    2020-06-02 H invites K as member
    2020-06-04 H withdraws invitation to K as member
    """
    assert told(dossier, "G as member", "2020-06-01") == "seated by H on by-host; lines 1, 2"
    assert told(dossier, "G as member", "2020-06-02") == "suspended by G; lines 3, 5"
    assert told(dossier, "G as member", "2020-06-04") == "seated by H on by-host; lines 1, 2"


def test_suspension_without_a_rule_changes_nothing(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 H suspends G as member
    """
    assert told(dossier, "G as member", "2020-06-01") == "seated by H on by-host; lines 1, 2"
    assert told(dossier, "suspension of G as member", "2020-06-01") == "open on suspending; 0 of 3, needed 2"


def test_suspension_by_vote_lasts_until_its_date(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 vote on suspension of G as member in D
      for D1, D2
      against D3
    2020-06-01 D suspends G as member
      until 2020-07-01
    """
    assert told(dossier, "suspension of G as member", "2020-06-01") == (
        "adopted by D on suspending; 2 of 3, needed 2; line 3"
    )
    assert told(dossier, "G as member", "2020-06-01") == "suspended by D on suspending; lines 3, 6"
    assert ruling(dossier, "G as member", "2020-06-30").until.text == "2020-07-01"
    assert told(dossier, "G as member", "2020-07-01") == "seated by H on by-host; lines 1, 2"


def test_suspension_in_part_takes_powers_and_leaves_the_seat(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 D1, D2 vote for suspension of G as member
    2020-06-02 D suspends G as member
      from speak, vote
      until 2020-07-01
    """
    assert told(dossier, "G as member", "2020-06-02") == "seated by H on by-host; lines 1, 2, 3, 4"
    assert ruling(dossier, "G as member", "2020-06-02").powers_lost == ("speak", "vote")
    assert holds(dossier, "G may speak", "2020-06-01") == "true"
    assert holds(dossier, "G may speak", "2020-06-02") == "false; line 4"
    assert holds(dossier, "G may attend", "2020-06-02") == "true"
    assert holds(dossier, "G may speak", "2020-07-01") == "true"


def test_exclusion_stands_until_readmission(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 D1, D2, D3 vote for exclusion of G as member
    2020-06-02 D excludes G as member
    2020-06-03 G attends as member
    2020-07-01 D1 votes for return of G as member
    2020-07-02 D readmits G as member
    2020-07-03 G attends as member
    """
    assert told(dossier, "G as member", "2020-06-03") == "excluded by D on excluding; lines 3, 4"
    assert told(dossier, "return of G as member", "2020-07-01") == (
        "adopted by D on readmitting; 1 of 3, needed 1; line 6"
    )
    assert told(dossier, "G as member", "2020-07-03") == "seated by H on by-host; lines 1, 8"


def test_exclusion_with_a_date_of_return(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 D1, D2, D3 vote for exclusion of G as member
    2020-06-02 D excludes G as member
      until 2020-06-20
    2020-06-21 G attends as member
    """
    assert told(dossier, "G as member", "2020-06-19") == "excluded by D on excluding; lines 3, 4"
    assert told(dossier, "G as member", "2020-06-20") == "invited by H on by-host; line 1"
    assert told(dossier, "G as member", "2020-06-21") == "seated by H on by-host; lines 1, 6"


def test_exclusion_that_lacks_a_vote_changes_nothing(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 D1, D2 vote for exclusion of G as member
    2020-06-01 D3 votes against exclusion of G as member
    2020-06-02 D1 excludes G as member
    """
    assert told(dossier, "exclusion of G as member", "2020-06-02") == (
        "rejected by D3 on excluding; 2 of 3, needed 3; lines 3, 4"
    )
    assert told(dossier, "G as member", "2020-06-02") == "seated by H on by-host; lines 1, 2"


def test_measure_that_takes_effect_later(dossier):
    """
    2020-05-01 H invites G as member
    2020-05-01 G attends as member
    2020-06-01 D1, D2 vote for suspension of G as member
    2020-06-02 D suspends G as member
      effective 2020-07-01
    """
    assert told(dossier, "G as member", "2020-06-30") == "seated by H on by-host; lines 1, 2"
    assert told(dossier, "G as member", "2020-07-01") == "suspended by D on suspending; lines 3, 4"


def test_motion_suspends_excludes_and_admits_by_its_effect(dossier):
    """
    2020-05-01 H invites K as member
    2020-05-01 H invites L as member
    2020-05-01 H invites M as member
    2020-05-01 K, L, M attend as member
    2020-06-01 vote on purge in D
      for D1, D2
      against D3
    2020-06-01 vote on welcome in D
      for D1, D2
      against D3
    """
    assert told(dossier, "K as member", "2020-05-31") == "seated by H on by-host; lines 1, 4"
    assert told(dossier, "K as member", "2020-06-01") == "suspended by D on measures; line 5"
    assert told(dossier, "K as member", "2020-07-01") == "seated by H on by-host; lines 1, 4"
    assert told(dossier, "L as member", "2020-06-01") == "excluded by D on measures; line 5"
    assert ruling(dossier, "M as member", "2020-06-01").powers_lost == ("speak",)
    assert told(dossier, "N as member", "2020-05-31") == "not asked on by-host"
    assert told(dossier, "N as member", "2020-06-01") == "seated by D on measures; 2 of 3, needed 2; line 8"


def test_motion_that_failed_has_no_effect(dossier):
    """
    2020-05-01 H invites K as member
    2020-05-01 K attends as member
    2020-06-01 vote on purge in D
      for D1
      against D2, D3
    2020-06-01 vote on welcome in D
      for D1
      against D2, D3
    """
    assert told(dossier, "K as member", "2020-06-01") == "seated by H on by-host; lines 1, 2"
    assert told(dossier, "N as member", "2020-06-01") == "blocked by D2, D3 on measures; 1 of 3, needed 2; line 6"


def test_loss_of_a_seat_for_which_there_is_no_rule(dossier):
    """
    2020-05-01 A objects to suspension of G as observer
    """
    assert told(dossier, "suspension of G as observer", "2020-05-01") == "not permitted"


def test_motion_that_no_rule_decides_leads_nowhere(dossier):
    """
    2020 motion opening (door) in D
      effect admits X as party
    """
    assert told(dossier, "X as party", "2020-05-01") == "not permitted"
