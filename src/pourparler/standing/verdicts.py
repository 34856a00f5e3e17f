"""The verdict: a ruling in one sentence, one way of saying it for each kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..charter import Charter
from ..language.directives import Does
from ..language.proposition_text import text_of
from ..language.propositions import AllOf
from ..vocabulary import Seat
from .names_told import Telling, joined
from .rulings import Judged, Kind, Ruling
from .sums_told import short_sum


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
    if unmet and isinstance(judged.proposition, AllOf):
        return " and ".join(failing(part) for part in unmet)
    return f"not met is `{text_of(judged.proposition)}`"


def _blocked(ruling: Ruling, told: Telling) -> str:
    summed = short_sum(ruling)
    if summed and ruling.since is not None:
        who = f"; blocked by {told.names(ruling.blockers)}" if ruling.blockers else ""
        return f"blocked{_on(ruling)}: rejected{summed}{who}"
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
    since = f" on {ruling.since}" if ruling.since is not None and ruling.since.text != ruling.at.text else ""
    return f"adopted{since} under {ruling.route}{short_sum(ruling)}"


def _rejected(ruling: Ruling, told: Telling) -> str:
    who = f", blocked by {told.names(ruling.blockers)}" if ruling.blockers else ""
    return f"rejected under {ruling.route}{short_sum(ruling)}{who}"


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
