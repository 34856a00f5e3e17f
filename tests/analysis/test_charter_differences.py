"""In what two charters differ, clause by clause."""

from __future__ import annotations

import pytest

from pourparler.analysis.charter_differences import ClauseChange, charter_difference, parts_changed
from pourparler.analysis.clauses import clauses_of
from tests.dossiers import proposition, read


def told(one: str, other: str) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Return what is otherwise: mark, kind and name, clauses."""
    found = charter_difference(read(one).charter, read(other).charter)
    return [
        (change.mark.value, f"{change.kind} {change.name}", [(c.clause, c.before, c.after) for c in change.clauses])
        for change in found
    ]


RULE = "2020-01-01 rule r\n  admits state as x\n  when   all of g consent"


def test_same_charter_differs_in_nothing():
    assert told(RULE, f"{RULE}\n2020-02-01 A consents to B as x") == []


def test_clause_is_told_before_and_after():
    assert told(RULE, RULE.replace("all", "any")) == [
        ("~", "rule r", [("when", "all of g consent", "any of g consents")])
    ] or told(RULE, RULE.replace("all", "any")) == [("~", "rule r", [("when", "all of g consent", "any of g consent")])]


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("requires candidate has signed t", ("requires", "", "candidate has signed t")),
        ("unless   A objects", ("unless", "", "A objects")),
        ("seats    at once", ("seats", "", "at once")),
        ("seats    when A as x seated", ("seats", "", "when A as x seated")),
        ("counts   statements", ("counts", "", "statements")),
        ("quorum   at least 2 of g are present", ("quorum", "", "at least 2 of g are present")),
        ("deadline 7 days", ("deadline", "", "7 days")),
        ("accept   within 1 day", ("accept within", "", "1 day")),
        ("lasts    1 year", ("lasts", "", "365 days")),
        ("takes    effect after 30 days", ("takes effect after", "", "30 days")),
        ("stated   by A", ("stated by", "", "A")),
        ("adopted  by m", ("adopted by", "", "m")),
    ],
)
def test_each_clause_of_a_rule_is_compared(line, clause):
    assert told(RULE, f"{RULE}\n  {line}") == [("~", "rule r", [clause])]


def test_whom_a_rule_admits_is_compared():
    assert told(RULE, RULE.replace("state as x", "A, B as y")) == [
        ("~", "rule r", [("admits", "state as x", "A, B as y")])
    ]


def test_rule_of_one_side_is_told_whole():
    assert told("", RULE) == [
        ("+", "rule r", [("from", "", "2020-01-01"), ("admits", "", "state as x"), ("when", "", "all of g consent")])
    ]
    assert [change[0] for change in told(RULE, "")] == ["-"]


def test_further_version_is_held_against_the_last_of_the_other_side():
    later = RULE.replace("2020-01-01", "2020-03-01").replace("all", "none")
    assert told(RULE, f"{RULE}\n{later}") == [
        ("~", "rule r", [("from", "2020-01-01", "2020-03-01"), ("when", "all of g consent", "none of g consent")])
    ]


def test_capacities_groups_bodies_and_weights_are_compared():
    one = "2020-01-01 capacity x\n  may a, b\n2020-01-01 group g = A, B\n2020-01-01 body o\n  members A\n  proxies 1\n"
    other = "2020-01-01 capacity x\n  may a\n  may not b\n2020-01-01 group g = A\n2020-01-01 body o\n  members A\n"
    assert told(one + "2020-01-01 weights w of g\n  A 1\n  B 2", other + "2020-01-01 weights w of g\n  A 1.5") == [
        ("~", "capacity x", [("may", "a, b", "a"), ("may not", "", "b")]),
        ("~", "group g", [("members", "A, B", "A")]),
        ("~", "body o", [("proxies", "1", "")]),
        ("~", "weights w", [("weight of A", "1", "1.5"), ("weight of B", "2", "")]),
    ]


def test_repeal_and_attribution_are_compared():
    assert told("2020-01-01 attribute A to B", "2020-02-01 repeal r\n2020-01-01 attribute A to C") == [
        ("+", "repeal r", [("from", "", "2020-02-01")]),
        ("+", "attribute A to C", [("from", "", "2020-01-01")]),
        ("-", "attribute A to B", [("from", "2020-01-01", "")]),
    ]


def test_title_place_and_source_are_not_compared():
    assert told(RULE, RULE.replace("rule r", 'rule r "A title"') + "\n  source s") == []


def test_date_counts_for_rules_and_not_for_the_cast():
    assert told(RULE, RULE.replace("01-01", "01-02"))[0][2] == [("from", "2020-01-01", "2020-01-02")]
    assert told("2020-01-01 actor A (state)", "2020-01-02 actor A (state)") == []
    assert told("2020-01-01 actor A (state)", "2020-01-02 actor A (movement)") == [
        ("~", "actor A", [("kind", "state", "movement")])
    ]


def test_effect_of_a_motion_is_compared():
    one = "2020-01-01 motion m (k) in o"
    assert told(one, f"{one}\n  effect excludes A as x") == [("~", "motion m", [("effect", "", "exclusion of A as x")])]


def test_mirrored_clause_is_that_of_the_other_side():
    assert ClauseChange("when", "a", "b").mirrored() == ClauseChange("when", "b", "a")


def test_conditions_joined_alike_are_compared_part_by_part():
    one, other = proposition("A objects and B objects"), proposition("B objects and C objects")
    assert parts_changed(one, other) == (("A objects",), ("C objects",))


def test_conditions_joined_otherwise_are_compared_whole():
    one, other = proposition("A objects and B objects"), proposition("A objects or B objects")
    assert parts_changed(one, other) == (("A objects and B objects",), ("A objects or B objects",))
    assert parts_changed(None, proposition("A objects")) == ((), ("A objects",))


def test_clauses_are_in_the_words_of_the_language():
    (rule,) = read(f"{RULE}\n  unless A objects").entries
    assert clauses_of(rule) == {
        "from": "2020-01-01",
        "admits": "state as x",
        "when": "all of g consent",
        "unless": "A objects",
    }
