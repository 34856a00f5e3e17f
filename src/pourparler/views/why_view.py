"""An explained ruling as text, in three depths, and as JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec.structs import replace

from ..standing import Kind
from ..standing.explain import CitedPassage, Explanation, Node, Step
from ..standing.rulings import Reading
from ..vocabulary import Moment, Value
from .as_json import as_json
from .paint import PLAIN, Paint

_MOST_STEPS = 40


class Depth(StrEnum):
    """How much is told: the verdict; the grounds and the sum; or every condition judged."""

    SENTENCE = "sentence"
    TREE = "tree"
    TRACE = "trace"


def why_text(explanation: Explanation, depth: Depth = Depth.TREE, paint: Paint = PLAIN) -> str:
    """Return an explained ruling as text.

    The verdict comes first, with the date; then numbered grounds with place and passages, those that decide before the
    others; then the sums; then other ways in; then the answer id.
    """
    head, _, rest = explanation.verdict.partition(": ")
    lines = [f"{paint.strong(head)}, on {explanation.at}: {paint.ruling(explanation.ruling, rest)}"]
    if depth is Depth.SENTENCE:
        return paint.page(lines)
    lines += step_lines(explanation.steps, paint)
    if explanation.sums:
        lines += ["", "The sum" if len(explanation.sums) == 1 else "The sums"]
        lines += [f"  {words}" for words in explanation.sums]
    if explanation.note:
        lines += ["", explanation.note]
    if explanation.readings:
        lines += ["", _readings_head(explanation)]
        kinds = {reading.kind for reading in explanation.readings}
        lines += [_reading(reading, len(kinds) == 1, paint) for reading in explanation.readings]
    if explanation.ways:
        lines += ["", "The other way in" if len(explanation.ways) == 1 else "The other ways in"]
        lines += [f"  {way.words}" for way in explanation.ways]
    if depth is Depth.TRACE:
        lines += ["", "The trace", *_trace(explanation, paint)]
    lines += ["", paint.faint(f"answer {explanation.answer}")]
    return paint.page(lines)


def _reading(reading: Reading, with_whom: bool, paint: Paint) -> str:
    by = f" by {', '.join(reading.by)}" if reading.by and with_whom else ""
    return f"  {reading.words}: {paint.ruling(reading.kind, reading.kind.words)}{by}"


def _readings_head(explanation: Explanation) -> str:
    if explanation.ruling == "undetermined":
        return "The sources disagree, and the answer depends on it"
    return "The sources disagree, but every reading gives the same answer"


def step_lines(steps: tuple[Step, ...], paint: Paint) -> list[str]:
    """Return numbered grounds as lines, after a blank one."""
    lines: list[str] = [""] if steps else []
    width = len(str(len(steps)))
    for number, step in enumerate(steps[:_MOST_STEPS], start=1):
        lines.append(f"{number:>{width + 1}}  {step.sentence}")
        lines.append(f"{'':{width + 1}}  {paint.link(step.place)}")
        lines += [f"{'':{width + 1}}  {passage_text(passage)}" for passage in step.passages]
    if len(steps) > _MOST_STEPS:
        lines.append(f"    and {len(steps) - _MOST_STEPS} more lines; --json lists all")
    return lines


def passage_text(passage: CitedPassage) -> str:
    """Return a passage in one line: outlet or title, date, and the words quoted."""
    known = passage.outlet or passage.title
    origin = f"{known}, {passage.date}" if known else passage.source
    return f"{origin}: “{passage.words}”" if passage.words else origin


def as_known(explanation: Explanation, known_on: Moment | None) -> Explanation:
    """Return an explained ruling as known on a date: that no rule leads there is then only that none was known to."""
    if known_on is None or explanation.ruling is not Kind.NOT_PERMITTED:
        return explanation
    return replace(explanation, verdict=rules_known(explanation.verdict, known_on.text))


def rules_known(words: str, known_on: str) -> str:
    """Return a verdict that no rule leads to a seat, as far as was known on a date.

    Examples
    --------
    >>> rules_known("not permitted: no rule leads there", "2017-01-17")
    'not permitted: no rule known on 2017-01-17 leads there'
    """
    return words.replace("no rule leads there", f"no rule known on {known_on} leads there")


_VALUES = {True: "yes", False: "no", None: "open"}


def _trace(explanation: Explanation, paint: Paint) -> list[str]:
    lines = []
    for name, kind, nodes in explanation.routes:
        lines.append(f"  {name}: {paint.ruling(kind, kind.words)}")
        for node in nodes:
            lines += node_lines(node, "    ", paint)
    return lines


def node_lines(node: Node, indent: str, paint: Paint) -> list[str]:
    """Return a judged tree as lines."""
    lines = [f"{indent}{value_word(node.value, paint)}  {node.words}"]
    if node.sum:
        lines.append(f"{indent}      {node.sum.partition(': ')[2] or node.sum}")
    for part in node.parts:
        lines += node_lines(part, indent + "  ", paint)
    return lines


def value_word(value: Value, paint: Paint = PLAIN) -> str:
    """Return ``yes``, ``no`` or ``open`` in a column of four."""
    kind = "seated" if value else "blocked" if value is False else "open"
    return paint.ruling(kind, f"{_VALUES[value]:<4}")


def why_json(explanation: Explanation) -> str:
    """Return an explained ruling as JSON; the schema is ``docs/reference/schema/why.json``."""
    return as_json(why_data(explanation))


def why_data(explanation: Explanation) -> dict[str, Any]:
    """Return an explained ruling as plain data, in a fixed order."""
    fields = {name: getattr(explanation, name) for name in explanation.__struct_fields__}
    fields["routes"] = [{"rule": name, "ruling": kind, "trace": nodes} for name, kind, nodes in explanation.routes]
    fields["counts"] = [
        {
            "words": count.words,
            "have": count.have,
            "base": count.base,
            "base_kind": count.base_kind,
            "needed": count.needed,
            "silent": count.silent,
            "sides": [{"position": p, "weight": weight, "actors": names} for p, weight, names in count.sides],
            "by_statement": count.by_statement,
        }
        for count in explanation.counts
    ]
    return fields
