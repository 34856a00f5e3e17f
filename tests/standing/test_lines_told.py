"""Lines as sentences: acts with office and condition, votes, rules, facts, capacities, motions."""

from pourparler.standing.lines_told import act_words, line_words
from pourparler.standing.names_told import Telling, joined
from pourparler.vocabulary import moment
from tests.dossiers import question, read

CHARTER = """
2020 actor A "Arlen" (state)
2020 actor B "Bessa" (state)
2020 actor G "Gorm" (state)
2020 body D "the Council"
2020 official Ada "Ada Arl" of A, "Foreign Minister"
2020 official Ben of B
2020 motion budget "Budget" in D
2020 instrument accord "the Accord"
2020 quality violent
"""


def sentences(text):
    dossier = read(text, CHARTER)
    assert dossier.findings == ()
    told = Telling(dossier.charter, moment("2020-12-31"))
    mine = [entry for entry in dossier.entries if entry.place.file == "test.talks"]
    return [line_words(entry, told) for entry in mine]


def test_acts_with_everything_that_may_belong_to_them():
    assert sentences(
        """
        2020-05-01 A, B consent to G as member
          by       Ada
        2020-05-02 A objects to G as member
          by       Ben
          only if  B has signed accord
        2020-05-03 B votes for budget in D
          by       Somebody
          on behalf of A
        2020-05-04 A invites G as member
          carried by B
          until    2020-06-01
          level    minister
        2020-05-05 A affirms accord
          medium   private
        2020-05-06 A favours G as member
        2020-05-07 A states G as member invited
        2020-05-08 G accepts as member
        2020-05-09 G suspends participation as member
        2020-05-10 A suspends G as member in D
          from     speak, vote
        2020-05-11 A refers budget to D
        2020-05-12 A requests a vote on budget
        2020-05-13 A withdraws objection to G as member
        2020-05-14 A finds G violent
        2020-05-15 A hosts
        2020-05-16 A is absent from D
        2020-05-17 A abstains on budget
        2020-05-18 A excludes G as member
        """
    ) == [
        "2020-05-01: Arlen and Bessa consent to Gorm as member, by Ada Arl, Foreign Minister",
        "2020-05-02: Arlen objects to Gorm as member only if B has signed accord, by Ben",
        "2020-05-03: Bessa votes for budget (Budget) on behalf of Arlen, by Somebody",
        "2020-05-04: Arlen invites Gorm as member at level minister until 2020-06-01 carried by Bessa",
        "2020-05-05: Arlen affirms the Accord in private",
        "2020-05-06: Arlen favours Gorm as member (a statement)",
        "2020-05-07: Arlen states G as member invited (a statement)",
        "2020-05-08: Gorm accepts as member",
        "2020-05-09: Gorm suspends participation as member",
        "2020-05-10: Arlen suspends Gorm as member from the power to speak and vote in D",
        "2020-05-11: Arlen refers budget (Budget) to the Council",
        "2020-05-12: Arlen requests a vote on budget (Budget)",
        "2020-05-13: Arlen withdraws objection to Gorm as member",
        "2020-05-14: Arlen finds Gorm violent",
        "2020-05-15: Arlen hosts",
        "2020-05-16: Arlen is absent from the Council",
        "2020-05-17: Arlen abstains on budget (Budget)",
        "2020-05-18: Arlen excludes Gorm as member",
    ]


def test_other_lines():
    assert sentences(
        """
        2020-05-01 vote on budget in D
          for A
        2020-05-01 vote on budget
          for A
        2020-05-02 capacity observer
          may attend, listen
          may not speak
        2020-05-02 capacity guest
          may attend
        2020-05-03 motion plan "Plan"
        2020-05-03 motion other
        2020-05-04 fact place = Geneva
        2020-05-05 rule one
          admits   state as member
          stated by A
          requires candidate has signed accord
          when     A invites candidate
          unless   B objects
          seats    at once
          counts   statements
        2020-05-05 rule two
          bars     G
        2020-05-05 rule three
          suspends member
          seats when G has accepted
        """
    ) == [
        "2020-05-01: vote on budget (Budget) in the Council",
        "2020-05-01: vote on budget (Budget)",
        "an observer may attend and listen and may not speak",
        "a guest may attend",
        "2020-05-03: motion plan (Plan)",
        "2020-05-03: motion other (no title)",
        "2020-05-04: place is reported as Geneva",
        "rule one (as stated by A): admits state as member, requires candidate has signed accord, when A invites candidate, unless B objects, at once, counting statements",
        "rule two: bars G",
        "rule three: suspends member, seats when G has accepted",
    ]


def test_names_joined_as_in_a_sentence():
    assert [joined(list(words)) for words in ("", "A", "AB", "ABC")] == ["", "A", "A and B", "A, B and C"]


def test_names_beyond_a_dozen_are_counted():
    told = Telling(read("", CHARTER).charter, moment("2020-05-01"))
    assert told.names(["A", "B"]) == "Arlen and Bessa"
    assert told.names([f"X{n}" for n in range(14)]).endswith("X11 and 2 more")
    assert told.names(["A"] * 12).endswith("Arlen and Arlen")


def test_questions_by_title():
    told = Telling(read("", CHARTER).charter, moment("2020-05-01"))
    assert [
        told.question(question(text)) for text in ("G as member", "suspension of G as member", "budget", "plan")
    ] == [
        "Gorm as member",
        "suspension of Gorm as member",
        "budget (Budget)",
        "plan",
    ]


def test_titles_are_those_of_the_day():
    charter = '2020 actor A "Old Name"\n2021 actor A "New Name"'
    dossier = read("2020-05-01 A signs accord", charter)
    words = [
        act_words(dossier.counted[-2 if year == 9 else 1], Telling(dossier.charter, moment(f"202{year}-06-01")))
        for year in (0, 1)
    ]
    assert words == ["2020-05-01: Old Name signs accord", "2020-05-01: New Name signs accord"]
