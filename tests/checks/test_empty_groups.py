from pourparler.checks import empty_groups
from tests.checks.found import TABLE, dossier_of, found, sentences

CHARTER = TABLE


def test_group_with_members_now_or_later_is_no_finding():
    dossier = dossier_of(
        "2020-01-01 actor A\n2020-01-01 group g =\n2020-05-01 A joins g\n2020-01-01 body b\n  seats 15"
    )
    assert found(empty_groups, dossier) == []


def test_group_without_members_is_found_and_so_is_one_of_empty_groups():
    dossier = dossier_of("2020-01-01 group g =\n2020-01-01 body b\n2020-01-01 group h = g, b")
    assert found(empty_groups, dossier)[:2] == [("empty-group", 1), ("empty-group", 2)]
    assert sentences(empty_groups, dossier)[0] == (
        "g has no members at any time; nothing can be said of all, any or none of them."
    )


def test_group_that_all_have_left_is_found_while_a_rule_counts_it(dossier):
    """
    2020-05-01 A, B leave conveners
    """
    assert found(empty_groups, dossier) == [("empty-group", 1)]
    assert sentences(empty_groups, dossier) == [
        "conveners has no members left, and rule consensus (charter.talks:7) still counts them."
    ]


def test_group_that_all_have_left_is_no_finding_once_the_rule_is_repealed(dossier):
    """
    2020-04-01 repeal consensus
    2020-05-01 A, B leave conveners
    """
    assert found(empty_groups, dossier) == []
