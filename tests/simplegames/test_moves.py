"""Abstention and absence: thresholds with a base, and what it takes per kind of move."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler import simplegames as sg
from pourparler.simplegames import Move, Position, Threshold, choices

FOR, AGAINST, ABSTAINING, INVALID, SILENT, ABSENT = Position
TWO_THIRDS = Fraction(2, 3)
KOSOVO = {FOR: 92, AGAINST: 50, ABSTAINING: 29}
BASES = (sg.PRESENT_AND_VOTING, sg.VALID_VOTES, sg.VOTES_CAST, sg.PRESENT, sg.ALL_MEMBERS)


def test_kosovo_at_unesco_2015():
    """92 for, 50 against, 29 abstaining; two thirds of those present and voting (38 C/72, cases-facts)."""
    needed = sg.moves_needed(Threshold(TWO_THIRDS, sg.PRESENT_AND_VOTING), KOSOVO)

    assert needed[Move(AGAINST, FOR)] == 3
    assert needed[Move(AGAINST, ABSTAINING)] == needed[Move(AGAINST, ABSENT)] == 4
    assert needed[Move(ABSTAINING, FOR)] == 8
    assert Move(ABSTAINING, ABSENT) not in needed


def test_the_base_decides_whether_staying_away_helps():
    of_all, of_present = Threshold(TWO_THIRDS), Threshold(TWO_THIRDS, sg.PRESENT)

    assert Move(ABSTAINING, ABSENT) not in sg.moves_needed(of_all, KOSOVO)
    assert sg.moves_needed(of_present, KOSOVO)[Move(ABSTAINING, ABSENT)] is None
    assert sg.moves_needed(of_present, KOSOVO)[Move(AGAINST, ABSENT)] == 33


@pytest.mark.parametrize(("strict", "needed"), [(False, 0), (True, 1)])
def test_exactly_half_is_at_least_half_and_not_more(strict, needed):
    rule = Threshold(Fraction(1, 2), sg.PRESENT_AND_VOTING, strict)

    assert sg.is_adopted(rule, {FOR: 5, AGAINST: 5}) is not strict
    assert sg.moves_needed(rule, {FOR: 5, AGAINST: 5})[Move(AGAINST, ABSTAINING)] == needed


def test_nothing_is_adopted_without_a_vote_for():
    rule = Threshold(TWO_THIRDS, sg.PRESENT_AND_VOTING)

    assert not sg.is_adopted(rule, {ABSENT: 5})
    assert sg.moves_needed(rule, {ABSENT: 5}) == {
        Move(ABSENT, FOR): 1,
    }
    assert sg.cheapest_moves(rule, sg.ballot(dict.fromkeys("AB", ABSENT)), k=3) == (
        sg.MoveSet((("A", Move(ABSENT, FOR)),), 1),
        sg.MoveSet((("B", Move(ABSENT, FOR)),), 1),
    )


def test_heaviest_members_make_the_fewest_moves():
    votes = sg.ballot({"A": FOR, "B": AGAINST, "C": AGAINST, "D": ABSTAINING}, {"A": 5, "B": 2, "C": 4})
    rule = Threshold(TWO_THIRDS, sg.PRESENT_AND_VOTING)

    assert sg.fewest_members(rule, votes, Move(AGAINST, FOR)) == ("C",)
    assert sg.fewest_members(rule, votes, Move(AGAINST, ABSTAINING)) == ("C",)
    assert sg.fewest_members(rule, votes, Move(ABSTAINING, FOR)) is None
    assert sg.fewest_members(Threshold(Fraction(1, 3)), votes, Move(AGAINST, FOR)) == ()


def test_cheapest_moves_mix_kinds_and_respect_costs_and_locks():
    votes = sg.ballot({"A": FOR, "B": AGAINST, "C": AGAINST, "D": ABSTAINING})
    rule = Threshold(TWO_THIRDS, sg.PRESENT_AND_VOTING)
    dear = {("B", Move(AGAINST, FOR)): 5, ("C", Move(AGAINST, FOR)): Fraction(3, 2)}

    found = sg.cheapest_moves(rule, votes, costs=dear, locked="D", kinds=[Move(AGAINST, FOR), Move(AGAINST, ABSENT)])

    assert [(change.moves, change.cost) for change in found] == [
        ((("C", Move(AGAINST, FOR)),), Fraction(3, 2)),
        ((("B", Move(AGAINST, ABSENT)), ("C", Move(AGAINST, ABSENT))), 2),
        ((("B", Move(AGAINST, FOR)),), 5),
    ]


def test_rule_that_passes_now_needs_no_moves():
    votes = sg.ballot({"A": FOR})

    assert sg.cheapest_moves(Threshold(TWO_THIRDS), votes) == (sg.MoveSet((), 0),)
    assert sg.cheapest_moves(Threshold(TWO_THIRDS), sg.ballot({"A": AGAINST}), locked="A") == ()


def test_190_members_with_weights_are_searched_quickly():
    weights = {f"M{at}": 1 + at * at % 97 for at in range(190)}
    votes = sg.ballot({voter: (FOR, AGAINST, ABSTAINING)[at % 3] for at, voter in enumerate(weights)}, weights)

    found = sg.cheapest_moves(Threshold(TWO_THIRDS, sg.PRESENT_AND_VOTING), votes)

    assert len(found) == 10
    fewest = sg.fewest_members(Threshold(TWO_THIRDS, sg.PRESENT_AND_VOTING), votes, Move(AGAINST, FOR))
    assert fewest is not None
    assert found[0].cost == len(fewest)


def test_search_that_takes_too_long_is_one_clear_error(monkeypatch):
    monkeypatch.setattr(choices, "MOST_STEPS", 2)

    with pytest.raises(sg.GameTooLargeError, match="Fewer kinds of move"):
        sg.cheapest_moves(Threshold(TWO_THIRDS), sg.ballot(dict.fromkeys("ABCDEF", AGAINST)))


@pytest.mark.parametrize("share", [0, Fraction(3, 2), -1])
def test_share_out_of_range_is_refused(share):
    with pytest.raises(sg.ShareOutOfRangeError, match="above 0 and at most 1"):
        Threshold(share)


def test_wrong_numbers_and_strangers_are_refused():
    with pytest.raises(sg.InexactNumberError):
        Threshold(0.5)
    with pytest.raises(sg.InexactNumberError):
        sg.ballot({"A": FOR}, {"A": Fraction(1, 2)})
    with pytest.raises(sg.NegativeWeightError):
        sg.ballot({"A": FOR}, {"A": -1})
    votes = sg.ballot({"A": AGAINST})
    with pytest.raises(sg.NegativeCostError):
        sg.cheapest_moves(Threshold(TWO_THIRDS), votes, costs={("A", Move(AGAINST, FOR)): -1})
    with pytest.raises(sg.UnknownVoterError):
        sg.cheapest_moves(Threshold(TWO_THIRDS), votes, costs={("Z", Move(AGAINST, FOR)): 1})


def test_checker_refuses_two_moves_of_one_member_and_moves_from_elsewhere():
    votes = sg.ballot({"A": AGAINST, "B": FOR})
    rule = Threshold(TWO_THIRDS)

    assert sg.is_move_set(rule, votes, [("A", Move(AGAINST, FOR))])
    assert not sg.is_move_set(rule, votes, [("A", Move(AGAINST, FOR)), ("A", Move(AGAINST, ABSENT))])
    assert not sg.is_move_set(rule, votes, [("A", Move(ABSENT, FOR))])
    assert not sg.is_move_set(rule, votes, [])


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_moves_agree_with_brute_force(data):
    rule = Threshold(
        data.draw(st.sampled_from([Fraction(1, 2), TWO_THIRDS, Fraction(3, 5), Fraction(1)])),
        data.draw(st.sampled_from(BASES)),
        data.draw(st.booleans()),
    )
    voters = "ABCD"[: data.draw(st.integers(1, 4))]
    positions = {voter: data.draw(st.sampled_from([FOR, AGAINST, ABSTAINING, ABSENT])) for voter in voters}
    weights = {voter: data.draw(st.integers(0, 4)) for voter in voters}
    ends = (FOR, ABSTAINING, ABSENT)
    price = {(voter, Move(positions[voter], end)): data.draw(st.integers(0, 3)) for voter in voters for end in ends}
    votes = sg.ballot(positions, weights)

    kinds = [Move(start, end) for start in Position for end in ends if start is not end]
    found = sg.cheapest_moves(rule, votes, kinds=kinds, costs=price, k=999)

    wanted = {}
    for after in product(*({positions[voter], *ends} for voter in voters)):
        moves = [(v, Move(positions[v], end)) for v, end in zip(voters, after, strict=True) if end is not positions[v]]
        if _adopted(rule, dict(zip(voters, after, strict=True)), weights) and not any(
            _adopted(rule, {**positions, **{v: m.end for v, m in moves if v in kept}}, weights)
            for kept in ({v for v, _ in moves} - {left_out} for left_out, _ in moves)
        ):
            wanted[frozenset(moves)] = sum(price[move] for move in moves)
    minimal = {moves: cost for moves, cost in wanted.items() if not any(other < moves for other in wanted)}
    assert {frozenset(change.moves): change.cost for change in found} == minimal
    assert [change.cost for change in found] == sorted(minimal.values())
    assert all(sg.is_move_set(rule, votes, change.moves) for change in found)


def _adopted(rule: Threshold, positions: dict[str, Position], weights: dict[str, int]) -> bool:
    favour = sum(weights[voter] for voter, position in positions.items() if position is FOR)
    base = sum(weights[voter] for voter, position in positions.items() if position in rule.base)
    enough = favour * rule.share.denominator - base * rule.share.numerator
    return favour > 0 and (enough > 0 if rule.strict else enough >= 0)
