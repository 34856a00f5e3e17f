"""Raw entries into entries of the record: acts and statements, votes, facts, expectations, outcomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from ..vocabulary import Change, Question
from .directives import PLAIN, Act, Details, ExpectEntry, FactEntry, OutcomeEntry, RecordEntry, VoteEntry
from .entry_reader import EntryReader, by_names, did_you_mean, one_word, word_list
from .lexicon import DIRECTIVES, VERB_OF, WITHDRAWABLE, Object, Verb
from .proposition_parser import Reader, Unreadable
from .propositions import Position, Proposition, Stands
from .tokens import QUOTED

Common = dict[str, Any]


class _Said(Struct, frozen=True):
    """What stands after a verb."""

    question: Question | None = None
    position: Position | None = None
    object: str = ""
    quality: str = ""
    claim: Proposition | None = None
    body: str = ""


# --- acts ------------------------------------------------------------------------------------------------------------


def act(entry: EntryReader, common: Common) -> Act:
    """``ACTOR, ACTOR VERB ...``: whatever begins with no directive."""
    head = entry.head
    actors = head.names("an actor")
    token = head.token
    word = head.peek()
    verb = VERB_OF.get(word)
    if verb is None:
        known = (*VERB_OF, *DIRECTIVES) if len(actors) == 1 else tuple(VERB_OF)
        sentence = f"`{word}` is no verb of the language." if word else f"A verb is missing after `{actors[-1]}`."
        way_out = (did_you_mean(word, known) if word else "") or did_you_mean(actors[0], DIRECTIVES)
        raise Unreadable(token, sentence, way_out, "unknown-verb")
    head.skip()
    said = _OBJECTS[verb.object](head, verb)
    return Act(
        verb=verb.name,
        actors=actors,
        position=said.position if said.position is not None else verb.position,
        question=said.question,
        object=said.object,
        quality=said.quality,
        claim=said.claim,
        details=_details(entry, said.body),
        **common,
    )


def _question(head: Reader, verb: Verb) -> _Said:
    position = verb.position
    if verb.is_vote:
        position = {"for": Position.FOR, "against": Position.AGAINST}.get(head.peek())
        if position is None:
            raise Unreadable(
                head.token,
                "A vote is `for` or `against`.",
                "Write `votes for M`, `votes against M` or `abstains on M`.",
            )
        head.skip()
    elif verb.name == "requests":
        head.take("a")
        head.must("vote", "Write `requests a vote on M`.")
        head.must("on", "Write `requests a vote on M`.")
    else:
        for preposition in verb.prepositions:
            head.take(preposition)
    question = head.question()
    return _Said(question=question, position=position, body=_where(head))


def _where(head: Reader) -> str:
    return head.name("a body") if head.take("in") else ""


_CHANGED_BY: Final = {"suspends": Change.SUSPENSION, "excludes": Change.EXCLUSION, "readmits": Change.RETURN}


def _seat(head: Reader, verb: Verb) -> _Said:
    if verb.name == "suspends" and head.take("participation"):
        capacity = head.name("a capacity") if head.take("as") else ""
        return _Said(object="participation", quality=capacity, position=None)
    return _Said(question=head.seat(_CHANGED_BY.get(verb.name, Change.ADMISSION)), body=_where(head))


def _own_seat(head: Reader, verb: Verb) -> _Said:
    if verb.name == "withdraws" and head.peek() in WITHDRAWABLE:
        return _withdrawn(head)
    return _Said(quality=head.name("a capacity") if head.take("as") else "")


def _withdrawn(head: Reader) -> _Said:
    what = head.name("what is withdrawn")
    head.take("to") or head.take("of") or head.take("on") or head.take("for")
    if what == "application":
        return _Said(object=what, quality=head.name("a capacity") if head.take("as") else "")
    return _Said(object=what, question=head.question(), body=_where(head))


def _name(head: Reader, verb: Verb) -> _Said:
    return _Said(object=head.name("an instrument" if verb.object is Object.INSTRUMENT else "a group"))


def _judgement(head: Reader, verb: Verb) -> _Said:
    whom = head.name("an actor")
    if verb.name == "clears":
        head.must("of", "Write `clears X of QUALITY`.")
    return _Said(object=whom, quality=head.name("a quality"))


def _referral(head: Reader, verb: Verb) -> _Said:
    question = head.question()
    head.must("to", "Write `refers M to BODY`.")
    return _Said(question=question, body=head.name("a body"))


def _presence(head: Reader, verb: Verb) -> _Said:
    token = head.token
    being = head.name("`present` or `absent`")
    if being not in ("present", "absent"):
        raise Unreadable(token, f"`{being}` is neither `present` nor `absent`.", "Write `is absent from BODY`.")
    if not (head.take("in") or head.take("from") or head.take("at")):
        return _Said(quality=being)
    return _Said(quality=being, body=head.name("a body"))


def _claim(head: Reader, verb: Verb) -> _Said:
    token = head.token
    if token is not None and token.kind == QUOTED:
        return _Said(object=head.quoted("what was said"))
    return _Said(claim=head.proposition())


def _text(head: Reader, verb: Verb) -> _Said:
    if head.token is None:
        return _Said()
    return _Said(object=head.quoted("what")) if head.token.kind == QUOTED else _Said(object=head.name("what"))


_OBJECTS: Final[dict[Object, Callable[[Reader, Verb], _Said]]] = {
    Object.QUESTION: _question,
    Object.SEAT: _seat,
    Object.OWN_SEAT: _own_seat,
    Object.INSTRUMENT: _name,
    Object.GROUP: _name,
    Object.JUDGEMENT: _judgement,
    Object.REFERRAL: _referral,
    Object.PRESENCE: _presence,
    Object.PROPOSITION: _claim,
    Object.TEXT: _text,
}


def _only_if(reader: Reader) -> Proposition:
    reader.must("if", "Write `only if ...`.")
    return reader.proposition()


def _behalf(reader: Reader) -> tuple[str, ...]:
    reader.must("behalf", "Write `on behalf of X`.")
    reader.must("of", "Write `on behalf of X`.")
    return reader.names("an actor")


def _details(entry: EntryReader, body: str) -> Details:
    if not any(particular.key not in ("source", "note") for particular in entry.raw.particulars):
        return Details(body=body) if body else PLAIN
    details = Details(
        by=entry.one("by", one_word, ""),
        carried_by=entry.one("carried", by_names, ()),
        announced_by=entry.one("announced", by_names, ()),
        named_by=entry.one("named", by_names, ()),
        behalf=entry.one("on", _behalf, ()),
        level=entry.one("level", one_word, ""),
        until=entry.one("until", Reader.moment),
        review=entry.one("review", Reader.moment),
        effective=entry.one("effective", Reader.moment),
        only_if=entry.one("only", _only_if),
        powers=entry.one("from", word_list, ()),
        medium=entry.one("medium", one_word, ""),
        text=entry.one("text", one_word, ""),
        body=body,
    )
    return PLAIN if details == PLAIN else details


# --- votes -----------------------------------------------------------------------------------------------------------

_LISTS: Final = {
    "for": Position.FOR,
    "against": Position.AGAINST,
    "abstain": Position.ABSTAIN,
    "absent": Position.ABSENT,
    "spoilt": Position.SPOILT,
}


def vote(entry: EntryReader, common: Common) -> VoteEntry:
    """``vote on QUESTION in BODY`` with lists of names or a tally."""
    entry.head.must("on", "Write `vote on M in BODY`.")
    question = entry.head.question()
    body = _where(entry.head)
    lists = [(position, names) for key, position in _LISTS.items() for names in entry.all_of(key, word_list)]
    lists += [(Position.NOT_ENTITLED, names) for names in entry.all_of("not", _not_entitled)]
    return VoteEntry(
        question=question,
        body=body,
        lists=tuple(lists),
        tally=entry.one("tally", _tally, ()),
        proxies=entry.all_of("proxy", _proxy),
        text=entry.one("text", one_word, ""),
        **common,
    )


def _not_entitled(reader: Reader) -> tuple[str, ...]:
    reader.must("entitled", "Write `not entitled A, B`.")
    return reader.names("an actor")


def _proxy(reader: Reader) -> tuple[str, str]:
    holder = reader.name("who cast the vote")
    reader.must("for", "Write `proxy A for B`: A cast the vote of B.")
    return holder, reader.name("for whom")


def _tally(reader: Reader) -> tuple[tuple[Position, int], ...]:
    counts: list[tuple[Position, int]] = []
    while True:
        token = reader.token
        word = reader.name("`for`, `against`, `abstain`, `absent`, `spoilt` or `not entitled`")
        if word == "not" and reader.take("entitled"):
            position: Position | None = Position.NOT_ENTITLED
        else:
            position = _LISTS.get(word)
        if position is None:
            raise Unreadable(
                token, f"`{word}` is no position in a vote.", "Write `tally for 92, against 50, abstain 29`."
            )
        token = reader.token
        number = reader.name("a number")
        if not number.isdecimal() or len(number) > 9:
            raise Unreadable(token, f"`{number}` is not a whole number.", code="not-an-amount")
        counts.append((position, int(number)))
        if not reader.take(","):
            return tuple(counts)


# --- facts, expectations, outcomes -----------------------------------------------------------------------------------


def fact(entry: EntryReader, common: Common) -> FactEntry:
    """``fact NAME = VALUE``."""
    name = entry.declared("the fact's name")
    entry.head.must("=", "A fact is written `fact NAME = VALUE`.")
    token = entry.head.token
    if token is not None and token.kind == QUOTED:
        return FactEntry(name=name, value=entry.head.quoted("a value"), **common)
    return FactEntry(name=name, value=", ".join(entry.head.names("a value")), **common)


def expect(entry: EntryReader, common: Common) -> ExpectEntry:
    """``expect PROPOSITION``."""
    return ExpectEntry(claim=entry.head.proposition(), **common)


def outcome(entry: EntryReader, common: Common) -> OutcomeEntry:
    """``outcome QUESTION STATUS``: what was officially declared."""
    token = entry.head.token
    claim = entry.head.proposition()
    if not isinstance(claim, Stands):
        way_out = "Write a motion or a seat and how it was declared: `outcome residual adopted`."
        raise Unreadable(token, "An outcome says how one question was declared.", way_out)
    return OutcomeEntry(claim=claim, declared_by=entry.one("declared", by_names, ()), **common)


RECORD_READERS: Final[dict[str, Callable[[EntryReader, Common], RecordEntry]]] = {
    "vote": vote,
    "fact": fact,
    "expect": expect,
    "outcome": outcome,
}
"""For each directive of the record, the function that reads it; acts have none of their own."""
