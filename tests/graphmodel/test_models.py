"""Models in both forms: states, moves, preferences, and everything that makes no sense."""

import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler import graphmodel as gm
from pourparler.graphmodel import (
    AllOf,
    AnyOf,
    CommonMove,
    Not,
    Option,
    Scores,
    Taken,
    graph_model,
    option_model,
    pairwise,
    pattern,
    ranking,
    stability,
    weighting,
)
from pourparler.graphmodel.feasible_states import feasible_codes
from pourparler.graphmodel.propositions import conjunctions, options_of, truth
from tests.graphmodel.cases import chicken

OPTIONS = {"A": ["x", "y"], "B": ["z"]}


@st.composite
def propositions(draw: st.DrawFn, width: int, depth: int = 3) -> gm.Proposition:
    kind = draw(st.sampled_from(["taken", "not", "all", "any"])) if depth else "taken"
    if kind == "taken":
        return Taken(draw(st.integers(0, width - 1)))
    if kind == "not":
        return ~draw(propositions(width, depth - 1))
    parts = draw(st.lists(propositions(width, depth - 1), max_size=3))
    return AllOf(tuple(parts)) if kind == "all" else AnyOf(tuple(parts))


@settings(max_examples=60, deadline=None)
@given(propositions(5))
def test_conjunctions_say_what_the_proposition_says(proposition):
    found = conjunctions(proposition, lambda option: option)

    for code in range(32):
        bits = [code >> at & 1 for at in range(5)]
        assert bool(truth(proposition, bits.__getitem__)) == any((code ^ values) & mask == 0 for mask, values in found)


@settings(max_examples=40, deadline=None)
@given(st.lists(propositions(5), max_size=3))
def test_feasible_states_are_those_a_scan_finds(infeasible):
    forbidden = frozenset().union(*(conjunctions(part, lambda option: option) for part in infeasible))
    scanned = [
        code
        for code in range(32)
        if not any(truth(part, [code >> at & 1 for at in range(5)].__getitem__) for part in infeasible)
    ]

    if scanned:
        assert list(feasible_codes(5, forbidden)) == scanned
    else:
        with pytest.raises(gm.NoStateError):
            feasible_codes(5, forbidden)


def test_sixty_options_with_few_feasible_states_are_solved():
    """Each option follows the one before: 61 states of 2**60."""
    chain = [Not(Taken(at)) & Taken(at + 1) for at in range(59)]
    makers = {f"D{owner}": [f"o{at}" for at in range(owner * 15, owner * 15 + 15)] for owner in range(4)}

    begun = time.perf_counter()
    model = option_model(makers, dict.fromkeys(makers, weighting({"o0": 1, "o59": 5})), infeasible=chain)

    assert model.state_count == 61
    assert model.label(61) == "Y" * 60
    assert stability(model).stable("Nash", "D0") == tuple(range(2, 62))
    assert time.perf_counter() - begun < 5


def test_more_than_sixty_two_options_work():
    makers = {"A": [f"o{at}" for at in range(80)]}
    settled = [Taken(at) for at in range(79)]

    model = option_model(makers, {"A": ranking(2, 1)}, infeasible=settled)

    assert [model.codes[0], model.codes[1]] == [0, 1 << 79]
    assert stability(model).equilibria("Nash") == (2,)


def test_many_feasible_states_are_enumerated_in_order():
    codes = feasible_codes(14, [(0b11, 0b11), (1 << 13, 1 << 13)])

    assert list(codes) == [code for code in range(1 << 13) if code & 3 != 3]


def test_irreversible_options_move_one_way():
    model = option_model({"A": [Option("sign", "fwd"), Option("wait", "back")]}, {"A": ranking(1, 2, 3, 4)})

    moves = {model.label(state): [model.label(to) for to in model.moves("A", state)] for state in range(1, 5)}

    assert moves == {"NN": ["YN"], "YN": [], "NY": ["NN", "YN", "YY"], "YY": ["YN"]}


def test_common_move_is_had_by_each_of_its_movers():
    common = CommonMove(("A", "B"), Taken("x"), (("x", False), ("z", True)))
    model = option_model(OPTIONS, dict.fromkeys(OPTIONS, weighting({"z": 1})), common_moves=[common])
    state = model.state("YNN")

    assert [model.label(to) for to in model.moves("A", state)] == ["NNN", "NYN", "YYN", "NNY"]
    assert [model.label(to) for to in model.moves("B", state)] == ["NNY", "YNY"]
    assert stability(model).method == "pairs"


def test_preferences_of_every_kind_give_ranks():
    model = option_model(
        OPTIONS, {"A": weighting({"x": 2, "A:y": 2, 2: -1}), "B": gm.Prioritising((Taken("z"), ~Taken("x")))}
    )

    assert list(model.ranks(0)) == [1, 3, 3, 5, 0, 2, 2, 4]
    assert list(model.ranks(1)) == [1, 0, 1, 0, 3, 2, 3, 2]


def test_large_models_rank_as_small_ones_do():
    """Above a size the ranks come from NumPy; the first 12 options decide, so each value is known."""
    names = [f"o{at}" for at in range(12)]
    statements = gm.Prioritising(tuple(Taken(name) | Taken("o11") for name in names[:11]))
    model = option_model({"A": names[:6], "B": names[6:]}, {"A": statements, "B": Scores(range(0, 1 << 14, 4))})
    values = [sum(1 << (10 - at) for at in range(11) if code >> at & 1 or code >> 11 & 1) for code in range(1 << 12)]
    position = {value: at for at, value in enumerate(sorted(set(values)))}

    assert list(model.ranks(0)) == [position[value] for value in values]
    assert list(model.ranks(1)) == list(range(1 << 12))


def test_scores_too_large_for_arrays_are_ranked_exactly():
    names = [f"o{at}" for at in range(12)]
    huge = weighting({"o0": 1 << 70, "o1": 1})
    model = option_model({"A": names}, {"A": huge})
    sparse = model.with_preferences({"A": Scores([code * 1000 for code in range(1 << 12)])})

    assert list(model.ranks(0))[:4] == [0, 2, 1, 3]
    assert list(sparse.ranks(0)) == list(range(1 << 12))


def test_graph_form_may_rank_by_the_names_of_states():
    model = graph_model(["peace", "war"], {"A": [(2, 1)]}, {"A": weighting({"peace": 1})})

    assert list(model.ranks(0)) == [1, 0]
    assert model.label(2) == "war"


def test_options_of_a_proposition_are_listed():
    assert options_of(pattern("Y-N") & (Taken("a") | ~Taken("b"))) == [0, 2, "a", "b"]


BOTH = {"A": ranking(1, 2, 3, 4), "B": ranking(1, 2, 3, 4)}
TWO = {"A": ["x"], "B": ["y"]}


def two(**changes: gm.Preference) -> gm.OptionModel:
    return option_model(TWO, BOTH | changes)


def arcs(count: int, *moves: tuple[int, int]) -> gm.GraphModel:
    return graph_model(count, {"A": moves}, {"A": ranking(*range(1, count + 1))})


NONSENSE = (
    (gm.NoDecisionMakerError, "at least one decision maker", lambda: option_model({}, {})),
    (gm.PreferenceCountError, "missing for B", lambda: option_model(TWO, {"A": ranking(1)})),
    (gm.UnknownDecisionMakerError, "'C' is not a decision maker", lambda: two(C=ranking(1))),
    (gm.IncompleteRankingError, "omits 3, 4", lambda: two(A=ranking(1, 2))),
    (gm.IncompleteRankingError, "repeats 2", lambda: two(A=ranking(1, 2, 3, (4, 2)))),
    (gm.UnknownStateError, "5 is not a feasible state", lambda: two(A=ranking(1, 2, 3, 4, 5))),
    (gm.IncompleteRankingError, "has 2 scores", lambda: two(A=Scores([1, 2]))),
    (gm.UnknownOptionError, "'w' is not an option", lambda: two(A=weighting({"w": 1}))),
    (gm.UnknownOptionError, "9 is not an option", lambda: option_model(TWO, BOTH, infeasible=[Taken(9)])),
    (gm.NoStateError, "No state is feasible", lambda: option_model(TWO, BOTH, infeasible=["Y-", "N-"])),
    (gm.SharedOptionError, "'x' is listed twice", lambda: option_model({"A": ["x", "x"]}, {"A": ranking(1)})),
    (gm.UnknownWordError, "'up' is no direction", lambda: Option("x", "up")),
    (gm.UnknownStateError, "7 is not a feasible state", lambda: arcs(2, (1, 7))),
    (gm.NotAMoveError, "from state 1 to itself", lambda: arcs(2, (1, 1))),
    (gm.DuplicateNameError, "Two states", lambda: graph_model(["s", "s"], {"A": []}, {"A": ranking(1, 2)})),
    (gm.NoStateError, "No state", lambda: arcs(0)),
    (gm.UnknownDecisionMakerError, "'B'", lambda: graph_model(1, {"A": []}, {"B": ranking(1)})),
    (gm.UnknownOptionError, "'x'", lambda: graph_model(1, {"A": []}, {"A": weighting({"x": 1})})),
    (gm.ContradictoryPreferenceError, "1 and 2", lambda: pairwise([(1, 2)], [(2, 1)])),
    (gm.ContradictoryPreferenceError, "1 and 2", lambda: pairwise([(1, 2), (2, 1)])),
    (gm.UnknownStateError, "3 is not", lambda: arcs(2).with_preferences({"A": pairwise([(1, 3)])})),
    (gm.UnknownDecisionMakerError, "'C'", lambda: chicken().with_preferences({"C": ranking(1)})),
    (gm.UnknownDecisionMakerError, "'C'", lambda: chicken().moves("C", 1)),
    (gm.UnknownStateError, "'YYY'", lambda: chicken().state("YYY")),
    (gm.UnknownStateError, "'Yx'", lambda: chicken().state("Yx")),
    (gm.UnknownWordError, "'SIM' is no definition", lambda: stability(chicken()).equilibria("SIM")),
    (gm.UnknownWordError, "'SIM' is no definition", lambda: gm.is_stable(chicken(), "SIM", "A", 1)),
    (gm.UnknownWordError, "no response rule", lambda: stability(chicken(), response="twice")),
    (gm.UnknownWordError, "no response rule", lambda: gm.is_stable(chicken(), "GMR", "A", 1, response="twice")),
)


@pytest.mark.parametrize(("error", "message", "build"), NONSENSE)
def test_what_makes_no_sense_is_refused_with_a_sentence(error, message, build):
    with pytest.raises(error, match=message):
        build()


def test_common_moves_of_strangers_are_refused():
    with pytest.raises(gm.UnknownDecisionMakerError):
        option_model(TWO, BOTH, common_moves=[CommonMove(("C",), Taken("x"), (("y", True),))])


def test_option_name_used_twice_must_be_qualified():
    makers = {"A": ["go"], "B": ["go"]}

    with pytest.raises(gm.AmbiguousOptionError, match="Say which is meant: 'A:go' or 'B:go', or its position from 0"):
        option_model(makers, BOTH | {"A": weighting({"go": 1})})
    assert option_model(makers, BOTH | {"A": weighting({"B:go": 1})}).ranks(0) == [0, 0, 1, 1]


def test_too_many_states_and_alternatives_are_refused():
    with pytest.raises(gm.TooManyStatesError, match="1073741824 states are feasible"):
        option_model({"A": [f"o{at}" for at in range(30)]}, {"A": weighting({"o0": 1})})
    parts = tuple(Taken(2 * at) | Taken(2 * at + 1) for at in range(20))
    with pytest.raises(gm.TooManyConjunctionsError, match="Split it into several"):
        option_model({"A": [f"o{at}" for at in range(40)]}, {"A": weighting({"o0": 1})}, infeasible=[AllOf(parts)])


def test_single_verdicts_can_be_asked():
    found = stability(chicken())
    table = {(name, state): found.is_stable("Nash", name, state) for name, state in product("AB", range(1, 5))}

    assert [key for key, stable in table.items() if stable] == [("A", 2), ("A", 3), ("B", 2), ("B", 3)]


def test_moves_among_few_feasible_states_of_many_options_are_found_without_going_through_all_combinations():
    names = [f"o{number}" for number in range(60)]
    one_at_most = [AllOf((Taken(a), Taken(b))) for b in range(60) for a in range(b)]
    model = option_model(
        {"A": names[:30], "B": names[30:]}, {"A": weighting({}), "B": weighting({})}, infeasible=one_at_most
    )
    assert model.state_count == 61
    assert model.moves("A", 1) == tuple(range(2, 32))
    assert model.moves("A", 32) == ()  # what B has taken leaves A nothing
    assert model.moves("B", 32) == (1, *range(33, 62))
