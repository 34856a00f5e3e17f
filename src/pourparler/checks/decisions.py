"""Who has a say on a question by the rules that decide it: the actors and groups that they name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..language.directives import Act, Does, RuleEntry, VoteEntry
from ..language.propositions import Holds, InBody, Many, One, Proposition, walk
from ..vocabulary import Change, Moment, Motion, Question, Seat

DOES_OF: Final = {
    Change.ADMISSION: Does.ADMITS,
    Change.SUSPENSION: Does.SUSPENDS,
    Change.EXCLUSION: Does.EXCLUDES,
    Change.RETURN: Does.READMITS,
}
"""For each change of a seat, what a rule on it does."""


class Decisions:
    """The names that rules give a say, by question.

    Parameters
    ----------
    dossier
        The dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._on_seats: dict[tuple[Does, str], tuple[str, ...]] = {}
        self._on_motions: dict[str, tuple[str, ...]] = {}
        for version in dossier.charter.rules:
            rule = version.entry
            if rule.does is not None:
                key = (rule.does, rule.capacity)
                self._on_seats[key] = tuple(dict.fromkeys((*self._on_seats.get(key, ()), *named_by(rule))))

    def has_a_say(self, actor: str, entry: Act | VoteEntry) -> bool:
        """Return whether an actor is in the body in which an entry was done, or named by the rules on its question."""
        if entry.question is None:
            return False
        body = body_in(entry, self._dossier)
        names = (body, *self.named_on(entry.question)) if body else self.named_on(entry.question)
        return any(actor == name or self._is_member(actor, name, entry.moment) for name in names)

    def _is_member(self, actor: str, name: str, at: Moment) -> bool:
        return self._dossier.charter.is_member(actor, name, at)

    def named_on(self, question: Question) -> tuple[str, ...]:
        """Return the actors and groups that the rules on a question name, in order of the rules."""
        if isinstance(question, Seat):
            return self._on_seats.get((DOES_OF[question.change], question.capacity), ())
        names = self._on_motions.get(question.name)
        if names is None:
            motion = self._dossier.charter.motions.get(question.name)
            found = self._dossier.charter.rules_deciding(motion) if motion is not None else ()
            body = motion.body if motion is not None else ""
            rules = (version.entry for version in found if version.entry.body in ("", body))
            names = tuple(dict.fromkeys(name for rule in rules for name in named_by(rule)))
            self._on_motions[question.name] = names
        return names


def named_by(rule: RuleEntry) -> tuple[str, ...]:
    """Return the actors, groups and bodies whose positions a rule asks for, in order."""
    asked = (rule.when, rule.unless, rule.quorum)
    return tuple(dict.fromkeys(name for proposition in asked if proposition for name in _subjects(proposition)))


def _subjects(proposition: Proposition) -> Iterable[str]:
    for each in walk(proposition):
        if isinstance(each, InBody):
            yield each.body
        elif isinstance(each, Holds) and isinstance(each.subject, One):
            yield each.subject.name
        elif isinstance(each, Holds) and isinstance(each.subject, Many) and not each.subject.group.seated_as:
            yield each.subject.group.name


def body_in(entry: Act | VoteEntry, dossier: Dossier) -> str:
    """Return the body in which an act or a vote was done: the one that it names, or else its motion's."""
    named = entry.body if isinstance(entry, VoteEntry) else entry.details.body
    if named or not isinstance(entry.question, Motion):
        return named
    motion = dossier.charter.motions.get(entry.question.name)
    return motion.body if motion is not None else ""
