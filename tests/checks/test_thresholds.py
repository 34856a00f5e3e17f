from fractions import Fraction

import pytest

from pourparler.checks import thresholds
from pourparler.checks.thresholds import is_idle
from pourparler.language.propositions import Holds, Many
from tests.checks.found import dossier_of, found, sentences
from tests.dossiers import proposition

CAST = """
2020-01-01 actor A
2020-01-01 actor B
2020-01-01 actor C
2020-01-01 body council
  members A, B, C
2020-01-01 weights shares of council
  A 50
  B 30
  C 10
"""


def idle(text: str) -> list[tuple[str, int]]:
    return found(thresholds, dossier_of(text, CAST))


def rule(when: str, does: str = "decides any in council") -> str:
    return f"2020-02-01 rule r\n  {does}\n  when {when}"


@pytest.mark.parametrize(
    "when",
    [
        "at least 4 of council vote for",
        "more than 3 of council vote for",
        "exactly 4 of council vote for",
        "all of council vote for and fewer than 4 of council object",
        "at most 3 of council object",
        "at least 4 of members vote for",
        "in council (at least 4 of members vote for)",
        "at least 91 of council by shares vote for",
        "not (all of council consent or at least 4 of council consent)",
    ],
)
def test_threshold_beyond_the_group_is_found(when):
    assert idle(rule(when)) == [("threshold-above-group", 1)]


@pytest.mark.parametrize(
    "when",
    [
        "at least 3 of council vote for",
        "more than 2/3 of council vote for",
        "half plus one of council vote for",
        "none of council object",
        "fewer than 3 of council object",
        "at most 1/3 of council object",
        "at least 90 of council by shares vote for",
        "at least 9 of those seated as guest consent",
        "at least 9 of strangers consent",
    ],
)
def test_threshold_within_reach_is_no_finding(when):
    assert idle(rule(when)) == []


def test_members_without_a_body_are_those_of_the_bodies_of_such_motions():
    motion = "\n2020-02-01 motion m (grave) in council"
    assert idle(rule("at least 4 of members vote for", "decides grave") + motion) == [("threshold-above-group", 1)]
    assert idle(rule("at least 4 of members vote for", "decides grave")) == []


def test_group_that_grows_under_the_rule_may_reach_it():
    grows = rule("at least 4 of council vote for") + "\n2021-01-01 actor D\n2021-01-01 D joins council"
    assert idle(grows) == []
    assert idle(f"{grows}\n2020-06-01 repeal r") == [("threshold-above-group", 1)]


def test_unnamed_seats_count():
    text = rule("at least 9 of council vote for") + "\n2020-01-02 body council\n  members A, B, C\n  seats 15"
    assert idle(text) == []


def test_quorum_beyond_the_body_is_found_in_body_and_rule():
    dossier = dossier_of(
        """
        2020-01-02 body board
          members A, B
          quorum at least 3 of members are present
        2020-02-01 rule r
          decides any in board
          when any of board vote for
          quorum at least 3 of board are present
        """,
        CAST,
    )
    assert found(thresholds, dossier) == [("quorum-above-group", 1), ("quorum-above-group", 4)]
    assert sentences(thresholds, dossier)[0] == "`at least 3` of board can never be reached: it has 2 in all."


@pytest.mark.parametrize(
    "words", ["at least 2", "more than 1", "exactly 2", "fewer than 2", "at most 1", "at least 1/2"]
)
@pytest.mark.parametrize("size", [1, 2, 3])
def test_is_idle_agrees_with_trying_every_count(words, size):
    said = proposition(f"{words} of council vote for")
    assert isinstance(said, Holds)
    assert isinstance(said.subject, Many)
    bar = said.subject.bar
    bound = bar.share * size + bar.number
    tests = {
        "at least": lambda count: count >= bound,
        "more than": lambda count: count > bound,
        "exactly": lambda count: count == bound,
        "fewer than": lambda count: count < bound,
        "at most": lambda count: count <= bound,
    }
    met = {tests[bar.sign.value](count) for count in range(size + 1)}
    rising = bar.sign.value in ("at least", "more than", "exactly")
    assert is_idle(bar, Fraction(size)) is (met == {not rising})


def test_motion_before_no_body_does_not_say_who_the_members_are():
    assert idle(rule("at least 4 of members vote for", "decides any") + "\n2020-02-01 motion m") == []
