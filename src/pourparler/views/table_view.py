"""The table: who sits, in which capacity, on whose say; who stands at the door, and why; how the motions stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from ..dossier import Dossier
from ..standing import Kind, Ruling, Standing
from ..standing.names_told import Telling
from ..standing.on_record import is_on_record
from ..standing.verdicts import verdict
from ..vocabulary import Motion, Seat
from .as_json import as_json
from .paint import PLAIN, Paint, padded, shortened, width
from .why_view import rules_known


class Row(Struct, frozen=True):
    """One seat or motion with its ruling.

    Attributes
    ----------
    question
        As it is asked: ``USA as observer``.
    actor, title, capacity
        Whose seat, by what name a reader knows them, in which capacity; for a motion its name, title and kind.
    ruling, by, blockers, route, carried_by, level, since, until
        As derived.
    words
        The verdict without its subject.
    """

    question: str
    actor: str
    title: str
    capacity: str
    ruling: Kind
    by: tuple[str, ...]
    blockers: tuple[str, ...]
    route: str
    carried_by: tuple[str, ...]
    level: str
    since: str
    until: str
    words: str


class TableView(Struct, frozen=True):
    """The whole table at a moment.

    Attributes
    ----------
    title, at, known_on
        Of the talks; the moment; the date up to which sources were read, empty for all.
    seated
        Who sits, in the order of the table.
    door
        Every other seat that anybody spoke of.
    motions
        Every motion on record by then.
    answer
        The answer id.
    """

    title: str
    at: str
    known_on: str
    seated: tuple[Row, ...]
    door: tuple[Row, ...]
    motions: tuple[Row, ...]
    answer: str


def table_view(dossier: Dossier, standing: Standing, known_on: str = "") -> TableView:
    """Return the table of a dossier at the moment of a standing."""
    told = Telling(dossier.charter, standing.at)
    rows = [_row(ruling, told, known_on) for ruling in standing.table() if is_on_record(ruling, standing)]
    motions = [
        _row(standing.ruling(Motion(name)), told)
        for name, motion in dossier.charter.motions.items()
        if motion.moment.start <= standing.at.end
    ]
    talks = dossier.charter.talks
    return TableView(
        talks.title if talks is not None else dossier.name,
        standing.at.text,
        known_on,
        tuple(row for row in rows if row.ruling is Kind.SEATED),
        tuple(row for row in rows if row.ruling is not Kind.SEATED),
        tuple(motions),
        dossier.answer_id(standing.at, "table", known_on),
    )


def _row(ruling: Ruling, told: Telling, known_on: str = "") -> Row:
    question = ruling.question
    words = verdict(ruling, told.charter).partition(": ")[2].rstrip(".")
    if known_on and ruling.kind is Kind.NOT_PERMITTED:
        words = rules_known(words, known_on)
    if isinstance(question, Seat):
        actor, title, capacity = question.candidate, told.name(question.candidate), question.capacity
    else:
        motion = told.charter.motions.get(question.name)
        actor, title, capacity = question.name, told.name(question.name), motion.kind if motion is not None else ""
    return Row(
        str(question),
        actor,
        title,
        capacity,
        ruling.kind,
        ruling.by,
        ruling.blockers,
        ruling.route,
        ruling.carried_by,
        ruling.level,
        ruling.since.text if ruling.since is not None else "",
        ruling.until.text if ruling.until is not None else "",
        words,
    )


_WIDEST: Final = 48
_HEADS: Final = (("seated", "At the table"), ("door", "At the door"), ("motions", "Motions"))


def table_text(view: TableView, paint: Paint = PLAIN) -> str:
    """Return the table as text: a line for each seat, the verdict beside it."""
    known = f", as known on {view.known_on}" if view.known_on else ""
    lines = [f"{paint.strong(view.title)}, on {view.at}{known}"]
    every = (*view.seated, *view.door, *view.motions)
    who, seat = _column([row.title for row in every]), _column([row.capacity for row in every])
    for field, head in _HEADS:
        rows: tuple[Row, ...] = getattr(view, field)
        if rows:
            lines += ["", paint.strong(f"{head} ({len(rows)})")]
            lines += [f"  {who(row.title)}  {seat(row.capacity)}  {_words(row, paint)}".rstrip() for row in rows]
    if not every:
        lines += ["", "Nobody is at the table or at the door yet: no line speaks of a seat."]
    lines += ["", paint.faint(f"answer {view.answer}")]
    return paint.page(lines)


def _column(texts: Sequence[str]) -> Callable[[str], str]:
    """Return what fits a text into the column that these texts make."""
    wide = min(_WIDEST, max(map(width, texts), default=0))
    return lambda text: padded(shortened(text, wide), wide)


def _words(row: Row, paint: Paint) -> str:
    first, blank, rest = row.words.partition(" ")
    return paint.ruling(row.ruling, first) + blank + rest


def table_json(view: TableView) -> str:
    """Return the table as JSON; the schema is ``docs/reference/schema/table.json``."""
    return as_json(view)
