"""``pourparler fragile``."""

from __future__ import annotations

import json

from tests.cli.conftest import Run

RIVER = """\
River talks, on 2020-02-05: a single act or date would undo 1 seat or invitation and 1 decision.

Seats and invitations
  Guria as observer: seated
    Hosta takes its invitation back: then withdrawn

Decisions
  canal (A canal): adopted
    any one of these 2 had abstained, stayed away or voted no in The Council instead of voting yes: then rejected
      (Arlen and Bessa)

Who could undo something alone, and how much: Arlen (1), Bessa (1), Hosta (1).

2 hang on no single act or date.
"""


def test_fragile_tells_seat_by_seat_what_would_undo_it(run: Run, river: str) -> None:
    ran = run("fragile", river)
    assert (ran.code, ran.out.rpartition("\nanswer ")[0], ran.err) == (0, RIVER, "")


def test_fragile_as_json_has_the_same_fields(run: Run, river: str) -> None:
    view = json.loads(run("fragile", river, "--json").out)
    (seat,) = view["seats"]
    assert (seat["question"], seat["ruling"], seat["moves"][0]["becomes"]) == ("G as observer", "seated", "withdrawn")
    assert seat["moves"][0]["lines"] == ["2020-02-05T23:59Z H withdraws invitation to G as observer"]
    assert (view["firm"], view["alone"]) == (2, [["A", 1], ["B", 1], ["H", 1]])


def test_fragile_where_nothing_is(run: Run, river: str) -> None:
    ran = run("fragile", river, "--at", "2020-01-05")
    assert "nothing that stands would be undone by a single act or date." in ran.out


def test_fragile_tells_what_ends_by_itself(run: Run, folder) -> None:
    """
    2020-01-01 actor H "Hosta" (state)
    2020-01-01 actor G "Guria" (state)
    2020-01-01 capacity observer
      may      attend
    2020-01-01 rule hosting
      admits   state as observer
      when     H invites candidate
      accept   within 30 days
    2020-02-01 H invites G as observer
    """
    ran = run("fragile", "test.talks", "--lines")
    assert "    by itself on 2020-03-03: then lapsed\n" in ran.out
    assert "      | 2020-02-01T23:59Z H withdraws invitation to G as observer\n" in ran.out
