"""Passages by position and by quotation."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.selectors import TextQuoteSelector, selected, selectors


@given(st.text(max_size=80), st.data())
def test_passage_is_found_again_in_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert selected(text, *selectors(text, start, end)) == (start, end)


def test_passage_is_found_again_where_the_text_has_moved() -> None:
    position, quote = selectors("A said no. B said no.", 18, 20)
    assert selected("Headline. A said no. B said no. C said no.", position, quote) == (28, 30)


def test_passage_that_is_gone_is_not_found() -> None:
    assert selected("nothing", *selectors("A said no.", 2, 6)) is None


def test_quotation_at_the_beginning_of_a_text_has_no_prefix() -> None:
    assert selectors("no", 0, 2)[1] == TextQuoteSelector("no", "", "")
