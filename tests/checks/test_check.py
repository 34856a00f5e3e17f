"""All checks together: order, completeness, and no work beyond the dossier's length."""

from pourparler.checks import CHECKS, check
from pourparler.findings import in_order
from tests.checks.found import COUNCIL, TABLE, dossier_of

CHARTER = TABLE


def test_check_returns_findings_of_all_checks_in_order_of_place(dossier):
    """
    2020-05-01 B objects to G as observer
    2020-05-02 expect G as observer invited
    2020-05-03 A states G as observer invited
    """
    found = check(dossier)
    assert [(finding.code, finding.place.line) for finding in found] == [
        ("unsourced", 1),
        ("failed-expect", 2),
        ("contradiction", 3),
        ("unsourced", 3),
    ]
    assert found == in_order(found)


def test_empty_dossier_is_clean():
    assert check(dossier_of("")) == ()


def test_check_does_not_depend_on_the_order_of_lines():
    lines = ["2020-05-01 B objects to G as observer", "2020-05-02 C states G as observer invited"]
    one, other = (check(dossier_of("\n".join(order), TABLE)) for order in (lines, lines[::-1]))
    assert {(f.code, f.sentence) for f in one} == {(f.code, f.sentence) for f in other}


def test_every_check_bears_a_page_and_codes():
    assert all(each.__doc__ and each.CODES for each in CHECKS)


def test_broken_lines_leave_the_rest_checked():
    dossier = dossier_of("2020-05-01 votes\n2020-05-02 vote on budget in council\n  for A, G", COUNCIL)
    assert [(finding.code, finding.place.line) for finding in check(dossier)] == [
        ("unknown-verb", 1),
        ("unsourced", 2),
        ("not-a-member", 3),
    ]
