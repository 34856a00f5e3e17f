"""Two reports that cannot both be right are shown as a pair."""

from __future__ import annotations

import pytest

from pourparler.reading.contradictions import contradictions
from pourparler.reading.draft import Line
from pourparler.vocabulary import Passage


def line(text: str, source: str = "herald", kind: str = "act") -> Line:
    date, _, words = text.partition(" ")
    return Line(kind, date, words, (), (Passage(source, "words"),))


def pairs(*lines: Line) -> list[tuple[str, str, str]]:
    return [(each.kind, each.first.words, each.second.words) for each in contradictions(lines)]


def test_opposite_stances_of_one_actor_on_one_question_contradict_each_other() -> None:
    favours = line("2020-02-01 A favours G as observer", kind="statement")
    opposes = line("2020-02-02 A opposes G as observer", "gazette", "statement")
    assert pairs(favours, opposes) == [("stance", "A favours G as observer", "A opposes G as observer")]


@pytest.mark.parametrize(
    "other",
    [
        line("2020-02-09 A opposes G as observer", "gazette", "statement"),
        line("2020-02-01 A opposes G as participant", "gazette", "statement"),
        line("2020-02-01 B opposes G as observer", "gazette", "statement"),
        line("2020-02-01 A opposes G as observer", "herald", "statement"),
    ],
)
def test_stance_later_of_another_on_another_seat_or_from_the_same_report_does_not(other: Line) -> None:
    assert pairs(line("2020-02-01 A favours G as observer", kind="statement"), other) == []


def test_act_and_its_denial_of_the_same_day_or_later_contradict_each_other() -> None:
    denial = line('2020-02-03 fact invitation-of-G-by-H = "not done"', "gazette", "fact")
    assert pairs(line("2020-02-03 H invites G as observer"), denial) == [
        ("status", "H invites G as observer", 'fact invitation-of-G-by-H = "not done"')
    ]


@pytest.mark.parametrize(
    "other",
    [
        line('2020-02-02 fact invitation-of-G-by-H = "not done"', "gazette", "fact"),
        line('2020-02-03 fact invitation-of-G-by-H = "planned"', "gazette", "fact"),
        line('2020-02-03 fact invitation-of-F-by-H = "not done"', "gazette", "fact"),
    ],
)
def test_denial_before_the_act_a_plan_or_another_denial_does_not(other: Line) -> None:
    assert pairs(line("2020-02-03 H invites G as observer"), other) == []


@pytest.mark.parametrize(
    ("act", "noun"),
    [
        ("G attends as observer", "attendance-by-G"),
        ("F signs truce", "signature-of-truce-by-F"),
        ("B objects to G as observer", "objection-to-G-by-B"),
        ("H withdraws invitation to G as observer", ""),
    ],
)
def test_denial_is_of_the_same_kind_of_act(act: str, noun: str) -> None:
    denial = line(f'2020-02-03 fact {noun or "withdrawal-by-H"} = "not done"', "gazette", "fact")
    assert len(pairs(line(f"2020-02-03 {act}"), denial)) == bool(noun)


def test_claims_of_which_one_denies_the_other_contradict_each_other() -> None:
    one = line("2020-02-01 A states G as observer invited by H", kind="statement")
    other = line("2020-02-02 B states not G as observer invited by H", "gazette", "statement")
    assert [each[0] for each in pairs(one, other)] == ["status"]


def test_same_act_on_two_dates_contradicts_itself() -> None:
    assert [
        each[0] for each in pairs(line("2020-02-01 F signs truce"), line("2020-02-03 F signs truce", "gazette"))
    ] == ["date"]


def test_same_act_dated_more_or_less_precisely_does_not() -> None:
    assert pairs(line("2020-02-01 F signs truce"), line("2020-02 F signs truce", "gazette")) == []


def test_pairs_come_in_the_order_of_the_lines() -> None:
    lines = [
        line("2020-02-03 F signs truce"),
        line("2020-02-01 A favours G as observer", kind="statement"),
        line("2020-02-01 F signs truce", "gazette"),
        line("2020-02-01 A opposes G as observer", "gazette", "statement"),
    ]
    assert [each.kind for each in contradictions(lines)] == ["date", "stance"]
