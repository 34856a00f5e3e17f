"""Propositions written back in the words of the language, so that what was read can be read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ..vocabulary import Question
from .bars import decimal
from .lexicon import PARTICIPLES, VERB_OF
from .propositions import (
    After,
    AllOf,
    AnyOf,
    Base,
    Does,
    During,
    FactIs,
    FailingThat,
    Group,
    Has,
    Holds,
    InBody,
    IsIn,
    Many,
    May,
    Not,
    Position,
    Proposition,
    RanksIn,
    Requests,
    Says,
    Stands,
    TableIs,
    Takes,
    Then,
)

_PARTICIPLE_OF: Final = {verb: participle for participle, verb in PARTICIPLES.items()}
_PRESENT: Final = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.SPOILT})


def text_of(proposition: Proposition) -> str:
    """Return a proposition as it is written; reading the text gives the same proposition again.

    Examples
    --------
    >>> text_of(Not(FactIs("host", "KAZ")))
    'not (host is KAZ)'
    """
    return _TEXTS[type(proposition)](proposition)


def _inner(proposition: Proposition) -> str:
    text = text_of(proposition)
    return f"({text})" if isinstance(proposition, AllOf | AnyOf | Then | FailingThat) else text


def _joined(parts: tuple[Proposition, ...], word: str) -> str:
    return f" {word} ".join(_inner(part) for part in parts)


def _stands(stands: Stands) -> str:
    words = [str(stands.question), stands.status]
    words += [f"by {', '.join(stands.by)}"] if stands.by else []
    words += [f"on {stands.on}"] if stands.on else []
    words += [f"carried by {', '.join(stands.carried_by)}"] if stands.carried_by else []
    words += [f"at level {stands.level}"] if stands.level else []
    words += [f"with {decimal(stands.count)}"] if stands.count is not None else []
    words += [f"of {decimal(stands.total)}"] if stands.total is not None else []
    words += [f"needing {decimal(stands.needed)}"] if stands.needed is not None else []
    words += [f"until {stands.until}"] if stands.until is not None else []
    words += [f"in {stands.body}"] if stands.body else []
    return " ".join(words)


def _may(may: May) -> str:
    return f"{may.actor} may {'not ' if may.negated else ''}{', '.join(may.powers)}"


def _during(during: During) -> str:
    return f"from {during.start}" if during.start is not None else f"before {during.end}"


def _fact(fact: FactIs) -> str:
    value = fact.value
    plain = value.replace("-", "").isalnum() and value not in ("not", "absent", "present", "silent")
    return f"{fact.fact} is {value}" if plain else f'{fact.fact} is "{value}"'


def _holds(holds: Holds) -> str:
    subject = holds.subject
    many = isinstance(subject, Many)
    who = f"{subject.bar.words} of {group_text(subject.group)}" if isinstance(subject, Many) else subject.name
    return f"{who} {_PREDICATES[type(holds.predicate)](holds.predicate, many)}"


def group_text(group: Group) -> str:
    """Return a group as it is written after ``of``."""
    words = [f"those seated as {group.seated_as}" if group.seated_as else group.name]
    words += [f"other than {', '.join(group.besides)}"] if group.besides else []
    words += [group.base.value] if group.base is not Base.MEMBERS else []
    words += [f"by {group.weight}"] if group.weight else []
    return " ".join(words)


def _question(question: Question | None) -> str:
    return f" {question}" if question is not None else ""


def _takes(takes: Takes, many: bool) -> str:
    being = "are" if many else "is"
    negated = "not " if takes.negated else ""
    if takes.positions == _PRESENT:
        return f"{being} {negated}present{_asked(takes)}"
    if takes.positions == {Position.NOT_ENTITLED}:
        return f"{being} {'' if takes.negated else 'not '}entitled{_asked(takes)}"
    words = [
        _position(position, takes.votes_only, many or takes.negated)
        for position in Position
        if position in takes.positions
    ]
    if takes.negated:
        if words[0].startswith(("are", "is")):
            return f"{being} not {words[0].split()[1]}{_asked(takes)}"
        words[0] = f"{'do' if many else 'does'} not {words[0]}"
    return " or ".join(words) + _asked(takes)


def _asked(takes: Takes) -> str:
    if takes.question is None:
        return ""
    last = [position for position in Position if position in takes.positions][-1]
    preposition = " to" if not takes.votes_only and last in (Position.FOR, Position.AGAINST) else " on"
    return f"{preposition} {takes.question}"


def _position(position: Position, votes_only: bool, many: bool) -> str:
    if position is Position.FOR:
        return ("vote for" if many else "votes for") if votes_only else ("consent" if many else "consents")
    if position is Position.AGAINST:
        return ("vote against" if many else "votes against") if votes_only else ("object" if many else "objects")
    if position is Position.ABSTAIN:
        return "abstain" if many else "abstains"
    return f"{'are' if many else 'is'} {position.value}"


def _says(says: Says, many: bool) -> str:
    verb = VERB_OF["favours" if says.favours else "opposes"]
    return (verb.plural if many else verb.name) + _question(says.question)


def _has(has: Has, many: bool) -> str:
    words = ["have" if many else "has"]
    words += ["not"] if has.negated else []
    words += ["publicly"] if has.publicly else []
    words.append(_PARTICIPLE_OF[has.done])
    words += [has.object] if has.object else []
    words += [f"as {has.capacity}"] if has.capacity else []
    return " ".join(words)


def _does(does: Does, many: bool) -> str:
    verb = VERB_OF[does.verb]
    if does.negated:
        head = f"{'do' if many else 'does'} not {verb.plural}"
    else:
        head = verb.plural if many else verb.name
    return " ".join(word for word in (head, does.object, does.quality) if word)


def _is_in(is_in: IsIn, many: bool) -> str:
    return f"{'not ' if is_in.negated else ''}in {is_in.group}"


def _ranks(ranks: RanksIn, many: bool) -> str:
    return f"among the top {ranks.number} of {ranks.group} by {ranks.weight}"


def _requests(requests: Requests, many: bool) -> str:
    verb = VERB_OF[requests.verb]
    what = " a vote" if requests.verb == "requests" else ""
    if requests.negated:
        return f"{'do' if many else 'does'} not {verb.plural}{what}"
    return f"{verb.plural if many else verb.name}{what}"


_PREDICATES: Final[dict[type, Callable[[Any, bool], str]]] = {
    Takes: _takes,
    Says: _says,
    Has: _has,
    Does: _does,
    IsIn: _is_in,
    RanksIn: _ranks,
    Requests: _requests,
}

_TEXTS: Final[dict[type, Callable[[Any], str]]] = {
    AllOf: lambda p: _joined(p.parts, "and"),
    AnyOf: lambda p: _joined(p.parts, "or"),
    Not: lambda p: f"not ({text_of(p.part)})",
    Then: lambda p: _joined(p.stages, "then"),
    FailingThat: lambda p: _joined(p.choices, "failing that"),
    InBody: lambda p: f"in {p.body} ({text_of(p.part)})",
    Stands: _stands,
    May: _may,
    After: lambda p: f"{p.words} after {_inner(p.part)}",
    During: _during,
    TableIs: lambda p: f"table is {', '.join(p.actors)}",
    FactIs: _fact,
    Holds: _holds,
}
