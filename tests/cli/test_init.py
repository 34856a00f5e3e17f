"""``pourparler init``: each template is a dossier that checks clean and whose expectations hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pourparler.cli.init import _templates
from pourparler.dossier import load
from pourparler.language.directives import ExpectEntry
from tests.cli.conftest import Run

TEMPLATES = ("assembly", "conveners", "council", "silence", "union")


def test_templates_are_listed_with_what_each_is_for(run: Run) -> None:
    ran = run("init", "--list")
    lines = ran.out.rstrip("\n").split("\n")
    assert (ran.code, tuple(lines[::2]), tuple(_templates())) == (0, TEMPLATES, TEMPLATES)
    assert lines[3] == (
        "    Talks called by several conveners, with a host. Replace the names in capitals, then add what each side "
        "said and did. Conveners invite together; the host may invite observers by itself."
    )


@pytest.mark.parametrize("template", TEMPLATES)
def test_template_checks_clean_and_its_expectations_hold(run: Run, template: str) -> None:
    ran = run("init", "new.talks", "--template", template, "--title", "River talks", "--date", "2020-01-01")
    assert ran == (0, "Wrote new.talks. Next: pourparler check new.talks\n", "")
    assert run("check", "new.talks", "--strict") == (0, "new.talks: clean\n", "")
    dossier, findings = load("new.talks")
    expected = [entry for entry in dossier.counted if isinstance(entry, ExpectEntry)]
    assert (bool(expected), findings) == (True, ())


@pytest.mark.parametrize("template", TEMPLATES)
def test_record_that_a_template_suggests_is_read_too(run: Run, folder: Path, template: str) -> None:
    """Take the comment marks off the record of a template and declare its source: nothing is misread."""
    run("init", "new.talks", "--template", template, "--date", "2020-01-01")
    path = folder / "new.talks"
    text = re.sub(r"^; (?=\d{4}|  )", "", path.read_text(), flags=re.MULTILINE)
    sources = sorted({found[1] for found in re.finditer(r"source +(\S+)", text)})
    path.write_text(text + "".join(f'2020-01-01 source {name} "A report"\n' for name in sources))
    _, findings = load(path)
    assert sources
    assert findings == ()


@pytest.mark.parametrize("template", TEMPLATES)
def test_power_can_be_asked_of_every_template(run: Run, template: str) -> None:
    run("init", "new.talks", "--template", template)
    assert run("power", "new.talks").code == 0


def test_title_may_hold_quotes_and_backslashes(run: Run) -> None:
    title = r'The "river" talks \ second round'
    run("init", "new.talks", "--title", title, "--date", "2020-01-01")
    assert run("table", "new.talks").out.split("\n")[0] == f"{title}, on 2020-01-01"
    assert run("check", "new.talks").code == 0


def test_title_of_two_lines_is_refused(run: Run, folder: Path) -> None:
    assert run("init", "new.talks", "--title", "a\nb") == (2, "", "pourparler: A title stands in one line.\n")
    assert not (folder / "new.talks").exists()


def test_date_is_today_unless_another_is_given(run: Run, folder: Path) -> None:
    run("init", "new.talks")
    assert re.search(r'^\d{4}-\d{2}-\d{2} talks "Talks without a name yet"$', (folder / "new.talks").read_text(), re.M)


def test_file_that_is_there_is_not_touched(run: Run, folder: Path) -> None:
    (folder / "mine.talks").write_text("mine\n")
    assert run("init", "mine.talks") == (
        2,
        "",
        "pourparler: mine.talks is there already and was not touched. Name another file.\n",
    )
    assert (folder / "mine.talks").read_text() == "mine\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Name the file to write, as in `pourparler init my-talks.talks`."),
        (("new.txt",), "A dossier's name ends in .talks: try new.talks."),
        (
            ("new.talks", "--template", "senate"),
            "There is no template 'senate'. There are: assembly, conveners, council, silence, union.",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_said(run: Run, folder: Path, arguments: tuple[str, ...], sentence: str) -> None:
    assert run("init", *arguments) == (2, "", f"pourparler: {sentence}\n")
    assert list(folder.iterdir()) == []


def test_folder_that_is_not_there_is_said(run: Run) -> None:
    ran = run("init", "gone/new.talks")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "pourparler: gone/new.talks was not written: No such file or directory. It is as it was before.\n"
