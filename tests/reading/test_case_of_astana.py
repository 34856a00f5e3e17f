"""The report with which the project began, in our own words, read against the case of Astana: from raw text to lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from pourparler.dossier import load
from pourparler.reading.batches import Read
from pourparler.reading.draft import Line
from pourparler.reading.gathered import gathered
from pourparler.reading.press import Press
from pourparler.views.reading_view import removed_text

TEXT = """\
Security chief: no joint invitation for Washington

Iran, Russia and Turkey have not sent any "joint invitation" to the US for the coming talks on Syria in Astana.

"Owing to Iran's objection to the US participation in the Astana meeting, no joint invitation has gone out," Ali Shamkhani, \
Secretary of Iran's Supreme National Security Council, said Wednesday.

The Kazakh capital is to host the talks on January 23.

Last month the three countries brought about the evacuation of Aleppo.

Russian Foreign Minister Sergei Lavrov has, however, said US representatives should be invited to the meeting.

Shamkhani said the US may only be invited to the talks as an observer at the invitation of the host country.

He also said only the armed groups which have signed the all-Syria ceasefire and announced their commitment to inter-Syrian \
talks have been invited to the talks.

> Subscribe

LEAVE A REPLY

Please enter your comment!
More Articles
"""


@pytest.fixture(scope="module")
def read() -> Read:
    dossier, _ = load(Path("cases/astana-2017.talks"))
    found = Press(dossier, "2017-01-18", "A page")("seed.txt", TEXT.encode())
    assert isinstance(found, Read)
    return found


@pytest.fixture(scope="module")
def lines(read: Read) -> dict[str, Line]:
    dossier, _ = load(Path("cases/astana-2017.talks"))
    return {line.words: line for line in gathered([read], dossier).proposals.lines}


def test_both_sides_are_told_with_who_spoke(lines: dict[str, Line]) -> None:
    assert lines["RUS favours USA as participant"].particulars == (("by", "Lavrov"),)
    assert lines["IRN favours USA as observer"].particulars == (("by", "Shamkhani"), ("only", "if KAZ invites USA"))


def test_objection_that_the_case_has_is_offered_its_new_source(read: Read) -> None:
    dossier, _ = load(Path("cases/astana-2017.talks"))
    heads = [support.head for support in gathered([read], dossier).proposals.supports]
    assert "2017-01-18 IRN objects to USA as participant ^iran-objects" in heads


def test_joint_invitation_that_was_not_sent_is_none(lines: dict[str, Line]) -> None:
    assert 'fact invitation-of-USA-by-IRN-RUS-TUR = "not done"' in lines
    assert not [words for words in lines if words.startswith(("IRN, RUS, TUR invite", "IRN invites"))]


def test_rule_is_stated_by_the_side_that_tells_it(lines: dict[str, Line]) -> None:
    assert lines["rule armed-group-by-ceasefire-and-commitment"].particulars == (
        ("admits", "armed-group as participant"),
        ("requires", "candidate has signed ceasefire and candidate has declared commitment"),
        ("stated", "by IRN"),
    )


def test_dates_are_resolved_against_the_publication(read: Read) -> None:
    text = read.reading.report.text
    values = {text[each.start : each.end]: each.value for each in read.reading.dates}
    assert {each: values[each] for each in ("January 23", "Last month", "Wednesday")} == {
        "January 23": "2017-01-23",
        "Last month": "2016-12",
        "Wednesday": "2017-01-18",
    }


def test_what_stands_around_the_article_is_taken_away(read: Read) -> None:
    assert removed_text({"seed.txt": read.reading}) == (
        "seed.txt: 4 passages taken away\n  - > Subscribe\n  - LEAVE A REPLY\n  - Please enter your comment!\n  - More Articles"
    )
