"""``pourparler unblock``: what would change it."""

from __future__ import annotations

import click

from ..remedies.aims import Aim
from ..views.questions_asked import NotAQuestionError, UnknownNameError, aim_in
from ..views.remedies_shown import RemediesView
from ..views.remedies_text import remedies_json, remedies_text
from ..views.remedies_view import SHOWN, remedies_view
from ..vocabulary import Moment
from .shell import (
    NO,
    UNDETERMINED,
    YES,
    at_option,
    day_of,
    dossier_argument,
    fail,
    json_option,
    known_option,
    opened,
    paint,
)


@click.command("unblock")
@dossier_argument
@click.argument("question", nargs=-1, required=True)
@at_option
@known_option
@click.option("--limit", type=click.IntRange(0, 1000), default=SHOWN, help="How many sets of moves to show at most.")
@click.option("--size", type=click.IntRange(1, 1000), help="Look only for sets that cost at most so much.")
@click.option("--lines", is_flag=True, help="Print with each set the lines that it would add.")
@json_option
def command(
    dossier: str,
    question: tuple[str, ...],
    at: Moment | None,
    known_on: Moment | None,
    limit: int,
    size: int | None,
    lines: bool,
    as_json: bool,
) -> None:
    """Print every smallest set of moves that would let somebody in, adopt a motion, or make a proposition true.

    Asked of a seat ("USA as participant"), a motion, or any proposition of the language ("not budget adopted"); by who
    must move, the fewest first. With each: by which rule, what comes after it, and the smallest change of the charter.

    Exit code 0 if something would do it, 1 if nothing would, 4 if that cannot be told.
    """
    read = opened(dossier, known_on)
    try:
        aim: Aim = aim_in(" ".join(question), read)
    except (NotAQuestionError, UnknownNameError) as error:
        fail(str(error.args[0]))
    view = remedies_view(read, aim, day_of(read, at, known_on), limit, size)
    click.echo(remedies_json(view) if as_json else remedies_text(view, read.charter, paint(), lines))
    raise click.exceptions.Exit(_code(view))


def _code(view: RemediesView) -> int:
    if view.value is True or view.is_possible:
        return YES
    return UNDETERMINED if view.value is None or view.untold_from or view.whole_to is not None else NO
