"""A formula as inequalities joined by and and or, and those who could move sorted into pools of equals.

Concepts
--------
inequality
    A whole number that must not be below 0, and what each move adds to it. Every question of a formula (is this sum met,
    is it failed, is it not certainly met) is one, so that what is asked is never turned round any more.
option
    What somebody could do: moves that add the same everywhere and cost the same are one, told in several *ways*
    (withdraw an objection, or abstain, or consent, where all that matters is that nobody objects).
pool
    Actors with the same options: they could stand in for each other. A set of moves is told by how many of each pool take
    which option.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from ..language.propositions import Sign
from .formulas import Contrary, Fixed, Formula, Joint, Sum, Uncertain, sums_in
from .lines import Line
from .moves import Matter, Move


class Inequality:
    """That a sum is met (``T``), failed (``F``), or not certainly the one (``t``) or the other (``f``)."""

    def __init__(self, line: Line, need: str) -> None:
        low, high, gains = line.low, line.high, line.gains
        self.line = line
        self.is_loose = not line.is_exact
        self.is_bounded = line.is_exact or (need == "T" and line.sum.bar.sign is Sign.AT_LEAST)
        match need:
            case "T":
                self.start, self.gains = low, {move: gain[0] for move, gain in gains.items() if gain[0]}
            case "F":
                self.start, self.gains = -high - 1, {move: -gain[1] for move, gain in gains.items() if gain[1]}
            case "t":
                self.start, self.gains = -low - 1, {move: -gain[0] for move, gain in gains.items() if gain[0]}
            case _:
                self.start, self.gains = high, {move: gain[1] for move, gain in gains.items() if gain[1]}
        self.need = need
        self.touched = frozenset(gains) if self.is_loose else frozenset(self.gains)

    def is_met(self, chosen: Sequence[int], moves: Sequence[Move]) -> bool:
        """Return whether it holds had some moves been made, by number."""
        if not self.is_loose:
            return self.start + sum(self.gains.get(move, 0) for move in chosen) >= 0
        value = self.line.value(chosen, moves)
        return {"T": value is True, "F": value is False, "t": value is not True, "f": value is not False}[self.need]


class Both(Struct, frozen=True):
    """Parts of which all, or any one, must hold; a number is the place of an inequality."""

    parts: tuple[Node, ...]
    every: bool


Node = int | bool | Both

_WAYS = {"silent": 0, "abstain": 1, "absent": 2, "for": 3}
"""Of moves that do the same, the smallest first: taking back, abstaining, staying away, changing sides."""

_TURNED = {"T": "F", "F": "T", "t": "f", "f": "t"}
_UNCERTAIN = {"T": "t", "F": "T", "t": "T", "f": "t"}


class Pool(Struct, frozen=True):
    """OpenMoves that are alike, in order; per option and way the number of the move of each of them, and per option its cost."""

    matters: tuple[Matter, ...]
    options: tuple[tuple[tuple[int, ...], ...], ...]
    costs: tuple[int, ...]


class Puzzle:
    """What is asked as inequalities, with the moves that can help and the pools of those who have them.

    Parameters
    ----------
    formula
        What is asked.
    moves
        Every move that bears on it.
    cost
        What a move costs, 1 or more.
    """

    def __init__(self, formula: Formula, moves: Sequence[Move], cost: Callable[[Move], int]) -> None:
        self.moves = tuple(moves)
        self._lines = {id(each): Line(each, self.moves) for each in sums_in(formula)}
        self._every: list[Inequality] = []
        self._known: dict[tuple[int, str], int] = {}
        self.root = self._node(formula, "T")
        useful, active = self._useful()
        self.inequalities = tuple(self._every)
        self.active = tuple(sorted(active))
        self.pools = self._pools(sorted(useful), cost)

    def holds(self, node: Node, is_met: Callable[[int], bool]) -> bool:
        """Return whether a node holds, given which inequalities do."""
        if isinstance(node, bool):
            return node
        if isinstance(node, int):
            return is_met(node)
        found = (self.holds(part, is_met) for part in node.parts)
        return all(found) if node.every else any(found)

    def is_so(self, chosen: Sequence[int]) -> bool:
        """Return whether it would be so had some moves been made, by number."""
        return self.holds(self.root, lambda place: self._every[place].is_met(chosen, self.moves))

    def may_be_so_after(self, number: int) -> bool:
        """Return whether the others could still do it if one move were made, as far as adding up tells."""
        mine = self.moves[number].actor

        def may_be_met(place: int) -> bool:
            each = self._every[place]
            best: dict[Matter, int] = {}
            for move, gain in each.gains.items():
                if self.moves[move].actor != mine and gain > 0:
                    matter = self.moves[move].matter
                    best[matter] = max(gain, best.get(matter, 0))
            return not each.is_bounded or each.start + each.gains.get(number, 0) + sum(best.values()) >= 0

        return self.holds(self.root, may_be_met)

    # --- inequalities ------------------------------------------------------------------------------------------------

    def _node(self, formula: Formula, need: str) -> Node:
        match formula:
            case Sum():
                return self._place(formula, need)
            case Fixed(value=value):
                return {"T": value is True, "F": value is False, "t": value is not True, "f": value is not False}[need]
            case Contrary(part=part):
                return self._node(part, _TURNED[need])
            case Uncertain(part=part):
                return self._node(part, _UNCERTAIN[need])
            case Joint(parts=parts, every=every):
                return Both(tuple(self._node(part, need) for part in parts), every is (need in "Tf"))

    def _place(self, sum_: Sum, need: str) -> int:
        key = (id(sum_), need)
        if key not in self._known:
            self._known[key] = len(self._every)
            self._every.append(Inequality(self._lines[id(sum_)], need))
        return self._known[key]

    def _useful(self) -> tuple[set[int], set[int]]:
        """Return the moves that may help, and the inequalities that are not settled by nobody's harming them.

        A part that holds now, and that no useful move harms, needs no help: in a smallest set nobody moves for it alone.
        """
        active = {place for place, each in enumerate(self._every) if each.is_loose or not each.is_met((), self.moves)}
        useful: set[int] = set()
        while True:
            for place in active:
                each = self._every[place]
                useful |= each.touched if each.is_loose else {move for move, gain in each.gains.items() if gain > 0}
            harmed = {
                place
                for place, each in enumerate(self._every)
                if place not in active and any(each.gains.get(move, 0) < 0 for move in useful)
            }
            if not harmed:
                return useful, active
            active |= harmed

    # --- pools -------------------------------------------------------------------------------------------------------

    def _pools(self, useful: Sequence[int], cost: Callable[[Move], int]) -> tuple[Pool, ...]:
        options: dict[Matter, dict[tuple[object, ...], list[int]]] = {}
        for number in sorted(useful, key=lambda number: _WAYS.get(self.moves[number].end, len(_WAYS))):
            move = self.moves[number]
            signature = (*self._signature(number), cost(move))
            options.setdefault(move.matter, {}).setdefault(signature, []).append(number)
        alike: dict[tuple[object, ...], list[Matter]] = {}
        for matter in dict.fromkeys(self.moves[number].matter for number in useful):
            mine = options[matter]
            key = tuple((what, tuple(self.moves[number].kind for number in ways)) for what, ways in mine.items())
            alike.setdefault(key, []).append(matter)
        return tuple(self._pool(matters, options, cost) for matters in alike.values())

    def _pool(
        self,
        matters: list[Matter],
        options: Mapping[Matter, dict[tuple[object, ...], list[int]]],
        cost: Callable[[Move], int],
    ) -> Pool:
        rows = [[tuple(ways) for ways in options[matter].values()] for matter in matters]
        turned = tuple(tuple(zip(*ways, strict=True)) for ways in zip(*rows, strict=True))
        return Pool(tuple(matters), turned, tuple(cost(self.moves[ways[0][0]]) for ways in turned))

    def _signature(self, number: int) -> tuple[object, ...]:
        gains = tuple(self._every[place].gains.get(number, 0) for place in self.active)
        loose = tuple(
            (each.line.seen(self.moves[number]), each.line.leads(number, self.moves))
            for each in (self._every[place] for place in self.active)
            if each.is_loose
        )
        return (gains, loose)
