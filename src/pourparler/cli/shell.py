"""What the commands share: opening a dossier, dates, colour, and the exit codes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from ..dossier import Dossier, DossierNotFoundError, DossierUnreadableError, load
from ..findings import Weight
from ..views.paint import Paint, printable
from ..vocabulary import DAY, Moment, NotAMomentError, moment

YES: Final = 0
NO: Final = 1
USAGE: Final = 2
CHECK_FAILED: Final = 3
UNDETERMINED: Final = 4


if TYPE_CHECKING:
    _MomentType = click.ParamType[Moment]
else:  # a type with a parameter only since click 8.4
    _MomentType = click.ParamType


class Date(_MomentType):
    """A date of the language as an option's value."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Moment:
        """Return the moment that a text names."""
        if isinstance(value, Moment):
            return value
        try:
            return moment(str(value))
        except NotAMomentError as error:
            self.fail(f"{error}.", param, ctx)


DATE: Final = Date()

at_option = click.option("--at", type=DATE, help="The date asked about; by default the last day of the record.")
known_option = click.option("--known-on", type=DATE, help="Leave out what became known only after this date.")
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON; its schema is in docs/reference/schema."
)
dossier_argument = click.argument("dossier", metavar="DOSSIER")


def fail(message: str, code: int = USAGE) -> NoReturn:
    """Say what is wrong on the error stream and end with a code."""
    click.echo(f"pourparler: {printable(message)}", err=True)
    raise click.exceptions.Exit(code)


def opened_quietly(path: str) -> Dossier:
    """Return the dossier at a path."""
    try:
        return load(path)[0]
    except (DossierNotFoundError, DossierUnreadableError) as error:
        fail(str(error))


def opened(path: str, known_on: Moment | None = None) -> Dossier:
    """Return the dossier at a path, as known on a date; say on the error stream if its text has errors."""
    dossier = opened_quietly(path)
    errors = [finding for finding in dossier.findings if finding.weight is Weight.ERROR]
    if errors:
        many = f"{len(errors)} lines of {path} could" if len(errors) > 1 else f"A line of {path} could"
        told = f"pourparler: {many} not be read as meant; `pourparler check {path}` shows where."
        click.echo(printable(told), err=True)
    return dossier if known_on is None else dossier.known_on(known_on)


def day_of(dossier: Dossier, at: Moment | None, known_on: Moment | None = None) -> Moment:
    """Return the moment asked about: the given one, else the end of the last day of the record.

    Of a dossier of which nothing was known yet it is the day on which so much was known.
    """
    if at is not None:
        return at
    if known_on is not None and not dossier.counted:
        return known_on
    last = dossier.last
    return moment(last.text[:10]) if last.end - last.start < DAY - 1 else last


def paint() -> Paint:
    """Return colour for a terminal, none for a pipe or where ``NO_COLOR`` is set."""
    return Paint(sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
