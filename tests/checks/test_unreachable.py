from pourparler.checks import unreachable
from tests.checks.found import TABLE, findings, found, sentences

CHARTER = TABLE + "2020-01-01 actor L (league)\n2020-01-01 body council\n  members A, B"


def test_seat_that_no_rule_reaches_is_found_where_it_is_first_asked_for(dossier):
    """
    2020-05-01 L applies as observer
    2020-05-02 A objects to L as observer
    2020-05-03 A consents to G as observer
    """
    assert found(unreachable, dossier) == [("unreachable-seat", 1)]
    assert sentences(unreachable, dossier) == [
        "No rule ever admits L as observer; whatever is done, it is not permitted."
    ]


def test_seat_that_a_motion_or_a_later_rule_opens_is_no_finding(dossier):
    """
    2020-05-01 L applies as observer
    2021-01-01 rule leagues
      admits league as observer
    """
    assert found(unreachable, dossier) == []


def test_seat_by_motion_is_no_finding(dossier):
    """
    2020-01-01 capacity adviser
    2020-01-01 rule r
      decides any
    2020-01-01 motion m
      effect admits L as adviser
    2020-05-01 L applies as adviser
    2020-05-01 A suspends L as observer
    """
    assert found(unreachable, dossier) == []


def test_capacity_to_which_nobody_is_admitted_is_found(dossier):
    """
    2020-01-01 capacity mediator
    """
    assert found(unreachable, dossier) == [("unreachable-capacity", 1)]


def test_motion_that_no_rule_decides_is_found_with_the_nearest_kind(dossier):
    """
    2020-01-01 rule r
      decides procedural in council
    2020-01-01 motion m (procedual) in council
    2020-01-01 motion n
    """
    assert sentences(unreachable, dossier) == [
        "No rule decides a motion of kind procedual.",
        "No rule decides a motion of no kind.",
    ]
    assert [finding.way_out for finding in findings(unreachable, dossier)] == [
        "Did you mean `procedural`?",
        "Add the rule that does: `decides any`.",
    ]


def test_motion_before_another_body_is_found_unless_it_is_referred(dossier):
    """
    2020-01-01 rule r
      decides any in council
    2020-01-01 body board
      members A
    2020-01-01 motion m in board
    2020-01-01 motion n in board
    2020-05-01 A refers n to council
    """
    assert sentences(unreachable, dossier) == [
        "No rule decides a motion of no kind in board; rule r does so in council."
    ]
