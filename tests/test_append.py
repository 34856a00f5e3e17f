"""The only way in for a new line: all or nothing, whoever else writes, whatever the disk does."""

import errno
import fcntl
import os
import threading
import time

import pytest

from pourparler.writing import ChangedMeanwhileError, NotWrittenError, amend, append, fingerprint, write

TEXT = b"2020-05-01 A signs accord\n"
LINE = "2020-05-02 B signs accord"


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "talks.talks"
    found.write_bytes(TEXT)
    return found


def remains(path):
    """The file as it is, and what else lies beside it."""
    return path.read_bytes(), sorted(each.name for each in path.parent.iterdir() if each != path)


def test_line_is_added_at_the_end(path):
    append(path, LINE, fingerprint(TEXT))
    append(str(path), f"{LINE}\n\n", fingerprint(path.read_bytes()))
    assert remains(path) == (TEXT + 2 * f"{LINE}\n".encode(), [])


@pytest.mark.parametrize(("before", "after"), [(b"", b"x\n"), (b"a", b"a\nx\n"), (b"a\n", b"a\nx\n")])
def test_line_end_is_put_before_and_after_where_one_is_missing(path, before, after):
    path.write_bytes(before)
    append(path, "x", fingerprint(before))
    assert path.read_bytes() == after


def test_file_that_changed_meanwhile_is_left_alone(path):
    path.write_bytes(b"other\n")
    with pytest.raises(ChangedMeanwhileError, match="has changed since it was read; nothing was written"):
        append(path, LINE, fingerprint(TEXT))
    assert remains(path) == (b"other\n", [])


def test_file_that_is_gone_is_not_written(tmp_path):
    with pytest.raises(NotWrittenError, match="No such file or directory"):
        append(tmp_path / "gone.talks", LINE, fingerprint(TEXT))


def test_read_only_file_is_not_written_and_keeps_its_mode(path):
    path.chmod(0o444)
    with pytest.raises(NotWrittenError, match=r"was not written: it is read-only\. It is as it was before\."):
        append(path, LINE, fingerprint(TEXT))
    assert (remains(path), path.stat().st_mode & 0o777) == ((TEXT, []), 0o444)


def test_mode_of_the_file_is_kept(path):
    path.chmod(0o640)
    append(path, LINE, fingerprint(TEXT))
    assert path.stat().st_mode & 0o777 == 0o640


def test_full_disk_leaves_the_old_file_whole(path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWrittenError, match="No space left on device"):
        append(path, LINE, fingerprint(TEXT))
    assert remains(path) == (TEXT, [])


def test_write_that_is_cut_off_before_the_end_leaves_the_old_file_whole(path, monkeypatch):
    def cut_off(source, target):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "replace", cut_off)
    with pytest.raises(NotWrittenError, match="Input/output error"):
        write(path, b"half")
    assert remains(path) == (TEXT, [])


def test_folder_that_is_not_there_is_no_place_to_write(tmp_path):
    with pytest.raises(NotWrittenError, match="was not written"):
        write(tmp_path / "gone" / "new.talks", TEXT)


def test_new_file_is_written_with_the_usual_mode(tmp_path):
    write(tmp_path / "new.talks", TEXT)
    assert ((tmp_path / "new.talks").read_bytes(), (tmp_path / "new.talks").stat().st_mode & 0o777) == (TEXT, 0o644)


def test_link_is_followed_and_stays_a_link(path, tmp_path):
    link = tmp_path / "link.talks"
    link.symlink_to(path)
    append(link, LINE, fingerprint(TEXT))
    assert link.is_symlink()
    assert path.read_bytes() == TEXT + f"{LINE}\n".encode()


def test_of_two_writers_who_read_the_same_one_is_told_to_read_again(path):
    barrier = threading.Barrier(2)
    outcomes = []

    def writer(line):
        barrier.wait()
        try:
            append(path, line, fingerprint(TEXT))
        except ChangedMeanwhileError:
            line = "told"
        outcomes.append(line)

    for _ in range(20):
        path.write_bytes(TEXT)
        outcomes.clear()
        threads = [threading.Thread(target=writer, args=(line,)) for line in ("one", "two")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        (kept,) = {"one", "two"} & set(outcomes)
        assert sorted(outcomes) == sorted([kept, "told"])
        assert path.read_bytes() == TEXT + f"{kept}\n".encode()


def test_writer_who_waited_while_the_file_was_replaced_reads_the_new_one(path):
    told = []
    waiting = threading.Event()

    def second():
        waiting.set()
        try:
            append(path, "second", fingerprint(TEXT))
        except ChangedMeanwhileError as error:
            told.append(error)

    with path.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        thread = threading.Thread(target=second)
        thread.start()
        waiting.wait(10)
        time.sleep(0.05)
        write(path, TEXT + b"first\n")
    thread.join(10)
    assert (len(told), path.read_bytes()) == (1, TEXT + b"first\n")


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        (b"a\nb\nc\n", [(2, 2, "x\ny")], b"a\nx\ny\nc\n"),
        (b"a\nb\nc\n", [(1, 2, "")], b"c\n"),
        (b"a\nb\nc\nd\n", [(1, 1, "x\ny"), (3, 4, "z")], b"x\ny\nb\nz\n"),
        (b"a\nb", [(2, 2, "x\n")], b"a\nx"),
        (b"a\r\nb\r\nc\r\n", [(2, 2, "x\ny")], b"a\r\nx\r\ny\r\nc\r\n"),
        (b"\xef\xbb\xbfa\n\xff\nc\n", [(3, 3, "z")], b"\xef\xbb\xbfa\n\xff\nz\n"),
    ],
)
def test_amended_lines_change_and_every_other_byte_stays(path, before, changes, after):
    path.write_bytes(before)
    amend(path, changes, fingerprint(before))
    assert remains(path) == (after, [])


def test_file_that_changed_meanwhile_is_not_amended(path):
    path.write_bytes(b"other\n")
    with pytest.raises(ChangedMeanwhileError, match="has changed since it was read; nothing was written"):
        amend(path, [(1, 1, LINE)], fingerprint(TEXT))
    assert remains(path) == (b"other\n", [])
