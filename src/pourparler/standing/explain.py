"""A ruling in words: the verdict first, then numbered grounds with their passages, the sum, and the other ways in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Final

from msgspec import Struct

from ..charter import Charter
from ..dossier import Dossier
from ..language.bars import decimal
from ..language.directives import Act, CapacityEntry, Does, MotionEntry, RuleEntry, VoteEntry
from ..language.lexicon import VERB_OF
from ..language.proposition_text import text_of
from ..language.propositions import Position
from ..vocabulary import Moment, Motion, Question, Seat, Value
from .derive import Standing
from .rulings import Count, Ground, Judged, Kind, Reading, RouteRuling, Ruling, counts_of, decisive_count

MOST_NAMES: Final = 12
"""Names that a sentence lists before it says how many more there are."""


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


# --- words -----------------------------------------------------------------------------------------------------------


class Telling:
    """The names by which a charter's actors are known to a reader at a moment."""

    def __init__(self, charter: Charter, at: Moment) -> None:
        self.charter = charter
        self.at = at

    def name(self, actor: str) -> str:
        """Return an actor's title."""
        return self.charter.title(actor, self.at)

    def names(self, actors: Iterable[str]) -> str:
        """Return titles joined as in a sentence, the first dozen of them."""
        titles = [self.name(actor) for actor in actors]
        if len(titles) > MOST_NAMES:
            return f"{', '.join(titles[:MOST_NAMES])} and {len(titles) - MOST_NAMES} more"
        return joined(titles)

    def question(self, question: Question) -> str:
        """Return a question with titles in the place of names."""
        if isinstance(question, Seat):
            seat = f"{self.name(question.candidate)} as {question.capacity}"
            return seat if question.change == "admission" else f"{question.change} of {seat}"
        motion = self.charter.motions.get(question.name)
        return f"{question.name} ({motion.title})" if motion is not None and motion.title else question.name


def joined(words: list[str]) -> str:
    """Return words joined with commas and a last ``and``.

    Examples
    --------
    >>> joined(["Iran", "Russia", "Turkey"])
    'Iran, Russia and Turkey'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _plural(actors: tuple[str, ...], one: str, many: str) -> str:
    return one if len(actors) == 1 else many


def verdict(ruling: Ruling, charter: Charter) -> str:
    """Return the answer in one sentence."""
    told = Telling(charter, ruling.at)
    sentence = _VERDICTS[ruling.kind](ruling, told)
    return f"{told.question(ruling.question)}: {sentence}."


def _on(ruling: Ruling) -> str:
    return f" on {ruling.route}" if ruling.route else ""


def _under(ruling: Ruling) -> str:
    return f" under {ruling.route}" if ruling.route else ""


def _seated(ruling: Ruling, told: Telling) -> str:
    words = ["seated"]
    words += [f"at level {ruling.level}"] if ruling.level else []
    words += [f"since {ruling.since}"] if ruling.since is not None else []
    words += [_by_invitation(ruling, told)]
    words += [f"without the power to {joined(list(ruling.powers_lost))}"] if ruling.powers_lost else []
    return " ".join(word for word in words if word)


def _by_invitation(ruling: Ruling, told: Telling) -> str:
    route = f"({ruling.route})" if ruling.route else ""
    if not ruling.by:
        return f"by right {route}".strip()
    carried = f", carried by {told.names(ruling.carried_by)}" if ruling.carried_by else ""
    return f"on the say of {told.names(ruling.by)} {route}{carried}".strip()


def _invited(ruling: Ruling, told: Telling) -> str:
    carried = f", carried by {told.names(ruling.carried_by)}" if ruling.carried_by else ""
    who = f"invited by {told.names(ruling.by)}" if ruling.by else "free to come in by right"
    until = f" until {ruling.until}" if ruling.until is not None else ""
    return f"{who}{_on(ruling)}{carried}{until}, seat not yet taken"


def _forbidden(ruling: Ruling, told: Telling) -> str:
    route = ruling.routes[0]
    if route.rule.does is Does.BARS:
        return f"forbidden by the rule {route.rule.name}"
    return f"forbidden: {failing(route.required)} ({route.rule.name})"


def failing(judged: Judged | None) -> str:
    """Return in words what is not met in a judged condition."""
    if judged is None:
        return "a condition is not met"
    unmet = [part for part in judged.parts if part.value is not True]
    if unmet and type(judged.proposition).__name__ == "AllOf":
        return " and ".join(failing(part) for part in unmet)
    return f"not met is `{text_of(judged.proposition)}`"


def _blocked(ruling: Ruling, told: Telling) -> str:
    summed = _short_sum(ruling)
    if summed and ruling.since is not None:
        return f"blocked{_on(ruling)}: rejected{summed}; blocked by {told.names(ruling.blockers)}"
    return f"blocked by {told.names(ruling.blockers)}{_on(ruling)}" if ruling.blockers else f"blocked{_on(ruling)}"


def _not_permitted(ruling: Ruling, told: Telling) -> str:
    return "not permitted: no rule leads there"


def _not_yet(ruling: Ruling, told: Telling) -> str:
    words = [f"not yet{_on(ruling)}"]
    if ruling.clock is not None:
        words.append(f"the clock runs until {ruling.clock}")
    if ruling.pending:
        words.append(f"{told.names(ruling.pending)} {_plural(ruling.pending, 'has', 'have')} still to act")
    return "; ".join(words)


def _not_asked(ruling: Ruling, told: Telling) -> str:
    who = f"; {told.names(ruling.pending)} could act" if ruling.pending else ""
    return f"not asked: the route {ruling.route} is open and nobody has taken it{who}"


def _declined(ruling: Ruling, told: Telling) -> str:
    return f"declined on {ruling.since}"


def _deferred(ruling: Ruling, told: Telling) -> str:
    return f"deferred by {told.names(ruling.by)} on {ruling.since}"


def _lapsed(ruling: Ruling, told: Telling) -> str:
    return f"lapsed on {ruling.since}{_on(ruling)}"


def _suspended(ruling: Ruling, told: Telling) -> str:
    until = f" until {ruling.until}" if ruling.until is not None else ""
    return f"suspended by {told.names(ruling.by)} since {ruling.since}{until}{_under(ruling)}"


def _withdrawn(ruling: Ruling, told: Telling) -> str:
    if isinstance(ruling.question, Seat) and ruling.by == (ruling.question.candidate,):
        return f"withdrawn: it left on {ruling.since}"
    return f"withdrawn: {told.names(ruling.by)} took the invitation back on {ruling.since}"


def _excluded(ruling: Ruling, told: Telling) -> str:
    until = f" until {ruling.until}" if ruling.until is not None else ""
    return f"excluded by {told.names(ruling.by)} on {ruling.since}{until}{_under(ruling)}"


def _undetermined(ruling: Ruling, told: Telling) -> str:
    return f"undetermined: {ruling.unknown}" if ruling.unknown else "undetermined"


def _adopted(ruling: Ruling, told: Telling) -> str:
    since = f" on {ruling.since}" if ruling.since is not None else ""
    return f"adopted{since} under {ruling.route}{_short_sum(ruling)}"


def _rejected(ruling: Ruling, told: Telling) -> str:
    who = f", blocked by {told.names(ruling.blockers)}" if ruling.blockers else ""
    return f"rejected under {ruling.route}{_short_sum(ruling)}{who}"


def _short_sum(ruling: Ruling) -> str:
    count = decisive_count(ruling.routes[0].decided) if ruling.routes else None
    if count is None or count.bar.sign.value in ("at most", "fewer than"):
        return ""
    return f" with {decimal(count.have)} of {decimal(count.base)} {_base_words(count)}, {_bound(count)}"


def _open(ruling: Ruling, told: Telling) -> str:
    words = [f"open under {ruling.route}" if ruling.route else "open"]
    if ruling.note:
        words.append(ruling.note.rstrip("."))
    if ruling.clock is not None:
        words.append(f"the clock runs until {ruling.clock}")
    if ruling.pending:
        words.append(f"{told.names(ruling.pending)} {_plural(ruling.pending, 'has', 'have')} not spoken")
    return "; ".join(words)


_VERDICTS: Final[dict[Kind, Callable[[Ruling, Telling], str]]] = {
    Kind.SEATED: _seated,
    Kind.INVITED: _invited,
    Kind.FORBIDDEN: _forbidden,
    Kind.BLOCKED: _blocked,
    Kind.NOT_PERMITTED: _not_permitted,
    Kind.NOT_YET: _not_yet,
    Kind.NOT_ASKED: _not_asked,
    Kind.DECLINED: _declined,
    Kind.DEFERRED: _deferred,
    Kind.LAPSED: _lapsed,
    Kind.SUSPENDED: _suspended,
    Kind.WITHDRAWN: _withdrawn,
    Kind.EXCLUDED: _excluded,
    Kind.UNDETERMINED: _undetermined,
    Kind.ADOPTED: _adopted,
    Kind.REJECTED: _rejected,
    Kind.OPEN: _open,
}


# --- sums ------------------------------------------------------------------------------------------------------------


def _counts(ruling: Ruling) -> tuple[Count, ...]:
    if not ruling.routes:
        return ()
    first = ruling.routes[0]
    return counts_of(first.required) + counts_of(first.decided)


_SIDES: Final = {
    Position.FOR: "for",
    Position.AGAINST: "against",
    Position.ABSTAIN: "abstaining",
    Position.SPOILT: "spoilt",
    Position.ABSENT: "absent",
    Position.NOT_ENTITLED: "not entitled",
    Position.SILENT: "silent",
}


def sum_words(count: Count, told: Telling) -> str:
    """Return a sum in words: what was counted, each side, the base, the bar, and whether it is reached."""
    sides = [_side_words(position, weight, names, count, told) for position, weight, names in count.sides]
    share = f" ({_percent(count.have, count.base)})" if count.base and count.have and 0 < count.bar.share < 1 else ""
    reached = f"{decimal(count.have)} of {decimal(count.base)} {_base_words(count)}{share}, {_bound(count)}"
    return f"{count.words}: {', '.join(sides)}; {reached}"


def _base_words(count: Count) -> str:
    kind = count.base_kind.value
    if not count.weight:
        return kind
    return f"by {count.weight}" if kind == "members" else f"{kind} by {count.weight}"


def _side_words(position: Position, weight: Fraction, names: tuple[str, ...], count: Count, told: Telling) -> str:
    shown = ""
    if names and len(names) <= 5 and (count.weight or len(names) == weight):
        stated = [name for name in names if name in count.by_statement]
        if len(stated) == len(names):
            every = (
                ", both by statement"
                if len(names) == 2
                else ", all by statement"
                if len(names) > 2
                else " by statement"
            )
            shown = f" ({told.names(names)}{every})"
        else:
            titles = [f"{told.name(name)} by statement" if name in stated else told.name(name) for name in names]
            shown = f" ({joined(titles)})"
    return f"{decimal(weight)} {_SIDES[position]}{shown}"


def _percent(part: Fraction, whole: Fraction) -> str:
    return f"{float(100 * part / whole):.2f} %"


def _bound(count: Count) -> str:
    figure = decimal(count.needed)
    if count.bar.words == "none":
        return "none may be"
    match count.bar.sign.value:
        case "at most" | "fewer than":
            return f"at most {figure} may be"
        case "exactly":
            return f"exactly {figure} needed"
        case "more than" if count.needed == count.bar.share * count.base + count.bar.number:
            return f"more than {figure} needed"
        case _:
            return f"{figure} needed"


# --- grounds ---------------------------------------------------------------------------------------------------------


def _ordered(ruling: Ruling) -> list[Ground]:
    """Return the grounds with the rule first, then who blocks, then the rest by date."""

    def rank(ground: Ground) -> tuple[int, int, str]:
        if isinstance(ground.entry, RuleEntry):
            return 0, 0, str(ground.entry.place)
        blocks = ground.actor != "" and ground.actor in ruling.blockers
        return (1 if blocks else 2), ground.entry.moment.start, str(ground.entry.place)

    one_each: dict[str, Ground] = {}
    for ground in sorted(ruling.grounds, key=rank):
        one_each.setdefault(str(ground.entry.place), ground)
    return list(one_each.values())


def step(ground: Ground, dossier: Dossier, told: Telling) -> Step:
    """Return a ground in words, with its place and its passages."""
    entry = ground.entry
    return Step(
        sentence=_sentence(ground, told),
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


def _sentence(ground: Ground, told: Telling) -> str:
    entry = ground.entry
    if isinstance(entry, RuleEntry):
        return rule_words(entry)
    if isinstance(entry, VoteEntry):
        where = f" in {told.name(entry.body)}" if entry.body else ""
        return f"{entry.moment}: vote on {told.question(entry.question)}{where}"
    if isinstance(entry, CapacityEntry):
        may = f"may {joined(list(entry.may))}" if entry.may else ""
        may_not = f"may not {joined(list(entry.may_not))}" if entry.may_not else ""
        return f"a {entry.name} {' and '.join(words for words in (may, may_not) if words)}"
    if isinstance(entry, MotionEntry):
        return f"{entry.moment}: motion {entry.name} ({entry.title or 'no title'})"
    if isinstance(entry, Act):
        return act_words(entry, told)
    return f"{entry.moment}: {type(entry).__name__}"


def act_words(act: Act, told: Telling) -> str:
    """Return an act as a sentence with names, office and date."""
    verb = VERB_OF[act.verb]
    form = verb.plural if len(act.actors) > 1 else verb.name
    words = [f"{act.moment}: {told.names(act.actors)} {form}", *_after_verb(act, told)]
    details = act.details
    words += [f"at level {details.level}"] if details.level else []
    words += [f"until {details.until}"] if details.until is not None else []
    words += [f"carried by {told.names(details.carried_by)}"] if details.carried_by else []
    words += [f"on behalf of {told.names(details.behalf)}"] if details.behalf else []
    words += [f"only if {text_of(details.only_if)}"] if details.only_if is not None else []
    words += ["in private"] if details.medium == "private" else []
    words += ["(a statement)"] if verb.is_statement else []
    return " ".join(words) + _spoken_by(act, told)


def _after_verb(act: Act, told: Telling) -> list[str]:
    if act.claim is not None:
        return [text_of(act.claim)]
    if act.object in ("participation",) or (act.question is None and VERB_OF[act.verb].object.value == "own_seat"):
        return [word for word in (act.object, f"as {act.quality}" if act.quality else "") if word]
    if act.verb in ("suspends", "excludes", "readmits") and isinstance(act.question, Seat):
        return [told.question(Seat(act.question.candidate, act.question.capacity)), *_powers_words(act)]
    if act.question is not None:
        side = f"{act.position.value} " if act.verb == "votes" and act.position is not None else ""
        preposition = {"consents": "to ", "objects": "to ", "abstains": "on ", "requests": "a vote on "}.get(
            act.verb, ""
        )
        taken = f"{act.object} to " if act.object else ""
        to = f" to {told.name(act.details.body)}" if act.verb == "refers" else ""
        return [f"{side}{preposition}{taken}{told.question(act.question)}{to}"]
    quality = f" {act.quality}" if act.quality else ""
    return [f"{told.name(act.object)}{quality}"] if act.object else [quality.strip()]


def _powers_words(act: Act) -> list[str]:
    where = f"in {act.details.body}" if act.details.body else ""
    powers = f"from the power to {joined(list(act.details.powers))}" if act.details.powers else ""
    return [words for words in (powers, where) if words]


def _spoken_by(act: Act, told: Telling) -> str:
    official = told.charter.officials.get(act.details.by)
    if not act.details.by:
        return ""
    if official is None:
        return f", by {act.details.by}"
    office = f", {official.office}" if official.office else ""
    return f", by {official.title or official.name}{office}"


def rule_words(rule: RuleEntry) -> str:
    """Return a rule in one sentence, in the words of the language."""
    words = [f"rule {rule.name}"]
    if rule.stated_by:
        words[0] += f" (as stated by {', '.join(rule.stated_by)})"
    whom = ", ".join(rule.whom)
    target = f"{whom} as {rule.capacity}" if whom and rule.capacity else whom or rule.capacity
    words.append(f"{rule.does.value if rule.does is not None else 'does nothing for'} {target}".strip())
    words += [f"requires {text_of(rule.requires)}"] if rule.requires is not None else []
    words += [f"when {text_of(rule.when)}"] if rule.when is not None else []
    words += [f"unless {text_of(rule.unless)}"] if rule.unless is not None else []
    words += ["at once"] if rule.at_once else [f"seats when {text_of(rule.seats)}"] if rule.seats is not None else []
    words += ["counting statements"] if rule.counts_statements else []
    return f"{words[0]}: {', '.join(words[1:])}"


# --- other ways, and the trace ---------------------------------------------------------------------------------------


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
