"""On which other questions the ruling on a question depends, by the rules that decide it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from ..dossier import Dossier
from ..language.directives import RuleEntry
from ..language.propositions import CANDIDATE, Stands, walk
from ..vocabulary import Motion, Question, Seat
from .decisions import DOES_OF


class References:
    """The references between questions.

    Attributes
    ----------
    by_question
        For each question of the dossier those on whose ruling it depends, in order.

    Parameters
    ----------
    dossier
        The dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._charter = dossier.charter
        self._stands = {version.entry.place: _stands_in(version.entry) for version in dossier.charter.rules}
        self._effects: dict[Seat, list[Motion]] = {}
        for motion in dossier.charter.motions.values():
            for effect in motion.effects:
                self._effects.setdefault(Seat(effect.candidate, effect.capacity), []).append(Motion(motion.name))
        self.by_question: dict[Question, tuple[Question, ...]] = {}
        waiting: deque[Question] = deque((*dossier.seats, *(Motion(name) for name in dossier.charter.motions)))
        while waiting:
            question = waiting.popleft()
            if question not in self.by_question:
                self.by_question[question] = self._of(question)
                waiting.extend(self.by_question[question])

    def _of(self, question: Question) -> tuple[Question, ...]:
        found = dict.fromkeys(asked for rule in self._rules_on(question) for asked in self._asked(rule, question))
        if isinstance(question, Seat):
            found.update(dict.fromkeys(self._effects.get(question, ())))
        return tuple(found)

    def _rules_on(self, question: Question) -> Iterable[RuleEntry]:
        if isinstance(question, Motion):
            motion = self._charter.motions.get(question.name)
            return [version.entry for version in self._charter.rules_deciding(motion)] if motion is not None else []
        does = DOES_OF[question.change]
        return [v.entry for v in self._charter.routes(does, question.candidate, question.capacity)]

    def _asked(self, rule: RuleEntry, question: Question) -> Iterable[Question]:
        if rule.adopted_by:
            yield Motion(rule.adopted_by)
        for asked in self._stands[rule.place]:
            if isinstance(asked, Seat) and asked.candidate == CANDIDATE and isinstance(question, Seat):
                yield Seat(question.candidate, asked.capacity, asked.change)
            else:
                yield asked

    def rules_along(self, circle: tuple[Question, ...]) -> tuple[RuleEntry, ...]:
        """Return the rules by which questions of a circle depend on each other, in order."""
        inside = set(circle)
        rules = ((rule, question) for question in circle for rule in self._rules_on(question))
        found = {rule.place: rule for rule, question in rules if inside.intersection(self._asked(rule, question))}
        return tuple(found[place] for place in sorted(found))


def _stands_in(rule: RuleEntry) -> tuple[Question, ...]:
    asked = (rule.requires, rule.when, rule.unless, rule.seats)
    statements = [each for part in asked if part is not None for each in walk(part)]
    return tuple(dict.fromkeys(each.question for each in statements if isinstance(each, Stands)))
