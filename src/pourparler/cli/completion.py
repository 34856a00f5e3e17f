"""``pourparler completion``: the shell's completion script."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of a shell; put it where the shell reads such scripts."""
    from .app import app

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(app, {}, "pourparler", "_POURPARLER_COMPLETE").source())
