"""``pourparler unblock``."""

from __future__ import annotations

import json

from tests.cli.conftest import Run

JOINT = """\
Guria as participant, on 2020-02-05: blocked by Bessa on joint. What would change it:

One actor alone
   1  Bessa withdraws its objection and consents  joint
      then Guria accepts

As observer instead
  It is so already.

A change of charter
  -  if joint asked for 1 of the 2 conveners instead of all

It could not be done against Arlen either.
Nothing else under this charter.
Each set was derived again with its lines; without any one of its moves it fails.
"""


def without_id(text: str) -> str:
    return text.rpartition("\nanswer ")[0]


def test_unblock_says_who_alone_and_what_else_and_which_rule(run: Run, river: str) -> None:
    ran = run("unblock", river, "G as participant")
    assert (ran.code, without_id(ran.out), ran.err) == (0, JOINT, "")


def test_unblock_with_lines_prints_what_would_be_added(run: Run, river: str) -> None:
    ran = run("unblock", river, "G as participant", "--lines")
    assert "      | 2020-02-05T23:59Z B consents to G as participant\n" in ran.out


def test_unblock_of_what_is_so_has_nothing_to_do(run: Run, river: str) -> None:
    ran = run("unblock", river, "canal")
    assert ran.code == 0
    assert without_id(ran.out) == (
        "canal (A canal), on 2020-02-05: adopted under voting with 2 of 3 present and voting, 2 needed. "
        "Nothing has to change.\n"
    )


def test_unblock_of_a_proposition_goes_either_way(run: Run, river: str) -> None:
    ran = run("unblock", river, "not canal adopted")
    assert "   1  any one of these 2 had abstained, stayed away or voted no" in ran.out
    assert ran.code == 0


def test_unblock_of_the_impossible_ends_with_one(run: Run, river: str) -> None:
    ran = run("unblock", river, "H as participant", "--at", "2020-01-01")
    assert ran.code == 0
    none = run("unblock", river, "C in conveners")
    assert (none.code, none.out.startswith("C in conveners, on 2020-02-05: it is not so.\n")) == (1, True)
    assert "Impossible under this charter" in none.out


def test_unblock_as_json_has_the_same_fields(run: Run, river: str) -> None:
    ran = run("unblock", river, "G as participant", "--json")
    view = json.loads(ran.out)
    (group,) = view["groups"]
    (found,) = group["sets"]
    assert (view["asked"], view["value"], view["total"], view["whole_to"]) == ("G as participant", False, 1, None)
    assert (group["title"], found["cost"], found["rule"], found["then"]) == (
        "One actor alone",
        1,
        "joint",
        ["Guria accepts"],
    )
    assert found["parts"][0]["ways"] == [
        {
            "actor": "B",
            "deed": "B consents to G as participant",
            "start": "against",
            "end": "for",
            "question": "G as participant",
            "body": "",
            "replayed": False,
        }
    ]
    assert [change["words"] for change in view["charter"]] == ["if joint asked for 1 of the 2 conveners instead of all"]


def test_unblock_says_which_sets_fall_away(run: Run, folder) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 actor B "Bessa" (state)
    2020-01-01 actor G "Guria" (state)
    2020-01-01 capacity observer
      may      attend
    2020-01-01 rule either
      admits   state as observer
      when     A consents or B consents
    2020-01-02 locked A
      note     "It has said so three times."
    2020-01-02 unlikely B
    """
    ran = run("unblock", "test.talks", "G as observer")
    assert "  10  Bessa consents  either\n" in ran.out
    assert "Held to be out of the question\n   1  Arlen consents  either\n" in ran.out
    assert "Arlen will not move: It has said so three times. (test.talks:9)" in ran.out
    assert "Held to be unlikely\n  10  Bessa will hardly move (test.talks:11)" in ran.out


def test_unblock_of_an_unknown_name_is_usage(run: Run, river: str) -> None:
    ran = run("unblock", river, "Z as participant")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "pourparler: The dossier has no actor `Z`.\n"


def test_unblock_cut_short_says_so(run: Run, river: str) -> None:
    ran = run("unblock", river, "C as participant", "--size", "1")
    assert ran.code == 4
    assert "No set that costs up to 1 would do; dearer ones were not searched to the end." in ran.out


def test_unblock_tells_what_closing_an_open_round_would_do(run: Run, folder) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 actor B "Bessa" (state)
    2020-01-01 actor C "Corin" (state)
    2020-01-01 actor G "Guria" (state)
    2020-01-01 group all-three = A, B, C
    2020-01-01 capacity observer
      may      attend
    2020-01-01 rule consensus
      admits   state as observer
      when     none of all-three object
    2020-02-01 B objects to G as observer
    """
    ran = run("unblock", "test.talks", "G as observer")
    assert (
        "Once the round is closed, with nobody else speaking\n"
        "   1  Bessa had not objected, abstained or consented  consensus\n"
        "      then Guria accepts\n"
    ) in ran.out
    assert "   3  Bessa withdraws its objection and abstains or consents  consensus\n" in ran.out


def test_unblock_of_a_round_that_only_waits_to_be_closed(run: Run, folder) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 body council "The Council"
      members  A
      seats    50
    2020-01-01 motion budget (money) in council
    2020-01-01 rule consensus
      decides  money in council
      when     none of members object
    2020-02-01 A abstains on budget in council
    """
    ran = run("unblock", "test.talks", "budget")
    assert "Once the round is closed, with nobody else speaking\n  It is so then.\n" in ran.out
    assert "Nothing that anybody could put on record would do while the round is open." in ran.out
    assert ran.code == 0


def test_unblock_says_how_a_seat_is_taken_where_a_rule_does(run: Run, folder) -> None:
    """
    2020-01-01 actor H "Hosta" (state)
    2020-01-01 actor G "Guria" (state)
    2020-01-01 capacity member
      may      attend
    2020-01-01 instrument accession "Act of accession"
    2020-01-01 rule accession
      admits   state as member
      when     H invites candidate
      seats    when candidate has deposited accession
    """
    ran = run("unblock", "test.talks", "G as member")
    assert "   1  Hosta invites Guria as member  accession\n      then Guria deposits Act of accession\n" in ran.out
