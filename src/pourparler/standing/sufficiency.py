"""The fewest lines of the record that bear an answer by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ..dossier import Dossier
from ..language.directives import Act, FactEntry, OutcomeEntry, RecordEntry, VoteEntry
from ..vocabulary import Moment, Question
from .readings import standing_of
from .rulings import Kind

_RECORDED: Final = (Act, VoteEntry, FactEntry, OutcomeEntry)


def sufficient_lines(dossier: Dossier, question: Question, at: Moment) -> tuple[RecordEntry, ...]:
    """Return lines of the record that give the same answer with all others gone, none of which can be spared.

    The charter is kept as it is, with who joined and left. The answer is the same if the ruling is of the same kind and
    on the same say. Other choices of lines may do as well, and with fewer; of this one no line can be left out.

    Parameters
    ----------
    dossier
        The dossier.
    question, at
        A seat or a motion, and the moment.

    Returns
    -------
    tuple
        The lines, in order of date, then of place. Each of the ruling's grounds is taken away in turn, latest first, and
        put back where the answer needs it; if the grounds alone do not bear the answer, each line of the record is.

    Examples
    --------
    >>> from pourparler.dossier import load
    >>> from pourparler.vocabulary import Seat, moment
    >>> astana, _ = load("cases/astana-2017.talks")
    >>> lines = sufficient_lines(astana, Seat("USA", "observer"), moment("2017-01-23"))
    >>> [(line.moment.text, line.verb) for line in lines]
    [('2017-01-19', 'invites'), ('2017-01-23', 'attends')]
    """
    recorded = tuple(entry for entry in dossier.entries if isinstance(entry, _RECORDED) and not _changes_a_group(entry))
    ruling = standing_of(dossier, at).ruling(question)
    answer = (ruling.kind, ruling.by)
    grounds = {ground.entry.place for ground in ruling.grounds}
    kept = [entry for entry in recorded if entry.place in grounds]
    if _answer(dossier, recorded, kept, question, at) != answer:
        kept = list(recorded)
    before = None
    while before != kept:  # what was needed at first may be spared once another line is gone
        before = kept
        for entry in reversed(before):
            fewer = [each for each in kept if each.place != entry.place]
            if _answer(dossier, recorded, fewer, question, at) == answer:
                kept = fewer
    return tuple(kept)


def _changes_a_group(entry: RecordEntry) -> bool:
    return isinstance(entry, Act) and entry.verb in ("joins", "leaves")


def _answer(
    dossier: Dossier, recorded: Iterable[RecordEntry], kept: Sequence[RecordEntry], question: Question, at: Moment
) -> tuple[Kind, tuple[str, ...]]:
    places = {entry.place for entry in kept}
    ruling = standing_of(dossier.without(e for e in recorded if e.place not in places), at).ruling(question)
    return ruling.kind, ruling.by
