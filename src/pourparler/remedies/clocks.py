"""The moments that a ruling names at which time alone may change it."""

from __future__ import annotations

from collections.abc import Iterator

from ..standing import Judged, Ruling, Standing
from ..vocabulary import Moment
from .aims import Aim


def clocks_in(aim: Aim, standing: Standing) -> Iterator[Moment]:
    """Yield the moments at which time alone may change what is wanted."""
    if aim.claim is not None:
        yield from _clocks_of(standing.judged(aim.claim))
    if aim.question is not None:
        yield from _clocks_of_ruling(standing.ruling(aim.question))


def _clocks_of_ruling(ruling: Ruling) -> Iterator[Moment]:
    if ruling.clock is not None:
        yield ruling.clock
    for route in ruling.routes:
        if route.clock is not None:
            yield route.clock
        for judged in (route.required, route.decided, *route.also):
            if judged is not None:
                yield from _clocks_of(judged)


def _clocks_of(judged: Judged) -> Iterator[Moment]:
    if judged.clock is not None:
        yield judged.clock
    for part in judged.parts:
        yield from _clocks_of(part)
