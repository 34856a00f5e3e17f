"""Raw entries into rules and their repeal: what a rule does, on what conditions, and with which clocks."""

from __future__ import annotations

from typing import Any, Final

from .directives import Does, RepealEntry, RuleEntry
from .entry_reader import EntryReader, body_in, by_names, whole_proposition, within
from .proposition_parser import Reader
from .propositions import AllOf, AnyOf, Proposition


def rule(entry: EntryReader, common: dict[str, Any]) -> RuleEntry:
    """``rule NAME "Title"``, what it does, and on what conditions."""
    name = entry.declared("the rule's name")
    title = entry.title()
    does, whom, leads_to, where = _what_it_does(entry)
    at_once, seats = entry.one("seats", _seats, (False, None))
    return RuleEntry(
        name=name,
        title=title,
        does=does,
        whom=whom,
        capacity=leads_to,
        body=where,
        requires=_together(AllOf, entry.all_of("requires", whole_proposition)),
        when=entry.one("when", whole_proposition, None),
        unless=_together(AnyOf, entry.all_of("unless", whole_proposition)),
        seats=seats,
        at_once=at_once,
        counts_statements=entry.one("counts", _statements, False),
        stated_by=entry.one("stated", by_names, ()),
        deadline=entry.one("deadline", within, None),
        accept_within=entry.one("accept", _accept_within, None),
        lasts=entry.one("lasts", within, None),
        delay=entry.one("takes", _effect_after, None),
        quorum=entry.one("quorum", whole_proposition, None),
        adopted_by=entry.one("adopted", adopted_by, ""),
        **common,
    )


def _together(joint: type[AllOf | AnyOf], parts: tuple[Proposition, ...]) -> Proposition | None:
    return joint(parts) if len(parts) > 1 else next(iter(parts), None)


def _what_it_does(entry: EntryReader) -> tuple[Does | None, tuple[str, ...], str, str]:
    said = [does for does in Does if does in entry.keys]
    if len(said) != 1:
        sentence = "This rule does two things." if said else "This rule does not say what it does."
        way_out = "Say one: `admits state as observer`, `bars X`, `suspends`, `excludes`, `readmits` or `decides`."
        entry.find("rule-without-effect", entry.place(), sentence, way_out)
        return None, (), "", ""
    does = said[0]
    whom, leads_to, where = entry.one(does, _TARGETS.get(does, _of_capacity), _NOBODY)
    return does, whom, leads_to, where


_Target = tuple[tuple[str, ...], str, str]
_NOBODY: Final[_Target] = ((), "", "")


def _of_seats(reader: Reader) -> _Target:
    whom = reader.names("an actor or a kind of actor")
    leads_to = reader.name("a capacity") if reader.take("as") else ""
    return whom, leads_to, body_in(reader)


def _of_capacity(reader: Reader) -> _Target:
    return (), reader.name("a capacity"), body_in(reader)


def _of_motions(reader: Reader) -> _Target:
    return reader.names("a kind of motion"), "", body_in(reader)


_TARGETS: Final = {Does.ADMITS: _of_seats, Does.BARS: _of_seats, Does.DECIDES: _of_motions}


def _seats(reader: Reader) -> tuple[bool, Proposition | None]:
    if reader.take("at", "once"):
        return True, None
    reader.must("when", "Write `seats at once` or `seats when ...`.")
    return False, reader.proposition()


def _statements(reader: Reader) -> bool:
    reader.must("statements", "Write `counts statements`.")
    return True


def _accept_within(reader: Reader) -> int:
    reader.must("within", "Write `accept within 30 days`.")
    return within(reader)


def _effect_after(reader: Reader) -> int:
    reader.must("effect", "Write `takes effect after 30 days`.")
    reader.must("after", "Write `takes effect after 30 days`.")
    return within(reader)


def adopted_by(reader: Reader) -> str:
    """Return the motion of ``adopted by MOTION``."""
    reader.must("by", "Write `adopted by MOTION`.")
    return reader.name("a motion")


def repeal(entry: EntryReader, common: dict[str, Any]) -> RepealEntry:
    """``repeal RULE``."""
    name = entry.head.name("a rule")
    return RepealEntry(name=name, adopted_by=entry.one("adopted", adopted_by, ""), **common)
