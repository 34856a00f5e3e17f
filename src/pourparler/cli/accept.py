"""``pourparler accept``: proposed lines, one after the other, for a person to decide."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

import click

from ..counted_lines import AnyEntry
from ..dossier import DossierNotFoundError, DossierUnreadableError
from ..reading.desk import Desk, NotAnEntryError, NowhereToWriteError
from ..reading.shelf import Shelf
from ..views.findings_view import findings_text
from ..views.paint import printable
from ..views.proposal_view import proposal_text, proposal_view
from ..vocabulary import Moment
from ..writing import ChangedMeanwhileError
from .shell import at_option, day_of, fail, paint

_KEYS: Final = {
    "a": "accept: take the `!` out, here and in the lines it needs",
    "e": "edit: change it in your editor, then decide",
    "r": "reject: keep it as a comment, with your reason",
    "s": "skip: leave it as it stands and go on",
    "q": "quit: what was decided is written",
    "?": "help: this list",
}
_PROMPT: Final = "accept, edit, reject, skip, quit, help [a,e,r,s,q,?]? "


class _Walk:
    """One person's way through the proposed lines."""

    def __init__(self, desk: Desk, at: Moment | None, shelf: Shelf | None) -> None:
        self.desk, self.at, self.shelf = desk, at, shelf
        self.skipped: set[tuple[str, ...]] = set()
        self.accepted = self.rejected = 0

    def left(self) -> list[AnyEntry]:
        return [each for each in self.desk.waiting() if self.desk.dossier.text(each) not in self.skipped]

    def go(self) -> None:
        """Show one line after the other and do as told, until none is left or the person has had enough."""
        while left := self.left():
            entry = left[0]
            done = self.accepted + self.rejected + len(self.skipped)
            view = proposal_view(entry, self.desk.dossier, day_of(self.desk.dossier, self.at), self.shelf)
            click.echo(proposal_text(view, done + 1, done + len(left), paint()))
            key = _key()
            if key == "q":
                return
            try:
                getattr(self, f"_{_NAMES[key]}")(entry)
            except ChangedMeanwhileError as error:
                click.echo(printable(f"pourparler: {error} It has been read again."), err=True)
                self.desk.read()
            click.echo()

    def _accept(self, entry: AnyEntry) -> None:
        self.accepted += 1 + len(self.desk.accept(entry))

    def _reject(self, entry: AnyEntry) -> None:
        click.echo("Why (one line, may be empty)? ", nl=False)
        self.desk.reject(entry, date.today().isoformat(), _line() or "")
        self.rejected += 1

    def _skip(self, entry: AnyEntry) -> None:
        self.skipped.add(self.desk.dossier.text(entry))

    def _edit(self, entry: AnyEntry) -> None:
        text = click.edit("\n".join(self.desk.dossier.text(entry)) + "\n", extension=".talks")
        if text is None or not text.strip():
            click.echo("Nothing was changed.")
            return
        try:
            self.desk.edit(entry, text)
        except NotAnEntryError as error:
            click.echo(f"{error}\n\n{findings_text(error.findings, {error.source.file: error.source}, paint())}")

    def summary(self) -> str:
        left = len(self.desk.waiting())
        return f"{self.accepted} accepted, {self.rejected} rejected, {left} still {'waits' if left == 1 else 'wait'}."


_NAMES: Final = {"a": "accept", "e": "edit", "r": "reject", "s": "skip"}


def _line() -> str | None:
    """Return the next line of standard input, or none at its end."""
    line = sys.stdin.readline()
    if not sys.stdin.isatty():  # so that the transcript of a script reads like that of a person
        click.echo(printable(line.rstrip("\n")))
    return line.strip() if line else None


def _key() -> str:
    """Return the key that was pressed; the end of the input means to quit."""
    while True:
        click.echo(_PROMPT, nl=False)
        line = _line()
        if line is None:
            return "q"
        key = line[:1].lower()
        if key in _KEYS and key != "?":
            return key
        click.echo("\n".join(f"  {each}  {words}" for each, words in _KEYS.items()))


@click.command("accept")
@click.argument("dossier", metavar="DOSSIER")
@click.option("--from", "proposals", metavar="FILE", help="Decide the proposed lines in this file; they go to DOSSIER.")
@click.option("--reports", metavar="FOLDER", help="Show each passage in its report, found in this folder.")
@at_option
def command(dossier: str, proposals: str | None, reports: str | None, at: Moment | None) -> None:
    """Walk through the proposed lines of DOSSIER: accept, edit, reject or skip each.

    Each is shown with its passage and with what it would change. A decision is written at once, whole or not at all.
    Keys come from standard input, one a line, so that a script can give them too.
    """
    try:
        desk = Desk(dossier, proposals)
    except (DossierNotFoundError, DossierUnreadableError, NowhereToWriteError) as error:
        fail(str(error))
    if not desk.waiting():
        click.echo(printable(f"No line of {proposals or dossier} waits for a decision."))
        return
    walk = _Walk(desk, at, _shelf(reports))
    try:
        walk.go()
    finally:
        click.echo(walk.summary())


def _shelf(folder: str | None) -> Shelf | None:
    if folder is None:
        return None
    if not Path(folder).is_dir():
        fail(f"There is no folder {folder} with reports.")
    from ..reading.batches import bytes_of, files_of, outcomes, texts_of
    from ..reading.press import plain_text

    return Shelf(texts_of(outcomes(bytes_of(files_of([folder])), plain_text)))
