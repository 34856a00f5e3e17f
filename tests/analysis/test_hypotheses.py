"""What somebody supposes: read, and put into a copy of a dossier."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.differences import Difference, difference
from pourparler.analysis.hypotheses import (
    FILE,
    Hypothesis,
    HypothesisUnreadableError,
    dated,
    hypothesis,
    is_beside_the_point,
    scenario,
    supposed,
)
from pourparler.checks import check
from pourparler.dossier import Dossier
from pourparler.language import SourceText
from pourparler.vocabulary import moment
from tests.dossiers import read, ruling, standing, verdict
from tests.standing.random_dossiers import ASKED, DAYS, Written, acts, dossiers, votes

AT = moment("2020-02-10")
CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor G (state)
2020-01-01 group conveners = A, B
2020-01-01 rule joint
  admits   state as participant
  when     all of conveners consent
"""


def given_by(dossier: Dossier, text: str, asked: str = "G as participant", without: tuple[str, ...] = ()) -> str:
    """Return the ruling on a question under a hypothesis in a few words."""
    return verdict(ruling(supposed(dossier, hypothesis(dossier, text, AT, without=without)), asked, AT))


def trouble(dossier: Dossier, text: str) -> list[str]:
    """Return what is said of a text that cannot be supposed."""
    with pytest.raises(HypothesisUnreadableError) as raised:
        hypothesis(dossier, text, AT)
    return [str(finding) for finding in raised.value.findings]


def test_line_with_a_date_counts_as_if_it_stood_there(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    assert given_by(dossier, "2020-02-05 B consents to G as participant") == "invited by A, B on joint"


def test_line_without_a_date_comes_last_on_the_date_asked(dossier):
    """
    2020-02-01 A consents to G as participant
    2020-02-10 B objects to G as participant
    """
    assert given_by(dossier, "2020-02-10 B consents to G as participant") == "blocked by B on joint"
    assert given_by(dossier, "B consents to G as participant") == "invited by A, B on joint"


def test_lines_without_a_date_come_one_after_another(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    yes, no = "B consents to G as participant", "B objects to G as participant"
    assert given_by(dossier, f"{yes}\n{no}") == "blocked by B on joint"
    assert given_by(dossier, f"{no}\n{yes}") == "invited by A, B on joint"


def test_stages_of_a_sequence_may_be_supposed_in_their_order():
    dossier = read("2020-01-01 rule r\n  admits  G as guest\n  when    A consents then B consents", CHARTER)
    first, second = "A consents to G as guest", "B consents to G as guest"
    assert given_by(dossier, f"{first}\n{second}", "G as guest") == "invited by A, B on r"
    assert given_by(dossier, f"{second}\n{first}", "G as guest") == "not yet on r"


def test_line_without_a_date_shows_the_date_asked(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    found = hypothesis(dossier, "B consents to G as participant", AT)
    assert [entry.moment.text for entry in found.new] == ["2020-02-10"]
    assert found.sources == (SourceText(FILE, ("2020-02-10 B consents to G as participant",)),)


def test_indented_lines_are_particulars(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    found = hypothesis(dossier, "B consents to G as participant\n  by  Envoy", AT)
    assert [entry.details.by for entry in found.new] == ["Envoy"]


def test_line_is_left_out_by_its_label_its_place_or_its_number(dossier):
    """
    2020-02-01 A consents to G as participant
    2020-02-02 B objects to G as participant ^no
      note  "Twice."
    """
    bare = "not yet on joint"
    assert given_by(dossier, "", without=("^no",)) == bare
    assert given_by(dossier, "", without=("no",)) == bare
    assert given_by(dossier, "", without=("test.talks:2",)) == bare
    assert given_by(dossier, "", without=("test.talks:3",)) == bare
    assert given_by(dossier, "without ^no") == bare
    assert given_by(dossier, "without ^no, test.talks:2") == bare
    assert given_by(dossier, "without test.talks:2   ; the objection") == bare


def test_finding_about_a_line_left_out_goes_with_it():
    dossier = read("2020-02-01 A attends\n2020-02-01 B attends")
    assert [(each.code, each.place.line) for each in dossier.findings] == [("ambiguous-seat", 1), ("ambiguous-seat", 2)]
    kept = supposed(dossier, hypothesis(dossier, "", AT, without=("1",)))
    assert [(each.code, each.place.line) for each in kept.findings] == [("ambiguous-seat", 2)]


def test_unreadable_line_is_told_with_its_place_and_the_way_out(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    assert trouble(dossier, "B consnts to G as participant") == [
        "what-if:1: unknown-verb: `consnts` is no verb of the language. Did you mean `consents`?"
    ]
    assert trouble(dossier, "  by Envoy") == [
        "what-if:1: stray-particular: This indented line belongs to no entry. "
        "Put it under a dated line, or begin it at the margin with a date."
    ]
    assert trouble(dossier, 'include "more.talks"') == [
        "what-if:1: unreadable: A hypothetical line takes no file in. Write its lines here, or hand it over as a scenario."
    ]
    assert trouble(dossier, "! B consents to G as participant") == [
        "what-if:1: unreadable: A proposed line counts for nothing. Take the `!` out."
    ]


def test_every_unreadable_line_is_told(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    assert (
        len(trouble(dossier, "B nods\n2020-02-30 A consents to G as participant\nA consents to G as participant")) == 2
    )


def test_nothing_supposes_nothing(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    found = hypothesis(dossier, "\n; only a remark\n", AT)
    assert not found
    assert supposed(dossier, found) is dossier


def test_hypothetical_lines_stand_in_a_file_that_the_dossier_does_not_have():
    dossier = read("2020-02-01 A consents to G as participant", CHARTER)
    taken = dossier.with_entries((), {FILE: SourceText(FILE, ())})
    assert [each.file for each in hypothesis(taken, 'B states "x"', AT).sources] == ["what-if*"]


def test_scenario_bears_the_name_of_its_first_comment_else_of_its_file(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    named = scenario(dossier, SourceText("a/yes.scenario", ("", "; B agrees", "B consents to G as participant")), AT)
    plain = scenario(dossier, SourceText("a/yes.scenario", ("B consents to G as participant", "; B agrees")), AT)
    assert (named.name, plain.name) == ("B agrees", "yes")
    assert str(named.new[0].place) == "a/yes.scenario:3"


def test_two_hypotheses_hold_together(dossier):
    """
    2020-02-01 A consents to G as participant ^yes
    """
    one = hypothesis(dossier, "A consents to B as participant\nwithout ^yes", AT)
    both = one.and_also(scenario(dossier, SourceText("s", ("without ^yes", "B consents to B as participant")), AT))
    after = supposed(dossier, both)
    assert verdict(ruling(after, "B as participant", AT)) == "invited by A, B on joint"
    assert verdict(ruling(after, "G as participant", AT)) == "not asked on joint"
    assert (len(both.gone), len(both.undated)) == (1, 2)


def test_hypothetical_line_needs_no_source_and_no_hour(dossier):
    """
    2020-02-10 B objects to G as participant
      source  note
    2020-02-10 source note
    """
    found = hypothesis(dossier, "B consents to G as participant\n2020-02-10 A consents to G as participant", AT)
    after = supposed(dossier, found)
    codes = [(finding.code, str(finding.place)) for finding in check(after) if finding.place.file != "charter.talks"]
    assert codes == [("same-day", "what-if:1"), ("unsourced", "what-if:1"), ("unsourced", "what-if:2")]
    assert all(is_beside_the_point(each, found) for each in check(after) if each.place.file == FILE)


def test_contradiction_within_one_day_of_a_dated_line_is_not_beside_the_point(dossier):
    """
    2020-02-10 B objects to G as participant
    """
    found = hypothesis(dossier, "2020-02-10 B consents to G as participant", AT)
    told = [each for each in check(supposed(dossier, found)) if each.code == "same-day"]
    assert [is_beside_the_point(each, found) for each in told] == [False]


# --- what must hold of every hypothesis ------------------------------------------------------------------------------

dates = st.sampled_from(DAYS).map(moment)


@settings(max_examples=30)
@given(dossiers(), dates)
def test_nothing_supposed_makes_no_difference(written, at):
    here = written.dossier
    assert difference(standing(here, at), standing(supposed(here, Hypothesis()), at)) == Difference()


@settings(max_examples=60)
@given(dossiers(), acts() | votes(), dates)
def test_line_supposed_gives_what_the_line_appended_gives(written, line, at):
    here = written.dossier
    appended = Written(written.charter, (*written.record, line)).dossier
    there = supposed(here, hypothesis(here, line, at))
    assert difference(standing(appended, at), standing(there, at)) == Difference()
    assert [verdict(ruling(there, str(q), at)) for q in ASKED] == [verdict(ruling(appended, str(q), at)) for q in ASKED]


@settings(max_examples=60)
@given(dossiers(), dates, st.data())
def test_line_left_out_gives_what_the_dossier_without_it_gives(written, at, data):
    number = data.draw(st.integers(0, max(0, len(written.record) - 1)))
    if not written.record:
        return
    here = written.dossier
    line = 1 + sum(text.count("\n") + 1 for text in written.record[:number])
    there = supposed(here, hypothesis(here, f"without test.talks:{line}", at))
    shorter = Written(written.charter, (*written.record[:number], *written.record[number + 1 :])).dossier
    assert difference(standing(shorter, at), standing(there, at)) == Difference()


def test_dated_line_stays_as_it_is():
    assert dated('2020-01-01 A states "x"', AT) == '2020-01-01 A states "x"'
