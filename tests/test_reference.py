"""The generated pages are what they are made from, and the tool says so when they are not."""

from tools import reference


def test_generated_pages_are_current():
    assert reference.main(["--check"]) == 0


def test_stale_page_is_named_and_written_anew(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(reference, "REFERENCE", tmp_path / "reference")
    monkeypatch.setattr(reference, "PAGES", {"findings.md": reference.findings_page})
    assert reference.main(["--check"]) == 1
    assert "findings.md" in capsys.readouterr().err
    assert reference.main([]) == 0
    assert reference.main(["--check"]) == 0


def test_example_is_shown_without_marks_and_mended_where_it_says_so():
    shown = reference.example("unknown-name")
    assert not any("; <-" in line or "; ->" in line for line in shown.shown)
    assert shown.mended[shown.marked[0] - 1] == '2020-05-01 BESS states "we have no objection"'
