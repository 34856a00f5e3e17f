"""The difference between two standings, and what must hold of every difference."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.differences import (
    Difference,
    FindingChange,
    Mark,
    PowerChange,
    difference,
    powers_in_effect,
    ruling_change,
    stand,
)
from pourparler.dossier import Dossier
from pourparler.findings import Finding, Weight
from pourparler.standing import Kind, Ruling, Standing
from pourparler.standing.on_record import is_on_record
from pourparler.vocabulary import Place, Question, moment
from tests.dossiers import question, read, ruling, seat, standing
from tests.standing.random_dossiers import DAYS, dossiers

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor G (state)
2020-01-01 actor H (state)
2020-01-01 group conveners = A, B
2020-01-01 capacity observer
  may      attend
  may not  speak
2020-01-01 capacity participant
  may      attend, speak
2020-01-01 rule hosting
  admits   state as observer
  when     H invites candidate
2020-01-01 rule joint
  admits   state as participant
  when     all of conveners consent
"""


def marks(found: Difference) -> list[tuple[str, str, str, str]]:
    """Return each question that stands otherwise with its mark and its kind before and after."""
    return [
        (
            change.mark.value,
            str(change.question),
            change.before.kind.words if change.before is not None else "",
            change.after.kind.words if change.after is not None else "",
        )
        for change in found.rulings
    ]


def between(dossier: Dossier, start: str, end: str) -> Difference:
    return difference(standing(dossier, start), standing(dossier, end))


def test_seat_let_in_is_added_and_its_powers_with_it(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-02 G attends as observer
    """
    found = between(dossier, "2020-01-31", "2020-02-02")
    assert marks(found) == [("+", "G as observer", "not asked", "seated")]
    assert found.powers == (PowerChange("G", "attend", Mark.ADDED),)


def test_invited_seat_that_is_taken_is_changed(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-02 G attends as observer
    """
    assert marks(between(dossier, "2020-02-01", "2020-02-02")) == [("~", "G as observer", "invited", "seated")]


def test_seat_lost_is_removed_and_its_powers_with_it(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-02 G attends as observer
    2020-02-03 G withdraws as observer
    """
    found = between(dossier, "2020-02-02", "2020-02-03")
    assert marks(found) == [("-", "G as observer", "seated", "withdrawn")]
    assert found.powers == (PowerChange("G", "attend", Mark.REMOVED),)


def test_change_of_the_sum_alone_is_a_change(dossier):
    """
    2020-02-01 A consents to G as participant
    2020-02-02 B consents to H as participant
    """
    found = between(dossier, "2020-01-31", "2020-02-01")
    assert marks(found) == [("~", "G as participant", "not asked", "not yet")]
    assert found.seats[0].fields == ("kind", "pending", "sum")


def test_seat_is_added_when_first_spoken_of(dossier):
    """
    2020-02-01 A objects to Z as participant
    """
    found = between(dossier, "2020-01-31", "2020-02-01")
    assert marks(found) == [("+", "Z as participant", "", "not permitted")]


def test_rule_that_comes_in_force_adds_the_seats_that_it_names():
    dossier = read(
        """
        2020-02-01 actor A (state)
        2020-02-01 rule named
          admits   A as member
        """
    )
    assert marks(between(dossier, "2020-01-31", "2020-02-01")) == [("+", "A as member", "", "invited")]


def test_motions_are_told_apart_from_seats():
    dossier = read(
        """
        2020-01-01 body council
          members  A, B, C
        2020-01-01 rule voting
          decides  any in council
          when     more than half of members vote for
        2020-02-01 motion canal "Canal" (works) in council
        2020-02-02 A, B vote for canal in council
        """
    )
    found = between(dossier, "2020-01-31", "2020-02-01")
    assert (found.seats, marks(found)) == ((), [("+", "canal", "", "open")])
    assert marks(between(dossier, "2020-02-01", "2020-02-02")) == [("+", "canal", "open", "adopted")]
    assert marks(between(dossier, "2020-02-02", "2020-02-03")) == []


def test_same_standing_differs_in_nothing(dossier):
    """
    2020-02-01 H invites G as observer
    """
    same = standing(dossier, "2020-02-01")
    assert difference(same, same) == Difference()
    assert not difference(same, same)


def test_denied_power_is_not_in_effect_where_another_capacity_grants_it(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-02 A, B consent to G as participant
    2020-02-02 G attends as observer
    2020-02-03 G attends as participant
    """
    assert powers_in_effect(standing(dossier, "2020-02-03")) == frozenset({("G", "attend")})


def finding(line: int, sentence: str = "It is so.") -> Finding:
    return Finding("a-code", Place("a.talks", line), sentence, "", Weight.NOTE)


def test_finding_that_only_moves_to_another_line_is_the_same(dossier):
    """
    2020-02-01 H invites G as observer
    """
    same = standing(dossier, "2020-02-01")
    found = difference(same, same, [finding(1), finding(2), finding(3, "Gone.")], [finding(7), finding(8), finding(9)])
    assert found.findings == (
        FindingChange(Mark.ADDED, finding(9)),
        FindingChange(Mark.REMOVED, finding(3, "Gone.")),
    )


def test_ruling_change_of_two_missing_rulings_is_none():
    assert ruling_change(seat("G as observer"), None, None) is None


def test_ruling_change_does_not_look_at_the_lines(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-01 H invites G as observer
    """
    with_both = ruling(dossier, "G as observer", "2020-02-01")
    with_one = ruling(dossier.without(dossier.entries[-1:]), "G as observer", "2020-02-01")
    assert with_both.kind is Kind.INVITED
    assert ruling_change(question("G as observer"), with_both, with_one) is None


# --- what must hold of every difference ------------------------------------------------------------------------------

dates = st.sampled_from(DAYS).map(moment)
Stands = dict[Question, dict[str, object]]


def stands(of: Standing, questions: tuple[Question, ...]) -> Stands:
    rulings: dict[Question, Ruling] = {asked: of.ruling(asked) for asked in questions}
    return {asked: stand(ruling) for asked, ruling in rulings.items() if is_on_record(ruling, of)}


def after(found: Difference, before: Stands) -> Stands:
    """Return how everything stands once a difference has been made."""
    result = dict(before)
    for change in found.rulings:
        result.pop(change.question, None)
        if change.after is not None:
            result[change.question] = stand(change.after)
    return result


@settings(max_examples=40)
@given(dossiers(), dates, dates)
def test_difference_mirrors_the_one_from_the_other_side(written, one, other):
    here, there = standing(written.dossier, one), standing(written.dossier, other)
    found = [difference(here, there), difference(there, here)]
    mirrored = {(change.question, change.mark): change for change in (each.mirrored() for each in found[1].rulings)}
    assert {(change.question, change.mark): change for change in found[0].rulings} == mirrored
    assert sorted(power.mirrored() for power in found[1].powers) == list(found[0].powers)


@settings(max_examples=40)
@given(dossiers(), st.tuples(dates, dates, dates))
def test_differences_between_dates_compose(written, days):
    first, second, third = (standing(written.dossier, day) for day in days)
    asked = written.dossier.seats
    stepwise = after(difference(second, third), after(difference(first, second), stands(first, asked)))
    at_once = after(difference(first, third), stands(first, asked))
    assert {q: stepwise.get(q) for q in asked} == {q: at_once.get(q) for q in asked}
    assert {q: at_once.get(q) for q in asked} == {q: stands(third, asked).get(q) for q in asked}
