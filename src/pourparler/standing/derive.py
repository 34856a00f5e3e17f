"""The standing of a dossier at a date: a pure function of charter, record and date."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..charter import Charter
from ..language.directives import Act, MotionEntry
from ..language.propositions import Proposition
from ..record import Key, Record, Recorded, loss_key
from ..vocabulary import Moment, Motion, Question, Seat
from .judging import judge
from .loops import Answer, Asked, Loop
from .motions import motion_ruling
from .removals import life_of
from .rulings import Ground, Judged, Kind, Role, Ruling
from .scene import Context
from .seats import seat_ruling
from .tallies import Round, Tally, tally

_SEATED = (Kind.SEATED,)
_SEATS: Key = ("seats",)
"""Read by whatever asks who is seated: a line that brings a new seat to the table may change it."""


class Standing:
    """Who is at the table, and how every question stands, at one moment.

    Rulings are derived when they are asked for and kept; two standings of the same charter, record and moment give the
    same answers, whatever was asked before.

    Parameters
    ----------
    charter, record
        What is in force, and what was said and done.
    at
        The moment.
    seats
        The seats that make up the table: those that the record, the rules or expectations speak of.
    """

    def __init__(self, charter: Charter, record: Record, at: Moment, seats: tuple[Seat, ...] = ()) -> None:
        self.charter = charter
        self.record = record
        self.at = at
        self.seats = seats
        self._rulings: dict[Question, Answer] = {}
        self._tallies: dict[Round, Answer] = {}
        self._reads: list[set[Key]] = []
        self._loop = Loop()
        self._losing: set[tuple[str, int]] = set()
        self._others: dict[int, Standing] = {at.end: self}

    # --- what is asked of it -----------------------------------------------------------------------------------------

    def ruling(self, question: Question) -> Ruling:
        """Return the ruling on a question, with its grounds."""
        ruling, reads = self._known(question)
        self._read(reads)
        return ruling

    def _known(self, question: Question) -> tuple[Ruling, frozenset[Key]]:
        known = self._rulings.get(question)
        if known is not None:
            return known
        asked = Asked(
            question,
            self.at.end,
            self._rulings,
            lambda: self._noting(lambda: self._derived(question)),
            lambda why: Ruling(question, self.at, Kind.UNDETERMINED, unknown=f"the rules on {question} {why}"),
        )
        return self._loop.answer(asked)

    def _noting(self, derived: Callable[[], object]) -> Answer:
        """Return what is derived, with the keys that were read for it."""
        self._reads.append(set())
        try:
            found = derived()
        finally:
            reads = self._reads.pop()
        return found, frozenset(reads)

    def _read(self, keys: Iterable[Key]) -> None:
        if self._reads:
            self._reads[-1].update(keys)

    def _derived(self, question: Question) -> Ruling:
        if isinstance(question, Motion):
            return motion_ruling(question, self.at, self)
        return seat_ruling(question, self.at, self)

    def judged(self, proposition: Proposition) -> Judged:
        """Return a proposition judged at this moment."""
        return judge(proposition, Context(self.at), self)

    def table(self) -> tuple[Ruling, ...]:
        """Return the ruling on every seat of the table, in the order of its seats."""
        return tuple(self.ruling(seat) for seat in self.seats)

    def reads(self, question: Question) -> frozenset[Key]:
        """Return the keys of the record on which a ruling rests; a line under another key cannot change it."""
        return self._known(question)[1]

    # --- what judging asks of it -------------------------------------------------------------------------------------

    def about(self, key: Key) -> tuple[Recorded, ...]:
        """Return the entries under a key, and remember that they were looked at."""
        self._read((key,))
        return self.record.about(key)

    def tally(self, round_: Round) -> Tally:
        """Return where everybody stands in a round."""
        known = self._tallies.get(round_)
        if known is None:
            asked = Asked(
                round_,
                self.at.end,
                self._tallies,
                lambda: self._noting(lambda: self._taken(round_, self._condition)),
                lambda why: self._taken(round_, lambda condition, actor, of: Judged(condition, None)),
            )
            known = self._loop.answer(asked)
        self._read(known[1])
        found: Tally = known[0]
        return found

    def _taken(self, round_: Round, holds: Callable[[Proposition, str, Round], Judged]) -> Tally:
        return tally(round_, self.about, self.charter, lambda condition, actor: holds(condition, actor, round_))

    def _condition(self, condition: Proposition, actor: str, round_: Round) -> Judged:
        candidate = round_.question.candidate if isinstance(round_.question, Seat) else actor
        context = Context(
            round_.at,
            candidate,
            round_.question,
            round_.body,
            round_.since,
            round_.counts_statements,
            round_.deadline_days,
        )
        return judge(condition, context, self)

    def ruling_at(self, question: Question, at: Moment) -> Ruling:
        """Return the ruling on a question at this or another moment."""
        if at.end == self.at.end:
            return self.ruling(question)
        ruling, reads = self.other(at)._known(question)
        self._read(reads)
        return ruling

    def other(self, at: Moment) -> Standing:
        """Return the standing of the same dossier at another moment."""
        other = self._others.get(at.end)
        if other is None:
            other = self._elsewhen(at)
            other._others = self._others
            other._loop = self._loop
            other._losing = self._losing
            self._others[at.end] = other
        return other

    def _elsewhen(self, at: Moment) -> Standing:
        return Standing(self.charter, self.record, at, self.seats)

    def seated(self, capacity: str, at: Moment) -> tuple[str, ...]:
        """Return who sits in a capacity at a moment, in the order of the table; all who sit for an empty one."""
        self._read((_SEATS,))
        found = (
            seat.candidate
            for seat in self.seats
            if (not capacity or seat.capacity == capacity) and self.ruling_at(seat, at).kind in _SEATED
        )
        return tuple(dict.fromkeys(found))

    def delegations(self, at: Moment) -> tuple[str, ...]:
        """Return who sits at the table, members of a seated delegation not counted apart."""
        seated = self.seated("", at)
        inside = {member for name in seated for member in self.charter.memberships.direct(name, at.end)}
        return tuple(name for name in seated if name not in inside)

    def may(self, actor: str, power: str, at: Moment, body: str = "") -> tuple[bool, tuple[Ground, ...]]:
        """Return whether an actor may do a thing in a seat that it holds, in a body or anywhere, and the lines that say so.

        A denial in any capacity that it holds beats a grant in another; what is not granted may not be done, and who sits
        in no capacity may do nothing that some capacity grants or denies. A power that no capacity speaks of is free to
        all from whom no suspension takes it.
        """
        granted: list[Ground] = []
        known = False
        for seat in self._seats_of(actor):
            ruling = self.ruling_at(seat, at)
            if ruling.kind is not Kind.SEATED:
                continue
            lost = [loss for loss in life_of(seat, at, self).losses if not loss.is_over(at) and loss.takes(power, body)]
            if lost:
                return False, tuple(Ground(loss.entry, Role.EVENT, actor) for loss in lost)
            capacity = self.charter.capacity(seat.capacity, at)
            if capacity is None:
                continue
            known = True
            if power in capacity.may_not:
                return False, (Ground(capacity, Role.RULE, actor),)
            if power in capacity.may:
                granted.append(Ground(capacity, Role.RULE, actor))
        if not known:
            lost_by = self.losses(actor, power, at, body)
            return not self.charter.is_regulated(power, at) and not lost_by, lost_by
        return bool(granted), tuple(granted)

    def _seats_of(self, actor: str) -> Iterable[Seat]:
        self._read((_SEATS,))
        return (seat for seat in self.seats if seat.candidate == actor)

    def has_lost(self, actor: str, power: str, at: Moment, body: str) -> bool:
        """Return whether a suspension, whole or in part, takes a power from an actor in a body."""
        return bool(self.losses(actor, power, at, body))

    def losses(self, actor: str, power: str, at: Moment, body: str) -> tuple[Ground, ...]:
        """Return the lines by which an actor has lost a power in a body.

        While its own suspension is being judged an actor has lost nothing: it is judged as it stood before.
        """
        if (actor, at.end) in self._losing:
            return ()
        self._losing.add((actor, at.end))
        try:
            return self._losses(actor, power, at, body)
        finally:
            self._losing.discard((actor, at.end))

    def _losses(self, actor: str, power: str, at: Moment, body: str) -> tuple[Ground, ...]:
        seats = {
            Seat(entry.question.candidate, entry.question.capacity)
            for entry in self.about(loss_key(actor))
            if isinstance(entry, Act) and isinstance(entry.question, Seat)
        }
        return tuple(
            Ground(loss.entry, Role.EVENT, actor)
            for seat in sorted(seats)
            for loss in life_of(seat, at, self).losses
            if not loss.is_over(at) and loss.takes(power, body)
        )

    def motions_with_effect_on(self, seat: Seat) -> tuple[MotionEntry, ...]:
        """Return the motions that would change a seat, in order of time."""
        return self.charter.motions_with_effect_on(seat.candidate, seat.capacity)


def derive(
    charter: Charter, record: Record, at: Moment, seats: tuple[Seat, ...] = (), previous: Standing | None = None
) -> Standing:
    """Return the standing at a moment.

    Parameters
    ----------
    charter, record, at
        What is in force, what was said and done, and when it is asked.
    seats
        The seats that make up the table.
    previous
        A standing of the same charter at the same moment with another record: rulings that rest on nothing in which
        the two records differ are taken over instead of derived again. The answers are the same with and without it.
    """
    standing = Standing(charter, record, at, seats)
    if previous is not None and previous.charter is charter and previous.at == at:
        changed = record.differences(previous.record) | (frozenset() if seats == previous.seats else {_SEATS})
        standing._rulings = {
            question: known for question, known in previous._rulings.items() if changed.isdisjoint(known[1])
        }
    return standing
