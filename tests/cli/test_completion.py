"""``pourparler completion``: a script for each shell, which the shell can read."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_app import COMMAND, ENVIRONMENT


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_script_asks_the_command_for_what_could_come_next(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert f"_POURPARLER_COMPLETE={shell}_complete" in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_script_is_read_by_its_shell(run: Run, folder: Path, shell: str) -> None:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    (folder / "script").write_text(run("completion", shell).out)
    ran = subprocess.run([found, "-n", "script"], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_shell_is_offered_the_commands(folder: Path) -> None:
    asked = {**ENVIRONMENT, "_POURPARLER_COMPLETE": "bash_complete", "COMP_WORDS": "pourparler w", "COMP_CWORD": "1"}
    code = "import sys; sys.argv = ['pourparler']; from pourparler.cli.app import main; main()"
    ran = subprocess.run([COMMAND[0], "-c", code], env={**os.environ, **asked}, capture_output=True, check=False)
    assert ran.stdout.decode().split() == ["plain,why", "plain,what-if"]


def test_unknown_shell_is_refused(run: Run) -> None:
    ran = run("completion", "tcsh")
    assert (ran.code, ran.out) == (2, "")
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'." in ran.err
