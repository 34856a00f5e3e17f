"""``pourparler init``: begin a dossier."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import click

from ..dossier import SUFFIX
from ..language.tokens import escaped
from ..views.paint import printable
from ..vocabulary import Moment
from ..writing import write
from .shell import DATE, fail


def _templates() -> dict[str, str]:
    """Return the charter templates by name."""
    folder = files("pourparler") / "templates"
    found = sorted(folder.iterdir(), key=lambda each: each.name)
    return {each.name.removesuffix(SUFFIX): each.read_text("utf-8") for each in found if each.name.endswith(SUFFIX)}


def _about(template: str) -> str:
    lines = [line.removeprefix("; ") for line in template.split("\n\n")[0].splitlines()]
    return " ".join(lines)


@click.command("init")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--template", default="conveners", help="The charter to begin with; --list names them.")
@click.option("--title", default="Talks without a name yet", help="The title of the talks.")
@click.option("--date", "first", type=DATE, help="The date of the first lines; by default today.")
@click.option("--list", "show", is_flag=True, help="Print the templates and what each is for.")
def command(path: Path | None, template: str, title: str, first: Moment | None, show: bool) -> None:
    """Write a new dossier to PATH from a template of a charter; a file that is there is never touched."""
    templates = _templates()
    if show:
        click.echo("\n".join(f"{name}\n    {_about(text)}" for name, text in templates.items()))
        return
    if path is None:
        fail(f"Name the file to write, as in `pourparler init my-talks{SUFFIX}`.")
    if template not in templates:
        fail(f"There is no template {template!r}. There are: {', '.join(templates)}.")
    if path.exists():
        fail(f"{path} is there already and was not touched. Name another file.")
    if path.suffix != SUFFIX:
        fail(f"A dossier's name ends in {SUFFIX}: try {path.with_suffix(SUFFIX)}.")
    if any(ord(letter) < 32 for letter in title):
        fail("A title stands in one line.")
    when = first.text if first is not None else date.today().isoformat()
    text = templates[template].replace("DATE", when).replace("TITLE", escaped(title))
    write(path, text.encode("utf-8"))
    click.echo(printable(f"Wrote {path}. Next: pourparler check {path}"))
