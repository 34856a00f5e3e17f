"""Propositions written back in the words of the language, so that what was read can be read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .bars import decimal
from .lexicon import PARTICIPLES, VERB_OF
from .predicate_parser import BEING
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
    IsTaken,
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
from .tokens import escaped

_PARTICIPLE_OF: Final = {verb: participle for participle, verb in PARTICIPLES.items()}


def text_of(proposition: Proposition) -> str:
    """Return a proposition as it is written; reading the text gives the same proposition again.

    Brackets stand around what is denied, and where the text could otherwise not be read back.

    Examples
    --------
    >>> text_of(Not(FactIs("host", "KAZ")))
    'not (host is KAZ)'
    >>> text_of(Then((FactIs("host", "KAZ"), AnyOf((FactIs("chair", "UN"), FactIs("chair", "KAZ"))))))
    'host is KAZ then chair is UN or chair is KAZ'
    """
    return _TEXTS[type(proposition)](proposition)


# --- propositions put together ---------------------------------------------------------------------------------------

_LOOSEST, _UNLESS, _THEN, _JOINED, _SINGLE = range(5)
"""How closely the words of a proposition hold together; the looser ones need brackets inside the closer ones."""

_HOLD: Final = {FailingThat: _LOOSEST, Then: _THEN, AllOf: _JOINED, AnyOf: _JOINED}


def _hold(proposition: Proposition) -> int:
    return _UNLESS if _is_unless(proposition) else _HOLD.get(type(proposition), _SINGLE)


def _is_unless(proposition: Proposition) -> bool:
    """Return whether ``unless`` says it best: two parts, of which the second is negated and one is compound."""
    match proposition:
        case AllOf(parts=(first, Not(part=second))):
            return isinstance(first, AllOf | AnyOf | Then) or isinstance(second, AllOf | AnyOf | Then)
    return False


def _inner(proposition: Proposition, hold: int) -> str:
    text = text_of(proposition)
    return f"({text})" if _hold(proposition) < hold else text


def _joined(parts: tuple[Proposition, ...], word: str, hold: int) -> str:
    return f" {word} ".join(_inner(part, hold) for part in parts)


def _all_of(all_of: AllOf) -> str:
    match all_of.parts:
        case (first, Not(part=second)) if _is_unless(all_of):
            return _joined((first, second), "unless", _THEN)
    return _joined(all_of.parts, "and", _SINGLE)


# --- single statements -----------------------------------------------------------------------------------------------


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
    is_plain = value.replace("-", "").isalnum() and value not in (*BEING, "not", "taken")
    return f"{fact.fact} is {value}" if is_plain else f'{fact.fact} is "{escaped(value)}"'


def _holds(holds: Holds) -> str:
    subject = holds.subject
    if isinstance(subject, Many):
        who = f"{subject.bar.words} of {group_text(subject.group)}"
        return f"{who} {_PREDICATES[type(holds.predicate)](holds.predicate, True)}"
    return f"{subject.name} {_PREDICATES[type(holds.predicate)](holds.predicate, False)}"


def group_text(group: Group) -> str:
    """Return a group as it is written after ``of``."""
    words = [f"those seated as {group.seated_as}" if group.seated_as else group.name]
    words += [f"other than {', '.join(group.besides)}"] if group.besides else []
    words += [group.base.value] if group.base is not Base.MEMBERS else []
    words += [f"by {group.weight}"] if group.weight else []
    return " ".join(words)


# --- predicates ------------------------------------------------------------------------------------------------------


def _verb(name: str, many: bool, negated: bool) -> str:
    verb = VERB_OF[name]
    if negated:
        return f"{'do' if many else 'does'} not {verb.plural}"
    return verb.plural if many else verb.name


def _takes(takes: Takes, many: bool) -> str:
    being = "are" if many else "is"
    for word, positions in BEING.items():
        if takes.positions == positions and not takes.votes_only:
            is_negated = takes.negated != (word == "entitled")
            return f"{being} {'not ' if is_negated else ''}{word}{_asked(takes, ' on')}"
    is_plural = many or takes.negated
    verbs = _VOTING if takes.votes_only else _TAKING
    words = [_verb(verb, is_plural, False) + side for position, verb, side in verbs if position in takes.positions]
    words += [f"{being} {position}" for position in _AWAY if position in takes.positions]
    negation = f"{'do' if many else 'does'} not " if takes.negated else ""
    return negation + " or ".join(words) + _asked(takes, _PREPOSITIONS.get(words[-1], " on"))


_ABSTAINING: Final = (Position.ABSTAIN, "abstains", "")
_VOTING: Final = ((Position.FOR, "votes", " for"), (Position.AGAINST, "votes", " against"), _ABSTAINING)
_TAKING: Final = ((Position.FOR, "consents", ""), (Position.AGAINST, "objects", ""), _ABSTAINING)
_AWAY: Final = (Position.ABSENT, Position.SILENT)
_PREPOSITIONS: Final = {
    "consent": " to",
    "consents": " to",
    "object": " to",
    "objects": " to",
    "vote for": "",
    "votes for": "",
    "vote against": "",
    "votes against": "",
}


def _asked(takes: Takes | Says, preposition: str = "") -> str:
    return f"{preposition} {takes.question}" if takes.question is not None else ""


def _says(says: Says, many: bool) -> str:
    return _verb("favours" if says.favours else "opposes", many, False) + _asked(says)


def _has(has: Has, many: bool) -> str:
    words = ["have" if many else "has"]
    words += ["not"] if has.negated else []
    words += ["publicly"] if has.publicly else []
    words.append(_PARTICIPLE_OF[has.done])
    words += [has.object] if has.object else []
    words += [f"as {has.capacity}"] if has.capacity else []
    return " ".join(words)


def _does(does: Does, many: bool) -> str:
    quality = f" {does.quality}" if does.quality else ""
    return f"{_verb(does.verb, many, does.negated)} {does.object}{quality}"


def _is_in(is_in: IsIn, many: bool) -> str:
    return f"{'not ' if is_in.negated else ''}in {is_in.group}"


def _ranks(ranks: RanksIn, many: bool) -> str:
    return f"among the top {ranks.number} of {ranks.group} by {ranks.weight}"


def _requests(requests: Requests, many: bool) -> str:
    what = " a vote" if requests.verb == "requests" else ""
    return _verb(requests.verb, many, requests.negated) + what


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
    AllOf: _all_of,
    AnyOf: lambda p: _joined(p.parts, "or", _SINGLE),
    Not: lambda p: f"not ({text_of(p.part)})",
    Then: lambda p: _joined(p.stages, "then", _JOINED),
    FailingThat: lambda p: _joined(p.choices, "failing that", _UNLESS),
    InBody: lambda p: f"in {p.body} ({text_of(p.part)})",
    Stands: _stands,
    May: _may,
    After: lambda p: f"{p.words} after {_inner(p.part, _SINGLE)}",
    During: _during,
    TableIs: lambda p: f"table is {', '.join(p.actors)}",
    IsTaken: lambda p: f"{p.option} is {'not ' if p.negated else ''}taken",
    FactIs: _fact,
    Holds: _holds,
}
