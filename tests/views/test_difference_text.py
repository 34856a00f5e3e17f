"""A difference as text: what is folded, what is named as not shown to be needed, what is harmless."""

from __future__ import annotations

from msgspec.structs import replace

from pourparler.analysis.differences import Mark
from pourparler.analysis.hypotheses import hypothesis
from pourparler.standing import Kind
from pourparler.views.comparisons import what_if_view
from pourparler.views.difference_text import difference_text
from pourparler.views.difference_view import (
    ChangeView,
    DifferenceView,
    FindingView,
    Line,
    Stand,
    count_line,
    difference_json,
)
from pourparler.views.paint import Paint
from pourparler.views.scenarios_view import scenarios_json, scenarios_text, scenarios_view
from pourparler.vocabulary import moment
from tests.dossiers import read
from tests.views.test_paint import COLOURS

STAND = Stand(Kind.INVITED, ("H",), (), "r", "", "", "", "", "invited by H on r", "invited by H")
NONE = DifferenceView("T", "", "as it is", "as supposed", "2020", (), (), (), (), (), "No difference.", (), ("a", "b"))


def line(number: int) -> Line:
    return Line("+", "2020-01-01", f"A states {number}", f"a.talks:{number}")


def told(**fields: object) -> list[str]:
    """Return the lines of a difference of which only some fields are filled, without head and foot."""
    return difference_text(replace(NONE, **fields)).split("\n")[1:-2]


def test_lines_not_shown_to_be_needed_are_told_as_grounds():
    change = ChangeView(Mark.ADDED, "G as x", "G as x", None, STAND, (), (line(1),), False, False)
    assert told(seats=(change,)) == [
        "",
        "Seats",
        "  + G as x",
        "      is       invited by H on r",
        "      rests on 2020-01-01: A states 1  a.talks:1",
        "",
        "No difference.",
    ]


def test_many_lines_are_folded_and_time_is_told_last():
    because = tuple(line(number) for number in range(1, 9))
    change = ChangeView(Mark.ADDED, "G as x", "G as x", None, STAND, (), because, True)
    assert told(seats=(change,))[4:-2] == [
        "      because  2020-01-01: A states 1  a.talks:1",
        *(f"      and      2020-01-01: A states {number}  a.talks:{number}" for number in range(2, 7)),
        "      and      2 more lines; --json lists all",
        "      and      time has passed",
    ]


def test_verdict_that_reads_the_same_is_told_with_what_differs():
    other = replace(STAND, sum="2 of 3, needing 2")
    change = ChangeView(Mark.CHANGED, "G as x", "G as x", STAND, other, ("carried_by", "sum"))
    assert told(seats=(change,))[3:-2] == [
        "      still    invited by H on r",
        "      but      other carriers; with 2 of 3, needing 2 (was none)",
    ]


def test_many_supposed_lines_are_folded():
    shown = difference_text(replace(NONE, supposed=tuple(line(number) for number in range(23)))).split("\n")
    assert shown[20:22] == ["  + 2020-01-01 A states 19  a.talks:19", "  and 3 more; --json lists all"]


def test_gravest_of_many_findings_are_shown():
    findings = tuple(
        FindingView(Mark.ADDED, "a-code", "error" if number == 19 else "note", f"a:{number}", f"N{number}.", "Mend it.")
        for number in range(20)
    )
    shown = told(findings=findings)
    assert shown[2:4] == ["  + note a-code: N0.  a:0", "  + note a-code: N1.  a:1"]
    assert shown[-6:-2] == [
        "  + note a-code: N10.  a:10",
        "  + error a-code: N19.  a:19",
        "      Mend it.",
        "    and 8 more; --json lists all",
    ]


def test_count_tells_each_kind():
    marks = {"body": [Mark.ADDED, Mark.ADDED], "seat": [], "capacity": [Mark.REMOVED], "rule": [Mark.CHANGED]}
    assert count_line(marks) == "2 bodies more; 1 capacity fewer; 1 rule changed."
    assert count_line({"weights": [Mark.ADDED], "attribute": [Mark.ADDED] * 2}) == (
        "1 table of weights more; 2 attributions more."
    )
    assert count_line({"seat": [Mark.CHANGED, Mark.ADDED, Mark.REMOVED]}) == "1 seat more, 1 fewer, 1 changed."


# --- what a dossier quotes -------------------------------------------------------------------------------------------

ESCAPE = "\x1b]0;owned\x07\u202e"


def hostile() -> DifferenceView:
    dossier = read(
        f"""
        2020-01-01 talks "T{ESCAPE}"
        2020-01-01 actor G "Guest{ESCAPE}" (state)
        2020-01-01 actor H "Host{ESCAPE}" (state)
        2020-01-01 rule r
          admits   G as guest
          when     H invites candidate
        """
    )
    at = moment("2020-02-01")
    supposed = hypothesis(dossier, f'H invites G as guest\nH states "{ESCAPE}"', at, name=f"name{ESCAPE}")
    return what_if_view(dossier, supposed, at)


def is_harmless(text: str) -> bool:
    return all(letter.isprintable() or letter in "\n�" for letter in text)


def test_text_of_a_hostile_dossier_is_harmless():
    view = hostile()
    several = scenarios_view([view, view])
    assert is_harmless(difference_text(view))
    assert is_harmless(scenarios_text(several))
    assert is_harmless(difference_json(view))
    assert is_harmless(scenarios_json(several))


def test_colour_is_put_in_for_a_person_and_says_the_same():
    view = hostile()
    painted = difference_text(view, Paint(True))
    assert COLOURS.sub("", painted) == difference_text(view)
    assert painted != difference_text(view)


def test_expectations_that_fail_are_told_together():
    failed = [
        FindingView(Mark.ADDED, f"failed-{kind}", "error", place, "It does not hold.", "Ask `why`.")
        for kind, place in (("expect", "a.talks:7"), ("once", "a.talks:9"), ("expect", "b.talks:1"))
    ]
    other = FindingView(Mark.ADDED, "unsourced", "note", "a.talks:3", "No source.", "Add it.")
    mended = [replace(each, mark=Mark.REMOVED) for each in failed[:2]]
    assert told(findings=(*failed, other))[1:4] == [
        "Findings",
        "  + 3 expectations do not hold any more: a.talks:7, 9, b.talks:1",
        "  + note unsourced: No source.  a.talks:3",
    ]
    assert told(findings=tuple(mended))[2] == "  - 2 expectations failed and hold now: a.talks:7, 9"
    assert told(findings=(failed[0],))[2] == "  + error failed-expect: It does not hold.  a.talks:7"
