"""The picture of a table: who sits along it, who is told together at the door, and how a body divided."""

from __future__ import annotations

from pathlib import Path

from pourparler.dossier import Dossier, load
from pourparler.language.propositions import Position
from pourparler.standing import Kind
from pourparler.views.pictures import drawn, svg
from pourparler.views.pictures.links import to_lines
from pourparler.views.pictures.seating import Chamber, Seating, seating
from pourparler.views.pictures.shapes import Disc, texts_in
from pourparler.views.table_view import table_view
from tests.dossiers import question, read, standing


def seats(dossier: Dossier, at: str = "2020-02-05", asked: str = "") -> Seating:
    stands = standing(dossier, at)
    return seating(table_view(dossier, stands), dossier, stands, to_lines, question(asked) if asked else None)


def sides(chamber: Chamber) -> dict[Position, tuple[int, tuple[str, ...]]]:
    return {side.position: (side.number, tuple(name for name, _ in side.members)) for side in chamber.sides}


CHARTER = """
2020-01-01 talks "River talks"
  host H
  chair A
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor B "Bessa" (state)
2020-01-01 actor C "Corin" (state)
2020-01-01 actor G "Guria" (state)
2020-01-01 actor H "Hosta" (state)
2020-01-01 actor D "The Delegation" (delegation)
  members B, C
2020-01-01 group conveners = A, B, C
2020-01-01 body council "The Council"
  members A, B, C
2020-01-01 capacity participant
  may attend, speak
2020-01-01 capacity observer
  may attend
  may not lead, direct
2020-01-01 rule named
  admits A, D as participant
2020-01-01 rule joint
  admits state as participant
  when all of conveners consent
2020-01-01 rule hosting
  admits state as observer
  when H invites candidate
2020-01-01 rule majority
  decides papers in council
  when more than half of members vote for
"""


def test_chairs_say_who_sits_who_may_still_come_and_what_a_reader_should_know(dossier: Dossier) -> None:
    """
    2020-02-01 H invites G as observer
    2020-02-02 G attends as observer
      level minister
    2020-02-03 D attends as participant
    """
    view = seats(dossier)
    assert [(bench.capacity, bench.powers) for bench in view.benches] == [
        ("participant", "may attend and speak"),
        ("observer", "may attend; may not lead or direct"),
    ]
    assert [[(c.title, c.is_taken, c.notes) for c in bench.chairs] for bench in view.benches] == [
        [("The Delegation", True, ("with Bessa and Corin",)), ("Arlen", False, ("chair",))],
        [("Guria", True, ("minister", "on the say of Hosta"))],
    ]
    assert (view.host, view.chair) == ("Hosta", "Arlen")


def test_those_at_the_door_for_one_reason_are_told_together_and_the_blocked_first(dossier: Dossier) -> None:
    """
    2020-01-01 actor X "Xanth" (movement)
    2020-01-01 actor Y "Ylem" (movement)
    2020-01-01 rule bar
      bars X, Y as participant
    2020-01-01 rule anybody
      admits movement as participant
    2020-02-01 A, C consent to G as participant
    2020-02-02 B objects to G as participant
    2020-02-03 expect X as participant forbidden
    2020-02-03 expect Y as participant forbidden
    """
    assert [(g.titles, g.kind, g.blockers, g.href) for g in seats(dossier).door] == [
        (("Guria",), Kind.BLOCKED, ("Bessa",), "#line-test-talks-8"),
        (("Xanth", "Ylem"), Kind.FORBIDDEN, (), ""),
    ]


def test_body_is_shown_as_it_divided_on_what_it_took_up_last(dossier: Dossier) -> None:
    """
    2020-01-02 motion early "An early paper" (papers) in council
    2020-01-02 motion late "A late paper" (papers) in council
    2020-02-01 vote on early in council
      for A, B, C
    2020-02-02 vote on late in council
      for A
      against B
    """
    (chamber,) = seats(dossier).chambers
    assert (chamber.title, chamber.question, chamber.verdict) == ("The Council", "A late paper", "rejected")
    assert sides(chamber) == {
        Position.FOR: (1, ("A",)),
        Position.AGAINST: (1, ("B",)),
        Position.ABSENT: (1, ("C",)),
    }
    assert [title for _, title, _ in seats(dossier).motions] == ["An early paper"]
    (asked,) = seats(dossier, asked="early").chambers
    assert sides(asked) == {Position.FOR: (3, ("A", "B", "C"))}


def test_body_whose_vote_is_reported_in_figures_has_no_names_made_up(dossier: Dossier) -> None:
    """
    2020-01-02 motion paper "A paper" (papers) in council
    2020-02-01 vote on paper in council
      tally for 2, against 1
    """
    (chamber,) = seats(dossier).chambers
    assert sides(chamber) == {Position.FOR: (2, ()), Position.AGAINST: (1, ())}


def test_figures_beyond_all_measure_are_written_and_not_drawn(dossier: Dossier) -> None:
    """
    2020-01-02 motion paper "A paper" (papers) in council
    2020-02-01 vote on paper in council
      tally for 2000, against 1
    """
    shown = drawn("table", dossier, standing(dossier, "2020-02-05"))
    assert "2000 for" in [words.text for words in texts_in(shown.shapes)]
    assert len(shown.shapes) < 60


def test_body_says_how_many_members_have_no_name() -> None:
    dossier = read(
        """
        2020-01-01 actor A (state)
        2020-01-01 body council "The Council"
          members A
          seats 19
        2020-01-01 rule silence
          decides papers in council
          when none of members object
        2020-01-02 motion paper "A paper" (papers) in council
        2020-02-01 A objects to paper
        """
    )
    (chamber,) = seats(dossier).chambers
    assert (sides(chamber), chamber.others) == ({Position.AGAINST: (1, ("A",))}, 18)


def test_question_that_goes_through_two_bodies_is_shown_in_both(dossier: Dossier) -> None:
    """
    2020-01-01 body board "The Board"
      members A, B
    2020-01-01 rule admission
      admits state as member
      when in board (more than half of members vote for) then in council (more than half of members vote for)
    2020-02-01 vote on G as member in board
      for A, B
    """
    assert [(chamber.title, chamber.verdict, sides(chamber)) for chamber in seats(dossier).chambers] == [
        ("The Board", "adopted", {Position.FOR: (2, ("A", "B"))}),
        ("The Council", "not yet", {Position.SILENT: (3, ("A", "B", "C"))}),
    ]


def test_note_that_all_chairs_have_is_written_once(dossier: Dossier) -> None:
    """
    2020-02-01 H invites A as observer
    2020-02-01 H invites B as observer
    2020-02-01 H invites G as observer
    2020-02-02 A, B, G attend as observer
    """
    texts = [words.text for words in texts_in(drawn("table", dossier, standing(dossier, "2020-02-05")).shapes)]
    assert [text for text in texts if "on the say of" in text] == ["each on the say of Hosta"]


def many(number: int) -> Dossier:
    actors = "\n".join(f'2020-01-01 actor M{n} "Member number {n}" (state)' for n in range(number))
    names = ", ".join(f"M{n}" for n in range(number))
    return read(f"{actors}\n2020-01-01 rule by-right\n  admits {names} as member\n  seats at once")


def test_fourteen_sit_along_a_table_and_more_in_rows_with_every_name() -> None:
    for number in (14, 15, 58):
        shown = drawn("table", many(number), standing(many(number), "2020-02-01"))
        text = " ".join(words.text for words in texts_in(shown.shapes))
        small = [shape for shape in shown.shapes if isinstance(shape, Disc) and shape.radius == 4]
        assert all(f"number {n}" in text for n in range(number))
        assert len(small) == (number if number > 14 else 0)


def test_beyond_sixty_the_short_names_are_written() -> None:
    shown = drawn("table", many(193), standing(many(193), "2020-02-01"))
    text = " ".join(words.text for words in texts_in(shown.shapes))
    assert {f"M{n}" for n in range(193)} <= set(text.split())
    assert "Member number" not in text
    assert shown.high < 1000


def test_table_without_room_says_how_many_are_left_out() -> None:
    motions = "\n".join(f'2020-01-01 motion m{n} "Motion {n}" (papers) in council' for n in range(32))
    bodies = "\n".join(
        f'2020-01-01 body b{n} "Body {n}"\n  members A\n2020-01-01 motion x{n} (papers) in b{n}\n'
        f"2020-01-01 rule r{n}\n  decides papers in b{n}\n  when all of members consent"
        for n in range(7)
    )
    stands = read(f"{motions}\n{bodies}", CHARTER)
    texts = [words.text for words in texts_in(drawn("table", stands, standing(stands, "2020-02-05")).shapes)]
    assert "and 2 more bodies" in texts
    assert [text for text in texts if "earlier" in text] == ["1 earlier one is left out."]


def test_picture_in_the_readme_is_what_draw_prints() -> None:
    dossier, _ = load("cases/astana-2017.talks")
    text = svg(drawn("table", dossier, standing(dossier, "2017-01-18"))) + "\n"
    kept = Path("docs/pictures/astana-table.svg").read_text(encoding="utf-8")
    assert kept == text, (
        "run `pourparler draw table cases/astana-2017.talks --at 2017-01-18 -o docs/pictures/astana-table.svg`"
    )
