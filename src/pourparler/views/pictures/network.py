"""What the picture of a network shows: who invites, supports and objects to whom, those who do the same as one."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct

from ...dossier import Dossier
from ...language.directives import Act
from ...language.propositions import Position
from ...standing import Kind, Standing
from ...standing.names_told import Telling
from ...standing.tallies import Round, Stood
from ...vocabulary import Motion, Question, Seat
from .links import Link, question_words


class Tie(StrEnum):
    """What binds somebody to a question."""

    INVITES = "invites or admits"
    SUPPORTS = "supports"
    OBJECTS = "objects"


class Line(Struct, frozen=True):
    """A tie from a side, by its number, to a question, by its number; whether it is a statement only."""

    side: int
    aim: int
    tie: Tie
    is_statement: bool
    sentence: str
    href: str = ""


class Party(Struct, frozen=True):
    """Those who are tied alike: their titles, and what a reader should know of them."""

    titles: tuple[str, ...]
    notes: str = ""


class Aim(Struct, frozen=True):
    """A question to which somebody is tied: its words, and how it stands."""

    title: str
    capacity: str
    kind: Kind


class Network(Struct, frozen=True):
    """Everything that the picture of a network shows; ``left_out`` are questions for which it has no room."""

    title: str
    at: str
    sides: tuple[Party, ...]
    aims: tuple[Aim, ...]
    lines: tuple[Line, ...]
    left_out: int
    answer: str


MOST_AIMS: Final = 20
"""Questions for which a picture has room."""

_Bond = tuple[int, Tie, bool]
_INVITING: Final = frozenset({"invites", "admits", "readmits"})


def network(dossier: Dossier, standing: Standing, link: Link, asked: Question | None = None) -> Network:
    """Return what the picture of a network shows: positions on seats and motions as they are held at the moment.

    Parameters
    ----------
    dossier, standing
        What it is derived from.
    link
        Where a line leads to.
    asked
        A question: only ties to this one. Without it, to every seat and motion on record.
    """
    told = Telling(dossier.charter, standing.at)
    questions = [asked] if asked is not None else _questions(standing)
    held = {question: ties for question in questions if (ties := _held(question, standing))}
    aims = _latest(held)
    bonds: dict[str, dict[int, tuple[Tie, Stood]]] = {}
    for number, question in enumerate(aims):
        for name, bond in held[question].items():
            bonds.setdefault(name, {})[number] = bond
    together: dict[tuple[_Bond, ...], list[str]] = {}
    for name in _in_order(bonds, dossier):
        key = tuple((aim, tie, stood.stated) for aim, (tie, stood) in sorted(bonds[name].items()))
        together.setdefault(key, []).append(name)
    lines = [
        _line(number, aim, bonds[names[0]][aim], names, aims[aim], told, link)
        for number, (key, names) in enumerate(together.items())
        for aim, _, _ in key
    ]
    talks = dossier.charter.talks
    return Network(
        talks.title if talks is not None else dossier.name,
        standing.at.text,
        tuple(_party(names, dossier, standing, told) for names in together.values()),
        tuple(_aim(question, standing, told) for question in aims),
        tuple(lines),
        len(held) - len(aims),
        dossier.answer_id(standing.at, "network", str(asked or "")),
    )


def _questions(standing: Standing) -> list[Question]:
    motions = standing.charter.motions.items()
    on_record = [Motion(name) for name, entry in motions if entry.moment.start <= standing.at.end]
    return [*standing.seats, *on_record]


def _held(question: Question, standing: Standing) -> dict[str, tuple[Tie, Stood]]:
    """Return who is tied to a question, and how, by position held or by invitation given."""
    found = standing.tally(Round(question, standing.at, "", 0, True)).stood
    return {name: (tie, stood) for name, stood in found.items() if (tie := _tie(name, stood, question)) is not None}


def _latest(held: dict[Question, dict[str, tuple[Tie, Stood]]]) -> list[Question]:
    """Return the questions, in their order; of more than there is room for, those on which somebody last moved."""
    moved = {question: max(stood.since.start for _, stood in ties.values()) for question, ties in held.items()}
    kept = set(sorted(held, key=lambda question: -moved[question])[:MOST_AIMS])
    return [question for question in held if question in kept]


def _tie(name: str, stood: Stood, question: Question) -> Tie | None:
    entry = stood.entry
    if isinstance(entry, Act) and entry.verb in _INVITING:
        return Tie.INVITES
    if stood.position is Position.FOR:
        return Tie.SUPPORTS
    return Tie.OBJECTS if stood.position is Position.AGAINST else None


def _in_order(bonds: dict[str, dict[int, tuple[Tie, Stood]]], dossier: Dossier) -> list[str]:
    """Return names in the order in which the dossier introduces them; a group whose members stand beside it is left out."""
    known = {name: number for number, name in enumerate(dossier.charter.actors)}
    actors = [name for name in bonds if name in known or not dossier.charter.groups.get(name)]
    return sorted(actors, key=lambda name: (known.get(name, len(known)), name))


def _line(
    side: int, aim: int, bond: tuple[Tie, Stood], names: list[str], question: Question, told: Telling, link: Link
) -> Line:
    tie, stood = bond
    verb = (
        tie.value.split()[0]
        if len(names) == 1
        else {"invites": "invite", "supports": "support"}.get(tie.value.split()[0], "object")
    )
    to = " to" if tie is Tie.OBJECTS else ""
    said = " by statement" if stood.stated else ""
    sentence = f"{told.names(names)} {verb}{to} {question_words(question, told)}{said}, {stood.since}"
    return Line(side, aim, tie, stood.stated, sentence, link(stood.entry))


def _party(names: list[str], dossier: Dossier, standing: Standing, told: Telling) -> Party:
    talks = dossier.charter.talks
    notes = []
    if talks is not None and len(names) == 1:
        notes += ["host"] if talks.host == names[0] else []
        notes += ["chair"] if talks.chair == names[0] else []
    groups = [g for g in dossier.charter.groups if set(names) <= set(dossier.charter.members(g, standing.at))]
    notes += [f"of {told.name(group)}" for group in groups[:1]]
    return Party(tuple(told.name(name) for name in names), ", ".join(notes))


def _aim(question: Question, standing: Standing, told: Telling) -> Aim:
    kind = standing.ruling(question).kind
    if isinstance(question, Seat):
        change = "" if question.change == "admission" else f"{question.change} "
        return Aim(told.name(question.candidate), f"{change}as {question.capacity}", kind)
    return Aim(told.name(question.name), "motion", kind)
