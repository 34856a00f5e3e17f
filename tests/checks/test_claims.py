from pourparler.checks import claims
from tests.checks.found import TABLE, found, sentences

CHARTER = TABLE


def test_statement_that_is_so_or_open_is_no_finding(dossier):
    """
    2020-05-01 A, B consent to G as observer
    2020-05-02 G states G as observer invited
    2020-05-02 G states venue is A
    2020-05-02 G states "we are pleased"
    """
    assert found(claims, dossier) == []


def test_statement_that_is_not_so_on_its_day_is_a_contradiction(dossier):
    """
    2020-05-01 A consents to G as observer
    2020-05-02 A states G as observer invited
    2020-05-03 B consents to G as observer
    """
    assert found(claims, dossier) == [("contradiction", 2)]
    assert sentences(claims, dossier) == [
        "A states `G as observer invited`; the dossier gives otherwise: "
        "`G as observer not yet on consensus with 1 of 2 needing 2`."
    ]
