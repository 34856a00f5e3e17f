"""The model that a dossier makes: held against deriving the dossier anew for each state, and against what is refused."""

from itertools import product
from pathlib import Path

import pytest

from pourparler.conflicts import NoModelError, conflict_model
from pourparler.conflicts.hypothetical_states import last_minute
from pourparler.dossier import assemble, load
from pourparler.graphmodel import IncompleteRankingError, NoStateError, stability
from pourparler.language import SourceText, parse
from pourparler.vocabulary import Seat, moment
from tests.conflicts.charters import CHARTER
from tests.dossiers import proposition, read, standing

AT = moment("2020-03-01")
ASTANA = moment("2017-01-18")
CASE = Path(__file__).parents[2] / "cases" / "astana-2017.talks"
OBSERVER, PARTICIPANT = Seat("G", "observer"), Seat("G", "participant")


def anew(dossier, deeds, at):
    """Return the standing of a dossier read anew with some lines written under it."""
    when = last_minute(at)
    lines = SourceText("more.talks", tuple(f"{when.text} {deed}" for deed in deeds))
    parsed = parse(lines)
    assert parsed.findings == ()
    return standing(assemble(dossier.name, dossier.files, (*dossier.entries, *parsed.entries)), at)


def assert_states_follow_from_the_rules(conflict, dossier, at):
    for code in conflict.model.codes:
        fresh = anew(dossier, conflict.states.deeds(code), at)
        kept = conflict.states.standing(code)
        for question in conflict.questions:
            assert kept.ruling(question).kind == fresh.ruling(question).kind
        for preferences in conflict.preferences.values():
            for each in preferences:
                assert conflict.states.holds(each.claim, code) is (fresh.judged(each.claim).value is True)


def assert_moves_change_the_mover_alone(model):
    for state, name in product(range(1, model.state_count + 1), model.names):
        mover = model.position(name)
        for target in model.moves(name, state):
            assert not (model.codes[state - 1] ^ model.codes[target - 1]) & ~model.own_bits(mover)


def test_each_state_is_the_dossier_with_its_acts_on_record(dossier):
    """
    2020-02-01 A favours G as participant
    2020-02-02 B objects to G as participant
    2020-02-03 A prefers G as participant seated
    2020-02-03 B prefers not G as participant seated
    2020-02-03 H prefers G as observer invited
    2020-02-03 G prefers G as participant seated or G as observer seated
    """
    conflict = conflict_model(dossier, AT)
    assert conflict.model.names == ("A", "B", "G", "H")
    assert conflict.model.state_count == 24  # two consents, an invitation, and coming as the one, the other, or not
    assert_states_follow_from_the_rules(conflict, dossier, AT)
    assert_moves_change_the_mover_alone(conflict.model)


def test_states_of_astana_are_the_dossier_with_their_acts_on_record():
    dossier, _ = load(CASE)
    conflict = conflict_model(dossier, ASTANA)
    assert conflict.model.state_count == 48
    assert_states_follow_from_the_rules(conflict, dossier, ASTANA)
    assert_moves_change_the_mover_alone(conflict.model)


def test_astana_rests_where_history_went_and_on_no_joint_invitation():
    dossier, _ = load(CASE)
    conflict = conflict_model(dossier, ASTANA)
    found = stability(conflict.model)
    history = {choice.words for choice in conflict.made(44)} - {"consents to USA as participant"}
    assert history == {"invites USA as observer", "attends as observer"}
    assert all(44 in found.equilibria(definition) for definition in ("Nash", "GMR", "SMR", "SEQ", "SSEQ"))
    joint = {
        state
        for state in range(1, 49)
        if conflict.states.standing(conflict.model.codes[state - 1]).ruling(Seat("USA", "participant")).kind
        in ("invited", "seated")
    }
    assert joint == {8, 16, 24, 32, 40, 48}
    assert joint.isdisjoint(found.equilibria("GMR"))


def test_today_is_the_state_without_a_line_more(dossier):
    """
    2020-02-01 A favours G as participant
    2020-02-03 A, B prefer G as participant seated
    """
    conflict = conflict_model(dossier, AT)
    assert conflict.today == 2
    assert conflict.states.deeds(conflict.model.codes[1]) == ()
    assert [choice.owner for choice in conflict.made(2)] == ["A"]


def test_who_states_no_preference_is_left_as_it_stands_and_named(dossier):
    """
    2020-02-03 A prefers G as participant seated
    """
    conflict = conflict_model(dossier, AT)
    assert (conflict.model.names, conflict.left_as_they_stand) == (("A",), ("B", "G"))


def test_who_has_no_move_is_named(dossier):
    """
    2020-02-03 A, H prefer G as participant seated
    """
    assert conflict_model(dossier, AT).without_a_move == ("H",)


def test_asked_about_one_question_only_its_acts_are_options(dossier):
    """
    2020-02-03 A, H, G prefer G as participant seated or G as observer seated
    """
    conflict = conflict_model(dossier, AT, [OBSERVER])
    assert [choice.words for choice in conflict.choices] == ["invites G as observer", "attends as observer"]


def test_taking_another_seat_leaves_the_one_on_record(dossier):
    """
    2020-02-01 H invites G as observer
    2020-02-02 G attends as observer
    2020-02-03 A, B, G prefer G as participant seated or G as observer seated
    """
    conflict = conflict_model(dossier, AT)
    words = [(choice.owner, choice.words) for choice in conflict.choices]
    other = 1 << words.index(("G", "attends as participant"))
    assert conflict.states.deeds(other) == ("G attends as participant", "G withdraws as observer")


def test_position_takes_the_place_of_another_without_a_line_for_it(dossier):
    """
    2020-02-01 capacity guest
    2020-02-01 rule either
      admits   state as guest
      when     none of conveners object
           and any of conveners consent
    2020-02-02 A objects to G as guest
    2020-02-03 A prefers G as guest seated
    """
    conflict = conflict_model(dossier, AT)
    assert [choice.words for choice in conflict.choices] == ["objects to G as guest", "consents to G as guest"]
    assert conflict.model.state_count == 3
    assert [conflict.states.deeds(code) for code in conflict.model.codes] == [
        ("A withdraws objection to G as guest",),
        (),
        ("A consents to G as guest",),
    ]


def test_what_is_open_is_neither_so_nor_denied(dossier):
    """
    2020-02-01 fact weather = fair
    2020-02-02 fact weather = foul
    2020-02-03 H prefers G as observer invited
    """
    conflict = conflict_model(dossier, AT)
    assert [conflict.holds(proposition(text), 1) for text in ("weather is fair", "not weather is fair")] == [False] * 2


# --- options that the dossier declares -------------------------------------------------------------------------------

CHICKEN = """
2020-01-01 option Swerve of A "swerve"
2020-01-01 option GiveWay of B "give way"
"""


def test_declared_options_make_a_model_without_rules(dossier):
    """
    2020-01-01 option Swerve of A "swerve"
    2020-01-01 option GiveWay of B "give way"
    2020-01-01 ranking of A = 3, 4, 2, 1
    2020-01-01 ranking of B = 2, 4, 3, 1
    """
    conflict = conflict_model(dossier, AT)
    found = stability(conflict.model)
    assert (found.equilibria("Nash"), found.equilibria("GMR"), conflict.today) == ((2, 3), (2, 3, 4), 1)


def test_preferences_over_options_are_option_prioritising(dossier):
    """
    2020-01-01 option Swerve of A "swerve"
    2020-01-01 option GiveWay of B "give way"
    2020-01-02 A prefers GiveWay is taken
      rank     1
    2020-01-02 A prefers Swerve is not taken
      rank     2
    2020-01-02 B prefers Swerve is taken or GiveWay is taken
      rank     1
    2020-01-02 B prefers Swerve is taken
      rank     2
    2020-01-02 B prefers GiveWay is not taken
      rank     3
    """
    model = conflict_model(dossier, AT).model
    assert [list(model.ranks(mover)) for mover in (0, 1)] == [[1, 0, 3, 2], [0, 3, 1, 2]]


def test_irreversible_option_is_only_given_up_if_it_is_taken_from_the_beginning(dossier):
    """
    2020-01-01 option Delay of A "delay"
      from     yes
      reversible no
    2020-01-01 option Sign of A "sign"
      reversible no
    2020-01-02 A prefers Sign is taken
    """
    assert [option.direction for option in conflict_model(dossier, AT).model.options] == ["back", "fwd"]


def test_options_and_rules_can_stand_together(dossier):
    """
    2020-01-01 option Walkout of A "walk out"
    2020-02-03 A prefers not (G as observer seated and Walkout is not taken)
    2020-02-03 H, G prefer G as observer seated
    """
    conflict = conflict_model(dossier, AT)
    assert [choice.words for choice in conflict.choices] == ["walk out", "invites G as observer", "attends as observer"]
    assert list(conflict.model.ranks(0)) == [1, 1, 1, 1, 1, 1, 0, 1]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("", "No preference is on record by 2020-03-01"),
        ("2020-02-01 H prefers G as participant seated", "Nobody who states a preference can still move"),
        (
            f"{CHICKEN}2020-01-01 ranking of A = 1, 2, 3, 4",
            "States are ranked by number, and B owns options and states no preference",
        ),
        (
            f"{CHICKEN}2020-01-01 infeasible G as observer seated\n2020-02-01 A prefers Swerve is taken",
            "`infeasible G as observer seated` speaks of more than options",
        ),
    ],
)
def test_what_makes_no_model_is_told(lines, sentence):
    with pytest.raises(NoModelError, match=sentence):
        conflict_model(read(lines, CHARTER), AT)


def test_too_many_states_are_refused_with_the_way_out():
    names = [f"S{number}" for number in range(15)]
    cast = "\n".join(f"2020-01-01 actor {name} (state)" for name in names)
    text = f"""{cast}
2020-01-01 actor G (guest)
2020-01-01 group many = {", ".join(names)}
2020-01-01 capacity observer
2020-01-01 rule together
  admits guest as observer
  when all of many consent
2020-02-01 many prefer G as observer seated"""
    with pytest.raises(NoModelError, match=r"15 acts are open, which makes 32,768 states; at most 16,384.*--about"):
        conflict_model(read(text), AT)


def test_nothing_feasible_and_wrong_rankings_are_refused_by_the_graph_model():
    nothing = "2020-01-01 infeasible Swerve is taken\n2020-01-01 infeasible Swerve is not taken\n"
    with pytest.raises(NoStateError):
        conflict_model(read(f"{CHICKEN}{nothing}2020-02-01 A prefers Swerve is taken", CHARTER), AT)
    ranked = "2020-01-01 ranking of A = 1, 2, 3\n2020-01-01 ranking of B = 1, 2, 3, 4"
    with pytest.raises(IncompleteRankingError, match="omits 4"):
        conflict_model(read(f"{CHICKEN}{ranked}", CHARTER), AT)


def test_acts_of_a_state_come_last_on_the_day_asked_about():
    assert last_minute(AT).text == "2020-03-01T23:59Z"
    assert last_minute(moment("2020-02")).text == "2020-02-29T23:59Z"
    instant = moment("2020-03-01T10:00Z")
    assert last_minute(instant) == instant


def test_looked_at_among_some_the_others_stay_and_are_named(dossier):
    """
    2020-02-03 A, B, G prefer G as participant seated
    """
    conflict = conflict_model(dossier, AT, among=["B", "G"])
    assert (conflict.model.names, conflict.set_aside, conflict.left_as_they_stand) == (("B", "G"), ("A",), ())


def test_among_those_who_state_no_preference_nobody_is_looked_at(dossier):
    """
    2020-02-03 A, B, G prefer G as participant seated
    """
    with pytest.raises(NoModelError, match="H states no preference by that date; those who do are A, B, G"):
        conflict_model(dossier, AT, among=["A", "H"])
