from fractions import Fraction

import pytest

from pourparler.language.directives import Effect
from pourparler.vocabulary import Change, Motion, Passage, Seat, moment
from tests.language.texts import read, reader, told, troubles

# --- each directive --------------------------------------------------------------------------------------------------


def test_talks_have_a_title_a_host_a_chair_and_dates(parsed):
    """
    2020-01-01 talks "River talks"
      host     H
      chair    C
      opens    2020-03-01
      closes   2020-03-31
    """
    assert told(parsed) == {
        "title": "River talks",
        "host": "H",
        "chair": "C",
        "opens": moment("2020-03-01"),
        "closes": moment("2020-03-31"),
    }


def test_actor_has_a_title_a_kind_aliases_members_and_a_head(parsed):
    """
    2020-01-01 actor OPP "Opposition" (delegation)
      alias    "the other side"
      alias    "the \\"rebels\\""
      members  A, B,
               C
      head     "Ilse Brandt"
    """
    assert told(parsed) == {
        "name": "OPP",
        "title": "Opposition",
        "kind": "delegation",
        "aliases": ("the other side", 'the "rebels"'),
        "members": ("A", "B", "C"),
        "head": "Ilse Brandt",
    }


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ("actor A", {"name": "A"}),
        ("actor A (state)", {"name": "A", "kind": "state"}),
        ('actor A "Aland"', {"name": "A", "title": "Aland"}),
        ('actor A ""', {"name": "A"}),
        ("official R of A", {"name": "R", "actor": "A"}),
        ('official R "Ana Ruiz" of A', {"name": "R", "title": "Ana Ruiz", "actor": "A"}),
        ('official R of A, "Minister"', {"name": "R", "actor": "A", "office": "Minister"}),
        ("group G = A", {"name": "G", "members": ("A",)}),
        ("group G =", {"name": "G"}),
        ('group G "The three" = A, B, C', {"name": "G", "title": "The three", "members": ("A", "B", "C")}),
        ("group G = A,", {"name": "G", "members": ("A",)}),
        ("body UNSC", {"name": "UNSC"}),
        ("capacity observer", {"name": "observer"}),
        ("instrument truce", {"name": "truce"}),
        ('instrument truce "Truce of the River"', {"name": "truce", "title": "Truce of the River"}),
        ('quality arrears "In arrears"', {"name": "arrears", "title": "In arrears"}),
        ("motion m", {"name": "m"}),
        ("motion m (text)", {"name": "m", "kind": "text"}),
        ("motion m in council", {"name": "m", "body": "council"}),
        ("attribute IRA to SF", {"actor": "IRA", "to": "SF"}),
        ("weights w of G", {"name": "w", "group": "G"}),
        ("source s", {"name": "s"}),
    ],
)
def test_head_of_charter_says(head, fields):
    assert told(read(f"2020-01-01 {head}")) == fields


def test_official_has_an_office_an_end_and_aliases(parsed):
    """
    2020-01-01 official Ruiz "Ana Ruiz" of A, "Foreign Minister"
      until    2020-06-30
      alias    "Ana Ruíz"
    """
    assert told(parsed) == {
        "name": "Ruiz",
        "title": "Ana Ruiz",
        "actor": "A",
        "office": "Foreign Minister",
        "until": moment("2020-06-30"),
        "aliases": ("Ana Ruíz",),
    }


def test_body_has_members_seats_a_quorum_proxies_and_a_chair(parsed):
    """
    2020-01-01 body council "Council"
      members  A, B
      members  C
      seats    193
      quorum   at least half of members are present
      proxies  1
      chair    H
    """
    assert told(parsed) == {
        "name": "council",
        "title": "Council",
        "members": ("A", "B", "C"),
        "seats": 193,
        "quorum": reader("at least half of members are present").proposition(),
        "proxies": 1,
        "chair": "H",
    }


def test_weights_are_exact_and_may_have_a_total(parsed):
    """
    2020-01-01 weights population of EU
      DEU      18.49
      FRA      2/3
      ITA      5%
      MLT      0
      total    100
      source   s
      note     "n"
    """
    assert told(parsed) == {
        "name": "population",
        "group": "EU",
        "values": (
            ("DEU", Fraction(1849, 100)),
            ("FRA", Fraction(2, 3)),
            ("ITA", Fraction(1, 20)),
            ("MLT", Fraction(0)),
        ),
        "total": Fraction(100),
        "sources": (Passage("s"),),
        "more": parsed.entries[0].more,
    }


def test_capacity_says_what_one_may_and_may_not_do(parsed):
    """
    2020-01-01 capacity observer "Observer"
      may      attend, listen
      may not  lead
      may      speak
      may not  vote
    """
    assert told(parsed) == {
        "name": "observer",
        "title": "Observer",
        "may": ("attend", "listen", "speak"),
        "may_not": ("lead", "vote"),
    }


def test_motion_says_who_moved_it_whom_it_concerns_and_what_it_does(parsed):
    """
    2020-01-01 motion m "Sanctions" (conduct) in council
      moved by A, B
      concerns D
      effect   admits E as observer
      effect   suspends D as participant from speak, vote until 2020-06-30
      effect   excludes F as participant
      effect   readmits G as participant
      text     v2
    """
    assert told(parsed) == {
        "name": "m",
        "title": "Sanctions",
        "kind": "conduct",
        "body": "council",
        "moved_by": ("A", "B"),
        "concerns": ("D",),
        "effects": (
            Effect(Change.ADMISSION, "E", "observer"),
            Effect(Change.SUSPENSION, "D", "participant", ("speak", "vote"), moment("2020-06-30")),
            Effect(Change.EXCLUSION, "F", "participant"),
            Effect(Change.RETURN, "G", "participant"),
        ),
        "text": "v2",
    }


def test_source_has_an_outlet_an_address_an_author_and_may_be_unseen(parsed):
    """
    2020-01-01 source s "Title"
      outlet   "Helm Gazette"
      address  https://helm.example/a?b=(c,d);e#f
      author   P. Anders, of Helm
      seen     no
    """
    assert told(parsed) == {
        "name": "s",
        "title": "Title",
        "outlet": "Helm Gazette",
        "address": "https://helm.example/a?b=(c,d);e#f",
        "author": "P. Anders, of Helm",
        "seen": False,
    }


def test_text_of_a_source_may_run_over_lines_and_hold_quotation_marks(parsed):
    """
    2020-01-01 source s
      outlet   "The \\"River\\"
               Gazette"
      author   "A" and "B"
      seen     yes
    """
    assert told(parsed) == {"name": "s", "outlet": 'The "River" Gazette', "author": '"A" and "B"'}


# --- what can be wrong -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "trouble"),
    [
        ("talks", "1:12+5 unreadable: Here the title of the talks in quotation marks is missing at the end."),
        ("talks River", "1:18+5 unreadable: Here the title of the talks in quotation marks is missing before `River`."),
        ("actor", "1:12+5 unreadable: Here the actor's name is missing at the end."),
        (
            "actor (state",
            "1:18+1 unreadable: Here the actor's name is missing before `(`.",
        ),
        (
            "actor A (state",
            "1:21+5 unreadable: Here `)` is missing at the end. A kind is written in brackets: `(state)`.",
        ),
        ("actor A ()", "1:21+1 unreadable: Here a kind is missing before `)`."),
        (
            "actor A B",
            "1:20+1 unreadable: `B` is not expected here. "
            "Take it out, or put what belongs together in quotation marks.",
        ),
        (
            'actor A "Aland',
            '1:20+6 unclosed-quote: This quotation mark is never closed. Close it with `"`.',
        ),
        (
            "official R",
            "1:21+1 unreadable: Here `of` is missing at the end. An official speaks for an actor: "
            "`official Zarif of IRN`.",
        ),
        (
            "official R of A, Minister",
            "1:29+8 unreadable: Here an office in quotation marks is missing before `Minister`.",
        ),
        (
            "group G A, B",
            "1:20+1 unreadable: Here `=` is missing before `A`. A group is written `group NAME = A, B, C`.",
        ),
        (
            "weights w",
            "1:20+1 unreadable: Here `of` is missing at the end. A table of weights belongs to a group: "
            "`weights population of EU`.",
        ),
        ("attribute A B", "1:24+1 unreadable: Here `to` is missing before `B`. Write `attribute IRA to SF`."),
        ("motion m in", "1:21+2 unreadable: Here a body is missing at the end."),
    ],
)
def test_head_of_charter_that_cannot_be_read(head, trouble):
    assert troubles(read(f"2020-01-01 {head}")) == [trouble]


@pytest.mark.parametrize("word", ["candidate", "objects", "object", "actor", "include", "of", "members", "exactly"])
@pytest.mark.parametrize("directive", ["actor", "capacity", "motion", "source", "fact", "rule"])
def test_word_of_the_language_cannot_be_a_name(directive, word):
    column = len(f"2020-01-01 {directive} ") + 1
    assert troubles(read(f"2020-01-01 {directive} {word}")) == [
        f"1:{column}+{len(word)} reserved-name: `{word}` is a word of the language and cannot be a name. "
        "Choose another, for instance with a capital letter or a hyphen."
    ]


@pytest.mark.parametrize(
    "name", ["Candidate", "OBJECTS", "an-actor", "סוריה", "إيران", "日本", "2/3", "U.S.", "half", "a;b"]
)
def test_any_other_word_can_be_a_name(name):
    assert told(read(f"2020-01-01 actor {name}")) == {"name": name}


def test_particulars_that_cannot_be_read_are_left_out_and_the_entry_stays(parsed):
    """
    2020-01-01 motion m
      moved    A
      effect   praises D as participant
      effect   suspends D
      concerns (D)
      text     "v2"
    """
    assert [entry.name for entry in parsed.entries] == ["m"]
    assert troubles(parsed) == [
        "2:12+1 unreadable: Here `by` is missing before `A`. Write `by` and who.",
        "3:12+7 unreadable: `praises` is no effect. There are: admits, suspends, excludes, readmits.",
        "4:21+1 unreadable: Here `as` is missing at the end. A seat is an actor and a capacity: `USA as observer`.",
        "5:12+1 unreadable: Here a name is missing before `(`.",
        "6:12+4 unreadable: Here a name is missing before `v2`.",
    ]


def test_weights_that_cannot_be_read_are_left_out_one_by_one(parsed):
    """
    2020-01-01 weights w of G
      A        many
      B        1 2
      C        3
      "D"      4
      E,       5
      F
      G        1/0
      H        -1
    """
    assert parsed.entries[0].values == (("C", Fraction(3)),)
    assert troubles(parsed) == [
        "2:12+4 not-an-amount: `many` is not a number. Write it with digits: 18.49.",
        "3:14+1 unreadable: `2` is not expected here. Take it out, or put what belongs together in quotation marks.",
        '5:3+3 unreadable: `"D"` is not a name. Write each member with its weight: `DEU 18.49`.',
        "6:3+2 unreadable: `E,` is not a name. Write each member with its weight: `DEU 18.49`.",
        "7:3+1 unreadable: Here a number is missing at the end.",
        "8:12+3 not-an-amount: `1/0` is not a number. Write it with digits: 18.49.",
        "9:12+2 not-an-amount: `-1` is not a number. Write it with digits: 18.49.",
    ]


@pytest.mark.parametrize("number", ["some", "1.5", "-1", "1234567890", "9" * 5000, "١"])
def test_seats_are_a_whole_number(number):
    shown = number if len(number) <= 40 else number[:39] + "…"
    assert troubles(read(f"2020-01-01 body B\n  seats {number}")) == [
        f"2:9+{len(number)} not-an-amount: `{shown}` is not a whole number. Write it with at most nine digits: 193."
    ]


def test_a_body_has_so_many_members_and_no_more():
    assert troubles(read("2020-01-01 body B\n  seats 99999")) == []
    assert troubles(read("2020-01-01 body B\n  seats 100000")) == [
        "2:9+6 not-an-amount: 100,000 members are too many. A body has at most 99,999. "
        "Of a popular vote record the result, as an `outcome`."
    ]


def test_source_is_seen_or_not(parsed):
    """
    2020-01-01 source s
      seen     perhaps
    """
    assert parsed.entries[0].seen is True
    assert troubles(parsed) == [
        "2:12+7 unreadable: `perhaps` is neither `yes` nor `no`. Write `seen no` of a text that nobody has seen."
    ]


def test_text_of_a_source_that_is_never_closed_is_found(parsed):
    """
    2020-01-01 source s
      outlet   "Helm Gazette
      author   "A
               B
    """
    assert troubles(parsed) == [
        '2:12+13 unclosed-quote: This quotation mark is never closed. Close it with `"`.',
        '3:3+6 unclosed-quote: This quotation mark is never closed. Close it with `"`.',
    ]


def test_repeated_particulars_are_found_and_the_first_one_counts(parsed):
    """
    2020-01-01 source s
      outlet   "A"
      outlet   "B"
      outlet   "C"
    """
    assert parsed.entries[0].outlet == "A"
    assert troubles(parsed) == [
        "3:3+6 repeated-particular: `outlet` stands twice in this entry. Keep one of them.",
        "4:3+6 repeated-particular: `outlet` stands twice in this entry. Keep one of them.",
    ]


def test_equal_names_are_all_kept(parsed):
    """
    2020-01-01 actor A "One"
    2020-01-01 actor A "Two"
    """
    assert [(entry.name, entry.title) for entry in parsed.entries] == [("A", "One"), ("A", "Two")]
    assert parsed.findings == ()


def test_quorum_of_a_body_is_a_proposition(parsed):
    """
    2020-01-01 body B
      quorum   m adopted
    """
    assert parsed.entries[0].quorum.question == Motion("m")


# --- who will not move -----------------------------------------------------------------------------------------------


def test_locked_actor_is_so_on_a_question_until_a_date(parsed):
    """
    2020-02-01 locked B on G as observer
      until    2020-06-01
    """
    assert told(parsed) == {"actor": "B", "question": Seat("G", "observer"), "until": moment("2020-06-01")}


def test_unlikely_actor_costs_ten_unless_told_otherwise(parsed):
    """
    2020-02-01 unlikely B
    """
    assert told(parsed) == {"actor": "B"}
    assert parsed.entries[0].cost == 10


def test_unlikely_actor_has_a_cost_of_its_own(parsed):
    """
    2020-02-01 unlikely conveners on budget
      cost     25
    """
    assert told(parsed) == {"actor": "conveners", "question": Motion("budget"), "cost": 25}


@pytest.mark.parametrize("cost", ["0", "1001", "many"])
def test_cost_is_a_number_within_bounds(cost):
    assert [finding.code for finding in read(f"2020-02-01 unlikely B\n  cost {cost}").findings] == ["not-an-amount"]
