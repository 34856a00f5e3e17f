"""Who would tip a question as it stands: worked cases, and every answer put to the real standing."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pourparler.analysis.decision_games import game_at_hand, game_of_rule, game_of_seat
from pourparler.analysis.present_positions import PresentPositions, present_positions
from pourparler.analysis.yes_and_no import NoGameError
from pourparler.dossier import Dossier, load
from pourparler.language.propositions import Position
from pourparler.standing import Kind
from pourparler.vocabulary import Motion, Seat
from tests.dossiers import plain_standing, question, read, standing

CHARTER = """\
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor D (state)
2020-01-01 actor E (state)
2020-01-01 actor G (state)
2020-01-01 actor H (state)
2020-01-01 group permanent = A, B
2020-01-01 group south = C, D, E
2020-01-01 body council
  members  A, B, C, D, E
2020-01-01 body club
  members  A, B
  seats    9
2020-01-01 body pair
  members  A, B
2020-01-01 weights population of council
  A 40
  B 25.5
  C 20
  D 9.5
  E 5
2020-01-01 capacity member
2020-01-01 motion m in council
"""
AFTER = "2020-03-01"
EVERYBODY = "ABCDE"


def now(dossier: Dossier, asked: str = "m", at: str = AFTER, k: int = 10) -> PresentPositions:
    moment = standing(dossier, at)
    return present_positions(game_at_hand(question(asked), moment), question(asked), moment, k)


def on_vote(when: str, vote: str, more: str = "") -> PresentPositions:
    rule = f"2020-01-01 rule r\n  decides any\n  when {when}\n{more}"
    return now(read(f"; a vote\n{vote}", f"{CHARTER}{rule}"))


def sets_of(positions: PresentPositions) -> list[str]:
    return ["".join(found.voters) for found in positions.unblockings]


# --- worked cases -----------------------------------------------------------------------------------------------------


def test_share_of_those_present_and_voting_is_taken_of_them() -> None:
    dossier = load("cases/unesco-kosovo-2015.talks")[0]
    found = now(dossier, "XKX as member", "2015-11-09")
    assert found.moves == (
        ("from no to yes", 3),
        ("from no to abstention", 4),
        ("from no to staying away", 4),
        ("from abstention to yes", 8),
        ("from absence to yes", 8),
    )
    assert (len(found.yes), found.passes, found.pivotal) == (92, False, ())
    assert {len(each.voters) for each in found.unblockings} == {3}
    assert dict(found.tally)["against"] == "50"


def test_abstention_of_a_permanent_member_is_no_missing_yes() -> None:
    dossier = load("cases/unsc-palestine-2024.talks")[0]
    found = now(dossier, "PSE as member", "2024-04-19")
    assert (found.pivotal, sets_of(found)) == (("USA",), ["USA"])
    assert found.moves == (
        ("from no to yes", 1),
        ("from no to abstention", 1),
        ("from no to staying away", 1),
        ("from abstention to yes", None),
    )


def test_one_convener_objects_and_is_pivotal() -> None:
    dossier = load("cases/astana-2017.talks")[0]
    found = now(dossier, "USA as participant", "2017-01-18")
    assert (found.yes, found.pivotal, sets_of(found), found.moves) == (("RUS", "TUR"), ("IRN",), ["IRN"], ())


def test_motion_that_passes_is_brought_down_by_those_it_needs() -> None:
    found = on_vote("at least 3 of council vote for", "2020-02-01 vote on m in council\n  for A, B, C\n  against D, E")
    assert found == PresentPositions(
        "m",
        True,
        (("for", "3"), ("against", "2")),
        ("A", "B", "C"),
        ("A", "B", "C"),
        (),
        (),
        (("for", ("A", "B", "C")), ("against", ("D", "E"))),
    )


def test_silence_before_the_deadline_is_not_yet_a_yes_and_after_it_is() -> None:
    rule = "2020-01-01 rule r\n  decides any\n  when none of council object\n"
    record = "; silence\n2020-02-01 H puts m\n  until 2020-02-10"
    before = now(read(record, f"{CHARTER}{rule}"), at="2020-02-05")
    assert (before.passes, before.pivotal, sets_of(before)) == (False, (), ["ABCDE"])
    after = now(read(record, f"{CHARTER}{rule}"))
    assert (after.passes, after.pivotal) == (True, tuple("ABCDE"))
    broken = now(read(f"{record}\n2020-02-03 C objects to m", f"{CHARTER}{rule}"))
    assert (broken.passes, broken.pivotal, broken.moves) == (
        False,
        ("C",),
        (("from no to yes", 1), ("from no to abstention", 1), ("from no to staying away", 1)),
    )


def test_weights_are_counted_exactly() -> None:
    vote = "2020-02-01 vote on m in council\n  for A, D, E\n  against B, C"
    found = on_vote("at least 65% of council by population vote for", vote)
    assert (found.pivotal, sets_of(found)) == (("B", "C"), ["B", "C"])
    assert found.tally == (("for", "54.5"), ("against", "45.5"))


def test_declared_total_of_weights_is_the_base() -> None:
    charter = f"{CHARTER}2020-01-01 weights mandate of council\n  A 30\n  B 30\n  C 20\n  total 100\n"
    rule = "2020-01-01 rule r\n  decides any\n  when more than half of council by mandate vote for\n"
    dossier = read("; a vote\n2020-02-01 vote on m in council\n  for A\n  against B, C, D, E", charter + rule)
    assert now(dossier).pivotal == ("B",)


def test_what_undoes_counts_against() -> None:
    vote = "2020-02-01 vote on m in council\n  for C, D, E\n  against A, B"
    found = on_vote("more than half of council vote for", vote, "  unless all of permanent vote against")
    assert (found.passes, found.pivotal, dict(found.moves)["from no to abstention"]) == (False, ("A", "B"), 1)
    assert found.tally == (("against", "2"),)


def test_what_undoes_may_be_all_there_is() -> None:
    rule = "2020-01-01 rule r\n  admits any as member\n  unless any of permanent object\n"
    found = now(read("; no\n2020-02-01 A objects to G as member", CHARTER + rule), "G as member")
    assert (found.passes, found.pivotal) == (False, ("A",))


def test_members_that_a_tally_leaves_unnamed_stand_by_their_side() -> None:
    rule = "2020-01-01 rule r\n  decides any\n  when more than half of club present and voting vote for\n"
    record = "; a vote\n2020-02-01 vote on m in club\n  for A\n  tally for 4, against 5"
    dossier = read(record, CHARTER.replace("m in council", "m in club") + rule)
    found = now(dossier, k=1)
    assert sets_of(found) == ["unnamed member 1 (against)"]
    assert ("against", 5) in [(side, len(names)) for side, names in found.classes]


def test_an_invitation_is_the_yes_of_who_invites() -> None:
    rules = (
        "2020-01-01 rule hosting\n  admits any as member\n  when H invites candidate\n"
        "2020-01-01 rule pair\n  admits any as member\n  when at least 2 of permanent invites candidate\n"
    )
    record = "; acts\n2020-02-01 A invites G as member"
    found = now(read(record, CHARTER + rules), "G as member")
    assert (found.yes, found.pivotal, sets_of(found)) == (("A",), ("H", "B"), ["H", "B"])
    invited = now(read(f"{record}\n2020-02-02 H invites G as member", CHARTER + rules), "G as member")
    assert (invited.passes, invited.pivotal) == (True, ("H",))


def test_a_single_member_is_asked_where_it_stands() -> None:
    when = "A votes for and B does not vote against"
    for side, position in (("for", "FOR"), ("against", "AGAINST"), ("abstain", "ABSTAIN"), ("absent", "ABSENT")):
        found = on_vote(when, f"2020-02-01 vote on m in council\n  for B, C\n  {side} A")
        assert (Position[position].value, ("A",)) in found.classes
    assert on_vote(when, "2020-02-01 vote on m in council\n  for A, C\n  against B").pivotal == ("B",)


@pytest.mark.parametrize(
    ("act", "side"), [("consents to", "for"), ("objects to", "against"), ("abstains on", "abstain")]
)
def test_a_single_member_is_asked_what_it_did(act: str, side: str) -> None:
    rule = "2020-01-01 rule r\n  decides any\n  when A consents\n"
    found = now(read(f"; an act\n2020-02-01 A {act} m", CHARTER + rule))
    assert found.classes == ((side, ("A",)),)


def test_a_single_member_that_is_silent_may_still_speak() -> None:
    rule = "2020-01-01 rule r\n  decides any\n  when A consents\n"
    found = now(read("; asked\n2020-02-01 H puts m", CHARTER + rule))
    assert (found.classes, found.moves, sets_of(found)) == ((("silent", ("A",)),), (("from silence to yes", 1),), ["A"])


def test_who_has_no_vote_moves_nobody() -> None:
    vote = "2020-02-01 vote on m in council\n  for A, B\n  against C\n  not entitled D, E"
    found = on_vote("at least 3 of council vote for", vote)
    assert (found.pivotal, sets_of(found)) == (("C",), ["C"])


def test_conditions_stand_as_they_are_judged() -> None:
    vote = "2020-02-01 vote on m in council\n  for A, B\n  against C, D, E"
    met = on_vote("at least 3 of council vote for and from 2020-01-01", vote)
    assert met.pivotal == ("C", "D", "E")
    unmet = on_vote("at least 3 of council vote for and from 2021-01-01", vote)
    assert (unmet.pivotal, unmet.unblockings) == ((), ())


def test_facts_about_many_are_no_positions() -> None:
    vote = "2020-02-01 vote on m in council\n  for A, B\n  against C, D, E"
    found = on_vote("at least 3 of council vote for and none of permanent finds H fit", vote)
    assert found.pivotal == ("C", "D", "E")


def test_exact_count_beside_the_decision_gives_no_sets() -> None:
    rule = "2020-01-01 rule r\n  decides any\n  when at least 3 of council vote for\n"
    vote = "; a vote\n2020-02-01 vote on m in council\n  for A, B\n  against C, D, E"
    dossier = read(vote, f"{CHARTER}{rule}")
    moment = standing(dossier, AFTER)
    game = game_at_hand(Motion("m"), moment)
    exact = read("", f"{CHARTER}2020-01-01 rule r\n  decides any\n  when exactly 3 of council vote for\n")
    entry = exact.charter.rules[0].entry
    decision = game.decisions[0]._replace(rule=entry)
    found = present_positions(
        type(game)(game.name, game.words, game.game, game.assumed, (decision,)), Motion("m"), moment
    )
    assert (found.passes, found.pivotal, found.unblockings, found.moves) == (False, ("C", "D", "E"), (), ())


def test_move_that_counts_against_elsewhere_gives_no_sets() -> None:
    vote = "2020-02-01 vote on m in council\n  for A, B\n  abstain C\n  against D, E"
    found = on_vote("at least 3 of council vote for and any of council abstain", vote)
    assert (found.pivotal, found.unblockings) == (("D", "E"), ())
    assert ("from no to yes", 1) in found.moves or not found.moves


def test_sequence_is_asked_for_the_stage_that_is_open() -> None:
    rule = (
        "2020-01-01 rule r\n  admits any as member\n"
        "  when in council (at least 3 of members vote for) then in pair (all of members vote for)\n"
    )
    record = (
        "; votes\n2020-02-01 vote on G as member in council\n  for A, B, C\n2020-02-02 A votes for G as member in pair"
    )
    found = now(read(record, CHARTER + rule), "G as member")
    assert (found.yes, sets_of(found)) == (("A",), ["B"])


def test_rule_that_has_ended_is_asked_for_its_last_moment() -> None:
    rule = "2020-01-01 rule r\n  decides any\n  when at least 3 of council vote for\n2020-02-20 repeal r\n"
    found = now(read("; a vote\n2020-02-01 vote on m in council\n  for A, B, C", CHARTER + rule))
    assert (found.passes, found.pivotal) == (True, ("A", "B", "C"))


def test_motion_that_would_admit_is_asked_for_the_seat() -> None:
    charter = CHARTER.replace("motion m in council\n", "motion m in council\n  effect admits G as member\n")
    rule = "2020-01-01 rule r\n  decides any\n  when at least 3 of council vote for\n"
    dossier = read("; a vote\n2020-02-01 vote on m in council\n  for A, B\n  against C", charter + rule)
    moment = standing(dossier, AFTER)
    seat = Seat("G", "member")
    found = present_positions(game_of_seat(seat, moment), seat, moment)
    assert (found.pivotal, found.tally) == (("C", "D", "E"), (("for", "2"), ("against", "1"), ("absent", "2")))


def test_share_of_nobody_is_not_reached_and_one_yes_reaches_it() -> None:
    vote = "2020-02-01 vote on m in council\n  abstain A, B, C, D, E"
    found = on_vote("all of council present and voting vote for", vote)
    assert (found.passes, found.pivotal, sets_of(found)) == (False, tuple("ABCDE"), list("ABCDE"))
    assert found.moves == (("from abstention to yes", 1),)


def test_less_than_a_share_of_nobody_is_reached_when_all_stay_away() -> None:
    vote = "2020-02-01 vote on m in council\n  against A, B\n  absent C, D, E"
    found = on_vote("fewer than 1/3 of council present and voting vote against", vote)
    assert dict(found.moves) == {
        "from no to yes": 2,
        "from no to abstention": 2,
        "from no to staying away": 2,
        "from absence to yes": None,
    }


def test_fallback_is_asked_once_the_first_choice_has_failed() -> None:
    vote = "2020-02-01 vote on m in council\n  for A, C\n  against B, D, E"
    found = on_vote("all of permanent vote for failing that all of south vote for", vote)
    assert (found.pivotal, sets_of(found)) == (("B",), ["B", "DE"])


def test_silence_about_what_would_undo_undoes_nothing() -> None:
    rule = (
        "2020-01-01 rule r\n  admits any as member\n  when H invites candidate\n"
        "  unless (A objects and not B consents) or (from 2021-01-01 and any of south object)\n"
    )
    acts = ["; acts", "2020-02-01 H invites G as member", "2020-02-02 A objects to G as member"]
    acts += ["2020-02-03 B objects to G as member"]
    found = [read("\n".join(acts[: number + 2]), CHARTER + rule) for number in range(3)]
    assert [now(each, "G as member").passes for each in found] == [True, True, False]
    assert [standing(each, AFTER).ruling(Seat("G", "member")).kind for each in found] == [
        Kind.INVITED,
        Kind.INVITED,
        Kind.BLOCKED,
    ]
    assert now(found[2], "G as member").pivotal == ("A", "B")


# --- every answer put to the standing --------------------------------------------------------------------------------

SIDES = ("for", "against", "abstain", "absent", "spoilt")
SUMS = st.sampled_from(
    [
        f"{bar} of {group} {side}"
        for bar, side in [
            ("all", "vote for"),
            ("any", "vote for"),
            ("at least 2", "vote for"),
            ("more than half", "vote for"),
            ("at least 2/3", "vote for"),
            ("none", "vote against"),
            ("fewer than 2", "vote against"),
            ("at most 1/3", "vote against"),
            ("fewer than 2", "do not vote for"),
            ("all", "vote for or abstain"),
            ("at least half", "are present"),
            ("none", "abstain"),
        ]
        for group in (
            "council",
            "council present and voting",
            "council casting valid ballots",
            "council casting ballots",
            "council present",
            "permanent",
            "south present and voting",
            "council by population",
            "council present and voting by population",
        )
    ]
    + ["not (at least 2 of council vote against)", "not (all of permanent vote against)", "A votes for"]
)
RULES = st.builds(
    lambda parts, joint: f" {joint} ".join(parts),
    st.lists(SUMS, min_size=1, max_size=3),
    st.sampled_from(["and", "or"]),
)
VOTES = st.tuples(*[st.sampled_from(SIDES)] * len(EVERYBODY)).map(
    lambda sides: dict(zip(EVERYBODY, sides, strict=True))
)


def vote_text(votes: dict[str, str]) -> str:
    lists = [f"  {side} {', '.join(names)}" for side in SIDES if (names := [n for n in votes if votes[n] == side])]
    return "\n".join(["; a vote", "2020-02-01 vote on m in council", *lists])


@lru_cache(maxsize=1)
def ruled_by(when: str) -> Dossier:
    return read("", f"{CHARTER}2020-01-01 rule r\n  decides any\n  when {when}\n")


@lru_cache(maxsize=4096)
def _is_adopted(when: str, vote: str) -> bool:
    dossier = ruled_by(when).with_entries(read(vote).entries)
    return plain_standing(dossier, AFTER).ruling(Motion("m")).kind is Kind.ADOPTED


def is_adopted(when: str, votes: dict[str, str]) -> bool:
    return _is_adopted(when, vote_text(votes))


def fewest(when: str, votes: dict[str, str], ready: list[str], stop: str) -> int | None:
    """Return how many of some members must move to one side for it to be adopted, by trying everything."""
    for size in range(1, len(ready) + 1):
        if any(is_adopted(when, {**votes, **dict.fromkeys(some, stop)}) for some in combinations(ready, size)):
            return size
    return None


KINDS = {
    "from no to yes": ("against", "for"),
    "from no to abstention": ("against", "abstain"),
    "from no to staying away": ("against", "absent"),
    "from abstention to yes": ("abstain", "for"),
    "from absence to yes": ("absent", "for"),
}


@given(when=RULES, votes=VOTES)
@settings(max_examples=60)
def test_every_answer_agrees_with_the_standing(when: str, votes: dict[str, str]) -> None:
    dossier = ruled_by(when).with_entries(read(vote_text(votes)).entries)
    moment = plain_standing(dossier, AFTER)
    rule = dossier.charter.rules[0].entry
    try:
        game = game_of_rule(rule, moment, "", dossier.charter.motions["m"])
    except NoGameError:
        assume(False)
    found = present_positions(game, Motion("m"), moment)
    adopted = is_adopted(when, votes)
    assert found.passes == adopted
    end = "against" if adopted else "for"
    assert sorted(found.pivotal) == [
        name
        for name in votes
        if name in dict.fromkeys(v for _, names in found.classes for v in names)
        and votes[name] != end
        and is_adopted(when, {**votes, name: end}) is not adopted
    ]
    if found.unblockings:
        ready = [name for name in votes if votes[name] != "for"]
        assert len(found.unblockings[0].voters) == fewest(when, votes, ready, "for")
    for each in found.unblockings:
        moved = dict.fromkeys(each.voters, "for")
        assert is_adopted(when, {**votes, **moved})
        assert not any(is_adopted(when, {**votes, **moved, name: votes[name]}) for name in moved)
    for words, number in found.moves:
        start, stop = KINDS[words]
        ready = [name for name in votes if votes[name] == start]
        assert number == fewest(when, votes, ready, stop)
