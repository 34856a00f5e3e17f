"""One weighted rule with a large table of votes: how often the others' votes sum to what, as one array.

Concepts
--------
With odds r = t / (1-t) the polynomial prod(1 + r z^w) over all voters lists in its coefficient of z^x the weight of
the coalitions with x votes. Voter i's swings need the same without i, for sums from q-w to q-1. Dividing by
(1 + r z^w) gives them as an alternating sum, sum over j of (-r)^j times the weight of [q-(j+1)w, q-jw), and for odds of
at most 1 nothing grows. For t above 1/2 the same array is read as a list of no votes against the quota of the
dual game. At r = 1 everything is a whole number, computed modulo enough primes.
"""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from math import prod
from os import cpu_count

import numpy as np
from numpy.typing import NDArray

from .errors import GameTooLargeError
from .games import SimpleGame
from .rules import Voter, Weighted, dual_rule

MOST_DIAGRAM_EDGES = 400_000
MOST_VOTES = 12_000_000
BLOCK = 2**15
ROW = 256
WORKERS = 3
RESCALED_AFTER = 256
PRIME_BITS = 48
PRIMES_BELOW = 2**PRIME_BITS
SUMMED_AT_ONCE = 2**14
UNIT = 2.0**-52
UNLIKELY = 1e-15


def is_preferable(game: SimpleGame) -> bool:
    """Say whether the game is one weighted rule whose diagram would be large and whose table of votes is not."""
    rule = game.rule
    if not isinstance(rule, Weighted) or not 0 < rule.quota <= rule.total:
        return False
    if _diagram_estimate(rule) <= MOST_DIAGRAM_EDGES:
        return False
    if rule.total > 2 * MOST_VOTES:
        raise GameTooLargeError(
            f"One rule with {len(rule.weights)} voters and {rule.total} votes",
            f"Up to {2 * MOST_VOTES} votes are within reach: count in larger units if the votes allow it.",
        )
    return True


def exact_swings(game: SimpleGame) -> tuple[int, dict[Voter, int]]:
    """Return the number of winning coalitions and everybody's swings, exactly, for a game of one weighted rule."""
    rule = game.rule
    assert isinstance(rule, Weighted)
    dual = dual_rule(rule)
    assert isinstance(dual, Weighted)
    smaller = rule if rule.quota <= dual.quota else dual
    distinct = sorted({weight for _, weight in rule.weights})
    used, residues = [], []
    for prime in primes():
        used.append(prime)
        residues.append(_residues(smaller, distinct, prime))
        if prod(used) > 2 ** (len(game.voters) + 1):
            break
    below, *found = (_combined(column, used) for column in zip(*residues, strict=True))
    idle = len(game.voters) - len(rule.weights)
    below <<= idle
    swings = dict.fromkeys(game.voters, 0)
    by_weight = dict(zip(distinct, found, strict=True))
    swings.update({voter: by_weight[weight] << idle for voter, weight in rule.weights})
    return (2 ** len(game.voters) - below if smaller is rule else below), swings


def swing_integrals(
    game: SimpleGame, t: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[dict[Voter, float], float]:
    """Return everybody's swing probability integrated with the given symmetric nodes, and a bound on the rounding."""
    rule = game.rule
    assert isinstance(rule, Weighted)
    quotas = (rule.quota, rule.total - rule.quota + 1)
    distinct = sorted({weight for _, weight in rule.weights})

    def at_node(k: int) -> NDArray[np.float64]:
        """Return the swing probabilities, and below them their sums without signs, at t and (as the dual's) at 1-t."""
        sides = [quota for quota in (quotas if t[k] != 0.5 else quotas[:1]) if _is_likely(rule, t[k], quota)]
        if not sides:
            return np.zeros((2, len(distinct)))
        sums = _weights_below(rule, t[k], max(sides))
        found = sum(np.array(_windows(sums, quota, distinct, t[k] / (1 - t[k]))) for quota in sides)
        return np.asarray(weights[k] * found)

    with ThreadPoolExecutor(max_workers=min(WORKERS, cpu_count() or 1)) as pool:
        totals, doubts = sum(pool.map(at_node, range((len(t) + 1) // 2)), start=np.zeros((2, len(distinct))))
    by_weight = dict(zip(distinct, totals.tolist(), strict=True))
    own = dict(rule.weights)
    rounding = float(doubts.max()) * (3 * len(own) + 2 * ROW) * UNIT + UNLIKELY
    return {voter: by_weight.get(own.get(voter, 0), 0.0) for voter in game.voters}, rounding


def _is_likely(rule: Weighted, t: float, quota: int) -> bool:
    """Say whether anybody swings with a probability worth counting: whether the votes may come near the quota.

    By Chernoff's bound P(votes >= a) is at most exp(-s a) times the product of 1 - t + t exp(s w), whatever s is.
    """
    own = np.array([weight for _, weight in rule.weights], float)
    slopes = np.geomspace(0.01, 1000, 60)[:, None] / own.sum()
    # log(1 - t + t exp(x)), for x of any size
    exponents = np.logaddexp(np.log1p(-t), np.log(t) + slopes * own).sum(axis=1) - slopes[:, 0] * (quota - own.max())
    return bool(exponents.min() > np.log(UNLIKELY))


def _diagram_estimate(rule: Weighted) -> int:
    """Bound the edges of the rule's diagram: no more than ways above, sums below, or votes."""
    sizes = Counter(weight for _, weight in rule.weights)
    edges, ways, sums = 0, 1, prod(size + 1 for size in sizes.values())
    for _, size in sorted(sizes.items(), reverse=True):
        edges += min(ways, sums, rule.total) * (size + 1)
        ways, sums = ways * (size + 1), sums // (size + 1)
    return edges


def _weights_below(rule: Weighted, t: float, size: int) -> tuple[NDArray[np.float64], NDArray[np.longdouble]]:
    """Return running sums of the coalitions' weights by votes x = 0, ..., size-1: within rows, and before each row.

    The weights are probabilities that all but one voter have x votes, times 1 / (1-t). Sums start anew in every row of
    `ROW` entries and the rows before are summed in extended precision, so that differences of neighbours keep
    their digits.
    """
    votes = np.zeros(-(-size // ROW) * ROW)
    votes[0] = 1.0
    scratch = np.empty(BLOCK)
    odds, reach, pending = t / (1 - t), 1, len(rule.weights) - 1
    for number, weight in enumerate(sorted(weight for _, weight in rule.weights), start=1):
        reach = min(size, reach + weight)
        for end in range(reach, weight, -BLOCK):
            start = max(weight, end - BLOCK)
            term, entries = scratch[: end - start], votes[start:end]
            np.multiply(votes[start - weight : end - weight], odds, out=term)
            np.add(entries, term, out=entries)
        if number % RESCALED_AFTER == 0:
            votes[:reach] *= (1 - t) ** RESCALED_AFTER
            pending -= RESCALED_AFTER
    votes *= (1 - t) ** pending
    rows = votes.reshape(-1, ROW)
    np.cumsum(rows, axis=1, out=rows)
    before = np.zeros(len(rows), np.longdouble)
    np.cumsum(rows[:-1, -1], dtype=np.longdouble, out=before[1:])
    return votes, before


def _windows(
    sums: tuple[NDArray[np.float64], NDArray[np.longdouble]], quota: int, distinct: list[int], odds: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each weight the alternating sum of the windows below the quota, and the sum without signs."""
    within, before = sums
    power = _powers(odds, quota // distinct[0] + 1)
    share, doubt = np.empty(len(distinct)), np.empty(len(distinct))
    for place, weight in enumerate(distinct):
        marks = np.arange(quota - 1, -1, -weight)[: len(power) + 1]
        inside, rows = within[marks], before[marks // ROW]
        window = inside + rows.astype(np.float64)
        window[:-1] = inside[:-1] - inside[1:] + (rows[:-1] - rows[1:]).astype(np.float64)
        window = window[: len(power)] * power[: len(window)]
        even, odd = window[::2].sum(), window[1::2].sum()
        share[place], doubt[place] = even - odd, even + odd
    return share, doubt


def _powers(odds: float, count: int) -> NDArray[np.float64]:
    """Return odds^0, odds^1, ..., leaving off what is below 10^-40."""
    if odds < 1:
        count = min(count, int(-92.2 / np.log(odds)) + 2)
    return np.power(odds, np.arange(count, dtype=np.float64))


def _residues(rule: Weighted, distinct: list[int], prime: int) -> list[int]:
    """Return modulo a prime: the coalitions below the quota, then the swings of each weight."""
    sums = _counts_below(rule, prime)
    found = [int(sums[rule.quota])]
    for weight in distinct:
        marks = sums[rule.quota :: -weight]
        window = np.append(marks[:-1] - marks[1:], marks[-1])
        found.append((_sum(window[::2]) - _sum(window[1::2])) % prime)
    return found


def _counts_below(rule: Weighted, prime: int) -> NDArray[np.int64]:
    """Return modulo a prime, for x = 0, ..., quota: the number of coalitions with less than x votes."""
    votes = np.zeros(-(-rule.quota // SUMMED_AT_ONCE) * SUMMED_AT_ONCE, np.int64)
    votes[0] = 1
    reach = 1
    for number, weight in enumerate(sorted(weight for _, weight in rule.weights), start=1):
        reach = min(rule.quota, reach + weight)
        for end in range(reach, weight, -BLOCK):
            start = max(weight, end - BLOCK)
            votes[start:end] += votes[start - weight : end - weight]  # NumPy copies where they overlap
        if number % (62 - PRIME_BITS) == 0:
            votes[:reach] %= prime
    table = (votes % prime).reshape(-1, SUMMED_AT_ONCE).cumsum(axis=1) % prime
    carried = 0
    for row in table:
        row += carried
        row %= prime
        carried = int(row[-1])
    return np.concatenate(([0], table.ravel()[: rule.quota]))


def _sum(window: NDArray[np.int64]) -> int:
    return sum(int(window[start : start + SUMMED_AT_ONCE].sum()) for start in range(0, len(window), SUMMED_AT_ONCE))


def primes() -> Iterator[int]:
    """Iterate over the primes below 2^PRIME_BITS, from the largest down."""
    candidate = PRIMES_BELOW - 1
    while True:
        if _is_prime(candidate):
            yield candidate
        candidate -= 2


def _is_prime(odd: int) -> bool:
    """Miller-Rabin; these bases decide every number below 3.4e14 ([JaeschkePrimes1993]_)."""
    twos = ((odd - 1) & -(odd - 1)).bit_length() - 1
    for base in (2, 3, 5, 7, 11, 13, 17):
        power = pow(base, (odd - 1) >> twos, odd)
        if power in (1, odd - 1):
            continue
        for _ in range(twos - 1):
            power = power * power % odd
            if power == odd - 1:
                break
        else:
            return False
    return True


def _combined(residues: tuple[int, ...], primes: list[int]) -> int:
    """Return the number below the primes' product with these residues (Chinese remainders)."""
    number, modulus = 0, 1
    for residue, prime in zip(residues, primes, strict=True):
        number += (residue - number) * pow(modulus, -1, prime) % prime * modulus
        modulus *= prime
    return number
