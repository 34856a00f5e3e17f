"""The dossier as a Python user opens it: ask it for a date, a table, a reason."""

from __future__ import annotations

from pathlib import Path

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
