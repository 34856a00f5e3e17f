"""The picture of a table: who sits around it, who stands at the door and what bars the way, how the bodies divided."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...standing import Kind
from ...standing.names_told import joined
from .divisions import INDENT, disc_of, division, members_named, rows_of
from .drawing import NARROW, Picture
from .seating import Bench, Chair, Chamber, Guest, Seating
from .shapes import Box, Cluster, Shape, Stroke
from .sheet import LEADING, MARGIN, Sheet, lines, placed
from .signs import SIGN, sign_of_kind
from .sum_bar import SIDES

_MOST_AROUND: Final = 14
_FEW: Final = 3
_TABLE: Final = 44
_MOST_BLOCKERS: Final = 6
_MOST_TITLES: Final = 12
_MOST_GUESTS: Final = 40
_MOST_MOTIONS: Final = 30
_MOST_CHAMBERS: Final = 6


def table_picture(view: Seating, wide: int = NARROW) -> Picture:
    """Return the picture of a table.

    The first capacity in which two to fourteen sit is drawn along a table, others behind it. More than fourteen are rows
    of tokens with their names below; beyond sixty these are the short ones by which the dossier calls them.
    """
    sheet = Sheet(wide)
    sheet.write(view.title, "head", most=5)
    known = f", as known on {view.known_on}" if view.known_on else ""
    sheet.write(f"on {view.at}{known}", "plain quiet")
    for words in _presiding(view):
        sheet.write(words, "plain quiet", most=3)
    tabled = next((bench for bench in view.benches if 1 < len(bench.chairs) <= _MOST_AROUND), None)
    for bench in view.benches:
        _bench(bench, sheet, has_table=bench is tabled)
    for chamber in view.chambers[:_MOST_CHAMBERS]:
        division(chamber, sheet)
    if len(view.chambers) > _MOST_CHAMBERS:
        sheet.write(f"and {len(view.chambers) - _MOST_CHAMBERS} more bodies", "plain quiet")
    if view.door:
        _door(view.door, sheet)
    if view.motions:
        _motions(view.motions, sheet)
    if not (view.benches or view.chambers or view.door or view.motions):
        sheet.heading("Nobody is at the table or at the door yet")
        sheet.write("No line speaks of a seat.")
    sheet.gap(8)
    sheet.write(f"answer {view.answer}", "note quiet")
    sheet.gap(MARGIN - 4)
    title = f"{view.title}: the table on {view.at}"
    return Picture("table", wide, sheet.y, title, described(view), tuple(sheet.shapes))


def _presiding(view: Seating) -> tuple[str, ...]:
    if view.host and view.host == view.chair:
        return (f"Host and chair: {view.host}",)
    return tuple(f"{word}: {name}" for word, name in (("Host", view.host), ("Chair", view.chair)) if name)


# --- benches ---------------------------------------------------------------------------------------------------------


def _bench(bench: Bench, sheet: Sheet, has_table: bool) -> None:
    taken = sum(chair.is_taken for chair in bench.chairs)
    free = len(bench.chairs) - taken
    told = [f"{taken} seated"] if taken else []
    told += [f"{free} free to come in"] if free else []
    sheet.heading(f"As {bench.capacity}: {', '.join(told)}")
    if bench.powers:
        sheet.write(bench.powers, "note quiet", most=3)
    chairs, shared = _shared(bench.chairs)
    for note in shared:
        sheet.write(f"each {note}", "note quiet", most=4)
    sheet.gap(6)
    if len(chairs) > _MOST_AROUND:
        _hall(chairs, sheet)
    elif has_table:
        _around(chairs, sheet)
    else:
        _behind(chairs, sheet)


def _shared(chairs: tuple[Chair, ...]) -> tuple[tuple[Chair, ...], tuple[str, ...]]:
    """Return chairs without the notes that all of them have, and these notes."""
    if len(chairs) < _FEW:
        return chairs, ()
    shared = tuple(note for note in chairs[0].notes if all(note in chair.notes for chair in chairs))
    kept = (replace(chair, notes=tuple(note for note in chair.notes if note not in shared)) for chair in chairs)
    return tuple(kept), shared


def _around(chairs: tuple[Chair, ...], sheet: Sheet) -> None:
    """Draw chairs on both long sides of a table."""
    top, half = sheet.y, _TABLE // 2
    room = sheet.wide // 2 - half - 2 * SIGN - MARGIN
    sheet.gap(8)
    places: list[Shape] = []
    for first in range(0, len(chairs), 2):
        high = 30
        for chair, way in zip(chairs[first : first + 2], (-1, 1), strict=False):
            x = sheet.wide // 2 + way * (half + SIGN)
            parts, bottom = _chair(chair, x, sheet.y, x + way * SIGN, room, "end" if way < 0 else "start")
            places += parts
            high = max(high, bottom - sheet.y + 10)
        sheet.y += high
    sheet.add(Box(sheet.wide // 2 - half, top, _TABLE, sheet.y - top, "wood", 10), *places)
    sheet.gap(4)


def _behind(chairs: tuple[Chair, ...], sheet: Sheet) -> None:
    """Draw chairs one below the other, as those who sit behind the table."""
    for chair in chairs:
        room = sheet.room - INDENT + MARGIN
        parts, bottom = _chair(chair, MARGIN + SIGN // 2, sheet.y, INDENT, room, "start")
        sheet.add(*parts)
        sheet.y = bottom + 6


def _hall(chairs: tuple[Chair, ...], sheet: Sheet) -> None:
    """Write the names of many, and below them what is to be known of some."""
    for is_taken in (True, False):
        some = tuple((chair.name, chair.title) for chair in chairs if chair.is_taken is is_taken)
        if some:
            rows_of(disc_of(is_taken), len(some), sheet, MARGIN)
            members_named(some, sheet, MARGIN)
            sheet.gap(6)
    for chair in chairs:
        if chair.notes:
            sheet.write(f"{chair.title}: {', '.join(chair.notes)}", "note quiet", most=3)


_KINDS: Final = {True: Kind.SEATED, False: Kind.INVITED}


def _chair(chair: Chair, x: int, top: int, edge: int, room: int, anchor: str) -> tuple[list[Shape], int]:
    """Return a chair with the name beside it and notes below the name, and where that ends."""
    name = placed(lines(chair.title, "strong", room, 4), edge, top, "strong", anchor)
    top_of_notes = top + LEADING["strong"] * len(name)
    notes = [line for note in chair.notes for line in lines(note, "note", room, 6)]
    parts: list[Shape] = list(sign_of_kind(_KINDS[chair.is_taken], x, top + 11))
    parts.append(Cluster(tuple(name), _spoken(chair), chair.href))
    parts += placed(notes, edge, top_of_notes, "note quiet", anchor)
    return parts, top_of_notes + LEADING["note"] * len(notes)


def _spoken(chair: Chair) -> str:
    return ", ".join((chair.title, "seated" if chair.is_taken else "free to come in", *chair.notes))


# --- the door --------------------------------------------------------------------------------------------------------


def _door(guests: tuple[Guest, ...], sheet: Sheet) -> None:
    sheet.gap(14)
    y, middle = sheet.y, sheet.wide // 2
    sheet.add(Box(MARGIN, y, middle - 34 - MARGIN, 4, "solid"), Box(middle + 34, y, middle - 34 - MARGIN, 4, "solid"))
    sheet.add(Stroke(((middle + 34, y + 2), (middle + 14, y + 20)), "outline"))
    sheet.gap(6)
    sheet.write(f"At the door: {sum(len(guest.titles) for guest in guests)}", "strong")
    sheet.gap(4)
    for guest in guests[:_MOST_GUESTS]:
        _guest(guest, sheet)
    left_out = sum(len(guest.titles) for guest in guests[_MOST_GUESTS:])
    if left_out:
        sheet.write(f"and {left_out} more", "plain quiet", INDENT)


def _guest(guest: Guest, sheet: Sheet) -> None:
    room = sheet.wide - MARGIN - INDENT
    named = placed(lines(_several(guest.titles, _MOST_TITLES), "strong", room), INDENT, sheet.y, "strong")
    spoken = f"{joined(list(guest.titles))} as {guest.capacity}: {guest.words}"
    sheet.add(*sign_of_kind(guest.kind, MARGIN + SIGN // 2, sheet.y + 11), Cluster(tuple(named), spoken, guest.href))
    sheet.y += LEADING["strong"] * len(named)
    sheet.write(_reason(guest), "plain", INDENT, most=5)
    if guest.blockers:
        _barrier(guest.blockers, sheet, room)
    sheet.gap(8)


def _reason(guest: Guest) -> str:
    """Return why a guest stands at the door; of one who is blocked the bar says by whom."""
    if not guest.blockers:
        return f"as {guest.capacity}, {guest.words}"
    how = guest.words.partition("; blocked")[0] if "; blocked" in guest.words else f"blocked on {guest.route}"
    return f"as {guest.capacity}, {how}"


def _barrier(blockers: tuple[str, ...], sheet: Sheet, room: int) -> None:
    """Draw the way to the table, and across it the bar with the names of those who hold it shut."""
    words = lines(f"by {_several(blockers, _MOST_BLOCKERS)}", "strong", room - 54)
    top, high = sheet.y + 2, LEADING["strong"] * len(words) + 6
    middle, bar = top + high // 2, INDENT + 40
    sheet.add(
        Stroke(((INDENT, middle), (bar - 3, middle)), "outline"),
        Stroke(((bar - 9, middle - 5), (bar - 3, middle), (bar - 9, middle + 5)), "outline"),
        Box(bar, top, 6, high, "solid"),
        *placed(words, bar + 14, top + 1, "strong"),
    )
    sheet.y = top + high + 2


def _several(titles: tuple[str, ...], most: int) -> str:
    if len(titles) <= most:
        return joined(list(titles))
    return f"{', '.join(titles[:most])} and {len(titles) - most} more"


def _motions(motions: tuple[tuple[Kind, str, str], ...], sheet: Sheet) -> None:
    sheet.heading(f"Motions: {len(motions)}")
    earlier = len(motions) - _MOST_MOTIONS
    if earlier > 0:
        sheet.write(f"{earlier} earlier {'ones are' if earlier > 1 else 'one is'} left out.", "note quiet")
    for kind, title, words in motions[-_MOST_MOTIONS:]:
        sheet.add(*sign_of_kind(kind, MARGIN + SIGN // 2, sheet.y + 11))
        sheet.write(title, "strong", INDENT, most=4)
        sheet.write(words, "plain", INDENT, most=5)
        sheet.gap(6)


# --- told ------------------------------------------------------------------------------------------------------------


def described(view: Seating) -> str:
    """Return the picture told in sentences."""
    told = [_told_bench(bench) for bench in view.benches]
    told += [_told_chamber(chamber) for chamber in view.chambers]
    told += [f"At the door: {joined(list(guest.titles))} as {guest.capacity}, {guest.words}." for guest in view.door]
    told += [f"Motion {title}: {words}." for _, title, words in view.motions]
    return " ".join(told) or "Nobody is at the table or at the door yet."


def _told_bench(bench: Bench) -> str:
    seated = [chair.title for chair in bench.chairs if chair.is_taken]
    free = [chair.title for chair in bench.chairs if not chair.is_taken]
    told = [f"Seated as {bench.capacity}: {joined(seated)}."] if seated else []
    told += [f"Free to come in as {bench.capacity}: {joined(free)}."] if free else []
    return " ".join(told)


def _told_chamber(chamber: Chamber) -> str:
    sides = [f"{side.number} {SIDES[side.position]}" for side in chamber.sides]
    return f"{chamber.title} on {chamber.question}: {chamber.verdict}, {', '.join(sides)}."
