"""``pourparler fmt``: files are laid out in place, whole or not at all."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
from pathlib import Path
from typing import IO

import pytest

from tests.cli.conftest import Run
from tests.cli.test_app import COMMAND, ENVIRONMENT, at_terminal

UNTIDY = "2020-05-02  A,B  object to G as observer ; both\n by\tMinister\n"
TIDY = "2020-05-02 A, B object to G as observer  ; both\n  by       Minister\n"


@pytest.fixture
def untidy(folder: Path) -> Path:
    path = folder / "untidy.talks"
    path.write_text(UNTIDY)
    return path


def is_untouched(path: Path) -> bool:
    """Return whether a file is as it was, and no temporary one was left beside it."""
    return path.read_text() == UNTIDY and [each.name for each in path.parent.iterdir()] == [path.name]


def test_file_is_laid_out_in_place(run: Run, untidy: Path) -> None:
    assert run("fmt", "untidy.talks") == (0, "untidy.talks: laid out anew\n", "")
    assert untidy.read_text() == TIDY
    assert run("fmt", "untidy.talks") == (0, "", "")
    assert [each.name for each in untidy.parent.iterdir()] == ["untidy.talks"]


def test_mode_of_the_file_stays(run: Run, untidy: Path) -> None:
    untidy.chmod(0o640)
    run("fmt", "untidy.talks")
    assert untidy.stat().st_mode & 0o777 == 0o640


def test_link_stays_a_link(run: Run, untidy: Path, folder: Path) -> None:
    (folder / "link.talks").symlink_to(untidy)
    run("fmt", "link.talks")
    assert (folder / "link.talks").is_symlink()
    assert untidy.read_text() == TIDY


def test_check_writes_nothing_and_fails(run: Run, untidy: Path) -> None:
    assert run("fmt", "--check", "untidy.talks") == (3, "untidy.talks: would be laid out anew\n", "")
    assert is_untouched(untidy)


def test_check_of_a_tidy_file_is_clean(run: Run, folder: Path) -> None:
    (folder / "tidy.talks").write_text(TIDY)
    assert run("fmt", "--check", "tidy.talks") == (0, "", "")


def test_stdout_prints_and_writes_nothing(run: Run, untidy: Path) -> None:
    assert run("fmt", "--stdout", "untidy.talks") == (0, TIDY, "")
    assert is_untouched(untidy)


def test_stdout_prints_nothing_that_a_terminal_would_obey(run: Run, folder: Path) -> None:
    text = '2020-01-01 actor A "\x1b[31mred\x07"\n'
    (folder / "hostile.talks").write_text(text)
    assert run("fmt", "--stdout", "hostile.talks").out == text
    assert at_terminal("fmt", "--stdout", "hostile.talks") == (0, '2020-01-01 actor A "�[31mred�"\n')


def test_every_file_of_a_folder_is_laid_out(run: Run, untidy: Path) -> None:
    (untidy.parent / "other.talks").write_text(UNTIDY)
    (untidy.parent / "notes.txt").write_text("left  alone\n")
    ran = run("fmt", ".")
    assert ran == (0, "other.talks: laid out anew\nuntidy.talks: laid out anew\n", "")
    assert (untidy.parent / "notes.txt").read_text() == "left  alone\n"


def test_folder_without_a_file_is_said(run: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    assert run("fmt", "empty") == (2, "", "pourparler: There is no .talks file in empty.\n")


def test_file_that_is_not_there_is_said(run: Run) -> None:
    assert run("fmt", "gone.talks") == (2, "", "pourparler: There is no file gone.talks.\n")


def test_file_that_cannot_be_read_is_said(run: Run, folder: Path) -> None:
    (folder / "odd.talks").symlink_to("/proc/self/mem")
    assert run("fmt", "odd.talks") == (2, "", "pourparler: odd.talks cannot be read: Input/output error.\n")


def test_file_that_is_not_utf_8_is_refused(run: Run, folder: Path) -> None:
    data = b'2020-01-01  actor A "Caf\xe9"\n'
    (folder / "old.talks").write_bytes(data)
    assert run("fmt", "old.talks") == (
        2,
        "",
        "pourparler: old.talks:1: Byte 25 of this line is not UTF-8. Save the file as UTF-8. Nothing was written.\n",
    )
    assert (folder / "old.talks").read_bytes() == data


def test_of_several_files_none_is_written_if_one_is_refused(run: Run, untidy: Path) -> None:
    (untidy.parent / "zold.talks").write_bytes(b"\xff\n")
    assert run("fmt", "untidy.talks", "zold.talks").code == 2
    assert untidy.read_text() == UNTIDY


def test_file_that_is_read_only_is_left_alone(run: Run, untidy: Path) -> None:
    untidy.chmod(0o444)
    sentence = "untidy.talks was not written: it is read-only. It is as it was before."
    assert run("fmt", "untidy.talks") == (2, "", f"pourparler: {sentence}\n")
    assert is_untouched(untidy)


def test_full_disk_leaves_the_file_whole(run: Run, untidy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert run("fmt", "untidy.talks") == (
        2,
        "",
        "pourparler: untidy.talks was not written: No space left on device. It is as it was before.\n",
    )
    assert is_untouched(untidy)


def test_limit_on_the_size_of_files_leaves_the_file_whole(untidy: Path) -> None:
    untidy.write_text(UNTIDY * 200)
    ran = subprocess.run(
        [*COMMAND, "fmt", "untidy.talks"],
        env={**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr == b"pourparler: untidy.talks was not written: File too large. It is as it was before.\n"
    assert untidy.read_text() == UNTIDY * 200
    assert [each.name for each in untidy.parent.iterdir()] == ["untidy.talks"]


def fill(path: Path) -> None:
    full = False
    with path.open("wb", buffering=0) as filling:
        while not full:
            full = _is_full_after(filling)


def _is_full_after(filling: IO[bytes]) -> bool:
    try:
        filling.write(b"x" * 4096)
    except OSError as error:
        return error.errno == errno.ENOSPC
    return False


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
def test_small_disk_that_is_full_leaves_the_file_whole(run: Run, folder: Path) -> None:
    disk = folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        path = disk / "untidy.talks"
        path.write_text(UNTIDY * 100)
        fill(disk / "filling")
        assert run("fmt", str(path)) == (
            2,
            "",
            f"pourparler: {path} was not written: No space left on device. It is as it was before.\n",
        )
        assert path.read_text() == UNTIDY * 100
        assert sorted(each.name for each in disk.iterdir()) == ["filling", "untidy.talks"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_every_case_is_laid_out_already(run: Run) -> None:
    assert run("fmt", "--check", str(Path(__file__).parents[2] / "cases")) == (0, "", "")
