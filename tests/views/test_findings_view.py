"""Findings as text: the place underlined, long lines cut around it."""

from __future__ import annotations

from pourparler.findings import Finding, Weight
from pourparler.language import SourceText
from pourparler.views.findings_view import count_line, findings_text
from pourparler.views.paint import Paint
from pourparler.vocabulary import Place


def shown(line: str, column: int, length: int, **more: object) -> list[str]:
    finding = Finding("code", Place("a.talks", 1, column, length), "A sentence.", **more)  # type: ignore[arg-type]
    return findings_text([finding], {"a.talks": SourceText("a.talks", (line,))}).split("\n")


def test_place_is_underlined_under_wide_and_combining_letters() -> None:
    assert shown("日本 e\u0301 word", 7, 4) == [
        "a.talks:1:7: error code: A sentence.",
        "    日本 e\u0301 word",
        "           ^^^^",
    ]


def test_long_line_is_cut_around_the_place() -> None:
    line = "".join(f"{number:05d} " for number in range(100))
    _, excerpt, under = shown(line, 301, 5)
    assert excerpt.strip() in line
    assert len(excerpt) <= 114
    assert excerpt[under.index("^") :].startswith("00050")


def test_tabs_and_control_characters_keep_their_columns() -> None:
    assert shown("\tword\x1b[1mword", 2, 4)[1:] == ["     word�[1mword", "     ^^^^"]


def test_finding_without_a_column_shows_the_line_alone() -> None:
    assert shown("some words", 0, 0)[1:] == ["    some words"]


def test_finding_outside_the_text_shows_no_line() -> None:
    finding = Finding("code", Place("gone.talks", 7), "A sentence.", "A way out.", Weight.NOTE, (Place("b.talks", 2),))
    assert findings_text([finding], {}) == ("gone.talks:7: note code: A sentence.\n    A way out.\n    see b.talks:2")
    beyond = Finding("code", Place("a.talks", 9, 1, 1), "A sentence.")
    assert findings_text([beyond], {"a.talks": SourceText("a.talks", ("one",))}) == (
        "a.talks:9:1: error code: A sentence."
    )


def test_errors_and_places_are_coloured() -> None:
    finding = Finding("code", Place("a.talks", 1, 1, 3), "A sentence.")
    assert findings_text([finding], {"a.talks": SourceText("a.talks", ("one",))}, Paint(colour=True)) == (
        "\x1b[36ma.talks:1:1\x1b[0m: \x1b[31merror\x1b[0m \x1b[1mcode\x1b[0m: A sentence.\n    one\n    \x1b[31m^^^\x1b[0m"
    )


def test_findings_are_counted_in_words() -> None:
    weights = [Weight.ERROR, Weight.ERROR, Weight.WARNING, Weight.NOTE, Weight.NOTE]
    findings = [Finding("code", Place("a.talks", 1), str(number), "", weight) for number, weight in enumerate(weights)]
    assert count_line(findings, "a.talks") == "a.talks: 2 errors, 1 warning and 2 notes"
    assert count_line(findings[2:3], "a.talks") == "a.talks: 1 warning"
    assert count_line([], "a.talks") == "a.talks: clean"
