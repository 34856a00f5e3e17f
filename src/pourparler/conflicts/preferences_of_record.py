"""What each actor is on record to prefer at a date, in the order in which it matters to it."""

from __future__ import annotations

from msgspec import Struct

from ..dossier import Dossier
from ..language.directives import Act, RankingEntry
from ..language.propositions import Holds, Proposition, Says, Stands, Takes, walk
from ..record import everyone
from ..vocabulary import Moment, Question, Seat
from .errors import UnrankedPreferencesError


class Preference(Struct, frozen=True):
    """A proposition that an actor would rather have true, with the line that says so; of several the first counts most."""

    claim: Proposition
    line: Act


def preferences_of_record(dossier: Dossier, at: Moment) -> dict[str, tuple[Preference, ...]]:
    """Return the preferences of each actor that states any by a moment, most important first.

    A later line of the same rank takes the place of the earlier one. Words without a proposition say nothing here.

    Raises
    ------
    UnrankedPreferencesError
        If an actor has several and not all of them have a rank.
    """
    lines: dict[str, dict[tuple[int, int], Act]] = {}
    for entry in dossier.counted:
        if type(entry) is Act and entry.verb == "prefers" and entry.claim is not None and entry.moment.end <= at.end:
            for actor in everyone(entry, dossier.charter.acting):
                mine = lines.setdefault(actor, {})
                rank = entry.details.rank
                mine[rank, 0 if rank else len(mine)] = entry
    return {actor: _in_order(actor, found) for actor, found in lines.items()}


def _in_order(actor: str, found: dict[tuple[int, int], Act]) -> tuple[Preference, ...]:
    if len(found) > 1 and any(rank == 0 for rank, _ in found):
        raise UnrankedPreferencesError(actor, (line.place for line in found.values()))
    lines = [found[key] for key in sorted(found)]
    return tuple(Preference(line.claim, line) for line in lines if line.claim is not None)


def rankings_of_record(dossier: Dossier, at: Moment) -> dict[str, RankingEntry]:
    """Return the latest ranking of states by each actor that has one by a moment."""
    rankings = (entry for entry in dossier.counted if isinstance(entry, RankingEntry))
    return {entry.actor: entry for entry in rankings if entry.moment.end <= at.end}


def questions_named(proposition: Proposition) -> tuple[Question, ...]:
    """Return the seats and motions of which a proposition speaks, in order of appearance."""
    found: dict[Question, None] = {}
    for each in walk(proposition):
        question = each.question if isinstance(each, Stands) else None
        if isinstance(each, Holds) and isinstance(each.predicate, Takes | Says):
            question = each.predicate.question
        if question is not None:
            found[Seat(question.candidate, question.capacity) if isinstance(question, Seat) else question] = None
    return tuple(found)
