"""``pourparler report``: the brief that a desk officer hands up."""

from __future__ import annotations

from pathlib import Path

import click

from ..dossier import Dossier
from ..standing import standing_of
from ..views.pictures import NARROW
from ..views.report import PAGE_WIDE, NoPdfError, brief, report_html, report_markdown, report_pdf
from ..vocabulary import Moment
from ..writing import write
from .shell import at_option, day_of, dossier_argument, fail, known_option, opened

_SUFFIXES = (".html", ".md", ".pdf")


@click.command("report")
@dossier_argument
@at_option
@known_option
@click.option("--title", default="", help="The heading; by default the title of the talks.")
@click.option(
    "-o",
    "path",
    default="-",
    show_default=True,
    metavar="FILE",
    help="Where to write it: a name that ends in .html, .md or .pdf, or - for Markdown to the standard output.",
)
def command(dossier: str, at: Moment | None, known_on: Moment | None, title: str, path: str) -> None:
    """Write a brief: the answer in a few lines, who sits, who stands at the door and why, what would change it.

    Decisions come with their sums, disputed facts with each source, and every claim with the passage that it rests on.
    """
    suffix = ".md" if path == "-" else Path(path).suffix.lower()
    if suffix not in _SUFFIXES:
        fail(f"{path} has no suffix that says what to write: name a file that ends in .html, .md or .pdf.")
    read = opened(dossier, known_on)
    data = _written(read, day_of(read, at, known_on), title, known_on, suffix)
    if path == "-":
        click.echo(data.decode(), nl=False)
    else:
        write(path, data)


def _written(read: Dossier, at: Moment, title: str, known_on: Moment | None, suffix: str) -> bytes:
    known = known_on.text if known_on is not None else ""
    wide = PAGE_WIDE if suffix == ".pdf" else NARROW
    made = brief(read, standing_of(read, at), title, known, within_page=suffix == ".html", wide=wide)
    if suffix == ".pdf":
        try:
            return report_pdf(made)
        except NoPdfError as error:
            fail(str(error))
    text = report_html(made) if suffix == ".html" else report_markdown(made)
    return f"{text}\n".encode()
