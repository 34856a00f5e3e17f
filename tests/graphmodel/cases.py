"""Conflicts with known answers, read from `data`."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from pourparler.graphmodel import (
    AllOf,
    AnyOf,
    GraphModel,
    Not,
    Option,
    OptionModel,
    Prioritising,
    Proposition,
    Taken,
    graph_model,
    option_model,
    ranking,
)

DATA = Path(__file__).parent / "data"
NAMES = sorted(path.stem for path in DATA.glob("*.json"))


@cache
def facts(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def model_of(name: str) -> OptionModel:
    known = facts(name)
    options = [Option(option["name"], option["direction"]) for option in known["options"]]
    makers = {maker["name"]: [options[at] for at in maker["options"]] for maker in known["decision_makers"]}
    preferences = {maker: ranking(*groups) for maker, groups in known["preferences"].items()}
    return option_model(makers, preferences, infeasible=known["infeasible"])


def graph_of(model: OptionModel) -> GraphModel:
    states = range(1, model.state_count + 1)
    moves = {name: [(state, to) for state in states for to in model.moves(name, state)] for name in model.names}
    preferences = dict(zip(model.names, model.preferences, strict=True))
    return graph_model([model.label(state) for state in states], moves, preferences)


def statements_of(name: str, maker: str) -> Prioritising:
    return Prioritising(tuple(_proposition(given) for given in facts(name)["preference_statements"][maker]))


def _proposition(given: Any) -> Proposition:
    if "any_of" in given:
        return AnyOf(tuple(_literals(part) for part in given["any_of"]))
    return _literals(given["all_of"])


def _literals(pairs: Any) -> AllOf:
    return AllOf(tuple(Taken(at) if letter == "Y" else Not(Taken(at)) for at, letter in pairs))


def chicken() -> OptionModel:
    return option_model({"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)})
