"""Shortest ways and coalitions, held against the general search of the graph model."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.conflict_routes import joint_ways, shortest_ways, way_to
from pourparler.graphmodel import Option, OptionModel, Weighting, coalitional_stability, option_model, ranking, routes
from tests.graphmodel.cases import model_of


@st.composite
def models(draw):
    counts = draw(st.lists(st.integers(1, 2), min_size=2, max_size=3))
    directions = st.sampled_from(["both", "both", "fwd", "back"])
    makers = {
        f"D{maker}": [Option(f"o{maker}{number}", draw(directions)) for number in range(count)]
        for maker, count in enumerate(counts)
    }
    width = sum(counts)
    pattern = st.text("YN-", min_size=width, max_size=width).filter(lambda letters: letters.strip("-") != "")
    infeasible = draw(st.lists(pattern, max_size=2).filter(lambda found: _some_left(found, width)))
    count = option_model(makers, _nothing(makers), infeasible=infeasible).state_count
    preferences = {name: _ranking(draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))) for name in makers}
    return option_model(makers, preferences, infeasible=infeasible)


def _nothing(makers):
    return {name: Weighting(()) for name in makers}


def _some_left(patterns, width):
    states = (format(code, f"0{width}b").replace("1", "Y").replace("0", "N") for code in range(1 << width))
    return any(
        not any(all(p in ("-", s) for p, s in zip(given_, state, strict=True)) for given_ in patterns)
        for state in states
    )


def _ranking(scores):
    groups = {score: [at + 1 for at, each in enumerate(scores) if each == score] for score in sorted(set(scores))}
    return ranking(*(groups[score] for score in sorted(groups, reverse=True)))


def is_way(model: OptionModel, start, way):
    at = start
    for name, target in way:
        if target not in model.moves(name, at):
            return False
        at = target
    return True


@settings(max_examples=60)
@given(models())
def test_shortest_ways_are_as_long_as_those_of_the_graph_model(model):
    for start in range(1, model.state_count + 1):
        for gains in (False, True):
            ways = shortest_ways(model, start, improvements_only=gains)
            known = routes(model, start, improvements_only=gains)
            known.pop(start, None)
            found = {at + 1: way_to(model, ways, start, at + 1) for at in ways}
            assert {state: len(way) for state, way in found.items()} == {at: len(way) for at, way in known.items()}
            assert all(is_way(model, start, way) for way in found.values())


@settings(max_examples=60)
@given(models())
def test_joint_ways_are_those_of_the_smallest_coalitions_that_can_leave(model):
    known = coalitional_stability(model)
    for state in range(1, model.state_count + 1):
        falls = {frozenset(members) for members in known.falls_to("CNash", state)}
        smallest = {members for members in falls if not any(other < members for other in falls)}
        ways = joint_ways(model, state, most=6)
        assert {frozenset(members) for members, _ in ways} == {members for members in smallest if len(members) > 1}
        for members, way in ways:
            assert is_way(model, state, way)
            assert {name for name, _ in way} <= set(members)
            assert all(model.prefers(model.position(name), way[-1][1] - 1, state - 1) for name in members)


def test_way_to_where_one_is_is_empty_and_to_where_none_leads_is_none():
    model = model_of("bundled_elmira")
    ways = shortest_ways(model, 5)
    assert way_to(model, ways, 5, 5) == ()
    assert way_to(model, ways, 5, 1) is None  # what is abandoned stays so


def test_of_equal_ways_the_first_decision_makers_move_first():
    model = option_model({name: ["go"] for name in "ABC"}, {name: ranking(8, [*range(1, 8)]) for name in "ABC"})
    assert way_to(model, shortest_ways(model, 1), 1, 8) == (("A", 2), ("B", 4), ("C", 8))


@pytest.mark.parametrize("most", [1, 2, 3])
def test_no_coalition_is_larger_than_asked(most):
    model = option_model({name: ["go"] for name in "ABC"}, {name: ranking(8, 1, [*range(2, 8)]) for name in "ABC"})
    assert [members for members, _ in joint_ways(model, 1, most)] == ([("A", "B", "C")] if most == 3 else [])
