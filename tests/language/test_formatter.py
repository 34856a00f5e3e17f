import pytest
from hypothesis import example, given, settings

from pourparler.language import SourceText, decoded, parse
from pourparler.language.formatter import LONGEST_LAID_OUT, formatted
from pourparler.language.lexicon import PHRASES
from pourparler.language.source_text import LONGEST_LINE
from tests.language.strategies import CASES, fuzz, mutated, untidy
from tests.language.texts import FILE, laid_out, without_places

# --- heads -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("2020-01-01   A   joins  G", "2020-01-01 A joins G"),
        ("2020-01-01\tA\tjoins\tG", "2020-01-01 A joins G"),
        ("2020-01-01 A,B ,C join G", "2020-01-01 A, B, C join G"),
        ("2020-01-01  !  A joins G  ^l", "2020-01-01 ! A joins G ^l"),
        ('2020-01-01 actor A  "A  land"( state )', '2020-01-01 actor A "A  land" (state)'),
        ('2020-01-01 actor A"Aland"(state)', '2020-01-01 actor A "Aland" (state)'),
        ("2020-01-01 group G=A,B", "2020-01-01 group G = A, B"),
        (
            "2020-01-01 expect not(( a is 1 )and b is 1)",
            "2020-01-01 expect not ((a is 1) and b is 1)",
        ),
        ("2020-01-01\u00a0A joins\u2003G", "2020-01-01 A joins G"),
        ('include   "acts.talks"', 'include "acts.talks"'),
        ("2020-01-01 A joins G   ", "2020-01-01 A joins G"),
    ],
)
def test_head_has_single_blanks(head, expected):
    assert laid_out(head) == f"{expected}\n"


# --- particulars -----------------------------------------------------------------------------------------------------


def test_values_of_particulars_stand_in_one_column():
    assert laid_out(
        "2020-01-01 KAZ invites USA as observer\n"
        " by Abdrakhmanov\n"
        ' source inform "a  passage",newarab\n'
        ' note    "Handed over."\n'
        "2020-01-01 rule r\n"
        "      admits any as observer\n"
        "      requires   candidate has signed truce\n"
        "      when all of G consent"
    ) == (
        "2020-01-01 KAZ invites USA as observer\n"
        "  by       Abdrakhmanov\n"
        '  source   inform "a  passage", newarab\n'
        '  note     "Handed over."\n'
        "2020-01-01 rule r\n"
        "  admits   any as observer\n"
        "  requires candidate has signed truce\n"
        "  when     all of G consent\n"
    )


@pytest.mark.parametrize(
    ("particular", "expected"),
    [
        ("may    not lead", "may not  lead"),
        ("may lead", "may      lead"),
        ("carried    by RUS", "carried by RUS"),
        ("named by    TUR", "named by TUR"),
        ("only   if G adopted", "only if  G adopted"),
        ("on  behalf  of  C", "on behalf of C"),
        ("effective   2020-01-02", "effective 2020-01-02"),
        ("takes effect  after 3 days", "takes effect after 3 days"),
        ("accept     within 3 days", "accept within 3 days"),
        ("not  entitled  A,B", "not entitled A, B"),
        ("disputed     by s", "disputed by s"),
    ],
)
def test_key_of_more_than_one_word_is_one_key(particular, expected):
    heads = {
        "may": "capacity c",
        "takes": "rule r\n  decides  any",
        "accept": "rule r\n  decides  any",
        "not": "vote on m",
    }
    head = heads.get(particular.split()[0], "A joins G")
    assert laid_out(f"2020-01-01 {head}\n  {particular}").split("\n")[-2] == f"  {expected}"


def test_every_phrase_is_laid_out_as_one_key():
    assert {phrase[0] for phrase in PHRASES} == {
        *("may", "moved", "stated", "adopted", "carried", "announced", "named", "declared", "disputed", "not", "only"),
        *("on", "accept", "takes"),
    }


def test_table_of_weights_makes_room_for_the_longest_name():
    assert laid_out(
        "2020-01-01 weights w of G\n"
        "  A 1\n"
        "  Luxembourg-City   2.5\n"
        "  A-name-that-is-much-too-long-for-any-table 3\n"
        "  source s"
    ) == (
        "2020-01-01 weights w of G\n"
        "  A                1\n"
        "  Luxembourg-City  2.5\n"
        "  A-name-that-is-much-too-long-for-any-table 3\n"
        "  source           s\n"
    )


def test_short_names_in_a_table_of_weights_stand_where_all_values_stand():
    assert laid_out("2020-01-01 weights w of G\n DEU 18.49") == "2020-01-01 weights w of G\n  DEU      18.49\n"


@pytest.mark.parametrize("key", ["outlet", "address", "author"])
def test_text_of_a_source_is_left_as_it_is_written(key):
    text = "https://helm.example/a?b=(c,d)  e"
    assert laid_out(f"2020-01-01 source s\n {key}   {text}") == f"2020-01-01 source s\n  {key.ljust(9)}{text}\n"


# --- continuation ----------------------------------------------------------------------------------------------------


def test_continuation_stands_under_the_value():
    assert laid_out(
        "2020-01-01 A joins G\n"
        '  source s "one",\n'
        "    t,\n"
        "        u\n"
        "  carried by C,\n"
        "   D\n"
        '  note "one\n'
        '         two (three"'
    ) == (
        "2020-01-01 A joins G\n"
        '  source   s "one",\n'
        "           t,\n"
        "           u\n"
        "  carried by C,\n"
        "             D\n"
        '  note     "one\n'
        '           two (three"\n'
    )


def test_continuation_inside_brackets_is_set_in():
    assert laid_out(
        "2020-01-01 rule r\n"
        " decides any\n"
        " when in B (a is 1\n"
        "   or (b is 1\n"
        "   and c is 1)\n"
        "   )\n"
        "   and not (\n"
        "   d is 1)"
    ) == (
        "2020-01-01 rule r\n"
        "  decides  any\n"
        "  when     in B (a is 1\n"
        "             or (b is 1\n"
        "               and c is 1)\n"
        "           )\n"
        "           and not (\n"
        "             d is 1)\n"
    )


def test_value_that_begins_on_the_next_line_stays_there():
    assert laid_out("2020-01-01 A joins G\n  source\n    s") == "2020-01-01 A joins G\n  source\n           s\n"


# --- comments and empty lines ----------------------------------------------------------------------------------------


def test_comment_keeps_its_column_where_it_can():
    assert laid_out("2020-01-01   A joins G          ; one\n2020-01-02 B joins G ; two\n2020-01-03 C joins G; no") == (
        "2020-01-01 A joins G            ; one\n2020-01-02 B joins G  ; two\n2020-01-03 C joins G; no\n"
    )


def test_comments_of_neighbouring_lines_that_stand_under_each_other_move_together():
    assert laid_out("2020-01-01 A,B join G ; one\n2020-01-02 A joins G  ; two\n\n2020-01-03 A joins G  ; three") == (
        "2020-01-01 A, B join G  ; one\n2020-01-02 A joins G    ; two\n\n2020-01-03 A joins G  ; three\n"
    )


def test_comment_on_its_own_line_stands_at_the_margin_with_particulars_or_with_values():
    assert laid_out(
        "; at the margin  \n"
        "   ; before any entry\n"
        "2020-01-01 A joins G\n"
        "      ; with\ttab\n"
        "    source s,\n"
        "; at the margin\n"
        "       ; with the value\n"
        "       t\n"
        "    ; with particulars\n"
        "\n"
        " ; after an empty line"
    ) == (
        "; at the margin\n"
        "   ; before any entry\n"
        "2020-01-01 A joins G\n"
        "  ; with tab\n"
        "  source   s,\n"
        "; at the margin\n"
        "           ; with the value\n"
        "           t\n"
        "  ; with particulars\n"
        "\n"
        "  ; after an empty line\n"
    )


def test_empty_lines_come_one_at_a_time_and_neither_first_nor_last():
    assert laid_out("\n\n; a\n\n \t\n\n; b\n; c\n\n\n") == "; a\n\n; b\n; c\n"


def test_file_ends_with_one_line_end():
    assert [laid_out(text) for text in ("", "\n\n", "; a", "; a\n\n")] == ["", "", "; a\n", "; a\n"]


def test_carriage_returns_tabs_and_byte_order_mark_go():
    source, _ = decoded(FILE, b"\xef\xbb\xbf2020-01-01 A joins G\r\n\tsource\ts\r\r\n; end\r\n")
    assert formatted(source) == "2020-01-01 A joins G\n  source   s\n; end\n"


# --- what cannot be understood ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "entry",
    [
        "no   date\n    source   s",
        "2020-01-01  A  frobs  G\n     source  s\n          t",
        "2020-01-01  A  joins  G\n    soruce  s\n  ; comment  \n     ; comment",
        '2020-01-01  A  joins  G\n    source  s\n    note  "never closed ; comment',
        "2020-01-01  A  joins  G\n    by  X\n    by  Y",
        '2020-01-01  actor  A,  "Aland"  ',
        "include  a  b",
        "2020-01-01  A,;B  join  G",
        "2020-01-01  A  joins  G\n     source  s,;t",
        "2020-01-01  A  joins  " + "G" * LONGEST_LAID_OUT,
        "x" * (LONGEST_LINE + 1) + "\n    source  s",
    ],
)
def test_entry_that_cannot_be_understood_is_left_as_it_stands(entry):
    before, after = "2020-01-01 B joins G  ; b", "2020-01-01 C joins G"
    text = f"{before}\n{entry}\n{after}\n"
    assert laid_out(text) == text


def test_line_that_belongs_to_no_entry_is_left_as_it_stands():
    assert laid_out("   source   s   \n2020-01-01  A joins G") == "   source   s   \n2020-01-01 A joins G\n"


def test_entry_with_a_line_that_is_too_long_is_left_as_it_stands():
    long = "    note   " + '"' + "x" * LONGEST_LINE + '"'
    text = f"2020-01-01  A joins G\n   by    X\n{long}\n     ; comment\n   level  minister\n"
    assert laid_out(text) == text


# --- always ----------------------------------------------------------------------------------------------------------


def is_laid_out_well(text: str) -> None:
    source, _ = decoded(FILE, text.encode("utf-8", "surrogatepass"))
    once = formatted(source)
    again = SourceText(FILE, tuple(once.split("\n")[:-1]))
    assert formatted(again) == once
    assert without_places(parse(again)) == without_places(parse(source))
    assert "".join(once.split()) == "".join("".join(source.lines).split())
    assert "\n\n\n" not in once
    assert once == "" or not once.startswith("\n")


@settings(max_examples=200)
@given(untidy())
def test_untidy_case_is_tidied_once_and_says_the_same(text):
    is_laid_out_well(text)


@settings(max_examples=300)
@given(mutated() | fuzz)
@example("2020-01-01 A,;B join G")
@example('2020-01-01 actor A\n  note "a\n b ; c"\n ; d\n  alias "x"')
@example("2020-01-01 source s\n  address\n     \u00a0;a b\n ; c")
@example(" ; a\n2020 A joins G ; b\n   ; c\n 2020 x ; d")
def test_spoilt_text_is_laid_out_once_and_says_the_same(text):
    is_laid_out_well(text)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.talks")), ids=lambda path: path.stem)
def test_case_says_the_same_when_laid_out(path):
    is_laid_out_well(path.read_text(encoding="utf-8"))
