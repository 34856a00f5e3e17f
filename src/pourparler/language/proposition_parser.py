"""Words into propositions: a recursive descent over the tokens, one method per line of the grammar.

Loosest first: ``failing that``, ``unless``, ``then``, ``or`` / ``and`` (never mixed without brackets), ``not``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from ..vocabulary import Motion, Question
from .lexicon import RESERVED
from .predicate_parser import BEING, PredicateReader
from .propositions import (
    CANDIDATE,
    MOTION_STATUSES,
    SEAT_STATUSES,
    After,
    AllOf,
    AnyOf,
    During,
    FactIs,
    FailingThat,
    Holds,
    InBody,
    IsTaken,
    May,
    Not,
    One,
    Proposition,
    Stands,
    TableIs,
    Then,
)
from .tokens import Token
from .words import CHANGES, UNITS, Unreadable, shown

__all__ = ["DEEPEST", "Reader", "Unreadable"]

DEEPEST: Final = 40
"""Levels of brackets that a proposition may have."""


class Reader(PredicateReader):
    """The tokens of one value, read as propositions and all that stands in them."""

    def __init__(self, found: Sequence[Token]) -> None:
        super().__init__(found)
        self._depth = 0

    # --- propositions, loosest first ---------------------------------------------------------------------------------

    def proposition(self) -> Proposition:
        """Return the proposition that comes next."""
        self._deeper()
        choices = [self._unless()]
        while self.take("failing", "that"):
            choices.append(self._unless())
        self._depth -= 1
        return choices[0] if len(choices) == 1 else FailingThat(tuple(choices))

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            way_out = "Split it into rules that refer to each other."
            raise self.trouble(f"Brackets go deeper than {DEEPEST} levels here.", way_out, "too-deep")

    def _unless(self) -> Proposition:
        stages = self._then()
        return AllOf((stages, Not(self._then()))) if self.take("unless") else stages

    def _then(self) -> Proposition:
        stages = [self._joined()]
        while self.take("then"):
            stages.append(self._joined())
        return stages[0] if len(stages) == 1 else Then(tuple(stages))

    def _joined(self) -> Proposition:
        parts = [self._negated()]
        joint = self.peek()
        while self.peek() in ("and", "or"):
            if self.peek() != joint:
                sentence = "`and` and `or` stand side by side, which can be read in two ways."
                raise self.trouble(sentence, "Put brackets around the part that belongs together.", "ambiguous")
            self.skip()
            parts.append(self._negated())
        if len(parts) == 1:
            return parts[0]
        return AllOf(tuple(parts)) if joint == "and" else AnyOf(tuple(parts))

    def _negated(self) -> Proposition:
        is_negated = False
        while self.take("not"):
            is_negated = not is_negated
        inner = self._bracketed() if self.peek() == "(" else self._atom()
        return Not(inner) if is_negated else inner

    def _bracketed(self) -> Proposition:
        self.must("(", "What is decided in a body stands in brackets.")
        inner = self.proposition()
        self.must(")", "Close the bracket.")
        return inner

    # --- single statements -------------------------------------------------------------------------------------------

    def _atom(self) -> Proposition:
        if self.peek() == "in" and self.peek(2) == "(":
            self.skip()
            return InBody(self.name("a body"), self._bracketed())
        if self.take("table"):
            self.must("is", "Write `table is A, B, C`.")
            return TableIs(self.names("an actor"))
        if self.take("before"):
            return During(end=self.moment())
        if self.take("from"):
            return During(start=self.moment())
        if self.peek(1) in UNITS and self.peek().isdecimal():
            return self._after()
        bar = self.bar()
        return self._of_one() if bar is None else Holds(self.many(bar), self.predicate())

    def _after(self) -> Proposition:
        self._deeper()
        days, words = self.days()
        self.must("after", "A clock starts from something: `30 days after candidate has deposited accession`.")
        part = self._negated()
        self._depth -= 1
        return After(days, part, words)

    def _of_one(self) -> Proposition:
        if self.peek(1) == "as" or (self.peek() in CHANGES and self.peek(1) == "of"):
            return self._stands(self.question())
        token = self.token
        name = self.name("an actor, a motion or a quantifier")
        if self.peek() in MOTION_STATUSES:
            return self._stands(Motion(name))
        if self.take("may"):
            is_negated = self.take("not")
            return May(name, self.names("a power"), is_negated)
        if self.take("is", "taken"):
            return IsTaken(name)
        if self.take("is", "not", "taken"):
            return IsTaken(name, negated=True)
        if self.peek() == "is" and self.peek(1) not in (*BEING, "not"):
            self.skip()
            return FactIs(name, self.quoted("a value") if self.is_quoted() else ", ".join(self.names("a value")))
        if name in RESERVED and name not in (CANDIDATE, "members"):
            way_out = "It is a word of the language; a proposition begins with a name or a quantifier."
            raise self.trouble(f"`{name}` is not expected here.", way_out, at=token)
        return Holds(One(name), self.predicate())

    # --- standings ---------------------------------------------------------------------------------------------------

    def _stands(self, question: Question) -> Stands:
        token = self.token
        status = self.name("a status")
        if status == "not":
            status = f"not {self.name('`permitted`, `yet` or `asked`')}"
        if status not in SEAT_STATUSES and status not in MOTION_STATUSES:
            known = ", ".join(MOTION_STATUSES if isinstance(question, Motion) else SEAT_STATUSES)
            raise self.trouble(f"{shown(status)} is no status.", f"There are: {known}.", at=token)
        more: dict[str, Any] = {}
        while (clause := next((clause for clause in _CLAUSES if self.take(*clause)), None)) is not None:
            field, read = _CLAUSES[clause]
            if field in more:
                raise self.trouble(f"`{' '.join(clause)}` stands twice here.", "Separate names by commas.")
            more[field] = read(self)
            if field == "count" and self.take("of"):
                more["total"] = self.figure()
        return Stands(question, status, **more)


_CLAUSES: Final[dict[tuple[str, ...], tuple[str, Callable[[Reader], Any]]]] = {
    ("by",): ("by", lambda reader: reader.names("an actor")),
    ("carried", "by"): ("carried_by", lambda reader: reader.names("an actor")),
    ("on",): ("on", lambda reader: reader.name("a rule")),
    ("at", "level"): ("level", lambda reader: reader.name("a level")),
    ("with",): ("count", Reader.figure),
    ("needing",): ("needed", Reader.figure),
    ("until",): ("until", Reader.moment),
    ("in",): ("body", lambda reader: reader.name("a body")),
}
"""After a status: the words that begin a clause, the field that it fills, and how it is read."""
