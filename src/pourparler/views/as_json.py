"""Views as JSON: the same fields under the same names, exact numbers as text, in a fixed order."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from typing import Any

import msgspec

from ..language.bars import decimal
from .paint import is_harmful


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return decimal(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def as_json(view: Any) -> str:
    """Return a view as indented JSON text, ending without a line end.

    Characters that would do something to a terminal are written as escapes, which say the same.
    """
    try:
        data = msgspec.json.encode(view, enc_hook=_plain)
    except UnicodeEncodeError:  # a file whose name is not UTF-8
        return json.dumps(msgspec.to_builtins(view, enc_hook=_plain), indent=2)
    return _UNUSUAL.sub(_escaped, msgspec.json.format(data, indent=2).decode())


_UNUSUAL = re.compile(r"[^\n -~]")


def _escaped(found: re.Match[str]) -> str:
    letter = found[0]
    if not is_harmful(letter):
        return letter
    units = letter.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
