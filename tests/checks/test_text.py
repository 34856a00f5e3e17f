from pourparler.checks import text
from tests.checks.found import dossier_of, found


def test_findings_of_reading_are_passed_on():
    dossier = dossier_of("2020-02-30 actor A (state)\nactor B (state)")
    assert found(text, dossier) == [("not-a-date", 1), ("undated-line", 2)]
