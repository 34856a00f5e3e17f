"""Disputed and vaguely dated lines: both readings, and whether the answer depends on them."""

from pourparler.standing import Kind
from tests.dossiers import read, ruling, told

CHARTER = """
2020 group conveners = A, B
2020 body D
  members D1, D2, D3
2020 motion budget (money) in D
2020-01-01 source gazette
2020-01-01 source herald
2020 rule together
  admits any as member
  when all of conveners consent
2020 rule by-host
  admits any as observer
  when H invites candidate
2020 rule simple
  decides money
  when more than half of D vote for
"""


def readings(dossier, asked, at):
    return [(reading.words, reading.kind.value, reading.by) for reading in ruling(dossier, asked, at).readings]


def test_dispute_on_which_the_answer_depends_is_undetermined_with_both_readings(dossier):
    """
    2020-05-01 A consents to G as member
    2020-05-02 B consents to G as member ^yes
    2020-05-02 B objects to G as member
      disputes ^yes
    """
    assert told(dossier, "G as member", "2020-05-02") == (
        "undetermined on together; (the sources disagree, and the answer depends on which is right); 1 of 2, needed 2; lines 1, 3"
    )
    assert readings(dossier, "G as member", "2020-05-02") == [
        ("as test.talks:2 has it", "invited", ("A", "B")),
        ("as test.talks:3 has it", "blocked", ("B",)),
    ]
    assert ruling(dossier, "G as member", "2020-05-02").disputed


def test_dispute_that_changes_nothing_is_mentioned_and_the_answer_stands(dossier):
    """
    2020-05-01 vote on budget in D ^count
      for D1, D2
      against D3
    2020-05-01 vote on budget in D
      for D1, D2, D3
      disputes ^count
    """
    found = ruling(dossier, "budget", "2020-05-01")
    assert (found.kind, found.disputed) == (Kind.ADOPTED, True)
    assert readings(dossier, "budget", "2020-05-01") == [
        ("as test.talks:1 has it", "adopted", ("D",)),
        ("as test.talks:4 has it", "adopted", ("D",)),
    ]


def test_line_that_a_source_denies_may_not_have_happened(dossier):
    """
    2020-05-01 H invites G as observer
      source gazette
      disputed by herald "no such letter"
    """
    assert told(dossier, "G as observer", "2020-05-01") == (
        "undetermined on by-host; (the sources disagree, and the answer depends on which is right); line 1"
    )
    assert readings(dossier, "G as observer", "2020-05-01") == [
        ("as test.talks:1 has it", "invited", ("H",)),
        ("without test.talks:1", "not-asked", ()),
    ]


def test_dispute_about_another_question_is_not_mentioned(dossier):
    """
    2020-05-01 H invites G as observer
    2020-05-01 H invites K as observer
      disputed by herald
    """
    found = ruling(dossier, "G as observer", "2020-05-01")
    assert (found.kind, found.disputed, found.readings) == (Kind.INVITED, False, ())


def test_dispute_in_the_future_is_not_mentioned(dossier):
    """
    2020-05-01 H invites G as observer
    2020-06-01 G declines as observer
      disputed by herald
    """
    assert not ruling(dossier, "G as observer", "2020-05-31").disputed
    assert told(dossier, "G as observer", "2020-06-01") == (
        "undetermined; (the sources disagree, and the answer depends on which is right); line 2"
    )


def test_disputed_rule_is_read_both_ways(dossier):
    """
    2020-04-01 rule outlawed
      bars G
      disputed by herald
    2020-05-01 H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == (
        "undetermined on outlawed; (the sources disagree, and the answer depends on which is right); line 1"
    )
    assert [kind for _, kind, _ in readings(dossier, "G as observer", "2020-05-01")] == ["forbidden", "invited"]


def test_disputed_membership_is_read_both_ways(dossier):
    """
    2020-04-01 C joins conveners
      disputed by herald
    2020-05-01 A, B consent to G as member
    """
    assert told(dossier, "G as member", "2020-05-01") == (
        "undetermined on together; (the sources disagree, and the answer depends on which is right); 2 of 3, needed 3; line 3"
    )


def test_disputed_acceptance_without_a_capacity(dossier):
    """
    2020-05-01 H invites G as observer
    2020-05-02 G declines
      disputed by herald
    """
    assert told(dossier, "G as observer", "2020-05-02") == (
        "undetermined; (the sources disagree, and the answer depends on which is right); line 2"
    )


def test_several_disputes_are_combined_in_every_way(dossier):
    """
    2020-05-01 A consents to G as member
      disputed by herald
    2020-05-01 B consents to G as member
      disputed by herald
    """
    kinds = [kind for _, kind, _ in readings(dossier, "G as member", "2020-05-01")]
    assert kinds == ["invited", "not-yet", "not-yet", "not-asked"]


def test_many_disputes_are_varied_one_by_one():
    acts = "\n".join(f"2020-05-0{day} H invites G as observer\n  disputed by herald" for day in range(1, 9))
    found = ruling(read(acts, CHARTER), "G as observer", "2020-05-09")
    assert (found.kind, len(found.readings)) == (Kind.INVITED, 16)


def test_line_dated_by_month_may_or_may_not_have_happened_within_it(dossier):
    """
    2020-05 H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-04-30") == "not asked on by-host"
    assert told(dossier, "G as observer", "2020-05-10") == (
        "undetermined on by-host; (the date is not known exactly, and the answer depends on it)"
    )
    assert readings(dossier, "G as observer", "2020-05-10") == [
        ("test.talks:1 not yet done", "not-asked", ()),
        ("test.talks:1 done by then", "invited", ("H",)),
    ]
    assert told(dossier, "G as observer", "2020-05-31") == "invited by H on by-host; line 1"
    assert told(dossier, "G as observer", "2020-05") == "invited by H on by-host; line 1"


def test_line_dated_by_year_may_or_may_not_have_happened_within_it(dossier):
    """
    2020 H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-12-30") == (
        "undetermined on by-host; (the date is not known exactly, and the answer depends on it)"
    )
    assert told(dossier, "G as observer", "2021-01-01") == "invited by H on by-host; line 1"


def test_disputed_line_with_a_vague_date_is_read_in_three_ways(dossier):
    """
    2020-05 H invites G as observer
      disputed by herald
    """
    assert readings(dossier, "G as observer", "2020-05-10") == [
        ("as test.talks:1 has it, not yet done", "not-asked", ()),
        ("as test.talks:1 has it, done by then", "invited", ("H",)),
        ("without test.talks:1", "not-asked", ()),
    ]
    assert [kind for _, kind, _ in readings(dossier, "G as observer", "2020-06-01")] == ["invited", "not-asked"]


def test_dispute_is_seen_through_another_ruling(dossier):
    """
    2020 rule follower
      admits K as member
      when G as observer invited
    2020-05-01 H invites G as observer
      disputed by herald
    """
    assert told(dossier, "K as member", "2020-05-01") == (
        "undetermined on follower; (the sources disagree, and the answer depends on which is right); lines 1, 4"
    )


def test_dispute_at_another_moment_is_seen(dossier):
    """
    2020 rule suspending
      suspends observer
      when any of conveners consent
    2020-05-01 H invites G as observer
    2020-05-01 G attends as observer
    2020-05-02 A consents to suspension of G as observer
      disputed by herald
    2020-05-03 H suspends G as observer
    """
    assert told(dossier, "G as observer", "2020-05-10") == (
        "undetermined on suspending; (the sources disagree, and the answer depends on which is right); lines 1, 6, 8"
    )


def test_contradictory_facts_leave_what_rests_on_them_undetermined(dossier):
    """
    2020 rule fit
      admits any as guest
      requires place is Geneva
    2020-05-01 fact place = Geneva
    2020-05-02 fact place = Vienna
    """
    assert told(dossier, "G as guest", "2020-05-01") == "invited on fit; lines 1, 4"
    assert told(dossier, "G as guest", "2020-05-02") == (
        "undetermined on fit; (the sources disagree about place); lines 1, 4, 5"
    )


def test_disputed_fact_and_outcome(dossier):
    """
    2020 rule fit
      admits any as guest
      requires place is Geneva
    2020-05-01 fact place = Geneva
      disputed by herald
    2020-05-01 outcome budget adopted
      disputed by herald
    """
    assert told(dossier, "G as guest", "2020-05-01") == (
        "undetermined on fit; (the sources disagree, and the answer depends on which is right); lines 1, 4"
    )
    assert not ruling(dossier, "budget", "2020-05-01").disputed


def test_dispute_is_seen_where_an_act_is_judged_at_its_own_date(dossier):
    """
    2020 rule suspending
      suspends observer
      when K as observer invited
    2020-05-01 H invites G as observer
    2020-05-01 G attends as observer
    2020-05-02 H invites K as observer
      disputed by herald
    2020-05-03 H suspends G as observer
    2020-05-04 H withdraws invitation to K as observer
    """
    assert told(dossier, "G as observer", "2020-05-10") == (
        "undetermined on by-host; (the sources disagree, and the answer depends on which is right); lines 4, 5"
    )
