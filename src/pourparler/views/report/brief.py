"""What a brief says, as a value: the answer in a few lines, who sits and who does not and why, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...dossier import Dossier
from ...findings import Finding
from ...standing import Kind, Standing
from ...standing.explain import Explanation, explain
from ...standing.names_told import joined
from ...vocabulary import VERSION, Motion, Question, Seat
from ..pictures import NARROW, Picture, drawn
from ..table_view import Row, TableView, table_view
from .changes import Change, changes, fragile_points
from .disputes import Dispute, disputes
from .evidence import CitedLine, CitedSource, Rule, findings_by, lines_of, rules_of, sources_of
from .resting import resting_places


class Answer(Struct, frozen=True):
    """A question with its ruling, explained: by what title and in which capacity, the verdict, the explanation."""

    title: str
    capacity: str
    words: str
    why: Explanation


class Brief(Struct, frozen=True):
    """Everything that a brief says.

    Attributes
    ----------
    title, at, known_on
        Its heading; the moment; the date up to which sources were read, empty for all.
    summary
        The answer in up to five lines.
    seated, free, door, motions
        Seats and motions with their rulings explained; of more than there is room for at the door, the weightiest, and
        of motions the latest.
    left_out
        How many others there are.
    changes, fragile, resting
        What would change it, what it hangs on, and where the conflict can come to rest.
    findings
        What `check` finds, departures of history from the rules first.
    disputed, proposed
        Facts on which sources disagree; lines read by machine that nobody has accepted.
    sources, lines, rules
        What it rests on: sources, lines of the dossier, rules applied.
    pictures
        The pictures, in the order in which they stand.
    files, entries, version, answer
        How it was derived: from which files, how many lines, by which engine; the answer id.
    """

    title: str
    at: str
    known_on: str
    summary: tuple[str, ...]
    seated: tuple[Answer, ...]
    free: tuple[Answer, ...]
    door: tuple[Answer, ...]
    motions: tuple[Answer, ...]
    left_out: int
    changes: tuple[Change, ...]
    fragile: tuple[str, ...]
    resting: tuple[str, ...]
    findings: tuple[Finding, ...]
    disputed: tuple[Dispute, ...]
    proposed: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    lines: tuple[CitedLine, ...]
    rules: tuple[Rule, ...]
    pictures: tuple[Picture, ...]
    files: tuple[str, ...]
    entries: int
    version: str
    answer: str


def brief(
    dossier: Dossier,
    standing: Standing,
    title: str = "",
    known_on: str = "",
    within_page: bool = False,
    wide: int = NARROW,
) -> Brief:
    """Return what a brief says of a dossier at the moment of a standing.

    Parameters
    ----------
    dossier, standing
        The dossier, and what follows from it at the moment.
    title
        The heading; by default that of the talks.
    known_on
        The date up to which sources were read.
    within_page
        Whether the pictures stand in a page that shows the lines they cite.
    wide
        The width for which pictures are laid out.
    """
    view = table_view(dossier, standing, known_on)
    free = tuple(row for row in view.door if row.ruling is Kind.INVITED)
    waiting = _by_weight(row for row in view.door if row.ruling is not Kind.INVITED)
    door, motions = waiting[:MOST_TOLD], view.motions[-MOST_TOLD:]
    left_out = len(waiting) - len(door) + len(view.motions) - len(motions)
    answers = {row.question: _answer(row, dossier, standing) for row in (*view.seated, *free, *door, *motions)}
    disputed, resting = disputes(dossier, standing.at), resting_places(dossier, standing.at)
    found = changes(dossier, standing.at, [(question_of(row), row.ruling) for row in (*door, *motions)])
    pictures = _pictures(dossier, standing, [*door, *motions], answers, known_on, within_page, wide)
    steps = [step for answer in answers.values() for step in answer.why.steps]
    return Brief(
        title or view.title,
        view.at,
        known_on,
        summary(view, found) + (resting[:2] if not (view.seated or view.door or view.motions) else ()),
        tuple(answers[row.question] for row in view.seated),
        tuple(answers[row.question] for row in free),
        _folded(answers[row.question] for row in door),
        tuple(answers[row.question] for row in motions),
        left_out,
        found,
        fragile_points(dossier, standing.at),
        resting,
        findings_by(dossier, standing.at),
        disputed,
        tuple(str(e.place) for e in dossier.entries if e.proposed and e.moment.start <= standing.at.end),
        sources_of(steps, disputed),
        lines_of(dossier, steps, disputed, pictures),
        rules_of(dossier, steps),
        pictures,
        tuple(dossier.files),
        len(dossier.counted),
        VERSION,
        dossier.answer_id(standing.at, "report", known_on),
    )


# --- the answer ------------------------------------------------------------------------------------------------------

_FIRST: Final = (Kind.BLOCKED, Kind.NOT_YET, Kind.UNDETERMINED, Kind.SUSPENDED, Kind.NOT_ASKED, Kind.FORBIDDEN)
_MOST_NAMED: Final = 8
_SMALL_WORDS: Final = frozenset({"Any", "All", "As", "By", "Nothing", "Wait", "The", "One"})
MOST_TOLD: Final = 60
"""Of those at the door, and of the motions, how many a brief explains."""


def summary(view: TableView, found: Sequence[Change] = ()) -> tuple[str, ...]:
    """Return a table in up to five lines: who sits or may come, who is blocked, what it takes, who else waits, motions."""
    free = [row for row in view.door if row.ruling is Kind.INVITED]
    blocked = [row for row in view.door if row.ruling is Kind.BLOCKED]
    others = [row for row in view.door if row.ruling not in (Kind.INVITED, Kind.BLOCKED)]
    inside = (_by_capacity("At the table", view.seated), _by_capacity("Free to come in", free))
    told = [" ".join(words for words in inside if words)]
    told.append(" ".join(f"{row.title} as {row.capacity} is {row.words}." for row in blocked[:3]) + _more(blocked, 3))
    told += [f"What it would take for {change.question}: {_lower(change.ways[0])}" for change in found[:1]]
    told.append(_by_kind("Also at the door", others))
    told.append(_by_kind("Motions", view.motions))
    return tuple(line for line in told if line) or ("Nobody is at the table or at the door yet.",)


def _lower(words: str) -> str:
    """Return a sentence as it goes on after a colon; a name keeps its capital."""
    first = words.split(" ", 1)[0]
    return f"{words[0].lower()}{words[1:]}" if first in _SMALL_WORDS else words


def _more(rows: list[Row], most: int) -> str:
    return f" {len(rows) - most} more are blocked." if len(rows) > most else ""


def _names(rows: list[Row]) -> str:
    titles = list(dict.fromkeys(row.title for row in rows))
    if len(titles) > _MOST_NAMED:
        return f"{', '.join(titles[:_MOST_NAMED])} and {len(titles) - _MOST_NAMED} more"
    return joined(titles)


def _by_capacity(head: str, rows: tuple[Row, ...] | list[Row]) -> str:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.capacity, []).append(row)
    told = "; ".join(f"as {capacity} {_names(group)}" for capacity, group in groups.items())
    return f"{head}: {told}." if told else ""


def _by_kind(head: str, rows: tuple[Row, ...] | list[Row]) -> str:
    groups: dict[Kind, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.ruling, []).append(row)
    told = "; ".join(f"{kind.words}: {_names(group)}" for kind, group in groups.items())
    return f"{head}: {told}." if told else ""


def _by_weight(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: _FIRST.index(row.ruling) if row.ruling in _FIRST else len(_FIRST)))


def question_of(row: Row) -> Question:
    """Return the question of a row of the table."""
    return Seat(row.actor, row.capacity) if " as " in row.question else Motion(row.actor)


def _answer(row: Row, dossier: Dossier, standing: Standing) -> Answer:
    return Answer(row.title, row.capacity, row.words, explain(dossier, standing, question_of(row)))


def _folded(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Return answers, those that are the same in all but the name as one."""
    together: dict[tuple[object, ...], list[Answer]] = {}
    for answer in answers:
        places = tuple(step.place for step in answer.why.steps)
        together.setdefault((answer.capacity, answer.words, places), []).append(answer)
    return tuple(replace(group[0], title=joined([each.title for each in group])) for group in together.values())


# --- the pictures --------------------------------------------------------------------------------------------------


def _pictures(
    dossier: Dossier,
    standing: Standing,
    rows: list[Row],
    answers: dict[str, Answer],
    known_on: str,
    within_page: bool,
    wide: int,
) -> tuple[Picture, ...]:
    """Return the table, the ruling that most turns on a sum, the timeline and the network."""
    summed = [row for row in rows if answers[row.question].why.counts]
    asked: list[tuple[str, Question | None]] = [("table", None)]
    asked += [("why", question_of(row)) for row in summed[:1]]
    asked += [("timeline", None), ("network", None)]
    return tuple(drawn(kind, dossier, standing, question, wide, known_on, within_page) for kind, question in asked)
