import pytest

from pourparler.conflicts import UnrankedPreferencesError, preferences_of_record, rankings_of_record
from pourparler.conflicts.preferences_of_record import questions_named
from pourparler.vocabulary import Motion, Seat, moment
from tests.conflicts.charters import CHARTER  # noqa: F401 - the cast of every docstring here
from tests.dossiers import proposition

AT = moment("2020-03-01")


def stated(dossier, at=AT):
    found = preferences_of_record(dossier, at)
    return {name: [each.line.place.line for each in mine] for name, mine in found.items()}


def test_preferences_come_by_rank_whatever_the_order_of_lines(dossier):
    """
    2020-02-01 A prefers G as observer seated
      rank     2
    2020-02-02 A prefers not G as participant seated
      rank     1
    """
    assert stated(dossier) == {"A": [3, 1]}


def test_later_line_of_the_same_rank_takes_the_place_of_the_earlier(dossier):
    """
    2020-02-01 A prefers G as observer seated
      rank     1
    2020-02-05 A prefers not G as observer seated
      rank     1
    """
    assert stated(dossier) == {"A": [3]}
    assert stated(dossier, moment("2020-02-04")) == {"A": [1]}


def test_single_preference_needs_no_rank(dossier):
    """
    2020-02-01 A prefers G as observer seated
    """
    assert stated(dossier) == {"A": [1]}


def test_several_without_a_rank_are_refused_with_their_lines(dossier):
    """
    2020-02-01 A prefers G as observer seated
    2020-02-02 A prefers G as participant seated
      rank     1
    """
    with pytest.raises(UnrankedPreferencesError, match=r"A prefers several things.*test\.talks:1") as refused:
        stated(dossier)
    assert [place.line for place in refused.value.places] == [1, 2]


def test_preference_of_a_group_is_that_of_each_member(dossier):
    """
    2020-02-01 conveners prefer G as observer seated
    """
    assert stated(dossier) == {"A": [1], "B": [1]}


def test_words_alone_are_no_preference(dossier):
    """
    2020-02-01 A prefers "a good outcome"
    """
    assert stated(dossier) == {}


def test_proposed_line_counts_for_nothing(dossier):
    """
    2020-02-01 ! A prefers G as observer seated
    """
    assert stated(dossier) == {}


def test_latest_ranking_counts(dossier):
    """
    2020-01-01 ranking of A = 1, 2
    2020-02-01 ranking of A = 2, 1
    """
    assert rankings_of_record(dossier, AT)["A"].groups == ((2,), (1,))
    assert rankings_of_record(dossier, moment("2020-01-15"))["A"].groups == ((1,), (2,))


def test_questions_are_those_of_which_a_proposition_speaks():
    said = proposition("G as observer seated and not (budget adopted or A consents to G as observer)")
    assert questions_named(said) == (Seat("G", "observer"), Motion("budget"))
