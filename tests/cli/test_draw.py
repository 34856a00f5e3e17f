"""``pourparler draw``."""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pourparler.views.pictures.png import letters_beyond, png
from tests.cli.conftest import Run

SVG = "{http://www.w3.org/2000/svg}"


def title(text: str) -> str:
    return str(ElementTree.fromstring(text).findtext(f"{SVG}title"))


def test_draw_writes_svg_to_the_output_unless_told_otherwise(run: Run, river: str) -> None:
    ran = run("draw", "table", river)
    assert (ran.code, ran.err) == (0, "")
    assert title(ran.out) == "River talks: the table on 2020-02-05"
    assert run("draw", "table", river, "-o", "-").out == ran.out


def test_draw_writes_a_file(run: Run, river: str, folder: Path) -> None:
    ran = run("draw", "why", river, "G as participant", "-o", "why.svg")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert title((folder / "why.svg").read_text()) == "Why: Guria as participant on 2020-02-05"


def test_draw_at_a_date_shows_nothing_of_later_days(run: Run, river: str) -> None:
    text = run("draw", "timeline", river, "--at", "2020-02-02").out
    assert "Bessa objects to Guria as participant" in text
    assert "Hosta invites" not in text


def test_draw_as_known_on_a_date_says_so(run: Run, river: str) -> None:
    text = run("draw", "table", river, "--at", "2020-02-05", "--known-on", "2020-02-03").out
    assert "on 2020-02-05, as known on 2020-02-03" in text


def test_draw_lays_out_for_the_width_asked_for(run: Run, river: str) -> None:
    assert ElementTree.fromstring(run("draw", "network", river, "--width", "640").out).get("width") == "640"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("why", "river.talks"), "The picture `why` needs a question: name a seat (`USA as observer`) or a motion."),
        (("table", "river.talks", "-o", "table.pdf"), "table.pdf has no suffix that says what to draw"),
        (("why", "river.talks", "X as participant"), "The dossier has no actor `X`."),
        (("why", "river.talks", "G as"), "cannot be read"),
        (("table", "nowhere.talks"), "There is no dossier at nowhere.talks"),
        (("table", "river.talks", "-o", "nowhere/table.svg"), "nowhere/table.svg was not written"),
        (("pie", "river.talks"), "'pie' is not one of 'table', 'why', 'timeline', 'network'"),
        (("table", "river.talks", "--width", "100"), "100 is not in the range 320<=x<=1600"),
    ],
)
def test_draw_says_what_is_wrong_with_a_call(run: Run, river: str, arguments: tuple[str, ...], told: str) -> None:
    ran = run("draw", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_draw_leaves_a_read_only_picture_as_it_was(run: Run, river: str, folder: Path) -> None:
    (folder / "table.svg").write_text("old")
    (folder / "table.svg").chmod(0o444)
    ran = run("draw", "table", river, "-o", "table.svg")
    assert ran.code == 2
    assert "It is as it was before." in ran.err
    assert (folder / "table.svg").read_text() == "old"


def test_draw_writes_png_with_twice_as_many_pixels_and_text_on_it(run: Run, river: str, folder: Path) -> None:
    pytest.importorskip("resvg_py")
    ran = run("draw", "table", river, "-o", "table.png", "--width", "400")
    assert (ran.code, ran.err) == (0, "")
    data = (folder / "table.png").read_bytes()
    wide, high = struct.unpack(">II", data[16:24])
    drawn = ElementTree.fromstring(run("draw", "table", river, "--width", "400").out)
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (wide, high) == (800, 2 * int(str(drawn.get("height"))))


def test_png_shows_the_letters_even_where_the_system_has_no_font(run: Run, river: str) -> None:
    pytest.importorskip("resvg_py")
    text = run("draw", "table", river).out
    without = re.sub("<text[^<]*</text>", "", text)
    assert letters_beyond(text) == ()  # so that no font of the system is asked
    assert len(png(text, 360)) > 3 * len(png(without, 360)) > 0


def test_letters_that_our_font_lacks_are_named() -> None:
    assert letters_beyond("Île, Россия, Ελλάς, “quoted” – 中 ع") == ("ع", "中")


def test_draw_says_which_letters_our_font_lacks(run: Run) -> None:
    """
    2020-01-01 talks "会談"
    """
    pytest.importorskip("resvg_py")
    ran = run("draw", "table", "test.talks", "-o", "table.png")
    assert ran.code == 0
    assert "2 letters (会 談) are not in our font" in ran.err


def test_draw_without_the_extra_says_how_to_get_it(run: Run, river: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)  # as Python marks what cannot be imported
    ran = run("draw", "table", river, "-o", "table.png")
    assert (ran.code, ran.out) == (2, "")
    assert "A PNG needs the extra `pictures`: pip install 'pourparler[pictures]'." in ran.err
