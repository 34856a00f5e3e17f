"""What the picture of a table shows: benches by capacity, who stands at the door and why, and how each body divided."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ...dossier import Dossier
from ...language.directives import RuleEntry
from ...language.propositions import Position
from ...standing import Judged, Kind, Ruling, Standing
from ...standing.names_told import Telling, joined
from ...standing.rulings import deciding_body
from ...standing.tallies import Round
from ...vocabulary import Motion, Question, Seat, Value
from ..table_view import Row, TableView
from .links import Link, decisive_entry, question_words

AT_THE_TABLE: Final = frozenset({Kind.SEATED, Kind.INVITED})


class Chair(Struct, frozen=True):
    """A place at the table: whose, taken or kept free, with what a reader should know of it, and where it leads."""

    name: str
    title: str
    is_taken: bool
    notes: tuple[str, ...] = ()
    href: str = ""


class Bench(Struct, frozen=True):
    """All chairs of one capacity, and what one may do from them."""

    capacity: str
    powers: str
    chairs: tuple[Chair, ...]


class Guest(Struct, frozen=True):
    """Those at the door for one reason: their titles, as what, by which ruling, and who bars the way."""

    titles: tuple[str, ...]
    capacity: str
    kind: Kind
    words: str
    blockers: tuple[str, ...] = ()
    route: str = ""
    href: str = ""


class Side(Struct, frozen=True):
    """Those of a body in one position: how many, and the names and titles that are known."""

    position: Position
    number: int
    members: tuple[tuple[str, str], ...]


class Chamber(Struct, frozen=True):
    """A body and how it divided on a question; ``others`` are members whom the dossier does not name."""

    title: str
    question: str
    verdict: str
    kind: Kind
    sides: tuple[Side, ...]
    others: int = 0
    href: str = ""


class Seating(Struct, frozen=True):
    """Everything that the picture of a table shows."""

    title: str
    at: str
    known_on: str
    host: str
    chair: str
    benches: tuple[Bench, ...]
    door: tuple[Guest, ...]
    chambers: tuple[Chamber, ...]
    motions: tuple[tuple[Kind, str, str], ...]
    answer: str


def seating(
    view: TableView, dossier: Dossier, standing: Standing, link: Link, asked: Question | None = None
) -> Seating:
    """Return what the picture of a table shows.

    Parameters
    ----------
    view
        The table.
    dossier, standing
        What it was derived from.
    link
        Where a line leads to.
    asked
        A question: of every body, how it divided on this one. Without it, on the one that it took up last.
    """
    told = Telling(dossier.charter, standing.at)
    talks = dossier.charter.talks
    chambers = _chambers(standing, told, link, asked)
    shown = {chamber.question for chamber in chambers}
    return Seating(
        view.title,
        view.at,
        view.known_on,
        told.name(talks.host) if talks is not None and talks.host else "",
        told.name(talks.chair) if talks is not None and talks.chair else "",
        _benches([*view.seated, *view.door], standing, told, link),
        _guests(view.door, standing, told, link),
        chambers,
        tuple((row.ruling, row.title, row.words) for row in view.motions if row.title not in shown),
        view.answer,
    )


# --- the table -------------------------------------------------------------------------------------------------------


def _benches(rows: list[Row], standing: Standing, told: Telling, link: Link) -> tuple[Bench, ...]:
    found: dict[str, list[Chair]] = {}
    for row in rows:
        if row.ruling in AT_THE_TABLE:
            found.setdefault(row.capacity, []).append(_chair(row, standing, told, link))
    return tuple(Bench(name, _powers(name, standing), tuple(chairs)) for name, chairs in found.items())


def _powers(capacity: str, standing: Standing) -> str:
    entry = standing.charter.capacity(capacity, standing.at)
    if entry is None:
        return ""
    may = f"may {joined(list(entry.may))}" if entry.may else ""
    denied = [words for words in (", ".join(entry.may_not[:-1]), *entry.may_not[-1:]) if words]
    may_not = f"may not {' or '.join(denied)}" if denied else ""
    return "; ".join(words for words in (may, may_not) if words)


def _chair(row: Row, standing: Standing, told: Telling, link: Link) -> Chair:
    ruling = standing.ruling(Seat(row.actor, row.capacity))
    talks = standing.charter.talks
    notes = ["host"] if talks is not None and talks.host == row.actor else []
    notes += ["chair"] if talks is not None and talks.chair == row.actor else []
    notes += [row.level] if row.level else []
    notes += [f"on the say of {told.names(row.by)}"] if row.by and row.ruling is Kind.SEATED else []
    notes += [f"invited by {told.names(row.by)}"] if row.by and row.ruling is Kind.INVITED else []
    notes += [f"until {row.until}"] if row.until else []
    notes += [f"may not {joined(list(ruling.powers_lost))} now"] if ruling.powers_lost else []
    members = standing.charter.memberships.direct(row.actor, standing.at.end)
    notes += [f"with {told.names(members)}"] if members else []
    entry = decisive_entry(ruling)
    href = link(entry) if entry is not None else ""
    return Chair(row.actor, row.title, row.ruling is Kind.SEATED, tuple(notes), href)


# --- the door --------------------------------------------------------------------------------------------------------


def _guests(rows: tuple[Row, ...], standing: Standing, told: Telling, link: Link) -> tuple[Guest, ...]:
    together: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        if row.ruling not in AT_THE_TABLE:
            reason = row.ruling.value if row.ruling is Kind.DECLINED else row.words
            together.setdefault((row.ruling.value, row.capacity, reason, *row.blockers), []).append(row)
    order = list(Kind)
    guests = [_guest(group, standing, told, link) for group in together.values()]
    return tuple(sorted(guests, key=lambda guest: (guest.kind is not Kind.BLOCKED, order.index(guest.kind))))


def _guest(rows: list[Row], standing: Standing, told: Telling, link: Link) -> Guest:
    first = rows[0]
    entry = decisive_entry(standing.ruling(Seat(first.actor, first.capacity)))
    words = first.words if len({row.words for row in rows}) == 1 else first.ruling.words
    return Guest(
        tuple(row.title for row in rows),
        first.capacity,
        first.ruling,
        words,
        tuple(told.name(blocker) for blocker in first.blockers),
        first.route,
        link(entry) if entry is not None and not isinstance(entry, RuleEntry) else "",
    )


# --- the bodies ------------------------------------------------------------------------------------------------------


def _chambers(standing: Standing, told: Telling, link: Link, asked: Question | None) -> tuple[Chamber, ...]:
    charter = standing.charter
    motions = [Motion(name) for name, entry in charter.motions.items() if entry.moment.start <= standing.at.end]
    questions: list[Question] = [asked] if asked is not None else [*standing.seats, *motions]
    latest: dict[str, tuple[bool, int, Ruling, Kind]] = {}
    for question in questions:
        ruling = standing.ruling(question)
        entry = decisive_entry(ruling)
        rank = isinstance(question, Seat), entry.moment.end if entry is not None else 0
        for body, kind in _bodies_of(ruling).items():
            if charter.members(body, standing.at) and (body not in latest or rank >= latest[body][:2]):
                latest[body] = *rank, ruling, kind
    return tuple(_chamber(body, ruling, kind, standing, told, link) for body, (_, _, ruling, kind) in latest.items())


def _bodies_of(ruling: Ruling) -> dict[str, Kind]:
    """Return the bodies that a question went through, in order, and how it fared in each; the last with the ruling."""
    decided = ruling.routes[0].decided if ruling.routes else None
    if decided is None:
        return {}
    found = {body: _FARED[value] for body, value in _bodies_in(decided) if body}
    last = deciding_body(decided)
    return {**found, last: ruling.kind} if last else found


_FARED: Final[dict[Value, Kind]] = {True: Kind.ADOPTED, False: Kind.REJECTED, None: Kind.OPEN}


def _bodies_in(judged: Judged) -> tuple[tuple[str, Value], ...]:
    return ((judged.body, judged.value), *(found for part in judged.parts for found in _bodies_in(part)))


def _chamber(body: str, ruling: Ruling, kind: Kind, standing: Standing, told: Telling, link: Link) -> Chamber:
    round_ = Round(ruling.question, standing.at, body, 0, ruling.routes[0].rule.counts_statements)
    found = standing.tally(round_)
    members = standing.charter.members(body, found.closed or standing.at)
    counted = dict.fromkeys(Position, 0)
    named: dict[Position, list[tuple[str, str]]] = {position: [] for position in Position}
    for name in members:
        stood = found.stood.get(name)
        position = (
            stood.position if stood is not None else Position.ABSENT if found.vote is not None else Position.SILENT
        )
        if stood is not None or not found.unnamed:
            named[position].append((name, told.name(name)))
    for position in Position:
        counted[position] = len(named[position]) + found.unnamed.get(position, 0)
    sides = [Side(position, counted[position], tuple(named[position])) for position in Position if counted[position]]
    entry = decisive_entry(ruling)
    as_it_is = standing.charter.body(body, standing.at)
    seats = as_it_is.seats if as_it_is is not None and not found.unnamed else 0
    return Chamber(
        told.name(body),
        question_words(ruling.question, told),
        kind.words,
        kind,
        tuple(sides),
        max(0, seats - sum(side.number for side in sides)),
        link(entry) if entry is not None else "",
    )
