"""``pourparler table``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def without_id(text: str) -> str:
    return text.rpartition("\nanswer ")[0]


def test_table_lists_who_sits_who_stands_at_the_door_and_the_motions(run: Run, river: str) -> None:
    ran = run("table", river)
    assert without_id(ran.out) == (
        "River talks, on 2020-02-05\n"
        "\n"
        "At the table (1)\n"
        "  Guria    observer     seated since 2020-02-04 on the say of Hosta (hosting)\n"
        "\n"
        "At the door (3)\n"
        "  Arlen    participant  free to come in by right on named, seat not yet taken\n"
        "  Bessa    participant  free to come in by right on named, seat not yet taken\n"
        "  Guria    participant  blocked by Bessa on joint\n"
        "\n"
        "Motions (1)\n"
        "  A canal  works        adopted under voting with 2 of 3 present and voting, 2 needed\n"
    )
    assert (ran.code, ran.err) == (0, "")


def test_table_at_a_date_knows_nothing_of_later_days(run: Run, river: str) -> None:
    ran = run("table", river, "--at", "2020-02-01")
    assert without_id(ran.out) == (
        "River talks, on 2020-02-01\n"
        "\n"
        "At the door (4)\n"
        "  Arlen    participant  free to come in by right on named, seat not yet taken\n"
        "  Bessa    participant  free to come in by right on named, seat not yet taken\n"
        "  Guria    participant  not yet on joint; Bessa has still to act\n"
        "  Guria    observer     not asked: the route hosting is open and nobody has taken it; Hosta could act\n"
        "\n"
        "Motions (1)\n"
        "  A canal  works        open under voting; Arlen, Bessa and Corin have not spoken\n"
    )


def test_table_as_known_on_a_date_leaves_out_what_was_reported_later(run: Run) -> None:
    """
    2020-01-01 talks "T"
    2020-01-01 actor A (state)
    2020-01-01 capacity guest
    2020-01-01 rule open
      admits  A as guest
    2020-02-10 source late "A late report"
    2020-02-01 A attends as guest
      source late
    """
    assert "  A  guest  seated since 2020-02-01 by right (open)\n" in run("table", "test.talks").out
    ran = run("table", "test.talks", "--at", "2020-02-05", "--known-on", "2020-02-05")
    assert without_id(ran.out) == (
        "T, on 2020-02-05, as known on 2020-02-05\n"
        "\n"
        "At the door (1)\n"
        "  A  guest  free to come in by right on open, seat not yet taken\n"
    )


def test_table_as_json_has_the_same_rows(run: Run, river: str) -> None:
    told = json.loads(run("table", river, "--json").out)
    assert list(told) == ["title", "at", "known_on", "seated", "door", "motions", "answer"]
    assert told["seated"] == [
        {
            "question": "G as observer",
            "actor": "G",
            "title": "Guria",
            "capacity": "observer",
            "ruling": "seated",
            "by": ["H"],
            "blockers": [],
            "route": "hosting",
            "carried_by": [],
            "level": "",
            "since": "2020-02-04",
            "until": "",
            "words": "seated since 2020-02-04 on the say of Hosta (hosting)",
        }
    ]
    assert [(row["actor"], row["ruling"], row["blockers"]) for row in told["door"]] == [
        ("A", "invited", []),
        ("B", "invited", []),
        ("G", "blocked", ["B"]),
    ]


def test_table_of_an_empty_dossier_says_that_nobody_is_there(run: Run, folder: Path) -> None:
    (folder / "empty.talks").touch()
    ran = run("table", "empty.talks")
    assert "Nobody is at the table or at the door yet: no line speaks of a seat.\n" in ran.out
    assert (ran.code, ran.err) == (0, "")


def test_table_of_a_folder_reads_its_files_as_one_dossier(run: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    (folder / "desk" / "charter.talks").write_text("2020 actor A (state)\n2020 rule r\n  admits A as guest\n")
    (folder / "desk" / "record.talks").write_text("2020-02-01 A attends as guest\n")
    (folder / "desk" / "notes.txt").write_text("not a dossier\n")
    ran = run("table", "desk")
    assert without_id(ran.out) == (
        "desk, on 2020-02-01\n\nAt the table (1)\n  A  guest  seated since 2020-02-01 by right (r)\n"
    )


def test_table_of_a_dossier_full_of_errors_answers_and_says_so(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-01 rule r
      admits A as guest
    2020-01-01 actr B
    2020-01-02 A consents to
    nonsense
    2020-02-30 A attends as guest
    2020-02-01 A attends as guest
    """
    ran = run("table", "test.talks")
    assert "  A  guest  seated since 2020-02-01 by right (r)\n" in ran.out
    assert ran.err == (
        "pourparler: 4 lines of test.talks could not be read as meant; `pourparler check test.talks` shows where.\n"
    )
    assert ran.code == 0


def test_table_of_a_dossier_with_one_error_says_so(run: Run) -> None:
    """
    2020-01-01 actr B
    """
    assert run("table", "test.talks").err == (
        "pourparler: A line of test.talks could not be read as meant; `pourparler check test.talks` shows where.\n"
    )


def test_columns_fit_wide_letters_and_long_titles(run: Run) -> None:
    """
    2020-01-01 talks "T"
    2020-01-01 actor J "日本" (state)
    2020-01-01 actor L "The League of All Those Whose Names Do Not Fit Into Any Column At All" (state)
    2020-01-01 rule r
      admits  J, L as guest
    """
    lines = run("table", "test.talks").out.split("\n")
    assert lines[3:5] == [
        "  日本                                              guest  free to come in by right on r, seat not yet taken",
        "  The League of All Those Whose Names Do Not Fit…   guest  free to come in by right on r, seat not yet taken",
    ]
