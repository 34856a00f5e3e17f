"""The graph of states as a picture: a map on which each move runs along a row or a column, and gains are arrows.

Columns stand for what the first decision makers do, rows for what the others do; neighbours differ in as little as can
be. A state that lasts under every definition asked is solid, one that lasts under some has a heavy ring; today's stands
on a square. Nothing rests on colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from ..analysis.conflict_analysis import Analysis
from ..analysis.conflict_games import Game
from ..analysis.conflict_words import move_words
from ..standing.names_told import joined
from .pictures.drawing import NARROW, WIDEST, Picture, svg
from .pictures.shapes import Box, Cluster, Disc, Shape, Stroke, Words
from .pictures.sheet import MARGIN, Sheet

MOST_DRAWN: Final = 64
"""States that are drawn; of a larger model those nearest to today's."""
MOST_ARROWS: Final = 600

_STEP: Final = 44
_RADIUS: Final = 12
_HALF: Final = 16
_BEND: Final = 9
_PARTS: Final = 6
_LOOKS: Final = {"all": ("solid", "small bright"), "some": ("hollow heavy", "small"), "none": ("hollow", "small")}
_HEADS: Final = {
    "all": "lasts under every definition asked",
    "some": "lasts under some of them",
    "none": "does not last",
}


class _Map(Struct, frozen=True):
    """Where each state stands: its column and its row; which decision makers move along rows."""

    at: dict[int, tuple[int, int]]
    columns: int
    rows: int
    across: tuple[str, ...]
    down: tuple[str, ...]


def conflict_svg(analysis: Analysis) -> str:
    """Return the graph of states as SVG, ending without a line end; the same analysis gives the same bytes."""
    return svg(conflict_picture(analysis))


def conflict_picture(analysis: Analysis) -> Picture:
    """Return the picture of the graph of states."""
    game = analysis.game
    states = _drawn(game)
    found = _map(game, states)
    wide = min(WIDEST, max(NARROW, 2 * MARGIN + _STEP * found.columns))
    sheet = Sheet(wide)
    when = f", on {game.at}" if game.at else ""
    sheet.write(f"{game.title}: its states{when}", "head", most=4)
    for line in _told(game, found, len(states)):
        sheet.write(line, "note quiet")
    sheet.gap(8)
    left = (wide - _STEP * found.columns) // 2
    places = {
        state: (left + _STEP * x + _STEP // 2, sheet.y + _STEP * y + _STEP // 2) for state, (x, y) in found.at.items()
    }
    sheet.add(*_arrows(game, places))
    sheet.add(*(_node(analysis, state, place) for state, place in places.items()))
    sheet.gap(_STEP * found.rows + 10)
    _legend(sheet, game)
    sheet.gap(MARGIN - 4)
    title = f"{game.title}: the states of the conflict{when}"
    return Picture("conflict", wide, sheet.y, title, _described(analysis), tuple(sheet.shapes))


# --- where the states stand ------------------------------------------------------------------------------------------


def _drawn(game: Game) -> tuple[int, ...]:
    """Return the states to draw: all of a small model, else those reached first from today's, or the first ones."""
    count = game.model.state_count
    if count <= MOST_DRAWN:
        return tuple(range(1, count + 1))
    found = [game.today or 1]
    known = set(found)
    for state in found:  # it grows while it is gone through
        reached = {target for name in game.model.names for target in game.model.moves(name, state)} - known
        found += sorted(reached)[: MOST_DRAWN - len(found)]
        known |= reached
    return tuple(sorted(found))


def _map(game: Game, states: Sequence[int]) -> _Map:
    """Return a map that is as square as can be, cut between two decision makers."""
    return min(
        (_cut(game, states, makers) for makers in range(len(game.model.names) + 1)),
        key=lambda found: (max(found.columns, found.rows), found.columns > found.rows, found.columns),
    )


def _cut(game: Game, states: Sequence[int], makers: int) -> _Map:
    bits = sum(1 for owner in game.model.owners if owner < makers)
    codes = {state: game.model.codes[state - 1] for state in states}
    across = _in_gray_order({code & ((1 << bits) - 1) for code in codes.values()})
    down = _in_gray_order({code >> bits for code in codes.values()})
    at = {state: (across[code & ((1 << bits) - 1)], down[code >> bits]) for state, code in codes.items()}
    names = game.model.names
    return _Map(at, len(across), len(down), names[:makers], names[makers:])


def _in_gray_order(codes: Iterable[int]) -> dict[int, int]:
    """Return the place of each code when neighbours are to differ in one bit."""
    return {code: place for place, code in enumerate(sorted(codes, key=_from_gray))}


def _from_gray(code: int) -> int:
    found = 0
    while code:
        found ^= code
        code >>= 1
    return found


# --- what is drawn ---------------------------------------------------------------------------------------------------


def _lasting(analysis: Analysis, state: int) -> str:
    met = [each for each in analysis.definitions if analysis.lasts(each, state)]
    return "all" if len(met) == len(analysis.definitions) else "some" if met else "none"


def _node(analysis: Analysis, state: int, place: tuple[int, int]) -> Shape:
    x, y = place
    disc, words = _LOOKS[_lasting(analysis, state)]
    is_today = state == analysis.game.today
    outcome = next(each for each in analysis.game.outcomes if state in each.states)
    parts: list[Shape] = [Box(x - _HALF, y - _HALF, 2 * _HALF, 2 * _HALF, "wood")] if is_today else []
    parts += [Disc(x, y, _RADIUS, disc), Words(x, y + 5, str(state), words, "middle")]
    today = " (on record)" if is_today else ""
    return Cluster(tuple(parts), f"State {state}{today}: {'; '.join(outcome.words)}")


def _arrows(game: Game, places: dict[int, tuple[int, int]]) -> list[Shape]:
    found: list[Shape] = []
    for state in places:
        for name in game.model.names:
            for target in game.model.improvements(name, state):
                if target in places and len(found) < MOST_ARROWS:
                    words = f"{move_words(game, state, target)}: from {state} to {target}"
                    found.append(_arrow(places[state], places[target], words))
    return found


def _arrow(start: tuple[int, int], end: tuple[int, int], words: str) -> Shape:
    """Return an arrow that bends to its right, so that those along one row or back and forth lie beside each other."""
    (x, y), (to_x, to_y) = start, end
    length = max(1, round(((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5))
    along_x, along_y = (to_x - x) / length, (to_y - y) / length
    bend = _BEND + 3 * (length // _STEP - 1)
    middle = (round((x + to_x) / 2 - along_y * bend), round((y + to_y) / 2 + along_x * bend))
    tip = _towards((to_x, to_y), middle, _RADIUS + 1)
    base = _towards(tip, middle, 7)
    side_x, side_y = (tip[1] - base[1]) / 2, (base[0] - tip[0]) / 2
    head = (tip, (round(base[0] + side_x), round(base[1] + side_y)), (round(base[0] - side_x), round(base[1] - side_y)))
    line = Stroke(_bent(_towards(start, middle, _RADIUS + 1), middle, base), "outline thin")
    return Cluster((line, Stroke(head, "solid", closed=True)), words)


def _bent(start: tuple[int, int], middle: tuple[int, int], end: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return points of a smooth line from start to end that passes near the middle."""
    points = []
    for part in range(_PARTS + 1):
        there = part / _PARTS
        one, both, other = (1 - there) ** 2, 2 * there * (1 - there), there**2
        points.append(tuple(round(one * a + both * b + other * c) for a, b, c in zip(start, middle, end, strict=True)))
    return tuple((x, y) for x, y in points)


def _towards(start: tuple[int, int], end: tuple[int, int], by: int) -> tuple[int, int]:
    length = max(1.0, ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5)
    return round(start[0] + (end[0] - start[0]) * by / length), round(start[1] + (end[1] - start[1]) * by / length)


def _legend(sheet: Sheet, game: Game) -> None:
    for look, words in _HEADS.items():
        sheet.add(Disc(MARGIN + 8, sheet.y + 10, 7, _LOOKS[look][0]))
        sheet.write(words, "note", x=MARGIN + 24)
        sheet.gap(3)
    if game.today is not None:
        sheet.add(Box(MARGIN, sheet.y + 2, 16, 16, "wood"))
        sheet.write("as on record today", "note", x=MARGIN + 24)


# --- told ------------------------------------------------------------------------------------------------------------


def _told(game: Game, found: _Map, drawn: int) -> list[str]:
    across, down = ([game.titles[name] for name in names] for names in (found.across, found.down))
    words = ["Arrows are moves by which somebody gains."]
    words += [f"Along rows {joined(across)} move{'' if len(across) > 1 else 's'}."] if across else []
    words += [f"Along columns {joined(down)} move{'' if len(down) > 1 else 's'}."] if down else []
    if drawn < game.model.state_count:
        words.append(f"Of {game.model.state_count:,} states the {drawn} nearest to today's are shown.")
    return words


def _described(analysis: Analysis) -> str:
    told = [
        f"State {place.state} lasts under {joined(list(place.definitions))}: {'; '.join(place.outcome)}."
        for place in analysis.places[:8]
    ]
    return " ".join(told) or "No state lasts."
