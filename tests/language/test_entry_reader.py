import pytest

from pourparler.language.directives import More
from pourparler.language.entry_reader import did_you_mean
from pourparler.vocabulary import Passage, moment
from tests.language.texts import read, told, troubles


def test_every_entry_may_have_sources_notes_and_ties_to_others(parsed):
    """
    2020-01-01 ! actor A ^first
      source   s "a passage", t
      source   u "with \\"quotes\\" in it"
      note     "one"
      note     "two
               and three"
      reported 2020-02
      corrects ^old
      disputes ^other
      disputed by v "no", w
      disputed by x
    """
    assert told(parsed) == {
        "name": "A",
        "label": "first",
        "proposed": True,
        "sources": (Passage("s", "a passage"), Passage("t"), Passage("u", 'with "quotes" in it')),
        "more": More(
            reported=moment("2020-02"),
            corrects="old",
            disputes="other",
            disputed_by=(Passage("v", "no"), Passage("w"), Passage("x")),
            note="one two and three",
        ),
    }


def test_list_of_sources_may_run_over_lines_and_end_in_a_comma(parsed):
    """
    2020-01-01 A joins G
      source   s "one",
               t
               "two",
               u,
    """
    assert parsed.entries[0].sources == (Passage("s", "one"), Passage("t", "two"), Passage("u"))


def test_empty_remark_is_none(parsed):
    """
    2020-01-01 actor A
      note     ""
    """
    assert told(parsed) == {"name": "A"}


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("source", "2:3+6 unreadable: Here a source is missing at the end."),
        ('source "words"', "2:10+7 unreadable: Here a source is missing before `words`."),
        ("source s words", "2:12+5 unreadable: Here a passage in quotation marks is missing before `words`."),
        ('source s "words', '2:12+6 unclosed-quote: This quotation mark is never closed. Close it with `"`.'),
        ("note words", "2:8+5 unreadable: Here a remark in quotation marks is missing before `words`."),
        ('note "a\n       b', '2:3+4 unclosed-quote: This quotation mark is never closed. Close it with `"`.'),
        (
            "reported 2017-1-3",
            "2:12+8 not-a-date: `2017-1-3` is not a date: write a year, 2017-01, 2017-01-18, or 2017-01-18T19:00Z.",
        ),
        (
            "corrects old",
            "2:12+3 unreadable: `old` is not a label. A label is written `^name` at the end of an entry's first line.",
        ),
        (
            "disputes ^",
            "2:12+1 unreadable: `^` is not a label. A label is written `^name` at the end of an entry's first line.",
        ),
        ("disputed v", "2:12+1 unreadable: Here `by` is missing before `v`. Write `disputed by SOURCE`."),
    ],
)
def test_particular_of_any_entry_that_cannot_be_read_is_left_out(line, trouble):
    parsed = read(f"2020-01-01 actor A\n  {line}")
    assert troubles(parsed) == [trouble]
    assert [entry.name for entry in parsed.entries] == ["A"]


def test_unknown_particular_is_found_with_the_one_that_was_meant(parsed):
    """
    2020-01-01 A joins G
      soruce   s
      soruce   t
    """
    assert troubles(parsed) == [
        "2:3+6 unknown-particular: An act has no particular `soruce`. Did you mean `source`?",
        "3:3+6 unknown-particular: An act has no particular `soruce`. Did you mean `source`?",
    ]
    assert parsed.entries[0].object == "G"


def test_unknown_particular_that_is_like_no_other_is_found_with_all_there_are(parsed):
    """
    2020-01-01 instrument truce
      zzz      s
    """
    assert troubles(parsed) == [
        "2:3+3 unknown-particular: `instrument` has no particular `zzz`. "
        "It may have `corrects`, `disputed`, `disputes`, `note`, `reported`, `source`."
    ]


def test_particular_of_another_kind_of_entry_is_unknown(parsed):
    """
    2020-01-01 A joins G
      alias    "B"
    """
    assert [finding.code for finding in parsed.findings] == ["unknown-particular"]


def test_guess_is_the_nearest_word_or_none():
    assert did_you_mean("objcts", ("objects", "object")) == "Did you mean `objects`?"
    assert did_you_mean("qqq", ("objects", "object")) == ""
    assert did_you_mean("x" * 10_000, ("x" * 9_999,)) == ""
