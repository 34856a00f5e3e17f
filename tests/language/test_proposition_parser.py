from fractions import Fraction

import pytest

from pourparler.language.proposition_parser import DEEPEST
from pourparler.language.propositions import (
    MOTION_STATUSES,
    SEAT_STATUSES,
    After,
    AllOf,
    AnyOf,
    During,
    FactIs,
    FailingThat,
    InBody,
    May,
    Not,
    Proposition,
    Stands,
    TableIs,
    Then,
)
from pourparler.language.words import Unreadable
from pourparler.vocabulary import Change, Motion, Seat, moment
from tests.language.texts import reader

A, B, C, D = (FactIs(name, "1") for name in "abcd")


def proposition(text: str) -> Proposition:
    found = reader(text)
    read = found.proposition()
    found.end()
    return read


def trouble(text: str) -> tuple[str, str, str, str]:
    """The word at which the trouble is, its code, its sentence and the way out."""
    with pytest.raises(Unreadable) as raised:
        proposition(text)
    error = raised.value
    return error.token.text if error.token else "", error.code, error.sentence, error.way_out


# --- put together ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a is 1", A),
        ("(a is 1)", A),
        ("((a is 1))", A),
        ("not a is 1", Not(A)),
        ("not not a is 1", A),
        ("not (not a is 1)", Not(Not(A))),
        ("a is 1 and b is 1 and c is 1", AllOf((A, B, C))),
        ("a is 1 or b is 1 or c is 1", AnyOf((A, B, C))),
        ("not a is 1 and b is 1", AllOf((Not(A), B))),
        ("(a is 1 or b is 1) and c is 1", AllOf((AnyOf((A, B)), C))),
        ("(a is 1 and b is 1) and c is 1", AllOf((AllOf((A, B)), C))),
        ("a is 1 then b is 1 then c is 1", Then((A, B, C))),
        ("a is 1 and b is 1 then c is 1", Then((AllOf((A, B)), C))),
        ("a is 1 unless b is 1", AllOf((A, Not(B)))),
        ("a is 1 then b is 1 unless c is 1 or d is 1", AllOf((Then((A, B)), Not(AnyOf((C, D)))))),
        ("a is 1 failing that b is 1 failing that c is 1", FailingThat((A, B, C))),
        ("a is 1 unless b is 1 failing that c is 1", FailingThat((AllOf((A, Not(B))), C))),
        ("in X (a is 1 or b is 1)", InBody("X", AnyOf((A, B)))),
        ("in X (in Y (a is 1))", InBody("X", InBody("Y", A))),
        ("30 days after a is 1", After(30, A, "30 days")),
        ("2 weeks after not a is 1", After(14, Not(A), "2 weeks")),
        ("1 year after (a is 1 and b is 1)", After(365, AllOf((A, B)), "1 year")),
        ("007 days after 1 month after a is 1", After(7, After(30, A, "1 month"), "7 days")),
    ],
)
def test_propositions_are_put_together(text, expected):
    assert proposition(text) == expected


# --- single statements -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 2017", During(start=moment("2017"))),
        ("before 2017-01-18T19:00Z", During(end=moment("2017-01-18T19:00Z"))),
        ("table is A", TableIs(("A",))),
        ("table is A, B, C", TableIs(("A", "B", "C"))),
        ("A may speak", May("A", ("speak",))),
        ("A may not speak, vote", May("A", ("speak", "vote"), negated=True)),
        ("candidate may vote", May("candidate", ("vote",))),
        ("host is KAZ", FactIs("host", "KAZ")),
        ('host is "the host"', FactIs("host", "the host")),
        ("brokers is RUS, TUR", FactIs("brokers", "RUS, TUR")),
        ("days is 30", FactIs("days", "30")),
        ("host is disputed", FactIs("host", "disputed")),
        ('host is "absent"', FactIs("host", "absent")),
    ],
)
def test_single_statement(text, expected):
    assert proposition(text) == expected


@pytest.mark.parametrize("status", SEAT_STATUSES)
def test_seat_has_each_status(status):
    assert proposition(f"A as observer {status}") == Stands(Seat("A", "observer"), status)
    assert proposition(f"candidate as observer {status}") == Stands(Seat("candidate", "observer"), status)


@pytest.mark.parametrize("status", MOTION_STATUSES)
def test_motion_has_each_status(status):
    assert proposition(f"m {status}") == Stands(Motion("m"), status)
    assert proposition(f"return of A as observer {status}") == Stands(Seat("A", "observer", Change.RETURN), status)


def test_motion_may_be_named_like_a_change():
    assert proposition("exclusion adopted") == Stands(Motion("exclusion"), "adopted")
    assert proposition("exclusion as observer seated") == Stands(Seat("exclusion", "observer"), "seated")


def test_standing_says_by_whom_on_what_and_on_which_sum():
    text = (
        "A as observer blocked by B, C on r carried by D, E at level minister "
        "with 92 of 142 needing 284/3 until 2017-01-18 in council"
    )
    assert proposition(text) == Stands(
        Seat("A", "observer"),
        "blocked",
        by=("B", "C"),
        on="r",
        carried_by=("D", "E"),
        level="minister",
        count=Fraction(92),
        total=Fraction(142),
        needed=Fraction(284, 3),
        until=moment("2017-01-18"),
        body="council",
    )


def test_clauses_of_a_standing_come_in_any_order():
    one = proposition("m rejected by A in B needing 2/3 with 0.5")
    other = proposition("m rejected with 0.5 needing 2/3 in B by A")
    assert (
        one == other == Stands(Motion("m"), "rejected", ("A",), count=Fraction(1, 2), needed=Fraction(2, 3), body="B")
    )


# --- what can be wrong -----------------------------------------------------------------------------------------------

NOTHING = "Here an actor, a motion or a quantifier is missing at the end."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("", "unreadable", NOTHING, "")),
        ("not", ("not", "unreadable", NOTHING, "")),
        ("a is 1 and", ("and", "unreadable", NOTHING, "")),
        ("a is 1 failing that", ("that", "unreadable", NOTHING, "")),
        ("(a is 1", ("1", "unreadable", "Here `)` is missing at the end.", "Close the bracket.")),
        (
            "a is 1)",
            (
                ")",
                "unreadable",
                "`)` is not expected here.",
                "Take it out, or put what belongs together in quotation marks.",
            ),
        ),
        (
            "a is 1 and b is 1 or c is 1",
            (
                "or",
                "ambiguous",
                "`and` and `or` stand side by side, which can be read in two ways.",
                "Put brackets around the part that belongs together.",
            ),
        ),
        (
            "a is 1 unless b is 1 unless c is 1",
            (
                "unless",
                "unreadable",
                "`unless` is not expected here.",
                "Take it out, or put what belongs together in quotation marks.",
            ),
        ),
        ("table of A", ("of", "unreadable", "Here `is` is missing before `of`.", "Write `table is A, B, C`.")),
        ("table is", ("is", "unreadable", "Here an actor is missing at the end.", "")),
        ("A may", ("may", "unreadable", "Here a power is missing at the end.", "")),
        ("host is", ("is", "unreadable", "Here a value is missing at the end.", "")),
        ("host is (", ("(", "unreadable", "Here a value is missing before `(`.", "")),
        ('host is "KAZ', ("KAZ", "unclosed-quote", "This quotation mark is never closed.", 'Close it with `"`.')),
        (
            '"host" is KAZ',
            ("host", "unreadable", "Here an actor, a motion or a quantifier is missing before `host`.", ""),
        ),
        (
            "30 days before a is 1",
            (
                "before",
                "unreadable",
                "Here `after` is missing before `before`.",
                "A clock starts from something: `30 days after candidate has deposited accession`.",
            ),
        ),
        (
            "1234567 days after a is 1",
            (
                "1234567",
                "unreadable",
                "`1234567 days` is not a length of time.",
                "Write `30 days`, `2 weeks` or `1 year`.",
            ),
        ),
        (
            "from soon",
            (
                "soon",
                "not-a-date",
                "`soon` is not a date: write a year, 2017-01, 2017-01-18, or 2017-01-18T19:00Z.",
                "",
            ),
        ),
        (
            "of consents",
            (
                "of",
                "unreadable",
                "`of` is not expected here.",
                "It is a word of the language; a proposition begins with a name or a quantifier.",
            ),
        ),
        ("A as observer", ("observer", "unreadable", "Here a status is missing at the end.", "")),
        (
            "A as observer sitting",
            ("sitting", "unreadable", "`sitting` is no status.", f"There are: {', '.join(SEAT_STATUSES)}."),
        ),
        (
            "A as observer not",
            ("not", "unreadable", "Here `permitted`, `yet` or `asked` is missing at the end.", ""),
        ),
        (
            "A as observer not here",
            ("not", "unreadable", "`not here` is no status.", f"There are: {', '.join(SEAT_STATUSES)}."),
        ),
        ("m adopted by", ("by", "unreadable", "Here an actor is missing at the end.", "")),
        ("m adopted in", ("in", "unreadable", "Here a body is missing at the end.", "")),
        (
            "m adopted by A by B",
            ("B", "unreadable", "`by` stands twice here.", "Separate names by commas."),
        ),
        (
            "m adopted with many",
            ("many", "not-an-amount", "`many` is not a number.", "Write it with digits: 18.49."),
        ),
        (
            "m adopted needing 1/0",
            ("1/0", "not-an-amount", "`1/0` is not a number.", "Write it with digits: 18.49."),
        ),
    ],
)
def test_proposition_that_cannot_be_read(text, expected):
    assert trouble(text) == expected


DEEP = f"Brackets go deeper than {DEEPEST} levels here.", "Split it into rules that refer to each other."


@pytest.mark.parametrize(
    ("before", "after"), [("(", ")"), ("not (", ")"), ("in X (", ")"), ("a is 1 or (", ")"), ("1 day after ", "")]
)
def test_brackets_go_so_deep_and_no_deeper(before, after):
    allowed = DEEPEST - 1
    proposition(before * allowed + "a is 1" + after * allowed)
    code, *rest = trouble(before * DEEPEST + "a is 1" + after * DEEPEST)[1:]
    assert (code, *rest) == ("too-deep", *DEEP)


def test_brackets_beside_each_other_are_not_deep():
    proposition(" and ".join(["(a is 1)"] * 1_000))


def test_brackets_without_end_are_trouble_and_nothing_worse():
    assert trouble("(" * 19_000)[1] == "too-deep"
    assert trouble("1 day after " * 1_500)[1] == "too-deep"
    assert proposition("not " * 4_001 + "a is 1") == Not(A)
