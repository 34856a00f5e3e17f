"""Acts, sentence by sentence: type, actor, object, status, day, and the frame that found them."""

from __future__ import annotations

from datetime import date

import pytest

from pourparler.reading.act_frames import FRAMES
from pourparler.reading.engine import read_report
from pourparler.reading.gazetteer import base_gazetteer

PUBLISHED = date(2017, 1, 18)


def acts(text: str) -> list[tuple[str, str, str, str]]:
    reading = read_report(f"Guests at the door\n\n{text}", published=PUBLISHED, gazetteer=base_gazetteer())
    return [(each.type, each.actor, each.object, each.status) for each in reading.acts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Egypt has invited Chad to the talks.", [("invites", "Egypt", "Chad", "done")]),
        ("Peru handed the invitation of Chile to Cuba.", [("invites", "Chile", "Cuba", "done")]),
        ("Chad was invited to the talks by Egypt.", [("invites", "Egypt", "Chad", "done")]),
        ("Chad was not invited to the talks.", [("excludes", "", "Chad", "done")]),
        (
            "Iran, Russia and Turkey have not sent any “joint invitation” to Cuba for the talks.",
            [(("invites"), each, "Cuba", "negated") for each in ("Iran", "Russia", "Turkey")],
        ),
        ("Egypt withdrew its invitation to Chad.", [("disinvites", "Egypt", "Chad", "done")]),
        ("Cuba was excluded from the summit by Peru.", [("excludes", "Peru", "Cuba", "done")]),
        ("Peru objected to Cuba on Monday.", [("objects", "Peru", "Cuba", "done")]),
        ("Peru blocked Cuba's participation in the summit.", [("objects", "Peru", "Cuba", "done")]),
    ],
)
def test_act_of_admission(text, found):
    assert acts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Japan and Nepal attended the summit.",
            [("attends", "Japan", "event", "done"), ("attends", "Nepal", "event", "done")],
        ),
        ("Japan has agreed to attend the talks.", [("accepts", "Japan", "event", "done")]),
        ("Japan accepted Nepal's invitation to the talks.", [("accepts", "Japan", "event", "done")]),
        ("Japan will attend the talks.", [("confirms", "Japan", "event", "planned")]),
        ("Japan said it would attend the talks.", [("confirms", "Japan", "event", "done")]),
        ("Japan refused to attend the talks.", [("declines", "Japan", "event", "done")]),
        ("Japan will not attend the talks unless Nepal leaves.", [("declines", "Japan", "event", "conditional")]),
        ("Japan walked out of the talks.", [("withdraws", "Japan", "event", "done")]),
        ("Japan suspended its participation in the talks.", [("withdraws", "Japan", "event", "done")]),
        ("Nepal urged Japan to attend the talks.", []),
        ("Japan should be invited to the talks, Nepal said.", []),
    ],
)
def test_act_of_taking_part(text, found):
    assert acts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway will host a round of talks.", [("hosts", "Norway", "event", "planned")]),
        ("The talks are to be mediated by Russia, Turkey, and Iran.", [("mediates", each, "event", "planned") for each in ("Russia", "Turkey", "Iran")]),
        ("Norway, which hosts the talks, proposed the date.", [("hosts", "Norway", "event", "done"), ("proposes", "Norway", "event", "done")]),
        ("Norway postponed the talks.", [("postpones", "Norway", "event", "done")]),
        ("Norway signed a ceasefire agreement.", [("signs", "Norway", "instrument:ceasefire agreement", "done")]),
        ("Norway organised the conference.", [("convenes", "Norway", "event", "done")]),
    ],
)  # fmt: skip
def test_act_of_a_conference(text, found):
    assert acts(text) == found


def test_relative_clause_belongs_to_the_words_before_it():
    assert acts("Iran said the armed groups, which have signed the ceasefire, may come.") == []


def test_capacity_and_day_are_told():
    text = "Egypt invited Chad on Monday, as an observer."
    (act,) = read_report(f"Guests\n\n{text}", published=PUBLISHED, gazetteer=base_gazetteer()).acts
    assert (act.capacity, act.date, act.pattern) == ("observer", "2017-01-16", "invites-verb")


def test_same_act_told_twice_is_one():
    assert acts("Egypt invited Chad. Egypt has invited Chad to the talks.") == [("invites", "Egypt", "Chad", "done")]


def test_frames_have_names_of_their_own():
    names = [frame.id for frame in FRAMES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_frame_takes_no_longer_on_text_that_almost_matches(frame):
    words = " ".join(frame.stems) + " the talks and the invitation "
    text = f"{words * 400}{'a' * 4_000} {'to the ' * 1_000}"
    assert sum(1 for _ in frame.pattern.finditer(text)) <= 4_000


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chad told Peru that it will not be attending the talks.", [("declines", "Chad", "event", "done")]),
        ("Cuba has ruled out taking part in the talks.", [("declines", "Cuba", "event", "done")]),
        ("Cuba's refusal to attend the talks angered Peru.", [("declines", "Cuba", "event", "done")]),
        ("Cuba rejected an offer to hold talks.", [("declines", "Cuba", "event", "done")]),
        ("Cuba threatened to boycott the talks.", [("declines", "Cuba", "event", "conditional")]),
        ("Cuba said it would not skip the talks.", [("declines", "Cuba", "event", "negated")]),
        ("Egypt expressed its readiness to attend the talks.", [("accepts", "Egypt", "event", "done")]),
        ("Egypt's decision to attend the talks pleased Peru.", [("accepts", "Egypt", "event", "done")]),
        ("Chad broke off the talks.", [("withdraws", "Chad", "event", "done")]),
        ("Chad recalled its negotiators from the talks.", [("withdraws", "Chad", "event", "done")]),
        ("Chad announced its withdrawal from the talks.", [("withdraws", "Chad", "event", "done")]),
        (
            "Delegations from Chad and Egypt arrived in Oslo to attend the talks.",
            [("attends", "Chad", "event", "done"), ("attends", "Egypt", "event", "done")],
        ),
        ("Chad returned to the talks.", [("attends", "Chad", "event", "done")]),
        (
            "Chad and Peru have held a “frank” round of trade-related talks.",
            [("attends", "Chad", "event", "done"), ("attends", "Peru", "event", "done")],
        ),
        (
            "Talks between Chad and Egypt have been held in Oslo.",
            [("attends", "Chad", "event", "done"), ("attends", "Egypt", "event", "done")],
        ),
    ],
)
def test_act_of_taking_part_in_other_words(text, found):
    assert acts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru would not accept Cuba at the talks.", [("objects", "Peru", "Cuba", "done")]),
        ("Peru insisted that Cuba must not be invited to the talks.", [("objects", "Peru", "Cuba", "done")]),
        ("Peru expressed reservations about Cuba's participation.", [("objects", "Peru", "Cuba", "done")]),
        ("Chad received an invitation to the talks from Egypt.", [("invites", "Egypt", "Chad", "done")]),
        ("Invitations were sent to Chad and Peru.", [("invites", "", "Chad", "done"), ("invites", "", "Peru", "done")]),
        ("Chad is among the countries invited to the summit.", [("invites", "", "Chad", "done")]),
        ("Cuba was left off the guest list.", [("excludes", "", "Cuba", "done")]),
        ("Chad asked to join the talks.", [("requests", "Chad", "event", "done")]),
        ("Chad asked Egypt to host the talks.", [("requests", "Chad", "Egypt", "done")]),
        ("UN-brokered talks are in their third week.", [("mediates", "United Nations", "event", "done")]),
        ("Qatar acted as a mediator.", [("mediates", "Qatar", "event", "done")]),
        (
            "United Nations talks have been postponed. The meeting was postponed.",
            [("postpones", "United Nations", "event", "done")],
        ),
        ("The talks were due in Oslo, but were postponed.", [("postpones", "", "event", "done")]),
        ("Norway announced the postponement of the talks.", [("postpones", "Norway", "event", "done")]),
        ("Chad submitted a written proposal.", [("proposes", "Chad", "event", "done")]),
        ("Chad issued a joint statement.", [("issues", "Chad", "instrument:joint statement", "done")]),
        ("Egypt denied it had invited Chad.", [("invites", "Egypt", "Chad", "negated")]),
    ],
)
def test_act_of_a_conference_in_other_words(text, found):
    assert acts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether Cuba will attend the talks.",
        "There were doubts over which of the Cuban parties would attend the talks.",
        "Peru said his decision to skip the summit was no snub.",
        "Peru's minister Anna Berg said that the rebels had confirmed that they will take part in the talks.",
        "Cuba will not be invited to the talks, Peru said.",
        "Peru lifted its veto on Cuba's participation.",
        "Possible talks between Chad and Peru on the war that Cuba started.",
        "Peru said Cuba should not be kept out of the talks.",
    ],
)
def test_no_act_where_it_is_open_or_somebody_elses(text):
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chad proposed postponing the talks.", [("proposes", "Chad", "event", "done")]),
        ("Chad cancelled its participation in the talks.", [("withdraws", "Chad", "event", "done")]),
        ("Chad's president cancelled his trip to the summit.", [("declines", "Chad", "event", "done")]),
        ("Those invited include Chad and Peru.", [("invites", "", "Chad", "done"), ("invites", "", "Peru", "done")]),
        ("Peru's invitation to Cuba was welcomed.", [("invites", "Peru", "Cuba", "done")]),
        ("Peru's president opened the conference.", [("opens", "Peru", "event", "done")]),
        ("Peru argued that excluding Cuba would be a mistake.", []),
        ("Peru opposes the exclusion of Cuba.", []),
        ("Peru opposed sanctions against Cuba.", []),
        ("Peru condemned the decision not to invite Cuba.", []),
        ("The Saudi-led coalition held talks with Egypt.", []),
    ],
)
def test_act_or_none_by_what_stands_around_the_verb(text, found):
    assert acts(text) == found
