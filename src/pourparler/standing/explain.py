"""A ruling in words: the verdict first, then numbered grounds with their passages, the sum, and the other ways in."""

from __future__ import annotations

from msgspec import Struct

from ..dossier import Dossier
from ..language.directives import RuleEntry
from ..language.proposition_text import text_of
from ..vocabulary import Motion, Place, Question, Seat, Value
from .derive import Standing
from .lines_told import line_words
from .names_told import Telling
from .rulings import Count, Ground, Judged, Kind, Reading, RouteRuling, Ruling, counts_of
from .sums_told import sum_words
from .verdicts import verdict


class CitedPassage(Struct, frozen=True):
    """A source as a reader finds it again: its name, the words quoted, and its title, outlet, date and address."""

    source: str
    words: str = ""
    title: str = ""
    outlet: str = ""
    date: str = ""
    address: str = ""


class Step(Struct, frozen=True):
    """One numbered ground: what the line says, in words; where it stands; on which passages it rests."""

    sentence: str
    role: str
    place: str
    date: str
    text: tuple[str, ...]
    actor: str = ""
    passages: tuple[CitedPassage, ...] = ()


class Node(Struct, frozen=True):
    """A judged proposition as a tree of sentences, for the full trace."""

    words: str
    value: Value
    sum: str = ""
    parts: tuple[Node, ...] = ()


class Way(Struct, frozen=True):
    """Another way in: a seat or a route, its ruling, and who would have to act."""

    words: str
    kind: Kind
    route: str
    actors: tuple[str, ...] = ()


class Explanation(Struct, frozen=True):
    """A ruling with everything that a person needs to check it.

    Attributes
    ----------
    question, at, ruling
        What was asked, for when, and the kind of ruling.
    verdict
        The answer in one sentence.
    by, blockers, pending, carried_by
        Actors by name.
    steps
        The grounds, in order of importance: the rule, who keeps it from being met, the rest by date.
    sums
        The arithmetic on which it turns, one sentence each.
    ways
        Other ways in.
    routes
        The full trace of each route.
    readings
        What each reading of disputed lines gives.
    answer
        The answer id.
    """

    question: str
    at: str
    ruling: Kind
    verdict: str
    by: tuple[str, ...]
    blockers: tuple[str, ...]
    pending: tuple[str, ...]
    carried_by: tuple[str, ...]
    route: str
    level: str
    since: str
    until: str
    clock: str
    unknown: str
    note: str
    steps: tuple[Step, ...]
    sums: tuple[str, ...]
    counts: tuple[Count, ...]
    ways: tuple[Way, ...]
    routes: tuple[tuple[str, Kind, tuple[Node, ...]], ...]
    readings: tuple[Reading, ...]
    powers_lost: tuple[str, ...]
    answer: str


def explain(dossier: Dossier, standing: Standing, question: Question) -> Explanation:
    """Return the ruling on a question at the moment of a standing, explained.

    Parameters
    ----------
    dossier
        For sources, texts of lines, and the answer id.
    standing
        The standing of that dossier at the moment in question.
    question
        A seat or a motion.
    """
    ruling = standing.ruling(question)
    told = Telling(dossier.charter, standing.at)
    counts = _counts(ruling)
    return Explanation(
        question=str(question),
        at=standing.at.text,
        ruling=ruling.kind,
        verdict=verdict(ruling, dossier.charter),
        by=ruling.by,
        blockers=ruling.blockers,
        pending=ruling.pending,
        carried_by=ruling.carried_by,
        route=ruling.route,
        level=ruling.level,
        since=ruling.since.text if ruling.since is not None else "",
        until=ruling.until.text if ruling.until is not None else "",
        clock=ruling.clock.text if ruling.clock is not None else "",
        unknown=ruling.unknown,
        note=ruling.note,
        steps=tuple(step(ground, dossier, told) for ground in _ordered(ruling)),
        sums=tuple(dict.fromkeys(sum_words(count, told) for count in counts)),
        counts=counts,
        ways=_other_ways(question, standing, told),
        routes=tuple((route.rule.name, route.kind, _trace(route, told)) for route in ruling.routes),
        readings=ruling.readings,
        powers_lost=ruling.powers_lost,
        answer=dossier.answer_id(standing.at, str(question)),
    )


def _counts(ruling: Ruling) -> tuple[Count, ...]:
    if not ruling.routes:
        return ()
    first = ruling.routes[0]
    return counts_of(first.required) + counts_of(first.decided)


def _ordered(ruling: Ruling) -> list[Ground]:
    """Return the grounds with the rule first, then who blocks, then the rest by date."""

    def rank(ground: Ground) -> tuple[int, int, Place]:
        if isinstance(ground.entry, RuleEntry):
            return 0, 0, ground.entry.place
        blocks = ground.actor != "" and ground.actor in ruling.blockers
        return (1 if blocks else 2), ground.entry.moment.start, ground.entry.place

    one_each: dict[str, Ground] = {}
    for ground in sorted(ruling.grounds, key=rank):
        one_each.setdefault(str(ground.entry.place), ground)
    return list(one_each.values())


def step(ground: Ground, dossier: Dossier, told: Telling) -> Step:
    """Return a ground in words, with its place and its passages."""
    entry = ground.entry
    return Step(
        sentence=line_words(ground.entry, told),
        role=ground.role.value,
        place=str(entry.place),
        date=entry.moment.text,
        text=dossier.text(entry),
        actor=ground.actor,
        passages=tuple(cited(passage.source, passage.words, dossier) for passage in entry.sources),
    )


def cited(source: str, words: str, dossier: Dossier) -> CitedPassage:
    """Return a passage with what is known of its source."""
    entry = dossier.charter.sources.get(source)
    if entry is None:
        return CitedPassage(source, words)
    return CitedPassage(source, words, entry.title, entry.outlet, entry.moment.text, entry.address)


def _other_ways(question: Question, standing: Standing, told: Telling) -> tuple[Way, ...]:
    if isinstance(question, Motion) or question.change != "admission":
        return ()
    ruling = standing.ruling(question)
    ways = [_way(question, route, told) for route in ruling.routes[1:]]
    for capacity in standing.charter.capacities_open_to(question.candidate):
        if capacity != question.capacity:
            other = Seat(question.candidate, capacity)
            found = standing.ruling(other)
            if found.kind not in (Kind.NOT_PERMITTED, Kind.FORBIDDEN) and found.routes:
                ways.append(_way(other, found.routes[0], told, found))
    return tuple(ways)


def _way(seat: Seat, route: RouteRuling, told: Telling, ruling: Ruling | None = None) -> Way:
    kind = ruling.kind if ruling is not None else route.kind
    actors = route.pending if kind in (Kind.NOT_ASKED, Kind.NOT_YET) else ruling.by if ruling is not None else route.by
    who = ""
    if actors:
        who = (
            f": {told.names(actors)} could act"
            if kind in (Kind.NOT_ASKED, Kind.NOT_YET)
            else f" by {told.names(actors)}"
        )
    return Way(f"as {seat.capacity} on {route.rule.name}, {kind.words}{who}", kind, route.rule.name, actors)


def _trace(route: RouteRuling, told: Telling) -> tuple[Node, ...]:
    return tuple(node_of(judged, told) for judged in (route.required, route.decided) if judged is not None)


def node_of(judged: Judged, told: Telling) -> Node:
    """Return a judged proposition as a tree of sentences."""
    total = sum_words(judged.count, told) if judged.count is not None else judged.unknown
    return Node(text_of(judged.proposition), judged.value, total, tuple(node_of(part, told) for part in judged.parts))
