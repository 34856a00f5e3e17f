"""What a line of the charter says, clause by clause, in the words of the language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from ..language.bars import decimal
from ..language.directives import BodyEntry, CapacityEntry, CharterEntry, MotionEntry, RuleEntry, WeightsEntry
from ..language.proposition_text import text_of
from ..language.propositions import Proposition


def clauses_of(entry: CharterEntry) -> dict[str, str]:
    """Return what a line of the charter says, clause by clause, in the words of the language; empty ones left out."""
    told = {name: value for name, value in _CLAUSES.get(type(entry), _plain)(entry).items() if value}
    return {"from": entry.moment.text, **told}


def _proposition(value: Proposition | None) -> str:
    return text_of(value) if value is not None else ""


def _days(value: int | None) -> str:
    return f"{value} day{'' if value == 1 else 's'}" if value is not None else ""


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


def _rule(rule: RuleEntry) -> dict[str, str]:
    target = f"{_names(rule.whom)}{' as ' if rule.whom and rule.capacity else ''}{rule.capacity}"
    where = f" in {rule.body}" if rule.body else ""
    seats = "at once" if rule.at_once else f"when {text_of(rule.seats)}" if rule.seats is not None else ""
    return {
        "title": rule.title,
        rule.does.value if rule.does is not None else "does": f"{target}{where}",
        "requires": _proposition(rule.requires),
        "when": _proposition(rule.when),
        "unless": _proposition(rule.unless),
        "seats": seats,
        "counts": "statements" if rule.counts_statements else "",
        "quorum": _proposition(rule.quorum),
        "deadline": _days(rule.deadline),
        "accept within": _days(rule.accept_within),
        "lasts": _days(rule.lasts),
        "takes effect after": _days(rule.delay),
        "stated by": _names(rule.stated_by),
        "adopted by": rule.adopted_by,
    }


def _capacity(capacity: CapacityEntry) -> dict[str, str]:
    return {"title": capacity.title, "may": _names(capacity.may), "may not": _names(capacity.may_not)}


def _body(body: BodyEntry) -> dict[str, str]:
    return {
        "title": body.title,
        "members": _names(body.members),
        "seats": str(body.seats or ""),
        "quorum": _proposition(body.quorum),
        "proxies": str(body.proxies or ""),
        "chair": body.chair,
    }


def _weights(weights: WeightsEntry) -> dict[str, str]:
    values = {f"weight of {name}": decimal(value) for name, value in weights.values}
    return {"of": weights.group, **values, "total": decimal(weights.total) if weights.total is not None else ""}


def _motion(motion: MotionEntry) -> dict[str, str]:
    effects = [f"{effect.change} of {effect.candidate} as {effect.capacity}" for effect in motion.effects]
    return {"title": motion.title, "kind": motion.kind, "in": motion.body, "effect": _names(effects)}


def _plain(entry: Any) -> dict[str, str]:
    """Return the title, the kind and the members of a line, as far as it has them."""
    return {
        "title": getattr(entry, "title", ""),
        "kind": getattr(entry, "kind", ""),
        "members": _names(getattr(entry, "members", ())),
        "adopted by": getattr(entry, "adopted_by", ""),
    }


_CLAUSES: Final[dict[type[CharterEntry], Callable[[Any], dict[str, str]]]] = {
    RuleEntry: _rule,
    CapacityEntry: _capacity,
    BodyEntry: _body,
    WeightsEntry: _weights,
    MotionEntry: _motion,
}
