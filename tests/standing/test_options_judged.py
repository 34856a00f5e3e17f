"""Whether a declared option is taken, and how its line is told."""

from pourparler.standing.lines_told import line_words
from pourparler.standing.names_told import Telling
from pourparler.vocabulary import moment
from tests.dossiers import holds, judged, read

OPTIONS = """
2020-01-01 actor A "Arlen"
2020-01-01 option Delay of A "delay"
  from     yes
2020-01-05 option Strike of A
"""


def test_option_is_as_it_stands_as_long_as_nobody_moves():
    dossier = read("", OPTIONS)
    assert [holds(dossier, f"{name} is taken", "2020-02-01") for name in ("Delay", "Strike")] == ["true", "false"]
    assert holds(dossier, "Strike is not taken and Delay is taken", "2020-02-01") == "true"


def test_option_that_nobody_has_yet_is_open():
    dossier = read("", OPTIONS)
    assert holds(dossier, "Strike is taken", "2020-01-04") == "open; (nobody has an option Strike)"
    assert holds(dossier, "not Flight is taken", "2020-02-01") == "open; (nobody has an option Flight)"


def test_line_of_an_option_says_who_may_do_what_and_how_it_stands():
    dossier = read("", OPTIONS)
    told = Telling(dossier.charter, moment("2020-02-01"))
    words = [
        line_words(ground.entry, told)
        for name in ("Delay", "Strike")
        for ground in judged(dossier, f"{name} is taken", "2020-02-01").grounds
    ]
    assert words == ["Arlen may delay (taken from the beginning)", "Arlen may Strike (not taken yet)"]


def test_rank_of_a_preference_is_told():
    dossier = read("2020-02-01 A prefers Delay is taken\n  rank 2", OPTIONS)
    told = Telling(dossier.charter, moment("2020-02-01"))
    (act,) = [entry for entry in dossier.counted if entry.place.file == "test.talks"]
    assert line_words(act, told) == "2020-02-01: Arlen prefers Delay is taken (rank 2) (a statement)"
