"""One sum: the base, the bar, and whether it is reached whatever the silent do."""

from fractions import Fraction

import pytest

from pourparler.language.bars import PLAIN_BARS
from pourparler.language.propositions import Bar, Base, Position, Sign
from pourparler.standing.counting import OPEN_TO_THE_SILENT, Member, is_wanted, needed, value_of

P = Position
ONE = Fraction(1)
FOR = frozenset({P.FOR})


def bar(sign, share=Fraction(0), number=Fraction(0)):
    return Bar(sign, share, number, "")


def members(**numbers):
    """Members of weight one: so many of each side, ``open`` of them still to speak."""
    open_ = numbers.pop("open", 0)
    settled = [Member(ONE, frozenset({P[side.upper()]})) for side, number in numbers.items() for _ in range(number)]
    return settled + [Member(ONE, OPEN_TO_THE_SILENT)] * open_


@pytest.mark.parametrize(
    ("base", "votes", "least"),
    [
        (Base.VOTING, {"for": 92, "against": 50, "abstain": 29}, 95),
        (Base.VOTING, {"for": 93, "against": 24, "abstain": 58, "absent": 18}, 78),
        (Base.PRESENT, {"for": 93, "against": 24, "abstain": 58, "absent": 18}, 117),
        (Base.MEMBERS, {"for": 93, "against": 24, "abstain": 58, "absent": 18}, 129),
    ],
)
def test_two_thirds_of_each_base(base, votes, least):
    two_thirds = bar(Sign.AT_LEAST, Fraction(2, 3))
    inside = {"VOTING": ("for", "against"), "PRESENT": ("for", "against", "abstain")}.get(base.name, tuple(votes))
    assert needed(two_thirds, Fraction(sum(votes[side] for side in inside)), whole=True) == least
    assert value_of(two_thirds, base, FOR, members(**votes)) is (votes["for"] >= least)


@pytest.mark.parametrize(
    ("share", "base", "least"),
    [(Fraction(2, 3), 142, 95), (Fraction(3, 4), 45, 34), (Fraction(3, 5), 73, 44), (Fraction(55, 100), 27, 15)],
)
def test_shares_are_exact_and_rounded_up_to_the_next_whole_vote(share, base, least):
    assert needed(bar(Sign.AT_LEAST, share), Fraction(base), whole=True) == least
    assert needed(bar(Sign.AT_LEAST, share), Fraction(base), whole=False) == share * base


@pytest.mark.parametrize(
    ("sign", "bound", "figure"),
    [
        (Sign.AT_LEAST, Fraction(3), 3),
        (Sign.AT_LEAST, Fraction(7, 2), 4),
        (Sign.MORE_THAN, Fraction(3), 4),
        (Sign.MORE_THAN, Fraction(7, 2), 4),
        (Sign.FEWER_THAN, Fraction(3), 2),
        (Sign.FEWER_THAN, Fraction(7, 2), 3),
        (Sign.AT_MOST, Fraction(7, 2), 3),
        (Sign.EXACTLY, Fraction(7, 2), Fraction(7, 2)),
    ],
)
def test_figure_needed_for_each_sign(sign, bound, figure):
    assert needed(bar(sign, number=bound), Fraction(9), whole=True) == figure


def test_nobody_voting_needs_one_vote():
    assert needed(bar(Sign.AT_LEAST, Fraction(2, 3)), Fraction(0), whole=True) == 1
    assert needed(bar(Sign.MORE_THAN, Fraction(1, 2)), Fraction(0), whole=True) == 1


@pytest.mark.parametrize(
    ("of", "votes", "value"),
    [
        ("all", {"for": 3}, True),
        ("all", {"for": 2, "open": 1}, None),
        ("all", {"for": 2, "abstain": 1, "open": 5}, False),
        ("any", {"against": 2, "open": 1}, None),
        ("any", {"for": 1, "open": 1}, True),
        ("none", {"against": 2, "open": 1}, None),
        ("none", {"against": 2}, True),
        ("none", {"for": 1, "open": 9}, False),
    ],
)
def test_running_count_is_settled_when_the_silent_cannot_change_it(of, votes, value):
    assert value_of(PLAIN_BARS[of], Base.MEMBERS, FOR, members(**votes)) is value


@pytest.mark.parametrize(
    ("sign", "votes", "value"),
    [
        (Sign.AT_LEAST, {"abstain": 3}, False),
        (Sign.FEWER_THAN, {"abstain": 3}, True),
        (Sign.EXACTLY, {"abstain": 3}, False),
        (Sign.MORE_THAN, {"abstain": 3}, False),
        (Sign.AT_MOST, {"abstain": 3}, True),
        (Sign.AT_LEAST, {"open": 1}, None),
        (Sign.FEWER_THAN, {"open": 1}, None),
        (Sign.AT_LEAST, {"for": 1, "open": 1}, None),
    ],
)
def test_share_of_those_voting_where_perhaps_nobody_votes(sign, votes, value):
    assert value_of(bar(sign, Fraction(2, 3)), Base.VOTING, FOR, members(**votes)) is value


def test_share_cannot_be_reached_by_those_who_can_only_vote_against_or_stay_away():
    away_or_against = [Member(ONE, frozenset({P.AGAINST, P.ABSENT}))] * 2
    assert value_of(bar(Sign.AT_LEAST, Fraction(2, 3)), Base.VOTING, FOR, away_or_against) is False


def test_exactly_knows_which_sums_are_possible():
    heavy = [Member(Fraction(2), OPEN_TO_THE_SILENT)] * 2
    assert value_of(bar(Sign.EXACTLY, number=Fraction(3)), Base.MEMBERS, FOR, heavy) is False
    assert value_of(bar(Sign.EXACTLY, number=Fraction(4)), Base.MEMBERS, FOR, heavy) is None
    settled = [Member(Fraction(2), FOR)] * 2
    assert value_of(bar(Sign.EXACTLY, number=Fraction(4)), Base.MEMBERS, FOR, settled) is True


def test_exactly_gives_up_where_too_many_sums_are_possible():
    many = [Member(Fraction(2**n), OPEN_TO_THE_SILENT) for n in range(15)]
    assert value_of(bar(Sign.EXACTLY, number=Fraction(-1)), Base.MEMBERS, FOR, many) is None


def test_declared_total_stands_in_for_the_sum_over_all_members():
    half = bar(Sign.MORE_THAN, Fraction(1, 2))
    votes = members(**{"for": 3, "against": 1})
    assert value_of(half, Base.MEMBERS, FOR, votes) is True
    assert value_of(half, Base.MEMBERS, FOR, votes, total=Fraction(6)) is False
    assert value_of(half, Base.VOTING, FOR, votes, total=Fraction(6)) is True


def test_who_is_present_and_silent_is_present_and_silent():
    present = frozenset({P.FOR, P.AGAINST, P.ABSTAIN, P.SPOILT})
    every = frozenset(P)
    asked = {
        "present": present,
        "not present": every - present,
        "silent": frozenset({P.SILENT}),
        "not silent": every - {P.SILENT},
        "not for": every - FOR,
        "for": FOR,
        "absent": frozenset({P.ABSENT}),
        "not absent": every - {P.ABSENT},
    }
    assert [name for name, wanted in asked.items() if is_wanted(wanted, P.SILENT, present=True)] == [
        "present",
        "silent",
        "not for",
        "not absent",
    ]
    assert value_of(
        bar(Sign.AT_LEAST, Fraction(1, 2)),
        Base.PRESENT,
        FOR,
        [Member(ONE, FOR), Member(ONE, frozenset({P.SILENT}), True)],
    )
