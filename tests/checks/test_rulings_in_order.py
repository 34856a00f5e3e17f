"""Rulings taken over from before are the same as rulings derived anew, whatever happens in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.checks.rulings_in_order import OFTEN, RulingsInOrder
from pourparler.standing import standing_of
from pourparler.vocabulary import Seat, moment
from tests.checks.found import TABLE, dossier_of

LINES = (
    "A consents to G as observer",
    "B consents to G as observer",
    "B objects to G as observer",
    "B withdraws objection to G as observer",
    "G accepts as observer",
    "G attends as observer",
    "G withdraws as observer",
    "A suspends G as observer\n  until 2020-01-20",
    "B leaves conveners",
    "B joins conveners",
    "rule bar\n  bars G",
    "repeal bar",
    "rule suspension\n  suspends observer\n  when A suspends candidate",
    "motion expulsion\n  effect excludes G as observer",
    "rule majority\n  decides any\n  when any of conveners vote for",
    "A votes for expulsion",
)


@given(st.lists(st.tuples(st.integers(1, 28), st.sampled_from(LINES)), max_size=12))
def test_rulings_in_order_are_the_rulings_of_each_day(happened):
    text = "\n".join(f"2020-01-{day:02} {line}" for day, line in happened)
    dossier = dossier_of(text, TABLE)
    rulings = RulingsInOrder(dossier)
    seat = Seat("G", "observer")
    for day in range(1, 29):
        at = moment(f"2020-01-{day:02}")
        ruling = rulings.ruling(seat, at)
        assert ruling is not None
        assert ruling.kind is standing_of(dossier, at).ruling(seat).kind, (day, text)


@pytest.mark.parametrize("dates", [("2020-01-05", "2020-01-02"), ("2020-01-02", "2020-01-02", "2020-01-05")])
def test_rulings_may_be_asked_out_of_order(dates):
    dossier = dossier_of("2020-01-03 B objects to G as observer", TABLE)
    rulings = RulingsInOrder(dossier)
    kinds = kinds_on(dates, rulings)
    assert kinds == ["blocked" if date == "2020-01-05" else "not asked" for date in dates]


def test_invitation_that_ran_out_is_derived_again():
    text = "2020-01-02 A, B consent to G as observer\n2020-01-02 A invites G as observer\n  until 2020-01-10"
    rulings = RulingsInOrder(dossier_of(text, TABLE))
    assert kinds_on(("2020-01-05", "2020-01-12"), rulings) == ["invited", "lapsed"]


def kinds_on(dates: tuple[str, ...], rulings: RulingsInOrder) -> list[str]:
    found = [rulings.ruling(Seat("G", "observer"), moment(date)) for date in dates]
    return [ruling.kind.words if ruling is not None else "" for ruling in found]


def test_one_seat_is_derived_so_often_and_no_more():
    dates = tuple(f"2020-01-01T0{minute // 60}:{minute % 60:02}Z" for minute in range(120))
    sides = ("objects to", "withdraws objection to") * 60
    text = "\n".join(f"{date} B {side} G as observer" for date, side in zip(dates, sides, strict=True))
    kinds = kinds_on(dates, RulingsInOrder(dossier_of(text, TABLE)))
    assert (kinds[:OFTEN], kinds[OFTEN:]) == (["blocked", "not asked"] * 50, [""] * 20)
