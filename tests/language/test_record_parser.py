import pytest

from pourparler.language.directives import Switch
from pourparler.language.propositions import FactIs, Position, Stands
from pourparler.vocabulary import Change, Motion, Seat
from tests.language.texts import read, reader, told, troubles


def test_vote_has_lists_by_position(parsed):
    """
    2020-01-01 vote on m in council
      for      A, B,
               C
      for      D
      against  E
      abstain  F
      absent   G
      spoilt   H
      not entitled I, J
      proxy    A for K
      proxy    B for L
      text     v2
    """
    assert told(parsed) == {
        "question": Motion("m"),
        "body": "council",
        "lists": (
            (Position.FOR, ("A", "B", "C")),
            (Position.FOR, ("D",)),
            (Position.AGAINST, ("E",)),
            (Position.ABSTAIN, ("F",)),
            (Position.ABSENT, ("G",)),
            (Position.SPOILT, ("H",)),
            (Position.NOT_ENTITLED, ("I", "J")),
        ),
        "proxies": (("A", "K"), ("B", "L")),
        "text": "v2",
    }


def test_vote_may_be_known_by_its_figures(parsed):
    """
    2020-01-01 vote on exclusion of D as participant
      tally    for 92, against 50, abstain 29, absent 3, spoilt 1, not entitled 0
    """
    assert told(parsed) == {
        "question": Seat("D", "participant", Change.EXCLUSION),
        "tally": (
            (Position.FOR, 92),
            (Position.AGAINST, 50),
            (Position.ABSTAIN, 29),
            (Position.ABSENT, 3),
            (Position.SPOILT, 1),
            (Position.NOT_ENTITLED, 0),
        ),
    }


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", "12"),
        ('"about 15"', "about 15"),
        ("RUS, TUR", "RUS, TUR"),
        ("RUS,TUR,", "RUS, TUR"),
        ('""', ""),
        ('"a \\"b\\""', 'a "b"'),
    ],
)
def test_fact_is_a_word_words_or_a_list(words, value):
    assert told(read(f"2020-01-01 fact x = {words}")) == {"name": "x", "value": value}


def test_expectation_is_a_proposition():
    assert told(read("2020-01-01 expect host is KAZ")) == {"claim": FactIs("host", "KAZ")}


def test_expectation_may_say_what_it_takes(parsed):
    """
    2020-01-01 expect budget adopted
      once     A, B vote for budget in council, C withdraws objection to G as observer
      once     3 of those against vote for, 1 of those silent stay away
      once     nothing else
    """
    (entry,) = parsed.entries
    assert [[(act.actors, act.verb, act.object, act.details.body) for act in once.acts] for once in entry.once] == [
        [(("A", "B"), "votes", "", "council"), (("C",), "withdraws", "objection", "")],
        [],
    ]
    assert [once.switches for once in entry.once] == [
        (),
        (Switch(3, Position.AGAINST, "for"), Switch(1, Position.SILENT, "absent")),
    ]
    assert (entry.only, parsed.findings) == (True, ())


@pytest.mark.parametrize(
    ("moves", "trouble"),
    [
        ("3 of those undecided vote for", "`undecided` is no position."),
        ("3 of those against leave", "Here what they would do is missing before `leave`."),
        ("A wonders about budget", "`wonders` is no verb of the language."),
        ("A votes for budget B", "`B` is not expected here."),
    ],
)
def test_moves_that_cannot_be_read(moves, trouble):
    found = read(f"2020-01-01 expect budget adopted\n  once {moves}").findings
    assert [finding.sentence for finding in found] == [trouble]


def test_outcome_says_how_a_question_was_declared(parsed):
    """
    2020-01-01 outcome residual adopted
      declared by CHAIR
    """
    assert told(parsed) == {"claim": Stands(Motion("residual"), "adopted"), "declared_by": ("CHAIR",)}


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("vote m", "1:17+1 unreadable: Here `on` is missing before `m`. Write `vote on M in BODY`."),
        (
            "vote on",
            "1:17+2 unreadable: Here a motion or a seat (`X as participant`) is missing at the end.",
        ),
        ("fact x 12", "1:19+2 unreadable: Here `=` is missing before `12`. A fact is written `fact NAME = VALUE`."),
        ("fact x =", "1:19+1 unreadable: Here a value is missing at the end."),
        ('fact x = "12', '1:21+3 unclosed-quote: This quotation mark is never closed. Close it with `"`.'),
        ("expect", "1:12+6 unreadable: Here an actor, a motion or a quantifier is missing at the end."),
        (
            "outcome host is KAZ",
            "1:20+4 unreadable: An outcome says how one question was declared. "
            "Write a motion or a seat and how it was declared: `outcome residual adopted`.",
        ),
    ],
)
def test_entry_of_the_record_that_cannot_be_read(text, trouble):
    parsed = read(f"2020-01-01 {text}")
    assert troubles(parsed) == [trouble]
    assert parsed.entries == ()


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        (
            "tally maybe 3",
            "2:9+5 unreadable: `maybe` is no position in a vote. Write `tally for 92, against 50, abstain 29`.",
        ),
        (
            "tally for many",
            "2:13+4 not-an-amount: `many` is not a whole number. Write it with at most nine digits: 193.",
        ),
        (
            "tally for 900000000",
            "2:13+9 not-an-amount: 900,000,000 members are too many. A body has at most 99,999. "
            "Of a popular vote record the result, as an `outcome`.",
        ),
        (
            "tally for 3,",
            "2:14+1 unreadable: Here `for`, `against`, `abstain`, `absent`, `spoilt` or `not entitled` "
            "is missing at the end.",
        ),
        (
            "tally not 3",
            "2:9+3 unreadable: `not` is no position in a vote. Write `tally for 92, against 50, abstain 29`.",
        ),
        ("not A", "2:7+1 unreadable: Here `entitled` is missing before `A`. Write `not entitled A, B`."),
        (
            "proxy A of B",
            "2:11+2 unreadable: Here `for` is missing before `of`. Write `proxy A for B`: A cast the vote of B.",
        ),
        (
            "for A B",
            "2:9+1 unreadable: `B` is not expected here. Take it out, or put what belongs together in quotation marks.",
        ),
    ],
)
def test_list_of_a_vote_that_cannot_be_read_is_left_out(line, trouble):
    parsed = read(f"2020-01-01 vote on m\n  {line}\n  against X")
    assert troubles(parsed) == [trouble]
    assert parsed.entries[0].lists == ((Position.AGAINST, ("X",)),)


def test_outcome_that_two_declared_names_both():
    parsed = read("2020-01-01 outcome A as observer seated\n  declared by B, C")
    assert parsed.entries[0].declared_by == ("B", "C")
    assert parsed.entries[0].claim == reader("A as observer seated").proposition()
