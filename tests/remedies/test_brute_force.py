"""Every set works, no proper part of it does, and nothing smaller is missed: against all subsets of the moves, derived."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pourparler.language import parse_proposition
from pourparler.remedies import Aim, is_remedy
from pourparler.remedies.searched import Searched
from pourparler.vocabulary import moment
from tests.remedies.told import by_brute_force, expanded
from tests.standing.random_dossiers import ASKED, DAYS, dossiers

CLAIMS = (
    "budget adopted and Gil as observer invited",
    "not Gil as member seated",
    "at least 2 of conveners consent to Gil as observer",
    "Gil as observer seated or Kim as observer seated",
    "not budget adopted",
    "purge rejected",
    "Gil as observer invited by Hub",
    "none of conveners object to budget",
    "exactly 2 of D vote for budget",
    "at least 1/2 of D present and voting vote for purge",
    "Gil has signed accord and not Hub finds Gil violent",
)
_UP_TO = ((13, 3), (28, 2))
"""How many moves there are at most, and the size up to which all their sets are derived."""


AIMS = st.builds(Aim, st.sampled_from(ASKED), contrary=st.booleans()) | st.builds(
    Aim, claim=st.sampled_from(CLAIMS).map(parse_proposition)
)


def _searched(written, aim, day):
    searched = Searched(written.dossier, aim, moment(day))
    assume(searched.aim.value(searched.standing) is not True and searched.survey.moves)
    return searched


@pytest.mark.slow
@given(dossiers(), AIMS, st.sampled_from(DAYS))
@settings(max_examples=45, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_smallest_sets_are_those_of_brute_force(written, aim, day):
    searched = _searched(written, aim, day)
    size = next((size for most, size in _UP_TO if len(searched.survey.moves) <= most), 1)
    found = searched.remedies().found
    folded = {(moves, each.wait.until.text if each.wait else "") for each in found for moves in expanded(each)}
    assert {each for each in folded if len(each[0]) <= size} == by_brute_force(searched, size)


@pytest.mark.slow
@given(dossiers(), AIMS, st.sampled_from(DAYS))
@settings(max_examples=40, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_every_set_passes_the_checker(written, aim, day):
    searched = _searched(written, aim, day)
    for each in searched.remedies().found[:20]:
        later = each.wait.until if each.wait is not None else None
        assert is_remedy(written.dossier, searched.aim, searched.at, each.chosen, later)
