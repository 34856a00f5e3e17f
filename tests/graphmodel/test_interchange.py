"""`.gmcr` files: read, written, and refused."""

import json
import pickle

import pytest
from hypothesis import given, settings

from pourparler.graphmodel import (
    CommonMove,
    NotAGmcrFileError,
    NotExportableError,
    PickleRefusedError,
    Prioritising,
    SharedOptionError,
    Taken,
    UnknownOptionError,
    UnknownStateError,
    option_model,
    pairwise,
    pattern,
    ranking,
    read_gmcr,
    stability,
    weighting,
    write_gmcr,
)
from tests.graphmodel.cases import NAMES, chicken, facts, model_of, statements_of
from tests.graphmodel.random_models import option_models


def as_file(name: str, **changes: object) -> bytes:
    """The known facts as GMCR+ would have saved them."""
    known = facts(name)
    makers = [
        {
            "name": maker["name"],
            "options": maker["options"],
            "preferences": [],
            "preferenceRanking": [
                group[0] if len(group) == 1 else group for group in known["preferences"][maker["name"]]
            ],
        }
        for maker in known["decision_makers"]
    ]
    file = {
        "options": [{"name": at["name"], "permittedDirection": at["direction"]} for at in known["options"]],
        "decisionMakers": makers,
        "infeasibles": [
            [[at, letter] for at, letter in enumerate(letters) if letter != "-"] for letters in known["infeasible"]
        ],
        "useManualPreferenceRanking": True,
        "coalitions": list(range(len(makers))),
    }
    return json.dumps(file | changes).encode()


@pytest.mark.parametrize("name", NAMES)
def test_file_of_a_known_case_gives_its_model(name):
    read = read_gmcr(as_file(name))

    assert read.model == model_of(name)
    assert read.warnings == ()
    assert read.coalitions == tuple((maker,) for maker in read.model.names)


@pytest.mark.parametrize("name", NAMES)
def test_writing_and_reading_gives_the_model_back(name):
    assert read_gmcr(write_gmcr(model_of(name), title=name)).model == model_of(name)


@settings(max_examples=25, deadline=None)
@given(option_models())
def test_writing_and_reading_changes_no_move_and_no_verdict(model):
    again = read_gmcr(write_gmcr(model)).model

    assert list(again.codes) == list(model.codes)
    assert stability(again).flags == stability(model).flags


def test_statements_are_read_and_written():
    model = model_of("bundled_cuban")
    stated = model.with_preferences({name: statements_of("bundled_cuban", name) for name in model.names})

    again = read_gmcr(write_gmcr(stated)).model

    assert all(isinstance(preference, Prioritising) for preference in again.preferences)
    assert [again.ranks(at) for at in range(2)] == [model.ranks(at) for at in range(2)]


def test_repeated_statement_is_dropped_with_a_warning():
    maker = {"name": "A", "options": [0], "preferences": [[[0, "Y"]], [[0, "Y"]]], "preferenceRanking": []}
    file = {"options": [{"name": "x"}], "decisionMakers": [maker], "infeasibles": []}

    read = read_gmcr(json.dumps(file).encode())

    assert read.model.preferences == (Prioritising((pattern("Y"),)),)
    assert read.warnings == ("A: statement 2 repeats an earlier one and was dropped.",)


def test_old_names_and_compound_statements_are_understood():
    compound = {"compound": True, "members": [[[0, "Y"], [1, "Y"]], {"conditions": [[0, "N"], [1, "N"]]}]}
    makers = [
        {"name": "A", "options": [1], "preferences": [], "preferenceVector": [[1, 2]]},
        {"name": "B", "options": [0], "preferences": [], "preferenceVector": [1, 2]},
    ]
    file = {
        "options": [{"name": "x", "permittedDirection": "both"}, {"name": "y", "permittedDirection": "fwd"}],
        "decisionMakers": makers,
        "infeasibles": [compound],
        "useManualPreferenceVectors": True,
        "coalitions": [[0, 1]],
    }

    read = read_gmcr(json.dumps(file).encode())

    assert [option.name for option in read.model.options] == ["y", "x"]
    assert [read.model.label(state) for state in (1, 2)] == ["YN", "NY"]
    assert read.coalitions == (("A", "B"),)
    assert list(read.model.ranks(0)) == [0, 0]


class Trap:
    def __reduce__(self):
        return (pytest.fail, ("the pickle was loaded",))


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_pickles_are_refused_unread(protocol):
    with pytest.raises(PickleRefusedError, match="it is refused"):
        read_gmcr(pickle.dumps(Trap(), protocol=protocol))


@pytest.mark.parametrize("content", [b"", b"not json", b"\xff\xfe", b"[]", b"{}", b'{"decisionMakers": 3}'])
def test_other_files_are_refused(content):
    with pytest.raises(NotAGmcrFileError, match=r"This is not a \.gmcr file: "):
        read_gmcr(content)


def makers(*owned: list[int]) -> list[dict[str, object]]:
    return [{"name": f"D{at}", "options": options, "preferences": []} for at, options in enumerate(owned)]


@pytest.mark.parametrize(
    ("error", "changes"),
    [
        (SharedOptionError, {"decisionMakers": makers([0, 1], [1])}),
        (UnknownOptionError, {"decisionMakers": makers([0], [1, 2])}),
        (NotAGmcrFileError, {"decisionMakers": makers([0])}),
        (UnknownOptionError, {"infeasibles": [[[7, "Y"]]]}),
    ],
)
def test_files_that_make_no_sense_are_refused(error, changes):
    with pytest.raises(error):
        read_gmcr(as_file("classic_chicken", **changes))


def test_ranking_of_a_state_that_is_not_feasible_is_refused():
    with pytest.raises(UnknownStateError):
        read_gmcr(as_file("classic_chicken", infeasibles=[[[0, "Y"], [1, "Y"]]]))


def test_what_the_format_cannot_say_is_not_written():
    model = chicken()
    common = CommonMove(("A",), Taken("swerve"), (("give way", True),))
    preferences = dict(zip(model.names, model.preferences, strict=True))

    with pytest.raises(NotExportableError, match="common moves"):
        write_gmcr(option_model({"A": ["swerve"], "B": ["give way"]}, preferences, common_moves=[common]))
    with pytest.raises(NotExportableError, match="pair by pair"):
        write_gmcr(model.with_preferences({"A": pairwise([(1, 2)])}))
    with pytest.raises(NotExportableError, match="strong preference"):
        write_gmcr(model.with_preferences({"A": ranking(1, 2, 3, 4, bands=[1])}))


def test_weights_are_written_as_their_ranking():
    model = chicken().with_preferences({"A": weighting({"give way": 2, "swerve": -1})})

    assert read_gmcr(write_gmcr(model)).model.preferences[0] == ranking(3, 4, 1, 2)
