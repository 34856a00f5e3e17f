"""``pourparler log``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_log_tells_the_record_in_order_of_time_with_its_passages(run: Run, river: str) -> None:
    assert run("log", river) == (
        0,
        "2020-02-01 Arlen consents to Guria as participant\n"
        "    river.talks:29  Gazette, 2020-02-01: “gladly”\n"
        "2020-02-02 Bessa objects to Guria as participant\n"
        "    river.talks:31  Gazette, 2020-02-01: “never”\n"
        "2020-02-03 Hosta invites Guria as observer\n"
        "    river.talks:33  Gazette, 2020-02-01\n"
        "2020-02-04 Guria attends as observer\n"
        "    river.talks:35  Gazette, 2020-02-01\n"
        "2020-02-05 vote on canal (A canal) in The Council: 2 for, 1 against\n"
        "    river.talks:37  Gazette, 2020-02-01\n",
        "",
    )


def test_log_from_one_date_to_another_has_both(run: Run, river: str) -> None:
    ran = run("log", river, "--from", "2020-02-02", "--to", "2020-02-03")
    assert [line[:10] for line in ran.out.split("\n")[::2] if line] == ["2020-02-02", "2020-02-03"]


def test_log_of_a_time_without_acts_says_so(run: Run, river: str) -> None:
    assert run("log", river, "--from", "2021") == (0, "Nothing is on record.\n", "")
    assert json.loads(run("log", river, "--from", "2021", "--json").out) == []


def test_every_kind_of_line_of_the_record_is_told(run: Run) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 actor B "Bessa" (state)
    2020-01-01 body council "The Council"
      members A, B
    2020-01-01 motion m in council
    2020-01-01 official Ada "Ada Ayres" of A, "Envoy"
    2020-01-01 source wire "A wire"
    2020-02-01 A favours m
      by Ada
    2020-02-02 ! B opposes m
    2020-02-03 vote on m
    2020-02-04 vote on m in council
      tally for 1, against 1
    2020-02-05 fact weather = fine
      source wire "sunny"
    2020-02-06 outcome m adopted
      declared by A
    2020-02-07 outcome m rejected
    2020-02-08 expect m rejected
    """
    assert run("log", "test.talks").out == (
        "2020-02-01 Arlen favours m (a statement), by Ada Ayres, Envoy\n"
        "    test.talks:8\n"
        "2020-02-02 ! proposed, Bessa opposes m (a statement)\n"
        "    test.talks:10\n"
        "2020-02-03 vote on m: no result given\n"
        "    test.talks:11\n"
        "2020-02-04 vote on m in The Council: 1 for, 1 against\n"
        "    test.talks:12\n"
        "2020-02-05 reported: weather is fine\n"
        "    test.talks:14  A wire, 2020-01-01: “sunny”\n"
        "2020-02-06 officially: m adopted, declared by Arlen\n"
        "    test.talks:16\n"
        "2020-02-07 officially: m rejected\n"
        "    test.talks:18\n"
    )


def test_log_as_json_has_each_line_as_it_stands(run: Run, river: str) -> None:
    told = json.loads(run("log", river, "--json").out)
    assert told[0] == {
        "date": "2020-02-01",
        "sentence": "Arlen consents to Guria as participant",
        "place": "river.talks:29",
        "kind": "act",
        "passages": [
            {
                "source": "press-1",
                "words": "gladly",
                "title": "Border news",
                "outlet": "Gazette",
                "date": "2020-02-01",
                "address": "",
            }
        ],
        "proposed": False,
        "text": ["2020-02-01 A consents to G as participant", '  source   press-1 "gladly"'],
    }


def test_log_of_an_empty_dossier_says_so(run: Run, folder: Path) -> None:
    (folder / "empty.talks").touch()
    assert run("log", "empty.talks") == (0, "Nothing is on record.\n", "")


def test_date_that_is_none_is_refused(run: Run, river: str) -> None:
    ran = run("log", river, "--from", "2020-02-30")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(
        "Error: Invalid value for '--from': '2020-02-30' is not a date: no calendar has that day.\n"
    )
