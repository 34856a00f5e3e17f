"""The only way into a dossier: files written all or nothing, and only by who knows what stands in them."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class NotWrittenError(OSError):
    """A file could not be written; the one that was there is as it was."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(f"{path} was not written: {reason}. It is as it was before.")


class ChangedMeanwhileError(RuntimeError):
    """A file is not what it was when the writer read it."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(f"{path} has changed since it was read; nothing was written. Read it again, then append.")


def fingerprint(data: bytes) -> str:
    """Return the hash by which a writer tells whether a file is still what it read."""
    from hashlib import sha256

    return sha256(data).hexdigest()


def append(path: str | Path, lines: str, expected: str) -> None:
    """Add lines at the end of a file of a dossier, all or nothing.

    Parameters
    ----------
    path
        The file.
    lines
        The text to add; a line end is put before and after it where one is missing.
    expected
        The `fingerprint` of the file as the writer knows it.

    Raises
    ------
    ChangedMeanwhileError
        If the file is no longer what the writer knows.
    NotWrittenError
        If the system does not let it be written: full, read-only. The file is as it was.
    """
    added = lines.rstrip("\n").encode() + b"\n"
    _changed(path, expected, lambda data: data + (b"" if not data or data.endswith(b"\n") else b"\n") + added)


def amend(path: str | Path, changes: Iterable[tuple[int, int, str]], expected: str) -> None:
    """Put lines in the place of others in a file of a dossier, all or nothing; every other byte stays.

    Parameters
    ----------
    path
        The file.
    changes
        For each stretch of lines the first and the last of them, counted from 1, and the text in their place; without a
        text they are taken out. No line belongs to two.
    expected
        The `fingerprint` of the file as the writer knows it.

    Raises
    ------
    ChangedMeanwhileError
        If the file is no longer what the writer knows.
    NotWrittenError
        If the system does not let it be written. The file is as it was.
    """
    backwards = sorted(changes, reverse=True)
    _changed(path, expected, lambda data: _amended(data, backwards))


def _amended(data: bytes, backwards: list[tuple[int, int, str]]) -> bytes:
    lines = data.split(b"\n")
    for first, last, text in backwards:
        end = b"\r" if lines[first - 1].endswith(b"\r") else b""
        lines[first - 1 : last] = [line.encode() + end for line in text.rstrip("\n").split("\n")] if text else []
    return b"\n".join(lines)


def _changed(path: str | Path, expected: str, change: Callable[[bytes], bytes]) -> None:
    path = Path(path)
    try:
        with _held(path) as file:
            data = file.read()
            if fingerprint(data) != expected:
                raise ChangedMeanwhileError(path)
            write(path, change(data))
    except OSError as error:
        if isinstance(error, NotWrittenError):
            raise
        raise NotWrittenError(path, error.strerror or str(error)) from error


@contextmanager
def _held(path: Path) -> Iterator[BinaryIO]:
    """Open a file and lock it; whoever waited for the lock while the file was replaced opens the new one."""
    while True:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                yield file
                return


def write(path: str | Path, data: bytes) -> None:
    """Put data in the place of a file at once: readers see the old file or the new one, never a part.

    Raises
    ------
    NotWrittenError
        If the system does not let it be written. The file is as it was.
    """
    from tempfile import mkstemp

    target = Path(path).resolve()
    temporary = ""
    try:
        mode = target.stat().st_mode if target.exists() else 0o644
        if not mode & 0o222 or (target.exists() and not os.access(target, os.W_OK)):
            raise PermissionError(13, "it is read-only")
        handle, temporary = mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".new")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode & 0o7777)
        os.replace(temporary, target)
    except OSError as error:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise NotWrittenError(path, error.strerror or str(error)) from error
