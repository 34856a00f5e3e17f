"""What can be wrong with a call: one small class per kind of trouble, each of which writes its own sentence."""

from collections.abc import Iterable


class ConflictError(ValueError):
    """A conflict model, or a question put to it, that makes no sense; the message names the thing and the way out."""


class NoDecisionMakerError(ConflictError):
    """A conflict in which nobody decides."""

    def __init__(self) -> None:
        super().__init__("A conflict needs at least one decision maker; none was given.")


class DuplicateNameError(ConflictError):
    """One name for two decision makers or two states."""

    def __init__(self, kind: str, name: object) -> None:
        super().__init__(f"Two {kind}s are called {name!r}. Give the second a name of its own.")


class SharedOptionError(ConflictError):
    """An option owned twice."""

    def __init__(self, option: str, owners: Iterable[str]) -> None:
        super().__init__(
            f"The option {option!r} is listed twice under {' and '.join(owners)}. An option has one owner: list it "
            "once, and describe what several can do with a CommonMove."
        )


class UnknownDecisionMakerError(ConflictError):
    """A name that is nobody's."""

    def __init__(self, name: object, names: Iterable[str]) -> None:
        super().__init__(f"{name!r} is not a decision maker of this conflict; they are {', '.join(names)}.")


class UnknownOptionError(ConflictError):
    """A statement about an option nobody has."""

    def __init__(self, option: object, options: Iterable[str]) -> None:
        super().__init__(f"{option!r} is not an option of this conflict; they are {', '.join(options)}.")


class AmbiguousOptionError(ConflictError):
    """A statement about an option name that several decision makers use."""

    def __init__(self, option: str, owners: Iterable[str]) -> None:
        ways = " or ".join(repr(f"{owner}:{option}") for owner in owners)
        super().__init__(f"Several options are called {option!r}. Say which is meant: {ways}, or its position from 0.")


class UnknownStateError(ConflictError):
    """A state that is not one of the feasible ones."""

    def __init__(self, state: object, count: int) -> None:
        super().__init__(f"{state!r} is not a feasible state; states are numbered from 1 to {count}.")


class NoStateError(ConflictError):
    """Infeasibilities that leave nothing."""

    def __init__(self) -> None:
        super().__init__(
            "No state is feasible: the infeasible propositions cover every combination of options. Drop one of them."
        )


class TooManyStatesError(ConflictError):
    """More feasible states than fit into memory."""

    def __init__(self, count: int, most: int) -> None:
        super().__init__(
            f"{count} states are feasible, more than the {most} this package analyses. Declare what cannot happen "
            "together as infeasible."
        )


class TooManyConjunctionsError(ConflictError):
    """An infeasible proposition that is too large to be written as alternatives."""

    def __init__(self, most: int) -> None:
        super().__init__(f"An infeasible proposition has more than {most} alternatives. Split it into several.")


class IncompleteRankingError(ConflictError):
    """A ranking that omits a state, repeats one or names a stranger."""

    def __init__(self, trouble: str, states: Iterable[object]) -> None:
        shown = list(states)
        listed = ", ".join(str(state) for state in shown[:5]) + (", ..." if len(shown) > 5 else "")
        super().__init__(f"The ranking {trouble} {listed}. Every state is ranked exactly once.")


class PreferenceCountError(ConflictError):
    """Not one preference for each decision maker."""

    def __init__(self, missing: Iterable[str]) -> None:
        super().__init__(f"Give every decision maker one preference; it is missing for {', '.join(missing)}.")


class ContradictoryPreferenceError(ConflictError):
    """A pair of states related in two ways."""

    def __init__(self, one: int, other: int) -> None:
        super().__init__(f"The states {one} and {other} are related in two ways. A pair is better, equal or unknown.")


class NotARankingError(ConflictError):
    """A method that needs ranks and got a relation between pairs."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"The preference of {name} is not a ranking: {reason}.")


class CyclicPreferenceError(ConflictError):
    """Strict preferences that run in a circle."""

    def __init__(self, cycle: Iterable[int]) -> None:
        super().__init__(
            f"Strict preference runs in a circle: {' over '.join(map(str, cycle))}. "
            "Say allow_cycles=True if it is meant."
        )


class UnknownWordError(ConflictError):
    """A word outside the list a question takes."""

    def __init__(self, what: str, word: object, known: Iterable[str]) -> None:
        super().__init__(f"{word!r} is no {what}; it is one of {', '.join(known)}.")


class NotAMoveError(ConflictError):
    """An arc from a state to itself."""

    def __init__(self, name: str, state: int) -> None:
        super().__init__(f"{name} has a move from state {state} to itself. Staying is not a move: leave it out.")
