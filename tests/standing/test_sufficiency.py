"""The fewest lines that bear an answer."""

from pourparler.standing import sufficient_lines
from pourparler.vocabulary import moment
from tests.dossiers import question

CHARTER = """
2020 actor A
2020 actor B
2020 group conveners = A, B, C
2020 body D
  members D1, D2, D3
2020 rule two-of-three
  admits any as member
  when at least 2 of conveners consent
2020 rule founding
  admits A, B as party
2020 rule coopting
  admits any as party
  when all of those seated as party consent
2020 rule excluding
  excludes member
  when A excludes candidate
"""


def lines(dossier, asked, at):
    return [entry.place.line for entry in sufficient_lines(dossier, question(asked), moment(at))]


def test_lines_that_only_add_to_an_answer_are_left_out(dossier):
    """
    2020-05-01 A consents to G as member
    2020-05-02 B consents to G as member
    2020-05-03 A favours G as member
    2020-05-04 G attends as member
      level minister
    2020-05-06 G attends as member
    """
    assert lines(dossier, "G as member", "2020-05-06") == [1, 2, 4]


def test_answer_without_any_line_rests_on_the_charter_alone(dossier):
    """
    2020-05-01 A consents to K as member
    """
    assert lines(dossier, "G as member", "2020-05-01") == []


def test_who_joined_is_charter_and_not_record(dossier):
    """
    2020-04-01 C leaves conveners
    2020-05-01 A, B consent to G as member
    """
    assert lines(dossier, "G as member", "2020-05-01") == [2]


def test_lines_beyond_the_grounds_are_taken_where_the_grounds_do_not_suffice(dossier):
    """
    2020-05-01 A attends as party
    2020-05-01 B attends as party
    2020-05-02 A, B consent to G as party
    """
    assert lines(dossier, "G as party", "2020-05-02") == [1, 2, 3]


def test_undoing_rests_on_what_was_undone(dossier):
    """
    2020-05-01 A, B consent to G as member
    2020-05-02 G attends as member
    2020-05-03 A excludes G as member
    """
    assert lines(dossier, "G as member", "2020-05-03") == [3]
