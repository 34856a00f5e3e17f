"""``pourparler read``: files, folders and standard input; bad ones among good ones; every way of showing."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.rivers import RIVER

REPORT = """\
Bessa says no to Guria

The Border Gazette
7 February 2020

Bessa objects to the participation of Guria in the River talks, Foreign Minister Ivo Kos said on Friday.

The minister added that the door was shut.

Subscribe to our newsletter
"""
OTHER = REPORT.replace("The Border Gazette", "Coast Daily")


@pytest.fixture
def reports(folder: Path, river: str) -> Path:
    """A folder with one report in it, beside the river dossier."""
    (folder / "reports").mkdir()
    (folder / "reports" / "gazette.txt").write_text(REPORT, encoding="utf-8")
    return folder / "reports"


def test_read_prints_proposed_lines_with_source_and_passage(run: Run, reports: Path) -> None:
    ran = run("read", "reports", "--dossier", "river.talks")
    assert ran.out.startswith(
        '2020-02-07 ! source bordergazette-0207 "Bessa says no to Guria"\n  outlet   "The Border Gazette"\n'
    )
    assert "\n2020-02-07 ! B objects to G as participant\n" in ran.out
    assert '  source   bordergazette-0207 "' in ran.out
    assert ran.err.startswith("reports/gazette.txt: ")
    assert ran.code == 0


def test_read_without_a_dossier_declares_everybody(run: Run, reports: Path) -> None:
    (reports / "gazette.txt").write_text(
        "Guests\n\n7 February 2020\n\nFrance has invited Germany to the talks, Ana Ruiz said.\n"
    )
    ran = run("read", "reports")
    assert '2020-02-07 ! actor FRA "France" (state)\n' in ran.out


def test_append_adds_the_lines_and_accept_finds_them(run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("read", "reports", "--dossier", "river.talks", "--append")
    text = Path("river.talks").read_text(encoding="utf-8")
    assert ran.out == ""
    assert ran.err.endswith("They count for nothing until you accept them: pourparler accept river.talks\n")
    assert text.startswith(f"{RIVER}\n2020-02-07 ! source bordergazette-0207")
    assert run("check", "river.talks", "--quiet").out == "river.talks: clean\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a\n")))
    shown = run("accept", "river.talks", "--reports", "reports").out
    assert "reports/gazette.txt\n" in shown
    assert "[Bessa objects" in shown


def test_report_read_twice_appends_nothing_more(run: Run, reports: Path) -> None:
    run("read", "reports", "--dossier", "river.talks", "--append")
    text = Path("river.talks").read_text(encoding="utf-8")
    run("read", "reports", "--dossier", "river.talks", "--append")
    assert Path("river.talks").read_text(encoding="utf-8") == text


def test_append_without_a_file_to_append_to_is_refused(run: Run, reports: Path) -> None:
    for arguments in ((), ("--dossier", "reports")):
        ran = run("read", "reports", "--append", *arguments)
        assert (ran.code, ran.err) == (2, "pourparler: Lines are appended to a file: name it with --dossier.\n")


def test_standard_input_is_a_report(run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    ran = run("read", "-", "--dossier", "river.talks")
    assert "2020-02-07 ! B objects to G as participant\n" in ran.out
    assert ran.err.startswith("standard input: ")


def test_reprint_is_told_and_gives_no_second_source(run: Run, reports: Path) -> None:
    (reports / "coast.txt").write_text(OTHER, encoding="utf-8")
    ran = run("read", "reports", "--dossier", "river.talks")
    assert "reports/gazette.txt reprints reports/coast.txt.\n" in ran.err
    assert ran.out.count("source   coastdaily-0207") > 0
    assert "source   bordergazette-0207" not in ran.out


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("empty.txt", b"", "It has no text in it: save the report again."),
        ("blank.txt", b" \n\n ", "It has no text in it: save the report again."),
        ("x.pdf", b"%PDF-1.7 ...", "It is a PDF, not text: take its text out first"),
        ("x.docx", b"PK\x03\x04...", "It is a document or an archive (zip), not text: save it as plain text or HTML."),
        ("x.bin", bytes(range(256)) * 20, "not text"),
        ("long.txt", b"No talks today. " * 1_000_000, "MB"),
        (
            "undated.txt",
            b"Guests\n\nBessa objects to Guria, Ivo Kos said.\n",
            "It names no date of publication: say --published",
        ),
    ],
)
def test_bad_report_is_told_with_the_way_out_and_stops_no_other(
    run: Run, reports: Path, name: str, data: bytes, sentence: str
) -> None:
    (reports / name).write_bytes(data)
    ran = run("read", "reports", "--dossier", "river.talks")
    assert f"reports/{name}: not read." in ran.err
    assert sentence in ran.err
    assert "2020-02-07 ! B objects to G as participant\n" in ran.out
    assert (ran.code, "Traceback" in ran.err) == (3, False)


def test_report_in_another_language_is_not_guessed_at(run: Run, reports: Path) -> None:
    words = "Der Minister sagte am Freitag, dass die Teilnahme von Guria an den Gesprächen nicht in Frage komme und auch nicht sein werde. "
    (reports / "gazette.txt").write_text(f"Keine Einladung\n\n7 February 2020\n\n{words * 4}\n", encoding="utf-8")
    ran = run("read", "reports", "--dossier", "river.talks")
    assert "reports/gazette.txt: not read." in ran.err
    assert "English" in ran.err
    assert (ran.code, ran.out) == (3, "")


def test_missing_report_is_told(run: Run, reports: Path) -> None:
    ran = run("read", "gone.txt", "reports", "--dossier", "river.talks")
    assert "gone.txt: not read. It cannot be read: No such file or directory.\n" in ran.err
    assert ran.code == 3


def test_empty_folder_is_a_mistake_in_the_call(run: Run, folder: Path) -> None:
    (folder / "none").mkdir()
    ran = run("read", "none")
    assert (ran.code, ran.err) == (2, "pourparler: There is no report in none.\n")


def test_month_is_no_day_of_publication(run: Run, reports: Path) -> None:
    ran = run("read", "reports", "--published", "2017-01")
    assert (ran.code, ran.err) == (
        2,
        "pourparler: A report is published on a day; 2017-01 is none. Write --published 2017-01-18.\n",
    )


def test_day_in_the_name_of_a_file_dates_a_report_that_has_none(run: Run, reports: Path) -> None:
    (reports / "gazette.txt").rename(reports / "2020-02-09.txt")
    (reports / "2020-02-09.txt").write_text(REPORT.replace("7 February 2020\n", ""), encoding="utf-8")
    assert "2020-02-09 ! source " in run("read", "reports", "--dossier", "river.talks").out


def test_json_has_everything_and_the_marked_views_the_passages(run: Run, reports: Path) -> None:
    told = json.loads(run("read", "reports", "--dossier", "river.talks", "--json").out)
    assert told["reports"][0]["published"] == "2020-02-07"
    assert "B objects to G as participant" in [line["text"].split("\n")[0][13:] for line in told["lines"]]
    assert "{a1: " in run("read", "reports", "--dossier", "river.talks", "--marked", "-").out
    ran = run("read", "reports", "--dossier", "river.talks", "--marked", "page.html")
    assert "2020-02-07 ! B objects" in ran.out
    assert "<title>Bessa says no to Guria</title>" in Path("page.html").read_text(encoding="utf-8")


def test_removed_shows_what_was_taken_away(run: Run, reports: Path) -> None:
    ran = run("read", "reports", "--removed")
    assert ran.out == "reports/gazette.txt: 1 passage taken away\n  - Subscribe to our newsletter\n"


def test_script_in_a_headline_is_text_in_every_view(run: Run, reports: Path) -> None:
    headline = "Bessa <script>alert(1)</script> says no"
    (reports / "gazette.txt").write_text(REPORT.replace("Bessa says no to Guria", headline), encoding="utf-8")
    assert f'! source bordergazette-0207 "{headline}"' in run("read", "reports", "--dossier", "river.talks").out
    run("read", "reports", "--dossier", "river.talks", "--marked", "page.html")
    page = Path("page.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "Bessa &lt;script&gt;alert(1)&lt;/script&gt; says no" in page


@pytest.mark.slow
def test_two_processes_give_the_same(run: Run, reports: Path) -> None:
    (reports / "coast.txt").write_text(OTHER, encoding="utf-8")
    alone = run("read", "reports", "--dossier", "river.talks")
    assert run("read", "reports", "--dossier", "river.talks", "--jobs", "2") == alone
