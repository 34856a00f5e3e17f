"""Status quo analysis: shortest routes, and who moves."""

import pytest
from hypothesis import given, settings

from pourparler.graphmodel import UnknownStateError, route, routes
from pourparler.graphmodel.literal import reached
from tests.graphmodel.cases import NAMES, chicken, facts, model_of
from tests.graphmodel.random_models import graph_models


@pytest.mark.parametrize("name", [name for name in NAMES if "status_quo" in facts(name)])
def test_shortest_routes_are_as_long_as_known(name):
    model = model_of(name)

    for known in facts(name)["status_quo"]:
        start = known["from"]
        for key, improving in (("shortest_legal_sequence", False), ("shortest_legal_improvement_sequence", True)):
            found = routes(model, start, improvements_only=improving)
            assert {str(end): len(way) for end, way in found.items() if end != start} == known[key]


@settings(max_examples=25, deadline=None)
@given(graph_models())
def test_routes_are_legal_and_lead_to_all_that_is_reached(model):
    for improving in (False, True):
        found = routes(model, 1, improvements_only=improving)
        assert set(found) == reached(model, model.names, 1, improving=improving)
        for end, way in found.items():
            state, last = 1, ""
            for mover, to in way:
                assert mover != last
                assert to in (model.improvements(mover, state) if improving else model.moves(mover, state))
                state, last = to, mover
            assert state == end


def test_looking_ahead_is_limited_to_the_moves_asked_for():
    model = model_of("bundled_elmira")

    assert set(routes(model, 1, at_most=1)) == {2, 3, 5, 7}
    assert routes(model, 1, improvements_only=True) == {7: (("Local Government", 7),)}


def test_route_to_one_state():
    model = chicken()

    assert route(model, 1, 4) == (("A", 2), ("B", 4))
    assert route(model, 1, 1) == ()
    assert route(model, 1, 4, improvements_only=True) is None
    with pytest.raises(UnknownStateError):
        route(model, 1, 9)
