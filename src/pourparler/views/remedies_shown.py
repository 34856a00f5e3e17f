"""What would change it, as values to be shown: moves, sets of them, another capacity, another charter."""

from __future__ import annotations

from msgspec import Struct

from ..vocabulary import Value


class MoveShown(Struct, frozen=True):
    """One move: whose, the act in the language (empty for one without a name), and whether a closed round is replayed."""

    actor: str
    deed: str
    start: str
    end: str
    question: str
    body: str
    replayed: bool


class PartShown(Struct, frozen=True):
    """So many of some actors who could stand in for each other, and the ways that would do, each as the first one's move."""

    number: int
    of: int
    actors: tuple[str, ...]
    ways: tuple[MoveShown, ...]
    words: str
    names: str


class SetShown(Struct, frozen=True):
    """A smallest set of moves: its cost, its parts, what is waited for, by which rule it works, and the lines it adds."""

    cost: int
    movers: int
    parts: tuple[PartShown, ...]
    until: str
    then: tuple[str, ...]
    rule: str
    lines: tuple[str, ...]
    words: tuple[str, ...]


class GroupShown(Struct, frozen=True):
    """Sets of moves under one heading, and how many more there are."""

    title: str
    sets: tuple[SetShown, ...]
    more: int = 0


class Instead(Struct, frozen=True):
    """Another capacity in which a candidate could be let in: whether it is so already, and what would do it."""

    capacity: str
    is_so: bool
    sets: tuple[SetShown, ...]


class ClosedShown(Struct, frozen=True):
    """What would be once the open round is closed with nobody else speaking: whether it is so then, or what does it."""

    is_so: bool
    sets: tuple[SetShown, ...]


class ChangeShown(Struct, frozen=True):
    """A change of the charter: the rules concerned, and what would be another in them."""

    rules: tuple[str, ...]
    words: str


class OutlookShown(Struct, frozen=True):
    """That somebody is held to be locked, or unlikely to move: the place, the line in words, and what a move costs."""

    place: str
    words: str
    cost: int


class RemediesView(Struct, frozen=True):
    """What would make something so, at a date.

    Attributes
    ----------
    asked, title, at, verdict
        What is wanted, in the language and in words; the date; and how it stands.
    value
        Whether it is so now; none if that cannot be told.
    groups
        The smallest sets of moves, by who must move.
    total
        How many sets there are in all.
    whole_to
        The cost up to which no set is missing; none if none is missing at all.
    missing
        Where members weigh differently: how much weight is missing, and among whom.
    indispensable, keystones
        Who has a part in every set; who does not stand against it, and could alone keep the others from bringing it about.
    stages
        Stages that would come after what the sets bring about.
    closed
        What would be once the open round is closed with nobody else speaking; none where that makes no difference.
    instead
        Other capacities.
    charter
        The smallest changes of the charter that would do on the record as it is.
    fell_away
        Sets that need somebody who is held to be locked.
    untold_from, unknown
        From when on it cannot be told, where nothing else helps, and for want of which fact.
    locked, unlikely
        The lines that say so.
    answer
        The answer id.
    """

    asked: str
    title: str
    at: str
    verdict: str
    ruling: str
    value: Value
    groups: tuple[GroupShown, ...]
    total: int
    whole_to: int | None
    missing: tuple[str, ...]
    indispensable: tuple[str, ...]
    keystones: tuple[str, ...]
    stages: tuple[str, ...]
    closed: ClosedShown | None
    instead: tuple[Instead, ...]
    charter: tuple[ChangeShown, ...]
    fell_away: tuple[SetShown, ...]
    untold_from: str
    unknown: str
    locked: tuple[OutlookShown, ...]
    unlikely: tuple[OutlookShown, ...]
    answer: str

    @property
    def is_possible(self) -> bool:
        """Whether some set of moves would do, at once or when the round is closed."""
        return self.total > 0 or self.closed is not None
