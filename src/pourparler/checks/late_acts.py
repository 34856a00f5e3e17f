"""Positions taken after a round had closed.

late-act
    An actor consents, objects, abstains or votes, or takes one of these back, after the question was closed: by a vote,
    by ``closes``, or by a deadline that had passed. The act is on record and counts for nothing.

    Way out: if the question was opened again, record who ``puts`` it or to which body somebody ``refers`` it. If the
    date is wrong, correct it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..charter import RuleVersion
from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, VoteEntry
from ..record import Recorded
from ..vocabulary import Moment, Motion, Question, Seat
from .decisions import DOES_OF
from .wording import deed, line_of

CODES: Final = {"late-act": Weight.NOTE}

_POSITIONS: Final = frozenset({"consents", "objects", "abstains", "votes"})
_DONE: Final = (Act, VoteEntry)
_TAKEN_BACK: Final = frozenset({"objection", "consent", "vote", "abstention"})


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a note for every position that came after its round had closed."""
    for key in tuple(dossier.record.keys()):
        if key[0] == "question":
            entries = dossier.record.about(key)
            if len(entries) > 1 and any(_ends_a_round(entry) for entry in entries):
                yield from _of_question([entry for entry in entries if _is_about(entry, key[1])], dossier)


def _is_about(entry: Recorded, question: str) -> bool:
    asked = entry.question if isinstance(entry, _DONE) else None
    return isinstance(asked, Motion) or (asked is not None and str(asked) == question)


def _ends_a_round(entry: Recorded) -> bool:
    return isinstance(entry, VoteEntry) or (isinstance(entry, Act) and entry.verb in ("closes", "puts"))


class _Rounds:
    """Which rounds on one question have closed, body by body, while its entries are read in order."""

    def __init__(self, bodies: frozenset[str], days: int | None) -> None:
        self._bodies = tuple(sorted(bodies - {""})) or ("",)
        self._days = days
        self._closed: dict[str, tuple[Moment, Act | VoteEntry]] = {}

    def open(self, act: Act) -> None:
        """Begin a new round; it closes at its deadline, if it has one. What was open in no body goes on in this one."""
        body = act.details.body
        if body:
            self._closed.pop(body, None)
            self._closed.pop("", None)
        else:
            self._closed.clear()
        deadline = act.details.until
        if deadline is None and self._days is not None:
            deadline = act.moment.later(self._days)
        if deadline is not None:
            self._closed[body] = (deadline, act)

    def close(self, entry: Act | VoteEntry) -> None:
        """Close the round."""
        self._closed[entry.body if isinstance(entry, VoteEntry) else entry.details.body] = (entry.moment, entry)

    def closed_before(self, act: Act) -> tuple[Moment, Act | VoteEntry] | None:
        """Return when and by which line every round in which an act could count had closed before it, if so."""
        if not self._closed:
            return None
        bodies = (act.details.body,) if act.details.body else self._bodies
        over = [self._over(body, act) or self._over("", act) for body in bodies]
        return over[0] if all(over) else None

    def _over(self, body: str, act: Act) -> tuple[Moment, Act | VoteEntry] | None:
        closed = self._closed.get(body)
        return closed if closed is not None and closed[0].end < act.moment.start else None


def _of_question(entries: list[Recorded], dossier: Dossier) -> Iterable[Finding]:
    found = [entry for entry in entries if isinstance(entry, Act | VoteEntry)]
    bodies = frozenset(entry.body if isinstance(entry, VoteEntry) else entry.details.body for entry in found)
    rounds = _Rounds(bodies, _deadline_days(found[0].question, dossier))
    for entry in found:
        if isinstance(entry, VoteEntry) or entry.verb == "closes":
            rounds.close(entry)
        elif entry.verb in ("puts", "refers"):
            rounds.open(entry)
        elif entry.verb in _POSITIONS or (entry.verb == "withdraws" and entry.object in _TAKEN_BACK):
            closed = rounds.closed_before(entry)
            if closed is not None:
                yield _finding(entry, *closed)


def _deadline_days(question: Question | None, dossier: Dossier) -> int | None:
    """Return the longest deadline of the rules on a question, or none if one of them has none."""
    days = [version.entry.deadline for version in _rules_on(question, dossier)]
    return max((day for day in days if day is not None), default=None) if None not in days else None


def _rules_on(question: Question | None, dossier: Dossier) -> tuple[RuleVersion, ...]:
    if isinstance(question, Seat):
        return dossier.charter.routes(DOES_OF[question.change], question.candidate, question.capacity)
    motion = dossier.charter.motions.get(str(question))
    return dossier.charter.rules_deciding(motion) if motion is not None else ()


def _finding(act: Act, closed: Moment, by: Act | VoteEntry) -> Finding:
    where = line_of(by.place, act.place)
    sentence = f"{deed(act)} after the round had closed on {closed} ({where})."
    way_out = "It counts for nothing. If the question was opened again, record who `puts` it."
    return Finding("late-act", act.place, sentence, way_out, Weight.NOTE, (by.place,))
