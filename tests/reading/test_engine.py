from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.reading.engine import read_report
from pourparler.reading.gazetteer import Gazetteer, Official, Question, base_gazetteer, layered
from pourparler.reading.report import Reading, Statement

DAY = date(2017, 1, 18)


def reading(body: str, gazetteer: Gazetteer | None = None, title: str = "The table is set") -> Reading:
    return read_report(f"{title}\n\n{body}\n", published=DAY, gazetteer=gazetteer or base_gazetteer())


def said(body: str, gazetteer: Gazetteer | None = None) -> list[tuple[str, tuple[str, ...], str]]:
    """Return speaker, parties and words of each statement of a report."""
    found = reading(body, gazetteer)
    return [(each.source, each.party, found.report.text[each.start : each.end]) for each in found.statements]


def test_last_name_is_the_person_named_in_full_before() -> None:
    body = "French Foreign Minister Ana Ruiz said talks would go on. Ruiz said a day was set."
    assert [each[:2] for each in said(body)] == [("Ana Ruiz", ("France",))] * 2


def test_arabic_article_may_be_left_out_of_a_second_mention() -> None:
    body = "Yemeni envoy Samir al-Haddad said talks would go on. Haddad said a day was set."
    assert [each[:2] for each in said(body)] == [("Samir al-Haddad", ("Yemen",))] * 2


def test_pronouns_are_the_last_person_and_the_last_body() -> None:
    body = "Norway said talks would go on. It said a day was set. Danish envoy Ana Ruiz said so was a place. She said all agreed."
    assert [each[0] for each in said(body)] == ["Norway", "Norway", "Ana Ruiz", "Ana Ruiz"]


def test_description_is_the_person_of_that_office() -> None:
    body = "Kenyan Foreign Minister Ana Ruiz said talks would go on. The minister said a day was set."
    assert [each[0] for each in said(body)] == ["Ana Ruiz"] * 2


def test_party_is_explained_by_an_apposition() -> None:
    assert said("Ana Ruiz, the Peruvian ambassador to Chile, said talks would go on.")[0][:2] == ("Ana Ruiz", ("Peru",))


def test_envoy_for_a_state_does_not_speak_for_it() -> None:
    assert said("UN envoy for Yemen Ana Ruiz said talks would go on.")[0][1] == ("United Nations",)


def test_several_parties_speak_together() -> None:
    assert said("Norway, Sweden and Denmark said talks would go on.")[0][1] == ("Norway", "Sweden", "Denmark")


def test_counted_countries_are_those_listed_before() -> None:
    body = "Norway, Sweden and Denmark met in Oslo. The three countries said talks would go on."
    assert said(body)[0][1] == ("Norway", "Sweden", "Denmark")


@pytest.mark.parametrize(
    "speaker", ["A Western diplomat", "Analysts", "Witnesses", "A source close to the Turkish ministry", "Reuters"]
)
def test_some_speak_for_no_party(speaker: str) -> None:
    assert said(f"{speaker} said talks would go on.")[0][1] == ()


def test_opposition_leader_does_not_speak_for_the_state() -> None:
    assert said("Zambia's opposition leader Ana Ruiz said talks would go on.")[0][1] == ("Zambian opposition",)


def test_official_of_the_dossier_comes_first() -> None:
    ours = layered(base_gazetteer(), officials=[Official("Ana Ruiz", "Borduria", "Envoy", "Ruiz")])
    (statement,) = reading("French envoy Ana Ruiz said talks would go on.", ours).statements
    assert (statement.source, statement.party, statement.official) == ("Ana Ruiz", ("Borduria",), "Ruiz")


def test_quotation_goes_on_in_the_next_sentence_and_paragraph() -> None:
    body = '"Talks go on," Ana Ruiz said. "A day is set.\n\n"A place is found."'
    found = reading(body)
    assert [(each.source, each.mode, each.continues) for each in found.statements] == [
        ("Ana Ruiz", "direct", False),
        ("Ana Ruiz", "direct", True),
        ("Ana Ruiz", "direct", True),
    ]


def test_words_partly_quoted_are_mixed() -> None:
    found = reading('Norway said talks would "go on". Norway said a day was set.')
    assert [each.mode for each in found.statements] == ["mixed", "indirect"]


def seed_like() -> Reading:
    """Return a report in the manner of the one with which the project began, in our own words."""
    body = """Iran, Russia and Turkey have sent no “joint invitation” to the United States for the talks on Syria in Astana.

“Because of Iran’s objection to a seat for the US, the three countries have sent Washington no joint invitation,” Ali Shamkhani, Secretary of Iran’s Supreme National Security Council said Wednesday.

The Kazakh capital is to host the talks on January 23. They are to be mediated by Russia, Turkey and Iran.

Last month a deal on Aleppo was reached.

Russian Foreign Minister Sergei Lavrov has, however, said he believes that the US should be invited to the talks.

Shamkhani said the US may only be invited to the talks as an observer at the invitation of the host country.

› Subscribe

LEAVE A REPLY

Please enter your comment!"""
    event = ("talks", "Astana talks")
    ours = layered(
        base_gazetteer(),
        questions=[Question("USA as participant", "US participation in the Astana talks", "United States", event)],
        event=event,
        host="Kazakhstan",
    )
    return reading(body, ours, "Top official: no joint invitation for Washington")


def of(found: Reading, source: str) -> list[Statement]:
    return [each for each in found.statements if each.source == source]


def test_stances_of_the_first_article() -> None:
    found = seed_like()
    shamkhani, lavrov = of(found, "Ali Shamkhani"), of(found, "Sergei Lavrov")
    assert [(each.party, each.stance) for each in lavrov] == [(("Russia",), "supports")]
    assert [each.party for each in shamkhani] == [("Iran",)] * len(shamkhani)
    assert "opposes" in [each.stance for each in shamkhani]
    assert ("conditional", "observer") in [(each.stance, each.capacity) for each in shamkhani]


def test_acts_of_the_first_article() -> None:
    acts = {(each.type, each.actor, each.object, each.status) for each in seed_like().acts}
    assert {("invites", who, "United States", "negated") for who in ("Iran", "Russia", "Turkey")} <= acts
    assert ("objects", "Iran", "United States", "done") in acts
    assert {("mediates", who, "event", "planned") for who in ("Iran", "Russia", "Turkey")} <= acts


def test_dates_and_furniture_of_the_first_article() -> None:
    found = seed_like()
    text = found.report.text
    assert [(text[each.start : each.end].lower(), each.value) for each in found.dates] == [
        ("wednesday", "2017-01-18"),
        ("january 23", "2017-01-23"),
        ("last month", "2016-12"),
    ]
    around = [text[each.start : each.end] for each in found.zones if each.kind == "boilerplate"]
    assert "".join(around) == "› SubscribeLEAVE A REPLYPlease enter your comment!"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    found = read_report(text, published=DAY, gazetteer=base_gazetteer())
    size = len(found.report.text)
    places = [(each.start, each.end) for each in (*found.zones, *found.statements, *found.acts, *found.dates)]
    assert all(0 <= start <= end <= size for start, end in places)


WORDS = st.sampled_from(
    'Russia Turkey the envoy Ana Ruiz said that told reporters urged , . " “ ” and but he it talks would come on Monday adding according to who'.split()  # noqa: SIM905
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_statements_of_one_sentence_do_not_overlap_by_halves(words: list[str]) -> None:
    found = reading(" ".join(words))
    spans = sorted((each.start, each.end) for each in found.statements)
    for one, other in pairwise(spans):
        assert one[1] <= other[0] or other[1] <= one[1]


@pytest.mark.slow
def test_long_text_takes_time_in_proportion() -> None:
    one = "The envoy of Norway said on Monday that the talks would go on. " * 200
    counts = [len(reading(one * times).statements) for times in (1, 4)]
    assert counts == [200, 800]
