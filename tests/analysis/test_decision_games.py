"""Decision rules as games: each construct against the real standing, whichever sides up to six members take."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from inspect import cleandoc
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.decision_games import DecisionGame, game_at_hand, game_of_rule, game_of_seat, games_of
from pourparler.analysis.yes_and_no import NoGameError
from pourparler.dossier import Dossier
from pourparler.standing import Kind
from pourparler.vocabulary import Motion, Question, Seat
from tests.dossiers import plain_standing, question, read, standing

CHARTER = """\
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor D (state)
2020-01-01 actor E (state)
2020-01-01 actor F (state)
2020-01-01 actor G (state)
2020-01-01 actor H (state)
2020-01-01 group parties = A, B, C, D
2020-01-01 group permanent = A, B
2020-01-01 group north = A, B, C
2020-01-01 group south = D, E
2020-01-01 group region = A, B
2020-01-01 body council
  members  A, B, C, D, E
2020-01-01 body assembly
  members  A, B, C, D, E, F
2020-01-01 body club
  members  A, B
  seats    5
2020-01-01 weights population of council
  A 40
  B 25.5
  C 20
  D 9.5
  E 5
2020-01-01 weights mandate of council
  A 40
  B 20
  C 10
  total 100
2020-01-01 capacity member
"""
VOTED = "2020-02-01"
AFTER = "2020-03-01"


class Construct(NamedTuple):
    """A rule, the question it decides, and what its voters would do in a dossier."""

    rule: str
    asked: str
    acts: Callable[[str, frozenset[str], tuple[str, ...]], str]


def vote_in(*bodies: str) -> Callable[[str, frozenset[str], tuple[str, ...]], str]:
    """Everybody votes in each of these bodies, in which they may or may not be members."""

    def acts(asked: str, yes: frozenset[str], voters: tuple[str, ...]) -> str:
        no = [voter for voter in voters if voter not in yes]
        lists = [f"  {side} {', '.join(names)}" for side, names in (("for", sorted(yes)), ("against", no)) if names]
        return "\n".join(
            f"2020-02-0{day} vote on {asked} in {body}\n" + "\n".join(lists) for day, body in enumerate(bodies, start=1)
        )

    return acts


def say(yes: str, no: str) -> Callable[[str, frozenset[str], tuple[str, ...]], str]:
    """Everybody says one thing or the other; the question is then closed."""

    def acts(asked: str, coalition: frozenset[str], voters: tuple[str, ...]) -> str:
        lines = [
            f"{VOTED} {voter} {yes if voter in coalition else no} {asked}"
            for voter in voters
            if (voter in coalition) or no
        ]
        return "\n".join([*lines, f"2020-02-02 H closes {asked}"])

    return acts


def decides(
    when: str,
    acts: Callable[[str, frozenset[str], tuple[str, ...]], str] | None = None,
    where: str = "council",
    more: str = "",
) -> Construct:
    """A rule on the motion ``m``."""
    rule = f"2020-01-01 rule r\n  decides any\n  when {when}\n{more}\n2020-01-01 motion m in {where}"
    return Construct(rule, "m", acts or vote_in(where))


def admits(when: str, acts: Callable[[str, frozenset[str], tuple[str, ...]], str], more: str = "") -> Construct:
    """A rule on the seat ``G as member``."""
    return Construct(f"2020-01-01 rule r\n  admits any as member\n  when {when}\n{more}", "G as member", acts)


consents = say("consents to", "objects to")

CONSTRUCTS = {
    "consensus": decides("all of parties consent", consents),
    "all-vote-for": decides("all of members vote for"),
    "none-objects": decides("none of parties object", consents),
    "none-votes-against": decides("none of members vote against"),
    "any-invites": admits("any of parties invites candidate", say("invites", "")),
    "one-invites": admits("H invites candidate", say("invites", "")),
    "one-consents": decides("H consents", consents),
    "one-does-not-object": decides("H does not object", consents),
    "not-one-objects": decides("not (H objects)", consents),
    "any-proposes": decides("any of parties propose", say("proposes", "")),
    "two-request": decides("at least 2 of parties request a vote", say("requests a vote on", "")),
    "k-of-n": decides("at least 3 of council vote for"),
    "k-of-n-veto": decides("at least 3 of members vote for and none of permanent vote against"),
    "k-of-n-unanimity-of-some": decides("at least 3 of members vote for and all of permanent vote for"),
    "more-than-half": decides("more than half of members present and voting vote for"),
    "half-plus-one": decides("half plus one of assembly vote for", where="assembly"),
    "at-least-half": decides("at least half of assembly vote for", where="assembly"),
    "two-thirds": decides("at least 2/3 of members present and voting vote for"),
    "two-thirds-ballots": decides("at least 2/3 of members casting valid ballots vote for"),
    "three-quarters-of-members": decides("at least 75% of members vote for"),
    "more-than-a-number": decides("more than 3 of members vote for"),
    "fewer-than-against": decides("fewer than 2 of council vote against"),
    "at-most-against": decides("at most 1/3 of council vote against"),
    "fewer-than-do-not": decides("fewer than 2 of council do not vote for"),
    "shares-by-weight": decides("at least 65% of council by population vote for"),
    "more-than-shares-by-weight": decides("more than 65.5% of council by population vote for"),
    "against-by-weight": decides("fewer than 30% of council by population vote against"),
    "weights-with-total": decides("at least 55% of council by mandate vote for"),
    "weights-of-another-group": decides("more than half of permanent by mandate vote for"),
    "weights-of-a-part-against": decides("at most 1/3 of permanent by mandate vote against"),
    "double-majority": decides("at least 55% of council vote for and at least 65% of council by population vote for"),
    "blocking-minority-override": decides(
        "at least 55% of council vote for and (at least 65% of council by population vote for "
        "or fewer than 2 of council do not vote for)"
    ),
    "dual": decides("not (at least 3 of council vote against)"),
    "dual-by-weight": decides("not (more than 40% of council by population vote against)"),
    "dual-of-dual": decides("not (not (at least 3 of council vote for))"),
    "dual-of-and": decides("not (at least 2 of council vote against and any of permanent vote against)"),
    "dual-of-or": decides("not (all of permanent vote against or at least 4 of council vote against)"),
    "by-group-majorities": decides(
        "more than half of north vote for and more than half of south vote for", where="assembly"
    ),
    "either-group": decides("all of north vote for or all of south vote for"),
    "one-or-group": decides("A votes for or all of south vote for"),
    "unless": decides("more than half of members vote for", more="  unless at least 2 of permanent vote against"),
    "unless-alone": decides("any of members vote for", more="  unless any of permanent object"),
    "unless-inside": decides("more than half of members vote for unless all of south vote against"),
    "sequence": admits(
        "in council (at least 3 of members vote for and none of permanent vote against) "
        "then at least 2/3 of assembly present and voting vote for",
        vote_in("council", "assembly"),
    ),
    "both-bodies": admits(
        "in council (at least 3 of members vote for) and in assembly (at least 4 of members vote for)",
        vote_in("council", "assembly"),
    ),
    "fallback": decides("all of parties vote for failing that at least 3/4 of parties vote for"),
    "fallback-to-another-group": decides("all of council vote for failing that all of permanent vote for"),
    "nested": decides(
        "(any of permanent vote for and at least 3 of members vote for) or (at least 4 of members vote for)"
    ),
    "abstention-never-vetoes": decides("at least 3 of members vote for and none of permanent abstain"),
    "quorum-of-those-who-vote": decides(
        "at least half of members are present and more than half of members present and voting vote for"
    ),
    "vote-for-or-abstain": decides("all of permanent vote for or abstain and at least 3 of members vote for"),
    "other-than-one": decides("at least 3 of council other than A, B vote for"),
    "other-than-candidate": admits("all of parties other than candidate consent", consents),
    "groups-inside": decides("at least 2 of region vote for"),
    "nobody-by-name": decides("at least 2 of those seated as member vote for"),
}
SEATED = """
2020-01-01 rule founders
  admits A, B, C as member
  seats at once
"""


def charter_of(construct: Construct) -> str:
    seated = SEATED if "seated as" in construct.rule else ""
    return f"{cleandoc(CHARTER)}\n{cleandoc(seated)}\n{construct.rule}"


def the_game(dossier: Dossier, rule: str = "r", candidate: str = "", motion: str = "", at: str = AFTER) -> DecisionGame:
    now = standing(dossier, at)
    entry = next(version.entry for version in dossier.charter.rules if version.name == rule)
    return game_of_rule(entry, now, candidate, dossier.charter.motions.get(motion))


def game_of(construct: Construct) -> DecisionGame:
    dossier = read("", charter_of(construct))
    assert not dossier.findings, dossier.findings
    on = question(construct.asked)
    if isinstance(on, Seat):
        return the_game(dossier, candidate=on.candidate)
    return the_game(dossier, motion=on.name)


@lru_cache(maxsize=1)
def written_once(charter: str) -> Dossier:
    return read("", charter)


def is_passed(construct: Construct, yes: frozenset[str], voters: tuple[str, ...]) -> bool:
    acts = construct.acts(construct.asked, yes, voters)
    done = read(f"; what they did\n{acts}")
    assert not done.findings, done.findings
    dossier = written_once(charter_of(construct)).with_entries(done.entries)
    ruling = plain_standing(dossier, AFTER).ruling(question(construct.asked))
    return ruling.kind in (Kind.ADOPTED, Kind.INVITED, Kind.SEATED)


def coalitions(voters: Iterable[str]) -> list[frozenset[str]]:
    names = list(voters)
    return [frozenset(some) for size in range(len(names) + 1) for some in combinations(names, size)]


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_game_of_each_construct_wins_where_the_standing_says_so(name: str) -> None:
    construct = CONSTRUCTS[name]
    game = game_of(construct).game
    voters = tuple(sorted(str(voter) for voter in game.voters))
    found = {coalition: is_passed(construct, coalition, voters) for coalition in coalitions(voters)}
    assert {coalition: game.wins(coalition) for coalition in found} == found


SUMS = st.sampled_from(
    [
        f"{bar} of {group} {side}"
        for bar in ("all", "any", "at least 2", "more than half", "at least 2/3")
        for group in ("council", "permanent", "north", "council by population")
        for side in ("vote for",)
    ]
    + [
        f"{bar} of {group} vote against"
        for bar in ("none", "fewer than 2", "at most 1/3", "fewer than 40%")
        for group in ("council", "permanent", "south", "council by population")
    ]
    + ["A votes for", "A does not vote against", "none of council abstain", "all of north are present"]
)
RISING = st.sampled_from(
    [
        f"not ({bar} of {group} vote against)"
        for bar in ("any", "at least 2", "more than half")
        for group in ("council", "permanent", "south")
    ]
)
RULES = st.recursive(
    SUMS | RISING,
    lambda inner: st.builds(
        lambda parts, joint: "(" + f" {joint} ".join(parts) + ")",
        st.lists(inner, min_size=2, max_size=3),
        st.sampled_from(["and", "or", "failing that"]),
    ),
    max_leaves=4,
)


@given(when=RULES)
@settings(max_examples=30)
def test_game_of_any_composition_wins_where_the_standing_says_so(when: str) -> None:
    construct = decides(when)
    try:
        played = game_of(construct)
    except NoGameError:
        return
    voters = tuple("ABCDE")
    given_so = {"none of council abstain", "all of north are present"}
    assert {words.removeprefix("not (").rstrip(")") for words in played.assumed} <= given_so
    if any(words.startswith("not ") for words in played.assumed):
        return
    for coalition in coalitions(voters):
        inside = coalition & set(map(str, played.game.voters))
        assert played.game.wins(inside) == is_passed(construct, coalition, voters), coalition


# --- seats nobody is named for, those left out, those without a vote --------------------------------------------------


def test_unnamed_seats_are_voters_of_their_own() -> None:
    construct = decides("at least 2/3 of club vote for", where="club")
    game = game_of(construct).game
    assert game.voters == ("A", "B", "club member 3", "club member 4", "club member 5")
    for named in coalitions("AB"):
        for unnamed in range(4):
            no = [name for name in "AB" if name not in named]
            lists = [
                f"  {side} {', '.join(sorted(names))}" for side, names in (("for", named), ("against", no)) if names
            ]
            tally = f"  tally for {len(named) + unnamed}, against {len(no) + 3 - unnamed}"
            dossier = read(
                "\n".join(["; a vote", "2020-02-01 vote on m in club", *lists, tally]), charter_of(construct)
            )
            ruling = plain_standing(dossier, AFTER).ruling(Motion("m"))
            coalition = {*named, *(f"club member {3 + number}" for number in range(unnamed))}
            assert (ruling.kind is Kind.ADOPTED) == game.wins(coalition), coalition


def test_unnamed_seats_bear_the_same_names_in_every_part_of_a_rule() -> None:
    construct = decides("more than half of club vote for and none of club other than A vote against", where="club")
    assert game_of(construct).game.voters == ("A", "B", "club member 3", "club member 4", "club member 5")


def test_those_concerned_are_left_out(dossier: Dossier) -> None:
    """
    2020-01-01 rule r
      decides any
      when all of council other than those concerned vote for
    2020-01-01 motion m in council
      concerns B, D
    """
    assert the_game(dossier, motion="m").game.voters == ("A", "C", "E")
    assert the_game(dossier).game.voters == ("A", "B", "C", "D", "E")


def test_members_are_those_of_the_body_to_which_the_motion_was_referred(dossier: Dossier) -> None:
    """
    2020-01-01 rule r
      decides any
      when all of members vote for
    2020-01-01 motion m in council
    2020-01-15 A refers m to assembly
    """
    assert the_game(dossier, motion="m", at="2020-01-10").game.voters == tuple("ABCDE")
    assert the_game(dossier, motion="m").game.voters == tuple("ABCDEF")


ARREARS = f"""{CHARTER}
2020-01-01 rule founding
  admits A, B, C, D, E as member
  seats at once
2020-01-01 rule arrears
  suspends member
  when F consents
2020-01-01 rule r
  decides any
  when at least half of council vote for
2020-01-01 rule voting
  decides other
  when at least half of council present and voting vote for
2020-01-01 rule silent
  decides other
  when at most half of council do not vote for
2020-01-01 motion m in council
2020-01-10 F suspends E as member
  from vote
"""


def test_who_has_lost_the_vote_is_no_voter_and_stays_in_a_base_of_members() -> None:
    dossier = read("", ARREARS)
    all_members, voting, silent = (the_game(dossier, rule).game for rule in ("r", "voting", "silent"))
    assert all_members.voters == voting.voters == silent.voters == tuple("ABCD")
    assert [game.wins("AB") for game in (all_members, voting, silent)] == [False, True, False]
    for coalition in coalitions("ABCD"):
        lists = f"  for {', '.join(sorted(coalition))}" if coalition else "  against A"
        with_vote = read(f"; a vote\n2020-02-01 vote on m in council\n{lists}", ARREARS)
        adopted = plain_standing(with_vote, AFTER).ruling(Motion("m")).kind is Kind.ADOPTED
        assert adopted == all_members.wins(coalition), coalition


# --- what nobody decides ---------------------------------------------------------------------------------------------


def assumptions(when: str, *, more: str = "") -> tuple[str, ...]:
    return game_of(admits(when, consents, more)).assumed


def test_conditions_beside_and_are_taken_to_be_met() -> None:
    assert assumptions("all of parties consent and candidate in region and from 2020-01-01") == (
        "candidate in region",
        "from 2020-01-01",
    )


def test_conditions_beside_or_are_taken_not_to_be_met() -> None:
    assert assumptions("all of parties consent or candidate in region") == ("not (candidate in region)",)


def test_negated_conditions_are_taken_as_they_stand() -> None:
    assert assumptions("all of parties consent and not candidate in region") == ("not (candidate in region)",)


def test_what_yes_and_no_leave_alone_is_taken_to_be_met() -> None:
    assert assumptions("all of parties consent and none of permanent abstain") == ("none of permanent abstain",)


def test_a_clock_is_taken_to_run_out() -> None:
    assert assumptions("30 days after all of parties consent") == ("30 days pass",)


def test_what_is_required_of_the_candidate_is_taken_to_be_met() -> None:
    found = assumptions("all of parties consent", more="  requires candidate has applied\n")
    assert found == ("candidate has applied",)


def test_what_would_undo_without_anybody_deciding_is_taken_not_to_happen() -> None:
    found = assumptions("all of parties consent", more="  unless candidate in region\n")
    assert found == ("not (candidate in region)",)


def test_judgements_of_others_are_conditions() -> None:
    assert assumptions("all of parties consent and H finds candidate fit") == ("H finds candidate fit",)


def refusal(when: str, at: str = AFTER) -> str:
    dossier = read("", f"{cleandoc(CHARTER)}\n2020-01-01 rule r\n  admits any as member\n  when {when}")
    with pytest.raises(NoGameError) as caught:
        the_game(dossier, at=at)
    return str(caught.value)


def test_rule_in_which_nobody_decides_is_no_game() -> None:
    assert refusal("candidate in region") == "The rule r is no game of yes and no: nobody decides under it."


def test_exact_count_is_no_game() -> None:
    assert refusal("exactly 2 of council vote for") == (
        "The rule r is no game of yes and no: `exactly 2 of council vote for` can be lost by one yes more."
    )


@pytest.mark.parametrize(
    "when",
    ["at most 2 of council vote for", "any of council vote against", "A objects", "A does not consent"],
)
def test_rule_under_which_more_support_counts_against_is_no_game(when: str) -> None:
    assert refusal(when) == f"The rule r is no game of yes and no: in `{when}` more support would count against."


def test_group_without_members_is_no_game() -> None:
    assert refusal("all of nowhere consent") == "The rule r is no game of yes and no: nowhere has no members."
    assert refusal("all of members consent") == (
        "The rule r is no game of yes and no: the body at hand has no members."
    )
    assert refusal("all of those seated as member consent") == (
        "The rule r is no game of yes and no: the group of those seated as member has no members."
    )


# --- the games of a dossier -------------------------------------------------------------------------------------------

ROUTES = f"""{CHARTER}
2020-01-01 rule joint
  admits state as member
  when all of north consent
2020-01-01 rule hosting
  admits state as member
  when H invites candidate
2020-01-01 rule signed
  admits state as member
  requires candidate in region
"""


def seat_game(charter: str, at: str = AFTER, asked: str = "G as member", record: str = "") -> DecisionGame:
    found: Question = question(asked)
    assert isinstance(found, Seat)
    return game_of_seat(found, standing(read(record, charter), at))


def test_several_routes_to_a_seat_are_one_game() -> None:
    game = seat_game(ROUTES)
    assert game.name == "G as member"
    assert game.words == "hosting (H invites candidate) or joint (all of north consent)"
    assert game.assumed == ("not (candidate in region)",)
    for coalition in coalitions("ABCH"):
        acts = [f"2020-02-01 {name} {'invites' if name == 'H' else 'consents to'} G as member" for name in coalition]
        dossier = read("\n".join(["; acts", *acts]), ROUTES)
        invited = plain_standing(dossier, AFTER).ruling(Seat("G", "member")).kind is Kind.INVITED
        assert invited == game.game.wins(coalition), coalition


def test_one_route_to_a_seat_is_named() -> None:
    assert seat_game(
        f"{CHARTER}2020-01-01 rule hosting\n  admits state as member\n  when H invites candidate"
    ).words == ("hosting (H invites candidate)")


def test_route_by_right_leaves_nobody_to_decide() -> None:
    with pytest.raises(NoGameError, match=r"^The rule G as member is no game of yes and no: the rule founders lets in"):
        seat_game(f"{ROUTES}2020-01-01 rule founders\n  admits G as member\n")


def test_seat_to_which_no_rule_leads_is_no_game() -> None:
    with pytest.raises(NoGameError, match="nobody decides on it"):
        seat_game(CHARTER)


def test_adopted_motion_is_a_route_of_its_own() -> None:
    charter = f"""{CHARTER}
2020-01-01 rule by-vote
  decides any in council
  when more than half of council vote for
2020-01-01 motion m in council
  effect admits G as member
"""
    game = seat_game(charter)
    assert (game.words, game.game.voters) == ("by-vote (more than half of council vote for)", tuple("ABCDE"))


def test_rules_that_are_not_in_force_are_left_out(dossier: Dossier) -> None:
    """
    2020-01-01 rule old
      decides any
      when all of parties vote for
    2020-02-01 repeal old
    2020-01-01 rule kept
      decides any
      when all of parties vote for
    2020-02-01 repeal kept
      adopted by m
    2020-01-01 rule new
      decides any
      when all of parties vote for
      adopted by m
    2020-03-01 rule later
      decides any
      when all of parties vote for
    2020-01-01 rule bar
      bars G
      when A objects
    2020-01-01 motion m (reform) in council
    """
    assert [game.name for game in games_of(standing(dossier, "2020-01-15"))] == ["kept", "old"]
    assert [game.name for game in games_of(standing(dossier, "2020-02-15"))] == ["kept"]
    assert [game.name for game in games_of(standing(dossier, "2020-03-15"))] == ["kept", "later"]


SEQUENCE = f"""{CHARTER}
2020-01-01 rule r
  admits state as member
  when in council (at least 3 of members vote for) then at least 2/3 of assembly present and voting vote for
"""


def at_hand(asked: str, charter: str, record: str = "") -> DecisionGame:
    return game_at_hand(question(asked), standing(read(record, charter), AFTER))


def test_game_at_hand_of_a_sequence_is_the_stage_that_is_open() -> None:
    first = at_hand("G as member", SEQUENCE)
    assert (first.name, first.game.voters) == ("G as member, stage 1 of r", tuple("ABCDE"))
    voted = "; a vote\n2020-02-01 vote on G as member in council\n  for A, B, C"
    second = at_hand("G as member", SEQUENCE, voted)
    assert (second.name, second.game.voters) == ("G as member, stage 2 of r", tuple("ABCDEF"))


def test_game_at_hand_of_a_seat_takes_every_route() -> None:
    assert at_hand("G as member", ROUTES) == seat_game(ROUTES)


def test_game_at_hand_of_a_motion_is_that_of_its_rule() -> None:
    charter = (
        f"{CHARTER}2020-01-01 rule r\n  decides any\n  when all of parties vote for\n2020-01-01 motion m in council\n"
    )
    assert at_hand("m", charter).name == "r"


def test_game_at_hand_of_a_loss_is_that_of_its_rule() -> None:
    charter = f"{CHARTER}2020-01-01 rule out\n  excludes member\n  when all of parties consent\n"
    assert at_hand("exclusion of G as member", charter).words == "all of parties consent"


def test_motion_that_no_rule_decides_is_no_game() -> None:
    with pytest.raises(NoGameError, match="no rule decides it"):
        at_hand("m", f"{CHARTER}2020-01-01 motion m in council\n")
