"""Propositions about options alone, said in the words of the graph model."""

from __future__ import annotations

from collections.abc import Callable

from ..graphmodel import AllOf as Every
from ..graphmodel import AnyOf as Some
from ..graphmodel import Not as Contrary
from ..graphmodel import Proposition as OverOptions
from ..graphmodel import Taken
from ..language.propositions import AllOf, AnyOf, IsTaken, Not, Proposition


def over_options(proposition: Proposition, place: Callable[[str], int | None]) -> OverOptions | None:
    """Return a proposition about options as the graph model has it, or none if it speaks of anything else.

    Parameters
    ----------
    place
        Gives the position of an option in the model, none for one that it does not have.
    """
    match proposition:
        case IsTaken(option=option, negated=negated):
            at = place(option)
            return None if at is None else Contrary(Taken(at)) if negated else Taken(at)
        case Not(part=part):
            inner = over_options(part, place)
            return None if inner is None else Contrary(inner)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            found = [over_options(part, place) for part in parts]
            whole = tuple(part for part in found if part is not None)
            if len(whole) < len(found):
                return None
            return Every(whole) if isinstance(proposition, AllOf) else Some(whole)
    return None
