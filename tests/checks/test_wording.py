import pytest

from pourparler.checks.wording import deed
from pourparler.language.directives import Act
from tests.checks.found import dossier_of


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("A, B consent to G as observer", "A, B consent to G as observer"),
        ("A objects to budget", "A objects to budget"),
        ("A votes against budget", "A votes against budget"),
        ("A abstains on budget", "A abstains on budget"),
        ("A suspends G as observer", "A suspends G as observer"),
        ("A withdraws objection to budget", "A withdraws objection to budget"),
        ("A requests a vote on budget", "A requests a vote on budget"),
        ("G accepts as observer", "G accepts as observer"),
        ("A, B sign treaty", "A, B sign treaty"),
        ("A finds G in-arrears", "A finds G in-arrears"),
    ],
)
def test_deed_says_an_act_in_the_words_of_the_language(line, said):
    (act,) = dossier_of(f"2020-05-01 {line}").entries
    assert isinstance(act, Act)
    assert deed(act) == said


def test_deed_of_one_of_many_is_in_the_singular():
    (act,) = dossier_of("2020-05-01 A, B consent to G as observer").entries
    assert isinstance(act, Act)
    assert deed(act, ["B"]) == "B consents to G as observer"
