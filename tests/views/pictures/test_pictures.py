"""Pictures as SVG: the same bytes, well formed, told in sentences, harmless, and nothing on top of anything else."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.dossier import Dossier, load
from pourparler.views.paint import is_harmful
from pourparler.views.pictures import (
    KINDS,
    NARROWEST,
    NoQuestionError,
    NotAPictureError,
    Picture,
    drawn,
    stylesheet,
    svg,
)
from pourparler.views.pictures.shapes import Box, Cluster, Curve, Extent, Shape, Words, extent, texts_in
from pourparler.views.pictures.sum_bar import BAR
from pourparler.vocabulary import Motion, Question
from tests.cli.rivers import RIVER
from tests.dossiers import question, read, standing
from tests.views.test_hostile_text import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
AT = "2020-02-05"
ASKED = "G as participant"


def picture(kind: str, dossier: Dossier, at: str = AT, asked: str = "", wide: int = 360) -> Picture:
    about: Question | None = question(asked) if asked else None
    return drawn(kind, dossier, standing(dossier, at), about, wide)


def every(dossier: Dossier, at: str = AT, asked: str = ASKED, wide: int = 360) -> dict[str, Picture]:
    return {kind: picture(kind, dossier, at, asked if kind == "why" else "", wide) for kind in KINDS}


@pytest.fixture
def river() -> Dossier:
    return read(RIVER)


@pytest.mark.parametrize("kind", KINDS)
def test_picture_is_well_formed_and_named_and_told(kind: str, river: Dossier) -> None:
    tree = ElementTree.fromstring(svg(every(river)[kind]))
    assert (tree.tag, tree.get("role")) == (f"{SVG}svg", "img")
    assert [child.tag for child in tree][:3] == [f"{SVG}title", f"{SVG}desc", f"{SVG}style"]
    assert tree.get("aria-labelledby") == " ".join(str(child.get("id")) for child in list(tree)[:2])
    assert all(child.text for child in list(tree)[:2])
    assert tree.get("viewBox") == f"0 0 {tree.get('width')} {tree.get('height')}"


def test_picture_has_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    (tmp_path / "river.talks").write_text(RIVER)
    for arguments in (["table"], ["why", "G as participant"], ["timeline"], ["network"]):
        main = "from pourparler.cli import main; main()"
        call = [sys.executable, "-c", main, "draw", arguments[0], "river.talks", *arguments[1:]]
        runs = [
            subprocess.run(call, cwd=tmp_path, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
            for seed in ("1", "2")
        ]
        assert runs[0] == runs[1] != b""


@pytest.mark.parametrize("kind", KINDS)
def test_picture_has_no_inline_style_no_script_and_nothing_from_elsewhere(kind: str, river: Dossier) -> None:
    for each in ElementTree.fromstring(svg(every(river)[kind])).iter():
        tag = each.tag.removeprefix(SVG)
        assert tag in {
            "svg",
            "title",
            "desc",
            "style",
            "rect",
            "circle",
            "polygon",
            "polyline",
            "path",
            "text",
            "g",
            "a",
        }
        assert set(each.attrib) <= {
            *("class", "x", "y", "width", "height", "rx", "cx", "cy", "r", "points", "d", "href"),
            *("viewBox", "role", "aria-labelledby", "id"),
        }
    assert "url(" not in stylesheet()
    assert "@import" not in stylesheet()


@pytest.mark.parametrize("kind", KINDS)
def test_every_class_of_a_picture_is_in_the_stylesheet(kind: str, river: Dossier) -> None:
    known = set(re.findall(r"\.([a-z]+)", stylesheet()))
    tree = ElementTree.fromstring(svg(every(river)[kind]))
    used = {name for each in tree.iter() for name in each.get("class", "").split()}
    assert used - known == set()


def test_no_text_is_smaller_than_eleven_pixels_at_320() -> None:
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", stylesheet())]
    assert min(sizes) * NARROWEST / 360 >= 11


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text_is_inert(kind: str) -> None:
    dossier = read(HOSTILE)
    text = svg(every(dossier, "2020-02-03", "G as guest")[kind])
    tree = ElementTree.fromstring(text)
    assert [letter for letter in text if letter != "\n" and is_harmful(letter)] == []
    assert not {each.tag.removeprefix(SVG) for each in tree.iter()} & {"script", "b"}
    assert "<script>alert(1)</script>" in "".join(tree.itertext()) or kind == "why"


@pytest.mark.parametrize("kind", ["table", "why", "timeline", "network"])
def test_links_lead_to_the_web_only(kind: str) -> None:
    dossier = read(
        """
        2020-01-01 actor A "Arlen" (state)
        2020-01-01 actor G "Guria" (state)
        2020-01-01 group ones = A
        2020-01-01 capacity guest
        2020-01-01 rule one
          admits G as guest
          when any of ones consent
        2020-01-01 source good "Good"
          address "https://example.org/a?b=1&c=\\"2"
        2020-01-01 source bad "Bad"
          address "javascript:alert(1)"
        2020-02-01 A consents to G as guest
          source bad, good
        2020-02-02 G attends as guest
          source bad
        """
    )
    tree = ElementTree.fromstring(svg(every(dossier, "2020-02-03", "G as guest")[kind]))
    links = {each.get("href") for each in tree.iter(f"{SVG}a")}
    assert links <= {'https://example.org/a?b=1&c="2'}
    assert links or kind == "table"


def test_links_inside_a_page_lead_to_lines_of_the_dossier(river: Dossier) -> None:
    for kind in KINDS:
        asked = question(ASKED) if kind == "why" else None
        inside = drawn(kind, river, standing(river, AT), asked, within_page=True)
        tree = ElementTree.fromstring(svg(inside, inside="first"))
        links = {str(each.get("href")) for each in tree.iter(f"{SVG}a")}
        assert links
        assert all(re.fullmatch("#line-[a-z0-9-]+", link) for link in links)
        assert tree.find(f"{SVG}style") is None
        assert tree.get("aria-labelledby") == "first-title first-desc"


def test_picture_of_a_ruling_needs_a_question(river: Dossier) -> None:
    with pytest.raises(NoQuestionError, match="name a seat"):
        picture("why", river)


def test_picture_of_another_kind_is_refused_with_those_there_are(river: Dossier) -> None:
    with pytest.raises(NotAPictureError, match="There are: table, why, timeline, network"):
        picture("pie", river)


def test_pictures_of_an_empty_dossier_say_that_nothing_is_there() -> None:
    dossier = read("2020-01-01 actor A")
    told = {kind: picture(kind, dossier).description for kind in ("table", "timeline", "network")}
    assert told == {
        "table": "Nobody is at the table or at the door yet.",
        "timeline": "Nothing is on record by 2020-02-05.",
        "network": "Nobody has taken a position on a seat or a motion.",
    }


# --- nothing lies on anything else -----------------------------------------------------------------------------------

_LETTERS = st.sampled_from("abc WMim-’.é中文العربא🎉<&")
_TITLES = st.lists(_LETTERS, min_size=1, max_size=200).map("".join).filter(lambda title: title.strip())


def crowded(titles: list[str], bodies: int) -> str:
    names = [f"N{number}" for number in range(len(titles))]
    lines = [f'2020-01-01 actor {name} "{title}" (state)' for name, title in zip(names, titles, strict=True)]
    lines += ["2020-01-01 actor G (state)", f"2020-01-01 group all-of-them = {', '.join(names)}"]
    lines += ['2020-01-01 body council "The Council"', f"  members {', '.join(names)}"]
    lines += ["2020-01-01 rule joint", "  admits G as guest", "  when all of all-of-them consent"]
    lines += ["2020-01-01 rule seats", f"  admits {', '.join(names[:bodies])} as participant", "  seats at once"]
    lines += ["2020-01-01 rule majority", "  decides any in council", "  when more than half of members vote for"]
    lines += ['2020-01-01 motion m "A motion" (text) in council']
    lines += [f"2020-02-0{1 + number % 3} {name} objects to G as guest" for number, name in enumerate(names)]
    lines += [f"2020-02-04 {name} votes {'for' if number % 2 else 'against'} m" for number, name in enumerate(names)]
    return "\n".join(lines)


@settings(max_examples=60)
@given(st.lists(_TITLES, min_size=1, max_size=18), st.integers(0, 18), st.sampled_from([320, 360, 720]))
def test_no_text_lies_on_another_or_beyond_the_edge(titles: list[str], bodies: int, wide: int) -> None:
    dossier = read(crowded(titles, bodies or 1))
    assert dossier.findings == ()
    for shown in every(dossier, AT, "G as guest", wide).values():
        assert_nothing_overlaps(shown)


@pytest.mark.slow
@pytest.mark.parametrize("case", sorted(path.stem for path in Path("cases").glob("*.talks")))
def test_nothing_lies_on_anything_else_in_a_real_case(case: str) -> None:
    dossier, _ = load(f"cases/{case}.talks")
    stands = standing(dossier, dossier.last)
    for asked in (*dossier.seats, *map(Motion, dossier.charter.motions)):
        assert_nothing_overlaps(drawn("why", dossier, stands, asked))
    for kind in ("table", "timeline", "network"):
        for wide in (NARROWEST, 360, 640):
            assert_nothing_overlaps(drawn(kind, dossier, stands, wide=wide))


def assert_nothing_overlaps(shown: Picture) -> None:
    """Assert that all lies within the picture, no text on another, and no text on a mark but the figure in a bar."""
    whole = Extent(0, 0, shown.wide, shown.high)
    assert [shape for shape in shown.shapes if not extent(shape).is_inside(whole)] == []
    texts = sorted(texts_in(shown.shapes), key=lambda words: words.y)
    near = [(one, other) for one, other in combinations(texts, 2) if other.y - one.y < 24]
    assert [(a.text, b.text) for a, b in near if extent(a).meets(extent(b))] == []
    marks = [extent(shape) for shape in plain(shown.shapes) if is_mark(shape)]
    plain_texts = [(words.text, extent(words)) for words in texts if "bright" not in words.look]
    assert [text for text, room in plain_texts for mark in marks if room.meets(mark)] == []


def plain(shapes: tuple[Shape, ...]) -> list[Shape]:
    inside = [plain(shape.parts) if isinstance(shape, Cluster) else [shape] for shape in shapes]
    return [shape for some in inside for shape in some]


def is_mark(shape: Shape) -> bool:
    """Return whether a shape is one that text must not lie on: no ground, no line of a grid, no bar with a figure in it."""
    if isinstance(shape, Words | Curve | Cluster) or (isinstance(shape, Box) and shape.high == BAR):
        return False
    return not any(look in shape.look for look in ("panel", "ground", "rule", "break", "hollow", "half"))
