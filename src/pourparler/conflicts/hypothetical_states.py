"""The dossier in each state of the conflict: the lines that its acts would add, and what then follows by the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from msgspec.structs import replace

from ..dossier import Dossier
from ..language import SourceText, parse
from ..language.directives import Act
from ..language.propositions import AllOf, AnyOf, IsTaken, Not, Proposition
from ..standing import Standing, derive
from ..standing.readings import standing_of
from ..vocabulary import DAY, Moment, Place, Value, moment
from .choices import Choice

SUPPOSED: Final = "(supposed)"
"""The file in which lines stand that nobody has written."""


class HypotheticalStates:
    """What follows in each state of a conflict, derived when it is asked for and kept.

    Parameters
    ----------
    dossier, at
        The dossier and the date. The acts of a state are put at the last minute of that day, after all that is on record.
    choices
        The choices, in the order of the bits of a state's code.
    """

    def __init__(self, dossier: Dossier, at: Moment, choices: Sequence[Choice]) -> None:
        self.dossier = dossier
        self.at = at
        self.choices = tuple(choices)
        self._when = last_minute(at)
        self._standing = standing_of(dossier, at)
        self._kept: dict[tuple[str, ...], Standing] = {(): self._standing}
        self._entries: dict[str, Act] = {}
        self._columns: dict[Proposition, tuple[bool, ...]] = {}
        self._disputed = bool(dossier.rivals or dossier.vague)
        self._options = {choice.option: place for place, choice in enumerate(self.choices) if choice.option}

    def deeds(self, code: int) -> tuple[str, ...]:
        """Return the lines, without date, by which a state differs from the record.

        A position that takes the place of another on the same question needs no line that takes the other back.
        """
        taken = {(choice.owner, choice.group, choice.question) for choice in self._made(code) if choice.group}
        found = []
        for place, choice in enumerate(self.choices):
            is_made = bool(code >> place & 1)
            if is_made and not choice.is_made:
                found.append(choice.make)
            elif choice.is_made and not is_made and (choice.owner, choice.group, choice.question) not in taken:
                found.append(choice.unmake)
        return tuple(deed for deed in found if deed)

    def _made(self, code: int) -> Iterable[Choice]:
        return (choice for place, choice in enumerate(self.choices) if code >> place & 1)

    def supposed(self, code: int) -> Dossier:
        """Return the dossier with the acts of a state on record."""
        return self.dossier.with_entries(self._entry(deed) for deed in self.deeds(code))

    def standing(self, code: int) -> Standing:
        """Return what follows in a state."""
        deeds = self.deeds(code)
        known = self._kept.get(deeds)
        if known is None:
            read = self.supposed(code)
            if self._disputed or read.charter is not self.dossier.charter:
                known = standing_of(read, self.at)
            else:
                known = derive(read.charter, read.record, self.at, read.seats, self._standing)
            self._kept[deeds] = known
        return known

    def _entry(self, deed: str) -> Act:
        known = self._entries.get(deed)
        if known is None:
            (entry,) = parse(SourceText(SUPPOSED, (f"2000-01-01 {deed}",))).entries
            assert isinstance(entry, Act)
            place = Place(SUPPOSED, len(self._entries) + 1)
            known = self._entries[deed] = replace(entry, moment=self._when, place=place)
        return known

    def holds(self, proposition: Proposition, code: int) -> bool:
        """Return whether a proposition is true in a state; what is open there is not true."""
        return self._value(proposition, code) is True

    def column(self, proposition: Proposition, codes: Sequence[int]) -> tuple[bool, ...]:
        """Return in which of all states a proposition is true, in their order."""
        if proposition not in self._columns:
            self._columns[proposition] = tuple(self.holds(proposition, code) for code in codes)
        return self._columns[proposition]

    def _value(self, proposition: Proposition, code: int) -> Value:
        match proposition:
            case IsTaken(option=option, negated=negated) if option in self._options:
                return bool(code >> self._options[option] & 1) is not negated
            case Not(part=part):
                value = self._value(part, code)
                return None if value is None else not value
            case AllOf(parts=parts) | AnyOf(parts=parts):
                decisive = isinstance(proposition, AnyOf)
                values = [self._value(part, code) for part in parts]
                return decisive if decisive in values else None if None in values else not decisive
        return self.standing(code).judged(proposition).value


def last_minute(at: Moment) -> Moment:
    """Return when the acts of a state are thought to be done: in the last minute of the day asked about."""
    if at.end == at.start:
        return at
    return moment(f"{date.fromordinal(at.end // DAY).isoformat()}T23:59Z")
