"""What was read in reports: the proposed lines to paste, a summary for the person, and everything as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from ..reading.batches import Outcome, Read, Unread
from ..reading.contradictions import Contradiction, contradictions
from ..reading.draft import Line
from ..reading.line_words import commented, passage
from ..reading.proposals import Proposals, Support
from ..reading.report import Reading
from ..reading.selectors import TextPositionSelector, TextQuoteSelector, selectors
from .as_json import as_json
from .paint import PLAIN, Paint, printable, shortened

_WIDEST = 110


class FoundStatement(Struct, frozen=True):
    """A statement that a report attributes to somebody.

    Attributes
    ----------
    id
        Its name in this answer.
    source, office, party
        Who spoke, as what, and for whom; no party for an expert, a witness or the outlet itself.
    cue, mode
        The word that attributes it; ``direct``, ``indirect`` or ``mixed``.
    question, stance, capacity, condition
        The question of the dossier on which it takes a stance, and which; empty where it takes none.
    pattern, confidence
        The rule by which it was found, and how often that rule was right when it was measured.
    selector
        Where the passage stands (Web Annotation Data Model).
    """

    id: str
    source: str
    office: str
    party: tuple[str, ...]
    cue: str
    mode: str
    question: str
    stance: str
    capacity: str
    condition: str
    pattern: str
    confidence: float
    selector: tuple[TextPositionSelector, TextQuoteSelector]


class FoundAct(Struct, frozen=True):
    """Something that a report says somebody did, plans to do or did not do.

    Attributes
    ----------
    id
        Its name in this answer.
    type, actor, object, capacity
        The kind of act, who, and upon whom or what: a party, ``event`` (these talks), ``event:NAME``, ``instrument:NAME``.
    status
        ``done``, ``planned``, ``negated`` or ``conditional``.
    date
        A day, a month, a year or an interval; empty where the report gives none.
    pattern, confidence
        The rule by which it was found, and how often that rule was right when it was measured.
    selector
        Where the passage stands (Web Annotation Data Model).
    """

    id: str
    type: str
    actor: str
    object: str
    capacity: str
    status: str
    date: str
    pattern: str
    confidence: float
    selector: tuple[TextPositionSelector, TextQuoteSelector]


class FoundDate(Struct, frozen=True):
    """Words that point at a day, a month, a year or an interval, and which one."""

    value: str
    selector: tuple[TextPositionSelector, TextQuoteSelector]


class FoundWords(Struct, frozen=True):
    """Words of the outlet that judge, or a stretch of the text of one kind (``title``, ``meta``, ``boilerplate``)."""

    kind: str
    selector: tuple[TextPositionSelector, TextQuoteSelector]


class ReadReport(Struct, frozen=True):
    """One report and what was found in it; all offsets count Unicode code points of the text with this hash."""

    name: str
    title: str
    outlet: str
    published: str
    sha256: str
    statements: tuple[FoundStatement, ...]
    acts: tuple[FoundAct, ...]
    dates: tuple[FoundDate, ...]
    words: tuple[FoundWords, ...]


class ProposedLine(Struct, frozen=True):
    """A proposed line as it stands in a dossier, its kind, and the statements and acts it was made of."""

    kind: str
    text: str
    found: tuple[str, ...]


class KnownLine(Struct, frozen=True):
    """A line that the dossier has already, and the further sources for it."""

    place: str
    line: str
    sources: tuple[str, ...]


class Pair(Struct, frozen=True):
    """Two proposed lines that cannot both be right as they stand: ``stance``, ``status`` or ``date``."""

    kind: str
    first: str
    second: str


class LeftOut(Struct, frozen=True):
    """How much was found and not proposed, and why."""

    reason: str
    number: int


class UnreadReport(Struct, frozen=True):
    """A report that could not be read, and why."""

    name: str
    reason: str


class ReadingView(Struct, frozen=True):
    """Everything that was read in some reports.

    Attributes
    ----------
    reports
        Each report that was read.
    lines
        The proposed lines, in the order in which they are to be appended.
    known
        Lines that the dossier has already, with further sources.
    left_out
        What was found and not proposed.
    reprints
        Groups of reports that reprint each other, by name.
    contradictions
        Pairs of lines from different reports that contradict each other.
    unread
        Reports that could not be read.
    """

    reports: tuple[ReadReport, ...]
    lines: tuple[ProposedLine, ...]
    known: tuple[KnownLine, ...]
    left_out: tuple[LeftOut, ...]
    reprints: tuple[tuple[str, ...], ...]
    contradictions: tuple[Pair, ...]
    unread: tuple[UnreadReport, ...]


def reading_view(
    outcomes: Sequence[Outcome], proposed: Proposals, reprints: Iterable[Sequence[str]] = ()
) -> ReadingView:
    """Return what became of some reports, with the lines they propose."""
    return ReadingView(
        tuple(_report(each.name, each.reading) for each in outcomes if isinstance(each, Read)),
        tuple(ProposedLine(line.kind, line.text, line.found) for line in proposed.lines),
        tuple(_known(support) for support in proposed.supports),
        tuple(LeftOut(reason, number) for reason, number in proposed.left_out),
        tuple(map(tuple, reprints)),
        tuple(_pair(each) for each in contradictions(proposed.lines)),
        tuple(UnreadReport(each.name, each.reason) for each in outcomes if isinstance(each, Unread)),
    )


def _known(support: Support) -> KnownLine:
    return KnownLine(support.place, support.head, tuple(passage(each) for each in support.passages))


def _pair(found: Contradiction) -> Pair:
    return Pair(found.kind, _head(found.first), _head(found.second))


def _head(line: Line) -> str:
    return f"{line.moment} {line.words} ({', '.join(dict.fromkeys(each.source for each in line.passages))})"


def _report(name: str, reading: Reading) -> ReadReport:
    report = reading.report
    text = report.text
    statements = tuple(
        FoundStatement(
            each.id,
            each.source,
            each.office,
            each.party,
            each.cue,
            each.mode,
            each.question,
            each.stance,
            each.capacity,
            each.condition,
            each.pattern,
            each.confidence,
            selectors(text, each.start, each.end),
        )
        for each in reading.statements
    )
    acts = tuple(
        FoundAct(
            f"a{number}",
            each.type,
            each.actor,
            each.object,
            each.capacity,
            each.status,
            each.date,
            each.pattern,
            each.confidence,
            selectors(text, each.start, each.end),
        )
        for number, each in enumerate(reading.acts, start=1)
    )
    dates = tuple(FoundDate(each.value, selectors(text, each.start, each.end)) for each in reading.dates)
    zones = [
        FoundWords(each.kind, selectors(text, each.start, each.end)) for each in reading.zones if each.kind != "body"
    ]
    loaded = [FoundWords("loaded", selectors(text, each.start, each.end)) for each in reading.loaded]
    published = report.published.isoformat() if report.published is not None else ""
    return ReadReport(
        name, report.title, report.outlet, published, report.sha256, statements, acts, dates, (*zones, *loaded)
    )


# --- as text ---------------------------------------------------------------------------------------------------------


def lines_text(view: ReadingView) -> str:
    """Return the proposed lines, ready to be pasted into a dossier; what is known already stands below as comments."""
    blocks: list[str] = []
    for line in view.lines:
        blank = "\n" if line.kind == "source" and blocks else ""
        blocks.append(f"{blank}{line.text}")
    for known in view.known:
        sources = "\n".join(f"  source   {source}" for source in known.sources)
        blocks.append(commented(f"stands at {known.place} already, and has a further source: {known.line}\n{sources}"))
    return "\n".join(blocks)


def summary_text(view: ReadingView, proposed_to: str = "", paint: Paint = PLAIN) -> str:
    """Return what was read and what comes of it, in a few sentences for the person who asked."""
    lines = [_summed(report) for report in view.reports]
    lines += [f"{printable(each.name)}: {paint.bad('not read')}. {each.reason}" for each in view.unread]
    lines += [f"{', '.join(group[1:])} {_reprint(group)} {group[0]}." for group in view.reprints]
    for pair in view.contradictions:
        lines += [f"{paint.bad('Contradiction')} ({pair.kind}):", f"  {_short(pair.first)}", f"  {_short(pair.second)}"]
    lines += (
        [f"Left out: {', '.join(f'{each.number} {each.reason}' for each in view.left_out)}."] if view.left_out else []
    )
    told = sum(line.kind in ("statement", "act", "fact", "rule") for line in view.lines)
    lines.append(f"{_many(told, 'proposed line')}, {_many(len(view.lines) - told, 'line')} to declare whom and what.")
    if view.lines and proposed_to:
        lines.append(f"They count for nothing until you accept them: pourparler accept {proposed_to}")
    return paint.page(lines)


def _reprint(group: Sequence[str]) -> str:
    return "reprints" if len(group) == 2 else "reprint"


def _summed(report: ReadReport) -> str:
    stances = sum(bool(each.stance) for each in report.statements)
    found = [
        _many(len(report.statements), "statement"),
        _many(len(report.acts), "act"),
        _many(len(report.dates), "date"),
    ]
    found[0] += f" ({_many(stances, 'stance')})" if stances else ""
    return f"{report.name}: {', '.join(found)}."


def _many(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _short(text: str) -> str:
    return shortened(text, _WIDEST)


def removed_text(readings: Mapping[str, Reading], paint: Paint = PLAIN) -> str:
    """Return what was taken away of each report as boilerplate."""
    lines: list[str] = []
    for name, reading in readings.items():
        zones = [zone for zone in reading.zones if zone.kind == "boilerplate"]
        lines.append(f"{paint.strong(name)}: {_many(len(zones), 'passage')} taken away")
        for zone in zones:
            lines += [
                f"  - {line.strip()}" for line in reading.report.text[zone.start : zone.end].split("\n") if line.strip()
            ]
    return paint.page(lines)


def reading_json(view: ReadingView) -> str:
    """Return what was read as JSON; the schema is ``docs/reference/schema/read.json``."""
    return as_json(view)
