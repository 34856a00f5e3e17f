"""What ``--json`` prints for every case is what its published schema says; the schemas themselves are sound."""

import json

import pytest
from jsonschema import Draft202012Validator

from tools.examples import ROOT, bench, run
from tools.json_schemas import SCHEMAS

CASES = sorted(path.name for path in (ROOT / "cases").glob("*.talks"))


def validator(name):
    path = ROOT / "docs" / "reference" / "schema" / f"{name}.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def printed(command):
    with bench():
        return json.loads(run(command).partition("\n[exit ")[0])


def problems(name, value):
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(value)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_one(name):
    Draft202012Validator.check_schema(validator(name).schema)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_leaves_nothing_open(name):
    kinds = validator(name).schema["$defs"].values()
    assert [kind.get("additionalProperties", False) for kind in kinds] == [False] * len(kinds)


@pytest.mark.parametrize("case", CASES)
def test_table_is_as_its_schema_says(case):
    assert problems("table", printed(f"pourparler table cases/{case} --json")) == []


@pytest.mark.parametrize("case", CASES)
def test_why_is_as_its_schema_says_for_the_first_questions_of_the_table(case):
    table = printed(f"pourparler table cases/{case} --json")
    rows = (*table["seated"], *table["door"], *table["motions"])
    asked = [f'pourparler why cases/{case} "{row["question"]}" --json' for row in rows[:8]]
    assert [problem for command in asked for problem in problems("why", printed(command))] == []


@pytest.mark.parametrize("case", CASES)
def test_check_is_as_its_schema_says(case):
    assert problems("check", printed(f"pourparler check cases/{case} --json")) == []


@pytest.mark.parametrize("case", CASES)
def test_log_is_as_its_schema_says(case):
    assert problems("log", printed(f"pourparler log cases/{case} --json")) == []


@pytest.mark.parametrize("case", CASES)
def test_explain_is_as_its_schema_says_for_the_last_line_of_the_log(case):
    log = printed(f"pourparler log cases/{case} --json")
    place = log[-1]["place"] if log else f"cases/{case}:10"  # a conflict that is only declared has no record
    assert problems("explain", printed(f"pourparler explain {place} --json")) == []


def test_judged_is_as_its_schema_says():
    asked = 'pourparler why cases/astana-2017.talks "all of conveners consent to USA as participant" --json'
    assert problems("judged", printed(asked)) == []


def test_show_is_as_the_schema_of_log_says():
    assert problems("log", printed("pourparler show cases/astana-2017.talks USA --json")) == []


def test_undetermined_and_disputed_answers_are_as_their_schema_says(tmp_path):
    dossier = tmp_path / "rivals.talks"
    dossier.write_text(
        "2020-01-01 actor G (state)\n2020-01-01 actor H (state)\n2020-01-01 capacity observer\n  may attend\n"
        "2020-01-01 rule invitation\n  admits state as observer\n  when H invites candidate\n"
        "2020-02-01 H invites G as observer ^letter\n2020-02-01 G invites G as observer\n  disputes ^letter\n",
        encoding="utf-8",
    )
    answer = printed(f"pourparler why {dossier} 'G as observer' --json")
    assert (answer["ruling"], problems("why", answer)) == ("undetermined", [])


def test_power_is_as_its_schema_says():
    assert problems("power", printed("pourparler power cases/astana-2017.talks --json")) == []


def test_power_at_present_is_as_its_schema_says():
    asked = 'pourparler power cases/astana-2017.talks --on "USA as participant" --at 2017-01-18 --json'
    assert problems("power", printed(asked)) == []


@pytest.mark.parametrize(
    "asked",
    [
        'what-if cases/astana-2017.talks --line "IRN consents to USA as participant" --at 2017-01-18',
        "what-if cases/astana-2017.talks --without ^kazakh-letter",
        "what-if cases/astana-2017.talks --charter cases/unsc-palestine-2024.talks",
        "diff cases/astana-2017.talks --from 2017-01-18",
        "diff cases/astana-2017.talks cases/geneva2-iran-2014.talks",
    ],
)
def test_difference_is_as_its_schema_says(asked):
    assert problems("difference", printed(f"pourparler {asked} --json")) == []


def test_scenarios_are_as_their_schema_says(tmp_path):
    scenario = tmp_path / "iran.scenario"
    scenario.write_text("; Iran agrees\nIRN consents to USA as participant\n", encoding="utf-8")
    asked = f"pourparler what-if cases/astana-2017.talks --scenario {scenario} --scenario {scenario} --json"
    assert problems("scenarios", printed(asked)) == []


@pytest.mark.parametrize("other", ["cases/astana-2017.talks", "cases/geneva2-iran-2014.talks"])
def test_charter_difference_is_as_its_schema_says(other):
    asked = f"pourparler diff --charter cases/astana-2017.talks {other} --json"
    assert problems("charter-difference", printed(asked)) == []


@pytest.mark.parametrize(
    "asked",
    [
        '"USA as participant" --at 2017-01-18',
        '"USA as observer" --at 2017-01-23',
        '"not USA as observer seated" --limit 1',
        '"ISIL as participant"',
    ],
)
def test_unblock_is_as_its_schema_says(asked):
    assert problems("unblock", printed(f"pourparler unblock cases/astana-2017.talks {asked} --json")) == []


@pytest.mark.parametrize("case", CASES)
def test_fragile_is_as_its_schema_says(case):
    assert problems("fragile", printed(f"pourparler fragile cases/{case} --json")) == []
