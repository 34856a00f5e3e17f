"""Dates in a report, against a Wednesday: 18 January 2017."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.dates import dates, full_date

PUBLISHED = date(2017, 1, 18)


def values(text: str) -> list[str]:
    return [each.value for each in dates(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoy said on Tuesday that talks would resume on Monday.", ["2017-01-17", "2017-01-23"]),
        ("Delegates met in the capital on Monday and will return on Friday.", ["2017-01-16", "2017-01-20"]),
        ("On Thursday, the two sides will sit down again.", ["2017-01-19"]),
        ("On Thursday, the two sides sat down again.", ["2017-01-12"]),
        ("The minister arrived on Sunday to meet his counterpart.", ["2017-01-15"]),
        ("He had refused to meet them face to face on Monday.", ["2017-01-16"]),
        ("She had told him by telephone on Tuesday that he was welcome.", ["2017-01-17"]),
        ("A has invited the parties to its capital on Saturday.", ["2017-01-21"]),
        ("Friday's meeting ended without result.", ["2017-01-13"]),
        ("A spokesman said early Wednesday that nothing was decided.", ["2017-01-18"]),
        ("They hope to reach a deal by Friday.", ["2017-01-20"]),
        ("A rejected on Tuesday a proposal to hold talks.", ["2017-01-17"]),
        ("Last Monday and next Monday.", ["2017-01-16", "2017-01-23"]),
        ("He made the remarks in comments to reporters on Monday.", ["2017-01-16"]),
        ("Parliament rejected the plan on Friday.", ["2017-01-13"]),
        ("Due to the bombing on Friday, they left.", ["2017-01-13"]),
        ("A urged B to attend on Monday.", ["2017-01-23"]),
        ("A plan to meet on Saturday was dropped.", ["2017-01-21"]),
        ("She struck a bargain before leaving on Friday.", ["2017-01-13"]),
        ("He will see the king before leaving on Friday.", ["2017-01-20"]),
        ("B said Friday's vote marks a turn.", ["2017-01-20"]),
        ("B said Friday's vote was a turn.", ["2017-01-13"]),
        ("The round was supposed to start on Sunday but was put off.", ["2017-01-15"]),
        ("The truce lasted until Sunday.", ["2017-01-15"]),
        ("The truce holds until Sunday.", ["2017-01-22"]),
        ("The session has been moved to Thursday.", ["2017-01-19"]),
        ("They could meet as early as Thursday.", ["2017-01-19"]),
        ("The envoy is heading to the capital on Saturday.", ["2017-01-21"]),
        ("They met on Tuesday last week.", ["2017-01-10", "2017-W02"]),
        ("They meet on Monday of next week.", ["2017-01-23", "2017-W04"]),
        ("Last week on Thursday they left.", ["2017-W02", "2017-01-12"]),
    ],
)
def test_weekday_lies_ahead_or_behind_by_its_verb(text, found):
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The truce signed on December 29 held until 3 February.", ["2016-12-29", "2017-02-03"]),
        ("Wednesday, January 18, 2017", ["2017-01-18"]),
        ("on 23 and 24 January", ["2017-01-23/2017-01-24"]),
        ("July 4-5, 2016", ["2016-07-04/2016-07-05"]),
        ("from January 30 to February 2", ["2017-01-30/2017-02-02"]),
        ("30 December to 2 January", ["2016-12-30/2017-01-02"]),
        ("2017-01-23 or 23.1.2017", ["2017-01-23", "2017-01-23"]),
        ("31 February", []),
    ],
)
def test_day_of_a_month_is_the_nearest_one(text, found):
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In October the sides agreed to meet in March.", ["2016-10", "2017-03"]),
        ("Talks that collapsed in November resume next week.", ["2016-11", "2017-W04"]),
        ("last month", ["2016-12"]),
        ("earlier this week, and later this year", ["2017-W03", "2017"]),
        ("since last May", ["2016-05"]),
        ("in November last year", ["2016-11"]),
        ("The war began in 2011; the 2012 Geneva communique failed.", ["2011", "2012"]),
        ("rebels attacked the town last weekend", ["2017-01-14/2017-01-15"]),
        ("Two days ago he resigned.", ["2017-01-16"]),
        ("Two weeks ago he resigned; three months ago he was named.", ["2017-W01", "2016-10"]),
        ("the day before yesterday, the day after tomorrow", ["2017-01-16", "2017-01-20"]),
        ("Between 2003 and 2005 they met twice.", ["2003", "2005"]),
        ("The 2003-2005 war ended.", ["2003/2005"]),
        ("Resolution 2118 (2013) holds.", ["2013"]),
        ("October's round failed.", ["2016-10"]),
        ("between January and March", ["2017-01", "2016-03"]),
        ("On 1/23/2017 they signed.", ["2017-01-23"]),
        ("today, tomorrow, yesterday", ["2017-01-18", "2017-01-19", "2017-01-17"]),
    ],
)
def test_month_week_and_year_keep_their_width(text, found):
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister May said so.",
        "They march on.",
        "About 2000 fighters left.",
        "Resolution 2254 holds.",
        "Nearly three years ago.",
        "April Jones left.",
    ],
)
def test_words_and_numbers_that_are_no_dates_are_left_out(text):
    assert values(text) == []


def test_date_without_a_verb_lies_behind():
    assert values("A statement of Thursday.") == ["2017-01-12"]


def test_full_date_needs_its_year():
    assert full_date("ASTANA, 24 January") is None
    assert full_date("Updated 24 January 2017, 10:15") == date(2017, 1, 24)


def test_date_behind_empty_lines_is_found_once_and_only_in_its_stretch():
    text = "They met.\n\n\n\nThey left.\n\nThey came in October."
    assert [each.value for each in dates(text, PUBLISHED, iter([(0, 24), (24, len(text))]))] == ["2016-10"]
    assert dates(text, PUBLISHED, iter([(0, 24)])) == ()


def test_many_dates_in_one_line_are_all_found():
    text = "on Monday, 3 May, " * 2_000  # each is one date
    assert len(values(text)) == 2_000


_WORDS = st.sampled_from(
    [
        "on",
        "by",
        "last",
        "next",
        "this",
        "week",
        "month",
        "Monday",
        "Friday",
        "January",
        "May",
        "23",
        "31",
        "2016",
        "and",
        "to",
        "-",
        ",",
        "will",
        "said",
        "at",
        "in",
        "\n",
        "the",
        "of",
        "ago",
        "two",
        "days",
    ]
)


@given(st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=30).map(" ".join)))
def test_dates_lie_in_the_text_in_order_and_apart(text):
    found = dates(text, PUBLISHED)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
