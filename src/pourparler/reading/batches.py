"""Many reports at once: gathered from files and folders, read here or by others, each told in its order as it is done.

A report that cannot be read is told like any other and stops nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Protocol

from msgspec import Struct

from .report import Reading

AHEAD: Final = 64
"""Reports that are given out before the first of them has come back."""


class Future(Protocol):
    """What an executor's `submit` returns."""

    def result(self) -> Any:
        """Return what was computed."""


class Executor(Protocol):
    """Anything with `submit`: of concurrent.futures, or a Dask client."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future:
        """Have the function computed somewhere."""


class Unread(Struct, frozen=True):
    """A report that could not be read: its name, and why, with the way out."""

    name: str
    reason: str


class Read(Struct, frozen=True):
    """A report that was read: its name, and what was found in it."""

    name: str
    reading: Reading


Outcome = Read | Unread
Reader = Callable[[str, bytes], Outcome]
"""Reads a report from its name and its bytes; what cannot be read becomes an `Unread`."""


def outcomes(
    reports: Iterable[tuple[str, bytes | str]], reader: Reader, executor: Executor | None = None
) -> Iterator[Outcome]:
    """Return what becomes of each report, in the order given, each as soon as it and those before it are done.

    Parameters
    ----------
    reports
        Names and bytes; in the place of bytes the reason why there are none.
    reader
        Reads one report. With an executor of processes or machines it has to be sent there, so a class or a function of
        a module, or a `functools.partial` of one.
    executor
        Takes the reports one by one; without one they are read here.
    """
    waiting: deque[tuple[Outcome | None, Future | None]] = deque()
    for name, data in reports:
        if isinstance(data, str):
            waiting.append((Unread(name, data), None))
        elif executor is None:
            waiting.append((reader(name, data), None))
        else:
            waiting.append((None, executor.submit(reader, name, data)))
        while waiting and (len(waiting) >= AHEAD or executor is None):
            yield _done(*waiting.popleft())
    while waiting:
        yield _done(*waiting.popleft())


def _done(outcome: Outcome | None, future: Future | None) -> Outcome:
    if outcome is not None:
        return outcome
    assert future is not None
    found: Outcome = future.result()
    return found


def files_of(paths: Iterable[str]) -> tuple[Path, ...]:
    """Return the files that some paths name: files as given, of folders everything inside but hidden files and dossiers.

    Each once, a folder's in order of their paths.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        inside = sorted(each for each in path.rglob("*") if _is_report(each, path)) if path.is_dir() else [path]
        found.update(dict.fromkeys(inside))
    return tuple(found)


def _is_report(path: Path, folder: Path) -> bool:
    is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.is_file() and not is_hidden and path.suffix != ".talks"


def bytes_of(paths: Iterable[Path]) -> Iterator[tuple[str, bytes | str]]:
    """Return each file's name and its bytes, or the reason why it cannot be read."""
    for path in paths:
        try:
            yield str(path), path.read_bytes()
        except OSError as error:
            yield str(path), f"It cannot be read: {error.strerror or error}."


def texts_of(found: Iterable[Outcome]) -> Mapping[str, str]:
    """Return the texts of the reports that were read, by name."""
    return {each.name: each.reading.report.text for each in found if isinstance(each, Read)}
