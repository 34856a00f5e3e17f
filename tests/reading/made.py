"""Readings made by hand: what a report says, with its passages given as words."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any

from pourparler.reading.report import Act, DateMention, Reading, Report, Statement

PUBLISHED = date(2020, 2, 5)


def report(text: str, title: str = "Guests", outlet: str = "The Herald", published: date | None = PUBLISHED) -> Report:
    return Report(text, sha256(text.encode()).hexdigest(), title, published, outlet)


def said(text: str, words: str, party: str = "Aland", **fields: Any) -> Statement:
    """A statement whose content are these words of the text; its cue and its speaker are given as words too."""
    start = text.index(words)
    spans = {key: _span(text, fields.pop(key)) for key in ("source_span", "cue_span") if key in fields}
    plain: dict[str, Any] = {
        "id": "s1",
        "source": party,
        "source_span": None,
        "office": "",
        "party": (party,) if party else (),
        "cue": "said",
        "cue_span": None,
        "mode": "indirect",
        "question": "",
        "stance": "",
        "capacity": "",
        "condition": "",
        "continues": False,
        "pattern": "p",
        "confidence": 0.9,
    }
    return Statement(start=start, end=start + len(words), **{**plain, **spans, **fields})


def done(text: str, words: str, kind: str, actor: str, object_: str = "event", **fields: Any) -> Act:
    """An act told in these words of the text."""
    start = text.index(words)
    plain: dict[str, Any] = {"status": "done", "date": "", "pattern": "p", "confidence": 0.9}
    return Act(type=kind, actor=actor, object=object_, start=start, end=start + len(words), **{**plain, **fields})


def dated(text: str, words: str, value: str) -> DateMention:
    return DateMention(*_span(text, words), value)


def reading(text: str, *found: Statement | Act | DateMention, **fields: Any) -> Reading:
    return Reading(
        report(text, **fields),
        statements=tuple(each for each in found if isinstance(each, Statement)),
        acts=tuple(each for each in found if isinstance(each, Act)),
        dates=tuple(each for each in found if isinstance(each, DateMention)),
    )


def _span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)
