"""A dossier in which one thing is wanted: the survey of it, the searches, and what each set comes to when derived again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from ..dossier import Dossier
from ..language.directives import LockedEntry, UnlikelyEntry
from ..language.propositions import Position, Proposition, Then
from ..standing import Standing
from ..vocabulary import Moment, Value, moment
from .adding import Adding
from .aims import Aim
from .clocks import clocks_in
from .deriving import Deriving
from .found import Found, Outcome, in_order
from .hypotheticals import Hypotheticals
from .moves import Move, Wait
from .puzzles import Puzzle
from .survey import Survey

MOST_SETS: Final = 1_000
"""Sets that are looked for, if nothing else is asked."""
_MOST_POOLS: Final = 40
_MOST_KEYSTONES: Final = 64


class Remedies(Struct, frozen=True):
    """What would make something so.

    Attributes
    ----------
    aim, at
        What is wanted, and when it is asked.
    value
        Whether it is so now.
    found
        The smallest sets of moves, by rising cost.
    fell_away
        Sets that would do, but that need somebody whom the dossier holds to be locked.
    locked, unlikely
        The entries that say so, as far as they bear on it.
    whole_to
        The cost up to which no set is missing; none if none is missing.
    indispensable
        Who has a part in every set, whatever the others do.
    keystones
        Who does not stand against it now, and could keep all the others from bringing it about.
    movers
        How many moves there are in all.
    is_added
        Whether sets were found by adding up (and then derived), or each derived.
    then, step
        Stages that would still come, where those who would decide in them are not all known by name; and the stage that
        the sets bring about.
    untold_from, unknown
        From when on it cannot be told by itself, where nothing else helps, and for want of which fact.
    """

    aim: Aim
    at: Moment
    value: Value
    found: tuple[Found, ...] = ()
    fell_away: tuple[Found, ...] = ()
    locked: tuple[LockedEntry, ...] = ()
    unlikely: tuple[UnlikelyEntry, ...] = ()
    whole_to: int | None = None
    indispensable: tuple[str, ...] = ()
    movers: int = 0
    is_added: bool = True
    keystones: tuple[str, ...] = ()
    then: tuple[Proposition, ...] = ()
    step: Aim | None = None
    untold_from: Moment | None = None
    unknown: str = ""


class Searched:
    """A dossier in which one thing is wanted: the survey of it, and the searches.

    Parameters
    ----------
    dossier, aim, at
        The dossier, what is wanted, and when.
    """

    def __init__(self, dossier: Dossier, aim: Aim, at: Moment) -> None:
        self.dossier, self.aim, self.at = dossier, aim, at
        self.hypotheticals = Hypotheticals(dossier, at)
        self.standing = self.hypotheticals.standing
        self.survey = Survey(aim, self.standing)
        charter = dossier.charter
        self._locks = [entry for entry in charter.locked if _is_live(entry, at)]
        self._prices = [entry for entry in charter.unlikely if _is_live(entry, at)]

    # --- locked and unlikely -----------------------------------------------------------------------------------------

    def lock_of(self, move: Move) -> LockedEntry | None:
        """Return the entry that holds a move to be out of the question, if one does."""
        return next((entry for entry in self._locks if self._concerns(entry, move)), None)

    def price_of(self, move: Move) -> UnlikelyEntry | None:
        """Return the entry that holds a move to be unlikely, the dearest if several do."""
        found = [entry for entry in self._prices if self._concerns(entry, move)]
        return max(found, key=lambda entry: entry.cost) if found else None

    def cost(self, move: Move) -> int:
        """Return what a move costs."""
        price = self.price_of(move)
        return price.cost if price is not None else 1

    def _concerns(self, entry: LockedEntry | UnlikelyEntry, move: Move) -> bool:
        names = self.dossier.charter.acting(entry.actor, self.at) or (entry.actor,)
        return move.actor in names and entry.question in (None, move.question)

    # --- verified ----------------------------------------------------------------------------------------------------

    def verify(self, moves: tuple[Move, ...]) -> Wait | bool:
        """Return whether it would be so had some moves been made, at once or after a wait."""
        standing = self.hypotheticals.standing_after(moves)
        if self.aim.value(standing) is True:
            return True
        if self.aim.contrary:
            return False
        for clock in self._clocks(standing):
            if self.aim.value(self.hypotheticals.standing_after(moves, clock)) is True:
                return Wait(clock)
        return False

    def _clocks(self, standing: Standing) -> list[Moment]:
        found = {self._whole_day(clock) for clock in (*self.survey.clocks, *clocks_in(self.aim, standing))}
        return sorted((clock for clock in found if clock.end > self.at.end), key=lambda clock: (clock.end, clock.start))

    def stages(self) -> Iterator[tuple[Aim, tuple[Proposition, ...]]]:
        """Yield what would take each rule in stages one stage further, with the stages that would still come."""
        question = self.aim.question
        for route in self.standing.ruling(question).routes if question is not None else ():
            judged = route.decided
            if judged is not None and isinstance(judged.proposition, Then):
                reached, every = len(judged.parts), judged.proposition.stages
                if reached < len(every):
                    yield replace(self.aim, rule=route.rule.name, stages=reached), every[reached:]

    def _whole_day(self, clock: Moment) -> Moment:
        """Return the day of a clock that counts from the last minute of a day only because our lines were put there."""
        last_minute = self.hypotheticals.when.text.partition("T")[2]
        is_ours = bool(last_minute) and self.hypotheticals.when != self.at and clock.text.endswith(f"T{last_minute}")
        return moment(clock.text.partition("T")[0]) if is_ours else clock

    # --- searched ----------------------------------------------------------------------------------------------------

    def remedies(self, limit: int = MOST_SETS, size: int | None = None) -> Remedies:
        """Return every smallest set of moves, and those that fall away because somebody is locked."""
        value = self.aim.value(self.standing)
        locked = [move for move in self.survey.moves if self.lock_of(move) is not None]
        if value is True:
            return Remedies(self.aim, self.at, value, movers=len(self.survey.moves))
        free = tuple(move for move in self.survey.moves if move not in locked)
        waiting = self.verify(())
        outcome, is_added = self.search(free, limit, size, isinstance(waiting, Wait))
        alone = (Found((), (), 1, waiting),) if isinstance(waiting, Wait) else ()
        found = (*alone, *outcome.found)
        fell_away = self._fallen(locked, limit, size, found) if locked else ()
        return Remedies(
            self.aim,
            self.at,
            value,
            found,
            fell_away,
            _once(self.lock_of(move) for each in fell_away for move in each.chosen),
            _once(self.price_of(move) for each in found for move in each.chosen),
            outcome.whole_to,
            self._indispensable(free, found, outcome, is_added),
            len(self.survey.moves),
            is_added,
            self._keystones() if is_added and found else (),
            **(self._untold() if not found else {}),
        )

    def _untold(self) -> dict[str, Any]:
        """Return from when on it cannot be told, if time alone makes a fact matter that nobody reports."""
        for clock in self._clocks(self.standing):
            later = self.hypotheticals.standing_after((), clock)
            if self.aim.question is not None and self.aim.value(later) is None:
                return {"untold_from": clock, "unknown": later.ruling(self.aim.question).unknown}
        return {}

    def search(
        self, moves: tuple[Move, ...], limit: int, size: int | None, is_awaited: bool = False
    ) -> tuple[Outcome, bool]:
        """Return what a search finds, and whether it was done by adding up."""
        adding = Adding(self.puzzle(moves), self.verify, limit, is_awaited)
        added = adding.outcome(to=size)
        if self.survey.is_exact and not adding.refuted:
            return added, True
        derived = Deriving(moves, self.verify, self.cost, self._spent, limit, is_awaited).outcome(to=size)
        if derived.whole_to is None:
            return derived, False
        more = tuple(each for each in added.found if self._is_new(each, derived))
        return replace(derived, found=in_order((*derived.found, *more))), False

    def _spent(self) -> int:
        return self.hypotheticals.derived

    def _is_new(self, found: Found, derived: Outcome) -> bool:
        """Return whether a set found by adding up is a smallest one, and larger than those that were all derived."""
        told = frozenset(found.chosen)
        if found.cost <= (derived.whole_to or 0) or any(told.issuperset(each.chosen) for each in derived.found):
            return False
        fewer = (tuple(move for move in found.chosen if move is not left_out) for left_out in found.chosen)
        return all(self.verify(part) is False for part in fewer)

    def puzzle(self, moves: tuple[Move, ...]) -> Puzzle:
        """Return what is asked as inequalities over some moves."""
        return Puzzle(self.survey.formula, moves, self.cost)

    def _fallen(self, locked: list[Move], limit: int, size: int | None, found: tuple[Found, ...]) -> tuple[Found, ...]:
        outcome, _ = self.search(self.survey.moves, limit, size)
        return tuple(each for each in outcome.found if any(move in locked for move in each.chosen))

    def _indispensable(
        self, moves: tuple[Move, ...], found: tuple[Found, ...], outcome: Outcome, is_added: bool
    ) -> tuple[str, ...]:
        """Return without whom nothing works: who is in every set, or without whom not even all others could do it."""
        if not found or any(not each.chosen for each in found):
            return ()
        every = [_needed_in(each) for each in found]
        shared = frozenset.intersection(*every)
        names = [name for name in dict.fromkeys(move.actor for move in moves) if name in shared]
        if outcome.whole_to is None or not is_added:
            return tuple(names) if outcome.whole_to is None else ()
        return tuple(name for name in names[:_MOST_POOLS] if not self._could_without(name, moves))

    def _keystones(self) -> tuple[str, ...]:
        """Return who does not stand against it now and could alone keep all the others from bringing it about."""
        puzzle = self.puzzle(self.survey.moves)
        turning = [
            number
            for number, move in enumerate(puzzle.moves)
            if move.end == "against" and move.start in (Position.FOR, Position.ABSTAIN) and not move.matter.is_unnamed
        ]
        if len(turning) > _MOST_KEYSTONES:
            return ()
        return tuple(
            dict.fromkeys(puzzle.moves[number].actor for number in turning if not puzzle.may_be_so_after(number))
        )

    def _could_without(self, name: str, moves: tuple[Move, ...]) -> bool:
        others = tuple(move for move in moves if move.actor != name)
        return Adding(self.puzzle(others), self.verify, 1).may_be_so()


def _needed_in(found: Found) -> frozenset[str]:
    """Return who has a part in a set whoever of equals moves."""
    whole = (part for part in found.parts if part.number == len(part.actors))
    return frozenset(name for part in whole for name in part.actors)


def _is_live(entry: LockedEntry | UnlikelyEntry, at: Moment) -> bool:
    return entry.moment.start <= at.end and (entry.until is None or entry.until.start > at.end)


def _once(entries: Iterable[object]) -> tuple:  # type: ignore[type-arg]
    return tuple(dict.fromkeys(entry for entry in entries if entry is not None))
