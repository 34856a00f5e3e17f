from fractions import Fraction

import pytest

from pourparler.language.lexicon import PARTICIPLES
from pourparler.language.propositions import (
    Bar,
    Base,
    Does,
    Group,
    Has,
    Holds,
    IsIn,
    Many,
    One,
    Position,
    RanksIn,
    Requests,
    Says,
    Sign,
    Takes,
)
from pourparler.language.words import Unreadable
from pourparler.vocabulary import Change, Motion, Seat
from tests.language.texts import reader

FOR, AGAINST, ABSTAIN = Position.FOR, Position.AGAINST, Position.ABSTAIN
ABSENT, SILENT, SPOILT, NOT_ENTITLED = Position.ABSENT, Position.SILENT, Position.SPOILT, Position.NOT_ENTITLED
HERE = frozenset({FOR, AGAINST, ABSTAIN, SPOILT})
M = Motion("m")


def holds(text: str) -> Holds:
    found = reader(text)
    proposition = found.proposition()
    found.end()
    assert isinstance(proposition, Holds)
    return proposition


def predicate(text: str):
    """What is said of A."""
    found = holds(f"A {text}")
    assert found.subject == One("A")
    return found.predicate


def group(text: str) -> Group:
    return holds(f"all of {text} consent").subject.group


def trouble(text: str) -> tuple[str, str, str]:
    """The word at which the trouble is, its sentence and the way out."""
    with pytest.raises(Unreadable) as raised:
        holds(text)
    return raised.value.token.text, raised.value.sentence, raised.value.way_out


# --- so many of a group ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "bar"),
    [
        ("all", Bar(Sign.AT_LEAST, Fraction(1), Fraction(0), "all")),
        ("any", Bar(Sign.AT_LEAST, Fraction(0), Fraction(1), "any")),
        ("none", Bar(Sign.AT_MOST, Fraction(0), Fraction(0), "none")),
        ("half plus one", Bar(Sign.AT_LEAST, Fraction(1, 2), Fraction(1), "half plus one")),
        ("at least 9", Bar(Sign.AT_LEAST, Fraction(0), Fraction(9), "at least 9")),
        ("at least 2/3", Bar(Sign.AT_LEAST, Fraction(2, 3), Fraction(0), "at least 2/3")),
        ("more than half", Bar(Sign.MORE_THAN, Fraction(1, 2), Fraction(0), "more than half")),
        ("more than 55%", Bar(Sign.MORE_THAN, Fraction(11, 20), Fraction(0), "more than 55%")),
        ("fewer than 4", Bar(Sign.FEWER_THAN, Fraction(0), Fraction(4), "fewer than 4")),
        ("at most 1/3", Bar(Sign.AT_MOST, Fraction(1, 3), Fraction(0), "at most 1/3")),
        ("exactly 2", Bar(Sign.EXACTLY, Fraction(0), Fraction(2), "exactly 2")),
    ],
)
def test_quantifier_is_a_bar(words, bar):
    assert holds(f"{words} of G consent").subject == Many(bar, Group("G"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("G", Group("G")),
        ("members", Group("members")),
        ("those seated as observer", Group("", seated_as="observer")),
        ("G other than candidate", Group("G", besides=("candidate",))),
        ("G other than A, B", Group("G", besides=("A", "B"))),
        ("G other than those concerned", Group("G", besides=("those concerned",))),
        ("G entitled", Group("G", base=Base.ENTITLED)),
        ("G present", Group("G", base=Base.PRESENT)),
        ("G present and voting", Group("G", base=Base.VOTING)),
        ("G casting ballots", Group("G", base=Base.BALLOTS)),
        ("G casting valid ballots", Group("G", base=Base.VALID)),
        ("G by population", Group("G", weight="population")),
        (
            "those seated as observer other than A present and voting by heads",
            Group("", "observer", ("A",), Base.VOTING, "heads"),
        ),
    ],
)
def test_group_says_who_counts_and_how(words, expected):
    assert group(words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least few of G consent", ("few", "`few` is no number, fraction or percentage.")),
        ("at least 1/0 of G consent", ("1/0", "`1/0` divides by zero.")),
        ("more than 101% of G consent", ("101%", "`101%` is more than the whole.")),
        ("exactly 4/3 of G consent", ("4/3", "`4/3` is more than the whole.")),
        (
            f"at least {'9' * 5000} of G consent",
            ("9" * 5000, f"`{'9' * 39}…` is no number, fraction or percentage."),
        ),
    ],
)
def test_quantifier_that_is_no_amount_is_trouble(text, expected):
    assert trouble(text) == (*expected, "Write a number (9), a fraction (2/3), `half`, or a percentage (55%).")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least", ("least", "Here a number, a fraction or a percentage is missing at the end.", "")),
        (
            "at least 9 consent",
            (
                "consent",
                "Here `of` is missing before `consent`.",
                "A quantifier speaks of a group: `at least 9 of UNSC`.",
            ),
        ),
        ("all of", ("of", "Here a group is missing at the end.", "")),
        ("all of those seated as", ("as", "Here a capacity is missing at the end.", "")),
        ("all of G other than", ("than", "Here an actor is missing at the end.", "")),
        ("all of G by", ("by", "Here a table of weights is missing at the end.", "")),
    ],
)
def test_subject_that_cannot_be_read(text, expected):
    assert trouble(text) == expected


# --- positions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "takes"),
    [
        ("consents", Takes(frozenset({FOR}))),
        ("objects", Takes(frozenset({AGAINST}))),
        ("abstains", Takes(frozenset({ABSTAIN}), votes_only=True)),
        ("votes for", Takes(frozenset({FOR}), votes_only=True)),
        ("votes against", Takes(frozenset({AGAINST}), votes_only=True)),
        ("does not consent", Takes(frozenset({FOR}), negated=True)),
        ("does not vote for", Takes(frozenset({FOR}), negated=True, votes_only=True)),
        ("consents to m", Takes(frozenset({FOR}), question=M)),
        ("objects to G as observer", Takes(frozenset({AGAINST}), question=Seat("G", "observer"))),
        (
            "objects to exclusion of G as observer",
            Takes(frozenset({AGAINST}), question=Seat("G", "observer", Change.EXCLUSION)),
        ),
        ("abstains on m", Takes(frozenset({ABSTAIN}), votes_only=True, question=M)),
        ("votes for m", Takes(frozenset({FOR}), votes_only=True, question=M)),
        ("votes for or abstains", Takes(frozenset({FOR, ABSTAIN}), votes_only=True)),
        ("consents or abstains", Takes(frozenset({FOR, ABSTAIN}))),
        ("consents or votes for", Takes(frozenset({FOR}))),
        ("consents to or abstains on m", Takes(frozenset({FOR, ABSTAIN}), question=M)),
        ("votes for, votes against or abstains on m", Takes(frozenset({FOR, AGAINST, ABSTAIN}), False, True, M)),
        ("votes for or is absent", Takes(frozenset({FOR, ABSENT}), votes_only=True)),
        ("consents or is silent on m", Takes(frozenset({FOR, SILENT}), question=M)),
        ("does not vote for or abstain", Takes(frozenset({FOR, ABSTAIN}), True, True)),
        ("is present", Takes(HERE)),
        ("is not present", Takes(HERE, negated=True)),
        ("is absent", Takes(frozenset({ABSENT}))),
        ("is silent on m", Takes(frozenset({SILENT}), question=M)),
        ("is entitled", Takes(frozenset({NOT_ENTITLED}), negated=True)),
        ("is not entitled on m", Takes(frozenset({NOT_ENTITLED}), question=M)),
    ],
)
def test_position_of_one_actor(words, takes):
    assert predicate(words) == takes


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("consent", "consents"),
        ("object", "objects"),
        ("abstain", "abstains"),
        ("vote for", "votes for"),
        ("do not vote against", "does not vote against"),
        ("are absent", "is absent"),
        ("vote for or are absent", "votes for or is absent"),
        ("have signed truce", "has signed truce"),
        ("favour m", "favours m"),
        ("request a vote", "requests a vote"),
        ("propose", "proposes"),
        ("invite X", "invites X"),
        ("find X arrears", "finds X arrears"),
    ],
)
def test_many_do_what_one_does(many, one):
    assert holds(f"all of G {many}").predicate == predicate(one)


def test_position_ends_where_a_proposition_begins():
    parts = reader("all of G consent or none of G object").proposition().parts
    assert [part.predicate for part in parts] == [Takes(frozenset({FOR})), Takes(frozenset({AGAINST}))]


# --- other predicates ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("favours", Says(True)),
        ("opposes m", Says(False, M)),
        ("favours G as observer", Says(True, Seat("G", "observer"))),
        ("requests a vote", Requests("requests")),
        ("requests", Requests("requests")),
        ("does not request a vote", Requests("requests", negated=True)),
        ("proposes", Requests("proposes")),
        ("does not propose", Requests("proposes", negated=True)),
        ("invites candidate", Does("invites", "candidate")),
        ("admits X", Does("admits", "X")),
        ("readmits X", Does("readmits", "X")),
        ("suspends X", Does("suspends", "X")),
        ("excludes X", Does("excludes", "X")),
        ("does not exclude X", Does("excludes", "X", negated=True)),
        ("finds X arrears", Does("finds", "X", "arrears")),
        ("in G", IsIn("G")),
        ("not in G", IsIn("G", negated=True)),
        ("among the top 10 of G by votes", RanksIn(10, "G", "votes")),
        ("among top 3 of G by votes", RanksIn(3, "G", "votes")),
        ("has not signed truce", Has("signs", "truce", negated=True)),
        ("has publicly affirmed truce", Has("affirms", "truce", publicly=True)),
        ("has not publicly affirmed truce", Has("affirms", "truce", True, True)),
        ("has accepted", Has("accepts")),
        ("has accepted as observer", Has("accepts", capacity="observer")),
        ("has joined G", Has("joins", "G")),
    ],
)
def test_predicate_of_one_actor(words, expected):
    assert predicate(words) == expected


@pytest.mark.parametrize(("participle", "verb"), PARTICIPLES.items())
def test_every_participle_is_read(participle, verb):
    own = participle in ("applied", "accepted", "declined", "attended", "withdrawn")
    expected = Has(verb) if own else Has(verb, "X")
    assert predicate(f"has {participle}{'' if own else ' X'}") == expected


def test_candidate_is_a_subject_like_an_actor():
    assert holds("candidate in G") == Holds(One("candidate"), IsIn("G"))
    assert holds("members in G") == Holds(One("members"), IsIn("G"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A",
            (
                "A",
                "Here a verb is missing at the end.",
                "What somebody has done is written `has signed`, what they are `is present`.",
            ),
        ),
        (
            "all of G frob",
            (
                "frob",
                "Here a verb is missing before `frob`.",
                "What somebody has done is written `has signed`, what they are `is present`.",
            ),
        ),
        (
            "A is not here",
            (
                "here",
                "Here `present`, `absent`, `silent` or `entitled` is missing before `here`.",
                "A fact is denied as a whole: `not host is KAZ`.",
            ),
        ),
        (
            "A has eaten X",
            ("eaten", "`eaten` is no participle of the language.", f"There are: {', '.join(PARTICIPLES)}."),
        ),
        ("A has signed", ("signed", "Here an instrument or a group is missing at the end.", "")),
        ("A has accepted as", ("as", "Here a capacity is missing at the end.", "")),
        ("A does sign X", ("sign", "Here `not` is missing before `sign`.", "Write `do not vote for`.")),
        (
            "A not G",
            (
                "G",
                "Here `in` is missing before `G`.",
                "Membership is written `candidate in GROUP` or `candidate not in GROUP`.",
            ),
        ),
        (
            "A among 3 of G by w",
            ("3", "Here `top` is missing before `3`.", "Write `candidate among the top 10 of GROUP by WEIGHTS`."),
        ),
        (
            "A among the top few of G by w",
            ("few", "`few` is not a whole number.", "Write it with at most nine digits: 193."),
        ),
        (
            "A among the top 3 in G by w",
            ("in", "Here `of` is missing before `in`.", "Write `candidate among the top 10 of GROUP by WEIGHTS`."),
        ),
        (
            "A among the top 3 of G",
            ("G", "Here `by` is missing at the end.", "A ranking needs its table of weights: `by votes`."),
        ),
        ("A votes m", ("m", "Here `for` or `against` is missing before `m`.", "Write `vote for` or `vote against`.")),
        (
            "A votes for or is present",
            (
                "present",
                "Here `absent` or `silent` is missing before `present`.",
                "What else may be the case is a proposition of its own.",
            ),
        ),
        (
            "A signs truce",
            (
                "signs",
                "`signs` cannot be said here.",
                "A lasting act is written with its participle: `has signed ceasefire`.",
            ),
        ),
        (
            "A does not favour m",
            (
                "favour",
                "`favour` cannot be said here.",
                "A lasting act is written with its participle: `has signed ceasefire`.",
            ),
        ),
        ("A consents to", ("to", "Here a motion or a seat (`X as participant`) is missing at the end.", "")),
        (
            "A consents in B",
            ("in", "`in` is not expected here.", "Take it out, or put what belongs together in quotation marks."),
        ),
        ('A consents "m"', ("m", "Here a motion or a seat (`X as participant`) is missing before `m`.", "")),
        ('A votes for "m', ("m", "This quotation mark is never closed.", 'Close it with `"`.')),
    ],
)
def test_predicate_that_cannot_be_read(text, expected):
    assert trouble(text) == expected
