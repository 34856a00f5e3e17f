"""Near-duplicates: exact, in a defined order, and the same as comparing every pair."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading import reprints as module
from pourparler.reading.reprints import ALIKE, reprints, shingles, similarity

STORY = (
    "The host said on Monday that every delegation had accepted its invitation to the talks on the river, and that the "
    "seats at the table would be set by lot on the morning of the first day."
)
OTHER = (
    "Rain is expected along the river until the end of the week, the service for water and weather said in its report."
)


def test_reprint_with_a_new_headline_and_a_sentence_more_is_recognised() -> None:
    longer = f"Seats by lot. {STORY} An agency reports."
    assert reprints([STORY, OTHER, longer]) == ((0, 2),)


def test_reprint_differs_in_capitals_punctuation_and_line_breaks() -> None:
    assert reprints([STORY, STORY.upper().replace(",", " -").replace(" ", "\n")]) == ((0, 1),)


def test_reports_on_one_event_in_other_words_are_no_reprints() -> None:
    other = (
        "All delegations have accepted, the host announced on Monday; places at the river talks are to be drawn by lot."
    )
    assert reprints([STORY, other]) == ()


def test_groups_come_in_the_order_of_their_first() -> None:
    assert reprints([OTHER, STORY, STORY, OTHER, STORY]) == ((0, 3), (1, 2, 4))


def test_texts_linked_by_a_third_are_one_group() -> None:
    words = [f"w{number}" for number in range(60)]
    first, second, third = " ".join(words[:40]), " ".join(words[10:50]), " ".join(words[20:])
    assert similarity(shingles(first), shingles(third)) < ALIKE <= similarity(shingles(first), shingles(second))
    assert reprints([first, third, second]) == ((0, 1, 2),)


def test_short_texts_are_alike_only_if_they_are_the_same() -> None:
    assert reprints(["No talks today", "no talks, today!", "no talks"]) == ((0, 1),)


def test_texts_without_words_are_nobodys_reprint() -> None:
    assert reprints(["", "", " -- "]) == ()


def test_similarity_is_exact() -> None:
    assert similarity(frozenset("abc"), frozenset("bcd")) == Fraction(1, 2)
    assert similarity(frozenset(), frozenset()) == 0


texts = st.lists(st.lists(st.sampled_from("abcde"), max_size=12).map(" ".join), max_size=8)


@given(texts, st.sampled_from([Fraction(1, 3), Fraction(1, 2), Fraction(4, 5), Fraction(1)]))
def test_groups_are_those_that_comparing_every_pair_gives(given_texts: list[str], alike: Fraction) -> None:
    sets = [shingles(text) for text in given_texts]
    links = [pair for pair in combinations(range(len(sets)), 2) if similarity(sets[pair[0]], sets[pair[1]]) >= alike]
    groups = [{at} for at in range(len(sets))]
    for first, second in links:
        one = next(group for group in groups if first in group)
        two = next(group for group in groups if second in group)
        if one is not two:
            groups.remove(two)
            one |= two
    expected = sorted(tuple(sorted(group)) for group in groups if len(group) > 1)
    assert list(reprints(given_texts, alike)) == expected


def test_pairs_compared_grow_with_the_reports_and_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    def compared(reports: int) -> int:
        phrase = "the foreign ministry said in a statement on monday that"
        every = [f"{phrase} {' '.join(f'w{at}x{number}' for number in range(40))}" for at in range(reports)]
        return len(list(module._candidates([shingles(text) for text in every], ALIKE)))

    assert compared(400) <= 2 * compared(200) + 10
