"""The names by which a reader knows actors and questions, and words joined as in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..charter import Charter
from ..vocabulary import Moment, Question, Seat

MOST_NAMES: Final = 12
"""Names that a sentence lists before it says how many more there are."""


class Telling:
    """The names by which a charter's actors are known to a reader at a moment."""

    def __init__(self, charter: Charter, at: Moment) -> None:
        self.charter = charter
        self.at = at

    def name(self, actor: str) -> str:
        """Return an actor's title."""
        return self.charter.title(actor, self.at)

    def names(self, actors: Iterable[str]) -> str:
        """Return titles joined as in a sentence, the first dozen of them."""
        titles = [self.name(actor) for actor in actors]
        if len(titles) > MOST_NAMES:
            return f"{', '.join(titles[:MOST_NAMES])} and {len(titles) - MOST_NAMES} more"
        return joined(titles)

    def question(self, question: Question) -> str:
        """Return a question with titles in the place of names."""
        if isinstance(question, Seat):
            seat = f"{self.name(question.candidate)} as {question.capacity}"
            return seat if question.change == "admission" else f"{question.change} of {seat}"
        motion = self.charter.motions.get(question.name)
        return f"{question.name} ({motion.title})" if motion is not None and motion.title else question.name


def joined(words: list[str]) -> str:
    """Return words joined with commas and a last ``and``.

    Examples
    --------
    >>> joined(["Iran", "Russia", "Turkey"])
    'Iran, Russia and Turkey'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
