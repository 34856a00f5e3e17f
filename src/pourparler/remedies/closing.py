"""An open round closed as it stands: where nobody's objection is what counts, silence decides as soon as it is final."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ..dossier import Dossier
from ..language import SourceText, parse
from ..language.propositions import Holds, Position, Sign, Takes
from ..standing import Judged
from ..vocabulary import Moment, Place
from .aims import Aim
from .hypotheticals import SUPPOSED, Hypotheticals

_FALLING: Final = (Sign.AT_MOST, Sign.FEWER_THAN)
CHAIR: Final = "chair"
"""Who closes a round where nobody is named for it."""


def with_round_closed(dossier: Dossier, aim: Aim, at: Moment) -> Dossier | None:
    """Return the dossier with the open round on a question closed on the day asked about, as it stands.

    Only where it turns on how many object at most, so that those who have not spoken keep it open: in a vote, silence
    until somebody closes it would decide by the first who spoke. None where that is not so.
    """
    hypotheticals = Hypotheticals(dossier, at)
    if aim.question is None or aim.contrary or aim.value(hypotheticals.standing) is True:
        return None
    routes = hypotheticals.standing.ruling(aim.question).routes
    if not routes or not _waits_for_the_silent(routes[0].decided):
        return None
    line = f"{hypotheticals.when} {CHAIR} closes {aim.question}"
    (entry,) = parse(SourceText(SUPPOSED, (line,))).entries
    return dossier.with_entries((replace(entry, place=Place(SUPPOSED, 0)),))


def _waits_for_the_silent(decided: Judged | None) -> bool:
    """Return whether a decision turns on how many object at most, and somebody has not spoken."""
    if decided is None:
        return False
    match decided.proposition:
        case Holds(predicate=Takes(positions=positions, negated=False)) if decided.count is not None:
            may_object = Position.AGAINST in positions and decided.count.bar.sign in _FALLING
            return may_object and bool(decided.count.silent)
    return any(_waits_for_the_silent(part) for part in decided.parts)
