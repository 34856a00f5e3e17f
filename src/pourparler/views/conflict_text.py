"""A conflict analysed, as a briefing: the answer, what can last and why, what cannot, who wants what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from ..analysis.conflict_analysis import JointMove, RestingPlace, Step, Unrest
from ..graphmodel import COALITIONAL_DEFINITIONS, DEFINITIONS
from ..standing.names_told import joined
from .conflict_view import ConflictView, MakerView, WishView, in_line
from .paint import PLAIN, Paint, padded, width

_WIDE: Final = 96
_MOST_TOLD: Final = 8
"""Outcomes of either sort that are told at length; of others it is said how many there are."""
_MOST_NUMBERS: Final = 12
_NARROW: Final = 18
_MOST_STEPS: Final = 4


def conflict_text(view: ConflictView, paint: Paint = PLAIN, *, all_states: bool = False) -> str:
    """Return an analysed conflict as a briefing: the answer, what can last and why, what cannot, who wants what."""
    when = f", on {view.at}" if view.at else ""
    lines = [f"{paint.strong(view.title)}: where it can come to rest{when}", ""]
    lines += [line for sentence in view.headline for line in _wrapped(sentence)]
    lines += _places_text(view, paint)
    lines += _unrests_text(view, paint)
    lines += _makers_text(view, paint)
    if all_states or view.state_count <= _MOST_TOLD * 2:
        lines += _states_text(view, paint)
    lines += _notes_text(view, paint)
    lines += ["", paint.faint(f"answer {view.answer}")] if view.answer else []
    return paint.page(lines)


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    after = first if rest is None else rest
    return textwrap.wrap(text, _WIDE, initial_indent=first, subsequent_indent=after, break_on_hyphens=False)


def _places_text(view: ConflictView, paint: Paint) -> list[str]:
    lines = ["", paint.strong(f"What can last ({len(view.places)})")] if view.places else []
    titles = {maker.name: maker.title for maker in view.makers}
    for number, place in enumerate(view.places[:_MOST_TOLD], start=1):
        lines += [*([""] if number > 1 else []), *_place_text(number, place, titles, view.today is not None)]
    return lines + _more(len(view.places))


def _place_text(number: int, place: RestingPlace, titles: dict[str, str], has_today: bool) -> list[str]:
    head, *others = place.outcome
    lines = _wrapped(head, f"  {number}. ", "     ")
    lines += [line for each in others for line in _wrapped(each, "     ")]
    lines += _field("under", f"{joined(list(place.definitions))} ({_states(place.states)})")
    lines += _field("who does what", f"{place.acts} (state {place.state})") if place.acts != head else []
    for at, why in enumerate(_together(place.reasons, titles.values())):
        lines += _field(f"why ({place.definition})" if at == 0 else "", why)
    lines += _field("but", place.weak_spot) if place.weak_spot else []
    lines += _field("from today", _route_words(place.route)) if has_today else []
    for move in place.falls_to:
        lines += _field("falls to", _joint_words(move, titles))
    return lines


_OF_MANY: Final = (
    (" has ", " have "),
    (" it asks", " they ask"),
    (" of its own ", " of their own "),
    (" it wants", " they want"),
)
"""What changes when a sentence about one is said of several."""


def _together(reasons: Sequence[str], titles: Iterable[str]) -> list[str]:
    """Return reasons with those together that say the same of several."""
    who_by_words: dict[str, list[str]] = {}
    for reason, title in zip(reasons, titles, strict=True):
        says_what_it_has = reason.startswith((f"{title} has ", f"{title} would rather "))
        words = reason.removeprefix(title) if says_what_it_has else reason
        who_by_words.setdefault(words, []).extend([title] if says_what_it_has else [])
    return [_of_all(words, who, len(who) == len(reasons)) for words, who in who_by_words.items()]


def _of_all(words: str, who: list[str], is_everybody: bool) -> str:
    if len(who) < 2:
        return "".join(who) + words
    if is_everybody and words in _EVERY:
        return _EVERY[words]
    for one, many in _OF_MANY:
        words = words.replace(one, many)
    return f"{joined(who)}{words}"


_EVERY: Final = {
    " has no better move.": "Nobody has a better move.",
    " has all that it asks for.": "Everybody has all that it asks for.",
}


def _field(name: str, text: str) -> list[str]:
    return _wrapped(text, f"     {name:<15}", " " * 20)


def _route_words(route: tuple[Step, ...] | None) -> str:
    if route is None:
        return "no sequence of moves leads there"
    if not route:
        return "it is what is on record"
    gains = "each step a gain for whoever makes it"
    if not all(step.is_improvement for step in route):
        costly = [number for number, step in enumerate(route, start=1) if not step.is_improvement]
        gains = f"no gain at once in {_steps_words(costly, len(route))}"
    return f"{', then '.join(step.words for step in route)}: {gains}"


def _steps_words(costly: list[int], count: int) -> str:
    if len(costly) > _MOST_STEPS:
        return f"{len(costly)} of {count} steps"
    return f"{'step' if len(costly) == 1 else 'steps'} {joined([str(number) for number in costly])}"


def _joint_words(move: JointMove, titles: dict[str, str]) -> str:
    who = joined([titles[name] for name in move.members])
    return f"{who} together: {', then '.join(step.words for step in move.steps)} (state {move.steps[-1].state})"


def _states(states: Sequence[int]) -> str:
    runs: list[str] = []
    for start, end in _runs(states):
        runs.append(str(start) if start == end else f"{start} to {end}" if end > start + 1 else f"{start}, {end}")
    shown = ", ".join(runs[:_MOST_NUMBERS]) + (", ..." if len(runs) > _MOST_NUMBERS else "")
    return f"{len(states)} states: {shown}" if len(states) > 1 else f"state {shown}"


def _runs(states: Iterable[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for state in states:
        if found and found[-1][1] == state - 1:
            found[-1] = (found[-1][0], state)
        else:
            found.append((state, state))
    return found


def _more(count: int) -> list[str]:
    return [f"  and {count - _MOST_TOLD} more; --json has them all"] if count > _MOST_TOLD else []


def _unrests_text(view: ConflictView, paint: Paint) -> list[str]:
    """Return what cannot last, outcomes that the same move undoes together."""
    lines = ["", paint.strong(f"What cannot ({len(view.unrests)})")] if view.unrests else []
    by_why: dict[str, list[Unrest]] = {}
    for each in view.unrests[:_MOST_TOLD]:
        by_why.setdefault(each.why, []).append(each)
    for why, unrests in by_why.items():
        for each in unrests:
            today = ", as on record" if each.is_today else ""
            lines += _wrapped(f"{in_line(each.outcome)} ({_states(each.states)}{today})", "  - ", "    ")
        lines += _wrapped(why, "      ")
    return lines + _more(len(view.unrests))


def _makers_text(view: ConflictView, paint: Paint) -> list[str]:
    """Return who wants what, those who want the same together."""
    lines = ["", paint.strong("Who wants what")]
    by_wishes: dict[tuple[str, ...], list[str]] = {}
    for maker in view.makers:
        wishes = tuple(f"{rank}. {wish.words}{_cited(wish)}" for rank, wish in enumerate(maker.wishes, 1))
        by_wishes.setdefault(wishes or (_ranking_words(maker),), []).append(maker.title)
    for told, titles in by_wishes.items():
        who = joined(titles)
        lines += _wrapped(who, "  ", "  ") if width(who) > _NARROW else []
        for at, words in enumerate(told):
            name = who if at == 0 and width(who) <= _NARROW else ""
            lines += _wrapped(words, f"  {padded(name, _NARROW)}  ", " " * (_NARROW + 7))
    return lines


def _ranking_words(maker: MakerView) -> str:
    groups = [", ".join(map(str, group)) for group in maker.ranking]
    tied = [f"({words})" if "," in words else words for words in groups]
    return f"states, best first: {', '.join(tied)}" if tied else "as it ranks the states"


def _cited(wish: WishView) -> str:
    return f" [{', '.join(wish.sources)}]" if wish.sources else ""


def _states_text(view: ConflictView, paint: Paint) -> list[str]:
    names = [name for name in (*DEFINITIONS, *COALITIONAL_DEFINITIONS) if _is_met(view, name)]
    wide = max([len("state"), *(width(row.letters) for row in view.rows)])
    options = [f"{maker.title}: {', '.join(maker.options)}" for maker in view.makers]
    lines = ["", paint.strong("States by definitions"), *_wrapped(f"letters: {'; '.join(options)}", "  ", "    ")]
    lines.append(f"  {'':>5}  {'state':<{wide}}  " + "  ".join(names))
    for row in view.rows:
        cells = [("x" if name in row.definitions else "").center(len(name)) for name in names]
        today = "  on record" if row.number == view.today else ""
        lines.append(f"  {row.number:>5}  {padded(row.letters, wide)}  {'  '.join(cells)}{today}".rstrip())
    return lines


def _is_met(view: ConflictView, name: str) -> bool:
    return name in DEFINITIONS or any(name in row.definitions for row in view.rows)


def _notes_text(view: ConflictView, paint: Paint) -> list[str]:
    lines = (
        [
            "",
            paint.strong("What was assumed"),
            *(line for remark in view.remarks for line in _wrapped(remark, "  ", "    ")),
        ]
        if view.remarks
        else []
    )
    if view.missed:
        lines += ["", paint.strong("Where GMCR+, which lets each opponent answer only once, differs")]
        lines += [line for sentence in view.missed for line in _wrapped(sentence, "  ", "    ")]
    return lines
