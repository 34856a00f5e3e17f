"""Every verdict has a witness, and every witness passes the independent checker."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.graphmodel import (
    DEFINITIONS,
    Deterrent,
    UnknownWordError,
    graph_model,
    in_words,
    is_reason,
    is_stable,
    ranking,
    reason,
    reasons,
)
from tests.graphmodel.cases import NAMES, chicken, facts, model_of
from tests.graphmodel.random_models import graph_models, option_models


@settings(max_examples=25, deadline=None)
@given(st.one_of(option_models(most=4), graph_models(most=5)), st.sampled_from(["textbook", "each-once"]))
def test_witnesses_prove_the_literal_verdict(model, response):
    for definition in DEFINITIONS:
        for state in range(1, model.state_count + 1):
            for name, found in zip(model.names, reasons(model, definition, state, response=response), strict=True):
                assert found.stable == is_stable(model, definition, name, state, response=response)
                assert is_reason(model, found)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("witness")])
def test_disputed_verdicts_have_paths_as_short_as_those_known(name):
    model = model_of(name)

    for known in facts(name)["witness"]:
        found = reason(model, known["definition"], known["decision_maker"], known["state"])
        assert found.stable
        assert [deterrent.improvement for deterrent in found.deterrents] == [
            sanction["improvement_to"] for sanction in known["sanctions"]
        ]
        for deterrent, sanction in zip(found.deterrents, known["sanctions"], strict=True):
            assert len(deterrent.answers) <= len(sanction["sanction_sequence"])
            given_path = tuple((mover, state) for mover, state in sanction["sanction_sequence"])
            assert is_reason(model, replace(found, deterrents=(replace(deterrent, answers=given_path),)))


def test_garrison_state_6_prints_the_sanction_that_gmcr_plus_misses():
    model = model_of("bundled_garrison")

    found = reason(model, "GMR", "Canadian Opposition", 6)

    assert in_words(model, found) == (
        "State 6 (NNYNYYNNN) is GMR stable for Canadian Opposition. "
        "Canadian Opposition could improve to 2 (NNYNNYNNN), but then US Support moves to 1 (NYNNNYNNN) "
        "and US Opposition moves to 4 (NYNYNYNNN) and US Support moves to 3 (YNNYNYNNN), "
        "no better for Canadian Opposition than 6."
    )
    assert found.deterrents[0].answers == tuple(
        (mover, state) for mover, state in facts("bundled_garrison")["witness"][0]["sanction_sequence"]
    )
    assert is_reason(model, found)
    assert reason(model, "SMR", "Canadian Opposition", 6).stable
    assert not reason(model, "GMR", "Canadian Opposition", 6, response="each-once").stable


def test_reasons_are_put_into_words():
    model = chicken()

    assert in_words(model, reason(model, "Nash", "A", 2)) == (
        "State 2 (YN) is Nash stable for A. A has no improvement from it."
    )
    assert in_words(model, reason(model, "SEQ", "A", 4)) == (
        "State 4 (YY) is not SEQ stable for A. A can improve to 3 (NY), and nothing deters it."
    )
    assert in_words(model, reason(model, "SMR", "A", 4)).endswith(
        "but then B moves to 1 (NN), no better for A than 4, whatever it does next."
    )


def test_false_witnesses_are_refused():
    model = chicken()
    true = reason(model, "GMR", "A", 4)
    not_nash = reason(model, "Nash", "A", 1)

    assert not is_reason(model, replace(true, deterrents=()))
    assert not is_reason(model, replace(true, deterrents=(Deterrent(3, ()),)))
    assert not is_reason(model, replace(true, deterrents=(Deterrent(3, (("A", 4),)),)))
    assert not is_reason(model, replace(true, deterrents=(Deterrent(3, (("B", 1), ("B", 3))),)))
    assert not is_reason(model, replace(true, deterrents=(Deterrent(3, (("B", 2),)),)))
    assert not is_reason(model, replace(true, deterrents=(Deterrent(2, (("B", 1),)),)))
    assert not is_reason(model, replace(true, definition="SEQ"))
    assert not is_reason(model, replace(true, definition="Nash"))
    assert not is_reason(model, replace(true, deterrents=(), undeterred=3))
    assert not is_reason(model, replace(not_nash, undeterred=3))
    assert is_reason(model, not_nash)


def test_a_witness_with_a_second_move_is_refused_under_each_once():
    model = model_of("bundled_garrison")
    found = reason(model, "GMR", "Canadian Opposition", 6)

    assert not is_reason(model, replace(found, response="each-once"))


def test_an_answer_that_is_better_for_the_focal_is_no_sanction():
    moves = {"A": [(1, 2)], "B": [(2, 3)]}
    model = graph_model(3, moves, {"A": ranking(3, 2, 1), "B": ranking(3, 2, 1)})

    assert not is_reason(
        model, replace(reason(model, "GMR", "A", 1), deterrents=(Deterrent(2, (("B", 3),)),), undeterred=None)
    )


def test_unknown_definitions_are_refused():
    with pytest.raises(UnknownWordError, match="'SIM' is no definition; it is one of Nash, GMR, SMR, SEQ, SSEQ"):
        reason(chicken(), "SIM", "A", 1)
