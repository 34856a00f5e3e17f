"""The picture of a network: who acts on the left, what they act on at the right, a line for each tie between them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from msgspec import Struct

from ...standing.names_told import joined
from .drawing import NARROW, Picture
from .network import Aim, Line, Network, Party, Tie
from .shapes import Box, Cluster, Curve, Shape, Stroke
from .sheet import LEADING, MARGIN, Sheet, lines, placed
from .signs import SIGN, sign_of_kind

_GAP: Final = 12
_PORT: Final = 15
_PAD: Final = 6
_MOST_TITLES: Final = 3
_ROUNDS: Final = 6


class Node(Struct, frozen=True):
    """A box with its lines of text, how high it is, and how many lines meet it."""

    words: tuple[tuple[str, str], ...]
    high: int


def network_picture(view: Network, wide: int = NARROW) -> Picture:
    """Return the picture of a network; those who are tied alike share a box."""
    sheet = Sheet(wide)
    sheet.write(view.title, "head", most=5)
    sheet.write(f"on {view.at}: who invites, supports, objects", "plain quiet")
    sheet.gap(10)
    if view.lines:
        _graph(view, sheet)
        if view.left_out:
            several = "questions are" if view.left_out > 1 else "question is"
            words = f"{view.left_out} earlier {several} left out; each can be drawn by itself."
            sheet.write(words, "note quiet")
        _legend(view, sheet)
    else:
        sheet.write("Nobody has taken a position on a seat or a motion.")
    sheet.gap(8)
    sheet.write(f"answer {view.answer}", "note quiet")
    sheet.gap(MARGIN - 4)
    title = f"{view.title}: who invites, supports and objects, on {view.at}"
    return Picture("network", wide, sheet.y, title, described(view), tuple(sheet.shapes))


# --- where everything lies -------------------------------------------------------------------------------------------


def order(view: Network) -> tuple[list[int], list[int]]:
    """Return sides and aims from the top down, each near those it is tied to: rows are sorted in turn by their middles."""
    sides, aims = list(range(len(view.sides))), list(range(len(view.aims)))
    for _ in range(_ROUNDS):
        aims = _by_middle(aims, [(line.aim, sides.index(line.side)) for line in view.lines])
        sides = _by_middle(sides, [(line.side, aims.index(line.aim)) for line in view.lines])
    return sides, aims


def _by_middle(nodes: list[int], ties: list[tuple[int, int]]) -> list[int]:
    places: dict[int, list[int]] = {node: [] for node in nodes}
    for node, place in ties:
        places[node].append(place)
    return sorted(nodes, key=lambda node: (Fraction(sum(places[node]), max(1, len(places[node]))), node))


def _graph(view: Network, sheet: Sheet) -> None:
    column = (sheet.wide - 2 * MARGIN) * 9 // 25
    sides, aims = order(view)
    left = {n: _party_node(view.sides[n], column, sum(line.side == n for line in view.lines)) for n in sides}
    right = {n: _aim_node(view.aims[n], column, sum(line.aim == n for line in view.lines)) for n in aims}
    highs = [sum(node.high + _GAP for node in nodes.values()) for nodes in (left, right)]
    tops_left = _tops(left, sides, sheet.y + (max(highs) - highs[0]) // 2)
    tops_right = _tops(right, aims, sheet.y + (max(highs) - highs[1]) // 2)
    x_right = sheet.wide - MARGIN - column
    starts = _ports(view.lines, left, tops_left, sides, aims, leaving=True)
    ends = _ports(view.lines, right, tops_right, sides, aims, leaving=False)
    for number, line in enumerate(view.lines):
        sheet.add(_tied(line, (MARGIN + column, starts[number]), (x_right, ends[number])))
    for n in sides:
        sheet.add(*_boxed(left[n], MARGIN, tops_left[n], column))
    for n in aims:
        sheet.add(*_boxed(right[n], x_right, tops_right[n], column))
        sheet.add(*sign_of_kind(view.aims[n].kind, x_right + _PAD + SIGN // 2, tops_right[n] + right[n].high - 15))
    sheet.y += max(highs)


def _tops(nodes: dict[int, Node], ordered: Sequence[int], top: int) -> dict[int, int]:
    found = {}
    for number in ordered:
        found[number] = top
        top += nodes[number].high + _GAP
    return found


def _ports(
    ties: Sequence[Line], nodes: dict[int, Node], tops: dict[int, int], sides: list[int], aims: list[int], leaving: bool
) -> list[int]:
    """Return for each line where it meets its node: spread along the side, in the order of the far ends."""
    found = [0] * len(ties)
    for node, top in tops.items():
        meeting = [n for n, line in enumerate(ties) if (line.side if leaving else line.aim) == node]
        meeting.sort(key=lambda n: aims.index(ties[n].aim) if leaving else sides.index(ties[n].side))
        for place, number in enumerate(meeting, start=1):
            found[number] = top + nodes[node].high * place // (len(meeting) + 1)
    return found


# --- boxes and lines -------------------------------------------------------------------------------------------------


def _party_node(party: Party, column: int, ties: int) -> Node:
    several = len(party.titles) > _MOST_TITLES
    shown = party.titles[:_MOST_TITLES]
    text = f"{', '.join(shown)} and {len(party.titles) - _MOST_TITLES} more" if several else joined(list(shown))
    words = [(line, "code") for line in lines(text, "code", column - 2 * _PAD, 8)]
    words += [(line, "note quiet") for line in lines(party.notes, "note", column - 2 * _PAD, 3)] if party.notes else []
    return _node(words, ties)


def _aim_node(aim: Aim, column: int, ties: int) -> Node:
    words = [(line, "code") for line in lines(aim.title, "code", column - 2 * _PAD, 7)]
    words += [(line, "note quiet") for line in lines(aim.capacity, "note", column - 2 * _PAD, 3)]
    words.append((aim.kind.words, "note sign"))
    return _node(words, ties)


def _node(words: list[tuple[str, str]], ties: int) -> Node:
    high = sum(LEADING[look.split()[0]] for _, look in words) + 2 * _PAD
    return Node(tuple(words), max(high, ties * _PORT + 8))


def _boxed(node: Node, x: int, top: int, wide: int) -> list[Shape]:
    shapes: list[Shape] = [Box(x, top, wide, node.high, "panel edge", 4)]
    y = top + _PAD - 1
    for text, look in node.words:
        is_signed = look.endswith("sign")
        if is_signed:
            y = top + node.high - _PAD - LEADING["note"]
        shapes += placed([text], x + _PAD + (SIGN + 5 if is_signed else 0), y, look.removesuffix(" sign"))
        y += LEADING[look.split()[0]]
    return shapes


_LOOKS: Final = {Tie.INVITES: "outline", Tie.SUPPORTS: "outline dashed", Tie.OBJECTS: "outline"}


def _tied(line: Line, start: tuple[int, int], end: tuple[int, int]) -> Shape:
    x, y = end
    tip = (x - 9, y) if line.tie is not Tie.OBJECTS else (x - 6, y)
    look = _LOOKS[line.tie] + (" thin" if line.is_statement else "")
    return Cluster((Curve(start, tip, look), *_head(line.tie, x, y)), line.sentence, line.href)


def _head(tie: Tie, x: int, y: int) -> tuple[Shape, ...]:
    if tie is Tie.INVITES:
        return (Stroke(((x - 10, y - 5), (x - 1, y), (x - 10, y + 5)), "solid", closed=True),)
    if tie is Tie.SUPPORTS:
        return (
            Stroke(((x - 9, y - 5), (x - 1, y), (x - 9, y + 5)), "outline"),
            Stroke(((x - 9, y), (x - 1, y)), "outline"),
        )
    return (Box(x - 6, y - 7, 5, 14, "solid"),)


def _legend(view: Network, sheet: Sheet) -> None:
    sheet.heading("The lines")
    for tie in Tie:
        if any(line.tie is tie for line in view.lines):
            y = sheet.y + 9
            sheet.add(Curve((MARGIN, y), (MARGIN + 40, y), _LOOKS[tie]), *_head(tie, MARGIN + 48, y))
            sheet.write(tie.value, "note", MARGIN + 60)
            sheet.gap(3)
    if any(line.is_statement for line in view.lines):
        sheet.add(Curve((MARGIN, sheet.y + 9), (MARGIN + 47, sheet.y + 9), "outline thin"))
        sheet.write("thin: a statement, not an act", "note", MARGIN + 60)


def described(view: Network) -> str:
    """Return the picture told in sentences."""
    told = [f"{line.sentence}." for line in view.lines]
    told += [f"{aim.title} {aim.capacity}: {aim.kind.words}." for aim in view.aims]
    return " ".join(told) or "Nobody has taken a position on a seat or a motion."
