"""Acts that a report tells, in the words of the language: done ones as acts, all others as what is told of them.

A planned, conditional or negated act never becomes one that was done. Told by one side, it is that side's claim
(``IRN states not USA as participant invited``); told by the report itself, it is a fact with the value ``planned``,
``not done`` or ``conditional``, so that two reports that disagree about it are seen to do so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ..language.directives import Act as ActEntry
from ..language.lexicon import VERB_OF
from ..vocabulary import Passage, Seat
from .cast import Cast
from .line_words import quoted
from .names import hyphened
from .report import Act

DONE: Final = "done"
NEGATED: Final = "negated"
_STATUS: Final = {"planned": "planned", NEGATED: "not done", "conditional": "conditional", DONE: "done"}

_OWN_SEAT: Final = {"accepts": "accepts", "confirms": "accepts", "declines": "declines", "attends": "attends"}
_ANOTHERS_SEAT: Final = {
    "invites": "invites",
    "excludes": "excludes",
    "objects": "objects to",
    "disinvites": "withdraws invitation to",
}
_ON_INSTRUMENT: Final = {
    "signs": "signs",
    "accepts": "affirms",
    "declines": "rejects",
    "objects": "rejects",
    "withdraws": "denounces",
}
_TEXT: Final = frozenset({"convenes", "hosts", "mediates"})
_SPEECH: Final = frozenset({"proposes", "requests"})

_NOUNS: Final = {
    "invites": "invitation",
    "disinvites": "withdrawal-of-the-invitation",
    "excludes": "exclusion",
    "objects": "objection",
    "accepts": "acceptance",
    "confirms": "confirmation",
    "declines": "refusal",
    "attends": "attendance",
    "withdraws": "withdrawal",
    "convenes": "convening",
    "hosts": "hosting",
    "mediates": "mediation",
    "opens": "opening",
    "postpones": "postponement",
    "signs": "signature",
    "proposes": "proposal",
    "requests": "request",
    "issues": "statement",
}


_KINDS: Final = {
    **{
        verb.partition(" ")[0]: kind
        for kind, verb in (*_ANOTHERS_SEAT.items(), *_OWN_SEAT.items())
        if kind != "confirms"
    },
    **{verb: verb for verb in ("signs", "withdraws", *sorted(_TEXT))},
}
"""For a verb of the language the kind of act that it tells."""


class Told(Struct, frozen=True):
    """An act in the names of the dossier.

    Attributes
    ----------
    act
        As the report tells it.
    actors
        Who does it, by name; empty if the report does not say.
    candidate, capacity
        Whose seat it is about, if it is about one, and in which capacity.
    is_guess
        Whether the capacity is a guess.
    instrument, event
        The text it is about; other talks than these.
    """

    act: Act
    actors: tuple[str, ...]
    candidate: str = ""
    capacity: str = ""
    is_guess: bool = False
    instrument: str = ""
    event: str = ""

    @property
    def seat(self) -> str:
        """The seat it is about, as the language writes it."""
        return f"{self.candidate} as {self.capacity}"


def told(act: Act, actors: Sequence[str], cast: Cast, day: str, passage: Passage) -> Told:
    """Return an act in the names of a dossier; what it lacks is declared."""
    kind, _, name = (act.object or "").partition(":")
    names = tuple(actors)
    title = name if kind == "instrument" else act.object if act.type == "signs" else ""
    if hyphened(title):
        return Told(act, names, instrument=cast.instrument(title, day, passage))
    if kind == "event" and name:
        return Told(act, names, event=name)
    is_own = act.type in _OWN_SEAT or act.type == "withdraws"
    if act.type in _ANOTHERS_SEAT and kind not in ("event", "instrument") and hyphened(act.object):
        candidate = cast.actor(act.object, day, passage)
        capacity, is_guess = cast.capacity(candidate, act.capacity, day, act.type, names[0] if names else "")
        return Told(act, names, candidate, capacity, is_guess)
    if is_own and names:
        capacity, is_guess = cast.capacity(names[0], act.capacity, day)
        return Told(act, names, names[0], capacity, is_guess)
    return Told(act, names)


def words_of(what: Told, event: str) -> str:
    """Return an act that was done as a line of the language says it; nothing if the language has no verb for it."""
    kind = what.act.type
    if not what.actors or what.act.status != DONE or what.event:
        return ""
    if what.instrument:
        verb = _ON_INSTRUMENT.get(kind, "")
        return f"{_who(what)} {_verb(verb, what)} {what.instrument}" if verb else ""
    if (kind in _OWN_SEAT or kind == "withdraws") and what.capacity:
        return f"{_who(what)} {_verb(_OWN_SEAT.get(kind, kind), what)} as {what.capacity}"
    if kind in _ANOTHERS_SEAT and what.candidate:
        return f"{_who(what)} {_verb(_ANOTHERS_SEAT[kind], what)} {what.seat}"
    if kind in _TEXT:
        return f"{_who(what)} {_verb(kind, what)} {quoted(event)}"
    return ""


def _who(what: Told) -> str:
    return ", ".join(what.actors)


def _verb(words: str, what: Told) -> str:
    verb, blank, rest = words.partition(" ")
    form = VERB_OF[verb]
    return f"{form.plural if len(what.actors) > 1 else form.name}{blank}{rest}"


_CLAIMS: Final = {
    "attends": "{seat} seated",
    "accepts": "{actor} has accepted as {capacity}",
    "confirms": "{actor} has accepted as {capacity}",
    "declines": "{actor} has declined as {capacity}",
    "withdraws": "{actor} has withdrawn as {capacity}",
    "objects": "{actor} objects to {seat}",
    "signs": "{actor} has signed {instrument}",
}


def claim_of(what: Told) -> str:
    """Return an act as a proposition that somebody else may state; nothing if it cannot be said, or is not yet."""
    status, kind = what.act.status, what.act.type
    if status not in (DONE, NEGATED) or what.event:
        return ""
    if kind == "invites" and what.candidate:
        by = f" by {', '.join(what.actors)}" if what.actors and status == DONE else ""
        claim = f"{what.seat} invited{by}"
    elif kind in _CLAIMS and len(what.actors) == 1 and (what.instrument if kind == "signs" else what.capacity):
        claim = _CLAIMS[kind].format(
            actor=what.actors[0], seat=what.seat, capacity=what.capacity, instrument=what.instrument
        )
    else:
        return ""
    return claim if status == DONE else f"not {claim}"


def fact_of(what: Told) -> str:
    """Return an act that is not done, or is no act of this table, as a fact; nothing if nobody in particular acts.

    Examples
    --------
    >>> act = Act("invites", "A", "G", "negated", "", 0, 1, "", 1.0)
    >>> fact_of(Told(act, ("A", "B"), "G", "observer"))
    'fact invitation-of-G-by-A-B = "not done"'
    """
    if what.act.type not in _NOUNS or not (what.actors or what.candidate):
        return ""
    of = "" if what.candidate in what.actors else what.candidate or what.instrument
    name = _noun(what.act.type, of, what.actors, what.event)
    return f"fact {name} = {quoted(_STATUS.get(what.act.status, what.act.status))}"


def _noun(kind: str, of: str, by: Sequence[str], at: str = "") -> str:
    parts = (("to" if kind == "objects" else "of", hyphened(of)), ("by", "-".join(by)), ("at", hyphened(at)))
    return _NOUNS[kind] + "".join(f"-{word}-{name}" for word, name in parts if name)


def noun_of(entry: ActEntry) -> str:
    """Return the name that the fact has by which a report tells of an act that it was done, planned or not done."""
    kind = _KINDS.get(entry.verb if not entry.object or entry.verb != "withdraws" else "")
    if kind is None:
        return ""
    of = entry.question.candidate if isinstance(entry.question, Seat) else entry.object if kind == "signs" else ""
    return _noun(kind, of, entry.actors)


def is_speech(what: Told) -> bool:
    """Return whether an act consists in saying something, so that the words themselves are what is recorded."""
    return what.act.type in _SPEECH and what.act.status == DONE and bool(what.actors)
