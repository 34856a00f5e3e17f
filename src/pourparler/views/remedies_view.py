"""What would change it, as it is shown: who alone, who together, another capacity, another charter; as text and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..dossier import Dossier
from ..language.directives import LockedEntry, UnlikelyEntry
from ..language.proposition_text import text_of
from ..language.propositions import Stands
from ..remedies import Aim, Found, Remedies, remedies
from ..remedies.charter_changes import charter_changes
from ..remedies.closing import with_round_closed
from ..remedies.hypotheticals import Hypotheticals
from ..standing import Kind, Standing
from ..standing.names_told import Telling
from ..standing.removals import life_of
from ..standing.verdicts import verdict
from ..vocabulary import Change, Moment, Seat
from .folded_sets import MIXED, ONE_KIND, merged, part_shown, rank_of, title_of, together
from .missing_weight import missing_weight
from .moves_told import part_words
from .remedies_shown import (
    ChangeShown,
    ClosedShown,
    GroupShown,
    Instead,
    OutlookShown,
    RemediesView,
    SetShown,
)

SHOWN: Final = 12
"""Sets of moves that are shown unless more are asked for."""
MIXED_SHOWN: Final = 3
"""Of them, those by several kinds of move where a few of many have to move, and those of many members."""
_LONG: Final = 6
LOOKED_FOR: Final = 200
"""Sets that are looked for, unless more are to be shown."""
_MOST_INSTEAD: Final = 200


def remedies_view(dossier: Dossier, aim: Aim, at: Moment, limit: int = SHOWN, size: int | None = None) -> RemediesView:
    """Return what would make something so, as it is shown.

    Parameters
    ----------
    dossier, aim, at
        The dossier, what is wanted, and when.
    limit
        How many sets are shown at most; two hundred are looked for, or as many as are to be shown.
    size
        The cost up to which to look.
    """
    found = remedies(dossier, aim, at, max(limit, LOOKED_FOR), size)
    teller = _Teller(dossier, at)
    title, words, kind = teller.verdict(aim)
    return RemediesView(
        str(aim),
        title,
        at.text,
        words,
        kind,
        found.value,
        tuple(teller.groups(found, limit)),
        len(found.found),
        found.whole_to,
        teller.missing(found.step or aim) if found.value is not True else (),
        found.indispensable,
        found.keystones,
        tuple(text_of(stage) for stage in found.then),
        _closed(dossier, aim, at, found),
        tuple(teller.instead(aim, limit)) if found.value is not True else (),
        tuple(teller.changes(found.step or aim)),
        tuple(teller.shown(each, aim) for each in found.fell_away[:limit]),
        found.untold_from.text if found.untold_from is not None else "",
        found.unknown,
        tuple(teller.outlook(entry) for entry in found.locked),
        tuple(teller.outlook(entry) for entry in found.unlikely),
        dossier.answer_id(at, "unblock", str(aim), str(limit), str(size)),
    )


def _closed(dossier: Dossier, aim: Aim, at: Moment, found: Remedies) -> ClosedShown | None:
    """Return what would be once the open round is closed, unless waiting comes to the same."""
    closed = with_round_closed(dossier, aim, at)
    if closed is None or any(not each.chosen for each in found.found):
        return None
    teller, then = _Teller(closed, at), remedies(closed, aim, at, MIXED_SHOWN)
    if then.value is not True and not then.found:
        return None
    return ClosedShown(then.value is True, tuple(teller.shown(each, aim) for each in then.found))


class _Teller:
    """A dossier at a moment, ready to tell what would change it."""

    def __init__(self, dossier: Dossier, at: Moment) -> None:
        self.dossier, self.at = dossier, at
        self.hypotheticals = Hypotheticals(dossier, at)
        self.told = Telling(dossier.charter, at)

    @property
    def standing(self) -> Standing:
        return self.hypotheticals.standing

    def verdict(self, aim: Aim) -> tuple[str, str, str]:
        """Return what is wanted and how it stands, in words, and the kind of ruling."""
        if aim.question is None:
            value = aim.value(self.standing)
            words = {True: "it is so", False: "it is not so", None: "it is open"}[value]
            return str(aim), words, {True: "seated", False: "blocked", None: "open"}[value]
        ruling = self.standing.ruling(aim.question)
        head, _, rest = verdict(ruling, self.dossier.charter).partition(": ")
        return head, rest.rstrip("."), ruling.kind.value

    def missing(self, aim: Aim) -> tuple[str, ...]:
        """Return what weight is missing, and among whom."""
        return missing_weight(self.standing.ruling(aim.question), self.told) if aim.question is not None else ()

    # --- sets --------------------------------------------------------------------------------------------------------

    def groups(self, found: Remedies, limit: int) -> Iterator[GroupShown]:
        """Yield the sets by who must move, those alike under one heading, as many as are to be shown."""
        titled: dict[str, list[Found]] = {}
        for each in merged(found.found):
            titled.setdefault(title_of(each), []).append(each)
        order = sorted(titled, key=lambda title: (title == MIXED, rank_of(titled[title])))
        left = limit
        for title in order:
            sets = titled[title]
            is_long = title == MIXED or len({move.actor for move in sets[0].chosen}) > _LONG
            most = min(left, MIXED_SHOWN) if is_long and title != ONE_KIND and limit == SHOWN else left
            shown = tuple(self.shown(each, found.aim) for each in sets[:most])
            left = max(0, left - len(shown))
            yield GroupShown(title, shown, len(sets) - len(shown))

    def shown(self, found: Found, aim: Aim) -> SetShown:
        """Return a set of moves as it is shown."""
        parts = tuple(part_shown(part, self.told) for part in together(found.parts))
        until = found.wait.until.text if found.wait is not None else ""
        rule, then = self._afterwards(found, aim)
        words = [part.words for part in parts] + ([f"wait until {until}"] if until else [])
        return SetShown(
            found.cost,
            len({move.actor for move in found.chosen}),
            parts,
            until,
            then,
            rule,
            self.hypotheticals.lines(found.chosen),
            tuple(words),
        )

    def _afterwards(self, found: Found, aim: Aim) -> tuple[str, tuple[str, ...]]:
        """Return the rule by which a set works, and what a guest still has to do to take the seat."""
        if aim.question is None:
            return "", ()
        standing = self.hypotheticals.standing_after(found.chosen, found.wait.until if found.wait else None)
        ruling = standing.ruling(aim.question)
        if ruling.kind is not Kind.INVITED or not isinstance(aim.question, Seat):
            return ruling.route, ()
        if ruling.routes[0].rule.seats is not None:
            return ruling.route, self._to_sit(found, aim.question)
        accepted = life_of(aim.question, standing.at, standing).accepted is not None
        return ruling.route, (() if accepted else (f"{self.told.name(aim.question.candidate)} accepts",))

    def _to_sit(self, found: Found, seat: Seat) -> tuple[str, ...]:
        """Return what still has to be done to take a seat where a rule says what."""
        after = self.hypotheticals.supposed(found.chosen)
        taken = remedies(after, Aim(claim=Stands(seat, "seated")), self.at, 1, 2).found
        return tuple(part_words(part, self.told) for part in taken[0].parts) if taken else ()

    # --- other ways --------------------------------------------------------------------------------------------------

    def instead(self, aim: Aim, limit: int) -> Iterator[Instead]:
        """Yield what would let the same candidate in, in another capacity."""
        seat = aim.question
        if not isinstance(seat, Seat) or seat.change is not Change.ADMISSION or aim.contrary:
            return
        for capacity in self.dossier.charter.capacities_open_to(seat.candidate):
            if capacity == seat.capacity:
                continue
            other = Aim(Seat(seat.candidate, capacity))
            found = remedies(self.dossier, other, self.at, limit=_MOST_INSTEAD, size=3)
            sets = tuple(self.shown(each, other) for each in found.found[:limit])
            if found.value is True or sets:
                yield Instead(capacity, found.value is True, sets)

    def changes(self, aim: Aim) -> Iterator[ChangeShown]:
        """Yield the smallest changes of the charter that would do."""
        for changes in charter_changes(self.dossier, aim, self.at):
            rules = tuple(change.rule for change in changes)
            yield ChangeShown(rules, f"if {' and '.join(change.words for change in changes)}")

    def outlook(self, entry: LockedEntry | UnlikelyEntry) -> OutlookShown:
        """Return a line that holds somebody to be locked, or unlikely to move."""
        on = f" on {self.told.question(entry.question)}" if entry.question is not None else ""
        is_locked = isinstance(entry, LockedEntry)
        what = "will not move" if is_locked else "will hardly move"
        note = entry.more.note if entry.more is not None and entry.more.note else ""
        words = f"{self.told.name(entry.actor)} {what}{on}{f': {note}' if note else ''}"
        return OutlookShown(str(entry.place), words, 0 if isinstance(entry, LockedEntry) else entry.cost)
