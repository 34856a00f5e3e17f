from pourparler.checks import votes
from tests.checks.found import COUNCIL, found, sentences

CHARTER = COUNCIL + "2020-01-01 group core = A, B"


def test_vote_that_adds_up_is_no_finding(dossier):
    """
    2020-05-01 vote on budget in council
      for core
      against C
      tally for 2, against 1
    """
    assert found(votes, dossier) == []


def test_name_on_two_sides_is_found_at_its_place(dossier):
    """
    2020-05-01 vote on budget in council
      for A, B
      against B
    """
    assert found(votes, dossier) == [("voted-twice", 2)]
    assert sentences(votes, dossier) == ["B stands twice in this vote, under `for` and `against`. It is counted once."]


def test_name_within_a_group_and_by_itself_is_found(dossier):
    """
    2020-05-01 vote on budget in council
      for core, A
    """
    assert found(votes, dossier) == [("voted-twice", 2)]


def test_strangers_in_a_list_make_one_finding(dossier):
    """
    2020-05-01 vote on budget in council
      for A, G
    2020-05-02 G votes for budget in council
    """
    assert found(votes, dossier) == [("not-a-member", 2), ("not-a-member", 3)]
    assert sentences(votes, dossier)[0] == ("G is no member of council on 2020-05-01; what they cast is not counted.")


def test_vote_without_body_is_in_that_of_its_motion(dossier):
    """
    2020-05-02 G abstains on budget
    """
    assert found(votes, dossier) == [("not-a-member", 1)]


def test_member_that_leaves_that_day_may_have_voted(dossier):
    """
    2020-05-01 C leaves council
    2020-05-01 C votes for budget in council
    2020-05-02 C votes for budget in council
    """
    assert found(votes, dossier) == [("not-a-member", 3)]


def test_body_of_which_not_all_are_named_has_no_strangers(dossier):
    """
    2020-02-01 body council
      members A, B
      seats 9
    2020-05-02 vote on budget in council
      for A, G
    """
    assert found(votes, dossier) == []


def test_more_names_than_reported_and_more_votes_than_seats_are_found(dossier):
    """
    2020-05-01 vote on budget in council
      for A, B
      tally for 1, against 3
    """
    assert found(votes, dossier) == [("tally-mismatch", 3), ("tally-mismatch", 3)]
    assert sentences(votes, dossier) == [
        "The tally has 4 votes, and council has 3 seats.",
        "The tally reports 1 `for`, and 2 are named.",
    ]


def test_body_that_is_not_declared_has_no_strangers(dossier):
    """
    2020-05-02 G votes for budget in board
    2020-05-02 A votes for budget in board
    """
    assert found(votes, dossier) == []
