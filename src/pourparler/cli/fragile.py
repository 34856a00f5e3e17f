"""``pourparler fragile``: what a single act, lapse or deadline would undo."""

from __future__ import annotations

import click

from ..standing.names_told import Telling
from ..views.fragility_view import fragility_json, fragility_text, fragility_view
from ..vocabulary import Moment
from .shell import at_option, day_of, dossier_argument, json_option, known_option, opened, paint


@click.command("fragile")
@dossier_argument
@at_option
@known_option
@click.option("--lines", is_flag=True, help="Print with each move the lines that it would add.")
@json_option
def command(dossier: str, at: Moment | None, known_on: Moment | None, lines: bool, as_json: bool) -> None:
    """Print the single acts, lapses and deadlines that would unseat somebody or reverse a decision.

    For every seat held, every invitation and every motion adopted; that its holder may leave is not told.
    """
    read = opened(dossier, known_on)
    moment = day_of(read, at, known_on)
    view = fragility_view(read, moment)
    text = fragility_json(view) if as_json else fragility_text(view, Telling(read.charter, moment), paint(), lines)
    click.echo(text)
