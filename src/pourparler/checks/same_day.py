"""Acts of one actor on one matter that contradict each other on the same day.

same-day
    On one day, or in one month where only the month is known, an actor takes two positions on a question, accepts a
    seat and declines it, signs an instrument and denounces it. Which came first cannot be told, though the outcome
    hangs on it. They are read in a fixed order: consent, objection, abstention, vote; acceptance before refusal.

    Way out: give the hour and its zone (``2003-02-10T18:00+01:00``), or take one back (``withdraws objection to ...``).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act
from ..language.lexicon import VERB_OF, WITHDRAWABLE
from ..record import everyone
from ..vocabulary import Motion
from .wording import deed, line_of

CODES: Final = {"same-day": Weight.WARNING}

_SIDES: Final[dict[str, tuple[str, str]]] = {
    "accepts": ("answer", "yes"),
    "declines": ("answer", "no"),
    "returns": ("seat", "yes"),
    "withdraws": ("seat", "no"),
    "signs": ("instrument", "yes"),
    "ratifies": ("instrument", "yes"),
    "adopts": ("instrument", "yes"),
    "affirms": ("instrument", "yes"),
    "declares": ("instrument", "yes"),
    "rejects": ("instrument", "no"),
    "denounces": ("instrument", "no"),
    "finds": ("judgement", "yes"),
    "clears": ("judgement", "no"),
}
"""Per verb, the matter on which it takes a side, and the side."""

_KEYS: Final = frozenset({"question", "instrument", "finding", "presence"})


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for every act that contradicts the actor's one before it, if the two cannot be put in order."""
    disputes = {entry.place: rivals.entries[0].place for rivals in dossier.rivals for entry in rivals.entries}
    for key in tuple(dossier.record.keys()):
        if key[0] in _KEYS:
            entries = dossier.record.about(key)
            if len(entries) > 1:
                acts = [entry for entry in entries if isinstance(entry, Act) and _belongs(entry, key)]
                for actor, first, second in _contradictions(acts, dossier):
                    if first.place not in disputes or disputes[first.place] != disputes.get(second.place):
                        yield _finding(actor, first, second)


def _belongs(act: Act, key: tuple[str, ...]) -> bool:
    return act.question is None or isinstance(act.question, Motion) or str(act.question) == key[1]


def _contradictions(acts: list[Act], dossier: Dossier) -> Iterable[tuple[str, Act, Act]]:
    """Return each actor with two acts on one matter, one after the other on different sides, that overlap in time."""
    latest: dict[tuple[str, str, str], tuple[str, Act]] = {}
    for act in acts:
        matter, side = _side(act)
        if not side:
            continue
        for actor in everyone(act, dossier.charter.acting):
            before = latest.get((actor, matter, act.details.body))
            latest[actor, matter, act.details.body] = (side, act)
            if before is not None and before[0] != side and act.moment.start <= before[1].moment.end:
                yield actor, before[1], act


def _side(act: Act) -> tuple[str, str]:
    if act.position is not None and act.question is not None:
        return ("statement" if VERB_OF[act.verb].is_statement else "position"), act.position
    if act.verb == "is":
        return "presence", act.quality
    if act.object in WITHDRAWABLE:
        return "", ""
    return _SIDES.get(act.verb, ("", ""))


def _finding(actor: str, first: Act, second: Act) -> Finding:
    when = f"on {second.moment}" if first.moment == second.moment else f"on {first.moment} and {second.moment}"
    both = f"{deed(first, (actor,))} ({line_of(first.place, second.place)}), and {deed(second, (actor,))}"
    sentence = f"{both} {when}; which came first cannot be told."
    way_out = f"It is read as ending with `{second.verb}`. Give the hour with its zone, or take one of them back."
    return Finding("same-day", second.place, sentence, way_out, Weight.WARNING, (first.place,))
