"""What holds from a date on: versions of one thing in order of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Timeline(Generic[T]):
    """The versions of one thing, each with the second from which it holds.

    Parameters
    ----------
    versions
        Pairs of a second and a version, in any order; of two from the same second the later in the given order holds.

    Examples
    --------
    >>> line = Timeline([(20, "new"), (10, "old")])
    >>> line.at(15), line.at(5)
    ('old', None)
    """

    __slots__ = ("_starts", "_versions")

    def __init__(self, versions: Iterable[tuple[int, T]]) -> None:
        ordered = sorted(versions, key=lambda pair: pair[0])
        self._starts = [start for start, _ in ordered]
        self._versions = [version for _, version in ordered]

    def at(self, second: int) -> T | None:
        """Return the version that holds at a second, or none if there is none yet."""
        index = bisect_right(self._starts, second)
        return self._versions[index - 1] if index else None

    @property
    def versions(self) -> list[T]:
        """All versions, oldest first."""
        return self._versions

    @property
    def latest(self) -> T:
        """The newest version."""
        return self._versions[-1]
