"""Proposed lines on their way into the record: which wait, what comes with each, and what is written of a decision.

Concepts
--------
*Waiting*: an entry with a ``!`` after its date. *Comes with it*: the proposed entries that declare a name it uses, and
that nobody has accepted yet. *Rejection*: the entry as a comment, under a line that says when and why; what was rejected
on the word of a source is not proposed again on the word of the same source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from ..counted_lines import AnyEntry
from ..dossier import Dossier, assemble
from ..language import SourceText
from ..language.directives import (
    ActorEntry,
    CapacityEntry,
    GroupEntry,
    InstrumentEntry,
    MotionEntry,
    OfficialEntry,
    SourceEntry,
)
from ..language.source_text import raw_entries, without_comment
from ..language.tokens import WORD, Segment, tokens
from .line_words import commented, one_line

_MARK: Final = re.compile(r"^(\S+)\s+!\s*")
_REJECTED: Final = re.compile(r"^; rejected \d{4}-\d\d-\d\d")
_DECLARING: Final = (
    ActorEntry,
    CapacityEntry,
    GroupEntry,
    InstrumentEntry,
    MotionEntry,
    OfficialEntry,
    SourceEntry,
)

Claim = tuple[str, str]
"""What an entry says, in its head, and a source on whose word; an entry without a source has an empty one."""


def waiting(dossier: Dossier) -> tuple[AnyEntry, ...]:
    """Return the proposed entries of a dossier in the order in which they stand in its files."""
    return tuple(sorted((entry for entry in dossier.entries if entry.proposed), key=lambda entry: entry.place))


def comes_with(entry: AnyEntry, dossier: Dossier) -> tuple[AnyEntry, ...]:
    """Return the proposed entries whose names an entry uses and that no accepted line declares, in order of place."""
    accepted = {name for each in dossier.counted if (name := declared(each))}
    offered = {name: each for each in waiting(dossier) if (name := declared(each)) and name not in accepted}
    found: dict[str, AnyEntry] = {}
    asked = [entry]
    while asked:
        for name in _names_in(dossier.text(asked.pop())):
            if name in offered and name not in found and offered[name].place != entry.place:
                found[name] = offered[name]
                asked.append(offered[name])
    return tuple(sorted(found.values(), key=lambda each: each.place))


def declared(entry: AnyEntry) -> str:
    """Return the name that an entry declares, empty if it tells what was said or done."""
    return entry.name if isinstance(entry, _DECLARING) else ""


def _names_in(lines: Sequence[str]) -> Iterator[str]:
    segments = [Segment(without_comment(line), number, 1) for number, line in enumerate(lines, start=1)]
    return (token.text for token in tokens(segments) if token.kind == WORD)


def with_accepted(dossier: Dossier, entries: Iterable[AnyEntry]) -> Dossier:
    """Return the dossier as it would be with some of its proposed entries accepted; nothing is written."""
    places = {entry.place for entry in entries}
    every = (replace(each, proposed=False) if each.place in places else each for each in dossier.entries)
    return assemble(dossier.name, dossier.files, every, dossier.findings)


# --- what is written -------------------------------------------------------------------------------------------------


def accepted_text(lines: Sequence[str]) -> str:
    r"""Return an entry without the mark that it is only proposed.

    Examples
    --------
    >>> accepted_text(["2020-02-01 ! A favours G as observer", "  source   note"])
    '2020-02-01 A favours G as observer\n  source   note'
    """
    return "\n".join([_MARK.sub(r"\1 ", lines[0], count=1), *lines[1:]])


def rejected_text(lines: Sequence[str], day: str, reason: str = "") -> str:
    """Return an entry as a comment, under a line that says when it was rejected and why.

    Examples
    --------
    >>> print(rejected_text(["2020-02-01 ! A favours G as observer"], "2020-03-01", "she spoke of H"))
    ; rejected 2020-03-01: she spoke of H
    ; 2020-02-01 ! A favours G as observer
    """
    why = f": {one_line(reason)}" if reason.strip() else ""
    return f"; rejected {day}{why}\n{commented(chr(10).join(lines))}"


# --- what has been decided before ------------------------------------------------------------------------------------


def claims(lines: Iterable[str]) -> frozenset[Claim]:
    """Return what the entries of some lines say, each with every source on whose word, whether proposed or not."""
    found: set[Claim] = set()
    for raw in raw_entries(SourceText("", tuple(lines)), []):
        head = " ".join(_MARK.sub(r"\1 ", raw.text, count=1).split())
        texts = [particular.text for particular in raw.particulars if particular.key == "source"]
        sources = [name for text in texts for name in _sources_in(text)]
        found.update((head, source) for source in sources or [""])
    return frozenset(found)


def _sources_in(text: str) -> list[str]:
    return [token.text for token in tokens([Segment(text, 1, 1)]) if token.kind == WORD]


def rejections(dossier: Dossier) -> frozenset[Claim]:
    """Return what was rejected in a dossier, as its comments tell."""
    return frozenset(claim for source in dossier.files.values() for claim in claims(_rejected_lines(source.lines)))


def _rejected_lines(lines: Iterable[str]) -> Iterator[str]:
    """Return the entries that stand as comments under a line on their rejection."""
    state = ""
    for line in lines:
        if _REJECTED.match(line):
            state = "head"
        elif state == "head" and line.startswith("; "):
            yield line[2:]
            state = "particulars"
        elif state == "particulars" and line.startswith(";  "):
            yield line[2:]
        else:
            state = ""
