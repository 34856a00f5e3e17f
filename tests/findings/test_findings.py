"""Each finding code has one dossier that provokes it and nothing else, on the lines that the dossier marks itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pourparler.checks import CHECKS, check
from pourparler.dossier import load
from tools.reference import EXAMPLES, ROOT, example, meanings

WEIGHTS = {code: weight for each in CHECKS for code, weight in each.CODES.items()}
ON_QUESTIONS = {"not-a-question"}
"""Findings about what is asked and not about a dossier: no file can provoke them."""


SELF_EXPLAINING = {"unreadable", "not-a-date", "not-an-amount"}
"""Where the sentence says already what should stand there, the way out may be left out."""


@pytest.mark.parametrize("code", WEIGHTS)
def test_example_provokes_its_code_and_no_other(code):
    found = check(load(example(code).path)[0])
    assert {(finding.code, finding.weight) for finding in found} == {(code, WEIGHTS[code])}


@pytest.mark.parametrize("code", WEIGHTS)
def test_finding_is_on_the_marked_line(code):
    shown = example(code)
    found = check(load(shown.path)[0])
    assert tuple(finding.place.line for finding in found) == shown.marked


@pytest.mark.parametrize("code", WEIGHTS)
def test_finding_points_at_a_word_and_names_a_way_out(code):
    shown = example(code)
    for finding in check(load(shown.path)[0]):
        line = shown.lines[finding.place.line - 1]
        assert line[finding.place.column - 1 : finding.place.column - 1 + finding.place.length].strip()
        assert finding.sentence.endswith(".")
        assert finding.way_out.endswith((".", "?", "`")) or code in SELF_EXPLAINING


@pytest.mark.parametrize("code", [code for code in WEIGHTS if example(code).mending])
def test_example_is_clean_once_mended(code, tmp_path):
    shown = example(code)
    path = tmp_path / shown.path.name
    path.write_text("\n".join(shown.mended) + "\n", encoding="utf-8")
    assert [str(finding) for finding in check(load(path)[0])] == []


def test_every_code_is_registered_once():
    codes = [code for each in CHECKS for code in each.CODES]
    assert sorted(codes) == sorted(set(codes))


def test_every_code_has_a_file_and_every_file_a_code():
    assert {path.stem for path in EXAMPLES.glob("*.talks")} == set(WEIGHTS)


def test_every_code_has_its_meaning_and_way_out():
    said = {code: text for each in CHECKS for code, text in meanings(each).items()}
    assert [code for code in WEIGHTS if "Way out: " not in said.get(code, "")] == []


def test_every_code_raised_in_the_source_is_registered():
    sources = (path for path in (ROOT / "src" / "pourparler").rglob("*.py"))
    raised = {code for path in sources for code in codes_raised(path)}
    assert raised - ON_QUESTIONS - set(WEIGHTS) == set()


def codes_raised(path: Path) -> Iterator[str]:
    """Give every code that a module writes out where it makes a finding."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            first = 3 if name == "Unreadable" else 0
            if name in ("Finding", "Unreadable", "unclear") or (name == "find" and "language" in path.parts):
                yield from _constant(given.get("code") or (node.args[first] if len(node.args) > first else None))


def _constant(node: ast.expr | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value[:1].isalpha():
        yield node.value
