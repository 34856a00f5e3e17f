"""Names for sources, actors and officials."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.language.lexicon import RESERVED
from pourparler.language.tokens import is_word
from pourparler.reading.names import actor_name, free, hyphened, near_name, official_name, source_name


@pytest.mark.parametrize(
    ("outlet", "day", "name"),
    [
        ("TASS", "2017-01-19", "tass-0119"),
        ("The Times of Central Asia", "2017-01-18", "timesofcentralasia-0118"),
        ("Le Soir (Genève)", "2020-02", "lesoirgeneve-02"),
        ("", "2020", "report-2020"),
        ("Известия", "2017-01-19", "известия-0119"),
        ("24.kg", "2017-01-19", "X-24kg-0119"),
    ],
)
def test_source_is_named_by_outlet_and_day(outlet: str, day: str, name: str) -> None:
    assert source_name(outlet, day, ()) == name


def test_second_source_of_an_outlet_and_day_gets_a_number() -> None:
    assert source_name("TASS", "2017-01-19", {"tass-0119", "tass-0119-2"}) == "tass-0119-3"


def test_actor_goes_by_its_code_or_by_the_words_of_its_title() -> None:
    assert actor_name("France", "FRA", ()) == "FRA"
    assert actor_name("the River Front", "", ()) == "River-Front"
    assert actor_name("Jaysh al-Islam (Army of Islam)", "", ()) == "Jaysh-al-Islam-Army-of-Islam"


def test_long_title_is_cut_at_a_hyphen() -> None:
    assert (
        hyphened("National Coalition for Syrian Revolutionary and Opposition Forces") == "National-Coalition-for-Syrian"
    )


def test_word_of_the_language_is_no_name() -> None:
    assert free("members", ()) == "X-members"
    assert official_name("Jean-Claude May", ()) == "May"
    assert official_name("Ana may", ()) == "Ana-may"


def test_official_with_a_family_name_in_use_gets_the_given_name() -> None:
    assert official_name("Ana Ruiz", {"Ruiz"}) == "Ana-Ruiz"
    assert official_name("Ana Ruiz", {"Ruiz", "Ana-Ruiz"}) == "Ana-Ruiz-2"


@given(st.text(), st.text(), st.sets(st.text(min_size=1)))
def test_every_name_is_one_word_of_no_other_meaning_and_free(text: str, outlet: str, taken: set[str]) -> None:
    for name in (actor_name(text, "", taken), official_name(text, taken), source_name(outlet, "2020-02-01", taken)):
        assert is_word(name)
        assert name not in RESERVED
        assert name not in taken
        assert name[0] not in "!^;0123456789"


def test_near_spelling_is_suggested_with_how_near_it_is() -> None:
    known = {"JAI": ("Jaysh al-Islam",), "OPP": ("Armed opposition delegation",)}
    assert near_name("Jaish al-Islam", known) == ("JAI", "Jaysh al-Islam", 92)
    assert near_name("River Front", known) is None
