"""``pourparler table``: who is at the table."""

from __future__ import annotations

import click

from ..standing import standing_of
from ..views.table_view import table_json, table_text, table_view
from ..vocabulary import Moment
from .shell import at_option, day_of, dossier_argument, json_option, known_option, opened, paint


@click.command("table")
@dossier_argument
@at_option
@known_option
@json_option
def command(dossier: str, at: Moment | None, known_on: Moment | None, as_json: bool) -> None:
    """Print who is at the table, in which capacity, on whose say; who stands at the door, and why."""
    read = opened(dossier, known_on)
    view = table_view(
        read, standing_of(read, day_of(read, at, known_on)), known_on.text if known_on is not None else ""
    )
    click.echo(table_json(view) if as_json else table_text(view, paint()))
