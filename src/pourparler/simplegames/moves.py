"""What it would take, per kind of move, where a member can do more than say yes or no.

Concepts
--------
*Kind of move*: from one position to another, such as against to abstaining. Each kind changes the margin by so much per
vote. With 92 for, 50 against and 29 abstaining, two thirds of those present and voting are reached when 3 go from
against to for, or 4 from against to abstaining, or 8 from abstaining to for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from math import lcm
from typing import NamedTuple, TypeAlias

from .abstention import Ballot, Position, Threshold, is_adopted, margin
from .choices import Offer, cheapest_choices
from .errors import NegativeCostError, UnknownVoterError
from .exactness import exact_number
from .rules import Voter


class Move(NamedTuple):
    """A kind of move, from a position to another."""

    start: Position
    end: Position


Choice: TypeAlias = tuple[Voter, Move]
KINDS = tuple(Move(start, end) for start in Position for end in Position if start is not end)


@dataclass(frozen=True)
class MoveSet:
    """Who would move where, in the order of the ballot, and what that costs."""

    moves: tuple[Choice, ...]
    cost: int | Fraction


def gain(threshold: Threshold, move: Move) -> Fraction:
    """Return what one vote adds to the margin by this move; it helps if that is above 0.

    Examples
    --------
    >>> from pourparler.simplegames import PRESENT_AND_VOTING
    >>> gain(Threshold(Fraction(2, 3), PRESENT_AND_VOTING), Move(Position.AGAINST, Position.ABSTAINING))
    Fraction(2, 3)
    """
    return threshold.worth(move.end) - threshold.worth(move.start)


def moves_needed(threshold: Threshold, tally: Mapping[Position, int]) -> dict[Move, int | None]:
    """Return how many votes of each single kind of move would reach the threshold.

    Parameters
    ----------
    threshold
        The rule.
    tally
        Votes in each position.

    Returns
    -------
    dict
        One entry for each kind of move that helps and that somebody could make; None where even all of them together
        would not do. All 0 if the rule passes now.

    Examples
    --------
    >>> from pourparler.simplegames import PRESENT_AND_VOTING
    >>> unesco = Threshold(Fraction(2, 3), PRESENT_AND_VOTING)
    >>> kosovo = {Position.FOR: 92, Position.AGAINST: 50, Position.ABSTAINING: 29}
    >>> needed = moves_needed(unesco, kosovo)
    >>> needed[Move(Position.AGAINST, Position.FOR)], needed[Move(Position.AGAINST, Position.ABSTAINING)]
    (3, 4)
    """
    nobody = tally.get(Position.FOR, 0) == 0
    return {
        move: _count_needed(threshold, tally, move)
        for move in KINDS
        if tally.get(move.start, 0) > 0 and _is_useful(threshold, move, nobody)
    }


def fewest_members(threshold: Threshold, votes: Ballot, move: Move) -> tuple[Voter, ...] | None:
    """Return the fewest members who would reach the threshold by one kind of move, the heaviest first.

    Returns
    -------
    tuple
        Members by falling weight; empty if the rule passes now, None if even all of them would not do.
    """
    ready = [voter for voter, position in votes.positions.items() if position is move.start and votes.weights[voter]]
    ready.sort(key=lambda voter: -votes.weights[voter])
    for count in range(len(ready) + 1):
        if is_adopted(threshold, _after(votes, [(voter, move) for voter in ready[:count]]).tally()):
            return tuple(ready[:count])
    return None


def cheapest_moves(
    threshold: Threshold,
    votes: Ballot,
    *,
    kinds: Sequence[Move] = KINDS,
    costs: Mapping[Choice, int | Fraction] | None = None,
    locked: Iterable[Voter] = (),
    k: int = 10,
) -> tuple[MoveSet, ...]:
    """Return the k cheapest subset-minimal sets of moves that reach the threshold.

    Parameters
    ----------
    threshold, votes
        The rule, and everybody's position and weight.
    kinds
        Which kinds of move are thinkable; all by default. Each member makes at most one.
    costs
        What a member's move costs, 0 or more; 1 for those not named.
    locked
        Who will not move.

    Returns
    -------
    tuple
        By rising cost, heavier members first; just the empty set if the rule passes now. Each has been put to
        `is_move_set`.

    Raises
    ------
    GameTooLargeError
        If the search takes too long; fewer kinds, or a smaller k, are then within reach.

    Examples
    --------
    >>> from pourparler.simplegames import PRESENT, ballot
    >>> votes = ballot({"A": Position.FOR, "B": Position.AGAINST, "C": Position.ABSTAINING})
    >>> [found.moves for found in cheapest_moves(Threshold(Fraction(1, 2), PRESENT), votes, k=1)]
    [(('B', Move(start=<Position.AGAINST: 'against'>, end=<Position.FOR: 'for'>)),)]
    """
    price = _prices(votes, costs or {})
    if is_adopted(threshold, votes.tally()):
        return (MoveSet((), 0),)
    stuck, order = frozenset(locked), {voter: place for place, voter in enumerate(votes.positions)}
    free = [voter for voter, weight in votes.weights.items() if weight and voter not in stuck]
    pairs = {voter: [(voter, kind) for kind in kinds if kind.start is votes.positions[voter]] for voter in free}
    answers = []
    for chosen in islice(_cheapest(threshold, votes, pairs, price), k):
        moves = tuple(sorted(chosen, key=lambda pair: order[pair[0]]))
        answers.append(MoveSet(moves, sum(price.get(pair, 1) for pair in moves)))
    return tuple(answers)


def is_move_set(threshold: Threshold, votes: Ballot, moves: Iterable[Choice]) -> bool:
    """Say whether the moves reach the threshold and none can be left out; counts the ballot anew each time."""
    chosen = list(moves)
    members = [voter for voter, _ in chosen]
    if len(set(members)) < len(members) or any(votes.positions.get(voter) is not move.start for voter, move in chosen):
        return False
    if not is_adopted(threshold, _after(votes, chosen).tally()):
        return False
    return not any(
        is_adopted(threshold, _after(votes, chosen[:at] + chosen[at + 1 :]).tally()) for at in range(len(chosen))
    )


def _count_needed(threshold: Threshold, tally: Mapping[Position, int], move: Move) -> int | None:
    if is_adopted(threshold, tally):
        return 0
    missing, step = -margin(threshold, tally), gain(threshold, move)
    count = 0
    if step:
        count = missing // step + 1 if threshold.strict else -(-missing // step)
    if tally.get(Position.FOR, 0) == 0:
        count = max(count, 1)
    after = {**tally, move.start: tally[move.start] - count, move.end: tally.get(move.end, 0) + count}
    return count if after[move.start] >= 0 and is_adopted(threshold, after) else None


def _after(votes: Ballot, moves: Iterable[Choice]) -> Ballot:
    return Ballot({**votes.positions, **{voter: move.end for voter, move in moves}}, votes.weights)


def _prices(votes: Ballot, costs: Mapping[Choice, int | Fraction]) -> dict[Choice, int | Fraction]:
    for (voter, _), cost in costs.items():
        if voter not in votes.positions:
            raise UnknownVoterError(voter, tuple(votes.positions))
        if exact_number(f"The cost of {voter!r}", cost) < 0:
            raise NegativeCostError(voter, cost)
    return dict(costs)


def _cheapest(
    threshold: Threshold,
    votes: Ballot,
    pairs: Mapping[Voter, Sequence[Choice]],
    price: Mapping[Choice, int | Fraction],
) -> Iterator[tuple[Choice, ...]]:
    """Turn gains and costs into whole numbers, search, and let through what the checker confirms."""
    whole = lcm(*(Fraction(cost).denominator for cost in price.values()))
    nobody = votes.tally()[Position.FOR] == 0

    def offer(choice: Choice) -> Offer[Choice]:
        voter, kind = choice
        gained = gain(threshold, kind) * threshold.share.denominator * votes.weights[voter]
        return Offer(int(gained), int(price.get(choice, 1) * whole), kind.end is Position.FOR, choice)

    offers = []
    for own in pairs.values():
        useful = [offer(choice) for choice in own if _is_useful(threshold, choice[1], nobody)]
        offers += [sorted(useful, key=lambda offer: -offer.gain)] if useful else []
    offers.sort(key=lambda own: -own[0].gain)
    need = int(-margin(threshold, votes.tally()) * threshold.share.denominator) + threshold.strict
    for chosen in cheapest_choices(offers, need, needs_key=nobody):
        if is_move_set(threshold, votes, chosen):
            yield chosen


def _is_useful(threshold: Threshold, move: Move, nobody: bool) -> bool:
    """Say whether a move adds to the margin; while nobody is for, the first vote for is useful in itself."""
    return gain(threshold, move) > 0 or (nobody and move.end is Position.FOR)
