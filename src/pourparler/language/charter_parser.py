"""Raw entries into entries of the charter: one function for each directive."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ..vocabulary import Change
from .charter_entries import UNLIKELY
from .conflict_parser import infeasible, option, ranking
from .directives import (
    ActorEntry,
    AttributionEntry,
    BodyEntry,
    CapacityEntry,
    CharterEntry,
    Effect,
    GroupEntry,
    InstrumentEntry,
    LockedEntry,
    MotionEntry,
    OfficialEntry,
    QualityEntry,
    SourceEntry,
    TalksEntry,
    UnlikelyEntry,
    WeightsEntry,
)
from .entry_reader import EntryReader, body_in, by_names, one_word, whole_proposition, word_list
from .lexicon import EVERYWHERE
from .proposition_parser import Reader, Unreadable
from .rule_parser import repeal, rule
from .tokens import is_word
from .words import shown

Common = dict[str, Any]


def talks(entry: EntryReader, common: Common) -> TalksEntry:
    """``talks "Title"``."""
    title = entry.head.quoted("the title of the talks")
    return TalksEntry(
        title=title,
        host=entry.one("host", one_word, ""),
        chair=entry.one("chair", one_word, ""),
        opens=entry.one("opens", Reader.moment, None),
        closes=entry.one("closes", Reader.moment, None),
        **common,
    )


def actor(entry: EntryReader, common: Common) -> ActorEntry:
    """``actor NAME "Title" (kind)``."""
    name = entry.declared("the actor's name")
    return ActorEntry(
        name=name,
        title=entry.title(),
        kind=_kind(entry),
        aliases=entry.all_of("alias", lambda r: r.quoted("an alias")),
        members=entry.one("members", word_list, ()),
        head=entry.one("head", lambda r: r.quoted("a person"), ""),
        **common,
    )


def _kind(entry: EntryReader) -> str:
    if not entry.head.take("("):
        return ""
    kind = entry.head.name("a kind")
    entry.head.must(")", "A kind is written in brackets: `(state)`.")
    return kind


def official(entry: EntryReader, common: Common) -> OfficialEntry:
    """``official NAME "Full Name" of ACTOR, "Office"``."""
    name = entry.declared("the official's name")
    title = entry.title()
    entry.head.must("of", "An official speaks for an actor: `official Zarif of IRN`.")
    whose = entry.head.name("an actor")
    office = entry.head.quoted("an office") if entry.head.take(",") else ""
    aliases = entry.all_of("alias", lambda r: r.quoted("an alias"))
    until = entry.one("until", Reader.moment, None)
    return OfficialEntry(name=name, title=title, actor=whose, office=office, until=until, aliases=aliases, **common)


def group(entry: EntryReader, common: Common) -> GroupEntry:
    """``group NAME = A, B, C``; nothing after the mark makes an empty group."""
    name = entry.declared("the group's name")
    title = entry.title()
    entry.head.must("=", "A group is written `group NAME = A, B, C`.")
    members = entry.head.names("a member") if entry.head.token is not None else ()
    return GroupEntry(name=name, title=title, members=members, **common)


def body(entry: EntryReader, common: Common) -> BodyEntry:
    """``body NAME "Title"``."""
    return BodyEntry(
        name=entry.declared("the body's name"),
        title=entry.title(),
        members=tuple(name for line in entry.all_of("members", word_list) for name in line),
        seats=entry.one("seats", Reader.head_count, 0),
        quorum=entry.one("quorum", whole_proposition, None),
        proxies=entry.one("proxies", Reader.whole_number, 0),
        chair=entry.one("chair", one_word, ""),
        **common,
    )


def weights(entry: EntryReader, common: Common) -> WeightsEntry:
    """``weights NAME of GROUP`` with one particular for each member."""
    name = entry.declared("the table's name")
    entry.head.must("of", "A table of weights belongs to a group: `weights population of EU`.")
    whose = entry.head.name("a group")
    rows = [row for row in entry.raw.particulars if row.key not in ("total", *EVERYWHERE)]
    for row in rows:
        if not is_word(row.key):
            sentence = f"{shown(row.key)} is not a name."
            entry.find("unreadable", entry.place(row), sentence, "Write each member with its weight: `DEU 18.49`.")
    values = [(row.key, entry.value(row, Reader.figure)) for row in rows if is_word(row.key)]
    return WeightsEntry(
        name=name,
        group=whose,
        values=tuple((member, weight) for member, weight in values if weight is not None),
        total=entry.one("total", Reader.figure, None),
        **common,
    )


def capacity(entry: EntryReader, common: Common) -> CapacityEntry:
    """``capacity NAME`` with ``may`` and ``may not``."""
    powers = entry.all_of("may", _powers)
    return CapacityEntry(
        name=entry.declared("the capacity's name"),
        title=entry.title(),
        may=tuple(power for negated, names in powers if not negated for power in names),
        may_not=tuple(power for negated, names in powers if negated for power in names),
        **common,
    )


def _powers(reader: Reader) -> tuple[bool, tuple[str, ...]]:
    negated = reader.take("not")
    return negated, reader.names("a power")


def instrument(entry: EntryReader, common: Common) -> InstrumentEntry:
    """``instrument NAME "Title"``."""
    return InstrumentEntry(name=entry.declared("the instrument's name"), title=entry.title(), **common)


def quality(entry: EntryReader, common: Common) -> QualityEntry:
    """``quality NAME "Title"``."""
    return QualityEntry(name=entry.declared("the quality's name"), title=entry.title(), **common)


def motion(entry: EntryReader, common: Common) -> MotionEntry:
    """``motion NAME "Title" (kind) in BODY``."""
    name = entry.declared("the motion's name")
    title = entry.title()
    kind = _kind(entry)
    where = body_in(entry.head)
    return MotionEntry(
        name=name,
        title=title,
        kind=kind,
        body=where,
        moved_by=entry.one("moved", by_names, ()),
        concerns=entry.one("concerns", word_list, ()),
        effects=entry.all_of("effect", _effect),
        text=entry.one("text", one_word, ""),
        **common,
    )


_EFFECTS: Final = {
    "admits": Change.ADMISSION,
    "suspends": Change.SUSPENSION,
    "excludes": Change.EXCLUSION,
    "readmits": Change.RETURN,
}


def _effect(reader: Reader) -> Effect:
    token = reader.token
    verb = reader.name("`admits`, `suspends`, `excludes` or `readmits`")
    if verb not in _EFFECTS:
        raise Unreadable(token, f"{shown(verb)} is no effect.", f"There are: {', '.join(_EFFECTS)}.")
    seat = reader.seat()
    powers = reader.names("a power") if reader.take("from") else ()
    until = reader.moment() if reader.take("until") else None
    return Effect(_EFFECTS[verb], seat.candidate, seat.capacity, powers, until)


def attribute(entry: EntryReader, common: Common) -> AttributionEntry:
    """``attribute ACTOR to ACTOR``."""
    whose = entry.head.name("an actor")
    entry.head.must("to", "Write `attribute IRA to SF`.")
    return AttributionEntry(actor=whose, to=entry.head.name("an actor"), **common)


def locked(entry: EntryReader, common: Common) -> LockedEntry:
    """``locked ACTOR [on QUESTION]``."""
    return LockedEntry(**_outlook(entry), **common)


def unlikely(entry: EntryReader, common: Common) -> UnlikelyEntry:
    """``unlikely ACTOR [on QUESTION]`` with ``cost N``."""
    cost = entry.one("cost", _cost, UNLIKELY)
    return UnlikelyEntry(**_outlook(entry), cost=cost, **common)


def _outlook(entry: EntryReader) -> Common:
    """Return of whom something is expected, on what, and until when."""
    return {
        "actor": entry.head.name("an actor"),
        "question": entry.head.question() if entry.head.take("on") else None,
        "until": entry.one("until", Reader.moment, None),
    }


def _cost(reader: Reader) -> int:
    token = reader.token
    cost = reader.whole_number()
    if not 1 <= cost <= _DEAREST:
        sentence = f"A move costs at least 1 and at most {_DEAREST:,}."
        raise Unreadable(token, sentence, "Write `cost 10`: as much as ten likely moves.", "not-an-amount")
    return cost


_DEAREST: Final = 1_000


def source(entry: EntryReader, common: Common) -> SourceEntry:
    """``source NAME "Title"``."""
    return SourceEntry(
        name=entry.declared("the source's name"),
        title=entry.title(),
        outlet=entry.words("outlet"),
        address=entry.words("address"),
        author=entry.words("author"),
        seen=entry.one("seen", _seen, True),
        **common,
    )


def _seen(reader: Reader) -> bool:
    token = reader.token
    word = reader.name("`yes` or `no`")
    if word not in ("yes", "no"):
        way_out = "Write `seen no` of a text that nobody has seen."
        raise Unreadable(token, f"{shown(word)} is neither `yes` nor `no`.", way_out)
    return word == "yes"


CHARTER_READERS: Final[dict[str, Callable[[EntryReader, Common], CharterEntry]]] = {
    "talks": talks,
    "actor": actor,
    "official": official,
    "group": group,
    "body": body,
    "weights": weights,
    "capacity": capacity,
    "instrument": instrument,
    "quality": quality,
    "motion": motion,
    "rule": rule,
    "repeal": repeal,
    "attribute": attribute,
    "locked": locked,
    "unlikely": unlikely,
    "option": option,
    "infeasible": infeasible,
    "ranking": ranking,
    "source": source,
}
"""For each directive of the charter, the function that reads it."""
