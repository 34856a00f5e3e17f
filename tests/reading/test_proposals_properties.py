"""Whatever is found in a report: every proposed line can be read, is laid out as it stays, and changes no ruling."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.dossier import assemble
from pourparler.language import SourceText, parse
from pourparler.language.formatter import LONGEST_LAID_OUT, formatted
from pourparler.reading.proposals import proposals
from pourparler.reading.report import Act, DateMention, Reading, Report, Statement
from pourparler.standing import standing_of
from pourparler.vocabulary import moment
from tests.dossiers import read
from tests.reading.made import PUBLISHED
from tests.reading.test_proposals import RIVER

DOSSIER = read(
    RIVER
    + "2020-02-01 A consents to G as participant\n  source note\n2020-02-05 H invites G as observer\n  source note\n"
)
NAMES = st.one_of(
    st.sampled_from(
        ["Aland", "Borduria", "Graustark", "River Front", "Helm", "Ana Ruiz", "Ilse Brandt", "the official", ""]
    ),
    st.text(max_size=20),
)
QUESTIONS = st.one_of(
    st.sampled_from(["", "G as participant", "G as observer", "F as participant", "q1"]), st.text(max_size=12)
)
WORDS = st.sampled_from(
    [
        "only the armed groups which have signed the Truce of the River may attend",
        "at the invitation of the host",
        'he said "no" \\ and "yes"; then',
        "\x1b[2J\u202e<script>alert(1)</script>",
        "unless Graustark signs the truce",
        "two\n\nparagraphs ; with a comment",
        "plain words",
    ]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=40)), min_size=1, max_size=5).map(" ".join)
TYPES = st.sampled_from(
    [
        "convenes",
        "hosts",
        "mediates",
        "opens",
        "invites",
        "disinvites",
        "excludes",
        "requests",
        "accepts",
        "declines",
        "confirms",
        "attends",
        "withdraws",
        "objects",
        "signs",
        "issues",
        "proposes",
        "postpones",
    ]
)
DATES = st.sampled_from(["", "2020-01", "2020-02-04", "2020-02-05/2020-02-07", "2020", "2021-01-01"])


@dataclass(frozen=True)
class Span:
    start: int
    end: int


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(TEXTS)
    statements = []
    for number in range(draw(st.integers(0, 3))):
        span, cue = draw(spans(text)), draw(spans(text))
        parties = draw(st.lists(NAMES.filter(str.strip), max_size=2, unique=True))
        stance = draw(st.sampled_from(["", "supports", "opposes", "conditional", "neutral"]))
        capacity = draw(st.sampled_from(["", "observer", "participant", "guest of honour"]))
        statements.append(
            Statement(
                f"s{number}", span.start, span.end, draw(NAMES), None, draw(st.text(max_size=8)), tuple(parties), "said",
                (cue.start, cue.end), "mixed", draw(QUESTIONS), stance, capacity, draw(st.one_of(st.just(""), WORDS)), False,
                "p", 0.5,
            )
        )  # fmt: skip
    acts = []
    for _ in range(draw(st.integers(0, 4))):
        span = draw(spans(text))
        objects = st.one_of(
            NAMES, st.sampled_from(["event", "event:Geneva talks", "instrument:the truce", "instrument:Pact"])
        )
        status = draw(st.sampled_from(["done", "planned", "negated", "conditional"]))
        capacity = draw(st.sampled_from(["", "observer", "guest of honour"]))
        acts.append(
            Act(draw(TYPES), draw(NAMES), draw(objects), status, draw(DATES), span.start, span.end, "p", 0.5, capacity)
        )
    dates = tuple(
        DateMention(each.start, each.end, draw(DATES.filter(bool))) for each in draw(st.lists(spans(text), max_size=2))
    )
    report = Report(text, "", draw(st.text(max_size=12)), PUBLISHED, draw(st.text(max_size=8)))
    return Reading(report, (), tuple(statements), tuple(acts), dates)


@given(st.lists(readings(), min_size=1, max_size=3))
def test_every_proposed_line_is_one_proposed_entry_and_laid_out_as_it_stays(found: list[Reading]) -> None:
    for line in proposals(found, DOSSIER).lines:
        source = SourceText("proposed", tuple(line.text.split("\n")))
        parsed = parse(source)
        assert parsed.findings == ()
        (entry,) = parsed.entries
        assert entry.proposed
        assert all(passage.words == " ".join(passage.words.split()) for passage in entry.sources)
        if max(map(len, source.lines)) <= LONGEST_LAID_OUT:
            assert formatted(source) == f"{line.text}\n"


@settings(max_examples=60)
@given(st.lists(readings(), min_size=1, max_size=2))
def test_proposed_lines_change_no_ruling_and_no_finding(found: list[Reading]) -> None:
    texts = [line.text for line in proposals(found, DOSSIER).lines]
    parsed = parse(SourceText("proposed", tuple("\n".join(texts).split("\n"))))
    more = assemble(DOSSIER.name, DOSSIER.files, (*DOSSIER.entries, *parsed.entries), DOSSIER.findings)
    at = moment("2020-03-01")
    before, after = standing_of(DOSSIER, at), standing_of(more, at)
    assert more.seats == DOSSIER.seats
    assert [after.ruling(seat) for seat in more.seats] == [before.ruling(seat) for seat in DOSSIER.seats]
    assert more.findings == DOSSIER.findings
    assert more.answer_id(at) == DOSSIER.answer_id(at)


@settings(max_examples=60)
@given(st.lists(readings(), min_size=1, max_size=2))
def test_accepted_lines_are_a_dossier_without_unknown_names(found: list[Reading]) -> None:
    from pourparler.checks import check

    text = "\n".join(line.text.replace(" ! ", " ", 1) for line in proposals(found, DOSSIER).lines)
    codes = {finding.code for finding in check(read(text, RIVER))}
    assert "unknown-name" not in codes
    assert "unreadable" not in codes


@settings(max_examples=60)
@given(st.lists(readings(), min_size=1, max_size=2))
def test_reports_read_again_propose_nothing_new(found: list[Reading]) -> None:
    lines = proposals(found, read(RIVER)).lines
    again = proposals(found, read("\n".join(line.text for line in lines), RIVER))
    assert [line.text for line in again.lines if line.kind in ("statement", "act", "fact")] == []
