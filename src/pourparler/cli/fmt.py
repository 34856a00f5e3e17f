"""``pourparler fmt``: one layout."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..dossier import SUFFIX
from ..findings import Weight
from ..language import decoded
from ..language.formatter import formatted
from ..views.paint import printable
from ..writing import write
from .shell import CHECK_FAILED, fail


def _files(paths: tuple[Path, ...]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]
        if not inside:
            fail(f"There is no {SUFFIX} file in {path}.")
        found += inside
    return found


@click.command("fmt")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit with 3 if a file is not laid out so.")
@click.option("--stdout", is_flag=True, help="Print the result instead of writing it.")
def command(paths: tuple[Path, ...], check: bool, stdout: bool) -> None:
    """Lay files out in one way: words, order and comments stay, only blanks change.

    A file is replaced whole or not at all.
    """
    every = [(path, *_formatted(path)) for path in _files(paths)]
    if stdout:
        for _, _, text in every:
            click.echo(_shown(text), nl=False, color=True)
        return
    others = [(path, text) for path, data, text in every if text.encode("utf-8") != data]
    for path, text in others:
        if not check:
            write(path, text.encode("utf-8"))
        click.echo(printable(f"{path}: {'would be laid out anew' if check else 'laid out anew'}"))
    if check and others:
        raise click.exceptions.Exit(CHECK_FAILED)


def _shown(text: str) -> str:
    """Return a text as it is, or for a terminal without what a terminal would obey."""
    return "\n".join(map(printable, text.split("\n"))) if sys.stdout.isatty() else text


def _formatted(path: Path) -> tuple[bytes, str]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        fail(f"There is no file {path}.")
    except OSError as error:
        fail(f"{path} cannot be read: {error.strerror or error}.")
    source, findings = decoded(str(path), data)
    if any(finding.weight is Weight.ERROR for finding in findings):
        fail(f"{findings[0].place}: {findings[0].sentence} {findings[0].way_out} Nothing was written.")
    return data, formatted(source)
