from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.gazetteer import Official, base_gazetteer, layered


def named(text: str) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.party) for each in base_gazetteer().named(text)]


def test_longest_name_counts() -> None:
    assert named("The UN Security Council and South Sudan met.") == [
        ("UN Security Council", "United Nations"),
        ("South Sudan", "South Sudan"),
    ]


def test_possessive_is_no_part_of_a_name() -> None:
    assert named("Russia's and the States' wishes; Iran’s too.") == [("Russia", "Russia"), ("Iran", "Iran")]


def test_capital_and_seat_stand_for_the_government() -> None:
    assert named("Ankara, the Kremlin and the U.S. agreed.") == [
        ("Ankara", "Turkey"),
        ("Kremlin", "Russia"),
        ("U.S.", "United States"),
    ]


def test_backer_in_an_adjective_is_no_party_but_one_that_runs_it_is() -> None:
    assert named("the Iran-backed force and the Houthi-run agency") == [("Houthi", "Houthis")]


def test_every_state_has_a_code_of_three_letters_of_its_own() -> None:
    codes = base_gazetteer().codes
    assert len(codes) > 190
    assert len(set(codes.values())) == len(codes)
    assert all(len(code) == 3 and code.isupper() for code in codes.values())


def test_layer_of_a_dossier_takes_over_all_spellings_of_its_actors() -> None:
    ours = layered(base_gazetteer(), actors={"Republic of Turkey": ["Turkey"]}, names={"Republic of Turkey": "TUR"})
    assert [each.party for each in ours.named("Ankara and the Turkish side")] == ["Republic of Turkey"] * 2
    assert (ours.actor("Republic of Turkey"), ours.code("Republic of Turkey"), ours.actor("Iran")) == ("TUR", "TUR", "")


def test_official_speaks_for_the_party_of_his_time() -> None:
    people = [
        Official("Ana Ruiz", "A", "Envoy", "Ruiz", until=date(2016, 12, 31)),
        Official("Ana Ruiz", "B", "Minister", "Ruiz", since=date(2017, 1, 1)),
    ]
    ours = layered(base_gazetteer(), officials=people)
    parties = [found.party for day in (date(2016, 5, 1), date(2017, 5, 1)) if (found := ours.official("Ruiz", day))]
    assert parties == ["A", "B"]


def test_famous_person_counts_only_about_the_years_in_office() -> None:
    ours = base_gazetteer()
    assert ours.famous("Staffan de Mistura", date(2016, 2, 25)) == "United Nations"
    assert ours.famous("Staffan de Mistura", date(2005, 2, 25)) == ""


@given(st.text(max_size=80))
def test_names_lie_in_the_text_in_order(text: str) -> None:
    found = base_gazetteer().named(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
