"""What was found in reports, as proposed lines of a dossier: each with its source and the exact passage.

- A *stance* on a seat or a motion becomes ``favours`` or ``opposes``; a conditional one that the language can say,
  ``favours`` with ``only if``. Every other statement becomes ``states``.
- A *done act* becomes an act. Any other is told by somebody, and becomes that side's claim, or by the report, and
  becomes a fact (`act_lines`).
- A rule that one side tells in plain words becomes a ``rule``, ``stated by`` it (`stated_rules`).
- Whoever the dossier does not know is declared. What it has already is not proposed again; the new source is offered for
  the line that stands there. What was rejected on the word of the same source stays rejected.
- Whatever nobody in particular said is left out and counted: an expert, a witness, the outlet itself are no party.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..counted_lines import AnyEntry
from ..dossier import Dossier, assemble
from ..vocabulary import Passage
from .acceptance import rejections
from .cast import Cast
from .draft import Line, Said, joined_lines
from .known_lines import KnownLines
from .report import Reading
from .report_lines import ReportLines

REJECTED: Final = "rejected before"


class UndatedReportError(ValueError):
    """A report of which no date of publication is known, so that no line can be dated."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} names no date of publication, and no line can be dated without one: say `--published 2017-01-18`."
        )


class Support(Struct, frozen=True):
    """A line that the dossier has already, and the passages that a report adds to it."""

    place: str
    head: str
    passages: tuple[Passage, ...]
    found: tuple[str, ...]


class Proposals(Struct, frozen=True):
    """What reports add to a dossier.

    Attributes
    ----------
    lines
        The proposed lines, those of each report together, what they declare first.
    supports
        Lines that stand in the dossier, with further passages.
    left_out
        What was found and not proposed: how much of it, by reason.
    """

    lines: tuple[Line, ...] = ()
    supports: tuple[Support, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


def proposals(
    readings: Sequence[Reading],
    dossier: Dossier | None = None,
    *,
    codes: Mapping[str, str] | None = None,
    brief: bool = False,
    reprint_of: Mapping[int, int] | None = None,
) -> Proposals:
    """Return what some reports add to a dossier.

    Parameters
    ----------
    readings
        What was found in each report, in the order in which they are to be told.
    dossier
        The dossier; without one everybody is new.
    codes
        Codes for the titles of states that the dossier does not know.
    brief
        Leave out statements without a stance or an act.
    reprint_of
        For a report that reprints another the place of that other: a line of the first needs no second source for it.

    Raises
    ------
    UndatedReportError
        If a report has no date of publication.
    """
    writer = _Writer(dossier or assemble("", {}, []), codes or {}, brief)
    for at, reading in enumerate(readings):
        writer.read(reading, (reprint_of or {}).get(at))
    return writer.proposals()


class _Writer:
    """Lines as they come in, report after report."""

    def __init__(self, dossier: Dossier, codes: Mapping[str, str], brief: bool) -> None:
        self._dossier = dossier
        self._cast = Cast(dossier, codes)
        self._known = KnownLines(dossier)
        self._rejected = rejections(dossier)
        self._brief = brief
        self._lines: list[Line] = []
        self._supports: list[Support] = []
        self._sources: list[str] = []
        self._told: dict[Said, set[str]] = {}
        self._left_out: Counter[str] = Counter()

    def read(self, reading: Reading, reprinted: int | None) -> None:
        """Take in one report; its source and what it declares stand before its lines."""
        report = reading.report
        if report.published is None:
            raise UndatedReportError(report.title or "This report")
        before = len(self._cast.added)
        day = report.published.isoformat()
        source = self._cast.source(report, day)
        self._sources.append(source)
        drafts = ReportLines(reading, day, source, self._cast, self._brief, self._left_out).lines()
        if reprinted is not None and reprinted < len(self._sources):
            drafts = [line for line in drafts if not self._is_told_by(line, self._sources[reprinted])]
        kept = [self._compared(line) for line in drafts if self._is_new(line)]
        for line in drafts:
            self._told.setdefault(line.said, set()).update(passage.source for passage in line.passages)
        self._lines += [*self._cast.added[before:], *kept]

    def _is_told_by(self, line: Line, source: str) -> bool:
        """Return whether a report has said the same already, of which this one is a reprint."""
        return source in self._told.get(line.said, ())

    def _is_new(self, line: Line) -> bool:
        head = f"{line.moment} {line.words}"
        if line.passages and all((head, passage.source) in self._rejected for passage in line.passages):
            self._left_out[REJECTED] += 1
            return False
        entry = self._known.same(line)
        if entry is None:
            return True
        known = {passage.source for passage in entry.sources}
        new = tuple(passage for passage in line.passages if passage.source not in known)
        if new and not entry.proposed:
            first = self._dossier.text(entry)[0]
            self._supports.append(Support(_place(entry), " ".join(first.split()), new, line.found))
        return False

    def _compared(self, line: Line) -> Line:
        """Return a line with a note if the dossier has its act on another date."""
        entry = self._known.on_another_date(line) if line.kind == "act" else None
        if entry is None or entry.proposed:
            return line
        note = f"{_place(entry)} has this on {entry.moment}."
        return replace(line, notes=(*line.notes, note))

    def proposals(self) -> Proposals:
        """Return what came in: same lines joined, and only those declarations that some line or support uses."""
        lines = joined_lines(self._lines)
        used = self._used(lines)
        kept = tuple(line for line in lines if line.kind not in _DECLARING or _name(line) in used)
        return Proposals(kept, tuple(self._supports), tuple(sorted(self._left_out.items())))

    def _used(self, lines: Iterable[Line]) -> set[str]:
        """Return the names that the lines use, those of what they declare included."""
        declared = {_name(line): line for line in lines if line.kind in _DECLARING}
        used = {passage.source for support in self._supports for passage in support.passages}
        waiting = [line for line in lines if line.kind not in _DECLARING]
        while waiting:
            line = waiting.pop()
            words = {word for text in (line.words, *(v for _, v in line.particulars)) for word in _words(text)}
            new = (words | {passage.source for passage in line.passages}) & set(declared) - used
            used |= new
            waiting += [declared[name] for name in sorted(new)]
        return used


def _place(entry: AnyEntry) -> str:
    """Return where an entry stands by the name of its file, without the folders on the way there."""
    return f"{PurePath(entry.place.file).name}:{entry.place.line}"


_DECLARING: Final = frozenset({"source", "actor", "official", "instrument", "capacity"})


def _name(line: Line) -> str:
    return line.words.split(" ")[1]


def _words(text: str) -> list[str]:
    return [word.strip(',()="') for word in text.split()]
