"""Propositions put together: three values, sequences, fallbacks, clocks, dates, the table, facts and powers."""

import pytest

from pourparler.standing.judging import matches
from tests.dossiers import holds, judged, proposition, ruling

CHARTER = """
2020 group conveners = A, B, C
2020 group pair = A, B
2020 body D
  members D1, D2, D3
2020 motion budget (money) in D
2020 instrument accord
2020 rule named
  admits A, B, G as member
2020 rule by-host
  admits any as observer
  when H invites candidate
2020 rule simple
  decides money
  when more than half of D vote for
2020 capacity member
  may attend, speak, vote
2020 capacity observer
  may attend
  may not speak
"""

VALUES = {"yes": "A consents", "no": "B consents", "open": "C consents"}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yes and yes", True),
        ("yes and no", False),
        ("yes and open", None),
        ("open and no", False),
        ("yes or open", True),
        ("no or open", None),
        ("no or no", False),
        ("not open", None),
        ("not yes", False),
        ("not no", True),
        ("yes unless no", True),
        ("yes unless open", None),
        ("yes unless yes", False),
        ("no failing that yes", True),
        ("open failing that yes", None),
        ("yes failing that no", True),
        ("no failing that open", None),
        ("no failing that no", False),
        ("yes then yes", True),
        ("yes then no", False),
        ("yes then open", None),
        ("no then yes", False),
        ("open then yes", None),
    ],
)
def test_three_values_are_put_together(words, value):
    from tests.dossiers import read

    dossier = read(
        """
        2020-05-01 A consents to G as member
        2020-05-01 B objects to G as member
        """,
        CHARTER,
    )
    asked = " ".join(f"{VALUES[word]} to G as member" if word in VALUES else word for word in words.split())
    assert judged(dossier, asked, "2020-05-01").value is value


def test_whole_that_is_false_rests_on_the_parts_that_are(dossier):
    """
    2020-05-01 A consents to G as member
    2020-05-01 B objects to G as member
    """
    assert holds(dossier, "A consents to G as member and B consents to G as member", "2020-05-01") == "false; line 2"
    assert holds(dossier, "A consents to G as member or B consents to G as member", "2020-05-01") == "true; line 1"


def test_negation_turns_who_helps_and_who_hinders(dossier):
    """
    2020-05-01 A consents to G as member
    2020-05-01 B objects to G as member
    """
    found = judged(dossier, "not all of conveners consent to G as member", "2020-05-01")
    assert (found.value, [name for name, _ in found.supporters], [name for name, _ in found.adverse]) == (
        True,
        ["B"],
        ["A"],
    )
    assert found.since.text == "2020-05-01"


def test_part_in_a_body_counts_only_what_was_done_there(dossier):
    """
    2020 body E
      members D1, D2
    2020-05-01 D1, D2 vote for budget in D
    2020-05-01 D1 votes against budget in E
    """
    assert holds(dossier, "in D (all of D vote for budget)", "2020-05-01") == "open; 2 of 3, needed 3; line 3"
    assert holds(dossier, "in E (any of members vote for budget)", "2020-05-01") == "open; 0 of 2, needed 1; line 4"
    assert holds(dossier, "in D (more than half of members vote for budget)", "2020-05-01") == (
        "true; 2 of 3, needed 2; line 3"
    )


def test_clock_runs_from_the_day_on_which_something_became_true(dossier):
    """
    2020-05-01 G deposits accord
    """
    asked = "30 days after G has deposited accord"
    assert holds(dossier, asked, "2020-04-30") == "false"
    assert judged(dossier, asked, "2020-05-30").clock.text == "2020-05-31"
    assert holds(dossier, asked, "2020-05-30") == "open; line 1"
    assert holds(dossier, asked, "2020-05-31") == "true; line 1"
    assert judged(dossier, asked, "2020-06-30").since.text == "2020-05-31"


def test_dates_bound_a_proposition(dossier):
    """
    2020-05-01 A consents to G as member
    """
    assert holds(dossier, "from 2020-05-02", "2020-05-01") == "false"
    assert holds(dossier, "from 2020-05-02", "2020-05-02") == "true"
    assert holds(dossier, "before 2020-05-02", "2020-05-01") == "true"
    assert holds(dossier, "before 2020-05-02", "2020-05-02") == "false"
    assert judged(dossier, "before 2020-05-02", "2020-05-01").clock.text == "2020-05-02"
    assert judged(dossier, "from 2020-05-02", "2020-05-01").clock.text == "2020-05-02"


def test_table_is_those_who_sit_members_of_a_delegation_not_counted_apart(dossier):
    """
    2020 actor A (delegation)
      members A1, A2
    2020 rule inside
      admits A1 as member
      when A as member seated
      seats at once
    2020-05-01 A, B attend as member
    2020-05-02 G accepts as member
    """
    assert holds(dossier, "table is B, A", "2020-05-02") == "true"
    assert holds(dossier, "table is A, B, G", "2020-05-02") == "false"
    assert holds(dossier, "A1 as member seated", "2020-05-02") == "true; lines 3, 7"


def test_reported_fact_is_open_where_sources_disagree(dossier):
    """
    2020-05-01 fact place = Geneva
    2020-05-02 fact number = 7
    2020-05-03 fact number = 8
    """
    assert holds(dossier, "place is Geneva", "2020-04-30") == "open; (nothing is reported of place)"
    assert holds(dossier, "place is Geneva", "2020-05-01") == "true; line 1"
    assert holds(dossier, "place is Vienna", "2020-05-01") == "false; line 1"
    assert holds(dossier, "number is 7", "2020-05-02") == "true; line 2"
    assert holds(dossier, "number is 7", "2020-05-03") == "open; (the sources disagree about number); lines 2, 3"


def test_powers_are_those_of_the_capacity_that_is_held(dossier):
    """
    2020-05-01 G attends as member
    2020-05-02 H invites K as observer
    2020-05-03 K attends as observer
    """
    assert holds(dossier, "G may attend, speak", "2020-05-01") == "true"
    assert holds(dossier, "G may invite", "2020-05-01") == "false"
    assert holds(dossier, "K may not speak", "2020-05-03") == "true"
    assert holds(dossier, "K may speak", "2020-05-03") == "false"
    assert holds(dossier, "K may not attend, speak", "2020-05-03") == "false"
    assert holds(dossier, "K may attend", "2020-05-02") == "false"


def test_denial_in_one_capacity_beats_a_grant_in_another(dossier):
    """
    2020-05-02 H invites G as observer
    2020-05-03 G attends as member
    2020-05-03 G attends as observer
    """
    assert holds(dossier, "G may speak", "2020-05-03") == "false"


def test_power_of_which_no_capacity_speaks_is_free_until_it_is_taken(dossier):
    """
    2020 rule arrears
      suspends seat
      when H suspends candidate
    2020-05-02 H suspends G as seat
      from broadcast
      until 2020-06-01
    """
    assert holds(dossier, "G may broadcast", "2020-05-01") == "true"
    assert holds(dossier, "G may broadcast", "2020-05-02") == "false; line 4"
    assert holds(dossier, "G may broadcast", "2020-06-01") == "true"


# --- what a ruling is said to be -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("G as observer seated", True),
        ("G as observer seated by H", True),
        ("G as observer seated by H, A", False),
        ("G as observer seated on by-host", True),
        ("G as observer seated on named", False),
        ("G as observer seated carried by A", True),
        ("G as observer seated carried by B", False),
        ("G as observer seated at level minister", True),
        ("G as observer seated at level expert", False),
        ("G as observer invited", False),
        ("budget adopted with 2 of 3 needing 2", True),
        ("budget adopted with 3", False),
        ("budget adopted with 2 of 4", False),
        ("budget adopted needing 3", False),
        ("budget rejected", False),
        ("G as member invited until 2020-06-01", False),
    ],
)
def test_ruling_is_matched_in_every_particular(words, value):
    from tests.dossiers import question, read, standing

    dossier = read(
        """
        2020-05-01 H invites G as observer
          carried by A
        2020-05-02 G attends as observer
          level minister
        2020-05-02 vote on budget in D
          for D1, D2
          against D3
        """,
        CHARTER,
    )
    claim = proposition(words)
    asked = question(str(claim.question))
    assert matches(claim, standing(dossier, "2020-05-02").ruling(asked)) is value


def test_undetermined_ruling_leaves_every_other_claim_open(dossier):
    """
    2020 motion plan (works) in D
    """
    found = ruling(dossier, "plan", "2020-05-01")
    assert [matches(proposition(words), found) for words in ("plan adopted", "plan undetermined")] == [None, True]
    assert holds(dossier, "plan adopted", "2020-05-01") == "open; (no rule decides a motion of this kind)"


def test_candidate_of_a_rule_is_whoever_the_question_is_about(dossier):
    """
    2020 rule both-seats
      admits any as chair
      when candidate as member seated and candidate may speak
      seats at once
    2020-05-01 G attends as member
    2020-05-02 H invites K as observer
    2020-05-02 K attends as observer
    """
    assert ruling(dossier, "G as chair", "2020-05-01").kind == "seated"
    assert ruling(dossier, "K as chair", "2020-05-02").kind == "not-yet"


def test_stage_that_has_no_date_lets_the_next_count_from_the_beginning(dossier):
    """
    2020-05-01 B consents to G as member
    """
    assert holds(dossier, "A in conveners then B consents to G as member", "2020-05-01") == "true; line 1"


def test_fact_of_which_sources_disagree_is_disputed(dossier):
    """
    2020-05-02 fact number = 7
    2020-05-03 fact number = 8
    """
    assert holds(dossier, "number is disputed", "2020-05-02") == "false; line 1"
    assert holds(dossier, "number is disputed", "2020-05-03") == "true; lines 1, 2"
