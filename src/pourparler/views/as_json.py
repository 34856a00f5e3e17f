"""Views as JSON: the same fields under the same names, exact numbers as text, in a fixed order."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import msgspec

from ..language.bars import decimal


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return decimal(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def as_json(view: Any) -> str:
    """Return a view as indented JSON text, ending without a line end."""
    data = msgspec.json.encode(view, enc_hook=_plain)
    return msgspec.json.format(data, indent=2).decode()
