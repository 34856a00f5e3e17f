"""The acts that the rules of a charter could look at: who could consent, object, vote, invite, sign, and on what.

Concepts
--------
sort
    Members of one sort (same kind, groups and weights, named by no rule) are interchangeable: joint acts are done by the
    first or the last so many members, and of single acts there is one of each sort.
topic
    The matter on which an act takes a side. Nobody takes two sides on one matter in one record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct

from ..charter import Charter
from ..language.directives import RuleEntry
from ..language.lexicon import OVER_INSTRUMENTS, VERB_OF
from ..language.propositions import (
    CANDIDATE,
    Bar,
    Does,
    FactIs,
    Has,
    Holds,
    InBody,
    IsIn,
    Many,
    Predicate,
    Proposition,
    Requests,
    Says,
    Stands,
    Subject,
    Takes,
    parts_of,
)
from ..vocabulary import Change, Moment, Motion, Question, Seat

MOST_OF_EVERY_SIZE: Final = 8
"""Members up to which joint acts of every number of them are considered; above, those at and beside the bar."""

Sorts = Mapping[str, object]


class Possible(Struct, frozen=True):
    """An act that could be done: its text without a date, who does it, and the matter on which it takes a side."""

    text: str
    actors: tuple[str, ...]
    topic: str

    @property
    def size(self) -> int:
        """How many do it."""
        return max(1, len(self.actors))

    def goes_with(self, other: Possible) -> bool:
        """Return whether two acts can stand in one record: nobody takes two sides on one matter."""
        return self.topic != other.topic or not set(self.actors) & set(other.actors)


class _Sight(Struct, frozen=True):
    """A single condition that a rule looks at, the body in which it is decided, and for which question."""

    condition: Proposition
    body: str
    counts_statements: bool
    question: Question
    charter: Charter
    at: Moment
    sorts: Sorts

    @property
    def candidate(self) -> str:
        return self.question.candidate if isinstance(self.question, Seat) else ""


def possible_acts(
    charter: Charter, rules: Iterable[RuleEntry], question: Question, at: Moment, sorts: Sorts
) -> tuple[Possible, ...]:
    """Return the acts on a question that some rules could look at, those of the fewest actors first.

    Parameters
    ----------
    charter
        For who is in which group.
    rules
        The rules.
    question
        A seat or a motion.
    at
        When; groups are taken as they are then.
    sorts
        Of what sort each actor is.
    """
    motion = charter.motions.get(question.name) if isinstance(question, Motion) else None
    found: dict[Possible, None] = {}
    for rule in rules:
        body = rule.body or (motion.body if motion is not None else "")
        for whole in (rule.requires, rule.when, rule.unless, rule.seats, rule.quorum):
            for condition, inner in _single(whole, body):
                sight = _Sight(condition, inner, rule.counts_statements, question, charter, at, sorts)
                found.update(dict.fromkeys(_seen(sight)))
                if rule.deadline is not None:
                    found.update(dict.fromkeys(_acts(_members(sight)[:1], "puts", str(question), "put")))
    if isinstance(question, Seat) and question.change is Change.ADMISSION:
        found.update(dict.fromkeys(_acts((question.candidate,), "attends", f"as {question.capacity}", "attends")))
    return tuple(sorted(found, key=lambda act: (act.size, act.text)))


def _single(proposition: Proposition | None, body: str) -> Iterator[tuple[Proposition, str]]:
    """Return the single conditions inside a proposition, each with the body in which it is decided."""
    if proposition is None:
        return
    inner = proposition.body if isinstance(proposition, InBody) else body
    parts = parts_of(proposition)
    if not parts:
        yield proposition, body
    for part in parts:
        yield from _single(part, inner)


def _seen(sight: _Sight) -> Iterable[Possible]:
    condition = sight.condition
    if isinstance(condition, FactIs):
        return (Possible(f"fact {condition.fact} = {condition.value}", (), f"fact {condition.fact}"),)
    if isinstance(condition, Stands) and isinstance(condition.question, Seat):
        named = condition.question.candidate
        who = sight.candidate if named == CANDIDATE else named
        return _acts(
            (who,), "attends", f"as {condition.question.capacity}", f"attends as {condition.question.capacity}"
        )
    if isinstance(condition, Holds):
        return _OF_PREDICATE.get(type(condition.predicate), _nothing)(sight, condition.subject, condition.predicate)
    return ()


def _members(sight: _Sight) -> tuple[str, ...]:
    """Return of whom a condition speaks, in order of their sorts."""
    subject = sight.condition.subject if isinstance(sight.condition, Holds) else None
    if subject is None:
        return ()
    if not isinstance(subject, Many):
        return (sight.candidate,) if subject.name == CANDIDATE else (subject.name,)
    group = sight.body if subject.group.name == "members" else subject.group.name
    besides = {sight.candidate if name == CANDIDATE else name for name in subject.group.besides}
    found = [name for name in sight.charter.members(group, sight.at) if name not in besides]
    return tuple(sorted(found, key=lambda name: str(sight.sorts.get(name, ""))))


def _acts(actors: Sequence[str], verb: str, rest: str, topic: str) -> Iterable[Possible]:
    """Return an act of some actors together, or nothing if there is nobody."""
    if not all(actors) or not actors:
        return ()
    form = VERB_OF[verb].plural if len(actors) > 1 else verb
    return (Possible(f"{', '.join(actors)} {form} {rest}".rstrip(), tuple(actors), topic),)


# --- by what is asked of them ----------------------------------------------------------------------------------------


def _takes(sight: _Sight, subject: Subject, predicate: Takes) -> Iterator[Possible]:
    question = predicate.question or sight.question
    if predicate.votes_only and sight.body:
        yield from _votes(sight, subject, question)
        return
    verbs = (
        (("votes", "for"), ("votes", "against")) if predicate.votes_only else (("consents", "to"), ("objects", "to"))
    )
    stated = (("favours", ""), ("opposes", "")) if sight.counts_statements and not predicate.votes_only else ()
    for verb, preposition in (*verbs, ("abstains", "on"), *stated):
        for actors in _joint(sight, subject):
            yield from _acts(actors, verb, f"{preposition} {question}".strip(), str(question))


def _says(sight: _Sight, subject: Subject, predicate: Says) -> Iterator[Possible]:
    question = predicate.question or sight.question
    for actors in _joint(sight, subject):
        yield from _acts(actors, "favours" if predicate.favours else "opposes", str(question), f"says {question}")


def _has(sight: _Sight, subject: Subject, predicate: Has) -> Iterator[Possible]:
    seat = sight.question.capacity if isinstance(sight.question, Seat) else ""
    is_instrument = predicate.done in OVER_INSTRUMENTS or predicate.done == "joins"
    rest = predicate.object if is_instrument else f"as {predicate.capacity or seat}"
    for actors in _joint(sight, subject):
        yield from _acts(actors, predicate.done, rest, f"{predicate.done} {rest}")


def _does(sight: _Sight, subject: Subject, predicate: Does) -> Iterator[Possible]:
    whom = sight.candidate if predicate.object in (CANDIDATE, "") else predicate.object
    capacity = sight.question.capacity if isinstance(sight.question, Seat) else ""
    rest = f"{whom} {predicate.quality}" if predicate.quality else f"{whom} as {capacity}"
    for actors in _joint(sight, subject):
        yield from _acts(actors, predicate.verb, rest, f"{predicate.verb} {rest}")


def _requests(sight: _Sight, subject: Subject, predicate: Requests) -> Iterator[Possible]:
    rest = f"a vote on {sight.question}" if predicate.verb == "requests" else str(sight.question)
    for actors in _joint(sight, subject):
        yield from _acts(actors, predicate.verb, rest, predicate.verb)


def _is_in(sight: _Sight, subject: Subject, predicate: IsIn) -> Iterable[Possible]:
    return _acts(_members(sight)[:1], "joins", predicate.group, f"in {predicate.group}")


def _nothing(sight: _Sight, subject: Subject, predicate: Predicate) -> Iterable[Possible]:
    return ()


_OF_PREDICATE: Final[dict[type, Callable[[_Sight, Subject, Any], Iterable[Possible]]]] = {
    Takes: _takes,
    Says: _says,
    Has: _has,
    Does: _does,
    Requests: _requests,
    IsIn: _is_in,
}


# --- by whom together ------------------------------------------------------------------------------------------------


def _joint(sight: _Sight, subject: Subject) -> list[tuple[str, ...]]:
    """Return who might do a thing together, each once, in the order of their sorts."""
    return _together(_members(sight), _bar(subject), sight.sorts)


def _together(members: tuple[str, ...], bar: Bar | None, of_sort: Sorts) -> list[tuple[str, ...]]:
    """Return the first and the last so many, one of each sort, and all but one of each sort.

    With the last so many, others of one sort can take the other side.
    """
    sizes, each = _sizes(len(members), bar), _of_each_sort(members, of_sort)
    firsts = [members[:number] for number in sizes]
    lasts = [members[-number:] for number in sizes]
    all_but = [tuple(other for other in members if other != name) for name in each]
    return list(dict.fromkeys([*firsts, *lasts, *((name,) for name in each), *all_but]))


def _votes(sight: _Sight, subject: Subject, question: Question) -> Iterator[Possible]:
    """Return votes in a body: so many for it, the others against, abstaining or absent; in a small one some of them."""
    body = sight.charter.members(sight.body, sight.at)
    members = tuple(sorted(body, key=lambda name: str(sight.sorts.get(name, ""))))
    for yes in _together(members, _bar(subject), sight.sorts):
        others = tuple(name for name in members if name not in yes)
        splits = [("against", others), ("abstain", others), ("against", ())]
        if len(members) <= MOST_OF_EVERY_SIZE:
            splits += [("against", others[:number]) for number in range(1, len(others))]
        for side, no in dict.fromkeys(splits if others else splits[-1:]):
            rows = [f"  {key:<8} {', '.join(names)}" for key, names in (("for", yes), (side, no)) if names]
            yield Possible("\n".join([f"vote on {question} in {sight.body}", *rows]), (*yes, *no), str(question))


def _bar(subject: Subject) -> Bar | None:
    return subject.bar if isinstance(subject, Many) else None


def _sizes(members: int, bar: Bar | None) -> list[int]:
    """Return how many members might act together: any number of few; of many, those at and beside the bar."""
    if members <= MOST_OF_EVERY_SIZE or bar is None:
        return list(range(1, members + 1))
    near = int(bar.share * members + bar.number)
    return sorted(
        {number for number in (1, 2, near - 1, near, near + 1, members - 1, members) if 0 < number <= members}
    )


def _of_each_sort(members: Iterable[str], sorts: Sorts) -> list[str]:
    first: dict[object, str] = {}
    for name in members:
        first.setdefault(sorts.get(name, name), name)
    return list(first.values())
