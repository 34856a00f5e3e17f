"""Raw entries into the parts of a conflict that is declared directly, and into what is expected of its equilibria."""

from __future__ import annotations

from typing import Any, Final

from .conflict_entries import COALITIONAL, SINGLE, EquilibriumEntry, InfeasibleEntry, OptionEntry, RankingEntry
from .entry_reader import EntryReader, did_you_mean
from .proposition_parser import Reader, Unreadable
from .words import shown

Common = dict[str, Any]

_KNOWN: Final = (*SINGLE, *COALITIONAL)


def option(entry: EntryReader, common: Common) -> OptionEntry:
    """``option NAME of ACTOR "Title"``."""
    name = entry.declared("the option's name")
    entry.head.must("of", "An option belongs to somebody: `option blockade of USA`.")
    return OptionEntry(
        name=name,
        actor=entry.head.name("an actor"),
        title=entry.title(),
        is_taken=entry.one("from", _yes_or_no, False),
        is_reversible=entry.one("reversible", _yes_or_no, True),
        **common,
    )


def _yes_or_no(reader: Reader) -> bool:
    token = reader.token
    word = reader.name("`yes` or `no`")
    if word not in ("yes", "no"):
        raise Unreadable(token, f"{shown(word)} is neither `yes` nor `no`.", "Write `yes` or `no`.")
    return word == "yes"


def infeasible(entry: EntryReader, common: Common) -> InfeasibleEntry:
    """``infeasible PROPOSITION``."""
    return InfeasibleEntry(what=entry.head.proposition(), **common)


def ranking(entry: EntryReader, common: Common) -> RankingEntry:
    """``ranking of ACTOR = 3, (1, 2), 4``."""
    head = entry.head
    head.must("of", _RANKED)
    whose = head.name("an actor")
    head.must("=", _RANKED)
    groups = [_tie(head)]
    while head.take(",") and head.token is not None:
        groups.append(_tie(head))
    return RankingEntry(actor=whose, groups=tuple(groups), **common)


_RANKED: Final = "A ranking is written `ranking of A = 3, (1, 2), 4`, best first, ties in brackets."


def _tie(head: Reader) -> tuple[int, ...]:
    if not head.take("("):
        return (head.whole_number(),)
    group = [head.whole_number()]
    while head.take(","):
        group.append(head.whole_number())
    head.must(")", "Close the bracket of the tie.")
    return tuple(group)


def is_of_equilibria(head: Reader) -> bool:
    """Return whether an expectation that comes next is one of equilibria, and no proposition."""
    ahead = 1 if head.peek() == "no" else 0
    return head.peek(ahead) in ("equilibrium", "equilibria") and head.peek(ahead + 1) == "under"


def equilibria(entry: EntryReader, common: Common) -> EquilibriumEntry:
    """``expect [no] equilibrium under Nash, GMR where P``, ``expect equilibria under Nash are 5, 6``."""
    head = entry.head
    is_denied = head.take("no")
    head.skip()
    head.must("under", _EXPECTED)
    definitions = [_definition(head)]
    while head.take(","):
        definitions.append(_definition(head))
    if head.take("are") and not is_denied:
        numbers = [head.whole_number()]
        while head.take(","):
            numbers.append(head.whole_number())
        return EquilibriumEntry(definitions=tuple(definitions), states=tuple(numbers), **common)
    where = head.proposition() if head.take("where") else None
    return EquilibriumEntry(definitions=tuple(definitions), where=where, is_denied=is_denied, **common)


_EXPECTED: Final = "Write `expect equilibrium under GMR where P` or `expect equilibria under Nash are 5, 6`."


def _definition(head: Reader) -> str:
    token = head.token
    word = head.name("a definition of stability")
    if word not in _KNOWN:
        way_out = did_you_mean(word, _KNOWN) or f"There are: {', '.join(_KNOWN)}."
        raise Unreadable(token, f"{shown(word)} is no definition of stability.", way_out)
    return word
