"""``pourparler check``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.rivers import RIVER


def test_clean_dossier_is_said_to_be_clean(run: Run, river: str) -> None:
    assert run("check", river) == (0, "river.talks: clean\n", "")


def test_finding_has_its_place_the_line_underlined_and_the_way_out(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-01 capacity guest
    2020-01-01 rule r
      admits A as guest
    2020-02-01 Bessa attends as guest
    2020-02-01 A attends as gest
    """
    ran = run("check", "test.talks", "--quiet")
    assert ran.code == 3
    assert ran.out.startswith(
        "test.talks:5:12: error unknown-name: No actor `Bessa` is declared.\n"
        "    2020-02-01 Bessa attends as guest\n"
        "               ^^^^^\n"
        '    Declare it: `2020-02-01 actor Bessa "Title"`.\n'
        "\n"
        "test.talks:6:25: error unknown-name: No capacity `gest` is declared.\n"
        "    2020-02-01 A attends as gest\n"
        "                            ^^^^\n"
        "    Did you mean `guest`?\n"
    )
    assert ran.out.endswith("\n\ntest.talks: 2 errors\n")


def test_failed_expectation_fails_the_check(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-01 capacity guest
    2020-01-01 rule r
      admits A as guest
    2020-02-01 expect A as guest seated
    """
    ran = run("check", "test.talks")
    assert (ran.code, ran.out.startswith("test.talks:5:1: error failed-expect: ")) == (3, True)


def test_warnings_fail_the_check_only_where_it_is_strict(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-01 group nobody =
    2020-01-01 capacity guest
    2020-01-01 rule r
      admits A as guest
      when all of nobody consent
    """
    ran = run("check", "test.talks")
    assert (ran.code, " warning " in ran.out) == (0, True)
    assert run("check", "test.talks", "--strict").code == 3


def test_quiet_leaves_notes_out(run: Run, folder: Path) -> None:
    (folder / "noted.talks").write_text(RIVER + "2020-02-06 A favours G as participant\n")
    assert "note unsourced" in run("check", "noted.talks").out
    assert run("check", "noted.talks", "--quiet", "--strict") == (0, "noted.talks: clean\n", "")


def test_findings_as_json(run: Run) -> None:
    """
    2020-01-01 actr A
    """
    ran = run("check", "test.talks", "--json")
    assert ran.code == 3
    assert json.loads(ran.out)[0] == {
        "code": "unknown-verb",
        "weight": "error",
        "file": "test.talks",
        "line": 1,
        "column": 17,
        "length": 1,
        "sentence": "`A` is no verb of the language.",
        "way_out": "Did you mean `actor`?",
        "also": [],
    }


def test_no_findings_as_json_are_an_empty_list(run: Run, river: str) -> None:
    assert json.loads(run("check", river, "--json").out) == []


def test_several_dossiers_are_each_counted(run: Run, river: str, folder: Path) -> None:
    (folder / "broken.talks").write_text("2020-01-01 actr A\n")
    ran = run("check", river, "broken.talks")
    assert ran.code == 3
    assert ran.out.startswith("river.talks: clean\n")
    assert ran.out.endswith("broken.talks: 1 error\n")


def test_folder_of_files_that_each_open_talks_is_checked_file_by_file(run: Run, folder: Path) -> None:
    (folder / "cases").mkdir()
    for name in ("one", "two"):
        (folder / "cases" / f"{name}.talks").write_text(f'2020-01-01 talks "{name}"\n2020-01-01 actor A (state)\n')
    assert run("check", "cases").out == "cases/one.talks: clean\ncases/two.talks: clean\n"


def test_folder_of_parts_is_checked_as_one_dossier(run: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    (folder / "desk" / "charter.talks").write_text('2020-01-01 talks "T"\n2020-01-01 actor A (state)\n')
    (folder / "desk" / "rules.talks").write_text("2020-01-01 capacity g\n2020-01-01 rule r\n  admits A as g\n")
    assert run("check", "desk").out.endswith("desk: clean\n")


def test_file_that_is_not_there_is_no_finding_but_an_error(run: Run) -> None:
    ran = run("check", "nothing.talks")
    assert ran == (
        2,
        "",
        "pourparler: There is no dossier at nothing.talks: name a .talks file, or a folder with some in it.\n",
    )


def test_bytes_that_are_not_utf_8_are_found(run: Run, folder: Path) -> None:
    (folder / "old.talks").write_bytes(b'2020-01-01 actor A "Caf\xe9" (state)\n')
    ran = run("check", "old.talks")
    assert ran.code == 3
    assert ran.out.split("\n")[0] == "old.talks:1:24: error not-utf-8: Byte 24 of this line is not UTF-8."


def test_long_line_is_shown_around_the_place(run: Run, folder: Path) -> None:
    names = ", ".join(f"A{number}" for number in range(60))
    (folder / "long.talks").write_text(f"2020-01-01 group g = {names}, nobody there\n")
    ran = run("check", "long.talks")
    shown = [line for line in ran.out.split("\n") if "nobody there" in line]
    assert shown
    assert max(map(len, ran.out.split("\n"))) < 200
    under = ran.out.split("\n")[ran.out.split("\n").index(shown[0]) + 1]
    assert under.strip("^ ") == ""
    assert shown[0][under.index("^") :].startswith("there")


def test_folder_with_a_file_that_cannot_be_read_is_said(run: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    (folder / "desk" / "a.talks").symlink_to("/proc/self/mem")
    assert run("check", "desk") == (2, "", "pourparler: desk/a.talks cannot be read: Input/output error.\n")


def test_file_that_another_cannot_include_is_found(run: Run) -> None:
    """
    include "gone.talks"
    """
    ran = run("check", "test.talks")
    assert (ran.code, "missing-file" in ran.out) == (3, True)
