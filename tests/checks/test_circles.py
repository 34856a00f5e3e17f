from hypothesis import given
from hypothesis import strategies as st

from pourparler.checks.circles import circles

GRAPHS = st.dictionaries(st.integers(0, 6), st.lists(st.integers(0, 6), max_size=4), max_size=7)


def reached(graph: dict[int, list[int]], start: int) -> set[int]:
    """Return every node to which some path of one step or more leads, by trying all."""
    found: set[int] = set()
    waiting = list(graph.get(start, []))
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += graph.get(node, [])
    return found


@given(GRAPHS)
def test_circles_are_the_nodes_that_reach_each_other(graph):
    every = {node: graph.get(node, []) for node in (*graph, *(n for others in graph.values() for n in others))}
    on_circles = [node for node in every if node in reached(every, node)]
    expected = {frozenset(n for n in reached(every, node) if node in reached(every, n)) for node in on_circles}
    assert {frozenset(circle) for circle in circles(every)} == expected


def test_circles_come_in_the_order_of_the_references():
    assert circles({"d": "c", "c": "d", "b": "a", "a": "b"}) == (("d", "c"), ("b", "a"))


def test_deep_chains_need_no_recursion():
    chain = {number: (number + 1,) for number in range(100_000)}
    assert circles(chain) == ()
    assert circles({**chain, 100_000: (0,)}) == (tuple(range(100_001)),)
