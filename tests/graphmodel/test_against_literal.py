"""The solvers against the definitions read literally, and what must hold between definitions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.graphmodel import (
    DEFINITIONS,
    Conflict,
    Scores,
    is_equilibrium,
    is_stable,
    option_model,
    stability,
)
from tests.graphmodel.cases import graph_of
from tests.graphmodel.random_models import graph_models, option_models

QUICK = settings(max_examples=25, deadline=None)
STRONGER = [("Nash", "SSEQ"), ("SSEQ", "SMR"), ("SMR", "GMR"), ("SSEQ", "SEQ"), ("SEQ", "GMR")]


def literally(model: Conflict, definition: str, name: str, response: str = "textbook") -> tuple[int, ...]:
    states = range(1, model.state_count + 1)
    return tuple(state for state in states if is_stable(model, definition, name, state, response=response))


def assert_agrees(model: Conflict, response: str = "textbook") -> None:
    found = stability(model, response=response)
    for definition in DEFINITIONS:
        for name in model.names:
            assert found.stable(definition, name) == literally(model, definition, name, response)


@QUICK
@given(option_models())
def test_option_form_agrees(model):
    assert_agrees(model)


@QUICK
@given(option_models(most=4, common=True))
def test_common_moves_agree(model):
    assert_agrees(model)


@QUICK
@given(graph_models())
def test_graph_form_agrees(model):
    assert_agrees(model)


@QUICK
@given(st.one_of(option_models(most=4), graph_models(most=5)))
def test_each_once_agrees(model):
    assert_agrees(model, "each-once")


@QUICK
@given(option_models())
def test_both_forms_of_a_model_agree(model):
    one, other = stability(model), stability(graph_of(model))

    assert one.flags == other.flags


@QUICK
@given(st.one_of(option_models(), graph_models()), st.sampled_from(["textbook", "each-once"]))
def test_stronger_definitions_imply_weaker_ones(model, response):
    found = stability(model, response=response)

    for name in model.names:
        for stronger, weaker in STRONGER:
            assert set(found.stable(stronger, name)) <= set(found.stable(weaker, name))


@QUICK
@given(option_models())
def test_equilibria_are_those_of_the_checker(model):
    found = stability(model)

    for definition in DEFINITIONS:
        states = range(1, model.state_count + 1)
        assert found.equilibria(definition) == tuple(s for s in states if is_equilibrium(model, definition, s))


@QUICK
@given(option_models())
def test_renaming_and_reordering_changes_nothing(model):
    """Decision makers in reverse order: options, states and rankings are renumbered, the verdicts stay."""
    makers = {f"x{maker.name}": maker.options for maker in reversed(model.decision_makers)}
    infeasible = [proposition_renamed(model, at) for at in range(len(model.infeasible))]
    blank = {name: Scores(()) for name in makers}
    words = sorted(renamed(model, model.label(state)) for state in range(1, model.state_count + 1))
    words.sort(key=lambda word: word[::-1])
    for name in makers:
        ranks = model.ranks(model.position(name[1:]))
        blank[name] = Scores([ranks[model.state(restored(model, word)) - 1] for word in words])
    other = option_model(makers, blank, infeasible=infeasible)

    one, two = stability(model), stability(other)

    for definition in DEFINITIONS:
        expected = {renamed(model, model.label(state)) for state in one.equilibria(definition)}
        assert {other.label(state) for state in two.equilibria(definition)} == expected


def pieces(model, word: str, reverse: bool) -> list[str]:
    makers = list(reversed(model.decision_makers)) if reverse else list(model.decision_makers)
    found, at = [], 0
    for maker in makers:
        found.append(word[at : at + len(maker.options)])
        at += len(maker.options)
    return found


def renamed(model, word: str) -> str:
    return "".join(reversed(pieces(model, word, False)))


def restored(model, word: str) -> str:
    return "".join(reversed(pieces(model, word, True)))


def proposition_renamed(model, at: int) -> str:
    from pourparler.graphmodel.propositions import conjunctions

    ((bits, values),) = conjunctions(model.infeasible[at], model.option_position)
    width = len(model.options)
    return renamed(model, "".join("-" if not bits >> k & 1 else "Y" if values >> k & 1 else "N" for k in range(width)))
