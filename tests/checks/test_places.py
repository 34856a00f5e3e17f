from pourparler.checks.places import place_of, places_of
from pourparler.vocabulary import Place
from tests.checks.found import dossier_of
from tests.dossiers import FILE

VOTE = """
2020-05-01 vote on budget in council   ; not "B"
  for   A, B
  proxy A for B
"""


def test_place_of_word_is_its_first_line_and_column():
    dossier = dossier_of(VOTE)
    assert place_of("B", dossier.entries[0], dossier) == Place(FILE, 2, 12, 1)


def test_place_of_word_in_a_particular_is_sought_there_alone():
    dossier = dossier_of(VOTE)
    assert place_of("B", dossier.entries[0], dossier, "proxy") == Place(FILE, 3, 15, 1)


def test_place_of_word_that_does_not_stand_there_is_that_of_the_entry():
    dossier = dossier_of(VOTE)
    assert place_of("council-of-b", dossier.entries[0], dossier) == dossier.entries[0].place


def test_places_come_in_order_and_once():
    dossier = dossier_of("2020-05-02 actor A\n2020-05-01 actor B")
    assert [place.line for place in places_of((*dossier.entries, *dossier.entries))] == [1, 2]
