"""``pourparler report``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_report_prints_markdown_unless_told_otherwise(run: Run, river: str) -> None:
    ran = run("report", river)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# River talks\n\nAs of 2020-02-05. Answer ")
    assert run("report", river, "-o", "-").out == ran.out


@pytest.mark.parametrize(("name", "first"), [("brief.html", "<!DOCTYPE html>"), ("brief.md", "# Before the talks")])
def test_report_writes_a_file_under_its_own_title(run: Run, river: str, folder: Path, name: str, first: str) -> None:
    ran = run("report", river, "--title", "Before the talks", "-o", name)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    text = (folder / name).read_text()
    assert text.startswith(first)
    assert "Before the talks" in text


def test_report_writes_pdf(run: Run, river: str, folder: Path) -> None:
    pytest.importorskip("typst")
    assert run("report", river, "-o", "brief.pdf").code == 0
    assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_report_at_a_date_and_as_known_on_a_date(run: Run, river: str) -> None:
    text = run("report", river, "--at", "2020-02-02", "--known-on", "2020-02-03").out
    assert "As of 2020-02-02, as known on 2020-02-03." in text
    assert "Hosta invites" not in text.partition("## What would change it")[0]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("river.talks", "-o", "brief.doc"), "brief.doc has no suffix that says what to write"),
        (("nowhere.talks",), "There is no dossier at nowhere.talks"),
        (("river.talks", "-o", "nowhere/brief.md"), "nowhere/brief.md was not written"),
        (("river.talks", "--at", "soon"), "'soon' is not a date"),
    ],
)
def test_report_says_what_is_wrong_with_a_call(run: Run, river: str, arguments: tuple[str, ...], told: str) -> None:
    ran = run("report", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_report_without_the_extra_says_how_to_get_it(run: Run, river: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)  # as Python marks what cannot be imported
    ran = run("report", river, "-o", "brief.pdf")
    assert (ran.code, ran.out) == (2, "")
    assert "A PDF needs the extra `pdf`: pip install 'pourparler[pdf]'." in ran.err
