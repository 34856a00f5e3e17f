"""What a single act, a lapse or a deadline would undo."""

from pourparler.remedies.fragility import fragile
from pourparler.vocabulary import moment
from tests.remedies.told import told

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor G (state)
2020-01-01 actor H (state)
2020-01-01 group conveners = A, B, C
2020-01-01 body council
  members  A, B, C
2020-01-01 capacity observer
2020-01-01 capacity member
2020-01-01 instrument truce
2020-01-01 motion budget (money) in council
"""


def undone(dossier, at):
    return {
        str(each.question): (
            each.kind.value,
            [f"{told(move)}: {kind.value}" for move, kind in zip(each.moves, each.becomes, strict=True)],
            [f"{ending.at}: {ending.kind.value}" for ending in each.endings],
        )
        for each in fragile(dossier, moment(at))
    }


def test_invitation_hangs_on_the_inviter_and_on_its_date(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-02-01 H invites G as observer
      until    2020-02-20
    """
    assert undone(dossier, "2020-02-02") == {
        "G as observer": ("invited", ["H withdraws invitation to G as observer: withdrawn"], ["2020-02-21: lapsed"])
    }


def test_guest_that_sits_hangs_on_each_consent_and_may_itself_leave_unsaid(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    2020-02-01 A, B, C consent to G as observer
    2020-02-02 G attends as observer
    """
    (kind, moves, endings) = undone(dossier, "2020-02-03")["G as observer"]
    assert (kind, endings) == ("seated", [])
    taken_back = [f"{name} silent: not-yet" for name in "ABC"]
    assert sorted(move for move in moves if "silent" in move) == taken_back
    assert not any(move.startswith("G") for move in moves)


def test_closed_round_and_second_door_make_it_firm(dossier):
    """
    2020-01-02 rule hosting
      admits   state as observer
      when     H invites candidate
    2020-01-02 rule joint
      admits   state as observer
      when     any of conveners consent
    2020-02-01 H invites G as observer
    2020-02-01 A consents to G as observer
    """
    assert undone(dossier, "2020-02-03") == {"G as observer": ("invited", [], [])}


def test_actor_that_may_suspend_alone_is_named(dossier):
    """
    2020-01-02 rule seats
      admits   state as member
      seats    at once
    2020-01-02 rule conduct
      suspends member
      when     H suspends candidate
    2020-02-01 A accepts as member
    """
    moves = undone(dossier, "2020-02-03")["A as member"][1]
    assert moves == ["H suspends A as member: suspended"]


def test_decision_by_one_vote_would_have_gone_the_other_way(dossier):
    """
    2020-01-02 rule majority
      decides  money in council
      when     more than half of members vote for
    2020-02-01 vote on budget in council
      for      A, B
      against  C
    """
    assert undone(dossier, "2020-02-03") == {
        "budget": (
            "adopted",
            [
                "1 of A, B: had gone from for to abstain or had gone from for to absent "
                "or had gone from for to against: rejected"
            ],
            [],
        )
    }


def test_condition_no_longer_met_unseats(dossier):
    """
    2020-01-02 rule signatories
      admits   state as member
      requires candidate has signed truce
      seats    at once
    2020-02-01 G signs truce
    2020-02-01 G accepts as member
    """
    assert undone(dossier, "2020-02-03")["G as member"] == ("seated", ["G denounces truce: forbidden"], [])
