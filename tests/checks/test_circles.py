import networkx
from hypothesis import given
from hypothesis import strategies as st

from pourparler.checks.circles import circles

GRAPHS = st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=4), max_size=8)


@given(GRAPHS)
def test_circles_are_the_strongly_connected_components_with_an_edge_inside(graph):
    every = {node: graph.get(node, []) for node in (*graph, *(n for others in graph.values() for n in others))}
    oracle = networkx.DiGraph((node, other) for node, others in every.items() for other in others)
    parts = [part for part in networkx.strongly_connected_components(oracle)]
    expected = {frozenset(part) for part in parts if len(part) > 1 or oracle.has_edge(*(list(part) * 2))}
    assert {frozenset(circle) for circle in circles(every)} == expected


def test_circles_come_in_the_order_of_the_references():
    assert circles({"d": "c", "c": "d", "b": "a", "a": "b"}) == (("d", "c"), ("b", "a"))


def test_deep_chains_need_no_recursion():
    chain = {number: (number + 1,) for number in range(100_000)}
    assert circles(chain) == ()
    assert circles({**chain, 100_000: (0,)}) == (tuple(range(100_001)),)
