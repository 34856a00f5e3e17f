"""An open round closed as it stands, where nobody's objection is what counts."""

import pytest

from pourparler.remedies import remedies
from pourparler.remedies.closing import with_round_closed
from pourparler.vocabulary import moment
from tests.remedies.told import aim, told

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 group conveners = A, B, C
2020-01-01 body council
  members  A, B, C
2020-01-01 motion budget (money) in council
2020-01-01 motion accord (text) in council
2020-01-02 rule consensus
  decides  money in council
  when     none of members object
2020-01-02 rule majority
  decides  text in council
  when     more than half of members present and voting vote for
"""


def test_objection_is_all_that_keeps_a_closed_round(dossier):
    """
    2020-02-01 B objects to budget in council
    """
    wanted, at = aim("budget"), moment("2020-02-02")
    closed = with_round_closed(dossier, wanted, at)
    assert [told(each) for each in remedies(closed, wanted, at).found] == [
        "B had gone from against to silent or had gone from against to abstain or had gone from against to for"
    ]


def test_round_without_an_objection_decides_when_it_is_closed(dossier):
    """
    2020-02-01 B abstains on budget in council
    """
    wanted, at = aim("budget"), moment("2020-02-01")
    assert remedies(with_round_closed(dossier, wanted, at), wanted, at).value is True


@pytest.mark.parametrize("text", ["accord", "budget adopted"])
def test_vote_is_not_closed_by_supposition_and_neither_is_a_proposition(dossier, text):
    """
    2020-02-01 B votes for accord in council
    """
    assert with_round_closed(dossier, aim(text), moment("2020-02-02")) is None
