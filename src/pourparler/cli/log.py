"""``pourparler log``: the record in order of time."""

from __future__ import annotations

import click

from ..views.log_view import log_json, log_lines, log_text
from ..vocabulary import Moment
from .shell import DATE, dossier_argument, json_option, opened, paint


@click.command("log")
@dossier_argument
@click.option("--from", "start", type=DATE, help="The first date.")
@click.option("--to", "end", type=DATE, help="The last date.")
@json_option
def command(dossier: str, start: Moment | None, end: Moment | None, as_json: bool) -> None:
    """Print acts, statements, votes and outcomes in order of time, each with its place and passages."""
    lines = log_lines(opened(dossier), start, end)
    click.echo(log_json(lines) if as_json else log_text(lines, paint()))
