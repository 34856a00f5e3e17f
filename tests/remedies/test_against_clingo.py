"""A simple class of rules against a second oracle: the smallest sets of moves as the minimal models of a logic program."""

from itertools import combinations

import clingo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.remedies import Aim, remedies
from pourparler.vocabulary import moment
from tests.dossiers import question, read
from tests.remedies.told import expanded

NAMES = ("A", "B", "C", "D", "E")
SIDES = ("for", "against", "abstain")

PROGRAM = """
side(for; against; abstain).
{ move(X, S) : side(S), not now(X, S) } 1 :- weight(X, _).
is(X, S) :- move(X, S).
is(X, S) :- now(X, S), not move(X, T) : side(T).
enough :- #sum { W, X : is(X, for), weight(X, W) } >= N, needed(N).
barred :- #count { X : is(X, against), veto(X) } > 0.
:- not enough.
:- barred.
"""


@st.composite
def bodies(draw):
    weights = {name: draw(st.integers(1, 9)) for name in NAMES}
    sides = {name: draw(st.sampled_from(SIDES)) for name in NAMES}
    vetoes = draw(st.sets(st.sampled_from(NAMES), max_size=2)) or {"A"}
    return weights, sides, vetoes, draw(st.integers(1, sum(weights.values())))


def _dossier(weights, sides, vetoes, needed):
    lists = "\n".join(
        f"  {side} {', '.join(name for name in NAMES if sides[name] == side)}"
        for side in SIDES
        if side in sides.values()
    )
    return read(
        "\n".join(
            [
                *(f"2020-01-01 actor {name} (state)" for name in NAMES),
                f"2020-01-01 group vetoing = {', '.join(sorted(vetoes))}",
                f"2020-01-01 body council\n  members {', '.join(NAMES)}",
                "2020-01-01 weights shares of council\n" + "\n".join(f"  {n} {w}" for n, w in weights.items()),
                "2020-01-01 motion budget (money) in council",
                "2020-01-01 rule both\n  decides money in council\n"
                f"  when at least {needed} of members by shares vote for and none of vetoing vote against",
                f"2020-02-01 vote on budget in council\n{lists}",
            ]
        )
    )


def _by_clingo(weights, sides, vetoes, needed):
    control = clingo.Control(["0", "--warn=none"])
    facts = [f'weight("{name}", {weight}).' for name, weight in weights.items()]
    facts += [f'now("{name}", {side}).' for name, side in sides.items()]
    facts += [f'veto("{name}").' for name in vetoes] + [f"needed({needed})."]
    control.add("base", [], PROGRAM + "\n".join(facts) + "\n#show move/2.")
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        sets = {
            frozenset((symbol.arguments[0].string, symbol.arguments[1].name) for symbol in model.symbols(shown=True))
            for model in models
        }
    return {each for each in sets if not any(other < each for other in sets)}


@pytest.mark.slow
@given(bodies())
@settings(max_examples=60)
def test_smallest_sets_are_the_minimal_models(body):
    found = remedies(_dossier(*body), Aim(question("budget")), moment("2020-03-01"))
    by_moves = {frozenset((move.actor, move.end) for move in moves) for each in found.found for moves in expanded(each)}
    ours = {each for each in by_moves if not any(end == "absent" for _, end in each)}
    assert ours == (_by_clingo(*body) if found.value is not True else ours)


def test_program_knows_a_majority_of_one():
    weights, sides = dict.fromkeys(NAMES, 1), dict.fromkeys(NAMES, "abstain")
    pairs = {frozenset((name, "for") for name in pair) for pair in combinations(NAMES, 2)}
    assert _by_clingo(weights, sides, {"A"}, 2) == pairs
