"""``pourparler diff``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.rivers import RIVER


def without_ids(text: str) -> str:
    return text.rpartition("\nanswers ")[0]


def test_two_dates_tell_what_is_otherwise_and_which_line_did_it(run: Run, river: str) -> None:
    ran = run("diff", river, "--from", "2020-02-03", "--to", "2020-02-05")
    assert without_ids(ran.out) == (
        "River talks, from 2020-02-03 to 2020-02-05\n"
        "\n"
        "Seats\n"
        "  ~ Guria as observer\n"
        "      was      invited by Hosta on hosting, seat not yet taken\n"
        "      now      seated since 2020-02-04 on the say of Hosta (hosting)\n"
        "      because  2020-02-04: Guria attends as observer  river.talks:35\n"
        "\n"
        "Motions\n"
        "  + canal (A canal)\n"
        "      was      open under voting; Arlen, Bessa and Corin have not spoken\n"
        "      now      adopted under voting with 2 of 3 present and voting, 2 needed\n"
        "      because  2020-02-05: vote on canal (A canal) in The Council: 2 for, 1 against  river.talks:37\n"
        "\n"
        "Powers\n"
        "  + Guria may attend\n"
        "\n"
        "1 seat changed; 1 motion more; 1 power more.\n"
    )
    assert (ran.code, ran.err) == (1, "")


def test_second_date_is_by_default_the_last_of_the_record(run: Run, river: str) -> None:
    assert (
        run("diff", river, "--from", "2020-02-03").out
        == run("diff", river, "--from", "2020-02-03", "--to", "2020-02-05").out
    )


def test_days_on_which_nothing_changed_differ_in_nothing(run: Run, river: str) -> None:
    ran = run("diff", river, "--from", "2020-02-05", "--to", "2020-02-09")
    assert without_ids(ran.out) == "River talks, from 2020-02-05 to 2020-02-09\n\nNo difference.\n"
    assert ran.code == 0


def test_passing_of_time_is_told_where_no_line_did_it(run: Run) -> None:
    """
    2020-01-01 talks "T"
    2020-01-01 actor H (state)
    2020-01-01 actor G (state)
    2020-01-01 rule hosting
      admits  G as guest
      when    H invites candidate
      accept  within 10 days
    2020-02-01 H invites G as guest
    """
    ran = run("diff", "test.talks", "--from", "2020-02-01", "--to", "2020-03-01")
    assert "      now      lapsed on 2020-02-11 on hosting\n      because  time has passed\n" in ran.out


def test_findings_of_two_dates_are_those_on_the_lines_between(run: Run, river: str, folder: Path) -> None:
    (folder / river).write_text(f'{RIVER}2020-02-06 C consents to G as participant\n2020-02-07 C states "x"\n')
    ran = run("diff", river, "--from", "2020-02-05", "--to", "2020-02-06")
    assert "Findings\n  + note unsourced: This act names no source.  river.talks:41\n\n1 finding more.\n" in ran.out


def test_two_dossiers_tell_what_is_otherwise(run: Run, river: str, folder: Path) -> None:
    (folder / "other.talks").write_text(RIVER.replace("B objects to", "B consents to"))
    ran = run("diff", river, "other.talks")
    assert without_ids(ran.out) == (
        "River talks, on 2020-02-05, from river.talks to other.talks\n"
        "\n"
        "Seats\n"
        "  + Guria as participant\n"
        "      was      blocked by Bessa on joint\n"
        "      now      invited by Arlen and Bessa on joint, seat not yet taken\n"
        "      because  without 2020-02-02: Bessa objects to Guria as participant  river.talks:31\n"
        "      and      2020-02-02: Bessa consents to Guria as participant  other.talks:31\n"
        "\n"
        "1 seat more.\n"
    )
    assert ran.code == 1


def test_two_dossiers_that_say_the_same_in_another_order_differ_in_nothing(run: Run, river: str, folder: Path) -> None:
    entries = RIVER.replace("\n2020", "\n\n2020").split("\n\n")
    (folder / "other.talks").write_text("\n".join(line.rstrip("\n") for line in reversed(entries)) + "\n")
    ran = run("diff", river, "other.talks")
    assert (ran.code, "No difference." in ran.out) == (0, True)


def test_folders_are_compared_as_dossiers(run: Run, river: str, folder: Path) -> None:
    for name, text in (("old", RIVER), ("new", RIVER.replace("B objects to", "B consents to"))):
        (folder / name).mkdir()
        (folder / name / "river.talks").write_text(text)
    ran = run("diff", "old", "new")
    assert "without 2020-02-02: Bessa objects to Guria as participant  old/river.talks:31\n" in ran.out
    assert ran.code == 1


def test_dossier_that_is_not_there_yet_is_empty(run: Run, river: str) -> None:
    ran = run("diff", "/dev/null", river, "--at", "2020-01-01")
    assert "  + Arlen as participant\n      is       free to come in by right on named, seat not yet taken\n" in ran.out
    assert ran.code == 1


def test_powers_are_told_by_the_names_of_the_side_that_has_them(run: Run, river: str) -> None:
    assert "  - Guria may no longer attend\n" in run("diff", river, "/dev/null").out


def test_as_json_it_has_both_sides(run: Run, river: str) -> None:
    told = json.loads(run("diff", river, "--from", "2020-02-03", "--to", "2020-02-05", "--json").out)
    assert (told["before"], told["after"], told["count"]) == (
        "2020-02-03",
        "2020-02-05",
        "1 seat changed; 1 motion more; 1 power more.",
    )
    assert told["powers"] == [{"mark": "+", "actor": "G", "title": "Guria", "powers": ["attend"]}]
    assert [change["because"][0]["place"] for change in (*told["seats"], *told["motions"])] == [
        "river.talks:35",
        "river.talks:37",
    ]


# --- charters --------------------------------------------------------------------------------------------------------


def test_two_charters_tell_clauses_and_a_smallest_record(run: Run, river: str, folder: Path) -> None:
    (folder / "other.talks").write_text(RIVER.replace("all of conveners consent", "any of conveners consent"))
    ran = run("diff", "--charter", river, "other.talks")
    assert ran.out == (
        "The charter from river.talks to other.talks\n"
        "\n"
        "  ~ rule joint  river.talks:15 and other.talks:15\n"
        "      when  - all of conveners consent\n"
        "            + any of conveners consent\n"
        "\n"
        "1 rule changed.\n"
        "\n"
        "A smallest record on which they disagree\n"
        "  2020-01-02 A consents to C as participant\n"
        "C as participant, on 2020-01-02\n"
        "  river.talks  not yet on joint; Bessa has still to act\n"
        "  other.talks  invited by Arlen on joint, seat not yet taken\n"
        "7 records were tried, those of fewer lines first.\n"
    )
    assert ran.code == 1


def test_charters_that_only_read_otherwise_disagree_on_no_record(run: Run, river: str, folder: Path) -> None:
    (folder / "other.talks").write_text(RIVER.replace("all of conveners consent", "at least 2 of conveners consent"))
    ran = run("diff", "--charter", river, "other.talks")
    assert "No record of up to 3 lines, by A, B, C, G and H, was found on which they disagree;" in ran.out
    assert ran.code == 1


def test_same_charter_differs_in_nothing_whatever_the_record(run: Run, river: str, folder: Path) -> None:
    (folder / "other.talks").write_text(RIVER.replace("B objects to", "B consents to"))
    assert run("diff", "--charter", river, "other.talks") == (
        0,
        "The charter from river.talks to other.talks\n\nNo difference.\n",
        "",
    )


def test_powers_that_differ_bear_on_no_record(run: Run, river: str, folder: Path) -> None:
    (folder / "other.talks").write_text(RIVER.replace("may  attend, speak", "may  attend"))
    ran = run("diff", "--charter", river, "other.talks")
    assert ran.out == (
        "The charter from river.talks to other.talks\n"
        "\n"
        "  ~ capacity participant  river.talks:9 and other.talks:9\n"
        "      may  - attend, speak\n"
        "           + attend\n"
        "\n"
        "1 capacity changed.\n"
        "\n"
        "What differs bears on no seat and no motion, so that no record was tried.\n"
    )


def test_charters_as_json_have_the_record(run: Run, river: str, folder: Path) -> None:
    (folder / "other.talks").write_text(RIVER.replace("all of conveners consent", "any of conveners consent"))
    told = json.loads(run("diff", "--charter", river, "other.talks", "--json").out)
    assert told["disagreement"]["lines"] == ["2020-01-02 A consents to C as participant"]
    assert told["changes"][0]["clauses"] == [
        {
            "clause": "when",
            "before": "all of conveners consent",
            "after": "any of conveners consent",
            "removed": ["all of conveners consent"],
            "added": ["any of conveners consent"],
        }
    ]


# --- what cannot be compared -----------------------------------------------------------------------------------------

DATES = "pourparler: Say between which dates of the dossier: --from DATE, and --to DATE if it is not the last day.\n"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("river.talks",), DATES),
        (("river.talks", "--at", "2020-02-01"), DATES),
        (("river.talks", "--to", "2020-02-01"), DATES),
        (
            ("river.talks", "--from", "2020-02-09", "--to", "2020-02-01"),
            "pourparler: 2020-02-09 ends later than 2020-02-01: name the earlier date first.\n",
        ),
        (
            ("river.talks", "river.talks", "--from", "2020"),
            "pourparler: Two dossiers are compared on one date, --at; --from and --to are for two dates of one dossier.\n",
        ),
        (("a", "b", "c"), "pourparler: Name one dossier and two dates, or two dossiers.\n"),
        (
            ("--charter", "river.talks"),
            "pourparler: Two charters are compared whole: name two dossiers, and no date.\n",
        ),
        (
            ("--charter", "river.talks", "river.talks", "--at", "2020"),
            "pourparler: Two charters are compared whole: name two dossiers, and no date.\n",
        ),
        (
            ("river.talks", "none.talks"),
            "pourparler: There is no dossier at none.talks: name a .talks file, or a folder with some in it.\n",
        ),
    ],
)
def test_what_cannot_be_compared_is_told_with_the_way_out(
    run: Run, river: str, given: tuple[str, ...], said: str
) -> None:
    assert run("diff", *given) == (2, "", said)
