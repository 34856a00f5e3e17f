"""Words into subjects and predicates: so many of a group, or one actor, and what is said of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from ..vocabulary import Question
from .bars import PLAIN_BARS, SIGNS, NotAnAmountError, amount
from .lexicon import PARTICIPLES, VERB_OF, Object
from .propositions import (
    Bar,
    Base,
    Does,
    Group,
    Has,
    IsIn,
    Many,
    Position,
    Predicate,
    RanksIn,
    Requests,
    Says,
    Sign,
    Takes,
)
from .tokens import MARK
from .words import Words, shown

BEING: Final = {
    "present": frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.SPOILT}),
    "absent": frozenset({Position.ABSENT}),
    "silent": frozenset({Position.SILENT}),
    "entitled": frozenset({Position.NOT_ENTITLED}),
}
"""After ``is`` and ``are``: the positions of which a member takes one; ``entitled`` is the contrary of its own."""

_TAKING: Final = {
    "consent": Position.FOR,
    "consents": Position.FOR,
    "object": Position.AGAINST,
    "objects": Position.AGAINST,
    "abstain": Position.ABSTAIN,
    "abstains": Position.ABSTAIN,
}
_VOTING: Final = {"for": Position.FOR, "against": Position.AGAINST}
_POSITION_WORDS: Final = frozenset({*_TAKING, "vote", "votes"})
_AFTER_POSITIONS: Final = frozenset({"and", "or", "then", "unless", "failing", "not", "in"})
_BASES: Final = (Base.VOTING, Base.VALID, Base.BALLOTS, Base.PRESENT, Base.ENTITLED)


class PredicateReader(Words):
    """The words of a subject and of its predicate."""

    # --- so many of a group ------------------------------------------------------------------------------------------

    def bar(self) -> Bar | None:
        """Return the quantifier that comes next, if one does."""
        word = self.peek()
        if word in PLAIN_BARS and self.peek(1) == "of":
            self.skip()
            return PLAIN_BARS[word]
        if self.take("half", "plus", "one"):
            return Bar(Sign.AT_LEAST, Fraction(1, 2), Fraction(1), "half plus one")
        sign = next((sign for sign in SIGNS if self.take(*sign.value.split())), None)
        return None if sign is None else self._measured(sign)

    def _measured(self, sign: Sign) -> Bar:
        token = self.token
        text = self.name("a number, a fraction or a percentage")
        try:
            share, number = amount(text)
        except NotAnAmountError as error:
            way_out = "Write a number (9), a fraction (2/3), `half`, or a percentage (55%)."
            raise self.trouble(f"{shown(text)} {error.reason}.", way_out, "not-an-amount", token) from error
        return Bar(sign, share, number, f"{sign.value} {text}")

    def many(self, bar: Bar) -> Many:
        """Return the subject that so many of a group make."""
        self.must("of", "A quantifier speaks of a group: `at least 9 of UNSC`.")
        seated_as = self.name("a capacity") if self.take("those", "seated", "as") else ""
        name = "" if seated_as else self.name("a group")
        besides = self._besides() if self.take("other", "than") else ()
        base = next((base for base in _BASES if self.take(*base.value.split())), Base.MEMBERS)
        weight = self.name("a table of weights") if self.take("by") else ""
        return Many(bar, Group(name, seated_as, besides, base, weight))

    def _besides(self) -> tuple[str, ...]:
        if self.take("those", "concerned"):
            return ("those concerned",)
        return self.names("an actor")

    # --- what is said of them ----------------------------------------------------------------------------------------

    def predicate(self) -> Predicate:
        """Return the predicate that comes next."""
        if self.take("is") or self.take("are"):
            return self._being()
        if self.take("has") or self.take("have"):
            return self._has()
        if self.take("does") or self.take("do"):
            self.must("not", "Write `do not vote for`.")
            return self._does(negated=True)
        if self.peek() in ("in", "not"):
            return self._is_in()
        if self.take("among"):
            return self._ranks()
        return self._does(negated=False)

    def _being(self) -> Takes:
        negated = self.take("not")
        word = self.peek()
        if word not in BEING:
            way_out = "A fact is denied as a whole: `not host is KAZ`."
            raise self.missing("`present`, `absent`, `silent` or `entitled`", way_out)
        self.skip()
        return Takes(BEING[word], negated != (word == "entitled"), question=self._question_if_any())

    def _has(self) -> Has:
        negated = self.take("not")
        publicly = self.take("publicly")
        token = self.token
        participle = self.name("a participle")
        if participle not in PARTICIPLES:
            sentence = f"{shown(participle)} is no participle of the language."
            raise self.trouble(sentence, f"There are: {', '.join(PARTICIPLES)}.", at=token)
        verb = VERB_OF[PARTICIPLES[participle]]
        if verb.object is Object.OWN_SEAT:
            capacity = self.name("a capacity") if self.take("as") else ""
            return Has(verb.name, "", negated, publicly, capacity)
        return Has(verb.name, self.name("an instrument or a group"), negated, publicly)

    def _is_in(self) -> IsIn:
        negated = self.take("not")
        self.must("in", "Membership is written `candidate in GROUP` or `candidate not in GROUP`.")
        return IsIn(self.name("a group"), negated)

    def _ranks(self) -> RanksIn:
        way_out = "Write `candidate among the top 10 of GROUP by WEIGHTS`."
        self.take("the")
        self.must("top", way_out)
        number = self.whole_number()
        self.must("of", way_out)
        group = self.name("a group")
        self.must("by", "A ranking needs its table of weights: `by votes`.")
        return RanksIn(number, group, self.name("a table of weights"))

    def _does(self, negated: bool) -> Predicate:
        token = self.token
        word = self.peek()
        if word in _POSITION_WORDS:
            return self._takes(negated)
        verb = VERB_OF.get(word)
        if verb is None:
            raise self.missing("a verb", "What somebody has done is written `has signed`, what they are `is present`.")
        self.skip()
        if verb.name in ("favours", "opposes") and not negated:
            return Says(verb.name == "favours", self._question_if_any())
        if verb.name == "requests":
            self.take("a")
            self.take("vote")
        if verb.name in ("requests", "proposes"):
            return Requests(verb.name, negated)
        if verb.object is Object.SEAT:
            return Does(verb.name, self.name("an actor"), "", negated)
        if verb.name == "finds":
            return Does(verb.name, self.name("an actor"), self.name("a quality"), negated)
        way_out = "A lasting act is written with its participle: `has signed ceasefire`."
        raise self.trouble(f"`{word}` cannot be said here.", way_out, at=token)

    # --- positions ---------------------------------------------------------------------------------------------------

    def _takes(self, negated: bool) -> Takes:
        positions, votes_only = self._position()
        while self.peek() in ("or", ","):
            if self.peek(1) in _POSITION_WORDS:
                self.skip()
                more, is_vote = self._position()
                votes_only = votes_only and is_vote
            elif self.peek(1) in ("are", "is"):
                self.skip()
                more = self._absence()
            else:
                break
            positions |= more
        return Takes(positions, negated, votes_only, self._question_if_any())

    def _position(self) -> tuple[frozenset[Position], bool]:
        word = self.peek()
        self.skip()
        if word in _TAKING:
            if self.peek() in ("to", "on") and self.peek(1) in ("or", ","):
                self.skip()
            return frozenset({_TAKING[word]}), word.startswith("abstain")
        side = self.peek()
        if side not in _VOTING:
            raise self.missing("`for` or `against`", "Write `vote for` or `vote against`.")
        self.skip()
        return frozenset({_VOTING[side]}), True

    def _absence(self) -> frozenset[Position]:
        self.skip()
        word = self.peek()
        if word not in ("absent", "silent"):
            raise self.missing("`absent` or `silent`", "What else may be the case is a proposition of its own.")
        self.skip()
        return BEING[word]

    def _question_if_any(self) -> Question | None:
        if self.take("to") or self.take("on"):
            return self.question()
        token = self.token
        if token is None or token.kind is MARK or token.text in _AFTER_POSITIONS:
            return None
        return self.question()
