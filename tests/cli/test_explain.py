"""``pourparler explain``: before, the line, after."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_line_stands_between_those_before_and_after_with_what_it_changes(run: Run, river: str) -> None:
    assert run("explain", "river.talks:31") == (
        0,
        "2020-02-01  Arlen consents to Guria as participant\n"
        "2020-02-02  Bessa objects to Guria as participant\n"
        "  river.talks:31\n"
        "  | 2020-02-02 B objects to G as participant\n"
        '  |   source   press-1 "never"\n'
        "  Gazette, 2020-02-01: “never”\n"
        "\n"
        "Because of it\n"
        "  G as participant\n"
        "    - not yet on joint; Bessa has still to act\n"
        "    + blocked by Bessa on joint\n",
        "",
    )


def test_line_of_a_particular_belongs_to_its_entry(run: Run, river: str) -> None:
    assert run("explain", "river.talks:32").out == run("explain", "river.talks:31").out


def test_line_that_changes_nothing_says_so(run: Run, river: str) -> None:
    ran = run("explain", "river.talks:27")
    assert ran.out == (
        '2020-02-01  source press-1 "Border news"\n'
        "  river.talks:27\n"
        '  | 2020-02-01 source press-1 "Border news"\n'
        "  |   outlet   Gazette\n"
        "\n"
        "On its day it changes no ruling.\n"
    )


def test_acts_about_no_question_stand_among_those_of_the_same_actors(run: Run) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 actor B "Bessa" (state)
    2020-01-01 instrument pact "The Pact"
    2020-02-01 A affirms pact
    2020-02-02 B signs pact
    2020-02-03 A signs pact
    2020-02-04 A ratifies pact
    """
    assert run("explain", "test.talks:6").out.split("\n")[:4] == [
        "2020-02-01  Arlen affirms The Pact",
        "2020-02-03  Arlen signs The Pact",
        "  test.talks:6",
        "  | 2020-02-03 A signs pact",
    ]


def test_explain_as_json(run: Run, river: str) -> None:
    told = json.loads(run("explain", "river.talks:31", "--json").out)
    assert told["changed"] == [
        {
            "question": "G as participant",
            "before": "not yet on joint; Bessa has still to act",
            "after": "blocked by Bessa on joint",
        }
    ]
    assert [line["place"] for line in told["earlier"]] == ["river.talks:29"]


def test_file_that_another_includes_is_explained_in_its_dossier(run: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    (folder / "desk" / "whole.talks").write_text(
        'include "record.talks"\n2020 actor A (state)\n2020 rule r\n  admits A as g\n'
    )
    (folder / "desk" / "record.talks").write_text("2020-02-01 A attends as g\n")
    ran = run("explain", "record.talks:1", "--in", "desk/whole.talks")
    assert (ran.code, "    + seated since 2020-02-01 by right (r)\n" in ran.out) == (0, True)


@pytest.mark.parametrize("place", ["river.talks", "river.talks:", ":3", "river.talks:x", "river.talks:-1"])
def test_what_is_no_place_is_refused(run: Run, river: str, place: str) -> None:
    ran = run("explain", "--", place)
    assert (ran.code, ran.out, ran.err) == (
        2,
        "",
        f"pourparler: {place!r} is no place: write FILE:LINE, as in astana-2017.talks:14.\n",
    )


@pytest.mark.parametrize("line", ["0", "41", "99999"])
def test_line_without_an_entry_is_refused(run: Run, river: str, line: str) -> None:
    ran = run("explain", f"river.talks:{line}")
    sentence = f"No entry stands at river.talks:{line}: name the line of an entry or of one of its particulars."
    assert (ran.code, ran.out, ran.err) == (2, "", f"pourparler: {sentence}\n")


def test_file_that_is_not_there_is_refused(run: Run) -> None:
    assert run("explain", "gone.talks:1").err == (
        "pourparler: There is no dossier at gone.talks: name a .talks file, or a folder with some in it.\n"
    )
