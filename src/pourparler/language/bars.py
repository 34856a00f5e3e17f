"""The quantifiers of the language, read and measured exactly: ``all``, ``at least 2/3``, ``more than 55%``, ``no``."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from .propositions import Bar, Sign

_NONE: Final = Fraction(0)
_FRACTION: Final = re.compile(r"(\d{1,9})/(\d{1,9})")
_PERCENT: Final = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)%")
_NUMBER: Final = re.compile(r"\d{1,15}(?:\.\d{1,9})?")

PLAIN_BARS: Final = {
    "all": Bar(Sign.AT_LEAST, Fraction(1), _NONE, "all"),
    "any": Bar(Sign.AT_LEAST, _NONE, Fraction(1), "any"),
    "none": Bar(Sign.AT_MOST, _NONE, _NONE, "none"),
}
"""Quantifiers of one word."""

SIGNS: Final = {
    ("at", "least"): Sign.AT_LEAST,
    ("more", "than"): Sign.MORE_THAN,
    ("at", "most"): Sign.AT_MOST,
    ("fewer", "than"): Sign.FEWER_THAN,
}
"""Quantifiers of two words, before an amount."""


class NotAnAmountError(ValueError):
    """A text that is no number, fraction or percentage, or a share above the whole."""


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
    if match := _FRACTION.fullmatch(text):
        if int(match[2]) == 0:
            raise NotAnAmountError(f"{text} divides by zero")
        return _share(Fraction(int(match[1]), int(match[2])), text), _NONE
    if match := _PERCENT.fullmatch(text):
        return _share(Fraction(match[1]) / 100, text), _NONE
    if _NUMBER.fullmatch(text):
        return _NONE, Fraction(text)
    raise NotAnAmountError(f"{text!r} is no number, fraction or percentage")


def _share(share: Fraction, text: str) -> Fraction:
    if share > 1:
        raise NotAnAmountError(f"{text} is more than the whole")
    return share


def decimal(value: Fraction) -> str:
    """Return an exact number as briefly as it can be written without loss: ``95``, ``66.07``, ``284/3``.

    Examples
    --------
    >>> decimal(Fraction(6607, 100)), decimal(Fraction(284, 3)), decimal(Fraction(95))
    ('66.07', '284/3', '95')
    """
    if value.denominator == 1:
        return str(value.numerator)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = 1
    while (value * 10**digits).denominator != 1:
        digits += 1
    whole = abs(value * 10**digits).numerator
    sign = "-" if value < 0 else ""
    return f"{sign}{whole // 10**digits}.{whole % 10**digits:0{digits}d}"
