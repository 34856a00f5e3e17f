"""What would change it, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..charter import Charter
from ..standing.names_told import Telling, joined
from ..vocabulary import moment
from .as_json import as_json
from .paint import PLAIN, Paint, padded, width
from .remedies_shown import GroupShown, RemediesView, SetShown


def remedies_text(view: RemediesView, charter: Charter, paint: Paint = PLAIN, with_lines: bool = False) -> str:
    """Return what would make something so as text: by who must move, then another capacity, then another charter."""
    told = Telling(charter, moment(view.at))
    head = f"{paint.strong(view.title)}, on {view.at}: {paint.ruling(view.ruling, view.verdict)}"
    if view.value is True:
        return paint.page([f"{head}. Nothing has to change.", "", paint.faint(f"answer {view.answer}")])
    lines = [f"{head}. {'What would change it:' if view.is_possible else ''}".rstrip()]
    named: set[str] = set()
    for group in view.groups:
        if group.sets and _is_choice(group):
            lines += ["", group.title, *_choice_lines(group, view, told)]
        elif group.sets:
            lines += ["", group.title, *_set_lines(group.sets, with_lines, named)]
    more = sum(group.more for group in view.groups)
    if more:
        least = "at least " if view.whole_to is not None else ""
        lines += ["", f"and {least}{more:,} more; --limit shows {'them' if more > 1 else 'it'}"]
    if view.missing:
        lines += ["", "By weight it takes", *(f"  {words}" for words in view.missing)]
    if view.stages:
        lines += ["", f"Then still: {'; then '.join(view.stages)}."]
    if view.closed is not None:
        lines += ["", "Once the round is closed, with nobody else speaking"]
        lines += ["  It is so then."] if view.closed.is_so else _set_lines(view.closed.sets, with_lines)
    for other in view.instead:
        lines += ["", f"As {other.capacity} instead"]
        lines += ["  It is so already."] if other.is_so else _set_lines(other.sets, with_lines)
    if view.charter:
        lines += ["", "A change of charter", *(f"  -  {change.words}" for change in view.charter)]
    lines += _outlook_lines(view, with_lines)
    lines += ["", *_closing(view, told), "", paint.faint(f"answer {view.answer}")]
    return paint.page(lines)


def _set_lines(sets: Iterable[SetShown], with_lines: bool, named: set[str] | None = None) -> list[str]:
    """Return sets as lines; names that stood before are not told again, nor what comes after every one of them."""
    shown = list(sets)
    thens = list(dict.fromkeys(words for each in shown for words in each.then))
    each_its_own = len(shown) == 1 or len(thens) > 1
    rows = [(each, [*each.words, *(f"then {words}" for words in each.then if each_its_own)]) for each in shown]
    told = named if named is not None else set()
    wide = max((width(words[0]) for _, words in rows if width(words[0]) <= _WIDE), default=0)
    lines = []
    for each, words in rows:
        rule = each.rule if each.rule else ""
        first = padded(words[0], wide) if width(words[0]) <= wide else words[0]
        lines.append(f"  {each.cost:>2}  {first}  {rule}".rstrip())
        names = [part.names for part in each.parts] if len(each.parts) <= len(each.words) else []
        for place, text in enumerate(words):
            if place:
                lines.append(f"      {'' if text.startswith(('then ', 'wait ')) else 'and '}{text}")
            if place < len(names) and names[place] and names[place] not in told:
                told.add(names[place])
                lines.append(f"      ({names[place]})")
        lines += [f"      | {line}" for line in each.lines] if with_lines else []
    return lines + ([f"      each time, then {thens[0]}"] if thens and not each_its_own else [])


_WIDE: Final = 76
_MANY: Final = 6


def _is_choice(group: GroupShown) -> bool:
    """Return whether sets are so many of so many that only how many and one of them should be told."""
    parts = [each.parts[0] for each in group.sets if len(each.parts) == 1]
    alike = len(parts) == len(group.sets) and len({part.words for part in parts}) == 1
    return alike and len(parts) > 1 and parts[0].number == parts[0].of > _MANY


def _choice_lines(group: GroupShown, view: RemediesView, told: Telling) -> list[str]:
    first = group.sets[0]
    part = first.parts[0]
    number = len(group.sets) + group.more
    ways = f"{'at least ' if view.whole_to is not None else ''}{number:,} ways"
    names = joined([told.name(actor) for actor in part.actors])
    return [
        f"  {first.cost:>2}  {part.number} members in one of {ways}  {first.rule}".rstrip(),
        f"      for instance {part.words}",
        f"      ({names})",
    ]


def _outlook_lines(view: RemediesView, with_lines: bool) -> list[str]:
    lines = []
    if view.fell_away:
        lines += ["", "Held to be out of the question", *_set_lines(view.fell_away, with_lines)]
        lines += [f"      {each.words} ({each.place})" for each in view.locked]
    if view.unlikely:
        lines += ["", "Held to be unlikely"]
        lines += [f"  {each.cost:>2}  {each.words} ({each.place})" for each in view.unlikely]
    return lines


def _closing(view: RemediesView, told: Telling) -> list[str]:
    lines = []
    if view.indispensable and view.total > 1:
        lines.append(f"Nothing works without {told.names(view.indispensable)}.")
    if view.keystones:
        lines.append(f"It could not be done against {told.names(view.keystones)} either.")
    if view.closed is not None and not view.total:
        lines.append("Nothing that anybody could put on record would do while the round is open.")
    elif not view.is_possible:
        lines.append(_impossible(view))
    elif view.whole_to is None:
        lines.append("Nothing else under this charter.")
    else:
        lines.append(
            f"All sets that cost up to {view.whole_to} were found; dearer ones were not searched to the end."
            if view.whole_to
            else "The search was cut off; there may be others."
        )
    if view.total or (view.closed is not None and view.closed.sets):
        lines.append("Each set was derived again with its lines; without any one of its moves it fails.")
    return lines


def _impossible(view: RemediesView) -> str:
    if view.untold_from:
        return f"From {view.untold_from} on it cannot be told: {view.unknown}."
    if view.value is None:
        return "Nobody's move would settle it: it waits for a fact."
    if view.whole_to is not None:
        return f"No set that costs up to {view.whole_to} would do; dearer ones were not searched to the end."
    if view.charter or any(other.is_so or other.sets for other in view.instead):
        return "Nothing that anybody could put on record would do under this charter."
    return "Impossible under this charter: nothing that anybody could put on record would do, and no single change of a rule."


def remedies_json(view: RemediesView) -> str:
    """Return what would make something so as JSON; the schema is ``docs/reference/schema/unblock.json``."""
    return as_json(view)
