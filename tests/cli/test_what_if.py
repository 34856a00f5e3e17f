"""``pourparler what-if``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def without_ids(text: str) -> str:
    return text.rpartition("\nanswers ")[0]


def test_line_supposed_tells_what_is_otherwise_and_writes_nothing(run: Run, river: str, folder: Path) -> None:
    before = (folder / river).read_bytes()
    ran = run("what-if", river, "--line", "B consents to G as participant", "--at", "2020-02-02")
    assert without_ids(ran.out) == (
        "River talks, on 2020-02-02, if\n"
        "  + 2020-02-02 Bessa consents to Guria as participant  what-if:1\n"
        "\n"
        "Seats\n"
        "  + Guria as participant\n"
        "      was      blocked by Bessa on joint\n"
        "      now      invited by Arlen and Bessa on joint, seat not yet taken\n"
        "      because  2020-02-02: Bessa consents to Guria as participant  what-if:1\n"
        "\n"
        "1 seat more.\n"
    )
    assert (ran.code, ran.err) == (0, "")
    assert ((folder / river).read_bytes(), sorted(path.name for path in folder.iterdir())) == (before, [river])


def test_line_left_out_tells_what_it_carried(run: Run, river: str) -> None:
    ran = run("what-if", river, "--without", "33")
    assert without_ids(ran.out) == (
        "River talks, on 2020-02-05, if\n"
        "  - 2020-02-03 Hosta invites Guria as observer  river.talks:33\n"
        "\n"
        "Seats\n"
        "  - Guria as observer\n"
        "      was      seated since 2020-02-04 on the say of Hosta (hosting)\n"
        "      now      not asked: the route hosting is open and nobody has taken it; Hosta could act\n"
        "      because  without 2020-02-03: Hosta invites Guria as observer  river.talks:33\n"
        "\n"
        "Powers\n"
        "  - Guria may no longer attend\n"
        "\n"
        "Findings\n"
        "  + note sat-without-seat: G attends as observer; the rules give `G as observer not asked on hosting`.  "
        "river.talks:35\n"
        "\n"
        "1 seat fewer; 1 power fewer; 1 finding more.\n"
    )


def test_change_of_the_sum_alone_is_told_as_such(run: Run, river: str) -> None:
    ran = run("what-if", river, "--without", "river.talks:29")
    assert (
        "      still    blocked by Bessa on joint\n      but      with 0 of 2, needing 2 (was 1 of 2, needing 2)\n"
        in ran.out
    )


def test_line_that_changes_nothing_says_so(run: Run, river: str) -> None:
    ran = run("what-if", river, "--line", "A consents to G as participant")
    assert without_ids(ran.out).endswith("\n\nNo difference.\n")
    assert ran.code == 0


def test_line_of_a_later_day_says_that_it_changes_nothing_yet(run: Run, river: str) -> None:
    ran = run("what-if", river, "--line", "2020-03-01 B consents to G as participant")
    assert "No difference.\nwhat-if:1 is dated 2020-03-01, after 2020-02-05, and changes nothing yet.\n" in ran.out


def test_lines_that_begin_with_a_blank_are_particulars(run: Run, river: str) -> None:
    lines = ("--line", "H invites C as observer", "--line", "  until 2020-03-01")
    assert (
        "now      invited by Hosta on hosting until 2020-03-01, seat not yet taken\n"
        in run("what-if", river, *lines).out
    )
    assert run("what-if", river, "--line", "\n".join(lines[1::2])).out == run("what-if", river, *lines).out


def test_amended_rule_may_be_supposed_line_by_line(run: Run, river: str) -> None:
    rule = "rule joint\n  admits  state as participant\n  when    any of conveners consent"
    ran = run("what-if", river, "--line", rule, "--at", "2020-02-04")
    assert "      now      invited by Arlen on joint, seat not yet taken\n" in ran.out
    assert (
        "      because  2020-02-04: rule joint: admits state as participant, when any of conveners consent" in ran.out
    )


def test_other_charter_is_told_as_such(run: Run, river: str, folder: Path) -> None:
    rules = "2020-01-01 rule either\n  admits  state as participant\n  when    any of conveners consent\n"
    (folder / "either.talks").write_text(rules)
    ran = run("what-if", river, "--charter", "either.talks", "--at", "2020-02-03")
    assert ran.out.startswith("River talks, on 2020-02-03, if\n  ~ the charter is that of  either.talks\n")
    assert (
        "  + Guria as participant\n      was      blocked by Bessa on joint\n      now      invited by Arlen on either"
        in ran.out
    )
    assert (
        "      because  2020-01-01: rule either: admits state as participant, when any of conveners consent" in ran.out
    )


# --- scenarios -------------------------------------------------------------------------------------------------------

AGREES = "; Bessa agrees\nB consents to G as participant\n"
ALONE = "; Nobody invites\nwithout 33\n"


def test_scenario_bears_its_name(run: Run, river: str, folder: Path) -> None:
    (folder / "yes.scenario").write_text(AGREES)
    ran = run("what-if", river, "--scenario", "yes.scenario")
    assert ran.out.startswith(
        "River talks, on 2020-02-05: Bessa agrees\n"
        "  + 2020-02-05 Bessa consents to Guria as participant  yes.scenario:2\n"
    )


def test_scenarios_stand_side_by_side(run: Run, river: str, folder: Path) -> None:
    (folder / "yes.scenario").write_text(AGREES)
    (folder / "no.scenario").write_text(ALONE)
    ran = run("what-if", river, "--scenario", "yes.scenario", "--scenario", "no.scenario")
    assert ran.out == (
        "River talks, on 2020-02-05: 2 scenarios\n"
        "\n"
        "                          as it is                 Bessa agrees             Nobody invites\n"
        "\n"
        "Guria as participant      blocked by Bessa         invited by Arlen and     the same\n"
        "                                                   Bessa\n"
        "\n"
        "Guria as observer         seated by Hosta          the same                 not asked\n"
        "\n"
        "Bessa agrees    1 seat more.\n"
        "\n"
        "Nobody invites  1 seat fewer; 1 power fewer; 1 finding more.\n"
    )


def test_many_scenarios_stand_one_under_another(run: Run, river: str, folder: Path) -> None:
    (folder / "yes.scenario").write_text(AGREES)
    ran = run("what-if", river, *(word for _ in range(6) for word in ("--scenario", "yes.scenario")))
    assert (
        "Guria as participant\n  as it is      blocked by Bessa\n  Bessa agrees  invited by Arlen and Bessa\n"
        in ran.out
    )
    assert max(map(len, ran.out.split("\n"))) <= 100


def test_scenarios_that_change_nothing_say_so(run: Run, river: str, folder: Path) -> None:
    (folder / "a.scenario").write_text("A consents to G as participant\n")
    ran = run("what-if", river, "--scenario", "a.scenario", "--scenario", "a.scenario")
    assert (
        "No seat and no motion stands otherwise in any of them.\n\na  No difference.\n\na  No difference.\n" in ran.out
    )


def test_lines_beside_scenarios_hold_in_each(run: Run, river: str, folder: Path) -> None:
    (folder / "yes.scenario").write_text(AGREES)
    (folder / "no.scenario").write_text(ALONE)
    given = (
        "--line",
        "A objects to G as participant",
        "--scenario",
        "yes.scenario",
        "--scenario",
        "no.scenario",
        "--json",
    )
    told = json.loads(run("what-if", river, *given).out)
    assert [row["stands"][0]["blockers"] for row in told["rows"] if row["question"] == "G as participant"] == [["A"]]
    assert [len(each["supposed"]) for each in told["scenarios"]] == [2, 2]


def test_as_json_it_has_the_same_changes(run: Run, river: str) -> None:
    told = json.loads(run("what-if", river, "--line", "B consents to G as participant", "--json").out)
    assert told["supposed"] == [
        {
            "mark": "+",
            "date": "2020-02-05",
            "sentence": "Bessa consents to Guria as participant",
            "place": "what-if:1",
        }
    ]
    (change,) = told["seats"]
    assert (change["mark"], change["question"], change["fields"]) == (
        "+",
        "G as participant",
        ["kind", "by", "blockers", "since", "pending", "sum"],
    )
    assert (change["before"]["ruling"], change["after"]["by"], change["after"]["sum"]) == (
        "blocked",
        ["A", "B"],
        "2 of 2, needing 2",
    )
    assert change["because"] == told["supposed"]


# --- what cannot be supposed -----------------------------------------------------------------------------------------


def test_unreadable_line_is_shown_with_the_place_and_the_way_out(run: Run, river: str) -> None:
    assert run("what-if", river, "--line", "B consnts to G as participant") == (
        2,
        "",
        "what-if:1:14: error unknown-verb: `consnts` is no verb of the language.\n"
        "    2020-02-05 B consnts to G as participant\n"
        "                 ^^^^^^^\n"
        "    Did you mean `consents`?\n"
        "pourparler: This cannot be supposed.\n",
    )


def test_many_unreadable_lines_are_not_all_shown(run: Run, river: str, folder: Path) -> None:
    (folder / "bad.scenario").write_text("B nods\n" * 30)
    ran = run("what-if", river, "--scenario", "bad.scenario")
    assert (ran.code, ran.err.count("unknown-verb")) == (2, 5)
    assert ran.err.endswith("pourparler: This cannot be supposed; 25 findings more are not shown.\n")


SAY = "pourparler: Say what to suppose: --line, --without, --charter or --scenario.\n"
NOTHING = 'pourparler: Nothing is supposed: write an act, as in --line "A consents to B as observer", or a line to leave out.\n'


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), SAY),
        (("--line", ""), NOTHING),
        (("--line", "; a remark"), NOTHING),
        (("--scenario", "empty.scenario"), NOTHING),
        (
            ("--without", "^on"),
            "pourparler: No line `^on` can be left out: no entry bears that label. "
            "Name it as FILE:LINE, by the number of its line, or by its ^label.\n",
        ),
        (
            ("--without", "3"),
            None,
        ),
        (
            ("--without", "999"),
            "pourparler: No line `999` can be left out: no entry stands there. "
            "`pourparler log` shows the place of each line.\n",
        ),
        (("--scenario", "none"), "pourparler: There is no scenario none.\n"),
        (("--scenario", "."), "pourparler: . cannot be read: Is a directory.\n"),
        (
            ("--scenario", "binary.scenario"),
            "pourparler: binary.scenario:1: Byte 1 of this line is not UTF-8. Save the file as UTF-8.\n",
        ),
        (
            ("--scenario", "/dev/zero"),
            "pourparler: /dev/zero is too long for a scenario: it may have 1,000,000 bytes.\n",
        ),
        (
            ("--charter", "none.talks"),
            "pourparler: There is no dossier at none.talks: name a .talks file, or a folder with some in it.\n",
        ),
        (
            ("--charter", "empty.scenario"),
            "pourparler: empty.scenario has no rule, so it cannot take the place of the charter: "
            "name a file with `rule` lines.\n",
        ),
    ],
)
def test_what_cannot_be_supposed_is_told_with_the_way_out(
    run: Run, river: str, folder: Path, given: tuple[str, ...], said: str | None
) -> None:
    (folder / "binary.scenario").write_bytes(b"\xff\xfe\x00\x01" * 100)
    (folder / "empty.scenario").touch()
    ran = run("what-if", river, *given)
    assert (ran.code, ran.err) == ((2, said) if said is not None else (0, ""))


def test_line_that_is_too_long_is_refused(run: Run, river: str) -> None:
    ran = run("what-if", river, "--line", f'A states "{"x" * 50_000}"')
    assert ran.code == 2
    assert "error line-too-long: This line has 50,022 characters and was not read.\n" in ran.err


def test_control_characters_of_a_line_do_not_reach_the_terminal(run: Run, river: str) -> None:
    ran = run("what-if", river, "--line", "A consents to \x1b[31mG as participant")
    assert "\x1b" not in ran.out + ran.err


def test_unknown_name_in_a_line_is_a_finding(run: Run, river: str) -> None:
    ran = run("what-if", river, "--line", "Z consents to G as participant")
    assert "  + error unknown-name: No actor `Z` is declared.  what-if:1\n" in ran.out


def test_known_on_leaves_out_what_became_known_later(run: Run, river: str) -> None:
    ran = run(
        "what-if", river, "--line", "B consents to G as participant", "--at", "2020-02-05", "--known-on", "2020-01-31"
    )
    assert "      now      not yet on joint; Arlen has still to act\n" in ran.out
