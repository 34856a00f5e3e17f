"""A dossier as pictures: the table, a ruling, the timeline, the network; as SVG of our own, and as PNG.

Each picture is a value laid out by pure functions in whole units, so that the same dossier gives the same bytes. It
carries a title and is told in sentences inside, and nothing in it rests on colour.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...dossier import Dossier
from ...standing import Standing
from ...vocabulary import Question
from ..table_view import table_view
from .argument import argument
from .drawing import NARROW, NARROWEST, WIDEST, Picture, anchor, safe_address, stylesheet, svg
from .links import Link, to_lines, to_sources
from .network import network
from .network_picture import network_picture
from .seating import seating
from .table_picture import table_picture
from .timeline import timeline
from .timeline_picture import timeline_picture
from .why_picture import why_picture

__all__ = [
    "KINDS",
    "NARROW",
    "NARROWEST",
    "WIDEST",
    "NoQuestionError",
    "NotAPictureError",
    "Picture",
    "anchor",
    "drawn",
    "safe_address",
    "stylesheet",
    "svg",
]


class NotAPictureError(ValueError):
    """A kind of picture that there is not."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"There is no picture {kind!r}. There are: {', '.join(KINDS)}.")


class NoQuestionError(ValueError):
    """A picture of a ruling without the question that it answers."""

    def __init__(self) -> None:
        super().__init__("The picture `why` needs a question: name a seat (`USA as observer`) or a motion.")


_Draw = Callable[[Dossier, Standing, Link, Question | None, int, str], Picture]


def _table(d: Dossier, s: Standing, link: Link, question: Question | None, wide: int, known_on: str) -> Picture:
    return table_picture(seating(table_view(d, s, known_on), d, s, link, question), wide)


def _why(d: Dossier, s: Standing, link: Link, question: Question | None, wide: int, known_on: str) -> Picture:
    if question is None:
        raise NoQuestionError
    return why_picture(argument(question, d, s, within_page=link is to_lines), wide)


def _timeline(d: Dossier, s: Standing, link: Link, question: Question | None, wide: int, known_on: str) -> Picture:
    return timeline_picture(timeline(d, s.at, link, question), wide)


def _network(d: Dossier, s: Standing, link: Link, question: Question | None, wide: int, known_on: str) -> Picture:
    return network_picture(network(d, s, link, question), wide)


_DRAWN: Final[dict[str, _Draw]] = {"table": _table, "why": _why, "timeline": _timeline, "network": _network}
KINDS: Final = tuple(_DRAWN)
"""The kinds of picture."""


def drawn(
    kind: str,
    dossier: Dossier,
    standing: Standing,
    question: Question | None = None,
    wide: int = NARROW,
    known_on: str = "",
    within_page: bool = False,
) -> Picture:
    """Return a picture of a dossier at the moment of a standing.

    Parameters
    ----------
    kind
        ``table``, ``why``, ``timeline`` or ``network``.
    dossier, standing
        The dossier, and what follows from it at the moment.
    question
        A seat or a motion: what a ``why`` explains; the others are held to it, or take it up first.
    wide
        The width for which it is laid out.
    known_on
        Of a table: the date up to which sources were read, for its heading.
    within_page
        Whether it stands in a page that shows the lines of the dossier under their `anchor`; then its links lead there,
        and otherwise to the reports on the web.

    Raises
    ------
    NotAPictureError
        If there is no such picture.
    NoQuestionError
        If a ``why`` is asked for without a question.
    """
    if kind not in _DRAWN:
        raise NotAPictureError(kind)
    link = to_lines if within_page else to_sources(dossier)
    return _DRAWN[kind](dossier, standing, link, question, wide, known_on)
