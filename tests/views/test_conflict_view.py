"""The analysis of a conflict as text, as JSON values, and as a picture."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

import pourparler
from pourparler.analysis.conflict_games import game_of_dossier, game_of_model
from pourparler.analysis.resting_places import analysed
from pourparler.conflicts import conflict_model
from pourparler.graphmodel import UnknownStateError, option_model, ranking
from pourparler.views.conflict_picture import conflict_svg
from pourparler.views.conflict_state_view import state_text, state_view
from pourparler.views.conflict_text import conflict_text
from pourparler.views.conflict_view import MOST_ROWS, conflict_view
from pourparler.vocabulary import moment
from tests.dossiers import read
from tests.graphmodel.cases import model_of

CASES = Path(__file__).parents[2] / "cases"
SVG = "{http://www.w3.org/2000/svg}"

CHICKEN = """\
chicken: where it can come to rest

States 2 and 3 last under every definition.
State 4 lasts under GMR and SMR only.

What can last (3)
  1. A takes "swerve"
     under          Nash, GMR, SMR, SEQ and SSEQ (state 2)
     why (Nash)     Nobody has a better move.

  2. B takes "give way"
     under          Nash, GMR, SMR, SEQ and SSEQ (state 3)
     why (Nash)     Nobody has a better move.

  3. A takes "swerve"; B takes "give way"
     under          GMR and SMR (state 4)
     why (SMR)      If A gives up "swerve", it is better off; but then B gives up "give way",
                    and it is no better off than before, whatever it does next.
                    If B gives up "give way", it is better off; but then A gives up "swerve",
                    and it is no better off than before, whatever it does next.
     but            Not under Nash: A gives up "swerve", and is better off.

What cannot (1)
  - nobody takes anything (state 1)
      A takes "swerve", and is better off; nothing that the others can do takes that away.

Who wants what
  A                   states, best first: 3, 4, 2, 1
  B                   states, best first: 2, 4, 3, 1

States by definitions
  letters: A: swerve; B: give way
         state  Nash  GMR  SMR  SEQ  SSEQ  CNash  CGMR  CSMR  CSEQ
      1  NN
      2  YN      x     x    x    x    x      x     x     x     x
      3  NY      x     x    x    x    x      x     x     x     x
      4  YY            x    x                      x     x

answer 0123"""


@pytest.fixture
def chicken():
    model = option_model({"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)})
    return analysed(game_of_model(model, "chicken"))


@pytest.fixture(scope="module")
def astana():
    return pourparler.load(CASES / "astana-2017.talks")[0].at("2017-01-18").analyse()


def test_text_is_a_briefing(chicken):
    assert conflict_text(conflict_view(chicken, "0123")) == CHICKEN


def test_text_of_one_state_goes_through_the_definitions(chicken):
    told = state_text(state_view(chicken, 4))
    assert told.splitlines()[:6] == [
        "chicken: state 4 (YY)",
        "",
        '  A takes "swerve"; B takes "give way"',
        "",
        "Nash: no equilibrium",
        '  A: unstable. A gives up "swerve", and is better off.',
    ]
    assert [line for line in told.splitlines() if "equilibrium" in line] == [
        "Nash: no equilibrium",
        "GMR: an equilibrium",
        "SMR: an equilibrium",
        "SEQ: no equilibrium",
        "SSEQ: no equilibrium",
    ]


def test_state_that_does_not_exist_is_refused(chicken):
    with pytest.raises(UnknownStateError, match="states are numbered from 1 to 4"):
        state_view(chicken, 5)


def test_headline_says_what_lasts_and_that_today_does_not(astana):
    assert astana.view.headline == (
        "United States as participant: blocked; United States as observer: seated: this lasts under every definition.",
        "United States as participant: blocked; United States as observer: invited: this lasts under GMR and SMR only.",
        "What is on record cannot last. Kazakhstan invites United States as observer, and gains `USA as observer invited "
        "or USA as observer seated`; nothing that the others can do takes that away.",
    )


def test_outcomes_that_the_same_move_undoes_stand_together(astana):
    told = repr(astana)
    assert told.count("Iran no longer consents") == 1
    assert "  - United States as participant: seated; United States as observer: not asked (state 16)\n" in told


def test_no_line_is_wider_than_a_terminal_and_none_ends_in_a_blank(astana):
    lines = repr(astana).splitlines()
    assert max(map(len, lines)) <= 100
    assert [line for line in lines if line != line.rstrip()] == []


def test_facade_gives_model_equilibria_states_and_html(astana):
    assert astana.equilibria("Nash") == (41, 42, 43, 44, 45, 46, 47)
    assert astana.model.state_count == 48
    assert astana.state(44).outcome == astana.view.places[0].outcome
    assert astana._repr_html_().startswith("<pre>Astana meeting on Syria: where it can come to rest, on 2017-01-18\n")
    about = pourparler.load(CASES / "astana-2017.talks")[0].at("2017-01-18").analyse("USA as participant")
    assert about.model.state_count == 16


def test_what_cannot_last_anywhere_is_said():
    model = option_model({"A": ["go"], "B": ["follow"]}, {"A": ranking(1, 4, 2, 3), "B": ranking(2, 3, 1, 4)})
    view = conflict_view(analysed(game_of_model(model, "chase"), ("Nash",)))
    assert view.places == ()
    assert view.headline == ("Nothing can last: from every state somebody has a gain that nobody can answer.",)
    assert conflict_text(view).count("What can last") == 0


def test_large_model_lists_equilibria_alone():
    options = [f"o{number}" for number in range(7)]
    model = option_model({"A": options}, {"A": ranking(5, [*range(1, 5), *range(6, 129)])})
    view = conflict_view(analysed(game_of_model(model, "one")))
    assert (view.state_count > MOST_ROWS, [row.number for row in view.rows]) == (True, [5])


def test_hostile_words_of_a_dossier_do_nothing():
    text = (CASES / "cuba-1962.talks").read_text(encoding="utf-8").replace("strike from the air", "strike \x1b[2J<b>")
    found = analysed(game_of_dossier(conflict_model(read(text), moment("1962-10-17"))))
    assert "\x1b" not in conflict_text(conflict_view(found))
    drawn = conflict_svg(found)
    assert "\x1b" not in drawn
    ElementTree.fromstring(drawn)


def test_graph_of_states_marks_today_and_what_lasts(astana):
    root = ElementTree.fromstring(astana.svg)
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert titles[0] == "Astana meeting on Syria: the states of the conflict, on 2017-01-18"
    nodes = [text for text in titles if text is not None and text.startswith("State ")]
    assert len(nodes) == 48
    assert nodes[3].startswith("State 4 (on record): United States as participant: blocked")
    solid = [each for each in root.iter(f"{SVG}circle") if each.get("class") == "solid"]
    assert len(solid) == 8  # seven that last under every definition, and the legend
    assert "style=" not in astana.svg


def test_graph_of_states_has_an_arrow_for_every_gain(chicken):
    root = ElementTree.fromstring(conflict_svg(chicken))
    titles = sorted(title.text or "" for title in root.iter(f"{SVG}title"))
    assert [text for text in titles if ": from " in text] == [
        'A gives up "swerve": from 4 to 3',
        'A takes "swerve": from 1 to 2',
        'B gives up "give way": from 4 to 2',
        'B takes "give way": from 1 to 3',
    ]


def test_graph_of_a_large_model_is_its_neighbourhood_of_today():
    options = [f"o{number}" for number in range(7)]
    model = option_model(
        {"A": options[:3], "B": options[3:]}, {"A": ranking(range(1, 129)), "B": ranking(range(1, 129))}
    )
    drawn = conflict_svg(analysed(game_of_model(model, "two")))
    root = ElementTree.fromstring(drawn)
    nodes = [each for each in root.iter(f"{SVG}title") if each.text is not None and each.text.startswith("State ")]
    assert len(nodes) == 64
    assert "Of 128 states the 64 nearest to" in drawn


def test_picture_is_the_same_each_time():
    model = model_of("bundled_garrison")
    first, second = (conflict_svg(analysed(game_of_model(model, "Garrison"))) for _ in range(2))
    assert first == second
