"""Coalitional stability against a literal reading, and what it must share with the single definitions."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.graphmodel import Conflict, UnknownWordError, coalitional_stability, stability
from pourparler.graphmodel.literal import reached
from tests.graphmodel.cases import chicken
from tests.graphmodel.random_models import graph_models, option_models


def gains(model: Conflict, members: tuple[str, ...], state: int) -> set[int]:
    return {to for to in reached(model, members, state) if all(prefers(model, name, to, state) for name in members)}


def prefers(model: Conflict, name: str, one: int, other: int) -> bool:
    ranks = model.ranks(model.names.index(name))
    return ranks[one - 1] > ranks[other - 1]


def credible(model: Conflict, rivals: list[tuple[str, ...]], start: int) -> set[int]:
    """States reached by coalitions improving in turn, none twice in a row: pairs grow until nothing is new."""
    pairs: set[tuple[int, tuple[str, ...]]] = set()
    todo: list[tuple[int, tuple[str, ...]]] = [(start, ())]
    while todo:
        state, last = todo.pop()
        for group in rivals:
            for to in gains(model, group, state) if group != last else ():
                if (to, group) not in pairs:
                    pairs.add((to, group))
                    todo.append((to, group))
    return {state for state, _ in pairs}


def literally(model: Conflict, definition: str, members: tuple[str, ...], state: int) -> bool:
    outside = tuple(name for name in model.names if name not in members)
    rivals = [group for size in range(1, len(outside) + 1) for group in combinations(outside, size)]
    for gain in gains(model, members, state):
        if definition == "CNash":
            return False
        answers = credible(model, rivals, gain) if definition == "CSEQ" else reached(model, outside, gain)
        bad = {to for to in answers if any(not prefers(model, name, to, state) for name in members)}
        if definition == "CSMR":
            bad = {
                to
                for to in bad
                if all(any(not prefers(model, n, e, state) for n in members) for e in reached(model, members, to))
            }
        if not bad:
            return False
    return True


@settings(max_examples=25, deadline=None)
@given(st.one_of(option_models(most=4), graph_models(most=5)))
def test_solver_agrees_with_the_definitions_read_literally(model):
    found = coalitional_stability(model)

    for definition in ("CNash", "CGMR", "CSMR", "CSEQ"):
        for members in found.coalitions:
            states = range(1, model.state_count + 1)
            assert found.stable(definition, members) == tuple(
                state for state in states if literally(model, definition, members, state)
            )


@settings(max_examples=25, deadline=None)
@given(option_models(most=4))
def test_coalitions_of_one_are_the_single_definitions(model):
    coalitional, single = coalitional_stability(model), stability(model)

    for name in model.names:
        for one, other in (("CNash", "Nash"), ("CGMR", "GMR"), ("CSMR", "SMR")):
            assert coalitional.stable(one, (name,)) == single.stable(other, name)


def test_state_falls_to_the_coalitions_that_can_and_want_to_leave():
    found = coalitional_stability(chicken())

    assert found.coalitions == (("A",), ("B",), ("A", "B"))
    assert found.falls_to("CNash", 1) == (("A",), ("B",), ("A", "B"))
    assert found.equilibria("CNash") == (2, 3)


def test_unknown_definition_is_refused():
    with pytest.raises(UnknownWordError, match="one of CNash, CGMR, CSMR, CSEQ"):
        coalitional_stability(chicken()).equilibria("Nash")
