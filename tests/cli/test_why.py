"""``pourparler why``."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run

BLOCKED = """\
Guria as participant, on 2020-02-05: blocked by Bessa on joint.

 1  rule joint: admits state as participant, when all of conveners consent
    river.talks:15
 2  2020-02-02: Bessa objects to Guria as participant
    river.talks:31
    Gazette, 2020-02-01: “never”
 3  2020-02-01: Arlen consents to Guria as participant
    river.talks:29
    Gazette, 2020-02-01: “gladly”

The sum
  all of conveners consent: 1 for (Arlen), 1 against (Bessa); 1 of 2 members, 2 needed

The other way in
  as observer on hosting, seated by Hosta
"""
TRACE = """\

The trace
  joint: blocked
    no    all of conveners consent
          1 for (Arlen), 1 against (Bessa); 1 of 2 members, 2 needed
"""


def without_id(text: str) -> str:
    return text.rpartition("\nanswer ")[0]


def test_why_tells_the_verdict_the_grounds_the_sum_and_the_other_way_in(run: Run, river: str) -> None:
    ran = run("why", river, "G as participant")
    assert (ran.code, without_id(ran.out), ran.err) == (1, BLOCKED, "")


def test_words_of_the_question_may_stand_apart(run: Run, river: str) -> None:
    assert run("why", river, "G", "as", "participant").out == run("why", river, "G as participant").out


def test_depth_sentence_tells_the_verdict_alone(run: Run, river: str) -> None:
    ran = run("why", river, "G as participant", "--depth", "sentence")
    assert (ran.code, ran.out) == (1, "Guria as participant, on 2020-02-05: blocked by Bessa on joint.\n")


def test_depth_tree_is_what_is_told_by_default(run: Run, river: str) -> None:
    tree = run("why", river, "G as participant", "--depth", "tree")
    assert tree == run("why", river, "G as participant")


def test_depth_trace_tells_every_condition_too(run: Run, river: str) -> None:
    ran = run("why", river, "G as participant", "--depth", "trace")
    assert without_id(ran.out) == BLOCKED + TRACE


def test_why_of_a_motion_prints_the_sum(run: Run, river: str) -> None:
    ran = run("why", river, "canal")
    assert ran.code == 0
    assert without_id(ran.out) == (
        "canal (A canal), on 2020-02-05: adopted under voting with 2 of 3 present and voting, 2 needed.\n"
        "\n"
        " 1  rule voting: decides any, when at least 2/3 of members present and voting vote for\n"
        "    river.talks:23\n"
        " 2  2020-02-05: vote on canal (A canal) in The Council\n"
        "    river.talks:37\n"
        "    Gazette, 2020-02-01\n"
        "\n"
        "The sum\n"
        "  at least 2/3 of members present and voting vote for: 2 for (Arlen and Bessa), 1 against (Corin); "
        "2 of 3 present and voting (66.67 %), 2 needed\n"
    )


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("G as observer", 0),
        ("A as participant", 0),
        ("canal", 0),
        ("G as participant", 1),
        ("G as participant blocked by B", 0),
        ("G as participant blocked by A", 1),
        ("canal adopted", 0),
        ("canal rejected", 1),
        ("all of conveners consent to G as participant", 1),
        ("any of conveners consent to G as participant", 0),
        ("exclusion of G as observer", 1),
        ("weather is fine", 4),
    ],
)
def test_exit_code_is_the_answer(run: Run, river: str, asked: str, code: int) -> None:
    assert run("why", river, asked).code == code


def test_exit_code_of_what_cannot_be_determined_is_four(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-01 rule r
      admits A as guest
      requires the-ceasefire is observed
    """
    ran = run("why", "test.talks", "A as guest")
    assert ran.code == 4
    assert ran.out.startswith("A as guest, on 2020-01-01: undetermined")
    assert run("why", "test.talks", "A as guest seated").code == 4


def test_a_proposition_is_judged_with_its_parts_and_its_lines(run: Run, river: str) -> None:
    ran = run("why", river, "any of conveners consent to G as participant and from 2020-01-01")
    assert without_id(ran.out) == (
        "any of conveners consent to G as participant and from 2020-01-01, on 2020-02-05: yes\n"
        "\n"
        "  yes   any of conveners consent to G as participant and from 2020-01-01\n"
        "    yes   any of conveners consent to G as participant\n"
        "          1 for (Arlen), 1 against (Bessa); 1 of 2 members, 1 needed\n"
        "    yes   from 2020-01-01\n"
        "\n"
        " 1  2020-02-01: Arlen consents to Guria as participant\n"
        "    river.talks:29\n"
        "    Gazette, 2020-02-01: “gladly”\n"
        " 2  2020-02-02: Bessa objects to Guria as participant\n"
        "    river.talks:31\n"
        "    Gazette, 2020-02-01: “never”\n"
    )


def test_what_is_not_known_is_named(run: Run, river: str) -> None:
    ran = run("why", river, "weather is fine")
    assert without_id(ran.out) == (
        "weather is fine, on 2020-02-05: open\n"
        "nothing is reported of weather\n"
        "\n"
        "  open  weather is fine\n"
        "        nothing is reported of weather\n"
    )


def test_why_at_a_date(run: Run, river: str) -> None:
    ran = run("why", river, "G as participant", "--at", "2020-02-01", "--depth", "sentence")
    assert (ran.code, ran.out) == (
        1,
        "Guria as participant, on 2020-02-01: not yet on joint; Bessa has still to act.\n",
    )


def test_why_as_known_on_a_date(run: Run, river: str) -> None:
    ran = run("why", river, "G as participant", "--known-on", "2020-02-01", "--depth", "sentence")
    assert ran.out == "Guria as participant, on 2020-02-01: not yet on joint; Bessa has still to act.\n"


def test_why_as_json_says_the_same(run: Run, river: str) -> None:
    ran = run("why", river, "G as participant", "--json")
    told = json.loads(ran.out)
    assert ran.code == 1
    assert (told["ruling"], told["blockers"], told["route"]) == ("blocked", ["B"], "joint")
    assert [step["place"] for step in told["steps"]] == ["river.talks:15", "river.talks:31", "river.talks:29"]
    assert told["steps"][1]["passages"] == [
        {
            "source": "press-1",
            "words": "never",
            "title": "Border news",
            "outlet": "Gazette",
            "date": "2020-02-01",
            "address": "",
        }
    ]
    assert told["counts"][0]["sides"] == [
        {"position": "for", "weight": "1", "actors": ["A"]},
        {"position": "against", "weight": "1", "actors": ["B"]},
    ]
    assert told["routes"][0]["rule"] == "joint"


def test_judged_proposition_as_json(run: Run, river: str) -> None:
    ran = run("why", river, "any of conveners consent to G as participant", "--json")
    told = json.loads(ran.out)
    assert (ran.code, told["value"], told["tree"]["words"]) == (
        0,
        True,
        "any of conveners consent to G as participant",
    )


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("GG as participant", "The dossier has no actor `GG`. Did you mean `G`?"),
        ("Zebra as participant", "The dossier has no actor `Zebra`."),
        ("G as particpant", "The dossier has no capacity `particpant`. Did you mean `participant`?"),
        ("canel", "The dossier has no motion `canel`. Did you mean `canal`?"),
        ("canel adopted", "The dossier has no motion `canel`. Did you mean `canal`?"),
        (
            "G as",
            "'G as' cannot be read: Here a capacity is missing at the end. Ask for a seat (`USA as observer`), "
            "a motion, or any proposition.",
        ),
    ],
)
def test_question_that_cannot_be_answered_says_why_and_the_way_out(
    run: Run, river: str, asked: str, sentence: str
) -> None:
    ran = run("why", river, asked)
    assert (ran.code, ran.out, ran.err) == (2, "", f"pourparler: {sentence}\n")


def test_disputed_lines_give_every_reading(run: Run) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 actor B "Bessa" (state)
    2020-01-01 actor G "Guria" (state)
    2020-01-01 group both = A, B
    2020-01-01 rule r
      admits G as guest
      when all of both consent
    2020-02-01 A consents to G as guest
    2020-02-02 B consents to G as guest ^yes
    2020-02-03 B objects to G as guest
      disputes ^yes
    """
    ran = run("why", "test.talks", "G as guest")
    assert ran.code == 4
    assert (
        "\nThe sources disagree, and the answer depends on it\n"
        "  as test.talks:9 has it: invited\n"
        "  as test.talks:10 has it: blocked\n"
    ) in ran.out


def test_disputed_lines_that_do_not_matter_are_said_not_to(run: Run) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 actor B "Bessa" (state)
    2020-01-01 actor G "Guria" (state)
    2020-01-01 group both = A, B
    2020-01-01 rule r
      admits G as guest
      when any of both consent
    2020-02-01 A consents to G as guest
    2020-02-02 B abstains on G as guest ^yes
    2020-02-03 B objects to G as guest
      disputes ^yes
    """
    ran = run("why", "test.talks", "G as guest")
    assert ran.code == 0
    assert "\nThe sources disagree, but every reading gives the same answer\n" in ran.out


def test_vote_of_190_names_is_folded(run: Run) -> None:
    """
    2020-01-01 rule r
      decides any
      when more than half of council vote for
    2020-01-01 motion m in council
    """
    names = [f"M{number:03d}" for number in range(190)]
    actors = "".join(f'2020-01-01 actor {name} "Member {name}" (state)\n' for name in names)
    more = (
        f"{actors}2020-01-01 body council\n  members  {', '.join(names)}\n"
        f"2020-02-01 vote on m in council\n  for {', '.join(names[:100])}\n  against {', '.join(names[100:])}\n"
    )
    with open("test.talks", "a", encoding="utf-8") as file:
        file.write(more)
    ran = run("why", "test.talks", "m")
    assert ran.code == 0
    assert without_id(ran.out).split("\n")[1:] == [
        "",
        " 1  rule r: decides any, when more than half of council vote for",
        "    test.talks:1",
        " 2  2020-02-01: vote on m in council",
        "    test.talks:197",
        "",
        "The sum",
        "  more than half of council vote for: 100 for, 90 against; 100 of 190 members (52.63 %), 96 needed",
        "",
    ]
    shown = run("explain", "test.talks:197")
    assert max(map(len, shown.out.split("\n"))) <= 404
    assert run("log", "test.talks").out == (
        "2020-02-01 vote on m in council: 100 for, 90 against\n    test.talks:197\n"
    )


def test_very_many_grounds_are_folded(run: Run) -> None:
    """
    2020-01-01 actor G (state)
    2020-01-01 rule r
      admits G as guest
      when all of council consent
    """
    names = [f"M{number:03d}" for number in range(60)]
    more = "".join(f"2020-01-01 actor {name} (state)\n" for name in names)
    more += f"2020-01-01 body council\n  members  {', '.join(names)}\n"
    more += "".join(f"2020-02-01 {name} consents to G as guest\n" for name in names)
    with open("test.talks", "a", encoding="utf-8") as file:
        file.write(more)
    ran = run("why", "test.talks", "G as guest")
    assert "\n    and 21 more lines; --json lists all\n" in ran.out
    assert len(json.loads(run("why", "test.talks", "G as guest", "--json").out)["steps"]) == 61
