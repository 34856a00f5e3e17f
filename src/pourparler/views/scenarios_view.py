"""Several scenarios side by side: how every question stands that stands otherwise in one of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from msgspec import Struct

from .as_json import as_json
from .difference_view import AS_IT_IS, ChangeView, DifferenceView, Stand
from .paint import PLAIN, Paint, padded, shortened, width

WIDEST: Final = 100
_FIRST: Final = 24
_NARROWEST: Final = 13
_GAP: Final = "  "


class ScenarioRow(Struct, frozen=True):
    """A question, and how it stands.

    Attributes
    ----------
    question, title
        As it is asked, and in the names that a reader knows.
    now
        How it stands as it is; null where nobody speaks of it.
    stands
        How it stands in each scenario, in their order; null where nobody speaks of it there.
    """

    question: str
    title: str
    now: Stand | None
    stands: tuple[Stand | None, ...]


class ScenariosView(Struct, frozen=True):
    """Scenarios compared.

    Attributes
    ----------
    title, at
        Of the talks; the date.
    rows
        Every question that stands otherwise in at least one scenario.
    scenarios
        Each scenario by itself.
    """

    title: str
    at: str
    rows: tuple[ScenarioRow, ...]
    scenarios: tuple[DifferenceView, ...]


def scenarios_view(scenarios: Sequence[DifferenceView]) -> ScenariosView:
    """Return some scenarios of one dossier on one date, side by side."""
    first = scenarios[0]
    changes = [{change.question: change for change in (*each.seats, *each.motions)} for each in scenarios]
    one_of: dict[str, ChangeView] = {}
    for each in changes:
        for question, change in each.items():
            one_of.setdefault(question, change)
    rows = tuple(
        ScenarioRow(
            question,
            change.title,
            change.before,
            tuple(each[question].after if question in each else change.before for each in changes),
        )
        for question, change in one_of.items()
    )
    return ScenariosView(first.title, first.at, rows, tuple(scenarios))


def scenarios_text(view: ScenariosView, paint: Paint = PLAIN) -> str:
    """Return scenarios as columns if they fit into a hundred, else one under another; then each one's count."""
    names = [AS_IT_IS, *(each.name for each in view.scenarios)]
    lines = [paint.strong(f"{view.title}, on {view.at}: {len(view.scenarios)} scenarios"), ""]
    cell = (WIDEST - _FIRST) // len(names) - len(_GAP)
    if not view.rows:
        lines.append("No seat and no motion stands otherwise in any of them.")
    else:
        lines += _columns(view, names, cell, paint) if cell >= _NARROWEST else _stacked(view, names, paint)
    wide = min(_FIRST, max(width(each.name) for each in view.scenarios))
    for each in view.scenarios:
        name = padded(shortened(each.name, wide), wide)
        lines += ["", *(f"{name}  {words}" for words in (each.count, *each.notes))]
    return paint.page(lines)


def _columns(view: ScenariosView, names: Sequence[str], cell: int, paint: Paint) -> list[str]:
    widths = [_FIRST, *(cell for _ in names)]
    lines = [paint.strong(line) for line in _row(["", *names], widths)]
    for row in view.rows:
        said = [row.title, _words(row.now), *(_words(each, row.now) for each in row.stands)]
        lines += ["", *_row(said, widths)]
    return lines


def _row(texts: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Return texts as cells beside each other, each wrapped in its own width."""
    cells = [wrapped(text, wide) for text, wide in zip(texts, widths, strict=True)]
    return [
        _GAP.join(padded(line, wide) for line, wide in zip(line_of, widths, strict=True)).rstrip()
        for line_of in zip_longest(*cells, fillvalue="")
    ]


def wrapped(text: str, columns: int) -> list[str]:
    """Return a text in lines of so many columns, broken at blanks; a word that is too long is shortened.

    Examples
    --------
    >>> wrapped("blocked by Iran", 10)
    ['blocked by', 'Iran']
    """
    lines: list[str] = []
    for word in text.split():
        fits = bool(lines) and width(lines[-1]) + 1 + width(word) <= columns
        if fits:
            lines[-1] += f" {word}"
        else:
            lines.append(shortened(word, columns))
    return lines or [""]


def _stacked(view: ScenariosView, names: Sequence[str], paint: Paint) -> list[str]:
    wide = min(_FIRST, max(map(width, names)))
    lines: list[str] = []
    for row in view.rows:
        lines += [paint.strong(row.title)]
        said = [_words(row.now), *(_words(each, row.now) for each in row.stands)]
        lines += [f"  {padded(shortened(name, wide), wide)}  {words}" for name, words in zip(names, said, strict=True)]
        lines.append("")
    return lines[:-1]


_SAME: Final = "the same"


def _words(stand: Stand | None, now: Stand | None = None) -> str:
    if stand is None:
        return "nobody speaks of it"
    if stand == now:
        return _SAME
    is_told = now is None or stand.brief != now.brief or not stand.sum
    return stand.brief if is_told else f"{stand.brief}, with {stand.sum}"


def scenarios_json(view: ScenariosView) -> str:
    """Return scenarios as JSON; the schema is ``docs/reference/schema/scenarios.json``."""
    return as_json(view)
