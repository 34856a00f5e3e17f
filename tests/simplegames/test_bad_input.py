"""Right answers or one clear error; never a wrong number."""

from fractions import Fraction
from math import comb

import pytest

from pourparler import simplegames as sg


def test_quota_above_the_total_never_passes_and_says_so():
    game = sg.weighted_game(quota=10, weights={"A": 3, "B": 2})

    assert sg.winning_coalitions(game) == 0
    assert dict(sg.banzhaf_absolute(game)) == {"A": 0, "B": 0}
    assert sg.vetoers(game) == ()
    assert sg.minimal_winning(game) == sg.MinimalCoalitions(0, ())
    assert sg.unblocking(game, yes=[]) == ()
    for index in (sg.banzhaf, sg.shapley_shubik, sg.johnston, sg.deegan_packel, sg.holler_packel):
        with pytest.raises(sg.NobodySwingsError, match="Compare the quota with the total"):
            index(game)
    for ratio in (sg.coleman_prevent, sg.koenig_braeuninger):
        with pytest.raises(sg.NothingToDivideError, match="number of winning coalitions"):
            ratio(game)
    assert dict(sg.rae(game)) == {"A": Fraction(1, 2), "B": Fraction(1, 2)}


def test_quota_of_zero_passes_without_anybody_and_says_so():
    game = sg.weighted_game(quota=-1, weights={"A": 3, "B": 2})

    assert sg.winning_coalitions(game) == 4
    assert sg.minimal_winning(game) == sg.MinimalCoalitions(1, ((),))
    with pytest.raises(sg.NobodySwingsError):
        sg.banzhaf(game)
    with pytest.raises(sg.NobodySwingsError):
        sg.deegan_packel(game)
    with pytest.raises(sg.NothingToDivideError, match="number of losing coalitions"):
        sg.coleman_initiate(game)


@pytest.mark.parametrize("quota", [3, 2])
def test_quota_at_or_below_half_is_said_to_be_improper_and_not_refused(quota):
    game = sg.count_game(needed=quota, voters="ABCDEF")

    assert not sg.is_proper(game)
    assert sum(sg.shapley_shubik(game).values()) == 1


@pytest.mark.parametrize("weight", [-1, Fraction(-1, 2)])
def test_negative_weights_are_refused(weight):
    with pytest.raises(sg.NegativeWeightError, match="'B' has the weight -"):
        sg.weighted_game(quota=2, weights={"A": 3, "B": weight})


@pytest.mark.parametrize("value", [0.5, "2", True, None])
def test_numbers_that_are_not_exact_are_refused(value):
    with pytest.raises(sg.InexactNumberError, match="give an int or a Fraction"):
        sg.weighted_game(quota=2, weights={"A": 1, "B": value})
    with pytest.raises(sg.InexactNumberError, match="The quota is"):
        sg.weighted_game(quota=value, weights={"A": 1})
    with pytest.raises(sg.InexactNumberError, match="The share is"):
        sg.share_game(share=value, weights={"A": 1})


def test_empty_games_are_refused():
    with pytest.raises(sg.EmptyGameError):
        sg.weighted_game(quota=1, weights={})
    with pytest.raises(sg.EmptyGameError):
        sg.majority_game([])
    with pytest.raises(sg.EmptyGameError):
        sg.reduced_game(sg.majority_game("AB"), yes="A", no="B")


def test_duplicate_members_are_refused():
    with pytest.raises(sg.DuplicateVoterError, match="'A' is named twice"):
        sg.majority_game(["A", "B", "A"])
    with pytest.raises(sg.DuplicateVoterError):
        sg.all_of(sg.majority_game("AB"), voters="AA")
    with pytest.raises(sg.DuplicateVoterError):
        sg.SimpleGame(("A", "A"), sg.Weighted(1, ()))
    with pytest.raises(sg.DuplicateVoterError):
        sg.bloc_game(sg.majority_game("ABC"), {"C": ["A", "B"]})
    with pytest.raises(sg.DuplicateVoterError):
        sg.bloc_game(sg.majority_game("ABC"), {"X": ["A", "B"], "Y": ["A"]})


def test_strangers_are_refused_by_name():
    game = sg.majority_game("ABCDEFG")

    with pytest.raises(sg.UnknownVoterError, match="'Z' is not a voter of this game; its 7 voters are A, B, C, D, E, "):
        game.wins("AZ")
    with pytest.raises(sg.UnknownVoterError):
        sg.unblocking(game, yes="Z")
    with pytest.raises(sg.UnknownVoterError):
        sg.unblocking(game, yes="A", costs={"Z": 1})
    with pytest.raises(sg.UnknownVoterError):
        sg.is_minimal_blocking(game, "Z")


@pytest.mark.parametrize("needed", [0, 3, Fraction(3, 2)])
def test_a_number_of_sub_rules_that_is_out_of_range_is_refused(needed):
    with pytest.raises(sg.CountOutOfRangeError, match="from 1 to 2"):
        sg.at_least(needed, [sg.majority_game("AB"), sg.majority_game("CD")])


def test_voter_on_both_sides_is_refused():
    with pytest.raises(sg.ContradictoryVotesError, match="both as yes and as no"):
        sg.reduced_game(sg.majority_game("ABC"), yes="A", no="A")


def test_unions_that_are_no_partition_are_refused():
    game = sg.majority_game("ABC")

    with pytest.raises(sg.NotAPartitionError, match="'C' is in 0 of them"):
        sg.owen(game, ["AB"])
    with pytest.raises(sg.NotAPartitionError, match="'A' is in 2 of them"):
        sg.owen(game, ["AB", "AC"])
    with pytest.raises(sg.NotAPartitionError, match="empty"):
        sg.owen(game, ["ABC", ""])
    with pytest.raises(sg.UnknownVoterError):
        sg.owen(game, ["ABC", "Z"])


def test_costs_below_zero_are_refused():
    with pytest.raises(sg.NegativeCostError, match="Costs are 0 or more"):
        sg.unblocking(sg.majority_game("ABC"), yes=[], costs={"A": -1})
    with pytest.raises(sg.InexactNumberError):
        sg.unblocking(sg.majority_game("ABC"), yes=[], costs={"A": 0.5})


@pytest.mark.parametrize("unit", [2**63 - 1, 2**64 + 13, 10**30 + 57])
def test_weights_beyond_64_bits_count_as_they_should(unit):
    weights = {"A": 9, "B": 9, "C": 7, "D": 3, "E": 1, "F": 1}
    # One vote more for A keeps the weights from being reduced by their common factor.
    large = {voter: weight * unit + (voter == "A") for voter, weight in weights.items()}

    plain, scaled = sg.weighted_game(quota=16, weights=weights), sg.weighted_game(quota=16 * unit, weights=large)

    assert sg.swings(scaled) == sg.swings(plain)
    assert sg.shapley_shubik(scaled) == sg.shapley_shubik(plain)
    assert sg.minimal_winning(scaled) == sg.minimal_winning(plain)
    assert sg.is_strong(scaled) == sg.is_strong(plain)
    assert sg.is_proper(sg.weighted_game(quota=14 * unit, weights=large)) is False
    assert sg.unblocking(scaled, yes="C") == sg.unblocking(plain, yes="C")


def test_several_rules_with_weights_that_do_not_fit_one_key():
    base = {"A": 2**40 + 1, "B": 2**39 + 5, "C": 2**41 + 3, "D": 2**40 + 7}
    parts = [
        sg.weighted_game(quota=2**41, weights={voter: weight + shift for voter, weight in base.items()})
        for shift in range(3)
    ]
    truth = {coalition for coalition in _subsets("ABCD") if all(part.wins(coalition) for part in parts)}

    assert sg.winning_coalitions(sg.all_of(*parts)) == len(truth)


@pytest.mark.parametrize("voters", [64, 68, 171, 1030])
def test_many_voters_never_overflow(voters):
    names = [f"V{number}" for number in range(voters)]
    needed = voters // 2 + 1
    game = sg.count_game(needed=needed, voters=names)

    assert sg.swings(game)["V0"] == comb(voters - 1, needed - 1)
    assert set(sg.banzhaf(game).values()) == {Fraction(1, voters)}
    assert set(sg.shapley_shubik(game).values()) == {Fraction(1, voters)}
    assert sg.minimal_winning(game, k=1).total == comb(voters, needed)


def test_a_compound_rule_out_of_reach_is_one_clear_error():
    names = [f"V{number}" for number in range(60)]
    tables = [
        sg.weighted_game(quota=10**9, weights={name: 10**7 + (seed * at) ** 3 % 10**8 for at, name in enumerate(names)})
        for seed in (7, 11)
    ]

    with pytest.raises(sg.GameTooLargeError, match="decision diagram"):
        sg.banzhaf(sg.all_of(*tables))


def test_one_rule_with_too_many_votes_is_one_clear_error():
    weights = {f"V{number}": 10**12 + number**5 for number in range(60)}

    with pytest.raises(sg.GameTooLargeError, match="larger units"):
        sg.banzhaf(sg.weighted_game(quota=30 * 10**12, weights=weights))


def _subsets(voters):
    return [frozenset(v for at, v in enumerate(voters) if mask >> at & 1) for mask in range(2 ** len(voters))]
