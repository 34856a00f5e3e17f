"""Where conflicts come to rest: known conflicts from the literature, and Astana from its charter."""

from pathlib import Path

import pytest

from pourparler.analysis.conflict_games import game_of_dossier, game_of_model
from pourparler.analysis.resting_places import analysed, joint_moves
from pourparler.conflicts import TooManyOutcomesError, conflict_model
from pourparler.dossier import load
from pourparler.graphmodel import DEFINITIONS, Weighting, is_equilibrium, option_model
from pourparler.vocabulary import moment
from tests.graphmodel.cases import facts, model_of

CASES = Path(__file__).parents[2] / "cases"


def of_case(name, at):
    dossier, _ = load(CASES / f"{name}.talks")
    return game_of_dossier(conflict_model(dossier, moment(at)))


@pytest.fixture(scope="module")
def elmira():
    return analysed(of_case("elmira-1991", "1991-01-01"))


@pytest.fixture(scope="module")
def astana():
    return analysed(of_case("astana-2017", "2017-01-18"))


@pytest.mark.parametrize(
    ("case", "known"), [("elmira-1991", "bundled_elmira"), ("cuba-1962", "bundled_cuban")], ids=["elmira", "cuba"]
)
def test_case_is_the_model_of_the_literature(case, known):
    found = analysed(of_case(case, "2000-01-01"))
    expected = facts(known)["expected"]
    assert {definition: list(found.stable.equilibria(definition)) for definition in DEFINITIONS} == expected[
        "equilibria"
    ]
    assert {name: list(states) for name, states in found.coalitional.items()} == expected["coalitional"]["equilibria"]
    model, mine = model_of(known), found.game.model
    states = range(1, model.state_count + 1)
    for mover, (name, other) in enumerate(zip(mine.names, model.names, strict=True)):
        assert list(mine.ranks(mover)) == list(model.ranks(mover))
        assert [mine.moves(name, state) for state in states] == [model.moves(other, state) for state in states]


def test_elmira_state_7_falls_to_the_ministry_and_the_owner_together(elmira):
    (place,) = [place for place in elmira.places if place.states == (7,)]
    ((members, steps),) = [(move.members, [step.state for step in move.steps]) for move in place.falls_to]
    assert (members, steps) == (("MOE", "UNIROYAL"), [8, 10])


def test_elmira_state_7_is_reached_by_one_gain(elmira):
    (place,) = [place for place in elmira.places if place.states == (7,)]
    assert place.route is not None
    assert [(step.mover, step.state, step.is_improvement) for step in place.route] == [("LOCAL", 7, True)]


def test_each_outcome_either_lasts_or_does_not(astana):
    told = [state for place in (*astana.places, *astana.unrests) for state in place.states]
    every = {state for outcome in astana.game.outcomes for state in outcome.states}
    lasting = {state for name in DEFINITIONS for state in astana.stable.equilibria(name)}
    assert set(told) <= every
    assert lasting == {state for place in astana.places for state in place.states}


def test_surest_outcome_of_astana_is_what_happened(astana):
    first = astana.places[0]
    assert first.outcome == ("United States as participant: blocked", "United States as observer: seated")
    assert first.definitions == DEFINITIONS
    assert first.acts == "Kazakhstan invites United States as observer and United States attends as observer"
    assert first.route is not None
    assert [(step.mover, step.is_improvement) for step in first.route] == [("KAZ", True), ("USA", True)]
    assert first.falls_to == ()


def test_joint_invitation_to_astana_cannot_last_since_iran_takes_its_consent_back(astana):
    joint = [each for each in astana.unrests if "United States as participant: seated" in each.outcome]
    assert [each.states for each in joint] == [(16,), (40,)]
    assert {each.why for each in joint} == {
        "Iran no longer consents to United States as participant, and gains `not (USA as participant invited) and not "
        "(USA as participant seated)`; nothing that the others can do takes that away."
    }


def test_reasons_are_those_of_the_strongest_definition_that_is_met(astana):
    for place in astana.places:
        assert is_equilibrium(astana.game.model, place.definition, place.state)
        assert len(place.reasons) == len(astana.game.model.names)
    second = astana.places[1]
    assert second.definition == "SMR"
    assert second.weak_spot.startswith("Not under Nash: United States attends as observer, and gains ")


def test_going_by_one_definition_only_what_it_allows_lasts():
    found = analysed(of_case("cuba-1962", "1962-10-17"), ("Nash",))
    assert [(place.states, place.definitions) for place in found.places] == [((6,), ("Nash",))]
    assert len(found.unrests) == 11


def test_nobody_leaves_together_what_one_of_them_could_leave_alone(elmira):
    for state in range(1, 13):
        for move in joint_moves(elmira.game, state):
            assert len(move.members) > 1
            assert not any(elmira.game.model.improvements(name, state) for name in move.members)


def test_garrison_names_what_gmcr_plus_misses():
    found = analysed(game_of_model(model_of("bundled_garrison"), "Garrison"))
    assert found.missed == (
        "state 6: stable for Canadian Opposition under GMR as defined",
        "state 6: stable for Canadian Opposition under SMR as defined",
    )


def test_model_by_itself_has_no_today(elmira):
    game = game_of_model(model_of("bundled_elmira"), "Elmira")
    found = analysed(game)
    assert game.today is None
    assert {place.route for place in found.places} == {None}


def test_more_outcomes_than_can_be_told_are_refused():
    model = option_model({"A": [f"o{number}" for number in range(13)]}, {"A": Weighting(())})
    with pytest.raises(
        TooManyOutcomesError, match=r"8,192 states have each an outcome of its own; at most 4,096 are told"
    ):
        game_of_model(model, "large")
