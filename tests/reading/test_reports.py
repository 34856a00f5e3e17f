"""A floor under the scores on nine reports that were written for this; it only rises.

The measure is that of the annotation: spans one to one by overlap (at least half of what either covers), a speaker by
last name or half of the words, acts by type, actor and object, dates by place and value. These reports were used while
the rules were written, so the figures say what must not be lost, not what to expect of a new report: see the benchmarks.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from pourparler.reading.engine import read_report
from pourparler.reading.gazetteer import Question, base_gazetteer, layered
from pourparler.reading.report import Reading

REPORTS = Path(__file__).parent / "reports"
SUBJECTS = {
    "A role for Iran": "Iran",
    "The armed opposition takes part in the Astana round": "Syrian opposition",
    "The EU becomes an observer": "European Union",
    "Iran's participation in the Syria conference": "Iran",
    "The opposition's participation": "National Coalition",
    "Japan takes part": "Japan",
}
FLOORS = {"spans": 92, "speakers": 90, "parties": 85, "stances": 75, "acts": 70, "dates": 95}
"""F1 in percent."""


@pytest.fixture(scope="module")
def read() -> list[tuple[str, dict[str, Any], Reading]]:
    found = []
    for path in sorted(REPORTS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        gold = yaml.safe_load(path.with_suffix(".gold.yaml").read_text(encoding="utf-8"))
        questions = [
            Question(each["id"], each["text"], SUBJECTS.get(each["text"], "United States"), tuple(gold["event"]))
            for each in gold["questions"]
        ]
        names = layered(base_gazetteer(), questions=questions, event=gold["event"])
        found.append((text, gold, read_report(text, published=date.fromisoformat(gold["published"]), gazetteer=names)))
    return found


def f1(right: int, proposed: int, gold: int) -> float:
    return 200 * right / (proposed + gold) if proposed + gold else 100.0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    junk = " \n\"'“”‘’.,;:"
    return start + len(words) - len(words.lstrip(junk)), end - len(words) + len(words.rstrip(junk))


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def matched(text: str, gold: dict[str, Any], reading: Reading) -> tuple[list[tuple[dict[str, Any], Any]], int, int]:
    """Pairs of what was annotated and found; how many were found and annotated, optional ones apart."""
    wanted = [(each, trimmed(text, each["start"], each["end"])) for each in gold["statements"]]
    had = [(each, trimmed(text, each.start, each.end)) for each in reading.statements]
    pairs = sorted(((overlap(w[1], h[1]), i, j) for i, w in enumerate(wanted) for j, h in enumerate(had)), reverse=True)
    used_i, used_j, found = set(), set(), []
    for share, i, j in pairs:
        if share >= 0.5 and i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            found.append((wanted[i][0], had[j][0]))
    optional = sum(bool(w.get("optional")) for w, _ in found)
    required = [pair for pair in found if not pair[0].get("optional")]
    return required, len(had) - optional, sum(not w.get("optional") for w, _ in wanted)


def words(name: str) -> set[str]:
    return set(re.sub(r"['’]s\b|[^\w ]", "", name).casefold().split()) - {"the", "a", "of", "foreign", "minister"}


def is_same_speaker(gold: dict[str, Any], found: str) -> bool:
    one, other = words(gold["source"]), words(found)
    is_last = gold["source"].split()[-1].casefold() == found.split()[-1].casefold() if found.split() else False
    return is_last or (bool(one & other) and len(one & other) * 2 >= len(one | other))


def scores(read: list[tuple[str, dict[str, Any], Reading]]) -> dict[str, float]:
    totals = {key: [0, 0, 0] for key in FLOORS}
    for text, gold, reading in read:
        pairs, proposed, wanted = matched(text, gold, reading)
        right = {
            "spans": len(pairs),
            "speakers": sum(is_same_speaker(g, s.source) for g, s in pairs),
            "parties": sum(set(g["party"] or ()) == set(s.party) for g, s in pairs),
        }
        for key, count in right.items():
            totals[key] = [sum(each) for each in zip(totals[key], (count, proposed, wanted), strict=True)]
        stances = sum(
            bool(g.get("stance")) and (g["stance"], g["question"]) == (s.stance, s.question) for g, s in pairs
        )
        counts = (
            stances,
            sum(bool(s.stance) for s in reading.statements),
            sum(bool(g.get("stance")) for g in gold["statements"]),
        )
        totals["stances"] = [sum(each) for each in zip(totals["stances"], counts, strict=True)]
        for key, count in (("acts", acts(gold, reading)), ("dates", dates(gold, reading))):
            totals[key] = [sum(each) for each in zip(totals[key], count, strict=True)]
    return {key: f1(*each) for key, each in totals.items()}


def acts(gold: dict[str, Any], reading: Reading) -> tuple[int, int, int]:
    left = [(each.type, each.actor, each.object.partition(":")[0]) for each in reading.acts]
    right = 0
    for each in gold["acts"]:
        wanted = (each["type"], each["actor"] or "", each["object"].partition(":")[0])
        if wanted in left:
            left.remove(wanted)
            right += 1
    return right, len(reading.acts), len(gold["acts"])


def dates(gold: dict[str, Any], reading: Reading) -> tuple[int, int, int]:
    wanted = {(str(each["value"]), each["end"]) for each in gold["dates"]}
    had = {(each.value, each.end) for each in reading.dates}
    return len(wanted & had), len(reading.dates), len(gold["dates"])


def test_scores_do_not_fall(read):
    assert len(read) == 9
    found = scores(read)
    assert {key: found[key] for key in FLOORS if found[key] < FLOORS[key]} == {}


def test_no_stance_has_its_sign_reversed(read):
    pairs = [pair for text, gold, reading in read for pair in matched(text, gold, reading)[0]]
    assert [s.id for g, s in pairs if {g.get("stance"), s.stance} == {"supports", "opposes"}] == []


def test_boilerplate_is_taken_away_and_no_body(read):
    for _, gold, reading in read:
        found = [(zone.start, zone.end) for zone in reading.zones if zone.kind == "boilerplate"]
        assert found == [tuple(each) for each in gold["zones"]["boilerplate"]]


def test_every_passage_lies_in_the_text(read):
    for text, _, reading in read:
        assert reading.report.text == text
        assert all(
            0 <= each.start < each.end <= len(text) for each in (*reading.statements, *reading.acts, *reading.dates)
        )
