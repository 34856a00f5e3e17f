"""Near-duplicates among texts: one agency's report as several outlets print it.

Concepts
--------
*Shingle*: so many words in a row. *Similarity* of two texts: the share of their shingles, taken together, that both
have (Jaccard's index), with capitals, punctuation and blanks left out. Two texts that are alike enough, or linked by
others that are, are *reprints* of one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil
from typing import Final

SHINGLE: Final = 4
"""Words in a shingle."""
ALIKE: Final = Fraction(1, 2)
"""The similarity from which two texts count as reprints."""

_WORD: Final = re.compile(r"\w+")


def shingles(text: str) -> frozenset[str]:
    """Return every run of four words of a text; a shorter text is one run.

    Examples
    --------
    >>> sorted(shingles("The Guests, they said, will come."))
    ['guests they said will', 'the guests they said', 'they said will come']
    """
    words = _WORD.findall(text.casefold())
    if len(words) <= SHINGLE:
        return frozenset([" ".join(words)] if words else [])
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def similarity(first: frozenset[str], second: frozenset[str]) -> Fraction:
    """Return which share of the shingles of two texts both have, exactly; of two empty texts, none."""
    both = len(first & second)
    return Fraction(both, len(first) + len(second) - both) if both else Fraction(0)


def reprints(texts: Sequence[str], alike: Fraction = ALIKE) -> tuple[tuple[int, ...], ...]:
    """Return the groups of texts that are reprints of each other, by their places.

    Two texts as similar as ``alike`` must have a shingle in common among the rarest of each, so that only pairs with
    such a one are compared; every comparison is exact. Texts without a word are nobody's reprint.

    Returns
    -------
    tuple
        Groups of two or more, each in order, in the order of their first.

    Examples
    --------
    >>> story = "The host said on Monday that every delegation had now accepted its invitation to the talks"
    >>> reprints([story, "Rain is expected along the river until the end of the week", f"{story}, an agency reports"])
    ((0, 2),)
    """
    sets = [shingles(text) for text in texts]
    leader = list(range(len(sets)))
    for first, second in _candidates(sets, alike):
        if _found(leader, first) != _found(leader, second) and similarity(sets[first], sets[second]) >= alike:
            low, high = sorted((_found(leader, first), _found(leader, second)))
            leader[high] = low
    groups: dict[int, list[int]] = {}
    for at in range(len(sets)):
        groups.setdefault(_found(leader, at), []).append(at)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _candidates(sets: Sequence[frozenset[str]], alike: Fraction) -> Iterable[tuple[int, int]]:
    """Return the pairs that share one of their rarest shingles, each pair once, in order of the second."""
    often = Counter(shingle for each in sets for shingle in each)
    index: dict[str, list[int]] = {}
    for second, each in enumerate(sets):
        rarest = sorted(each, key=lambda shingle: (often[shingle], shingle))
        beginning = rarest[: len(each) - ceil(alike * len(each)) + 1]
        shared = {first for shingle in beginning for first in index.get(shingle, ())}
        yield from ((first, second) for first in sorted(shared))
        for shingle in beginning:
            if often[shingle] > 1:
                index.setdefault(shingle, []).append(second)


def _found(leader: list[int], at: int) -> int:
    while leader[at] != at:
        leader[at] = leader[leader[at]]
        at = leader[at]
    return at
