"""The brief: what it says, on what it rests, and that nothing in it does anything."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from pourparler.dossier import Dossier, load
from pourparler.views.open_dossier import OpenDossier
from pourparler.views.paint import is_harmful
from pourparler.views.report import Brief, brief, report_html, report_markdown
from pourparler.views.report.pdf import report_pdf
from pourparler.views.report.rendering import coded, markdown_text, source_anchor
from tests.cli.rivers import RIVER
from tests.dossiers import read, standing
from tests.views.test_hostile_text import HOSTILE

AT = "2020-02-05"


class Page(HTMLParser):
    """What a page is made of: its tags with their attributes, its text, and whether every tag is closed in order."""

    VOID = frozenset({"meta", "rect", "circle", "path", "polygon", "polyline", "br"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, attribute: str) -> list[str]:
        return [str(found[attribute]) for _, found in self.tags if attribute in found]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def made(dossier: Dossier, at: str = AT) -> Brief:
    return brief(dossier, standing(dossier, at), within_page=True)


@pytest.fixture
def river() -> Dossier:
    return read(RIVER)


@pytest.fixture
def page(river: Dossier) -> Page:
    return Page(report_html(made(river)))


# --- what it says ----------------------------------------------------------------------------------------------------


def test_summary_says_in_a_few_lines_who_sits_who_is_blocked_and_how_motions_stand(river: Dossier) -> None:
    assert made(river).summary == (
        "At the table: as observer Guria. Free to come in: as participant Arlen and Bessa.",
        "Guria as participant is blocked by Bessa on joint.",
        "What it would take for Guria as participant: Bessa withdraws its objection and consents, then Guria accepts "
        "(on joint).",
        "Motions: adopted: A canal.",
    )


def test_brief_of_an_empty_dossier_says_that_nobody_is_there() -> None:
    found = made(read("2020-01-01 actor A (state)"))
    assert found.summary == ("Nobody is at the table or at the door yet.",)
    assert "one entry of test.talks" in report_markdown(found)


def test_brief_says_what_would_change_it_and_what_it_hangs_on(river: Dossier) -> None:
    found = made(river)
    assert [(change.question, change.ways[0]) for change in found.changes] == [
        (
            "Guria as participant",
            "Bessa withdraws its objection and consents, then Guria accepts (on joint).",
        )
    ]
    assert "Guria as observer, seated: if Hosta takes its invitation back, it is withdrawn." in found.fragile


def test_brief_says_where_a_conflict_can_come_to_rest() -> None:
    dossier, _ = load("cases/cuba-1962.talks")
    found = brief(dossier, standing(dossier, dossier.last))
    assert found.resting[:2] == (
        "What is on record can last under GMR and SMR.",
        'United States takes "strike from the air"; Soviet Union takes "withdraw the missiles", under Nash, GMR, SMR, SEQ '
        "and SSEQ.",
    )
    assert found.summary == ("Nobody is at the table or at the door yet.", *found.resting[:2])
    assert "## Where it can come to rest" in report_markdown(found)
    assert 'id="resting"' in report_html(found)


def test_brief_is_silent_on_rest_where_nobody_says_what_they_want(river: Dossier) -> None:
    assert made(river).resting == ()


def test_who_declined_is_not_asked_after() -> None:
    dossier = read(
        """
        2020-01-01 actor G "Guria" (state)
        2020-01-01 actor H "Hosta" (state)
        2020-01-01 rule hosting
          admits state as observer
          when H invites candidate
        2020-02-01 H invites G as observer
        2020-02-02 G declines as observer
        """
    )
    assert [change.question for change in made(dossier).changes] == []


def test_those_who_stand_alike_are_told_together() -> None:
    dossier = read(
        """
        2020-01-01 actor D "Dole" (state)
        2020-01-01 actor E "Este" (state)
        2020-01-01 rule bar
          bars D, E as guest
        2020-01-01 rule open
          admits state as guest
        2020-01-02 expect D as guest forbidden
        2020-01-02 expect E as guest forbidden
        """
    )
    assert [answer.title for answer in made(dossier).door] == ["Dole and Este"]


def test_disputed_facts_come_with_each_source() -> None:
    dossier = read(
        """
        2020-01-01 source one "One"
        2020-01-01 source two "Two"
        2020-02-01 fact number-of-groups = 12
          source one "twelve groups"
        2020-02-01 fact number-of-groups = 15
          source two
        2020-02-01 fact weather = fine
          source one
        2020-02-09 fact number-of-groups = 20
          source two
        """
    )
    (dispute,) = made(dossier).disputed
    assert dispute.name == "number of groups"
    assert [(told.words, told.passages[0].source, told.passages[0].words) for told in dispute.values] == [
        ("12", "one", "twelve groups"),
        ("15", "two", ""),
    ]


def test_findings_of_later_lines_are_left_out() -> None:
    dossier = read(
        """
        2020-01-01 actor A (state)
        2020-02-01 A states "here"
        2020-02-09 A states "there"
        """
    )
    places = [finding.place.line for finding in made(dossier).findings]
    assert places == [2]
    assert [finding.place.line for finding in made(dossier, "2020-02-10").findings] == [2, 3]


def test_brief_names_the_rules_it_applied_and_the_lines_it_cites(river: Dossier) -> None:
    found = made(river)
    assert [rule.name for rule in found.rules] == ["named", "joint", "hosting", "voting"]
    assert all(line.text for line in found.lines)
    assert {step.place for answer in found.door for step in answer.why.steps} <= {line.place for line in found.lines}


def test_sources_come_with_the_words_that_are_used(river: Dossier) -> None:
    (source,) = made(river).sources
    assert (source.title, source.outlet, source.date) == ("Border news", "Gazette", "2020-02-01")
    assert source.passages == ("never", "gladly")


def test_brief_of_very_many_explains_the_weightiest_and_says_how_many_are_left_out() -> None:
    actors = "\n".join(f"2020-01-01 actor N{n} (state)" for n in range(70))
    acts = "\n".join(f"2020-02-01 N0 {'objects to' if n > 60 else 'consents to'} N{n} as guest" for n in range(1, 70))
    charter = "2020-01-01 group two = N0, N1\n2020-01-01 rule joint\n  admits state as guest\n  when all of two consent"
    found = made(read(f"{actors}\n{charter}\n{acts}"))
    assert len(found.door) <= 60
    assert found.left_out == 9
    assert found.door[0].why.ruling == "blocked"
    assert "9 more stand in `pourparler table`" in report_markdown(found)
    assert len(found.changes) == 10


# --- as a page -------------------------------------------------------------------------------------------------------


def test_page_is_whole_and_needs_nothing_else(page: Page) -> None:
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    assert page.values("src") == page.values("style") == []
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    assert all(address.startswith(("#", "https://", "http://")) for address in page.values("href"))


def test_every_link_within_the_page_leads_somewhere(page: Page) -> None:
    ids = page.values("id")
    inside = {address[1:] for address in page.values("href") if address.startswith("#")}
    assert len(ids) == len(set(ids))
    assert inside - set(ids) == set()
    assert len(inside) > 5


def test_every_label_of_a_picture_is_on_the_page(page: Page) -> None:
    assert {name for value in page.values("aria-labelledby") for name in value.split()} <= set(page.values("id"))


def test_page_has_the_answer_the_reasons_and_the_answer_id(river: Dossier) -> None:
    found = made(river)
    text = Page(report_html(found)).text
    for words in (*found.summary, "Blocked by Bessa on joint.", "never", f"answer {found.answer}"):
        assert words in text


@pytest.mark.parametrize("case", ["astana-2017", "nato-silence-turkey-2003", "northern-ireland-talks-1996-98"])
def test_page_of_a_real_case_is_whole_and_every_link_leads_somewhere(case: str) -> None:
    dossier, _ = load(f"cases/{case}.talks")
    page = Page(report_html(brief(dossier, standing(dossier, dossier.last), within_page=True)))
    inside = {address[1:] for address in page.values("href") if address.startswith("#")}
    assert page.open == []
    assert inside - set(page.values("id")) == set()


def test_hostile_text_is_inert_in_a_page() -> None:
    text = report_html(made(read(HOSTILE), "2020-02-10"))
    page = Page(text)
    assert [letter for letter in text if letter != "\n" and is_harmful(letter)] == []
    assert not [tag for tag, found in page.tags if tag == "script" or "onload" in found]
    assert "<script>alert(1)</script>" in page.text


def test_text_between_backticks_is_code_on_a_page_and_still_escaped() -> None:
    assert str(coded("not met is `A <b>` & more")) == "not met is <code>A &lt;b&gt;</code> &amp; more"
    assert str(coded("one ` alone")) == "one ` alone"


def test_names_of_sources_make_different_anchors() -> None:
    names = ["a-b", "a_b", "a.b", "aéb", "a-5f-b", "a--b"]
    assert len({source_anchor(name) for name in names}) == len(names)
    assert all(re.fullmatch("[A-Za-z0-9_-]+", source_anchor(name)) for name in names)


# --- as Markdown -----------------------------------------------------------------------------------------------------


def test_markdown_has_the_same_sections_and_no_picture(river: Dossier) -> None:
    text = report_markdown(made(river))
    assert re.findall("^## (.*)$", text, flags=re.MULTILINE) == [
        "The answer",
        "At the table: 1",
        "At the door",
        "Decisions: 1",
        "What would change it",
        "What it hangs on",
        "Findings",
        "Sources: 1",
        "How it was derived",
    ]
    assert "<svg" not in text
    assert "| Guria | observer | seated since 2020-02-04 on the say of Hosta (hosting) |" in text
    assert "\n\n\n" not in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>&", "&lt;script&gt;&amp;"),
        ("a|b", r"a\|b"),
        ("*bold* _so_ [x](y)", r"\*bold\* \_so\_ \[x\](y)"),
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("1. no item", r"1\. no item"),
        ("two\nlines", "two lines"),
        ("see `A <b>`", "see `A <b>`"),
        ("one ` alone", r"one \` alone"),
        ("`a|b`", r"\`a\|b\`"),
    ],
)
def test_markdown_shows_a_text_as_it_is(text: str, shown: str) -> None:
    assert markdown_text(text) == shown


def test_hostile_text_is_inert_in_markdown() -> None:
    text = report_markdown(made(read(HOSTILE), "2020-02-10"))
    assert [letter for letter in text if letter != "\n" and is_harmful(letter)] == []
    assert "<script" not in text
    assert "<b" not in re.sub("`[^`]*`", "", text)


# --- as PDF ----------------------------------------------------------------------------------------------------------


def test_pdf_is_one_and_has_the_same_bytes_each_time(river: Dossier) -> None:
    pytest.importorskip("typst")
    found = made(river)
    data = report_pdf(found)
    assert data.startswith(b"%PDF")
    assert data == report_pdf(found)


def test_pdf_of_a_hostile_dossier_sets_markup_as_text() -> None:
    pytest.importorskip("typst")
    hostile = '#panic("run") $x$ *b* #read("/etc/passwd") @ref <label> \\\\ ' + "W" * 300
    text = f"2020-01-01 talks {json.dumps(hostile)}\n2020-01-01 actor A {json.dumps(hostile)} (state)"
    assert report_pdf(made(read(text))).startswith(b"%PDF")
    assert report_pdf(made(read(HOSTILE), "2020-02-10")).startswith(b"%PDF")


# --- from Python -----------------------------------------------------------------------------------------------------


def test_brief_from_python(river: Dossier) -> None:
    day = OpenDossier(river).at(AT)
    assert str(day.report()).startswith("<!DOCTYPE html>")
    assert str(day.report("md", "For the minister")).startswith("# For the minister\n")


def test_picture_from_python_shows_in_a_notebook(river: Dossier) -> None:
    drawn = OpenDossier(river).at(AT).picture("why", "G as participant")
    assert drawn._repr_svg_() == drawn.svg
    assert drawn.svg.startswith("<svg ")
    assert repr(drawn) == "<Drawn 'Why: Guria as participant on 2020-02-05'>"
