"""Any proposition judged, as text and as JSON."""

from __future__ import annotations

from msgspec import Struct

from ..standing.explain import Node, Step
from ..vocabulary import Value
from .as_json import as_json
from .paint import PLAIN, Paint
from .why_view import node_lines, step_lines, value_word


class JudgedView(Struct, frozen=True):
    """A proposition at a date: its words, its value (none for open), its parts, the lines it rests on."""

    proposition: str
    at: str
    value: Value
    tree: Node
    steps: tuple[Step, ...]
    unknown: str
    answer: str


def judged_text(view: JudgedView, paint: Paint = PLAIN) -> str:
    """Return a judged proposition as text: yes, no or open; then the parts; then the lines."""
    lines = [f"{paint.strong(view.proposition)}, on {view.at}: {value_word(view.value, paint).rstrip()}"]
    lines += [view.unknown] if view.unknown else []
    lines += ["", *node_lines(view.tree, "  ", paint)] if view.tree.parts or view.tree.sum else []
    lines += step_lines(view.steps, paint)
    lines += ["", paint.faint(f"answer {view.answer}")]
    return paint.page(lines)


def judged_json(view: JudgedView) -> str:
    """Return a judged proposition as JSON; the schema is ``docs/reference/schema/judged.json``."""
    return as_json(view)
