"""Declared conflicts from which no model follows, and equilibria that are not borne out."""

from pathlib import Path

from pourparler.checks import check, conflicts
from pourparler.dossier import load
from tests.checks.found import dossier_of, found, sentences

CASES = Path(__file__).parents[2] / "cases"
CHICKEN = """
2020-01-01 actor A
2020-01-01 actor B
2020-01-01 option Swerve of A "swerve"
2020-01-01 option GiveWay of B "give way"
2020-01-01 ranking of B = 2, 4, 3, 1
"""


def test_dossier_without_a_conflict_has_no_findings():
    assert found(conflicts, dossier_of("2020-01-01 actor A")) == []


def test_ranking_is_told_all_that_is_wrong_with_it():
    dossier = dossier_of("2020-01-02 ranking of A = 1, (1, 3), 9", CHICKEN)
    assert found(conflicts, dossier) == [("wrong-ranking", 1)]
    assert sentences(conflicts, dossier) == [
        "The ranking of A omits 2, 4, names twice 1 and names what is no state: 9."
    ]


def test_long_lists_of_states_are_cut():
    dossier = dossier_of("2020-01-02 ranking of A = 5, 6, 7, 8, 9, 10, 11, 1, 2, 3, 4", CHICKEN)
    assert sentences(conflicts, dossier) == ["The ranking of A names what is no state: 5, 6, 7, 8, 9 and 2 more."]


def test_later_owner_of_an_option_is_told_of_the_first():
    dossier = dossier_of("2020-01-03 option Swerve of B", CHICKEN)
    assert sentences(conflicts, dossier) == ["The option Swerve is that of A (charter.talks:3) and of B."]


def test_every_infeasible_line_belongs_to_what_leaves_nothing():
    text = "2020-01-02 infeasible Swerve is taken\n2020-01-03 infeasible not Swerve is taken"
    (finding,) = conflicts.findings(dossier_of(text, CHICKEN))
    assert (finding.code, finding.place.line, [place.line for place in finding.also]) == (
        "contradictory-infeasibility", 2, [1],
    )  # fmt: skip


def test_expectation_is_judged_on_its_own_date():
    text = """
2020-01-02 ranking of A = 3, 4, 2, 1
2020-01-02 expect equilibria under Nash are 2, 3
2020-01-05 ranking of A = 1, 2, 3, 4
2020-01-06 expect equilibria under Nash are 3
2020-01-07 expect equilibria under Nash are 2"""
    dossier = dossier_of(text, CHICKEN)
    assert found(conflicts, dossier) == [("failed-equilibrium", 5)]
    assert sentences(conflicts, dossier) == ["This is not so: the equilibria under Nash are 3."]


def test_cases_from_the_literature_bear_out_their_known_answers():
    for name in ("elmira-1991", "cuba-1962"):
        dossier, _ = load(CASES / f"{name}.talks")
        assert check(dossier) == ()


def test_wrong_answer_for_elmira_is_found():
    text = (CASES / "elmira-1991.talks").read_text(encoding="utf-8")
    dossier = dossier_of(text.replace("are 5, 6, 7, 10, 11, 12", "are 5, 6, 10, 11, 12"))
    assert sentences(conflicts, dossier) == ["This is not so: the equilibria under Nash are 5, 6, 7, 10, 11, 12."]
