"""What is fragile, as it is shown: seat by seat, who could undo it alone, and when it ends by itself."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ..dossier import Dossier
from ..remedies import Found
from ..remedies.fragility import Fragile, fragile
from ..remedies.hypotheticals import Hypotheticals
from ..remedies.moves import UNNAMED
from ..standing.names_told import Telling
from ..vocabulary import Moment, Seat
from .as_json import as_json
from .folded_sets import merged, part_shown
from .paint import PLAIN, Paint
from .remedies_shown import PartShown


class Undoing(Struct, frozen=True):
    """A single move that would undo it: who, what, what it would be then, and the lines it adds."""

    part: PartShown
    becomes: str
    lines: tuple[str, ...]


class Ends(Struct, frozen=True):
    """When time alone ends it, and what it is from then on."""

    at: str
    becomes: str


class FragileShown(Struct, frozen=True):
    """A seat or a decision that something single would undo."""

    question: str
    title: str
    ruling: str
    moves: tuple[Undoing, ...]
    ends: tuple[Ends, ...]


class FragilityView(Struct, frozen=True):
    """What is fragile in a dossier at a date.

    Attributes
    ----------
    title, at
        The talks, and the date.
    seats, decisions
        Seats and invitations, and motions adopted, that something single would undo.
    firm
        How many others nothing single would undo.
    alone
        Who could undo something alone, and how many things.
    answer
        The answer id.
    """

    title: str
    at: str
    seats: tuple[FragileShown, ...]
    decisions: tuple[FragileShown, ...]
    firm: int
    alone: tuple[tuple[str, int], ...]
    answer: str


def fragility_view(dossier: Dossier, at: Moment) -> FragilityView:
    """Return what is fragile in a dossier at a moment, as it is shown."""
    found = fragile(dossier, at)
    teller = _Teller(dossier, at)
    shown = {each.question: teller.shown(each) for each in found if each.is_fragile}
    counts: dict[str, int] = {}
    for each in found:
        for name in dict.fromkeys(name for move in each.moves for part in move.parts for name in part.actors):
            if name.startswith(UNNAMED):
                continue
            counts[name] = counts.get(name, 0) + 1
    talks = dossier.charter.talks
    return FragilityView(
        talks.title if talks is not None else dossier.name,
        at.text,
        tuple(view for question, view in shown.items() if isinstance(question, Seat)),
        tuple(view for question, view in shown.items() if not isinstance(question, Seat)),
        len(found) - len(shown),
        tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))),
        dossier.answer_id(at, "fragile"),
    )


class _Teller:
    """A dossier at a moment, ready to tell what is fragile."""

    def __init__(self, dossier: Dossier, at: Moment) -> None:
        self.hypotheticals = Hypotheticals(dossier, at)
        self.told = Telling(dossier.charter, at)

    def shown(self, each: Fragile) -> FragileShown:
        """Return a seat or a decision with what would undo it."""
        return FragileShown(
            str(each.question),
            self.told.question(each.question),
            each.kind.value,
            tuple(self._moves(each)),
            tuple(Ends(ending.at.text, ending.kind.value) for ending in each.endings),
        )

    def _moves(self, each: Fragile) -> Iterator[Undoing]:
        becomes = dict(zip(each.moves, each.becomes, strict=True))
        by_kind: dict[str, list[Found]] = {}
        for found, kind in becomes.items():
            by_kind.setdefault(kind.value, []).append(found)
        for kind_of, alike in by_kind.items():
            for found in merged(alike):
                yield Undoing(part_shown(found.parts[0], self.told), kind_of, self.hypotheticals.lines(found.chosen))


# --- text ------------------------------------------------------------------------------------------------------------


def fragility_text(view: FragilityView, told: Telling, paint: Paint = PLAIN, with_lines: bool = False) -> str:
    """Return what is fragile as text: each seat and decision, what would undo it, and who could do so alone."""
    lines = [f"{paint.strong(view.title)}, on {view.at}: {_summary(view)}"]
    for head, every in (("Seats and invitations", view.seats), ("Decisions", view.decisions)):
        if every:
            lines += ["", head]
            lines += [line for each in every for line in _of_one(each, paint, with_lines)]
    if view.alone:
        names = [f"{told.name(name)} ({number})" for name, number in view.alone[:_MOST_NAMED]]
        more = f" and {len(view.alone) - _MOST_NAMED} more" if len(view.alone) > _MOST_NAMED else ""
        lines += ["", f"Who could undo something alone, and how much: {', '.join(names)}{more}."]
    if view.firm:
        lines += ["", f"{view.firm} {'hangs' if view.firm == 1 else 'hang'} on no single act or date."]
    lines += ["", paint.faint(f"answer {view.answer}")]
    return paint.page(lines)


_MOST_NAMED = 12


def _summary(view: FragilityView) -> str:
    if not view.seats and not view.decisions:
        return "nothing that stands would be undone by a single act or date."
    seats, decisions = len(view.seats), len(view.decisions)
    words = [f"{seats} seat{'s' if seats != 1 else ''} or invitation{'s' if seats != 1 else ''}"] if seats else []
    words += [f"{decisions} decision{'s' if decisions != 1 else ''}"] if decisions else []
    return f"a single act or date would undo {' and '.join(words)}."


def _of_one(each: FragileShown, paint: Paint, with_lines: bool) -> list[str]:
    lines = [f"  {each.title}: {paint.ruling(each.ruling, each.ruling.replace('-', ' '))}"]
    for move in each.moves:
        lines.append(f"    {move.part.words}: then {move.becomes.replace('-', ' ')}")
        lines += [f"      ({move.part.names})"] if move.part.names else []
        lines += [f"      | {line}" for line in move.lines] if with_lines else []
    lines += [f"    by itself on {end.at}: then {end.becomes.replace('-', ' ')}" for end in each.ends]
    return lines


def fragility_json(view: FragilityView) -> str:
    """Return what is fragile as JSON; the schema is ``docs/reference/schema/fragile.json``."""
    return as_json(view)
