"""The lines of a dossier as a person names them: by a label, by file and line, by the number of a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language.entry_reader import did_you_mean
from ..vocabulary import Place


class NoSuchLineError(LookupError):
    """A line to be left out that the dossier does not have, or of which it has several."""

    def __init__(self, named: str, reason: str) -> None:
        super().__init__(f"No line `{named}` can be left out: {reason}")


def entry_named(dossier: Dossier, named: str) -> AnyEntry:
    """Return the entry that a label, ``FILE:LINE`` or, in a dossier of one file, the number of a line names.

    Raises
    ------
    NoSuchLineError
        If there is none, or more than one.
    """
    named = named.strip()
    file, _, line = named.rpartition(":")
    if line.isdecimal() and len(line) < 10 and (file or named == line):
        return _entry_at(dossier, named, file, int(line))
    label = named.removeprefix("^")
    for entry in dossier.entries:
        if entry.label and entry.label == label:
            return entry
    labels = [f"^{entry.label}" for entry in dossier.entries if entry.label]
    hint = did_you_mean(f"^{label}", labels) or "Name it as FILE:LINE, by the number of its line, or by its ^label."
    raise NoSuchLineError(named, f"no entry bears that label. {hint}")


def _entry_at(dossier: Dossier, named: str, file: str, line: int) -> AnyEntry:
    of_file = [entry for entry in dossier.entries if not file or _is_named(entry.place.file, file)]
    found = [entry for entry in of_file if entry.place.line <= line <= max(entry.end, entry.place.line)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchLineError(named, f"there are several: {', '.join(str(entry.place) for entry in found)}.")
    if not of_file:
        raise NoSuchLineError(named, f"there is no such file. There are: {', '.join(sorted(dossier.files))}.")
    raise NoSuchLineError(named, "no entry stands there. `pourparler log` shows the place of each line.")


def _is_named(file: str, named: str) -> bool:
    return file == named or PurePath(file).name == named or file.endswith(f"/{named}")


def stands_in(place: Place, entries: Iterable[AnyEntry]) -> bool:
    """Return whether a place is on a line of one of some entries."""
    return any(
        place.file == entry.place.file and entry.place.line <= place.line <= max(entry.end, entry.place.line)
        for entry in entries
    )
