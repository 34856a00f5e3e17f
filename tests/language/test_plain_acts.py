from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.language.directives import PLAIN, Details, More
from pourparler.language.parser import read_entry, read_words
from pourparler.language.plain_acts import plain_act
from pourparler.language.source_text import raw_entries
from pourparler.vocabulary import Passage
from tests.language.strategies import fuzz, mutated
from tests.language.texts import FILE, source_of

HEADS = [
    "A consents to m",
    "A consents m",
    "A consent to G as observer",
    "A, B object to G as observer in B",
    "A,B object to m",
    "A abstains on m in B ^label",
    "A votes for m",
    "A votes against m in B",
    "A votes m",
    "A favours to",
    "A favours to m",
    "A consents to",
    "A consents to to",
    "A consents to as",
    "A consents to as observer",
    "A consents to as as as",
    "A consents to in B",
    "A consents to m in in",
    "A consents to m as",
    "A consents tomorrow",
    "A consents to exclusion of G as observer",
    "A consents to exclusion",
    "A opposes m ^",
    "A opposes m ^l ^m",
    "A opposes ^m",
    "!A opposes m",
    "! A opposes m",
    "A, talks oppose m",
    "talks opposes m",
    "fact opposes = m",
    "include opposes m",
    "A requests a vote on m",
    "A puts m",
    "A  puts m",
    "A puts  m",
    'A puts "m"',
    "A signs m",
    "A invites G as observer",
    "A, B attend",
    "A attends as observer",
    "A attends as observer ^label",
    "A attends as",
    "A attends as as as",
    "A attends as observer in B",
    "A attends observer",
    "A attends to",
    "A withdraws as observer",
    "A withdraws objection to m",
    "A withdraws application",
    "A withdraws application as observer",
    "A suspends participation as observer",
    "A signs as observer",
    "A signs m in B",
    "A, B sign m ^label",
    "A signs to",
    "A joins B",
    "A is present in B",
    "A is absent",
    "A is late in B",
    "A is present as observer",
    "A are present in",
    "A frobs m",
    "",
]
PARTICULARS = [
    "",
    "source s",
    "source s, t",
    'source s "words"',
    'source s "a ; b", t,u "c"',
    'source s "a \\"b\\""',
    'source s"a"',
    "source s,",
    'source "s"',
    "source ^s",
    'note "words"',
    'note "a", "b"',
    'note ""',
    'note "a\n        b"',
    "by Ruiz",
    "by Ruiz, Sanz",
    "by",
    "level minister",
    "source s,\n      t",
    "frob x",
]


def raws(text: str):
    return list(raw_entries(source_of(text), []))


@pytest.mark.parametrize("date", ["2020-01-01", "2017", "2014-01-20T19:00Z", "2017-02-30", "20x"])
def test_plain_act_is_what_the_words_say(date):
    for head, particular, other in product(HEADS, PARTICULARS, ("", "source x", "by Sanz", 'note "n"')):
        for raw in raws("\n".join([f"{date} {head}", *(f"  {line}" for line in (particular, other) if line)])):
            found = []
            act = plain_act(FILE, raw)
            assert act is None or (act, found) == (read_words(FILE, raw, found), []), raw


@settings(max_examples=100)
@given(fuzz | mutated())
def test_entry_is_the_same_at_a_glance_and_word_by_word(text):
    for raw in raws(text):
        at_a_glance, word_by_word = [], []
        assert read_entry(FILE, raw, at_a_glance) == read_words(FILE, raw, word_by_word)
        assert at_a_glance == word_by_word


_NAMES = st.sampled_from(["A", "to", "as", "in", "on", "for", "a-b", "^c", "!d", "talks", "vote", "of", "exclusion"])


@settings(max_examples=500)
@given(st.lists(_NAMES | st.sampled_from([",", "consents", "votes", "favour", '"q"']), max_size=9))
def test_words_in_any_order_are_the_same_at_a_glance(words):
    for raw in raws(f"2020-01-01 {' '.join(words)}\n".replace(" ,", ",")):
        found = []
        act = plain_act(FILE, raw)
        assert act is None or (act, found) == (read_words(FILE, raw, found), [])


@pytest.mark.parametrize(
    "text",
    [
        "2020-01-01 A votes for m in B",
        "2020-01-01 A attends as observer",
        "2020-01-01 A, B sign treaty",
        "2020-01-01 A is absent in B",
        "2020-01-01 ! A, B consent to G as observer ^l",
        '2020-01-01 A favours m\n  source s "words", t\n  note "n"\n  by Ruiz',
    ],
)
def test_most_acts_are_plain(text):
    (raw,) = raws(text)
    assert plain_act(FILE, raw) is not None


def test_plain_act_says_all_there_is():
    (raw,) = raws('2020-01-01 A favours m in B\n  source s "words", t\n  source u\n  note "n"\n  note "o"\n  by Ruiz')
    act = plain_act(FILE, raw)
    assert act.sources == (Passage("s", "words"), Passage("t"), Passage("u"))
    assert (act.more, act.details) == (More(note="n o"), Details(by="Ruiz", body="B"))


def test_equal_acts_share_names_questions_and_details():
    one, other = (plain_act(FILE, raw) for raw in raws("2020-01-01 A favours m in B\n2020-01-02 A favours m in B"))
    assert one.actors is other.actors
    assert one.question is other.question
    assert one.details is other.details
    (bare,) = raws("2020-01-01 A favours m")
    assert plain_act(FILE, bare).details is PLAIN
