"""The picture of a network: who is tied to what, those who are tied alike as one, in an order that crosses little."""

from __future__ import annotations

from pourparler.dossier import Dossier
from pourparler.views.pictures.links import to_lines
from pourparler.views.pictures.network import MOST_AIMS, Network, Tie, network
from pourparler.views.pictures.network_picture import network_picture, order
from pourparler.views.pictures.shapes import Box, extent, texts_in
from tests.dossiers import question, read, standing

CHARTER = """
2020-01-01 talks "River talks"
  host H
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor B "Bessa" (state)
2020-01-01 actor C "Corin" (state)
2020-01-01 actor G "Guria" (state)
2020-01-01 actor H "Hosta" (state)
2020-01-01 group conveners = A, B, C
2020-01-01 rule joint
  admits state as member
  when all of conveners consent
2020-01-01 rule hosting
  admits state as guest
  when H invites candidate
"""


def view(dossier: Dossier, asked: str = "", at: str = "2020-03-01") -> Network:
    return network(dossier, standing(dossier, at), to_lines, question(asked) if asked else None)


def ties(found: Network) -> list[tuple[tuple[str, ...], Tie, str, bool]]:
    return [(found.sides[e.side].titles, e.tie, found.aims[e.aim].title, e.is_statement) for e in found.lines]


def test_ties_are_invitation_support_and_objection_act_or_statement(dossier: Dossier) -> None:
    """
    2020-02-01 A consents to G as member
    2020-02-01 B objects to G as member
    2020-02-01 C favours G as member
    2020-02-02 H invites G as guest
    """
    assert ties(view(dossier)) == [
        (("Arlen",), Tie.SUPPORTS, "Guria", False),
        (("Bessa",), Tie.OBJECTS, "Guria", False),
        (("Corin",), Tie.SUPPORTS, "Guria", True),
        (("Hosta",), Tie.INVITES, "Guria", False),
    ]
    assert [party.notes for party in view(dossier).sides] == ["of conveners", "of conveners", "of conveners", "host"]


def test_what_was_taken_back_is_no_tie(dossier: Dossier) -> None:
    """
    2020-02-01 B objects to G as member
    2020-02-02 B withdraws objection to G as member
    """
    assert view(dossier).lines == ()


def test_those_who_are_tied_alike_share_a_box(dossier: Dossier) -> None:
    """
    2020-02-01 A, B consent to G as member
    2020-02-03 C objects to G as member
    """
    found = view(dossier)
    assert [party.titles for party in found.sides] == [("Arlen", "Bessa"), ("Corin",)]
    assert found.lines[0].sentence == "Arlen and Bessa support Guria as member, 2020-02-01"
    assert found.lines[1].sentence == "Corin objects to Guria as member, 2020-02-03"


def test_group_that_acts_is_its_members(dossier: Dossier) -> None:
    """
    2020-02-01 conveners consent to G as member
    """
    assert [party.titles for party in view(dossier).sides] == [("Arlen", "Bessa", "Corin")]


def test_network_of_one_question_has_only_its_ties(dossier: Dossier) -> None:
    """
    2020-02-01 A consents to G as member
    2020-02-02 H invites G as guest
    """
    assert ties(view(dossier, "G as guest")) == [(("Hosta",), Tie.INVITES, "Guria", False)]


def test_order_crosses_no_lines_where_none_need_to_cross(dossier: Dossier) -> None:
    """
    2020-02-01 C consents to A as member
    2020-02-01 B consents to B as member
    2020-02-01 A consents to C as member
    """
    found = view(dossier)
    sides, aims = order(found)
    lines = [(sides.index(line.side), aims.index(line.aim)) for line in found.lines]
    assert all((a - c) * (b - d) >= 0 for a, b in lines for c, d in lines)


def test_boxes_lie_apart_within_the_picture_at_every_width() -> None:
    names = [f"N{number}" for number in range(12)]
    text = "\n".join(f'2020-01-01 actor {name} "{name} of the long name {name}" (state)' for name in names)
    acts = "\n".join(
        f"2020-02-01 {name} {'consents to' if (n + m) % 3 else 'objects to'} {other} as member"
        for n, name in enumerate(names)
        for m, other in enumerate(names[:5])
        if (n * m) % 4 != 1
    )
    dossier = read(f"{text}\n2020-01-01 rule r\n  admits state as member\n{acts}")
    for wide in (320, 360, 800):
        shown = network_picture(view(dossier), wide)
        boxes = [extent(shape) for shape in shown.shapes if isinstance(shape, Box) and "panel" in shape.look]
        assert len(boxes) > 10
        assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a.meets(b)]
        assert all(box.right <= wide and box.bottom <= shown.high for box in boxes)


def test_of_very_many_questions_those_on_which_somebody_last_moved_are_drawn() -> None:
    more = "\n".join(
        f"2020-01-01 actor N{n} (state)\n2020-02-02 A consents to N{n} as member" for n in range(MOST_AIMS)
    )
    found = view(read(more, f"{CHARTER}\n2020-02-01 A consents to G as member"))
    assert len(found.aims) == MOST_AIMS
    assert "Guria" not in {aim.title for aim in found.aims}
    assert found.left_out == 1
    texts = " ".join(words.text for words in texts_in(network_picture(found).shapes))
    assert "1 earlier question is left out" in texts
