"""The tokens of one value and how far they have been read: words and names, numbers and dates, questions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from ..vocabulary import Change, Moment, Motion, NotAMomentError, Question, Seat, moment
from .bars import NotAnAmountError, figure
from .tokens import MARK, QUOTED, UNCLOSED, WORD, Token

UNITS: Final = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
"""Units of a clock in days; a month is 30 days and a year 365, as rules of procedure that mean otherwise say so."""

CHANGES: Final = {change.value: change for change in Change if change is not Change.ADMISSION}
"""What may be asked of a seat besides admission, by its word: ``exclusion of SF as participant``."""

MOST_MEMBERS: Final = 99_999
"""Members that a body may have, and votes that a tally may report on one side."""

_LONGEST_SHOWN: Final = 40


def shown(text: str) -> str:
    """Return a word as a sentence shows it: between backquotes, and cut short if it is very long."""
    return f"`{text}`" if len(text) <= _LONGEST_SHOWN else f"`{text[: _LONGEST_SHOWN - 1]}…`"


def is_whole(text: str, digits: int = 9) -> bool:
    """Return whether a text is a whole number of at most so many digits."""
    return text.isascii() and text.isdecimal() and len(text) <= digits


class Unreadable(Exception):
    """A place at which the words stop making sense, with the way out; caught where entries are read."""

    def __init__(self, token: Token | None, sentence: str, way_out: str = "", code: str = "unreadable") -> None:
        super().__init__(sentence)
        self.token = token
        self.sentence = sentence
        self.way_out = way_out
        self.code = code


class Words:
    """The tokens of one value, and how far they have been read."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._tokens = found
        self._at = 0

    # --- looking ahead -----------------------------------------------------------------------------------------------

    @property
    def token(self) -> Token | None:
        """The next token, or none at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def peek(self, ahead: int = 0) -> str:
        """Return the word or mark that comes ``ahead`` places on, empty for the end and for quoted text."""
        at = self._at + ahead
        if at >= len(self._tokens):
            return ""
        token = self._tokens[at]
        return token.text if token.kind is WORD or token.kind is MARK else ""

    def is_quoted(self) -> bool:
        """Return whether quoted text comes next, closed or not."""
        token = self.token
        return token is not None and token.kind in (QUOTED, UNCLOSED)

    def trouble(
        self, sentence: str, way_out: str = "", code: str = "unreadable", at: Token | None = None
    ) -> Unreadable:
        """Return the trouble at a token, by default the next or, at the end, the last one."""
        token = at or self.token
        if token is None and self._tokens:
            token = self._tokens[-1]
        if token is not None and token.kind is UNCLOSED:
            return Unreadable(token, "This quotation mark is never closed.", 'Close it with `"`.', "unclosed-quote")
        return Unreadable(token, sentence, way_out, code)

    def missing(self, what: str, way_out: str = "") -> Unreadable:
        """Return the trouble that something is missing before the next token."""
        token = self.token
        where = f"before {shown(token.text)}" if token is not None else "at the end"
        return self.trouble(f"Here {what} is missing {where}.", way_out)

    # --- words -------------------------------------------------------------------------------------------------------

    def skip(self) -> None:
        """Step over the next token, whatever it is."""
        self._at += 1

    def take(self, *words: str) -> bool:
        """Step over these words if they come next, and tell whether they did."""
        for ahead, word in enumerate(words):
            if self.peek(ahead) != word:
                return False
        self._at += len(words)
        return True

    def must(self, word: str, way_out: str) -> None:
        """Step over a word that has to come next."""
        if not self.take(word):
            raise self.missing(f"`{word}`", way_out)

    def name(self, what: str) -> str:
        """Return the next word as a name."""
        token = self.token
        if token is None or token.kind is not WORD:
            raise self.missing(what)
        self._at += 1
        return token.text

    def names(self, what: str) -> tuple[str, ...]:
        """Return names separated by commas; a comma at the end does no harm."""
        found = [self.name(what)]
        while self.take(",") and self.token is not None:
            found.append(self.name(what))
        return tuple(found)

    def quoted(self, what: str) -> str:
        """Return the next token, which has to be quoted text."""
        token = self.token
        if token is None or token.kind is not QUOTED:
            raise self.missing(f"{what} in quotation marks")
        self._at += 1
        return token.text

    def end(self) -> None:
        """Make sure that everything has been read."""
        token = self.token
        if token is not None:
            way_out = "Take it out, or put what belongs together in quotation marks."
            raise self.trouble(f"{shown(token.text)} is not expected here.", way_out)

    # --- numbers and times -------------------------------------------------------------------------------------------

    def whole_number(self) -> int:
        """Return the next word as a whole number."""
        token = self.token
        text = self.name("a number")
        if not is_whole(text):
            sentence = f"{shown(text)} is not a whole number."
            raise self.trouble(sentence, "Write it with at most nine digits: 193.", "not-an-amount", token)
        return int(text)

    def head_count(self) -> int:
        """Return the next word as a number of members: at most five digits, for a body is no electorate."""
        token = self.token
        number = self.whole_number()
        if number > MOST_MEMBERS:
            way_out = f"A body has at most {MOST_MEMBERS:,}. Of a popular vote record the result, as an `outcome`."
            raise self.trouble(f"{number:,} members are too many.", way_out, "not-an-amount", token)
        return number

    def figure(self) -> Fraction:
        """Return the next word as an exact number."""
        token = self.token
        text = self.name("a number")
        try:
            return figure(text)
        except NotAnAmountError as error:
            sentence = f"{shown(text)} is not a number."
            raise self.trouble(sentence, "Write it with digits: 18.49.", "not-an-amount", token) from error

    def moment(self) -> Moment:
        """Return the next word as a moment."""
        token = self.token
        text = self.name("a date")
        try:
            return moment(text)
        except NotAMomentError as error:
            sentence = f"{shown(text)} is not a date: {error.reason}."
            raise self.trouble(sentence, error.way_out, "not-a-date", token) from error

    def days(self) -> tuple[int, str]:
        """Return a length of time as days, and its words."""
        token = self.token
        number = self.name("a number of days")
        unit = self.name("`days`")
        if not is_whole(number, 6) or unit not in UNITS:
            sentence = f"{shown(f'{number} {unit}')} is not a length of time."
            raise self.trouble(sentence, "Write `30 days`, `2 weeks` or `1 year`.", at=token)
        return int(number) * UNITS[unit], f"{int(number)} {unit}"

    # --- questions ---------------------------------------------------------------------------------------------------

    def question(self) -> Question:
        """Return the question that comes next: a seat, the loss or return of one, or a motion."""
        change = CHANGES.get(self.peek())
        if change is not None and self.take(change.value, "of"):
            return self.seat(change)
        if self.peek(1) == "as":
            return self.seat()
        return Motion(self.name("a motion or a seat (`X as participant`)"))

    def seat(self, change: Change = Change.ADMISSION) -> Seat:
        """Return ``X as CAPACITY``."""
        candidate = self.name("an actor")
        self.must("as", "A seat is an actor and a capacity: `USA as observer`.")
        return Seat(candidate, self.name("a capacity"), change)
