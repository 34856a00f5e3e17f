"""What is wanted: a seat, a motion, or any proposition; and whether it is so."""

from __future__ import annotations

from msgspec import Struct

from ..language.proposition_text import text_of
from ..language.propositions import Proposition, Then
from ..standing import LET_IN, Kind, Standing
from ..vocabulary import Question, Value


class Aim(Struct, frozen=True):
    """What is wanted.

    Attributes
    ----------
    question
        A seat or a motion: that it is let in, or adopted.
    claim
        Any proposition instead.
    contrary
        Whether it is wanted that it be not so any more.
    rule, stages
        Of a rule in stages, that so many of them succeed; empty for all that is wanted.
    """

    question: Question | None = None
    claim: Proposition | None = None
    contrary: bool = False
    rule: str = ""
    stages: int = 0

    def __str__(self) -> str:
        words = text_of(self.claim) if self.claim is not None else str(self.question)
        return f"not ({words})" if self.contrary else words

    def value(self, standing: Standing) -> Value:
        """Return whether it is so in a standing."""
        if self.claim is not None:
            value = standing.judged(self.claim).value
        elif self.rule:
            value = self._has_come_to_it(standing)
        else:
            assert self.question is not None
            kind = standing.ruling(self.question).kind
            value = True if kind in LET_IN else None if kind is Kind.UNDETERMINED else False
        return (value is not True) if self.contrary else value

    def _has_come_to_it(self, standing: Standing) -> bool:
        """Return whether a rule in stages has come as far as is wanted."""
        assert self.question is not None
        for route in standing.ruling(self.question).routes:
            if route.rule.name == self.rule and route.decided is not None:
                done = [part for part in route.decided.parts if part.value is True]
                if isinstance(route.decided.proposition, Then) and len(done) >= self.stages:
                    return True
        return False
