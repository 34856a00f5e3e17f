"""Proposed entries as text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pourparler.language import SourceText, parse
from pourparler.language.directives import Act
from pourparler.language.formatter import formatted
from pourparler.reading.line_words import LONGEST_PASSAGE, cut, entry_text, one_line, quoted, saying
from pourparler.vocabulary import Passage


def test_words_of_a_long_statement_are_cut_and_say_so() -> None:
    words = "the seats at the table are to be set by lot, " * 4
    assert (
        saying(words) == '"the seats at the table are to be set by lot, the seats at the table are to be set by lot …"'
    )
    assert saying("“We will come,”") == '"We will come"'


def test_cut_passage_is_a_beginning_of_the_passage() -> None:
    words = "never " * 200
    assert words.startswith(cut(words))
    assert len(cut(words)) <= LONGEST_PASSAGE
    assert cut("x" * 1000) == "x" * LONGEST_PASSAGE


def test_control_and_direction_marks_are_left_out() -> None:
    assert one_line("a\x1b[2J\u202e b\u2028c") == "a[2J b c"
    assert one_line("می\u200cخواهم") == "می\u200cخواهم"


@given(st.text(), st.text())
def test_any_words_can_be_quoted_and_read_back_and_stay_as_they_are_laid_out(words: str, passage: str) -> None:
    text = entry_text("2020-02-01", f"A states {quoted(words)}", [("source", f"note {quoted(cut(passage))}")])
    source = SourceText("a.talks", tuple(text.split("\n")))
    parsed = parse(source)
    assert parsed.findings == ()
    (entry,) = parsed.entries
    assert isinstance(entry, Act)
    assert (entry.object, entry.proposed) == (one_line(words), True)
    assert entry.sources == (Passage("note", cut(passage)),)
    assert formatted(source) == f"{text}\n" or len(text) > 2000
