from pourparler.checks.group_states import GroupStates
from pourparler.vocabulary import moment
from tests.checks.found import dossier_of

TEXT = """
2020-01-01 actor A
2020-01-01 actor B
2020-01-01 group inner = A
2020-01-01 group outer = inner
2020-02-01 B joins inner
2020-03-01 group outer = inner, C
"""


def test_states_follow_the_changes_of_groups_inside():
    groups = GroupStates(dossier_of(TEXT))
    assert [members for _, members in groups.states("outer")] == [(), ("A",), ("A", "B"), ("A", "B", "C")]


def test_states_are_those_of_the_span():
    groups = GroupStates(dossier_of(TEXT))
    start, end = moment("2020-01-15").start, moment("2020-02-15").start
    assert [members for _, members in groups.states("outer", start, end)] == [("A",), ("A", "B")]
    assert groups.largest("outer", start, end) == 2


def test_names_and_inner_groups_come_in_order():
    groups = GroupStates(dossier_of(TEXT))
    assert groups.names == ("inner", "outer")
    assert groups.inside("outer") == ("inner",)
