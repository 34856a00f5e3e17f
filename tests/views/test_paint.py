"""Text for a terminal: nothing in it that a terminal would obey, colour only where it is wanted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.standing import Kind
from pourparler.views.paint import PLAIN, Paint, is_harmful, padded, printable, shortened, width

COLOURS = re.compile("\x1b\\[(?:0|1|2|31|32|33|36)m")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Côte d’Ivoire", "Côte d’Ivoire"),
        ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
        ("bell\x07 null\x00 delete\x7f", "bell� null� delete�"),
        ("\x9b31m", "�31m"),
        ("\u202egnp.exe", "�gnp.exe"),
        ("\u200flist\u2066of\u2069", "�list�of�"),
        ("two\u2028lines\u2029here", "two�lines�here"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("tab\tand\rreturn", "tab�and�return"),
        ("lone \ud800 surrogate", "lone � surrogate"),
        ("\ufffe\U0001fffe", "��"),
    ],
)
def test_printable_replaces_what_a_terminal_would_obey(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_printable_text_is_harmless_and_as_long(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(map(is_harmful, shown))
    assert printable(shown) == shown


@given(st.lists(st.text()), st.booleans())
def test_page_holds_nothing_but_text_and_the_colours_of_paint(lines: list[str], colour: bool) -> None:
    paint = Paint(colour)
    page = paint.page([paint.strong(line) for line in lines] + lines)
    rest = COLOURS.sub("", page) if colour else page
    assert not any(is_harmful(letter) for letter in rest if letter != "\n")
    assert page.count("\n") == max(0, 2 * len(lines) - 1)


def test_page_colours_what_was_marked() -> None:
    paint = Paint(colour=True)
    marked = [paint.strong("a"), paint.faint("b"), paint.link("c"), paint.bad("d"), paint.strong("")]
    assert paint.page(marked) == "\x1b[1ma\x1b[0m\n\x1b[2mb\x1b[0m\n\x1b[36mc\x1b[0m\n\x1b[31md\x1b[0m\n"


@pytest.mark.parametrize("kind", Kind)
def test_every_ruling_has_a_colour_of_its_group(kind: Kind) -> None:
    yes = {Kind.SEATED, Kind.INVITED, Kind.ADOPTED}
    open_ = {Kind.NOT_YET, Kind.NOT_ASKED, Kind.DEFERRED, Kind.UNDETERMINED, Kind.OPEN}
    code = "32" if kind in yes else "33" if kind in open_ else "31"
    paint = Paint(colour=True)
    assert paint.page([paint.ruling(kind, "word")]) == f"\x1b[{code}mword\x1b[0m"


def test_paint_without_colour_leaves_words_alone() -> None:
    marked = [PLAIN.strong("a"), PLAIN.ruling("seated", "b")]
    assert (marked, PLAIN.page(marked)) == (["a", "b"], "a\nb")


def test_marks_of_paint_in_a_text_are_no_marks_in_a_pipe() -> None:
    assert PLAIN.page(["\ufdd0text\ufdef"]) == "�text�"
    assert Paint(colour=True).page(["\ufdd9text"]) == "�text"


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("می\u200cخ", 3), ("", 0)])
def test_width_is_that_of_a_terminal(text: str, columns: int) -> None:
    assert width(text) == columns
    assert padded(text, 6) == text + " " * (6 - columns)


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("日本国憲法", 6, "日本…"), ("ab cd", 4, "ab…")],
)
def test_shortened_text_fits(text: str, columns: int, shown: str) -> None:
    assert shortened(text, columns) == shown
    assert width(shown) <= columns
