"""Moves in the words of a desk officer: who would do what, or had done what instead; many who are alike in one phrase."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ..language import SourceText, parse
from ..language.directives import Act
from ..language.propositions import Position
from ..remedies import Move, Part, Replay
from ..standing.lines_told import act_words
from ..standing.names_told import Telling

MOST_ALONE: Final = 6
"""Names that stand as the subject of a clause; of more, how many there are comes first and the names after it."""

_HAD_VOTED: Final = {"for": "voted yes", "against": "voted no", "abstain": "abstained", "absent": "stayed away"}
_INSTEAD: Final = {
    Position.FOR: "voting yes",
    Position.AGAINST: "voting no",
    Position.ABSTAIN: "abstaining",
    Position.ABSENT: "staying away",
    Position.SPOILT: "spoiling the ballot",
}
_HAD_SAID: Final = {"for": "consented", "against": "objected", "abstain": "abstained"}
_HAD_NOT: Final = {
    Position.FOR: "not consented",
    Position.AGAINST: "not objected",
    Position.ABSTAIN: "not abstained",
}
_TAKES: Final = {
    "for": ("consents", "consent"),
    "against": ("objects", "object"),
    "abstain": ("abstains", "abstain"),
    "absent": ("stays away", "stay away"),
    "present": ("is present", "are present"),
}
_VOTES: Final = {"for": ("votes yes", "vote yes"), "against": ("votes no", "vote no")}
_HELD: Final = {
    Position.FOR: ("its consent", "their consent"),
    Position.AGAINST: ("its objection", "their objection"),
    Position.ABSTAIN: ("its abstention", "their abstention"),
}
_STATED: Final = {
    Position.FOR: ("drops its support and", "drop their support and"),
    Position.AGAINST: ("drops its opposition and", "drop their opposition and"),
}


def part_words(part: Part, told: Telling) -> str:
    """Return a part of a set as a clause: ``any 3 of these 50 had voted yes instead of voting no``.

    The names of many come after it, in `part_names`.
    """
    many = part.number > 1 or len(part.actors) > part.number
    doing = _doing(part, told, many)
    size = len(part.actors)
    if size == part.number and size <= MOST_ALONE:
        return f"{told.names(part.actors)} {'each ' if size > 1 and not _is_past(part) else ''}{doing}"
    number = "one" if part.number == 1 else str(part.number)
    who = f"all {size}" if size == part.number else f"any {number} of these {size}"
    if part.number == 1 and not _is_past(part):
        doing = _doing(part, told, many=False)
    return f"{who} {doing}"


def part_names(part: Part, told: Telling) -> str:
    """Return the names of those of whom so many move, where they are too many for the clause; else nothing."""
    if len(part.actors) == part.number and len(part.actors) <= MOST_ALONE:
        return ""
    named = [name for name in part.actors if not name.startswith("unnamed ")]
    others = len(part.actors) - len(named)
    if not named:
        return "the vote is reported without names"
    return told.names(named) + (f", and {others} whom the report does not name" if others else "")


def _doing(part: Part, told: Telling, many: bool) -> str:
    """Return what those of a part would do; of one who may simply take something back, only what it may do besides."""
    may_take_back = any(row[0].end == "silent" for row in part.ways)
    moves = [replace(row[0], start=None) if may_take_back and _changes(row[0]) else row[0] for row in part.ways]
    return _either([doing_words(move, told, many) for move in moves])


def _changes(move: Move) -> bool:
    return move.matter.about == "position" and move.replay is Replay.NO and move.end in _TAKES


def _is_past(part: Part) -> bool:
    return part.ways[0][0].replay is not Replay.NO


def _either(doings: list[str]) -> str:
    """Return ways to do the same, joined with a last ``or``; what they begin and end with in common is said once."""
    told = list(dict.fromkeys(doings))
    if len(told) == 1:
        return told[0]
    end = _shared_end(told)
    heads = [words.removesuffix(end) for words in told]
    start = _shared_start(heads)
    return f"{start}{_or([words.removeprefix(start) for words in heads])}{end}"


def _shared_start(told: list[str]) -> str:
    """Return the words with which all begin, as far as a ``had`` or an ``and``."""
    for joint in (" and ", "had "):
        start = told[0][: told[0].find(joint) + len(joint)] if joint in told[0] else ""
        if start and all(words.startswith(start) for words in told):
            return start
    return ""


def _shared_end(told: list[str]) -> str:
    """Return the words with which all end, from a blank on."""
    rows = [words.split(" ") for words in told]
    number = 0
    while all(len(row) > number + 1 for row in rows) and len({row[-1 - number] for row in rows}) == 1:
        number += 1
    return "".join(f" {word}" for word in rows[0][len(rows[0]) - number :])


def _or(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def doing_words(move: Move, told: Telling, many: bool) -> str:
    """Return what somebody would do, or had done instead, without the subject."""
    where = f" in {told.name(move.matter.body)}" if move.matter.body else ""
    if move.replay is Replay.VOTE:
        instead = f" instead of {_INSTEAD[move.start]}" if move.start in _INSTEAD else ""
        return f"had {_HAD_VOTED[move.end]}{where}{instead}"
    if move.replay is Replay.ROUND:
        said = _HAD_SAID.get(move.end) or (_HAD_NOT.get(move.start, "said nothing") if move.start else "said nothing")
        return f"had {said}{where}"
    if move.matter.about == "position" and (move.end in _TAKES or move.end == "silent"):
        return _position_words(move, many) + where
    return _deed_words(move, told, many)


def _position_words(move: Move, many: bool) -> str:
    held = _HELD.get(move.start) if move.start is not None else None
    if move.end == "silent":
        if "withdraws invitation" in move.deed:
            return "take their invitation back" if many else "takes its invitation back"
        return f"{'withdraw' if many else 'withdraws'} {(held or _HELD[Position.FOR])[many]}"
    takes = (_VOTES.get(move.end) if " votes " in f" {move.deed} " else None) or _TAKES[move.end]
    if held is None:
        return takes[many]
    if move.stated:
        return f"{_STATED.get(move.start or Position.SILENT, ('', ''))[many]} {takes[many]}".strip()
    return f"{'withdraw' if many else 'withdraws'} {held[many]} and {takes[many]}"


def _deed_words(move: Move, told: Telling, many: bool) -> str:
    """Return an act without its subject, with titles in the place of names."""
    (act,) = parse(SourceText("move", (f"2000-01-01 {move.deed}",))).entries
    assert isinstance(act, Act)
    actors = (move.actor, move.actor) if many else (move.actor,)
    words = act_words(replace(act, actors=actors), told).partition(": ")[2]
    return words.removeprefix(f"{told.names(actors)} ")


def move_words(move: Move, told: Telling) -> str:
    """Return one move as a clause with its subject."""
    return f"{told.name(move.actor)} {doing_words(move, told, many=False)}"
