"""A dossier in which some moves had been made: the lines they add, and those they take the place of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from ..counted_lines import AnyEntry
from ..dossier import Dossier
from ..language import SourceText, parse
from ..language.directives import Act, VoteEntry
from ..language.propositions import Position
from ..record import everyone, question_key
from ..standing import Standing, derive
from ..standing.readings import standing_of
from ..vocabulary import DAY, Moment, Place, moment
from .deeds import text_of_act
from .moves import POSITIONS, Move, Replay

SUPPOSED: Final = "(supposed)"
"""The file in which lines stand that nobody has written."""

_SPOKEN: Final = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN})


class Hypotheticals:
    """What a dossier would be, at a moment, had some moves been made.

    Parameters
    ----------
    dossier
        The dossier as it is.
    at
        The moment asked about. Lines are added on its day; where the record has something on that very day, in its last
        minute, so that they come after it.
    """

    def __init__(self, dossier: Dossier, at: Moment) -> None:
        self.dossier = dossier
        self.at = at
        self.when = _last_minute(dossier, at)
        self.standing = standing_of(dossier, at)
        self._entries: dict[str, AnyEntry] = {}
        self._without: dict[tuple[Place, ...], Dossier] = {}
        self.derived = 0
        self._disputed = bool(dossier.rivals or dossier.vague)

    def supposed(self, moves: Iterable[Move], without: frozenset[Place] = frozenset()) -> Dossier:
        """Return the dossier with some moves made, and perhaps without some of its lines."""
        gone, added = self._changes(tuple(moves))
        places = tuple(sorted({*gone, *without}))
        return self._base(places).with_entries(added) if added else self._base(places)

    def standing_after(self, moves: Iterable[Move], at: Moment | None = None) -> Standing:
        """Return the standing had some moves been made, at the moment asked about or at a later one."""
        told = tuple(moves)
        if not told:
            self.derived += at is not None
            return self.standing if at is None else self.standing.other(at)
        self.derived += 1
        read = self.supposed(told)
        if self._disputed or at is not None:
            return standing_of(read, at or self.at)
        previous = self.standing if read.charter is self.dossier.charter else None
        return derive(read.charter, read.record, self.at, read.seats, previous)

    def lines(self, moves: Iterable[Move]) -> tuple[str, ...]:
        """Return the lines of the language that some moves add, in order; a replayed vote stands as it would read."""
        gone, added = self._changes(tuple(moves))
        taken = [f"; instead of {place}" for place in sorted(gone)]
        return (*taken, *(line for entry in added for line in _lines(entry)))

    def _base(self, without: tuple[Place, ...]) -> Dossier:
        if not without:
            return self.dossier
        if without not in self._without:
            gone = frozenset(without)
            self._without[without] = self.dossier.without(e for e in self.dossier.entries if e.place in gone)
        return self._without[without]

    def _changes(self, moves: Sequence[Move]) -> tuple[set[Place], list[AnyEntry]]:
        added = [self._entry(move.deed) for move in moves if move.replay is Replay.NO]
        gone: set[Place] = set()
        rounds: dict[tuple[object, str, Replay], list[Move]] = {}
        for move in moves:
            if move.replay is not Replay.NO:
                rounds.setdefault((move.question, move.matter.body, move.replay), []).append(move)
        for (_, _, how), inside in rounds.items():
            taken, put = self._vote(inside) if how is Replay.VOTE else self._round(inside)
            gone |= taken
            added += put
        return gone, added

    def _entry(self, deed: str) -> AnyEntry:
        """Return the act that a deed is, on the day asked about."""
        known = self._entries.get(deed)
        if known is None:
            (entry,) = parse(SourceText(SUPPOSED, (f"2000-01-01 {deed}",))).entries
            place = Place(SUPPOSED, len(self._entries) + 1)
            known = self._entries[deed] = replace(entry, moment=self.when, place=place)
        return known

    # --- rounds that are closed --------------------------------------------------------------------------------------

    def _vote(self, moves: list[Move]) -> tuple[set[Place], list[AnyEntry]]:
        """Return the vote that moves are about, and what it would have been."""
        question, body = moves[0].question, moves[0].matter.body
        found = [
            entry
            for entry in self.dossier.record.about(question_key(question))
            if isinstance(entry, VoteEntry)
            and entry.moment.end <= self.at.end
            and (not body or not entry.body or entry.body == body)
        ]
        held = found[-1]
        return {held.place}, [self._recast(held, moves)]

    def _recast(self, held: VoteEntry, moves: list[Move]) -> VoteEntry:
        acting = self.dossier.charter.acting
        lists: dict[Position, list[str]] = {}
        for position, names in held.lists:
            opened = [each for name in names for each in (acting(name, held.moment) or (name,))]
            lists.setdefault(position, []).extend(opened)
        tally = dict(held.tally)
        for move in moves:
            end, start = POSITIONS[move.end], move.start or Position.ABSENT
            if tally:
                tally[end] = tally.get(end, len(lists.get(end, ()))) + 1
                tally[start] = max(0, tally.get(start, 1) - 1)
            for listed in lists.values():
                if move.actor in listed:
                    listed.remove(move.actor)
            if not move.matter.is_unnamed:
                lists.setdefault(end, []).append(move.actor)
        told = tuple((position, tuple(names)) for position, names in lists.items() if names)
        place = Place(SUPPOSED, held.place.line, 1)
        return replace(held, lists=told, tally=tuple(tally.items()), label="", more=None, place=place)

    def _round(self, moves: list[Move]) -> tuple[set[Place], list[AnyEntry]]:
        """Return what some did in a round that is closed, and what is put in its place."""
        question, body = moves[0].question, moves[0].matter.body
        acting = self.dossier.charter.acting
        others = {move.actor for move in moves}
        gone: set[Place] = set()
        added: list[AnyEntry] = []
        before: dict[str, Moment] = {}
        opened = self._opened(moves[0])
        for entry in self.dossier.record.about(question_key(question)):
            if not isinstance(entry, Act) or entry.moment.end > self.at.end or not _is_position(entry):
                continue
            if body and entry.details.body and entry.details.body != body:
                continue
            if opened is not None and entry.moment.end < opened.start:
                continue
            names = everyone(entry, acting)
            if others.isdisjoint(names):
                continue
            gone.add(entry.place)
            before.update(dict.fromkeys(names, entry.moment))
            left = tuple(name for name in names if name not in others)
            if left:
                details = replace(entry.details, behalf=()) if entry.details.behalf else entry.details
                place = Place(SUPPOSED, entry.place.line, 2)
                added.append(replace(entry, actors=left, details=details, label="", more=None, place=place))
        for number, move in enumerate(moves):
            if move.end in POSITIONS and POSITIONS[move.end] in _SPOKEN:
                added.append(self._in_the_round(move, before.get(move.actor), number))
        return gone, added

    def _in_the_round(self, move: Move, then: Moment | None, number: int) -> AnyEntry:
        """Return what somebody would have done in a round, when it spoke there or else when the round was opened."""
        moment_of_it = then or self._opened(move) or self.when
        return replace(self._entry(move.deed), moment=moment_of_it, place=Place(SUPPOSED, number + 1, 3))

    def _opened(self, move: Move) -> Moment | None:
        """Return when a round was opened, if somebody opened it: then one could have spoken who never did."""
        opened = None
        for entry in self.dossier.record.about(question_key(move.question)):
            if isinstance(entry, Act) and entry.moment.end <= self.at.end and entry.verb in ("puts", "refers"):
                opened = entry.moment
        return opened


def _is_position(act: Act) -> bool:
    return act.position is not None or (act.verb == "withdraws" and act.object in _TAKEN_BACK)


_TAKEN_BACK: Final = ("objection", "consent", "vote", "abstention")


def _last_minute(dossier: Dossier, at: Moment) -> Moment:
    """Return when lines are added: on the day asked about, or in its last minute if that day has lines already."""
    if at.end == at.start:
        return at
    told = (entry for entry in dossier.counted if isinstance(entry, Act | VoteEntry))
    is_day = at.end - at.start < DAY
    if is_day and not any(entry.moment.end >= at.start and entry.moment.start <= at.end for entry in told):
        return at
    day = moment(_day_text(at))
    return moment(f"{day.text}T23:59Z")


def _day_text(at: Moment) -> str:
    from datetime import date

    return date.fromordinal(at.end // DAY).isoformat()


# --- lines as text ---------------------------------------------------------------------------------------------------

_KEYS: Final = {Position.NOT_ENTITLED: "not entitled"}


def _lines(entry: AnyEntry) -> list[str]:
    if isinstance(entry, VoteEntry):
        return _vote_lines(entry)
    assert isinstance(entry, Act)
    return [f"{entry.moment} {text_of_act(entry)}"]


def _vote_lines(vote: VoteEntry) -> list[str]:
    where = f" in {vote.body}" if vote.body else ""
    lines = [f"{vote.moment} vote on {vote.question}{where}"]
    for position, names in vote.lists:
        key = _KEYS.get(position, position.value)
        lines.append(f"  {key:<8} {', '.join(names)}")
    lines += [f"  proxy    {holder} for {principal}" for holder, principal in vote.proxies]
    if vote.tally:
        lines.append(f"  tally    {', '.join(f'{side.value} {number}' for side, number in vote.tally)}")
    lines += [f"  text     {vote.text}"] if vote.text else []
    return lines
