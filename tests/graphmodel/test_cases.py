"""Conflicts of the literature and the smallest disputed ones, with the answers of two independent programs."""

import pytest

from pourparler.graphmodel import DEFINITIONS, Difference, coalitional_stability, response_differences, stability
from pourparler.graphmodel.coalitions import COALITIONAL_DEFINITIONS
from tests.graphmodel.cases import NAMES, facts, graph_of, model_of, statements_of


@pytest.mark.parametrize("name", NAMES)
def test_states_and_moves_are_those_known(name):
    known, model = facts(name), model_of(name)
    states = range(1, model.state_count + 1)

    assert [model.label(state) for state in states] == known["states"]
    assert list(model.codes) == known["state_decimals"]
    assert [model.state(letters) for letters in known["states"]] == list(states)
    for maker in model.names:
        assert [list(model.moves(maker, state)) for state in states] == known["moves"][maker]
        assert [list(model.improvements(maker, state)) for state in states] == known["improvements"][maker]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["option", "graph"])
def test_stability_is_that_known(name, form):
    known = facts(name)["expected"]
    model = model_of(name) if form == "option" else graph_of(model_of(name))

    found = stability(model)

    assert found.method == ("blocks" if form == "option" else "pairs")
    for definition in DEFINITIONS:
        stable = {maker: list(found.stable(definition, maker)) for maker in model.names}
        assert stable == known["stable"][definition]
        assert list(found.equilibria(definition)) == known["equilibria"][definition]
        assert found.equilibrium_count(definition) == len(known["equilibria"][definition])


@pytest.mark.parametrize("name", NAMES)
def test_each_once_is_what_gmcr_plus_reports(name):
    known, model = facts(name)["gmcr_py"], model_of(name)

    found = stability(model, response="each-once")

    for definition in ("Nash", "GMR", "SMR", "SEQ"):
        stable = {maker: list(found.stable(definition, maker)) for maker in model.names}
        assert stable == known["stable"][definition]


@pytest.mark.parametrize("name", NAMES)
def test_differences_between_the_response_rules_are_those_known(name):
    found = response_differences(model_of(name))

    assert [difference for difference in found if difference.definition != "SSEQ"] == [
        Difference(
            known["definition"],
            known["decision_maker"],
            tuple(known["stable_by_definition_only"]),
            tuple(known["stable_in_gmcr_py_only"]),
        )
        for known in facts(name)["gmcr_py"]["differences_from_definition"]
    ]


@pytest.mark.parametrize("name", [name for name in NAMES if "coalitional" in facts(name)["expected"]])
def test_coalitional_stability_is_that_known(name):
    known, found = facts(name)["expected"]["coalitional"], coalitional_stability(model_of(name))

    for definition in COALITIONAL_DEFINITIONS:
        stable = {"+".join(members): list(found.stable(definition, members)) for members in found.coalitions}
        assert stable == known["stable"][definition]
        assert list(found.equilibria(definition)) == known["equilibria"][definition]


def test_elmira_state_7_is_nash_and_falls_to_the_coalition_of_two():
    """Uniroyal and the ministry together move from 7 to 10: Kinsara 2014, section 5.3."""
    model = model_of("bundled_elmira")

    assert stability(model).equilibria("Nash") == (5, 6, 7, 10, 11, 12)
    assert coalitional_stability(model).falls_to("CNash", 7)[0] == ("MoE", "Uniroyal")


def test_garrison_state_6_is_gmr_and_smr_and_gmcr_plus_misses_it():
    model = model_of("bundled_garrison")
    textbook, once = stability(model), stability(model, response="each-once")

    assert [6 in textbook.equilibria(definition) for definition in DEFINITIONS] == [False, True, True, False, False]
    assert [6 in once.equilibria(definition) for definition in DEFINITIONS] == [False] * 5


@pytest.mark.parametrize("name", [name for name in NAMES if facts(name)["preference_input"] == "option prioritising"])
def test_option_prioritising_gives_the_known_ranking(name):
    model = model_of(name)
    stated = model.with_preferences({maker: statements_of(name, maker) for maker in model.names})

    assert [list(stated.ranks(at)) for at in range(len(model.names))] == [
        list(model.ranks(at)) for at in range(len(model.names))
    ]
