"""Two charters held against each other, as text."""

from __future__ import annotations

from pourparler.analysis.disagreements import MOST_LINES
from pourparler.dossier import Dossier
from pourparler.views.charter_difference_view import (
    charter_difference_json,
    charter_difference_text,
    charter_difference_view,
    folded,
)
from pourparler.views.paint import Paint
from tests.dossiers import read
from tests.views.test_paint import COLOURS

CAST = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 group g = A, B
"""


def told(one: Dossier, other: Dossier, lines: int = MOST_LINES) -> list[str]:
    return charter_difference_text(charter_difference_view(one, other, lines)).split("\n")


def test_many_actors_of_one_side_are_one_line():
    actors = "\n".join(f"2020-01-01 actor N{number:02} (state)" for number in range(12))
    shown = told(read(CAST), read(f"{CAST}\n{actors}"))
    assert shown[1:5] == ["", "  + 12 actors: N00, N01, N02, N03, N04, N05 and 6 more", "", "12 actors more."]


def test_conditions_are_told_part_by_part():
    rule = "2020-01-01 rule r\n  admits  state as x\n  when    {}"
    one = read(rule.format("A consents and B consents"), CAST)
    shown = told(one, read(rule.format("B consents and candidate in g and A objects"), CAST))
    assert shown[3:6] == ["      when  - A consents", "            + candidate in g", "            + A objects"]


def test_rule_of_one_side_is_told_whole():
    shown = told(read(CAST), read("2020-01-01 rule r\n  admits  state as x\n  deadline 7 days", CAST))
    assert shown[2:6] == [
        "  + rule r  test.talks:1",
        "      from      2020-01-01",
        "      admits    state as x",
        "      deadline  7 days",
    ]
    assert shown[-6:] == [
        "A smallest record on which they disagree",
        "  Nothing on record",
        "A as x, on 2020-01-02",
        "  test.talks  not permitted: no rule leads there",
        "  test.talks  free to come in by right on r, seat not yet taken",
        "1 record was tried, those of fewer lines first.",
    ]


def test_search_in_vain_tells_its_bounds():
    rule = "2020-01-01 rule r\n  admits  state as x\n  when    {} of g consent"
    shown = told(read(rule.format("all"), CAST), read(rule.format("at least 2"), CAST), 1)
    assert (
        shown[-1] == "No record of up to 1 line, by A and B, was found on which they disagree; 11 records were tried."
    )


def test_long_lists_are_folded():
    assert folded(["A", "B"]) == "A, B"
    names = ", ".join(f"N{number:02}" for number in range(20))
    shown = told(read(""), read(f"2020-01-01 group big = {names}"))
    assert "      members  N00, N01, N02, N03, N04, N05 and 14 more" in shown


def test_titles_of_a_hostile_charter_are_harmless():
    hostile = read('2020-01-01 rule r "\x1b[31m\u202e"\n  admits  state as x', CAST)
    view = charter_difference_view(read(CAST), hostile)
    shown = charter_difference_text(view)
    assert all(letter.isprintable() or letter in "\n�" for letter in shown + charter_difference_json(view))
    assert COLOURS.sub("", charter_difference_text(view, Paint(True))) == shown
