"""``pourparler show``."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run


def test_show_prints_every_line_that_speaks_of_a_name(run: Run, river: str) -> None:
    assert run("show", river, "H") == (
        0,
        '2020-01-01 talks "River talks"\n'
        "    river.talks:1\n"
        '2020-01-01 actor H "Hosta" (state)\n'
        "    river.talks:6\n"
        "2020-01-01 rule hosting: admits state as observer, when H invites candidate\n"
        "    river.talks:18\n"
        "2020-02-03 Hosta invites Guria as observer\n"
        "    river.talks:33  Gazette, 2020-02-01\n",
        "",
    )


@pytest.mark.parametrize("name", ["canal", "joint", "press-1", "conveners", "council", "observer"])
def test_show_knows_rules_motions_sources_groups_bodies_and_capacities(run: Run, river: str, name: str) -> None:
    ran = run("show", river, name)
    assert (ran.code, bool(ran.out)) == (0, True)


def test_show_tells_expectations(run: Run) -> None:
    """
    2020-01-01 actor A (state)
    2020-01-02 expect A as guest not permitted
    """
    assert run("show", "test.talks", "guest").out == (
        "2020-01-02 expected: A as guest not permitted\n    test.talks:2\n"
    )


def test_show_as_json(run: Run, river: str) -> None:
    told = json.loads(run("show", river, "H", "--json").out)
    assert [line["kind"] for line in told] == ["talks", "actor", "rule", "act"]


def test_name_that_no_line_speaks_of_is_refused_with_the_nearest(run: Run, river: str) -> None:
    assert run("show", river, "canel") == (
        2,
        "",
        "pourparler: No line of river.talks speaks of 'canel'. Did you mean `canal`?\n",
    )
    assert run("show", river, "Xylophone") == (
        2,
        "",
        "pourparler: No line of river.talks speaks of 'Xylophone'.\n",
    )
