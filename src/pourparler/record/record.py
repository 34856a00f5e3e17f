"""Who said and did what, ready to be asked: every entry under the keys by which a rule looks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from weakref import ref

from ..language.directives import Act, FactEntry, OutcomeEntry, VoteEntry
from ..language.lexicon import OVER_INSTRUMENTS, VERB_OF, Object
from ..vocabulary import Moment, Question, Seat

Recorded = Act | VoteEntry | FactEntry | OutcomeEntry
Key = tuple[str, ...]
Expand = Callable[[str, Moment], tuple[str, ...]]

_VOTE_RANK = 34
_RANKS = {form: verb.rank for form, verb in VERB_OF.items()}
_ABOUT_OWN_SEAT = frozenset(form for form, verb in VERB_OF.items() if verb.object is Object.OWN_SEAT) | {"suspends"}


def question_key(question: object) -> Key:
    """Return the key of everything about a question."""
    return ("question", str(question))


def instrument_key(actor: str, instrument: str) -> Key:
    """Return the key of what an actor did about an instrument."""
    return ("instrument", actor, instrument)


def finding_key(judge: str, whom: str, quality: str) -> Key:
    """Return the key of what a judge found of somebody."""
    return ("finding", judge, whom, quality)


def fact_key(name: str) -> Key:
    """Return the key of a reported particular."""
    return ("fact", name)


def presence_key(body: str) -> Key:
    """Return the key of presence and absence in a body."""
    return ("presence", body)


def loss_key(actor: str) -> Key:
    """Return the key of all suspensions of an actor's seats, whole or in part."""
    return ("loss", actor)


def outcome_key(question: object) -> Key:
    """Return the key of what was officially declared on a question."""
    return ("outcome", str(question))


class Record:
    """The record of a dossier by key; immutable, and cheap to extend by one line.

    Parameters
    ----------
    by_key
        For each key the entries under it, in order of time; see `order`.
    """

    __slots__ = ("__weakref__", "_by_key", "_changed", "_extends", "_seats")

    def __init__(self, by_key: Mapping[Key, tuple[Recorded, ...]]) -> None:
        self._by_key = by_key
        self._seats: dict[str, list[str]] | None = None
        self._extends: Callable[[], Record | None] = lambda: None
        self._changed: frozenset[Key] = frozenset()

    def about(self, key: Key) -> tuple[Recorded, ...]:
        """Return the entries under a key, in order of time."""
        return self._by_key.get(key, ())

    def keys(self) -> Iterable[Key]:
        """Return every key under which something is recorded."""
        return self._by_key.keys()

    def seats_of(self, actor: str) -> list[str]:
        """Return the seats of an actor of which the record speaks, as they are written, in the order of its keys."""
        if self._seats is None:
            self._seats = {}
            for key in self._by_key:
                candidate, is_seat, _ = key[1].partition(" as ")
                if key[0] == "question" and is_seat:
                    self._seats.setdefault(candidate, []).append(key[1])
        return self._seats.get(actor, [])

    def extended(self, entries: Iterable[Recorded], expand: Expand) -> Record:
        """Return a record with some entries more; everything else is shared with this one."""
        more: dict[Key, list[Recorded]] = {}
        for entry in entries:
            for key in keys_of(entry, expand):
                more.setdefault(key, []).append(entry)
        changed = {key: tuple(sorted((*self.about(key), *added), key=order)) for key, added in more.items()}
        record = Record({**self._by_key, **changed})
        record._extends, record._changed = ref(self), frozenset(changed)
        return record

    def differences(self, other: Record) -> frozenset[Key]:
        """Return the keys under which two records differ."""
        if self._extends() is other:
            return self._changed
        mine, others = self._by_key, other._by_key
        if mine is others:
            return frozenset()
        changed = {key for key, entries in mine.items() if others.get(key) is not entries}
        changed.update(key for key in others.keys() - mine.keys())
        return frozenset(changed)


def record_of(entries: Iterable[Recorded], expand: Expand) -> Record:
    """Return the record of some entries.

    Parameters
    ----------
    entries
        Acts, votes, facts and outcomes, in any order.
    expand
        Gives the members of a group at a moment; for an actor, nothing.
    """
    by_key: dict[Key, list[Recorded]] = {}
    by_question: dict[Question, list[Recorded]] = {}
    for entry in entries:
        if type(entry) is Act and entry.question is not None and entry.verb not in _ALSO_ABOUT_THE_SEAT:
            found = by_question.get(entry.question)
            if found is None:
                found = by_question[entry.question] = by_key.setdefault(question_key(entry.question), [])
            found.append(entry)
        else:
            for key in keys_of(entry, expand):
                by_key.setdefault(key, []).append(entry)
    return Record({key: tuple(sorted(found, key=order)) for key, found in by_key.items()})


def order(entry: Recorded) -> tuple[int, int, int, tuple[str, ...], str, str, str]:
    """Return the place of an entry in time.

    By first and last second, then by kind of act (on one day a rule is first opened, then acted upon, then what was done
    is taken back), then by content, so that the order of lines in a file never matters.
    """
    moment = entry.moment
    if isinstance(entry, Act):
        rank = _RANKS[entry.verb]
        return moment.start, moment.end, rank, entry.actors, entry.object, entry.quality, entry.position or ""
    if isinstance(entry, VoteEntry):
        return moment.start, moment.end, _VOTE_RANK, (), str(entry.lists), "", ""
    return moment.start, moment.end, 99, (), "", "", ""


def keys_of(entry: Recorded, expand: Expand) -> list[Key]:
    """Return the keys under which an entry is found."""
    if isinstance(entry, VoteEntry):
        return [question_key(entry.question)]
    if isinstance(entry, FactEntry):
        return [fact_key(entry.name)]
    if isinstance(entry, OutcomeEntry):
        return [outcome_key(entry.claim.question)]
    if entry.question is not None:
        return _question_keys(entry)
    if entry.verb in OVER_INSTRUMENTS:
        return [instrument_key(actor, entry.object) for actor in everyone(entry, expand)]
    if entry.verb in ("finds", "clears"):
        return [finding_key(actor, entry.object, entry.quality) for actor in entry.actors]
    if is_about_own_seat(entry):
        return [question_key(Seat(actor, entry.quality)) for actor in everyone(entry, expand)]
    if entry.verb == "is":
        return [presence_key(entry.details.body)]
    return []


_ALSO_ABOUT_THE_SEAT = frozenset({"suspends", "excludes", "readmits"})
"""Acts on the loss or return of a seat that belong to the life of the seat itself too."""


def is_about_own_seat(act: Act) -> bool:
    """Return whether an act is about a seat of the actor's own: applying, attending, suspending one's participation."""
    return act.question is None and act.verb in _ABOUT_OWN_SEAT


def _question_keys(act: Act) -> list[Key]:
    question = act.question
    keys = [question_key(question)]
    if act.verb in _ALSO_ABOUT_THE_SEAT and isinstance(question, Seat):
        keys.append(question_key(Seat(question.candidate, question.capacity)))
        keys.append(loss_key(question.candidate))
    return keys


def everyone(act: Act, expand: Expand) -> tuple[str, ...]:
    """Return the actors of an act, groups opened, or those on whose behalf it was done."""
    names = act.details.behalf or act.actors
    if len(names) == 1 and not (inside := expand(names[0], act.moment)):
        return names
    found: dict[str, None] = {}
    for name in names:
        inside = expand(name, act.moment)
        found.update(dict.fromkeys(inside or (name,)))
    return tuple(found)
