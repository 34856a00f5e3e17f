"""Which lines made a difference: enough by themselves, and none of them to spare."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.causes import Cause, Causes, Step, dated_within, steps_between, steps_within
from pourparler.analysis.differences import stand
from pourparler.counted_lines import AnyEntry
from pourparler.dossier import Dossier, assemble
from pourparler.standing import Ruling, Standing
from pourparler.standing.on_record import is_on_record
from pourparler.vocabulary import Moment, Question, moment
from tests.dossiers import question, read, standing
from tests.standing.random_dossiers import DAYS, dossiers

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor G (state)
2020-01-01 actor H (state)
2020-01-01 group conveners = A, B, C
2020-01-01 rule hosting
  admits   state as observer
  when     H invites candidate
  accept   within 10 days
2020-01-01 rule joint
  admits   state as participant
  when     at least 2 of conveners consent
"""


def between(dossier: Dossier, start: str, end: str) -> Causes:
    span = dated_within(dossier, moment(start), moment(end))
    return Causes(dossier.without(span), steps_within(span), standing(dossier, end))


def on_record(of: Standing, asked: Question) -> Ruling | None:
    """Return the ruling on a question, none where nobody speaks of it."""
    ruling = of.ruling(asked)
    return ruling if is_on_record(ruling, of) else None


def cause(dossier: Dossier, asked: str, start: str, end: str) -> tuple[list[int], bool, bool]:
    """Return the lines that made a question stand otherwise, whether time did, and whether they are the fewest."""
    one, other = (on_record(standing(dossier, at), question(asked)) for at in (start, end))
    found = between(dossier, start, end).of(question(asked), one, other)
    return [entry.place.line for step in found.steps for entry in step.lines], found.by_time, found.is_minimal


def test_line_that_did_it_is_named_and_others_are_not(dossier):
    """
    2020-02-01 A objects to G as participant
    2020-02-02 H invites G as observer
    2020-02-03 B favours G as observer
    """
    assert cause(dossier, "G as observer", "2020-01-31", "2020-02-03") == ([2], False, True)


def test_of_lines_that_would_do_the_first_ones_are_named(dossier):
    """
    2020-02-01 A consents to G as participant
    2020-02-02 B consents to G as participant
    2020-02-03 H signs truce
    """
    assert cause(dossier, "G as participant", "2020-01-31", "2020-02-03") == ([1, 2], False, True)


def test_lines_of_earlier_days_are_not_named(dossier):
    """
    2020-02-01 A consents to G as participant
    2020-02-02 B consents to G as participant
    """
    assert cause(dossier, "G as participant", "2020-02-01", "2020-02-02") == ([2], False, True)


def test_clock_that_ran_out_is_told_as_time(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-05 A states "x"
    """
    assert cause(dossier, "G as observer", "2020-02-01", "2020-02-20") == ([], True, True)


def test_line_and_time_are_told_together(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-15 H invites G as observer
    """
    assert cause(dossier, "G as observer", "2020-02-02", "2020-02-16") == ([2], True, True)


def test_rule_is_named_where_it_made_the_difference():
    dossier = read(
        """
        2020-01-01 actor A (state)
        2020-02-01 rule named
          admits   A as member
        """
    )
    assert cause(dossier, "A as member", "2020-01-31", "2020-02-01") == ([2], False, True)


def test_search_that_is_cut_off_names_the_lines_on_which_it_rests(dossier):
    """
    2020-02-01 A consents to G as participant
    2020-02-02 B consents to G as participant
    """
    start, end = "2020-01-31", "2020-02-02"
    span = dated_within(dossier, moment(start), moment(end))
    after = standing(dossier, end)
    causes = Causes(dossier.without(span), steps_within(span), after, most=1)
    seat = question("G as participant")
    found = causes.of(seat, standing(dossier, start).ruling(seat), after.ruling(seat))
    assert ([entry.place.line for step in found.steps for entry in step.lines], found.is_minimal) == ([1, 2], False)


def test_question_that_stands_as_before_has_no_cause(dossier):
    """
    2020-02-01 H invites G as observer
    """
    same = standing(dossier, "2020-02-01")
    ruling = same.ruling(question("G as observer"))
    assert Causes(dossier, (), same, same).of(question("G as observer"), ruling, ruling) == Cause()


# --- steps -----------------------------------------------------------------------------------------------------------


def places(lines: tuple[AnyEntry, ...]) -> list[str]:
    return [str(entry.place) for entry in lines]


def test_steps_between_dossiers_are_the_lines_that_only_one_has():
    one = read('2020-01-01 actor A\n2020-01-02 A states "x"   ; a remark\n2020-01-03 A states "y"')
    other = read('2020-01-03 A states "z"\n2020-01-02 A   states "x"\n2020-01-01 actor A')
    assert [(places(step.gone), places(step.new)) for step in steps_between(one, other)] == [
        (["test.talks:3"], []),
        ([], ["test.talks:1"]),
    ]


def test_rule_in_the_place_of_another_of_its_name_is_one_step():
    one = read("2020-01-01 rule r\n  admits A as x")
    other = read("2020-01-01 rule r\n  admits B as x")
    (step,) = steps_between(one, other)
    assert (places(step.gone), places(step.new), step.lines) == (["test.talks:1"], ["test.talks:1"], step.new)


def test_expectations_and_sources_are_no_steps():
    one = read("2020-01-01 actor A")
    other = read('2020-01-01 actor A\n2020-01-02 expect A as x not permitted\n2020-01-02 source s "S"')
    assert steps_between(one, other) == ()


def test_lines_within_a_month_count_when_they_may_have_been_done(dossier):
    """
    2020-02 H invites G as observer
    2020-03-01 H invites B as observer
    """
    within = dated_within(dossier, moment("2020-02-05"), moment("2020-02-10"))
    assert [entry.place.line for entry in within] == [1]


def test_step_that_only_takes_away_shows_what_goes(dossier):
    """
    2020-02-01 H invites G as observer
    """
    gone = dossier.entries[-1]
    assert Step(gone=(gone,)).lines == (gone,)


# --- what must hold of every cause -----------------------------------------------------------------------------------

dates = st.sampled_from(DAYS).map(moment)


def stands(dossier: Dossier, asked: Question, at: Moment) -> object:
    ruling = on_record(standing(dossier, at), asked)
    return stand(ruling) if ruling is not None else None


@settings(max_examples=60)
@given(dossiers(), dates, dates)
def test_cause_is_enough_and_has_nothing_to_spare(written, start, end):
    here = written.dossier
    span = dated_within(here, start, end)
    base, after = here.without(span), standing(here, end)
    causes = Causes(base, steps_within(span), after)
    for asked in here.seats:
        found = causes.of(asked, on_record(standing(here, start), asked), on_record(after, asked))
        lines = [entry for step in found.steps for entry in step.new]
        wanted = stands(here, asked, end)
        assert found.is_minimal
        assert stands(base.with_entries(lines), asked, end) == wanted
        for line in lines:
            fewer = [each for each in lines if each is not line]
            assert stands(base.with_entries(fewer), asked, end) != wanted


@settings(max_examples=40)
@given(dossiers(), dossiers(), dates)
def test_steps_from_one_dossier_to_another_lead_there(one, other, at):
    first, second = one.dossier, other.dossier
    between = steps_between(first, second)
    gone = [entry for step in between for entry in step.gone]
    new = [entry for step in between for entry in step.new]
    there = assemble("there", {}, [*(entry for entry in first.entries if entry not in gone), *new])
    for asked in second.seats:
        assert stand(standing(there, at).ruling(asked)) == stand(standing(second, at).ruling(asked))
