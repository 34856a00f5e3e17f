import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler import vocabulary
from pourparler.vocabulary import DAY, Change, Moment, Motion, NotAMomentError, Passage, Place, Seat, moment

# --- reading moments -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2017", 365 * DAY),
        ("2016", 366 * DAY),
        ("2017-02", 28 * DAY),
        ("2016-02", 29 * DAY),
        ("2017-12", 31 * DAY),
        ("2017-01-18", DAY),
        ("2017-01-18T19:00Z", 1),
        ("0001", 365 * DAY),
        ("9999", 365 * DAY),
        ("9999-12", 31 * DAY),
        ("9999-12-31", DAY),
    ],
)
def test_moment_is_as_long_as_it_is_precise(text, seconds):
    read = moment(text)
    assert (read.end - read.start + 1, read.text, str(read)) == (seconds, text, text)


def test_moment_counts_from_the_first_day_of_the_year_one():
    assert moment("0001-01-01") == Moment(DAY, 2 * DAY - 1, "0001-01-01")
    assert moment("0001-01-02T00:01Z").start == 2 * DAY + 60


@pytest.mark.parametrize("text", ["2003-02-10T11:00Z", "2003-02-10T06:00-05:00", "2003-02-10T16:30+05:30"])
def test_instant_is_the_same_in_every_zone(text):
    assert moment(text).start == moment("2003-02-10").start + 11 * 3600


@pytest.mark.parametrize(
    ("text", "finest"),
    [
        ("0000", "year"),
        ("2017-00", "month"),
        ("2017-13", "month"),
        ("2017-02-30", "day"),
        ("2015-02-29", "day"),
        ("2017-01-18T24:00Z", "hour"),
        ("2017-01-18T19:60Z", "hour"),
        ("2017-01-18T19:00+99:00", "hour"),
        ("0001-01-01T00:00+05:00", "hour"),
        ("9999-12-31T23:59-05:00", "hour"),
    ],
)
def test_moment_that_no_calendar_has_says_so(text, finest):
    with pytest.raises(NotAMomentError) as raised:
        moment(text)
    assert (raised.value.text, raised.value.reason) == (text, f"no calendar has that {finest}")
    assert raised.value.way_out == "If it is not known so precisely, write only the month or the year."


@pytest.mark.parametrize(
    "text",
    ["", "soon", "17", "10000", "2017-1", "2017-01-1", "2017/01/18", "18.01.2017", "٢٠١٧", "２０１７", "2017-01-18 "],
)
def test_text_that_is_no_moment_says_what_to_write(text):
    with pytest.raises(NotAMomentError, match="is not a date: write a year") as raised:
        moment(text)
    assert raised.value.way_out == ""


def test_hour_needs_its_zone():
    with pytest.raises(NotAMomentError, match="an hour needs its zone, as in 2017-01-18T19:00Z or"):
        moment("2017-01-18T19:00")


def test_equal_moments_are_one():
    assert moment("2017-01-18") is moment("2017-01-18")


def test_moments_beyond_those_kept_in_mind_are_read_all_the_same(monkeypatch):
    monkeypatch.setattr(vocabulary, "_MOST_MOMENTS", 0)
    assert moment("1648-10-24") == moment("1648-10-24")


@given(st.text())
def test_any_text_is_a_moment_or_says_why_not(text):
    try:
        said = moment(text).text
    except NotAMomentError as error:
        said = error.text
    assert said == text


# --- before and after ------------------------------------------------------------------------------------------------


def test_moment_has_certainly_or_perhaps_passed():
    day, month = moment("2017-01-18"), moment("2017-01")
    assert (day.is_by(month), day.may_be_by(month)) == (True, True)
    assert (month.is_by(day), month.may_be_by(day)) == (False, True)
    assert (month.is_by(moment("2016")), month.may_be_by(moment("2016"))) == (False, False)


@pytest.mark.parametrize(
    ("text", "days", "later"),
    [
        ("2017-01-18", 0, "2017-01-18"),
        ("2017-01-18", 30, "2017-02-17"),
        ("2017-01", 1, "2017-02-01T23:59Z"),
        ("2017-01-18T19:00Z", 7, "2017-01-25T19:00Z"),
        ("2003-02-10T06:00-05:00", 1, "2003-02-11T11:00Z"),
        ("9999-12-31", 1, "9999-12-31"),
        ("2017-01-18", 999_999 * 365, "9999-12-31"),
        ("9999", 1, "9999-12-31T23:59Z"),
    ],
)
def test_moment_some_days_later(text, days, later):
    assert str(moment(text).later(days)) == later


# --- the other nouns -------------------------------------------------------------------------------------------------


def test_nouns_are_written_as_in_the_language():
    assert str(Place("a.talks", 14, 3, 2)) == "a.talks:14"
    assert str(Seat("USA", "observer")) == "USA as observer"
    assert str(Seat("SF", "participant", Change.EXCLUSION)) == "exclusion of SF as participant"
    assert str(Motion("budget")) == "budget"
    assert [str(Passage("s")), str(Passage("s", "words"))] == ["s", 's "words"']
