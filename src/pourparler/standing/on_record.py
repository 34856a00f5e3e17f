"""Whether a question has been spoken of by a moment, and so belongs on the table of that day."""

from __future__ import annotations

from ..language.directives import Act, VoteEntry
from ..record import question_key
from ..vocabulary import Motion
from .derive import Standing
from .rulings import Ruling


def is_on_record(ruling: Ruling, standing: Standing) -> bool:
    """Return whether a question has been spoken of by its moment: a rule names the seat, or a line does; a motion is put."""
    question = ruling.question
    if isinstance(question, Motion):
        motion = standing.charter.motions.get(question.name)
        return motion is not None and motion.moment.start <= ruling.at.end
    return bool(ruling.grounds) or any(
        isinstance(entry, Act | VoteEntry) and entry.moment.start <= ruling.at.end
        for entry in standing.record.about(question_key(question))
    )
