"""Where a mark in a picture leads to, which line decides a ruling, and by what name a picture calls a question."""

from __future__ import annotations

from collections.abc import Callable

from ...counted_lines import AnyEntry
from ...dossier import Dossier
from ...language.directives import RuleEntry
from ...standing import Ruling
from ...standing.names_told import Telling
from ...vocabulary import Question, Seat
from .drawing import anchor, safe_address

Link = Callable[[AnyEntry], str]


def to_sources(dossier: Dossier) -> Link:
    """Return what leads from a line to the first of its sources that is on the web."""
    sources = dossier.charter.sources

    def address(entry: AnyEntry) -> str:
        cited = (sources[passage.source].address for passage in entry.sources if passage.source in sources)
        return next((safe for each in cited if (safe := safe_address(each))), "")

    return address


def to_lines(entry: AnyEntry) -> str:
    """Return the address of a line within a page that shows it."""
    return f"#{anchor(entry.place)}"


def decisive_entry(ruling: Ruling) -> AnyEntry | None:
    """Return the line that decides a ruling: that of who blocks, else the latest act, else the rule; none without grounds."""
    acts = [ground for ground in ruling.grounds if not isinstance(ground.entry, RuleEntry)]
    blocking = [ground.entry for ground in acts if ground.actor and ground.actor in ruling.blockers]
    latest = max((ground.entry for ground in acts), key=lambda entry: (entry.moment.end, entry.place), default=None)
    rules = [ground.entry for ground in ruling.grounds]
    return blocking[0] if blocking else latest if latest is not None else rules[0] if rules else None


def question_words(question: Question, told: Telling) -> str:
    """Return a question as a picture heads it: a motion by its title alone."""
    return told.question(question) if isinstance(question, Seat) else told.name(question.name)
