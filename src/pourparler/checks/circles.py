"""Circles in a graph of references."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def circles(references: Mapping[Node, Iterable[Node]]) -> tuple[tuple[Node, ...], ...]:
    """Return the sets of nodes that refer to each other in a circle, or to themselves.

    The strongly connected components of more than one node, and nodes that refer to themselves, by the algorithm of
    [Tarjan1972]_ without recursion: linear in nodes and references, however deep.

    Parameters
    ----------
    references
        For each node those to which it refers; nodes that refer to nothing may be left out.

    Returns
    -------
    tuple
        One tuple for each circle, its nodes in the order of ``references``.

    Examples
    --------
    >>> circles({"a": "b", "b": "ca", "c": "c", "d": "a"})
    (('a', 'b'), ('c',))
    """
    order = {node: place for place, node in enumerate(references)}
    found = [part for part in _components(references) if _is_circle(part, references)]
    ordered = [tuple(sorted(part, key=order.__getitem__)) for part in found]
    return tuple(sorted(ordered, key=lambda part: order[part[0]]))


def _is_circle(part: list[Node], references: Mapping[Node, Iterable[Node]]) -> bool:
    return len(part) > 1 or part[0] in tuple(references.get(part[0], ()))


def _components(references: Mapping[Node, Iterable[Node]]) -> Iterable[list[Node]]:
    index: dict[Node, int] = {}
    low: dict[Node, int] = {}
    path: list[Node] = []
    on_path: set[Node] = set()
    for root in references:
        work = [(root, iter(references.get(root, ())))] if root not in index else []
        while work:
            node, rest = work[-1]
            if node not in index:
                index[node] = low[node] = len(index)
                path.append(node)
                on_path.add(node)
            deeper = next((other for other in rest if other not in index or other in on_path), None)
            if deeper is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    yield _taken_off(path, on_path, node)
            elif deeper in index:
                low[node] = min(low[node], index[deeper])
            else:
                work.append((deeper, iter(references.get(deeper, ()))))


def _taken_off(path: list[Node], on_path: set[Node], node: Node) -> list[Node]:
    part = [path.pop()]
    while part[-1] != node:
        part.append(path.pop())
    on_path.difference_update(part)
    return part
