"""Which lines wait, what comes with them, and what is written of a decision."""

from __future__ import annotations

from pourparler.dossier import Dossier
from pourparler.language.directives import Act
from pourparler.reading.acceptance import (
    accepted_text,
    claims,
    comes_with,
    rejected_text,
    rejections,
    waiting,
    with_accepted,
)
from tests.dossiers import read, told

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor G (state)
2020-01-01 group conveners = A
2020-01-01 capacity guest
2020-01-01 rule joint
  admits G as guest
  when all of conveners consent
"""


def lines(entries: tuple[object, ...]) -> list[int]:
    return [entry.place.line for entry in entries]  # type: ignore[attr-defined]


def test_lines_wait_in_the_order_of_the_file_and_not_of_their_dates(dossier: Dossier) -> None:
    """
    2020-02-02 ! A consents to G as guest
    2020-02-01 A states "soon"
    2020-01-02 ! A states "perhaps"
    """
    assert lines(waiting(dossier)) == [1, 3]


def test_line_comes_with_the_proposed_lines_that_declare_its_names(dossier: Dossier) -> None:
    """
    2020-02-02 ! B favours G as guest
      by     Ruiz
      source gazette "welcome"
    2020-02-02 ! official Ruiz "Ana Ruiz" of B, "Envoy"
      source herald
    2020-02-02 ! actor B "Borduria"
    2020-02-02 ! source gazette "G is welcome"
    2020-02-02 ! source herald "Envoy named"
    2020-02-02 ! source other "B and A"
    """
    assert lines(comes_with(waiting(dossier)[0], dossier)) == [4, 6, 7, 8]


def test_what_an_accepted_line_declares_need_not_come_with_it(dossier: Dossier) -> None:
    """
    2020-02-02 ! A favours G as guest
      source gazette
    2020-02-02 source gazette "G is welcome"
    2020-02-03 ! source gazette "G is welcome"
    """
    assert comes_with(waiting(dossier)[0], dossier) == ()


def test_quoted_words_and_comments_are_no_names(dossier: Dossier) -> None:
    """
    2020-02-02 ! A states "B herald" ; gazette
      note   "gazette"
    2020-02-02 ! actor B
    2020-02-02 ! source gazette "x"
    """
    assert comes_with(waiting(dossier)[0], dossier) == ()


def test_two_proposed_lines_of_one_name_do_not_come_with_each_other(dossier: Dossier) -> None:
    """
    2020-02-02 ! actor B "B"
    2020-02-03 ! actor C "C"
      members B, C
    """
    assert lines(comes_with(waiting(dossier)[1], dossier)) == [1]


def test_dossier_with_a_line_accepted_derives_as_if_it_stood_there_without_the_mark(dossier: Dossier) -> None:
    """
    2020-02-02 ! A consents to G as guest
    2020-02-03 ! A objects to G as guest
    """
    first, _ = waiting(dossier)
    accepted = with_accepted(dossier, [first])
    assert told(dossier, "G as guest", "2020-02-04").startswith("not asked on joint")
    assert told(accepted, "G as guest", "2020-02-04") == "invited by A on joint; 1 of 1, needed 1; line 1"


def test_accepted_line_reads_as_the_same_entry(dossier: Dossier) -> None:
    """
    2020-02-02  !  A consents to G as guest ^yes ; gladly
      source   note "no ! mark"
    """
    (entry,) = waiting(dossier)
    (accepted,) = read(accepted_text(dossier.text(entry))).entries
    assert isinstance(accepted, Act)
    assert (accepted.proposed, accepted.label, accepted.sources) == (False, "yes", entry.sources)


def test_rejected_line_is_a_comment_and_remembered_with_its_source() -> None:
    line = ["2020-02-02 ! A consents to G as guest", '  source   note "x", herald']
    text = rejected_text(line, "2020-03-01", "not\nA but B")
    dossier = read(f'; a comment\n{text}\n; another\n2020-02-01 A states "x"')
    assert text.startswith("; rejected 2020-03-01: not A but B\n; 2020-02-02 ! A consents")
    assert len(dossier.entries) == 1
    assert rejections(dossier) == {
        ("2020-02-02 A consents to G as guest", "note"),
        ("2020-02-02 A consents to G as guest", "herald"),
    }


def test_rejection_without_a_reason_or_a_source_is_one_all_the_same() -> None:
    text = rejected_text(["2020-02-02 ! A consents to G as guest"], "2020-03-01", " ")
    assert text == "; rejected 2020-03-01\n; 2020-02-02 ! A consents to G as guest"
    assert rejections(read(f"{text}\n{text}\n")) == {("2020-02-02 A consents to G as guest", "")}


def test_comment_that_only_looks_like_a_rejection_is_none() -> None:
    assert rejections(read("; rejected by the host\n; 2020-02-02 A consents to G as guest")) == frozenset()


def test_claims_are_the_same_whether_proposed_or_not() -> None:
    assert claims(["2020-02-02 !  A  attends", "  source a"]) == claims(["2020-02-02 A attends", "  source   a"])
