"""What the rules leave open, on the small charters of the docstrings."""

from pourparler.conflicts.open_acts import OpenActs
from pourparler.vocabulary import Motion, Seat
from tests.conflicts.charters import CHARTER  # noqa: F401 - the cast of every docstring here
from tests.dossiers import standing

OBSERVER, PARTICIPANT = Seat("G", "observer"), Seat("G", "participant")


def acts(dossier, *questions, at="2020-03-01"):
    return OpenActs(standing(dossier, at), questions)


def told(dossier, *questions, at="2020-03-01"):
    return [
        (choice.owner, choice.words, choice.is_made, choice.direction)
        for choice in acts(dossier, *questions, at=at).choices
    ]


def test_host_may_invite_and_the_guest_may_come(dossier):
    """
    2020-02-01 A states "nothing yet"
    """
    assert told(dossier, OBSERVER) == [
        ("H", "invites G as observer", False, "both"),
        ("G", "attends as observer", False, "both"),
    ]


def test_positions_are_those_that_the_rule_counts_and_stand_as_on_record(dossier):
    """
    2020-02-01 A favours G as participant
    2020-02-02 B objects to G as participant
    """
    found = acts(dossier, PARTICIPANT).choices
    assert [(choice.words, choice.is_made) for choice in found[:2]] == [
        ("consents to G as participant", True),
        ("consents to G as participant", False),
    ]
    assert [choice.unmake for choice in found[:2]] == [
        "A objects to G as participant",  # a statement cannot be taken back
        "B withdraws consent to G as participant",
    ]


def test_consent_by_an_act_is_taken_back(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    assert acts(dossier, PARTICIPANT).choices[0].unmake == "A withdraws consent to G as participant"


def test_objection_is_the_choice_where_silence_lets_in(dossier):
    """
    2020-02-01 capacity guest
    2020-02-01 rule silence
      admits   state as guest
      when     none of conveners object
    """
    assert [words for _, words, _, _ in told(dossier, Seat("G", "guest"))] == [
        "objects to G as guest",
        "objects to G as guest",
        "attends as guest",
    ]


def test_signature_cannot_be_undone_and_one_that_is_given_is_no_choice(dossier):
    """
    2020-02-01 capacity guest
    2020-02-01 rule signatories
      admits   G, H as guest
      requires candidate has signed truce
    2020-02-02 H signs truce
    """
    assert told(dossier, Seat("G", "guest")) == [
        ("G", "signs truce", False, "fwd"),
        ("G", "attends as guest", False, "both"),
    ]
    assert told(dossier, Seat("H", "guest")) == [("H", "attends as guest", False, "both")]


def test_seat_by_right_leaves_nothing_to_do(dossier):
    """
    2020-02-01 capacity member
    2020-02-01 rule right
      admits   A as member
      seats    at once
    """
    assert told(dossier, Seat("A", "member")) == []


def test_question_that_a_rule_asks_is_at_stake_too(dossier):
    """
    2020-02-01 capacity delegate
    2020-02-01 rule inside
      admits   B as delegate
      when     G as observer seated
    """
    found = acts(dossier, Seat("B", "delegate"))
    assert found.questions == (Seat("B", "delegate"), OBSERVER)
    assert ("H", "invites G as observer") in [(choice.owner, choice.words) for choice in found.choices]


def test_closed_round_leaves_no_position_and_is_named(dossier):
    """
    2020-02-01 rule council-decides
      decides  any
      when     all of conveners vote for
    2020-02-02 motion budget
    2020-02-03 vote on budget
      for      A
      against  B
    """
    found = acts(dossier, Motion("budget"))
    assert (found.choices, found.closed) == ((), (Motion("budget"),))


def test_open_motion_has_votes(dossier):
    """
    2020-02-01 rule council-decides
      decides  any
      when     all of conveners vote for
    2020-02-02 motion budget
    2020-02-03 A votes for budget
    """
    assert told(dossier, Motion("budget")) == [
        ("A", "votes for budget", True, "both"),
        ("B", "votes for budget", False, "both"),
    ]


def test_rule_that_has_ended_opens_nothing(dossier):
    """
    2020-02-01 repeal hosting
    """
    assert told(dossier, OBSERVER) == []


def test_quorum_asks_nobody_for_a_position(dossier):
    """
    2020-02-01 body council
      members  A, B
    2020-02-01 rule council-decides
      decides  any in council
      when     more than half of members vote for
      quorum   all of members are present
    2020-02-02 motion budget in council
    """
    assert [words for _, words, _, _ in told(dossier, Motion("budget"))] == ["votes for budget in council"] * 2


def test_finding_about_another_that_counts_is_the_one_to_take_back(dossier):
    """
    2020-02-01 actor WING "Armed wing" (movement)
    2020-02-01 actor F "River Front" (movement)
    2020-02-01 attribute WING to F
    2020-02-01 quality genuine "Genuine"
    2020-02-01 rule trust
      admits   movement as observer
      when     H finds candidate genuine
    2020-02-02 H finds WING genuine
    """
    first = acts(dossier, Seat("F", "observer")).choices[0]
    assert (first.words, first.is_made, first.unmake) == ("finds WING genuine", True, "H clears WING of genuine")
