"""What the dossier gives, in a few words, as findings put it: rulings, and propositions that do not hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..language.bars import decimal
from ..language.directives import FactEntry
from ..language.proposition_text import text_of
from ..language.propositions import (
    After,
    AllOf,
    AnyOf,
    During,
    FactIs,
    FailingThat,
    Holds,
    InBody,
    IsTaken,
    May,
    Not,
    Stands,
    TableIs,
    Then,
)
from ..standing import Count, Judged, Kind, Ruling, Standing, decisive_count
from .wording import some

_COUNTED: Final = frozenset({Kind.BLOCKED, Kind.REJECTED, Kind.ADOPTED, Kind.OPEN, Kind.NOT_YET})


def verdict(ruling: Ruling) -> str:
    """Return a ruling as an ``expect`` line has it: ``G as observer blocked by B on consensus with 1 of 2``."""
    words = [f"{ruling.question} {ruling.kind.words}"]
    words += [f"by {some(ruling.by)}"] if ruling.by else []
    words += [f"on {ruling.route}"] if ruling.route else []
    words += [f"carried by {some(ruling.carried_by)}"] if ruling.carried_by else []
    words += [f"at level {ruling.level}"] if ruling.level else []
    count = decisive_count(ruling.routes[0].decided) if ruling.routes and ruling.kind in _COUNTED else None
    words += [f"with {_sum(count)}"] if count is not None else []
    words += [f"until {ruling.until}"] if ruling.until is not None else []
    return f"`{' '.join(words)}`" + (f" ({ruling.unknown})" if ruling.unknown else "")


def _sum(count: Count) -> str:
    return f"{decimal(count.have)} of {decimal(count.base)} needing {decimal(count.needed)}"


def instead(judged: Judged, standing: Standing) -> str:
    """Return what the dossier gives where a proposition does not hold.

    Parameters
    ----------
    judged
        A proposition that is false or open.
    standing
        The standing by which it was judged.
    """
    return _INSTEAD[type(judged.proposition)](judged, standing)


def _parts(judged: Judged, standing: Standing) -> str:
    return "; ".join(instead(part, standing) for part in judged.parts if part.value is not True)


def _only_part(judged: Judged, standing: Standing) -> str:
    return instead(judged.parts[0], standing)


def _not(judged: Judged, standing: Standing) -> str:
    part = judged.parts[0]
    if part.value is None:
        return instead(part, standing)
    if isinstance(part.proposition, Stands):
        return verdict(standing.ruling(part.proposition.question))
    return f"`{text_of(part.proposition)}` holds"


def _stands(judged: Judged, standing: Standing) -> str:
    assert isinstance(judged.proposition, Stands)
    return verdict(standing.ruling(judged.proposition.question))


def _may(judged: Judged, standing: Standing) -> str:
    may = judged.proposition
    assert isinstance(may, May)
    wrong = [power for power in may.powers if standing.may(may.actor, power, standing.at)[0] is may.negated]
    return f"`{may.actor} may {'' if may.negated else 'not '}{', '.join(wrong)}`"


def _after(judged: Judged, standing: Standing) -> str:
    if judged.clock is not None:
        return f"that time comes on {judged.clock}"
    return _only_part(judged, standing)


def _during(judged: Judged, standing: Standing) -> str:
    return f"it is {standing.at}"


def _table_is(judged: Judged, standing: Standing) -> str:
    table = judged.proposition
    assert isinstance(table, TableIs)
    seated = standing.delegations(standing.at)
    missing = [name for name in table.actors if name not in seated]
    extra = [name for name in seated if name not in table.actors]
    words = [f"at the table there is also {some(extra)}"] if extra else []
    words += [f"not at the table is {some(missing)}"] if missing else []
    return "; ".join(words)


def _fact_is(judged: Judged, standing: Standing) -> str:
    values = dict.fromkeys(ground.entry.value for ground in judged.grounds if isinstance(ground.entry, FactEntry))
    assert isinstance(judged.proposition, FactIs)
    return judged.unknown or f"{judged.proposition.fact} is {some(values)}"


def _is_taken(judged: Judged, standing: Standing) -> str:
    assert isinstance(judged.proposition, IsTaken)
    return judged.unknown or f"{judged.proposition.option} stands otherwise"


def _holds(judged: Judged, standing: Standing) -> str:
    sum_ = f"it is {_sum(judged.count)}" if judged.count is not None else ""
    if judged.value is None:
        still = f"{some(judged.pending)} may still act" if judged.pending else "it is open"
        return ", ".join(word for word in (sum_, judged.unknown or still) if word)
    if sum_:
        return sum_
    lines = some(dict.fromkeys(str(ground.entry.place) for ground in judged.grounds))
    return f"{lines} says otherwise" if lines else f"nothing on record makes `{text_of(judged.proposition)}` true"


_INSTEAD: Final[dict[type, Callable[[Judged, Standing], str]]] = {
    AllOf: _parts,
    AnyOf: _parts,
    FailingThat: _parts,
    Then: _parts,
    InBody: _only_part,
    Not: _not,
    Stands: _stands,
    May: _may,
    After: _after,
    During: _during,
    TableIs: _table_is,
    IsTaken: _is_taken,
    FactIs: _fact_is,
    Holds: _holds,
}
