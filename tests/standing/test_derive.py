"""The standing of a dossier at a date: asked in any order, taken over, at another moment."""

from pourparler.language.directives import Act
from pourparler.record import question_key
from pourparler.standing import derive
from pourparler.vocabulary import Seat, moment
from tests.dossiers import holds, plain_standing, question, read, told, verdict

CHARTER = """
2020 actor A
2020 actor B
2020 actor G
2020 group conveners = A, B
2020 body D
  members A, B, G
2020 motion budget (money) in D
2020 rule founding
  admits A, B as member
2020 rule coopting
  admits any as member
  when all of those seated as member consent
2020 rule simple
  decides money
  when more than half of D entitled vote for
2020 rule arrears
  suspends member
  when A suspends candidate
2020 capacity member
  may speak, vote
"""


def test_table_is_every_seat_in_the_order_of_its_seats(dossier):
    """
    2020-05-01 A, B attend as member
    2020-05-02 A, B consent to G as member
    """
    table = plain_standing(dossier, "2020-05-02").table()
    assert [(str(ruling.question), verdict(ruling)) for ruling in table] == [
        ("A as member", "seated on founding"),
        ("B as member", "seated on founding"),
        ("G as member", "invited by A, B on coopting"),
    ]


def test_reads_are_the_keys_under_which_a_line_could_change_the_answer(dossier):
    """
    2020-05-01 A, B attend as member
    """
    scene = plain_standing(dossier, "2020-05-02")
    read_ = scene.reads(Seat("G", "member"))
    assert {question_key("G as member"), question_key("A as member"), ("seats",)} <= read_
    assert question_key("budget") not in read_


def test_new_seat_at_the_table_is_seen_by_rulings_taken_over(dossier):
    """
    2020-05-01 A, B attend as member
    2020-05-02 A, B consent to G as member
    2020-05-02 A, B consent to K as member
    """
    at = moment("2020-05-04")
    before = derive(dossier.charter, dossier.record, at, dossier.seats)
    assert verdict(before.ruling(question("G as member"))) == "invited by A, B on coopting"
    after = dossier.with_entries(read("2020-05-03 K attends as member").entries)
    taken = derive(after.charter, after.record, at, after.seats, previous=before)
    assert verdict(taken.ruling(question("G as member"))) == "not yet on coopting"


def test_ruling_that_no_new_line_touches_is_taken_over_as_it_is(dossier):
    """
    2020-05-01 A attends as member
    """
    at = moment("2020-05-04")
    before = derive(dossier.charter, dossier.record, at, dossier.seats)
    known = before.ruling(question("budget"))
    after = dossier.with_entries(read("2020-05-03 B attends as member").entries)
    taken = derive(after.charter, after.record, at, after.seats, previous=before)
    assert taken.ruling(question("budget")) is known
    elsewhere = derive(after.charter, after.record, moment("2020-05-05"), after.seats, previous=before)
    assert elsewhere.ruling(question("budget")) is not known


def test_standing_at_another_moment_is_kept_and_leads_back(dossier):
    """
    2020-05-01 A attends as member
    """
    scene = plain_standing(dossier, "2020-05-04")
    earlier = scene.other(moment("2020-04-30"))
    assert earlier.other(moment("2020-05-04")) is scene
    assert verdict(scene.ruling_at(question("A as member"), moment("2020-04-30"))) == "invited on founding"


def test_seated_and_delegations_at_a_moment(dossier):
    """
    2020 rule watching
      admits A as watcher
      seats at once
    2020-05-01 A attends as member
    """
    scene = plain_standing(dossier, "2020-05-04")
    assert scene.seated("member", moment("2020-05-04")) == ("A",)
    assert scene.seated("", moment("2020-05-04")) == ("A",)
    assert scene.seated("watcher", moment("2020-04-30")) == ("A",)


def test_member_who_lost_the_vote_leaves_the_base(dossier):
    """
    2020-05-01 A, B attend as member
    2020-05-02 A suspends B as member
    2020-05-03 A votes for budget in D
    """
    assert told(dossier, "budget", "2020-05-03") == "open on simple; 1 of 2, needed 2; lines 2, 3"
    assert holds(dossier, "B may vote", "2020-05-03") == "false; line 2"
    assert holds(dossier, "A may vote", "2020-05-03") == "true"
    assert holds(dossier, "A may dance", "2020-05-03") == "false"


def test_suspension_of_the_one_who_decides_on_it_is_judged_as_it_stood_before(dossier):
    """
    2020 rule by-all
      suspends member
      when all of D entitled vote for
    2020-05-01 A, B attend as member
    2020-05-02 A, B, G vote for suspension of B as member in D
    2020-05-02 G suspends B as member
    """
    assert told(dossier, "B as member", "2020-05-02") == "suspended by G on by-all; lines 1, 5, 6"


def test_condition_of_an_act_is_judged_for_the_candidate_or_the_actor(dossier):
    """
    2020 instrument accord
    2020-05-01 A, B, G vote for budget in D
      only if candidate has signed accord
    2020-05-02 A, B sign accord
    """
    assert told(dossier, "budget", "2020-05-01") == "open on simple; 0 of 3, needed 2; line 2"
    assert told(dossier, "budget", "2020-05-02") == "adopted by D on simple; 2 of 3, needed 2; lines 2, 4"
    assert isinstance(dossier.counted[-1], Act)


def test_seat_in_a_capacity_that_is_not_described_says_nothing_about_powers(dossier):
    """
    2020 rule watching
      admits A as watcher
      seats at once
    2020-05-01 A attends as member
    """
    assert holds(dossier, "A may speak", "2020-05-01") == "true"
    assert holds(dossier, "B may speak", "2020-05-01") == "false"


def test_silent_member_whose_suspension_is_voted_on_still_counts_in_the_vote(dossier):
    """
    2020 rule by-half
      suspends member
      when more than half of D entitled vote for
    2020-05-01 A, B attend as member
    2020-05-02 G votes for suspension of B as member in D
    2020-05-02 G suspends B as member
    2020-05-03 A votes for suspension of B as member in D
    """
    assert told(dossier, "B as member", "2020-05-02") == "seated on founding; line 4"
    assert plain_standing(dossier, "2020-05-02").has_lost("B", "vote", moment("2020-05-02"), "D") is False
