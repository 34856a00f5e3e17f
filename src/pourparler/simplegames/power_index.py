"""A power index as a result: one value per voter, with the method that found it and what it promises."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from .rules import Voter


@dataclass(frozen=True, eq=False)
class PowerIndex(Mapping[Voter, Fraction | float]):
    """A mapping of voters, in the order of ``game.voters``, to their values.

    It compares equal to any mapping with the same voters and values.

    Attributes
    ----------
    name
        The index in the field's words, with its normalisation, for instance "Banzhaf index (normalised, sums to 1)".
    method
        How it was computed.
    error
        No value is further than this from the true one (absolute). 0 means exact, and then all values are fractions.
    """

    name: str
    method: str
    error: float
    _values: Mapping[Voter, Fraction | float]

    @property
    def exact(self) -> bool:
        """Whether every value is an exact fraction."""
        return self.error == 0

    def __getitem__(self, voter: Voter) -> Fraction | float:
        return self._values[voter]

    def __iter__(self) -> Iterator[Voter]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        label = "exact" if self.exact else f"error at most {self.error:.1e}"
        return f"<{self.name}, {label}: {dict(self._values)}>"


def exact_index(name: str, method: str, values: Iterable[tuple[Voter, Fraction]]) -> PowerIndex:
    """Return an index of exact fractions."""
    return PowerIndex(name, method, 0.0, MappingProxyType(dict(values)))


def approximate_index(name: str, method: str, error: float, values: Iterable[tuple[Voter, float]]) -> PowerIndex:
    """Return an index of floating-point numbers, none further than `error` from the truth."""
    return PowerIndex(name, method, error, MappingProxyType(dict(values)))
