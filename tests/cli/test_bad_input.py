"""What no command can read is told in one line with the way out, never with a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

READING = {
    "table": (),
    "why": ("G as participant",),
    "what-if": ("--line", 'A states "x"'),
    "diff": ("--from", "2020"),
    "check": (),
    "log": (),
    "show": ("G",),
    "power": (),
    "unblock": ("G as participant",),
    "fragile": (),
    "report": (),
    "analyse": (),
}
"""Every command that opens a dossier by its path, and what else it needs."""
NOT_THERE = "name a .talks file, or a folder with some in it.\n"


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("none.talks", f"There is no dossier at none.talks: {NOT_THERE}"),
        ("", f"There is no dossier at an empty path: {NOT_THERE}"),
        ("bare", f"There is no dossier at bare: {NOT_THERE}"),
        ("loop.talks", "loop.talks cannot be read: it is a link that leads nowhere.\n"),
        ("dangling.talks", "dangling.talks cannot be read: it is a link that leads nowhere.\n"),
        ("/proc/self/mem", "/proc/self/mem cannot be read: Input/output error.\n"),
        ("x" * 5_000, f"{'x' * 5_000} cannot be read: File name too long.\n"),
    ],
    ids=["missing", "empty", "folder", "loop", "dangling", "device", "long"],
)
def test_what_is_no_dossier_is_told_by_every_command(
    run: Run, folder: Path, command: str, path: str, said: str
) -> None:
    (folder / "bare").mkdir()
    (folder / "loop.talks").symlink_to("loop.talks")
    (folder / "dangling.talks").symlink_to("gone.talks")
    assert run(command, path, *READING[command]) == (2, "", f"pourparler: {said}")


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 40_000,
        b"\xff\xfe2\x000\x00",
        bytes(range(256)) * 20,
        b"2020-01-01 actor A\0B (state)\n",
        b"\n\r\n;",
    ],
    ids=["empty", "nul", "utf-16", "binary", "nul-in-name", "blank"],
)
def test_what_is_no_text_ends_with_a_code_and_harmless_words(run: Run, folder: Path, command: str, data: bytes) -> None:
    (folder / "odd.talks").write_bytes(data)
    ran = run(command, "odd.talks", *READING[command])
    assert ran.code in (0, 1, 2, 3, 4)
    assert "Traceback" not in ran.out + ran.err
    assert all(letter.isprintable() or letter in "\n�" for letter in ran.out + ran.err)


def test_pipe_in_a_folder_is_no_part_of_the_dossier(run: Run, river: str, folder: Path) -> None:
    os.mkfifo(folder / "pipe.talks")
    assert run("check", ".", "--quiet") == (0, ".: clean\n", "")
    assert run("table", ".").code == 0


def test_show_of_an_empty_name_says_what_to_name(run: Run, river: str) -> None:
    said = "pourparler: Name what to show: an actor, an official, a rule, a motion, a source.\n"
    assert run("show", river, "") == (2, "", said)
    assert run("show", river, " ") == (2, "", said)


# --- as known on a date ----------------------------------------------------------------------------------------------


def test_nothing_known_yet_is_told_of_that_day(run: Run, river: str) -> None:
    ran = run("table", river, "--known-on", "2019-12-31")
    assert ran.out.startswith("river.talks, on 2019-12-31, as known on 2019-12-31\n\nNobody is at the table")


def test_name_not_known_yet_is_told_as_such(run: Run, river: str) -> None:
    said = "pourparler: The dossier has no actor `G`. That is as known on 2019-12-31.\n"
    assert run("why", river, "G as participant", "--known-on", "2019-12-31") == (2, "", said)


def test_seat_to_which_no_rule_was_known_to_lead_is_not_said_to_have_none(run: Run) -> None:
    """
    2020-01-01 talks "T"
    2020-01-01 actor A (state)
    2020-01-01 capacity guest
    2020-03-01 source late "A late report"
    2020-01-01 rule open
      admits  A as guest
      source  late
    2020-02-01 A applies as guest
    """
    known = ("--at", "2020-02-01", "--known-on", "2020-02-01")
    assert (
        "  A  guest  not permitted: no rule known on 2020-02-01 leads there\n" in run("table", "test.talks", *known).out
    )
    said = "A as guest, on 2020-02-01: not permitted: no rule known on 2020-02-01 leads there.\n"
    assert run("why", "test.talks", "A as guest", *known, "--depth", "sentence") == (1, said, "")
    assert "free to come in by right on open" in run("why", "test.talks", "A as guest", "--at", "2020-02-01").out


# --- streams ---------------------------------------------------------------------------------------------------------

RUNS = "from pourparler.cli import main; main()"


@pytest.mark.parametrize("closed", ["1", "2"])
def test_stream_that_is_closed_takes_nothing_and_does_no_harm(river: str, folder: Path, closed: str) -> None:
    shell = f'exec "$0" -c "{RUNS}" table {river} {closed}>&-'
    ran = subprocess.run(["sh", "-c", shell, sys.executable], capture_output=True, text=True, check=False)
    assert (ran.returncode, "Traceback" in ran.stderr) == (0, False)


def test_full_disk_is_told_in_one_line(river: str, folder: Path) -> None:
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", RUNS, "table", river], stdout=full, stderr=-1, text=True, check=False
        )
    assert (ran.returncode, ran.stderr) == (2, "pourparler: No space left on device\n")


@pytest.mark.parametrize("command", [("fragile",), ("draw", "table"), ("analyse",)])
def test_commands_asked_before_anything_was_known_tell_that_day(run: Run, river: str, command: tuple[str, ...]) -> None:
    name, *rest = command
    arguments = [*rest, river] if name == "draw" else [river, *rest]
    ran = run(name, *arguments, "--known-on", "2010-01-01")
    assert "0001" not in ran.out + ran.err
