"""Reports read from Python: text or files in, proposed lines out, with everything that was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..dossier import Dossier
from ..reading.batches import Executor, Outcome, Read, bytes_of, files_of, outcomes
from ..reading.gathered import gathered
from ..reading.press import Press
from ..reading.proposer import Candidate, Proposer, with_proposer
from ..reading.report import Reading
from ..vocabulary import Moment
from .marked_report import marked_html
from .reading_view import ReadingView, lines_text, reading_view, summary_text


class ReadReports(str):
    """Proposed lines: prints as text to append, shows the marked reports in a notebook.

    Attributes
    ----------
    view
        Everything that was found, as ``pourparler read --json`` prints it.
    readings
        What was found in each report, by its name.
    dropped
        What a proposer said and no report does.
    """

    view: ReadingView
    readings: dict[str, Reading]
    dropped: tuple[Candidate, ...]

    def __new__(cls, view: ReadingView, readings: dict[str, Reading], dropped: tuple[Candidate, ...]) -> ReadReports:
        """Return the answer to a reading."""
        self = super().__new__(cls, lines_text(view))
        self.view, self.readings, self.dropped = view, readings, dropped
        return self

    @property
    def summary(self) -> str:
        """What was read and what comes of it, in a few sentences."""
        return summary_text(self.view)

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        from html import escape

        return f'<iframe sandbox srcdoc="{escape(marked_html(self.readings, str(self)))}" width="100%" height="600"></iframe>'


def read_reports(
    reports: Iterable[str | Path],
    dossier: Dossier | None = None,
    *,
    published: str | Moment = "",
    outlet: str = "",
    brief: bool = False,
    executor: Executor | None = None,
    proposer: Proposer | None = None,
) -> ReadReports:
    """Return the lines that some reports propose.

    Parameters
    ----------
    reports
        Paths of files and folders.
    dossier
        The dossier to which the lines are proposed; its names come first.
    published, outlet
        When and by whom the reports were published, if they do not say.
    brief
        Leave out statements without a stance or an act.
    executor
        Takes the reports one by one: of concurrent.futures, or a Dask client. Without one they are read here.
    proposer
        A language model of yours, which adds what it sees; only what stands in a report is taken.
    """
    press = Press(dossier, str(published), outlet)
    done = outcomes(bytes_of(files_of(map(str, reports))), press, executor)
    dropped: list[Candidate] = []
    every = list(done if proposer is None else _with_candidates(done, proposer, dropped))
    found = gathered(every, dossier, codes=press.codes, brief=brief)
    readings = {each.name: each.reading for each in found.outcomes if isinstance(each, Read)}
    return ReadReports(reading_view(found.outcomes, found.proposals, found.reprints), readings, tuple(dropped))


def _with_candidates(done: Iterable[Outcome], proposer: Proposer, dropped: list[Candidate]) -> Iterator[Outcome]:
    for each in done:
        if isinstance(each, Read):
            proposed = with_proposer(each.reading, proposer)
            dropped += proposed.dropped
            yield Read(each.name, proposed.reading)
        else:
            yield each
