"""A dossier: its files, its entries, its charter and its record.

`load` is the front door; `append` and `amend` are the only ways in.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from msgspec import Struct
from msgspec.structs import replace

from .charter import Charter
from .findings import Finding, Weight, in_order
from .language import Include, SourceText, decoded, parse
from .language.directives import (
    Act,
    CharterEntry,
    EquilibriumEntry,
    ExpectEntry,
    FactEntry,
    OutcomeEntry,
    RecordEntry,
    RuleEntry,
    SourceEntry,
    VoteEntry,
)
from .language.propositions import seats_named
from .language.source_text import without_comment
from .record import Record, Recorded, everyone, is_about_own_seat, record_of
from .vocabulary import DAY, VERSION, Moment, Place, Question, Seat

SUFFIX = ".talks"
AnyEntry = CharterEntry | RecordEntry

_RECORDED: Final = frozenset({Act, VoteEntry, FactEntry, OutcomeEntry})
_OF_THE_RECORD: Final = _RECORDED | {ExpectEntry, EquilibriumEntry}
_TOLD: Final = frozenset({Act, VoteEntry, ExpectEntry, EquilibriumEntry, OutcomeEntry})
"""Kinds of entry: what the record holds, what is no part of the charter, and what shows how far the dossier goes."""


class DossierNotFoundError(FileNotFoundError):
    """There is no dossier at a path."""

    def __init__(self, path: str | Path) -> None:
        where = str(path) or "an empty path"
        super().__init__(f"There is no dossier at {where}: name a {SUFFIX} file, or a folder with some in it.")


class DossierUnreadableError(OSError):
    """The system does not let a dossier be read."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(f"{path} cannot be read: {reason}.")


class NotWrittenError(OSError):
    """A file could not be written; the one that was there is as it was."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(f"{path} was not written: {reason}. It is as it was before.")


class ChangedMeanwhileError(RuntimeError):
    """A file is not what it was when the writer read it."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(f"{path} has changed since it was read; nothing was written. Read it again, then append.")


class Rivals(Struct, frozen=True):
    """Lines of which not all can be true: an entry and those that dispute it, or one that a source denies.

    ``may_be_none`` is true where a source denies the entry without offering another.
    """

    entries: tuple[AnyEntry, ...]
    may_be_none: bool


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
        told = {entry.moment for entry in self.counted if type(entry) in _TOLD}
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
        seats = {seat.candidate for entry in new for seat in _seats_of(entry, self.charter)}
        return any(not seats.isdisjoint(everyone(act, self.charter.acting)) for act in self.unsettled)

    def _extended(self, new: tuple[AnyEntry, ...], files: dict[str, SourceText]) -> Dossier:
        findings: list[Finding] = []
        acts = [_with_seat(entry, self.record, self.charter, findings) for entry in new]
        record = self.record.extended(acts, self.charter.acting)
        seats = dict.fromkeys(self.seats)
        seats.update(dict.fromkeys(seat for entry in acts for seat in _seats_of(entry, self.charter)))
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


def vague_among(entries: Iterable[AnyEntry]) -> tuple[Act | VoteEntry, ...]:
    """Return the acts and votes that are dated by a month or a year only."""
    acts = (entry for entry in entries if isinstance(entry, Act | VoteEntry))
    return tuple(entry for entry in acts if entry.moment.end - entry.moment.start >= DAY)


def known_since(entry: AnyEntry, sources: dict[str, SourceEntry]) -> Moment:
    """Return when an entry became known: as it says itself, else with its earliest source, but not before it happened."""
    if entry.more is not None and entry.more.reported is not None:
        return entry.more.reported
    dates = [sources[passage.source].moment for passage in entry.sources if passage.source in sources]
    first = min(dates, key=lambda moment: moment.start) if dates else entry.moment
    return max(first, entry.moment, key=lambda moment: moment.start)


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
    counted, rivals = _counted(ordered, found)
    changes = [entry for entry in counted if type(entry) is Act and entry.verb in ("joins", "leaves")]
    charter = Charter([entry for entry in counted if type(entry) not in _OF_THE_RECORD], changes)  # type: ignore[misc]
    recorded: list[Recorded] = [entry for entry in counted if type(entry) in _RECORDED]  # type: ignore[misc]
    unsettled = unsettled_among(recorded)
    settled = [entry for entry in recorded if type(entry) is not Act or not _lacks_capacity(entry)]
    record = record_of(settled if unsettled else recorded, charter.acting)
    resolved = {entry.place: _with_seat(entry, record, charter, found) for entry in unsettled}
    if resolved:
        record = record.extended(resolved.values(), charter.acting)
        counted = tuple(resolved.get(entry.place, entry) if isinstance(entry, Act) else entry for entry in counted)
    seats = _table_seats(charter, counted)
    vague = vague_among(counted)
    return Dossier(name, files, ordered, counted, charter, record, seats, rivals, vague, unsettled, in_order(found))


def _is_plain(entry: AnyEntry) -> bool:
    more = entry.more
    changes = isinstance(entry, Act) and entry.verb in ("joins", "leaves")
    plain = more is None or not (more.corrects or more.disputes or more.disputed_by)
    return plain and not changes and not entry.label and not entry.proposed


def _counted(entries: tuple[AnyEntry, ...], findings: list[Finding]) -> tuple[tuple[AnyEntry, ...], tuple[Rivals, ...]]:
    labels: dict[str, AnyEntry] = {}
    for entry in entries:
        if entry.label:
            if entry.label in labels:
                sentence = f"The label ^{entry.label} stands at {labels[entry.label].place} already."
                findings.append(Finding("repeated-label", entry.place, sentence, "Give one of them another label."))
            labels.setdefault(entry.label, entry)
    gone: set[Place] = set()
    disputing: dict[str, list[AnyEntry]] = {}
    denied: list[AnyEntry] = []
    for entry in entries:
        more = entry.more
        if entry.proposed:
            gone.add(entry.place)
        elif more is not None:
            for label in (more.corrects, more.disputes):
                if label and label not in labels:
                    sentence = f"No entry bears the label ^{label}."
                    findings.append(
                        Finding("unknown-label", entry.place, sentence, "Write ^label at the end of its first line.")
                    )
            if more.corrects in labels:
                gone.add(labels[more.corrects].place)
            if more.disputes in labels:
                disputing.setdefault(more.disputes, []).append(entry)
            if more.disputed_by:
                denied.append(entry)
    counted = tuple(entry for entry in entries if entry.place not in gone) if gone else entries
    live = {entry.place for entry in counted} if disputing or denied else set()
    rivals = [
        Rivals(tuple(entry for entry in (labels[label], *others) if entry.place in live), may_be_none=False)
        for label, others in disputing.items()
    ]
    rivals += [Rivals((entry,), may_be_none=True) for entry in denied if entry.place in live]
    return counted, tuple(rival for rival in rivals if len(rival.entries) + rival.may_be_none > 1)


def unsettled_among(entries: Iterable[AnyEntry]) -> tuple[Act, ...]:
    """Return the acts about one's own seat that do not say in which capacity."""
    return tuple(entry for entry in entries if type(entry) is Act and _lacks_capacity(entry))


def _lacks_capacity(act: Act) -> bool:
    return not act.quality and is_about_own_seat(act)


def _with_seat(entry: AnyEntry, record: Record, charter: Charter, findings: list[Finding]) -> Act | VoteEntry:
    """Return an act about one's own seat with the capacity that it leaves out: the one to which the actor was invited."""
    if not isinstance(entry, Act) or not _lacks_capacity(entry):
        return entry  # type: ignore[return-value]
    actors = everyone(entry, charter.acting)
    capacities = {_capacity_open_to(actor, record, charter) for actor in actors}
    if len(capacities) == 1 and "" not in capacities:
        return replace(entry, quality=capacities.pop())
    unclear = next((actor for actor in actors if not _capacity_open_to(actor, record, charter)), actors[0])
    about = {text.partition(" as ")[2] for text in record.seats_of(unclear)}
    choices = ", ".join(sorted({*about, *charter.capacities_open_to(unclear)})) or "a capacity"
    sentence = f"It is not clear in which capacity {unclear} {entry.verb}."
    findings.append(Finding("ambiguous-seat", entry.place, sentence, f"Add `as` and one of: {choices}.", Weight.ERROR))
    return entry


def _capacity_open_to(actor: str, record: Record, charter: Charter) -> str:
    """Return the one capacity to which an actor was invited, or of which the record or the rules speak; none if unclear."""
    about = record.seats_of(actor)
    invited = [text for text in about if any(_lets_in(entry) for entry in record.about(("question", text)))]
    for seats in (invited, about, [f"{actor} as {capacity}" for capacity in charter.capacities_open_to(actor)]):
        if len(seats) == 1:
            return seats[0].removeprefix(f"{actor} as ")
    return ""


def _lets_in(entry: Recorded) -> bool:
    return isinstance(entry, Act) and entry.verb in ("invites", "attends", "accepts")


def _seats_of(entry: AnyEntry, charter: Charter) -> tuple[Seat, ...]:
    if isinstance(entry, Act | VoteEntry):
        if isinstance(entry.question, Seat):
            return (Seat(entry.question.candidate, entry.question.capacity),)
        if isinstance(entry, Act) and entry.quality and is_about_own_seat(entry):
            return tuple(Seat(actor, entry.quality) for actor in everyone(entry, charter.acting))
        if isinstance(entry, Act) and entry.claim is not None:
            return seats_named(entry.claim)
    if isinstance(entry, ExpectEntry | OutcomeEntry):
        return tuple(Seat(seat.candidate, seat.capacity) for seat in seats_named(entry.claim))
    return ()


def _table_seats(charter: Charter, counted: tuple[AnyEntry, ...]) -> tuple[Seat, ...]:
    seats: dict[Seat, None] = {}
    for entry in counted:
        if isinstance(entry, RuleEntry) and entry.capacity and entry.does in ("admits",):
            for name in entry.whom:
                if name in charter.actors:
                    seats[Seat(name, entry.capacity)] = None
                    continue
                now = charter.memberships.members(name, entry.moment.end)
                for member in (*now, *sorted(charter.memberships.ever(name))):
                    seats[Seat(member, entry.capacity)] = None
    for motion in charter.motions.values():
        seats.update({Seat(effect.candidate, effect.capacity): None for effect in motion.effects})
    asked: set[Question] = set()
    for entry in counted:
        if type(entry) is Act and entry.question is not None:
            if entry.question in asked:
                continue
            asked.add(entry.question)
        if type(entry) in _TOLD:
            seats.update(dict.fromkeys(_seats_of(entry, charter)))
    return tuple(seats)


# --- writing ---------------------------------------------------------------------------------------------------------


def fingerprint(data: bytes) -> str:
    """Return the hash by which a writer tells whether a file is still what it read."""
    from hashlib import sha256

    return sha256(data).hexdigest()


def append(path: str | Path, lines: str, expected: str) -> None:
    """Add lines at the end of a file of a dossier, all or nothing.

    Parameters
    ----------
    path
        The file.
    lines
        The text to add; a line end is put before and after it where one is missing.
    expected
        The `fingerprint` of the file as the writer knows it.

    Raises
    ------
    ChangedMeanwhileError
        If the file is no longer what the writer knows.
    NotWrittenError
        If the system does not let it be written: full, read-only. The file is as it was.
    """
    added = lines.rstrip("\n").encode() + b"\n"
    _changed(path, expected, lambda data: data + (b"" if not data or data.endswith(b"\n") else b"\n") + added)


def amend(path: str | Path, changes: Iterable[tuple[int, int, str]], expected: str) -> None:
    """Put lines in the place of others in a file of a dossier, all or nothing; every other byte stays.

    Parameters
    ----------
    path
        The file.
    changes
        For each stretch of lines the first and the last of them, counted from 1, and the text in their place; without a
        text they are taken out. No line belongs to two.
    expected
        The `fingerprint` of the file as the writer knows it.

    Raises
    ------
    ChangedMeanwhileError
        If the file is no longer what the writer knows.
    NotWrittenError
        If the system does not let it be written. The file is as it was.
    """
    backwards = sorted(changes, reverse=True)
    _changed(path, expected, lambda data: _amended(data, backwards))


def _amended(data: bytes, backwards: list[tuple[int, int, str]]) -> bytes:
    lines = data.split(b"\n")
    for first, last, text in backwards:
        end = b"\r" if lines[first - 1].endswith(b"\r") else b""
        lines[first - 1 : last] = [line.encode() + end for line in text.rstrip("\n").split("\n")] if text else []
    return b"\n".join(lines)


def _changed(path: str | Path, expected: str, change: Callable[[bytes], bytes]) -> None:
    path = Path(path)
    try:
        with _held(path) as file:
            data = file.read()
            if fingerprint(data) != expected:
                raise ChangedMeanwhileError(path)
            write(path, change(data))
    except OSError as error:
        if isinstance(error, NotWrittenError):
            raise
        raise NotWrittenError(path, error.strerror or str(error)) from error


@contextmanager
def _held(path: Path) -> Iterator[BinaryIO]:
    """Open a file and lock it; whoever waited for the lock while the file was replaced opens the new one."""
    while True:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                yield file
                return


def write(path: str | Path, data: bytes) -> None:
    """Put data in the place of a file at once: readers see the old file or the new one, never a part.

    Raises
    ------
    NotWrittenError
        If the system does not let it be written. The file is as it was.
    """
    from tempfile import mkstemp

    target = Path(path).resolve()
    temporary = ""
    try:
        mode = target.stat().st_mode if target.exists() else 0o644
        if not mode & 0o222 or (target.exists() and not os.access(target, os.W_OK)):
            raise PermissionError(13, "it is read-only")
        handle, temporary = mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".new")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode & 0o7777)
        os.replace(temporary, target)
    except OSError as error:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise NotWrittenError(path, error.strerror or str(error)) from error
