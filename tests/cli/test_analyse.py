"""``pourparler analyse``."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from jsonschema import Draft202012Validator

from pourparler.graphmodel import read_gmcr, write_gmcr
from tests.cli.conftest import Run
from tests.graphmodel.cases import model_of
from tools.json_schemas import SCHEMAS

CASES = Path(__file__).parents[2] / "cases"
ASTANA = str(CASES / "astana-2017.talks")
ELMIRA = str(CASES / "elmira-1991.talks")


def test_astana_rests_where_history_went_and_exits_with_0(run: Run) -> None:
    ran = run("analyse", ASTANA, "--at", "2017-01-18")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Astana meeting on Syria: where it can come to rest, on 2017-01-18\n")
    assert "observer: seated: this lasts under every\ndefinition." in ran.out


def test_as_known_on_a_day_before_the_letter_the_host_is_left_as_it_stands(run: Run) -> None:
    ran = run("analyse", ASTANA, "--at", "2017-01-18", "--known-on", "2017-01-18")
    assert "United States and Kazakhstan could move and state no preference: left as on record." in ran.out


def test_about_narrows_to_a_question(run: Run) -> None:
    ran = run("analyse", ASTANA, "--at", "2017-01-18", "--about", "USA as participant", "--json")
    assert (ran.code, json.loads(ran.out)["state_count"]) == (0, 16)


def test_unknown_question_is_refused_with_a_hint(run: Run) -> None:
    ran = run("analyse", ASTANA, "--about", "USB as observer")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "pourparler: The dossier has no actor `USB`. Did you mean `USA`?\n"


def test_definition_alone_is_gone_by(run: Run) -> None:
    ran = run("analyse", ELMIRA, "--definition", "Nash", "--json")
    places = json.loads(ran.out)["places"]
    assert sorted(place["states"] for place in places) == [[5], [6], [7], [10], [11], [12]]
    assert {tuple(place["definitions"]) for place in places} == {("Nash",)}


def test_elmira_has_its_six_and_state_7_falls_to_two_together(run: Run) -> None:
    ran = run("analyse", ELMIRA)
    assert "States 5, 6, 7, 10, 11 and 12 last under every definition.\n" in ran.out
    assert "     falls to       Ministry of the Environment and Uniroyal Chemical together: " in ran.out


def test_garrison_state_6_prints_its_sanction_and_what_gmcr_plus_misses(run: Run, folder: Path) -> None:
    (folder / "Garrison.gmcr").write_bytes(write_gmcr(model_of("bundled_garrison")))
    state = run("analyse", "Garrison.gmcr", "--state", "6")
    told = " ".join(state.out.split())
    assert "GMR: an equilibrium" in told
    assert (
        'but then US Support takes "Reduced" and gives up "Appease", then US Opposition takes "Legal Challenge", then US '
        'Support takes "Full" and gives up "Reduced", and it is no better off than before.' in told
    )
    whole = run("analyse", "Garrison.gmcr")
    assert whole.out.endswith(
        "Where GMCR+, which lets each opponent answer only once, differs\n"
        "  state 6: stable for Canadian Opposition under GMR as defined\n"
        "  state 6: stable for Canadian Opposition under SMR as defined\n"
    )


def test_pickle_is_refused(run: Run, folder: Path) -> None:
    (folder / "old.gmcr").write_bytes(b"\x80\x03.")
    ran = run("analyse", "old.gmcr")
    assert (ran.code, ran.out) == (2, "")
    assert "Python pickle" in ran.err


def test_file_that_is_not_there_is_told(run: Run) -> None:
    assert run("analyse", "none.gmcr").err == "pourparler: none.gmcr cannot be read: No such file or directory.\n"


def test_dossier_without_a_preference_says_what_is_missing(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    """
    ran = run("analyse", "test.talks")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("pourparler: No preference is on record by 2020-01-01, ")


def test_conflict_that_never_rests_exits_with_1(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-01 actor B (state)
    2020-01-01 option Go of A "go"
    2020-01-01 option Follow of B "follow"
    2020-01-02 ranking of A = 1, 4, 2, 3
    2020-01-02 ranking of B = 2, 3, 1, 4
    """
    ran = run("analyse", "test.talks", "--definition", "Nash")
    assert ran.code == 1
    assert "Nothing can last" in ran.out


def test_model_is_written_and_read_again(run: Run, folder: Path) -> None:
    assert run("analyse", ASTANA, "--at", "2017-01-18", "--as-model", "astana.gmcr").code == 0
    model = read_gmcr((folder / "astana.gmcr").read_bytes()).model
    assert (model.names, model.state_count) == (("RUS", "TUR", "IRN", "USA", "KAZ"), 48)
    again = run("analyse", "astana.gmcr", "--json")
    rows = json.loads(again.out)["rows"]
    assert [row["number"] for row in rows if "Nash" in row["definitions"]] == [41, 42, 43, 44, 45, 46, 47]


def test_picture_is_svg_that_ends_with_a_line(run: Run, folder: Path) -> None:
    assert run("analyse", ELMIRA, "--picture", "elmira.svg").code == 0
    text = (folder / "elmira.svg").read_text(encoding="utf-8")
    assert text.endswith("</svg>\n")
    ElementTree.fromstring(text)


def test_table_of_states_is_printed_when_asked(run: Run) -> None:
    short, long = (run("analyse", ASTANA, "--at", "2017-01-18", *more).out for more in ((), ("--states",)))
    assert "States by definitions" not in short
    rows = [line.split() for line in long.splitlines()]
    assert ["4", "YYNNNN", "on", "record"] in rows
    assert ["44", "YYNNYY", "x", "x", "x", "x", "x"] in rows


def test_json_is_as_its_schema_says(run: Run) -> None:
    for asked, name in (((ASTANA, "--at", "2017-01-18"), "analyse"), ((ELMIRA, "--state", "7"), "state")):
        printed = json.loads(run("analyse", *asked, "--json").out)
        assert [error.message for error in Draft202012Validator(SCHEMAS[name]()).iter_errors(printed)] == []


def test_answer_is_the_same_each_time(run: Run) -> None:
    assert len({run("analyse", ASTANA, "--at", "2017-01-18", "--json").out for _ in range(2)}) == 1


def test_among_some_the_others_are_left_as_on_record(run: Run) -> None:
    ran = run("analyse", ASTANA, "--at", "2017-01-18", "--among", "KAZ,USA")
    assert "  Left as on record, as asked: Russia, Turkey and Iran.\n" in ran.out
    assert "Nash, GMR, SMR, SEQ and SSEQ (state 6)" in ran.out
