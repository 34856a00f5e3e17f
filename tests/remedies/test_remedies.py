"""What would change it, on small dossiers."""

import pytest

from pourparler.remedies import Aim, is_remedy, remedies
from pourparler.vocabulary import moment
from tests.dossiers import question
from tests.remedies.told import asked, sets, told

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor D (state)
2020-01-01 actor G (state)
2020-01-01 actor H (state)
2020-01-01 group conveners = A, B, C
2020-01-01 body council
  members  A, B, C, D
2020-01-01 capacity observer
2020-01-01 capacity member
2020-01-01 instrument truce
2020-01-01 quality peaceful
2020-01-01 motion budget (money) in council
"""


# --- conveners and host ----------------------------------------------------------------------------------------------


def test_convener_that_objects_has_to_change_its_position(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
      counts   statements
    2020-02-01 A favours G as observer
    2020-02-01 C consents to G as observer
    2020-02-02 B objects to G as observer
    """
    found = asked(dossier, "G as observer", "2020-02-02")
    assert [told(each) for each in found.found] == ["B for"]
    assert (found.indispensable, found.keystones, found.whole_to) == (("B",), ("A", "C"), None)


def test_host_opens_another_door(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 A, C consent to G as observer
    2020-02-02 B objects to G as observer
    """
    assert sets(dossier, "G as observer", "2020-02-02") == ["H invites G as observer", "B for"]


def test_act_of_the_same_day_is_overtaken_by_the_move(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    2020-02-02 A, C consent to G as observer
    2020-02-02 B objects to G as observer
    """
    assert sets(dossier, "G as observer", "2020-02-02") == ["B for"]


def test_nothing_has_to_move_where_it_is_so(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 H invites G as observer
    """
    found = asked(dossier, "G as observer", "2020-02-01")
    assert (found.value, found.found) == (True, ())


def test_nothing_helps_where_no_rule_leads(dossier):
    """
    2020-02-01 A consents to G as observer
    """
    found = asked(dossier, "G as observer", "2020-02-01")
    assert (found.value, found.found, found.whole_to, found.movers) == (False, (), None, 0)


# --- votes and rounds ------------------------------------------------------------------------------------------------


def test_vote_that_was_held_is_replayed(dossier):
    """
    2020-01-02 rule majority
      decides  money in council
      when     more than half of members present and voting vote for
    2020-02-01 vote on budget in council
      for      A
      against  B
      abstain  C
    """
    assert sets(dossier, "budget", "2020-02-02") == [
        "B had gone from against to abstain or had gone from against to absent",
        "B had gone from against to for",
        "C had gone from abstain to for",
        "D had gone from absent to for",
    ]


def test_members_of_a_reported_vote_that_nobody_names_can_be_told_by_number(dossier):
    """
    2020-01-02 rule majority
      decides  money in council
      when     more than half of members present and voting vote for
    2020-02-01 vote on budget in council
      tally    for 1, against 3
    """
    found = asked(dossier, "budget", "2020-02-02").found
    assert [[(part.number, len(part.actors), part.ways[0][0].end) for part in each.parts] for each in found] == [
        [(2, 3, "for")],
        [(1, 3, "abstain"), (1, 3, "for")],
        [(3, 3, "abstain")],
    ]


def test_round_closed_by_its_deadline_is_replayed_and_nobody_else_needs_to_speak(dossier):
    """
    2020-01-02 rule silence
      decides  money in council
      when     none of members object
      deadline 7 days
    2020-02-01 H puts budget in council
    2020-02-03 A, B object to budget in council
    """
    assert sets(dossier, "budget", "2020-02-20") == [
        "2 of A, B: had gone from against to silent or had gone from against to abstain or had gone from against to for"
    ]


def test_silence_procedure_still_open_waits_for_its_deadline(dossier):
    """
    2020-01-02 rule silence
      decides  money in council
      when     none of members object
      deadline 7 days
    2020-02-01 H puts budget in council
    """
    found = sets(dossier, "budget", "2020-02-03")
    assert found[0] == "; until 2020-02-08"
    assert "A abstains on budget in council, B abstains on budget in council" not in found


def test_delay_is_waited_for_after_the_move(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
      takes    effect after 30 days
    2020-02-01 A consents to G as observer
    """
    assert sets(dossier, "G as observer", "2020-02-01") == ["H invites G as observer; until 2020-03-02"]


def test_stages_of_a_sequence_are_all_moved_where_everybody_is_named(dossier):
    """
    2020-01-01 body assembly
      members  D, H
    2020-01-02 rule admission
      admits   state as member
      when     in council (at least 3 of members vote for) then in assembly (all of members vote for)
    2020-02-01 vote on G as member in council
      for      A, B
      against  C, D
    """
    assert sets(dossier, "G as member", "2020-02-01") == [
        "1 of C, D: had gone from against to for, 2 of D, H: votes for G as member in assembly"
    ]


def test_sequence_whose_next_stage_is_not_known_by_name_is_taken_one_stage_further(dossier):
    """
    2020-01-01 body assembly
      seats    50
    2020-01-02 rule admission
      admits   state as member
      when     in council (at least 3 of members vote for) then in assembly (half plus one of members vote for)
    2020-02-01 vote on G as member in council
      for      A, B
      against  C, D
    """
    found = asked(dossier, "G as member", "2020-02-01")
    assert [told(each) for each in found.found] == ["1 of C, D: had gone from against to for"]
    assert (len(found.then), found.step.stages) == (1, 1)


def test_vote_of_weights_tells_who_alone_would_tip_it(dossier):
    """
    2020-01-01 weights shares of council
      A        40
      B        30
      C        20
      D        5
      total    95
    2020-01-02 rule majority
      decides  money in council
      when     more than half of council by shares vote for
    2020-02-01 vote on budget in council
      for      A
      against  B, C, D
    """
    assert sets(dossier, "budget", "2020-02-01") == [
        "B had gone from against to for",
        "C had gone from against to for",
    ]


# --- conditions, bars, a seat's life ---------------------------------------------------------------------------------


def test_conditions_and_bars_are_met_by_those_who_can(dossier):
    """
    2020-01-02 rule signatories
      admits   state as observer
      requires candidate has signed truce
    2020-01-02 rule bar
      bars     G as observer
      unless   H finds G peaceful
    """
    assert sets(dossier, "G as observer", "2020-02-01") == ["G signs truce, H finds G peaceful"]


def test_motion_on_which_a_rule_hangs_is_moved(dossier):
    """
    2020-01-02 rule simple
      decides  any in council
      when     at least 1 of members vote for
    2020-01-02 rule guests
      admits   state as observer
      adopted  by budget
    """
    found = sets(dossier, "G as observer", "2020-02-01", size=1)
    assert found == [f"{name} votes for budget in council" for name in "ABCD"]


def test_guest_that_declined_may_still_come(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 H invites G as observer
    2020-02-02 G declines as observer
    """
    assert "G accepts as observer" in sets(dossier, "G as observer", "2020-02-03", size=1)


def test_seat_that_was_lost_for_a_time_comes_back_by_itself(dossier):
    """
    2020-01-02 rule seats
      admits   state as member
      seats    at once
    2020-01-02 rule conduct
      suspends member
      when     A suspends candidate
    2020-02-01 A suspends G as member
      until    2020-03-01
    """
    assert sets(dossier, "G as member", "2020-02-02", size=1)[0] == "; until 2020-03-01"


def test_seat_itself_takes_the_guest_as_well(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    """
    assert sets(dossier, "G as observer seated", "2020-02-01") == ["H invites G as observer, G attends as observer"]


# --- the other way, and any proposition ------------------------------------------------------------------------------


def test_decision_that_stands_is_undone_by_whoever_carries_it(dossier):
    """
    2020-01-02 rule four
      decides  money in council
      when     at least 2 of members vote for
    2020-02-01 A, B vote for budget in council
    """
    aim = Aim(question("budget"), contrary=True)
    found = remedies(dossier, aim, moment("2020-02-02"), size=1).found
    assert [told(each) for each in found] == ["1 of A, B: silent or abstain or against"]


def test_proposition_of_several_questions_is_brought_about_by_any_of_them(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-01-02 rule joint
      admits   state as member
      when     A consents and B consents
    2020-02-01 A consents to G as member
    """
    found = sets(dossier, "G as observer invited or G as member invited", "2020-02-02")
    assert found == ["H invites G as observer", "B consents to G as member"]


# --- locked and unlikely ---------------------------------------------------------------------------------------------


def test_locked_actor_is_in_no_set_and_the_answer_says_what_fell_away(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 A, C consent to G as observer
    2020-02-01 B objects to G as observer
    2020-02-01 locked B on G as observer
      until    2020-03-01
    """
    found = asked(dossier, "G as observer", "2020-02-02")
    assert [told(each) for each in found.found] == ["H invites G as observer"]
    assert [told(each) for each in found.fell_away] == ["B for"]
    assert [entry.place.line for entry in found.locked] == [9]
    assert len(asked(dossier, "G as observer", "2020-03-01").found) == 2


def test_lock_on_another_question_changes_nothing(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 locked H on G as member
    """
    assert sets(dossier, "G as observer", "2020-02-02") == ["H invites G as observer"]


def test_unlikely_move_comes_last_with_its_cost(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     A consents and B consents
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 unlikely H
      cost     3
    """
    found = asked(dossier, "G as observer", "2020-02-02")
    assert [(told(each), each.cost) for each in found.found] == [
        ("A consents to G as observer, B consents to G as observer", 2),
        ("H invites G as observer", 3),
    ]
    assert [entry.cost for entry in found.unlikely] == [3]


# --- how far it goes -------------------------------------------------------------------------------------------------


def test_search_says_up_to_where_it_is_whole(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    """
    found = asked(dossier, "G as observer", "2020-02-02", size=2)
    assert (found.found, found.whole_to) == ((), 2)
    assert sets(dossier, "G as observer", "2020-02-02", size=3) == ["3 of A, B, C: consents to G as observer"]


@pytest.mark.parametrize("text", ["G as observer", "budget", "not budget adopted"])
def test_every_set_is_a_remedy_when_all_is_derived_again(dossier, text):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     at least 2 of conveners consent and none of council object
    2020-01-02 rule money
      decides  money in council
      when     at least 2 of members vote for
    2020-02-01 A objects to G as observer
    2020-02-01 vote on budget in council
      for      A, B, C
      against  D
    """
    found = asked(dossier, text, "2020-02-02")
    told_ = [is_remedy(dossier, found.aim, found.at, each.chosen) for each in found.found]
    assert set(told_) <= {True}
    assert found.value is True or told_


def test_move_too_many_is_no_remedy(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-01-02 rule joint
      admits   state as observer
      when     A consents
    """
    found = asked(dossier, "G as observer", "2020-02-02")
    both = tuple(move for each in found.found for move in each.chosen)
    assert [is_remedy(dossier, found.aim, found.at, each.chosen) for each in found.found] == [True, True]
    assert not is_remedy(dossier, found.aim, found.at, both)
    assert not is_remedy(dossier, found.aim, found.at, ())
