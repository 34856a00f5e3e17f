"""Quoted words found again in their text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.anchors import Anchoring

TEXT = "He said: “We are\nready –\u00a0all of us – and don’t doubt it”. He left."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("He left.", "He left."),
        ('"We are ready - all of us', "“We are\nready –\u00a0all of us"),
        ("and don't doubt it\"", "and don’t doubt it”"),
        ("  ready – all ", "ready –\u00a0all"),
    ],
)
def test_quote_is_found_but_for_blanks_and_marks(quote: str, found: str) -> None:
    anchored = Anchoring(TEXT).find(quote)
    assert anchored is not None
    assert TEXT[slice(*anchored)] == found


@pytest.mark.parametrize("quote", ["We are not ready", "", "  ", "\x00", "he left."])
def test_what_does_not_stand_there_is_not_found(quote: str) -> None:
    assert Anchoring(TEXT).find(quote) is None


@given(st.text(), st.data())
def test_every_stretch_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))].strip()
    found = Anchoring(text).find(words)
    assert (text[slice(*found)] if found else "") == words


@given(st.text(), st.text(min_size=1))
def test_whatever_is_found_lies_inside_the_text(text: str, quote: str) -> None:
    found = Anchoring(text).find(quote)
    assert found is None or 0 <= found[0] < found[1] <= len(text)
