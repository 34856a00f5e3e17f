"""The acts that the rules leave open to everybody on some questions, at a date: the charter makes the game.

What a rule looks at to answer a question, somebody can do: take a position, invite, come, sign, judge. The walk goes
through conditions, decisions and what undoes them, and through the questions on which those depend.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from ..language.directives import Act, RuleEntry
from ..language.directives import Does as Effect
from ..language.lexicon import OVER_INSTRUMENTS
from ..language.propositions import (
    CANDIDATE,
    Does,
    Has,
    Holds,
    InBody,
    One,
    Position,
    Proposition,
    Stands,
    Takes,
    parts_of,
)
from ..standing import Judged, Role, Standing
from ..standing.electors import members_of
from ..standing.judging import judge
from ..standing.motions import body_of
from ..standing.removals import life_of
from ..standing.routes import context_of, is_in_force
from ..standing.scene import Context, resolved
from ..vocabulary import Change, Motion, Question, Seat
from .choices import (
    Choice,
    attendance_choice,
    instrument_choice,
    invitation_choice,
    judgement_choice,
    position_choice,
)

_STANDS: Final = {Role.FOR: Position.FOR, Role.AGAINST: Position.AGAINST, Role.ABSTAINS: Position.ABSTAIN}
_TAKEN: Final = (Position.FOR, Position.AGAINST, Position.ABSTAIN)


class OpenActs:
    """Every act that bears on some questions, found by walking through the rules that answer them.

    Parameters
    ----------
    standing
        The standing at the date.
    questions
        The questions.

    Attributes
    ----------
    choices
        The acts, question by question, those of one rule in the order in which it names the actors.
    questions
        The questions themselves, and those on which their answers depend.
    closed
        Questions on which positions can no longer be taken, because the round is closed.
    """

    def __init__(self, standing: Standing, questions: Iterable[Question]) -> None:
        self._standing = standing
        self._found: dict[tuple[str, str], Choice] = {}
        self._met: dict[Question, None] = {}
        self._closed: dict[Question, None] = {}
        for question in questions:
            self._question(question)
        self.choices = tuple(self._found.values())
        self.questions = tuple(self._met)
        self.closed = tuple(self._closed)

    # --- questions and rules -----------------------------------------------------------------------------------------

    def _question(self, question: Question) -> None:
        if question in self._met:
            return
        self._met[question] = None
        rules = list(self._rules(question))
        for rule, context in rules:
            for part in (rule.requires, rule.when, rule.unless, rule.quorum, rule.seats):
                if part is not None:
                    self._walk(part, context)
        if isinstance(question, Seat) and question.change is Change.ADMISSION:
            self._guest(question, [rule for rule, _ in rules if rule.does is Effect.ADMITS])

    def _rules(self, question: Question) -> Iterator[tuple[RuleEntry, Context]]:
        at, charter = self._standing.at, self._standing.charter
        if isinstance(question, Motion):
            motion = charter.motions.get(question.name)
            body = body_of(motion, at, self._standing)[0] if motion is not None else ""
            for route in self._standing.ruling(question).routes:
                yield route.rule, context_of(route.rule, question, at, motion, body)
            return
        changes = {Change.ADMISSION: (Effect.ADMITS, Effect.BARS), Change.SUSPENSION: (Effect.SUSPENDS,)}
        for does in changes.get(question.change, ()):
            for version in charter.routes(does, question.candidate, question.capacity, at):
                if is_in_force(version, at, self._standing):
                    yield version.entry, context_of(version.entry, question, at)

    def _guest(self, seat: Seat, rules: list[RuleEntry]) -> None:
        """Note the guest's choice to come, where coming is what takes the seat."""
        if not rules or all(rule.at_once or rule.seats is not None for rule in rules):
            return
        life = life_of(seat, self._standing.at, self._standing)
        if life.losses:
            return
        self._add(attendance_choice(seat, is_made=life.attending is not None))

    # --- propositions ------------------------------------------------------------------------------------------------

    def _walk(self, proposition: Proposition, context: Context) -> None:
        match proposition:
            case Holds(predicate=Takes() as takes):
                self._positions(proposition, takes, context)
            case Holds(predicate=Does() as does):
                self._deeds(proposition, does, context)
            case Holds(predicate=Has() as has):
                self._signatures(proposition, has, context)
            case Stands(question=question):
                self._question(resolved(question, context.candidate))
            case InBody(body=body, part=part):
                self._walk(part, replace(context, body=body))
            case _:
                for part in parts_of(proposition):
                    self._walk(part, context)

    def _add(self, choice: Choice) -> None:
        self._found.setdefault((choice.owner, choice.words), choice)

    def _doers(self, holds: Holds, context: Context) -> tuple[str, ...]:
        subject = holds.subject
        if isinstance(subject, One):
            return (context.candidate if subject.name == CANDIDATE else subject.name,)
        return members_of(subject.group, context, self._standing, context.at)

    def _each(self, holds: Holds, context: Context) -> Iterator[tuple[str, Judged]]:
        """Yield each of those of whom something is said, with what is so of it alone."""
        for name in self._doers(holds, context):
            predicate = holds.predicate
            if isinstance(predicate, Takes | Does | Has) and predicate.negated:
                predicate = replace(predicate, negated=False)
            yield name, judge(Holds(One(name), predicate), context, self._standing)

    def _positions(self, holds: Holds, takes: Takes, context: Context) -> None:
        question = resolved(takes.question, context.candidate) if takes.question is not None else context.question
        if question is None or takes.positions.issuperset(_TAKEN):
            return  # whoever takes any position is present: a question of quorum
        if takes.question is not None:
            self._question(question)
        judged = judge(holds, context, self._standing)
        if judged.closed is not None:
            self._closed[question] = None
            return
        sides = _sides(judged)
        stated = set(judged.count.by_statement) if judged.count is not None else set()
        body = context.body if isinstance(question, Motion) or context.body else ""
        for name in self._doers(holds, context):
            now = sides.get(name, Position.SILENT)
            if now is Position.NOT_ENTITLED:
                continue
            for position in (each for each in _TAKEN if each in takes.positions):
                self._add(
                    position_choice(
                        name, position, question, body, now=now, stated=name in stated, is_vote=takes.votes_only
                    )
                )

    def _deeds(self, holds: Holds, does: Does, context: Context) -> None:
        whom = context.candidate if does.object == CANDIDATE else does.object
        for name, judged in self._each(holds, context):
            is_made = judged.value is True
            if does.verb == "finds":
                self._add(judgement_choice(name, _judged_of(judged, whom), does.quality, is_made=is_made))
            elif isinstance(context.question, Seat) and (
                does.verb == "invites" or (does.verb == "admits" and not is_made)
            ):
                seat = Seat(whom, context.question.capacity)
                self._add(invitation_choice(name, does.verb, seat, is_made=is_made))

    def _signatures(self, holds: Holds, has: Has, context: Context) -> None:
        if has.done not in OVER_INSTRUMENTS:
            return
        for name, judged in self._each(holds, context):
            if judged.value is not True:
                self._add(instrument_choice(name, has.done, has.object))


def _judged_of(judged: Judged, whom: str) -> str:
    """Return whom the finding on record is about: another, if what holds of that one counts for the one asked about."""
    about = [ground.entry.object for ground in judged.grounds if isinstance(ground.entry, Act)]
    return about[0] if about else whom


def _sides(judged: Judged) -> dict[str, Position]:
    if judged.count is not None:
        return {name: side for side, _, names in judged.count.sides for name in names}
    return {ground.actor: _STANDS[ground.role] for ground in judged.grounds if ground.role in _STANDS}
