"""Machine code and plain loops give the same results; without Numba the plain loops serve every size."""

import random

import pytest

from pourparler.graphmodel import DEFINITIONS, Option, OptionModel, Scores, option_model, stability
from pourparler.graphmodel import compiled as compiled_module
from pourparler.graphmodel.compiled import is_available

needs_numba = pytest.mark.skipif(not is_available(), reason="Numba is not installed")


def large_model(kind: str, seed: int) -> OptionModel:
    """Twelve options of four decision makers, with ties, irreversible options and infeasible states as the kind says."""
    rng = random.Random(seed)
    directions = ["both", "fwd", "back"] if kind == "irreversible" else ["both"]
    makers = {f"D{at}": [Option(f"o{at}{k}", directions[k % len(directions)]) for k in range(3)] for at in range(4)}
    infeasible = ["YY----------", "---YYY------"] if kind != "full" else []
    count = 4096 if kind == "full" else 3072 - 384
    highest = 40 if kind == "ties" else count
    scores = {name: Scores([rng.randrange(highest) for _ in range(count)]) for name in makers}
    return option_model(makers, scores, infeasible=infeasible)


@pytest.fixture
def without_numba(monkeypatch):
    monkeypatch.setattr("pourparler.graphmodel.stability.is_available", lambda: False)


@needs_numba
@pytest.mark.parametrize("kind", ["full", "infeasible", "ties", "irreversible"])
def test_compiled_and_plain_agree(kind, monkeypatch):
    model = large_model(kind, seed=1)
    fast = stability(model)
    monkeypatch.setattr("pourparler.graphmodel.stability.is_available", lambda: False)
    plain = stability(model)

    assert (fast.loops, plain.loops) == ("compiled", "plain")
    for mine, theirs in zip(fast.flags, plain.flags, strict=True):
        assert bytes(mine) == bytes(theirs)
    for definition in DEFINITIONS:
        assert fast.equilibria(definition) == plain.equilibria(definition)
        assert fast.equilibrium_count(definition) == plain.equilibrium_count(definition)


@pytest.mark.usefixtures("without_numba")
def test_large_models_are_solved_without_numba():
    found = stability(large_model("irreversible", seed=2))

    assert (found.method, found.loops) == ("blocks", "plain")
    assert set(found.equilibria("Nash")) <= set(found.equilibria("SSEQ")) <= set(found.equilibria("GMR"))


def test_compiled_kernel_is_made_once():
    assert compiled_module.is_available() in (True, False)
    assert compiled_module.COMPILE_FROM == 2048
