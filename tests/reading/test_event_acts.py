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
