"""``pourparler accept``, its keys given on standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pourparler.reading.desk import Desk
from tests.cli.conftest import Ran, Run
from tests.cli.rivers import RIVER

PROPOSED = """\
2020-02-06 ! source herald-0206 "Guria wants in"
  outlet   "The Herald"
2020-02-06 ! official Orta "Ines Orta" of B, "Envoy"
  source   herald-0206 "Envoy Ines Orta"
2020-02-06 ! B withdraws objection to G as participant
  by       Orta
  source   herald-0206 "no longer objects"
2020-02-06 ! A opposes G as observer
  source   herald-0206 "not as an observer"
"""
HEADS = [line for line in PROPOSED.split("\n") if line.startswith("2020")]
TODAY = date.today().isoformat()


@pytest.fixture
def accept(run: Run, river: str, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Return a function that runs ``accept`` with some keys, on the river with the proposed lines below it."""
    Path(river).write_text(RIVER + PROPOSED, encoding="utf-8")

    def ran(keys: str, *arguments: str) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(keys.encode())))
        return run("accept", river, *arguments)

    return ran


def written() -> str:
    return Path("river.talks").read_text(encoding="utf-8").removeprefix(RIVER)


def test_accept_takes_out_the_mark_and_nothing_else(accept: Callable[..., Ran]) -> None:
    ran = accept("s\ns\na\n")
    assert written() == PROPOSED.replace("2020-02-06 ! source", "2020-02-06 source")
    assert ran.out.endswith("1 accepted, 0 rejected, 3 still wait.\n")
    assert (ran.code, ran.err) == (0, "")


def test_accept_takes_the_lines_with_it_whose_names_the_line_uses(accept: Callable[..., Ran]) -> None:
    ran = accept("a\n")
    assert '  with it: 2020-02-06 ! source herald-0206 "Guria wants in"\n' in ran.out
    assert '  with it: 2020-02-06 ! official Orta "Ines Orta" of B, "Envoy"\n' in ran.out
    assert written() == PROPOSED.replace("2020-02-06 ! ", "2020-02-06 ", 3)
    assert ran.out.endswith("3 accepted, 0 rejected, 1 still waits.\n")


def test_accept_shows_what_the_table_would_become(accept: Callable[..., Ran]) -> None:
    ran = accept("q\n")
    assert (
        "[1 of 4] river.talks:45\n"
        "  2020-02-06 ! B withdraws objection to G as participant\n"
        "    by       Orta\n"
        '    source   herald-0206 "no longer objects"\n'
    ) in ran.out
    assert (
        "  On 2020-02-06 it would change\n"
        "    G as participant\n"
        "      - blocked by Bessa on joint\n"
        "      + not yet on joint; Bessa has still to act\n"
    ) in ran.out


def test_accept_of_a_line_that_changes_nothing_says_so(accept: Callable[..., Ran]) -> None:
    assert accept("s\ns\ns\ns\n").out.count("  Accepting it changes no ruling.\n") == 3


def test_reject_keeps_the_line_as_a_comment_with_the_reason(accept: Callable[..., Ran]) -> None:
    ran = accept("s\nr\nshe spoke of H\n")
    assert written() == PROPOSED.replace(
        '2020-02-06 ! A opposes G as observer\n  source   herald-0206 "not as an observer"\n',
        f"; rejected {TODAY}: she spoke of H\n"
        "; 2020-02-06 ! A opposes G as observer\n"
        ';   source   herald-0206 "not as an observer"\n',
    )
    assert ran.out.endswith("0 accepted, 1 rejected, 3 still wait.\n")


def test_skip_and_quit_write_nothing(accept: Callable[..., Ran]) -> None:
    ran = accept("s\nq\n")
    assert written() == PROPOSED
    assert ran.out.endswith("0 accepted, 0 rejected, 4 still wait.\n")


def test_skipped_line_is_not_shown_again(accept: Callable[..., Ran]) -> None:
    shown = accept("s\n" * 9).out
    assert [shown.count(head) - shown.count(f"with it: {head}") for head in HEADS] == [1, 1, 1, 1]


def test_help_or_another_key_lists_the_keys_and_asks_again(accept: Callable[..., Ran]) -> None:
    ran = accept("?\nx\ns\n")
    assert ran.out.count("  r  reject: keep it as a comment, with your reason\n") == 2
    assert ran.out.count("[1 of 4]") == 1


def editor(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let the editor be a shell script that gets the file as its first argument."""
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(path))


def test_edited_line_is_shown_again_and_can_be_accepted(
    accept: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(folder, monkeypatch, 'sed -i "s/as observer/as participant/" "$1"; touch -d "+1 hour" "$1"')
    ran = accept("s\ne\na\n")
    assert "2020-02-06 A opposes G as participant\n" in written()
    assert ran.out.count("[2 of 4]") == 2
    assert ran.out.endswith("2 accepted, 0 rejected, 2 still wait.\n")


def test_edited_line_that_cannot_be_read_is_refused_with_its_place(
    accept: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(folder, monkeypatch, 'sed -i "s/opposes/oposes/" "$1"; touch -d "+1 hour" "$1"')
    ran = accept("s\ne\nq\n")
    assert "This cannot be read as lines of a dossier; nothing was written.\n" in ran.out
    assert "edited:1:16: error unknown-verb: `oposes` is no verb of the language." in ran.out
    assert written() == PROPOSED


def test_edit_without_a_change_says_so(
    accept: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(folder, monkeypatch, "true")
    assert "Nothing was changed.\n" in accept("e\nq\n").out
    assert written() == PROPOSED


def test_file_that_changed_underneath_is_read_again_and_nothing_is_lost(
    accept: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(
        folder, monkeypatch, f'printf "; another hand\\n" >> {folder}/river.talks; echo >> "$1"; touch -d +1hour "$1"'
    )
    ran = accept("s\ne\na\n")
    assert ran.err == (
        "pourparler: river.talks has changed since it was read; nothing was written. Read it again, then append. "
        "It has been read again.\n"
    )
    assert written().endswith('  source   herald-0206 "not as an observer"\n; another hand\n')
    assert "2020-02-06 A opposes G as observer\n" in written()


def test_proposals_in_a_file_of_their_own_go_to_the_end_of_the_dossier(accept: Callable[..., Ran], river: str) -> None:
    Path(river).write_text(RIVER, encoding="utf-8")
    Path("new.talks").write_text(PROPOSED, encoding="utf-8")
    ran = accept("a\nr\nno\n", "--from", "new.talks")
    accepted = PROPOSED.replace("2020-02-06 ! ", "2020-02-06 ", 3).partition("2020-02-06 ! A")[0]
    assert written() == (
        f"{accepted}; rejected {TODAY}: no\n"
        "; 2020-02-06 ! A opposes G as observer\n"
        ';   source   herald-0206 "not as an observer"\n'
    )
    assert Path("new.talks").read_text() == ""
    assert ran.out.endswith("3 accepted, 1 rejected, 0 still wait.\n")


def test_proposals_that_the_dossier_has_or_rejected_do_not_wait_again(accept: Callable[..., Ran], river: str) -> None:
    Path("new.talks").write_text(PROPOSED, encoding="utf-8")
    Path(river).write_text(RIVER + PROPOSED.replace("! ", ""), encoding="utf-8")
    ran = accept("", "--from", "new.talks")
    assert (ran.code, ran.out) == (0, "No line of new.talks waits for a decision.\n")
    desk = Desk(river, "new.talks")
    assert desk.waiting() == ()


def test_nothing_to_decide_is_said(run: Run, river: str) -> None:
    assert run("accept", river).out == "No line of river.talks waits for a decision.\n"


def test_folder_takes_no_lines_from_another_file(run: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    (folder / "desk" / "a.talks").write_text(RIVER)
    (folder / "new.talks").write_text(PROPOSED)
    ran = run("accept", "desk", "--from", "new.talks")
    assert ran.err == "pourparler: desk is a folder: name the file in it to which lines are to be added.\n"
    assert ran.code == 2


def test_folder_is_amended_in_the_file_in_which_a_line_stands(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "desk").mkdir()
    (folder / "desk" / "a.talks").write_text(RIVER)
    (folder / "desk" / "b.talks").write_text(PROPOSED)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a\n")))
    run("accept", "desk")
    assert (folder / "desk" / "a.talks").read_text() == RIVER
    assert (folder / "desk" / "b.talks").read_text().startswith("2020-02-06 source herald-0206")


def test_dossier_that_is_not_there_is_said(run: Run, folder: Path) -> None:
    ran = run("accept", "nowhere.talks")
    assert ran.code == 2
    assert ran.err.startswith("pourparler: There is no dossier at nowhere.talks")


def test_read_only_dossier_is_left_as_it_is(accept: Callable[..., Ran]) -> None:
    os.chmod("river.talks", 0o444)
    ran = accept("a\n")
    assert ran.err == "pourparler: river.talks was not written: it is read-only. It is as it was before.\n"
    assert (ran.code, written()) == (2, PROPOSED)
