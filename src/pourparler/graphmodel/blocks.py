"""The states of an option-form model, arranged so that moves need not be listed.

Concepts
--------
*Block* of a decision maker: the states that agree on everybody else's options. *Group*: the states of a block that also
agree on the decision maker's own irreversible options. From a group all states are reachable of every group of the same
block whose *key*, the irreversible options already spent, contains the group's own.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from . import kernels
from .compiled import compiled
from .feasible_states import WIDEST
from .option_form import OptionModel, code_array


@dataclass(frozen=True)
class Layout:
    """Flat sequences of integers, decision maker after decision maker; groups are numbered through.

    `spots` holds for each state, and within it for each decision maker, the group (as ``~group`` if the block has
    several) and the rank: what a search looks up together lies together. `rungs` lists, group by group, the states
    from the worst to the best, each with its rank; `spans` says where each group begins and ends. `keys`, `firsts`
    and `lasts` are by group: what is spent, and the groups of the same block. `bounds` are each decision maker's
    groups, `ranks` its ranks.
    """

    spots: Any
    rungs: Any
    spans: Any
    keys: Any
    firsts: Any
    lasts: Any
    bounds: tuple[tuple[int, int], ...]
    ranks: tuple[Any, ...]

    @property
    def sequences(self) -> tuple[Any, ...]:
        """What the kernels take."""
        return (self.spots, self.rungs, self.spans, self.keys, self.firsts, self.lasts)


def layout(model: OptionModel, *, compile_loops: bool) -> Layout:
    """Return the arrangement of a model without common moves, as arrays if the loops are compiled, else as lists."""
    return _array_layout(model) if compile_loops else _list_layout(model)


def _list_layout(model: OptionModel) -> Layout:
    size, makers = model.state_count, len(model.names)
    ranks = tuple([int(rank) for rank in model.ranks(mover)] for mover in range(makers))
    spots, rungs, spans = [0] * (2 * makers * size), list[int](), list[int]()
    keys, blocks, bounds = list[int](), list[tuple[int, int]](), list[tuple[int, int]]()
    for mover, own in enumerate(ranks):
        members: dict[tuple[int, int], list[int]] = {}
        for state, place in enumerate(_places(model, mover)):
            members.setdefault(place, []).append(state)
        bounds.append((len(keys), len(keys) + len(members)))
        for block, key in sorted(members):
            for state in members[block, key]:
                spots[2 * (makers * state + mover)] = len(keys)
            spans.append(len(rungs) // 2)
            for state in sorted(members[block, key], key=own.__getitem__):
                rungs += (state, own[state])
            spans.append(len(rungs) // 2)
            keys.append(key)
            blocks.append((mover, block))
        spots[2 * mover + 1 :: 2 * makers] = own
    firsts, lasts = _neighbours(blocks)
    groups = [~group if firsts[group] != lasts[group] else group for group in spots[::2]]
    spots[::2] = groups
    return Layout(spots, rungs, spans, keys, firsts, lasts, tuple(bounds), ranks)


def _places(model: OptionModel, mover: int) -> list[tuple[int, int]]:
    """Return for each state its block and its key."""
    others = ~model.own_bits(mover)
    forward, back = model.own_bits(mover, "fwd"), model.own_bits(mover, "back")
    return [(code & others, (code & forward) | (~code & back)) for code in model.codes]


def _neighbours(blocks: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    first: dict[tuple[int, int], int] = {}
    last: dict[tuple[int, int], int] = {}
    for at, block in enumerate(blocks):
        first.setdefault(block, at)
        last[block] = at
    return [first[block] for block in blocks], [last[block] for block in blocks]


def _array_layout(model: OptionModel) -> Layout:
    """Return the arrangement as arrays, two decision makers at a time: NumPy and the kernels leave Python free."""
    import numpy as np

    size, makers = model.state_count, range(len(model.names))
    with ThreadPoolExecutor(2) as threads:
        parts = list(threads.map(lambda mover: _array_groups(model, mover), makers))
        edges = np.cumsum([0] + [len(part.keys) for part in parts])
        spots = np.empty((size, len(parts), 2), np.int32)
        rungs = np.empty((len(parts) * size, 2), np.int32)

        def fill(mover: int) -> Any:
            """Write what belongs to one decision maker and return its ranks."""
            part, begin = slice(mover * size, (mover + 1) * size), np.int32(edges[mover])
            ranks = np.ascontiguousarray(model.ranks(mover), np.int32)
            rungs[part, 0] = _arrange(ranks, parts[mover].numbers, len(parts[mover].keys))
            rungs[part, 1] = ranks[rungs[part, 0]]
            alone = np.array_equal(parts[mover].firsts, parts[mover].lasts)
            spots[:, mover, 0] = parts[mover].numbers + begin if alone else ~(parts[mover].numbers + begin)
            spots[:, mover, 1] = ranks
            return ranks

        ranks = tuple(threads.map(fill, makers))
    sizes = np.concatenate([np.bincount(part.numbers, minlength=len(part.keys)) for part in parts])
    ends = np.cumsum(sizes)
    return Layout(
        spots.reshape(-1),
        rungs.reshape(-1),
        np.stack((ends - sizes, ends), axis=1).astype(np.int32).reshape(-1),
        np.concatenate([part.keys for part in parts]).astype(np.int32),
        np.concatenate([part.firsts + begin for part, begin in zip(parts, edges, strict=False)]).astype(np.int32),
        np.concatenate([part.lasts + begin for part, begin in zip(parts, edges, strict=False)]).astype(np.int32),
        tuple((int(begin), int(end)) for begin, end in pairwise(edges)),
        ranks,
    )


@dataclass(frozen=True, eq=False)
class _Groups:
    """The groups of one decision maker: by state its number, by group its key and the block's first and last group."""

    numbers: Any
    keys: Any
    firsts: Any
    lasts: Any


def _arrange(ranks: Any, own: Any, group_count: int) -> Any:
    """Return the states by group and, within it, by rank: two counting sorts, the second of which is stable."""
    import numpy as np

    sort = compiled(kernels.sort_by)
    everything, by_rank, order = (np.arange(len(ranks), dtype=np.int32) for _ in range(3))
    sort(ranks, everything, np.zeros(int(ranks.max()) + 2, np.int32), by_rank)
    sort(own, by_rank, np.zeros(group_count + 1, np.int32), order)
    return order


def _array_groups(model: OptionModel, mover: int) -> _Groups:
    """Return the groups of the decision maker, numbered from 0."""
    import numpy as np

    codes = code_array(model.codes)
    own, spent_bits = model.own_bits(mover), model.own_bits(mover, "fwd") | model.own_bits(mover, "back")
    width = spent_bits.bit_count()
    others = ((1 << len(model.options)) - 1) & ~own
    packed = (_packed(codes, others) << width) | _packed(codes ^ model.own_bits(mover, "back"), spent_bits)
    if isinstance(model.codes, range):
        present, number = np.arange(1 << (width + others.bit_count())), packed
    else:
        present, number = np.unique(packed, return_inverse=True)
    block = present >> width
    new = np.flatnonzero(np.diff(block)) + 1
    edges = np.concatenate(([0], new, [len(block)]))
    of_block = np.repeat(np.arange(len(edges) - 1), np.diff(edges))
    return _Groups(
        number.astype(np.int32),
        present & ((1 << width) - 1),
        edges[of_block],
        edges[of_block + 1] - 1,
    )


def _packed(codes: Any, bits: int) -> Any:
    """Return the given bits of each code pushed together, the lowest first; runs of neighbours move at once."""
    import numpy as np

    packed = np.zeros(len(codes), np.int64)
    filled = 0
    while bits:
        low = (bits & -bits).bit_length() - 1
        length = (~(bits >> low) & ((bits >> low) + 1)).bit_length() - 1
        packed |= ((codes >> low) & ((1 << length) - 1)) << filled
        filled += length
        bits &= ~(((1 << length) - 1) << low)
    return packed


def parts_by_others(model: OptionModel, focal: int) -> Any:
    """Return for each state the number of the part in which the others move at will, or none where they cannot.

    With every state feasible and nothing irreversible, the others can bring about from each other all states that agree
    on the focal decision maker's own options, and no more.
    """
    own = model.own_bits(focal)
    spent = (model.own_bits(mover, way) for mover in range(len(model.names)) for way in ("fwd", "back"))
    if not isinstance(model.codes, range) or any(bits & ~own for bits in spent):
        return None
    return _packed(code_array(model.codes), own).astype("int32")


def fits_arrays(model: OptionModel) -> bool:
    """Say whether the arrangement may be made of arrays: codes of 64 bits, everything else of 32."""
    return len(model.options) <= WIDEST and len(model.names) * model.state_count < 1 << 31
