from pourparler.checks import text
from tests.checks.found import found
from tests.dossiers import read


def test_findings_of_reading_are_passed_on():
    dossier = read("2020-02-30 actor A (state)\nactor B (state)")
    assert found(text, dossier) == [("not-a-date", 1), ("undated-line", 2)]
