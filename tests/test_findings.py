"""The values in which trouble is told; what provokes each code is in ``tests/findings``."""

from pourparler.findings import Finding, Weight, in_order
from pourparler.vocabulary import Place


def test_finding_is_written_with_its_place_its_code_and_the_way_out():
    place = Place("a.talks", 14, 1, 5)
    assert str(Finding("code", place, "A sentence.")) == "a.talks:14: code: A sentence."
    assert str(Finding("code", place, "A sentence.", "A way out.")) == "a.talks:14: code: A sentence. A way out."


def test_findings_come_in_order_of_place_each_once():
    first = Finding("b", Place("a.talks", 2), "S.")
    second = Finding("a", Place("a.talks", 10), "S.")
    third = Finding("b", Place("a.talks", 10), "R.")
    fourth = Finding("b", Place("a.talks", 10), "R.", weight=Weight.NOTE, also=(Place("a.talks", 1),))
    assert in_order([second, third, first, fourth, second]) == (first, second, fourth, third)
