"""How wide a text is taken to be, where lines are broken, and what room a shape takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pourparler.views.pictures.advance_widths import fitted, text_width, wrapped
from pourparler.views.pictures.shapes import Box, Cluster, Disc, Extent, Stroke, Words, extent


@given(st.text(max_size=80), st.integers(20, 400), st.booleans())
def test_every_line_fits_unless_it_is_a_single_letter(text: str, room: int, bold: bool) -> None:
    lines = wrapped(text, 14, room, bold)
    assert all(text_width(line, 14, bold) <= room or len(line) == 1 for line in lines)


@given(st.text(alphabet="abcdé WM中 -", max_size=80), st.integers(20, 400))
def test_breaking_a_text_loses_no_letter(text: str, room: int) -> None:
    assert "".join(wrapped(text, 14, room)).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="abc de", max_size=200), st.integers(40, 100), st.integers(1, 4))
def test_no_more_lines_than_allowed_and_an_ellipsis_where_something_is_left_out(
    text: str, room: int, most: int
) -> None:
    whole, cut = wrapped(text, 14, room), wrapped(text, 14, room, most=most)
    assert len(cut) <= most
    assert (cut == whole) is (len(whole) <= most)
    assert len(whole) <= most or cut[-1].endswith("…")


def test_letters_with_marks_are_as_wide_as_without() -> None:
    assert text_width("Ñandú", 14) == text_width("Nandu", 14)


def test_joiners_and_marks_take_no_room() -> None:
    assert text_width("a\u200cb\u0301", 14) == text_width("ab", 14)


def test_direction_marks_are_replaced() -> None:
    assert wrapped("a\u202eb", 14, 200) == ["a�b"]


def test_one_line_is_cut_where_it_must_be() -> None:
    assert (fitted("Federated States", 14, 80), fitted("", 14, 80)) == ("Federate…", "")


def test_extents_of_shapes() -> None:
    shapes = (
        Box(1, 2, 3, 4, ""),
        Disc(10, 10, 2, ""),
        Stroke(((0, 0), (5, 9)), ""),
        Words(50, 20, "Iran", "plain", "end"),
    )
    assert [extent(shape) for shape in shapes] == [
        Extent(1, 2, 4, 6),
        Extent(8, 8, 12, 12),
        Extent(0, 0, 5, 9),
        Extent(22, 9, 50, 23),
    ]
    assert extent(Cluster(shapes)) == Extent(0, 0, 50, 23)


def test_extents_that_share_an_edge_do_not_meet() -> None:
    left, right, over = Extent(0, 0, 5, 5), Extent(5, 0, 9, 5), Extent(4, 4, 6, 6)
    assert (left.meets(right), left.meets(over), right.is_inside(Extent(5, 0, 9, 5))) == (False, True, True)
