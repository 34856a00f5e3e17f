"""Models in option form: who owns which options, what cannot be, and what cannot be undone.

Concepts
--------
*State*: a feasible choice of options, written as a string of ``Y`` and ``N``, option 0 leftmost. States are numbered
from 1 by ascending *code*, the sum of 2**position over the options taken. *Direction*: ``both``, ``fwd`` (once taken,
taken) or ``back`` (once given up, given up). *Common move*: a move that several decision makers have, whoever owns the
options.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from .conflict import Conflict, in_order, refuse_duplicates
from .errors import (
    AmbiguousOptionError,
    SharedOptionError,
    UnknownDecisionMakerError,
    UnknownOptionError,
    UnknownStateError,
    UnknownWordError,
)
from .feasible_states import NUMPY_FROM, feasible_codes
from .preferences import Preference
from .propositions import OptionName, Proposition, conjunctions, options_of, pattern, truth

DIRECTIONS = ("both", "fwd", "back")


@dataclass(frozen=True)
class Option:
    """Something its owner may take or leave; `direction` says whether both ways."""

    name: str
    direction: str = "both"

    def __post_init__(self) -> None:
        if self.direction not in DIRECTIONS:
            raise UnknownWordError("direction", self.direction, DIRECTIONS)


@dataclass(frozen=True)
class DecisionMaker:
    """A decision maker and the options it controls."""

    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class CommonMove:
    """A move each of several decision makers has: where `when` holds, to the state in which `then` is set.

    `then` pairs options with True (taken) or False. Where it leads to an infeasible state, or nowhere, there is no
    move.
    """

    movers: tuple[str, ...]
    when: Proposition
    then: tuple[tuple[OptionName, bool], ...]


@dataclass(frozen=True)
class OptionModel(Conflict):
    """A conflict in option form; make one with `option_model`."""

    decision_makers: tuple[DecisionMaker, ...]
    preferences: tuple[Preference, ...]
    infeasible: tuple[Proposition, ...] = ()
    common_moves: tuple[CommonMove, ...] = ()

    def __post_init__(self) -> None:
        refuse_duplicates("decision maker", self.names)
        self._refuse_shared_options()
        for move in self.common_moves:
            for name in move.movers:
                if name not in self.names:
                    raise UnknownDecisionMakerError(name, self.names)
            self._forced(move)
            conjunctions(move.when, self.option_position)
        self.check_preferences()

    @property
    def names(self) -> tuple[str, ...]:
        """The decision makers, in order."""
        return tuple(maker.name for maker in self.decision_makers)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """All options, owner by owner."""
        return tuple(option for maker in self.decision_makers for option in maker.options)

    @cached_property
    def owners(self) -> tuple[int, ...]:
        """The position of each option's owner."""
        return tuple(at for at, maker in enumerate(self.decision_makers) for _ in maker.options)

    @cached_property
    def codes(self) -> Sequence[int]:
        """The codes of the feasible states, ascending."""
        forbidden = (conjunctions(proposition, self.option_position) for proposition in self.infeasible)
        return feasible_codes(len(self.options), frozenset().union(*forbidden))

    @property
    def state_count(self) -> int:
        """How many states are feasible."""
        return len(self.codes)

    def option_position(self, option: OptionName) -> int:
        """Return the place of an option, from 0, by its position, its name or ``"owner:name"``."""
        if isinstance(option, int):
            if 0 <= option < len(self.options):
                return option
            raise UnknownOptionError(option, self._option_names)
        found = [at for at, name in enumerate(self._option_names) if name == option]
        found = found or [at for at, known in enumerate(self.options) if known.name == option]
        if not found:
            raise UnknownOptionError(option, self._option_names)
        if len(found) > 1:
            raise AmbiguousOptionError(option, [self.names[self.owners[at]] for at in found])
        return found[0]

    def label(self, state: int) -> str:
        """Return the state as letters, option 0 leftmost."""
        code = self.codes[self.state_position(state)]
        return "".join("Y" if code >> at & 1 else "N" for at in range(len(self.options)))

    def state(self, letters: str) -> int:
        """Return the number of the state written as letters."""
        code = sum(1 << at for at, letter in enumerate(letters) if letter == "Y")
        at = self.place(code) if len(letters) == len(self.options) and not letters.strip("YN") else None
        if at is None:
            raise UnknownStateError(letters, self.state_count)
        return at + 1

    def place(self, code: int) -> int | None:
        """Return the position of the state with a code, or None if it is infeasible."""
        at = bisect_left(self.codes, code)
        return at if at < len(self.codes) and self.codes[at] == code else None

    def own_bits(self, mover: int, direction: str = "") -> int:
        """Return the options of the decision maker at a position as bits of a code, all or those of one direction."""
        return self._bits_by_direction[mover][direction]

    @cached_property
    def _bits_by_direction(self) -> tuple[dict[str, int], ...]:
        found = tuple(dict.fromkeys(("", *DIRECTIONS), 0) for _ in self.decision_makers)
        for at, (option, owner) in enumerate(zip(self.options, self.owners, strict=True)):
            for direction in ("", option.direction):
                found[owner][direction] |= 1 << at
        return found

    def arcs(self, mover: int, state: int) -> tuple[int, ...]:
        """Return the positions the decision maker at a position can move to in one move, ascending."""
        code = self.codes[state]
        free = self.own_bits(mover) & ~self._fixed(mover, code)
        found = {self.place(target) for target in self._within(code, free)}
        found.update(self._common_arcs(mover, state))
        return tuple(sorted(at for at in found if at is not None))

    def _within(self, code: int, free: int) -> Iterable[int]:
        """Return the codes that differ from one in free options, feasible or not; of many options, only the feasible."""
        if 1 << free.bit_count() > self.state_count:
            return [other for other in self.codes if other != code and not (other ^ code) & ~free]
        found, subset = [], free
        while subset:
            found.append(code ^ subset)
            subset = (subset - 1) & free
        return found

    def holding(self, proposition: Proposition) -> Sequence[int]:
        """Return 1 or 0 for every state: whether the proposition holds there."""
        where = {option: self.option_position(option) for option in options_of(proposition)}
        if self.state_count >= NUMPY_FROM and isinstance(self.codes, range | array):
            column: Sequence[int] = _holding_array(proposition, where, self.codes)
            return column
        return [int(truth(proposition, partial(_bit, where, code))) for code in self.codes]

    def _fixed(self, mover: int, code: int) -> int:
        return (code & self.own_bits(mover, "fwd")) | (~code & self.own_bits(mover, "back"))

    def _common_arcs(self, mover: int, state: int) -> Iterable[int | None]:
        code = self.codes[state]
        for move in self.common_moves:
            if self.names[mover] in move.movers and truth(move.when, partial(_bit, self._positions, code)):
                bits, values = self._forced(move)
                target = (code & ~bits) | values
                if target != code:
                    yield self.place(target)

    def _forced(self, move: CommonMove) -> tuple[int, int]:
        places = [(1 << self.option_position(option), value) for option, value in move.then]
        return sum(bit for bit, _ in places), sum(bit for bit, value in places if value)

    @cached_property
    def _positions(self) -> dict[OptionName, int]:
        used = {option for move in self.common_moves for option in options_of(move.when)}
        return {option: self.option_position(option) for option in used}

    @cached_property
    def _option_names(self) -> tuple[str, ...]:
        return tuple(f"{maker.name}:{option.name}" for maker in self.decision_makers for option in maker.options)

    def _refuse_shared_options(self) -> None:
        for maker in self.decision_makers:
            names = [option.name for option in maker.options]
            for name in names:
                if names.count(name) > 1:
                    raise SharedOptionError(name, (maker.name, maker.name))


def option_model(
    decision_makers: Mapping[str, Iterable[str | Option]],
    preferences: Mapping[str, Preference],
    *,
    infeasible: Iterable[Proposition | str] = (),
    common_moves: Iterable[CommonMove] = (),
) -> OptionModel:
    """Return a conflict in option form.

    Parameters
    ----------
    decision_makers
        The options of each, in order; a plain name is an option that may be taken and given up again. Owners may use
        the same option name; it is then written ``"owner:name"`` in propositions.
    preferences
        One for each decision maker.
    infeasible
        Propositions that cannot hold, or patterns such as ``"-YY--"``.

    Raises
    ------
    ConflictError
        One of its kinds, for everything that makes no sense.

    Examples
    --------
    >>> from pourparler.graphmodel import ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> [chicken.label(state) for state in range(1, chicken.state_count + 1)]
    ['NN', 'YN', 'NY', 'YY']
    """
    makers = tuple(
        DecisionMaker(name, tuple(Option(option) if isinstance(option, str) else option for option in options))
        for name, options in decision_makers.items()
    )
    propositions = tuple(pattern(given) if isinstance(given, str) else given for given in infeasible)
    return OptionModel(makers, in_order(decision_makers, preferences), propositions, tuple(common_moves))


def _bit(where: Mapping[OptionName, int], code: int, option: OptionName) -> int:
    return code >> where[option] & 1


def _holding_array(proposition: Proposition, where: Mapping[OptionName, int], codes: Any) -> Any:
    import numpy as np

    values = code_array(codes)
    holds = truth(proposition, lambda option: values >> where[option] & 1)
    return np.broadcast_to(np.asarray(holds, np.int8), values.shape)


def code_array(codes: Any) -> Any:
    """Return the codes as a NumPy array, without a copy where that is possible."""
    import numpy as np

    return np.arange(codes.stop, dtype=np.int64) if isinstance(codes, range) else np.frombuffer(codes, np.int64)
