"""Rulings as values: every sum in them, the one on which they turn, the body that decided."""

from pourparler.standing import Kind, counts_of, decisive_count
from pourparler.standing.rulings import deciding_body
from tests.dossiers import judged, ruling

CHARTER = """
2020 group conveners = A, B
2020 body D
  members D1, D2, D3
2020 body E
  members E1, E2
2020 motion budget (money) in D
2020 rule in-turn
  admits any as member
  when more than half of D vote for then all of E vote for
2020 rule else
  decides money
  when all of D vote for failing that at least 2 of D vote for
"""


def figures(count):
    return None if count is None else (count.have, count.base, count.needed)


def test_kind_is_said_with_blanks():
    assert [Kind.NOT_ASKED.words, Kind.SEATED.words] == ["not asked", "seated"]


def test_nothing_judged_has_no_sum():
    assert (counts_of(None), decisive_count(None), deciding_body(None)) == ((), None, "")


def test_whole_turns_on_the_first_part_that_is_as_it_is(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
      against D3
    """
    found = judged(dossier, "all of D vote for budget and any of D vote for budget", "2020-05-01")
    assert [figures(count) for count in counts_of(found)] == [(2, 3, 3), (2, 3, 1)]
    assert figures(decisive_count(found)) == (2, 3, 3)
    either = judged(dossier, "all of D vote for budget or any of D vote for budget", "2020-05-01")
    assert figures(decisive_count(either)) == (2, 3, 1)


def test_fallback_turns_on_the_choice_that_was_asked_last(dossier):
    """
    2020-05-01 vote on budget in D
      for D1, D2
      against D3
    """
    assert figures(decisive_count(ruling(dossier, "budget", "2020-05-01").routes[0].decided)) == (2, 3, 2)


def test_whole_without_a_sum_turns_on_none(dossier):
    """
    2020-05-01 A consents to G as member
    """
    assert decisive_count(judged(dossier, "A in conveners and not B in conveners", "2020-05-01")) is None


def test_sequence_is_decided_in_the_body_of_its_last_stage(dossier):
    """
    2020-05-01 D1, D2 vote for G as member in D
    2020-05-02 E1, E2 vote for G as member in E
    """
    assert deciding_body(ruling(dossier, "G as member", "2020-05-01").routes[0].decided) == "E"
    assert deciding_body(ruling(dossier, "G as member", "2020-05-02").routes[0].decided) == "E"
    assert deciding_body(judged(dossier, "A in conveners", "2020-05-02")) == ""
