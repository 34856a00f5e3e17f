"""The dossier as a Python user opens it: ask it for a date, for a difference, for what it finds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from .. import dossier as core
from ..findings import Finding
from ..vocabulary import Moment, moment
from .day import Day

if TYPE_CHECKING:
    from ..reading.batches import Executor
    from ..reading.proposer import Proposer
    from .difference_text import Compared
    from .reading_answer import ReadReports


class OpenDossier:
    """A dossier ready to be asked.

    Parameters
    ----------
    dossier
        The dossier as it was read.
    """

    def __init__(self, dossier: core.Dossier) -> None:
        self.dossier = dossier

    def __repr__(self) -> str:
        return repr(self.dossier)

    def _repr_html_(self) -> str:
        return self.at(self.dossier.last)._repr_html_()

    def at(self, date: str | Moment) -> Day:
        """Return the dossier at a date.

        Parameters
        ----------
        date
            ``"2017-01-18"``, an instant with its zone, or a `Moment`.
        """
        return Day(self.dossier, moment(date) if isinstance(date, str) else date)

    def known_on(self, date: str | Moment) -> OpenDossier:
        """Return the dossier as it could have been written on a date."""
        return OpenDossier(self.dossier.known_on(moment(date) if isinstance(date, str) else date))

    def what_if(
        self,
        lines: str | Iterable[str] = (),
        *,
        without: Iterable[str] = (),
        charter: OpenDossier | None = None,
        at: str | Moment | None = None,
    ) -> Compared:
        """Return what would be otherwise with some lines more or fewer; nothing is written.

        Parameters
        ----------
        lines
            Lines of the language; one without a date comes last on the date asked.
        without
            Lines to leave out: ``"^label"``, ``"FILE:LINE"``, or the number of a line.
        charter
            A dossier whose rules stand in the place of this one's.
        at
            The date asked; by default the end of the record.

        Raises
        ------
        HypothesisUnreadableError, NoSuchLineError, NoRulesError
            If a line cannot be read, if there is none to leave out, if the other dossier has no rule.
        """
        from ..analysis.hypotheses import hypothesis
        from .comparisons import what_if_view
        from .difference_text import Compared

        day = self._day(at)
        text = lines if isinstance(lines, str) else "\n".join(lines)
        supposed = hypothesis(self.dossier, text, day, without=without)
        return Compared(what_if_view(self.dossier, supposed, day, charter.dossier if charter is not None else None))

    def difference(
        self, other: OpenDossier | None = None, *, start: str | Moment | None = None, at: str | Moment | None = None
    ) -> Compared:
        """Return what is otherwise in another dossier on a date, or in this one since an earlier date.

        Parameters
        ----------
        other
            The other dossier; none to compare two dates of this one.
        start
            The earlier date, of this dossier alone.
        at
            The date, by default the end of the record.
        """
        from .comparisons import dates_view, dossiers_view
        from .difference_text import Compared

        day = self._day(at)
        if other is not None:
            return Compared(dossiers_view(self.dossier, other.dossier, day))
        return Compared(dates_view(self.dossier, self._day(start), day))

    def _day(self, at: str | Moment | None) -> Moment:
        return self.dossier.last if at is None else moment(at) if isinstance(at, str) else at

    def read(
        self,
        *reports: str | Path,
        published: str | Moment = "",
        outlet: str = "",
        brief: bool = False,
        executor: Executor | None = None,
        proposer: Proposer | None = None,
    ) -> ReadReports:
        """Return the lines that press reports propose for the dossier; nothing is written.

        Parameters
        ----------
        reports
            Paths of files, text or HTML, and of folders.
        published, outlet
            When and by whom the reports were published, if they do not say.
        brief
            Leave out statements without a stance or an act.
        executor
            Takes the reports one by one: of concurrent.futures, or a Dask client.
        proposer
            A language model of yours, which adds what it sees; only what stands in a report is taken.
        """
        from .reading_answer import read_reports

        return read_reports(
            reports,
            self.dossier,
            published=published,
            outlet=outlet,
            brief=brief,
            executor=executor,
            proposer=proposer,
        )

    def check(self) -> tuple[Finding, ...]:
        """Return every finding about the dossier, in order of place."""
        from ..checks import check

        return check(self.dossier)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was wrong with the text."""
        return self.dossier.findings


def load(path: str | Path) -> tuple[OpenDossier, tuple[Finding, ...]]:
    """Return the dossier at a path, ready to be asked, and what is wrong with its text.

    Parameters
    ----------
    path
        A ``.talks`` file, or a folder whose ``.talks`` files make one dossier.

    Examples
    --------
    >>> dossier, findings = load("cases/astana-2017.talks")
    >>> dossier.at("2017-01-18").why("USA as participant").blockers
    ('IRN',)
    """
    dossier, findings = core.load(path)
    return OpenDossier(dossier), findings
