"""The command, run in a folder of its own in which the test's docstring stands as ``test.talks``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import NamedTuple

import pytest

from pourparler.cli import main
from tests.cli.rivers import RIVER


class Ran(NamedTuple):
    """How a command ended, and what it printed on either stream."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """A folder to work in, with the test's docstring as a dossier in it if there is one."""
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "TERM", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    text = request.function.__doc__
    if text:
        (tmp_path / "test.talks").write_text(cleandoc(text) + "\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs ``pourparler`` with some arguments in the folder."""

    def ran(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["pourparler", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, out, err)

    return ran


@pytest.fixture
def river(folder: Path) -> str:
    """The name of a dossier in the folder: two conveners, a host, a guest, a council."""
    (folder / "river.talks").write_text(RIVER, encoding="utf-8")
    return "river.talks"
