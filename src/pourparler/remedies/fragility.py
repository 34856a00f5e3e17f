"""What is fragile: the single acts, lapses and deadlines that would unseat somebody or reverse a decision.

Its holder can always give a seat up, and a body can always decide anew; neither is told here. What is told is what one
other move, or time alone, would undo: an invitation or a consent taken back, an objection in a round still open, a
condition no longer met, a suspension that one actor may pronounce, a vote that would have gone the other way with one
member elsewhere, an invitation that lapses.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ..dossier import Dossier
from ..standing import LET_IN, Kind, Standing
from ..standing.readings import standing_of
from ..vocabulary import Change, Moment, Motion, Question, Seat
from .aims import Aim
from .found import Found
from .searched import Searched

_LOSSES = ((Change.SUSPENSION, "suspends"), (Change.EXCLUSION, "excludes"))


class Ending(Struct, frozen=True):
    """A moment at which time alone ends something, and what it is from then on."""

    at: Moment
    kind: Kind


class Fragile(Struct, frozen=True):
    """A seat or a decision, and what alone would undo it.

    Attributes
    ----------
    question, kind
        What stands, and how.
    moves
        The single moves, each derived again; those of equals in one.
    becomes
        What it would be after each of them.
    endings
        When time alone ends it.
    """

    question: Question
    kind: Kind
    moves: tuple[Found, ...]
    becomes: tuple[Kind, ...]
    endings: tuple[Ending, ...]

    @property
    def is_fragile(self) -> bool:
        """Whether anything single would undo it."""
        return bool(self.moves or self.endings)


def fragile(dossier: Dossier, at: Moment) -> tuple[Fragile, ...]:
    """Return every seat held, every invitation and every decision standing, with what alone would undo it.

    Parameters
    ----------
    dossier, at
        The dossier, and the moment.

    Returns
    -------
    tuple
        Seats in the order of the table, then motions; those that nothing single undoes have no moves and no endings.

    Examples
    --------
    >>> from pourparler.dossier import load
    >>> from pourparler.vocabulary import moment
    >>> astana, _ = load("cases/astana-2017.talks")
    >>> found = fragile(astana, moment("2017-01-20"))
    >>> [(str(each.question), each.moves[0].chosen[0].deed) for each in found if each.moves]
    [('USA as observer', 'KAZ withdraws invitation to USA as observer')]
    """
    standing = standing_of(dossier, at)
    asked: list[Question] = [seat for seat in standing.seats if seat.change is Change.ADMISSION]
    asked += [Motion(name) for name in dossier.charter.motions]
    return tuple(_fragile(dossier, question, at, standing) for question in asked if _stands(question, standing))


def _stands(question: Question, standing: Standing) -> bool:
    return standing.ruling(question).kind in LET_IN


def _fragile(dossier: Dossier, question: Question, at: Moment, standing: Standing) -> Fragile:
    searched = Searched(dossier, Aim(question, contrary=True), at)
    outcome, _ = searched.search(searched.survey.moves, limit=1_000, size=1)
    others = (each for each in outcome.found if not _is_leaving(each, question))
    found = [*others, *(_losses(searched, question) if isinstance(question, Seat) else ())]
    becomes = [searched.hypotheticals.standing_after(each.chosen).ruling(question).kind for each in found]
    kind = standing.ruling(question).kind
    return Fragile(question, kind, tuple(found), tuple(becomes), tuple(_endings(searched, question)))


def _is_leaving(found: Found, question: Question) -> bool:
    """Return whether a move is that of a seat's holder to give it up."""
    move = found.chosen[0]
    mine = isinstance(question, Seat) and move.actor == question.candidate
    return mine and move.matter.about == "seat" and move.end in ("withdraws", "declines")


def _losses(searched: Searched, seat: Seat) -> Iterator[Found]:
    """Yield the single acts by which somebody may take a seat away, where a rule lets one do so alone."""
    for change, verb in _LOSSES:
        other = Searched(searched.dossier, Aim(Seat(seat.candidate, seat.capacity, change)), searched.at)
        if not other.survey.moves:
            continue
        outcome, _ = other.search(other.survey.moves, limit=100, size=1)
        for each in outcome.found:
            if each.chosen[0].end == verb and searched.verify(each.chosen) is True:
                yield each


def _endings(searched: Searched, question: Question) -> Iterator[Ending]:
    """Yield when time alone ends it: a lapse, the end of a term, a clock that runs against it."""
    ruling = searched.standing.ruling(question)
    clocks = [*searched.survey.clocks]
    if ruling.until is not None:
        clocks += [ruling.until, ruling.until.later(1)]
    for clock in sorted(set(clocks), key=lambda moment: (moment.end, moment.start)):
        if clock.end > searched.at.end:
            kind = searched.standing.other(clock).ruling(question).kind
            if kind not in LET_IN:
                yield Ending(clock, kind)
                return
