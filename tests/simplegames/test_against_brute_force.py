"""The engine against all coalitions one by one, on random compound rules."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler import simplegames as sg
from pourparler.simplegames import criticality, minimal_sets
from pourparler.simplegames.counting import members
from pourparler.simplegames.decision_diagram import decision_diagram
from tests.simplegames.brute_force import BruteForce, Description, passes
from tests.simplegames.random_games import build, rules

RULES = settings(max_examples=150, deadline=None)
FEW_RULES = settings(max_examples=40, deadline=None)
Rules = tuple[Description, tuple[str, ...]]


@RULES
@given(rules())
def test_winning_coalitions_and_swings_agree(rule: Rules):
    description, voters = rule
    game, truth = build(*rule), BruteForce(description, voters)

    assert game.voters == voters
    assert sg.winning_coalitions(game) == len(truth.winning)
    assert sg.losing_coalitions(game) == 2 ** len(voters) - len(truth.winning)
    assert sg.swings(game) == truth.swings()
    assert sg.winning_containing(game) == truth.containing()
    assert sg.swings_by_size(game) == {voter: tuple(truth.swings_by_size(voter)) for voter in voters}


@settings(max_examples=12, deadline=None)
@given(rules(most=12))
def test_twelve_voters_agree(rule: Rules):
    game, truth = build(*rule), BruteForce(*rule)

    assert sg.swings(game) == truth.swings()
    assert sg.minimal_winning(game).total == len(truth.minimal_winning())


@RULES
@given(rules())
def test_indices_agree_where_somebody_swings(rule: Rules):
    game, truth = build(*rule), BruteForce(*rule)
    if not any(truth.swings().values()):
        for index in (sg.banzhaf, sg.shapley_shubik, sg.johnston, sg.deegan_packel, sg.holler_packel):
            with pytest.raises(sg.NobodySwingsError):
                index(game)
        return

    assert sg.shapley_shubik(game) == truth.shapley_shubik()
    assert sg.johnston(game) == truth.johnston()
    assert sg.deegan_packel(game) == truth.deegan_packel()


@RULES
@given(rules())
def test_floating_point_stays_within_its_error(rule: Rules):
    game = build(*rule)
    if not any(sg.swings(game).values()):
        with pytest.raises(sg.NobodySwingsError):
            sg.shapley_shubik(game, exact=False)
        return

    true, found = sg.shapley_shubik(game), sg.shapley_shubik(game, exact=False)

    assert true.exact
    assert not found.exact
    assert found.error < 1e-12
    assert all(abs(found[voter] - true[voter]) <= found.error for voter in game.voters)


@RULES
@given(rules())
def test_minimal_coalitions_agree(rule: Rules):
    game, truth = build(*rule), BruteForce(*rule)

    for found, listed in (
        (sg.minimal_winning(game, k=5000), truth.minimal_winning()),
        (sg.minimal_blocking(game, k=5000), truth.minimal_blocking()),
    ):
        assert found.total == len(listed)
        assert set(map(frozenset, found.smallest)) == set(listed)
        assert [len(coalition) for coalition in found.smallest] == sorted(map(len, listed))
    assert all(sg.is_minimal_winning(game, coalition) for coalition in truth.minimal_winning())
    assert all(sg.is_minimal_blocking(game, coalition) for coalition in truth.minimal_blocking())


@FEW_RULES
@given(rules())
def test_the_general_methods_agree_with_those_for_ordered_games(rule: Rules):
    game = build(*rule)
    diagram = decision_diagram(game)
    general = minimal_sets.Pairs(diagram).minimal()
    total = members(general, [0] * len(general.levels)).winning

    assert total == sg.minimal_winning(game).total
    by_profiles, known = criticality.by_profiles(diagram), criticality.criticality(diagram)
    assert (by_profiles.vulnerable, by_profiles.shares) == (known.vulnerable, known.shares)


@RULES
@given(rules())
def test_properties_agree(rule: Rules):
    game, truth = build(*rule), BruteForce(*rule)
    everybody = frozenset(game.voters)

    assert sg.is_proper(game) == truth.is_proper()
    assert sg.is_strong(game) == truth.is_strong()
    assert set(sg.vetoers(game)) == {v for v in everybody if truth.winning and all(v in c for c in truth.winning)}
    assert set(sg.dummies(game)) == {voter for voter, swings in truth.swings().items() if not swings}
    dictators = [v for v in game.voters if truth.winning == {c for c in truth.winning | {everybody} if v in c}]
    alone = [v for v in dictators if len(truth.winning) == 2 ** (len(everybody) - 1)]
    assert sg.dictator(game) == (alone[0] if alone else None)


@FEW_RULES
@given(rules(most=7), st.data())
def test_unions_agree(rule: Rules, data: st.DataObject):
    description, voters = rule
    game, truth = build(*rule), BruteForce(description, voters)
    labels = data.draw(st.lists(st.integers(0, 3), min_size=len(voters), max_size=len(voters)))
    unions = [[v for v, own in zip(voters, labels, strict=True) if own == label] for label in sorted(set(labels))]

    assert sg.owen(game, unions) == truth.with_unions(unions, "orderings", "orderings")
    assert sg.banzhaf_owen(game, unions) == truth.with_unions(unions, "coins", "coins")
    assert sg.symmetric_coalitional_banzhaf(game, unions) == truth.with_unions(unions, "coins", "orderings")


@RULES
@given(rules(), st.data())
def test_unblocking_agrees(rule: Rules, data: st.DataObject):
    description, voters = rule
    game, truth = build(*rule), BruteForce(description, voters)
    yes = data.draw(st.frozensets(st.sampled_from(voters)))
    locked = data.draw(st.frozensets(st.sampled_from(voters)))
    costs = {voter: data.draw(st.sampled_from([0, 1, 2, 7])) for voter in voters}

    found = sg.unblocking(game, yes=yes, locked=locked, costs=costs, k=5000)

    wanted = truth.unblockings(yes, locked - yes)
    assert {frozenset(change.voters) for change in found} == set(wanted)
    assert len(found) == len(wanted)
    assert [change.cost for change in found] == sorted(sum(costs[v] for v in c) for c in wanted)


@RULES
@given(rules(), st.data())
def test_derived_games_agree(rule: Rules, data: st.DataObject):
    description, voters = rule
    game = build(*rule)
    yes = data.draw(st.frozensets(st.sampled_from(voters)))
    no = data.draw(st.frozensets(st.sampled_from(voters))) - yes
    coalition = data.draw(st.frozensets(st.sampled_from(voters)))

    assert game.wins(coalition) == passes(description, coalition)
    assert sg.dual(game).wins(coalition) != passes(description, frozenset(voters) - coalition)
    assert sg.dual(sg.dual(game)) == game
    if yes | no < set(voters):
        left = sg.reduced_game(game, yes=yes, no=no)
        assert left.wins(coalition - yes - no) == passes(description, yes | (coalition - no))
