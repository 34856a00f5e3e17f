"""What would change it: every smallest set of moves that would make something so, verified by deriving anew."""

from __future__ import annotations

from msgspec.structs import replace

from ..dossier import Dossier
from ..vocabulary import Moment
from .aims import Aim
from .searched import MOST_SETS, Remedies, Searched


def remedies(dossier: Dossier, aim: Aim, at: Moment, limit: int = MOST_SETS, size: int | None = None) -> Remedies:
    """Return every smallest set of moves that would make something so, by rising cost.

    A move costs 1, or what an ``unlikely`` line of the dossier says; the moves of those who are ``locked`` are no part of
    any set. Each set has been derived again with its lines, one representative for all that differ only in who of several
    equals moves.

    Parameters
    ----------
    dossier, aim, at
        The dossier, what is wanted, and when.
    limit
        How many sets to look for at most.
    size
        The cost up to which to look; as far as the budget goes if none is given.

    Examples
    --------
    >>> from pourparler.dossier import load
    >>> from pourparler.vocabulary import Seat, moment
    >>> astana, _ = load("cases/astana-2017.talks")
    >>> found = remedies(astana, Aim(Seat("USA", "participant")), moment("2017-01-18")).found
    >>> [[move.deed for move in each.chosen] for each in found]
    [['IRN consents to USA as participant']]
    """
    searched = Searched(dossier, aim, at)
    found = searched.remedies(limit, size)
    if found.value is True or found.found or found.fell_away or aim.claim is not None or aim.contrary:
        return found
    for part, rest in searched.stages():
        step = Searched(dossier, part, at).remedies(limit, size)
        if step.found:
            return replace(step, aim=aim, value=found.value, then=rest, step=part)
    return found
