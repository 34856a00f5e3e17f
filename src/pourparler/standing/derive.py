"""The standing of a dossier at a date: a pure function of charter, record and date."""

from __future__ import annotations

from collections.abc import Iterable

from ..charter import Charter
from ..language.directives import Act, MotionEntry
from ..language.propositions import Proposition
from ..record import Key, Record, Recorded, loss_key, question_key
from ..vocabulary import Moment, Motion, Question, Seat
from .judging import Context, judge
from .motions import motion_ruling
from .rulings import Ground, Judged, Kind, Role, Ruling
from .seats import life_of, seat_ruling
from .tallies import Round, Tally, tally

_SEATED = (Kind.SEATED,)


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
        self._rulings: dict[Question, tuple[Ruling, frozenset[Key]]] = {}
        self._reads: list[set[Key]] = []
        self._asked: set[Question] = set()
        self._tallies: dict[Round, Tally] = {}
        self._others: dict[int, Standing] = {}
        self._effects: dict[tuple[str, str], tuple[MotionEntry, ...]] | None = None

    # --- what is asked of it -----------------------------------------------------------------------------------------

    def ruling(self, question: Question) -> Ruling:
        """Return the ruling on a question, with its grounds."""
        known = self._rulings.get(question)
        if known is None:
            if question in self._asked:
                return Ruling(
                    question, self.at, Kind.UNDETERMINED, unknown=f"the rules on {question} refer back to themselves"
                )
            self._asked.add(question)
            self._reads.append(set())
            try:
                ruling = self._derived(question)
            finally:
                reads = self._reads.pop()
                self._asked.discard(question)
            known = (ruling, frozenset(reads))
            self._rulings[question] = known
        if self._reads:
            self._reads[-1] |= known[1]
        return known[0]

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
        self.ruling(question)
        return self._rulings[question][1]

    # --- what judging asks of it -------------------------------------------------------------------------------------

    def about(self, key: Key) -> tuple[Recorded, ...]:
        """Return the entries under a key, and remember that they were looked at."""
        if self._reads:
            self._reads[-1].add(key)
        return self.record.about(key)

    def tally(self, round_: Round) -> Tally:
        """Return where everybody stands in a round."""
        if self._reads:
            self._reads[-1].add(question_key(round_.question))
            self._reads[-1].add(("presence", round_.body))
        known = self._tallies.get(round_)
        if known is None:
            known = tally(round_, self.about, self.charter, lambda p, actor: self._is_met(p, actor, round_))
            self._tallies[round_] = known
        return known

    def _is_met(self, proposition: Proposition, actor: str, round_: Round) -> bool:
        candidate = round_.question.candidate if isinstance(round_.question, Seat) else actor
        return judge(proposition, Context(self.at, candidate, round_.question), self).value is True

    def ruling_at(self, question: Question, at: Moment) -> Ruling:
        """Return the ruling on a question at this or another moment."""
        if at.end == self.at.end:
            return self.ruling(question)
        other = self.other(at)
        ruling = other.ruling(question)
        if self._reads:
            self._reads[-1] |= other.reads(question)
        return ruling

    def other(self, at: Moment) -> Standing:
        """Return the standing of the same dossier at another moment."""
        other = self._others.get(at.end)
        if other is None:
            other = self._elsewhen(at)
            other._others = self._others
            other._asked = self._asked
            self._others[at.end] = other
        return other

    def _elsewhen(self, at: Moment) -> Standing:
        return Standing(self.charter, self.record, at, self.seats)

    def seated(self, capacity: str, at: Moment) -> tuple[str, ...]:
        """Return who sits in a capacity at a moment, in the order of the table; all who sit for an empty one."""
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

        A denial in any capacity that it holds beats a grant in another; what is not granted may not be done. Outside
        talks with capacities, where no capacity grants or denies the power, only a suspension takes it away.
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
            return not self._has_lost(actor, power, at, body), ()
        return bool(granted), tuple(granted)

    def _seats_of(self, actor: str) -> Iterable[Seat]:
        return (seat for seat in self.seats if seat.candidate == actor)

    def _has_lost(self, actor: str, power: str, at: Moment, body: str) -> bool:
        seats = {
            Seat(entry.question.candidate, entry.question.capacity)
            for entry in self.about(loss_key(actor))
            if isinstance(entry, Act) and isinstance(entry.question, Seat)
        }
        return any(
            loss.takes(power, body) for seat in seats for loss in life_of(seat, at, self).losses if not loss.is_over(at)
        )

    def motions_with_effect_on(self, seat: Seat) -> tuple[MotionEntry, ...]:
        """Return the motions that would change a seat, in order of time."""
        if self._effects is None:
            found: dict[tuple[str, str], list[MotionEntry]] = {}
            for motion in self.charter.motions.values():
                for effect in motion.effects:
                    found.setdefault((effect.candidate, effect.capacity), []).append(motion)
            self._effects = {key: tuple(dict.fromkeys(motions)) for key, motions in found.items()}
        return self._effects.get((seat.candidate, seat.capacity), ())


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
        changed = record.differences(previous.record)
        standing._rulings = {
            question: known for question, known in previous._rulings.items() if changed.isdisjoint(known[1])
        }
    return standing
