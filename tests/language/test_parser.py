import pytest
from hypothesis import given, settings

from pourparler.findings import Finding
from pourparler.language import Include, SourceText, decoded, parse, parse_proposition
from pourparler.language.propositions import FactIs
from pourparler.vocabulary import Place, moment
from tests.language.strategies import fuzz, mutated
from tests.language.texts import FILE, is_inside, read, told, troubles

# --- entries ---------------------------------------------------------------------------------------------------------


def test_entry_has_its_date_its_place_and_its_last_line(parsed):
    """
    2020-01-01 A joins G
      source   s


    2020-01 B, C join G          ; comment
    """
    first, second = parsed.entries
    assert (first.moment, first.place, first.end) == (moment("2020-01-01"), Place(FILE, 1, 1, 20), 2)
    assert (second.moment, second.place, second.end) == (moment("2020-01"), Place(FILE, 5, 1, 19), 5)


@pytest.mark.parametrize("date", ["2020", "2020-01", "2020-01-01", "2003-02-10T06:00-05:00", "2014-01-20T19:00Z"])
def test_entry_is_dated_as_precisely_as_its_source(date):
    (entry,) = read(f"{date} A joins G").entries
    assert str(entry.moment) == date


def test_equal_entries_are_one_in_a_set():
    one, other = (read("2020-01-01 A joins G").entries[0] for _ in range(2))
    assert {one, other} == {one}
    assert hash(one) == hash(one.place)


def test_entry_may_be_proposed_and_may_bear_a_label():
    assert told(read("2020-01-01 ! actor A ^here")) == {"name": "A", "label": "here", "proposed": True}
    assert told(read("2020-01-01 actor A")) == {"name": "A"}


def test_text_without_entries_says_nothing():
    assert parse(SourceText(FILE, ())) == parse(SourceText(FILE, ("", "; comment", "   "))) == read("")
    assert read("").entries == read("").includes == read("").findings == ()


def test_actor_may_be_named_like_what_is_not_reserved(parsed):
    """
    2020-01-01 Actor joins G
    2020-01-01 exclusion objects to exclusion
    2020-01-01 half, more, days consent to to
    2020-01-01 סוריה objects to إيران as observer
    """
    assert [entry.actors for entry in parsed.entries] == [
        ("Actor",),
        ("exclusion",),
        ("half", "more", "days"),
        ("סוריה",),
    ]
    assert parsed.findings == ()


# --- includes --------------------------------------------------------------------------------------------------------


def test_includes_are_listed_in_order(parsed):
    """
    include "acts.talks"
    2020-01-01 A joins G
    include more/rules.talks        ; comment
    """
    assert parsed.includes == (
        Include("acts.talks", Place(FILE, 1, 1, 20)),
        Include("more/rules.talks", Place(FILE, 3, 1, 24)),
    )
    assert len(parsed.entries) == 1


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        (
            "include",
            '1:1+7 unreadable: Here a path, as in `include "acts.talks"`, in quotation marks is missing at the end.',
        ),
        (
            "include ,",
            "1:9+1 unreadable: Here a path is missing before `,`.",
        ),
        (
            "include a b",
            "1:11+1 unreadable: `b` is not expected here. "
            "Take it out, or put what belongs together in quotation marks.",
        ),
        ('include "a', '1:9+2 unclosed-quote: This quotation mark is never closed. Close it with `"`.'),
    ],
)
def test_include_that_cannot_be_read(line, trouble):
    parsed = read(line)
    assert (troubles(parsed), parsed.includes) == ([trouble], ())


# --- heads that cannot be read ---------------------------------------------------------------------------------------

UNDATED = (
    "undated-line: This line does not begin with a date. "
    "Begin it with a date (2017-01-18), or indent it under the entry it belongs to."
)
WRITE = "write a year, 2017-01, 2017-01-18, or 2017-01-18T19:00Z."
LESS = "If it is not known so precisely, write only the month or the year."


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("A joins G", f"1:1+1 {UNDATED}"),
        ('"2020-01-01" A joins G', f"1:1+12 {UNDATED}"),
        ("(2020) A joins G", f"1:1+1 {UNDATED}"),
        ('"never closed', f"1:1+13 {UNDATED}"),
        ("^label", f"1:1+6 {UNDATED}"),
        ("\ufeff2020-01-01 A joins G", f"1:1+11 {UNDATED}"),
        ("2020-1-1 A joins G", f"1:1+8 not-a-date: `2020-1-1` is not a date: {WRITE}"),
        ("20 January A joins G", f"1:1+2 not-a-date: `20` is not a date: {WRITE}"),
        ("٢٠٢٠ A joins G", f"1:1+4 not-a-date: `٢٠٢٠` is not a date: {WRITE}"),
        ("2017-02-30 A joins G", f"1:1+10 not-a-date: `2017-02-30` is not a date: no calendar has that day. {LESS}"),
        ("2017-13 A joins G", f"1:1+7 not-a-date: `2017-13` is not a date: no calendar has that month. {LESS}"),
        ("0000 A joins G", f"1:1+4 not-a-date: `0000` is not a date: no calendar has that year. {LESS}"),
        ("10000 A joins G", f"1:1+5 not-a-date: `10000` is not a date: {WRITE}"),
        (
            "2017-01-18T19:00 A joins G",
            "1:1+16 not-a-date: `2017-01-18T19:00` is not a date: "
            "an hour needs its zone, as in 2017-01-18T19:00Z or 2017-01-18T19:00+01:00.",
        ),
        ("9" * 5000 + " A joins G", f"1:1+5000 not-a-date: `{'9' * 39}…` is not a date: {WRITE}"),
        ("2020-01-01", "1:1+10 empty-entry: A date alone says nothing. Write what happened, or take the line out."),
        ("2020-01-01 !", "1:1+12 empty-entry: A date alone says nothing. Write what happened, or take the line out."),
        ("2020-01-01 ^l", "1:1+13 empty-entry: A date alone says nothing. Write what happened, or take the line out."),
        (
            "2020-01-01 !A joins G",
            "1:12+2 unreadable: `!A` is no name. Leave a blank after the `!` of a proposed entry.",
        ),
        (
            "2020-01-01 A joins G ^",
            "1:22+1 unreadable: `^` is not expected here. "
            "Take it out, or put what belongs together in quotation marks.",
        ),
    ],
)
def test_head_that_cannot_be_read(line, trouble):
    parsed = read(line)
    assert (troubles(parsed), parsed.entries) == ([trouble], ())


def test_last_year_of_the_calendar_is_a_date():
    assert [str(read(f"{date} A joins G").entries[0].moment) for date in ("9999", "9999-12", "9999-12-31")] == [
        "9999",
        "9999-12",
        "9999-12-31",
    ]


# --- recovery --------------------------------------------------------------------------------------------------------


def test_bad_line_never_hides_the_next(parsed):
    """
    2020-01-01 actor A "never closed
    2020-01-01 actor B
    2017-02-30 actor C
    2020-01-01 actor D
    2020-01-01 D frobs
      source   s
    no date
      note     words
    2020-01-01 actor E
      alias    never
      alias    "E."
    """
    assert [entry.name for entry in parsed.entries] == ["B", "D", "E"]
    assert parsed.entries[-1].aliases == ("E.",)
    assert [(finding.place.line, finding.code) for finding in parsed.findings] == [
        (1, "unclosed-quote"),
        (3, "not-a-date"),
        (5, "unknown-verb"),
        (7, "undated-line"),
        (10, "unreadable"),
    ]


def test_all_findings_of_an_entry_come_in_order_of_place(parsed):
    """
    2020-01-01 rule r
      wehn     x
      when     (
      source   "s"
      deadline soon
    """
    assert [(finding.place.line, finding.code) for finding in parsed.findings] == [
        (1, "rule-without-effect"),
        (2, "unknown-particular"),
        (3, "unreadable"),
        (4, "unreadable"),
        (5, "unreadable"),
    ]


# --- single propositions ---------------------------------------------------------------------------------------------


def test_proposition_is_read_alone():
    assert parse_proposition("host\nis KAZ") == FactIs("host", "KAZ")


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", "1:1+0 unreadable: Here an actor, a motion or a quantifier is missing at the end."),
        (
            "host is KAZ KAZ",
            "1:13+3 unreadable: `KAZ` is not expected here. "
            "Take it out, or put what belongs together in quotation marks.",
        ),
    ],
)
def test_proposition_that_cannot_be_read_is_a_finding(text, trouble):
    finding = parse_proposition(text, "asked")
    assert isinstance(finding, Finding)
    assert (finding.place.file, troubles([finding])) == ("asked", [trouble])


# --- whatever comes --------------------------------------------------------------------------------------------------


@settings(max_examples=300)
@given(fuzz | mutated())
def test_any_text_is_read_and_every_finding_is_in_it(text):
    source, findings = decoded(FILE, text.encode("utf-8", "surrogatepass"))
    parsed = parse(source)
    for place in [*(f.place for f in (*findings, *parsed.findings)), *(e.place for e in parsed.entries)]:
        assert is_inside(place, source), place
    assert all(finding.sentence for finding in parsed.findings)


@settings(max_examples=200)
@given(fuzz)
def test_any_text_is_a_proposition_or_a_finding(text):
    read_ = parse_proposition(text)
    if isinstance(read_, Finding):
        place = read_.place
        assert place.column >= 1
        assert place.column - 1 + place.length <= len(text)
