"""What can be wrong with a call: one small class per kind of trouble, each of which writes its own sentence."""

from fractions import Fraction


class GameError(ValueError):
    """A game, or a question put to it, that makes no sense; the message names the thing, the rule and the way out."""


class EmptyGameError(GameError):
    """A game without voters."""

    def __init__(self) -> None:
        super().__init__("A game needs at least one voter; none was given.")


class DuplicateVoterError(GameError):
    """One name for two voters."""

    def __init__(self, voter: object) -> None:
        super().__init__(f"{voter!r} is named twice. Each voter is one member: give the second a name of its own.")


class UnknownVoterError(GameError):
    """A name that is not a voter of the game."""

    def __init__(self, voter: object, voters: tuple[object, ...]) -> None:
        shown = ", ".join(str(known) for known in voters[:5]) + (", ..." if len(voters) > 5 else "")
        super().__init__(f"{voter!r} is not a voter of this game; its {len(voters)} voters are {shown}.")


class NegativeWeightError(GameError):
    """A weight below 0."""

    def __init__(self, voter: object, weight: int | Fraction) -> None:
        super().__init__(
            f"{voter!r} has the weight {weight}. Simple games are monotonic, a yes never hurts: weights are 0 or more."
        )


class NegativeCostError(GameError):
    """A cost below 0."""

    def __init__(self, voter: object, cost: int | Fraction) -> None:
        super().__init__(f"The change of {voter!r} costs {cost}. Costs are 0 or more; leave out who would pay to move.")


class InexactNumberError(GameError):
    """A float, or something else that is not an exact number."""

    def __init__(self, what: str, value: object) -> None:
        super().__init__(
            f"{what} is {value!r}, a {type(value).__name__}. Votes are counted exactly: "
            "give an int or a Fraction, for instance Fraction(62, 100) for 62 %."
        )


class CountOutOfRangeError(GameError):
    """More, or fewer, than there are."""

    def __init__(self, what: str, count: int, largest: int) -> None:
        super().__init__(f"{what} is {count}; it must be a whole number from 1 to {largest}.")


class ShareOutOfRangeError(GameError):
    """A share that is not one."""

    def __init__(self, share: Fraction) -> None:
        super().__init__(f"The share is {share}; it must be above 0 and at most 1, for instance Fraction(2, 3).")


class NotAPartitionError(GameError):
    """Unions that overlap, or leave somebody out."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The unions do not divide the voters: {reason}. Each voter sits in exactly one union.")


class NobodySwingsError(GameError):
    """Nothing to share out."""

    def __init__(self) -> None:
        super().__init__(
            "No voter has a swing: the rule passes whatever the votes, or never, so there is no power to share out. "
            "Compare the quota with the total of the weights."
        )


class NothingToDivideError(GameError):
    """A division by no coalitions."""

    def __init__(self, index: str, coalitions: str) -> None:
        super().__init__(f"{index} divides by the number of {coalitions} coalitions, and this game has none.")


class GameTooLargeError(GameError):
    """A game beyond the memory of a method."""

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(f"{what} is beyond this method's memory. {way_out}")


class ContradictoryVotesError(GameError):
    """A voter on both sides."""

    def __init__(self, voter: object, one: str, other: str) -> None:
        super().__init__(f"{voter!r} is listed both as {one} and as {other}; a voter has one position.")


class SolverMissingError(GameError):
    """SciPy is needed and not there."""

    def __init__(self) -> None:
        super().__init__(
            "A rule of this size needs an integer programme and SciPy to solve it: pip install 'pourparler[power]'."
        )


class SolverGaveUpError(GameError):
    """HiGHS stopped without an answer."""

    def __init__(self, message: str) -> None:
        super().__init__(f"HiGHS found neither a solution nor that there is none: {message}")
