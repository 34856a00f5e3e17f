"""Propositions over options: what is infeasible, and what is liked.

Concepts
--------
*Option*: something one decision maker may take or leave, named by its name, by ``"owner:name"`` where names repeat, or
by its position from 0. *Proposition*: `Taken`, combined with ``&``, ``|`` and ``~``. *Pattern*: one letter per option,
``Y``, ``N`` or ``-`` for either, option 0 leftmost.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

from .errors import TooManyConjunctionsError

if TYPE_CHECKING:
    from typing import TypeAlias

OptionName: "TypeAlias" = str | int
Conjunction: "TypeAlias" = tuple[int, int]
MOST_CONJUNCTIONS = 100_000


class _Combinable:
    """The three operators every proposition has."""

    def __and__(self: "Proposition", other: "Proposition") -> "AllOf":  # type: ignore[misc]
        return AllOf((self, other))

    def __or__(self: "Proposition", other: "Proposition") -> "AnyOf":  # type: ignore[misc]
        return AnyOf((self, other))

    def __invert__(self: "Proposition") -> "Not":  # type: ignore[misc]
        return Not(self)


@dataclass(frozen=True)
class Taken(_Combinable):
    """The option is taken."""

    option: OptionName


@dataclass(frozen=True)
class Not(_Combinable):
    """The part does not hold."""

    part: "Proposition"


@dataclass(frozen=True)
class AllOf(_Combinable):
    """Every part holds; with no parts, always."""

    parts: tuple["Proposition", ...]


@dataclass(frozen=True)
class AnyOf(_Combinable):
    """At least one part holds; with no parts, never."""

    parts: tuple["Proposition", ...]


Proposition: "TypeAlias" = Taken | Not | AllOf | AnyOf


def pattern(letters: str) -> AllOf:
    """Return the proposition that a state matches the letters, ``-`` standing for either.

    Examples
    --------
    >>> pattern("-YN")
    AllOf(parts=(Taken(option=1), Not(part=Taken(option=2))))
    """
    literals: list[Proposition] = []
    for position, letter in enumerate(letters):
        if letter != "-":
            literals.append(Taken(position) if letter == "Y" else Not(Taken(position)))
    return AllOf(tuple(literals))


def truth(proposition: Proposition, bit: Callable[[OptionName], Any]) -> Any:
    """Return 1 where the proposition holds and 0 elsewhere.

    `bit` gives 1 or 0 for an option: a number for one state, or an array for many states at once.
    """
    match proposition:
        case Taken(option):
            return bit(option)
        case Not(part):
            return 1 ^ truth(part, bit)
        case AllOf(parts):
            return reduce(and_, (truth(part, bit) for part in parts), 1)
        case AnyOf(parts):
            return reduce(or_, (truth(part, bit) for part in parts), 0)


def options_of(proposition: Proposition) -> list[OptionName]:
    """Return the options the proposition speaks of, in order of appearance, with repetitions."""
    match proposition:
        case Taken(option):
            return [option]
        case Not(part):
            return options_of(part)
        case AllOf(parts) | AnyOf(parts):
            return [option for part in parts for option in options_of(part)]


def conjunctions(
    proposition: Proposition, position: Callable[[OptionName], int], wanted: bool = True
) -> frozenset[Conjunction]:
    """Return alternatives that together say the same, each as (bits concerned, their values)."""
    match proposition:
        case Taken(option):
            bit = 1 << position(option)
            return frozenset({(bit, bit if wanted else 0)})
        case Not(part):
            return conjunctions(part, position, not wanted)
        case AllOf(parts) | AnyOf(parts):
            alternatives = [conjunctions(part, position, wanted) for part in parts]
            if isinstance(proposition, AnyOf) == wanted:
                return frozenset[Conjunction]().union(*alternatives)
            return reduce(_both, alternatives, frozenset({(0, 0)}))


def _both(some: Iterable[Conjunction], others: frozenset[Conjunction]) -> frozenset[Conjunction]:
    joined = set()
    for bits, values in some:
        for more, theirs in others:
            if not (values ^ theirs) & bits & more:
                joined.add((bits | more, values | theirs))
        if len(joined) > MOST_CONJUNCTIONS:
            raise TooManyConjunctionsError(MOST_CONJUNCTIONS)
    return frozenset(joined)
