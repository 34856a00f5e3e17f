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


def test_everybody_is_who_was_in_a_group_or_one_inside_at_any_time_of_the_span():
    groups = GroupStates(dossier_of(TEXT))
    start, end = moment("2020-01-15").start, moment("2020-02-15").start
    assert groups.everybody("outer") == ("A", "B", "C")
    assert groups.everybody("outer", start, end) == ("A", "B")
    assert groups.everybody("inner", start, end) == ("A", "B")
    assert groups.everybody("inner", start, moment("2020-01-20").start) == ("A",)


def test_largest_is_the_most_at_one_time_of_the_span():
    groups = GroupStates(dossier_of(f"{TEXT}2020-02-02 A leaves inner\n2020-02-03 group inner = B"))
    assert [groups.largest(name) for name in ("inner", "outer")] == [2, 2]
    assert groups.largest("inner", moment("2020-02-02").end) == 1


def test_sets_are_inhabited_if_an_actor_is_ever_in_them():
    empty = "2020-01-01 group g = h\n2020-01-01 group h = g\n2020-01-01 group i = g, outer"
    groups = GroupStates(dossier_of(f"{TEXT}{empty}"))
    assert groups.inhabited() == {"inner", "outer", "i"}


def test_names_and_inner_groups_come_in_order():
    groups = GroupStates(dossier_of(TEXT))
    assert groups.names == ("inner", "outer")
    assert groups.inside("outer") == ("inner",)
