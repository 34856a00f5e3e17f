"""The group of commands: each is imported only when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, Final, NoReturn

import click

from .. import __version__
from ..views.paint import printable
from ..writing import NotWrittenError
from .shell import USAGE, YES

_COMMANDS: Final = {
    "table": "Who is at the table, who stands at the door, and why.",
    "why": "Why a seat or a motion stands as it does.",
    "what-if": "What would be otherwise with some lines more or fewer.",
    "diff": "What differs between two dates, dossiers or charters.",
    "unblock": "What would change it: every smallest set of moves.",
    "fragile": "Which single acts or dates would undo what stands.",
    "check": "Every finding in one or more dossiers.",
    "fmt": "Lay the text of a dossier out in one way.",
    "log": "The record told in order of time.",
    "show": "Everything a dossier says of one name.",
    "explain": "One line in its context, and what it changes.",
    "init": "Begin a dossier from a template.",
    "draw": "The table, a ruling, the timeline, the network: as a picture.",
    "report": "A brief to hand up: verdicts, reasons, pictures, sources.",
    "analyse": "Where the conflict can come to rest, and why.",
    "power": "Who can block and who matters, under each decision rule.",
    "read": "From press reports to proposed lines.",
    "accept": "Decide proposed lines one by one.",
    "completion": "Print the shell completion script.",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name.replace('-', '_')}", __package__).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            from ..language.entry_reader import did_you_mean

            hint = did_you_mean(args[0], list(_COMMANDS)) or f"There are: {', '.join(_COMMANDS)}."
            ctx.fail(f"No command {args[0]!r}. {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # the reader has seen enough; click would make an exit code of 1 of it, which means no
            _drop_output()
            raise click.exceptions.Exit(YES) from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="pourparler")
def app() -> None:
    """Plain-text diplomacy: who is at the table, in which capacity, by which route, and on whose say.

    \b
    pourparler table astana-2017.talks --at 2017-01-23
    pourparler why astana-2017.talks "USA as participant" --at 2017-01-18

    Exit codes: 0 yes or clean, 1 the answer is no, 2 usage, 3 check failed, 4 undetermined.
    """  # noqa: D301 - click takes the backspace for a paragraph to be left as it is


def main() -> NoReturn:
    """Run the command; whatever goes wrong is one line on the error stream, never a traceback."""
    _with_open_streams()
    try:
        code = app.main(prog_name="pourparler", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.Abort:
        code = 130
    except click.ClickException as error:
        error.show()
        code = USAGE
    except NotWrittenError as error:
        print(f"pourparler: {printable(str(error))}", file=sys.stderr)
        code = USAGE
    except OSError as error:
        print(f"pourparler: {printable(error.strerror or str(error))}", file=sys.stderr)
        _drop_output()
        code = USAGE
    sys.exit(code if isinstance(code, int) else YES)


def _with_open_streams() -> None:
    """Let what is written to a stream that was handed over closed go nowhere."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open as long as the process
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _drop_output() -> None:
    """Let what has not been written yet go nowhere, so that the end of the process does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
