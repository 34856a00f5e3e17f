"""Decision rules as games: each construct against the real standing, over every way in which up to six can take sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import cleandoc
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.analysis.decision_games import DecisionGame, NoGameError, game_of_rule, game_of_seat, games_of
from pourparler.dossier import Dossier
from pourparler.language.directives import RuleEntry
from pourparler.standing import Kind, Standing
from pourparler.vocabulary import Motion, Question, Seat
from tests.dossiers import plain_standing, question, read, standing

CAST = """
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
        return "\n".join(f"2020-02-0{day} vote on {asked} in {body}\n" + "\n".join(lists)
                         for day, body in enumerate(bodies, start=1))

    return acts


def say(yes: str, no: str) -> Callable[[str, frozenset[str], tuple[str, ...]], str]:
    """Everybody says one thing or the other; the question is then closed."""

    def acts(asked: str, coalition: frozenset[str], voters: tuple[str, ...]) -> str:
        lines = [f"{VOTED} {voter} {yes if voter in coalition else no} {asked}" for voter in voters
                 if (voter in coalition) or no]
        return "\n".join([*lines, f"2020-02-02 H closes {asked}"])

    return acts


def decides(when: str, acts: Callable[[str, frozenset[str], tuple[str, ...]], str] | None = None,
            where: str = "council", more: str = "") -> Construct:
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
    return f"{cleandoc(CAST)}\n{cleandoc(seated)}\n{construct.rule}"


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


def is_passed(construct: Construct, yes: frozenset[str], voters: tuple[str, ...]) -> bool:
    acts = construct.acts(construct.asked, yes, voters)
    dossier = read(f"; what they did\n{acts}", charter_of(construct))
    assert not dossier.findings, dossier.findings
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
