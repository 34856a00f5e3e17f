"""``pourparler read``: from press reports to proposed lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from ..reading.batches import Executor, Outcome, Read, bytes_of, files_of, outcomes
from ..reading.gathered import gathered
from ..reading.press import Press
from ..views.marked_report import marked_html, marked_report, marked_text
from ..views.paint import PLAIN, Paint
from ..views.reading_view import lines_text, reading_json, reading_view, removed_text, summary_text
from ..vocabulary import DAY, Moment
from ..writing import append, fingerprint, write
from .shell import CHECK_FAILED, DATE, fail, json_option, opened, paint

STDIN: Final = "-"
_STDIN_NAME: Final = "standard input"


@click.command("read")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option("--dossier", metavar="DOSSIER", help="The dossier to which the lines are proposed; its names come first.")
@click.option("--published", type=DATE, help="The day on which the reports were published, if they do not say.")
@click.option("--outlet", default="", help="Who published them, if they do not say.")
@click.option("--append", "appends", is_flag=True, help="Add the lines at the end of DOSSIER instead of printing them.")
@click.option("--brief", is_flag=True, help="Leave out statements without a stance or an act.")
@click.option("--removed", is_flag=True, help="Print instead what was taken away as boilerplate.")
@click.option("--marked", metavar="FILE|-", help="Show the passages in the text: as a page (HTML) in FILE, or here.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help="How many reports are read at once.")
@json_option
def command(
    reports: tuple[str, ...],
    dossier: str | None,
    published: Moment | None,
    outlet: str,
    appends: bool,
    brief: bool,
    removed: bool,
    marked: str | None,
    jobs: int,
    as_json: bool,
) -> None:
    """Read press reports and print the lines they propose for a dossier, each with its source and passage.

    A REPORT is a file, text or HTML, a folder of them, or - for standard input. Proposed lines bear a `!` and count for
    nothing until somebody accepts them (pourparler accept). What was read is summed up on the error stream.

    Exit code 3 if a report could not be read; the others are read all the same.
    """
    if appends and (dossier is None or Path(dossier).is_dir()):
        fail("Lines are appended to a file: name it with --dossier.")
    before = _fingerprint(dossier) if appends and dossier is not None else ""
    read = opened(dossier) if dossier is not None else None
    press = Press(read, _day(published), outlet)
    found = gathered(_read(reports, press, jobs), read, codes=press.codes, brief=brief)
    readings = {each.name: each.reading for each in found.outcomes if isinstance(each, Read)}
    view = reading_view(found.outcomes, found.proposals, found.reprints)
    if removed:
        click.echo(removed_text(readings, paint()))
    elif marked == STDIN:
        click.echo("\n\n".join(marked_text(marked_report(name, each), paint()) for name, each in readings.items()))
    elif as_json:
        click.echo(reading_json(view))
    elif not appends and view.lines:
        click.echo(PLAIN.page(lines_text(view).split("\n")) if sys.stdout.isatty() else lines_text(view))
    if marked not in (None, STDIN):
        write(str(marked), marked_html(readings, lines_text(view)).encode())
    if appends and dossier is not None and view.lines:
        append(dossier, f"\n{lines_text(view)}", before)
    click.echo(summary_text(view, dossier or "" if appends else "", _error_paint()), err=True)
    if view.unread:
        raise click.exceptions.Exit(CHECK_FAILED)


def _day(published: Moment | None) -> str:
    """Return a day of publication as ISO text, or nothing; a month or a year does not date a report."""
    if published is None:
        return ""
    if published.end - published.start != DAY - 1:
        fail(f"A report is published on a day; {published} is none. Write --published 2017-01-18.")
    return published.text


def _fingerprint(path: str) -> str:
    try:
        return fingerprint(Path(path).read_bytes())
    except OSError as error:
        fail(f"{path} cannot be read: {error.strerror or error}.")


def _read(reports: Sequence[str], press: Press, jobs: int) -> list[Outcome]:
    """Return what becomes of each report, with a bar on a terminal's error stream while there are many."""
    paths = files_of(path for path in reports if path != STDIN)
    if not paths and STDIN not in reports:
        fail(f"There is no report in {', '.join(reports)}.")
    number = len(paths) + (STDIN in reports)
    with _executor(jobs) as executor:
        done = outcomes(_given(reports, paths), press, executor)
        if number < 2 or not sys.stderr.isatty():
            return list(done)
        with click.progressbar(done, length=number, label="Reading", file=sys.stderr) as bar:
            return list(bar)


def _given(reports: Sequence[str], paths: Sequence[Path]) -> Iterator[tuple[str, bytes | str]]:
    if STDIN in reports:
        yield _STDIN_NAME, sys.stdin.buffer.read()
    yield from bytes_of(paths)


@contextmanager
def _executor(jobs: int) -> Iterator[Executor | None]:
    """Give so many processes, or nothing if one report is read after the other."""
    if jobs == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as executor:
        yield executor


def _error_paint() -> Paint:
    return Paint(sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
