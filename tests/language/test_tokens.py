import pytest

from pourparler.language.tokens import MARK, QUOTED, UNCLOSED, WORD, Segment, Token, escaped, is_word, tokens, unescaped


def cut(text: str) -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in tokens([Segment(text, 1, 1)])]


def test_words_marks_and_quotations_come_in_order():
    assert cut('actor RUS "Russia" (state), X = Y') == [
        ("actor", WORD),
        ("RUS", WORD),
        ("Russia", QUOTED),
        ("(", MARK),
        ("state", WORD),
        (")", MARK),
        (",", MARK),
        ("X", WORD),
        ("=", MARK),
        ("Y", WORD),
    ]


def test_token_knows_line_column_and_length_as_written():
    found = tokens([Segment(r'A "b\"c"', 3, 5), Segment("D", 4, 9)])
    assert found == [Token("A", WORD, 3, 5, 1), Token('b"c', QUOTED, 3, 7, 6), Token("D", WORD, 4, 9, 1)]


def test_quotation_that_is_never_closed_holds_the_rest_of_its_segment_and_no_more():
    found = tokens([Segment('A "b c, d', 1, 1), Segment("E", 2, 1)])
    assert found == [Token("A", WORD, 1, 1, 1), Token("b c, d", UNCLOSED, 1, 3, 7), Token("E", WORD, 2, 1, 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("  \u00a0\u2003", []),
        ('""', [("", QUOTED)]),
        ('a"b"c', [("a", WORD), ("b", QUOTED), ("c", WORD)]),
        ('"a\\\\"b', [("a\\", QUOTED), ("b", WORD)]),
        ('"a\\', [("a\\", UNCLOSED)]),
        ('"a\nb"', [("a\nb", QUOTED)]),
        ("a\u00a0b\u2028c", [("a", WORD), ("b", WORD), ("c", WORD)]),
        ("סוריה ,إيران", [("סוריה", WORD), (",", MARK), ("إيران", WORD)]),
        ("a\0b \ud800", [("a\0b", WORD), ("\ud800", WORD)]),
        ("U.S. 2/3 65% ^label ! it's", [(word, WORD) for word in ("U.S.", "2/3", "65%", "^label", "!", "it's")]),
    ],
)
def test_text_is_cut_into(text, found):
    assert cut(text) == found


@pytest.mark.parametrize(("text", "is_one"), [("A-1", True), ("A B", False), ('"A"', False), (",", False), ("", False)])
def test_word_is_one_word_and_nothing_else(text, is_one):
    assert is_word(text) is is_one


@pytest.mark.parametrize("text", ["", "plain", 'a "b" c', "back\\slash", '\\"', "\\\\", "\n"])
def test_escaped_text_reads_back_as_it_was(text):
    assert unescaped(escaped(text)) == text
