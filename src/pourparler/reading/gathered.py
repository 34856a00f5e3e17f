"""Reports read together: which of them reprint another, and what all of them propose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..dossier import Dossier
from .batches import Outcome, Read, Unread
from .proposals import Proposals, proposals
from .report import Reading
from .reprints import reprints


class Gathered(Struct, frozen=True):
    """What became of some reports.

    Attributes
    ----------
    outcomes
        Each report in the order given; one without a date of publication counts as not read, for it dates no line.
    proposals
        The lines they propose together.
    reprints
        Groups of reports that reprint each other, by name, the earliest first.
    """

    outcomes: tuple[Outcome, ...]
    proposals: Proposals
    reprints: tuple[tuple[str, ...], ...]


def gathered(
    outcomes: Sequence[Outcome],
    dossier: Dossier | None = None,
    *,
    codes: Mapping[str, str] | None = None,
    brief: bool = False,
) -> Gathered:
    """Return what some reports propose together: in order of their publication, reprints recognised.

    Parameters
    ----------
    outcomes
        What became of each report.
    dossier
        The dossier to which the lines are proposed.
    codes
        Codes for the titles of states that the dossier does not know.
    brief
        Leave out statements without a stance or an act.
    """
    every = tuple(_dated(each) for each in outcomes)
    read = sorted((each for each in every if isinstance(each, Read)), key=_published)
    groups = reprints([_body(each.reading) for each in read])
    first = {other: group[0] for group in groups for other in group[1:]}
    made = proposals([each.reading for each in read], dossier, codes=codes, brief=brief, reprint_of=first)
    return Gathered(every, made, tuple(tuple(read[at].name for at in group) for group in groups))


def _dated(outcome: Outcome) -> Outcome:
    if isinstance(outcome, Read) and outcome.reading.report.published is None:
        return Unread(outcome.name, "It names no date of publication: say --published 2017-01-18.")
    return outcome


def _published(read: Read) -> str:
    published = read.reading.report.published
    return published.isoformat() if published is not None else ""


def _body(reading: Reading) -> str:
    """Return the text of a report without headline, dateline and boilerplate."""
    text = reading.report.text
    bodies = [text[zone.start : zone.end] for zone in reading.zones if zone.kind == "body"]
    return "\n".join(bodies) if bodies else text
