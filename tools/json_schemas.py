"""The JSON Schemas of what ``--json`` prints, from the views themselves."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any, Final, get_type_hints

import msgspec
from msgspec import defstruct

from pourparler.findings import Weight
from pourparler.language.propositions import Base, Position
from pourparler.standing import Kind
from pourparler.standing.explain import Explanation, Node
from pourparler.views.charter_difference_view import (
    CharterDifferenceView,
    CharterLineView,
    ClauseView,
    DisagreementView,
)
from pourparler.views.conflict_state_view import StateView
from pourparler.views.conflict_view import ConflictView
from pourparler.views.difference_view import ChangeView, DifferenceView, Line, Stand
from pourparler.views.entry_view import EntryView
from pourparler.views.fragility_view import FragilityView
from pourparler.views.judged_view import JudgedView
from pourparler.views.log_view import LogLine
from pourparler.views.power_view import PowerView
from pourparler.views.reading_view import FoundAct, FoundStatement, ReadingView
from pourparler.views.remedies_shown import RemediesView
from pourparler.views.scenarios_view import ScenarioRow, ScenariosView
from pourparler.views.table_view import Row, TableView
from tools.docstrings import said

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_EXACT: Final = {"type": "string", "pattern": r"^-?\d+(\.\d+|/\d+)?$", "description": "An exact number, as text."}
_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_REF: Final = "#/$defs/{name}"
_TOLD: Final = {
    each.__name__: each
    for each in (
        TableView,
        Row,
        Explanation,
        EntryView,
        RemediesView,
        FragilityView,
        DifferenceView,
        ChangeView,
        Stand,
        Line,
        ScenariosView,
        ScenarioRow,
        CharterDifferenceView,
        CharterLineView,
        ClauseView,
        DisagreementView,
        ConflictView,
        StateView,
        ReadingView,
        FoundStatement,
        FoundAct,
    )
}
"""Views whose docstrings say what their fields are."""


def _struct(kind: type, title: str) -> dict[str, Any]:
    """Return the schema of a view: every field is there, and no other."""

    def of_fractions(each: type) -> dict[str, Any]:
        if each is Fraction:
            return dict(_EXACT)
        raise NotImplementedError

    (top,), components = msgspec.json.schema_components([kind], schema_hook=of_fractions, ref_template=_REF)
    for name, component in components.items():
        _close(component, _TOLD.get(name))
    return {"$schema": DRAFT, "title": title, **top, "$defs": dict(sorted(components.items()))}


def _close(component: dict[str, Any], told: type | None) -> None:
    if "description" in component:
        component["description"] = " ".join(component["description"].split("\n\n", 1)[0].split()).replace("``", "`")
    if "properties" in component:
        component["required"] = list(component["properties"])
        component["additionalProperties"] = False
        for names, words in said(told).entries("Attributes") if told is not None else []:
            for name in set(names) & set(component["properties"]):
                component["properties"][name]["description"] = words


def _object(description: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def table() -> dict[str, Any]:
    """Return the schema of ``table --json``."""
    return _struct(TableView, "pourparler table --json")


def judged() -> dict[str, Any]:
    """Return the schema of ``why --json`` for a proposition that is no question."""
    return _struct(JudgedView, "pourparler why --json, for a proposition")


def explain() -> dict[str, Any]:
    """Return the schema of ``explain --json``."""
    return _struct(EntryView, "pourparler explain --json")


def analyse() -> dict[str, Any]:
    """Return the schema of ``analyse --json``."""
    return _struct(ConflictView, "pourparler analyse --json")


def state() -> dict[str, Any]:
    """Return the schema of ``analyse --state N --json``."""
    return _struct(StateView, "pourparler analyse --state N --json")


def log() -> dict[str, Any]:
    """Return the schema of ``log --json`` and ``show --json``."""
    return _list_of(LogLine, "pourparler log --json, show --json")


def unblock() -> dict[str, Any]:
    """Return the schema of ``unblock --json``."""
    return _struct(RemediesView, "pourparler unblock --json")


def fragile() -> dict[str, Any]:
    """Return the schema of ``fragile --json``."""
    return _struct(FragilityView, "pourparler fragile --json")


def difference() -> dict[str, Any]:
    """Return the schema of ``what-if --json`` and of ``diff --json``."""
    return _struct(DifferenceView, "pourparler what-if --json, diff --json")


def scenarios() -> dict[str, Any]:
    """Return the schema of ``what-if --json`` with several scenarios."""
    return _struct(ScenariosView, "pourparler what-if --scenario A --scenario B --json")


def charter_difference() -> dict[str, Any]:
    """Return the schema of ``diff --charter --json``."""
    return _struct(CharterDifferenceView, "pourparler diff --charter --json")


def read() -> dict[str, Any]:
    """Return the schema of ``read --json``."""
    return _struct(ReadingView, "pourparler read --json")


def power() -> dict[str, Any]:
    """Return the schema of ``power --json``."""
    types = get_type_hints(PowerView)
    plain = defstruct("PowerView", [(name, kind) for name, kind in types.items() if name != "now"])
    plain.__doc__ = PowerView.__doc__
    schema = _list_of(plain, "pourparler power --json")
    known = schema["$defs"]
    view = known["PowerView"]
    view["properties"]["now"] = {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/PresentPositions"}]}
    view["required"] = list(view["properties"])
    known["PresentPositions"] = _object(
        "A question under the rule as it stands now.",
        question=_TEXT,
        passes={"type": "boolean"},
        tally={"type": "array", "items": _pair(_TEXT, _TEXT)},
        yes=_TEXTS,
        pivotal=_TEXTS,
        unblockings={"type": "array", "items": {"$ref": "#/$defs/Unblocking"}},
        moves={"type": "array", "items": _pair(_TEXT, {"type": ["integer", "null"]})},
        classes={"type": "array", "items": _pair(_TEXT, _TEXTS)},
    )
    known["Unblocking"] = _object(
        "A cheapest set of members whose yes would make it pass, and what that costs.",
        voters=_TEXTS,
        cost={"anyOf": [{"type": "number"}, _EXACT]},
    )
    schema["$defs"] = dict(sorted(known.items()))
    return schema


def _pair(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "prefixItems": [first, second], "minItems": 2, "maxItems": 2}


def _list_of(kind: type, title: str) -> dict[str, Any]:
    schema = _struct(kind, title)
    return {
        "$schema": DRAFT,
        "title": title,
        "type": "array",
        "items": {"$ref": schema["$ref"]},
        "$defs": schema["$defs"],
    }


def why() -> dict[str, Any]:
    """Return the schema of ``why --json`` for a seat or a motion."""
    schema = _struct(Explanation, "pourparler why --json, for a seat or a motion")
    known = schema["$defs"]
    known.update(_struct(Node, "")["$defs"])
    for unused in ("Count", "Bar", "Base", "Sign", "Position"):
        known.pop(unused, None)
    known["Count"] = _object(
        "A sum done exactly.",
        words=_TEXT,
        have=_EXACT,
        base=_EXACT,
        base_kind={"enum": [base.value for base in Base]},
        needed=_EXACT,
        silent=_EXACT,
        sides={"type": "array", "items": {"$ref": "#/$defs/Side"}},
        by_statement=_TEXTS,
    )
    known["Side"] = _object(
        "Those in one position: their weight, and their names where they are known.",
        position={"enum": [position.value for position in Position]},
        weight=_EXACT,
        actors=_TEXTS,
    )
    known["Route"] = _object(
        "What one rule gives, with its conditions and its decision judged.",
        rule=_TEXT,
        ruling={"enum": [kind.value for kind in Kind]},
        trace={"type": "array", "items": {"$ref": "#/$defs/Node"}},
    )
    fields = known["Explanation"]["properties"]
    fields["counts"] = {"type": "array", "items": {"$ref": "#/$defs/Count"}}
    fields["routes"] = {"type": "array", "items": {"$ref": "#/$defs/Route"}}
    schema["$defs"] = dict(sorted(known.items()))
    return schema


def check() -> dict[str, Any]:
    """Return the schema of ``check --json``."""
    whole = {"type": "integer", "minimum": 0}
    finding = _object(
        "One problem, at one place, in one sentence.",
        code={"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        weight={"enum": [weight.name.lower() for weight in Weight]},
        file=_TEXT,
        line=whole,
        column=whole,
        length=whole,
        sentence=_TEXT,
        way_out=_TEXT,
        also=_TEXTS,
    )
    title = "pourparler check --json"
    return {
        "$schema": DRAFT,
        "title": title,
        "type": "array",
        "items": {"$ref": "#/$defs/Finding"},
        "$defs": {"Finding": finding},
    }


SCHEMAS: Final = {
    each.__name__.replace("_", "-"): each
    for each in (
        table,
        why,
        judged,
        check,
        log,
        explain,
        read,
        power,
        unblock,
        fragile,
        difference,
        scenarios,
        charter_difference,
        analyse,
        state,
    )
}
"""Each schema by the name of its file."""


def text_of(name: str) -> str:
    """Return a schema as it is published."""
    return json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"
