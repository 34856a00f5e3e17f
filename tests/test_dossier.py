"""A dossier: read from files, put together, cut by what was known, added to."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pourparler.counted_lines import known_since
from pourparler.dossier import DossierNotFoundError, DossierUnreadableError, load
from pourparler.findings import Weight
from pourparler.language.directives import SourceEntry
from pourparler.standing import Kind
from pourparler.vocabulary import moment
from tests.dossiers import FILE, judged, read, ruling, told, verdict, written

CHARTER = """
2020 actor A
2020 actor B
2020 group conveners = A, B
2020 rule together
  admits any as member
  when all of conveners consent
2020 rule by-host
  admits any as observer
  when H invites candidate
"""


def codes(found):
    return [(finding.code, str(finding.place)) for finding in found]


def mine(entries):
    """The lines of the test's own text among some entries."""
    return [entry.place.line for entry in entries if entry.place.file == FILE]


# --- reading ---------------------------------------------------------------------------------------------------------


def test_file_is_read_with_its_findings(tmp_path):
    path = written(tmp_path, "2020-05-01 A consents to G as member\n2020-13-01 B consents to G as member")
    dossier, findings = load(path)
    assert (dossier.name, len(dossier.entries), codes(findings)) == (str(path), 1, [("not-a-date", f"{path}:2")])
    assert dossier.findings == findings
    assert load(str(path))[0].entries == dossier.entries


def test_folder_is_one_dossier_whatever_the_names_of_its_files(tmp_path):
    written(tmp_path, "2020-05-01 A, B consent to G as member", "b.talks")
    written(tmp_path, CHARTER, "a.talks")
    written(tmp_path, "2020-05-01 nonsense", "readme.txt")
    dossier, findings = load(tmp_path)
    assert findings == ()
    assert verdict(ruling(dossier, "G as member", "2020-05-01")) == "invited by A, B on together"
    assert [Path(name).name for name in dossier.files] == ["a.talks", "b.talks"]


def test_included_file_is_read_once_and_from_the_folder_of_the_one_that_names_it(tmp_path):
    (tmp_path / "acts").mkdir()
    written(tmp_path / "acts", "2020-05-01 A, B consent to G as member\ninclude more.talks", "acts.talks")
    written(tmp_path / "acts", "2020-05-02 G attends as member", "more.talks")
    main = written(tmp_path, f'{CHARTER}\ninclude "acts/acts.talks"\ninclude acts/more.talks', "main.talks")
    dossier, findings = load(main)
    assert findings == ()
    assert verdict(ruling(dossier, "G as member", "2020-05-02")) == "seated by A, B on together"
    assert [Path(name).name for name in dossier.files] == ["main.talks", "acts.talks", "more.talks"]


def test_file_that_is_missing_or_includes_itself_is_a_finding(tmp_path):
    one = written(tmp_path, 'include "two.talks"\ninclude gone.talks\ninclude "."', "one.talks")
    two = written(tmp_path, "include one.talks\n2020-05-01 A signs accord", "two.talks")
    dossier, findings = load(one)
    assert codes(findings) == [
        ("missing-file", f"{one}:2"),
        ("missing-file", f"{one}:3"),
        ("include-loop", f"{two}:1"),
    ]
    assert len(dossier.entries) == 1


def test_name_with_a_null_byte_is_a_missing_file(tmp_path):
    path = written(tmp_path, 'include "a\0b.talks"')
    assert codes(load(path)[1]) == [("missing-file", f"{path}:1")]


@pytest.mark.parametrize("name", ["gone.talks", "."])
def test_nothing_to_read_is_an_error_that_says_what_to_name(tmp_path, name):
    with pytest.raises(DossierNotFoundError, match=r"name a \.talks file, or a folder with some in it"):
        load(tmp_path / name)


def test_file_that_the_system_will_not_give_is_an_error(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(errno.EACCES, "Permission denied")

    path = written(tmp_path, "2020-05-01 A signs accord")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DossierUnreadableError, match="cannot be read: Permission denied"):
        load(path)


def test_bad_bytes_and_a_byte_order_mark_do_not_stop_the_reading(tmp_path):
    path = tmp_path / "odd.talks"
    path.write_bytes(b"\xef\xbb\xbf2020-05-01 A signs accord\r\n2020-05-02 B signs \xff accord\r\n")
    dossier, findings = load(path)
    assert len(dossier.entries) == 1
    assert ("not-utf-8", f"{path}:2") in codes(findings)


# --- what counts -----------------------------------------------------------------------------------------------------


def test_entries_are_in_order_of_date_and_the_last_act_ends_the_record(dossier):
    """
    2020-05-02 H invites G as observer
    2020-05-01 A consents to G as member
    2021 group later = A
    2020-05 B favours G as member
    """
    assert mine(dossier.entries) == [2, 4, 1, 3]
    assert dossier.last.text == "2020-05"


def test_record_without_acts_ends_with_its_last_line_and_an_empty_one_at_the_beginning_of_time():
    assert read("2020-05-01 group one = A\n2021 group two = B").last.text == "2021"
    assert read("").last.text == "0001-01-01"


def test_dossier_says_what_it_is():
    assert repr(read('2020 talks "Lake talks"\n2020-05-01 A signs accord')) == (
        "<Dossier 'Lake talks': 2 entries, 2020 to 2020-05-01, 0 findings>"
    )
    assert repr(read("")) == "<Dossier 'test.talks': 0 entries, empty, 0 findings>"


def test_proposed_line_counts_for_nothing(dossier):
    """
    2020-05-01 ! H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not asked on by-host"
    assert (len(dossier.entries) - len(dossier.counted), dossier.seats) == (1, ())


def test_correction_takes_the_place_of_what_it_corrects_without_erasing_it(dossier):
    """
    2020-05-01 H invites G as member ^slip
    2020-05-01 H invites G as observer
      corrects ^slip
    """
    assert verdict(ruling(dossier, "G as observer", "2020-05-01")) == "invited by H on by-host"
    assert (mine(dossier.counted), mine(dossier.entries)) == ([2], [1, 2])


def test_labels_that_are_unknown_or_stand_twice_are_findings():
    dossier = read(
        """
        2020-05-01 A signs accord ^once
        2020-05-02 A signs accord ^once
        2020-05-03 A signs accord
          corrects ^never
        2020-05-04 A signs accord
          disputes ^nowhere
        """
    )
    assert [finding.code for finding in dossier.findings] == ["repeated-label", "unknown-label", "unknown-label"]
    assert dossier.findings[0].sentence == "The label ^once stands at test.talks:1 already."


def test_rivals_are_what_is_disputed_and_what_disputes_it(dossier):
    """
    2020-05-01 A signs accord ^first
    2020-05-02 A signs accord
      disputes ^first
    2020-05-03 B signs accord
      disputed by herald
    2020-05-04 H signs accord ^gone
    2020-05-04 H rejects accord
      corrects ^gone
    2020-05-05 H signs accord
      disputes ^gone
    """
    assert [(mine(rival.entries), rival.may_be_none) for rival in dossier.rivals] == [([1, 2], False), ([4], True)]


def test_vague_lines_are_those_dated_by_more_than_a_day(dossier):
    """
    2020-05 A consents to G as member
    2020 vote on G as member
      for A
    2020-05-01 B consents to G as member
    2020-05-01T10:00Z B consents to G as member
    """
    assert mine(dossier.vague) == [2, 1]


# --- the capacity that an act leaves out -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("2020-05-01 A objects to G as member\n2020-05-01 H invites G as observer\n2020-05-02 G accepts", "observer"),
        ("2020-05-01 A objects to G as member\n2020-05-02 G accepts", "member"),
        ("2020-05-01 H invites G as observer\n2020-05-01 H invites K as observer\n2020-05-02 G, K accept", "observer"),
    ],
)
def test_capacity_left_out_is_the_one_invited_to_or_the_one_spoken_of(text, capacity):
    assert read(text, CHARTER).counted[-1].quality == capacity


def test_capacity_left_out_is_the_only_one_that_is_open():
    assert read("2020-05-02 K accepts", "2020 rule narrow\n  admits K as guest").counted[-1].quality == "guest"


@pytest.mark.parametrize(
    ("text", "who", "choices"),
    [
        ("2020-05-02 K accepts", "K", "member, observer"),
        (
            "2020-05-01 H invites G as observer\n2020-05-01 H invites K as member\n2020-05-02 G, K accept",
            "G",
            "observer",
        ),
        ("2020-05-01 H invites G as observer\n2020-05-02 G, K accept", "K", "member, observer"),
    ],
)
def test_capacity_left_out_that_is_not_clear_is_a_finding(text, who, choices):
    dossier = read(text, CHARTER)
    (finding,) = dossier.findings
    assert dossier.counted[-1].quality == ""
    assert (finding.code, finding.weight) == ("ambiguous-seat", Weight.ERROR)
    assert finding.sentence == f"It is not clear in which capacity {who} accepts."
    assert finding.way_out.startswith("Add `as` and one of: ")
    assert set(choices.split(", ")) <= set(
        finding.way_out.removeprefix("Add `as` and one of: ").rstrip(".").split(", ")
    )


def test_capacity_left_out_of_which_nothing_is_known():
    (finding,) = read("2020-05-02 K accepts").findings
    assert finding.way_out == "Add `as` and one of: a capacity."


# --- seats of the table ----------------------------------------------------------------------------------------------


def test_table_has_the_seats_that_rules_motions_acts_and_expectations_name(dossier):
    """
    2020 group guests = X, Y
    2020 rule named
      admits A, guests as party
    2020 motion purge
      effect excludes K as member
    2020-05-01 Z joins guests
    2020-05-01 A consents to G as member
    2020-05-01 H suspends L as observer
    2020-05-01 M attends as observer
    2020-05-01 A states N as member invited
    2020-05-01 A signs accord
    2020-05-01 expect P as observer seated and Q as observer not asked
    2020-05-01 vote on R as member
      for A
    2020-05-02 A consents to G as member
    """
    assert [str(seat) for seat in dossier.seats] == [
        "A as party",
        "X as party",
        "Y as party",
        "Z as party",
        "K as member",
        "G as member",
        "L as observer",
        "M as observer",
        "N as member",
        "P as observer",
        "Q as observer",
        "R as member",
    ]


# --- known on, with, without -----------------------------------------------------------------------------------------


def test_what_became_known_later_is_left_out(dossier):
    """
    2020-05-03 source gazette
    2020-05-09 source herald
    2020-05-01 H invites G as observer
      source gazette, herald
    2020-05-02 G accepts as observer
      reported 2020-06-01
    2020-05-02 A consents to G as member
      source unheard-of
    2020-05-04 B consents to G as member
      source gazette
    """
    sources = {entry.name: entry for entry in dossier.entries if isinstance(entry, SourceEntry)}
    acts = [entry for entry in dossier.entries if entry.place.line >= 3 and entry.place.file == FILE]
    assert {entry.place.line: known_since(entry, sources).text for entry in acts} == {
        3: "2020-05-03",
        5: "2020-06-01",
        7: "2020-05-02",
        9: "2020-05-04",
    }
    early, late = dossier.known_on(moment("2020-05-02")), dossier.known_on(moment("2020-05-03"))
    assert ruling(early, "G as observer", "2020-05-10").kind is Kind.NOT_ASKED
    assert ruling(late, "G as observer", "2020-05-10").kind is Kind.INVITED
    assert not judged(late, "G has accepted as observer", "2020-05-10").value
    assert judged(dossier, "G has accepted as observer", "2020-05-10").value


def test_correction_that_came_later_does_not_count_before_it_was_known(dossier):
    """
    2020-05-01 H invites G as observer ^letter
    2020-05-01 A states "there was no letter"
      corrects ^letter
      reported 2020-06-01
    """
    at = "2020-07-01"
    assert ruling(dossier, "G as observer", at).kind is Kind.NOT_ASKED
    assert ruling(dossier.known_on(moment("2020-05-31")), "G as observer", at).kind is Kind.INVITED


def test_dossier_with_a_line_more_answers_as_if_it_had_been_there(dossier):
    """
    2020-05-01 A consents to G as member
    """
    more = dossier.with_entries(read("2020-05-02 B consents to G as member\n2020-05-03 K attends as guest").entries)
    assert verdict(ruling(more, "G as member", "2020-05-02")) == "invited by A, B on together"
    assert verdict(ruling(dossier, "G as member", "2020-05-02")) == "not yet on together"
    assert more.charter is dossier.charter
    assert str(more.seats[-1]) == "K as guest"
    assert more.last.text == "2020-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "2020-05-02 C joins conveners",
        "2020-05-02 rule outlawed\n  bars G",
        "2020-05-02 A objects to G as member\n  corrects ^yes",
        "2020-05-02 A objects to G as member\n  disputes ^yes",
        "2020-05-02 B consents to G as member\n  disputed by herald",
        "2020-05-02 B consents to G as member ^label",
        "2020-05-02 ! B consents to G as member",
        "2020-05-02 vote on G as member\n  for A, B",
        "2020-05 B consents to G as member",
        "2020-05-02 G accepts",
        "2020-05-02 H invites K as member",
    ],
)
def test_line_of_any_kind_added_is_the_same_as_read(line):
    text = "2020-05-01 A consents to G as member ^yes\n2020-05-01 H invites K as observer\n2020-05-01 K accepts"
    whole = read(f"{text}\n{line}", CHARTER)
    added = read(text, CHARTER).with_entries(_last(whole), {"more": whole.files[FILE]})
    for asked in ("G as member", "K as observer", "K as member"):
        for at in ("2020-05-02", "2020-06-01"):
            one, other = ruling(added, asked, at), ruling(whole, asked, at)
            assert (one.kind, one.by, len(one.readings)) == (other.kind, other.by, len(other.readings))
    assert set(added.seats) == set(whole.seats)
    assert "more" in added.files


def _last(dossier):
    return [entry for entry in dossier.entries if entry.place.file == FILE and entry.place.line == 4]


def test_dossier_without_a_line_answers_as_if_it_had_never_been_there(dossier):
    """
    2020-05-01 A, B consent to G as member
    2020-05-02 B objects to G as member
    """
    objection = [entry for entry in dossier.entries if entry.place.line == 2 and entry.place.file == FILE]
    assert verdict(ruling(dossier, "G as member", "2020-05-02")) == "blocked by B on together"
    assert verdict(ruling(dossier.without(objection), "G as member", "2020-05-02")) == "invited by A, B on together"


def test_text_of_an_entry_is_its_lines_with_their_particulars(dossier):
    """
    2020-05-01 A consents to G as member
      note "firmly"   ; indeed

    2020-05-02 B signs accord
    """
    first, second = (entry for entry in dossier.entries if entry.place.file == FILE)
    assert dossier.text(first) == ("2020-05-01 A consents to G as member", '  note "firmly"   ; indeed')
    assert dossier.text(second) == ("2020-05-02 B signs accord",)
    elsewhere = next(entry for entry in dossier.entries if entry.place.file != FILE)
    assert read("").text(elsewhere) == ()


# --- the answer id ---------------------------------------------------------------------------------------------------

PLAIN = """
2020-05-01 A consents to G as member
  note "yes"
2020-05-02 B consents to G as member
2020-06-01 G attends as member
"""
SAME = """
; a comment of its own
2020-05-02   B consents  to G as member  ; after much thought

2020-05-01 A consents to G as member
  ; inside an entry
  note     "yes"
2020-06-01 G attends as member
2020-05-01 ! A objects to G as member
"""
OTHER = PLAIN.replace("B consents", "B objects")
AT = moment("2020-05-31")


def test_answer_id_does_not_depend_on_order_comments_spaces_or_proposals():
    assert read(PLAIN).answer_id(AT, "G as member") == read(SAME).answer_id(AT, "G as member")
    assert len(read(PLAIN).answer_id(AT)) == 12


def test_answer_id_depends_on_what_was_dated_by_then_on_the_date_and_on_the_question():
    answer = read(PLAIN).answer_id(AT, "G as member")
    others = {
        read(OTHER).answer_id(AT, "G as member"),
        read(PLAIN).answer_id(moment("2020-06-01"), "G as member"),
        read(PLAIN).answer_id(AT, "G as observer"),
    }
    assert answer not in others
    assert len(others) == 3
    later = read(f"{PLAIN}\n2020-07-01 A objects to G as member")
    assert later.answer_id(AT, "G as member") == answer


COMMANDS = (
    ("why", "G as member", "--at", "2020-05-02"),
    ("why", "budget", "--at", "2020-05-02"),
    ("table", "--at", "2020-05-02"),
)
MANY = """
2020 group many = A, B, C, K, L, M
2020 body D
  members A, B, C, K, L, M
2020 motion budget (money) in D
2020 rule joint
  admits any as member
  when at least 4 of many consent and none of D object
2020 rule simple
  decides money
  when more than half of D vote for
2020-05-01 many consent to G as member
2020-05-01 A, B, C, K vote for budget in D
2020-05-02 L, M vote against budget in D
2020-05-02 G, K, M attend as member
"""


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_answer_is_the_same_to_the_byte_for_every_hash_seed(tmp_path, command):
    path = written(tmp_path, MANY)
    outputs = set()
    for seed in ("0", "4711"):
        program = "from pourparler.cli import main; main()"
        words = [sys.executable, "-c", program, command[0], str(path), *command[1:], "--json"]
        done = subprocess.run(words, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        assert done.stdout, done.stderr
        outputs.add(done.stdout)
    assert len(outputs) == 1
