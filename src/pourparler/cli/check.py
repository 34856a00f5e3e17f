"""``pourparler check``: every finding."""

from __future__ import annotations

from pathlib import Path

import click

from ..checks import check
from ..dossier import SUFFIX
from ..findings import Finding, Weight
from ..language import SourceText
from ..views.findings_view import count_line, findings_json, findings_text
from ..views.paint import printable
from .shell import CHECK_FAILED, json_option, opened_quietly, paint


def _dossiers(paths: tuple[str, ...]) -> list[str]:
    """Return the dossiers to check: of a folder whose files are dossiers of their own (with ``talks``), each file."""
    found: list[str] = []
    for path in paths:
        folder = Path(path)
        files = sorted(file for file in folder.glob(f"*{SUFFIX}") if file.is_file()) if _is_folder(folder) else []
        own = [file for file in files if _has_talks(file)]
        found += [str(file) for file in files] if len(own) > 1 else [path]
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that the system does not take
        return False


def _has_talks(file: Path) -> bool:
    try:
        with file.open(encoding="utf-8", errors="replace") as lines:
            return any(line[:1].isdigit() and " talks " in line[:40] for line in lines)
    except OSError:
        return False


@click.command("check")
@click.argument("dossiers", nargs=-1, required=True, metavar="DOSSIER...")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--quiet", is_flag=True, help="Print no notes.")
@json_option
def command(dossiers: tuple[str, ...], strict: bool, quiet: bool, as_json: bool) -> None:
    """Print every finding with its place and the way out; exit with 3 if there is an error.

    A folder is one dossier, unless more than one file in it opens talks of its own: then each file is one.
    """
    every: list[Finding] = []
    lines: list[str] = []
    for path in _dossiers(dossiers):
        read = opened_quietly(path)
        found = [finding for finding in check(read) if not quiet or finding.weight is not Weight.NOTE]
        every += found
        lines += _report(path, found, read.files)
    click.echo(findings_json(every) if as_json else "\n".join(lines))
    worst = max((finding.weight for finding in every), default=Weight.NOTE)
    if worst is Weight.ERROR or (strict and worst is Weight.WARNING):
        raise click.exceptions.Exit(CHECK_FAILED)


def _report(path: str, found: list[Finding], files: dict[str, SourceText]) -> list[str]:
    lines = [findings_text(found, files, paint()), ""] if found else []
    return [*lines, printable(count_line(found, path))]
