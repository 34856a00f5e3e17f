"""``pourparler draw``: the table, a ruling, the timeline or the network as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from ..standing import standing_of
from ..views.pictures import KINDS, NARROW, NARROWEST, WIDEST, NoQuestionError, drawn, svg
from ..views.questions_asked import NotAQuestionError, UnknownNameError, asked_in, known
from ..vocabulary import Moment
from ..writing import write
from .shell import at_option, day_of, dossier_argument, fail, known_option, opened

_SUFFIXES = (".svg", ".png")


@click.command("draw")
@click.argument("picture", type=click.Choice(KINDS))
@dossier_argument
@click.argument("question", nargs=-1)
@at_option
@known_option
@click.option(
    "-o",
    "path",
    default="-",
    show_default=True,
    metavar="FILE",
    help="Where to write it: a name that ends in .svg or .png, or - for SVG to the standard output.",
)
@click.option(
    "--width",
    "wide",
    type=click.IntRange(NARROWEST, WIDEST),
    default=NARROW,
    show_default=True,
    metavar="PX",
    help="The width for which it is laid out. A PNG has twice as many pixels, for print.",
)
def command(
    picture: str,
    dossier: str,
    question: tuple[str, ...],
    at: Moment | None,
    known_on: Moment | None,
    path: str,
    wide: int,
) -> None:
    """Draw the table, the reasons of a ruling (why), the timeline, or the network of who invites and objects to whom.

    QUESTION is a seat ("USA as participant") or a motion: the ruling that a why explains. The other pictures are held to
    it, or take it up first.
    """
    if path != "-" and Path(path).suffix.lower() not in _SUFFIXES:
        fail(f"{path} has no suffix that says what to draw: name a file that ends in .svg or .png.")
    read = opened(dossier, known_on)
    standing = standing_of(read, day_of(read, at, known_on))
    try:
        asked = known(asked_in(" ".join(question))[0], read) if question else None
        shown = drawn(picture, read, standing, asked, wide, known_on.text if known_on is not None else "")
    except (NotAQuestionError, UnknownNameError, NoQuestionError) as error:
        fail(str(error.args[0]))
    text = svg(shown) + "\n"
    if path == "-":
        click.echo(text, nl=False)
    elif Path(path).suffix.lower() == ".png":
        write(path, _png(text, wide))
    else:
        write(path, text.encode())


def _png(text: str, wide: int) -> bytes:
    from ..views.pictures.png import DENSITY, NoPicturesError, letters_beyond, png

    try:
        data = png(text, wide * DENSITY)
    except NoPicturesError as error:
        fail(str(error))
    beyond = letters_beyond(text)
    if beyond:
        some = " ".join(beyond[:8])
        note = f"{len(beyond)} letters ({some}) are not in our font; they show if a font of this system has them."
        click.echo(f"pourparler: {note}", err=True)
    return data
