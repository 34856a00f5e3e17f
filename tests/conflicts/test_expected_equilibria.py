import pytest

from pourparler.conflicts import expected_instead
from pourparler.language.directives import EquilibriumEntry
from pourparler.vocabulary import moment
from tests.dossiers import read

CHICKEN = """
2020-01-01 actor A (driver)
2020-01-01 actor B (driver)
2020-01-01 option Swerve of A "swerve"
2020-01-01 option GiveWay of B "give way"
2020-01-01 ranking of A = 3, 4, 2, 1
2020-01-01 ranking of B = 2, 4, 3, 1
"""
AT = moment("2020-01-01")


def instead(*expected, dossier=CHICKEN):
    found = read("\n".join(f"2020-01-01 expect {text}" for text in expected), dossier)
    assert found.findings == ()
    entries = [entry for entry in found.counted if isinstance(entry, EquilibriumEntry)]
    return expected_instead(found, AT, entries)


@pytest.mark.parametrize(
    "expected",
    [
        "equilibria under Nash, SEQ are 3, 2",
        "equilibria under GMR are 2, 3, 4",
        "equilibrium under Nash where Swerve is taken and GiveWay is not taken",
        "equilibrium under CNash where GiveWay is taken",
        "no equilibrium under Nash where Swerve is taken and GiveWay is taken",
        "no equilibrium under GMR where not (Swerve is taken or GiveWay is taken)",
        "equilibrium under Nash",
    ],
)
def test_what_is_borne_out_has_nothing_instead(expected):
    assert instead(expected) == [""]


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("equilibria under Nash are 2", "the equilibria under Nash are 2, 3"),
        ("equilibria under Nash, GMR are 2, 3", "the equilibria under GMR are 2, 3, 4"),
        (
            "equilibrium under Nash where Swerve is taken and GiveWay is taken",
            "the equilibria under Nash are 2, 3, and it holds in none of them",
        ),
        ("no equilibrium under GMR where Swerve is taken and GiveWay is taken", "under GMR there is one (4)"),
    ],
)
def test_what_is_not_borne_out_is_told(expected, found):
    assert instead(expected) == [found]


def test_without_a_model_every_expectation_fails():
    assert (
        instead("equilibrium under Nash", "no equilibrium under Nash", dossier="2020-01-01 actor A")
        == [
            "there is no model to go by: No preference is on record by 2020-01-01, so that nothing can be said of what would "
            "last. Write what a source shows that somebody wants: `A prefers G as observer seated`."
        ]
        * 2
    )
