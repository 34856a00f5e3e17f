"""What is asked, surveyed: who could move in it, and the sums by which one can tell what a move would change.

The survey goes the way that judging goes, through rules, conditions, bars, sequences and the questions they lead to.
Where adding up does not tell all (a clock, a seat that was declined or lost, a circle of rules), it says so, and one has
to derive anew for every set of moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..charter import RuleVersion
from ..language.directives import Does as Effect
from ..language.directives import MotionEntry, RuleEntry
from ..language.propositions import (
    Holds,
    InBody,
    Many,
    Takes,
    Then,
    walk,
)
from ..standing import Standing
from ..standing.judging import judge
from ..standing.motions import body_of
from ..standing.removals import life_of
from ..standing.routes import context_of, moment_of
from ..standing.scene import Context
from ..vocabulary import Change, Motion, Question, Seat
from .aims import Aim
from .formulas import NO, YES, Contrary, Fixed, Formula, Member, Sum, Uncertain, all_of, any_of, with_matters
from .leaves import ALL, ALL_BASE, ONE
from .moves import Matter, Move
from .proposition_survey import PropositionSurvey

_REMOVAL: Final = {
    Change.SUSPENSION: Effect.SUSPENDS,
    Change.EXCLUSION: Effect.EXCLUDES,
    Change.RETURN: Effect.READMITS,
}


_MOST_CLOCKS: Final = 4


class Survey(PropositionSurvey):
    """Who could move in what is asked, and how it adds up.

    Attributes
    ----------
    moves
        Every move that bears on it.
    formula
        What is asked, as sums.
    is_exact
        Whether the formula tells all; if not, every set of moves has to be derived.
    clocks
        When time alone may change it.
    """

    def __init__(self, aim: Aim, standing: Standing) -> None:
        super().__init__(standing)
        self._open: set[Question] = set()
        self._stages = ("", 0)
        self.formula = self._aim(aim)
        into = _in_one_body(self.open_moves.matters)
        for matter, other in into.items():
            self.open_moves.as_one(matter, other)
        self.formula = with_matters(self.formula, into) if into else self.formula
        self.moves: tuple[Move, ...] = self.open_moves.moves
        if self._counts_seats and any(move.matter.about == "seat" for move in self.moves):
            self.is_exact = False
        told = [move.deed for move in self.moves if move.deed and not move.replay]
        if _are_entangled(move.matter for move in self.moves) or len(told) > len(set(told)):
            self.is_exact = False
        later = {clock for clock in self._clocks if clock.end > standing.at.end}
        self.clocks = tuple(sorted(later, key=lambda clock: (clock.start, clock.end)))[:_MOST_CLOCKS]
        if self.clocks:
            self.is_exact = False

    def _aim(self, aim: Aim) -> Formula:
        if aim.claim is not None:
            found = self.proposition(aim.claim, Context(self.standing.at))
        else:
            assert aim.question is not None
            self._stages = (aim.rule, aim.stages)
            found = self.question(aim.question)
        return Uncertain(found) if aim.contrary else found

    # --- questions ---------------------------------------------------------------------------------------------------

    def question(self, question: Question, seated: bool = False) -> Formula:
        """Return as sums that a question is decided: somebody let in, or seated; a motion adopted."""
        if question in self._open:
            self.is_exact = False
            return Fixed(False)
        self._open.add(question)
        try:
            if isinstance(question, Motion):
                return self._motion(question)
            if question.change is not Change.ADMISSION:
                return any_of(self._removals(question))
            return self._seat(question, seated)
        finally:
            self._open.discard(question)

    def _motion(self, question: Motion) -> Formula:
        motion = self.standing.charter.motions.get(question.name)
        if motion is None or motion.moment.start > self.standing.at.end:
            return Fixed(None)
        body, _ = body_of(motion, self.standing.at, self.standing)
        routes = self.standing.ruling(question).routes
        return any_of(
            self._rule(route.version, question, motion, body) for route in routes if route.version is not None
        )

    def _removals(self, seat: Seat) -> Iterator[Formula]:
        for version in self.standing.charter.routes(_REMOVAL[seat.change], seat.candidate, seat.capacity):
            if moment_of(version, self.standing.at, self.standing) == self.standing.at:
                yield self._rule(version, seat)

    def _seat(self, seat: Seat, seated: bool) -> Formula:
        standing = self.standing
        routes = [
            self._rule(version, seat, seated=seated)
            for version in standing.charter.routes(Effect.ADMITS, seat.candidate, seat.capacity, standing.at)
            if version.entry.moment.start <= standing.at.end
        ]
        for motion in standing.motions_with_effect_on(seat):
            if motion.moment.start <= standing.at.end:
                found = self.question(Motion(motion.name))
                if any(effect.change is Change.ADMISSION for effect in motion.effects):
                    routes.append(found)
        self._life(seat)
        return all_of((*self._bars(seat), any_of(routes)))

    def _bars(self, seat: Seat) -> Iterator[Formula]:
        standing = self.standing
        for version in standing.charter.routes(Effect.BARS, seat.candidate, seat.capacity, standing.at):
            if moment_of(version, standing.at, standing) != standing.at:
                continue
            rule, context = version.entry, context_of(version.entry, seat, standing.at)
            parts: list[Formula] = []
            if rule.when is not None:
                parts.append(Uncertain(self.proposition(rule.when, context)))
            if rule.unless is not None:
                parts.append(self.proposition(rule.unless, context))
            yield any_of(parts)

    def _life(self, seat: Seat) -> None:
        """Note what its holder, and those who took it away, could do about a seat that was given up or lost."""
        life, ruling = life_of(seat, self.standing.at, self.standing), self.standing.ruling(seat)
        given_up = (life.declined, life.withdrawn, life.own_suspension, life.uninvited)
        if life.losses or any(given_up) or life.attending is not None or ruling.kind.value == "lapsed":
            self.is_exact = False
        if life.declined or life.withdrawn or life.own_suspension:
            for verb in ("accepts", "attends", "returns"):
                self._own(seat, verb)
        for loss in life.losses:
            question = Seat(seat.candidate, seat.capacity, Change.RETURN)
            self.question(question)
            for name in loss.by:
                matter = Matter(name, "position", str(question))
                self.open_moves.deed(matter, "readmits", f"{name} readmits {seat}", question)
        ends = [loss.until for loss in life.losses]
        ends += [act.details.until for act in (life.own_suspension, life.deferred) if act is not None]
        self._clocks += [end for end in ends if end is not None]

    def _own(self, seat: Seat, verb: str) -> Matter:
        matter = Matter(seat.candidate, "seat", f"{verb} as {seat.capacity}")
        self.open_moves.deed(matter, verb, f"{seat.candidate} {verb} as {seat.capacity}", seat)
        return matter

    # --- rules -------------------------------------------------------------------------------------------------------

    def _rule(
        self,
        version: RuleVersion,
        question: Question,
        motion: MotionEntry | None = None,
        body: str = "",
        seated: bool = False,
    ) -> Formula:
        """Return as sums that a rule lets somebody in, or decides a motion."""
        rule, at = version.entry, self.standing.at
        applied = moment_of(version, at, self.standing)
        parts: list[Formula] = []
        if applied is None:
            self.is_exact = False
            parts.append(self.question(Motion(rule.adopted_by)))
        elif applied != at:
            ruling = self.standing.ruling(question)
            self.is_exact = False
            return Fixed(any(route.version == version and route.kind.value == "invited" for route in ruling.routes))
        context = context_of(rule, question, at, motion, body)
        if rule.name == self._stages[0] and isinstance(rule.when, Then):
            return self.proposition(Then(rule.when.stages[: self._stages[1]]), context)
        if self._stages[0]:
            return Fixed(False)
        parts += [self.proposition(each, context) for each in (rule.requires, rule.when) if each is not None]
        if rule.unless is not None:
            undone = self.proposition(rule.unless, context)
            runs = judge(rule.unless, context, self.standing).clock is not None
            parts.append(Contrary(undone) if runs else Uncertain(undone))
        parts += self._quorum(rule, context)
        if seated and not rule.at_once:
            parts.append(self._taken(rule, question, context))
        return all_of(parts)

    def _quorum(self, rule: RuleEntry, context: Context) -> list[Formula]:
        found = []
        for body in _bodies(rule, context.body, self.standing):
            entry = self.standing.charter.body(body, context.at)
            quorum = rule.quorum or (entry.quorum if entry is not None else None)
            if quorum is not None:
                inside = Context(context.at, context.candidate, context.question, body, context.since)
                found.append(self.proposition(quorum, inside))
        self.is_exact = self.is_exact and len(found) < 2
        return found

    def _taken(self, rule: RuleEntry, question: Question, context: Context) -> Formula:
        assert isinstance(question, Seat)
        if rule.seats is not None:
            return self.proposition(rule.seats, context)
        attending = life_of(question, self.standing.at, self.standing).attending
        matter = self._own(question, "attends")
        return Sum(ALL, ALL_BASE, YES, (Member(matter, ONE, YES if attending else NO),), reads="attends")


def _in_one_body(matters: Iterable[Matter]) -> dict[Matter, Matter]:
    """Return, for positions that count in any body, the one body in which the same actor could take one as well.

    What is said in that body counts in any, and what is said in none counts in it: the two are one matter.
    """
    found: dict[tuple[str, str], list[Matter]] = {}
    for matter in matters:
        if matter.about == "position":
            found.setdefault((matter.actor, matter.what), []).append(matter)
    pairs = (sorted(each, key=lambda matter: matter.body) for each in found.values())
    return {pair[0]: pair[1] for pair in pairs if len(pair) > 1 and not pair[0].body and not pair[2:]}


def _are_entangled(matters: Iterable[Matter]) -> bool:
    """Return whether somebody could take a position in a body and one that counts in any, which bear on each other."""
    bodies: dict[tuple[str, str], set[str]] = {}
    for matter in matters:
        if matter.about == "position":
            bodies.setdefault((matter.actor, matter.what), set()).add(matter.body)
    return any(len(found) > 1 and "" in found for found in bodies.values())


def _bodies(rule: RuleEntry, body: str, standing: Standing) -> tuple[str, ...]:
    """Return the bodies that may decide under a rule."""
    named: list[str] = []
    for each in walk(rule.when) if rule.when is not None else ():
        if isinstance(each, InBody):
            named.append(each.body)
        if isinstance(each, Holds) and isinstance(each.subject, Many) and isinstance(each.predicate, Takes):
            named += [each.subject.group.name] if each.subject.group.name in standing.charter.bodies else []
    return tuple(dict.fromkeys(named)) or (body,)
