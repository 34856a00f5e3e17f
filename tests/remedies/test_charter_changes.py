"""The smallest changes of the charter that would do on the record as it is."""

from pourparler.remedies import Aim
from pourparler.remedies.charter_changes import charter_changes
from pourparler.vocabulary import moment
from tests.dossiers import question
from tests.remedies.told import aim

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor D (state)
2020-01-01 actor G (state)
2020-01-01 actor F (movement)
2020-01-01 actor H (state)
2020-01-01 group conveners = A, B, C
2020-01-01 body council
  members  A, B, C, D
2020-01-01 capacity observer
2020-01-01 capacity member
2020-01-01 instrument truce
2020-01-01 motion budget (money) in council
"""


def changes(dossier, text, at="2020-03-01"):
    return [" and ".join(change.words for change in each) for each in charter_changes(dossier, aim(text), moment(at))]


def test_bar_is_lowered_to_what_there_is(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    2020-02-01 A, C consent to G as observer
    2020-02-01 B objects to G as observer
    """
    assert changes(dossier, "G as observer") == ["joint asked for 2 of the 3 conveners instead of all"]


def test_objection_that_blocks_is_let_pass(dossier):
    """
    2020-01-02 rule silence
      decides  money in council
      when     at least 2 of members consent and none of members object
    2020-02-01 A, B consent to budget in council
    2020-02-01 D objects to budget in council
    2020-02-02 H closes budget in council
    """
    assert changes(dossier, "budget") == [
        "silence asked only that `at most 1 of members object`",
        "silence did not ask that `none of members object`",
    ]


def test_public_statements_might_count(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    2020-02-01 A, B, C favour G as observer
    """
    assert changes(dossier, "G as observer") == ["joint counted public statements"]


def test_condition_quorum_and_bar_might_be_given_up(dossier):
    """
    2020-01-02 rule signatories
      admits   state as observer
      requires candidate has signed truce
    2020-01-02 rule majority
      decides  money in council
      when     at least 1 of members vote for
      quorum   at least 3 of council are present
    2020-01-02 rule bar
      bars     A as observer
    2020-02-01 A votes for budget in council
    2020-02-01 A signs truce
    """
    assert changes(dossier, "G as observer") == ["signatories did not require that `candidate has signed truce`"]
    assert changes(dossier, "budget") == ["majority had no quorum"]
    assert changes(dossier, "A as observer") == ["the bar bar were lifted"]


def test_two_changes_where_no_single_one_does(dossier):
    """
    2020-01-02 rule signatories
      admits   state as observer
      requires candidate has signed truce
    2020-01-02 rule bar
      bars     A as observer
    """
    assert changes(dossier, "A as observer") == [
        "the bar bar were lifted and signatories did not require that `candidate has signed truce`"
    ]


def test_other_rules_might_admit_more(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 H invites F as observer
    2020-02-01 H invites G as member
    """
    assert changes(dossier, "F as observer") == ["hosting admitted movement as observer too"]
    assert changes(dossier, "G as member") == ["hosting admitted as member and not only as observer"]


def test_stage_before_the_last_might_ask_for_less(dossier):
    """
    2020-01-01 body assembly
      seats    50
    2020-01-02 rule admission
      admits   state as member
      when     in council (at least 2 of members vote for and none of conveners vote against) then in assembly (
               half plus one of members vote for)
    2020-02-01 vote on G as member in council
      for      A, B
      against  C
    """
    stage = Aim(question("G as member"), rule="admission", stages=1)
    found = charter_changes(dossier, stage, moment("2020-03-01"))
    assert [each[0].words for each in found] == [
        "admission asked only that `at most 1 of conveners vote against`",
        "admission did not ask that `none of conveners vote against`",
    ]


def test_nothing_is_changed_where_it_is_so_or_no_question_is_asked(dossier):
    """
    2020-01-02 rule all-in
      admits   state as observer
    """
    assert (changes(dossier, "G as observer"), changes(dossier, "G in conveners")) == ([], [])
