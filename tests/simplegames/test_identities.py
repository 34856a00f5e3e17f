"""What must hold in every game."""

from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pourparler import simplegames as sg
from tests.simplegames.brute_force import Description
from tests.simplegames.random_games import build, rules

RULES = settings(max_examples=60, deadline=None)
Rules = tuple[Description, tuple[str, ...]]


@RULES
@given(rules(most=10))
def test_shares_sum_to_one_and_dummies_have_none(rule: Rules):
    game = build(*rule)
    assume(any(sg.swings(game).values()))

    for index in (sg.banzhaf, sg.shapley_shubik, sg.johnston, sg.deegan_packel, sg.holler_packel):
        shares = index(game)
        assert sum(shares.values()) == 1
        assert all(shares[voter] == 0 for voter in sg.dummies(game))


@RULES
@given(rules(most=10))
def test_the_dual_game_has_the_same_swings(rule: Rules):
    game = build(*rule)
    opposite = sg.dual(game)

    assert sg.swings(opposite) == sg.swings(game)
    assert sg.winning_coalitions(opposite) == sg.losing_coalitions(game)
    assert sg.minimal_blocking(opposite) == sg.minimal_winning(game)
    assert sg.is_strong(opposite) == sg.is_proper(game)
    if any(sg.swings(game).values()):
        assert sg.shapley_shubik(opposite) == sg.shapley_shubik(game)


@RULES
@given(rules(most=9), st.randoms())
def test_the_order_of_voters_changes_nothing(rule: Rules, random):
    description, voters = rule
    shuffled = list(voters)
    random.shuffle(shuffled)
    one, other = build(description, voters), build(description, tuple(shuffled))

    assert sg.swings(one) == sg.swings(other)
    assert sg.minimal_winning(one).total == sg.minimal_winning(other).total
    if any(sg.swings(one).values()):
        for index in (sg.banzhaf, sg.shapley_shubik, sg.johnston, sg.deegan_packel, sg.holler_packel):
            assert index(one) == index(other)
            assert list(index(other)) == shuffled


@RULES
@given(rules(most=10))
def test_equal_voters_have_equal_power(rule: Rules):
    game = build(*rule)
    assume(any(sg.swings(game).values()))

    for index in (sg.banzhaf, sg.shapley_shubik, sg.johnston, sg.holler_packel):
        found = index(game)
        for members in sg.equal_voters(game):
            assert len({found[voter] for voter in members}) == 1


@RULES
@given(rules(most=10))
def test_the_measures_made_of_swings_hang_together(rule: Rules):
    game = build(*rule)
    winning, losing = sg.winning_coalitions(game), sg.losing_coalitions(game)
    absolute, rae = sg.banzhaf_absolute(game), sg.rae(game)

    assert sg.power_to_act(game) == Fraction(winning, winning + losing)
    assert all(rae[voter] == Fraction(1, 2) + absolute[voter] / 2 for voter in game.voters)
    if winning and losing:
        prevent, initiate = sg.coleman_prevent(game), sg.coleman_initiate(game)
        assert {voter for voter in game.voters if prevent[voter] == 1} == set(sg.vetoers(game))
        for voter in game.voters:  # Penrose is the harmonic mean of Coleman's two, Dubey and Shapley 1979, page 112
            assert absolute[voter] * (prevent[voter] + initiate[voter]) == 2 * prevent[voter] * initiate[voter]
        containing = sg.winning_containing(game)
        assert sg.koenig_braeuninger(game) == {v: Fraction(containing[v], winning) for v in game.voters}


@RULES
@given(rules(most=8))
def test_unions_of_one_give_the_values_without_unions(rule: Rules):
    game = build(*rule)
    assume(any(sg.swings(game).values()))
    alone, together = [[voter] for voter in game.voters], [list(game.voters)]

    assert sg.owen(game, alone) == sg.shapley_shubik(game) == sg.owen(game, together)
    assert sg.banzhaf_owen(game, alone) == sg.banzhaf_absolute(game) == sg.banzhaf_owen(game, together)
    assert sg.symmetric_coalitional_banzhaf(game, alone) == sg.banzhaf_absolute(game)
