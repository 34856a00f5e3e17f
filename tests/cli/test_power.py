"""``pourparler power``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run

JOINT = """\
joint, on 2020-02-05: all of conveners consent

2 voters; 25 % of all coalitions win.
Each of them can block: Arlen and Bessa.

  in percent  Banzhaf (sums to 1)  Shapley-Shubik (sums to 1)  Penrose (absolute Banzhaf)  Coleman prevent  Coleman initiate
  Arlen                   50.0000                     50.0000                     50.0000         100.0000           33.3333
  Bessa                   50.0000                     50.0000                     50.0000         100.0000           33.3333
  exact, rounded here

Smallest winning coalitions (of 1 minimal ones)
    2  Arlen and Bessa

Smallest blocking coalitions (of 2 minimal ones)
    1  Arlen
    1  Bessa
"""


def without_id(text: str) -> str:
    return text.rpartition("\nanswer ")[0]


def test_power_of_a_rule_is_a_briefing(run: Run, river: str) -> None:
    ran = run("power", river, "joint")
    assert (ran.code, without_id(ran.out), ran.err) == (0, JOINT, "")


def test_power_of_a_dossier_is_that_of_every_rule_in_which_somebody_decides(run: Run, river: str) -> None:
    ran = run("power", river)
    heads = [line.partition(",")[0] for line in ran.out.split("\n") if ", on 2020-02-05: " in line]
    assert heads == ["hosting", "joint", "voting"]


def test_power_over_a_seat_takes_every_route(run: Run, river: str) -> None:
    ran = run("power", river, "G as observer")
    assert ran.out.startswith("G as observer, on 2020-02-05: hosting (H invites candidate)\n")
    assert "\nHosta decides alone.\n" in ran.out


def test_power_on_a_question_says_who_would_tip_it(run: Run, river: str) -> None:
    ran = run("power", river, "--on", "G as participant")
    assert ran.out.startswith("G as participant, on 2020-02-05: joint (all of conveners consent)\n")
    assert without_id(ran.out).endswith(
        "\nAs things stand on G as participant: 1 for, 1 against; not enough\n  alone would carry it: Bessa\n"
    )


def test_power_of_a_rule_on_a_motion(run: Run, river: str) -> None:
    ran = run("power", river, "voting", "--on", "canal")
    assert without_id(ran.out).endswith(
        "\nAs things stand on canal: 2 for, 1 against; it passes\n  alone would bring it down: Arlen and Bessa\n"
    )


def test_power_of_a_rule_on_a_seat(run: Run, river: str) -> None:
    ran = run("power", river, "joint", "--on", "G as participant", "--at", "2020-02-01")
    assert without_id(ran.out).endswith(
        "\nAs things stand on G as participant: 1 for, 1 silent; not enough\n"
        "  alone would carry it: Bessa\n"
        "  by one kind of move\n"
        "    1 from silence to yes\n"
    )


def test_kosovo_at_unesco_says_what_each_kind_of_move_would_take(run: Run) -> None:
    ran = run("power", str(CASES / "unesco-kosovo-2015.talks"), "--on", "XKX as member", "--at", "2015-11-09")
    assert without_id(ran.out).endswith(
        "not enough\n"
        "  nobody alone would carry it\n"
        "  enough would be a yes of any 3 of 50 against (Angola, Argentina and so on)\n"
        "  by one kind of move\n"
        "    3 from no to yes\n"
        "    4 from no to abstention\n"
        "    4 from no to staying away\n"
        "    8 from abstention to yes\n"
        "    8 from absence to yes\n"
    )


CASES = Path(__file__).parents[2] / "cases"


def test_equal_voters_are_folded(run: Run) -> None:
    """
    2020-01-01 actor A "Arlen" (state)
    2020-01-01 body council
      members A
      seats 100
    2020-01-01 rule r
      decides any in council
      when more than half of council vote for
    """
    ran = run("power", "test.talks")
    rows = ran.out.split("in percent", 1)[1].split("\n")[1:3]
    assert [row[:45].rstrip() for row in rows] == [
        "  Arlen, council member 2 and 98 more, each",
        "  exact, rounded here",
    ]
    assert "\n   51  any 51 of 100 alike (Arlen, council member 2 and so on)\n" in ran.out


def test_k_coalitions_of_each_kind_are_listed(run: Run, river: str) -> None:
    assert "    2  " not in run("power", river, "voting", "-k", "0").out
    assert run("power", river, "voting", "-k", "2").out.count("    2  ") == 4


def test_power_at_a_date_knows_the_rules_of_that_date(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-01 rule r
      admits state as guest
      when A consents
    2020-02-01 repeal r
    """
    assert run("power", "test.talks", "r", "--at", "2020-01-15").code == 0
    ran = run("power", "test.talks", "r", "--at", "2020-02-15")
    assert ran == (2, "", "pourparler: No rule 'r' is in force on 2020-02-15. There are: none.\n")


def test_power_as_json(run: Run, river: str) -> None:
    told = json.loads(run("power", river, "joint", "--on", "G as participant", "--json").out)
    assert len(told) == 1
    assert told[0]["shares"][0] == {
        "voter": "A",
        "title": "Arlen",
        "percent": {
            "banzhaf": 50.0,
            "banzhaf_absolute": 50.0,
            "shapley_shubik": 50.0,
            "coleman_prevent": 100.0,
            "coleman_initiate": 100 / 3,
        },
        "exact": {
            "banzhaf": "1/2",
            "banzhaf_absolute": "1/2",
            "shapley_shubik": "1/2",
            "coleman_prevent": "1",
            "coleman_initiate": "1/3",
        },
    }
    assert (told[0]["vetoers"], told[0]["winning"]) == (["A", "B"], {"total": 1, "smallest": [["A", "B"]]})
    assert told[0]["now"] == {
        "question": "G as participant",
        "passes": False,
        "tally": [["for", "1"], ["against", "1"]],
        "yes": ["A"],
        "pivotal": ["B"],
        "unblockings": [{"voters": ["B"], "cost": 1}],
        "moves": [],
        "classes": [["for", ["A"]], ["against", ["B"]]],
    }


def test_power_as_csv(run: Run, river: str) -> None:
    ran = run("power", river, "joint", "--csv")
    assert list(csv.reader(io.StringIO(ran.out)))[:2] == [
        [
            "rule",
            "voter",
            "title",
            "banzhaf",
            "shapley_shubik",
            "banzhaf_absolute",
            "coleman_prevent",
            "coleman_initiate",
        ],
        ["joint", "A", "Arlen", "50.0", "50.0", "50.0", "100.0", "33.333333333333336"],
    ]


def test_power_as_a_picture(run: Run, river: str, folder: Path) -> None:
    ran = run("power", river, "joint", "-o", "bars.svg", "--index", "banzhaf")
    assert without_id(ran.out) == JOINT
    picture = ElementTree.parse(folder / "bars.svg").getroot()
    assert picture[0].text == "joint: Banzhaf (sums to 1)"
    assert picture[1].text == "Arlen 50.00 % and Bessa 50.00 %"


def test_picture_that_cannot_be_written_is_said(run: Run, river: str) -> None:
    ran = run("power", river, "joint", "-o", "gone/bars.svg")
    assert ran.code == 2
    assert ran.err == "pourparler: gone/bars.svg was not written: No such file or directory. It is as it was before.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("jont",), "No rule 'jont' is in force on 2020-02-05. Did you mean `joint`?"),
        (("xyzzy",), "No rule 'xyzzy' is in force on 2020-02-05. There are: hosting, joint, named, voting."),
        (("named",), "The rule named is no game of yes and no: nobody decides under it."),
        (("G as guest",), "The dossier has no capacity `guest`."),
        (("A as participant",), "The rule A as participant is no game of yes and no: the rule named lets in by right."),
        (
            ("exclusion of G as observer",),
            "The rule exclusion of G as observer is no game of yes and no: no rule decides it.",
        ),
        (("--on", "cannal"), "The dossier has no motion `cannal`. Did you mean `canal`?"),
        (("--on", "X as observer"), "The dossier has no actor `X`."),
        (("--on", "all of conveners consent"), None),
        (("-o", "bars.svg"), "A picture shows one rule. Name one of: hosting, joint, voting."),
        (("--at", "2019"), "No rule of this dossier is decided by anybody on that date."),
    ],
)
def test_what_cannot_be_answered_is_said(
    run: Run, river: str, arguments: tuple[str, ...], sentence: str | None
) -> None:
    ran = run("power", river, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("pourparler: ")
    assert sentence is None or ran.err == f"pourparler: {sentence}\n"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.glob("*.talks")))
def test_power_of_every_case_is_well_formed(run: Run, case: str) -> None:
    ran = run("power", str(CASES / case), "-k", "1")
    assert ran.code in (0, 2)
    assert max(len(line) for line in ran.out.split("\n")) <= 400
