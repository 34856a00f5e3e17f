"""Voting bodies with known answers: the facts in `data/`, each computed twice by independent programs."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

from pourparler.simplegames import SimpleGame, all_of, any_of, weighted_game

DATA = Path(__file__).parent / "data"
BODIES = tuple(sorted(path.stem for path in DATA.glob("*.json")))


def facts(body: str) -> dict[str, Any]:
    return json.loads((DATA / f"{body}.json").read_text())


def game_of(body: str) -> SimpleGame:
    known = facts(body)
    parts = [
        weighted_game(quota=part["quota"], weights=dict(zip(known["members"], part["weights"], strict=True)))
        for part in known["rule"]["constraints"]
    ]
    return any_of(*(all_of(*(parts[number] for number in chosen)) for chosen in known["rule"]["accept_any_of"]))


def is_close(value: Fraction | float, printed: str) -> bool:
    """To 1e-9 of the value, and to the last digit printed."""
    last_digit = 0.51 * 10.0 ** -len(printed.partition("e")[0].partition(".")[2])
    if "e" in printed:
        last_digit = 0.0
    return abs(float(value) - float(printed)) <= 1e-9 * abs(float(printed)) + last_digit
