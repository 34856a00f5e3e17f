"""Lines that a move would add, and what they take the place of."""

import pytest

from pourparler.language import SourceText, parse
from pourparler.remedies.deeds import position_deed, text_of_act
from pourparler.remedies.hypotheticals import Hypotheticals
from pourparler.remedies.searched import Searched
from pourparler.vocabulary import Motion, moment
from tests.remedies.told import aim

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
2020-01-01 motion budget (money) in council
2020-01-02 rule joint
  admits   state as observer
  when     all of conveners consent
2020-01-02 rule majority
  decides  money in council
  when     at least 2 of members vote for
"""

DEEDS = (
    "A consents to budget in council",
    "A objects to G as observer",
    "A abstains on budget",
    "A votes for budget in council",
    "A votes against exclusion of G as observer",
    "A withdraws objection to budget in council",
    "A withdraws invitation to G as observer",
    "A invites G as observer in council",
    "A excludes G as observer",
    "A readmits G as observer",
    "A requests a vote on budget",
    "A proposes budget",
    "A signs truce",
    "A denounces truce",
    "A joins conveners",
    "A finds B violent",
    "A clears B of violent",
    "A accepts as observer",
    "A withdraws as observer",
    "A withdraws application as observer",
    "A is present in council",
    "A is absent from council",
    "A favours budget",
    "A puts budget",
    "A refers budget to council",
)


@pytest.mark.parametrize("deed", DEEDS)
def test_act_is_written_as_it_was_read(deed):
    (act,) = parse(SourceText("a", (f"2020-01-01 {deed}",))).entries
    assert text_of_act(act) == deed


@pytest.mark.parametrize("end", ["for", "against", "abstain", "silent", "absent", "present"])
@pytest.mark.parametrize("is_vote", [True, False])
def test_every_deed_can_be_read(end, is_vote):
    parsed = parse(SourceText("a", (f"2020-01-01 {position_deed('A', end, Motion('m'), 'council', None, is_vote)}",)))
    assert (len(parsed.entries), parsed.findings) == (1, ())


def _lines(dossier, text, at, number=0):
    searched = Searched(dossier, aim(text), moment(at))
    return searched.hypotheticals.lines(searched.remedies().found[number].chosen)


def test_line_stands_on_the_day_or_in_its_last_minute_after_what_is_there(dossier):
    """
    2020-02-01 A, B consent to G as observer
    2020-02-02 C objects to G as observer
    """
    assert _lines(dossier, "G as observer", "2020-02-02") == ("2020-02-02T23:59Z C consents to G as observer",)
    assert _lines(dossier, "G as observer", "2020-02-03") == ("2020-02-03 C consents to G as observer",)


def test_replayed_vote_is_written_as_it_would_have_been(dossier):
    """
    2020-02-02 vote on budget in council ^vote
      for      A
      against  B, C
      tally    for 1, against 2
    """
    assert _lines(dossier, "budget", "2020-02-03") == (
        "; instead of test.talks:1",
        "2020-02-02 vote on budget in council",
        "  for      A, B",
        "  against  C",
        "  tally    for 2, against 1",
    )


def test_vote_of_a_group_is_taken_apart_when_one_of_it_moves(dossier):
    """
    2020-02-02 vote on budget in council
      against  conveners
    """
    assert _lines(dossier, "budget", "2020-02-03")[1:] == (
        "2020-02-02 vote on budget in council",
        "  against  C",
        "  for      A, B",
    )


def test_act_of_several_keeps_those_who_do_not_move(dossier):
    """
    2020-02-01 H puts budget in council
    2020-02-02 A, B object to budget in council
    2020-02-02 C consents to budget in council
    2020-02-03 H closes budget in council
    """
    lines = _lines(dossier, "not any of council object to budget", "2020-02-04")
    assert lines == ("; instead of test.talks:2",)
    assert _lines(dossier, "not B objects to budget", "2020-02-04") == (
        "; instead of test.talks:2",
        "2020-02-02 A objects to budget in council",
    )


def test_nothing_supposed_is_the_dossier_itself(dossier):
    """
    2020-02-01 A consents to G as observer
    """
    assert Hypotheticals(dossier, moment("2020-02-02")).supposed(()) is dossier
