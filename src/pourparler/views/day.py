"""A dossier at a moment, as a Python user asks it: the table, reasons, remedies, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import dossier as core
from ..standing import Judged, Kind, Standing, standing_of
from ..standing.explain import Explanation, explain
from ..vocabulary import Moment
from .paint import printable
from .questions_asked import aim_in, asked_in, known, proposition_in
from .table_view import TableView, table_text, table_view
from .why_view import why_text

if TYPE_CHECKING:
    from .conflict_answer import Analysed
    from .fragility_view import FragilityView
    from .pictures import Picture
    from .remedies_shown import RemediesView


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
