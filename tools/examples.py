"""The examples of README and docs: found, run, compared, and with ``--write`` put right.

A page's blocks are run in order, in a folder of their own beside which ``cases`` stands:

- ``talks`` is a dossier: nothing in it may be an error, and its ``expect`` lines hold. Blocks with the same title
  (``talks title="river.talks"``) are one file, each adding to those before. A block titled ``cast.talks`` is put before
  every block of its page that has no title. One marked ``fails`` shows a finding, and must.
- ``text`` with a title is a file of that name.
- ``console`` is a session: after ``$`` a command, then what it prints; ``[exit 1]`` where it does not end with 0. After
  ``<`` stands a file that the command reads as its standard input.
- ``python`` is a session of the interpreter, after ``>>>``.

``...`` stands for what is left out: alone on a line for any lines, within a line for any words.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
CAST = "cast.talks"
_FENCE = re.compile(r"^( *)```(\w+)([^\n]*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block: its language, its title, whether it is meant to fail, its text, and the line it begins on."""

    kind: str
    title: str
    fails: bool
    text: str
    line: int


class Trouble(NamedTuple):
    """An example that is not as the page says: where, and how."""

    line: int
    words: str


def blocks(text: str) -> list[Block]:
    """Return the fenced blocks of a page, in order."""
    found = []
    for match in _FENCE.finditer(text):
        indent, kind, info, inside = match.groups()
        title = re.search(r'title="([^"]+)"', info)
        lines = [line.removeprefix(indent) for line in inside.splitlines()]
        body = "".join(f"{line}\n" for line in lines)
        first = text.count("\n", 0, match.start()) + 2
        found.append(Block(kind, title[1] if title else "", "fails" in info.split(), body, first))
    return found


# --- running ---------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def bench() -> Iterator[Path]:
    """Give a fresh folder with the cases in it, and stand in it for a while."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "cases").symlink_to(ROOT / "cases")
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(before)


def troubles(page: Path) -> list[Trouble]:
    """Return every example of a page that is not as it says."""
    found: list[Trouble] = []
    names: dict[str, object] = {}
    with bench():
        for block in blocks(page.read_text(encoding="utf-8")):
            if block.kind == "talks":
                found += _dossier_troubles(block)
            elif block.kind == "text" and block.title:
                _put(block)
            elif block.kind == "console":
                found += _console_troubles(block)
            elif block.kind == "python":
                found += _python_troubles(block, names)
    return found


def _put(block: Block) -> None:
    path = Path(block.title)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block.text, encoding="utf-8")


def _dossier_troubles(block: Block) -> list[Trouble]:
    from pourparler import Weight, load

    path = Path(block.title or "example.talks")
    before = path.read_text(encoding="utf-8") if block.title and path.exists() else ""
    if not block.title:
        before = Path(CAST).read_text(encoding="utf-8") if Path(CAST).exists() else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(before + block.text, encoding="utf-8")
    dossier, _ = load(path)
    errors = [finding for finding in dossier.check() if finding.weight is Weight.ERROR]
    if block.fails:
        return [] if errors else [Trouble(block.line, "this dossier should have an error, and has none")]
    offset = block.line - 1 - before.count("\n")
    return [Trouble(offset + finding.place.line, f"{finding.code}: {finding.sentence}") for finding in errors]


def run(command: str) -> str:
    """Return what a command prints, its error stream included, with ``[exit N]`` below where it does not end with 0."""
    words = shlex.split(command)
    if words[0] == "cat":
        return "".join(Path(word).read_text(encoding="utf-8") for word in words[1:])
    assert words[0] == "pourparler", f"{words[0]} is not run here"
    from pourparler.cli import main

    given = Path(words[-1]).read_bytes() if words[-2:-1] == ["<"] else b""
    words = words[:-2] if words[-2:-1] == ["<"] else words
    out, code, argv, stdin = io.StringIO(), 0, sys.argv, sys.stdin
    sys.argv, sys.stdin = words, io.TextIOWrapper(io.BytesIO(given))
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except Exception as error:  # a traceback is trouble like any other, and no example shows one
        out.write(f"{type(error).__name__}: {error}\n")
    finally:
        sys.argv, sys.stdin = argv, stdin
    return out.getvalue() + (f"[exit {code}]\n" if code else "")


class Session(NamedTuple):
    """A command of a console block, the line it stands on, the first line after it, and what should follow."""

    line: int
    command: str
    after: int
    expected: str


def _sessions(block: Block) -> Iterator[Session]:
    lines = block.text.splitlines()
    starts = [index for index, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        command, after = lines[start][2:], start + 1
        while command.endswith("\\"):
            command = command[:-1] + lines[after].removeprefix("> ").strip()
            after += 1
        yield Session(block.line + start, command, block.line + after, "\n".join(lines[after:end]))


def _console_troubles(block: Block) -> list[Trouble]:
    found = []
    for session in _sessions(block):
        printed = run(session.command)
        if not is_like(session.expected, printed):
            found.append(Trouble(session.line, f"`{session.command}` prints\n{printed}"))
    return found


def is_like(expected: str, printed: str) -> bool:
    """Return whether a text is as expected, ``...`` standing for anything."""
    pattern = ""
    for line in _trimmed(expected):
        words = ".*".join(re.escape(part) for part in line.split("..."))
        pattern += r"(?:.*\n)*" if line.strip() == "..." else f"{words}\n"
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in _trimmed(printed))) is not None


def _trimmed(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def _python_troubles(block: Block, names: dict[str, object]) -> list[Trouble]:
    test = doctest.DocTestParser().get_doctest(block.text, names, "page", "page", block.line - 1)
    out = io.StringIO()
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE, verbose=False)
    runner.run(test, out=out.write, clear_globs=False)
    names.update(test.globs)
    return [Trouble(block.line, out.getvalue())] if runner.failures else []


# --- putting right ---------------------------------------------------------------------------------------------------


def rewritten(page: Path) -> str:
    """Return a page with what its commands print today; lines that were left out stay out."""
    text = page.read_text(encoding="utf-8")
    edits: list[tuple[int, int, list[str]]] = []
    with bench():
        for block in blocks(text):
            if block.kind == "talks":
                _dossier_troubles(block)
            elif block.kind == "text" and block.title:
                _put(block)
            for session in _sessions(block) if block.kind == "console" else ():
                printed = run(session.command)
                if not is_like(session.expected, printed):
                    old = session.expected.splitlines()
                    first = session.after - 1
                    edits.append((first, first + len(old), _put_right(old, _trimmed(printed))))
    lines = text.splitlines()
    for start, end, new in reversed(edits):
        lines[start:end] = new
    return "\n".join(lines) + "\n"


def _put_right(old: list[str], printed: list[str]) -> list[str]:
    if not any("..." in line for line in old):
        blank = [""] if old and not old[-1] else []
        return printed + blank
    new = []
    for line in old:
        near = [] if "..." in line or not line.strip() else get_close_matches(line, printed, 1, 0.5)
        new.append(near[0] if near else line)
    return new


def main() -> None:
    """Say what is not as the pages say; with ``--write`` put it right first."""
    failed = False
    for page in [Path(name).resolve() for name in sys.argv[1:] if not name.startswith("-")] or PAGES:
        if "--write" in sys.argv:
            new = rewritten(page)
            if new != page.read_text(encoding="utf-8"):
                page.write_text(new, encoding="utf-8")
        for trouble in troubles(page):
            failed = True
            print(f"{page.relative_to(ROOT)}:{trouble.line}: {trouble.words}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
