"""Machine code and plain loops give the same results; without Numba the plain loops serve every size."""

import random
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings

from pourparler.graphmodel import DEFINITIONS, Option, OptionModel, Scores, Stability, option_model, stability
from pourparler.graphmodel.compiled import is_available
from tests.graphmodel.cases import graph_of
from tests.graphmodel.random_models import option_models

STABILITY = import_module("pourparler.graphmodel.stability")
BLOCKS = import_module("pourparler.graphmodel.blocks")
needs_numba = pytest.mark.skipif(not is_available(), reason="Numba is not installed")


def large_model(kind: str, seed: int) -> OptionModel:
    """Twelve options of four decision makers, with whatever the kind says."""
    rng = random.Random(seed)
    one_way = {"irreversible": range(4), "one irreversible": [0]}.get(kind, [])
    makers = {
        f"D{at}": [Option(f"o{at}{k}", ("both", "fwd", "back")[k] if at in one_way else "both") for k in range(3)]
        for at in range(4)
    }
    is_full = kind in ("full", "one irreversible")
    infeasible = [] if is_full else ["YY----------", "---YYY------"]
    count = 4096 if is_full else 3072 - 384
    highest = 40 if kind == "ties" else count
    scores = {name: Scores([rng.randrange(highest) for _ in range(count)]) for name in makers}
    return option_model(makers, scores, infeasible=infeasible)


@pytest.fixture
def without_numba(monkeypatch):
    monkeypatch.setattr(STABILITY, "is_available", lambda: False)


@pytest.fixture
def arrays_uncompiled(monkeypatch):
    """The arrangement of arrays and its loops, interpreted, for models of any size."""
    monkeypatch.setattr(STABILITY, "is_available", lambda: True)
    monkeypatch.setattr(STABILITY, "COMPILE_FROM", 0)
    monkeypatch.setattr(STABILITY, "compiled", lambda kernel: kernel)
    monkeypatch.setattr(BLOCKS, "compiled", lambda kernel: kernel)


def assert_same(one: Stability, other: Stability) -> None:
    for mine, theirs in zip(one.flags, other.flags, strict=True):
        assert bytes(mine) == bytes(theirs)
    for definition in DEFINITIONS:
        assert one.equilibria(definition) == other.equilibria(definition)
        assert one.equilibrium_count(definition) == other.equilibrium_count(definition)


@needs_numba
@pytest.mark.parametrize("kind", ["full", "infeasible", "ties", "irreversible", "one irreversible"])
def test_compiled_and_plain_agree(kind, monkeypatch):
    model = large_model(kind, seed=1)
    fast = stability(model)
    monkeypatch.setattr(STABILITY, "is_available", lambda: False)
    plain = stability(model)

    assert (fast.loops, plain.loops) == ("compiled", "plain")
    assert_same(fast, plain)


@pytest.mark.usefixtures("arrays_uncompiled")
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(option_models())
def test_arrays_and_lists_agree(model):
    assert_same(stability(model), stability(graph_of(model)))


@pytest.mark.usefixtures("without_numba")
def test_large_models_are_solved_without_numba():
    found = stability(large_model("irreversible", seed=2))

    assert (found.method, found.loops) == ("blocks", "plain")
    assert set(found.equilibria("Nash")) <= set(found.equilibria("SSEQ")) <= set(found.equilibria("GMR"))
