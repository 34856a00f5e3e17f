"""Strategies for Hypothesis: names, propositions of every kind, whole files, and ways to spoil a text."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from hypothesis import strategies as st

from pourparler.language.bars import PLAIN_BARS
from pourparler.language.lexicon import DIRECTIVES, PARTICIPLES, PARTICULARS, RESERVED, VERB_OF, Object
from pourparler.language.predicate_parser import BEING
from pourparler.language.propositions import (
    MOTION_STATUSES,
    SEAT_STATUSES,
    After,
    AllOf,
    AnyOf,
    Bar,
    Base,
    Does,
    During,
    FactIs,
    FailingThat,
    Group,
    Has,
    Holds,
    InBody,
    IsIn,
    IsTaken,
    Many,
    May,
    Not,
    One,
    Position,
    RanksIn,
    Requests,
    Says,
    Sign,
    Stands,
    TableIs,
    Takes,
    Then,
)
from pourparler.language.words import UNITS
from pourparler.vocabulary import Change, Motion, Seat, moment

CASES = Path(__file__).parents[2] / "cases"

# --- words -----------------------------------------------------------------------------------------------------------

_PLAIN = st.sampled_from(
    ["A", "B", "C", "G", "UNSC", "un-envoy", "2/3", "30", "سوريا", "סוריה", "日本", "it's", "half", "a;b"]
)
_ODD = st.text(st.characters(exclude_characters='(),="', exclude_categories=("Z", "Cc", "Cs")), min_size=1, max_size=8)
names = (_PLAIN | _ODD).filter(lambda name: name not in RESERVED and len(name.split()) == 1 and name[0] not in "!^;")
several = st.lists(names, min_size=1, max_size=3).map(tuple)
words = st.text(st.characters(exclude_characters="\n"), max_size=12)
figures = st.builds(Fraction, st.integers(0, 10**6), st.integers(1, 10**4)) | st.integers(0, 10**9).map(Fraction)
moments = st.sampled_from(["2017", "2017-01", "2017-01-18", "2003-02-10T06:00-05:00", "9999-12-31"]).map(moment)
perhaps = st.booleans()

seats = st.builds(Seat, names | st.just("candidate"), names, st.sampled_from(Change))
questions = seats | st.builds(Motion, names)

# --- who and what ----------------------------------------------------------------------------------------------------

_AMOUNTS = {
    "9": (Fraction(0), Fraction(9)),
    "0.5": (Fraction(0), Fraction(1, 2)),
    "2/3": (Fraction(2, 3), Fraction(0)),
    "62.5%": (Fraction(5, 8), Fraction(0)),
    "half": (Fraction(1, 2), Fraction(0)),
}
bars = (
    st.sampled_from(list(PLAIN_BARS.values()))
    | st.just(Bar(Sign.AT_LEAST, Fraction(1, 2), Fraction(1), "half plus one"))
    | st.builds(
        lambda sign, text: Bar(sign, *_AMOUNTS[text], f"{sign} {text}"),
        st.sampled_from(Sign),
        st.sampled_from([*_AMOUNTS]),
    )
)
_besides = st.just(()) | st.just(("those concerned",)) | several | st.just(("candidate",))
_weights = st.just("") | names
groups = st.builds(
    Group, names | st.just("members"), st.just(""), _besides, st.sampled_from(Base), _weights
) | st.builds(Group, st.just(""), names, _besides, st.sampled_from(Base), _weights)
subjects = st.builds(Many, bars, groups) | st.builds(One, names | st.just("candidate"))

_asked = st.none() | questions
_AWAY = (Position.ABSENT, Position.SILENT)


@st.composite
def _taking(draw: st.DrawFn) -> Takes:
    """Taking one of several positions; the votes alone count if each of them is one."""
    votes_only = draw(perhaps)
    taken = [Position.FOR, Position.AGAINST] if not votes_only else [Position.FOR, Position.AGAINST, Position.ABSTAIN]
    positions = draw(st.sets(st.sampled_from(taken), min_size=1))
    positions |= draw(st.sets(st.sampled_from([*_AWAY, Position.ABSTAIN])))
    return Takes(frozenset(positions), draw(perhaps), votes_only, draw(_asked))


_TAKE_SEATS = [verb.name for verb in VERB_OF.values() if verb.object is Object.SEAT]
_OWN = [verb for verb in PARTICIPLES.values() if VERB_OF[verb].object is Object.OWN_SEAT]
_OTHERS = [verb for verb in PARTICIPLES.values() if VERB_OF[verb].object is not Object.OWN_SEAT]
predicates = (
    _taking()
    | st.builds(Takes, st.sampled_from(list(BEING.values())), perhaps, st.just(False), _asked)
    | st.builds(Says, perhaps, _asked)
    | st.builds(Has, st.sampled_from(_OTHERS), names, perhaps, perhaps)
    | st.builds(Has, st.sampled_from(_OWN), st.just(""), perhaps, perhaps, st.just("") | names)
    | st.builds(Does, st.sampled_from(_TAKE_SEATS), names, st.just(""), perhaps)
    | st.builds(Does, st.just("finds"), names, names, perhaps)
    | st.builds(IsIn, names, perhaps)
    | st.builds(RanksIn, st.integers(0, 999_999_999), names, names)
    | st.builds(Requests, st.sampled_from(["requests", "proposes"]), perhaps)
)

# --- propositions ----------------------------------------------------------------------------------------------------


@st.composite
def _standings(draw: st.DrawFn) -> Stands:
    question = draw(questions)
    is_plain = isinstance(question, Motion)
    count = draw(st.none() | figures)
    return Stands(
        question,
        draw(st.sampled_from(MOTION_STATUSES if is_plain else (*SEAT_STATUSES, *MOTION_STATUSES))),
        by=draw(st.just(()) | several),
        on=draw(st.just("") | names),
        carried_by=draw(st.just(()) | several),
        level=draw(st.just("") | names),
        count=count,
        total=None if count is None else draw(st.none() | figures),
        needed=draw(st.none() | figures),
        until=draw(st.none() | moments),
        body=draw(st.just("") | names),
    )


statements = (
    st.builds(Holds, subjects, predicates)
    | _standings()
    | st.builds(May, names | st.just("candidate"), several, perhaps)
    | st.builds(During, start=moments)
    | st.builds(During, end=moments)
    | st.builds(TableIs, several)
    | st.builds(IsTaken, names, perhaps)
    | st.builds(FactIs, names, words | names | st.sampled_from([*BEING, "not", "taken", "a, b", 'a "b" \\', ""]))
)


def _put_together(inner: st.SearchStrategy) -> st.SearchStrategy:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    clocks = st.builds(
        lambda number, unit, part: After(number * UNITS[unit], part, f"{number} {unit}"),
        st.integers(0, 999_999),
        st.sampled_from([*UNITS]),
        inner,
    )
    joined = [st.builds(joint, parts) for joint in (AllOf, AnyOf, Then, FailingThat)]
    exceptions = st.builds(lambda rule, exception: AllOf((rule, Not(exception))), inner, inner)
    return st.one_of(*joined, exceptions, st.builds(Not, inner), st.builds(InBody, names, inner), clocks)


propositions = st.recursive(statements, _put_together, max_leaves=8)

# --- texts -----------------------------------------------------------------------------------------------------------

case_texts = st.sampled_from(sorted(CASES.glob("*.talks"))).map(lambda path: path.read_text(encoding="utf-8"))

_VOCABULARY = sorted({*DIRECTIVES, *RESERVED, *VERB_OF, *PARTICULARS["rule"], *PARTICULARS["act"], *PARTICIPLES})
_PIECES = st.sampled_from(
    [
        *(
            '"',
            '""',
            '"words"',
            '"a ; b"',
            "\\",
            '\\"',
            "(",
            ")",
            ",",
            "=",
            ";",
            "; comment",
            "^l",
            "^",
            "!",
            "@",
            "\0",
        ),
        *("2017-01-18", "2017-02-30", "0000", "9999", "10000", "2017-01-18T19:00Z", "2017-01-18T25:00Z", "2/3", "1/0"),
        *("101%", "9" * 30, "include", 'include "a.talks"', "A", "G", "candidate", "exclusion of", "as observer"),
        *("U+FEFF \ufeff", "\u202eסוריה", "إيران", "\ud800", "\u2028", "\x85", "\u00a0", "日本"),
    ]
)
_GAPS = st.sampled_from(
    [" ", "  ", "\t", "\n", "\n  ", "\n\t", "\n       ", "\n\n", "\r\n", "", "\n2017-01-18 ", " , "]
)
fuzz = st.lists(st.tuples(st.sampled_from(_VOCABULARY) | _PIECES, _GAPS), max_size=60).map(
    lambda pieces: "".join(f"{piece}{gap}" for piece, gap in pieces)
)


@st.composite
def excerpts(draw: st.DrawFn) -> str:
    """A stretch of a real case, so that mutations hit something that means something."""
    lines = draw(case_texts).split("\n")
    start = draw(st.integers(0, len(lines) - 1))
    return "\n".join(lines[start : start + draw(st.integers(1, 40))])


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A stretch of a real case in which some places were changed."""
    text = draw(excerpts())
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(text)))
        until = at + draw(st.integers(0, 3))
        text = text[:at] + draw(_GAPS | _PIECES | st.just("")) + text[until:]
    return text


@st.composite
def untidy(draw: st.DrawFn) -> str:
    """A stretch of a real case with other blanks: wider, with tabs, carriage returns, empty lines, more indentation."""
    lines = []
    for line in draw(excerpts()).split("\n"):
        body = line.lstrip(" ")
        deeper = "" if body == line else " " * ((len(line) - len(body)) * draw(st.sampled_from([1, 2, 3])))
        wide = "" if '"' in body else draw(st.sampled_from(["", " ", "\t", "   "]))
        blanks = draw(st.sampled_from(["", " ", "\t ", "\r"]))
        lines += [deeper + body.replace(" ", f" {wide}") + blanks, *draw(st.sampled_from([[], [], ["", " "], ["\t"]]))]
    return "\n".join(lines)
