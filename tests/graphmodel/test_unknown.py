"""Unknown preference: four attitudes, against the definitions written out, and what they share."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.graphmodel import (
    ATTITUDES,
    Conflict,
    CyclicPreferenceError,
    NotARankingError,
    UnknownWordError,
    graph_model,
    pairwise,
    ranking,
    stability,
    unknown_equilibria,
    unknown_stability,
)
from pourparler.graphmodel.literal import reached
from tests.graphmodel.cases import chicken
from tests.graphmodel.random_models import graph_models, option_models

DEFINITIONS = ("Nash", "GMR", "SMR", "SEQ")
MOVED_TO = {"a": "+U", "b": "+", "c": "+U", "d": "+"}
DETERS = {"a": "-=", "b": "-=", "c": "-=U", "d": "-=U"}
ESCAPED_TO = {"a": "+U", "b": "+U", "c": "+", "d": "+"}


@st.composite
def uncertain_models(draw: st.DrawFn) -> Conflict:
    """Any relation at all between pairs, cycles included."""
    model = draw(graph_models(most=5))
    pairs = [(one, other) for one in range(1, model.state_count + 1) for other in range(1, one)]
    preferences = {}
    for name in model.names:
        words = draw(st.lists(st.sampled_from("+-=U"), min_size=len(pairs), max_size=len(pairs)))
        signs = dict(zip(pairs, words, strict=True))
        better = [pair for pair, word in signs.items() if word == "+"]
        better += [(other, one) for (one, other), word in signs.items() if word == "-"]
        equal = [pair for pair, word in signs.items() if word == "="]
        preferences[name] = pairwise(better, equal, allow_cycles=True)
    return model.with_preferences(preferences)


def sign(model: Conflict, name: str, one: int, other: int) -> str:
    word = model.preferences[model.names.index(name)].relation(one, other)
    return {"better": "+", "worse": "-", "equal": "=", "unknown": "U"}[word]


def credibly_reached(model: Conflict, name: str, start: int) -> set[int]:
    pairs: set[tuple[int, str]] = set()
    todo = [(start, name)]
    while todo:
        state, last = todo.pop()
        for other in model.names:
            for to in model.moves(other, state) if other not in (last, name) else ():
                if sign(model, other, to, state) in "+U" and (to, other) not in pairs:
                    pairs.add((to, other))
                    todo.append((to, other))
    return {state for state, _ in pairs}


def literally(model: Conflict, definition: str, name: str, state: int, attitude: str) -> bool:
    others = [other for other in model.names if other != name]
    for move in model.moves(name, state):
        if sign(model, name, move, state) not in MOVED_TO[attitude]:
            continue
        if definition == "Nash":
            return False
        answers = credibly_reached(model, name, move) if definition == "SEQ" else reached(model, others, move)
        bad = [to for to in answers if sign(model, name, to, state) in DETERS[attitude]]
        if definition == "SMR":
            escaped = ESCAPED_TO[attitude]
            bad = [to for to in bad if all(sign(model, name, e, state) not in escaped for e in model.moves(name, to))]
        if not bad:
            return False
    return True


@settings(max_examples=25, deadline=None)
@given(uncertain_models())
def test_attitudes_agree_with_the_definitions_read_literally(model):
    for definition in DEFINITIONS:
        for attitude in ATTITUDES:
            for name in model.names:
                found = unknown_stability(model, definition, name, attitude=attitude)
                states = range(1, model.state_count + 1)
                assert found == tuple(s for s in states if literally(model, definition, name, s, attitude))


@settings(max_examples=25, deadline=None)
@given(option_models(most=4))
def test_without_unknown_pairs_every_attitude_is_the_ordinary_definition(model):
    known = stability(model)

    for definition in DEFINITIONS:
        for attitude in ATTITUDES:
            for name in model.names:
                assert unknown_stability(model, definition, name, attitude=attitude) == known.stable(definition, name)
            assert unknown_equilibria(model, definition, attitude=attitude) == known.equilibria(definition)


def test_pairwise_without_unknown_pairs_equals_its_ranking():
    moves = {"A": [(1, 2), (2, 1), (2, 3)], "B": [(2, 3), (3, 1)]}
    relation = pairwise([(1, 2), (1, 3)], [(2, 3)], otherwise="equal")
    one = graph_model(3, moves, {"A": relation, "B": ranking(1, 2, 3)})
    other = one.with_preferences({"A": ranking(1, (2, 3))})

    for definition in DEFINITIONS:
        assert unknown_stability(one, definition, "A") == stability(other).stable(definition, "A")
    assert one.improvements("A", 2) == other.improvements("A", 2) == (1,)


def test_cyclic_strict_preference_is_refused_unless_meant():
    circle = [(1, 2), (2, 3), (3, 1)]

    with pytest.raises(CyclicPreferenceError, match="runs in a circle: "):
        pairwise(circle)
    assert pairwise(circle, allow_cycles=True).relation(3, 1) == "better"


def test_ranks_are_refused_for_pairwise_preference():
    model = graph_model(2, {"A": [(1, 2)]}, {"A": pairwise([(1, 2)])})

    with pytest.raises(NotARankingError, match="The preference of A is not a ranking"):
        stability(model)


@pytest.mark.parametrize(("definition", "attitude"), [("SSEQ", "a"), ("Nash", "e")])
def test_unknown_words_are_refused(definition, attitude):
    with pytest.raises(UnknownWordError):
        unknown_stability(chicken(), definition, "A", attitude=attitude)
