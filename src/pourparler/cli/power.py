"""``pourparler power``: who can block and who matters."""

from __future__ import annotations

from pathlib import Path

import click

from ..analysis.decision_games import DecisionGame, game_at_hand, game_of_rule, game_of_seat, games_of, is_in_force
from ..analysis.decision_power import decision_power
from ..analysis.present_positions import present_positions
from ..analysis.yes_and_no import NoGameError
from ..dossier import Dossier
from ..language.directives import MotionEntry, RuleEntry
from ..language.entry_reader import did_you_mean
from ..standing import Standing, standing_of
from ..views.power_picture import power_svg
from ..views.power_view import HEADS, PowerView, power_csv, power_json, power_text, power_view
from ..views.questions_asked import NotAQuestionError, UnknownNameError, asked_in, known
from ..vocabulary import Change, Moment, Motion, Question, Seat
from ..writing import write
from .shell import at_option, day_of, dossier_argument, fail, json_option, opened, paint


@click.command("power")
@dossier_argument
@click.argument("rule", nargs=-1)
@at_option
@click.option("--on", "asked", metavar="QUESTION", help="A seat or a motion: who would tip it as it stands now.")
@click.option("-k", "number", type=click.IntRange(0, 1000), default=5, help="How many coalitions of each kind to list.")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print the figures as CSV.")
@click.option(
    "-o", "picture", type=click.Path(dir_okay=False, path_type=Path), help="Write a picture of bars (SVG) here."
)
@click.option("--index", type=click.Choice(list(HEADS)), default="shapley_shubik", help="The index of the picture.")
def command(
    dossier: str,
    rule: tuple[str, ...],
    at: Moment | None,
    asked: str | None,
    number: int,
    as_json: bool,
    as_csv: bool,
    picture: Path | None,
    index: str,
) -> None:
    """Print who can block and who matters under a RULE, or under every rule in which somebody decides.

    RULE is the name of a rule, or a seat ("USA as observer"), for which all routes are taken together. In each, the
    present positions are set aside unless --on names a question.
    """
    read = opened(dossier)
    standing = standing_of(read, day_of(read, at))
    question = _question(asked, read) if asked else None
    games = _games(" ".join(rule), standing, read, question)
    views = [_view(game, standing, read, question, number) for game in games]
    if picture is not None:
        if len(views) != 1:
            fail(f"A picture shows one rule. Name one of: {', '.join(view.name for view in views)}.")
        write(picture, (power_svg(views[0], index) + "\n").encode())
    if as_json:
        click.echo(power_json(views))
    elif as_csv:
        click.echo(power_csv(views))
    else:
        click.echo("\n\n".join(power_text(view, read.charter, paint()) for view in views))


def _question(text: str, read: Dossier) -> Question:
    try:
        return known(asked_in(text)[0], read)
    except (NotAQuestionError, UnknownNameError) as error:
        fail(str(error.args[0]))


def _games(text: str, standing: Standing, read: Dossier, question: Question | None) -> tuple[DecisionGame, ...]:
    if not text and question is None:
        games = games_of(standing)
        if not games:
            fail("No rule of this dossier is decided by anybody on that date.")
        return games
    try:
        if not text and question is not None:
            return (game_at_hand(question, standing),)
        if " as " in text:
            return (_game_of_seat(_question(text, read), standing),)
        return (game_of_rule(_rule(text, standing), standing, *_subject(question, read)),)
    except NoGameError as error:
        fail(str(error))


def _game_of_seat(question: Question, standing: Standing) -> DecisionGame:
    if isinstance(question, Seat) and question.change is Change.ADMISSION:
        return game_of_seat(question, standing)
    return game_at_hand(question, standing)


def _subject(question: Question | None, read: Dossier) -> tuple[str, MotionEntry | None]:
    if isinstance(question, Motion):
        return "", read.charter.motions[question.name]
    return (question.candidate, None) if isinstance(question, Seat) else ("", None)


def _rule(name: str, standing: Standing) -> RuleEntry:
    named = [version for version in standing.charter.rules if version.name == name]
    in_force = [version.entry for version in named if is_in_force(version, standing)]
    if not in_force:
        others = (version.name for version in standing.charter.rules if is_in_force(version, standing))
        names = list(dict.fromkeys(others))
        hint = did_you_mean(name, names) or f"There are: {', '.join(names) or 'none'}."
        fail(f"No rule {name!r} is in force on {standing.at}. {hint}")
    return in_force[-1]


def _view(game: DecisionGame, standing: Standing, read: Dossier, question: Question | None, number: int) -> PowerView:
    now = present_positions(game, question, standing) if question is not None else None
    answer = read.answer_id(standing.at, "power", game.name, str(question))
    return power_view(decision_power(game, number), read.charter, standing.at.text, answer, now)
