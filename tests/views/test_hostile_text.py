"""What a dossier quotes cannot do anything: not to a terminal, not to a page, not to a picture."""

from __future__ import annotations

import json
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from pourparler.analysis.decision_games import games_of
from pourparler.analysis.decision_power import decision_power
from pourparler.checks import check
from pourparler.dossier import Dossier
from pourparler.standing.explain import explain
from pourparler.views.entry_view import entry_json, entry_text, entry_view
from pourparler.views.findings_view import findings_json, findings_text
from pourparler.views.log_view import lines_about, log_json, log_lines, log_text
from pourparler.views.open_dossier import OpenDossier
from pourparler.views.paint import PLAIN, Paint, is_harmful
from pourparler.views.power_picture import power_svg
from pourparler.views.power_view import PowerView, power_csv, power_json, power_text, power_view
from pourparler.views.table_view import table_json, table_text, table_view
from pourparler.views.why_view import Depth, why_json, why_text
from pourparler.vocabulary import Seat
from tests.dossiers import read, standing
from tests.views.test_paint import COLOURS

ESCAPE = "\x1b]0;owned\x07\x1b[2J"
TURN = "\u202e"
HOSTILE = f"""
2020-01-01 talks "Talks {ESCAPE}{TURN} <script>alert(1)</script>"
2020-01-01 actor A "Arlen {ESCAPE}" (state)
2020-01-01 actor B "{TURN}Bessa <b onload='x'>&amp;</b>" (state)
2020-01-01 actor G "Guria \x9b31m" (state)
2020-01-01 official Ada "Ada {ESCAPE}" of A, "Envoy {TURN}"
2020-01-01 group both = A, B
2020-01-01 capacity guest
2020-01-01 rule joint "Rule {ESCAPE}"
  admits G as guest
  when all of both consent
2020-01-01 source wire{TURN} "Wire {ESCAPE}"
  outlet   Out{ESCAPE}let
2020-02-01 A consents to G as guest
  by       Ada
  source   wire{TURN} "gladly {ESCAPE}"
  note     "a note {ESCAPE}"
2020-02-02 B states "never {ESCAPE}"
2020-02-03 ! B objects to G as guest ; {ESCAPE}
2020-02-04 vote on G as guest in {TURN}hall
  for      A, {ESCAPE}
2020-02-05 fact weather{TURN} = "fine {ESCAPE}"
2020-02-06 {ESCAPE} attends as guest
2020-02-07 nonsense {ESCAPE}
"""
AT = "2020-02-03"


def hostile() -> Dossier:
    return read(HOSTILE)


def power(dossier: Dossier) -> PowerView:
    return power_view(decision_power(games_of(standing(dossier, AT))[0]), dossier.charter, AT, "id")


TEXTS: dict[str, Callable[[Dossier, Paint], str]] = {
    "table": lambda d, paint: table_text(table_view(d, standing(d, AT)), paint),
    "sentence": lambda d, paint: why_text(explain(d, standing(d, AT), Seat("G", "guest")), Depth.SENTENCE, paint),
    "trace": lambda d, paint: why_text(explain(d, standing(d, AT), Seat("G", "guest")), Depth.TRACE, paint),
    "log": lambda d, paint: log_text(log_lines(d), paint),
    "show": lambda d, paint: log_text(lines_about(d, "A"), paint),
    "explain": lambda d, paint: "\n".join(entry_text(entry_view(d, entry), paint) for entry in d.entries),
    "check": lambda d, paint: findings_text(check(d), d.files, paint),
    "power": lambda d, paint: power_text(power(d), d.charter, paint),
    "csv": lambda d, paint: power_csv([power(d)]),
    "svg": lambda d, paint: power_svg(power(d)),
    "repr of a dossier": lambda d, paint: repr(OpenDossier(d)),
    "repr of a day": lambda d, paint: repr(OpenDossier(d).at(AT)),
    "repr of why": lambda d, paint: repr(OpenDossier(d).at(AT).why("G as guest")),
}


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("name", TEXTS)
def test_text_reaches_a_terminal_without_what_it_would_obey(name: str, colour: bool) -> None:
    text = TEXTS[name](hostile(), Paint(colour))
    rest = COLOURS.sub("", text) if colour else text
    assert text
    assert [letter for letter in rest if letter != "\n" and is_harmful(letter)] == []


JSONS: dict[str, Callable[[Dossier], str]] = {
    "table": lambda d: table_json(table_view(d, standing(d, AT))),
    "why": lambda d: why_json(explain(d, standing(d, AT), Seat("G", "guest"))),
    "log": lambda d: log_json(log_lines(d)),
    "explain": lambda d: entry_json(entry_view(d, d.entries[0])),
    "check": lambda d: findings_json(check(d)),
    "power": lambda d: power_json([power(d)]),
}


@pytest.mark.parametrize("name", JSONS)
def test_json_says_the_same_in_escapes(name: str) -> None:
    text = JSONS[name](hostile())
    assert [letter for letter in text if letter != "\n" and is_harmful(letter)] == []
    assert any(mark in json.dumps(json.loads(text), ensure_ascii=False) for mark in ("\\u001b", TURN, "\x9b"))


def test_json_escapes_characters_beyond_the_first_plane_in_two_units() -> None:
    dossier = read('2020-01-01 talks "tag \U000e0041 here"')
    text = table_json(table_view(dossier, standing(dossier, AT)))
    assert "tag \\udb40\\udc41 here" in text
    assert json.loads(text)["title"] == "tag \U000e0041 here"


def test_json_of_a_file_whose_name_is_not_utf_8_is_json() -> None:
    found = read("2020-01-01 actr A")
    (finding,) = found.findings
    named = type(finding)(finding.code, type(finding.place)("caf\udce9.talks", 1), finding.sentence)
    assert json.loads(findings_json([named]))[0]["file"] == "caf\udce9.talks"


def test_markup_is_inert_in_a_notebook() -> None:
    day = OpenDossier(hostile()).at(AT)
    for html in (day._repr_html_(), OpenDossier(hostile())._repr_html_(), day.why("G as guest")._repr_html_()):
        tree = ElementTree.fromstring(html)
        assert {each.tag for each in tree.iter()} <= {"table", "caption", "tr", "th", "td", "pre"}
        assert all(each.attrib == {} for each in tree.iter())
    text = "".join(ElementTree.fromstring(day._repr_html_()).itertext())
    assert "<script>alert(1)</script>" in text
    assert "<b onload='x'>&amp;</b>" in text


def test_markup_is_inert_in_a_picture() -> None:
    svg = power_svg(power(hostile()))
    tree = ElementTree.fromstring(svg)
    tags = {each.tag.rpartition("}")[2] for each in tree.iter()}
    assert tags == {"svg", "title", "desc", "rect", "text", "g"}
    assert "<b onload" not in svg
    assert "<b onload='x'>&amp;</b>" in "".join(tree.itertext())


def test_dossier_that_is_hostile_is_plain_without_colour() -> None:
    assert "\x1b" not in table_text(table_view(hostile(), standing(hostile(), AT)), PLAIN)
