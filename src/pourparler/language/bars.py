"""The quantifiers of the language, read and measured exactly: ``all``, ``at least 2/3``, ``more than 55%``."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from .propositions import Bar, Sign

_NONE: Final = Fraction(0)
_FRACTION: Final = re.compile(r"([0-9]{1,15})/([0-9]{1,15})")
_PERCENT: Final = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)%")
_NUMBER: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")
_MOST_DIGITS: Final = 15

PLAIN_BARS: Final = {
    "all": Bar(Sign.AT_LEAST, Fraction(1), _NONE, "all"),
    "any": Bar(Sign.AT_LEAST, _NONE, Fraction(1), "any"),
    "none": Bar(Sign.AT_MOST, _NONE, _NONE, "none"),
}
"""Quantifiers of one word."""

SIGNS: Final = tuple(Sign)
"""Before an amount: ``at least``, ``more than``, ``at most``, ``fewer than``, ``exactly``."""


class NotAnAmountError(ValueError):
    """A text that is no number, fraction or percentage, or a share above the whole."""

    def __init__(self, text: str, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{text!r} {reason}")


def amount(text: str) -> tuple[Fraction, Fraction]:
    """Return an amount as ``(share of the base, number)``; one of the two is zero.

    Raises
    ------
    NotAnAmountError
        If the text is no amount, divides by zero, or is a share greater than one.

    Examples
    --------
    >>> amount("2/3"), amount("62.5%"), amount("9")
    ((Fraction(2, 3), Fraction(0, 1)), (Fraction(5, 8), Fraction(0, 1)), (Fraction(0, 1), Fraction(9, 1)))
    """
    if text == "half":
        return Fraction(1, 2), _NONE
    value = figure(text)
    if _NUMBER.fullmatch(text):
        return _NONE, value
    if value > 1:
        raise NotAnAmountError(text, "is more than the whole")
    return value, _NONE


def figure(text: str) -> Fraction:
    """Return the exact number that a text writes as a decimal, a fraction or a percentage, of any size.

    Raises
    ------
    NotAnAmountError
        If the text is none of these, or divides by zero.

    Examples
    --------
    >>> figure("18.49"), figure("284/3")
    (Fraction(1849, 100), Fraction(284, 3))
    """
    if _NUMBER.fullmatch(text):
        return Fraction(text)
    if match := _PERCENT.fullmatch(text):
        return Fraction(match[1]) / 100
    match = _FRACTION.fullmatch(text)
    if match is None:
        raise NotAnAmountError(text, "is no number, fraction or percentage")
    if int(match[2]) == 0:
        raise NotAnAmountError(text, "divides by zero")
    return Fraction(int(match[1]), int(match[2]))


def decimal(value: Fraction) -> str:
    """Return an exact number as briefly as it can be written without loss: ``95``, ``66.07``, ``284/3``.

    Examples
    --------
    >>> decimal(Fraction(6607, 100)), decimal(Fraction(284, 3)), decimal(Fraction(95))
    ('66.07', '284/3', '95')
    """
    if value.denominator == 1:
        return str(value.numerator)
    scaled, digits = value, 0
    while scaled.denominator != 1 and digits < _MOST_DIGITS:
        scaled, digits = scaled * 10, digits + 1
    if scaled.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    whole, rest = divmod(abs(scaled.numerator), 10**digits)
    return f"{'-' if value < 0 else ''}{whole}.{rest:0{digits}d}"
