"""The cheapest minimal winning coalitions by integer programming, for rules too large to search.

Concepts
--------
One variable per voter, 1 for yes; one per branch of the rule, 1 only if the branch passes; the cost is minimised by
HiGHS. Forbidding each coalition found, with all that contain it, gives the next. The solver works in floating point, so
its rows are a little lax: what it proposes is put to the exact rule, and a coalition that loses is cut off by
asking for one more member.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from .errors import SolverGaveUpError, SolverMissingError
from .games import SimpleGame
from .rules import AtLeast, Rule, Voter, passes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SLACK = 1e-7


def cheapest_winning_sets(game: SimpleGame, costs: Mapping[Voter, int]) -> Iterator[tuple[Voter, ...]]:
    """Iterate over the minimal winning coalitions by rising cost, members in the order of ``game.voters``.

    Raises
    ------
    SolverMissingError
        If SciPy is not installed.
    SolverGaveUpError
        If the solver stops without an answer.
    """
    programme = _Programme(game, costs)
    while (proposed := programme.solution()) is not None:
        if not passes(game.rule, proposed):
            programme.ask_for_another(proposed)
            continue
        minimal = _minimal(game, proposed, costs)
        yield tuple(voter for voter in game.voters if voter in minimal)
        programme.forbid(minimal)


def _minimal(game: SimpleGame, coalition: frozenset[Voter], costs: Mapping[Voter, int]) -> frozenset[Voter]:
    """Leave out members nobody needs, the dearest first; where costs are positive there are none."""
    for voter in sorted(coalition, key=lambda voter: (-costs[voter], voter)):
        if passes(game.rule, coalition - {voter}):
            coalition -= {voter}
    return coalition


class _Programme:
    """Rows of at least so much over the voters' variables, then one variable per branch."""

    def __init__(self, game: SimpleGame, costs: Mapping[Voter, int]) -> None:
        self.voters = game.voters
        self.column = {voter: at for at, voter in enumerate(game.voters)}
        self.width = len(game.voters)
        self.rows: list[tuple[dict[int, float], float]] = []
        root = self._branch(game.rule)
        self.rows.append(({root: 1.0}, 1.0))
        dearest = max(costs.values(), default=0) or 1
        self.costs = [costs[voter] / dearest for voter in game.voters]

    def _branch(self, rule: Rule) -> int:
        """Return the variable of a branch, after adding the row that lets it be 1 only if the branch passes."""
        if isinstance(rule, AtLeast):
            terms, needed = {self._branch(part): 1.0 for part in rule.parts}, float(rule.needed)
        else:
            largest = max((weight for _, weight in rule.weights), default=1)
            terms = {self.column[voter]: weight / largest for voter, weight in rule.weights}
            needed = max(0.0, rule.quota / largest - min(0.5 / largest, SLACK) - SLACK)
        own, self.width = self.width, self.width + 1
        self.rows.append(({**terms, own: -needed}, 0.0))
        return own

    def ask_for_another(self, coalition: frozenset[Voter]) -> None:
        """Cut off a losing coalition: somebody else has to join."""
        self.rows.append(({self.column[voter]: 1.0 for voter in self.voters if voter not in coalition}, 1.0))

    def forbid(self, coalition: frozenset[Voter]) -> None:
        """Cut off a coalition and all that contain it: one of its members has to stay out."""
        self.rows.append(({self.column[voter]: -1.0 for voter in coalition}, 1.0 - len(coalition)))

    def solution(self) -> frozenset[Voter] | None:
        """Return the cheapest coalition that satisfies the rows, or None if there is none."""
        try:
            from scipy.optimize import Bounds, LinearConstraint, milp
        except ImportError as missing:
            raise SolverMissingError from missing
        import numpy as np

        costs = np.zeros(self.width)
        costs[: len(self.costs)] = self.costs
        least = np.array([bound for _, bound in self.rows])
        answer = milp(
            costs,
            integrality=np.ones(self.width),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(self._matrix(), least, np.inf),
            options={"mip_rel_gap": 0.0},
        )
        if answer.status == 2:
            return None
        if answer.x is None or answer.status != 0:
            raise SolverGaveUpError(answer.message)
        return frozenset(voter for voter, value in zip(self.voters, answer.x, strict=False) if value > 0.5)

    def _matrix(self) -> "NDArray[np.float64]":
        import numpy as np

        matrix = np.zeros((len(self.rows), self.width))
        for at, (terms, _) in enumerate(self.rows):
            for column, value in terms.items():
                matrix[at, column] = value
        return matrix
