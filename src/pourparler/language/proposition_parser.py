"""Words into propositions: a recursive descent over the tokens, one method per line of the grammar.

Loosest first: ``failing that``, ``unless``, ``then``, ``or`` / ``and`` (never mixed without brackets), ``not``.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from ..vocabulary import Change, Moment, Motion, NotAMomentError, Question, Seat, moment
from .bars import PLAIN_BARS, SIGNS, NotAnAmountError, amount
from .lexicon import PARTICIPLES, RESERVED, VERB_OF, Object
from .propositions import (
    CANDIDATE,
    MOTION_STATUSES,
    SEAT_STATUSES,
    After,
    AllOf,
    AnyOf,
    Bar,
    Base,
    Does,
    During,
    FactIs,
    FailingThat,
    Group,
    Has,
    Holds,
    InBody,
    IsIn,
    Many,
    May,
    Not,
    One,
    Position,
    Predicate,
    Proposition,
    RanksIn,
    Requests,
    Says,
    Sign,
    Stands,
    Subject,
    TableIs,
    Takes,
    Then,
)
from .tokens import MARK, QUOTED, UNCLOSED, WORD, Token

DEEPEST: Final = 40
"""Levels of brackets that a proposition may have."""

UNITS: Final = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
"""Units of a clock in days; a month is 30 days and a year 365, as rules of procedure that mean otherwise say so."""

_CONNECTIVES: Final = frozenset({"and", "or", "then", "unless", "failing", "not", ")", ","})
_CHANGES: Final = {change.value: change for change in Change if change is not Change.ADMISSION}
_POSITIONS: Final = {
    "consent": frozenset({Position.FOR}),
    "consents": frozenset({Position.FOR}),
    "object": frozenset({Position.AGAINST}),
    "objects": frozenset({Position.AGAINST}),
    "abstain": frozenset({Position.ABSTAIN}),
    "abstains": frozenset({Position.ABSTAIN}),
}
_PRESENT: Final = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.SPOILT})
_BEING: Final = {
    "absent": frozenset({Position.ABSENT}),
    "silent": frozenset({Position.SILENT}),
    "present": _PRESENT,
}
_ONLY_VOTES: Final = {"for": Position.FOR, "against": Position.AGAINST}


class Unreadable(Exception):
    """A place at which the words stop making sense, with the way out; caught where entries are read."""

    def __init__(self, token: Token | None, sentence: str, way_out: str = "", code: str = "unreadable") -> None:
        super().__init__(sentence)
        self.token = token
        self.sentence = sentence
        self.way_out = way_out
        self.code = code


class Reader:
    """The tokens of one value, and how far they have been read."""

    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._depth = 0

    # --- the tokens --------------------------------------------------------------------------------------------------

    @property
    def token(self) -> Token | None:
        """The next token, or none at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def peek(self, ahead: int = 0) -> str:
        """Return the word or mark that comes ``ahead`` places on, empty for the end and for quoted text."""
        at = self._at + ahead
        if at >= len(self._tokens) or self._tokens[at].kind in (QUOTED, UNCLOSED):
            return ""
        return self._tokens[at].text

    def skip(self) -> None:
        """Step over the next token, whatever it is."""
        self._at += 1

    def take(self, *words: str) -> bool:
        """Step over these words if they come next, and tell whether they did."""
        if all(self.peek(index) == word for index, word in enumerate(words)):
            self._at += len(words)
            return True
        return False

    def must(self, word: str, why: str) -> None:
        """Step over a word that has to come next."""
        if not self.take(word):
            raise Unreadable(self.token, f"Here `{word}` is missing{self._instead()}.", why)

    def _instead(self) -> str:
        token = self.token
        return f" before `{token.text}`" if token else " at the end"

    def name(self, what: str) -> str:
        """Return the next word as a name."""
        token = self.token
        if token is None or token.kind != WORD:
            raise Unreadable(token, f"Here {what} is missing{self._instead()}.")
        self._at += 1
        return token.text

    def names(self, what: str) -> tuple[str, ...]:
        """Return names separated by commas."""
        found = [self.name(what)]
        while self.take(","):
            if self.token is None:
                break
            found.append(self.name(what))
        return tuple(found)

    def quoted(self, what: str) -> str:
        """Return the next token, which has to be quoted text."""
        token = self.token
        if token is not None and token.kind == UNCLOSED:
            raise Unreadable(token, "This quotation mark is never closed.", 'Close it with `"`.', "unclosed-quote")
        if token is None or token.kind != QUOTED:
            raise Unreadable(token, f"Here {what} in quotation marks is missing{self._instead()}.")
        self._at += 1
        return token.text

    def moment(self) -> Moment:
        """Return the next word as a moment."""
        token = self.token
        try:
            return moment(self.name("a date"))
        except NotAMomentError as error:
            raise Unreadable(token, f"`{error.text}` is not a date: {error.reason}.", code="not-a-date") from error

    def end(self) -> None:
        """Make sure that everything has been read."""
        token = self.token
        if token is None:
            return
        if token.kind == UNCLOSED:
            raise Unreadable(token, "This quotation mark is never closed.", 'Close it with `"`.', "unclosed-quote")
        raise Unreadable(token, f"`{token.text}` is not expected here.")

    def choice(self, options: dict[str, Callable[[], Predicate]], what: str) -> Predicate:
        """Return what the reader for the next word returns."""
        word = self.peek()
        if word not in options:
            raise Unreadable(self.token, f"Here {what} is missing{self._instead()}.")
        return options[word]()

    # --- questions ---------------------------------------------------------------------------------------------------

    def question(self) -> Question:
        """Return the question that comes next: a seat, the loss or return of one, or a motion."""
        change = _CHANGES.get(self.peek())
        if change is not None and self.peek(1) == "of":
            self.take(change.value, "of")
            return self.seat(change)
        if self.peek(1) == "as":
            return self.seat(Change.ADMISSION)
        return Motion(self.name("a motion or a seat (`X as participant`)"))

    def seat(self, change: Change = Change.ADMISSION) -> Seat:
        """Return ``X as CAPACITY``."""
        candidate = self.name("an actor")
        self.must("as", "A seat is an actor and a capacity: `USA as observer`.")
        return Seat(candidate, self.name("a capacity"), change)

    # --- propositions, loosest first ---------------------------------------------------------------------------------

    def proposition(self) -> Proposition:
        """Return the proposition that comes next."""
        self._depth += 1
        if self._depth > DEEPEST:
            way_out = "Split it into rules that refer to each other."
            raise Unreadable(self.token, f"Brackets go deeper than {DEEPEST} levels here.", way_out, "too-deep")
        choices = [self._unless()]
        while self.take("failing", "that"):
            choices.append(self._unless())
        self._depth -= 1
        return choices[0] if len(choices) == 1 else FailingThat(tuple(choices))

    def _unless(self) -> Proposition:
        stages = self._then()
        if self.take("unless"):
            return AllOf((stages, Not(self._then())))
        return stages

    def _then(self) -> Proposition:
        stages = [self._joined()]
        while self.take("then"):
            stages.append(self._joined())
        return stages[0] if len(stages) == 1 else Then(tuple(stages))

    def _joined(self) -> Proposition:
        parts = [self._negated()]
        joint = ""
        while self.peek() in ("and", "or"):
            token = self.token
            word = self.peek()
            if joint and word != joint:
                way_out = "Put brackets around the part that belongs together."
                raise Unreadable(
                    token, "`and` and `or` stand side by side, which can be read in two ways.", way_out, "ambiguous"
                )
            joint = word
            self.take(word)
            parts.append(self._negated())
        if len(parts) == 1:
            return parts[0]
        return AllOf(tuple(parts)) if joint == "and" else AnyOf(tuple(parts))

    def _negated(self) -> Proposition:
        negations = 0
        while self.take("not"):
            negations += 1
        inner = self._bracketed() if self.peek() == "(" else self._atom()
        return Not(inner) if negations % 2 else inner

    def _bracketed(self) -> Proposition:
        self.take("(")
        inner = self.proposition()
        self.must(")", "Close the bracket.")
        return inner

    # --- single statements -------------------------------------------------------------------------------------------

    def _atom(self) -> Proposition:
        word = self.peek()
        if word == "in" and self.peek(2) == "(":
            self.take("in")
            return InBody(self.name("a body"), self._bracketed())
        if word == "table":
            self.take("table")
            self.must("is", "Write `table is A, B, C`.")
            return TableIs(self.names("an actor"))
        if word in ("before", "from"):
            self.take(word)
            return During(end=self.moment()) if word == "before" else During(start=self.moment())
        if word.isdecimal() and self.peek(1) in UNITS:
            return self._after()
        bar = self._bar()
        if bar is not None:
            self.must("of", "A quantifier speaks of a group: `at least 9 of UNSC`.")
            return Holds(*self._of_group(bar))
        return self._of_one()

    def days(self) -> tuple[int, str]:
        """Return a length of time as days, and its words."""
        token = self.token
        number = self.name("a number of days")
        unit = self.name("`days`")
        if not number.isdecimal() or len(number) > 6 or unit not in UNITS:
            raise Unreadable(
                token, f"`{number} {unit}` is not a length of time.", "Write `30 days`, `2 weeks` or `1 year`."
            )
        return int(number) * UNITS[unit], f"{int(number)} {unit}"

    def _after(self) -> Proposition:
        days, words = self.days()
        self.must("after", "A clock starts from something: `30 days after candidate has deposited accession`.")
        return After(days, self._negated(), words)

    def _bar(self) -> Bar | None:
        word = self.peek()
        if word in PLAIN_BARS and self.peek(1) == "of":
            self.take(word)
            return PLAIN_BARS[word]
        if self.take("half", "plus", "one"):
            return Bar(Sign.AT_LEAST, Fraction(1, 2), Fraction(1), "half plus one")
        if word == "exactly":
            self.take(word)
            return self._measured(Sign.EXACTLY)
        sign = SIGNS.get((word, self.peek(1)))
        if sign is None:
            return None
        self.take(word, self.peek(1))
        return self._measured(sign)

    def _measured(self, sign: Sign) -> Bar:
        token = self.token
        text = self.name("a number, a fraction or a percentage")
        try:
            share, number = amount(text)
        except NotAnAmountError as error:
            way_out = "Write a number (9), a fraction (2/3), `half`, or a percentage (55%)."
            raise Unreadable(token, f"{str(error)[0].upper()}{str(error)[1:]}.", way_out, "not-an-amount") from error
        return Bar(sign, share, number, f"{sign.value} {text}")

    def _of_group(self, bar: Bar) -> tuple[Subject, Predicate]:
        name, seated_as = "", ""
        if self.take("those", "seated", "as"):
            seated_as = self.name("a capacity")
        else:
            name = self.name("a group")
        besides: tuple[str, ...] = ()
        if self.take("other", "than"):
            besides = ("those concerned",) if self.take("those", "concerned") else self.names("an actor")
        base = self._base()
        weight = self.name("a table of weights") if self.take("by") else ""
        return Many(bar, Group(name, seated_as, besides, base, weight)), self._predicate()

    def _base(self) -> Base:
        for base in (Base.VOTING, Base.VALID, Base.BALLOTS, Base.PRESENT, Base.ENTITLED):
            if self.take(*base.value.split()):
                return base
        return Base.MEMBERS

    def _of_one(self) -> Proposition:
        if self.peek() in _CHANGES or self.peek(1) == "as":
            return self._stands(self.question())
        token = self.token
        name = self.name("an actor, a motion or a quantifier")
        word = self.peek()
        if word in MOTION_STATUSES:
            return self._stands(Motion(name))
        if word == "may":
            self.take("may")
            negated = self.take("not")
            return May(name, self.names("a power"), negated)
        if word == "is":
            self.take("is")
            if self.peek() in (*_BEING, "not"):
                return Holds(One(name), self._being())
            value = self.token
            self._at += 1
            if value is None:
                raise Unreadable(None, f"What `{name}` is, is missing at the end.")
            return FactIs(name, value.text)
        if name in RESERVED and name not in (CANDIDATE, "members"):
            raise Unreadable(token, f"`{name}` is not expected here.")
        return Holds(One(name), self._predicate())

    # --- predicates --------------------------------------------------------------------------------------------------

    def _predicate(self) -> Predicate:
        word = self.peek()
        if word in ("is", "are"):
            self.take(word)
            return self._being()
        if word in ("has", "have"):
            self.take(word)
            return self._has()
        if word in ("does", "do"):
            self.take(word)
            self.must("not", "Write `do not vote for`.")
            return self._does(negated=True)
        if word == "not" or word == "in":
            negated = self.take("not")
            self.must("in", "Membership is written `candidate in GROUP` or `candidate not in GROUP`.")
            return IsIn(self.name("a group"), negated)
        if word == "among":
            return self._ranks()
        return self._does(negated=False)

    def _being(self) -> Predicate:
        negated = self.take("not")
        if self.take("entitled"):
            return Takes(frozenset({Position.NOT_ENTITLED}), not negated, question=self._maybe_question())
        word = self.peek()
        if word not in _BEING:
            raise Unreadable(
                self.token, f"Here `present`, `absent`, `silent` or `entitled` is missing{self._instead()}."
            )
        self.take(word)
        return Takes(_BEING[word], negated, question=self._maybe_question())

    def _has(self) -> Predicate:
        negated = self.take("not")
        publicly = self.take("publicly")
        token = self.token
        participle = self.name("a participle")
        if participle not in PARTICIPLES:
            known = ", ".join(PARTICIPLES)
            raise Unreadable(token, f"`{participle}` is no participle of the language.", f"There are: {known}.")
        verb = VERB_OF[PARTICIPLES[participle]]
        if verb.object is Object.OWN_SEAT:
            capacity = self.name("a capacity") if self.take("as") else ""
            return Has(verb.name, "", negated, publicly, capacity)
        return Has(verb.name, self.name("an instrument or a group"), negated, publicly)

    def _ranks(self) -> Predicate:
        self.take("among")
        self.take("the")
        self.must("top", "Write `candidate among the top 10 of GROUP by WEIGHTS`.")
        token = self.token
        number = self.name("a number")
        if not number.isdecimal() or len(number) > 9:
            raise Unreadable(token, f"`{number}` is not a whole number.")
        self.must("of", "Write `candidate among the top 10 of GROUP by WEIGHTS`.")
        group = self.name("a group")
        self.must("by", "A ranking needs its table of weights: `by votes`.")
        return RanksIn(int(number), group, self.name("a table of weights"))

    def _does(self, negated: bool) -> Predicate:
        word = self.peek()
        verb = VERB_OF.get(word)
        if word in _POSITIONS or (verb is not None and verb.is_vote):
            return self._positions(negated)
        if verb is None:
            raise Unreadable(self.token, f"Here a verb is missing{self._instead()}.")
        self.take(word)
        if verb.name in ("favours", "opposes") and not negated:
            return Says(verb.name == "favours", self._maybe_question())
        if verb.name == "requests":
            self.take("a")
            self.take("vote")
            return Requests(verb.name, negated)
        if verb.name == "proposes":
            return Requests(verb.name, negated)
        if verb.object is Object.SEAT:
            return Does(verb.name, self.name("an actor"), "", negated)
        if verb.object is Object.JUDGEMENT and verb.name == "finds":
            return Does(verb.name, self.name("an actor"), self.name("a quality"), negated)
        raise Unreadable(self.token, f"`{word}` cannot be used so; what has been done is written `has ...ed`.")

    def _positions(self, negated: bool) -> Takes:
        found: set[Position] = set()
        votes_only = True
        while True:
            positions, is_vote = self._position()
            found |= positions
            votes_only = votes_only and is_vote
            ahead = 1 if self.peek() in ("or", ",") else 0
            if not ahead or not (self.peek(1) in _POSITIONS or self.peek(1) in ("vote", "votes", "are", "is")):
                break
            self._at += 1
        return Takes(frozenset(found), negated, votes_only, self._maybe_question())

    def _position(self) -> tuple[frozenset[Position], bool]:
        word = self.peek()
        self._at += 1
        if word in ("are", "is"):
            being = self.name("`absent`")
            if being not in _BEING:
                raise Unreadable(self.token, f"`{word} {being}` is no position.")
            return _BEING[being], True
        if word in _POSITIONS:
            self.take("to")
            self.take("on")
            return _POSITIONS[word], word.startswith("abstain")
        side = self.peek()
        if side not in _ONLY_VOTES:
            raise Unreadable(self.token, f"Here `for` or `against` is missing{self._instead()}.")
        self._at += 1
        return frozenset({_ONLY_VOTES[side]}), True

    def _maybe_question(self) -> Question | None:
        token = self.token
        if token is None or token.kind == MARK or token.text in _CONNECTIVES:
            return None
        if not self.take("on"):
            self.take("to")
        return self.question()

    # --- standings ---------------------------------------------------------------------------------------------------

    def _stands(self, question: Question) -> Stands:
        token = self.token
        status = self.name("a status")
        if status == "not":
            status = f"not {self.name('`permitted`, `yet` or `asked`')}"
        if status not in SEAT_STATUSES and status not in MOTION_STATUSES:
            known = ", ".join(MOTION_STATUSES if isinstance(question, Motion) else SEAT_STATUSES)
            raise Unreadable(token, f"`{status}` is no status.", f"There are: {known}.")
        by: tuple[str, ...] = ()
        carried: tuple[str, ...] = ()
        on, level = "", ""
        count = total = needed = None
        until = None
        body = ""
        while True:
            if self.take("by"):
                by = self.names("an actor")
            elif self.take("carried", "by"):
                carried = self.names("an actor")
            elif self.take("on"):
                on = self.name("a rule")
            elif self.take("at", "level"):
                level = self.name("a level")
            elif self.take("with"):
                count = self._figure()
                total = self._figure() if self.take("of") else None
            elif self.take("needing"):
                needed = self._figure()
            elif self.take("until"):
                until = self.moment()
            elif self.take("in"):
                body = self.name("a body")
            else:
                return Stands(question, status, by, on, carried, level, count, total, needed, until, body)

    def _figure(self) -> Fraction:
        token = self.token
        text = self.name("a number")
        try:
            share, number = amount(text)
        except NotAnAmountError as error:
            raise Unreadable(token, f"`{text}` is not a number.", code="not-an-amount") from error
        return share or number
