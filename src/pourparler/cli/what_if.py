"""``pourparler what-if``: what would be otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from ..analysis.hypotheses import Hypothesis, HypothesisUnreadableError, hypothesis, scenario
from ..analysis.named_entries import NoSuchLineError
from ..analysis.other_charters import NoRulesError
from ..dossier import Dossier
from ..language import SourceText, decoded
from ..views.comparisons import what_if_view
from ..views.difference_text import difference_text
from ..views.difference_view import difference_json
from ..views.findings_view import findings_text
from ..views.scenarios_view import scenarios_json, scenarios_text, scenarios_view
from ..vocabulary import Moment
from .shell import at_option, day_of, dossier_argument, fail, json_option, known_option, opened, opened_quietly, paint

_MOST_SHOWN: Final = 5
_LONGEST: Final = 1_000_000


@click.command("what-if")
@dossier_argument
@click.option("--line", "lines", multiple=True, metavar="TEXT", help="Suppose this line; without a date it is of --at.")
@click.option(
    "--without", multiple=True, metavar="LINE", help="Suppose this line away: ^label, FILE:LINE, or its number."
)
@click.option("--charter", metavar="FILE", help="Suppose the rules of this dossier instead.")
@click.option("--scenario", "scenarios", multiple=True, metavar="FILE", help="Suppose what this file says.")
@at_option
@known_option
@json_option
def command(
    dossier: str,
    lines: tuple[str, ...],
    without: tuple[str, ...],
    charter: str | None,
    scenarios: tuple[str, ...],
    at: Moment | None,
    known_on: Moment | None,
    as_json: bool,
) -> None:
    """Print what would be otherwise at the table with some lines more or fewer; nothing is written.

    A --line that begins with a blank is a particular of the --line before it. Several scenarios are printed side by
    side; what is given besides them holds in each. Exit code 0, whether there is a difference or not.
    """
    if not (lines or without or charter or scenarios):
        fail("Say what to suppose: --line, --without, --charter or --scenario.")
    read = opened(dossier, known_on)
    day = day_of(read, at, known_on)
    ruled = opened_quietly(charter) if charter else None
    every = [_supposed(read, day, lines, without, scenario) for scenario in scenarios or ("",)]
    if not ruled and not all(every):
        fail('Nothing is supposed: write an act, as in --line "A consents to B as observer", or a line to leave out.')
    try:
        views = [what_if_view(read, each, day, ruled) for each in every]
    except NoRulesError as error:
        fail(str(error))
    if len(views) == 1:
        click.echo(difference_json(views[0]) if as_json else difference_text(views[0], paint()))
    else:
        view = scenarios_view(views)
        click.echo(scenarios_json(view) if as_json else scenarios_text(view, paint()))


def _supposed(read: Dossier, at: Moment, lines: tuple[str, ...], without: tuple[str, ...], file: str) -> Hypothesis:
    try:
        supposed = hypothesis(read, "\n".join(lines), at, without=without)
        return supposed.and_also(scenario(read, _text_of(file), at)) if file else supposed
    except HypothesisUnreadableError as error:
        shown = findings_text(error.findings[:_MOST_SHOWN], {error.source.file: error.source})
        click.echo(shown, err=True)
        more = len(error.findings) - _MOST_SHOWN
        fail(f"This cannot be supposed{f'; {more} findings more are not shown' if more > 0 else ''}.")
    except NoSuchLineError as error:
        fail(error.args[0])


def _text_of(file: str) -> SourceText:
    try:
        with Path(file).open("rb") as opened_file:
            data = opened_file.read(_LONGEST + 1)
    except FileNotFoundError:
        fail(f"There is no scenario {file}.")
    except OSError as error:
        fail(f"{file} cannot be read: {error.strerror or error}.")
    if len(data) > _LONGEST:
        fail(f"{file} is too long for a scenario: it may have {_LONGEST:,} bytes.")
    source, findings = decoded(file, data)
    if findings:
        fail(f"{findings[0].place}: {findings[0].sentence} {findings[0].way_out}")
    return source
