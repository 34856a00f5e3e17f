"""A dossier: its files, its entries, its charter and its record. `load` is the front door; `writing` the only way in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from msgspec import Struct

from .charter import Charter
from .counted_lines import (
    TOLD,
    AnyEntry,
    Rivals,
    counted_among,
    known_since,
    lacks_capacity,
    seats_of,
    table_seats,
    unsettled_among,
    vague_among,
    with_seat,
)
from .findings import Finding, in_order
from .language import Include, SourceText, decoded, parse
from .language.directives import (
    Act,
    EquilibriumEntry,
    ExpectEntry,
    FactEntry,
    OutcomeEntry,
    SourceEntry,
    VoteEntry,
)
from .language.source_text import without_comment
from .record import Record, Recorded, everyone, record_of
from .vocabulary import VERSION, Moment, Seat

SUFFIX = ".talks"

_RECORDED: Final = frozenset({Act, VoteEntry, FactEntry, OutcomeEntry})
_OF_THE_RECORD: Final = _RECORDED | {ExpectEntry, EquilibriumEntry}


class DossierNotFoundError(FileNotFoundError):
    """There is no dossier at a path."""

    def __init__(self, path: str | Path) -> None:
        where = str(path) or "an empty path"
        super().__init__(f"There is no dossier at {where}: name a {SUFFIX} file, or a folder with some in it.")


class DossierUnreadableError(OSError):
    """The system does not let a dossier be read."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(f"{path} cannot be read: {reason}.")


class Dossier(Struct, frozen=True):
    """A dossier as it was read.

    Attributes
    ----------
    name
        The path by which it was opened.
    files
        Its texts by file name.
    entries
        All entries, in order of date, then of place.
    counted
        Those that count: proposed, corrected and rejected ones left out.
    charter, record
        What the counted entries say.
    seats
        The seats of the table, in order: those that rules name, then those that the record and expectations speak of.
    rivals
        Lines that cannot all be true.
    vague
        Acts and votes dated by a month or a year only.
    unsettled
        Acts about one's own seat that do not say in which capacity, as they stand in the text.
    findings
        What was wrong with the text, in order of place.
    """

    name: str
    files: dict[str, SourceText]
    entries: tuple[AnyEntry, ...]
    counted: tuple[AnyEntry, ...]
    charter: Charter
    record: Record
    seats: tuple[Seat, ...]
    rivals: tuple[Rivals, ...]
    vague: tuple[Act | VoteEntry, ...]
    unsettled: tuple[Act, ...]
    findings: tuple[Finding, ...]

    def __repr__(self) -> str:
        title = self.charter.talks.title if self.charter.talks is not None else self.name
        span = f"{self.counted[0].moment} to {self.last.text}" if self.counted else "empty"
        return f"<Dossier {title!r}: {len(self.entries)} entries, {span}, {len(self.findings)} findings>"

    @property
    def last(self) -> Moment:
        """The moment of the latest entry that is an act, a vote or an expectation; the day on which the record ends."""
        told = {entry.moment for entry in self.counted if type(entry) in TOLD}
        known = told or {entry.moment for entry in self.counted}
        return (
            max(known, key=lambda moment: (moment.end, -moment.start, moment.text))
            if known
            else Moment(0, 0, "0001-01-01")
        )

    def known_on(self, moment: Moment) -> Dossier:
        """Return the dossier as it could have been written on a date: without what became known only later."""
        sources = {entry.name: entry for entry in self.entries if isinstance(entry, SourceEntry)}
        kept = [entry for entry in self.entries if known_since(entry, sources).start <= moment.end]
        return assemble(self.name, self.files, kept, self.findings)

    def with_entries(self, entries: Iterable[AnyEntry], files: dict[str, SourceText] | None = None) -> Dossier:
        """Return the dossier with some entries more, as for a what-if; nothing is written.

        Entries of the record alone, with no label, correction or rival among them, are added without reading the rest
        again.
        """
        new = tuple(entries)
        files = {**self.files, **(files or {})}
        if all(isinstance(entry, Act | VoteEntry) and _is_plain(entry) for entry in new) and not self._may_settle(new):
            return self._extended(new, files)
        return assemble(self.name, files, (*self.entries, *new), self.findings)

    def _may_settle(self, new: tuple[AnyEntry, ...]) -> bool:
        """Return whether some entries may decide in which capacity an earlier act was done that leaves it out."""
        seats = {seat.candidate for entry in new for seat in seats_of(entry, self.charter)}
        return any(not seats.isdisjoint(everyone(act, self.charter.acting)) for act in self.unsettled)

    def _extended(self, new: tuple[AnyEntry, ...], files: dict[str, SourceText]) -> Dossier:
        findings: list[Finding] = []
        acts = [with_seat(entry, self.record, self.charter, findings) for entry in new]
        record = self.record.extended(acts, self.charter.acting)
        seats = dict.fromkeys(self.seats)
        seats.update(dict.fromkeys(seat for entry in acts for seat in seats_of(entry, self.charter)))
        entries = (*self.entries, *new)
        counted = (*self.counted, *acts)
        every = (*self.findings, *findings)
        return Dossier(
            self.name,
            files,
            entries,
            counted,
            self.charter,
            record,
            tuple(seats),
            self.rivals,
            (*self.vague, *vague_among(acts)),
            (*self.unsettled, *unsettled_among(new)),
            every,
        )

    def without(self, entries: Iterable[AnyEntry]) -> Dossier:
        """Return the dossier without some of its entries."""
        gone = {entry.place for entry in entries}
        return assemble(self.name, self.files, [e for e in self.entries if e.place not in gone], self.findings)

    def text(self, entry: AnyEntry) -> tuple[str, ...]:
        """Return the lines of an entry as they stand in its file."""
        source = self.files.get(entry.place.file)
        if source is None:
            return ()
        return source.lines[entry.place.line - 1 : entry.end or entry.place.line]

    def answer_id(self, at: Moment, *asked: str) -> str:
        """Return a short hash of everything an answer rests on: version, date, question, and all that was dated by then.

        The order of lines, comments and spaces do not matter to it.
        """
        from hashlib import sha256

        digest = sha256(f"pourparler {VERSION}\n{at}\n{asked}\n".encode())
        lines = []
        for entry in self.counted:
            if entry.moment.start <= at.end:
                words = (" ".join(without_comment(line).split()) for line in self.text(entry))
                lines.append("\n".join(line for line in words if line))
        for line in sorted(lines):
            digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
        return digest.hexdigest()[:12]


# --- reading ---------------------------------------------------------------------------------------------------------


def load(path: str | Path) -> tuple[Dossier, tuple[Finding, ...]]:
    """Return the dossier at a path, and what is wrong with its text.

    Parameters
    ----------
    path
        A ``.talks`` file, or a folder: all its ``.talks`` files make one dossier.

    Returns
    -------
    tuple
        The dossier and its findings in order of place. Whatever can be read is read; nothing in the text stops it.

    Raises
    ------
    DossierNotFoundError
        If there is nothing at the path, or a folder without a dossier in it.
    DossierUnreadableError
        If the system does not let a file be read.
    """
    try:
        paths = _texts(Path(path)) if str(path) else []
    except OSError as error:
        if isinstance(error, DossierNotFoundError | DossierUnreadableError):
            raise
        raise DossierUnreadableError(path, error.strerror or str(error)) from error
    if not paths:
        raise DossierNotFoundError(path)
    dossier = read_texts(str(path), paths)
    return dossier, dossier.findings


def _texts(path: Path) -> list[Path]:
    """Return the files of a dossier: itself, or those of a folder."""
    if path.is_dir():
        return sorted(each for each in path.iterdir() if each.suffix == SUFFIX and each.is_file())
    if path.is_symlink() and not path.exists():
        raise DossierUnreadableError(path, "it is a link that leads nowhere")
    return [path] if path.exists() else []


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DossierUnreadableError(path, error.strerror or str(error)) from error


def read_texts(name: str, paths: Iterable[Path]) -> Dossier:
    """Return the dossier made of some files and those they include, each read once."""
    files: dict[str, SourceText] = {}
    findings: list[Finding] = []
    entries: list[AnyEntry] = []
    seen: set[Path] = set()
    waiting: list[tuple[Path, tuple[Path, ...]]] = [(path, (path.resolve(),)) for path in reversed(list(paths))]
    while waiting:
        path, chain = waiting.pop()
        if path.resolve() in seen:
            continue
        seen.add(path.resolve())
        source, troubles = decoded(str(path), _read(path))
        parsed = parse(source)
        files[source.file] = source
        findings += [*troubles, *parsed.findings]
        entries += parsed.entries
        for include in reversed(parsed.includes):
            target = path.parent / include.path
            problem = _include_problem(include, target, chain)
            if problem is not None:
                findings.append(problem)
            else:
                waiting.append((target, (*chain, target.resolve())))
    return assemble(name, files, entries, findings)


def _include_problem(include: Include, target: Path, chain: tuple[Path, ...]) -> Finding | None:
    if not os.path.isfile(target):  # unlike `Path.is_file`, it bears any name
        way_out = "Paths are taken from the folder of the file that includes."
        return Finding("missing-file", include.place, f"There is no file {include.path!r} to include.", way_out)
    if target.resolve() in chain:
        return Finding(
            "include-loop", include.place, f"{include.path} includes itself in the end.", "Take this line out."
        )
    return None


# --- putting together ------------------------------------------------------------------------------------------------


def assemble(
    name: str, files: dict[str, SourceText], entries: Iterable[AnyEntry], findings: Iterable[Finding] = ()
) -> Dossier:
    """Return the dossier that some entries make."""
    ordered = tuple(sorted(entries, key=lambda entry: (entry.moment.start, entry.moment.end, entry.place)))
    found: list[Finding] = list(findings)
    counted, rivals = counted_among(ordered, found)
    changes = [entry for entry in counted if type(entry) is Act and entry.verb in ("joins", "leaves")]
    charter = Charter([entry for entry in counted if type(entry) not in _OF_THE_RECORD], changes)  # type: ignore[misc]
    recorded: list[Recorded] = [entry for entry in counted if type(entry) in _RECORDED]  # type: ignore[misc]
    unsettled = unsettled_among(recorded)
    settled = [entry for entry in recorded if type(entry) is not Act or not lacks_capacity(entry)]
    record = record_of(settled if unsettled else recorded, charter.acting)
    resolved = {entry.place: with_seat(entry, record, charter, found) for entry in unsettled}
    if resolved:
        record = record.extended(resolved.values(), charter.acting)
        counted = tuple(resolved.get(entry.place, entry) if isinstance(entry, Act) else entry for entry in counted)
    seats = table_seats(charter, counted)
    vague = vague_among(counted)
    return Dossier(name, files, ordered, counted, charter, record, seats, rivals, vague, unsettled, in_order(found))


def _is_plain(entry: AnyEntry) -> bool:
    more = entry.more
    changes = isinstance(entry, Act) and entry.verb in ("joins", "leaves")
    plain = more is None or not (more.corrects or more.disputes or more.disputed_by)
    return plain and not changes and not entry.label and not entry.proposed
