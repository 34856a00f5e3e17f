"""The dossier as a Python user opens it: ask it for a date, a table, a reason."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from .. import dossier as core
from ..findings import Finding
from ..language import parse_proposition
from ..language.proposition_parser import Reader, Unreadable
from ..language.propositions import Proposition, Stands
from ..language.tokens import Segment, tokens
from ..standing import Judged, Kind, Standing, standing_of
from ..standing.explain import Explanation, explain
from ..vocabulary import Moment, Motion, Place, Question, Seat, moment
from .paint import printable
from .table_view import TableView, table_text, table_view
from .why_view import why_text

if TYPE_CHECKING:
    from ..reading.batches import Executor
    from ..reading.proposer import Proposer
    from ..remedies.aims import Aim
    from .conflict_answer import Analysed
    from .difference_text import Compared
    from .fragility_view import FragilityView
    from .pictures import Picture
    from .reading_answer import ReadReports
    from .remedies_shown import RemediesView


class NotAQuestionError(ValueError):
    """A text that is neither a question nor a proposition."""

    def __init__(self, text: str, finding: Finding) -> None:
        self.finding = finding
        way_out = f" {finding.way_out}" if finding.way_out else ""
        super().__init__(
            f"{text!r} cannot be read: {finding.sentence}{way_out} Ask for a seat (`USA as observer`), a motion, or "
            "any proposition."
        )


class UnknownNameError(LookupError):
    """A question about somebody or something that the dossier does not know."""

    def __init__(self, what: str, name: str, hint: str = "") -> None:
        super().__init__(f"The dossier has no {what} `{name}`.{' ' + hint if hint else ''}")


def _html(text: str) -> str:
    from html import escape

    return escape(printable(text))


class Why(str):
    """An explained answer: prints as text, has the explanation as ``.explanation``, shows as HTML in a notebook.

    Attributes
    ----------
    explanation
        Every field of the answer.
    """

    explanation: Explanation

    def __new__(cls, explanation: Explanation) -> Why:
        """Return the answer to an explained question."""
        self = super().__new__(cls, why_text(explanation))
        self.explanation = explanation
        return self

    @property
    def ruling(self) -> Kind:
        """The kind of ruling."""
        return self.explanation.ruling

    @property
    def blockers(self) -> tuple[str, ...]:
        """Who blocks, by name."""
        return self.explanation.blockers

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        from html import escape

        return f"<pre>{escape(str(self))}</pre>"


class Drawn:
    """A picture of a dossier.

    Attributes
    ----------
    picture
        Its shapes, its title, and what it shows told in sentences.
    svg
        The picture as SVG.
    """

    def __init__(self, picture: Picture) -> None:
        from .pictures import svg

        self.picture = picture
        self.svg = svg(picture)

    def __repr__(self) -> str:
        return f"<Drawn {self.picture.title!r}>"

    def _repr_svg_(self) -> str:
        return self.svg


class Day:
    """A dossier at a moment.

    Parameters
    ----------
    dossier
        The dossier.
    at
        The moment.
    """

    def __init__(self, dossier: core.Dossier, at: Moment) -> None:
        self.dossier = dossier
        self.standing: Standing = standing_of(dossier, at)

    def __repr__(self) -> str:
        return table_text(self.table())

    def _repr_html_(self) -> str:
        view = self.table()
        rows = "".join(
            f"<tr><td>{_html(row.title)}</td><td>{_html(row.capacity)}</td><td>{_html(row.words)}</td></tr>"
            for row in (*view.seated, *view.door, *view.motions)
        )
        head = "<tr><th>who</th><th>as</th><th>ruling</th></tr>"
        return f"<table><caption>{_html(view.title)}, on {_html(view.at)}</caption>{head}{rows}</table>"

    def table(self) -> TableView:
        """Return the table: who sits, who stands at the door, how the motions stand."""
        return table_view(self.dossier, self.standing)

    def why(self, question: str) -> Why:
        """Return why a question stands as it does.

        Parameters
        ----------
        question
            A seat (``"USA as participant"``), a motion (``"residual"``), or either with a status
            (``"residual adopted"``).

        Raises
        ------
        NotAQuestionError
            If the text cannot be read.
        UnknownNameError
            If the dossier does not know the actor, the capacity or the motion.
        """
        asked, _ = asked_in(question)
        return Why(explain(self.dossier, self.standing, known(asked, self.dossier)))

    def picture(self, kind: str, question: str = "", wide: int = 360) -> Drawn:
        """Return a picture that shows in a notebook and has its text as ``svg``.

        Parameters
        ----------
        kind
            ``"table"``, ``"why"`` (of a question), ``"timeline"`` or ``"network"``.
        question
            A seat or a motion.
        wide
            The width for which it is laid out.
        """
        from .pictures import drawn

        asked = known(asked_in(question)[0], self.dossier) if question else None
        return Drawn(drawn(kind, self.dossier, self.standing, asked, wide))

    def unblock(self, question: str, limit: int = 12) -> RemediesView:
        """Return every smallest set of moves that would let a seat in, adopt a motion, or make any proposition true.

        Parameters
        ----------
        question
            A seat, a motion, or any proposition of the language.
        limit
            How many sets to show; ``total`` counts all.

        Raises
        ------
        NotAQuestionError, UnknownNameError
            As of `why`.
        """
        from .remedies_view import remedies_view

        return remedies_view(self.dossier, aim_in(question, self.dossier), self.standing.at, limit)

    def fragile(self) -> FragilityView:
        """Return the single acts, lapses and deadlines that would unseat somebody or reverse a decision."""
        from .fragility_view import fragility_view

        return fragility_view(self.dossier, self.standing.at)

    def analyse(self, *about: str) -> Analysed:
        """Return where the conflict can come to rest, by the rules and the preferences on record.

        Parameters
        ----------
        *about
            The seats and motions at stake; without any, those of which the preferences speak.

        Raises
        ------
        NoModelError, ConflictError
            If there is no preference on record, no move left, or if what is declared makes no sense.
        """
        from .conflict_answer import analysis_of

        questions = [known(asked_in(question)[0], self.dossier) for question in about]
        return analysis_of(self.dossier, self.standing.at, questions)

    def report(self, form: Literal["html", "md", "pdf"] = "html", title: str = "") -> str | bytes:
        """Return a brief to hand up, as text, and as bytes for a PDF.

        Parameters
        ----------
        form
            ``"html"``, ``"md"`` or ``"pdf"``.
        title
            The heading; by default that of the talks.
        """
        from .pictures import NARROW
        from .report import PAGE_WIDE, brief, report_html, report_markdown, report_pdf

        wide = PAGE_WIDE if form == "pdf" else NARROW
        made = brief(self.dossier, self.standing, title, within_page=form == "html", wide=wide)
        if form == "pdf":
            return report_pdf(made)
        return report_html(made) if form == "html" else report_markdown(made)

    def holds(self, proposition: str) -> Judged:
        """Return any proposition of the language judged: its value, its sums, its grounds."""
        return self.standing.judged(proposition_in(proposition))


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


def asked_in(text: str) -> tuple[Question, Stands | None]:
    """Return the question that a text asks, and the status it asks about, if it names one.

    Raises
    ------
    NotAQuestionError
        If the text is no question and no statement about one.
    """
    reader = Reader(tokens([Segment(text.replace("\n", " "), 1, 1)]))
    try:
        question = reader.question()
        reader.end()
    except Unreadable:
        pass
    else:
        return question, None
    claim = proposition_in(text)
    if isinstance(claim, Stands):
        return claim.question, claim
    raise NotAQuestionError(text, Finding("not-a-question", Place("question", 1), "It asks about no seat or motion."))


def aim_in(text: str, dossier: core.Dossier) -> Aim:
    """Return what a text wants: a seat or a motion by itself (let in, adopted), or any proposition.

    Raises
    ------
    NotAQuestionError
        If the text cannot be read.
    UnknownNameError
        If the dossier does not know the actor, the capacity or the motion.
    """
    from ..remedies.aims import Aim

    try:
        question, claim = asked_in(text)
    except NotAQuestionError:
        return Aim(claim=proposition_in(text))
    asked = known(question, dossier)
    return Aim(asked) if claim is None else Aim(claim=claim)


def proposition_in(text: str) -> Proposition:
    """Return the proposition that a text says."""
    read = parse_proposition(text, "question")
    if isinstance(read, Finding):
        raise NotAQuestionError(text, read)
    return read


def known(question: Question, dossier: core.Dossier) -> Question:
    """Return a question whose names the dossier knows.

    Raises
    ------
    UnknownNameError
        If it does not know one of them.
    """
    from ..language.entry_reader import did_you_mean

    charter = dossier.charter
    if isinstance(question, Motion):
        if question.name not in charter.motions:
            raise UnknownNameError("motion", question.name, did_you_mean(question.name, list(charter.motions)))
        return question
    if question.candidate not in charter.actors and question not in dossier.seats:
        raise UnknownNameError("actor", question.candidate, did_you_mean(question.candidate, list(charter.actors)))
    capacities = {*charter.capacities, *(rule.entry.capacity for rule in charter.rules)}
    if question.capacity not in capacities and Seat(question.candidate, question.capacity) not in dossier.seats:
        raise UnknownNameError("capacity", question.capacity, did_you_mean(question.capacity, list(capacities)))
    return question
