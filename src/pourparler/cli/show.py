"""``pourparler show``: everything about one name."""

from __future__ import annotations

import click

from ..language.entry_reader import did_you_mean
from ..views.log_view import lines_about, log_json, log_text
from .shell import dossier_argument, fail, json_option, opened, paint


@click.command("show")
@dossier_argument
@click.argument("name")
@json_option
def command(dossier: str, name: str, as_json: bool) -> None:
    """Print every line that speaks of a name: an actor, an official, a rule, a motion, a source."""
    if not name.strip():
        fail("Name what to show: an actor, an official, a rule, a motion, a source.")
    read = opened(dossier)
    lines = lines_about(read, name)
    if not lines:
        charter = read.charter
        names = [
            *charter.actors,
            *charter.officials,
            *charter.motions,
            *charter.sources,
            *charter.groups,
            *charter.bodies,
        ]
        hint = did_you_mean(name, [*names, *(rule.name for rule in charter.rules)])
        fail(f"No line of {dossier} speaks of {name!r}.{' ' + hint if hint else ''}")
    click.echo(log_json(lines) if as_json else log_text(lines, paint()))
