"""Reports read from Python."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pourparler.reading.proposer import Candidate, CandidateAct
from pourparler.reading.report import Report
from pourparler.views.open_dossier import OpenDossier, load
from pourparler.views.reading_answer import read_reports
from tests.cli.rivers import RIVER
from tests.cli.test_read import OTHER, REPORT


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    (tmp_path / "gazette.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "coast.txt").write_text(OTHER.replace("Bessa", "Corin"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def river(reports: Path) -> OpenDossier:
    (reports / "river.talks").write_text(RIVER, encoding="utf-8")
    return load(reports / "river.talks")[0]


def test_dossier_reads_reports_into_lines_to_append(river: OpenDossier, reports: Path) -> None:
    found = river.read(reports / "gazette.txt")
    assert "2020-02-07 ! B objects to G as participant\n" in found
    assert repr(found) == str(found)
    assert [report.published for report in found.view.reports] == ["2020-02-07"]
    assert found.summary.startswith(f"{reports / 'gazette.txt'}: ")


def test_executor_changes_nothing(river: OpenDossier, reports: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        assert river.read(reports, executor=threads).view == river.read(reports).view


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_dask_cluster_of_another_process_changes_nothing(river: OpenDossier, reports: Path) -> None:
    distributed = pytest.importorskip("distributed")
    options = {"n_workers": 1, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster, distributed.Client(cluster) as client:
        assert river.read(reports, executor=client).view == river.read(reports).view


def model(report: Report) -> Iterable[Candidate]:
    yield CandidateAct("the door was shut", "excludes", "Bessa", "Guria", capacity="observer")
    yield CandidateAct("the door was open", "invites", "Bessa", "Guria")


def test_proposer_adds_what_the_report_says_and_the_rest_is_dropped(river: OpenDossier, reports: Path) -> None:
    found = river.read(reports / "gazette.txt", proposer=model)
    assert [candidate.quote for candidate in found.dropped] == ["the door was open"]
    assert 'source   bordergazette-0207 "the door was shut"' in found


def test_reports_are_read_without_a_dossier_too(reports: Path) -> None:
    (reports / "gazette.txt").write_text("Guests\n\nFrance has invited Germany to the talks.\n")
    found = read_reports([reports / "gazette.txt"], published="2020-02-07", outlet="The Wire")
    assert '2020-02-07 ! source wire-0207 "Guests"' in found
    assert "! FRA invites DEU as participant\n" in found


def test_notebook_shows_the_marked_reports_in_a_frame_in_which_nothing_runs(river: OpenDossier, reports: Path) -> None:
    (frame,) = [
        ElementTree.fromstring(river.read(reports / "gazette.txt")._repr_html_().replace("sandbox", 'sandbox=""'))
    ]
    assert (frame.tag, frame.attrib["sandbox"]) == ("iframe", "")
    assert "Bessa says no to Guria" in frame.attrib["srcdoc"]
