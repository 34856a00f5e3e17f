"""What somebody supposes: some lines more, some lines fewer, other rules; read, and put into a copy of a dossier.

Concepts
--------
hypothesis
    Text in the language of dossiers, with two liberties: lines at the margin without a date come last on the date asked,
    after all that the dossier tells of that day and one after another; and ``without ^label`` or ``without FILE:LINE``
    takes a line of the dossier away. A line with a date is read as if it stood in the dossier.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..counted_lines import AnyEntry
from ..dossier import Dossier, assemble
from ..findings import Finding
from ..language import SourceText, parse
from ..language.source_text import without_comment
from ..vocabulary import Moment, Place
from .named_entries import entry_named, stands_in

FILE: Final = "what-if"
"""The file in which hypothetical lines stand, for places: ``what-if:1``."""

_WITHOUT: Final = re.compile(r"without(?:\s+(.*))?")


class HypothesisUnreadableError(ValueError):
    """Hypothetical lines that cannot be read; ``findings`` say where in ``source``, and the way out."""

    def __init__(self, findings: Iterable[Finding], source: SourceText) -> None:
        self.findings = tuple(findings)
        self.source = source
        super().__init__("\n".join(map(str, self.findings)))


class Hypothesis(Struct, frozen=True):
    """What is supposed.

    Attributes
    ----------
    name
        Its name for the reader.
    sources
        Its lines as written, dated: what was said at the call, what stands in a file.
    new
        The entries that they make.
    gone
        The entries of the dossier that are taken away.
    undated
        Where those of the new ones stand that were written without a date.
    """

    name: str = ""
    sources: tuple[SourceText, ...] = ()
    new: tuple[AnyEntry, ...] = ()
    gone: tuple[AnyEntry, ...] = ()
    undated: frozenset[Place] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.new or self.gone)

    def and_also(self, other: Hypothesis) -> Hypothesis:
        """Return both hypotheses as one, under the name of the other."""
        gone = dict.fromkeys((*self.gone, *other.gone))
        sources, new = (*self.sources, *other.sources), (*self.new, *other.new)
        return Hypothesis(other.name, sources, new, tuple(gone), self.undated | other.undated)


def hypothesis(
    dossier: Dossier, text: str, at: Moment, *, without: Iterable[str] = (), name: str = "", file: str = FILE
) -> Hypothesis:
    """Return what a text supposes about a dossier.

    Parameters
    ----------
    dossier
        The dossier.
    text
        Lines of the language; one without a date comes last on the date asked, ``without ^label`` takes a line away.
    at
        The date asked.
    without
        Further lines to take away: a label, ``FILE:LINE``, or the number of a line if the dossier is one file.
    name, file
        The name for the reader; the file name for places.

    Raises
    ------
    HypothesisUnreadableError
        If a line cannot be read.
    NoSuchLineError
        If a line to be taken away is not there.
    """
    while file in dossier.files:
        file += "*"
    lines = text.removesuffix("\n").split("\n") if text else []
    taken = [_taken(line) for line in lines]
    source = SourceText(file, tuple("" if gone else dated(line, at) for line, gone in zip(lines, taken, strict=True)))
    parsed = parse(source)
    findings = [*parsed.findings, *(_included(each.place) for each in parsed.includes)]
    findings += [_proposed(entry.place) for entry in parsed.entries if entry.proposed]
    if findings:
        raise HypothesisUnreadableError(findings, source)
    names = [*without, *(name for each in taken if each for name in each.split(","))]
    gone = tuple(dict.fromkeys(entry_named(dossier, each) for each in names))
    undated = {number for number, line in enumerate(lines, start=1) if dated(line, at) != line}
    new, places = _coming_last(parsed.entries, undated, at)
    return Hypothesis(name, (source,), new, gone, places)


def _coming_last(
    entries: tuple[AnyEntry, ...], lines: set[int], at: Moment
) -> tuple[tuple[AnyEntry, ...], frozenset[Place]]:
    """Return entries, those on some lines put one after another at the end of a day, and the places of these."""
    chosen = [entry.place for entry in entries if entry.place.line in lines]
    seconds = {place: at.end - before for before, place in enumerate(reversed(chosen))}
    return tuple(
        replace(entry, moment=Moment(seconds[entry.place], seconds[entry.place], at.text))
        if entry.place in seconds
        else entry
        for entry in entries
    ), frozenset(chosen)


def scenario(dossier: Dossier, source: SourceText, at: Moment) -> Hypothesis:
    """Return what the text of a scenario supposes: its first comment is its name, else that of its file."""
    first = next((line for line in source.lines if line.strip()), "")
    name = first.lstrip("; ").strip() if first.startswith(";") else ""
    return hypothesis(dossier, "\n".join(source.lines), at, name=name or PurePath(source.file).stem, file=source.file)


def _taken(line: str) -> str:
    """Return the line of a dossier that a hypothetical one takes away, or nothing."""
    found = _WITHOUT.fullmatch(without_comment(line))
    return (found[1] or "nothing") if found else ""


def dated(line: str, at: Moment) -> str:
    """Return a line of a hypothesis with a date in front, if it begins at the margin without one.

    Examples
    --------
    >>> from pourparler.vocabulary import moment
    >>> dated("IRN consents to USA as participant", moment("2017-01-18"))
    '2017-01-18 IRN consents to USA as participant'
    """
    is_dated = line[:1].isdigit() or line[:1] in (" ", "\t", ";", "") or line.split(" ", 1)[0] == "include"
    return line if is_dated else f"{at.text} {line}"


def _included(place: Place) -> Finding:
    way_out = "Write its lines here, or hand it over as a scenario."
    return Finding("unreadable", place, "A hypothetical line takes no file in.", way_out)


def _proposed(place: Place) -> Finding:
    return Finding("unreadable", place, "A proposed line counts for nothing.", "Take the `!` out.")


def supposed(dossier: Dossier, hypothesis: Hypothesis) -> Dossier:
    """Return a dossier as it would be under a hypothesis; nothing is written, and the dossier stays as it is."""
    read = dossier
    if hypothesis.gone:
        left = [finding for finding in dossier.findings if not stands_in(finding.place, hypothesis.gone)]
        gone = {entry.place for entry in hypothesis.gone}
        entries = [entry for entry in dossier.entries if entry.place not in gone]
        read = assemble(dossier.name, dossier.files, entries, left)
    files = {source.file: source for source in hypothesis.sources}
    return read.with_entries(hypothesis.new, files) if hypothesis.new else read


def is_beside_the_point(finding: Finding, hypothesis: Hypothesis) -> bool:
    """Return whether a finding is none about a hypothetical line: it needs no source, and undated it comes last."""
    if finding.code == "unsourced":
        return any(finding.place.file == source.file for source in hypothesis.sources)
    places = {(place.file, place.line) for place in hypothesis.undated}
    concerned = {(place.file, place.line) for place in (finding.place, *finding.also)}
    return finding.code == "same-day" and not places.isdisjoint(concerned)
