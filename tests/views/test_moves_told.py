"""Moves in words: one actor, several, some of many; what they would do, or had done instead."""

import pytest

from pourparler.standing.names_told import Telling
from pourparler.views.missing_weight import missing_weight
from pourparler.views.moves_told import move_words, part_names, part_words
from pourparler.views.remedies_text import remedies_text
from pourparler.views.remedies_view import remedies_view
from pourparler.vocabulary import moment
from tests.dossiers import ruling
from tests.remedies.told import aim, asked

CHARTER = """
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor B "Bessa" (state)
2020-01-01 actor C "Corran" (state)
2020-01-01 actor D "Dorn" (state)
2020-01-01 actor E "Eldra" (state)
2020-01-01 actor F "Fenn" (state)
2020-01-01 actor G "Guria" (state)
2020-01-01 actor H "Hosta" (state)
2020-01-01 actor I "Isk" (state)
2020-01-01 group conveners = A, B, C
2020-01-01 body council "The Council"
  members  A, B, C, D, E, F, H, I
2020-01-01 capacity observer
2020-01-01 instrument truce "Truce of the River"
2020-01-01 motion budget "The budget" (money) in council
"""


def words(dossier, text, at="2020-03-01", size=None):
    told = Telling(dossier.charter, moment(at))
    return ["; ".join(part_words(part, told) for part in each.parts) for each in asked(dossier, text, at, size).found]


def test_position_is_told_from_where_it_is_left(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     all of conveners consent
    2020-02-01 A objects to G as observer
    2020-02-01 B abstains on G as observer
    """
    assert words(dossier, "G as observer") == [
        "Arlen withdraws its objection and consents; Bessa withdraws its abstention and consents; Corran consents"
    ]


def test_statement_is_dropped_and_not_withdrawn(dossier):
    """
    2020-01-02 rule joint
      admits   state as observer
      when     A consents
      counts   statements
    2020-02-01 A opposes G as observer
    """
    assert words(dossier, "G as observer") == ["Arlen drops its opposition and consents"]


def test_whatever_ends_an_objection_is_told_with_an_or(dossier):
    """
    2020-02-01 A objects to G as observer
    """
    assert words(dossier, "not A objects to G as observer") == [
        "Arlen withdraws its objection and abstains or consents"
    ]


def test_vote_is_told_in_the_past(dossier):
    """
    2020-01-02 rule majority
      decides  money in council
      when     at least 7 of members vote for
    2020-02-01 vote on budget in council
      for      A, B
      against  C, D
      abstain  E, F, H, I
    """
    assert words(dossier, "budget", size=5) == [
        "Corran and Dorn had voted yes in The Council instead of voting no; "
        "any 3 of these 4 had voted yes in The Council instead of abstaining",
        "any one of these 2 had voted yes in The Council instead of voting no; "
        "Eldra, Fenn, Hosta and Isk had voted yes in The Council instead of abstaining",
    ]


def test_round_closed_otherwise_is_told_in_the_past_too(dossier):
    """
    2020-01-02 rule silence
      decides  money in council
      when     none of members object
    2020-02-01 A puts budget in council
    2020-02-02 B objects to budget in council
    2020-02-03 A closes budget in council
    """
    assert words(dossier, "budget") == ["Bessa had not objected, abstained or consented in The Council"]


def test_names_of_many_stand_apart(dossier):
    """
    2020-01-02 rule majority
      decides  money in council
      when     at least 3 of members vote for
    """
    (found,) = asked(dossier, "budget", "2020-03-01").found
    told = Telling(dossier.charter, moment("2020-03-01"))
    (part,) = found.parts
    assert part_words(part, told) == "any 3 of these 8 vote yes in The Council"
    assert part_names(part, told) == "Arlen, Bessa, Corran, Dorn, Eldra, Fenn, Hosta and Isk"


def test_members_whom_nobody_names_are_counted(dossier):
    """
    2020-01-02 rule majority
      decides  money in council
      when     more than half of members present and voting vote for
    2020-02-01 vote on budget in council
      against  A
      tally    for 2, against 3
    """
    found = asked(dossier, "budget", "2020-03-01", size=1).found
    told = Telling(dossier.charter, moment("2020-03-01"))
    assert [(part_words(each.parts[0], told), part_names(each.parts[0], told)) for each in found] == [
        (
            "any one of these 3 had voted yes in The Council instead of voting no",
            "Arlen, and 2 whom the report does not name",
        ),
    ]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("H invites candidate", "Hosta invites Guria as observer"),
        ("candidate has signed truce", "Guria signs Truce of the River"),
        ("H proposes", "Hosta proposes Guria as observer"),
        ("candidate has applied", "Guria applies as observer"),
    ],
)
def test_other_acts_are_told_with_titles(dossier, rule, told):
    """
    2020-02-01 A favours G as observer
    """
    from tests.dossiers import read

    charter = f"{CHARTER}\n2020-01-02 rule one\n  admits state as observer\n  when {rule}"
    found = asked(read("2020-02-01 A favours G as observer", charter), "G as observer", "2020-03-01").found
    telling = Telling(dossier.charter, moment("2020-03-01"))
    assert [move_words(move, telling) for each in found for move in each.chosen] == [told]


# --- weights, and many ways ------------------------------------------------------------------------------------------


def test_missing_weight_is_told_with_those_who_have_it(dossier):
    """
    2020-01-01 weights shares of council
      A        40
      B        30
      C        20
      D        10
    2020-01-02 rule majority
      decides  money in council
      when     more than half of council by shares vote for
    2020-02-01 vote on budget in council
      for      A
      against  B, C
    """
    told = Telling(dossier.charter, moment("2020-03-01"))
    assert missing_weight(ruling(dossier, "budget", "2020-03-01"), told) == (
        "no less than 11 by shares among Bessa, Corran, Dorn, Eldra, Fenn, Hosta and Isk (60 together): "
        "more than half of council by shares vote for",
    )


def test_many_ways_to_choose_many_are_told_by_one(dossier):
    """
    2020-01-01 weights shares of council
      A        11
      B        12
      C        13
      D        14
      E        15
      F        16
      H        17
      I        18
    2020-01-02 rule nearly-all
      decides  money in council
      when     at least 98 of council by shares vote for
    """
    view = remedies_view(dossier, aim("budget"), moment("2020-03-01"))
    text = remedies_text(view, dossier.charter)
    assert "\n   7  7 members in one of 8 ways  nearly-all\n      for instance all 7 vote yes in The Council\n" in text
