"""Raw entries into entries of the charter: one function for each directive."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

from ..vocabulary import Change, Place
from .bars import NotAnAmountError, amount
from .directives import (
    ActorEntry,
    AttributionEntry,
    BodyEntry,
    CapacityEntry,
    CharterEntry,
    Does,
    Effect,
    GroupEntry,
    InstrumentEntry,
    MotionEntry,
    OfficialEntry,
    QualityEntry,
    RepealEntry,
    RuleEntry,
    SourceEntry,
    TalksEntry,
    WeightsEntry,
)
from .entry_reader import EntryReader, by_names, one_word, whole_proposition, within, word_list
from .proposition_parser import Reader, Unreadable
from .propositions import AllOf, AnyOf, Proposition
from .tokens import tokens

Common = dict[str, Any]


def talks(entry: EntryReader, common: Common) -> TalksEntry:
    """``talks "Title"``."""
    title = entry.head.quoted("the title of the talks")
    return TalksEntry(
        title=title,
        host=entry.one("host", one_word, ""),
        chair=entry.one("chair", one_word, ""),
        opens=entry.one("opens", Reader.moment),
        closes=entry.one("closes", Reader.moment),
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
    until = entry.one("until", Reader.moment)
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
        seats=entry.one("seats", _count, 0),
        quorum=entry.one("quorum", whole_proposition),
        proxies=entry.one("proxies", _count, 0),
        chair=entry.one("chair", one_word, ""),
        **common,
    )


def _count(reader: Reader) -> int:
    token = reader.token
    text = reader.name("a number")
    if not text.isdecimal() or len(text) > 9:
        raise Unreadable(token, f"`{text}` is not a whole number.", code="not-an-amount")
    return int(text)


def _exact(reader: Reader) -> Fraction:
    token = reader.token
    text = reader.name("a number")
    try:
        share, number = amount(text)
    except NotAnAmountError as error:
        raise Unreadable(
            token, f"`{text}` is not a number.", "Write it with digits: 18.49.", "not-an-amount"
        ) from error
    return share or number


def weights(entry: EntryReader, common: Common) -> WeightsEntry:
    """``weights NAME of GROUP`` with one particular for each member."""
    name = entry.declared("the table's name")
    entry.head.must("of", "A table of weights belongs to a group: `weights population of EU`.")
    whose = entry.head.name("a group")
    values: list[tuple[str, Fraction]] = []
    for particular in entry.raw.particulars:
        if particular.key in ("total", "source", "note", "reported", "corrects", "disputes", "disputed"):
            continue
        reader = Reader(tokens(particular.segments))
        try:
            values.append((particular.key, _exact(reader)))
            reader.end()
        except Unreadable as trouble:
            entry.report(trouble, Place(entry.file, particular.line, particular.column, len(particular.key)))
    total = entry.one("total", _exact)
    return WeightsEntry(name=name, group=whose, values=tuple(values), total=total, **common)


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
    where = entry.head.name("a body") if entry.head.take("in") else ""
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
        raise Unreadable(token, f"`{verb}` is no effect.", f"There are: {', '.join(_EFFECTS)}.")
    seat = reader.seat()
    powers = reader.names("a power") if reader.take("from") else ()
    until = reader.moment() if reader.take("until") else None
    return Effect(_EFFECTS[verb], seat.candidate, seat.capacity, powers, until)


def rule(entry: EntryReader, common: Common) -> RuleEntry:
    """``rule NAME "Title"``, what it does, and on what conditions."""
    name = entry.declared("the rule's name")
    title = entry.title()
    does, whom, leads_to, where = _what_it_does(entry)
    requires = entry.all_of("requires", whole_proposition)
    at_once, seats = entry.one("seats", _seats, (False, None))
    return RuleEntry(
        name=name,
        title=title,
        does=does,
        whom=whom,
        capacity=leads_to,
        body=where,
        requires=_together(requires),
        when=entry.one("when", whole_proposition),
        unless=_any(entry.all_of("unless", whole_proposition)),
        seats=seats,
        at_once=at_once,
        counts_statements=entry.one("counts", _statements, False),
        stated_by=entry.one("stated", by_names, ()),
        deadline=entry.one("deadline", within),
        accept_within=entry.one("accept", _within),
        lasts=entry.one("lasts", within),
        delay=entry.one("takes", _effect_after),
        quorum=entry.one("quorum", whole_proposition),
        adopted_by=entry.one("adopted", _adopted, ""),
        **common,
    )


def _together(parts: tuple[Proposition, ...]) -> Proposition | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return AllOf(parts)


def _any(parts: tuple[Proposition, ...]) -> Proposition | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return AnyOf(parts)


def _what_it_does(entry: EntryReader) -> tuple[Does | None, tuple[str, ...], str, str]:
    said = [does for does in Does if entry.has(does.value)]
    if len(said) != 1:
        way_out = (
            "Say one thing: `admits state as observer`, `bars X`, `suspends`, `excludes`, `readmits` or `decides`."
        )
        sentence = "This rule does not say what it does." if not said else "This rule does two things."
        entry.find("rule-without-effect", entry.place(), sentence, way_out)
        return None, (), "", ""
    does = said[0]
    whom, leads_to, where = entry.one(does.value, _TARGETS.get(does, _of_capacity), ((), "", ""))
    return does, whom, leads_to, where


def _of_seats(reader: Reader) -> tuple[tuple[str, ...], str, str]:
    whom = reader.names("an actor or a kind of actor")
    leads_to = reader.name("a capacity") if reader.take("as") else ""
    return whom, leads_to, _where(reader)


def _of_capacity(reader: Reader) -> tuple[tuple[str, ...], str, str]:
    return (), reader.name("a capacity"), _where(reader)


def _of_motions(reader: Reader) -> tuple[tuple[str, ...], str, str]:
    return reader.names("a kind of motion"), "", _where(reader)


def _where(reader: Reader) -> str:
    return reader.name("a body") if reader.take("in") else ""


_TARGETS: Final = {Does.ADMITS: _of_seats, Does.BARS: _of_seats, Does.DECIDES: _of_motions}


def _seats(reader: Reader) -> tuple[bool, Proposition | None]:
    if reader.take("at", "once"):
        return True, None
    reader.must("when", "Write `seats at once` or `seats when ...`.")
    return False, reader.proposition()


def _statements(reader: Reader) -> bool:
    reader.must("statements", "Write `counts statements`.")
    return True


def _within(reader: Reader) -> int:
    reader.must("within", "Write `accept within 30 days`.")
    return within(reader)


def _effect_after(reader: Reader) -> int:
    reader.must("effect", "Write `takes effect after 30 days`.")
    reader.must("after", "Write `takes effect after 30 days`.")
    return within(reader)


def _adopted(reader: Reader) -> str:
    reader.must("by", "Write `adopted by MOTION`.")
    return reader.name("a motion")


def repeal(entry: EntryReader, common: Common) -> RepealEntry:
    """``repeal RULE``."""
    name = entry.head.name("a rule")
    return RepealEntry(name=name, adopted_by=entry.one("adopted", _adopted, ""), **common)


def attribute(entry: EntryReader, common: Common) -> AttributionEntry:
    """``attribute ACTOR to ACTOR``."""
    whose = entry.head.name("an actor")
    entry.head.must("to", "Write `attribute IRA to SF`.")
    return AttributionEntry(actor=whose, to=entry.head.name("an actor"), **common)


def source(entry: EntryReader, common: Common) -> SourceEntry:
    """``source NAME "Title"``."""
    return SourceEntry(
        name=entry.declared("the source's name"),
        title=entry.title(),
        outlet=entry.words("outlet"),
        address=entry.words("address"),
        author=entry.words("author"),
        seen=entry.one("seen", one_word, "yes") != "no",
        **common,
    )


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
    "source": source,
}
"""For each directive of the charter, the function that reads it."""
