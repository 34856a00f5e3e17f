from fractions import Fraction

import pytest

from pourparler.language.tokens import UNCLOSED, WORD, Token
from pourparler.language.words import Unreadable, is_whole, shown
from pourparler.vocabulary import Change, Motion, Seat, moment
from tests.language.texts import reader


def test_reader_steps_over_words_only_if_all_of_them_come_next():
    words = reader('half plus "one" two')
    assert (words.take("half", "one"), words.peek(), words.peek(1), words.peek(2)) == (False, "half", "plus", "")
    assert (words.take("half", "plus"), words.peek(), words.is_quoted()) == (True, "", True)
    words.skip()
    assert (words.take("two"), words.peek(), words.token, words.is_quoted()) == (True, "", None, False)


def test_reader_reads_names_numbers_and_times():
    words = reader('A, B, 12 2/3 2017-01 2 weeks "words"')
    assert (words.name("a name"), words.take(","), words.name("a name"), words.take(",")) == ("A", True, "B", True)
    assert (words.whole_number(), words.figure(), words.moment()) == (12, Fraction(2, 3), moment("2017-01"))
    assert (words.days(), words.quoted("words")) == ((14, "2 weeks"), "words")
    words.end()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("budget", Motion("budget")),
        ("G as observer", Seat("G", "observer")),
        ("exclusion of G as observer", Seat("G", "observer", Change.EXCLUSION)),
        ("exclusion as observer", Seat("exclusion", "observer")),
        ("exclusion", Motion("exclusion")),
        ("admission of G as observer", Motion("admission")),
    ],
)
def test_reader_reads_questions(text, question):
    assert reader(text).question() == question


def test_trouble_is_at_the_next_word_or_the_last_one():
    words = reader("A B")
    words.skip()
    assert words.trouble("S.").token == Token("B", WORD, 1, 3, 1)
    words.skip()
    assert words.trouble("S.").token == Token("B", WORD, 1, 3, 1)
    assert reader("").trouble("S.").token is None


def test_trouble_where_a_quotation_is_never_closed_is_that():
    trouble = reader('"A').trouble("S.", "W.", "code")
    assert trouble.token == Token("A", UNCLOSED, 1, 1, 2)
    assert (trouble.sentence, trouble.code) == ("This quotation mark is never closed.", "unclosed-quote")
    assert str(trouble) == trouble.sentence


def test_missing_thing_is_missing_before_the_next_word_or_at_the_end():
    words = reader("A")
    assert words.missing("a date").sentence == "Here a date is missing before `A`."
    words.skip()
    assert words.missing("a date", "W.").sentence == "Here a date is missing at the end."


def test_end_that_is_not_reached_is_trouble():
    with pytest.raises(Unreadable, match="`A` is not expected here"):
        reader("A").end()


def test_word_is_shown_short():
    assert [shown("a" * 40), shown("a" * 41)] == [f"`{'a' * 40}`", f"`{'a' * 39}…`"]


@pytest.mark.parametrize(
    ("text", "is_one"), [("0", True), ("193", True), ("1" * 10, False), ("", False), ("-1", False), ("٣", False)]
)
def test_whole_number_has_at_most_nine_plain_digits(text, is_one):
    assert is_whole(text) is is_one
