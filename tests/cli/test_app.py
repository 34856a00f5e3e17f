"""The command as a whole: names of commands and options, files that cannot be read, pipes, colour, interruption."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from pourparler import __version__
from pourparler.cli import main
from pourparler.cli.app import _COMMANDS, app
from tests.cli.conftest import Run

COMMAND = [sys.executable, "-c", "from pourparler.cli import main; main()"]
ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[2] / "src"), "LANG": "C.UTF-8"}


def test_help_lists_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert "\n    pourparler table astana-2017.talks --at 2017-01-23\n" in ran.out.replace(
        "\n  pourparler", "\n    pourparler"
    )
    assert [line.split()[0] for line in ran.out.partition("Commands:\n")[2].strip().split("\n")] == list(_COMMANDS)


@pytest.mark.parametrize("name", _COMMANDS)
def test_each_command_has_a_help_of_its_own(run: Run, name: str) -> None:
    for flag in ("-h", "--help"):
        ran = run(name, flag)
        assert (ran.code, ran.out.startswith(f"Usage: pourparler {name} ")) == (0, True)


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"pourparler, version {__version__}\n", "")


def test_unknown_command_names_the_nearest(run: Run) -> None:
    ran = run("tabel", "x")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("\nError: No command 'tabel'. Did you mean `table`?\n")


def test_unknown_command_far_from_any_names_all(run: Run) -> None:
    assert f"No command 'xyzzy'. There are: {', '.join(_COMMANDS)}.\n" in run("xyzzy").err


def test_group_knows_its_commands_and_no_other() -> None:
    with app.make_context("pourparler", ["--help"], resilient_parsing=True) as context:
        assert app.list_commands(context) == list(_COMMANDS)
        assert app.get_command(context, "xyzzy") is None


@pytest.mark.parametrize("name", sorted(set(_COMMANDS) - {"completion"}))
def test_unknown_option_names_the_nearest(run: Run, name: str) -> None:
    ran = run(name, "--hepl")
    assert (ran.code, ran.out) == (2, "")
    assert "No such option" in ran.err
    assert "--help" in ran.err


@pytest.mark.parametrize("name", ["table", "why", "check", "fmt", "log", "show", "explain", "power", "completion"])
def test_missing_argument_is_named(run: Run, name: str) -> None:
    ran = run(name)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: Missing argument" in ran.err


READING = [
    ("table", "X"),
    ("why", "X", "A as guest"),
    ("check", "X"),
    ("log", "X"),
    ("show", "X", "A"),
    ("explain", "X:1"),
    ("power", "X"),
]


@pytest.mark.parametrize("arguments", READING, ids=lambda arguments: arguments[0])
def test_missing_file_is_one_line_on_the_error_stream(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*(argument.replace("X", "gone.talks") for argument in arguments))
    sentence = "There is no dossier at gone.talks: name a .talks file, or a folder with some in it."
    assert ran == (2, "", f"pourparler: {sentence}\n")


@pytest.mark.parametrize("arguments", READING, ids=lambda arguments: arguments[0])
def test_folder_without_a_dossier_is_one_line_on_the_error_stream(
    run: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    (folder / "empty").mkdir()
    ran = run(*(argument.replace("X", "empty") for argument in arguments))
    sentence = "There is no dossier at empty: name a .talks file, or a folder with some in it."
    assert ran == (2, "", f"pourparler: {sentence}\n")


@pytest.mark.parametrize("arguments", READING, ids=lambda arguments: arguments[0])
def test_file_that_the_system_does_not_let_read_is_one_line_on_the_error_stream(
    run: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    (folder / "loop.talks").symlink_to("/proc/self/mem")
    ran = run(*(argument.replace("X", "loop.talks") for argument in arguments))
    assert ran == (2, "", "pourparler: loop.talks cannot be read: Input/output error.\n")


def test_no_colour_in_a_pipe(run: Run, river: str) -> None:
    for arguments in (("table", river), ("why", river, "G as participant"), ("log", river), ("check", river)):
        assert "\x1b" not in run(*arguments).out


def at_terminal(*arguments: str, **environment: str) -> tuple[int, str]:
    """Run the command with a pseudo-terminal as its standard output."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=slave,
        stderr=subprocess.PIPE,
        env={**ENVIRONMENT, "TERM": "xterm", **environment},
    )
    os.close(slave)
    printed = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        printed += part
    os.close(master)
    assert process.stderr is not None
    with process.stderr as trouble:
        assert trouble.read() == b""
    return process.wait(), printed.decode().replace("\r\n", "\n")


def test_colour_at_a_terminal(run: Run, river: str) -> None:
    code, printed = at_terminal("table", river)
    assert code == 0
    assert printed.split("\n")[:4] == [
        "\x1b[1mRiver talks\x1b[0m, on 2020-02-05",
        "",
        "\x1b[1mAt the table (1)\x1b[0m",
        "  Guria    observer     \x1b[32mseated\x1b[0m since 2020-02-04 on the say of Hosta (hosting)",
    ]
    assert "\x1b[31mblocked\x1b[0m by Bessa on joint" in printed


def test_no_colour_at_a_terminal_where_it_is_not_wanted(run: Run, river: str) -> None:
    assert at_terminal("table", river, NO_COLOR="1") == (0, run("table", river).out)
    assert at_terminal("table", river, TERM="dumb") == (0, run("table", river).out)


def test_reader_that_goes_away_is_no_trouble(run: Run, folder: Path) -> None:
    acts = "".join(f"2020-02-01 A consents to G{number} as guest\n" for number in range(3000))
    (folder / "long.talks").write_text(f"2020-01-01 actor A (state)\n{acts}")
    process = subprocess.Popen(
        [*COMMAND, "log", "long.talks"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"2020-02-01 A consents to G0 as guest\n"
    process.stdout.close()
    with process.stderr as trouble:
        assert (trouble.read(), process.wait()) == (b"", 0)


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Commands can be interrupted even where the tests run in the background, and were told to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interruption_ends_without_a_traceback(run: Run, folder: Path) -> None:
    os.mkfifo(folder / "slow.talks")
    process = subprocess.Popen(
        [*COMMAND, "table", "slow.talks"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    )
    with open(folder / "slow.talks", "wb"):  # opens when the command has begun to read
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err.strip()) == (130, b"", b"")


def test_output_that_is_full_is_one_line_on_the_error_stream(run: Run, river: str) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [*COMMAND, "log", river], stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False
        )
    assert (ran.returncode, ran.stderr) == (2, b"pourparler: No space left on device\n")


def ended_with(monkeypatch: pytest.MonkeyPatch, output: IO[str], *arguments: str) -> int:
    """Run the command in this process with another standard output."""
    monkeypatch.setattr(sys, "argv", ["pourparler", *arguments])
    monkeypatch.setattr(sys, "stdout", output)
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_reader_that_has_gone_is_no_trouble(river: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    os.close(read)
    with open(write, "w", encoding="utf-8") as output:
        assert ended_with(monkeypatch, output, "log", river) == 0


def test_output_that_is_full_ends_with_two(
    river: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open("/dev/full", "w", encoding="utf-8") as output:
        assert ended_with(monkeypatch, output, "log", river) == 2
    assert capsys.readouterr().err == "pourparler: No space left on device\n"
