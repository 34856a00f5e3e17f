"""Reports with their passages marked: the whole text, and nothing but text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from pourparler.reading.report import LoadedWord, Reading, Zone
from pourparler.views.marked_report import marked_html, marked_report, marked_text
from pourparler.views.paint import Paint, is_harmful
from tests.reading.made import dated, done, reading, said
from tests.reading.test_proposals_properties import readings
from tests.views.test_paint import COLOURS

TEXT = "Guests\n\nAland said on Monday it opposed Graustark, the rogue neighbour.\n\nSubscribe\n"


def found() -> Reading:
    stance = said(TEXT, "opposed Graustark", question="G as observer", stance="opposes")
    act = done(TEXT, "opposed", "objects", "Aland", "Graustark")
    plain = reading(TEXT, stance, act, dated(TEXT, "Monday", "2020-02-03"))
    rogue, end = TEXT.index("rogue"), TEXT.index("Subscribe")
    zones = (Zone("title", 0, 6), Zone("body", 8, end - 2), Zone("boilerplate", end, end + 9))
    return type(plain)(plain.report, zones, plain.statements, plain.acts, plain.dates, (LoadedWord(rogue, rogue + 5),))


def test_passages_are_marked_where_they_stand() -> None:
    assert marked_text(marked_report("herald.txt", found())) == (
        "herald.txt: Guests (The Herald, 2020-02-05)\n"
        "\n"
        "Guests\n"
        "\n"
        "Aland said on Monday it {a1: [s1: opposed} Graustark], the rogue neighbour.\n"
        "\n"
        "Subscribe\n"
        "\n"
        "\n"
        "  a1  Aland objects Graustark · done\n"
        "  s1  Aland: said · opposes G as observer"
    )


def test_colours_are_red_for_against_and_grey_for_what_the_outlet_judges_and_what_was_taken_away() -> None:
    text = marked_text(marked_report("herald.txt", found()), Paint(True))
    assert "\x1b[31m Graustark\x1b[0m" in text
    assert "\x1b[2mrogue\x1b[0m" in text
    assert "\x1b[2mSubscribe\x1b[0m" in text
    assert COLOURS.sub("", text) == marked_text(marked_report("herald.txt", found()))


@given(readings())
def test_pieces_together_are_the_text(of: Reading) -> None:
    assert "".join(piece.text for piece in marked_report("a", of).pieces) == of.report.text


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses |= {value or "" for name, value in attrs if name in ("href", "src")}

    def handle_data(self, data: str) -> None:
        self.words += data


def page_of(of: Reading, lines: str = "") -> _Page:
    page = _Page()
    page.feed(marked_html({"<b>name</b>": of}, lines))
    return page


HOSTILE = '<script>alert(1)</script>" onload="x\n\n<img src=x onerror=alert(1)>\x1b[2J\u202e said <b>no</b>'


@pytest.mark.parametrize("words", [HOSTILE, "<script>alert(1)</script>"])
def test_markup_and_control_characters_in_a_report_are_inert_in_every_view(words: str) -> None:
    of = reading(words, said(words, words[:20], source=words), title=words, outlet=words)
    page = page_of(of, words)
    plain = page_of(found(), "x")
    assert page.tags <= plain.tags
    assert page.attributes <= plain.attributes
    assert all(re.fullmatch(r"#r\d+-[sa]\d+", address) for address in page.addresses)
    assert "<script>alert(1)</script>" in page.words
    for text in (marked_html({"x": of}, words), marked_text(marked_report(words, of), Paint(False))):
        assert [letter for letter in text if letter != "\n" and is_harmful(letter)] == []


def test_page_needs_nothing_else_and_runs_nothing() -> None:
    html = marked_html({"herald.txt": found()}, "2020-02-05 ! A objects to G as observer")
    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    assert "http" not in html.replace("http-equiv", "")
    assert "script" not in html
    assert '<span class="statement against">' in html


def test_page_lists_what_was_found_and_links_to_it() -> None:
    page = page_of(found(), "2020-02-05 ! A objects to G as observer")
    assert page.addresses == {"#r1-s1", "#r1-a1"}
    assert "Aland objects Graustark · done" in page.words
    assert "2020-02-05 ! A objects to G as observer" in page.words
