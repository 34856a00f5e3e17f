"""Whether some moves are a smallest set that works: by deriving again, and by nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from ..dossier import Dossier
from ..standing.readings import standing_of
from ..vocabulary import Moment
from .aims import Aim
from .hypotheticals import Hypotheticals
from .moves import Move


def is_remedy(dossier: Dossier, aim: Aim, at: Moment, moves: Sequence[Move], later: Moment | None = None) -> bool:
    """Say whether some moves make it so, and with any one of them left out they do not.

    Every standing is derived from the first line on, from a dossier put together anew; nothing is taken over from the
    search.

    Parameters
    ----------
    dossier, aim, at
        The dossier, what is wanted, and when it is asked.
    moves
        The moves.
    later
        The moment until which one waits, if one does.
    """
    told = tuple(moves)
    if not _works(dossier, aim, at, told, later):
        return False
    fewer = (told[:left_out] + told[left_out + 1 :] for left_out in range(len(told)))
    return not any(_works(dossier, aim, at, part, later) for part in fewer)


def _works(dossier: Dossier, aim: Aim, at: Moment, moves: tuple[Move, ...], later: Moment | None) -> bool:
    supposed = Hypotheticals(dossier, at).supposed(moves)
    return aim.value(standing_of(supposed, later or at)) is True
