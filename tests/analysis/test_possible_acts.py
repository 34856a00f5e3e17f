"""The acts that the rules of a charter could look at."""

from __future__ import annotations

import pytest

from pourparler.analysis.charter_pairs import sorts
from pourparler.analysis.possible_acts import Possible, possible_acts
from pourparler.vocabulary import moment
from tests.dossiers import question, read

CAST = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor G (movement)
2020-01-01 actor H (host)
2020-01-01 actor C (state)
2020-01-01 group pair = A, B
2020-01-01 group trio = A, B, C
2020-01-01 body council
  members  A, B
2020-01-01 motion m (text) in council
"""
LARGE = ", ".join(f"N{number:02}" for number in range(30))


def acts(rule: str, asked: str = "G as guest", cast: str = CAST) -> list[str]:
    """Return the texts of the acts that a rule could look at."""
    charter = read(f"2020-01-01 rule r\n  {rule}", cast).charter
    rules = [version.entry for version in charter.rules]
    found = possible_acts(charter, rules, question(asked), moment("2020-02-01"), sorts(charter, charter))
    return [act.text for act in found if not act.text.startswith("G attends")]


def admitting(when: str, more: str = "") -> list[str]:
    return acts(f"admits   movement as guest\n  when     {when}{more}")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("H invites candidate", ["H invites G as guest"]),
        ("H finds candidate violent", ["H finds G violent"]),
        ("candidate has signed truce", ["G signs truce"]),
        ("candidate has applied", ["G applies as guest"]),
        ("candidate in pair", ["G joins pair"]),
        ("A favours G as guest", ["A favours G as guest"]),
        ("H requests a vote", ["H requests a vote on G as guest"]),
        ("H proposes", ["H proposes G as guest"]),
        ("H as guest seated", ["H attends as guest"]),
        ("host is Helm", ["fact host = Helm"]),
        ("from 2020-01-01", []),
        ("A consents", ["A abstains on G as guest", "A consents to G as guest", "A objects to G as guest"]),
        ("A votes for", ["A abstains on G as guest", "A votes against G as guest", "A votes for G as guest"]),
    ],
)
def test_each_condition_is_met_by_its_acts(when, expected):
    assert admitting(when) == expected


def test_joint_acts_are_of_the_first_and_the_last_so_many():
    found = [text for text in admitting("all of trio consent") if "consent" in text]
    assert found == [
        "A consents to G as guest",
        "C consents to G as guest",
        "A, B consent to G as guest",
        "B, C consent to G as guest",
        "A, B, C consent to G as guest",
    ]


def test_single_acts_are_of_each_sort_and_of_the_last_member():
    found = [text for text in admitting("all of trio consent and not B objects") if " consents" in text]
    assert found == ["A consents to G as guest", "B consents to G as guest", "C consents to G as guest"]


def test_statements_are_possible_only_where_they_count():
    assert "A favours G as guest" not in admitting("all of pair consent")
    assert "A favours G as guest" in admitting("all of pair consent", "\n  counts   statements")


def test_round_with_a_deadline_may_be_put():
    assert "A puts G as guest" in admitting("none of pair object", "\n  deadline 7 days")


def test_members_besides_are_left_out():
    assert not any("A" in text.split(" ")[0] for text in admitting("all of pair other than A consent"))
    assert not any(text.startswith("G") for text in admitting("all of pair other than candidate consent"))


def test_vote_in_a_body_is_one_act_with_its_lists():
    found = acts("decides  text in council\n  when     all of members vote for", "m")
    lists = ("for      A", "for      B", "for      A\n  abstain  B", "for      A\n  against  B", "for      A, B")
    more = ("for      B\n  abstain  A", "for      B\n  against  A")
    assert found == [f"vote on m in council\n  {each}" for each in (*lists, *more)]


def test_parts_of_a_condition_are_all_looked_at():
    found = admitting("(H invites candidate then A consents) unless B objects")
    assert {"H invites G as guest", "A consents to G as guest", "B objects to G as guest"} <= set(found)


def test_of_a_large_body_only_numbers_at_and_beside_the_bar_are_tried():
    cast = f"{CAST}2020-01-01 group many = {LARGE}\n"
    found = acts("admits   movement as guest\n  when     at least 2/3 of many consent", cast=cast)
    sizes = sorted({text.count(",") + 1 for text in found if " consent" in text})
    assert sizes == [1, 2, 19, 20, 21, 29, 30]


def test_nobody_takes_two_sides_on_one_matter():
    yes, no = Possible("A consents", ("A",), "q"), Possible("A, B object", ("A", "B"), "q")
    assert not yes.goes_with(no)
    assert yes.goes_with(Possible("B objects", ("B",), "q"))
    assert yes.goes_with(Possible("A signs t", ("A",), "t"))
