"""Sums as whole numbers: adding up gives what counting anew gives."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pourparler.language.propositions import Bar, Base, Position, Sign
from pourparler.remedies.formulas import Fixed, Joint, Member, Sum, Uncertain, all_of, sums_in, value_in
from pourparler.remedies.lines import Line
from pourparler.remedies.moves import Matter, Move, Replay
from pourparler.remedies.puzzles import Puzzle
from pourparler.standing.counting import OPEN_TO_THE_SILENT
from pourparler.vocabulary import Motion

ENDS = ("for", "against", "abstain", "absent", "silent")
POSITIONS = tuple(Position(end) for end in ENDS)


@st.composite
def sums(draw):
    number = draw(st.integers(1, 5))
    members = tuple(
        Member(
            Matter(f"M{at}", "position", "m"),
            Fraction(draw(st.integers(0, 6)), draw(st.integers(1, 2))),
            draw(st.sampled_from([OPEN_TO_THE_SILENT, *(frozenset({side}) for side in POSITIONS)])),
        )
        for at in range(number)
    )
    share = draw(st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(2, 3), Fraction(1)]))
    bar = Bar(draw(st.sampled_from(Sign)), share, Fraction(draw(st.integers(0, 6))), "")
    wanted = frozenset(draw(st.sets(st.sampled_from(POSITIONS), min_size=1)))
    return Sum(bar, draw(st.sampled_from(Base)), wanted, members)


@st.composite
def moved(draw, formula):
    matters = list(dict.fromkeys(member.matter for each in sums_in(formula) for member in each.members))
    return [
        Move(matter, draw(st.sampled_from(ENDS)), "-", None, False, draw(st.sampled_from(Replay)), Motion("m"))
        for matter in matters
        if draw(st.booleans())
    ]


@given(st.data())
def test_line_gives_the_value_of_the_sum_after_any_moves(data):
    sum_ = data.draw(sums())
    moves = data.draw(moved(sum_))
    line = Line(sum_, moves)
    assert line.value(range(len(moves)), moves) is line._anew(moves)


@given(st.data())
def test_puzzle_holds_when_the_formula_is_so_and_its_useful_moves_are_enough(data):
    formula = Joint((data.draw(sums()), Uncertain(data.draw(sums())), Fixed(False)), every=data.draw(st.booleans()))
    moves = data.draw(moved(formula))
    puzzle = Puzzle(formula, moves, lambda move: 1)
    by_sum = {id(each): Line(each, moves).value(range(len(moves)), moves) for each in sums_in(formula)}
    assert puzzle.is_so(range(len(moves))) is (value_in(formula, lambda each: by_sum[id(each)]) is True)
    useful = [n for pool in puzzle.pools for option in pool.options for ways in option for n in ways]
    assert set(useful) <= set(range(len(moves)))


def test_part_that_holds_and_that_nobody_harms_needs_no_help():
    held = Sum(
        Bar(Sign.AT_LEAST, Fraction(0), Fraction(1), ""),
        Base.MEMBERS,
        frozenset({Position.FOR}),
        (Member(Matter("A", "position", "m"), Fraction(1), frozenset({Position.FOR})),),
    )
    missing = Sum(
        held.bar,
        Base.MEMBERS,
        frozenset({Position.FOR}),
        (Member(Matter("B", "position", "n"), Fraction(1), frozenset({Position.AGAINST})),),
    )
    moves = [Move(Matter("A", "position", "m"), "for", "-"), Move(Matter("B", "position", "n"), "for", "-")]
    puzzle = Puzzle(all_of((held, missing)), moves, lambda move: 1)
    assert [pool.matters for pool in puzzle.pools] == [(Matter("B", "position", "n"),)]
