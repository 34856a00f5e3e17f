import pytest

from pourparler.language.source_text import (
    LONGEST_LINE,
    Particular,
    RawEntry,
    SourceText,
    comment_at,
    decoded,
    raw_entries,
    without_comment,
)
from pourparler.language.tokens import Segment
from tests.language.texts import FILE, source_of, troubles


def raw(text: str) -> tuple[list[RawEntry], list[str]]:
    findings = []
    entries = list(raw_entries(source_of(text), findings))
    return entries, troubles(findings)


# --- bytes -----------------------------------------------------------------------------------------------------------


def test_decoded_text_has_its_lines_without_their_ends():
    assert decoded(FILE, b"a\n\nb\n") == (SourceText(FILE, ("a", "", "b")), [])


def test_decoded_text_needs_no_line_end_at_the_end():
    assert decoded(FILE, b"a\nb")[0].lines == ("a", "b")


def test_empty_file_has_no_lines():
    assert decoded(FILE, b"") == (SourceText(FILE, ()), [])


def test_byte_order_mark_and_carriage_returns_are_dropped():
    assert decoded(FILE, b"\xef\xbb\xbfa\r\n\r\nb\r\n")[0].lines == ("a", "", "b")


def test_byte_order_mark_inside_the_text_stays():
    assert decoded(FILE, "a\ufeff\n".encode())[0].lines == ("a\ufeff",)


def test_line_that_is_not_utf_8_is_found_and_the_others_are_read():
    source, findings = decoded(FILE, b"good\nca\xc3\xa9 \xe9t\xe9\nstill good\nend \xe2\x82\n")
    assert source.lines == ("good", "caé \ufffdt\ufffd", "still good", "end \ufffd")
    assert troubles(findings) == [
        "2:5+1 not-utf-8: Byte 6 of this line is not UTF-8. Save the file as UTF-8.",
        "4:5+1 not-utf-8: Byte 5 of this line is not UTF-8. Save the file as UTF-8.",
    ]


def test_surrogate_in_utf_8_is_not_utf_8():
    source, findings = decoded(FILE, b"a\xed\xa0\x80b\n")
    assert source.lines == ("a\ufffd\ufffd\ufffdb",)
    assert [finding.code for finding in findings] == ["not-utf-8"]


# --- comments --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("; all of it", ""),
        ("  ; all of it", ""),
        ("words ; comment", "words"),
        ("words\t; comment", "words"),
        ("words   ", "words"),
        ("words;no comment", "words;no comment"),
        ("(;no comment", "(;no comment"),
        ('"a ; b" ; c', '"a ; b"'),
        ('"a \\" ; b" ; c', '"a \\" ; b"'),
        ('"a\\\\" ; c', '"a\\\\"'),
        ('"never closed ; so no comment', '"never closed ; so no comment'),
        ('"never closed \\', '"never closed \\'),
        ('"never closed ; \\', '"never closed ; \\'),
        ("it's ; c", "it's"),
        ("", ""),
    ],
)
def test_line_without_its_comment_is(line, words):
    assert without_comment(line) == words


def test_line_without_comment_has_it_at_its_end():
    assert [comment_at("ab"), comment_at("a ; b"), comment_at("a;b")] == [2, 2, 3]


# --- entries ---------------------------------------------------------------------------------------------------------


def test_entry_is_a_line_at_the_margin_with_what_is_indented_under_it():
    assert raw("one\n  key value\n\n  ; comment\n  other  more\n\ntwo") == (
        [
            RawEntry(
                1,
                "one",
                (
                    Particular("key", 2, 3, (Segment("value", 2, 7),)),
                    Particular("other", 5, 3, (Segment("more", 5, 10),)),
                ),
                5,
            ),
            RawEntry(7, "two", (), 7),
        ],
        [],
    )


def test_line_indented_deeper_continues_the_particular_before_it():
    (entry,), findings = raw("one\n  key a,\n     b,\n    c\n  next d")
    assert [(each.key, each.text) for each in entry.particulars] == [("key", "a, b, c"), ("next", "d")]
    assert entry.particulars[0].segments[1] == Segment("b,", 3, 6)
    assert (entry.end, findings) == (5, [])


def test_particular_indented_less_than_the_one_before_is_a_new_one():
    (entry,), _ = raw("one\n    a 1\n  b 2\n      c")
    assert [(each.key, each.text) for each in entry.particulars] == [("a", "1"), ("b", "2 c")]


def test_value_may_begin_on_the_line_below_its_key():
    (entry,), _ = raw("one\n  when\n    all of it")
    assert entry.particulars[0].text == "all of it"


def test_tabs_are_blanks():
    (entry,), _ = raw("one\ttwo\n\tkey\tvalue")
    assert entry == RawEntry(1, "one two", (Particular("key", 2, 2, (Segment("value", 2, 6),)),), 2)


def test_comment_at_the_margin_does_not_end_an_entry():
    (entry,), findings = raw("one\n; comment\n  key value")
    assert [each.key for each in entry.particulars] == ["key"]
    assert findings == []


def test_indented_line_before_any_entry_belongs_to_none():
    entries, findings = raw("  lost words\none")
    assert [entry.text for entry in entries] == ["one"]
    assert findings == [
        "1:3+10 stray-particular: This indented line belongs to no entry. "
        "Put it under a dated line, or begin it at the margin with a date."
    ]


# --- lines that are too long -----------------------------------------------------------------------------------------

TOO_LONG = f"This line has {LONGEST_LINE + 1:,} characters and was not read. Break it into lines of at most 20,000."


def test_line_just_short_enough_is_read():
    assert raw("x" * LONGEST_LINE)[1] == []


def test_head_that_is_too_long_takes_its_particulars_with_it():
    entries, findings = raw("one\n" + "x" * (LONGEST_LINE + 1) + "\n  key value\ntwo")
    assert [(entry.text, entry.particulars) for entry in entries] == [("one", ()), ("two", ())]
    assert findings == [f"2:1+20001 line-too-long: {TOO_LONG}"]


def test_particular_that_is_too_long_leaves_its_entry_alone():
    (entry,), findings = raw("one\n  a 1\n  " + "x" * (LONGEST_LINE - 1) + "\n  b 2")
    assert [each.key for each in entry.particulars] == ["a", "b"]
    assert findings == [f"3:1+20001 line-too-long: {TOO_LONG}"]


def test_comment_that_is_too_long_leaves_its_entry_alone():
    (entry,), findings = raw("one\n;" + "x" * LONGEST_LINE + "\n  b 2")
    assert [each.key for each in entry.particulars] == ["b"]
    assert findings == [f"2:1+20001 line-too-long: {TOO_LONG}"]
