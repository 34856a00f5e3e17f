"""What an ``expect ... once ...`` line says, held against the dossier: not yet, once these moves, and with no part of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from ..dossier import Dossier
from ..language.directives import Act, ExpectEntry, Once, Switch
from ..language.lexicon import VERB_OF, Object
from ..language.propositions import Position
from ..record import everyone
from .aims import Aim
from .deeds import text_of_act
from .found import Found
from .moves import Matter, Move, Wait
from .searched import Searched

_UPON: Final = ("invites", "admits", "suspends", "excludes", "readmits")


def shortfall(dossier: Dossier, entry: ExpectEntry) -> str:
    """Return in what an ``expect ... once ...`` line is wrong, as the end of a sentence; empty if it is right.

    Parameters
    ----------
    dossier
        The dossier.
    entry
        The line: what is expected does not hold on its date; would hold with each of its sets of moves; and would not
        with any one move fewer. With ``once nothing else`` there is no other set with as few moves.
    """
    return _Expected(dossier, entry).shortfall()


class _Expected:
    """An ``expect ... once ...`` line, its sets as moves."""

    def __init__(self, dossier: Dossier, entry: ExpectEntry) -> None:
        self.dossier, self.entry = dossier, entry
        self.searched = Searched(dossier, Aim(claim=entry.claim), entry.moment)

    def shortfall(self) -> str:
        """Return in what it is wrong."""
        if self.searched.aim.value(self.searched.standing) is True:
            return "it holds already, without any move"
        told: list[tuple[Move, ...]] = []
        for once in self.entry.once:
            wrong = self._wrong(once, told)
            if wrong:
                return wrong
        return self._others(told) if self.entry.only else ""

    def _wrong(self, once: Once, told: list[tuple[Move, ...]]) -> str:
        parts = [self._moves_of(act) for act in once.acts]
        acts = tuple(move for moves in parts for move in moves)
        switched = [self._switched(switch) for switch in once.switches]
        for switch, movers in zip(once.switches, switched, strict=True):
            if len(movers) < switch.number:
                return f"only {len(movers)} stand {_STANDING[switch.start]} and could move so, not {switch.number}"
        weakest = [movers[-switch.number :] for switch, movers in zip(once.switches, switched, strict=True)]
        strongest = [movers[: switch.number] for switch, movers in zip(once.switches, switched, strict=True)]
        whole = (*acts, *(move for movers in weakest for move in movers))
        if self.searched.verify(whole) is not True:
            return f"with {_words(once)} it would not be so"
        fewer = (*acts, *(move for movers in strongest for move in movers))
        for left_out in fewer:
            if self.searched.verify(tuple(move for move in fewer if move is not left_out)) is True:
                return f"it would be so without `{left_out.deed or left_out.actor}`"
        told.append(whole)
        return ""

    def _others(self, told: list[tuple[Move, ...]]) -> str:
        size = max((len(each) for each in told), default=1)
        found = self.searched.remedies(size=size)
        for each in found.found:
            if isinstance(each.wait, Wait):
                return f"it would be so as well on {each.wait.until}"
            if not any(_is_told(each, stated) for stated in told):
                return f"it would be so as well with `{', '.join(m.deed or m.actor for m in each.chosen[:4])}`"
        return ""

    # --- moves -------------------------------------------------------------------------------------------------------

    def _moves_of(self, act: Act) -> Iterator[Move]:
        for name in everyone(act, self.dossier.charter.acting):
            mine = replace(act, actors=(name,))
            yield self._known(mine) or _other(mine)

    def _known(self, act: Act) -> Move | None:
        """Return the move of the survey that an act is."""
        text, end, body = text_of_act(act), _end_of(act), act.details.body
        found = [
            move
            for move in self.searched.survey.moves
            if move.actor == act.actors[0]
            and move.end == end
            and body in ("", move.matter.body)
            and (move.question == act.question if act.question is not None else move.deed == text)
        ]
        useful = self._useful()
        found.sort(key=lambda move: (move.deed != text, move not in useful))
        return found[0] if found else None

    def _useful(self) -> frozenset[Move]:
        survey = self.searched.survey
        if not survey.is_exact:
            return frozenset(survey.moves)
        puzzle = self.searched.puzzle(survey.moves)
        ways = (way for pool in puzzle.pools for option in pool.options for way in option)
        return frozenset(puzzle.moves[number] for way in ways for number in way)

    def _switched(self, switch: Switch) -> list[Move]:
        """Return the moves of all who stand somewhere and could stand elsewhere, those that weigh most first."""
        useful = self._useful()
        found = [
            move
            for move in self.searched.survey.moves
            if move.end == switch.end and (move.start or Position.SILENT) is switch.start and move in useful
        ]
        return sorted(found, key=self._gain, reverse=True)

    def _gain(self, move: Move) -> int:
        puzzle = self.searched.puzzle(self.searched.survey.moves)
        number = puzzle.moves.index(move)
        return sum(puzzle.inequalities[place].gains.get(number, 0) for place in puzzle.active)


_STANDING: Final = {
    Position.FOR: "for it",
    Position.AGAINST: "against it",
    Position.ABSTAIN: "abstaining",
    Position.ABSENT: "absent",
    Position.SILENT: "silent",
}


def _end_of(act: Act) -> str:
    if act.verb in _UPON:
        return act.verb
    if act.verb == "withdraws" and act.question is not None:
        return "silent"
    if act.position is not None and act.question is not None:
        return act.position.value
    return act.quality if VERB_OF[act.verb].object is Object.PRESENCE else act.verb


def _other(act: Act) -> Move:
    """Return an act that bears on nothing that is asked, as a move."""
    text = text_of_act(act)
    return Move(Matter(act.actors[0], "other", text), act.verb, text, question=act.question)


def _words(once: Once) -> str:
    acts = [text_of_act(act) for act in once.acts]
    acts += [f"{switch.number} of those {_STANDING[switch.start]} moving" for switch in once.switches]
    return f"`{', '.join(acts)}`"


def _is_told(found: Found, stated: Iterable[Move]) -> bool:
    """Return whether some stated moves are one way to choose a set that was found."""
    left = set(stated)
    for part in found.parts:
        mine = {move for way in part.ways for move in way} & left
        if len(mine) != part.number:
            return False
        left -= mine
    return not left
