"""A proposed line before the decision: its words, its passage in the report, what it would change."""

from __future__ import annotations

from pourparler.dossier import Dossier
from pourparler.reading.acceptance import waiting
from pourparler.reading.shelf import Shelf
from pourparler.views.entry_view import Changed
from pourparler.views.paint import Paint, is_harmful
from pourparler.views.proposal_view import TableChange, proposal_text, proposal_view
from pourparler.vocabulary import moment
from tests.views.test_paint import COLOURS

CHARTER = """
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor G "Guria" (state)
2020-01-01 group conveners = A
2020-01-01 capacity guest
2020-01-01 rule joint
  admits G as guest
  when all of conveners consent
2020-01-01 source note "A note"
"""
AT = moment("2020-03-01")


def test_line_is_shown_with_what_it_would_change_on_its_day_and_on_the_day_asked(dossier: Dossier) -> None:
    """
    2020-02-01 ! A consents to G as guest
      source note "gladly"
    2020-02-03 A objects to G as guest
      source note
    """
    view = proposal_view(waiting(dossier)[0], dossier, AT)
    asked = "not asked: the route joint is open and nobody has taken it; Arlen could act"
    came = "invited by Arlen on joint, seat not yet taken"
    assert view.changes == (
        TableChange("2020-02-01", (Changed("G as guest", asked, came),)),
        TableChange("2020-03-01", ()),
    )
    assert proposal_text(view, 1, 2) == (
        "[1 of 2] test.talks:1\n"
        "  2020-02-01 ! A consents to G as guest\n"
        '    source note "gladly"\n'
        "\n"
        "  On 2020-02-01 it would change\n"
        "    G as guest\n"
        f"      - {asked}\n"
        f"      + {came}"
    )


def test_change_that_lasts_is_told_once(dossier: Dossier) -> None:
    """
    2020-02-01 ! A consents to G as guest
      source note
    """
    (change,) = proposal_view(waiting(dossier)[0], dossier, AT).changes
    assert change.at == "2020-03-01"


def test_passage_is_shown_in_its_report_and_one_that_is_in_none_is_said_to_be(dossier: Dossier) -> None:
    """
    2020-02-01 ! A states "x"
      source note "never said", note "gladly"
    """
    view = proposal_view(waiting(dossier)[0], dossier, AT, Shelf({"a.txt": "Arlen would gladly come."}))
    text = proposal_text(view, 1, 1)
    assert "\n\n  a.txt\n  … Arlen would [gladly] come. …\n" in text
    assert "\n\n  The passage stands in none of the reports at hand (note).\n" in text
    assert text.endswith("\n\n  Accepting it changes no ruling.")


def test_hostile_report_is_text_and_nothing_else(dossier: Dossier) -> None:
    """
    2020-02-01 ! A states "x"
      source note "gladly"
    """
    shelf = Shelf({"\x1b]0;a\x07": "\x1b[2J \u202eno gladly \x9b31m"})
    for paint in (Paint(False), Paint(True)):
        text = proposal_text(proposal_view(waiting(dossier)[0], dossier, AT, shelf), 1, 1, paint)
        assert [letter for letter in COLOURS.sub("", text) if letter != "\n" and is_harmful(letter)] == []
