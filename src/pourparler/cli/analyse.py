"""``pourparler analyse``: where the conflict can come to rest, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from ..analysis.conflict_games import Game, game_of_dossier, game_of_model
from ..analysis.resting_places import analysed
from ..conflicts import ConflictModel, NoModelError, conflict_model
from ..dossier import Dossier
from ..graphmodel import DEFINITIONS, ConflictError, NotExportableError, read_gmcr, write_gmcr
from ..views.conflict_picture import conflict_svg
from ..views.conflict_state_view import state_json, state_text, state_view
from ..views.conflict_text import conflict_text
from ..views.conflict_view import conflict_json, conflict_view
from ..views.questions_asked import NotAQuestionError, UnknownNameError, asked_in, known
from ..vocabulary import Moment, Question
from ..writing import write
from .shell import NO, YES, at_option, day_of, dossier_argument, fail, json_option, known_option, opened, paint

_GMCR: Final = ".gmcr"


@click.command("analyse")
@dossier_argument
@at_option
@known_option
@click.option(
    "--about", multiple=True, metavar="QUESTION", help="A seat or a motion at stake; by default all wished for."
)
@click.option("--among", metavar="A,B", help="Look at these decision makers only; the others stay as on record.")
@click.option(
    "--definition",
    "definitions",
    type=click.Choice(DEFINITIONS),
    multiple=True,
    help="Go by this definition of stability; by default by all.",
)
@click.option(
    "--states", "all_states", is_flag=True, help="Print the table of states by definitions, whatever its size."
)
@click.option("--state", "number", type=int, help="Explain one state, by number, under each definition.")
@click.option(
    "--as-model", type=click.Path(dir_okay=False, path_type=Path), help="Write the model as a .gmcr file here."
)
@click.option(
    "--picture", type=click.Path(dir_okay=False, path_type=Path), help="Write the graph of states (SVG) here."
)
@json_option
def command(
    dossier: str,
    at: Moment | None,
    known_on: Moment | None,
    about: tuple[str, ...],
    among: str | None,
    definitions: tuple[str, ...],
    all_states: bool,
    number: int | None,
    as_model: Path | None,
    picture: Path | None,
    as_json: bool,
) -> None:
    """Print where a conflict can come to rest: what can last, why, how it gets there, and what cannot.

    The charter makes the game: what the rules let each actor do are its options, what follows from them is the outcome, and
    `prefers` lines say who would rather have which. DOSSIER may also be a .gmcr file of GMCR+.

    Exit codes: 0 something can last, 1 nothing can, 2 usage.
    """
    try:
        game, answer = (
            _of_file(dossier)
            if dossier.endswith(_GMCR)
            else _of_dossier(read := opened(dossier, known_on), day_of(read, at, known_on), about, among)
        )
        found = analysed(game, definitions or DEFINITIONS)
        if as_model is not None:
            write(as_model, write_gmcr(game.model, title=game.title))
        if number is not None:
            state = state_view(found, number, answer)
            click.echo(state_json(state) if as_json else state_text(state, paint()))
            return
    except (NoModelError, ConflictError, NotExportableError) as error:
        fail(str(error))
    view = conflict_view(found, answer)
    if picture is not None:
        write(picture, (conflict_svg(found) + "\n").encode())
    click.echo(conflict_json(view) if as_json else conflict_text(view, paint(), all_states=all_states))
    raise click.exceptions.Exit(YES if view.places else NO)


def _of_file(path: str) -> tuple[Game, str]:
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        fail(f"{path} cannot be read: {error.strerror}.")
    read = read_gmcr(content)
    for warning in read.warnings:
        click.echo(f"pourparler: {warning}", err=True)
    return game_of_model(read.model, Path(path).stem), ""


def _of_dossier(read: Dossier, day: Moment, about: tuple[str, ...], among: str | None) -> tuple[Game, str]:
    questions = [_question(text, read) for text in about]
    names = tuple(name.strip() for name in among.split(",")) if among else ()
    conflict: ConflictModel = conflict_model(read, day, questions, names)
    return game_of_dossier(conflict), read.answer_id(day, "analyse", *map(str, questions), *names)


def _question(text: str, read: Dossier) -> Question:
    try:
        return known(asked_in(text)[0], read)
    except (NotAQuestionError, UnknownNameError) as error:
        fail(str(error.args[0]))
