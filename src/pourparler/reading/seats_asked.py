"""The seat or the motion on which a statement takes a stance, as the language writes it."""

from __future__ import annotations

from ..language.proposition_parser import Reader, Unreadable
from ..language.tokens import Segment, tokens
from ..vocabulary import Motion, Seat
from .cast import Cast


def asked_seat(question: str, capacity: str, cast: Cast) -> str:
    """Return a question of the dossier in the words of the language, or nothing if it is none.

    Parameters
    ----------
    question
        As the gazetteer calls it: ``USA as participant``, or a motion's name.
    capacity
        The capacity that the statement names, if it names one: it takes the place of that in the question.
    cast
        The names of the dossier.
    """
    reader = Reader(tokens([Segment(question, 1, 1)]))
    try:
        asked = reader.question()
        reader.end()
    except Unreadable:
        return ""
    if isinstance(asked, Motion):
        return asked.name if asked.name in cast.dossier.charter.motions else ""
    meant = capacity if capacity and capacity in cast.capacity_names else asked.capacity
    return str(Seat(asked.candidate, meant, asked.change))
