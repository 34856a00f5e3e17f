"""The record by key: where each kind of line is found, in which order, and how one is added."""

import pytest

from pourparler.record import (
    Record,
    everyone,
    fact_key,
    finding_key,
    instrument_key,
    keys_of,
    loss_key,
    outcome_key,
    presence_key,
    question_key,
    record_of,
)
from tests.dossiers import read

CHARTER = """
2020 group pair = A, B
2020 body D
  members A, B
2020 motion budget in D
2020 instrument accord
2020 quality violent
"""


def act(text):
    dossier = read(text, CHARTER)
    (entry,) = (entry for entry in dossier.counted if entry.place.file == "test.talks")
    return entry, dossier.charter.acting


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("A consents to G as member", [question_key("G as member")]),
        ("A votes for budget in D", [question_key("budget")]),
        ("vote on budget in D", [question_key("budget")]),
        ("pair sign accord", [instrument_key("A", "accord"), instrument_key("B", "accord")]),
        ("A finds G violent", [finding_key("A", "G", "violent")]),
        ("A clears G of violent", [finding_key("A", "G", "violent")]),
        ("G, K attend as member", [question_key("G as member"), question_key("K as member")]),
        ("G suspends participation as member", [question_key("G as member")]),
        ("A is present in D", [presence_key("D")]),
        ("A is absent", [presence_key("")]),
        ("fact place = Geneva", [fact_key("place")]),
        ("outcome budget adopted", [outcome_key("budget")]),
        ("A joins pair", []),
        ('A states "nothing"', []),
        (
            "A suspends G as member",
            [question_key("suspension of G as member"), question_key("G as member"), loss_key("G")],
        ),
        (
            "A readmits G as member",
            [question_key("return of G as member"), question_key("G as member"), loss_key("G")],
        ),
    ],
)
def test_each_line_is_found_under_its_keys(words, keys):
    entry, expand = act(f"2020-05-01 {words}")
    assert keys_of(entry, expand) == keys
    assert [key for key in keys if record_of([entry], expand).about(key) != (entry,)] == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("A consents to G as member", ("A",)),
        ("pair consent to G as member", ("A", "B")),
        ("A, pair consent to G as member", ("A", "B")),
        ("H consents to G as member\n  on behalf of K", ("K",)),
        ("H consents to G as member\n  on behalf of pair", ("A", "B")),
    ],
)
def test_everyone_for_whom_an_act_is_done(words, names):
    assert everyone(*act(f"2020-05-01 {words}")) == names


def test_lines_under_one_key_are_in_order_of_time_and_within_a_day_of_kind():
    dossier = read(
        """
        2020-05-02 A consents to G as member
        2020-05-01 B withdraws objection to G as member
        2020-05-01 B objects to G as member
        2020-05-01 H puts G as member
        2020-05 A favours G as member
        2020-05-01 vote on G as member
          for A
        2020-05-01T10:00Z B consents to G as member
        """,
        CHARTER,
    )
    found = dossier.record.about(question_key("G as member"))
    assert [entry.place.line for entry in found] == [4, 3, 6, 2, 5, 8, 1]


def test_seats_of_an_actor_are_those_the_record_speaks_of():
    dossier = read(
        """
        2020-05-01 H invites G as member
        2020-05-01 H invites G as observer
        2020-05-01 A votes for budget in D
        """,
        CHARTER,
    )
    assert dossier.record.seats_of("G") == ["G as member", "G as observer"]
    assert dossier.record.seats_of("A") == []


def test_record_with_a_line_more_shares_the_rest():
    one, expand = act("2020-05-02 A consents to G as member")
    other, _ = act("2020-05-01 A signs accord")
    more, _ = act("2020-05-01 B objects to G as member")
    before = record_of([one, other], expand)
    after = before.extended([more], expand)
    assert [entry.verb for entry in after.about(question_key("G as member"))] == ["objects", "consents"]
    assert [entry.verb for entry in before.about(question_key("G as member"))] == ["consents"]
    assert after.about(instrument_key("A", "accord")) is before.about(instrument_key("A", "accord"))
    assert after.differences(before) == before.differences(after) == {question_key("G as member")}
    assert before.differences(before) == frozenset()
    anew = record_of([one, other, more], expand)
    assert set(anew.keys()) == set(after.keys())


def test_records_differ_under_keys_that_only_one_of_them_has():
    one, expand = act("2020-05-02 A consents to G as member")
    other, _ = act("2020-05-01 A signs accord")
    assert record_of([one], expand).differences(record_of([other], expand)) == {
        question_key("G as member"),
        instrument_key("A", "accord"),
    }
    assert Record({}).about(question_key("budget")) == ()
