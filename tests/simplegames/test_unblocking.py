import builtins
import random
from fractions import Fraction
from importlib import import_module
from itertools import islice
from types import SimpleNamespace

import pytest

from pourparler import simplegames as sg
from pourparler.simplegames import best_first, integer_programme
from tests.simplegames.bodies import game_of
from tests.simplegames.test_vote_table import governors


def costs_of(changes: tuple[sg.Unblocking, ...]) -> list[int | Fraction]:
    return [change.cost for change in changes]


def test_rule_that_passes_now_needs_nothing():
    assert sg.unblocking(sg.majority_game("ABC"), yes="AB") == (sg.Unblocking((), 0),)


def test_locked_voters_do_not_move_and_may_make_it_impossible():
    game = sg.all_of(sg.majority_game("ABCDE"), sg.unanimity_game("E"))

    assert [change.voters for change in sg.unblocking(game, yes="AB", locked="C")] == [("E",)]
    assert sg.unblocking(game, yes="AB", locked="E") == ()
    assert sg.unblocking(game, yes="AE", locked="A", k=1) == (sg.Unblocking(("B",), 1),)


def test_costs_decide_the_order_and_may_be_fractions_or_nothing():
    game = sg.count_game(needed=2, voters="ABCD")

    found = sg.unblocking(game, yes=[], costs={"A": Fraction(5, 2), "B": 0, "D": 3})

    assert [(change.voters, change.cost) for change in found] == [
        (("B", "C"), 1),
        (("A", "B"), Fraction(5, 2)),
        (("B", "D"), 3),
        (("A", "C"), Fraction(7, 2)),
        (("C", "D"), 4),
        (("A", "D"), Fraction(11, 2)),
    ]


def test_ten_cheapest_at_28_members_agree_with_the_integer_programme():
    council, rng = game_of("lisbon_eu28_2014"), random.Random(28)
    costs = {voter: rng.randint(1, 30) for voter in council.voters}
    yes = council.voters[3:28:3]

    found = sg.unblocking(council, yes=yes, costs=costs)

    left = sg.reduced_game(council, yes=yes)
    programme = islice(integer_programme.cheapest_winning_sets(left, costs), 10)
    assert costs_of(found) == [sum(costs[voter] for voter in voters) for voters in programme]
    assert all(sg.is_unblocking(council, change.voters, yes=yes) for change in found)


def test_integer_programme_answers_where_the_search_gives_up(monkeypatch):
    weights = governors()
    board = sg.all_of(
        sg.weighted_game(quota=sum(weights.values()) * 85 // 100, weights=weights),
        sg.count_game(needed=114, voters=list(weights)),
    )
    yes = list(weights)[2:180:2]
    searched = sg.unblocking(board, yes=yes, k=3)
    monkeypatch.setattr(best_first, "MOST_STEPS", 1)

    solved = sg.unblocking(board, yes=yes, k=3)

    assert costs_of(solved) == costs_of(searched)


def test_diagram_answers_for_small_games_where_the_search_gives_up(monkeypatch):
    game = sg.weighted_game(quota=9, weights={"A": 5, "B": 4, "C": 3, "D": 2, "E": 1})
    searched = sg.unblocking(game, yes="E")
    monkeypatch.setattr(best_first, "MOST_STEPS", 1)

    assert sg.unblocking(game, yes="E") == searched


def test_integer_programme_leaves_out_members_who_cost_nothing_and_add_nothing():
    game = sg.all_of(sg.majority_game("ABCDE"), sg.count_game(needed=1, voters="DE"))
    costs = dict.fromkeys("ABCDE", 0)

    found = list(integer_programme.cheapest_winning_sets(game, costs))

    assert len(found) == sg.minimal_winning(game).total
    assert all(sg.is_minimal_winning(game, voters) for voters in found)


def test_integer_programme_is_exact_to_the_last_vote_of_huge_weights():
    """The solver cannot tell 3e15 votes from one less; what it proposes is put to the rule itself."""
    unit = 10**15
    weights = {"A": 2 * unit, "B": unit - 1, "C": unit, "D": unit - 1, "E": 1}
    game = sg.weighted_game(quota=3 * unit, weights=weights)

    found = {frozenset(voters) for voters in integer_programme.cheapest_winning_sets(game, dict.fromkeys("ABCDE", 1))}

    listed = sg.minimal_winning(game)
    assert found == set(map(frozenset, listed.smallest))
    assert len(found) == listed.total


def test_missing_solver_is_one_clear_error(monkeypatch):
    real = builtins.__import__

    def without_scipy(name, *rest):
        if name.startswith("scipy"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_scipy)

    with pytest.raises(sg.SolverMissingError, match="pip install"):
        list(integer_programme.cheapest_winning_sets(sg.majority_game("ABC"), dict.fromkeys("ABC", 1)))


def test_solver_that_gives_up_is_one_clear_error(monkeypatch):
    optimize = pytest.importorskip("scipy.optimize")
    answer = SimpleNamespace(status=1, x=None, message="time limit")
    monkeypatch.setattr(optimize, "milp", lambda *_, **__: answer)

    with pytest.raises(sg.SolverGaveUpError, match="time limit"):
        list(integer_programme.cheapest_winning_sets(sg.majority_game("ABC"), dict.fromkeys("ABC", 1)))


def test_wrong_answer_of_a_method_never_gets_out(monkeypatch):
    monkeypatch.setattr(import_module("pourparler.simplegames.unblocking"), "_cheapest", lambda *_: [("B", "C", "D")])

    with pytest.raises(AssertionError, match="does not unblock"):
        sg.unblocking(sg.majority_game("ABCDE"), yes="A", k=1)


def test_checker_refuses_moves_of_the_locked_and_of_those_who_say_yes():
    game = sg.majority_game("ABC")

    assert not sg.is_unblocking(game, "B", yes="A", locked="B")
    assert not sg.is_unblocking(game, "A", yes="A")
    assert not sg.is_unblocking(game, "", yes="A")
    assert sg.is_unblocking(game, "", yes="AB")
