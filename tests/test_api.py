"""The Python API: what `import pourparler` offers, and how it answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import pourparler
from pourparler import Finding, Moment, Motion, OpenDossier, Seat, Weight, Why, load, moment
from pourparler.dossier import DossierNotFoundError
from pourparler.standing import Kind
from pourparler.views.questions_asked import NotAQuestionError, UnknownNameError
from tests.cli.rivers import RIVER


@pytest.fixture
def river(tmp_path: Path) -> OpenDossier:
    path = tmp_path / "river.talks"
    path.write_text(RIVER, encoding="utf-8")
    dossier, findings = load(path)
    assert findings == ()
    return dossier


def test_every_public_name_is_there() -> None:
    assert [name for name in pourparler.__all__ if getattr(pourparler, name) is None] == []
    assert pourparler.__version__.count(".") == 2
    assert sorted(pourparler.__all__) == list(pourparler.__all__)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match=r"^module 'pourparler' has no attribute 'Table'$"):
        _ = pourparler.Table


def test_import_loads_nothing_heavy() -> None:
    code = (
        "import sys, pourparler; print(sorted({'numpy', 'click', 'scipy', 'pourparler.standing'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_dossier_says_what_it_is(river: OpenDossier) -> None:
    assert repr(river) == "<Dossier 'River talks': 21 entries, 2020-01-01 to 2020-02-05, 0 findings>"


def test_empty_dossier_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.talks").touch()
    dossier, findings = load(tmp_path / "empty.talks")
    assert findings == ()
    assert repr(dossier) == f"<Dossier '{tmp_path}/empty.talks': 0 entries, empty, 0 findings>"
    assert "Nobody is at the table" in repr(dossier.at("2020-01-01"))


def test_day_prints_as_its_table(river: OpenDossier) -> None:
    day = river.at("2020-02-05")
    assert repr(day).startswith("River talks, on 2020-02-05\n\nAt the table (1)\n  Guria    observer     seated since")


def test_table_has_rows(river: OpenDossier) -> None:
    table = river.at("2020-02-05").table()
    assert [(row.actor, row.capacity, row.ruling) for row in table.seated] == [("G", "observer", Kind.SEATED)]
    assert [row.question for row in table.motions] == ["canal"]


def test_date_may_be_a_moment(river: OpenDossier) -> None:
    assert repr(river.at(moment("2020-02-01"))) == repr(river.at("2020-02-01"))
    assert repr(river.known_on(moment("2020-02-01"))) == repr(river.known_on("2020-02-01"))


def test_why_is_text_with_an_explanation(river: OpenDossier) -> None:
    why = river.at("2020-02-05").why("G as participant")
    assert isinstance(why, Why)
    assert (why.ruling, why.blockers) == (Kind.BLOCKED, ("B",))
    assert why.split("\n")[0] == "Guria as participant, on 2020-02-05: blocked by Bessa on joint."
    assert repr(why) == str(why)
    assert why.explanation.route == "joint"


def test_why_takes_motions_and_statuses(river: OpenDossier) -> None:
    day = river.at("2020-02-05")
    assert day.why("canal").ruling is Kind.ADOPTED
    assert day.why("canal adopted") == day.why("canal")


def test_proposition_holds_or_does_not_or_is_open(river: OpenDossier) -> None:
    day = river.at("2020-02-05")
    asked = ["G as observer seated", "all of conveners consent to G as participant", "weather is fine"]
    assert [day.holds(text).value for text in asked] == [True, False, None]


def test_dossier_as_known_on_a_date(river: OpenDossier) -> None:
    known = river.known_on("2020-02-02")
    assert known.at("2020-02-05").why("G as observer").ruling is Kind.NOT_ASKED


def test_findings_and_checks(tmp_path: Path) -> None:
    (tmp_path / "odd.talks").write_text("2020-01-01 actr A\n")
    dossier, findings = load(str(tmp_path / "odd.talks"))
    assert findings == dossier.findings
    assert [(finding.code, finding.weight) for finding in dossier.check()] == [("unknown-verb", Weight.ERROR)]
    assert all(isinstance(finding, Finding) for finding in findings)


def test_notebook_shows_tables_and_reasons(river: OpenDossier) -> None:
    assert river._repr_html_() == river.at("2020-02-05")._repr_html_()
    assert river._repr_html_().startswith("<table><caption>River talks, on 2020-02-05</caption><tr><th>who</th>")
    html = river.at("2020-02-05").why("G as participant")._repr_html_()
    assert html.startswith("<pre>Guria as participant, on 2020-02-05: blocked by Bessa on joint.\n")


@pytest.mark.parametrize(
    ("asked", "trouble"),
    [
        ("X as participant", UnknownNameError),
        ("G as chair", UnknownNameError),
        ("cannal", UnknownNameError),
        ("G as", NotAQuestionError),
        ("all of conveners consent", NotAQuestionError),
    ],
)
def test_question_that_cannot_be_answered_is_an_exception(
    river: OpenDossier, asked: str, trouble: type[Exception]
) -> None:
    with pytest.raises(trouble):
        river.at("2020-02-05").why(asked)


def test_question_that_cannot_be_read_carries_its_finding(river: OpenDossier) -> None:
    with pytest.raises(NotAQuestionError) as caught:
        river.at("2020-02-05").holds("G as")
    assert caught.value.finding.sentence == "Here a capacity is missing at the end."


def test_nothing_at_a_path_is_an_exception(tmp_path: Path) -> None:
    with pytest.raises(DossierNotFoundError):
        load(tmp_path / "gone.talks")


def test_values_are_frozen(river: OpenDossier) -> None:
    why = river.at("2020-02-05").why("canal")
    with pytest.raises(AttributeError):
        why.explanation.verdict = "other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        moment("2020").text = "2021"  # type: ignore[misc]
    assert isinstance(moment("2020"), Moment)
    assert {Seat("A", "x"), Seat("A", "x"), Motion("m")} == {Seat("A", "x"), Motion("m")}


def test_same_dossier_gives_the_same_answer_id_whatever_was_asked_before(river: OpenDossier, tmp_path: Path) -> None:
    first = river.at("2020-02-05").why("G as participant").explanation.answer
    again, _ = load(tmp_path / "river.talks")
    again.at("2020-02-05").table()
    assert again.at("2020-02-05").why("G as participant").explanation.answer == first
    assert river.at("2020-02-01").why("G as participant").explanation.answer != first
