"""Numbers of votes: whole or fractional, never rounded."""

from fractions import Fraction
from numbers import Rational

from .errors import InexactNumberError


def exact_number(what: str, value: object) -> Fraction:
    """Return the value as a fraction of Python integers, which have no largest value.

    Raises
    ------
    InexactNumberError
        For floats, booleans and everything else that is not an integer or a fraction; `what` names it in the message.
    """
    if isinstance(value, bool) or not isinstance(value, Rational):
        raise InexactNumberError(what, value)
    return Fraction(int(value.numerator), int(value.denominator))
