"""Options, what is infeasible, rankings, expected equilibria, and the rank of a preference."""

import pytest

from pourparler.language.propositions import AllOf, IsTaken, Not
from tests.dossiers import proposition
from tests.language.texts import read, told


def test_option_has_an_owner_and_a_title_and_can_be_undone(parsed):
    """
    2020-01-01 option Strike of A "strike from the air"
    """
    assert told(parsed) == {"name": "Strike", "actor": "A", "title": "strike from the air"}


def test_option_may_be_taken_from_the_beginning_and_for_good(parsed):
    """
    2020-01-01 option Delay of A
      from       yes
      reversible no
    """
    assert told(parsed) == {"name": "Delay", "actor": "A", "is_taken": True, "is_reversible": False}


def test_infeasible_is_a_proposition(parsed):
    """
    2020-01-01 infeasible Delay is taken and Accept is not taken
    """
    assert told(parsed) == {"what": AllOf((IsTaken("Delay"), IsTaken("Accept", negated=True)))}


def test_ranking_has_ties_in_brackets_best_first(parsed):
    """
    2020-01-01 ranking of A = 3, (1, 2), 4
    """
    assert told(parsed) == {"actor": "A", "groups": ((3,), (1, 2), (4,))}


def test_expected_equilibria_are_listed_by_number(parsed):
    """
    2020-01-01 expect equilibria under Nash, CSEQ are 5, 6
    """
    assert told(parsed) == {"definitions": ("Nash", "CSEQ"), "states": (5, 6)}


def test_equilibrium_is_expected_where_something_holds(parsed):
    """
    2020-01-01 expect equilibrium under GMR where not Delay is taken
    """
    assert told(parsed) == {"definitions": ("GMR",), "where": Not(IsTaken("Delay"))}


def test_equilibrium_can_be_expected_not_to_be(parsed):
    """
    2020-01-01 expect no equilibrium under SMR where Delay is taken
    """
    assert told(parsed) == {"definitions": ("SMR",), "where": IsTaken("Delay"), "is_denied": True}


def test_preference_has_a_rank():
    (entry,) = read("2020-01-01 A prefers Delay is taken\n  rank 2").entries
    assert (entry.claim, entry.details.rank) == (IsTaken("Delay"), 2)


def test_quoted_value_of_a_fact_is_no_option():
    assert proposition('seat is "taken"') != proposition("seat is taken")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("option Delay", "Here `of` is missing at the end."),
        ("option Delay of A\n  from perhaps", "`perhaps` is neither `yes` nor `no`."),
        ("ranking of A = 1, (2, 3", "Here `)` is missing at the end."),
        ("ranking of A", "Here `=` is missing at the end."),
        ("ranking of A = best", "`best` is not a whole number."),
        ("expect equilibria under Nsh are 1", "`Nsh` is no definition of stability."),
    ],
)
def test_what_cannot_be_read_is_told(text, sentence):
    assert [finding.sentence for finding in read(f"2020-01-01 {text}").findings] == [sentence]
