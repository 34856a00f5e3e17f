"""The picture of a ruling: conditions as a tree, sums with those counted first, grounds with their passages."""

from __future__ import annotations

from fractions import Fraction

from pourparler.dossier import Dossier
from pourparler.language.propositions import Position
from pourparler.views.pictures.argument import Argument, Clause, argument
from pourparler.views.pictures.shapes import Box
from pourparler.views.pictures.sheet import Sheet
from pourparler.views.pictures.sum_bar import sum_bar
from pourparler.views.pictures.why_picture import described
from tests.dossiers import question, standing

CHARTER = """
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor B "Bessa" (state)
2020-01-01 actor C "Corin" (state)
2020-01-01 actor G "Guria" (state)
2020-01-01 actor H "Hosta" (state)
2020-01-01 instrument truce "The truce"
2020-01-01 body council "The Council"
  members A, B, C
2020-01-01 source wire "A wire"
  outlet "Border news"
  address "https://example.org/1"
"""


def argued(dossier: Dossier, asked: str = "G as guest", at: str = "2020-02-05") -> Argument:
    return argument(question(asked), dossier, standing(dossier, at))


def outline(clause: Clause | None) -> object:
    if clause is None:
        return None
    mark = {True: "yes", False: "no", None: "open"}[clause.value]
    return (f"{mark}: {clause.words}", *map(outline, clause.parts)) if clause.parts else f"{mark}: {clause.words}"


def test_conditions_stand_as_a_tree_each_with_its_value(dossier: Dossier) -> None:
    """
    2020-01-01 rule mixed "The mixed rule"
      admits state as guest
      requires candidate has signed truce
      when at least 2 of council consent and H invites candidate
    2020-02-01 A, B consent to G as guest
    2020-02-02 G signs truce
      source wire "with a pen"
    """
    (route,) = argued(dossier).routes
    assert route.name == "The mixed rule"
    assert outline(route.required) == "yes: candidate has signed truce"
    assert outline(route.decided) == (
        "open: all of these",
        "yes: at least 2 of council consent",
        "open: H invites candidate",
    )
    assert route.required is not None
    assert route.required.who == "Guria, 2020-02-02"
    assert route.decided is not None
    assert route.decided.parts[1].who == "Hosta could"


def test_sum_has_those_first_who_are_counted(dossier: Dossier) -> None:
    """
    2020-01-01 rule few
      admits state as guest
      when at most 1 of council do not consent
    2020-02-01 A consents to G as guest
    2020-02-01 B objects to G as guest
    2020-02-01 C abstains on G as guest
    """
    (route,) = argued(dossier).routes
    assert route.decided is not None
    assert route.decided.sum is not None
    assert [(part.position, part.titles) for part in route.decided.sum.parts] == [
        (Position.AGAINST, ("Bessa",)),
        (Position.ABSTAIN, ("Corin",)),
        (Position.FOR, ("Arlen",)),
    ]


def test_those_outside_the_base_come_last(dossier: Dossier) -> None:
    """
    2020-01-01 rule majority
      admits state as guest
      when more than half of council present and voting vote for
    2020-02-01 vote on G as guest in council
      for A
      against C
      abstain B
    """
    (route,) = argued(dossier).routes
    assert route.decided is not None
    assert route.decided.sum is not None
    assert [part.position for part in route.decided.sum.parts] == [Position.FOR, Position.AGAINST, Position.ABSTAIN]
    assert route.decided.sum.words == "1 of 2 present and voting (50.00 %), 2 needed"


def test_bar_is_as_long_as_its_parts_and_the_mark_stands_where_the_sum_must_reach(dossier: Dossier) -> None:
    """
    2020-01-01 rule all-of-them
      admits state as guest
      when all of council consent
    2020-02-01 A, B consent to G as guest
    2020-02-01 C objects to G as guest
    """
    (route,) = argued(dossier).routes
    assert route.decided is not None
    assert route.decided.sum is not None
    assert route.decided.sum.needed == Fraction(3)
    sheet = Sheet(360)
    sum_bar(route.decided.sum, sheet, 12, 300)
    boxes = [shape for shape in sheet.shapes if isinstance(shape, Box)]
    assert [(box.x, box.wide, box.look) for box in boxes if box.high == 22] == [
        (12, 200, "solid"),
        (212, 100, "hollow"),
    ]
    assert [box.x for box in boxes if box.look == "mark"] == [309]


def test_grounds_come_with_words_quoted_and_the_address_of_the_report(dossier: Dossier) -> None:
    """
    2020-01-01 rule hosting
      admits state as guest
      when H invites candidate
    2020-02-01 H invites G as guest
      source wire "Do come"
    """
    reason = argued(dossier).reasons[1]
    assert reason.sentence == "2020-02-01: Hosta invites Guria as guest"
    assert reason.href == "https://example.org/1"
    assert reason.passages == (("Border news, 2020-01-01", "Do come", "https://example.org/1"),)


def test_rule_that_gives_by_right_says_so(dossier: Dossier) -> None:
    """
    2020-01-01 rule by-right
      admits G as guest
    """
    (route,) = argued(dossier).routes
    assert (route.decided, route.remark) == (None, "It gives by right: nobody is asked.")


def test_readings_that_agree_are_told_in_one_sentence(dossier: Dossier) -> None:
    """
    2020-01-01 rule hosting
      admits state as guest
      when H invites candidate
    2020-02-01 H invites G as guest ^first
    2020-02-02 H invites G as guest
      disputes ^first
    """
    assert argued(dossier).remarks == ("The sources disagree, but every reading gives the same answer.",)


def test_picture_is_told_in_sentences(dossier: Dossier) -> None:
    """
    2020-01-01 rule hosting
      admits state as guest
      when H invites candidate
    2020-02-01 H invites G as guest
    """
    assert described(argued(dossier)) == (
        "Guria as guest, on 2020-02-05: invited by Hosta on hosting, seat not yet taken. The rule hosting. "
        "Yes: H invites candidate (Hosta, 2020-02-01). "
        "1. rule hosting: admits state as guest, when H invites candidate. 2. 2020-02-01: Hosta invites Guria as guest."
    )
