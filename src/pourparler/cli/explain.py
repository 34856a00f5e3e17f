"""``pourparler explain``: before, the line, after."""

from __future__ import annotations

import click

from ..views.entry_view import entry_at, entry_json, entry_text, entry_view
from .shell import fail, json_option, opened, paint


@click.command("explain")
@click.argument("place", metavar="FILE:LINE")
@click.option(
    "--in", "dossier", metavar="DOSSIER", help="The dossier that the file belongs to; by default the file itself."
)
@json_option
def command(place: str, dossier: str | None, as_json: bool) -> None:
    """Print one line with those before and after it, and every ruling that is another because of it."""
    file, _, line = place.rpartition(":")
    if not file or not line.isdecimal():
        fail(f"{place!r} is no place: write FILE:LINE, as in astana-2017.talks:14.")
    read = opened(dossier or file)
    entry = entry_at(read, file, int(line))
    if entry is None:
        fail(f"No entry stands at {place}: name the line of an entry or of one of its particulars.")
    view = entry_view(read, entry)
    click.echo(entry_json(view) if as_json else entry_text(view, paint()))
