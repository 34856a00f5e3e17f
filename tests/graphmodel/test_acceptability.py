"""Sampled preferences: reproducible, the same for any number of workers, and right against exact shares."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import permutations
from multiprocessing import get_context

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.graphmodel import (
    DEFINITIONS,
    IncompleteRankingError,
    NotARankingError,
    Scores,
    UnknownWordError,
    acceptability,
    equilibrium_table,
    pairwise,
    ranking,
    stability,
)
from tests.graphmodel.cases import chicken, graph_of
from tests.graphmodel.random_models import graph_models, option_models

NOTHING_KNOWN = ranking((1, 2, 3, 4))


@settings(max_examples=30, deadline=None)
@given(st.one_of(option_models(most=4), graph_models(most=4)), st.randoms(use_true_random=False))
def test_table_of_many_profiles_agrees_with_one_model_at_a_time(model, random):
    profiles = 6
    scores = {
        name: [[random.randint(0, 4) for _ in range(profiles)] for _ in range(model.state_count)] for name in "ab"
    }
    given_scores = dict(zip(model.names[:2], map(np.array, scores.values()), strict=True))

    for definition in DEFINITIONS:
        table = equilibrium_table(model, definition, given_scores)
        for at in range(profiles):
            profile = {name: Scores(values[:, at].tolist()) for name, values in given_scores.items()}
            found = stability(model.with_preferences(profile)).equilibria(definition)
            assert tuple(np.flatnonzero(table[:, at]) + 1) == found


def test_share_is_near_the_exact_one():
    """Of all 24 strict rankings of A, the share under which a state is an equilibrium, by trying each."""
    model = chicken()
    found = acceptability(model, "GMR", {"A": NOTHING_KNOWN}, samples=4000, seed=7)

    for state in range(1, 5):
        every = [
            state in stability(model.with_preferences({"A": ranking(*order)})).equilibria("GMR")
            for order in permutations(range(1, 5))
        ]
        low, high = found.interval(state, z=4)
        assert low <= sum(every) / len(every) <= high


@pytest.mark.parametrize("definition", ["Nash", "SSEQ"])
def test_counts_are_the_same_for_one_and_two_workers(definition):
    model, uncertain = chicken(), {"A": NOTHING_KNOWN, "B": ranking(2, (4, 3, 1))}
    alone = acceptability(model, definition, uncertain, samples=2500, seed=3)

    for workers in (1, 2):
        with ThreadPoolExecutor(workers) as threads:
            assert acceptability(model, definition, uncertain, samples=2500, seed=3, executor=threads) == alone


def test_counts_are_the_same_in_other_processes():
    model = chicken()
    alone = acceptability(model, "SEQ", {"A": NOTHING_KNOWN}, samples=1500, seed=3)

    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        assert acceptability(model, "SEQ", {"A": NOTHING_KNOWN}, samples=1500, seed=3, executor=processes) == alone


def test_dask_gives_the_same_counts():
    distributed = pytest.importorskip("distributed")
    model = chicken()
    alone = acceptability(model, "SEQ", {"A": NOTHING_KNOWN}, samples=1500, seed=3)

    with distributed.Client(n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None) as client:
        assert acceptability(model, "SEQ", {"A": NOTHING_KNOWN}, samples=1500, seed=3, executor=client) == alone


def test_known_preferences_give_certainty():
    found = acceptability(graph_of(chicken()), "Nash", {}, samples=10, seed=1)

    assert [found.share(state) for state in range(1, 5)] == [0, 1, 1, 0]
    assert found.interval(2)[1] == pytest.approx(1)
    assert found.counts == (0, 10, 10, 0)


def test_known_order_between_groups_is_kept():
    found = acceptability(chicken(), "Nash", {"A": ranking(3, 4, (2, 1))}, samples=1000, seed=5)

    assert found.share(3) == 1
    assert 0.4 < found.share(2) < 0.6


def test_bad_questions_are_refused():
    model = chicken()

    with pytest.raises(UnknownWordError, match="'SIM' is no definition"):
        acceptability(model, "SIM", {}, samples=1, seed=1)
    with pytest.raises(UnknownWordError, match="0 is no number of samples"):
        acceptability(model, "Nash", {}, samples=0, seed=1)
    with pytest.raises(IncompleteRankingError, match="scores of shape"):
        equilibrium_table(model, "Nash", {"A": np.zeros((3, 5))})
    with pytest.raises(NotARankingError):
        acceptability(
            model.with_preferences({"B": pairwise([(1, 2)])}), "Nash", {"A": NOTHING_KNOWN}, samples=1, seed=1
        )
