"""Strong and weak stability when preferences are mild or strong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.graphmodel import (
    NotARankingError,
    Ranking,
    Scores,
    UnknownWordError,
    stability,
    strongly_stable,
    weakly_stable,
)
from pourparler.graphmodel.literal import reached
from tests.graphmodel.cases import chicken
from tests.graphmodel.random_models import graph_models, option_models

DEFINITIONS = ("GMR", "SMR", "SEQ")


@st.composite
def banded_models(draw: st.DrawFn):
    model = draw(st.one_of(option_models(most=4), graph_models(most=5)))
    preferences = {}
    for at, name in enumerate(model.names):
        ranks = model.ranks(at)
        groups = [
            [s + 1 for s, rank in enumerate(ranks) if rank == level] for level in sorted(set(ranks), reverse=True)
        ]
        limits = draw(st.sets(st.integers(1, max(1, len(groups) - 1)), max_size=2))
        preferences[name] = Ranking(tuple(map(tuple, groups)), tuple(sorted(limits)))
    return model.with_preferences(preferences)


def much_worse(preference: Ranking, one: int, other: int) -> bool:
    """Whether a band limit lies between the other, above, and the one."""
    place = {state: at for at, group in enumerate(preference.groups) for state in group}
    return any(place[other] < limit <= place[one] for limit in preference.bands)


def literally(model, definition: str, name: str, state: int) -> bool:
    preference = model.preferences[model.names.index(name)]
    others = [other for other in model.names if other != name]
    for improvement in model.improvements(name, state):
        ends = reached(model, others, improvement, improving=definition == "SEQ")
        good = [to for to in ends if much_worse(preference, to, state)]
        if definition == "SMR":
            good = [to for to in good if all(much_worse(preference, e, state) for e in model.moves(name, to))]
        if not good:
            return False
    return True


@settings(max_examples=25, deadline=None)
@given(banded_models())
def test_strong_stability_agrees_with_the_definition_read_literally(model):
    known = stability(model)
    for definition in DEFINITIONS:
        for name in model.names:
            strong = strongly_stable(model, definition, name)
            weak = weakly_stable(model, definition, name)
            states = range(1, model.state_count + 1)
            assert strong == tuple(s for s in states if literally(model, definition, name, s))
            assert tuple(sorted(strong + weak)) == known.stable(definition, name)


def test_mild_sanctions_leave_weak_stability():
    model = chicken()

    assert strongly_stable(model, "GMR", "A") == (2, 3)
    assert weakly_stable(model, "GMR", "A") == (4,)


def test_only_rankings_have_strength():
    model = chicken().with_preferences({"A": Scores([1, 2, 3, 4])})

    with pytest.raises(NotARankingError, match="only a ranking says"):
        strongly_stable(model, "GMR", "A")
    with pytest.raises(UnknownWordError):
        strongly_stable(model, "Nash", "A")
