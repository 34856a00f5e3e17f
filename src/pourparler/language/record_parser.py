"""Raw entries into the rest of the record: votes with their lists, facts, expectations, outcomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .act_parser import bare_act
from .conflict_parser import equilibria, is_of_equilibria
from .directives import (
    Act,
    EquilibriumEntry,
    ExpectEntry,
    FactEntry,
    Once,
    OutcomeEntry,
    RecordEntry,
    Switch,
    VoteEntry,
)
from .entry_reader import EntryReader, body_in, by_names, one_word, word_list
from .proposition_parser import Reader, Unreadable
from .propositions import Position, Stands
from .words import is_whole, shown

Common = dict[str, Any]

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
    body = body_in(entry.head)
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
    counts = [(_position(reader), reader.head_count())]
    while reader.take(","):
        counts.append((_position(reader), reader.head_count()))
    return tuple(counts)


def _position(reader: Reader) -> Position:
    if reader.take("not", "entitled"):
        return Position.NOT_ENTITLED
    token = reader.token
    word = reader.name("`for`, `against`, `abstain`, `absent`, `spoilt` or `not entitled`")
    if word not in _LISTS:
        way_out = "Write `tally for 92, against 50, abstain 29`."
        raise Unreadable(token, f"{shown(word)} is no position in a vote.", way_out)
    return _LISTS[word]


# --- facts, expectations, outcomes -----------------------------------------------------------------------------------


def fact(entry: EntryReader, common: Common) -> FactEntry:
    """``fact NAME = VALUE``."""
    name = entry.declared("the fact's name")
    entry.head.must("=", "A fact is written `fact NAME = VALUE`.")
    head = entry.head
    value = head.quoted("a value") if head.is_quoted() else ", ".join(head.names("a value"))
    return FactEntry(name=name, value=value, **common)


def expect(entry: EntryReader, common: Common) -> ExpectEntry | EquilibriumEntry:
    """``expect PROPOSITION``, perhaps with ``once MOVES``, or what is expected of equilibria."""
    if is_of_equilibria(entry.head):
        return equilibria(entry, common)
    claim = entry.head.proposition()
    read = entry.all_of("once", lambda reader: _once(reader, common))
    once = tuple(each for each in read if each != Once())
    return ExpectEntry(claim=claim, once=once, only=len(once) < len(read), **common)


def _once(reader: Reader, common: Common) -> Once:
    """Return ``ACT, ACT``, or ``3 of those against vote for``; for ``nothing else`` no moves at all."""
    if reader.take("nothing", "else"):
        return Once()
    acts: list[Act] = []
    switches: list[Switch] = []
    while True:
        if is_whole(reader.peek()) and reader.peek(1) == "of" and reader.peek(2) == "those":
            switches.append(_switch(reader))
        else:
            acts.append(bare_act(reader, common))
        if not reader.take(","):
            return Once(tuple(acts), tuple(switches))


def _switch(reader: Reader) -> Switch:
    number = reader.whole_number()
    reader.must("of", _SWITCHED)
    reader.must("those", _SWITCHED)
    token = reader.token
    side = _SIDES.get(reader.name("where they stand"))
    if side is None:
        raise Unreadable(token, f"{shown(token.text if token else '')} is no position.", _SWITCHED)
    for words, end in _ENDS:
        if reader.take(*words):
            return Switch(number, side, end)
    raise reader.missing("what they would do", _SWITCHED)


_SWITCHED: Final = "Write `3 of those against vote for`, `4 of those against abstain` or `2 of those for stay away`."
_SIDES: Final = {
    "for": Position.FOR,
    "against": Position.AGAINST,
    "abstaining": Position.ABSTAIN,
    "absent": Position.ABSENT,
    "silent": Position.SILENT,
}
_ENDS: Final = (
    (("vote", "for"), "for"),
    (("vote", "against"), "against"),
    (("consent",), "for"),
    (("object",), "against"),
    (("abstain",), "abstain"),
    (("stay", "away"), "absent"),
    (("say", "nothing"), "silent"),
)
"""What many can do at once, and the position to which it leads."""


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
