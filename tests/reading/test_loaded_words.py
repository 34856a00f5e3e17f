"""Loaded words: the outlet's, not those of whom it quotes."""

from __future__ import annotations

from datetime import date

from pourparler.reading.engine import read_report
from pourparler.reading.gazetteer import base_gazetteer


def loaded(text: str) -> list[str]:
    reading = read_report(f"Guests at the door\n\n{text}", published=date(2017, 1, 18), gazetteer=base_gazetteer())
    return [reading.report.text[each.start : each.end] for each in reading.loaded]


def test_word_of_the_outlet_is_marked():
    assert loaded("The regime has lavished money on thugs in the rogue neighbour.") == [
        "regime",
        "lavished",
        "thugs",
        "rogue",
    ]


def test_word_in_a_quotation_is_the_speakers():
    assert loaded("“They are terrorists,” the minister of Chad said.") == []


def test_word_in_what_somebody_is_reported_to_say_is_the_speakers():
    assert loaded("The minister of Chad said the regime had to go.") == []


def test_word_in_a_name_is_not_marked():
    assert loaded("The Martyrs Brigade met on Monday.") == []


def test_plain_words_are_not_marked():
    assert loaded("The delegation of Chad came to the talks on Monday.") == []
