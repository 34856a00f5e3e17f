"""What was read, as lines to paste, as a summary, and as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass

from jsonschema import Draft202012Validator

from pourparler.reading.batches import Outcome, Read, Unread
from pourparler.reading.gathered import Gathered, gathered
from pourparler.reading.report import Zone
from pourparler.reading.selectors import TextPositionSelector, TextQuoteSelector, selected
from pourparler.views.reading_view import (
    ReadingView,
    lines_text,
    reading_json,
    reading_view,
    removed_text,
    summary_text,
)
from tests.dossiers import read
from tests.reading.made import done, reading, said
from tests.reading.test_proposals import RIVER
from tools.json_schemas import SCHEMAS

FIRST = "Foreign Minister Ana Ruiz said Graustark should sit. Borduria objected to Graustark."
SECOND = "Aland is against Graustark now. Borduria objected to Graustark."


def outcomes() -> tuple[Outcome, ...]:
    favours = said(FIRST, "Graustark should sit", source="Ana Ruiz", question="G as participant", stance="supports")
    opposes = said(SECOND, "is against Graustark", question="G as participant", stance="opposes")
    first = reading(FIRST, favours, done(FIRST, "Borduria objected", "objects", "Borduria", "Graustark"))
    second = reading(SECOND, opposes, said(SECOND, "now", party=""), title="No", outlet="Gazette")
    return Read("b.txt", second), Read("a.txt", first), Unread("c.pdf", "It is a PDF, not text.")


def view() -> ReadingView:
    found = gathered(outcomes(), read(RIVER + "2020-02-05 B objects to G as participant\n  source note\n"))
    return reading_view(found.outcomes, found.proposals, found.reprints)


def test_lines_can_be_pasted_and_what_is_known_stands_below_as_a_comment() -> None:
    assert lines_text(view()) == (
        '2020-02-05 ! source gazette-0205 "No"\n'
        '  outlet   "Gazette"\n'
        "2020-02-05 ! A opposes G as participant\n"
        '  source   gazette-0205 "is against Graustark"\n'
        "\n"
        '2020-02-05 ! source herald-0205 "Guests"\n'
        '  outlet   "The Herald"\n'
        "2020-02-05 ! A favours G as participant\n"
        "  by       Ruiz\n"
        '  source   herald-0205 "Graustark should sit"\n'
        "; stands at test.talks:27 already, and has a further source: 2020-02-05 B objects to G as participant\n"
        ';   source   herald-0205 "Borduria objected"'
    )


def test_summary_tells_what_was_read_what_was_not_and_what_contradicts() -> None:
    assert summary_text(view(), "river.talks") == (
        "b.txt: 2 statements (1 stance), 0 acts, 0 dates.\n"
        "a.txt: 1 statement (1 stance), 1 act, 0 dates.\n"
        "c.pdf: not read. It is a PDF, not text.\n"
        "Contradiction (stance):\n"
        "  2020-02-05 A opposes G as participant (gazette-0205)\n"
        "  2020-02-05 A favours G as participant (herald-0205)\n"
        "Left out: 1 said by nobody in particular.\n"
        "2 proposed lines, 2 lines to declare whom and what.\n"
        "They count for nothing until you accept them: pourparler accept river.talks"
    )


def test_json_is_as_its_schema_says_and_its_selectors_find_the_passages() -> None:
    told = json.loads(reading_json(view()))
    assert [each.message for each in Draft202012Validator(SCHEMAS["read"]()).iter_errors(told)] == []
    statement = told["reports"][1]["statements"][0]
    position, quote = statement["selector"]
    assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    place = selected(
        FIRST,
        TextPositionSelector(position["start"], position["end"]),
        TextQuoteSelector(quote["exact"], quote["prefix"], quote["suffix"]),
    )
    assert place is not None
    assert FIRST[slice(*place)] == quote["exact"] == "Graustark should sit"
    assert told["unread"] == [{"name": "c.pdf", "reason": "It is a PDF, not text."}]
    assert told["lines"][-1]["found"] == ["herald-0205#s1"]


def test_removed_text_lists_what_was_taken_away() -> None:
    plain = reading("Guests\nAland spoke.\n› Subscribe\nLeave a reply")
    of = type(plain)(plain.report, (Zone("body", 7, 19), Zone("boilerplate", 20, 45)))
    assert removed_text({"a.txt": of}) == "a.txt: 1 passage taken away\n  - › Subscribe\n  - Leave a reply"


# --- gathered --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Story:
    text: str = " ".join(f"word{number}" for number in range(30)) + " Borduria objected to Graustark."


def told(title: str, day: str | None, text: str = Story.text) -> Read:
    from datetime import date

    act = done(text, "Borduria objected", "objects", "Borduria", "Graustark", capacity="observer")
    return Read(
        title, reading(text, act, title=title, outlet=title, published=date.fromisoformat(day) if day else None)
    )


def lines(found: Gathered) -> list[str]:
    return [line.words for line in found.proposals.lines]


def test_reprint_is_recognised_and_is_no_second_source() -> None:
    found = gathered([told("Late", "2020-02-06"), told("Early", "2020-02-05")], read(RIVER))
    assert found.reprints == (("Early", "Late"),)
    assert [passage.source for passage in found.proposals.lines[1].passages] == ["early-0205"]


def test_report_without_a_date_counts_as_not_read() -> None:
    found = gathered([told("Undated", None), told("Early", "2020-02-05")], read(RIVER))
    assert found.outcomes[0] == Unread("Undated", "It names no date of publication: say --published 2017-01-18.")
    assert lines(found) == ['source early-0205 "Early"', "B objects to G as observer"]


def test_reports_are_told_in_order_of_publication_and_outcomes_in_the_order_given() -> None:
    found = gathered(
        [told("Late", "2020-02-06"), told("Early", "2020-02-05", "Otherwise: Borduria objected.")], read(RIVER)
    )
    assert [each.name for each in found.outcomes] == ["Late", "Early"]
    assert lines(found)[::2] == ['source early-0205 "Early"', 'source late-0206 "Late"']
