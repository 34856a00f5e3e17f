"""Moves and reasons in words."""

from pathlib import Path

import pytest

from pourparler.analysis.conflict_games import game_of_dossier, game_of_model
from pourparler.analysis.conflict_words import move_words, options_taken, why_stable
from pourparler.conflicts import conflict_model
from pourparler.graphmodel import option_model, ranking
from pourparler.vocabulary import moment
from tests.conflicts.charters import CHARTER  # noqa: F401 - the cast of every docstring here
from tests.dossiers import read
from tests.graphmodel.cases import model_of

CUBA = Path(__file__).parents[2] / "cases" / "cuba-1962.talks"


def game(dossier):
    return game_of_dossier(conflict_model(dossier, moment("2020-03-01")))


@pytest.fixture
def chicken():
    model = option_model({"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)})
    return game_of_model(model, "chicken")


def test_moves_of_several_are_told_one_after_the_other(chicken):
    assert move_words(chicken, 1, 4) == 'A takes "swerve"; B takes "give way"'
    assert move_words(chicken, 4, 1) == 'A gives up "swerve"; B gives up "give way"'
    assert move_words(chicken, 1, 1) == "nothing changes"


def test_what_is_taken_in_a_state_is_told_option_by_option(chicken):
    assert [options_taken(chicken, state) for state in (1, 2, 4)] == [
        (),
        ('A takes "swerve"',),
        ('A takes "swerve"', 'B takes "give way"'),
    ]


def test_position_that_replaces_another_is_told_by_itself(dossier):
    """
    2020-02-01 capacity guest
    2020-02-01 rule either
      admits   state as guest
      when     none of conveners object
           and any of conveners consent
    2020-02-02 A objects to G as guest
    2020-02-03 A prefers G as guest seated
    """
    found = game(dossier)
    assert [move_words(found, found.today, state) for state in (1, 3)] == [
        "Arlen no longer objects to Graustark as guest",
        "Arlen consents to Graustark as guest",
    ]


@pytest.mark.parametrize(
    ("definition", "state", "words"),
    [
        ("Nash", 2, "A has no better move."),
        ("Nash", 4, 'A gives up "swerve", and is better off.'),
        ("SEQ", 4, 'A gives up "swerve", and is better off; nothing by which the others would gain takes that away.'),
        (
            "GMR",
            4,
            'If A gives up "swerve", it is better off; but then B gives up "give way", and it is no better off than '
            "before.",
        ),
        (
            "SMR",
            4,
            'If A gives up "swerve", it is better off; but then B gives up "give way", and it is no better off than '
            "before, whatever it does next.",
        ),
    ],
)
def test_reason_says_what_somebody_could_gain_and_what_answers_it(chicken, definition, state, words):
    assert why_stable(chicken, definition, "A", state) == words


def test_sanction_in_several_moves_is_told_move_by_move():
    garrison = game_of_model(model_of("bundled_garrison"), "Garrison")
    assert why_stable(garrison, "GMR", "Canadian Opposition", 6) == (
        'If Canadian Opposition gives up "Treaty Challenge", it is better off; but then US Support takes "Reduced" and '
        'gives up "Appease", then US Opposition takes "Legal Challenge", then US Support takes "Full" and gives up '
        '"Reduced", and it is no better off than before.'
    )


def test_many_deterred_moves_are_not_all_told():
    dossier = read(CUBA.read_text(encoding="utf-8"))
    found = game_of_dossier(conflict_model(dossier, moment("1962-10-17")))
    words = why_stable(found, "SMR", "USA", 1)
    assert words.count("If United States") == 3


def test_who_has_all_it_asks_for_and_who_has_not(dossier):
    """
    2020-02-01 A, B consent to G as participant
    2020-02-02 A prefers G as participant invited
    2020-02-02 B prefers not G as participant invited
    2020-02-02 H prefers G as participant seated
    2020-02-02 G prefers not G as participant seated
    """
    found = game(dossier)
    assert [why_stable(found, "Nash", name, found.today) for name in ("A", "B", "G")] == [
        "Arlen has all that it asks for.",
        "Bessa no longer consents to Graustark as participant, and gains `not (G as participant invited)`.",
        "Graustark has all that it asks for.",
    ]


def test_who_cannot_bring_about_what_it_wants_is_told_so(dossier):
    """
    2020-02-01 A consents to G as participant
    2020-02-02 A, B prefer G as participant invited
    """
    found = game(dossier)
    none = 1
    assert why_stable(found, "Nash", "A", none) == (
        "Arlen would rather have `G as participant invited`, but no move of its own brings that about."
    )


def test_who_would_lose_more_than_it_gains_is_told_so(dossier):
    """
    2020-02-02 H prefers not G as observer seated
      rank     1
    2020-02-02 H prefers G as observer invited or G as observer seated
      rank     2
    2020-02-03 G attends as observer
    2020-02-03 G prefers G as observer seated
    """
    found = game(dossier)
    assert why_stable(found, "Nash", "H", found.today) == (
        "Helm would rather have `G as observer invited or G as observer seated`, but would lose by it what it wants more."
    )


def test_remarks_say_what_was_left_out_and_assumed(dossier):
    """
    2020-02-02 A prefers G as participant invited
      rank     1
    2020-02-02 H prefers G as participant invited
    """
    assert game(dossier).remarks == (
        "Bessa and Graustark could move and state no preference: left as on record.",
        "Helm has preferences and no move that bears on this.",
    )
