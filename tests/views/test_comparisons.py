"""Two sides held against each other, as a Python user asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.differences import difference
from pourparler.analysis.hypotheses import HypothesisUnreadableError, hypothesis, supposed
from pourparler.analysis.named_entries import NoSuchLineError
from pourparler.analysis.other_charters import NoRulesError
from pourparler.views.comparisons import DatesReversedError, what_if_view
from pourparler.views.open_dossier import OpenDossier, load
from pourparler.vocabulary import moment
from tests.cli.rivers import RIVER
from tests.dossiers import standing, written
from tests.standing.random_dossiers import DAYS, acts, dossiers, votes


@pytest.fixture
def river(tmp_path: Path) -> OpenDossier:
    return load(written(tmp_path, RIVER, "river.talks"))[0]


def test_what_if_prints_as_the_command_does(river):
    what_if = river.what_if("B consents to G as participant", at="2020-02-02")
    assert str(what_if).startswith(
        "River talks, on 2020-02-02, if\n  + 2020-02-02 Bessa consents to Guria as participant"
    )
    assert (repr(what_if), bool(what_if), what_if.view.count) == (str(what_if), True, "1 seat more.")


def test_what_if_takes_lines_one_by_one(river):
    lines = ["H invites C as observer", "  until 2020-03-01"]
    assert river.what_if(lines).view == river.what_if("\n".join(lines)).view


def test_what_if_of_nothing_is_no_difference(river):
    nothing = river.what_if()
    assert (bool(nothing), nothing.view.count) == (False, "No difference.")
    assert str(nothing).startswith("River talks, on 2020-02-05, with nothing supposed\n\nNo difference.\n")


def test_what_if_leaves_the_dossier_as_it_is(river):
    before = river.dossier
    river.what_if("B consents to G as participant", without=["33"])
    assert river.dossier is before


def test_what_if_under_another_charter(river, tmp_path):
    text = "2020-01-01 rule either\n  admits  state as participant\n  when    any of conveners consent"
    either, _ = load(written(tmp_path, text, "either.talks"))
    changed = {change.question: change for change in river.what_if(charter=either, at="2020-02-01").view.seats}
    assert (changed["G as participant"].after.words, changed["G as participant"].mark.value) == (
        "invited by Arlen on either, seat not yet taken",
        "+",
    )


def test_what_cannot_be_supposed_is_an_exception(river):
    with pytest.raises(HypothesisUnreadableError, match="unknown-verb"):
        river.what_if("B nods")
    with pytest.raises(NoSuchLineError, match=r"No line `\^x` can be left out"):
        river.what_if(without=["^x"])
    with pytest.raises(NoRulesError, match="has no rule"):
        river.what_if(charter=load("/dev/null")[0])


def test_difference_of_two_dates(river):
    changed = river.difference(start="2020-02-03", at="2020-02-04")
    assert [(change.question, change.because[0].place.rpartition(":")[2]) for change in changed.view.seats] == [
        ("G as observer", "35")
    ]


def test_difference_of_two_dossiers(river):
    assert not river.difference(river)
    assert river.difference(load("/dev/null")[0], at="2020-02-05").view.count == (
        "4 seats fewer; 1 motion fewer; 1 power fewer."
    )


def test_dates_the_wrong_way_round_are_an_exception(river):
    with pytest.raises(DatesReversedError, match="2020-02-04 ends later than 2020-02-03: name the earlier date first"):
        river.difference(start="2020-02-04", at="2020-02-03")


def test_markup_in_a_dossier_stays_text_in_a_notebook(tmp_path):
    text = RIVER.replace("Guria", "<b>Guria</b>")
    shown = load(written(tmp_path, text, "river.talks"))[0].difference(start="2020-02-03")._repr_html_()
    assert "&lt;b&gt;Guria&lt;/b&gt;" in shown
    assert "<b>" not in shown


@settings(max_examples=60)
@given(dossiers(), acts() | votes(), st.sampled_from(DAYS).map(moment))
def test_what_is_taken_over_from_the_dossier_as_it_is_still_holds(written_, line, at):
    supposed_ = hypothesis(written_.dossier, line, at)
    view = what_if_view(written_.dossier, supposed_, at)
    before, after = standing(written_.dossier, at), standing(supposed(written_.dossier, supposed_), at)
    assert [(change.question, change.mark, change.fields) for change in (*view.seats, *view.motions)] == [
        (str(change.question), change.mark, change.fields) for change in difference(before, after).rulings
    ]
