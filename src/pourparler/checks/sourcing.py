"""Lines of the record that rest on no source, and sources that do not agree.

unsourced
    An act, a vote, a fact or an outcome has no ``source``. It counts like any other; but nobody can look it up.

    Way out: add the particular ``source NAME "the words"``.

contradictory-sources
    Two ``fact`` lines of one name have different values. As long as both stand, whatever depends on that fact is
    undetermined.

    Way out: keep both, if the question is open; that is what they are for. If one is known to be wrong, mark the other
    with ``corrects ^label``.

disputed-line
    A line is disputed: by another one that ``disputes`` it, or by a source that denies it. Both readings are derived,
    and answers say whether they depend on it.

    Way out: none is needed; ``corrects`` instead of ``disputes`` settles it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..counted_lines import Rivals
from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, FactEntry, OutcomeEntry, VoteEntry
from .places import places_of
from .wording import line_of, some

CODES: Final = {
    "unsourced": Weight.NOTE,
    "contradictory-sources": Weight.NOTE,
    "disputed-line": Weight.NOTE,
}

_WHAT: Final = {Act: "act", VoteEntry: "vote", FactEntry: "fact", OutcomeEntry: "outcome"}


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a note for every line without a source, every fact with rival values, and every disputed line."""
    facts: dict[str, list[FactEntry]] = {}
    for entry in dossier.counted:
        if not isinstance(entry, Act | VoteEntry | FactEntry | OutcomeEntry):
            continue
        if not entry.sources:
            sentence = f"This {_WHAT[type(entry)]} names no source."
            yield Finding("unsourced", entry.place, sentence, 'Add `source NAME "the words"`.', Weight.NOTE)
        if isinstance(entry, FactEntry):
            facts.setdefault(entry.name, []).append(entry)
    for reported in facts.values():
        yield from _contradiction(reported)
    for rivals in dossier.rivals:
        yield _disputed(rivals)


def _contradiction(reported: list[FactEntry]) -> Iterable[Finding]:
    by_value: dict[str, FactEntry] = {}
    for fact in reported:
        by_value.setdefault(fact.value, fact)
    if len(by_value) < 2:
        return
    first, *others = by_value.values()
    told = some(f"{fact.value}{_whose(fact)}" for fact in by_value.values())
    way_out = "Keep all of them while it is open; mark one with `corrects` once it is settled."
    sentence = f"The sources disagree about {first.name}: {told}."
    yield Finding("contradictory-sources", first.place, sentence, way_out, Weight.NOTE, places_of(others))


def _whose(fact: FactEntry) -> str:
    return f" ({some(passage.source for passage in fact.sources)})" if fact.sources else ""


def _disputed(rivals: Rivals) -> Finding:
    first, *others = rivals.entries
    if others:
        by = some(line_of(other.place, first.place) for other in others)
    else:
        by = some(passage.source for passage in (first.more.disputed_by if first.more is not None else ()))
    way_out = "Both readings are derived; `corrects` instead settles it."
    return Finding(
        "disputed-line", first.place, f"This line is disputed by {by}.", way_out, Weight.NOTE, places_of(others)
    )
