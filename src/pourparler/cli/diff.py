"""``pourparler diff``: two dates, two dossiers, two charters."""

from __future__ import annotations

import click

from ..dossier import Dossier
from ..views.charter_difference_view import (
    CharterDifferenceView,
    charter_difference_json,
    charter_difference_text,
    charter_difference_view,
)
from ..views.comparisons import DatesReversedError, dates_view, dossiers_view
from ..views.difference_text import difference_text
from ..views.difference_view import DifferenceView, difference_json
from ..vocabulary import Moment
from .shell import DATE, NO, YES, at_option, day_of, fail, json_option, known_option, opened, paint


@click.command("diff")
@click.argument("dossiers", nargs=-1, required=True, metavar="DOSSIER [OTHER]")
@click.option("--from", "start", type=DATE, help="Of one dossier: the first date.")
@click.option("--to", "end", type=DATE, help="Of one dossier: the second date; by default the last day of the record.")
@click.option("--charter", "of_charters", is_flag=True, help="Of two dossiers: compare the rules alone.")
@at_option
@known_option
@json_option
def command(
    dossiers: tuple[str, ...],
    start: Moment | None,
    end: Moment | None,
    of_charters: bool,
    at: Moment | None,
    known_on: Moment | None,
    as_json: bool,
) -> None:
    """Print what is otherwise between two dates of a dossier, between two dossiers, or between two charters.

    Each difference names the lines that made it. With --charter, rules are compared clause by clause, and a smallest
    record on which the two charters disagree is sought. Exit code 0 if there is no difference, 1 if there is one.
    """
    if len(dossiers) > 2:
        fail("Name one dossier and two dates, or two dossiers.")
    read = [opened(path, known_on) for path in dossiers]
    if of_charters:
        charters = _charters(read, (start, end, at))
        click.echo(charter_difference_json(charters) if as_json else charter_difference_text(charters, paint()))
        raise click.exceptions.Exit(NO if charters else YES)
    view = _between_dates(read[0], start, end, at) if len(read) == 1 else _between(read[0], read[1], start, end, at)
    click.echo(difference_json(view) if as_json else difference_text(view, paint()))
    raise click.exceptions.Exit(NO if view else YES)


def _charters(read: list[Dossier], dates: tuple[Moment | None, ...]) -> CharterDifferenceView:
    if len(read) != 2 or any(dates):
        fail("Two charters are compared whole: name two dossiers, and no date.")
    return charter_difference_view(read[0], read[1])


def _between_dates(read: Dossier, start: Moment | None, end: Moment | None, at: Moment | None) -> DifferenceView:
    if start is None or at is not None:
        fail("Say between which dates of the dossier: --from DATE, and --to DATE if it is not the last day.")
    try:
        return dates_view(read, start, day_of(read, end))
    except DatesReversedError as error:
        fail(str(error))


def _between(
    first: Dossier, second: Dossier, start: Moment | None, end: Moment | None, at: Moment | None
) -> DifferenceView:
    if start is not None or end is not None:
        fail("Two dossiers are compared on one date, --at; --from and --to are for two dates of one dossier.")
    days = (day_of(first, at), day_of(second, at))
    return dossiers_view(first, second, max(days, key=lambda day: day.end))
