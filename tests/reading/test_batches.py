"""Many reports: in order, wherever they are read, and none lost."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pourparler.reading.batches import AHEAD, Outcome, Read, Unread, bytes_of, files_of, outcomes, texts_of
from pourparler.reading.report import Reading
from tests.reading.made import report


def reader(name: str, data: bytes) -> Outcome:
    if b"\0" in data:
        return Unread(name, "It is binary.")
    return Read(name, Reading(report(data.decode(), title=name)))


REPORTS: list[tuple[str, bytes | str]] = [
    ("a", b"one"),
    ("b", b"\0"),
    ("c", "It cannot be read: Permission denied."),
    ("d", b"two"),
]


def test_outcomes_come_in_the_order_given_and_a_bad_report_stops_nothing() -> None:
    found = list(outcomes(REPORTS, reader))
    assert [each.name for each in found] == ["a", "b", "c", "d"]
    assert found[1:3] == [Unread("b", "It is binary."), Unread("c", "It cannot be read: Permission denied.")]
    assert texts_of(found) == {"a": "one", "d": "two"}


def test_outcomes_come_one_by_one() -> None:
    asked = []

    def every() -> Any:
        for name, data in REPORTS:
            asked.append(name)
            yield name, data

    found = outcomes(every(), reader)
    assert (next(found).name, asked) == ("a", ["a"])


@pytest.mark.parametrize("many", [0, 1, 3 * AHEAD + 1])
def test_threads_give_the_same_in_the_same_order(many: int) -> None:
    reports = [(f"r{number:03}", f"text {number}".encode()) for number in range(many)]
    with ThreadPoolExecutor(2) as threads:
        assert list(outcomes(reports, reader, threads)) == list(outcomes(reports, reader))


class _Counting:
    """An executor that computes at once and counts how much is given out before anything is taken back."""

    def __init__(self) -> None:
        self.out = self.most = 0

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> _Counting:
        self.out += 1
        self.most = max(self.most, self.out)
        self.value = function(*arguments)
        return self

    def result(self) -> Any:
        self.out -= 1
        return self.value


def test_only_so_many_reports_are_given_out_at_a_time() -> None:
    executor = _Counting()
    list(outcomes(((str(number), b"x") for number in range(500)), reader, executor))
    assert executor.most == AHEAD


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_dask_cluster_gives_the_same() -> None:
    distributed = pytest.importorskip("distributed")
    reports = [(f"r{number}", f"text {number}".encode()) for number in range(20)]
    options = {"n_workers": 1, "threads_per_worker": 1, "processes": False, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster, distributed.Client(cluster) as client:
        assert list(outcomes(reports, reader, client)) == list(outcomes(reports, reader))


def test_folder_gives_its_reports_in_order_and_neither_hidden_files_nor_dossiers(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.txt", ".hidden", ".git/x", "river.talks"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    found = files_of([str(tmp_path / "sub" / "c.txt"), str(tmp_path)])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["sub/c.txt", "a.html", "b.txt"]


def test_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (name, reason), (_, data) = bytes_of([tmp_path / "gone.txt", Path(__file__)])
    assert (name, reason) == (str(tmp_path / "gone.txt"), "It cannot be read: No such file or directory.")
    assert isinstance(data, bytes)
