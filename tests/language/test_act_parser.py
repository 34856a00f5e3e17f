import pytest

from pourparler.language.directives import PLAIN, Details
from pourparler.language.lexicon import VERBS
from pourparler.language.propositions import Position
from pourparler.vocabulary import Change, Motion, Passage, Seat, moment
from tests.language.texts import read, reader, said, told, troubles

SEAT = Seat("G", "observer")
M = Motion("m")


def act(words: str) -> dict[str, object]:
    """What an act of A says besides that it is one of A."""
    fields = told(read(f"2020-01-01 A {words}"))
    assert fields.pop("actors") == ("A",)
    return fields


# --- each verb -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "position"),
    [
        ("favours", Position.FOR),
        ("opposes", Position.AGAINST),
        ("consents", Position.FOR),
        ("objects", Position.AGAINST),
        ("abstains", Position.ABSTAIN),
        ("proposes", None),
        ("puts", None),
        ("defers", None),
        ("closes", None),
    ],
)
@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("m", M),
        ("G as observer", SEAT),
        ("suspension of G as observer", Seat("G", "observer", Change.SUSPENSION)),
        ("exclusion of G as observer", Seat("G", "observer", Change.EXCLUSION)),
        ("return of G as observer", Seat("G", "observer", Change.RETURN)),
    ],
)
def test_act_upon_a_question(verb, position, asked, question):
    expected = {"verb": verb, "question": question} | ({"position": position} if position else {})
    assert act(f"{verb} {asked}") == expected


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("consents to m", {"verb": "consents", "position": Position.FOR, "question": M}),
        ("objects to m", {"verb": "objects", "position": Position.AGAINST, "question": M}),
        ("abstains on m", {"verb": "abstains", "position": Position.ABSTAIN, "question": M}),
        ("votes for m", {"verb": "votes", "position": Position.FOR, "question": M}),
        ("votes against m", {"verb": "votes", "position": Position.AGAINST, "question": M}),
        ("votes for m in B", {"verb": "votes", "position": Position.FOR, "question": M, "details": Details(body="B")}),
        ("requests a vote on m", {"verb": "requests", "question": M}),
        ("requests vote on m in B", {"verb": "requests", "question": M, "details": Details(body="B")}),
        ("refers m to B", {"verb": "refers", "question": M, "details": Details(body="B")}),
        ("refers G as observer to B", {"verb": "refers", "question": SEAT, "details": Details(body="B")}),
    ],
)
def test_act_with_its_preposition(words, fields):
    assert act(words) == fields


@pytest.mark.parametrize(
    ("verb", "change"),
    [
        ("invites", Change.ADMISSION),
        ("admits", Change.ADMISSION),
        ("suspends", Change.SUSPENSION),
        ("excludes", Change.EXCLUSION),
        ("readmits", Change.RETURN),
    ],
)
def test_act_upon_the_seat_of_another(verb, change):
    fields = {"verb": verb, "position": Position.FOR, "question": Seat("G", "observer", change)}
    assert act(f"{verb} G as observer") == fields
    assert act(f"{verb} G as observer in B") == fields | {"details": Details(body="B")}


@pytest.mark.parametrize("verb", ["applies", "accepts", "declines", "attends", "returns", "withdraws"])
def test_act_upon_ones_own_seat(verb):
    assert act(verb) == {"verb": verb}
    assert act(f"{verb} as observer") == {"verb": verb, "quality": "observer"}


def test_one_may_suspend_ones_own_participation():
    fields = {"verb": "suspends", "position": Position.FOR, "object": "participation"}
    assert act("suspends participation") == fields
    assert act("suspends participation as observer") == fields | {"quality": "observer"}


@pytest.mark.parametrize("thing", ["invitation", "objection", "consent", "vote", "abstention", "request"])
@pytest.mark.parametrize("preposition", ["to ", "of ", "on ", "for ", ""])
def test_act_may_be_taken_back(thing, preposition):
    expected = {"verb": "withdraws", "object": thing, "question": SEAT, "details": Details(body="B")}
    assert act(f"withdraws {thing} {preposition}G as observer in B") == expected


def test_application_may_be_taken_back():
    assert act("withdraws application") == {"verb": "withdraws", "object": "application"}
    assert act("withdraws application as observer") == {
        "verb": "withdraws",
        "object": "application",
        "quality": "observer",
    }


@pytest.mark.parametrize(
    "verb",
    ["signs", "ratifies", "deposits", "adopts", "affirms", "declares", "rejects", "denounces", "joins", "leaves"],
)
def test_act_upon_an_instrument_or_a_group(verb):
    assert act(f"{verb} truce") == {"verb": verb, "object": "truce"}


def test_judgement_names_whom_and_what():
    assert act("finds G arrears") == {"verb": "finds", "object": "G", "quality": "arrears"}
    assert act("clears G of arrears") == {"verb": "clears", "object": "G", "quality": "arrears"}


@pytest.mark.parametrize("being", ["present", "absent"])
def test_presence_may_name_a_body(being):
    assert act(f"is {being}") == {"verb": "is", "quality": being}
    for preposition in ("in", "from", "at"):
        expected = {"verb": "is", "quality": being, "details": Details(body="B")}
        assert act(f"is {being} {preposition} B") == expected


@pytest.mark.parametrize("verb", ["states", "prefers"])
def test_claim_is_a_proposition_or_words(verb):
    assert act(f"{verb} not B consents to m") == {"verb": verb, "claim": reader("not B consents to m").proposition()}
    assert act(f'{verb} "not invited"') == {"verb": verb, "object": "not invited"}


@pytest.mark.parametrize("verb", ["convenes", "hosts", "mediates", "guarantees"])
def test_what_is_done_for_the_talks_is_said_in_words_a_name_or_not_at_all(verb):
    assert act(f'{verb} "the meeting"') == {"verb": verb, "object": "the meeting"}
    assert act(f"{verb} meeting") == {"verb": verb, "object": "meeting"}
    assert act(verb) == {"verb": verb}


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_both_forms_of_a_verb_say_the_same(verb):
    rest = {
        "QUESTION": "m",
        "SEAT": "G as observer",
        "OWN_SEAT": "as observer",
        "JUDGEMENT": "G of arrears" if verb.name == "clears" else "G arrears",
        "REFERRAL": "m to B",
        "PRESENCE": "absent from B",
        "PROPOSITION": '"words"',
        "TEXT": '"words"',
    }.get(verb.object.name, "truce")
    before = {"votes": "for ", "requests": "a vote on "}.get(verb.name, "")
    one = read(f"2020-01-01 A, B {verb.name} {before}{rest}")
    many = read(f"2020-01-01 A, B {verb.plural} {before}{rest}")
    assert one.findings == many.findings == ()
    assert said(one.entries[0]) == said(many.entries[0])
    assert (one.entries[0].verb, one.entries[0].actors) == (verb.name, ("A", "B"))


# --- circumstances ---------------------------------------------------------------------------------------------------


def test_act_has_circumstances(parsed):
    """
    2020-02-01 A suspends G as observer in B
      by       Ruiz
      carried by C, D
      announced by E
      named by F
      on behalf of H, I
      level    ambassador
      until    2020-03-01
      review   2020-02-15
      effective 2020-02-02
      only if  G has signed truce
      from     speak, vote
      medium   private
      text     v2
    """
    assert told(parsed)["details"] == Details(
        by="Ruiz",
        carried_by=("C", "D"),
        announced_by=("E",),
        named_by=("F",),
        behalf=("H", "I"),
        level="ambassador",
        until=moment("2020-03-01"),
        review=moment("2020-02-15"),
        effective=moment("2020-02-02"),
        only_if=reader("G has signed truce").proposition(),
        powers=("speak", "vote"),
        medium="private",
        text="v2",
        body="B",
    )


def test_act_without_circumstances_shares_one_value(parsed):
    """
    2020-02-01 A joins G
      source   s "words"
      note     "remark"
    """
    assert parsed.entries[0].details is PLAIN
    assert parsed.entries[0].sources == (Passage("s", "words"),)


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("by", "2:3+2 unreadable: Here a name is missing at the end."),
        ("carried RUS", "2:11+3 unreadable: Here `by` is missing before `RUS`. Write `by` and who."),
        ("on X", "2:6+1 unreadable: Here `behalf` is missing before `X`. Write `on behalf of X`."),
        ("on behalf X", "2:13+1 unreadable: Here `of` is missing before `X`. Write `on behalf of X`."),
        ("only G adopted", "2:8+1 unreadable: Here `if` is missing before `G`. Write `only if ...`."),
        (
            "until tomorrow",
            "2:9+8 not-a-date: `tomorrow` is not a date: write a year, 2017-01, 2017-01-18, or 2017-01-18T19:00Z.",
        ),
        (
            "until 2017-02-30",
            "2:9+10 not-a-date: `2017-02-30` is not a date: no calendar has that day. "
            "If it is not known so precisely, write only the month or the year.",
        ),
        (
            "level very high",
            "2:14+4 unreadable: `high` is not expected here. "
            "Take it out, or put what belongs together in quotation marks.",
        ),
    ],
)
def test_circumstance_that_cannot_be_read_is_left_out(line, trouble):
    parsed = read(f"2020-01-01 A joins G\n  {line}")
    assert troubles(parsed) == [trouble]
    assert parsed.entries[0].details == PLAIN


def test_repeated_circumstance_is_found_and_the_first_one_counts(parsed):
    """
    2020-01-01 A joins G
      by       Ruiz
      by       Sanz
    """
    assert parsed.entries[0].details == Details(by="Ruiz")
    assert troubles(parsed) == ["3:3+2 repeated-particular: `by` stands twice in this entry. Keep one of them."]


# --- what can be wrong -----------------------------------------------------------------------------------------------

ALL_VERBS = "Write who did what, as in `IRN objects to USA as participant`; docs/reference has all verbs."


@pytest.mark.parametrize(
    ("head", "trouble"),
    [
        ("A", f"1:12+1 unknown-verb: A verb is missing after `A`. {ALL_VERBS}"),
        ("A,", "1:13+1 unknown-verb: A verb is missing after `A`. " + ALL_VERBS),
        ('A "joins" G', f"1:14+7 unknown-verb: A verb is missing after `A`. {ALL_VERBS}"),
        ("A objets to m", "1:14+6 unknown-verb: `objets` is no verb of the language. Did you mean `objects`?"),
        ("A consnets to m", "1:14+8 unknown-verb: `consnets` is no verb of the language. Did you mean `consents`?"),
        ('actr A "Aland"', "1:17+1 unknown-verb: `A` is no verb of the language. Did you mean `actor`?"),
        ("A qqq m", f"1:14+3 unknown-verb: `qqq` is no verb of the language. {ALL_VERBS}"),
        (
            "A " + "x" * 5000,
            f"1:14+5000 unknown-verb: `{'x' * 39}…` is no verb of the language. {ALL_VERBS}",
        ),
        (", joins G", "1:12+1 unreadable: Here an actor is missing before `,`."),
        ('A, "B" join G', "1:15+3 unreadable: Here an actor is missing before `B`."),
        ('"A', '1:12+2 unclosed-quote: This quotation mark is never closed. Close it with `"`.'),
        ("A objects to", "1:22+2 unreadable: Here a motion or a seat (`X as participant`) is missing at the end."),
        ("A objects to G as", "1:27+2 unreadable: Here a capacity is missing at the end."),
        (
            "A votes on m",
            "1:20+2 unreadable: Here `for` or `against` is missing before `on`. "
            "Write `votes for M`, `votes against M` or `abstains on M`.",
        ),
        ("A requests m", "1:23+1 unreadable: Here `vote` is missing before `m`. Write `requests a vote on M`."),
        (
            "A requests a vote for m",
            "1:30+3 unreadable: Here `on` is missing before `for`. Write `requests a vote on M`.",
        ),
        ("A refers m", "1:21+1 unreadable: Here `to` is missing at the end. Write `refers M to BODY`."),
        (
            "A invites G",
            "1:22+1 unreadable: Here `as` is missing at the end. A seat is an actor and a capacity: `USA as observer`.",
        ),
        ("A signs", "1:14+5 unreadable: Here an instrument is missing at the end."),
        ("A joins", "1:14+5 unreadable: Here a group is missing at the end."),
        ("A finds G", "1:20+1 unreadable: Here a quality is missing at the end."),
        (
            "A clears G arrears",
            "1:23+7 unreadable: Here `of` is missing before `arrears`. Write `clears X of QUALITY`.",
        ),
        (
            "A is late",
            "1:17+4 unreadable: `late` is neither `present` nor `absent`. Write `is absent from BODY`.",
        ),
        (
            "A withdraws objection",
            "1:24+9 unreadable: Here a motion or a seat (`X as participant`) is missing at the end.",
        ),
        (
            "A joins G H",
            "1:22+1 unreadable: `H` is not expected here. "
            "Take it out, or put what belongs together in quotation marks.",
        ),
        (
            'A states "one" "two"',
            "1:27+5 unreadable: `two` is not expected here. "
            "Take it out, or put what belongs together in quotation marks.",
        ),
        ('A states "one', '1:21+4 unclosed-quote: This quotation mark is never closed. Close it with `"`.'),
    ],
)
def test_act_that_cannot_be_read(head, trouble):
    parsed = read(f"2020-01-01 {head}")
    assert troubles(parsed) == [trouble]
    assert parsed.entries == ()


def test_particulars_of_an_act_whose_verb_is_unknown_are_not_complained_of(parsed):
    """
    2020-01-01 actr A "Aland"
      members  B, C
    """
    assert troubles(parsed) == [
        "1:17+1 unknown-verb: `A` is no verb of the language. Did you mean `actor`?",
    ]
