import pytest
from hypothesis import example, given, settings

from pourparler.findings import Finding
from pourparler.language import parse_proposition
from pourparler.language.proposition_text import group_text, text_of
from pourparler.language.propositions import AllOf, AnyOf, FactIs, Not, Proposition, Then
from tests.language.strategies import propositions
from tests.language.texts import reader

A, B, C = (FactIs(name, "1") for name in "abc")


@pytest.mark.parametrize(
    "text",
    [
        "all of conveners consent",
        "all of conveners consent to USA as participant",
        "any of G object to m",
        "none of G abstain on m",
        "half plus one of members vote for",
        "at least 2/3 of members present and voting vote for m",
        "more than 55% of members by population vote against exclusion of SF as participant",
        "fewer than 4 of those seated as observer other than candidate are absent",
        "exactly 2 of G other than those concerned are not present on m",
        "at most 1 of G other than A, B casting valid ballots do not vote for or abstain",
        "A votes for or is absent on m",
        "A consents or abstains on m",
        "A does not object to m",
        "A is entitled",
        "A is not entitled on m",
        "A is silent",
        "A favours USA as participant",
        "all of G oppose m",
        "candidate has not publicly signed ceasefire",
        "all of G have signed ceasefire",
        "candidate has accepted as observer",
        "KAZ invites candidate",
        "none of G exclude candidate",
        "A does not find X arrears",
        "candidate in G and candidate not in H",
        "candidate among the top 10 of G by votes",
        "all of G request a vote",
        "A does not propose",
        "USA as participant blocked by IRN on joint-invitation with 2 of 3 needing 3",
        "USA as observer seated by KAZ carried by RUS at level ambassador until 2017-01-18 in council",
        "exclusion of SF as participant adopted",
        "USA may attend and USA may not manage, lead",
        "30 days after m adopted",
        "1 day after (a is 1 or b is 1)",
        "from 2017-01 and before 2018",
        "table is A, B, C",
        "host is KAZ",
        'host is "absent"',
        'host is "the \\"host\\""',
        "not (a is 1)",
        "in council (a is 1 then b is 1)",
        "a is 1 or b is 1 unless c is 1",
        "a is 1 then b is 1 and c is 1 failing that a is 1",
        "(a is 1 or b is 1) and c is 1",
        "a is 1 unless (b is 1 unless c is 1 or a is 1)",
        "(a is 1 failing that b is 1) then c is 1",
    ],
)
def test_text_of_what_was_read_is_the_text(text):
    assert text_of(reader(text).proposition()) == text


@pytest.mark.parametrize(
    ("proposition", "text"),
    [
        (AllOf((A, Not(B))), "a is 1 and not (b is 1)"),
        (AllOf((A, Not(AnyOf((B, C))))), "a is 1 unless b is 1 or c is 1"),
        (AllOf((Then((A, B)), Not(C))), "a is 1 then b is 1 unless c is 1"),
        (AllOf((AllOf((A, Not(B))), C)), "(a is 1 and not (b is 1)) and c is 1"),
        (AllOf((AllOf((A, B)), Not(C), A)), "(a is 1 and b is 1) and not (c is 1) and a is 1"),
        (Not(Not(A)), "not (not (a is 1))"),
    ],
)
def test_exception_is_written_with_unless_where_that_reads_better(proposition, text):
    assert text_of(proposition) == text


def test_group_is_written_as_after_of():
    group = reader("all of those seated as observer other than A present by heads consent").proposition().subject.group
    assert group_text(group) == "those seated as observer other than A present by heads"


@settings(max_examples=200)
@given(propositions)
@example(FactIs("x", ""))
def test_proposition_reads_back_from_its_text(proposition: Proposition):
    read = parse_proposition(text_of(proposition))
    assert not isinstance(read, Finding), (text_of(proposition), read)
    assert read == proposition, text_of(proposition)
