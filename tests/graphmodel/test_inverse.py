"""The inverse question: what a ranking must satisfy, and the smallest change that satisfies it."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.graphmodel import (
    NotARankingError,
    Ranking,
    UnknownWordError,
    is_stable,
    meets,
    pairwise,
    ranking,
    requirement,
    smallest_change,
)
from tests.graphmodel.cases import chicken
from tests.graphmodel.random_models import graph_models, option_models

DEFINITIONS = ("Nash", "GMR", "SMR")


@settings(max_examples=25, deadline=None)
@given(st.one_of(option_models(most=4), graph_models(most=5)))
def test_requirement_is_met_exactly_when_the_state_is_stable(model):
    for definition in DEFINITIONS:
        for state in range(1, model.state_count + 1):
            wanted = requirement(model, definition, "D0", state)
            assert meets(model, wanted) == is_stable(model, definition, "D0", state)


@settings(max_examples=25, deadline=None)
@given(st.one_of(option_models(most=3), graph_models(most=5)))
def test_smallest_change_makes_the_state_stable_and_nothing_smaller_does(model):
    for definition in DEFINITIONS:
        for state in range(1, model.state_count + 1):
            changed = smallest_change(model, requirement(model, definition, "D0", state))
            assert is_stable(model.with_preferences({"D0": changed}), definition, "D0", state)
            assert moved(model, changed, state) == fewest_by_trying(model, definition, state)


def moved(model, changed: Ranking, state: int) -> int:
    old, new = model.ranks(0), model.with_preferences({"D0": changed}).ranks(0)
    return sum(old[at] > old[state - 1] and new[at] <= new[state - 1] for at in range(model.state_count))


def fewest_by_trying(model, definition: str, state: int) -> int:
    ranks = list(model.ranks(0))
    better = [at for at, rank in enumerate(ranks) if rank > ranks[state - 1]]
    for size in range(len(better) + 1):
        for chosen in combinations(better, size):
            tried = [ranks[state - 1] if at in chosen else rank for at, rank in enumerate(ranks)]
            groups = [[s + 1 for s, rank in enumerate(tried) if rank == level] for level in sorted(set(tried))[::-1]]
            if is_stable(model.with_preferences({"D0": ranking(*groups)}), definition, "D0", state):
                return size
    raise AssertionError("moving every better state always helps")


def test_smallest_change_ties_what_is_too_good_with_the_wanted_state():
    model = chicken()

    assert smallest_change(model, requirement(model, "Nash", "A", 4)) == ranking((3, 4), 2, 1)
    assert smallest_change(model, requirement(model, "GMR", "A", 4)) == ranking(3, 4, 2, 1)


def test_questions_that_need_another_definition_or_a_ranking_are_refused():
    with pytest.raises(UnknownWordError):
        requirement(chicken(), "SEQ", "A", 1)
    model = chicken().with_preferences({"A": pairwise([(1, 2)])})
    with pytest.raises(NotARankingError):
        smallest_change(model, requirement(model, "Nash", "A", 1))
