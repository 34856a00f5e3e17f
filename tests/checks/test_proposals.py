from pourparler.checks import proposals
from tests.checks.found import TABLE, findings, found

CHARTER = TABLE


def test_proposed_lines_make_one_note_with_their_number(dossier):
    """
    2020-05-01 A consents to G as observer
    2020-05-02 ! A objects to G as observer
    2020-05-03 ! B objects to G as observer
    """
    (finding,) = findings(proposals, dossier)
    assert (finding.place.line, [place.line for place in finding.also]) == (2, [3])
    assert finding.sentence == "2 proposed lines wait for a decision and count for nothing until then."


def test_accepted_lines_make_none(dossier):
    """
    2020-05-01 A consents to G as observer
    """
    assert found(proposals, dossier) == []
