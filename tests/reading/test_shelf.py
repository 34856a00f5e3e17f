"""Passages in the reports at hand, with what stands around them."""

from __future__ import annotations

from pourparler.reading.shelf import AROUND, Excerpt, Shelf

TEXT = f"{'before ' * 40}“We are\nready,” she said. {'after ' * 40}"


def test_passage_is_shown_with_whole_words_before_and_after_it() -> None:
    found = Shelf({"a.txt": "nothing", "b.txt": TEXT}).excerpt('"We are ready,"')
    assert found is not None
    assert (found.report, found.words) == ("b.txt", "“We are ready,”")
    assert found.before.startswith("before before")
    assert found.after.startswith(" she said. after")
    assert found.after.endswith("after")
    assert max(len(found.before), len(found.after)) <= AROUND + 1


def test_passage_at_either_end_of_a_short_report_has_all_of_it_around() -> None:
    assert Shelf({"a.txt": "No, said B."}).excerpt("said") == Excerpt("a.txt", "No, ", "said", " B.")


def test_passage_that_stands_nowhere_is_not_found() -> None:
    assert Shelf({"a.txt": TEXT}).excerpt("We are not ready") is None
    assert Shelf({}).excerpt("x") is None
