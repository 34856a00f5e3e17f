"""The engine on any text: passages in their place, nothing lost, no more work per letter on a long text."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.reading.engine import read_report
from pourparler.reading.gazetteer import Question, base_gazetteer, layered
from pourparler.reading.report import Reading

PUBLISHED = date(2017, 1, 18)
NAMES = layered(base_gazetteer(), questions=[Question("Iran as participant", "", "Iran", ("talks",))], event=("talks",))
_PIECES = st.sampled_from(
    (
        "Iran", "the minister", "Lavrov", "U.N.", "said", "told reporters", "that", "it", "they", "would", "not", "attend",
        "the talks", "until", "on Monday", ",", ".", '"', "“", "”", "’s", "'", "\n\n", "—", "adding that", "according to",
        "invited", "Russia, Turkey and Iran", "which", "an observer", "objected to", "said:", "(", ")", "\u202e", "é", "Share",
    )
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=60).map(" ".join))


def read(text: str) -> Reading:
    return read_report(text, published=PUBLISHED, gazetteer=NAMES)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_span_lies_in_the_text(text):
    reading = read(text)
    size = len(reading.report.text)
    spans = [(each.start, each.end) for each in (*reading.statements, *reading.acts, *reading.dates, *reading.loaded)]
    spans += [span for each in reading.statements for span in (each.source_span, each.cue_span) if span is not None]
    assert all(0 <= start < end <= size for start, end in spans)
    assert reading.report.sha256 == sha256(reading.report.text.encode("utf-8", "surrogatepass")).hexdigest()


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_zones_are_in_order_and_hold_every_letter(text):
    reading = read(text)
    zones = reading.zones
    assert all(one.end <= two.start for one, two in pairwise(zones))
    held = "".join(reading.report.text[each.start : each.end] for each in zones)
    assert re.sub(r"\s", "", held) == re.sub(r"\s", "", reading.report.text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_same_text_same_reading_and_stances_only_on_what_is_asked(text):
    reading = read(text)
    assert reading == read(text)
    assert all(each.question in ("", "Iran as participant") for each in reading.statements)
    assert all(bool(each.question) == bool(each.stance) for each in reading.statements)
    assert all(each.status in ("done", "planned", "negated", "conditional") for each in reading.acts)


@pytest.mark.parametrize(
    "piece",
    [
        "Russia, Turkey and Iran said on Monday that they would not attend the talks until the host invites Cuba. ",
        '"We will attend," the minister said, adding that ',
        "“",
        "a ",
        "said that ",
        "the invitation of the ",
        "Iran, ",
        "\n\nSubscribe\n",
    ],
)
def test_long_text_is_read_whole_and_its_findings_grow_with_it(piece):
    short, long = read(piece * 200), read(piece * 400)
    for one, two in zip(_counts(short), _counts(long), strict=True):
        assert two <= 2 * one + 4


def _counts(reading: Reading) -> tuple[int, int, int]:
    return len(reading.statements), len(reading.dates), len(reading.loaded)
