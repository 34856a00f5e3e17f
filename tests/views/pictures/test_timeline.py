"""The picture of a timeline: lanes, stamps, clocks, and an axis on which long silences are cut short."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pourparler.dossier import Dossier
from pourparler.views.pictures.links import to_lines
from pourparler.views.pictures.shapes import Cluster, Extent, extent, texts_in
from pourparler.views.pictures.sheet import Sheet
from pourparler.views.pictures.stamps import Stamp, stamped
from pourparler.views.pictures.time_axis import TimeAxis
from pourparler.views.pictures.timeline import MOST_LANES, Lane, Timeline, timeline
from pourparler.views.pictures.timeline_picture import _marks, timeline_picture
from pourparler.vocabulary import DAY, moment
from tests.dossiers import question, read

CHARTER = """
2020-01-01 talks "River talks"
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor B "Bessa" (state)
2020-01-01 actor G "Guria" (state)
2020-01-01 actor H "Hosta" (state)
2020-01-01 group conveners = A, B
2020-01-01 rule hosting
  admits state as guest
  when H invites candidate
  accept within 10 days
2020-01-01 rule silence
  admits state as member
  when none of conveners object
  deadline 7 days
"""


def lanes(dossier: Dossier, at: str = "2020-03-01", asked: str = "") -> tuple[Lane, ...]:
    return view(dossier, at, asked).lanes


def view(dossier: Dossier, at: str = "2020-03-01", asked: str = "") -> Timeline:
    return timeline(dossier, moment(at), to_lines, question(asked) if asked else None)


def test_lanes_are_the_busiest_first_and_a_group_stands_for_its_members(dossier: Dossier) -> None:
    """
    2020-02-01 conveners consent to G as member
    2020-02-02 B favours G as member
    2020-02-03 G accepts as guest
    """
    assert [(lane.title, [(mark.stamp, mark.is_statement) for mark in lane.marks]) for lane in lanes(dossier)] == [
        ("Bessa", [(Stamp.FOR, False), (Stamp.FOR, True)]),
        ("Arlen", [(Stamp.FOR, False)]),
        ("Guria", [(Stamp.COMES, False)]),
    ]


def test_nothing_later_than_the_moment_is_shown(dossier: Dossier) -> None:
    """
    2020-02-01 A consents to G as member
    2020-02-03 B consents to G as member
    """
    assert [lane.title for lane in lanes(dossier, "2020-02-02")] == ["Arlen"]


def test_timeline_of_one_question_leaves_out_the_rest(dossier: Dossier) -> None:
    """
    2020-02-01 A consents to G as member
    2020-02-03 H invites G as guest
    """
    assert [event.sentence for event in view(dossier, asked="G as guest").events] == [
        "2020-02-03: Hosta invites Guria as guest"
    ]


def test_clocks_run_as_the_act_or_the_rule_says(dossier: Dossier) -> None:
    """
    2020-02-01 H puts G as member
    2020-02-01 H invites G as guest
    2020-02-02 H invites A as guest
      until 2020-02-05
    """
    (lane,) = lanes(dossier)
    assert sorted(clock.words for clock in lane.clocks) == [
        "invitation until 2020-02-05: Arlen as guest",
        "invitation until 2020-02-11: Guria as guest",
        "time to object until 2020-02-08: Guria as member",
    ]


def test_changes_of_rule_have_a_lane_of_their_own(dossier: Dossier) -> None:
    """
    2020-02-01 rule other
      admits state as guest
    2020-02-02 repeal hosting
    """
    (lane,) = lanes(dossier)
    assert lane.title == "Rules"
    assert [(mark.stamp, mark.sentence, mark.href) for mark in lane.marks] == [
        (Stamp.RULE, "2020-02-01: the rule other", "#line-test-talks-1"),
        (Stamp.REPEAL, "2020-02-02: the end of the rule hosting", "#line-test-talks-3"),
    ]


def test_beyond_ten_actors_the_others_share_a_lane_and_each_act_stands_there_once() -> None:
    names = [f"N{number}" for number in range(30)]
    text = "\n".join(f"2020-01-01 actor {name} (state)" for name in names)
    found = lanes(read(f'{text}\n2020-02-01 {", ".join(names)} convene "talks"'))
    assert len(found) == MOST_LANES + 1
    assert found[-1].title.startswith("20 others: N10, N11, ")
    assert found[-1].title.endswith("and 12 more")
    assert len(found[-1].marks) == 1


def test_up_to_a_dozen_events_are_told_below(dossier: Dossier) -> None:
    """
    2020-02-01 A consents to G as member
    """
    shown = timeline_picture(view(dossier))
    assert any(getattr(shape, "text", "") == "What happened" for shape in shown.shapes)


def test_marks_of_one_day_are_stacked_and_none_covers_another() -> None:
    dossier = read(
        "2020-01-01 actor A (state)\n" + "\n".join(f'2020-02-{1 + n // 5:02d} A states "word {n}"' for n in range(40))
    )
    (lane,) = lanes(dossier)
    sheet = Sheet(360)
    _marks(lane.marks, TimeAxis([mark.start for mark in lane.marks], 20, 320), sheet)
    rooms = [extent(shape) for shape in sheet.shapes if isinstance(shape, Cluster)]
    assert len(rooms) == 40
    assert not [(a, b) for n, a in enumerate(rooms) for b in rooms[n + 1 :] if a.meets(b)]


def test_every_stamp_fits_its_square_and_differs_from_every_other() -> None:
    drawn = {stamp: stamped(stamp, 0, 0) for stamp in Stamp}
    assert len(set(drawn.values())) == len(Stamp)
    assert all(extent(Cluster(parts)).is_inside(Extent(-7, -7, 7, 7)) for parts in drawn.values())


# --- the axis --------------------------------------------------------------------------------------------------------

_DAYS = st.lists(st.integers(730_000, 740_000), min_size=1, max_size=40)


@given(_DAYS)
def test_axis_keeps_the_order_of_time_within_its_length(days: list[int]) -> None:
    axis = TimeAxis((day * DAY for day in days), 20, 320)
    places = [axis.x(day * DAY) for day in sorted(days)]
    assert places == sorted(places)
    assert all(20 <= place <= 340 for place in places)
    if len(set(days)) > 1:
        assert (places[0], places[-1]) == (20, 340)


@given(_DAYS)
def test_dates_beside_the_axis_do_not_lie_on_each_other(days: list[int]) -> None:
    axis = TimeAxis((day * DAY for day in days), 20, 320)
    ticks = axis.ticks({})
    assert all(len(tick.label) * 5 < after.middle - tick.middle for tick, after in pairwise(ticks))
    assert ticks


def test_long_silence_is_cut_short_and_short_ones_keep_their_proportion() -> None:
    days = [0, 1, 2, 4, 5, 1000]
    axis = TimeAxis((day * DAY for day in days), 0, 320)
    places = [axis.x(day * DAY) for day in days]
    assert axis.breaks() == ((places[4] + places[5]) // 2,)
    assert places[3] - places[2] == 2 * (places[2] - places[1])
    assert places[5] - places[4] == 3 * 320 // 8


def test_axis_of_one_moment_has_it_in_the_middle() -> None:
    assert TimeAxis([5], 0, 300).x(5) == 150


def test_lane_without_room_says_how_many_marks_and_clocks_are_left_out() -> None:
    acts = "\n".join(f"2020-02-01 H invites N{n} as guest" for n in range(14))
    actors = "\n".join(f"2020-01-01 actor N{n} (state)" for n in range(14))
    shown = timeline_picture(view(read(f"{actors}\n{acts}", CHARTER)))
    texts = [words.text for words in texts_in(shown.shapes)]
    assert "and 10 earlier clocks" in texts
    assert "and 4 more for which there is no room" in texts
